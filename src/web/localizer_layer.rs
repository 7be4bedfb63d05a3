//! [`LocalizerLayer`]: the reader of each request.
//!
//! A choice in the address comes before one in a cookie, which comes before the header:
//! an address that is passed on shows the same language to everybody, and a cookie was
//! chosen in this service, while the header is that of the browser.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use http::header::{ACCEPT_LANGUAGE, COOKIE};
use http::{HeaderMap, HeaderValue, Request, Response, Uri};
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

use super::reader::reader_by_header;
use super::vary::vary;
use crate::catalog::Catalog;
use crate::localizer::Localizer;
use crate::negotiate::{Preferences, lines};
use fluent_source::Language;

// A value is checked when it is made: here, and not for each response.
static BY_LANGUAGE: HeaderValue = HeaderValue::from_static("accept-language");
static BY_BOTH: HeaderValue = HeaderValue::from_static("accept-language, cookie");

/// Determines the reader of each request and puts the [`Localizer`] into the
/// extensions of the request.
///
/// Handlers take it from there (with axum, as an argument), and so does a
/// [`ProblemLayer`](super::ProblemLayer) inside this layer.
///
/// # How the language is selected
///
/// The Accept-Language header decides, with all of its lines. If you allow it, an
/// explicit choice of the reader comes first: in the [query](Self::query), in the
/// [path](Self::path_prefix) or in a [cookie](Self::cookie), in this order. A choice
/// that is not a language tag, or that suits none of the catalog's languages, is
/// ignored. What the header says comes after the choice.
///
/// The Vary header of each response names the headers that count: Accept-Language, and
/// Cookie if readers can choose by one.
///
/// # Example
///
/// ```
/// use bytes::Bytes;
/// use fluent_status::web::LocalizerLayer;
/// use fluent_status::{Localizer, StatusCode};
/// use http::{Request, Response};
/// use http_body_util::Full;
/// use tower::{ServiceBuilder, ServiceExt as _};
///
/// async fn title(request: Request<()>) -> Result<Response<Full<Bytes>>, &'static str> {
///     let reader = request.extensions().get::<Localizer>().ok_or("the layer is missing")?;
///     let title = reader.status(StatusCode::GONE).title().into_owned();
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
    options: Arc<LocalizerOptions>,
}

/// The texts, and where a reader may choose a language.
#[derive(Clone, Debug)]
struct LocalizerOptions {
    catalog: Catalog,
    /// The name of the parameter that is read.
    query: Option<Box<str>>,
    /// Whether the first segment of the path is read.
    path_prefix: bool,
    /// The name of the cookie that is read.
    cookie: Option<Box<str>>,
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
            options: Arc::new(LocalizerOptions {
                catalog,
                query: None,
                path_prefix: false,
                cookie: None,
            }),
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

    /// Lets readers choose by the first segment of the path, such as
    /// `/zh-CN/cart`. The layer does not change the path, so the routes have to
    /// include the segment.
    ///
    /// ```
    /// use fluent_status::web::LocalizerLayer;
    ///
    /// let layer = LocalizerLayer::new().path_prefix();
    /// ```
    pub fn path_prefix(mut self) -> Self {
        self.options_mut().path_prefix = true;
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
    fn options_mut(&mut self) -> &mut LocalizerOptions {
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
    options: Arc<LocalizerOptions>,
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
        let localizer = self.options.localizer(request.uri(), request.headers());
        request.extensions_mut().insert(localizer);
        LocalizerFuture {
            inner: self.inner.call(request),
            by_cookie: self.options.cookie.is_some(),
        }
    }
}

pin_project! {
    /// The future of a [`LocalizerService`]: the response of the inner service,
    /// with a Vary header.
    #[derive(Debug)]
    pub struct LocalizerFuture<F> {
        #[pin]
        inner: F,
        by_cookie: bool,
    }
}

impl<F, B, E> Future for LocalizerFuture<F>
where
    F: Future<Output = Result<Response<B>, E>>,
{
    type Output = Result<Response<B>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let mut response = ready!(this.inner.poll(context))?;
        let headers = response.headers_mut();
        if *this.by_cookie {
            vary(headers, &["accept-language", "cookie"], &BY_BOTH);
        } else {
            vary(headers, &["accept-language"], &BY_LANGUAGE);
        }
        Poll::Ready(Ok(response))
    }
}

impl LocalizerOptions {
    /// The reader of a request: by the first choice that suits a language, else by the
    /// header.
    fn localizer(&self, uri: &Uri, headers: &HeaderMap) -> Localizer {
        let by_query = || {
            parameter(uri.query()?, self.query.as_deref()?)?
                .parse()
                .ok()
        };
        let by_path = || {
            let path = uri.path().strip_prefix('/').filter(|_| self.path_prefix)?;
            path.split('/').next()?.parse().ok()
        };
        let by_cookie = || cookie(headers, self.cookie.as_deref()?);
        let choices: [&dyn Fn() -> Option<Language>; 3] = [&by_query, &by_path, &by_cookie];
        let mut choices = choices.into_iter().filter_map(|choice| choice());
        let chosen = choices.find_map(|choice| self.chosen(choice, headers));
        chosen.unwrap_or_else(|| reader_by_header(&self.catalog, headers))
    }

    /// The reader who made this choice, with what the header says behind it; `None` if
    /// the choice suits no language.
    fn chosen(&self, choice: Language, headers: &HeaderMap) -> Option<Localizer> {
        let lines: Vec<_> = lines(headers.get_all(ACCEPT_LANGUAGE)).collect();
        let others = Preferences::from_accept_language_lines(lines.iter().map(|line| &**line));
        self.catalog.localizer_of_choice(choice, &others)
    }
}

/// The value of the first parameter of this name in a query, as it was written: a
/// language tag needs no percent-encoding.
fn parameter<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    let mut parameters = query
        .split('&')
        .filter_map(|parameter| parameter.split_once('='));
    parameters.find_map(|(known, value)| (known == name).then_some(value))
}

/// The language in the first cookie of this name (RFC 6265 section 4.2), with or without
/// quotation marks.
fn cookie(headers: &HeaderMap, name: &str) -> Option<Language> {
    lines(headers.get_all(COOKIE)).find_map(|line| {
        let mut cookies = line.split(';').filter_map(|cookie| cookie.split_once('='));
        let value = cookies.find_map(|(known, value)| (known.trim() == name).then_some(value))?;
        value.trim().trim_matches('"').parse().ok()
    })
}
