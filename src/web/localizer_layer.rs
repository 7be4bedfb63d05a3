//! [`LocalizerLayer`]: the reader of each request, for services that tell no errors by a
//! [`ProblemLayer`](super::ProblemLayer).

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http::header::CONTENT_LANGUAGE;
use http::{Request, Response};
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

use super::answer::is_error;
use super::problem::SentProblem;
use super::reader::{Reader, ReaderOptions};
use crate::catalog::Catalog;
use fluent_source::Language;

/// Puts the [`Reader`] into the extensions of each request, who has a
/// [`Localizer`](crate::Localizer) for whoever asks.
///
/// Handlers take it from there (with axum, a localizer as an argument), and so does a
/// [`ProblemLayer`](super::ProblemLayer), inside this layer or around it. A service that
/// has a `ProblemLayer` does not need this one: it finds the reader in the same way.
///
/// # How the language is selected
///
/// The Accept-Language header decides, with all of its lines. If you allow it, an
/// explicit choice of the reader comes first: in the [query](Self::query), in the
/// [path](Self::path_prefix) or in a [cookie](Self::cookie), in this order. A choice
/// suits a language of its own name alone; one that names no language, or none that is
/// there, is passed over. What the header says comes after the choice.
///
/// Where somebody has asked for the reader, the Vary header of the response names the
/// headers that count: Accept-Language, and Cookie if readers can choose by one. No other
/// response is changed.
///
/// # Example
///
/// ```
/// use bytes::Bytes;
/// use fluent_status::web::{LocalizerLayer, Reader};
/// use fluent_status::{Localizer, StatusCode};
/// use http::{Request, Response};
/// use http_body_util::Full;
/// use tower::{ServiceBuilder, ServiceExt as _};
///
/// async fn title(request: Request<()>) -> Result<Response<Full<Bytes>>, &'static str> {
///     let reader = request.extensions().get::<Reader>().ok_or("the layer is missing")?;
///     let title = reader.localizer().status(StatusCode::GONE).title().into_owned();
///     Ok(Response::new(Full::from(title)))
/// }
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let layer = LocalizerLayer::new().query("lang").cookie("lang");
/// let service = ServiceBuilder::new().layer(layer).service_fn(title);
///
/// let request = Request::get("/?lang=zh-CN").header("accept-language", "en").body(())?;
/// let response = service.oneshot(request).await?;
/// assert_eq!(response.headers()["vary"], "accept-language, cookie");
/// # use http_body_util::BodyExt as _;
/// let chinese = Localizer::from_accept_language("zh-CN");
/// let title = chinese.status(StatusCode::GONE).title();
/// assert_eq!(response.into_body().collect().await?.to_bytes(), title.as_bytes());
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct LocalizerLayer {
    options: Arc<ReaderOptions>,
}

impl LocalizerLayer {
    /// A layer over the embedded texts that reads Accept-Language alone.
    pub fn new() -> LocalizerLayer {
        LocalizerLayer::over(Catalog::embedded().clone())
    }

    /// A layer over the texts of a catalog of your own.
    ///
    /// ```
    /// use fluent_status::Catalog;
    /// use fluent_status::web::LocalizerLayer;
    ///
    /// let layer = LocalizerLayer::over(Catalog::builder().build()?);
    /// # Ok::<(), fluent_status::Error>(())
    /// ```
    pub fn over(catalog: Catalog) -> LocalizerLayer {
        LocalizerLayer {
            options: Arc::new(ReaderOptions::over(catalog)),
        }
    }

    /// Lets readers choose by a parameter of the query, such as `?lang=zh-CN`. If
    /// the parameter is repeated, the first one counts.
    ///
    /// ```
    /// use fluent_status::web::LocalizerLayer;
    ///
    /// let layer = LocalizerLayer::new().query("lang");
    /// ```
    pub fn query(mut self, name: &str) -> Self {
        self.options_mut().query = Some(name.into());
        self
    }

    /// Lets readers choose by the first segment of the path, such as `/zh-CN/cart`, if it
    /// is one of these languages, written as here in upper or lower case. Any other
    /// segment is a part of the address: `/my/orders` is not in Burmese.
    ///
    /// The layer does not change the path, so the routes have to include the segment. It
    /// reads the path that it is given: inside of axum's `Router::nest`, what the router
    /// has taken off is not seen.
    ///
    /// ```
    /// use fluent_status::Language;
    /// use fluent_status::web::LocalizerLayer;
    ///
    /// let languages = ["de", "zh-CN"].map(|tag| tag.parse::<Language>().unwrap());
    /// let layer = LocalizerLayer::new().path_prefix(languages);
    /// ```
    pub fn path_prefix(mut self, languages: impl IntoIterator<Item = Language>) -> Self {
        self.options_mut().path = languages.into_iter().collect();
        self
    }

    /// Lets readers choose by a cookie whose value is a language tag.
    ///
    /// ```
    /// use fluent_status::web::LocalizerLayer;
    ///
    /// let layer = LocalizerLayer::new().cookie("lang");
    /// ```
    pub fn cookie(mut self, name: &str) -> Self {
        self.options_mut().cookie = Some(name.into());
        self
    }

    /// The options, to be changed: a copy of them, if clones of the layer share them.
    fn options_mut(&mut self) -> &mut ReaderOptions {
        Arc::make_mut(&mut self.options)
    }
}

impl Default for LocalizerLayer {
    fn default() -> Self {
        LocalizerLayer::new()
    }
}

impl<S> Layer<S> for LocalizerLayer {
    type Service = LocalizerService<S>;

    fn layer(&self, inner: S) -> LocalizerService<S> {
        LocalizerService {
            inner,
            options: self.options.clone(),
        }
    }
}

/// The service of a [`LocalizerLayer`]: the inner service, with a reader in each
/// request.
#[derive(Clone, Debug)]
pub struct LocalizerService<S> {
    inner: S,
    options: Arc<ReaderOptions>,
}

impl<S, R, B> Service<Request<R>> for LocalizerService<S>
where
    S: Service<Request<R>, Response = Response<B>>,
{
    type Response = Response<B>;
    type Error = S::Error;
    type Future = LocalizerFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<R>) -> Self::Future {
        let reader = Reader::of(&request, &self.options);
        request.extensions_mut().insert(reader.clone());
        LocalizerFuture {
            inner: self.inner.call(request),
            reader: Some(reader),
        }
    }
}

pin_project! {
    /// The future of a [`LocalizerService`]: the response of the inner service,
    /// with a Vary header if the reader was asked for.
    #[derive(Debug)]
    pub struct LocalizerFuture<F> {
        #[pin]
        inner: F,
        reader: Option<Reader>,
    }
}

impl<F, B, E> Future for LocalizerFuture<F>
where
    F: Future<Output = Result<Response<B>, E>>,
{
    type Output = Result<Response<B>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        // Where it is: to move a response takes longer than to look at it.
        let mut polled = this.inner.poll(context);
        if let Poll::Ready(Ok(response)) = &mut polled
            && let Some(reader) = this.reader.take()
        {
            reader.vary_if_asked(response.headers_mut());
            if is_error(response.status()) && !is_told(response) {
                response.extensions_mut().insert(reader);
            }
        }
        polled
    }
}

/// Whether a layer of problems has told an error, so that one around has nothing to tell.
fn is_told<B>(response: &Response<B>) -> bool {
    response.headers().contains_key(CONTENT_LANGUAGE)
        && response.extensions().get::<SentProblem>().is_none()
}
