//! [`ProblemDetails`]: the JSON object of RFC 9457.
//!
//! Both a handler's `Problem` and the layer's own answer are written by it.

use http::StatusCode;
use serde::Serialize;
use serde::ser::Serializer;
use serde_json::{Map, Value};

use super::sentences::Sentences;

/// The members of an object of the media type `application/problem+json`, in the
/// order in which they are written.
#[derive(Serialize)]
pub(super) struct ProblemDetails<'p> {
    #[serde(rename = "type")]
    pub(super) type_uri: &'p str,
    pub(super) title: &'p str,
    #[serde(serialize_with = "number")]
    pub(super) status: StatusCode,
    #[serde(skip_serializing_if = "Sentences::is_empty")]
    pub(super) detail: Sentences<'p>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) instance: Option<&'p str>,
    /// Extension members (RFC 9457 section 3.2).
    #[serde(flatten)]
    pub(super) extensions: Option<&'p Map<String, Value>>,
}

impl ProblemDetails<'_> {
    /// The names of the members that RFC 9457 section 3.1 defines.
    pub(super) const STANDARD: [&'static str; 5] =
        ["type", "title", "status", "detail", "instance"];

    /// The type of a problem that says no more than its status code (RFC 9457
    /// section 4.2.1).
    pub(super) const ABOUT_BLANK: &'static str = "about:blank";
}

// Serde requires a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn number<S: Serializer>(status: &StatusCode, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u16(status.as_u16())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_stand_in_their_order_and_whatever_they_say_is_read_back() {
        for text in [
            "",
            "plain",
            "\"",
            "a\\b\u{1}\n",
            "文\u{2028}\u{7f}\"",
            "\u{0}",
            "</p>",
        ] {
            let extensions =
                Map::from_iter([("zip".to_owned(), 1.into()), ("a".to_owned(), text.into())]);
            let details = ProblemDetails {
                type_uri: text,
                title: text,
                status: StatusCode::GONE,
                detail: Sentences(&[text.into(), text.into()]),
                instance: Some(text),
                extensions: Some(&extensions),
            };
            let json = serde_json::to_string(&details).unwrap();
            let read: Map<String, Value> = serde_json::from_str(&json).unwrap();
            let detail = Sentences(&[text.into(), text.into()]).to_string();
            for (member, expected) in [
                ("type", text),
                ("title", text),
                ("detail", &detail),
                ("instance", text),
                ("a", text),
            ] {
                assert_eq!(read[member], expected, "{member} {text:?}");
            }
            let places: Vec<_> = ProblemDetails::STANDARD
                .iter()
                .chain(&["a", "zip"])
                .map(|member| json.find(&format!("\"{member}\":")))
                .collect();
            assert!(places.is_sorted() && !places.contains(&None), "{json}");
        }
    }

    #[test]
    fn what_is_not_there_is_left_out() {
        let details = ProblemDetails {
            type_uri: ProblemDetails::ABOUT_BLANK,
            title: "Lost",
            status: StatusCode::NOT_FOUND,
            detail: Sentences(&[]),
            instance: None,
            extensions: None,
        };
        assert_eq!(
            serde_json::to_string(&details).unwrap(),
            r#"{"type":"about:blank","title":"Lost","status":404}"#
        );
    }
}
