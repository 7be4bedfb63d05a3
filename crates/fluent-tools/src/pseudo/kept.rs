//! What no pseudo-locale changes: what programs read, or readers copy.

use std::ops::Range;

use fluent_source::tree::{Entry, Expression, Literal, Pattern, Placeable, Span};

use crate::check::scan::{self, Finder, PLACEABLE};
use crate::stretch::{self, Stretch, stretches};

/// Placeholders of other formats: `%s`, `%1$d`, `%(name)s`, `%NAME%`, `${name}`, `$name`.
static PLACEHOLDER: Finder = Finder::new(concat!(
    r"%\([A-Za-z_][A-Za-z0-9_]*\)[-+#0]*[0-9]*(?:\.[0-9]+)?[a-z]",
    r"|%[A-Za-z_]+%|%%",
    r"|%(?:[0-9]+\$)?[-+#0]*(?:[0-9]+|\*)?(?:\.(?:[0-9]+|\*))?(?:hh|h|ll|l|L|q|j|z|t)?[diouxXeEfFgGaAcspn@]",
    r"|[$#]\{[^{}\s]*\}|\$[A-Za-z_][A-Za-z0-9_]*",
));
/// What stands in braces that are written as strings: `{"{"}name{"}"}`.
static BRACED: Finder = Finder::new(r"\{[^{}\n]*\}");
/// Where a link of Markdown leads to.
static TARGET: Finder = Finder::new(r"\]\([^)\s]+\)");
/// How long a text may be.
static LIMIT: Finder = Finder::new(r"(?i)(?-u:\b)MAX[_ -]?LENGTH\s*[:=]?\s*([0-9]{1,6})");
/// Elements whose content is code.
const CODE: [&str; 7] = ["code", "kbd", "pre", "samp", "script", "style", "var"];

/// The parts of a pattern that stay as they are: markup, addresses, options, paths and code.
/// They stand in order and apart.
pub(super) fn kept(text: &str, pattern: &Pattern<'_>) -> Vec<Range<usize>> {
    let shown = Shown::new(text, pattern);
    let all = shown.text.as_str();
    let tags: Vec<Range<usize>> = scan::tags(all).collect();
    // The expression takes in what stands behind the key.
    let shortcuts = scan::SHORTCUT.find(all).zip(scan::SHORTCUT.groups(all));
    let shortcuts = shortcuts.map(|(keys, last)| keys.start..last.end);
    let places = code(all, &tags).into_iter();
    let places = places
        .chain(scan::URL.find(all))
        .chain(scan::EMAIL.find(all));
    let places = places
        .chain(scan::ENTITY.find(all))
        .chain(scan::CODE.find(all));
    let places = places
        .chain(scan::OPTION.groups(all))
        .chain(scan::names(all));
    let places = places.chain(scan::PATH.groups(all)).chain(shortcuts);
    let places = places
        .chain(PLACEHOLDER.find(all))
        .chain(TARGET.find(all))
        .chain(BRACED.find(all));
    let places = places.chain(tags.iter().cloned());
    let places = scan::joined(places.collect());
    scan::joined(shown.places_of(&places))
}

/// From each tag that begins code to the one that ends it.
fn code(text: &str, tags: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    for tag in tags {
        let inside = text.get(tag.start + 1..tag.end).unwrap_or_default();
        let closing = inside.strip_prefix('/');
        let name = closing.unwrap_or(inside);
        let length = name.find(|c: char| !c.is_ascii_alphanumeric());
        let name = name.get(..length.unwrap_or(name.len())).unwrap_or_default();
        match (open, closing) {
            (None, None) if CODE.contains(&name) && !inside.ends_with("/>") => {
                open = Some((name, tag.start));
            }
            (Some((opened, start)), Some(_)) if opened == name => {
                places.push(start..tag.end);
                open = None;
            }
            _ => {}
        }
    }
    places
}

/// A pattern as it is shown, and where each part of it is written.
struct Shown {
    text: String,
    /// Where each part begins in what is shown, and what is written there; a placeable is
    /// one part, and is kept as a whole.
    parts: Vec<(usize, Span, bool)>,
}

impl Shown {
    fn new(text: &str, pattern: &Pattern<'_>) -> Shown {
        let mut shown = Shown {
            text: String::new(),
            parts: Vec::new(),
        };
        for stretch in stretches(pattern) {
            let start = shown.text.len();
            match stretch {
                Stretch::Text(span) => {
                    shown.text.push_str(span.of(text));
                    shown.parts.push((start, span, true));
                }
                Stretch::Placeable(placeable) => {
                    match string(placeable) {
                        Some(string) => shown.text.push_str(&string),
                        None => shown.text.push(PLACEABLE),
                    }
                    shown.parts.push((start, placeable.span, false));
                }
            }
        }
        shown
    }

    /// What is written at places of what is shown.
    fn places_of(&self, places: &[Range<usize>]) -> Vec<Range<usize>> {
        let ends = self.parts.iter().skip(1).map(|(start, ..)| *start);
        let ends = ends.chain([self.text.len()]);
        let mut written = Vec::new();
        let mut places = places.iter().peekable();
        for ((start, span, is_text), end) in self.parts.iter().zip(ends) {
            while let Some(place) = places.peek() {
                let (from, to) = (place.start.max(*start), place.end.min(end));
                if from < to && *is_text {
                    written.push(span.start + from - start..span.start + to - start);
                } else if from < to {
                    written.push(span.start..span.end);
                }
                if place.end > end {
                    break;
                }
                places.next();
            }
        }
        written
    }
}

/// What a placeable shows that is a string.
pub(super) fn string(placeable: &Placeable<'_>) -> Option<String> {
    match &placeable.expression {
        Expression::Literal(literal @ Literal::String(_)) => Some(literal.text().to_string()),
        _ => None,
    }
}

/// How many characters each text of a message may have; none if nobody says.
pub(super) fn limit(entry: &Entry<'_>) -> Option<usize> {
    let lines = entry.comment.iter().flat_map(|comment| &comment.lines);
    let limits = lines.flat_map(|line| {
        let line = line.as_str();
        let places = LIMIT.groups(line);
        places.filter_map(|place| line.get(place)?.parse::<usize>().ok())
    });
    limits.min()
}

/// How many characters more a text may have that may have so many.
pub(super) fn room(limit: usize, text: &str, pattern: &Pattern<'_>) -> usize {
    limit.saturating_sub(longest(text, pattern))
}

/// How many characters a text has at most, as far as that is known here.
fn longest(text: &str, pattern: &Pattern<'_>) -> usize {
    let stretches = stretches(pattern).into_iter();
    let lengths = stretches.map(|stretch| match stretch {
        Stretch::Text(span) => span.of(text).chars().count(),
        Stretch::Placeable(placeable) => {
            let select = stretch::select(placeable).into_iter();
            let variants = select.flat_map(|select| &select.variants);
            let variant = variants.map(|variant| longest(text, &variant.value)).max();
            let string = string(placeable).map(|string| string.chars().count());
            variant.or(string).unwrap_or_default()
        }
    });
    let length: usize = lengths.sum();
    let lead = Span::new(pattern.lead.start, pattern.span.end).of(text);
    length - (lead.len() - lead.trim_start_matches([' ', '\n']).len())
}
