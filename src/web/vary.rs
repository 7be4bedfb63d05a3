//! The Vary header: what a response depends on.

use http::header::{Entry, VARY};
use http::{HeaderMap, HeaderValue};

/// Adds to the Vary header those of the names that are not in it yet. `all` is the
/// value for a response without the header, made once.
pub(super) fn vary(headers: &mut HeaderMap, names: &[&'static str], all: &HeaderValue) {
    let mut lines = match headers.entry(VARY) {
        Entry::Vacant(none) => {
            none.insert(all.clone());
            return;
        }
        Entry::Occupied(lines) => lines,
    };
    for name in names {
        if !lines.iter().any(|line| has_member(line.as_bytes(), name)) {
            lines.append(HeaderValue::from_static(name));
        }
    }
}

/// Whether a line of a Vary header has this name, or `*`, which covers it.
fn has_member(line: &[u8], name: &str) -> bool {
    // The usual case: our own layers put the name last.
    let before = line.strip_suffix(name.as_bytes());
    if before.is_some_and(|before| before.is_empty() || before.ends_with(b", ")) {
        return true;
    }
    line.split(|byte| *byte == b',').any(|member| {
        let member = member.trim_ascii();
        member == b"*" || member.eq_ignore_ascii_case(name.as_bytes())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_of_a_line() {
        let cases = [
            ("accept", true),
            ("origin, accept", true),
            ("origin,Accept ", true),
            ("accept,origin", true),
            ("origin, *", true),
            ("x-accept", false),
            ("origin, x-accept", false),
            ("accept-language", false),
            ("", false),
        ];
        for (line, expected) in cases {
            assert_eq!(has_member(line.as_bytes(), "accept"), expected, "{line:?}");
        }
    }
}
