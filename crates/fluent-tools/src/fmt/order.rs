//! The order of messages: that of the source file.

use std::collections::{HashMap, HashSet};

use fluent_source::tree::{CommentLevel, Item, Resource};

/// The items of a file in the order of the source's: of those that are in both,
/// as many as can stay where they are, and the others go to where the source
/// has them. What the source does not have stays.
pub(super) fn order(resource: &Resource<'_>, source: &Resource<'_>) -> Vec<usize> {
    let items = resource.items();
    if items.iter().any(|item| matches!(item, Item::Junk(_))) {
        // What is behind a broken part may belong to it.
        return (0..items.len()).collect();
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
    let headings = headings(resource, &places);
    let known: Vec<Known> = names(resource)
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
    for item in (0..items.len()).filter(|item| !moving.contains(item)) {
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
    /// How many headings of the source stand above it.
    section: usize,
    /// Whether it stands below another heading here, and so has to move.
    strays: bool,
}

/// What an item is known by in the source.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Name<'t> {
    /// A message or term, by its id.
    Entry(&'t str),
    /// A heading, by its number.
    Heading(usize),
}

/// The items that have a name, each with its index and the number of the
/// heading that it stands below.
fn names<'r, 't>(
    resource: &'r Resource<'t>,
) -> impl Iterator<Item = (usize, usize, Name<'t>)> + use<'r, 't> {
    let mut section = 0;
    let items = resource.items().iter().enumerate();
    items.filter_map(move |(index, item)| {
        let name = match item {
            Item::Entry(entry) => Name::Entry(entry.id.as_str()),
            Item::Comment(comment) if comment.level == CommentLevel::Group => {
                section += 1;
                Name::Heading(section)
            }
            _ => return None,
        };
        Some((index, section, name))
    })
}

/// Which heading of the source each one of a translation is: the one that the
/// most entries below it have in the source, as its words say nothing. None if
/// the two have not the same headings.
fn headings(resource: &Resource<'_>, places: &HashMap<Name<'_>, Known>) -> Option<Vec<usize>> {
    let sections = places
        .values()
        .map(|known| known.section)
        .max()
        .unwrap_or_default()
        + 1;
    let mut votes = vec![vec![0_usize; sections]; 1];
    for (_, section, name) in names(resource) {
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
