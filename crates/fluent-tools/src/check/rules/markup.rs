//! Tags and their attributes.

use std::collections::{HashMap, HashSet, VecDeque};
use std::ops::Range;

use super::tags::{Tag, VOID, is_known, real_tags, tags};
use crate::check::model::Rendering;
use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan::Finder;
use crate::check::severity::Severity::{Error, Info, Warning};
use crate::check::suffixes::Suffixes;

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
    )
    .in_source(),
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
    let opening = |text| real_tags(text).into_iter().filter(|tag| !tag.closes);
    let theirs: Vec<Tag<'_>> = opening(&source.text).collect();
    let ours: Vec<Tag<'_>> = opening(&pair.target.text).collect();
    let surplus = |of: &[Tag<'_>], other: &[Tag<'_>]| -> Vec<(String, Range<usize>, bool)> {
        let mut counts = counts(other);
        let tags = of
            .iter()
            .filter(|tag| match counts.get_mut(tag.name.as_str()) {
                Some(count @ 1..) => {
                    *count -= 1;
                    false
                }
                _ => true,
            });
        tags.map(|tag| (tag.name.clone(), tag.place.clone(), tag.empty))
            .collect()
    };
    let mut added = surplus(&ours, &theirs);
    let theirs = surplus(&theirs, &ours);
    // One that is opened twice is told as not closed.
    let mut balance: HashMap<String, isize> = HashMap::new();
    for tag in tags(&pair.target.text).into_iter().filter(|tag| !tag.empty) {
        *balance.entry(tag.name).or_default() += if tag.closes { -1 } else { 1 };
    }
    added.retain(|(name, _, is_void)| *is_void || balance.get(name).is_none_or(|it| *it == 0));
    let added_names: Vec<String> = added.iter().map(|(name, ..)| format!("<{name}>")).collect();
    let missing: Vec<String> = theirs
        .iter()
        .map(|(name, ..)| format!("<{name}>"))
        .collect();
    match (missing.first(), added.first()) {
        (Some(_), Some((_, place, _))) => {
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
        (None, Some((name, place, _))) => {
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
    let is_source = pair.text.entry.language.is_source;
    if pair.source.is_none() && !is_source {
        return;
    }
    let text = pair.target.text.as_str();
    let source = pair.source.into_iter();
    let theirs: Vec<Tag<'_>> = source.flat_map(|source| real_tags(&source.text)).collect();
    let opened: HashSet<String> = tags(text)
        .into_iter()
        .filter(|tag| !tag.closes)
        .map(|tag| tag.name)
        .collect();
    // One of another name is told as such.
    let their_names: HashSet<&str> = theirs.iter().map(|tag| tag.name.as_str()).collect();
    let known = |tag: &Tag<'_>| {
        let in_source = their_names.contains(tag.name.as_str());
        let has_no_other = !is_source && tag.closes && !opened.contains(&tag.name);
        in_source || is_known(&tag.name) || has_no_other
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
        if !pair.any_source_is("markup-broken", None, |source| CUT.is_in(&source.text)) {
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

/// The variables that links lead to, in order.
fn links<'w>(rendering: &Rendering<'w>) -> Vec<(Range<usize>, &'w str)> {
    let pieces = &rendering.pieces;
    let links = tags(&rendering.text).into_iter();
    let links = links.filter(|tag| tag.name == "a" && !tag.closes);
    let links = links.filter_map(|tag| {
        let first = pieces.partition_point(|piece| piece.rendered.start < tag.place.start);
        let inside = pieces.get(first..)?.iter();
        let mut inside = inside.take_while(|piece| piece.rendered.end <= tag.place.end);
        let name = inside.find_map(|piece| piece.kind.variables().first())?;
        Some((tag.place, *name))
    });
    links.collect()
}

/// Links may change their places with their words; if these stayed, they are swapped.
fn swapped_links(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let theirs = pair.source.map(links).unwrap_or_default();
    let ours = links(pair.target);
    let sorted = |links: &[(Range<usize>, &str)]| {
        let mut names: Vec<String> = links.iter().map(|(_, name)| (*name).to_owned()).collect();
        names.sort_unstable();
        names
    };
    let mut both = ours.iter().zip(&theirs);
    let other = both.find(|(own, their)| own.1 != their.1);
    if let Some(((place, name), (_, their))) = other
        && sorted(&ours) == sorted(&theirs)
    {
        let message =
            format!("the link to {{ ${name} }} stands where the source has {{ ${their} }}");
        let help = "see whether its words stand there, too";
        report.shown_as(pair, place.clone(), message, help, Some(Info));
    }
}

fn markup_attribute(pair: &VariantPair<'_, '_>, report: &mut Report) {
    swapped_links(pair, report);
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
    // One that is missing is told as such.
    let (their_counts, our_counts) = (counts(&theirs), counts(&ours));
    if their_counts
        .iter()
        .any(|(name, count)| our_counts.get(name) != Some(count))
    {
        return;
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
    type Values = Vec<(String, String)>;
    let mut same: HashMap<(&str, Values), VecDeque<usize>> = HashMap::new();
    for (number, tag) in theirs.iter().enumerate() {
        let key = (tag.name.as_str(), values(tag));
        same.entry(key).or_default().push_back(number);
    }
    let mut used = HashSet::new();
    let mut changed = Vec::new();
    for tag in &ours {
        let values = values(tag);
        let key = (tag.name.as_str(), values);
        match same.get_mut(&key).and_then(VecDeque::pop_front) {
            Some(number) => {
                used.insert(number);
            }
            None => changed.push((tag, key.1)),
        }
    }
    let mut unused: HashMap<&str, VecDeque<&Tag<'_>>> = HashMap::new();
    for (_, tag) in theirs
        .iter()
        .enumerate()
        .filter(|(number, _)| !used.contains(number))
    {
        unused.entry(&tag.name).or_default().push_back(tag);
    }
    for (tag, own) in changed {
        let source = unused.get_mut(tag.name.as_str());
        let Some(source) = source.and_then(VecDeque::pop_front) else {
            continue;
        };
        let other = values(source);
        let lacking = |of: &Values, other: &Values| {
            let other: HashSet<&(String, String)> = other.iter().collect();
            of.iter().find(|value| !other.contains(value)).cloned()
        };
        let differs = lacking(&own, &other).or_else(|| lacking(&other, &own));
        // The same in another order.
        let Some((name, _)) = differs else {
            continue;
        };
        if name.starts_with("on") {
            continue;
        }
        let value = source.attributes.iter().find(|(other, _)| *other == name);
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

/// How many tags there are of each name.
fn counts<'t>(tags: &'t [Tag<'_>]) -> HashMap<&'t str, usize> {
    let mut counts = HashMap::new();
    for tag in tags {
        *counts.entry(tag.name.as_str()).or_default() += 1;
    }
    counts
}

/// An address without the parts that name a language.
fn without_language(pair: &VariantPair<'_, '_>, value: &str) -> String {
    let language = pair.text.entry.language;
    let bases = [&language.writing.base, &language.source_writing.base];
    let is_path = value.contains('/');
    let parts = value.split_inclusive(['/', '.', '=', '&', '?']);
    let kept = parts.filter(|part| {
        let part = part.trim_end_matches(['/', '.', '=', '&', '?']);
        let base = part
            .split(['-', '_'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        !(is_path && part.len() <= 7 && bases.iter().any(|own| **own == base))
    });
    kept.collect()
}

static UNSAFE: Finder = Finder::new(
    r#"(?i)<\s*(?:script|iframe|object|embed|form|style|link|meta|base|svg)(?-u:\b)|<[a-z][^>]*\s(on[a-z]+\s*=)|(?:javascript|vbscript)\s*:|data:text/html|<[a-z][^>]*\s(?:srcdoc|formaction)\s*="#,
);
/// The same without the attributes of a tag.
static PLAINLY_UNSAFE: Finder = Finder::new(
    r"(?i)<\s*(?:script|iframe|object|embed|form|style|link|meta|base|svg)(?-u:\b)|(?:javascript|vbscript)\s*:|data:text/html",
);
/// The attributes that make a tag unsafe.
static HANDLER: Finder = Finder::new(r"(?i)\s(?:on[a-z]+|srcdoc|formaction)\s*=");

/// What can run code, in order. Behind the last handler of a tag none is looked for any
/// more: of a tag that is not closed, that would be up to the end of the text for each
/// thing that is found.
fn unsafe_parts(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for tag in text.split_inclusive('>') {
        let last = HANDLER.find(tag).last().map_or(0, |place| place.end);
        let (with, without) = tag.split_at_checked(last).unwrap_or((tag, ""));
        let places = |from: usize| move |place: Range<usize>| from + place.start..from + place.end;
        parts.extend(UNSAFE.find(with).map(places(start)));
        parts.extend(PLAINLY_UNSAFE.find(without).map(places(start + with.len())));
        start += tag.len();
    }
    parts
}

fn markup_unsafe(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let text = pair.target.text.as_str();
    let parts = unsafe_parts(text);
    if parts.is_empty() {
        return;
    }
    let plain = |text: &str| {
        text.to_ascii_lowercase()
            .split_whitespace()
            .collect::<String>()
    };
    let sources: Vec<String> = pair
        .text
        .sources()
        .iter()
        .map(|it| plain(&it.text))
        .collect();
    let sources = Suffixes::of_texts(sources.iter().map(String::as_str));
    for place in parts {
        let found = text.get(place.clone()).unwrap_or_default();
        if sources.contains(&plain(found)) {
            continue;
        }
        let message = format!("\"{found}\" can run code, and is not in the source");
        report.shown(pair, place, message, "take it out");
    }
}
