//! Header values: how they are read, within bounds, and written.
//!
//! The bounds here hold for every header that a layer reads from a request. hyper has
//! limits of its own; other servers may not.

use std::borrow::Cow;

use http::{HeaderMap, HeaderName, HeaderValue};
use writeable::Writeable as _;

use super::buffer::Buffer;
use fluent_source::{Language, icu};

/// The most lines of one header that are read. No honest request has a tenth as
/// many.
const MOST_LINES: usize = 100;

/// The most bytes of a line that are read. Whoever reads the line as a list has
/// lower limits, and cuts it between two members.
const LONGEST_LINE: usize = 8192;

/// The lines of a header as text. Bytes that are not UTF-8 are replaced, so that
/// they spoil no more than the member that they are in.
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

/// The value of Content-Language (RFC 9110 section 8.5): the tag, which fits in the
/// buffer without an allocation.
pub(super) fn language_value(language: &Language) -> HeaderValue {
    let mut tag = Buffer::<[u8; 32]>::new();
    // Neither can fail: a tag consists of letters, digits and hyphens.
    let _ = icu::identifier(language).write_to(&mut tag);
    let value = HeaderValue::from_bytes(tag.as_bytes());
    value.unwrap_or_else(|_| HeaderValue::from_static("und"))
}

/// The value of Content-Length, in bytes.
pub(super) fn length_value(length: usize) -> HeaderValue {
    // Unlike `HeaderValue::from`, this allocates once.
    let digits = HeaderValue::from_str(itoa::Buffer::new().format(length));
    digits.unwrap_or_else(|_| HeaderValue::from(length))
}
