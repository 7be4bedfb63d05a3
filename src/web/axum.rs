//! What makes a [`Localizer`] an extractor of axum, and a [`Problem`] a response.
//!
//! It depends on axum-core alone, which changes less often than axum.

use std::convert::Infallible;

use axum_core::extract::FromRequestParts;
use axum_core::response::{IntoResponse, Response};
use http::request::Parts;

use super::lazy_problem::LazyProblem;
use super::problem::Problem;
use super::reader::reader_of_request;
use crate::error::Error;
use crate::localizer::Localizer;

/// The reader of the request, for handlers. Extraction never fails: without a
/// [`LocalizerLayer`](crate::web::LocalizerLayer) the Accept-Language header
/// selects among the embedded texts.
///
/// # Example
///
/// ```
/// use fluent_status::{Localizer, StatusCode};
///
/// async fn closed(reader: Localizer) -> String {
///     reader.status(StatusCode::GONE).to_string()
/// }
///
/// let router: axum::Router = axum::Router::new().route("/", axum::routing::get(closed));
/// ```
impl<S: Sync> FromRequestParts<S> for Localizer {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Localizer, Infallible> {
        Ok(reader_of_request(&parts.extensions, &parts.headers))
    }
}

/// A response of problem details. Inside a
/// [`ProblemLayer`](crate::web::ProblemLayer) the client gets the form that its
/// Accept header prefers.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        self.into()
    }
}

/// A response for a [`ProblemLayer`](crate::web::ProblemLayer) to tell in the reader's
/// language.
impl IntoResponse for LazyProblem {
    fn into_response(self) -> Response {
        self.into()
    }
}

/// The response of a problem that could not be made, as a member of it is wrong: a 500.
impl IntoResponse for Error {
    fn into_response(self) -> Response {
        Problem::from(self).into()
    }
}
