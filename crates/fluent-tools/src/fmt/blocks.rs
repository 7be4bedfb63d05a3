//! The parts of a file with their lines, and how they are put together again.

use fluent_source::tree::{CommentLevel, Item, Resource};

use crate::fmt::attributes::in_order;
use crate::fmt::lines::LinePlans;
use crate::fmt::spacing::Spacing;

/// An item with its lines as they are to be, and the blank lines around it.
struct Block<'l> {
    item: &'l Item<'l>,
    lines: Vec<&'l str>,
    above: usize,
    below: usize,
}

/// Puts the lines together again, item by item: the items in this order, the attributes of
/// each in theirs, and spaced as the source is if there is one.
pub(super) fn assemble(
    resource: &Resource<'_>,
    source: Option<&Resource<'_>>,
    order: &[usize],
    attributes: &[Option<Vec<usize>>],
) -> String {
    let plans = LinePlans::new(resource);
    let rendered = plans.render();
    let mut blocks = blocks(resource, &plans, &rendered);
    for (block, order) in blocks.iter_mut().zip(attributes) {
        if let (Item::Entry(entry), Some(order)) = (block.item, order) {
            let first = plans.line(block.item.span().start);
            let starts = entry.attributes.iter();
            let starts = starts.map(|attribute| plans.line(attribute.span().start) - first);
            block.lines = in_order(&block.lines, &starts.collect::<Vec<_>>(), order);
        }
    }
    let spacing = source.map(|source| Spacing::new(source, gaps_of(source)));
    let gaps = gaps(&blocks, order, spacing.as_ref());
    let above = blocks.first().map_or(0, |first| first.above);
    let mut new: Vec<&str> = vec![""; above];
    for (place, index) in order.iter().enumerate() {
        if let Some(block) = blocks.get(*index) {
            new.extend(&block.lines);
        }
        let gap = gaps.get(place).copied().unwrap_or_default();
        new.extend(std::iter::repeat_n("", gap));
    }
    let mut new = new.join("\n");
    let last = resource.items().last();
    // A carriage return would become a part of the line's end.
    if last.is_some_and(|last| !ends_as_it_is(last)) && !new.ends_with('\r') {
        new.push('\n');
    }
    new
}

/// How many blank lines there are below each item of a file.
fn gaps_of(resource: &Resource<'_>) -> Vec<usize> {
    let plans = LinePlans::new(resource);
    let rendered = plans.render();
    let blocks = blocks(resource, &plans, &rendered);
    blocks.iter().map(|block| block.below).collect()
}

fn blocks<'l>(
    resource: &'l Resource<'l>,
    lines: &LinePlans<'_>,
    rendered: &'l [String],
) -> Vec<Block<'l>> {
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
            lines: lines.iter().map(String::as_str).collect(),
            above,
            below,
        });
        above = below;
    }
    blocks
}

/// How many blank lines there are to be below each item but the last, in their new order.
fn gaps(blocks: &[Block<'_>], order: &[usize], spacing: Option<&Spacing<'_>>) -> Vec<usize> {
    let items = order.iter().filter_map(|index| blocks.get(*index));
    let items: Vec<&Item<'_>> = items.map(|block| block.item).collect();
    let told = spacing.map(|spacing| spacing.gaps(&items));
    let told = told.unwrap_or_default();
    let pairs = order.iter().zip(order.iter().skip(1));
    let gaps = pairs.enumerate().map(|(place, (upper, lower))| {
        let own = gap(blocks, *upper, *lower);
        let told = told.get(place).copied().flatten();
        let least = items.get(place).zip(items.get(place + 1));
        let least = least.map_or(0, |(above, below)| distance(above, below));
        // What has kept two apart so far is enough.
        let is_enough = upper + 1 == *lower;
        let least = if is_enough { least.min(own) } else { least };
        told.unwrap_or(own).max(least)
    });
    let mut gaps: Vec<usize> = gaps.collect();
    undouble(&items, &mut gaps, |place| {
        told.get(place).copied().flatten().is_none()
    });
    gaps
}

/// Takes a blank line away between two comments that have two, if nothing else in the file
/// has more than it needs: one that a platform has written below each comment, and one
/// above the next.
fn undouble(items: &[&Item<'_>], gaps: &mut [usize], is_own: impl Fn(usize) -> bool) {
    let pairs = items.iter().zip(items.iter().skip(1)).enumerate();
    let mut doubled = Vec::new();
    for (place, (above, below)) in pairs {
        let gap = gaps.get(place).copied().unwrap_or_default();
        let are_comments = matches!((above, below), (Item::Comment(_), Item::Comment(_)));
        if gap == 2 && are_comments && is_own(place) {
            doubled.push(place);
        } else if gap > distance(above, below).max(1) {
            return;
        }
    }
    for place in doubled {
        if let Some(gap) = gaps.get_mut(place) {
            *gap = 1;
        }
    }
}

/// The number of blank lines between two items. If they were not neighbours, those around
/// a comment are the comment's; those between messages are taken from what stands around
/// the two elsewhere.
fn gap(blocks: &[Block<'_>], upper: usize, lower: usize) -> usize {
    let is_text = |index: usize| {
        let block = blocks.get(index);
        block.is_some_and(|block| matches!(block.item, Item::Entry(_)))
    };
    let Some((above, below)) = blocks.get(upper).zip(blocks.get(lower)) else {
        return 0;
    };
    let before = |index: usize| index.checked_sub(1).is_some_and(is_text);
    match (is_text(upper), is_text(lower)) {
        _ if upper + 1 == lower => below.above,
        (false, _) => above.below,
        (true, false) if lower > 0 => below.above,
        (true, false) => 1,
        (true, true) if before(lower) => below.above,
        (true, true) if is_text(upper + 1) => above.below,
        (true, true) if is_text(lower + 1) => below.below,
        (true, true) if before(upper) => above.above,
        (true, true) => 1,
    }
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
