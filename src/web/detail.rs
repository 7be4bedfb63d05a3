//! What the headers of a response say, as sentences in the reader's language:
//!
//! - Retry-After (RFC 9110 section 10.2.3): how long to wait;
//! - Allow (section 10.2.1): which methods are allowed;
//! - Accept (section 12.5.1): which media types are supported, as in a 415.
//!
//! A service may pass on headers that it received from another one, so nothing in
//! them is trusted: a value is put into words only if all of it is valid and within
//! the limits below. Otherwise it is ignored. The texts are `detail-*` in
//! `locales/<tag>/detail.ftl`.

use std::borrow::Cow;
use std::time::{Duration, SystemTime};

use http::header::{ACCEPT, ALLOW, RETRY_AFTER};
use http::{HeaderMap, HeaderValue};

use super::sentences::sentence;
use crate::localizer::Localizer;
use crate::negotiate::{parse_quality, trim};
use crate::value::Value;
use fluent_source::Language;

/// The longest wait that is put into words, one leap year. A header that asks for a
/// longer one is not meant seriously.
const LONGEST_WAIT: Duration = Duration::from_secs(366 * 24 * 60 * 60);

/// The most names that are put into words. A longer list is ignored as a whole: a part
/// of it would be wrong, and nobody would read all of it.
const MOST_NAMES: usize = 32;

/// The longest name in a list, in bytes. A list with a longer one is ignored.
const LONGEST_NAME: usize = 64;

/// A sentence, and the name of the header that it puts into words.
pub(super) struct Detail<'a> {
    /// As texts spell it, so that a hint that mentions the header can be found.
    pub(super) header: &'static str,
    pub(super) sentence: Cow<'a, str>,
}

/// The sentences for those headers that are there, in a fixed order and all in one
/// language. If the language has no text for a header, there is no sentence for it.
///
/// `now` is the clock. It is read only for a Retry-After that is a date; tests pass
/// one that stands still.
pub(super) fn details<'a>(
    localizer: &'a Localizer,
    language: &Language,
    headers: &HeaderMap,
    now: impl Fn() -> SystemTime,
) -> Vec<Detail<'a>> {
    let mut details = Vec::new();
    let mut tell = |header, id, argument, value: Option<Value<'_>>| {
        let told = |value| sentence(localizer, language, id, (argument, value));
        if let Some(sentence) = value.and_then(told) {
            details.push(Detail { header, sentence });
        }
    };
    let wait = headers.get(RETRY_AFTER).and_then(|value| wait(value, now));
    tell(
        "Retry-After",
        "detail-retry-in",
        "duration",
        wait.map(Value::from),
    );
    let methods = names(headers.get_all(ALLOW), method);
    tell("Allow", "detail-allowed-methods", "methods", methods);
    let types = names(headers.get_all(ACCEPT), media_type);
    tell("Accept", "detail-supported-media-types", "types", types);
    details
}

/// The time from now on that a Retry-After header asks to wait, which it gives in
/// seconds or as a date (RFC 9110 section 10.2.3). A moment that has passed, and no wait
/// at all, are not worth a sentence.
fn wait(value: &HeaderValue, now: impl Fn() -> SystemTime) -> Option<Duration> {
    let text = trim(value.to_str().ok()?);
    let wait = if text.bytes().all(|byte| byte.is_ascii_digit()) {
        Duration::from_secs(text.parse().ok()?)
    } else {
        httpdate::parse_http_date(text)
            .ok()?
            .duration_since(now())
            .ok()?
    };
    (!wait.is_zero() && wait <= LONGEST_WAIT).then_some(wait)
}

/// The names in all lines of a header that is a list, each once, if every one of
/// them is valid.
///
/// `member` reads one member: `None` makes the whole header invalid, and an empty
/// name leaves the member out.
fn names<'h>(
    lines: impl IntoIterator<Item = &'h HeaderValue>,
    member: impl Fn(&'h str) -> Option<&'h str>,
) -> Option<Value<'h>> {
    let mut names = Vec::new();
    for line in lines {
        let members = line.to_str().ok()?.split(',').map(trim);
        // An empty member is to be ignored (RFC 9110 section 5.6.1).
        for text in members.filter(|text| !text.is_empty()) {
            let name = member(text).filter(|name| name.len() <= LONGEST_NAME)?;
            if names.len() == MOST_NAMES {
                return None;
            }
            if !names.contains(&name) && !name.is_empty() {
                names.push(name);
            }
        }
    }
    (!names.is_empty()).then(|| names.into_iter().collect())
}

/// The name of a method (RFC 9110 section 9.1).
fn method(text: &str) -> Option<&str> {
    is_token(text).then_some(text)
}

/// A media type or range without its parameters (RFC 9110 section 12.5.1). It is
/// empty for one that is refused with a quality of 0. `*/*` is not accepted as a
/// name: it says nothing.
fn media_type(text: &str) -> Option<&str> {
    let mut parts = text.split(';').map(trim);
    let name = parts.next()?;
    let (main_type, subtype) = name.split_once('/')?;
    let refused = parts.any(|parameter| {
        let quality = parameter.strip_prefix("q=").and_then(parse_quality);
        quality == Some(0)
    });
    let sound = is_token(main_type) && is_token(subtype) && main_type != "*";
    sound.then_some(if refused { "" } else { name })
}

/// Whether a text is a token (RFC 9110 section 5.6.2).
fn is_token(text: &str) -> bool {
    let is_in = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_in)
}

#[cfg(test)]
mod tests {
    use super::*;

    // The rest is told through the layer; a date needs a clock that stands still.
    #[test]
    fn dates_are_told_as_the_time_until_then() {
        let text = "detail-retry-in = Wait { $duration }.\n\
                    detail-duration-minutes = { $minutes } m\n\
                    detail-duration-seconds = { $seconds } s\n";
        let catalog = crate::Catalog::builder().files([("en-US/own.ftl", text)]);
        let english = catalog.build().unwrap().localizer(Language::SOURCE);
        let now = httpdate::parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
        let cases = [
            ("Sun, 06 Nov 1994 08:51:37 GMT", "Wait 2 m."),
            ("Sunday, 06-Nov-94 08:49:38 GMT", "Wait 1 s."),
            ("Sun Nov  6 08:50:37 1994", "Wait 1 m."),
            ("Sun, 06 Nov 1994 08:49:37 GMT", ""),
        ];
        for (value, expected) in cases {
            let value = HeaderValue::from_static(value);
            let headers = HeaderMap::from_iter([(RETRY_AFTER, value.clone())]);
            let details = details(&english, &Language::SOURCE, &headers, || now);
            let told = details.first().map_or("", |detail| &detail.sentence);
            assert_eq!(told, expected, "{value:?}");
        }
    }
}
