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
pub(crate) const MOST_LINES: usize = 100;

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
        let members = self.begin(line).split(',').take(self.members);
        members.inspect(|_| self.members -= 1)
    }

    /// The same of a header whose members may have quoted strings.
    #[cfg(feature = "tower")]
    fn unquoted<'l>(&mut self, line: &'l str) -> impl Iterator<Item = &'l str> {
        let members = split_unquoted(self.begin(line), b',').take(self.members);
        members.inspect(|_| self.members -= 1)
    }

    /// As much of the next line as is read.
    fn begin<'l>(&mut self, line: &'l str) -> &'l str {
        let line = capped(line, self.bytes);
        self.bytes -= line.len();
        line
    }
}

/// The parts of a text between separators, which are ASCII. One within quotation marks (RFC
/// 9110 section 5.6.4) is none.
#[cfg(feature = "tower")]
pub(crate) fn split_unquoted(text: &str, separator: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = text
            .bytes()
            .position(|byte| byte == separator || byte == b'"');
        let end = match end.and_then(|end| Some((end, text.as_bytes().get(end)?))) {
            Some((quote, b'"')) => end_behind_quotes(text, separator, quote),
            _ => end,
        };
        let (part, behind) = match end {
            Some(end) => (text.get(..end), text.get(end + 1..)),
            None => (Some(text), None),
        };
        rest = behind;
        part
    })
}

/// Where the separator stands that is not within quotation marks, from the first of them on.
#[cfg(feature = "tower")]
fn end_behind_quotes(text: &str, separator: u8, quote: usize) -> Option<usize> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    let end = text.bytes().skip(quote).position(|byte| {
        let is_end = byte == separator && !is_quoted;
        is_quoted ^= byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && is_quoted && !is_escaped;
        is_end
    });
    Some(quote + end?)
}

/// Calls a function with each member of a header, which may have several lines, and
/// quoted strings in them. White space around a member is not removed.
#[cfg(feature = "tower")]
pub(crate) fn for_each_member<L: AsRef<str>>(
    lines: impl IntoIterator<Item = L>,
    take: impl FnMut(&str),
) {
    let (mut bounds, mut take) = (Bounds::new(), take);
    for line in lines {
        bounds.unquoted(line.as_ref()).for_each(&mut take);
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
