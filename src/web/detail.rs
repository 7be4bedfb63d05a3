//! What the headers of a response say, as sentences in the reader's language:
//! how long to wait, which methods are allowed, which media types are supported.
//!
//! A service may pass on headers that it got from another one. So a value is put
//! into words only if all of it is valid, and is ignored otherwise.

use std::borrow::Cow;
use std::time::{Duration, SystemTime};

use http::header::{ACCEPT, ALLOW, RETRY_AFTER};
use http::{HeaderMap, HeaderValue};

use super::sentences::sentence;
use crate::localizer::Localizer;
use crate::negotiate::{parse_quality, trim};
use crate::value::Value;
use fluent_source::Language;

/// The longest wait that is put into words. A header that asks for a longer one is
/// not meant seriously.
const LONGEST_WAIT: Duration = Duration::from_secs(366 * 24 * 60 * 60);

/// A list of more names is not put into words: nobody would read it.
const MOST_NAMES: usize = 32;

/// In bytes. A list with a longer name is not put into words.
const LONGEST_NAME: usize = 64;

/// A sentence, and the name of the header that it puts into words.
pub(super) struct Detail<'a> {
    pub(super) header: &'static str,
    pub(super) sentence: Cow<'a, str>,
}

/// The sentences for those headers that are there, all in one language. If the
/// language has no text for a header, there is no sentence for it.
pub(super) fn details<'a>(
    localizer: &'a Localizer,
    language: &Language,
    headers: &HeaderMap,
    now: impl Fn() -> SystemTime,
) -> Vec<Detail<'a>> {
    let mut details = Vec::new();
    let wait = headers.get(RETRY_AFTER).and_then(|value| wait(value, &now));
    let told = |id: &str, name: &str, value| sentence(localizer, language, id, (name, value));
    if let Some(wait) = wait
        && let Some(sentence) = told("detail-retry-in", "duration", wait.into())
    {
        details.push(Detail {
            header: "Retry-After",
            sentence,
        });
    }
    let lists = [
        (
            "Allow",
            ALLOW,
            "detail-allowed-methods",
            "methods",
            method as fn(&str) -> Option<&str>,
        ),
        (
            "Accept",
            ACCEPT,
            "detail-supported-media-types",
            "types",
            media_type,
        ),
    ];
    for (header, name, id, argument, member) in lists {
        if let Some(names) = names(headers.get_all(name).into_iter(), member)
            && let Some(sentence) = told(id, argument, names)
        {
            details.push(Detail { header, sentence });
        }
    }
    details
}

/// The time from now on that a Retry-After header asks to wait, which it gives in
/// seconds or as a date (RFC 9110 section 10.2.3).
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
fn names<'h>(
    lines: impl Iterator<Item = &'h HeaderValue>,
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
/// empty for a quality of 0, and there is none for `*/*`, which says nothing.
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
    use std::time::UNIX_EPOCH;

    use super::*;

    /// What English says of these headers at 1994-11-06 08:49:37 GMT.
    fn told(lines: &[(&'static str, &str)]) -> String {
        let now = UNIX_EPOCH + Duration::from_secs(784_111_777);
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        let english = Localizer::new(Language::SOURCE);
        let details = details(&english, &Language::SOURCE, &headers, || now);
        let sentences: Vec<_> = details.iter().map(|detail| &*detail.sentence).collect();
        sentences.join(" ")
    }

    #[test]
    fn waiting() {
        let cases = [
            ("1", "Try again in 1 second."),
            ("59", "Try again in 59 seconds."),
            ("60", "Try again in 1 minute."),
            ("90", "Try again in 90 seconds."),
            ("119", "Try again in 119 seconds."),
            ("120", "Try again in 2 minutes."),
            ("121", "Try again in 2 minutes 1 second."),
            ("3600", "Try again in 1 hour."),
            ("5400", "Try again in 1 hour 30 minutes."),
            ("7201", "Try again in 2 hours 1 minute."),
            ("10800", "Try again in 3 hours."),
            ("10801", "Try again in 3 hours 1 minute."),
            ("86400", "Try again in 24 hours."),
            ("100000", "Try again in 27 hours 47 minutes."),
            ("259201", "Try again in 3 days 1 hour."),
            ("31622400", "Try again in 366 days."),
            (" 5\t", "Try again in 5 seconds."),
            ("Sun, 06 Nov 1994 08:51:37 GMT", "Try again in 2 minutes."),
            ("Sunday, 06-Nov-94 08:49:38 GMT", "Try again in 1 second."),
            ("Sun Nov  6 08:50:37 1994", "Try again in 1 minute."),
            // Nothing to wait for, or too long to be meant.
            ("0", ""),
            ("31622401", ""),
            ("99999999999999999999", ""),
            ("Sun, 06 Nov 1994 08:49:37 GMT", ""),
            ("Sun, 06 Nov 1983 08:49:37 GMT", ""),
            ("Fri, 31 Dec 9999 23:59:59 GMT", ""),
            // Broken.
            ("", ""),
            ("-5", ""),
            ("+5", ""),
            ("1.5", ""),
            ("1e3", ""),
            ("5 seconds", ""),
            ("soon", ""),
            ("٣", ""),
            ("Sun, 99 Nov 1994 08:49:37 GMT", ""),
            ("<script>alert(1)</script>", ""),
        ];
        for (value, expected) in cases {
            assert_eq!(told(&[("retry-after", value)]), expected, "{value:?}");
        }
    }

    #[test]
    fn lists() {
        let long = "A".repeat(LONGEST_NAME + 1);
        let many = (0..=MOST_NAMES)
            .map(|n| format!("M{n},"))
            .collect::<String>();
        let cases = [
            (
                vec![("allow", "GET,HEAD")],
                "Allowed methods: GET and HEAD.",
            ),
            (
                vec![("allow", "GET"), ("allow", " , PUT, GET")],
                "Allowed methods: GET and PUT.",
            ),
            (vec![("allow", "M-SEARCH")], "Allowed methods: M-SEARCH."),
            (vec![("allow", "")], ""),
            (vec![("allow", "GET, <b>")], ""),
            (vec![("allow", "GET POST")], ""),
            (vec![("allow", "GÉT")], ""),
            (vec![("allow", &*long)], ""),
            (vec![("allow", &*many)], ""),
            (
                vec![("accept", "text/csv;q=0.5, image/*, a/b;q=0.0")],
                "Supported media types: text/csv and image/*.",
            ),
            (vec![("accept", "*/*")], ""),
            (vec![("accept", "text")], ""),
            (vec![("accept", "text/html, \"/x")], ""),
            (
                vec![("allow", "GET"), ("accept", "a/b"), ("retry-after", "2")],
                "Try again in 2 seconds. Allowed methods: GET. Supported media types: a/b.",
            ),
        ];
        for (lines, expected) in cases {
            assert_eq!(told(&lines), expected, "{lines:?}");
        }
    }
}
