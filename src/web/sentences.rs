//! One sentence of a localizer, and [`Sentences`]: several as one text.
//!
//! A body is in one language throughout, which Content-Language names. Sentences are
//! looked up one by one and may have fallen back to different languages, so each is
//! accepted only in the language of the message that it stands beside.

use std::borrow::Cow;
use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::localizer::Localizer;
use crate::message::Filled;
use crate::value::Value;
use fluent_source::Language;

/// The text of an id with its argument, if it takes one, to stand beside a message in `language`.
/// There is none if the text is in another language, or if it needs a further
/// argument: nobody should read `{ $name }`.
pub(super) fn sentence<'a>(
    localizer: &'a Localizer,
    language: &Language,
    id: &str,
    argument: Option<(&str, Value<'_>)>,
) -> Option<Cow<'a, str>> {
    let message = localizer.message(id)?;
    if message.language() != language {
        return None;
    }
    match argument {
        Some((name, value)) => message.with(name, value).try_description().ok(),
        None => Filled::from(message).try_description().ok(),
    }
}

/// Sentences one after another, with a space between two unless the first one ends in
/// a full-width mark, as Chinese and Japanese sentences do.
#[derive(Clone, Copy)]
pub(super) struct Sentences<'s>(pub(super) &'s [Cow<'s, str>]);

impl Sentences<'_> {
    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Sentences<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut before = "";
        for sentence in self.0 {
            // A full-width stop includes the space after it.
            if !before.is_empty() && !before.ends_with(['。', '！', '？', '．']) {
                f.write_str(" ")?;
            }
            f.write_str(sentence)?;
            before = sentence;
        }
        Ok(())
    }
}

/// Serializes all of them as one string.
impl Serialize for Sentences<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
