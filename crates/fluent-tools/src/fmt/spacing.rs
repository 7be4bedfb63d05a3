//! The blank lines between the parts of a file: those of the source file.

use std::collections::HashMap;

use fluent_source::tree::{CommentLevel, Item, Resource};

/// How the source file is spaced.
///
/// A platform that writes a file leaves out the blank lines between messages, and so they
/// cannot be taken from the file itself: between two parts that the source has as
/// neighbours as well there are as many as there, and between others as many as the source
/// usually has between such parts.
pub(super) struct Spacing<'s> {
    parts: Vec<Part<'s>>,
    /// By index, how many blank lines there are below each part.
    gaps: Vec<usize>,
    /// By index, how many times blank lines stand above each part.
    groups: Vec<usize>,
    /// By id, the first message or term of that id.
    entries: HashMap<&'s str, usize>,
    usual: HashMap<(Kind, Kind), usize>,
    /// How many blank lines there usually are where there are any between messages.
    apart: usize,
}

/// What kind of part an item is, as far as the lines around it go.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Entry { has_comment: bool },
    Comment(CommentLevel),
    Unread,
}

/// An item of a file, and its id if it is a message or a term.
#[derive(Clone, Copy)]
struct Part<'s> {
    kind: Kind,
    id: Option<&'s str>,
}

impl<'s> Part<'s> {
    fn of(item: &Item<'s>) -> Part<'s> {
        let (kind, id) = match item {
            Item::Entry(entry) => {
                let has_comment = entry.comment.is_some();
                (Kind::Entry { has_comment }, Some(entry.id.as_str()))
            }
            Item::Comment(comment) => (Kind::Comment(comment.level), None),
            _ => (Kind::Unread, None),
        };
        Part { kind, id }
    }

    fn is_entry(self) -> bool {
        self.id.is_some()
    }

    fn has_comment(self) -> bool {
        self.kind == Kind::Entry { has_comment: true }
    }

    /// Whether one stands for the other in a translation, which may have other comments.
    fn is_counterpart(self, other: Part<'_>) -> bool {
        self.id == other.id && (self.is_entry() || self.kind == other.kind)
    }
}

impl<'s> Spacing<'s> {
    /// The spacing of a source file, by its items and how many blank lines there are
    /// below each.
    pub(super) fn new(source: &Resource<'s>, gaps: Vec<usize>) -> Spacing<'s> {
        let parts: Vec<Part<'s>> = source.items().iter().map(Part::of).collect();
        let mut entries = HashMap::new();
        let mut groups = Vec::new();
        let mut group = 0;
        let mut counts: HashMap<(Kind, Kind), HashMap<usize, usize>> = HashMap::new();
        let mut apart: HashMap<usize, usize> = HashMap::new();
        for (index, part) in parts.iter().enumerate() {
            if let Some(id) = part.id {
                entries.entry(id).or_insert(index);
            }
            let above = index.checked_sub(1);
            let above = above.and_then(|above| parts.get(above).zip(gaps.get(above)));
            if let Some((above, gap)) = above {
                let are_entries = above.is_entry() && part.is_entry();
                group += usize::from(*gap > 0);
                let pair = usual_pair(*above, *part);
                *counts.entry(pair).or_default().entry(*gap).or_default() += 1;
                if are_entries && *gap > 0 {
                    *apart.entry(*gap).or_default() += 1;
                }
            }
            groups.push(group);
        }
        let usual = counts.into_iter();
        let usual = usual.filter_map(|(pair, counts)| Some((pair, most_common(&counts)?)));
        Spacing {
            usual: usual.collect(),
            apart: most_common(&apart).unwrap_or(1),
            parts,
            gaps,
            groups,
            entries,
        }
    }

    /// How many blank lines belong below each item of a translation but the last, where
    /// the source tells; nothing at all if it has none of the messages.
    pub(super) fn gaps(&self, items: &[&Item<'_>]) -> Vec<Option<usize>> {
        let parts: Vec<Part<'_>> = items.iter().map(|item| Part::of(item)).collect();
        let known: Vec<Option<usize>> = parts.iter().map(|part| self.index(*part)).collect();
        if known.iter().all(Option::is_none) {
            return vec![None; items.len()];
        }
        let above = nearest(&known, &parts);
        let mut below = nearest(&reversed(&known), &reversed(&parts));
        below.reverse();
        let pairs = parts.iter().zip(parts.iter().skip(1)).enumerate();
        let gaps = pairs.map(|(upper, (above_it, below_it))| {
            // What the next message tells, or the one before.
            let next = below.get(upper + 1).copied().flatten();
            let next = next.and_then(|(at, is)| is.checked_sub(at + 1));
            let previous = above.get(upper).copied().flatten();
            let previous = previous.map(|(at, is)| is + at);
            let mut places = [next, previous].into_iter().flatten();
            let neighbours = places.find_map(|place| self.below(place, *above_it, *below_it));
            let gap = neighbours.or_else(|| self.between(*above_it, *below_it));
            gap.map(|gap| self.apart_if_commented(gap, *above_it, *below_it))
        });
        gaps.collect()
    }

    fn index(&self, part: Part<'_>) -> Option<usize> {
        self.entries.get(part.id?).copied()
    }

    /// The blank lines below a place in the source, if the same two stand there.
    fn below(&self, place: usize, upper: Part<'_>, lower: Part<'_>) -> Option<usize> {
        let (above, below) = self.parts.get(place).zip(self.parts.get(place + 1))?;
        let are_same = above.is_counterpart(upper) && below.is_counterpart(lower);
        self.gaps.get(place).copied().filter(|_| are_same)
    }

    /// The blank lines between two that the source does not have as neighbours.
    fn between(&self, upper: Part<'_>, lower: Part<'_>) -> Option<usize> {
        let usual = self.usual_between(upper, lower);
        let both = self.index(upper).zip(self.index(lower));
        let Some((above, below)) = both.filter(|(above, below)| above != below) else {
            return usual;
        };
        if self.groups.get(above) == self.groups.get(below) {
            Some(0)
        } else {
            Some(self.apart)
        }
    }

    /// Messages with comments tell of those without as well.
    fn usual_between(&self, upper: Part<'_>, lower: Part<'_>) -> Option<usize> {
        let (above, below) = usual_pair(upper, lower);
        let usual = self.usual.get(&(above, below));
        let usual = usual.or_else(|| match below {
            Kind::Entry { has_comment } => {
                let has_comment = !has_comment;
                self.usual.get(&(above, Kind::Entry { has_comment }))
            }
            _ => None,
        });
        usual.copied()
    }

    /// A message with a comment that the source has not stands apart, unless those of the
    /// source with comments do not.
    fn apart_if_commented(&self, gap: usize, upper: Part<'_>, lower: Part<'_>) -> usize {
        let source = self.index(lower).and_then(|index| self.parts.get(index));
        let is_own = lower.has_comment() && !source.is_some_and(|source| source.has_comment());
        if gap > 0 || !is_own || !upper.is_entry() {
            return gap;
        }
        let usual = self.usual.get(&usual_pair(upper, lower)).copied();
        usual.unwrap_or(1)
    }
}

/// Between which kinds of parts there usually are as many blank lines: a comment of the
/// upper one does not matter.
fn usual_pair(upper: Part<'_>, lower: Part<'_>) -> (Kind, Kind) {
    let upper = match upper.kind {
        Kind::Entry { .. } => Kind::Entry { has_comment: false },
        kind => kind,
    };
    (upper, lower.kind)
}

/// Of equals the least.
fn most_common(counts: &HashMap<usize, usize>) -> Option<usize> {
    let most = counts
        .iter()
        .max_by_key(|(gap, count)| (**count, usize::MAX - **gap));
    most.map(|(gap, _)| *gap)
}

/// For each part, how far above it the nearest message or term stands, itself included,
/// and where the source has that one; none if it has not.
fn nearest(known: &[Option<usize>], parts: &[Part<'_>]) -> Vec<Option<(usize, usize)>> {
    let mut last = None;
    let nearest = known.iter().zip(parts).map(|(known, part)| {
        last = if part.is_entry() {
            known.map(|known| (0, known))
        } else {
            last.map(|(distance, known): (usize, usize)| (distance + 1, known))
        };
        last
    });
    nearest.collect()
}

fn reversed<T: Copy>(list: &[T]) -> Vec<T> {
    list.iter().rev().copied().collect()
}
