//! HTTP layers that explain every error of a service in its reader's language.
//!
//! - [`ProblemLayer`] adds a body to each 4xx and 5xx response that has none:
//!   problem details ([RFC 9457]), an HTML page or plain text, as the request
//!   prefers.
//!   It finds the reader by the Accept-Language header and, if you allow it, by a cookie,
//!   the query or the path, among the embedded texts or over a catalog of your own.
//! - [`Problem`] is an error that a handler returns, for a status code or for a
//!   code and a message of your own; a [`LazyProblem`] is told when its reader is known.
//! - [`LocalizerLayer`] finds the reader for services without a `ProblemLayer`.
//!
//! With axum, a `Localizer` is an extractor and a `Problem` is a response.
//!
//! The layers work with every server that uses the types of the crates `http` and
//! `http-body`. They need the feature `tower`; the extractor and the response need
//! `axum`, which includes it.
//!
//! # Example
//!
//! ```
//! use axum::Router;
//! use axum::body::Body;
//! use axum::http::{Request, StatusCode};
//! use axum::routing::get;
//! use fluent_status::web::ProblemLayer;
//! use tower::{Layer, ServiceExt as _};
//!
//! async fn order() -> StatusCode {
//!     StatusCode::GONE
//! }
//!
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // This line is all that it takes.
//! let service = ProblemLayer::new().layer(Router::new().route("/order", get(order)));
//!
//! let request = Request::get("/nowhere").header("accept-language", "zh-SG").body(Body::empty())?;
//! let response = service.oneshot(request).await?;
//! assert_eq!(response.status(), StatusCode::NOT_FOUND);
//! assert_eq!(response.headers()["content-type"], "application/problem+json");
//! assert_eq!(response.headers()["content-language"], "zh-CN");
//! # Ok(())
//! # }
//! ```
//!
//! # Around a router or inside it
//!
//! axum adds the Allow header of a 405 after the layers of `Router::layer` have
//! run, so a layer that is added there cannot say which methods are allowed. A
//! layer around the whole router, as above, can. `axum::serve` expects a router:
//! make the wrapped one the fallback of an empty router.
//!
//! ```
//! use axum::Router;
//! use fluent_status::web::ProblemLayer;
//! use tower::Layer;
//!
//! let routes: Router = Router::new();
//! let app: Router = Router::new().fallback_service(ProblemLayer::new().layer(routes));
//! ```
//!
//! # What the layers guarantee
//!
//! - A body is in one language throughout, and Content-Language names it.
//! - A body that a handler wrote itself is neither read nor changed, unless you ask
//!   for it with [`ProblemLayer::replace_plain_text`]. A [`Problem`] is written anew
//!   if the request prefers another form.
//! - Nothing that a client sends appears in a body that a layer makes, unless the
//!   service itself puts it into a header of the response, or into a text that you have
//!   kept as a member ([`ProblemLayer::keep_text_as`]).
//! - Vary names what was asked of a request, on every response that depends on it.
//! - Headers from clients are read up to fixed limits, and malformed parts are
//!   skipped: no request can make a layer fail, or use unbounded memory.
//!
//! [RFC 9457]: https://www.rfc-editor.org/rfc/rfc9457

mod accept;
mod answer;
#[cfg(feature = "axum")]
mod axum;
mod body;
mod body_cache;
mod body_headers;
mod buffer;
#[cfg(feature = "pages")]
mod by_code;
mod detail;
mod header;
mod known_answer;
mod lazy_problem;
mod localizer_layer;
mod look;
mod members;
#[cfg(any(feature = "aide", feature = "utoipa"))]
mod openapi;
mod page;
mod problem;
mod problem_details;
mod problem_layer;
mod problem_options;
mod problem_service;
mod reader;
mod refusals;
mod request_id;
mod sentences;
mod text_body;
mod vary;

#[cfg(all(feature = "pages", test))]
pub(crate) use self::accept::choose as choose_form;
pub use self::body::ProblemBody;
pub use self::lazy_problem::LazyProblem;
pub use self::localizer_layer::{LocalizerFuture, LocalizerLayer, LocalizerService};
pub use self::page::{ErrorPage, PAGE_STYLE_HASH};
pub use self::problem::Problem;
pub use self::problem_layer::ProblemLayer;
pub use self::problem_options::KeepBody;
pub use self::problem_service::{ProblemFuture, ProblemService};
pub use self::reader::Reader;
#[cfg(feature = "pages")]
pub(crate) use self::{accept::Form, page::STYLE as PAGE_STYLE};
