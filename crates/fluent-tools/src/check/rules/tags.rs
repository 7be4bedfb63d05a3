//! The tags of HTML in a text.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::scan::{self, Finder};

/// A tag, taken apart.
pub(super) struct Tag<'t> {
    pub(super) place: Range<usize>,
    pub(super) name: String,
    pub(super) closes: bool,
    pub(super) empty: bool,
    pub(super) attributes: Vec<(String, &'t str)>,
}

static ATTRIBUTE: Finder =
    Finder::new(r#"[^\s"'<>/=]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)|[^\s"'<>/=]+"#);

/// Elements of HTML that have no end.
pub(super) const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

pub(super) fn tags(text: &str) -> Vec<Tag<'_>> {
    let tags = scan::tags(text).filter_map(|place| {
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

/// The tags, without words in angle brackets that stand for something: <file>, <your name>.
pub(super) fn real_tags(text: &str) -> Vec<Tag<'_>> {
    let all = tags(text);
    let closed: HashSet<String> = all
        .iter()
        .filter(|tag| tag.closes)
        .map(|tag| tag.name.clone())
        .collect();
    let is_real = |tag: &Tag<'_>| {
        tag.closes
            || tag.empty
            || closed.contains(&tag.name)
            || tag.attributes.iter().any(|(_, value)| !value.is_empty())
            || is_known(&tag.name)
    };
    all.into_iter().filter(is_real).collect()
}

/// Elements that texts have.
pub(super) fn is_known(name: &str) -> bool {
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
