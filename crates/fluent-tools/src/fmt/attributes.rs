//! The order of a message's attributes: that of the source's.

use std::collections::HashMap;

use fluent_source::tree::{Attribute, Entry, Item, Resource};

/// The order of the attributes of each message and term of a source file.
pub(super) struct AttributeOrders<'s> {
    /// By id, the names in their order.
    names: HashMap<&'s str, HashMap<&'s str, usize>>,
}

impl<'s> AttributeOrders<'s> {
    pub(super) fn new(source: &Resource<'s>) -> AttributeOrders<'s> {
        let mut names = HashMap::new();
        for entry in source.entries() {
            let of_entry = names.entry(entry.id.as_str());
            let of_entry: &mut HashMap<&str, usize> = of_entry.or_default();
            for (index, attribute) in entry.attributes.iter().enumerate() {
                of_entry.entry(attribute.name.as_str()).or_insert(index);
            }
        }
        AttributeOrders { names }
    }

    /// The attributes of an item, by their indices, in the order that they are to have;
    /// none if they have it. Those that the source does not have keep their places, and
    /// of two of one name the last stays the last: it is the one that counts.
    pub(super) fn order(&self, item: &Item<'_>) -> Option<Vec<usize>> {
        let Item::Entry(entry) = item else {
            return None;
        };
        let places = self.names.get(entry.id.as_str())?;
        let place = |attribute: &Attribute<'_>| places.get(attribute.name.as_str()).copied();
        let known = entry.attributes.iter().enumerate();
        let known = known.filter_map(|(index, attribute)| Some((place(attribute)?, index)));
        let mut sorted: Vec<(usize, usize)> = known.collect();
        sorted.sort_unstable();
        let mut sorted = sorted.into_iter().map(|(_, index)| index);
        let order = entry.attributes.iter().enumerate();
        let order = order.map(|(index, attribute)| {
            let moved = place(attribute).and_then(|_| sorted.next());
            moved.unwrap_or(index)
        });
        let order: Vec<usize> = order.collect();
        (!order.is_sorted()).then_some(order)
    }
}

/// An entry with its attributes in another order.
pub(super) fn reordered<'s>(entry: &Entry<'s>, order: &[usize]) -> Entry<'s> {
    let attributes = order
        .iter()
        .filter_map(|index| entry.attributes.get(*index));
    let attributes = attributes.cloned().collect();
    let mut entry = entry.clone();
    entry.attributes = attributes;
    entry
}

/// The lines of an entry with its attributes in another order. Blank lines between them
/// stay where they are.
pub(super) fn in_order<'l>(lines: &[&'l str], starts: &[usize], order: &[usize]) -> Vec<&'l str> {
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let pieces: Vec<&[&str]> = starts
        .iter()
        .zip(ends)
        .map(|(start, end)| lines.get(*start..end).unwrap_or_default())
        .collect();
    let content = |piece: &[&str]| {
        let last = piece.iter().rposition(|line| !line.is_empty());
        last.map_or(0, |last| last + 1)
    };
    let head = starts.first().copied().unwrap_or(lines.len());
    let mut new = lines.get(..head).unwrap_or_default().to_vec();
    for (piece, moved) in pieces.iter().zip(order) {
        let moved = pieces.get(*moved).copied().unwrap_or_default();
        new.extend(moved.iter().take(content(moved)));
        new.extend(piece.iter().skip(content(piece)));
    }
    new
}
