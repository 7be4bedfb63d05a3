//! [`Asked`]: what is kept of a request, and what is answered for it.
//!
//! The decisions, in their order:
//!
//! 1. Is the response an error, and may its body be replaced ([`ProblemOptions`])?
//! 2. What does the body say: what a handler's [`Problem`] says, or the message for the
//!    status code with a sentence for each header that is understood?
//! 3. Can the body come from the cache? Not if it depends on more than the message.
//! 4. Which headers belong to it: its type, language and length, what protects it, and
//!    what it depends on.

use std::time::SystemTime;

use bytes::Bytes;
use http::header::{
    ACCEPT, ACCEPT_RANGES, AGE, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LANGUAGE,
    CONTENT_LENGTH, CONTENT_LOCATION, CONTENT_RANGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    EXPIRES, LAST_MODIFIED, X_CONTENT_TYPE_OPTIONS,
};
use http::response::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use http_body::Body;
use smallvec::SmallVec;

use super::accept::{self, Form};
use super::body::ProblemBody;
use super::body_cache::RenderedBody;
use super::detail::{self, Details};
use super::page::{self, ErrorPage};
use super::problem::Problem;
use super::problem_options::ProblemOptions;
use super::reader::reader_of_request;
use super::sentences::sentence;
use super::vary::vary;
use crate::localizer::Localizer;
use crate::message::Message;
use crate::negotiate::lines;

/// The request headers on which the layer's own bodies depend.
const VARY_BY: [&str; 2] = ["accept", "accept-language"];

// A value is checked when it is made: here, and not for each response.
static VARY_BY_ALL: HeaderValue = HeaderValue::from_static("accept, accept-language");
static NOSNIFF: HeaderValue = HeaderValue::from_static("nosniff");

/// What is kept of a request until its response is known.
#[derive(Debug)]
pub(super) struct Asked {
    /// A response to HEAD has the headers of one to GET, and no body (RFC 9110 section
    /// 9.3.2).
    is_head: bool,
    form: Form,
    /// The reader; that of a layer around this one, or of the header.
    localizer: Localizer,
}

impl Asked {
    /// Reads from a request what is needed if its response turns out to be an error.
    pub(super) fn of<R>(request: &Request<R>) -> Asked {
        let headers = request.headers();
        Asked {
            is_head: request.method() == Method::HEAD,
            form: accept::choose(lines(headers.get_all(ACCEPT))),
            localizer: reader_of_request(request.extensions(), headers),
        }
    }

    /// The response as it is or, if it is an error without a body, with one.
    pub(super) fn answer<B: Body>(
        &self,
        options: &ProblemOptions,
        response: Response<B>,
    ) -> Response<ProblemBody<B>> {
        let (mut head, body) = response.into_parts();
        let is_error = head.status.is_client_error() || head.status.is_server_error();
        if !is_error || !options.may_replace(&head) {
            return Response::from_parts(head, body.into());
        }
        let mut is_of_another = false;
        let rendered = if let Some(problem) = head.extensions.remove::<Problem>() {
            match self.form {
                // The body is in this form already.
                Form::Json if problem.status() == head.status => {
                    vary(&mut head.headers, &VARY_BY, &VARY_BY_ALL);
                    return Response::from_parts(head, body.into());
                }
                // Somebody has set another status code: both must be the same (RFC 9457
                // section 3.1.2).
                Form::Json => problem.with_status(head.status).rendered(),
                _ => self.render(options, &head, ErrorPage::of_problem(&problem, head.status)),
            }
        } else if is_empty(&head, &body, self.is_head) {
            self.tell(options, &head)
        } else if options.replaces_text(&head, &body) {
            is_of_another = true;
            self.tell(options, &head)
        } else {
            return Response::from_parts(head, body.into());
        };
        let RenderedBody {
            bytes,
            length,
            language,
        } = rendered;
        let headers = &mut head.headers;
        headers.reserve(OWN_HEADERS);
        keep_from_caches(headers, head.status, is_of_another, options);
        headers.insert(CONTENT_TYPE, self.form.content_type().clone());
        headers.insert(CONTENT_LANGUAGE, language);
        headers.insert(CONTENT_LENGTH, length);
        protect(headers, self.form, options);
        vary(headers, &VARY_BY, &VARY_BY_ALL);
        let bytes = if self.is_head { Bytes::new() } else { bytes };
        Response::from_parts(head, ProblemBody::own(bytes))
    }

    /// The body for a response of which only the status code and the headers are known.
    /// It is taken from the cache if it depends on nothing but the message.
    fn tell(&self, options: &ProblemOptions, head: &Parts) -> RenderedBody {
        let localizer = &self.localizer;
        let message = match &options.family {
            Some(family) => localizer.status_in(family, head.status),
            None => localizer.status(head.status),
        };
        let language = message.language();
        let (status, headers) = (head.status, &head.headers);
        let details = detail::details(localizer, language, status, headers, SystemTime::now);
        let is_own = self.form == Form::Html && options.own_page.is_some();
        // Problem details do not tell the id of the request.
        let has_id = self.form != Form::Json && head.headers.contains_key(&options.request_id);
        let is_told_again = details.sentences.is_empty() && !has_id && !is_own;
        let page = error_page(head, message, details);
        if is_told_again {
            options.bodies.get_or_render(&page, self.form)
        } else {
            self.render(options, head, page)
        }
    }

    /// Renders a page that is not cached: with the id of the request, or as the
    /// application's own page.
    fn render<'a>(
        &'a self,
        options: &ProblemOptions,
        head: &'a Parts,
        mut page: ErrorPage<'a>,
    ) -> RenderedBody {
        let id = head.headers.get(&options.request_id);
        if let Some(id) = id.and_then(request_id) {
            let argument = Some(("id", id.into()));
            page.request_line =
                sentence(&self.localizer, page.language, "page-request-id", argument);
            page.request_id = Some(id);
        }
        let bytes = match &options.own_page {
            Some(own) if self.form == Form::Html => (own.render)(&page).into(),
            _ => page.bytes(self.form),
        };
        RenderedBody::new(bytes, page.language)
    }
}

/// The page for a message, with what the headers say behind it or in place of its hint.
fn error_page<'a>(head: &Parts, message: Message<'a>, details: Details<'a>) -> ErrorPage<'a> {
    let title = message.title();
    let hint = message.hint().filter(|_| !details.replace_hint);
    let sentences = [Some(message.description()), hint].into_iter().flatten();
    // A message without a title is all title.
    let mut sentences: SmallVec<_> = sentences.filter(|text| *text != title).collect();
    sentences.extend(details.sentences);
    ErrorPage {
        status: head.status,
        language: message.language(),
        title,
        sentences,
        request_id: None,
        request_line: None,
    }
}

/// Whether a response has no body, as far as that is known without reading it. A
/// response to HEAD never has one; its headers say whether the response to GET would.
fn is_empty<B: Body>(head: &Parts, body: &B, is_head: bool) -> bool {
    let has_none = body.is_end_stream() || body.size_hint().exact() == Some(0);
    has_none
        && (!is_head
            || match head.headers.get(CONTENT_LENGTH) {
                Some(length) => length == "0",
                None => !head.headers.contains_key(CONTENT_TYPE),
            })
}

/// The id of a request, if it looks like one: 1 to 128 visible ASCII characters. It
/// comes from the service, but the service may have copied it from the request.
fn request_id(value: &HeaderValue) -> Option<&str> {
    const LONGEST: usize = 128;
    let id = value.to_str().ok()?;
    let is_id = (1..=LONGEST).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic());
    is_id.then_some(id)
}

/// How many headers belong to a body, at the most: type, language, length, what protects it,
/// how long it is kept, what it depends on, and one to spare for whoever is around.
const OWN_HEADERS: usize = 7;

/// What a response says of the body that it had, or would have had (RFC 9110 section 8, RFC
/// 9530): nothing of it is true of another body.
const OF_THE_BODY: [HeaderName; 8] = [
    CONTENT_DISPOSITION,
    CONTENT_LOCATION,
    ETAG,
    LAST_MODIFIED,
    HeaderName::from_static("content-digest"),
    HeaderName::from_static("content-md5"),
    HeaderName::from_static("digest"),
    HeaderName::from_static("repr-digest"),
];

/// How long a body may be kept, and by whom (RFC 9111, RFC 9213).
const OF_CACHES: [HeaderName; 5] = [
    AGE,
    CACHE_CONTROL,
    EXPIRES,
    HeaderName::from_static("cdn-cache-control"),
    HeaderName::from_static("surrogate-control"),
];

/// Takes out what is said of another body, and how long that may be kept. What the
/// service says of an error without a body, or of a problem, stays: it is of this error.
fn keep_from_caches(
    headers: &mut HeaderMap,
    status: StatusCode,
    mut is_of_another: bool,
    options: &ProblemOptions,
) {
    for name in &OF_THE_BODY {
        is_of_another |= headers.remove(name).is_some();
    }
    headers.remove(ACCEPT_RANGES);
    // In a 416 it has the length of the resource (RFC 9110 section 15.5.17).
    if status != StatusCode::RANGE_NOT_SATISFIABLE {
        headers.remove(CONTENT_RANGE);
    }
    if is_of_another {
        for name in &OF_CACHES {
            headers.remove(name);
        }
    }
    if !headers.contains_key(EXPIRES) {
        let control = headers.entry(CACHE_CONTROL);
        control.or_insert_with(|| options.cache_control.clone());
    }
}

/// Adds the headers that keep browsers from taking plain text for another type, and a
/// page from doing more than it needs to. Those of the response itself stay.
fn protect(headers: &mut HeaderMap, form: Form, options: &ProblemOptions) {
    match form {
        Form::Json => {}
        Form::Text => {
            let sniffing = headers.entry(X_CONTENT_TYPE_OPTIONS);
            sniffing.or_insert_with(|| NOSNIFF.clone());
        }
        Form::Html => {
            let policy = headers.entry(CONTENT_SECURITY_POLICY);
            policy.or_insert_with(|| match &options.own_page {
                Some(own) => own.policy.clone(),
                None => page::POLICY.clone(),
            });
        }
    }
}
