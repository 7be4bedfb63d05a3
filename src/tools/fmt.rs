//! The canonical form of files: the order of the source file, indentation, no
//! trailing blanks, one final newline. Nothing else is changed, and nothing
//! that a text says: an edit is made only if what is read afterwards is the same.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use fluent_syntax::ast;

use crate::diagnostic::Diagnostic;
use crate::tools::edits::Edits;
use crate::tools::layout::{Id, Item, Layout, Part, Pattern, Placeable};
use crate::tools::workspace::Workspace;

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
    /// their messages. What cannot be read stays as it is.
    ///
    /// A blank at the end of a line may be a part of the text. So each file is
    /// read again, and left alone if a message or a comment came out otherwise.
    ///
    /// ```
    /// use fluent_status::tools::Workspace;
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
        let mut formatted = Formatted::default();
        for language in self.languages() {
            for file in self.files(language) {
                let Some(text) = file.text() else {
                    formatted.refused.extend(file.encoding_problem().cloned());
                    continue;
                };
                let source = match language == self.source() {
                    true => None,
                    false => self.source_text(file.family()),
                };
                let new = canonical(text, source);
                let written = new.is_some_and(|new| {
                    let edits = &mut formatted.edits;
                    edits.replace(file.path(), file.bytes(), new)
                });
                if !written {
                    let what = "the canonical form would change what the file means";
                    let help = "put it in order by hand, or leave it as it is";
                    let refusal = Diagnostic::file(file.path(), what, help);
                    formatted.refused.push(refusal);
                }
            }
        }
        formatted
    }

    /// The source language's file of a family.
    pub(super) fn source_text(&self, family: &str) -> Option<&str> {
        let mut files = self.files(self.source()).iter();
        files.find(|file| file.family() == family)?.text()
    }
}

/// The canonical form of a text, in the order of the source's text if there is
/// one; none if it would not mean the same.
pub(super) fn canonical(text: &str, source: Option<&str>) -> Option<String> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut text = text.to_owned();
    while text.contains("\r\n") {
        text = text.replace("\r\n", "\n");
    }
    let layout = Layout::new(&text)?;
    let order = match source.and_then(Layout::new) {
        Some(source) => order(&layout, &source),
        None => (0..layout.items.len()).collect(),
    };
    let new = assemble(&layout, &Lines::new(&layout), &order);
    let same = Layout::new(&new).is_some_and(|new| {
        let mut pairs = new.items.iter().zip(&order);
        new.items.len() == order.len()
            && pairs.all(|(new, old)| {
                let old = layout.items.get(*old);
                old.is_some_and(|old| old.entry == new.entry)
            })
    });
    same.then_some(new)
}

/// What is to become of a line.
#[derive(Clone, Copy, Default)]
struct Plan {
    /// The new indentation, if it is to have another.
    indent: Option<usize>,
    /// Whether blanks at its end are a part of a text.
    keep_end: bool,
}

struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
    plans: Vec<Plan>,
}

/// What a line within a pattern begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begins {
    Blank,
    Text,
    Placeable,
}

impl<'t> Lines<'t> {
    fn new(layout: &Layout<'t>) -> Lines<'t> {
        let mut starts: Vec<usize> = layout
            .text
            .match_indices('\n')
            .map(|(end, _)| end + 1)
            .collect();
        starts.insert(0, 0);
        let mut lines = Lines {
            text: layout.text,
            plans: vec![Plan::default(); starts.len()],
            starts,
        };
        for item in &layout.items {
            match &item.entry {
                ast::Entry::Junk { .. } => lines.keep(item.span.clone()),
                _ => lines.comments(item.span.start..item.start),
            }
            if let ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_) = item.entry
            {
                lines.comments(item.span.clone());
            }
            for field in item.fields(layout.text) {
                let (indent, below) = match field.attribute {
                    None => (0, 4),
                    Some(_) => (4, 8),
                };
                lines.indent(field.start, indent);
                lines.pattern(&field.pattern, indent, below);
            }
        }
        lines
    }

    /// The line that a place is on.
    fn line(&self, place: usize) -> usize {
        let after = self.starts.partition_point(|start| *start <= place);
        after.saturating_sub(1)
    }

    fn plan(&mut self, line: usize, plan: Plan) {
        if let Some(slot) = self.plans.get_mut(line) {
            *slot = plan;
        }
    }

    /// The line that a place is on, if nothing stands before it there.
    fn indent(&mut self, place: usize, indent: usize) {
        let line = self.line(place);
        let start = self.starts.get(line).copied().unwrap_or_default();
        let before = self.text.get(start..place).unwrap_or_default();
        if before.bytes().all(|byte| byte == b' ') {
            let plan = self.plans.get(line).copied().unwrap_or_default();
            let indent = Some(indent);
            self.plan(line, Plan { indent, ..plan });
        }
    }

    /// Leaves the lines as they are.
    fn keep(&mut self, span: Range<usize>) {
        for line in self.line(span.start)..=self.line(span.end.saturating_sub(1)) {
            let keep_end = true;
            self.plan(
                line,
                Plan {
                    indent: None,
                    keep_end,
                },
            );
        }
    }

    /// A blank at the end of a comment belongs to it, if there is anything else.
    fn comments(&mut self, span: Range<usize>) {
        for line in self.line(span.start)..self.line(span.end.saturating_sub(1)) + 1 {
            let text = self.content(line);
            let content = text.trim_start_matches('#');
            let keep_end = content.len() < text.len() && content != " ";
            self.plan(
                line,
                Plan {
                    indent: None,
                    keep_end,
                },
            );
        }
    }

    /// A line without its line feed.
    fn content(&self, line: usize) -> &'t str {
        let start = self.starts.get(line).copied().unwrap_or_default();
        let rest = self.text.get(start..).unwrap_or_default();
        rest.split('\n').next().unwrap_or_default()
    }

    /// A pattern that begins on a line of this indentation, and whose further
    /// lines shall stand `below` deep.
    fn pattern(&mut self, pattern: &Pattern, mut indent: usize, below: usize) {
        let new = self.shift(pattern, below);
        for part in &pattern.parts {
            match part {
                Part::Text(span) => {
                    let begun = span.start > pattern.span.start;
                    self.text_lines(span, begun, &new, &mut indent);
                }
                Part::Placeable(placeable) => self.placeable(placeable, indent),
            }
        }
    }

    /// The lines of a pattern, all moved by as much: what is deeper than the
    /// others is so in the text as well. Blank lines too, as fluent-syntax
    /// takes their blanks for text.
    fn shift(&self, pattern: &Pattern, below: usize) -> impl Fn(usize, Begins) -> usize + use<> {
        let rest = self.text.get(pattern.span.clone()).unwrap_or_default();
        let begins_below = rest.trim_start_matches(' ').starts_with('\n');
        let lines: Vec<(usize, Begins)> = pattern
            .parts
            .iter()
            .flat_map(|part| match part {
                Part::Text(span) => self.line_starts(span),
                Part::Placeable(_) => Vec::new(),
            })
            .map(|(_, indent, begins)| (indent, begins))
            // Blank lines above the text are no part of it.
            .skip_while(|(_, begins)| begins_below && *begins == Begins::Blank)
            .collect();
        let least = |wanted: &[Begins]| {
            let wanted = lines.iter().filter(|(_, begins)| wanted.contains(begins));
            wanted.map(|(indent, _)| *indent).min()
        };
        let texts = least(&[Begins::Text]);
        let least = least(&[Begins::Text, Begins::Placeable]);
        let at_edge = least == Some(0);
        let least = least.unwrap_or_default();
        // fluent-syntax takes an indentation for text if a placeable stands at
        // the edge, and only there.
        let counts = |(indent, begins): &(usize, Begins)| match begins {
            Begins::Blank => *indent > 0,
            Begins::Text => true,
            Begins::Placeable => false,
        };
        let (old, new) = match at_edge && lines.iter().any(counts) {
            true => (0, 0),
            false => (least, below),
        };
        let common = match at_edge {
            true => Some(0),
            false => texts,
        };
        move |indent, begins| match (begins, common) {
            (Begins::Blank, Some(common)) if indent > common => (indent + new).saturating_sub(old),
            (Begins::Blank, _) => 0,
            _ => (indent + new).saturating_sub(old),
        }
    }

    /// The lines that begin within a text: where, how deep, and with what.
    fn line_starts(&self, span: &Range<usize>) -> Vec<(usize, usize, Begins)> {
        let text = self.text.get(span.clone()).unwrap_or_default();
        let ends = text.match_indices('\n');
        let lines = ends.map(|(end, _)| {
            let start = span.start + end + 1;
            let rest = self.text.get(start..).unwrap_or_default();
            let inner = rest.trim_start_matches(' ');
            let begins = match inner.bytes().next() {
                None | Some(b'\n') => Begins::Blank,
                Some(b'{') => Begins::Placeable,
                Some(_) => Begins::Text,
            };
            (start, rest.len() - inner.len(), begins)
        });
        lines.collect()
    }

    fn text_lines(
        &mut self,
        span: &Range<usize>,
        mut begun: bool,
        new: &impl Fn(usize, Begins) -> usize,
        indent: &mut usize,
    ) {
        let mut from = span.start;
        for (start, old, begins) in self.line_starts(span) {
            let before = self.text.get(from..start).unwrap_or_default();
            begun |= before.bytes().any(|byte| !matches!(byte, b' ' | b'\n'));
            let line = self.line(start);
            // The blanks before it are a part of the text once it has begun.
            if let Some(above) = self.plans.get_mut(line.wrapping_sub(1)) {
                above.keep_end = begun;
            }
            if begun || begins != Begins::Blank {
                *indent = new(old, begins);
                let plan = Plan {
                    indent: Some(*indent),
                    keep_end: false,
                };
                self.plan(line, plan);
            }
            from = start;
        }
    }

    /// What stands in braces that open on a line of this indentation.
    fn placeable(&mut self, placeable: &Placeable, indent: usize) {
        let mut from = placeable.span.start;
        for variant in placeable.select.iter().flat_map(|select| &select.variants) {
            self.expression(from..variant.key.start, indent);
            let key = self.text.get(variant.key.clone()).unwrap_or_default();
            let star = usize::from(key.starts_with('*'));
            self.indent(variant.key.start, indent + 4 - star);
            self.pattern(&variant.value, indent + 4, indent + 8);
            from = variant.value.span.end;
        }
        self.expression(from..placeable.span.end, indent);
    }

    /// Lines of an expression, other than the variants.
    fn expression(&mut self, span: Range<usize>, indent: usize) {
        for (start, old, begins) in self.line_starts(&span) {
            let closes = self.text.get(start + old..).unwrap_or_default();
            match begins {
                Begins::Blank => {}
                _ if closes.starts_with('}') => self.indent(start, indent),
                _ => self.indent(start, indent + 4),
            }
        }
    }

    /// The lines in their new form.
    fn render(&self) -> Vec<String> {
        let lines = self.plans.iter().enumerate().map(|(line, plan)| {
            let mut content = self.content(line);
            let trimmed = content.trim_end_matches(' ');
            // A carriage return would become a part of the line's end.
            if !plan.keep_end && !trimmed.ends_with('\r') {
                content = trimmed;
            }
            match plan.indent {
                Some(indent) => format!("{:indent$}{}", "", content.trim_start_matches(' ')),
                None => content.to_owned(),
            }
        });
        lines.collect()
    }
}

/// The items of a file in the order of the source's: of those that are in both,
/// as many as can stay where they are, and the others go to where the source
/// has them. What the source does not have stays.
fn order(layout: &Layout<'_>, source: &Layout<'_>) -> Vec<usize> {
    let is_junk = |item: &Item<'_>| matches!(item.entry, ast::Entry::Junk { .. });
    if layout.items.iter().any(is_junk) {
        // What is behind a broken part may belong to it.
        return (0..layout.items.len()).collect();
    }
    let mut places: HashMap<Name<'_>, Known> = HashMap::new();
    for (rank, section, name) in names(source) {
        places.entry(name).or_insert(Known {
            rank,
            item: 0,
            section,
            strays: false,
        });
    }
    let headings = headings(layout, &places);
    let known: Vec<Known> = names(layout)
        .filter_map(|(item, section, name)| {
            let section = headings.as_ref().and_then(|headings| headings.get(section));
            let place = match name {
                Name::Entry(_) => places.get(&name)?,
                Name::Heading(_) => places.get(&Name::Heading(*section?))?,
            };
            let strays = section.is_some_and(|section| *section != place.section);
            Some(Known {
                item,
                strays,
                ..*place
            })
        })
        .collect();
    let stay = longest_sorted(&known);
    let staying: HashSet<usize> = stay.iter().map(|known| known.item).collect();
    let moving = known.iter().filter(|known| !staying.contains(&known.item));
    let mut before: HashMap<usize, Vec<Known>> = HashMap::new();
    let mut after: HashMap<usize, Vec<Known>> = HashMap::new();
    for moved in moving.clone() {
        let next = stay.partition_point(|known| known < moved);
        let previous = next.checked_sub(1).and_then(|index| stay.get(index));
        let next = stay.get(next);
        // Between two sections it goes to its own.
        let below = |known: &&Known| known.section == moved.section;
        match (previous, next) {
            (Some(previous), next)
                if below(&previous) || !next.is_some_and(|next| below(&next)) =>
            {
                after.entry(previous.item).or_default().push(*moved);
            }
            (_, Some(next)) => before.entry(next.item).or_default().push(*moved),
            (_, None) => {}
        }
    }
    let mut order = Vec::new();
    let sorted = |moved: Option<&Vec<Known>>| {
        let mut moved = moved.cloned().unwrap_or_default();
        moved.sort_unstable();
        moved.into_iter().map(|known| known.item)
    };
    let moving: HashSet<usize> = moving.map(|known| known.item).collect();
    for item in (0..layout.items.len()).filter(|item| !moving.contains(item)) {
        order.extend(sorted(before.get(&item)));
        order.push(item);
        order.extend(sorted(after.get(&item)));
    }
    order
}

/// An item that the source has as well. They sort as the source has them, and
/// two of one name as they are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Known {
    /// Where it stands in the source.
    rank: usize,
    item: usize,
    /// The how manieth heading of the source it stands below.
    section: usize,
    /// Whether it stands below another heading here, and so has to move.
    strays: bool,
}

/// What an item is known by in the source.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Name<'t> {
    Entry(Id<'t>),
    /// A heading, by its number.
    Heading(usize),
}

fn is_heading(item: &Item<'_>) -> bool {
    matches!(item.entry, ast::Entry::GroupComment(_))
}

/// The items that have a name, each with its index and the number of the
/// heading that it stands below.
fn names<'l, 't>(
    layout: &'l Layout<'t>,
) -> impl Iterator<Item = (usize, usize, Name<'t>)> + use<'l, 't> {
    let mut section = 0;
    let items = layout.items.iter().enumerate();
    items.filter_map(move |(index, item)| {
        let name = match is_heading(item) {
            true => {
                section += 1;
                Name::Heading(section)
            }
            false => Name::Entry(item.id()?),
        };
        Some((index, section, name))
    })
}

/// Which heading of the source each one of a translation is: the one that the
/// most entries below it have in the source, as its words say nothing. None if
/// the two have not the same headings.
fn headings(layout: &Layout<'_>, places: &HashMap<Name<'_>, Known>) -> Option<Vec<usize>> {
    let sections = places
        .values()
        .map(|known| known.section)
        .max()
        .unwrap_or_default()
        + 1;
    let mut votes = vec![vec![0_usize; sections]; 1];
    for (_, section, name) in names(layout) {
        if let Name::Heading(_) = name {
            votes.push(vec![0; sections]);
        } else if let Some(place) = places.get(&name)
            && let Some(vote) = votes.get_mut(section)
            && let Some(count) = vote.get_mut(place.section)
        {
            *count += 1;
        }
    }
    let headings: Vec<usize> = votes
        .iter()
        .enumerate()
        .map(|(section, votes)| {
            // Of equals the one that comes as late as it does here.
            let best = votes
                .iter()
                .enumerate()
                .max_by_key(|(of, count)| (**count, *of == section));
            best.map_or(section, |(of, _)| of)
        })
        .collect();
    let distinct: HashSet<usize> = headings.iter().copied().collect();
    let same =
        headings.len() == sections && distinct.len() == sections && headings.first() == Some(&0);
    same.then_some(headings)
}

/// A longest part of a list that is sorted as it stands, without the strays.
fn longest_sorted(known: &[Known]) -> Vec<Known> {
    let known: Vec<Known> = known
        .iter()
        .copied()
        .filter(|known| !known.strays)
        .collect();
    // For each length the least end of a sorted part, and what is before each.
    let mut ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = Vec::new();
    for (index, one) in known.iter().enumerate() {
        let length = ends.partition_point(|end| known.get(*end) < Some(one));
        previous.push(length.checked_sub(1).and_then(|at| ends.get(at).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let mut sorted = Vec::new();
    let mut at = ends.last().copied();
    while let Some(index) = at {
        sorted.extend(known.get(index).copied());
        at = previous.get(index).copied().flatten();
    }
    sorted.reverse();
    sorted
}

/// An item with its lines as they are to be, and the blank lines around it.
struct Block<'l> {
    entry: &'l ast::Entry<&'l str>,
    lines: &'l [String],
    above: usize,
    below: usize,
}

/// Puts the lines together again, item by item.
fn assemble(layout: &Layout<'_>, lines: &Lines<'_>, order: &[usize]) -> String {
    let rendered = lines.render();
    let first = layout.items.first();
    let mut above = first.map_or(0, |first| lines.line(first.span.start));
    let mut blocks = Vec::new();
    for (index, item) in layout.items.iter().enumerate() {
        let next = layout.items.get(index + 1);
        let end = next.map_or(rendered.len(), |next| lines.line(next.span.start));
        let start = lines.line(item.span.start);
        let all = rendered.get(start..end).unwrap_or_default();
        let last = all.iter().rposition(|line| !line.is_empty());
        let content = match ends_as_it_is(&item.entry) {
            true => all.len(),
            false => last.map_or(0, |last| last + 1),
        };
        let (lines, blank) = all.split_at_checked(content).unwrap_or((all, &[]));
        let below = blank.len();
        let entry = &item.entry;
        blocks.push(Block {
            entry,
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
    let last = layout.items.last();
    // A carriage return would become a part of the line's end.
    if last.is_some_and(|last| !ends_as_it_is(&last.entry)) && !new.ends_with('\r') {
        new.push('\n');
    }
    new
}

/// The number of blank lines between two items that were no neighbours. Those
/// around a comment are the comment's; those between messages are likely as
/// elsewhere around the two.
fn gap(blocks: &[Block<'_>], upper: usize, lower: usize) -> usize {
    let is_text = |index: usize| {
        let block = blocks.get(index);
        block.is_some_and(|block| {
            matches!(block.entry, ast::Entry::Message(_) | ast::Entry::Term(_))
        })
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
    gap.max(distance(above.entry, below.entry))
}

/// Whether what stands at the end of an entry cannot be told from the entry:
/// with junk, and with a comment sign at the end of the file.
fn ends_as_it_is(entry: &ast::Entry<&str>) -> bool {
    match entry {
        ast::Entry::Junk { .. } => true,
        ast::Entry::Comment(comment)
        | ast::Entry::GroupComment(comment)
        | ast::Entry::ResourceComment(comment) => comment.content.is_empty(),
        _ => false,
    }
}

/// How many blank lines keep a comment apart from what has come below it.
/// fluent-syntax joins a comment to a message even over one.
fn distance(above: &ast::Entry<&str>, below: &ast::Entry<&str>) -> usize {
    use ast::Entry::{Comment, GroupComment, Message, ResourceComment, Term};
    match (above, below) {
        (Comment(_), Message(ast::Message { comment, .. }) | Term(ast::Term { comment, .. })) => {
            match comment {
                Some(_) => 1,
                None => 2,
            }
        }
        (Comment(_), Comment(_))
        | (GroupComment(_), GroupComment(_))
        | (ResourceComment(_), ResourceComment(_)) => 1,
        _ => 0,
    }
}
