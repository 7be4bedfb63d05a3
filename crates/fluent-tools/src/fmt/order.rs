//! The order of messages: that of the source file, below the same headings.

use std::collections::{HashMap, HashSet};

use fluent_source::tree::{CommentLevel, Item, Resource};

/// The items of a file in the order of the source's: of those that are in both,
/// as many as can stay where they are, and the others go to where the source
/// has them. What the source does not have stays, below the heading that it is
/// below.
///
/// A heading moves with all that is below it. If the file has headings, and they
/// are not those of the source one by one, nothing moves: a message must not come
/// to stand below a heading that is not its own.
pub(super) fn order(resource: &Resource<'_>, source: &Resource<'_>) -> Vec<usize> {
    let items = resource.items();
    let as_it_is = || (0..items.len()).collect();
    if items.iter().any(|item| matches!(item, Item::Junk(_))) {
        // What is behind a broken part may belong to it.
        return as_it_is();
    }
    let places = Places::new(source);
    let mut sections = sections(items);
    let has_headings = sections.len() > 1;
    if has_headings {
        let Some(of) = places.headings(&sections) else {
            return as_it_is();
        };
        for (section, of) in sections.iter_mut().zip(of) {
            section.of = of;
        }
        sections.sort_by_key(|section| section.of);
    }
    let mut strays: HashMap<usize, Vec<Known>> = HashMap::new();
    for section in &mut sections {
        // Those that the source has below another heading go there.
        let (own, others): (Vec<_>, Vec<_>) = places
            .known(&section.items)
            .partition(|known| !has_headings || known.section == section.of);
        section.known = own;
        let straying: HashSet<usize> = others.iter().map(|known| known.item).collect();
        section.items.retain(|(item, _)| !straying.contains(item));
        for stray in others {
            strays.entry(stray.section).or_default().push(stray);
        }
    }
    let mut order = Vec::new();
    for section in &sections {
        let strays = strays.remove(&section.of).unwrap_or_default();
        section.sorted(strays, &mut order);
    }
    order
}

/// A heading and what stands below it, or what stands above all headings.
#[derive(Default)]
struct Section<'r, 't> {
    /// Which section of the source it is, by number.
    of: usize,
    heading: Option<usize>,
    /// Each with its index in the file.
    items: Vec<(usize, &'r Item<'t>)>,
    /// Those of them that the source has in this section as well.
    known: Vec<Known>,
}

/// An item that the source has as well. They sort as the source has them, and
/// two of one name as they are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Known {
    place: usize,
    item: usize,
    section: usize,
}

/// Where the source has each message and term.
struct Places<'t> {
    /// By id: how many stand before it, and how many headings.
    entries: HashMap<&'t str, (usize, usize)>,
    sections: usize,
}

/// The items of a file, section by section.
fn sections<'r, 't>(items: &'r [Item<'t>]) -> Vec<Section<'r, 't>> {
    let mut sections = Vec::new();
    let mut section = Section::default();
    for (index, item) in items.iter().enumerate() {
        match item {
            Item::Comment(comment) if comment.level == CommentLevel::Group => {
                sections.push(section);
                section = Section {
                    heading: Some(index),
                    ..Section::default()
                };
            }
            item => section.items.push((index, item)),
        }
    }
    sections.push(section);
    sections
}

impl<'t> Places<'t> {
    fn new(source: &Resource<'t>) -> Places<'t> {
        let sections = sections(source.items());
        let mut entries = HashMap::new();
        for (number, section) in sections.iter().enumerate() {
            for (index, item) in &section.items {
                if let Item::Entry(entry) = item {
                    let place = (*index, number);
                    entries.entry(entry.id.as_str()).or_insert(place);
                }
            }
        }
        Places {
            entries,
            sections: sections.len(),
        }
    }

    /// Those items that the source has as well.
    fn known(&self, items: &[(usize, &Item<'_>)]) -> impl Iterator<Item = Known> {
        items.iter().filter_map(|(item, content)| match content {
            Item::Entry(entry) => {
                let (place, section) = *self.entries.get(entry.id.as_str())?;
                Some(Known {
                    place,
                    item: *item,
                    section,
                })
            }
            _ => None,
        })
    }

    /// Which section of the source each one of a translation is: the one that the
    /// most entries in it have in the source, as the heading's words say nothing.
    /// None if the two have not the same ones.
    fn headings(&self, sections: &[Section<'_, '_>]) -> Option<Vec<usize>> {
        let of = |(number, section): (usize, &Section<'_, '_>)| {
            let mut votes: HashMap<usize, usize> = HashMap::new();
            for known in self.known(&section.items) {
                *votes.entry(known.section).or_default() += 1;
            }
            // Of equals the one that comes as late as it does here.
            let best = votes
                .into_iter()
                .max_by_key(|(of, count)| (*count, *of == number, *of));
            best.map_or(number, |(of, _)| of)
        };
        let headings: Vec<usize> = sections.iter().enumerate().map(of).collect();
        let distinct: HashSet<usize> = headings.iter().copied().collect();
        let are_same = headings.len() == self.sections
            && distinct.len() == self.sections
            && headings.first() == Some(&0);
        are_same.then_some(headings)
    }
}

impl Section<'_, '_> {
    /// Adds the items in their new order, with the strays that belong here.
    fn sorted(&self, strays: Vec<Known>, order: &mut Vec<usize>) {
        let stay = longest_sorted(&self.known);
        let staying: HashSet<usize> = stay.iter().map(|known| known.item).collect();
        let left = self.known.iter().copied();
        let left = left.filter(|known| !staying.contains(&known.item));
        let leaving: HashSet<usize> = left.clone().map(|known| known.item).collect();
        let mut moving: Vec<Known> = left.chain(strays).collect();
        moving.sort_unstable();

        let mut before: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut after: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut last = Vec::new();
        for moved in moving {
            let next = stay.partition_point(|known| *known < moved);
            let previous = next.checked_sub(1).and_then(|index| stay.get(index));
            let next = stay.get(next);
            // A file without headings has the entries of several sections, and
            // between two of them one goes to its own.
            let is_with = |known: &&Known| known.section == moved.section;
            let place = match (previous, next) {
                (Some(previous), next)
                    if is_with(&previous) || !next.is_some_and(|next| is_with(&next)) =>
                {
                    after.entry(previous.item).or_default()
                }
                (_, Some(next)) => before.entry(next.item).or_default(),
                (_, None) => &mut last,
            };
            place.push(moved.item);
        }
        order.extend(self.heading);
        for (item, _) in &self.items {
            if !leaving.contains(item) {
                order.extend(before.remove(item).unwrap_or_default());
                order.push(*item);
                order.extend(after.remove(item).unwrap_or_default());
            }
        }
        order.append(&mut last);
    }
}

/// A longest part of a list that is sorted as it stands.
fn longest_sorted(known: &[Known]) -> Vec<Known> {
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
