//! Single sentences of a localizer, and [`Sentences`]: one text of several.

use std::borrow::Cow;
use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::localizer::Localizer;
use crate::value::Value;
use fluent_source::Language;

/// The message of this id with an argument: one more sentence beside a message in
/// this language. There is none where the text is in another language, or needs
/// a further argument, for nobody is to read `{ $name }`.
pub(super) fn sentence<'a>(
    localizer: &'a Localizer,
    language: &Language,
    id: &str,
    (name, value): (&str, Value<'_>),
) -> Option<Cow<'a, str>> {
    let message = localizer.message(id)?;
    if message.language() != language {
        return None;
    }
    message.with(name, value).try_description().ok()
}

/// Sentences that are read one after the other, with what stands between them.
#[derive(Clone, Copy)]
pub(super) struct Sentences<'s>(pub(super) &'s [Cow<'s, str>]);

impl Sentences<'_> {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Sentences<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut before = "";
        for sentence in self.0 {
            // No space stands behind a full-width stop, which has its own.
            if !before.is_empty() && !before.ends_with(['。', '！', '？', '．']) {
                f.write_str(" ")?;
            }
            f.write_str(sentence)?;
            before = sentence;
        }
        Ok(())
    }
}

/// As one string.
impl Serialize for Sentences<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_joined() {
        let cases: [(&[&str], &str); 4] = [
            (&[], ""),
            (&["One."], "One."),
            (&["One.", "Two!", "Three"], "One. Two! Three"),
            (&["一。", "二！", "Three.", "三。"], "一。二！Three. 三。"),
        ];
        for (sentences, expected) in cases {
            let sentences: Vec<Cow<'_, str>> = sentences.iter().map(|s| Cow::from(*s)).collect();
            assert_eq!(Sentences(&sentences).to_string(), expected);
        }
    }
}
