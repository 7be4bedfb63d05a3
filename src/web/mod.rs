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
//! Around the router as a whole, as above, it can.
//!
//! [RFC 9457]: https://www.rfc-editor.org/rfc/rfc9457

mod accept;
#[cfg(feature = "axum")]
mod axum;
mod body;
mod detail;
mod localizer_layer;
mod page;
mod problem;
mod problem_layer;

use std::borrow::Cow;
use std::{fmt, io};

use http::header::{ACCEPT_LANGUAGE, VARY};
use http::{Extensions, HeaderMap, HeaderName, HeaderValue};
use smallvec::{SmallVec, smallvec};

use crate::catalog::Catalog;
use crate::localizer::Localizer;
use crate::negotiate::Preferences;

pub use self::body::ProblemBody;
pub use self::localizer_layer::{LocalizerFuture, LocalizerLayer, LocalizerService};
pub use self::page::ErrorPage;
pub use self::problem::Problem;
pub use self::problem_layer::{KeepBody, ProblemFuture, ProblemLayer, ProblemService};

/// No honest request has a tenth of these lines of one header.
const MOST_LINES: usize = 100;

/// What is read of a line; it is cut at a whole member after that.
const LONGEST_LINE: usize = 8192;

/// The lines of a header as text; bytes that are no text stay in their member.
fn lines(headers: &HeaderMap, name: HeaderName) -> impl Iterator<Item = Cow<'_, str>> {
    let lines = headers.get_all(name).into_iter().take(MOST_LINES);
    lines.map(|line| {
        let bytes = line.as_bytes();
        String::from_utf8_lossy(bytes.get(..LONGEST_LINE).unwrap_or(bytes))
    })
}

/// The reader that the Accept-Language header tells of.
fn reader(catalog: &Catalog, headers: &HeaderMap) -> Localizer {
    let mut lines = lines(headers, ACCEPT_LANGUAGE);
    let first = lines.next().unwrap_or_default();
    match lines.next() {
        // What nearly every request has, and the answer is remembered.
        None => catalog.from_accept_language(&first),
        Some(second) => {
            let lines: Vec<_> = [first, second].into_iter().chain(lines).collect();
            let lines = lines.iter().map(|line| &**line);
            catalog.localizer(Preferences::from_accept_language_lines(lines))
        }
    }
}

/// The reader of a request, by the layer or without it.
fn reader_of(extensions: &Extensions, headers: &HeaderMap) -> Localizer {
    let known = extensions.get::<Localizer>().cloned();
    known.unwrap_or_else(|| reader(Catalog::embedded(), headers))
}

/// Adds to the Vary header those of these names that are not in it.
fn vary(headers: &mut HeaderMap, names: &'static str) {
    let is_there = |name: &str| {
        let lines = headers.get_all(VARY).into_iter();
        let mut members = lines.flat_map(|line| line.as_bytes().split(|byte| *byte == b','));
        members.any(|member| {
            let member = member.trim_ascii();
            member == b"*" || member.eq_ignore_ascii_case(name.as_bytes())
        })
    };
    let missing = names.split(", ").filter(|name| !is_there(name));
    let missing: SmallVec<[&'static str; 2]> = missing.collect();
    // One line for all of them, unless some are there already.
    let missing = match missing.len() == names.split(", ").count() {
        true => smallvec![names],
        false => missing,
    };
    for name in missing {
        headers.append(VARY, HeaderValue::from_static(name));
    }
}

/// Where what is sent is written first, so that only the bytes that are sent
/// are allocated.
#[derive(Default)]
struct Buffer(SmallVec<[u8; 4096]>);

impl Buffer {
    fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Write for Buffer {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

impl io::Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
