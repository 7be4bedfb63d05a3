//! [`ProblemOptions`]: how a [`ProblemLayer`](super::ProblemLayer) is set up, and
//! which responses it may replace.

use std::fmt;
use std::sync::Arc;

use http::header::{CONTENT_ENCODING, CONTENT_TYPE, TRANSFER_ENCODING};
use http::response::Parts;
use http::{HeaderName, HeaderValue};
use http_body::Body;

use super::body_cache::BodyCache;
use super::page::ErrorPage;

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
    /// The family whose wording is preferred.
    pub(super) family: Option<Box<str>>,
    /// Whether a body of plain text is replaced as if there were none.
    pub(super) replace_plain_text: bool,
    /// Paths without a slash at the end; responses for them are passed on.
    pub(super) left_paths: Vec<Box<str>>,
    /// Content types such as `image/*`; responses of them are passed on.
    pub(super) left_types: Vec<Box<str>>,
    /// The response header with the id of the request.
    pub(super) request_id: HeaderName,
    /// How long a body of the layer may be kept.
    pub(super) cache_control: HeaderValue,
    /// The application's page, instead of the built-in one.
    pub(super) own_page: Option<OwnPage>,
    /// A cache of its own for each set of options: a body depends on them.
    pub(super) bodies: BodyCache,
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
            family: None,
            replace_plain_text: false,
            left_paths: Vec::new(),
            left_types: Vec::new(),
            request_id: HeaderName::from_static("x-request-id"),
            cache_control: HeaderValue::from_static("no-store"),
            own_page: None,
            bodies: BodyCache::new(),
        }
    }
}

impl ProblemOptions {
    /// Whether responses for this path are passed on: it is one of the paths that are
    /// left alone, or below one.
    pub(super) fn leaves_path(&self, path: &str) -> bool {
        self.left_paths.iter().any(|left| {
            let below = path.strip_prefix(&**left);
            below.is_some_and(|below| below.is_empty() || below.starts_with('/'))
        })
    }

    /// Whether nothing forbids replacing the body: neither its content type nor
    /// [`KeepBody`] nor a coding. A response with a content or transfer coding has a
    /// body, or is about to get one.
    pub(super) fn may_replace(&self, head: &Parts) -> bool {
        let is_coded = [CONTENT_ENCODING, TRANSFER_ENCODING];
        let is_coded = is_coded.iter().any(|name| head.headers.contains_key(name));
        let is_left = |content_type: &str| {
            let mut left = self.left_types.iter();
            left.any(|left| is_of_type(content_type, left))
        };
        !is_coded
            && !content_type(head).is_some_and(is_left)
            && head.extensions.get::<KeepBody>().is_none()
    }

    /// Whether the body is plain text of known length, such as axum's extractors
    /// send, and may be replaced.
    pub(super) fn replaces_text<B: Body>(&self, head: &Parts, body: &B) -> bool {
        let is_text = |content_type: &str| is_of_type(content_type, "text/plain");
        self.replace_plain_text
            && content_type(head).is_some_and(is_text)
            && body.size_hint().exact().is_some()
    }
}

impl fmt::Debug for ProblemOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProblemOptions")
            .field("family", &self.family)
            .field("replace_plain_text", &self.replace_plain_text)
            .field("left_paths", &self.left_paths)
            .field("left_types", &self.left_types)
            .field("request_id", &self.request_id)
            .field("cache_control", &self.cache_control)
            .finish_non_exhaustive()
    }
}

/// The content type of a response, if it is text.
fn content_type(head: &Parts) -> Option<&str> {
    head.headers.get(CONTENT_TYPE)?.to_str().ok()
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
