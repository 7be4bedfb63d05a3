//! The words around the texts of a page: headings of the page, its tables and their
//! columns.

use crate::localizer::Localizer;
use crate::negotiate::Preferences;
use crate::registry::Class;
use fluent_source::Language;

/// A short text that may have fallen back to another language.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    pub(super) text: String,
    pub(super) language: Language,
}

/// Where the words around the texts come from: the reader's catalog, or the
/// embedded texts for what a catalog of one's own does not have.
pub(super) struct Labels<'l> {
    own: &'l Localizer,
    embedded: Localizer,
}

impl Labels<'_> {
    pub(super) fn new(own: &Localizer) -> Labels<'_> {
        let wanted: Preferences = own.languages().cloned().collect();
        Labels {
            own,
            embedded: Localizer::new(wanted),
        }
    }

    pub(super) fn get(&self, id: &str) -> Option<Label> {
        let message = self.own.message(id).or_else(|| self.embedded.message(id))?;
        Some(Label {
            text: message.to_string(),
            language: message.language().clone(),
        })
    }

    /// `4xx Client error`, where the family has such a message.
    pub(super) fn heading(&self, family: &str, class: Class) -> Option<Label> {
        let code = class.id().strip_prefix("http-")?;
        let message = self.own.message(&format!("{family}-{code}"))?;
        Some(Label {
            text: format!("{code} {}", message.title()),
            language: message.language().clone(),
        })
    }
}
