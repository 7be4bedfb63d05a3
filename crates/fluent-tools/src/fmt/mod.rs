//! The canonical form of files: the order of the source file, indentation, no
//! trailing blanks, one final newline. Nothing else is changed, and nothing
//! that a text says: an edit is made only if what is read afterwards is the same.

mod lines;
mod order;

use crate::edits::Edits;
use crate::fmt::lines::LinePlans;
use crate::workspace::Workspace;
use fluent_source::tree::{self, CommentLevel, Item, Resource};
use fluent_source::{Diagnostic, LineIndex};

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
    /// be: messages in the order of the source file, attributes and further
    /// lines indented by four spaces, no byte-order mark, no blanks at the ends
    /// of lines, one line feed at the end. Comments and blank lines stay with
    /// their messages, and messages with their headings (`## …`): if it cannot be
    /// told which heading of the source each one is, no message moves. What cannot
    /// be read stays as it is. A file whose lines mostly end with a carriage return
    /// and a line feed has all of them end so: a checkout on Windows is as good as
    /// another.
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
        let mut formatted = Formatted {
            edits: Edits::of(self),
            refused: Vec::new(),
        };
        for file in self.files_once() {
            let Some(text) = file.text() else {
                formatted.refused.extend(file.encoding_problem().cloned());
                continue;
            };
            let source = if file.language() == self.source() {
                None
            } else {
                self.source_text(file.name())
            };
            let new = canonical(text, source);
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

    /// The source language's file of this name.
    pub(super) fn source_text(&self, name: &str) -> Option<&str> {
        let mut files = self.files(self.source()).iter();
        files.find(|file| file.name() == name)?.text()
    }
}

/// The canonical form of a text, in the order of the source's text if there is
/// one; none if it would not mean the same.
pub(super) fn canonical(text: &str, source: Option<&str>) -> Option<String> {
    let text = with_line_feeds(text);
    let resource = read(&text)?;
    // In front of another message, a carriage return at the end of the file would become a
    // part of a line's end.
    let source = source.filter(|_| !text.ends_with('\r'));
    let order = match source.and_then(read) {
        Some(source) => order::order(&resource, &source),
        None => (0..resource.items().len()).collect(),
    };
    let new = assemble(&resource, &LinePlans::new(&resource), &order);
    let is_same = read(&new).is_some_and(|new| {
        let mut pairs = new.items().iter().zip(&order);
        new.items().len() == order.len()
            && pairs.all(|(new, old)| {
                let old = resource.items().get(*old);
                old.is_some_and(|old| old.is_same(new))
            })
    });
    is_same.then_some(new)
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

/// An item with its lines as they are to be, and the blank lines around it.
struct Block<'l> {
    item: &'l Item<'l>,
    lines: &'l [String],
    above: usize,
    below: usize,
}

/// Puts the lines together again, item by item.
fn assemble(resource: &Resource<'_>, lines: &LinePlans<'_>, order: &[usize]) -> String {
    let rendered = lines.render();
    let items = resource.items();
    let first = items.first();
    let mut above = first.map_or(0, |first| lines.line(first.span().start));
    let mut blocks = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let next = items.get(index + 1);
        let end = next.map_or(rendered.len(), |next| lines.line(next.span().start));
        let start = lines.line(item.span().start);
        let all = rendered.get(start..end).unwrap_or_default();
        let last = all.iter().rposition(|line| !line.is_empty());
        let content = if ends_as_it_is(item) {
            all.len()
        } else {
            last.map_or(0, |last| last + 1)
        };
        let (lines, blank) = all.split_at_checked(content).unwrap_or((all, &[]));
        let below = blank.len();
        blocks.push(Block {
            item,
            lines,
            above,
            below,
        });
        above = below;
    }
    let mut new: Vec<&str> = Vec::new();
    let mut previous: Option<usize> = None;
    for index in order {
        let Some(block) = blocks.get(*index) else {
            continue;
        };
        let above = match previous {
            None => blocks.first().map_or(0, |first| first.above),
            Some(previous) if previous + 1 == *index => block.above,
            Some(previous) => gap(&blocks, previous, *index),
        };
        new.extend(std::iter::repeat_n("", above));
        new.extend(block.lines.iter().map(String::as_str));
        previous = Some(*index);
    }
    let mut new = new.join("\n");
    let last = items.last();
    // A carriage return would become a part of the line's end.
    if last.is_some_and(|last| !ends_as_it_is(last)) && !new.ends_with('\r') {
        new.push('\n');
    }
    new
}

/// The number of blank lines between two items that were not neighbours. Those
/// around a comment are the comment's; those between messages are taken from
/// what stands around the two elsewhere.
fn gap(blocks: &[Block<'_>], upper: usize, lower: usize) -> usize {
    let is_text = |index: usize| {
        let block = blocks.get(index);
        block.is_some_and(|block| matches!(block.item, Item::Entry(_)))
    };
    let Some((above, below)) = blocks.get(upper).zip(blocks.get(lower)) else {
        return 0;
    };
    let before = |index: usize| index.checked_sub(1).is_some_and(is_text);
    let gap = match (is_text(upper), is_text(lower)) {
        (false, _) => above.below,
        (true, false) if lower > 0 => below.above,
        (true, false) => 1,
        (true, true) if before(lower) => below.above,
        (true, true) if is_text(upper + 1) => above.below,
        (true, true) if is_text(lower + 1) => below.below,
        (true, true) if before(upper) => above.above,
        (true, true) => 1,
    };
    gap.max(distance(above.item, below.item))
}

/// Whether what stands at the end of an entry cannot be told from the entry:
/// with junk, and with a comment sign at the end of the file.
fn ends_as_it_is(item: &Item<'_>) -> bool {
    match item {
        Item::Junk(_) => true,
        Item::Comment(comment) => comment.lines.is_empty(),
        _ => false,
    }
}

/// How many blank lines keep a comment apart from what has come below it.
/// fluent-syntax joins a comment to a message even over one.
fn distance(above: &Item<'_>, below: &Item<'_>) -> usize {
    match (above, below) {
        (Item::Comment(above), Item::Entry(below)) if above.level == CommentLevel::Entry => {
            if below.comment.is_some() { 1 } else { 2 }
        }
        (Item::Comment(above), Item::Comment(below)) if above.level == below.level => 1,
        _ => 0,
    }
}
