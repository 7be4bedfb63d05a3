//! [`ProblemLayer`]: a body for each error that has none.
//!
//! Here are the layer and its options. What it makes of a service is in
//! `problem_service.rs`; what is kept of a request, and how it is answered, in `answer.rs`.

use std::sync::Arc;

use http::{HeaderName, HeaderValue};

use super::body_headers::has_meaning;
use super::page::ErrorPage;
use super::problem_options::{OwnPage, ProblemOptions};
use super::reader::ReaderOptions;
use crate::catalog::Catalog;
use fluent_source::Language;

/// Adds a body to each 4xx and 5xx response that has none: what the status code
/// means, in the reader's language.
///
/// # Which body
///
/// The Accept header of the request selects problem details
/// (`application/problem+json`, the default), an HTML page, or plain text. The
/// headers Retry-After, Allow and Accept of the response are put into words.
///
/// The Accept-Language header selects the language, among the embedded texts or those of a
/// [catalog of your own](Self::over). If you allow it, an explicit choice of the reader
/// comes first: in the [query](Self::query), in the [path](Self::path_prefix) or in a
/// [cookie](Self::cookie), in this order. A choice suits a language of its own name alone;
/// one that names no language, or none that is there, is passed over. Where a
/// [`LocalizerLayer`](super::LocalizerLayer) has found the reader, around this layer or
/// inside of it, it is that reader. An application that knows better, for example by the
/// profile of a user, puts a [`Localizer`](crate::Localizer) into the extensions of the
/// request, or of the response.
///
/// # Which headers
///
/// The status code and the headers of the response stay, but for those that are about
/// another body: ETag, Last-Modified, Accept-Ranges, Content-Disposition, digests and
/// their like. The layer sets Content-Type, Content-Language and Content-Length, and adds
/// to Vary what the body depends on. Its bodies are not to be kept by caches (`no-store`,
/// or what [`cache_control`](Self::cache_control) sets); a Cache-Control of the response
/// stays on a [`Problem`](super::Problem), and where there was neither a body nor a header
/// about one. Every body gets X-Content-Type-Options, and a page a
/// Content-Security-Policy and X-Robots-Tag (`noindex`), unless the response has them
/// already. A response to HEAD gets the same headers and no body.
///
/// # Which responses stay as they are
///
/// A response that is no error is not changed. An error with a body is passed on, and its
/// body is not read. There are two exceptions: a [`Problem`](super::Problem) or
/// [`LazyProblem`](super::LazyProblem), and plain text if you ask for it
/// ([`replace_plain_text`](Self::replace_plain_text)). If another layer has put a body of
/// its own in the place of a problem's, that stays, too.
///
/// # Cost
///
/// For a response that is no error, the headers that may be needed are kept, which is
/// counting references with a server such as hyper, and nothing is read or allocated.
/// Bodies that depend on nothing but the message are rendered once and kept: a
/// layer and its clones share up to 1,024 of them, however many catalogs and
/// languages they serve. What was told for a status code to one of the last few hundred
/// pairs of an Accept and an Accept-Language header is told again, with the same headers.
/// A layer that is changed after it was cloned has caches of its own.
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

    /// The same over the texts of a catalog of your own.
    ///
    /// ```
    /// use fluent_status::Catalog;
    /// use fluent_status::web::ProblemLayer;
    ///
    /// let layer = ProblemLayer::over(Catalog::builder().build()?).query("lang").cookie("lang");
    /// # Ok::<(), fluent_status::Error>(())
    /// ```
    pub fn over(catalog: Catalog) -> ProblemLayer {
        let mut layer = ProblemLayer::new();
        *layer.reader_mut() = ReaderOptions::over(catalog);
        layer
    }

    /// Lets readers choose by a parameter of the query; see
    /// [`LocalizerLayer::query`](super::LocalizerLayer::query).
    ///
    /// ```
    /// # use fluent_status::web::ProblemLayer;
    /// let layer = ProblemLayer::new().query("lang");
    /// ```
    pub fn query(mut self, name: &str) -> Self {
        self.reader_mut().query = Some(name.into());
        self
    }

    /// Lets readers choose by the first segment of the path, if it is one of these
    /// languages; see [`LocalizerLayer::path_prefix`](super::LocalizerLayer::path_prefix).
    ///
    /// ```
    /// # use fluent_status::Language;
    /// # use fluent_status::web::ProblemLayer;
    /// let languages = ["de", "zh-CN"].map(|tag| tag.parse::<Language>().unwrap());
    /// let layer = ProblemLayer::new().path_prefix(languages);
    /// ```
    pub fn path_prefix(mut self, languages: impl IntoIterator<Item = Language>) -> Self {
        self.reader_mut().path = languages.into_iter().collect();
        self
    }

    /// Lets readers choose by a cookie whose value is a language tag.
    ///
    /// ```
    /// # use fluent_status::web::ProblemLayer;
    /// let layer = ProblemLayer::new().cookie("lang");
    /// ```
    pub fn cookie(mut self, name: &str) -> Self {
        self.reader_mut().cookie = Some(name.into());
        self
    }

    /// Lets handlers ask for the reader: puts a [`Reader`](super::Reader) into the
    /// extensions of each request, as a [`LocalizerLayer`](super::LocalizerLayer) does.
    /// Without it, axum's extractor selects among the embedded texts, by the header alone.
    ///
    /// ```
    /// use fluent_status::web::{ProblemLayer, Reader};
    /// use http::{Request, Response};
    /// use tower::{Layer as _, ServiceExt as _};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let asks = tower::service_fn(async |request: Request<()>| {
    ///     let reader = request.extensions().get::<Reader>().ok_or("the layer is missing")?;
    ///     let language = reader.localizer().languages().next().map(ToString::to_string);
    ///     Ok::<_, &str>(Response::new(language.unwrap_or_default()))
    /// });
    /// let service = ProblemLayer::new().cookie("lang").for_handlers().layer(asks);
    /// let request = Request::get("/").header("cookie", "lang=zh-CN").body(())?;
    /// let response = service.oneshot(request).await?;
    /// assert_eq!(response.headers()["vary"], "accept-language, cookie");
    /// # Ok(())
    /// # }
    /// ```
    pub fn for_handlers(mut self) -> Self {
        self.options_mut().for_handlers = true;
        self
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
    /// unknown length is a stream, and stays, unless a layer inside this one has compressed
    /// it: what is thrown away may be coded as it likes.
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

    /// Replaces plain-text bodies, as [`replace_plain_text`](Self::replace_plain_text) does,
    /// and keeps the text of a 4xx as a member of problem details, for developers: which
    /// field was wrong. A text of more than 4 KiB is not kept, nor that of a 5xx, which may
    /// tell strangers what they should not know. A refusal of axum's extractors is told in
    /// the words of the family `axum`.
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
    /// let layer = ProblemLayer::new().keep_text_as("reason");
    /// let app = Router::new().route("/order/{id}", get(order)).layer(layer);
    ///
    /// let response = app.oneshot(Request::get("/order/x").body(Body::empty())?).await?;
    /// let body = axum::body::to_bytes(response.into_body(), 4096).await?;
    /// let problem: serde_json::Value = serde_json::from_slice(&body)?;
    /// assert_eq!(problem["reason"], "Invalid URL: Cannot parse `x` to a `u32`");
    /// # Ok(())
    /// # }
    /// ```
    pub fn keep_text_as(mut self, member: &str) -> Self {
        let options = self.options_mut();
        options.replace_plain_text = true;
        options.reason = Some(member.into());
        self
    }

    /// Sets what the type of problem details begins with: the address of a page that
    /// explains the codes, such as the one that `fluent-status reference` writes. The type
    /// of each problem leads to the anchor of its message there, unless the problem has a
    /// type of its own. Without it, the type is `about:blank`.
    ///
    /// ```
    /// use bytes::Bytes;
    /// use fluent_status::web::ProblemLayer;
    /// use http::{Request, Response};
    /// use http_body_util::{BodyExt as _, Empty};
    /// # use tower::{Layer as _, ServiceExt as _};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let missing = tower::service_fn(async |_: Request<()>| {
    /// #     Response::builder().status(404).body(Empty::<Bytes>::new())
    /// # });
    /// // `missing` is a service that answers 404.
    /// let service = ProblemLayer::new().type_base("https://shop.example/codes").layer(missing);
    /// let body = service.oneshot(Request::new(())).await?.into_body().collect().await?.to_bytes();
    /// let problem: serde_json::Value = serde_json::from_slice(&body)?;
    /// assert_eq!(problem["type"], "https://shop.example/codes#http-404");
    /// # Ok(())
    /// # }
    /// ```
    pub fn type_base(mut self, url: &str) -> Self {
        self.options_mut().type_base = Some(url.trim_end_matches('#').into());
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
        let options = self.options_mut();
        options.is_id_alone = !has_meaning(&name);
        options.request_id = name;
        self
    }

    /// Tells the id of the request in problem details as well, as a member of this name.
    ///
    /// ```
    /// use fluent_status::web::ProblemLayer;
    ///
    /// let layer = ProblemLayer::new().request_id_member("request_id");
    /// ```
    pub fn request_id_member(mut self, member: &str) -> Self {
        self.options_mut().request_id_member = Some(member.into());
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

    /// Adds a link to the first page of the site, with a label in the reader's language, for
    /// readers who have no other way on.
    ///
    /// ```
    /// use fluent_status::web::ProblemLayer;
    ///
    /// let layer = ProblemLayer::new().home("/").contact("mailto:help@shop.example");
    /// ```
    pub fn home(self, url: &str) -> Self {
        self.link(0, url)
    }

    /// Adds a link to the people who run the site: a form or an address. See
    /// [`home`](Self::home).
    pub fn contact(self, url: &str) -> Self {
        self.link(1, url)
    }

    /// Adds a link to a page that says which parts of the service work at the moment. See
    /// [`home`](Self::home).
    pub fn status_page(self, url: &str) -> Self {
        self.link(2, url)
    }

    /// Adds a style sheet to the built-in page, behind its own style, which it can change:
    /// the colours are custom properties. The Content-Security-Policy of the page allows
    /// the host of this address.
    ///
    /// ```
    /// use fluent_status::web::ProblemLayer;
    ///
    /// // `:root { --accent: #a2195b; }`
    /// let layer = ProblemLayer::new().style_sheet("/errors.css").logo("/logo.svg");
    /// ```
    pub fn style_sheet(mut self, url: &str) -> Self {
        self.options_mut().look.set_style_sheet(url);
        self
    }

    /// Adds a picture above the title of the built-in page, up to 4rem high. It is
    /// decoration: it has no text for those who do not see it. The Content-Security-Policy
    /// of the page allows the host of this address. See [`style_sheet`](Self::style_sheet).
    pub fn logo(mut self, url: &str) -> Self {
        self.options_mut().look.set_logo(url);
        self
    }

    /// Sets a link of the page.
    fn link(mut self, index: usize, url: &str) -> Self {
        if let Some(link) = self.options_mut().look.links.get_mut(index) {
            *link = Some(url.into());
        }
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

    /// What it answers with, and what was set on it.
    pub(super) fn options(&self) -> &Arc<ProblemOptions> {
        &self.options
    }

    /// The options, to be changed: a copy of them, if clones of the layer share them. What
    /// was told by them before is forgotten.
    fn options_mut(&mut self) -> &mut ProblemOptions {
        let options = Arc::make_mut(&mut self.options);
        options.forget();
        options
    }

    /// How the reader is found, to be changed.
    fn reader_mut(&mut self) -> &mut ReaderOptions {
        Arc::make_mut(&mut self.options_mut().reader)
    }
}
