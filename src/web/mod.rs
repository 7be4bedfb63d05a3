//! The HTTP side: every error of a service in its reader's language.
//!
//! - [`ProblemLayer`] gives a body to each 4xx and 5xx response that has none:
//!   problem details ([RFC 9457]), a page for browsers, or plain text, as the
//!   request asks.
//! - [`LocalizerLayer`] puts the reader's [`Localizer`] into each request. It
//!   is needed for texts of your own, and for a language that is chosen by a
//!   cookie or the address; left out, the Accept-Language header decides among
//!   the embedded texts.
//! - [`Problem`] is an error that a handler answers with: of a status code, or
//!   of a code and a message of your own.
//!
//! With axum, a `Localizer` is an extractor and a `Problem` is an answer.
//!
//! # Example
//!
//! ```
//! use axum::Router;
//! use axum::body::Body;
//! use axum::http::{Request, StatusCode};
//! use axum::routing::get;
//! use fluent_status::Localizer;
//! use fluent_status::web::{Problem, ProblemLayer};
//! use tower::{Layer, ServiceExt as _};
//!
//! async fn order(reader: Localizer) -> Problem {
//!     Problem::new(StatusCode::GONE, reader.status(StatusCode::GONE))
//! }
//!
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // The one line.
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
//! # Around a router, or in it
//!
//! axum adds the Allow header of a 405 outside of the layers that are added
//! with `Router::layer`: a layer there cannot tell which methods are allowed.
//! Around the router as a whole, as above, it can; for `axum::serve`, which
//! wants a router, put it into one that is empty:
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
//! [RFC 9457]: https://www.rfc-editor.org/rfc/rfc9457

mod accept;
mod answer;
#[cfg(feature = "axum")]
mod axum;
mod body;
mod body_cache;
mod buffer;
mod detail;
mod header;
mod localizer_layer;
mod page;
mod problem;
mod problem_details;
mod problem_layer;
mod problem_options;
mod reader;
mod sentences;
mod vary;

pub use self::body::ProblemBody;
pub use self::localizer_layer::{LocalizerFuture, LocalizerLayer, LocalizerService};
pub use self::page::ErrorPage;
pub use self::problem::Problem;
pub use self::problem_layer::{ProblemFuture, ProblemLayer, ProblemService};
pub use self::problem_options::KeepBody;
