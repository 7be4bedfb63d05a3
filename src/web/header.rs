//! Values of headers: read as text within bounds, and made.

use std::borrow::Cow;

use http::{HeaderMap, HeaderName, HeaderValue};
use writeable::Writeable as _;

use super::buffer::Buffer;
use fluent_source::{Language, icu};

/// No honest request has a tenth of these lines of one header.
const MOST_LINES: usize = 100;

/// What is read of a line; it is cut at a whole member after that.
const LONGEST_LINE: usize = 8192;

/// The lines of a header as text; bytes that are no text stay in their member.
pub(super) fn lines(headers: &HeaderMap, name: HeaderName) -> impl Iterator<Item = Cow<'_, str>> {
    let lines = headers.get_all(name).into_iter().take(MOST_LINES);
    lines.map(|line| {
        let bytes = line.as_bytes();
        let bytes = bytes.get(..LONGEST_LINE).unwrap_or(bytes);
        match str::from_utf8(bytes) {
            Ok(text) => Cow::from(text),
            Err(_) => String::from_utf8_lossy(bytes),
        }
    })
}

/// A language as the value of a header.
pub(super) fn language_value(language: &Language) -> HeaderValue {
    let mut tag = Buffer::<[u8; 32]>::new();
    // Neither fails: a tag is letters, digits and hyphens.
    let _ = icu::identifier(language).write_to(&mut tag);
    let value = HeaderValue::from_bytes(tag.as_bytes());
    value.unwrap_or_else(|_| HeaderValue::from_static("und"))
}

/// A length as the value of a header.
pub(super) fn length_value(length: usize) -> HeaderValue {
    // Unlike `HeaderValue::from`, this allocates once.
    let digits = HeaderValue::from_str(itoa::Buffer::new().format(length));
    digits.unwrap_or_else(|_| HeaderValue::from(length))
}
