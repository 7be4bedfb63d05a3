//! What axum asks of an extractor and of an answer.

use std::convert::Infallible;

use axum_core::extract::FromRequestParts;
use axum_core::response::{IntoResponse, Response};
use http::request::Parts;

use super::problem::Problem;
use super::reader::reader_of_request;
use crate::localizer::Localizer;

/// Never refuses a request. Without a
/// [`LocalizerLayer`](crate::web::LocalizerLayer) the Accept-Language header
/// decides among the embedded texts.
impl<S: Sync> FromRequestParts<S> for Localizer {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Localizer, Infallible> {
        Ok(reader_of_request(&parts.extensions, &parts.headers))
    }
}

/// As problem details; behind a [`ProblemLayer`](super::ProblemLayer) in the
/// form that the reader asks for.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        self.into()
    }
}
