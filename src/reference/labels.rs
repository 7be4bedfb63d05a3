//! The labels of a page: the headings of the page, its tables and their columns.
//!
//! They are the messages `reference-*`. An application that brings codes of its own
//! seldom brings these as well, so those of the embedded texts stand in for them.

use crate::localizer::Localizer;
use crate::message::Message;
use crate::negotiate::Preferences;
use crate::registry::Class;
use fluent_source::Language;

/// A short text that may have fallen back to another language.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    pub(super) text: String,
    /// The language that the text is really in.
    pub(super) language: Language,
}

impl Label {
    fn new(message: Message<'_>) -> Label {
        Label {
            text: message.to_string(),
            language: message.language().clone(),
        }
    }
}

/// Where labels come from: the reader's catalog or, for what an application's own
/// catalog does not have, the embedded texts.
pub(super) struct Labels<'l> {
    own: &'l Localizer,
    embedded: Localizer,
}

impl Labels<'_> {
    /// The labels for the reader of a localizer. The embedded texts are asked in the same
    /// languages, in the same order.
    pub(super) fn new(own: &Localizer) -> Labels<'_> {
        let wanted: Preferences = own.languages().cloned().collect();
        Labels {
            own,
            embedded: Localizer::new(wanted),
        }
    }

    /// The label with an id, from the reader's catalog if it has one in any language.
    pub(super) fn get(&self, id: &str) -> Option<Label> {
        let message = self.own.message(id).or_else(|| self.embedded.message(id));
        message.map(Label::new)
    }

    /// The label with an id as a family words it: `<id>-<family>`, or else the one that
    /// all share.
    pub(super) fn of_family(&self, id: &str, family: &str) -> Option<Label> {
        let of_family = format!("{id}-{family}");
        let own = self
            .own
            .message(&of_family)
            .or_else(|| self.own.message(id));
        let embedded = || self.get(&of_family).or_else(|| self.get(id));
        own.map(Label::new).or_else(embedded)
    }

    /// The heading of a class, such as `4xx` with its title, if the family has a
    /// message for it.
    pub(super) fn heading(&self, family: &str, class: Class) -> Option<Label> {
        let code = class.id().strip_prefix("http-")?;
        let message = self.own.message(&format!("{family}-{code}"))?;
        Some(Label {
            text: format!("{code} {}", message.title()),
            language: message.language().clone(),
        })
    }
}
