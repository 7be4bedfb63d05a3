//! [`HeaderCache`]: answers to headers that were seen before.
//!
//! A service sees the same few hundred headers again and again. The cache is a
//! fixed number of small sets, each behind a lock of its own, which nobody holds
//! while an answer is worked out. A newcomer to a full set takes its last place,
//! which is on trial, and moves to the front when it is seen again. So headers
//! that are sent once push out each other and nothing else. The hash is seeded at
//! random, so that clients cannot aim at a set.

use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Mutex, PoisonError};

/// With [`SAFE`] and the place on trial these are 512 headers.
const SETS: usize = 128;

/// The entries of a set that a header seen once cannot push out.
const SAFE: usize = 3;

/// In bytes. The answer to a longer header is worked out each time. Browsers send
/// less than half as many.
const LONGEST_HEADER: usize = 256;

/// A bounded number of answers, found by the text of a header.
pub(crate) struct HeaderCache<T> {
    seed: RandomState,
    sets: Box<[Mutex<Set<T>>]>,
}

struct Set<T> {
    /// The most recently used first; the one on trial is last.
    entries: Vec<(Box<str>, T)>,
}

impl<T: Clone> HeaderCache<T> {
    pub(crate) fn new() -> Self {
        let set = || {
            Mutex::new(Set {
                entries: Vec::new(),
            })
        };
        HeaderCache {
            seed: RandomState::new(),
            sets: (0..SETS).map(|_| set()).collect(),
        }
    }

    /// The answer to a header: from the cache, or worked out now.
    pub(crate) fn get_or_insert(&self, header: &str, work_out: impl FnOnce() -> T) -> T {
        if header.len() > LONGEST_HEADER {
            return work_out();
        }
        let hash = self.seed.hash_one(header);
        let index = usize::try_from(hash % SETS as u64).unwrap_or_default();
        let Some(set) = self.sets.get(index) else {
            return work_out();
        };
        // Nothing in a set is ever half done, so a poisoned lock does not matter.
        let lock = || set.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().get(header) {
            return known;
        }
        let value = work_out();
        lock().put(header, value.clone());
        value
    }
}

impl<T: Clone> Set<T> {
    fn get(&mut self, header: &str) -> Option<T> {
        let index = self
            .entries
            .iter()
            .position(|(known, _)| **known == *header)?;
        let value = self.entries.get(index).map(|(_, value)| value.clone());
        // Also from the place on trial, to which the least recently used of the safe
        // ones moves in its stead.
        if index > 0 {
            self.entries.get_mut(..=index)?.rotate_right(1);
        }
        value
    }

    fn put(&mut self, header: &str, value: T) {
        if self.entries.iter().any(|(known, _)| **known == *header) {
            return;
        }
        let entry = (header.into(), value);
        match self.entries.get_mut(SAFE) {
            Some(on_trial) => *on_trial = entry,
            None => self.entries.push(entry),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn knows(cache: &HeaderCache<u32>, header: &str) -> bool {
        cache.get_or_insert(header, || 0) != 0
    }

    #[test]
    fn what_was_worked_out_is_kept() {
        let cache = HeaderCache::new();
        assert_eq!(cache.get_or_insert("fr", || 1), 1);
        assert_eq!(cache.get_or_insert("fr", || 2), 1);
        assert_eq!(cache.get_or_insert("de", || 3), 3);
        let long = "x".repeat(LONGEST_HEADER + 1);
        assert_eq!(cache.get_or_insert(&long, || 4), 4);
        assert_eq!(cache.get_or_insert(&long, || 5), 5);
    }

    #[test]
    fn a_flood_neither_grows_it_nor_takes_what_is_in_use() {
        let cache = HeaderCache::new();
        let used: Vec<String> = (0..100).map(|n| format!("used-{n}")).collect();
        for _ in 0..3 {
            for header in &used {
                cache.get_or_insert(header, || 1);
            }
        }
        for n in 0..100_000 {
            cache.get_or_insert(&format!("flood-{n}"), || 2);
        }
        let entries: usize = cache
            .sets
            .iter()
            .map(|set| set.lock().map_or(0, |s| s.entries.len()))
            .sum();
        assert!(entries <= SETS * (SAFE + 1));
        // Of a hundred in 128 sets of three safe places some are unlucky.
        let kept = used.iter().filter(|header| knows(&cache, header)).count();
        assert!(kept > 90, "{kept}");
    }
}
