//! [`ProblemLayer`]: a body for each error that has none.
//!
//! See the [module](super) for an example.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::SystemTime;

use bytes::Bytes;
use http::header::{
    ACCEPT, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, TRANSFER_ENCODING, X_CONTENT_TYPE_OPTIONS,
};
use http::response::Parts;
use http::{HeaderName, HeaderValue, Method, Request, Response};
use http_body::Body;
use pin_project_lite::pin_project;
use smallvec::SmallVec;
use tower_layer::Layer;
use tower_service::Service;

use super::accept::{self, Format};
use super::body::ProblemBody;
use super::body_cache::{BodyCache, MadeBody};
use super::detail::{self, Detail};
use super::page::{self, ErrorPage};
use super::problem::Problem;
use crate::localizer::{Localizer, Message};

/// What a body of ours depends on.
const VARY_BY: [&str; 2] = ["accept", "accept-language"];

// A value is checked when it is made: here, and not for each response.
static VARY_BY_ALL: HeaderValue = HeaderValue::from_static("accept, accept-language");
static NOSNIFF: HeaderValue = HeaderValue::from_static("nosniff");

/// Gives a body to each response of 4xx and 5xx that has none: what the status
/// code means, in the reader's language.
///
/// By the Accept header of the request the body is problem details
/// (`application/problem+json`, the default), a page of HTML, or plain text.
/// What Retry-After, Allow and Accept headers of the response say is told in
/// words. The reader is the [`Localizer`] that a
/// [`LocalizerLayer`](super::LocalizerLayer) outside of this one has found; else
/// the Accept-Language header decides among the embedded texts.
///
/// Status and headers stay as they are; those that belong to the body are
/// added: Content-Type, Content-Language, Content-Length, Vary,
/// X-Content-Type-Options, and for a page a Content-Security-Policy unless the
/// response has one. A response to HEAD has the headers and no body.
///
/// A body that is there stays: it is not even looked at. Two kinds of body are
/// replaced, the first only if it is asked for: plain text
/// ([`replace_plain_text`](Self::replace_plain_text)), and a [`Problem`], which a
/// browser gets as a page.
///
/// # Example
///
/// ```
/// use bytes::Bytes;
/// use fluent_status::web::ProblemLayer;
/// use http::{Request, Response, StatusCode};
/// use http_body_util::{BodyExt as _, Full};
/// use tower::{ServiceBuilder, ServiceExt as _};
///
/// async fn busy(_: Request<()>) -> Result<Response<Full<Bytes>>, std::convert::Infallible> {
///     let mut response = Response::default();
///     *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
///     response.headers_mut().insert("retry-after", 120.into());
///     Ok(response)
/// }
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let service = ServiceBuilder::new().layer(ProblemLayer::new()).service_fn(busy);
///
/// let request = Request::get("/").header("accept", "text/plain").body(())?;
/// let response = service.oneshot(request).await?;
/// assert_eq!(
///     response.into_body().collect().await?.to_bytes(),
///     "503 Service unavailable\n\
///      The server is temporarily unable to handle the request, for example because of overload \
///      or maintenance.\n\
///      Try again in 2 minutes.\n",
/// );
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default)]
pub struct ProblemLayer {
    options: Arc<Options>,
}

/// Stays what a handler wrote: in the extensions of a response it tells
/// [`ProblemLayer::replace_plain_text`] to leave the body alone.
///
/// # Example
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

struct Options {
    family: Option<Box<str>>,
    replace_plain_text: bool,
    left_paths: Vec<Box<str>>,
    left_types: Vec<Box<str>>,
    request_id: HeaderName,
    page: Option<Page>,
    bodies: BodyCache,
}

/// A page of the service's own.
#[derive(Clone)]
struct Page {
    render: Arc<dyn Fn(&ErrorPage<'_>) -> String + Send + Sync>,
    policy: HeaderValue,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            family: None,
            replace_plain_text: false,
            left_paths: Vec::new(),
            left_types: Vec::new(),
            request_id: HeaderName::from_static("x-request-id"),
            page: None,
            bodies: BodyCache::new(),
        }
    }
}

impl Clone for Options {
    /// The options, with a cache of their own.
    fn clone(&self) -> Self {
        Options {
            family: self.family.clone(),
            replace_plain_text: self.replace_plain_text,
            left_paths: self.left_paths.clone(),
            left_types: self.left_types.clone(),
            request_id: self.request_id.clone(),
            page: self.page.clone(),
            bodies: BodyCache::new(),
        }
    }
}

impl ProblemLayer {
    /// The layer as it is described above.
    pub fn new() -> ProblemLayer {
        ProblemLayer::default()
    }

    /// Asks a family for its message of a code first, as
    /// [`Localizer::status_in`] does.
    pub fn family(mut self, family: &str) -> Self {
        self.options_mut().family = Some(family.into());
        self
    }

    /// Replaces bodies of plain text too: those with which axum's extractors
    /// refuse a request, in English and with words such as `Failed to
    /// deserialize the JSON body into the target type`.
    ///
    /// Nothing tells such a text from one that a handler wrote, so that a
    /// handler has to put a [`KeepBody`] beside a text of its own. A body of
    /// unknown length is being streamed, and stays.
    pub fn replace_plain_text(mut self) -> Self {
        self.options_mut().replace_plain_text = true;
        self
    }

    /// Leaves the responses alone for this path and all below it.
    ///
    /// ```
    /// use fluent_status::web::ProblemLayer;
    ///
    /// // Also `/grpc/shop.Orders/Cancel`, but not `/grpc-docs`.
    /// let layer = ProblemLayer::new().leave_path("/grpc");
    /// ```
    pub fn leave_path(mut self, path: &str) -> Self {
        let path = path.trim_end_matches('/');
        self.options_mut().left_paths.push(path.into());
        self
    }

    /// Leaves responses of this content type alone, even without a body; `*`
    /// may stand for the second half.
    ///
    /// ```
    /// use fluent_status::web::ProblemLayer;
    ///
    /// let layer = ProblemLayer::new().leave_content_type("application/grpc").leave_content_type("image/*");
    /// ```
    pub fn leave_content_type(mut self, content_type: &str) -> Self {
        self.options_mut().left_types.push(content_type.into());
        self
    }

    /// Sets the header of the response whose value the page shows as the id of
    /// the request, if there is one. It is `x-request-id` unless it is set.
    ///
    /// The headers of the request are not asked: a stranger wrote them.
    pub fn request_id_header(mut self, name: HeaderName) -> Self {
        self.options_mut().request_id = name;
        self
    }

    /// Sets the page that browsers get, and its Content-Security-Policy.
    ///
    /// ```
    /// use fluent_status::web::ProblemLayer;
    /// use http::HeaderValue;
    ///
    /// let policy = HeaderValue::from_static("default-src 'none'; style-src 'self'");
    /// let layer = ProblemLayer::new().html_page(policy, |error| {
    ///     let language = error.language();
    ///     let mut page = format!(
    ///         "<!DOCTYPE html><html lang=\"{language}\" dir=\"{}\"><title>{}</title>\
    ///          <link rel=\"stylesheet\" href=\"/shop.css\"><h1>{1}</h1>",
    ///         language.direction(),
    ///         error.title(),
    ///     );
    ///     for sentence in error.sentences() {
    ///         page += &format!("<p>{sentence}</p>");
    ///     }
    ///     page
    /// });
    /// ```
    pub fn html_page(
        mut self,
        policy: HeaderValue,
        render: impl Fn(&ErrorPage<'_>) -> String + Send + Sync + 'static,
    ) -> Self {
        let render = Arc::new(render);
        self.options_mut().page = Some(Page { render, policy });
        self
    }

    fn options_mut(&mut self) -> &mut Options {
        Arc::make_mut(&mut self.options)
    }
}

impl<S> Layer<S> for ProblemLayer {
    type Service = ProblemService<S>;

    fn layer(&self, inner: S) -> ProblemService<S> {
        ProblemService {
            inner,
            options: self.options.clone(),
        }
    }
}

/// The service that [`ProblemLayer`] makes.
#[derive(Clone, Debug)]
pub struct ProblemService<S> {
    inner: S,
    options: Arc<Options>,
}

impl<S, R, B> Service<Request<R>> for ProblemService<S>
where
    S: Service<Request<R>, Response = Response<B>>,
    B: Body<Data = Bytes>,
{
    type Response = Response<ProblemBody<B>>;
    type Error = S::Error;
    type Future = ProblemFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<R>) -> Self::Future {
        let asked = match self.options.leaves_path(request.uri().path()) {
            true => None,
            false => Some(Asked::of(&request)),
        };
        ProblemFuture {
            inner: self.inner.call(request),
            asked,
            options: self.options.clone(),
        }
    }
}

pin_project! {
    /// The future of [`ProblemService`].
    #[derive(Debug)]
    pub struct ProblemFuture<F> {
        #[pin]
        inner: F,
        asked: Option<Asked>,
        options: Arc<Options>,
    }
}

impl<F, B, E> Future for ProblemFuture<F>
where
    F: Future<Output = Result<Response<B>, E>>,
    B: Body<Data = Bytes>,
{
    type Output = Result<Response<ProblemBody<B>>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let response = ready!(this.inner.poll(context))?;
        Poll::Ready(Ok(match this.asked {
            Some(asked) => this.options.answer(asked, response),
            None => response.map(ProblemBody::from),
        }))
    }
}

/// What is kept of a request until its response is there.
#[derive(Debug)]
struct Asked {
    is_head: bool,
    format: Format,
    localizer: Localizer,
}

impl Asked {
    fn of<R>(request: &Request<R>) -> Asked {
        let headers = request.headers();
        Asked {
            is_head: request.method() == Method::HEAD,
            format: accept::choose(super::lines(headers, ACCEPT)),
            localizer: super::reader_of(request.extensions(), headers),
        }
    }
}

impl Options {
    fn leaves_path(&self, path: &str) -> bool {
        self.left_paths.iter().any(|left| {
            let below = path.strip_prefix(&**left);
            below.is_some_and(|below| below.is_empty() || below.starts_with('/'))
        })
    }

    fn answer<B: Body>(&self, asked: &Asked, response: Response<B>) -> Response<ProblemBody<B>> {
        let (mut head, body) = response.into_parts();
        let is_error = head.status.is_client_error() || head.status.is_server_error();
        if !is_error || !self.may_replace(&head) {
            return Response::from_parts(head, body.into());
        }
        let problem = head.extensions.remove::<Problem>();
        let made = match &problem {
            // It is in the form that is asked for.
            Some(_) if asked.format == Format::Json => {
                super::vary(&mut head.headers, &VARY_BY, &VARY_BY_ALL);
                return Response::from_parts(head, body.into());
            }
            Some(problem) => self.make(asked, &head, ErrorPage::of_problem(problem, head.status)),
            None if is_empty(&head, &body, asked.is_head) || self.replaces(&head, &body) => {
                self.tell(asked, &head)
            }
            None => return Response::from_parts(head, body.into()),
        };
        let bytes = made.bytes.clone();
        self.set_headers(&mut head, asked.format, made);
        let bytes = if asked.is_head { Bytes::new() } else { bytes };
        Response::from_parts(head, ProblemBody::own(bytes))
    }

    /// Whether nothing forbids it; a coded body is one, or is to be one.
    fn may_replace(&self, head: &Parts) -> bool {
        let is_coded = [CONTENT_ENCODING, TRANSFER_ENCODING];
        let is_coded = is_coded.iter().any(|name| head.headers.contains_key(name));
        let is_left = |content_type: &str| {
            self.left_types
                .iter()
                .any(|left| is_of_type(content_type, left))
        };
        !is_coded
            && !content_type(head).is_some_and(is_left)
            && head.extensions.get::<KeepBody>().is_none()
    }

    /// Whether it is a text such as axum's extractors send.
    fn replaces<B: Body>(&self, head: &Parts, body: &B) -> bool {
        let is_text = |content_type: &str| is_of_type(content_type, "text/plain");
        self.replace_plain_text
            && content_type(head).is_some_and(is_text)
            && body.size_hint().exact().is_some()
    }

    /// What is told of a response that says no more than its headers.
    fn tell(&self, asked: &Asked, head: &Parts) -> MadeBody {
        let localizer = &asked.localizer;
        let message = match &self.family {
            Some(family) => localizer.status_in(family, head.status),
            None => localizer.status(head.status),
        };
        let language = message.language();
        let details = detail::details(localizer, language, &head.headers, SystemTime::now);
        let is_told_of_many = details.is_empty() && self.is_told_without_id(asked.format, head);
        let page = error_page(head, message, details);
        let is_own = self.page.is_some() && asked.format == Format::Html;
        if is_told_of_many && !is_own {
            self.bodies.get_or_make(&page, asked.format)
        } else {
            self.make(asked, head, page)
        }
    }

    /// Problem details do not tell the id of the request.
    fn is_told_without_id(&self, format: Format, head: &Parts) -> bool {
        format == Format::Json || !head.headers.contains_key(&self.request_id)
    }

    /// The body of a page that is told this once.
    fn make<'a>(&self, asked: &'a Asked, head: &'a Parts, mut page: ErrorPage<'a>) -> MadeBody {
        if let Some(id) = head.headers.get(&self.request_id).and_then(request_id) {
            let line = asked.localizer.message("page-request-id");
            let line = line.filter(|line| line.language() == page.language);
            page.request_line = line.map(|line| line.with("id", id).description());
            page.request_id = Some(id);
        }
        let bytes = match &self.page {
            Some(own) if asked.format == Format::Html => (own.render)(&page).into(),
            _ => page.bytes(asked.format),
        };
        MadeBody::new(bytes, page.language)
    }

    fn set_headers(&self, head: &mut Parts, format: Format, made: MadeBody) {
        let headers = &mut head.headers;
        headers.insert(CONTENT_TYPE, format.content_type().clone());
        headers.insert(CONTENT_LANGUAGE, made.language);
        headers.insert(CONTENT_LENGTH, made.length);
        match format {
            Format::Json => {}
            // What is told as one type is not to be taken for another.
            Format::Text => {
                let sniffing = headers.entry(X_CONTENT_TYPE_OPTIONS);
                sniffing.or_insert_with(|| NOSNIFF.clone());
            }
            Format::Html => {
                let policy = headers.entry(CONTENT_SECURITY_POLICY);
                policy.or_insert_with(|| match &self.page {
                    Some(own) => own.policy.clone(),
                    None => page::POLICY.clone(),
                });
            }
        }
        super::vary(headers, &VARY_BY, &VARY_BY_ALL);
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("family", &self.family)
            .field("replace_plain_text", &self.replace_plain_text)
            .field("left_paths", &self.left_paths)
            .field("left_types", &self.left_types)
            .field("request_id", &self.request_id)
            .finish_non_exhaustive()
    }
}

/// What is told of a message and of the headers beside it.
fn error_page<'a>(head: &Parts, message: Message<'a>, details: Vec<Detail<'a>>) -> ErrorPage<'a> {
    let title = message.title();
    // A hint that leads to a header gives way to what the header says.
    let is_told = |hint: &str| details.iter().any(|detail| hint.contains(detail.header));
    let hint = message.hint().filter(|hint| !is_told(hint));
    let sentences = [Some(message.description()), hint].into_iter().flatten();
    // A message without a title is all title.
    let mut sentences: SmallVec<_> = sentences.filter(|text| *text != title).collect();
    sentences.extend(details.into_iter().map(|detail| detail.sentence));
    ErrorPage {
        status: head.status,
        language: message.language(),
        title,
        sentences,
        request_id: None,
        request_line: None,
    }
}

/// Whether a response has no body. One to HEAD never has one: there the headers
/// tell whether the same to GET would.
fn is_empty<B: Body>(head: &Parts, body: &B, is_head: bool) -> bool {
    let has_none = body.is_end_stream() || body.size_hint().exact() == Some(0);
    has_none
        && (!is_head
            || match head.headers.get(CONTENT_LENGTH) {
                Some(length) => length == "0",
                None => !head.headers.contains_key(CONTENT_TYPE),
            })
}

fn content_type(head: &Parts) -> Option<&str> {
    head.headers.get(CONTENT_TYPE)?.to_str().ok()
}

/// `text/plain; charset=utf-8` is of `text/plain` and of `text/*`.
fn is_of_type(content_type: &str, wanted: &str) -> bool {
    let name = content_type.split(';').next().unwrap_or_default().trim();
    let group = |name: &str| {
        name.split('/')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
    };
    name.eq_ignore_ascii_case(wanted) || wanted.ends_with("/*") && group(name) == group(wanted)
}

/// An id as services make them; anything else is not shown.
fn request_id(value: &HeaderValue) -> Option<&str> {
    const LONGEST: usize = 128;
    let id = value.to_str().ok()?;
    let is_id = (1..=LONGEST).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic());
    is_id.then_some(id)
}
