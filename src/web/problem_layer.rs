//! [`ProblemLayer`]: a body for each error that has none.
//!
//! See the [module](super) for an example.

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

/// Gives a body to each response of 4xx and 5xx that has none: what the status
/// code means, in the reader's language.
///
/// By the Accept header of the request the body is problem details
/// (`application/problem+json`, the default), a page of HTML, or plain text.
/// What Retry-After, Allow and Accept headers of the response say is told in
/// words. The reader is the [`Localizer`](crate::Localizer) that a
/// [`LocalizerLayer`](super::LocalizerLayer) outside of this one has found; else
/// the Accept-Language header decides among the embedded texts.
///
/// Status and headers stay as they are; those that belong to the body are
/// added: Content-Type, Content-Language, Content-Length, Vary,
/// X-Content-Type-ProblemOptions, and for a page a Content-Security-Policy unless the
/// response has one. A response to HEAD has the headers and no body.
///
/// A body that is there stays: it is not even looked at. Two kinds of body are
/// replaced, the first only if it is asked for: plain text
/// ([`replace_plain_text`](Self::replace_plain_text)), and a [`Problem`](super::Problem), which a
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
    options: Arc<ProblemOptions>,
}

impl ProblemLayer {
    /// The layer as it is described above.
    pub fn new() -> ProblemLayer {
        ProblemLayer::default()
    }

    /// Asks a family for its message of a code first, as
    /// [`Localizer::status_in`](crate::Localizer::status_in) does.
    pub fn family(mut self, family: &str) -> Self {
        self.options_mut().family = Some(family.into());
        self
    }

    /// Replaces bodies of plain text too: those with which axum's extractors
    /// refuse a request, in English and with words such as `Failed to
    /// deserialize the JSON body into the target type`.
    ///
    /// Nothing tells such a text from one that a handler wrote, so that a
    /// handler has to put a [`KeepBody`](super::KeepBody) beside a text of its own. A body of
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
        self.options_mut().own_page = Some(OwnPage { render, policy });
        self
    }

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

/// The service that [`ProblemLayer`] makes.
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
    /// The future of [`ProblemService`].
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
