//! Header values: how they are written.

use http::HeaderValue;
use writeable::Writeable as _;

use super::buffer::Buffer;
use fluent_source::{Language, icu};

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
