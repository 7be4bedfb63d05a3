//! Tags, entities and marks of emphasis.

use std::ops::Range;

use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan::{self, Finder};
use crate::check::severity::Severity::{Error, Warning};

const TERMS: &str = "terms = Read the <a data-l10n-name=\"terms\">terms</a> first.\n";
const TERMS_ZH: &str = "terms = 请先阅读<a data-l10n-name=\"terms\">条款</a>。\n";
const BOLD: &str = "bold = This is <strong>important</strong>.\n";
const BOLD_ZH: &str = "bold = 这很<strong>重要</strong>。\n";

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "markup-mismatch",
        Error,
        Look::Variant(markup_mismatch),
        "A tag of the source is missing, or another one is there. Another order is fine.",
        Example::new("zh-CN", TERMS, "terms = 请先阅读条款。\n", TERMS_ZH),
    ),
    Rule::new(
        "markup-broken",
        Error,
        Look::Variant(markup_broken),
        "A tag is not closed, is closed without being opened, or crosses another one.",
        Example::new(
            "zh-CN",
            BOLD,
            "bold = 这很<strong>重要<strong>。\n",
            BOLD_ZH,
        ),
    ),
    Rule::new(
        "markup-attribute",
        Warning,
        Look::Variant(markup_attribute),
        "An attribute of a tag has another value than in the source, is missing or was added. Texts such as title and alt are \
         to be translated.",
        Example::new(
            "zh-CN",
            TERMS,
            "terms = 请先阅读<a data-l10n-name=\"条款\">条款</a>。\n",
            TERMS_ZH,
        ),
    ),
    Rule::new(
        "markup-unsafe",
        Error,
        Look::Variant(markup_unsafe),
        "The text has a script, an event handler, a frame or an address that runs code, which the source does not have.",
        Example::new(
            "zh-CN",
            BOLD,
            "bold = 这很<strong onclick=\"go()\">重要</strong>。\n",
            BOLD_ZH,
        ),
    ),
    Rule::new(
        "emphasis",
        Warning,
        Look::Variant(emphasis),
        "The marks of Markdown are not those of the source: ** on both sides of a word, or [text](address).",
        Example::new(
            "zh-CN",
            "md = This is **important**.\n",
            "md = 这很**重要*。\n",
            "md = 这很**重要**。\n",
        ),
    ),
    Rule::new(
        "entity",
        Warning,
        Look::Variant(entity),
        "An entity of HTML, such as &amp;, is not complete, misspelt or missing.",
        Example::new(
            "zh-CN",
            "both = Cut &amp; paste\n",
            "both = 剪切 &amp 粘贴\n",
            "both = 剪切 &amp; 粘贴\n",
        ),
    ),
];

/// A tag, taken apart.
struct Tag<'t> {
    place: Range<usize>,
    name: String,
    closes: bool,
    empty: bool,
    attributes: Vec<(String, &'t str)>,
}

static ATTRIBUTE: Finder =
    Finder::new(r#"[^\s"'<>/=]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)|[^\s"'<>/=]+"#);

/// Elements of HTML that have no end.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

fn tags(text: &str) -> Vec<Tag<'_>> {
    let places = scan::TAG.find(text);
    let tags = places.filter_map(|place| {
        let inside = text.get(place.start + 1..place.end - 1)?;
        if inside.starts_with('!') {
            return None;
        }
        let closes = inside.starts_with('/');
        let inside = inside.trim_start_matches('/');
        let empty = inside.ends_with('/');
        let inside = inside.trim_end_matches('/');
        let end = inside.find(char::is_whitespace).unwrap_or(inside.len());
        let (name, rest) = inside.split_at_checked(end)?;
        let attributes = ATTRIBUTE.find(rest).filter_map(|place| rest.get(place));
        let attributes = attributes.map(|attribute| {
            let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
            (
                name.trim().to_ascii_lowercase(),
                value.trim().trim_matches(['"', '\'']),
            )
        });
        let name = name.to_ascii_lowercase();
        Some(Tag {
            empty: empty || VOID.contains(&name.as_str()),
            place,
            name,
            closes,
            attributes: attributes.collect(),
        })
    });
    tags.collect()
}

/// The tags, without words in angle brackets that stand for something: <file>.
fn real_tags(text: &str) -> Vec<Tag<'_>> {
    let all = tags(text);
    let closed: Vec<String> = all
        .iter()
        .filter(|tag| tag.closes)
        .map(|tag| tag.name.clone())
        .collect();
    let is_real = |tag: &Tag<'_>| {
        tag.closes
            || tag.empty
            || closed.contains(&tag.name)
            || !tag.attributes.is_empty()
            || is_known(&tag.name)
    };
    all.into_iter().filter(is_real).collect()
}

/// Elements that texts have.
fn is_known(name: &str) -> bool {
    const KNOWN: [&str; 35] = [
        "a",
        "abbr",
        "b",
        "big",
        "blockquote",
        "button",
        "cite",
        "code",
        "dd",
        "del",
        "div",
        "dl",
        "dt",
        "em",
        "i",
        "ins",
        "kbd",
        "label",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "script",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "ul",
        "var",
    ];
    KNOWN.contains(&name) || name.bytes().all(|byte| byte.is_ascii_digit())
}

fn markup_mismatch(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let names = |text: &str| -> Vec<(String, Range<usize>)> {
        let tags = real_tags(text).into_iter().filter(|tag| !tag.closes);
        tags.map(|tag| (tag.name, tag.place)).collect()
    };
    let mut theirs = names(&source.text);
    let mut added = Vec::new();
    for (name, place) in names(&pair.target.text) {
        match theirs.iter().position(|(other, _)| *other == name) {
            Some(place) => {
                theirs.remove(place);
            }
            None => added.push((name, place)),
        }
    }
    // One that is opened twice is told as not closed.
    let unclosed = |name: &str| {
        let tags = tags(&pair.target.text);
        let count = |closes: bool| {
            tags.iter()
                .filter(|tag| tag.name == name && tag.closes == closes && !tag.empty)
                .count()
        };
        count(true) != count(false)
    };
    added.retain(|(name, place)| {
        let is_void = tags(&pair.target.text)
            .iter()
            .any(|tag| tag.place == *place && tag.empty);
        is_void || !unclosed(name)
    });
    let added_names: Vec<String> = added.iter().map(|(name, _)| format!("<{name}>")).collect();
    let missing: Vec<String> = theirs.iter().map(|(name, _)| format!("<{name}>")).collect();
    match (missing.first(), added.first()) {
        (Some(_), Some((_, place))) => {
            let message = format!(
                "the tag {} is {} in the source",
                added_names.join(", "),
                missing.join(", ")
            );
            report.shown(
                pair,
                place.clone(),
                message,
                format!("write {}", missing.join(", ")),
            );
        }
        (Some(first), None) => {
            let message = format!("the tag {} of the source is missing", missing.join(", "));
            let name = first.trim_matches(['<', '>']);
            let void = VOID.contains(&name);
            let help = match void {
                true => format!("write {first}"),
                false => format!("write {first}…</{name}> around the words that it is for"),
            };
            report.shown(pair, 0..0, message, help);
        }
        (None, Some((name, place))) => {
            // A break more does no harm to the page.
            let severity = (name == "br" || name == "wbr").then_some(Warning);
            let message = format!("the source has no tag {} here", added_names.join(", "));
            report.shown_as(pair, place.clone(), message, "take it out", severity);
        }
        (None, None) => {}
    }
}

/// The first tag that is not closed, or closes nothing.
fn first_broken(tags: &[Tag<'_>]) -> Option<(Range<usize>, String)> {
    let mut open: Vec<&Tag<'_>> = Vec::new();
    for tag in tags.iter().filter(|tag| !tag.empty) {
        if !tag.closes {
            open.push(tag);
            continue;
        }
        match open.last() {
            Some(last) if last.name == tag.name => {
                open.pop();
            }
            Some(last) if open.iter().any(|other| other.name == tag.name) => {
                return Some((
                    tag.place.clone(),
                    format!("</{}> comes before <{}> is closed", tag.name, last.name),
                ));
            }
            _ => return Some((tag.place.clone(), format!("</{}> closes nothing", tag.name))),
        }
    }
    let first = open.first()?;
    Some((
        first.place.clone(),
        format!("the tag <{}> is not closed", first.name),
    ))
}

/// The beginning of a tag that never ends.
static CUT: Finder = Finder::new(
    r"</?[A-Za-z][A-Za-z0-9]*(?:\s+[^<>]*)?(?:$|<)|</?[A-Za-z0-9]+[＞》]|[＜《]/?[A-Za-z0-9]+>|＜/?[A-Za-z0-9]+＞|<\s+/?\s*[a-z]+\s*>|</\s+[a-z]+\s*>|<[a-z]+\\s*/\s*>",
);

fn markup_broken(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let text = pair.target.text.as_str();
    let theirs = real_tags(&source.text);
    let opened: Vec<String> = tags(text)
        .into_iter()
        .filter(|tag| !tag.closes)
        .map(|tag| tag.name)
        .collect();
    // One of another name is told as such.
    let known = |tag: &Tag<'_>| {
        let in_source = theirs.iter().any(|other| other.name == tag.name);
        in_source || is_known(&tag.name) || (tag.closes && !opened.contains(&tag.name))
    };
    let ours: Vec<Tag<'_>> = tags(text).into_iter().filter(known).collect();
    if first_broken(&theirs).is_some() {
        return;
    }
    if let Some((place, message)) = first_broken(&ours) {
        report.shown(
            pair,
            place,
            message,
            "write each tag in two parts: <b>…</b>",
        );
    }
    if theirs.is_empty() {
        return;
    }
    for place in CUT.find(text) {
        let found = text
            .get(place.clone())
            .unwrap_or_default()
            .trim_end_matches('<');
        if !pair.any_source(|source| CUT.is_in(&source.text)) {
            let message = format!("the tag \"{found}\" is broken");
            report.shown(
                pair,
                place,
                message,
                "write it as in the source, in ASCII signs",
            );
        }
    }
}

/// Attributes whose values are read by people, or are of the language.
const TRANSLATED: [&str; 10] = [
    "title",
    "alt",
    "aria-label",
    "aria-description",
    "placeholder",
    "label",
    "lang",
    "hreflang",
    "dir",
    "xml:lang",
];

fn markup_attribute(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let theirs: Vec<Tag<'_>> = real_tags(&source.text)
        .into_iter()
        .filter(|tag| !tag.closes)
        .collect();
    let ours: Vec<Tag<'_>> = real_tags(&pair.target.text)
        .into_iter()
        .filter(|tag| !tag.closes)
        .collect();
    for name in theirs.iter().map(|tag| tag.name.as_str()) {
        let of = |tags: &[Tag<'_>]| tags.iter().filter(|tag| tag.name == name).count();
        // One that is missing is told as such.
        if of(&theirs) != of(&ours) {
            return;
        }
    }
    let values = |tag: &Tag<'_>| -> Vec<(String, String)> {
        let attributes = tag
            .attributes
            .iter()
            .filter(|(name, _)| !TRANSLATED.contains(&name.as_str()));
        attributes
            .map(|(name, value)| (name.clone(), without_language(pair, value)))
            .collect()
    };
    let mut unused: Vec<&Tag<'_>> = theirs.iter().collect();
    let mut changed = Vec::new();
    for tag in &ours {
        let same = |other: &&Tag<'_>| other.name == tag.name && values(other) == values(tag);
        match unused.iter().position(same) {
            Some(place) => {
                unused.remove(place);
            }
            None => changed.push(tag),
        }
    }
    for tag in changed {
        let Some(place) = unused.iter().position(|other| other.name == tag.name) else {
            continue;
        };
        let source = unused.remove(place);
        let (own, other) = (values(tag), values(source));
        let differs = own
            .iter()
            .find(|value| !other.contains(value))
            .or_else(|| other.iter().find(|value| !own.contains(value)));
        // The same in another order.
        let Some((name, _)) = differs else {
            continue;
        };
        if name.starts_with("on") {
            continue;
        }
        let value = source.attributes.iter().find(|(other, _)| other == name);
        let (message, help) = match value {
            Some((_, value)) => (
                format!(
                    "the attribute {name} of <{}> is not as in the source",
                    tag.name
                ),
                format!("write {name}=\"{value}\""),
            ),
            None => (
                format!("the source's <{}> has no attribute {name}", tag.name),
                "take it out".to_owned(),
            ),
        };
        report.shown(pair, tag.place.clone(), message, help);
    }
}

/// An address without the parts that name a language.
fn without_language(pair: &VariantPair<'_, '_>, value: &str) -> String {
    let language = pair.text.entry.language;
    let bases = [&language.writing.base, &language.source_writing.base];
    let parts = value.split_inclusive(['/', '.', '=', '&', '?']);
    let kept = parts.filter(|part| {
        let part = part.trim_end_matches(['/', '.', '=', '&', '?']);
        let base = part
            .split(['-', '_'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        !(value.contains('/') && part.len() <= 7 && bases.iter().any(|own| **own == base))
    });
    kept.collect()
}

static UNSAFE: Finder = Finder::new(
    r#"(?i)<\s*(?:script|iframe|object|embed|form|style|link|meta|base|svg)\b|<[a-z][^>]*\s(on[a-z]+\s*=)|(?:javascript|vbscript)\s*:|data:text/html|<[a-z][^>]*\s(?:srcdoc|formaction)\s*="#,
);

fn markup_unsafe(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let text = pair.target.text.as_str();
    for place in UNSAFE.find(text) {
        let found = text.get(place.clone()).unwrap_or_default();
        let plain = |text: &str| {
            text.to_ascii_lowercase()
                .split_whitespace()
                .collect::<String>()
        };
        if pair.any_source(|source| plain(&source.text).contains(&plain(found))) {
            continue;
        }
        let message = format!("\"{found}\" can run code, and is not in the source");
        report.shown(pair, place, message, "take it out");
    }
}

static LINK: Finder = Finder::new(r"\[[^\]\n]+\]\([^)\s]+\)");

fn emphasis(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let text = pair.target.text.as_str();
    for mark in ["**", "__", "~~"] {
        let count = |text: &str| text.matches(mark).count();
        let theirs = count(&source.text);
        // In pairs, else it is something else.
        if theirs > 0 && theirs % 2 == 0 && count(text) != theirs {
            let at = text.find(mark).unwrap_or(0);
            let message = format!(
                "the source has {mark} {theirs} times, and this text {} times",
                count(text)
            );
            report.shown(pair, at..at, message, format!("write {mark}…{mark}"));
        }
    }
    let single = |text: &str| text.replace("**", "").matches('*').count();
    let theirs = single(&source.text);
    if source.text.matches("**").count() == text.matches("**").count()
        && theirs > 0
        && theirs % 2 == 0
        && single(text) % 2 == 1
    {
        let at = text.rfind('*').unwrap_or(0);
        report.shown(pair, at..at + 1, "a mark * has no counterpart", "write *…*");
    }
    let links = |text: &str| LINK.find(text).count();
    if links(&source.text) > links(text) {
        let at = text.find('[').unwrap_or(0);
        report.shown(
            pair,
            at..at,
            "a link [text](address) of the source is missing, or broken",
            "write [text](address)",
        );
    }
}

static CUT_ENTITY: Finder = Finder::new(
    r"&(?:amp|lt|gt|quot|apos|nbsp|copy|reg|trade|hellip|mdash|ndash|#[0-9]+)(?:[^;A-Za-z0-9]|$)|＆(?:amp|lt|gt|quot|nbsp)|&(?:amp|lt|gt|quot|apos|nbsp)；",
);

fn entity(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let text = pair.target.text.as_str();
    for place in CUT_ENTITY.find(text) {
        let found = text.get(place.clone()).unwrap_or_default().trim_end();
        if !pair.any_source(|source| CUT_ENTITY.is_in(&source.text)) {
            let message = format!("the entity \"{found}\" is not complete");
            report.shown(
                pair,
                place,
                message,
                "write it as in &amp;, with ASCII signs",
            );
        }
    }
    for place in scan::ENTITY.find(&source.text) {
        let name = source.text.get(place).unwrap_or_default();
        let cut = name.trim_end_matches(';');
        if !text.contains(name)
            && let Some(at) = text.find(cut)
            && !CUT_ENTITY.is_in(text)
        {
            let message = format!("the entity {name} has lost its semicolon");
            report.shown(pair, at..at + cut.len(), message, format!("write {name}"));
        }
    }
    // What must not stand bare in HTML.
    for name in ["&lt;", "&gt;", "&amp;"] {
        let bare = match name {
            "&lt;" => "<",
            "&gt;" => ">",
            _ => "& ",
        };
        if source.text.contains(name)
            && !text.contains(name)
            && tags(text).is_empty()
            && text.contains(bare)
        {
            let at = text.find(bare).unwrap_or(0);
            report.shown(
                pair,
                at..at + 1,
                format!("the source writes {name} here"),
                format!("write {name}"),
            );
        }
    }
}
