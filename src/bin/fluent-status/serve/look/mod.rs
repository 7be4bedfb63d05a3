//! The look in context: what translators see of a text, where readers will see it.
//!
//! `/` lists the codes, `/zh-CN/404` shows the page, the problem details and the text of one,
//! and `/zh-CN/vpc-404` a message that no page is made of. It is for people who write the
//! texts, and no answer to a request of somebody else: where it is off, there is nothing.

mod html;

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use fluent_status::registry;
use fluent_status::{Language, Localizer, Message, StatusCode};
use http::header::{
    ACCEPT, ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, HeaderMap, HeaderValue,
    VARY,
};
use http::{HeaderName, Request};
use http_body::Body;

use self::html::{Look, Told};
use super::answer::{Answer, done, told};
use super::asked::{Asked, Ending, Reader};
use super::texts::Shown;

/// What a page of the look may do: show its style, and in a frame a page of this server.
const POLICY: &str = concat!(
    "default-src 'none'; style-src ",
    "'sha256-cCb+G7ipFueTG/T3DH5+xbjCHgjLYo1mH2nHtjI473Q='",
    "; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
);

/// What a translator asks to see.
#[derive(Debug)]
pub(super) enum Sight<'t> {
    /// The list of codes, in a language or in that of the request.
    List(Option<&'t Reader>),
    Code(&'t Reader, StatusCode),
    Message(&'t Reader, Message<'t>),
}

impl<'t> Sight<'t> {
    /// None for what is not for a translator, but for a server that has an error to tell.
    pub(super) fn of(asked: &Asked<'_, 't>) -> Option<Sight<'t>> {
        let place = asked.place.as_ref();
        let place = place.filter(|place| place.ending.is_none() && asked.by_header.is_none())?;
        match (place.language, place.code) {
            (language, None) if place.name.is_empty() => Some(Sight::List(language)),
            (Some(language), Some(code)) => Some(Sight::Code(language, code)),
            (Some(language), None) => {
                let message = language.1.message(place.name)?;
                Some(Sight::Message(language, message))
            }
            (None, _) => None,
        }
    }

    /// The page that shows it.
    pub(super) fn answer(self, shown: &Shown, headers: &HeaderMap) -> Answer {
        let by_header;
        let (vary, (language, reader)) = match self {
            Sight::List(None) => {
                by_header = reader_of(shown, headers);
                ("x-code, accept-language", &by_header)
            }
            Sight::List(Some(language))
            | Sight::Code(language, _)
            | Sight::Message(language, _) => ("x-code", language),
        };
        let look = Look {
            shown,
            language,
            reader,
        };
        let html = match self {
            Sight::List(_) => look.list(),
            Sight::Code(_, code) => {
                let json = told_as(shown, reader, code, Ending::Json);
                let text = told_as(shown, reader, code, Ending::Text);
                look.code(code, &json, &text)
            }
            Sight::Message(_, message) => look.message(message),
        };
        let mut answer = done("text/html; charset=utf-8", html);
        let headers = answer.headers_mut();
        for (name, value) in [
            (CONTENT_SECURITY_POLICY, POLICY),
            (VARY, vary),
            (HeaderName::from_static("x-robots-tag"), "noindex"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        answer
    }
}

/// Who reads, by the first line of the header.
fn reader_of(shown: &Shown, headers: &HeaderMap) -> Reader {
    let header = headers.get(ACCEPT_LANGUAGE);
    let header = header.and_then(|header| header.to_str().ok());
    let reader = shown
        .catalog
        .from_accept_language(header.unwrap_or_default());
    let language = reader.languages().next().cloned();
    (language.unwrap_or(Language::SOURCE), reader)
}

/// What readers of a language are told of a code in one form, and in which language.
fn told_as(shown: &Shown, reader: &Localizer, code: StatusCode, form: Ending) -> Told {
    let mut request = Request::new(());
    request.headers_mut().insert(ACCEPT, form.media_type());
    request.extensions_mut().insert(reader.clone());
    let answer = told(&shown.layer, &request, code);
    let language = answer.headers().get(CONTENT_LANGUAGE).cloned();
    let language = language.and_then(|tag| tag.to_str().ok()?.parse::<Language>().ok());
    Told {
        language: language.unwrap_or(Language::SOURCE),
        text: String::from_utf8_lossy(&bytes(answer.into_body())).into_owned(),
    }
}

/// What a layer has told: a body of one frame, for which nobody has to wait.
fn bytes(body: impl Body<Data = Bytes>) -> Bytes {
    let mut context = Context::from_waker(Waker::noop());
    match pin!(body).poll_frame(&mut context) {
        Poll::Ready(Some(Ok(frame))) => frame.into_data().unwrap_or_default(),
        _ => Bytes::new(),
    }
}

/// Lets pages of this server show a page in a frame, which no page may otherwise.
pub(super) fn allow_frames(headers: &mut HeaderMap) {
    const NOBODY: &str = "frame-ancestors 'none'";

    let policy = headers.get(CONTENT_SECURITY_POLICY);
    let policy = policy.and_then(|policy| policy.to_str().ok());
    let policy = policy.map(|policy| policy.replace(NOBODY, "frame-ancestors 'self'"));
    if let Some(Ok(policy)) = policy.map(HeaderValue::try_from) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
}

/// The registered codes of errors.
fn codes() -> impl Iterator<Item = StatusCode> {
    let codes = registry::iter().map(registry::Entry::status);
    codes.filter(|code| code.is_client_error() || code.is_server_error())
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use sha2::Digest as _;

    use super::*;

    #[test]
    fn the_policy_allows_the_style() {
        let hash = STANDARD.encode(sha2::Sha256::digest(html::STYLE));
        assert!(POLICY.contains(&format!("'sha256-{hash}'")), "{hash}");
    }
}
