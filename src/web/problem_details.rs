//! [`ProblemDetails`]: the JSON object of RFC 9457.
//!
//! A handler's `Problem` and the layer's own answer are both written by it, so that
//! their members have the same names, order and types.

use std::borrow::Cow;

use http::StatusCode;
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::{Map, Value};

use super::sentences::Sentences;

/// The members of an object of the media type `application/problem+json`, in the
/// order in which they are written.
pub(super) struct ProblemDetails<'p> {
    /// Section 3.1.1. It is always written, although `about:blank` could be left out.
    pub(super) type_uri: &'p str,
    /// Section 3.1.3: the title of the message.
    pub(super) title: &'p str,
    /// Section 3.1.2: always that of the response.
    pub(super) status: StatusCode,
    /// Section 3.1.4, as one string; left out if there are no sentences.
    pub(super) detail: Sentences<'p>,
    /// Section 3.1.5.
    pub(super) instance: Option<&'p str>,
    /// Section 3.2: extension members. None is named like one of the others; see
    /// [`STANDARD`](Self::STANDARD).
    pub(super) extensions: Option<&'p Map<String, Value>>,
    /// What a layer adds to them, unless there is one of that name.
    pub(super) added: &'p [(&'p str, Cow<'p, str>)],
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

impl Serialize for ProblemDetails<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", self.type_uri)?;
        map.serialize_entry("title", self.title)?;
        map.serialize_entry("status", &self.status.as_u16())?;
        if !self.detail.is_empty() {
            map.serialize_entry("detail", &self.detail)?;
        }
        if let Some(instance) = self.instance {
            map.serialize_entry("instance", instance)?;
        }
        for (name, value) in self.extensions.into_iter().flatten() {
            map.serialize_entry(name, value)?;
        }
        let is_there = |name| {
            self.extensions
                .is_some_and(|known| known.contains_key(name))
        };
        for (name, value) in self.added.iter().filter(|(name, _)| !is_there(*name)) {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
