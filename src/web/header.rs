//! Header values: how they are written, and how they are kept.

use std::ops::Deref;
use std::slice;

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::negotiate::MOST_LINES;
use fluent_source::Language;

/// The lines of a header of a request as they came, as many as are read. They share the
/// memory of the request, if its server does as hyper does. Nearly every header has one
/// line, which is copied to where it stays; into a small vector it would be moved.
#[derive(Debug)]
pub(super) enum HeaderLines {
    None,
    One(HeaderValue),
    Many(Box<[HeaderValue]>),
}

impl HeaderLines {
    /// The lines of a header; none if its only line says `any`, which says no more than
    /// none.
    pub(super) fn of(headers: &HeaderMap, name: HeaderName, any: &str) -> HeaderLines {
        let mut lines = headers.get_all(name).iter();
        match (lines.next(), lines.next()) {
            (None, _) => HeaderLines::None,
            (Some(line), None) if line == any => HeaderLines::None,
            (Some(line), None) => HeaderLines::One(line.clone()),
            (Some(first), Some(second)) => {
                let all = [first, second].into_iter().chain(lines);
                HeaderLines::Many(all.take(MOST_LINES).cloned().collect())
            }
        }
    }
}

impl Deref for HeaderLines {
    type Target = [HeaderValue];

    fn deref(&self) -> &[HeaderValue] {
        match self {
            HeaderLines::None => &[],
            HeaderLines::One(line) => slice::from_ref(line),
            HeaderLines::Many(lines) => lines,
        }
    }
}

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
