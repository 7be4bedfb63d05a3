//! [`ProblemLayer`]: a body for each error that has none.
//!
//! Here are the layer with its options, its service and its future. What is kept of a
//! request, and how it is answered, is in `answer.rs`.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request, Response};
use http_body::Body;
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

use super::answer::Asked;
use super::body::ProblemBody;
use super::page::ErrorPage;
use super::problem_options::{OwnPage, ProblemOptions};

/// Adds a body to each 4xx and 5xx response that has none: what the status code
/// means, in the reader's language.
///
/// # Which body
///
/// The Accept header of the request selects problem details
/// (`application/problem+json`, the default), an HTML page, or plain text. The
/// headers Retry-After, Allow and Accept of the response are put into words.
///
/// The reader is the [`Localizer`](crate::Localizer) that a
/// [`LocalizerLayer`](super::LocalizerLayer) around this layer has put into the
/// request. Without one, the Accept-Language header selects among the embedded
/// texts.
///
/// # Which headers
///
/// The status code and the headers of the response stay, but for those that are about
/// another body: ETag, Last-Modified, Accept-Ranges, Content-Disposition, digests and
/// their like. The layer sets Content-Type, Content-Language and Content-Length, and adds
/// to Vary what the body depends on. Its bodies are not to be kept by caches (`no-store`,
/// or what [`cache_control`](Self::cache_control) sets); a Cache-Control of the response
/// stays on a [`Problem`](super::Problem), and where there was neither a body nor a header
/// about one. Plain text gets X-Content-Type-Options, and a page gets a
/// Content-Security-Policy, unless the response has them already. A response to HEAD gets
/// the same headers and no body.
///
/// # Which responses stay as they are
///
/// A response with a body is passed on, and its body is not read. There are two
/// exceptions: a [`Problem`](super::Problem), which a browser gets as a page, and
/// plain text if you ask for it
/// ([`replace_plain_text`](Self::replace_plain_text)).
///
/// # Cost
///
/// Bodies that depend on nothing but the message are rendered once and kept: a
/// layer and its clones share up to 1,024 of them, however many catalogs and
/// languages they serve. A layer that is changed after it was cloned has a cache
/// of its own. The Accept and Accept-Language headers of each request are read, whatever
/// the response; what was made of a usual Accept-Language header is remembered.
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
/// assert_eq!(response.headers()["content-language"], "en-US");
/// let body = response.into_body().collect().await?.to_bytes();
/// // Title, description, and what the Retry-After header says.
/// let text = std::str::from_utf8(&body)?;
/// assert!(text.starts_with("503 ") && text.contains("2 minutes"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default)]
pub struct ProblemLayer {
    options: Arc<ProblemOptions>,
}

impl ProblemLayer {
    /// A layer with the defaults: the family `http`, the built-in page, and no
    /// exceptions.
    pub fn new() -> ProblemLayer {
        ProblemLayer::default()
    }

    /// Prefers the wording of a family, as
    /// [`Localizer::status_in`](crate::Localizer::status_in) does.
    ///
    /// ```
    /// # use fluent_status::web::ProblemLayer;
    /// # use http::{Request, Response};
    /// # use http_body_util::{BodyExt as _, Empty};
    /// # use tower::{Layer as _, ServiceExt as _};
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let missing = tower::service_fn(async |_: Request<()>| {
    /// #     Response::builder().status(404).body(Empty::<bytes::Bytes>::new())
    /// # });
    /// # let request = Request::get("/").body(())?;
    /// // `missing` is a service that answers 404.
    /// let service = ProblemLayer::new().family("vpc").layer(missing);
    /// let body = service.oneshot(request).await?.into_body().collect().await?.to_bytes();
    /// let problem: serde_json::Value = serde_json::from_slice(&body)?;
    /// let english = fluent_status::Localizer::new(fluent_status::Language::SOURCE);
    /// let message = english.message("vpc-404").ok_or("unknown id")?;
    /// assert_eq!(problem["title"], *message.title());
    /// # Ok(())
    /// # }
    /// ```
    pub fn family(mut self, family: &str) -> Self {
        self.options_mut().family = Some(family.into());
        self
    }

    /// Replaces plain-text bodies of errors too.
    ///
    /// This is for the responses with which axum's extractors reject a request:
    /// English text such as `Failed to deserialize the JSON body into the target
    /// type`. The layer cannot distinguish it from text that a handler wrote, so a
    /// handler marks its own text with [`KeepBody`](super::KeepBody). A body of
    /// unknown length is a stream, and stays.
    ///
    /// ```
    /// use axum::extract::Path;
    /// use axum::routing::get;
    /// use axum::{Router, body::Body, http::Request};
    /// use fluent_status::web::ProblemLayer;
    /// use tower::ServiceExt as _;
    ///
    /// async fn order(Path(_): Path<u32>) {}
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let layer = ProblemLayer::new().replace_plain_text();
    /// let app = Router::new().route("/order/{id}", get(order)).layer(layer);
    ///
    /// let response = app.oneshot(Request::get("/order/x").body(Body::empty())?).await?;
    /// assert_eq!(response.status(), 400);
    /// assert_eq!(response.headers()["content-type"], "application/problem+json");
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace_plain_text(mut self) -> Self {
        self.options_mut().replace_plain_text = true;
        self
    }

    /// Passes on all responses for this path and for the paths below it.
    ///
    /// ```
    /// use fluent_status::web::ProblemLayer;
    ///
    /// // `/grpc` and `/grpc/shop.Orders/Cancel`, but not `/grpc-docs`.
    /// let layer = ProblemLayer::new().leave_path("/grpc");
    /// ```
    pub fn leave_path(mut self, path: &str) -> Self {
        let path = path.trim_end_matches('/');
        self.options_mut().left_paths.push(path.into());
        self
    }

    /// Passes on all responses of this content type, with or without a body.
    /// The subtype may be `*`; parameters do not count.
    ///
    /// ```
    /// use fluent_status::web::ProblemLayer;
    ///
    /// let layer = ProblemLayer::new()
    ///     .leave_content_type("application/grpc")
    ///     .leave_content_type("image/*");
    /// ```
    pub fn leave_content_type(mut self, content_type: &str) -> Self {
        self.options_mut().left_types.push(content_type.into());
        self
    }

    /// Sets the response header that has the id of the request, which pages and
    /// plain text show. The default is `x-request-id`.
    ///
    /// Headers of the request are ignored, since anyone can write them. An id is
    /// shown if it has 1 to 128 visible ASCII characters.
    ///
    /// ```
    /// use fluent_status::web::ProblemLayer;
    /// use http::HeaderName;
    ///
    /// let trace = HeaderName::from_static("x-trace-id");
    /// let layer = ProblemLayer::new().request_id_header(trace);
    /// ```
    pub fn request_id_header(mut self, name: HeaderName) -> Self {
        self.options_mut().request_id = name;
        self
    }

    /// Sets the Cache-Control of the bodies that the layer makes. The default is
    /// `no-store`: a body is in one reader's language, and may tell the id of one request.
    ///
    /// ```
    /// use fluent_status::web::ProblemLayer;
    /// use http::HeaderValue;
    ///
    /// let minute = HeaderValue::from_static("max-age=60");
    /// let layer = ProblemLayer::new().cache_control(minute);
    /// ```
    pub fn cache_control(mut self, value: HeaderValue) -> Self {
        self.options_mut().cache_control = value;
        self
    }

    /// Sets the HTML page and its Content-Security-Policy.
    ///
    /// The policy is sent unless the response has one. The function is called for
    /// each page that is sent; its result is not cached. What an [`ErrorPage`]
    /// gives is escaped when it is written with `{}`.
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
        self.options_mut().own_page = Some(OwnPage { render, policy });
        self
    }

    /// The options, to be changed: a copy of them, if clones of the layer share them.
    fn options_mut(&mut self) -> &mut ProblemOptions {
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

/// The service of a [`ProblemLayer`]: the inner service, with a body for each
/// error that has none.
#[derive(Clone, Debug)]
pub struct ProblemService<S> {
    inner: S,
    options: Arc<ProblemOptions>,
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
        let is_left = self.options.leaves_path(request.uri().path());
        let asked = (!is_left).then(|| Asked::of(&request));
        ProblemFuture {
            inner: self.inner.call(request),
            asked,
            options: self.options.clone(),
        }
    }
}

pin_project! {
    /// The future of a [`ProblemService`]: the response of the inner service, with
    /// a body if it needs one.
    #[derive(Debug)]
    pub struct ProblemFuture<F> {
        #[pin]
        inner: F,
        asked: Option<Asked>,
        options: Arc<ProblemOptions>,
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
            Some(asked) => asked.answer(this.options, response),
            None => response.map(ProblemBody::from),
        }))
    }
}
