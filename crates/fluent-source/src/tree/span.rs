//! [`Span`] and [`Slice`]: where a part of a file stands.

use std::ops::Range;

/// A part of a file, in bytes from its start: from `start` up to `end`, which is
/// no longer part of it.
///
/// Unlike a [`Range`], it can be copied.
///
/// # Example
///
/// ```
/// use fluent_source::tree::Span;
///
/// let span = Span::new(0, 4);
/// assert_eq!(span.of("open = Open"), "open");
/// assert_eq!(span.range(), 0..4);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Where it begins.
    pub start: usize,
    /// Where it has ended.
    pub end: usize,
}

impl Span {
    /// From `start` up to `end`.
    ///
    /// ```
    /// use fluent_source::tree::Span;
    ///
    /// assert_eq!(Span::new(2, 5).end, 5);
    /// ```
    pub const fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// The same as a range, which the standard library slices by.
    ///
    /// ```
    /// use fluent_source::tree::Span;
    ///
    /// assert_eq!(&"open = Open"[Span::new(7, 11).range()], "Open");
    /// ```
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// This part of a text; nothing if the text has no such part.
    ///
    /// ```
    /// use fluent_source::tree::Span;
    ///
    /// assert_eq!(Span::new(7, 11).of("open = Open"), "Open");
    /// assert_eq!(Span::new(7, 11).of("open"), "");
    /// ```
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// From the start of this part to the end of a later one.
    ///
    /// ```
    /// use fluent_source::tree::Span;
    ///
    /// assert_eq!(Span::new(0, 4).to(Span::new(7, 11)), Span::new(0, 11));
    /// ```
    #[must_use]
    pub const fn to(self, later: Span) -> Span {
        Span::new(self.start, later.end)
    }

    /// Its length in bytes.
    ///
    /// ```
    /// use fluent_source::tree::Span;
    ///
    /// assert_eq!(Span::new(7, 11).len(), 4);
    /// ```
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it has no bytes: a place between two characters.
    ///
    /// ```
    /// use fluent_source::tree::Span;
    ///
    /// assert!(Span::new(7, 7).is_empty());
    /// ```
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.range()
    }
}

/// A piece of a file: what is written there, and where.
///
/// Two are equal if they say the same at the same place; compare
/// [`as_str`](Slice::as_str) for what they say.
///
/// # Example
///
/// ```
/// use fluent_source::tree::{self, Span};
///
/// let resource = tree::parse("-brand = Firefox\n").into_resource();
/// let entry = resource.entries().next().unwrap();
/// assert_eq!(entry.id.as_str(), "-brand");
/// assert_eq!(entry.id.span(), Span::new(0, 6));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Slice<'s> {
    text: &'s str,
    start: usize,
}

impl<'s> Slice<'s> {
    pub(super) const fn new(text: &'s str, start: usize) -> Slice<'s> {
        Slice { text, start }
    }

    /// What is behind so many bytes of ASCII.
    pub(super) fn behind(self, bytes: usize) -> Slice<'s> {
        let text = self.text.get(bytes..).unwrap_or_default();
        Slice::new(text, self.start + bytes)
    }

    /// What is written there.
    ///
    /// ```
    /// let resource = fluent_source::tree::parse("open = Open\n").into_resource();
    /// let entry = resource.entries().next().unwrap();
    /// assert_eq!(entry.id.as_str(), "open");
    /// ```
    pub const fn as_str(&self) -> &'s str {
        self.text
    }

    /// Where it stands.
    ///
    /// ```
    /// let text = "open = Open\n";
    /// let resource = fluent_source::tree::parse(text).into_resource();
    /// let entry = resource.entries().next().unwrap();
    /// assert_eq!(entry.id.span().of(text), "open");
    /// ```
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }
}
