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

impl<T: Copy + Ord + Into<u32>> Suffixes<T> {
    pub(crate) fn new(sequence: Vec<T>) -> Suffixes<T> {
        // Sorted by one item, then by two, by four and so on: an item's rank among
        // all that are as long stands for all that it begins with.
        let mut ranks: Vec<u32> = sequence.iter().map(|item| (*item).into() + 1).collect();
        let mut order: Vec<u32> = (0..).take(sequence.len()).collect();
        let mut width = 1;
        loop {
            let rank = |at: usize| ranks.get(at).copied().unwrap_or_default();
            let key = |at: u32| (rank(at as usize), rank(at as usize + width));
            order.sort_unstable_by_key(|at| key(*at));
            let mut next = vec![1; ranks.len()];
            let mut count = 1;
            for pair in order.windows(2) {
                if let [before, at] = pair {
                    count += u32::from(key(*before) != key(*at));
                    if let Some(rank) = next.get_mut(*at as usize) {
                        *rank = count;
                    }
                }
            }
            if count as usize >= sequence.len() {
                return Suffixes { sequence, order };
            }
            ranks = next;
            width *= 2;
        }
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
