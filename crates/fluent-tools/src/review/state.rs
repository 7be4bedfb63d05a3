//! [`State`]: how the review of a message stands.

use std::fmt;
use std::str::FromStr;

use super::entry::{ReviewEntry, Same, is_same};
use super::fingerprint::Fingerprint;

/// How the review of a message stands.
///
/// It is worked out from the texts and never stored, so that no edit by hand can make a
/// file lie.
///
/// | verdict | source | text | state |
/// |---|---|---|---|
/// | none | as it was | any | draft |
/// | reviewed | as it was | as it was | reviewed |
/// | reviewed | as it was | another | edited |
/// | any or none | another | as it was | stale |
/// | any or none | another | another | followed if git shows that the text came with or after the source, else stale |
/// | needs work | as it was | as it was | needs work |
/// | needs work | as it was | another | draft: somebody has answered |
///
/// A source is as it was, too, where its change has been declared to be the same. The texts
/// of the source language are themselves the source, and are never stale.
///
/// # Example
///
/// ```
/// use fluent_tools::review::State;
///
/// assert_eq!("needs-work".parse(), Ok(State::NeedsWork));
/// assert_eq!(State::NeedsWork.as_str(), "needs-work");
/// assert!(State::Followed.is_draft());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum State {
    /// Nobody has judged it.
    Draft,
    /// A person has approved it as it stands.
    Reviewed,
    /// The source has changed, and the text not, or not since then.
    Stale,
    /// It has changed after it was approved. If it changes back, it is approved.
    Edited,
    /// A person wants it to be changed; a note says why.
    NeedsWork,
    /// Only the source has it.
    Missing,
    /// A draft: both have changed, the text with the source or after it.
    Followed,
    /// The source does not have it, or no longer.
    Obsolete,
    /// There is an entry in the review file, and no message, neither here nor in the
    /// source.
    Orphan,
}

impl State {
    /// All of them, in the order in which a table shows them.
    pub const ALL: [State; 9] = [
        State::Draft,
        State::Reviewed,
        State::Stale,
        State::Edited,
        State::NeedsWork,
        State::Missing,
        State::Followed,
        State::Obsolete,
        State::Orphan,
    ];

    /// Its name, which does not change.
    ///
    /// See [`State`] for an example.
    pub const fn as_str(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Reviewed => "reviewed",
            State::Stale => "stale",
            State::Edited => "edited",
            State::NeedsWork => "needs-work",
            State::Missing => "missing",
            State::Followed => "followed",
            State::Obsolete => "obsolete",
            State::Orphan => "orphan",
        }
    }

    /// Whether it is a text that nobody has judged: a draft, or one that has followed the
    /// source.
    ///
    /// See [`State`] for an example.
    pub const fn is_draft(self) -> bool {
        matches!(self, State::Draft | State::Followed)
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for State {
    type Err = InvalidState;

    fn from_str(name: &str) -> Result<State, InvalidState> {
        let mut all = State::ALL.into_iter();
        all.find(|state| state.as_str() == name)
            .ok_or(InvalidState(()))
    }
}

/// What is no [`State`].
///
/// ```
/// use fluent_tools::review::State;
///
/// let error = "done".parse::<State>().unwrap_err();
/// assert!(error.to_string().starts_with("the states are draft, reviewed, stale"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidState(());

impl fmt::Display for InvalidState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = State::ALL.iter().map(|state| state.as_str()).collect();
        write!(f, "the states are {}", names.join(", "))
    }
}

impl std::error::Error for InvalidState {}

/// The state of a message, by what source and text are now. Whether the text has followed
/// the source is asked only where that decides.
pub(super) fn derive(
    entry: Option<&ReviewEntry>,
    same: &[Same],
    source: Option<Fingerprint>,
    text: Option<Fingerprint>,
    has_followed: impl FnOnce() -> bool,
) -> State {
    let (source, text) = match (source, text) {
        (Some(source), Some(text)) => (source, text),
        (Some(_), None) => return State::Missing,
        (None, Some(_)) => return State::Obsolete,
        (None, None) => return State::Orphan,
    };
    let Some(entry) = entry else {
        return State::Draft;
    };
    let is_same_text = entry.text == Some(text);
    let is_same_source = entry.source.is_none_or(|old| is_same(same, old, source));
    if !is_same_source {
        return if !is_same_text && has_followed() {
            State::Followed
        } else {
            State::Stale
        };
    }
    judged(entry, is_same_text)
}

/// The state of a text of the source language, which is its own source.
pub(super) fn derive_source(
    entry: Option<&ReviewEntry>,
    same: &[Same],
    text: Option<Fingerprint>,
) -> State {
    let Some(text) = text else {
        return State::Orphan;
    };
    let Some(entry) = entry else {
        return State::Draft;
    };
    let is_same_text = entry.text.is_some_and(|old| is_same(same, old, text));
    judged(entry, is_same_text)
}

/// By the last verdict, where the source is as it was.
fn judged(entry: &ReviewEntry, is_same_text: bool) -> State {
    let is_approved = entry.is_approved();
    match (is_approved, is_same_text) {
        (true, true) => State::Reviewed,
        (true, false) => State::Edited,
        (false, true) if entry.needs_work.is_some() => State::NeedsWork,
        (false, _) => State::Draft,
    }
}
