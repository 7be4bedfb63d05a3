//! The Vary header (RFC 9110 section 12.5.5): what a response depends on.
//!
//! Without it, a shared cache would serve a page in one reader's language to the next
//! reader. Layers can be nested and a service may set the header itself, so a name that
//! is already there is not repeated.

use http::header::{Entry, VARY};
use http::{HeaderMap, HeaderValue};

/// Adds to the Vary header those of the names that are not in it yet, each as a line
/// of its own. Names are in lower case.
///
/// `all` is all of the names as one value, for a response without the header: made
/// once, it is cloned without an allocation.
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
