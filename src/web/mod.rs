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
//! use fluent_status::web::ProblemLayer;
//! use tower::{Layer, ServiceExt as _};
//!
//! async fn order() -> StatusCode {
//!     StatusCode::GONE
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
#[cfg(feature = "axum")]
mod axum;
mod body;
mod detail;
mod localizer_layer;
mod page;
mod problem;
mod problem_layer;

use std::borrow::Cow;
use std::fmt;

use http::header::{ACCEPT_LANGUAGE, Entry, VARY};
use http::{Extensions, HeaderMap, HeaderName, HeaderValue};
use smallvec::SmallVec;

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
        let bytes = bytes.get(..LONGEST_LINE).unwrap_or(bytes);
        match str::from_utf8(bytes) {
            Ok(text) => Cow::from(text),
            Err(_) => String::from_utf8_lossy(bytes),
        }
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
fn vary(headers: &mut HeaderMap, names: &[&'static str], all: &HeaderValue) {
    let mut lines = match headers.entry(VARY) {
        Entry::Vacant(none) => {
            none.insert(all.clone());
            return;
        }
        Entry::Occupied(lines) => lines,
    };
    for name in names {
        if !lines.iter().any(|line| has_member(line.as_bytes(), name)) {
            lines.append(HeaderValue::from_static(name));
        }
    }
}

/// Whether a line of a Vary header has this name or `*`.
fn has_member(line: &[u8], name: &str) -> bool {
    // As our own layers write it: the name is the last one.
    let before = line.strip_suffix(name.as_bytes());
    if before.is_some_and(|before| before.is_empty() || before.ends_with(b", ")) {
        return true;
    }
    line.split(|byte| *byte == b',').any(|member| {
        let member = member.trim_ascii();
        member == b"*" || member.eq_ignore_ascii_case(name.as_bytes())
    })
}

/// Where what is sent is written first, so that memory is allocated only for the
/// bytes that are sent, unless there are more of them than fit in `A`.
struct Buffer<A: smallvec::Array<Item = u8>>(SmallVec<A>);

impl<A: smallvec::Array<Item = u8>> Buffer<A> {
    fn new() -> Self {
        Buffer(SmallVec::new())
    }

    fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl<A: smallvec::Array<Item = u8>> fmt::Write for Buffer<A> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_of_a_line() {
        let cases = [
            ("accept", true),
            ("origin, accept", true),
            ("origin,Accept ", true),
            ("accept,origin", true),
            ("origin, *", true),
            ("x-accept", false),
            ("origin, x-accept", false),
            ("accept-language", false),
            ("", false),
        ];
        for (line, expected) in cases {
            assert_eq!(has_member(line.as_bytes(), "accept"), expected, "{line:?}");
        }
    }
}
