//! [`EntryKind`]: message or term.

/// A message, which the program shows, or a term, which only other texts show.
///
/// # Example
///
/// ```
/// use fluent_source::tree::{self, EntryKind};
///
/// let resource = tree::parse("open = Open\n-brand = Firefox\n").into_resource();
/// let kinds: Vec<EntryKind> = resource.entries().map(|entry| entry.kind).collect();
/// assert_eq!(kinds, [EntryKind::Message, EntryKind::Term]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// `open = Open`
    Message,
    /// `-brand = Firefox`
    Term,
}

impl EntryKind {
    /// What it is called: `message` or `term`.
    ///
    /// ```
    /// use fluent_source::tree::EntryKind;
    ///
    /// assert_eq!(EntryKind::Term.as_str(), "term");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            EntryKind::Message => "message",
            EntryKind::Term => "term",
        }
    }

    /// The length of the sign that an id of this kind begins with: a term's has a
    /// hyphen.
    pub(super) const fn sign(self) -> usize {
        match self {
            EntryKind::Message => 0,
            EntryKind::Term => 1,
        }
    }
}
