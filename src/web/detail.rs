//! What the headers of an error say, as sentences in the reader's language:
//!
//! - Retry-After (RFC 9110 section 10.2.3): how long to wait, where waiting helps;
//! - Allow of a 405 (section 15.5.6): which methods are allowed;
//! - Accept of a 415 (section 15.5.16): in which media types data can be sent;
//! - Upgrade of a 426 (section 15.5.22): which protocols the server wants.
//!
//! The hint of a message stands where there is no header, and says nothing of any. What
//! a header says may make it untrue or say it again: [`Retry`] has, by status code,
//! which of the two is told.
//!
//! A service may pass on headers that it received from another one, so nothing in
//! them is trusted: a value is put into words only if all of it is valid and within
//! the limits below. Otherwise it is ignored. The texts are `detail-*` in
//! `locales/<tag>/detail.ftl`.

use std::borrow::Cow;
use std::time::{Duration, SystemTime};

use http::header::{ACCEPT, ALLOW, RETRY_AFTER, UPGRADE};
use http::{HeaderMap, HeaderValue, StatusCode};

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

/// Reads one member of a list.
type Member = fn(&str) -> Option<&str>;

/// What the headers of a response say.
#[derive(Default)]
pub(super) struct Details<'a> {
    /// In a fixed order, all in one language.
    pub(super) sentences: Vec<Cow<'a, str>>,
    /// Whether they stand in place of the message's hint.
    pub(super) replace_hint: bool,
}

/// What a Retry-After means beside a status code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Retry {
    /// Nothing: what has to change is the request, and waiting does not help.
    Untold,
    /// One more thing to do beside those of the hint.
    BesideHint,
    /// What there is to do.
    InPlaceOfHint,
    /// The same; but the request may have taken effect (RFC 9110 section 9.2.2), so
    /// that whoever wanted to change something has to look first.
    AfterALook,
}

impl Retry {
    fn of(status: StatusCode) -> Retry {
        match status.as_u16() {
            400 | 405 | 406 | 410..=412 | 414..=417 | 421 | 422 | 424 | 426 | 428 | 431 => {
                Retry::Untold
            }
            501 | 505 | 506 | 508 | 510 | 511 => Retry::Untold,
            401 | 402 | 404 | 407 | 413 | 423 | 451 | 507 => Retry::BesideHint,
            409 | 500..=599 => Retry::AfterALook,
            _ => Retry::InPlaceOfHint,
        }
    }
}

/// What the headers of an error say in this language. If the language has no text for
/// a header, there is no sentence for it.
///
/// `now` is the clock. It is read only for a Retry-After that is a date; tests pass
/// one that stands still.
pub(super) fn details<'a>(
    localizer: &'a Localizer,
    language: &Language,
    status: StatusCode,
    headers: &HeaderMap,
    now: impl Fn() -> SystemTime,
) -> Details<'a> {
    let mut details = Details::default();
    let told = |id, argument| sentence(localizer, language, id, argument);
    let retry = Retry::of(status);
    let wait = headers.get(RETRY_AFTER).filter(|_| retry != Retry::Untold);
    let wait = wait.and_then(|value| wait_of(value, now));
    // A text that says nothing of the time needs no words for it.
    let has_words = || DURATION_IDS.iter().all(|id| is_in(localizer, language, id));
    let wait = wait.filter(|_| told("detail-retry-in", None).is_some() || has_words());
    let wait = wait.and_then(|wait| told("detail-retry-in", Some(("duration", wait.into()))));
    if let Some(wait) = wait {
        // Without the sentence about looking first, the hint has to warn.
        let is_risky = retry == Retry::AfterALook;
        let look = is_risky.then(|| told("detail-check-first", None)).flatten();
        details.replace_hint = retry == Retry::InPlaceOfHint || look.is_some();
        details.sentences.extend(look.into_iter().chain([wait]));
    }
    let list: Option<(_, _, _, Member)> = match status {
        StatusCode::METHOD_NOT_ALLOWED => {
            Some((ALLOW, "detail-allowed-methods", "methods", method))
        }
        StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            Some((ACCEPT, "detail-supported-media-types", "types", media_type))
        }
        StatusCode::UPGRADE_REQUIRED => {
            Some((UPGRADE, "detail-upgrade-protocols", "protocols", protocol))
        }
        _ => None,
    };
    let list = list.and_then(|(header, id, name, member)| {
        let names = names(headers.get_all(header), member)?;
        told(id, Some((name, names)))
    });
    details.sentences.extend(list);
    details
}

/// The words for a length of time. A language that lacks one of them would tell seconds, as
/// `5,400 s`.
const DURATION_IDS: [&str; 5] = [
    "detail-duration-days",
    "detail-duration-hours",
    "detail-duration-minutes",
    "detail-duration-seconds",
    "detail-duration-pair",
];

/// Whether a language itself has a message.
fn is_in(localizer: &Localizer, language: &Language, id: &str) -> bool {
    let message = localizer.message(id);
    message.is_some_and(|message| message.language() == language)
}

/// The time from now on that a Retry-After header asks to wait, which it gives in
/// seconds or as a date (RFC 9110 section 10.2.3). A moment that has passed, and no wait
/// at all, are not worth a sentence.
fn wait_of(value: &HeaderValue, now: impl Fn() -> SystemTime) -> Option<Duration> {
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

/// A protocol, mostly with its version (RFC 9110 section 7.8).
fn protocol(text: &str) -> Option<&str> {
    text.splitn(2, '/').all(is_token).then_some(text)
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
                    detail-duration-days = { $days } d\n\
                    detail-duration-hours = { $hours } h\n\
                    detail-duration-minutes = { $minutes } m\n\
                    detail-duration-seconds = { $seconds } s\n\
                    detail-duration-pair = { $larger } { $smaller }\n";
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
            let status = StatusCode::TOO_MANY_REQUESTS;
            let details = details(&english, &Language::SOURCE, status, &headers, || now);
            let told = details.sentences.first().map_or("", |sentence| sentence);
            assert_eq!(told, expected, "{value:?}");
        }
    }
}
