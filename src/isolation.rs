//! [`Isolation`]: which strings are kept apart from the text around them.

use fluent_source::{Direction, Language};

/// Whether string arguments are wrapped in isolation marks (U+2068 and U+2069),
/// so that a string of another direction cannot reorder the sentence around it.
/// The strings are those of the caller; what the texts give to each other is in
/// their own language. See
/// [`CatalogBuilder::isolation`](crate::CatalogBuilder::isolation).
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
    pub(crate) fn applies_to(self, language: &Language) -> bool {
        match self {
            Isolation::RightToLeft => language.direction() == Direction::RightToLeft,
            Isolation::Always => true,
            Isolation::Never => false,
        }
    }
}
