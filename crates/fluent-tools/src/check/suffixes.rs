//! [`Suffixes`]: where parts stand in a sequence, each found in the time that it
//! takes to read the part.

use std::cmp::Ordering;

/// A text's bytes, or its words by number, with all places of it in the order of
/// what stands there (a suffix array). To look for each of the words of a text in
/// another text by reading that one again and again would take the product of
/// their lengths.
pub(crate) struct Suffixes<T> {
    sequence: Vec<T>,
    order: Vec<u32>,
}

impl Suffixes<u8> {
    /// The bytes of several texts, of which none can be read on into the next one.
    pub(crate) fn of_texts<'t>(texts: impl Iterator<Item = &'t str>) -> Suffixes<u8> {
        /// Is no byte of any text in UTF-8.
        const BETWEEN: u8 = 0xFF;

        let mut bytes = Vec::new();
        for text in texts {
            bytes.extend_from_slice(text.as_bytes());
            bytes.push(BETWEEN);
        }
        Suffixes::new(bytes)
    }

    pub(crate) fn contains(&self, part: &str) -> bool {
        self.longest(part.as_bytes()) == part.len()
    }

    /// The first place of a part, in bytes.
    pub(crate) fn find(&self, part: &str) -> Option<usize> {
        let part = part.as_bytes();
        let behind = |at: &u32| self.at(*at).get(..part.len());
        let start = self.order.partition_point(|at| self.at(*at) < part);
        let places = self.order.get(start..)?.iter();
        let places = places.take_while(|at| behind(at) == Some(part));
        places.min().map(|place| *place as usize)
    }
}

impl<T: Copy + Ord> Suffixes<T> {
    /// By Manber and Myers (1993): sorted by one item, then by two, by four and so on.
    /// An item's rank among all that are as long stands for all that it begins with,
    /// and each round takes the same time for each item.
    pub(crate) fn new(sequence: Vec<T>) -> Suffixes<T> {
        let length = sequence.len();
        let mut order: Vec<u32> = (0..).take(length).collect();
        order.sort_by_key(|at| sequence.get(*at as usize).copied());
        let first = |at: u32| sequence.get(at as usize).copied();
        let (mut ranks, mut count) = ranked(&order, first);
        let mut width = 1;
        while count < length {
            // By what stands `width` behind, of which nothing is less than anything.
            let short = (0..).take(length).skip(length.saturating_sub(width));
            let long = order.iter().filter_map(|at| at.checked_sub(width as u32));
            let by_second: Vec<u32> = short.chain(long).collect();
            order = by_rank(&by_second, &ranks, count);
            let rank = |at: usize| ranks.get(at);
            let pair = |at: u32| (rank(at as usize), rank(at as usize + width));
            let next = ranked(&order, pair);
            (ranks, count) = next;
            width *= 2;
        }
        Suffixes { sequence, order }
    }

    /// What stands behind a place.
    fn at(&self, place: u32) -> &[T] {
        self.sequence.get(place as usize..).unwrap_or_default()
    }

    /// How much of this, from its start, stands anywhere in the sequence.
    pub(crate) fn longest(&self, part: &[T]) -> usize {
        let next = self
            .order
            .partition_point(|at| self.at(*at).cmp(part) == Ordering::Less);
        // What has most in common with it stands beside it in the order.
        let shared = |index: usize| {
            let place = self.order.get(index);
            let other = place.map_or(&[][..], |place| self.at(*place));
            let pairs = part.iter().zip(other);
            pairs.take_while(|(one, other)| one == other).count()
        };
        let before = next.checked_sub(1).map_or(0, shared);
        before.max(shared(next))
    }
}

/// The rank of each place, from 0, and how many ranks there are: those that have the
/// same key have the same.
fn ranked<K: PartialEq>(order: &[u32], key: impl Fn(u32) -> K) -> (Vec<u32>, usize) {
    let mut ranks = vec![0; order.len()];
    let mut rank = 0;
    let mut before = None;
    for at in order {
        let here = Some(key(*at));
        rank += u32::from(before.is_some() && before != here);
        before = here;
        if let Some(place) = ranks.get_mut(*at as usize) {
            *place = rank;
        }
    }
    let count = order.first().map_or(0, |_| rank as usize + 1);
    (ranks, count)
}

/// Places in the order of their ranks, those of one rank as they stand: a counting sort.
fn by_rank(places: &[u32], ranks: &[u32], count: usize) -> Vec<u32> {
    let rank = |at: u32| ranks.get(at as usize).map_or(0, |rank| *rank as usize);
    let mut starts = vec![0_u32; count + 1];
    for at in places {
        if let Some(next) = starts.get_mut(rank(*at) + 1) {
            *next += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let mut sorted = vec![0; places.len()];
    for at in places {
        if let Some(start) = starts.get_mut(rank(*at)) {
            if let Some(place) = sorted.get_mut(*start as usize) {
                *place = *at;
            }
            *start += 1;
        }
    }
    sorted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_part_is_found_where_it_is_first(text in "[ab其]{0,40}", part in "[ab其]{0,5}") {
            let suffixes = Suffixes::of_texts([text.as_str()].into_iter());
            prop_assert_eq!(suffixes.find(&part), text.find(&part));
            prop_assert_eq!(suffixes.contains(&part), text.contains(&part));
        }

        #[test]
        fn no_part_reaches_into_the_next_text(one in "[ab]{0,9}", other in "[ab]{0,9}", part in "[ab]{1,4}") {
            let suffixes = Suffixes::of_texts([one.as_str(), other.as_str()].into_iter());
            prop_assert_eq!(suffixes.contains(&part), one.contains(&part) || other.contains(&part));
        }
    }
}
