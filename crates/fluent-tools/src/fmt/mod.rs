//! The canonical form of files: the order and the blank lines of the source file,
//! indentation, no trailing blanks, one final newline. Nothing else is changed, and nothing
//! that a text says: an edit is made only if what is read afterwards is the same.

mod attributes;
mod blocks;
mod lines;
mod order;
mod spacing;

use std::collections::HashMap;

use crate::edits::Edits;
use crate::fmt::attributes::AttributeOrders;
use crate::fmt::blocks::assemble;
use crate::workspace::Workspace;
use fluent_source::tree::{self, Item, Resource};
use fluent_source::{Diagnostic, LineIndex};

/// What [`Workspace::fmt_with`] leaves as it is.
///
/// # Example
///
/// ```
/// use fluent_tools::{FmtOptions, Workspace};
///
/// let workspace = Workspace::from_files([
///     ("en-US.ftl", "save = Save\nopen = Open\n"),
///     ("fr.ftl", "open = Ouvrir\nsave = Enregistrer   \n"),
/// ]);
/// let formatted = workspace.fmt_with(FmtOptions::default().keep_order(true));
/// let edits: Vec<_> = formatted.edits().iter().collect();
/// assert_eq!(edits, [("fr.ftl", "open = Ouvrir\nsave = Enregistrer\n")]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct FmtOptions {
    keep_order: bool,
}

impl FmtOptions {
    /// Whether messages, terms and headings stay in the order that they stand in.
    /// Everything else is canonical all the same. Without it they come in the order of
    /// the source file.
    ///
    /// See [`FmtOptions`] for an example.
    #[must_use]
    pub fn keep_order(self, keep_order: bool) -> FmtOptions {
        FmtOptions { keep_order }
    }
}

/// What [`Workspace::fmt`] would write, and which files it cannot.
#[derive(Clone, Debug, Default)]
pub struct Formatted {
    edits: Edits,
    refused: Vec<Diagnostic>,
}

impl Formatted {
    /// The files that are not in their canonical form, with their new texts.
    pub fn edits(&self) -> &Edits {
        &self.edits
    }

    /// The files that stay as they are, and why.
    pub fn refused(&self) -> &[Diagnostic] {
        &self.refused
    }
}

impl Workspace {
    /// Brings the files into their canonical form, with as few changes as can
    /// be: messages and their attributes in the order of the source file, and with as
    /// many blank lines between them; attributes and further lines indented by four
    /// spaces, no byte-order mark, no blanks at the ends of lines, one line feed at the
    /// end. Comments stay with their messages, and messages with their headings (`## …`):
    /// if it cannot be told which heading of the source each one is, no message moves.
    /// In a file of which a part cannot be read, nothing moves. A file whose lines mostly
    /// end with a carriage return and a line feed has all of them end so: a checkout on
    /// Windows is as good as another.
    ///
    /// So what Pontoon and Weblate leave out of the files that they write, the blank lines
    /// between messages and the order of the attributes, comes back. Between two messages
    /// that the source has as neighbours there are as many blank lines as there, and none
    /// if there are none; the source file itself keeps its own.
    ///
    /// A blank at the end of a line may be a part of the text. So each file is
    /// read again, and left alone if a message or a comment came out differently.
    ///
    /// ```
    /// use fluent_tools::Workspace;
    ///
    /// let workspace = Workspace::from_files([
    ///     ("en-US.ftl", "save = Save\nopen = Open\n"),
    ///     ("fr.ftl", "open = Ouvrir\n  .title = Titre   \nsave = Enregistrer"),
    /// ]);
    /// let formatted = workspace.fmt();
    /// let edits: Vec<_> = formatted.edits().iter().collect();
    /// let french = "save = Enregistrer\nopen = Ouvrir\n    .title = Titre\n";
    /// assert_eq!(edits, [("fr.ftl", french)]);
    /// ```
    pub fn fmt(&self) -> Formatted {
        self.fmt_with(FmtOptions::default())
    }

    /// The same, but for what the options leave as it is.
    ///
    /// See [`FmtOptions`] for an example.
    pub fn fmt_with(&self, options: FmtOptions) -> Formatted {
        let mut formatted = Formatted {
            edits: Edits::of(self),
            refused: Vec::new(),
        };
        let sources = self.canonical_sources();
        for file in self.files_once() {
            let Some(text) = file.text() else {
                formatted.refused.extend(file.encoding_problem().cloned());
                continue;
            };
            let is_source = file.language() == self.source();
            let source = sources.get(file.name()).filter(|_| !is_source);
            let new = canonical(text, source.map(String::as_str), options);
            let is_taken = new.is_some_and(|new| {
                let new = file.line_end().end_lines_of(new);
                formatted.edits.replace(file, new)
            });
            if !is_taken {
                let parsed = tree::parse(text);
                let lines = LineIndex::new(file.path(), text);
                let too_much = parsed
                    .diagnostics(&lines)
                    .next()
                    .filter(|_| parsed.is_refused());
                let refusal = too_much.unwrap_or_else(|| {
                    let what = "the canonical form would change what the file means";
                    let help = "put it in order by hand, or leave it as it is";
                    Diagnostic::new(file.path(), what, help)
                });
                formatted.refused.push(refusal);
            }
        }
        formatted
    }

    /// The source's files by their names, as they are going to be: what follows the source
    /// must not have to follow it again after that has been written.
    fn canonical_sources(&self) -> HashMap<&str, String> {
        let mut sources = HashMap::new();
        for file in self.files(self.source()) {
            if let Some(text) = file.text() {
                let canonical = || canonical(text, None, FmtOptions::default());
                let source = sources.entry(file.name());
                source.or_insert_with(|| canonical().unwrap_or_else(|| text.to_owned()));
            }
        }
        sources
    }
}

/// The canonical form of a text, in the order of the source's text and spaced as it, if
/// there is one; none if it would not mean the same.
pub(super) fn canonical(text: &str, source: Option<&str>, options: FmtOptions) -> Option<String> {
    let text = with_line_feeds(text);
    let resource = read(&text)?;
    let source = source
        .filter(|_| can_follow(&resource))
        .map(with_line_feeds);
    let source = source.as_deref().and_then(read);
    let order = match &source {
        Some(source) if !options.keep_order => order::order(&resource, source),
        _ => (0..resource.items().len()).collect(),
    };
    let attributes = source.as_ref().map(AttributeOrders::new);
    let attributes: Vec<Option<Vec<usize>>> = resource
        .items()
        .iter()
        .map(|item| attributes.as_ref()?.order(item))
        .collect();
    let new = assemble(&resource, source.as_ref(), &order, &attributes);
    let is_same = read(&new).is_some_and(|new| {
        let mut pairs = new.items().iter().zip(&order);
        new.items().len() == order.len()
            && pairs.all(|(new, old)| {
                let attributes = attributes.get(*old).and_then(Option::as_deref);
                let old = resource.items().get(*old);
                old.is_some_and(|old| is_same(old, attributes, new))
            })
    });
    is_same.then_some(new)
}

/// Whether parts of a file can be moved at all. What is behind a broken part may belong to
/// it, and in front of another message a carriage return at the end of the file would
/// become a part of a line's end.
fn can_follow(resource: &Resource<'_>) -> bool {
    let mut items = resource.items().iter();
    !resource.text().ends_with('\r') && !items.any(|item| matches!(item, Item::Junk(_)))
}

/// Whether two items say the same, if the attributes of the old one are brought in this
/// order.
fn is_same(old: &Item<'_>, attributes: Option<&[usize]>, new: &Item<'_>) -> bool {
    match (old, attributes) {
        (Item::Entry(entry), Some(order)) => {
            Item::Entry(attributes::reordered(entry, order)).is_same(new)
        }
        _ => old.is_same(new),
    }
}

/// The text with each line ended by a line feed alone. Of several carriage
/// returns before one all go: the last is a part of the line's end, and without
/// it the one before would be.
fn with_line_feeds(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        match line.strip_suffix('\n') {
            Some(line) => {
                kept.push_str(line.trim_end_matches('\r'));
                kept.push('\n');
            }
            None => kept.push_str(line),
        }
    }
    kept
}

/// The tree of a text, unless it nests too deeply to have one.
fn read(text: &str) -> Option<Resource<'_>> {
    let parsed = tree::parse(text);
    (!parsed.is_refused()).then(|| parsed.into_resource())
}
