//! Languages and diagnostics as serde has them: the feature `serde`.

use std::borrow::Cow;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, SerializeStruct as _, Serializer};

use crate::{Diagnostic, Language};

/// As its tag.
///
/// ```
/// use fluent_source::Language;
///
/// assert_eq!(serde_json::to_string(&Language::SOURCE)?, r#""en-US""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// From a tag, as [`FromStr`](std::str::FromStr) reads it.
///
/// ```
/// use fluent_source::Language;
///
/// let language: Language = serde_json::from_str(r#""zh-hant""#)?;
/// assert_eq!(language.as_str(), "zh-Hant");
/// let error = serde_json::from_str::<Language>(r#""zh_CN""#).unwrap_err();
/// assert!(error.to_string().contains(r#"write "zh-CN""#));
/// # Ok::<(), serde_json::Error>(())
/// ```
impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = Cow::<str>::deserialize(deserializer)?;
        tag.parse().map_err(D::Error::custom)
    }
}

/// The members `path`, `line` and `column` (from 1, in characters), `end_line` and
/// `end_column` (behind the last character), `rule`, `message` and `help`; without those
/// that there are not.
///
/// ```
/// use fluent_source::LineIndex;
///
/// let lines = LineIndex::new("fr/menu.ftl", "open = Ouvrir\nopen = Ouverture\n");
/// let diagnostic = lines.diagnostic(14..18, "\"open\" is there twice", "take one out");
/// assert_eq!(
///     serde_json::to_value(&diagnostic)?,
///     serde_json::json!({
///         "path": "fr/menu.ftl",
///         "line": 2,
///         "column": 1,
///         "end_line": 2,
///         "end_column": 5,
///         "message": "\"open\" is there twice",
///         "help": "take one out",
///     }),
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (position, rule) = (self.position(), self.rule());
        let members = 3 + 4 * usize::from(position.is_some()) + usize::from(rule.is_some());
        let mut members = serializer.serialize_struct("Diagnostic", members)?;
        members.serialize_field("path", self.path())?;
        if let Some((line, column)) = position {
            members.serialize_field("line", &line)?;
            members.serialize_field("column", &column)?;
        }
        if let Some((line, column)) = self.end_position() {
            members.serialize_field("end_line", &line)?;
            members.serialize_field("end_column", &column)?;
        }
        if let Some(rule) = rule {
            members.serialize_field("rule", rule)?;
        }
        members.serialize_field("message", self.message())?;
        members.serialize_field("help", self.help())?;
        members.end()
    }
}
