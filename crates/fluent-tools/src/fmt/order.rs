//! The order of messages: that of the source file, below the same headings.

use std::collections::{HashMap, HashSet};

use fluent_source::tree::{CommentLevel, Item, Resource};

/// The items of a file in the order of the source's: of those that are in both,
/// as many as can stay where they are, and the others go to where the source
/// has them. What the source does not have stays, below the heading that it is
/// below, and so does what the source has below a heading that is not here.
///
/// A heading moves with all that is below it. If it cannot be told which heading of
/// the source each one is, nothing moves: a message must not come to stand below
/// a heading that is not its own.
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
    if has_headings && !places.find_headings(&mut sections) {
        return as_it_is();
    }
    let here: HashSet<usize> = sections.iter().filter_map(|section| section.of).collect();
    let mut strays: HashMap<usize, Vec<Known>> = HashMap::new();
    for section in &mut sections {
        let known = places.known(&section.items);
        if !has_headings {
            section.known = known.collect();
            continue;
        }
        let of = section.of;
        let known = known.filter(|known| here.contains(&known.section));
        // Those that the source has below another heading go there.
        let (own, others): (Vec<_>, Vec<_>) = known.partition(|known| Some(known.section) == of);
        section.known = own;
        let straying: HashSet<usize> = others.iter().map(|known| known.item).collect();
        section.items.retain(|(item, _)| !straying.contains(item));
        for stray in others {
            strays.entry(stray.section).or_default().push(stray);
        }
    }
    let mut order = Vec::new();
    for section in &sections {
        let strays = section.of.and_then(|of| strays.remove(&of));
        section.sorted(strays.unwrap_or_default(), &mut order);
    }
    order
}

/// A heading and what stands below it, or what stands above all headings.
#[derive(Default)]
struct Section<'r, 't> {
    /// Which section of the source it is, by number; none if the source has nothing
    /// of what is in it.
    of: Option<usize>,
    /// The section of the source that it moves with.
    with: usize,
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
    /// How many sections there are, with what stands above all headings.
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

    /// Finds out which section of the source each one of a translation is, and brings
    /// them in its order: the one that the most entries in it have in the source, as
    /// the heading's words say nothing. False if that is not clear.
    fn find_headings(&self, sections: &mut [Section<'_, '_>]) -> bool {
        let mut here = HashSet::from([0]);
        let mut rivals = Vec::new();
        let mut unclear = Vec::new();
        for (number, section) in sections.iter_mut().enumerate() {
            if section.heading.is_none() {
                section.of = Some(0);
                continue;
            }
            let mut votes: HashMap<usize, usize> = HashMap::new();
            for known in self.known(&section.items) {
                *votes.entry(known.section).or_default() += 1;
            }
            // Of equals the one that comes as late as it does here.
            let best = votes
                .iter()
                .max_by_key(|(of, count)| (**count, **of == number, **of));
            let Some((of, most)) = best else {
                continue;
            };
            if *of == 0 {
                unclear.push((number, votes));
                continue;
            }
            if !here.insert(*of) {
                return false;
            }
            section.of = Some(*of);
            let equals = votes.iter().filter(|(_, count)| *count == most);
            rivals.extend(equals.map(|(of, _)| *of));
        }
        if !self.find_the_rest(sections, &unclear, &mut here) {
            return false;
        }
        // Entries of a heading that is not here stay, so that with as many of them
        // the next run might find another.
        if !rivals.iter().all(|of| here.contains(of)) {
            return false;
        }
        // A heading above nothing that is known belongs to what is above it.
        let mut above = 0;
        for section in sections.iter_mut() {
            above = section.of.unwrap_or(above);
            section.with = above;
        }
        sections.sort_by_key(|section| section.with);
        true
    }

    /// The headings above what the source has above all headings. A heading is never that:
    /// if there are as many as in the source, these are those that are left, in their order.
    fn find_the_rest(
        &self,
        sections: &mut [Section<'_, '_>],
        unclear: &[(usize, HashMap<usize, usize>)],
        here: &mut HashSet<usize>,
    ) -> bool {
        let left = (1..self.sections).filter(|of| !here.contains(of));
        let left: Vec<usize> = left.collect();
        if unclear.is_empty() {
            return true;
        }
        if sections.len() != self.sections || left.len() != unclear.len() {
            return false;
        }
        for ((number, votes), of) in unclear.iter().zip(left) {
            let has_others = votes.keys().any(|of| *of > 0);
            if has_others && !votes.contains_key(&of) {
                return false;
            }
            here.insert(of);
            if let Some(section) = sections.get_mut(*number) {
                section.of = Some(of);
            }
        }
        true
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
