//! [`ProblemOptions`]: how a [`ProblemLayer`](super::ProblemLayer) is set up, and
//! which responses it may replace.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, TRANSFER_ENCODING};
use http::{Extensions, HeaderName, HeaderValue, Uri};
use http_body::Body;

use super::accept::Form;
use super::body_cache::BodyCache;
use super::known_answer::KnownAnswers;
use super::look::PageLook;
use super::page::ErrorPage;
use super::problem::SentProblem;
use super::reader::ReaderOptions;
use crate::catalog::Catalog;
use crate::negotiate::HeaderCache;

/// Protects the body of a response from
/// [`ProblemLayer::replace_plain_text`](super::ProblemLayer::replace_plain_text).
///
/// Put it into the extensions of a response whose text the handler wrote itself.
/// A layer passes such a response on as it is.
///
/// # Example
///
/// With axum, [`Extension`](https://docs.rs/axum/0.8/axum/struct.Extension.html)
/// does that:
///
/// ```
/// use axum::Extension;
/// use axum::response::IntoResponse;
/// use fluent_status::StatusCode;
/// use fluent_status::web::KeepBody;
///
/// async fn teapot() -> impl IntoResponse {
///     (StatusCode::IM_A_TEAPOT, Extension(KeepBody), "short and stout")
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeepBody;

/// What was set on a layer, and the bodies that it has rendered. A clone has the same
/// options and no bodies.
#[derive(Clone)]
pub(super) struct ProblemOptions {
    /// How the reader is found.
    pub(super) reader: Arc<ReaderOptions>,
    /// Whether handlers may ask for the reader.
    pub(super) for_handlers: bool,
    /// The family whose wording is preferred.
    pub(super) family: Option<Box<str>>,
    /// Whether a body of plain text is replaced as if there were none.
    pub(super) replace_plain_text: bool,
    /// The member that has the text that was replaced.
    pub(super) reason: Option<Box<str>>,
    /// What the type of a problem begins with.
    pub(super) type_base: Option<Box<str>>,
    /// Paths without a slash at the end; responses for them are passed on.
    pub(super) left_paths: Vec<Box<str>>,
    /// Content types such as `image/*`; responses of them are passed on.
    pub(super) left_types: Vec<Box<str>>,
    /// The response header with the id of the request.
    pub(super) request_id: HeaderName,
    /// Whether a response that has only this header is as one without any: it says nothing of
    /// a body, and no body is told by it.
    pub(super) is_id_alone: bool,
    /// The member that has it.
    pub(super) request_id_member: Option<Box<str>>,
    /// How long a body of the layer may be kept.
    pub(super) cache_control: HeaderValue,
    /// What is added to the built-in page.
    pub(super) look: PageLook,
    /// The application's page, instead of the built-in one.
    pub(super) own_page: Option<OwnPage>,
    /// The forms that were chosen by headers of browsers, which are long.
    pub(super) forms: Arc<HeaderCache<Form>>,
    /// Caches of their own for each set of options: bodies and answers depend on them.
    pub(super) bodies: BodyCache,
    pub(super) answers: KnownAnswers,
}

/// The application's own HTML page, with the policy that it is sent with.
#[derive(Clone)]
pub(super) struct OwnPage {
    pub(super) render: Arc<dyn Fn(&ErrorPage<'_>) -> String + Send + Sync>,
    pub(super) policy: HeaderValue,
}

impl Default for ProblemOptions {
    fn default() -> Self {
        ProblemOptions {
            reader: Arc::new(ReaderOptions::over(Catalog::embedded().clone())),
            for_handlers: false,
            family: None,
            replace_plain_text: false,
            reason: None,
            type_base: None,
            left_paths: Vec::new(),
            left_types: Vec::new(),
            request_id: HeaderName::from_static("x-request-id"),
            is_id_alone: true,
            request_id_member: None,
            cache_control: HeaderValue::from_static("no-store"),
            look: PageLook::default(),
            own_page: None,
            forms: Arc::new(HeaderCache::new()),
            bodies: BodyCache::new(),
            answers: KnownAnswers::new(),
        }
    }
}

impl ProblemOptions {
    /// Empties the caches, before an option is changed: what they have depends on it.
    pub(super) fn forget(&mut self) {
        self.bodies = BodyCache::new();
        self.answers = KnownAnswers::new();
    }

    /// Whether responses for this path are passed on: it is one of the paths that are
    /// left alone, or below one.
    pub(super) fn leaves(&self, address: &Uri) -> bool {
        self.left_paths.iter().any(|left| {
            let below = address.path().strip_prefix(&**left);
            below.is_some_and(|below| below.is_empty() || below.starts_with('/'))
        })
    }

    /// The type of the problem that a message tells; none without a base, and for a problem
    /// without a message.
    pub(super) fn type_of<'a>(&self, id: &str) -> Option<Cow<'a, str>> {
        let base = self.type_base.as_deref().filter(|_| !id.is_empty())?;
        Some(format!("{base}#{id}").into())
    }

    /// Whether nothing forbids replacing the body: neither its content type nor
    /// [`KeepBody`].
    pub(super) fn may_replace(&self, headers: &HeaderMap, extensions: &Extensions) -> bool {
        let is_left = |content_type: &str| {
            let mut left = self.left_types.iter();
            left.any(|left| is_of_type(content_type, left))
        };
        !content_type(headers).is_some_and(is_left) && extensions.get::<KeepBody>().is_none()
    }

    /// Whether the body is plain text that may be replaced, such as axum's extractors send:
    /// of known length, so that no stream is cut off, or in a coding that hides the length.
    /// A response to HEAD has no body, but the length of one.
    pub(super) fn replaces_text<B: Body>(&self, headers: &HeaderMap, body: &B) -> bool {
        let is_text = |content_type: &str| is_of_type(content_type, "text/plain");
        self.replace_plain_text
            && content_type(headers).is_some_and(is_text)
            && (body.size_hint().exact().is_some_and(|length| length > 0)
                || headers.contains_key(CONTENT_LENGTH)
                || headers.contains_key(CONTENT_ENCODING))
    }
}

/// Whether a response has a coding, and so a body, or is about to get one.
pub(super) fn is_coded(headers: &HeaderMap) -> bool {
    let codings = [CONTENT_ENCODING, TRANSFER_ENCODING];
    codings.iter().any(|name| headers.contains_key(name))
}

/// Whether a response has no body, as far as that is known without reading it. A
/// response to HEAD never has one; its headers say whether the response to GET would.
pub(super) fn is_empty<B: Body>(headers: &HeaderMap, body: &B, is_head: bool) -> bool {
    if is_coded(headers) {
        return false;
    }
    match headers.get(CONTENT_LENGTH) {
        Some(length) if is_head || length == "0" => length == "0",
        _ if is_head => !headers.contains_key(CONTENT_TYPE),
        _ => body.is_end_stream() || body.size_hint().exact() == Some(0),
    }
}

impl SentProblem {
    /// Whether this body is still the one that was sent: problem details of that length. In
    /// a coding, or taken away from a response to HEAD, it has another one.
    pub(super) fn is_in<B: Body>(&self, headers: &HeaderMap, body: &B, is_head: bool) -> bool {
        let is_details = |content_type: &str| is_of_type(content_type, "application/problem+json");
        let is_long = |length: u64| usize::try_from(length) == Ok(self.length);
        content_type(headers).is_some_and(is_details)
            && (is_head || is_coded(headers) || body.size_hint().exact().is_some_and(is_long))
    }
}

impl fmt::Debug for ProblemOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProblemOptions")
            .field("reader", &self.reader)
            .field("for_handlers", &self.for_handlers)
            .field("family", &self.family)
            .field("replace_plain_text", &self.replace_plain_text)
            .field("reason", &self.reason)
            .field("type_base", &self.type_base)
            .field("left_paths", &self.left_paths)
            .field("left_types", &self.left_types)
            .field("request_id", &self.request_id)
            .field("request_id_member", &self.request_id_member)
            .field("cache_control", &self.cache_control)
            .field("look", &self.look)
            .finish_non_exhaustive()
    }
}

/// The content type of a response, if it is text.
fn content_type(headers: &HeaderMap) -> Option<&str> {
    headers.get(CONTENT_TYPE)?.to_str().ok()
}

/// Whether a content type is the wanted one: `text/plain; charset=utf-8` is both
/// `text/plain` and `text/*`.
fn is_of_type(content_type: &str, wanted: &str) -> bool {
    let name = content_type.split(';').next().unwrap_or_default().trim();
    if let Some(main_type) = wanted.strip_suffix("/*") {
        let (of_name, _) = name.split_once('/').unwrap_or((name, ""));
        return of_name.eq_ignore_ascii_case(main_type);
    }
    name.eq_ignore_ascii_case(wanted)
}
