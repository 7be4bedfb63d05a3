//! [`ProblemDetails`]: the JSON object of RFC 9457.
//!
//! A handler's `Problem` and the layer's own answer are both written by it, so that
//! their members have the same names, order and types.

use http::StatusCode;
use serde::Serialize;
use serde::ser::Serializer;
use serde_json::{Map, Value};

use super::sentences::Sentences;

/// The members of an object of the media type `application/problem+json`, in the
/// order in which they are written.
#[derive(Serialize)]
pub(super) struct ProblemDetails<'p> {
    /// Section 3.1.1. It is always written, although `about:blank` could be left out.
    #[serde(rename = "type")]
    pub(super) type_uri: &'p str,
    /// Section 3.1.3: the title of the message.
    pub(super) title: &'p str,
    /// Section 3.1.2: always that of the response.
    #[serde(serialize_with = "number")]
    pub(super) status: StatusCode,
    /// Section 3.1.4, as one string; left out if there are no sentences.
    #[serde(skip_serializing_if = "Sentences::is_empty")]
    pub(super) detail: Sentences<'p>,
    /// Section 3.1.5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) instance: Option<&'p str>,
    /// Section 3.2: extension members. None is named like one of the others; see
    /// [`STANDARD`](Self::STANDARD).
    #[serde(flatten)]
    pub(super) extensions: Option<&'p Map<String, Value>>,
}

impl ProblemDetails<'_> {
    /// The names of the members that RFC 9457 section 3.1 defines, in the order in
    /// which they are written.
    pub(super) const STANDARD: [&'static str; 5] =
        ["type", "title", "status", "detail", "instance"];

    /// The type of a problem that says no more than its status code (RFC 9457
    /// section 4.2.1).
    pub(super) const ABOUT_BLANK: &'static str = "about:blank";
}

/// Serializes a status code as its number. Serde requires the reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn number<S: Serializer>(status: &StatusCode, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u16(status.as_u16())
}
