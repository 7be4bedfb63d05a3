//! [`Isolation`]: which strings are kept apart from the text around them.
//!
//! The marks are U+2068 (first strong isolate) and U+2069 (pop directional isolate) of
//! the Unicode Bidirectional Algorithm (UAX #9).

use fluent_source::{Direction, Language};

/// Whether string arguments are wrapped in isolation marks (U+2068 and U+2069), so that
/// a string of another direction cannot reorder the sentence around it.
///
/// Only the caller's strings are: what texts give to each other is in their own
/// language. The marks are invisible, but they are there for whoever compares or
/// searches the text. See
/// [`CatalogBuilder::isolation`](crate::CatalogBuilder::isolation), with an example.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Isolation {
    /// In right-to-left languages only, where it matters.
    #[default]
    RightToLeft,
    /// In all languages.
    Always,
    /// In no language.
    Never,
}

impl Isolation {
    /// Whether strings are isolated in the texts of this language.
    pub(crate) fn applies_to(self, language: &Language) -> bool {
        match self {
            Isolation::RightToLeft => language.direction() == Direction::RightToLeft,
            Isolation::Always => true,
            Isolation::Never => false,
        }
    }
}
