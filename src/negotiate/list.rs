//! Headers that are lists (RFC 9110 section 5.6.1), read within bounds.
//!
//! Whatever a client sends, no more than [`MOST_BYTES`] and [`MOST_MEMBERS`] of a header
//! are looked at, and no memory is taken for the rest.

use std::borrow::Cow;

use http::HeaderValue;

/// The most bytes of a line that are read. Whoever reads the line as a list has lower
/// limits.
const LONGEST_LINE: usize = 8192;

/// The most bytes of a header that are read, in all lines. No browser sends a tenth as
/// many.
const MOST_BYTES: usize = 4096;

/// The most members of a header that are read, in all lines; empty ones count.
const MOST_MEMBERS: usize = 100;

/// The most lines of one header that are read. No honest request has a tenth as many.
const MOST_LINES: usize = 100;

/// The lines of a header as text. Bytes that are not UTF-8 are replaced, so that they
/// spoil no more than the member that they are in. What a line has beyond the bound is
/// cut off, between two members if whoever reads it reads a list.
pub(crate) fn lines<'h>(
    values: impl IntoIterator<Item = &'h HeaderValue>,
) -> impl Iterator<Item = Cow<'h, str>> {
    values.into_iter().take(MOST_LINES).map(|line| {
        let bytes = line.as_bytes();
        let bytes = bytes.get(..LONGEST_LINE).unwrap_or(bytes);
        match str::from_utf8(bytes) {
            Ok(text) => Cow::from(text),
            Err(_) => String::from_utf8_lossy(bytes),
        }
    })
}

/// How much of a header is still to be read.
pub(super) struct Bounds {
    bytes: usize,
    members: usize,
}

impl Bounds {
    /// Of a header of which nothing has been read yet.
    pub(super) fn new() -> Bounds {
        Bounds {
            bytes: MOST_BYTES,
            members: MOST_MEMBERS,
        }
    }

    /// Whether no further line is read.
    pub(super) fn are_reached(&self) -> bool {
        self.members == 0
    }

    /// The members of the next line that are read. White space around a member is
    /// not removed.
    pub(super) fn members<'l>(&mut self, line: &'l str) -> impl Iterator<Item = &'l str> {
        let line = capped(line, self.bytes);
        self.bytes -= line.len();
        let members = line.split(',').take(self.members);
        members.inspect(|_| self.members -= 1)
    }
}

/// Calls a function with each member of a header, which may have several lines.
/// White space around a member is not removed.
#[cfg(feature = "tower")]
pub(crate) fn for_each_member<L: AsRef<str>>(
    lines: impl IntoIterator<Item = L>,
    take: impl FnMut(&str),
) {
    let (mut bounds, mut take) = (Bounds::new(), take);
    for line in lines {
        bounds.members(line.as_ref()).for_each(&mut take);
        if bounds.are_reached() {
            return;
        }
    }
}

/// The first members of a line, up to a number of bytes. A member that the limit
/// would cut is left out: half a tag may be another tag.
fn capped(line: &str, bytes: usize) -> &str {
    let Some(head) = line
        .as_bytes()
        .get(..bytes)
        .filter(|head| head.len() < line.len())
    else {
        return line;
    };
    let end = head.iter().rposition(|byte| *byte == b',').unwrap_or(0);
    line.get(..end).unwrap_or_default()
}

/// Removes optional white space, which is spaces and tabs (RFC 9110 section
/// 5.6.3).
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}
