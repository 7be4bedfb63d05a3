//! [`Resource`]: a file, with its entries and comments.

use super::kind::EntryKind;
use super::pattern::Pattern;
use super::span::{Slice, Span};

/// All that stands in a file, in its order.
///
/// # Example
///
/// ```
/// use fluent_source::tree;
///
/// let resource = tree::parse("# The menu\nopen = Open\nsave = Save\n").into_resource();
/// let ids: Vec<&str> = resource.entries().map(|entry| entry.id.as_str()).collect();
/// assert_eq!(ids, ["open", "save"]);
/// ```
#[derive(Clone, Debug)]
pub struct Resource<'s> {
    text: &'s str,
    items: Vec<Item<'s>>,
}

impl<'s> Resource<'s> {
    pub(super) fn new(text: &'s str, items: Vec<Item<'s>>) -> Resource<'s> {
        Resource { text, items }
    }

    /// The text that all places are places in.
    ///
    /// ```
    /// let resource = fluent_source::tree::parse("open = Open\n").into_resource();
    /// assert_eq!(resource.text(), "open = Open\n");
    /// ```
    pub fn text(&self) -> &'s str {
        self.text
    }

    /// Entries, comments that stand alone, and what could not be read.
    ///
    /// ```
    /// let resource = fluent_source::tree::parse("open = Open\n\n## Files\n\n?\n").into_resource();
    /// assert_eq!(resource.items().len(), 3);
    /// ```
    pub fn items(&self) -> &[Item<'s>] {
        &self.items
    }

    /// The messages and terms.
    ///
    /// See [`Resource`] for an example.
    pub fn entries(&self) -> impl Iterator<Item = &Entry<'s>> + Clone {
        self.items.iter().filter_map(|item| match item {
            Item::Entry(entry) => Some(entry),
            Item::Comment(_) | Item::Junk(_) => None,
        })
    }
}

/// A part of a file.
///
/// # Example
///
/// ```
/// use fluent_source::tree::{self, Item};
///
/// let text = "# A key\nopen = Open\n\n? Save\n";
/// let resource = tree::parse(text).into_resource();
/// assert!(matches!(resource.items(), [Item::Entry(_), Item::Junk(_)]));
/// assert_eq!(resource.items()[0].span().of(text), "# A key\nopen = Open");
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Item<'s> {
    /// A message or a term, together with the comment above it.
    Entry(Entry<'s>),
    /// A comment that belongs to no entry.
    Comment(Comment<'s>),
    /// What could not be read, up to the next entry.
    Junk(Slice<'s>),
}

impl Item<'_> {
    /// Where it stands, an entry with its comment.
    ///
    /// See [`Item`] for an example.
    pub fn span(&self) -> Span {
        match self {
            Item::Entry(entry) => entry.full_span(),
            Item::Comment(comment) => comment.span,
            Item::Junk(junk) => junk.span(),
        }
    }
}

/// A comment, of one line or several.
///
/// # Example
///
/// ```
/// use fluent_source::tree::{self, CommentLevel, Item};
///
/// let text = "## Files\n## and folders\n";
/// let resource = tree::parse(text).into_resource();
/// let [Item::Comment(comment)] = resource.items() else {
///     panic!("a comment");
/// };
/// assert_eq!(comment.level, CommentLevel::Group);
/// assert_eq!(comment.lines[1].as_str(), "and folders");
/// assert_eq!(comment.span.of(text), "## Files\n## and folders");
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Comment<'s> {
    /// What it belongs to.
    pub level: CommentLevel,
    /// From the first `#` to the end of the last line.
    pub span: Span,
    /// What stands behind the signs. A sign that ends the file has no line.
    pub lines: Vec<Slice<'s>>,
}

/// What a comment belongs to.
///
/// See [`Comment`] for an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CommentLevel {
    /// `#`: the entry below it, or nothing.
    Entry,
    /// `##`: a group of entries, which it is the heading of.
    Group,
    /// `###`: the file.
    Resource,
}

/// A message or a term.
///
/// # Example
///
/// ```
/// use fluent_source::tree::{self, EntryKind};
///
/// let text = "# A key\nopen = Open\n    .title = Open a file\n";
/// let resource = tree::parse(text).into_resource();
/// let entry = resource.entries().next().unwrap();
/// assert_eq!((entry.kind, entry.id.as_str()), (EntryKind::Message, "open"));
/// assert_eq!(entry.comment.as_ref().unwrap().span.of(text), "# A key");
/// assert_eq!(entry.value.as_ref().unwrap().span.of(text), "Open");
/// assert_eq!(entry.attributes[0].span().of(text), ".title = Open a file");
/// assert_eq!(entry.span().of(text), "open = Open\n    .title = Open a file");
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Entry<'s> {
    /// Whether it is a message or a term.
    pub kind: EntryKind,
    /// The id as it is written, a term's with its hyphen.
    pub id: Slice<'s>,
    /// The comment that stands directly above it.
    pub comment: Option<Comment<'s>>,
    /// Its text. Every term has one, and a message that has none has attributes.
    pub value: Option<Pattern<'s>>,
    /// Its attributes, in the order of the file.
    pub attributes: Vec<Attribute<'s>>,
}

impl<'s> Entry<'s> {
    /// The id without the hyphen of a term.
    ///
    /// ```
    /// let resource = fluent_source::tree::parse("-brand = Firefox\n").into_resource();
    /// assert_eq!(resource.entries().next().unwrap().name().as_str(), "brand");
    /// ```
    pub fn name(&self) -> Slice<'s> {
        self.id.behind(self.kind.sign())
    }

    /// Where it stands, without its comment.
    ///
    /// See [`Entry`] for an example.
    pub fn span(&self) -> Span {
        let id = self.id.span();
        let last = self.attributes.last().map(|attribute| attribute.value.span);
        let value = self.value.as_ref().map(|value| value.span);
        id.to(last.or(value).unwrap_or(id))
    }

    /// Where it stands, with its comment.
    ///
    /// ```
    /// let text = "# A key\nopen = Open\n";
    /// let resource = fluent_source::tree::parse(text).into_resource();
    /// assert_eq!(resource.entries().next().unwrap().full_span().of(text), text.trim_end());
    /// ```
    pub fn full_span(&self) -> Span {
        let span = self.span();
        let comment = self.comment.as_ref().map(|comment| comment.span);
        comment.unwrap_or(span).to(span)
    }

    /// Its texts: the value, then the attributes, each with its attribute.
    ///
    /// ```
    /// let text = "open = Open\n    .title = Open a file\n";
    /// let resource = fluent_source::tree::parse(text).into_resource();
    /// let patterns = resource.entries().next().unwrap().patterns();
    /// let names: Vec<Option<&str>> = patterns
    ///     .map(|(attribute, _)| attribute.map(|attribute| attribute.name.as_str()))
    ///     .collect();
    /// assert_eq!(names, [None, Some("title")]);
    /// ```
    pub fn patterns(&self) -> impl Iterator<Item = (Option<&Attribute<'s>>, &Pattern<'s>)> {
        let value = self.value.iter().map(|value| (None, value));
        let attributes = self.attributes.iter();
        value.chain(attributes.map(|attribute| (Some(attribute), &attribute.value)))
    }
}

/// An attribute of a message or a term.
///
/// See [`Entry`] for an example.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Attribute<'s> {
    /// Its name, without the dot in front.
    pub name: Slice<'s>,
    /// Its text.
    pub value: Pattern<'s>,
}

impl Attribute<'_> {
    /// From the dot to the end of the text.
    ///
    /// See [`Entry`] for an example.
    pub const fn span(&self) -> Span {
        Span::new(
            self.name.span().start.saturating_sub(1),
            self.value.span.end,
        )
    }
}
