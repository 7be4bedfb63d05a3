//! Header values: how they are written.

use http::HeaderValue;

use fluent_source::Language;

/// The value of Content-Language (RFC 9110 section 8.5).
pub(super) fn language_value(language: &Language) -> HeaderValue {
    // It cannot fail: a tag consists of letters, digits and hyphens.
    let value = HeaderValue::from_str(language.as_str());
    value.unwrap_or_else(|_| HeaderValue::from_static("und"))
}

/// The value of Content-Length, in bytes.
pub(super) fn length_value(length: usize) -> HeaderValue {
    // Unlike `HeaderValue::from`, this allocates once.
    let digits = HeaderValue::from_str(itoa::Buffer::new().format(length));
    digits.unwrap_or_else(|_| HeaderValue::from(length))
}
