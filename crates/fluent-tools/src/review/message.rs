//! [`MessageReview`]: a message of a language, and how its review stands.

use fluent_source::Language;

use super::entry::{ReviewEntry, Verdict};
use super::fingerprint::Fingerprint;
use super::state::State;

/// A message or term of a language, and how its review stands.
///
/// # Example
///
/// ```
/// use fluent_tools::Workspace;
/// use fluent_tools::review::{Fingerprint, History, State};
///
/// let source = Fingerprint::of_text("open = Open").unwrap();
/// let text = Fingerprint::of_text("open = Ouvrir").unwrap();
/// let review = format!("format = 1\n\n[reviewers.ann]\nname = \"Ann\"\n
/// [\"menu.ftl\".open]\nsource = \"{source}\"\ntext = \"{text}\"
/// needs-work = \"2026-12-02 ann: say what is opened\"\n");
/// let workspace = Workspace::from_files([
///     ("en-US/menu.ftl", "open = Open\n".to_owned()),
///     ("fr/menu.ftl", "# A key\nopen =  Ouvrir\n".to_owned()),
///     ("fr/review.toml", review),
/// ]);
/// let review = workspace.review(&History::none())?;
/// let message = review.of(&"fr".parse().unwrap()).next().unwrap();
/// assert_eq!((message.file(), message.id()), ("menu.ftl", "open"));
/// assert_eq!(message.state(), State::NeedsWork);
/// assert_eq!(message.note(), Some("say what is opened"));
/// assert_eq!(message.text().unwrap().text(), "open =  Ouvrir");
/// assert_eq!((message.path(), message.line()), (Some("fr/menu.ftl"), Some(2)));
/// # Ok::<(), fluent_tools::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct MessageReview {
    pub(super) language: Language,
    pub(super) file: String,
    pub(super) id: String,
    pub(super) state: State,
    pub(super) source: Option<MessageText>,
    pub(super) text: Option<MessageText>,
    pub(super) entry: Option<ReviewEntry>,
}

/// What a file says of a message.
///
/// See [`MessageReview`] for an example.
#[derive(Clone, Debug)]
pub struct MessageText {
    pub(super) fingerprint: Fingerprint,
    pub(super) text: String,
    pub(super) path: String,
    pub(super) below: String,
    pub(super) line: usize,
}

impl MessageText {
    /// What it says, in eight digits.
    ///
    /// See [`MessageReview`] for an example.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// As it stands in the file, from the id to the last attribute, without its comment.
    ///
    /// See [`MessageReview`] for an example.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The file, as it is shown to a person.
    ///
    /// See [`MessageReview`] for an example.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The path of the file below the workspace's root.
    ///
    /// See [`MessageReview`] for an example.
    pub fn below(&self) -> &str {
        &self.below
    }

    /// The line of the id, from 1.
    ///
    /// See [`MessageReview`] for an example.
    pub fn line(&self) -> usize {
        self.line
    }
}

impl MessageReview {
    /// The language of the text.
    ///
    /// See [`MessageReview`] for an example.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The file, as review files name it: its path below the language's folder, such as
    /// `menu.ftl`; `fr.ftl` where a language has one file for all.
    ///
    /// See [`MessageReview`] for an example.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The id, a term's with its hyphen.
    ///
    /// See [`MessageReview`] for an example.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// How its review stands.
    ///
    /// See [`MessageReview`] for an example.
    pub fn state(&self) -> State {
        self.state
    }

    /// What the last person who was not content has written, until the next verdict:
    /// where the text has been changed since then, somebody has answered.
    ///
    /// See [`MessageReview`] for an example.
    pub fn note(&self) -> Option<&str> {
        self.entry.as_ref().and_then(ReviewEntry::note)
    }

    /// The verdicts that were last given, be they still worth something or not.
    ///
    /// See [`ReviewEntry::verdicts`].
    pub fn verdicts(&self) -> &[Verdict] {
        self.entry.as_ref().map_or(&[], ReviewEntry::verdicts)
    }

    /// What the review file says of it.
    ///
    /// See [`ReviewEntry`] for an example.
    pub fn entry(&self) -> Option<&ReviewEntry> {
        self.entry.as_ref()
    }

    /// What the source says; none if the source does not have it.
    ///
    /// See [`MessageReview`] for an example.
    pub fn source(&self) -> Option<&MessageText> {
        self.source.as_ref()
    }

    /// What the language says; none if it is missing.
    ///
    /// See [`MessageReview`] for an example.
    pub fn text(&self) -> Option<&MessageText> {
        self.text.as_ref()
    }

    /// The file of the text, or else of the source, as it is shown to a person; none for
    /// an entry without a message.
    ///
    /// See [`MessageReview`] for an example.
    pub fn path(&self) -> Option<&str> {
        let text = self.text.as_ref().or(self.source.as_ref());
        text.map(MessageText::path)
    }

    /// The line of the id in that file, from 1.
    ///
    /// See [`MessageReview`] for an example.
    pub fn line(&self) -> Option<usize> {
        let text = self.text.as_ref().or(self.source.as_ref());
        text.map(MessageText::line)
    }
}
