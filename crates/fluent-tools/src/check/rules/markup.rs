//! Tags and their attributes.

use std::ops::Range;

use super::tags::{Tag, VOID, is_known, real_tags, tags};
use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan::Finder;
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
];

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
            let help = if void {
                format!("write {first}")
            } else {
                format!("write {first}…</{name}> around the words that it is for")
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
