//! [`Fallback`]: a message that was told in another language than the reader's best,
//! for owners who want to see the gaps in their texts.

use std::sync::Arc;

use fluent_source::Language;

/// What is called for each fallback.
pub(crate) type Observer = Arc<dyn Fn(Fallback<'_>) + Send + Sync>;

/// A message that a reader was told in another language than the first of the chain,
/// which has no text for it. [`CatalogBuilder::on_fallback`] tells of them.
///
/// [`CatalogBuilder::on_fallback`]: crate::CatalogBuilder::on_fallback
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fallback<'a> {
    pub(crate) id: &'a str,
    pub(crate) wished: &'a Language,
    pub(crate) answered: &'a Language,
}

impl<'a> Fallback<'a> {
    /// The id of the message that answered.
    pub fn id(self) -> &'a str {
        self.id
    }

    /// The first language of the reader's chain, which does not have the message.
    pub fn wished(self) -> &'a Language {
        self.wished
    }

    /// The language that answered.
    pub fn answered(self) -> &'a Language {
        self.answered
    }
}
