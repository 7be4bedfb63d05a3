//! [`HeaderCache`]: answers to headers that were seen before.
//!
//! A service sees the same few hundred headers again and again. The cache is a
//! fixed number of small sets, each behind a lock of its own, which nobody holds
//! while an answer is worked out.
//!
//! A newcomer to a full set takes its last place, which is on trial, and moves to the
//! front when it is seen again. So headers that are sent once push out each other and
//! nothing else. The hash is seeded at random, so that clients cannot aim at a set.

use std::hash::{BuildHasher as _, Hash};
use std::sync::{Mutex, MutexGuard, PoisonError};

use foldhash::fast::RandomState;

/// With [`SAFE`] and the place on trial these are 512 headers.
const SETS: usize = 128;

/// The entries of a set that a header seen once cannot push out.
const SAFE: usize = 3;

/// The longest header that is kept, in bytes; the answer to a longer one is worked out
/// each time. Browsers send less than half as many.
const LONGEST_HEADER: usize = 256;

/// What an answer is found by: a header as it came, or what several of them ask together.
pub(crate) trait Key: Hash {
    /// The copy that is kept.
    type Kept;

    /// In bytes.
    fn len(&self) -> usize;

    fn is(&self, kept: &Self::Kept) -> bool;

    fn to_kept(&self) -> Self::Kept;
}

impl Key for [u8] {
    type Kept = Box<[u8]>;

    fn len(&self) -> usize {
        self.len()
    }

    fn is(&self, kept: &Box<[u8]>) -> bool {
        *self == **kept
    }

    fn to_kept(&self) -> Box<[u8]> {
        self.into()
    }
}

/// A bounded number of answers, found by headers.
pub(crate) struct HeaderCache<T, K = Box<[u8]>> {
    seed: RandomState,
    /// [`SETS`] of them; which one a header is in depends on its hash.
    sets: Box<[Mutex<HeaderSet<T, K>>]>,
}

/// The headers whose hashes agree, as far as they count.
struct HeaderSet<T, K> {
    /// The most recently used first; the one on trial, at [`SAFE`], is last.
    entries: Vec<(K, T)>,
}

impl<T: Clone, K> HeaderCache<T, K> {
    /// An empty cache, which takes memory as headers come.
    pub(crate) fn new() -> Self {
        let set = |entries| Mutex::new(HeaderSet { entries });
        HeaderCache {
            seed: RandomState::default(),
            sets: (0..SETS).map(|_| set(Vec::new())).collect(),
        }
    }

    /// The answer to a header: from the cache, or worked out now. Two threads that ask
    /// for a new header at once both work it out, and the first answer is kept.
    pub(crate) fn get_or_insert(
        &self,
        header: &(impl Key<Kept = K> + ?Sized),
        work_out: impl FnOnce() -> T,
    ) -> T {
        self.get(header).unwrap_or_else(|| {
            let value = work_out();
            self.insert(header, value.clone());
            value
        })
    }

    /// The answer to a header, if it is known.
    pub(crate) fn get(&self, header: &(impl Key<Kept = K> + ?Sized)) -> Option<T> {
        self.set(header)?.get(header)
    }

    /// Keeps the answer to a header, if it is not too long and none is known.
    pub(crate) fn insert(&self, header: &(impl Key<Kept = K> + ?Sized), value: T) {
        if let Some(mut set) = self.set(header) {
            set.put(header, value);
        }
    }

    /// The set that a header belongs to; none for one that is too long.
    fn set(
        &self,
        header: &(impl Key<Kept = K> + ?Sized),
    ) -> Option<MutexGuard<'_, HeaderSet<T, K>>> {
        if header.len() > LONGEST_HEADER {
            return None;
        }
        let hash = self.seed.hash_one(header);
        let index = usize::try_from(hash % SETS as u64).unwrap_or_default();
        let set = self.sets.get(index)?;
        // Nothing in a set is ever half done, so a poisoned lock does not matter.
        Some(set.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<T: Clone, K> HeaderSet<T, K> {
    /// The answer to a header, if it is here. The header moves to the front, also from
    /// the place on trial, which the least recently used of the safe ones then takes.
    fn get(&mut self, header: &(impl Key<Kept = K> + ?Sized)) -> Option<T> {
        let index = self
            .entries
            .iter()
            .position(|(known, _)| header.is(known))?;
        let value = self.entries.get(index).map(|(_, value)| value.clone());
        if index > 0 {
            self.entries.get_mut(..=index)?.rotate_right(1);
        }
        value
    }

    /// Keeps the answer to a header: on trial if the set is full, and behind the others
    /// while it is not.
    fn put(&mut self, header: &(impl Key<Kept = K> + ?Sized), value: T) {
        if self.entries.iter().any(|(known, _)| header.is(known)) {
            return;
        }
        let entry = (header.to_kept(), value);
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
        cache.get(header.as_bytes()).is_some()
    }

    #[test]
    fn what_was_worked_out_is_kept() {
        let cache = HeaderCache::new();
        assert_eq!(cache.get_or_insert("fr".as_bytes(), || 1), 1);
        assert_eq!(cache.get_or_insert("fr".as_bytes(), || 2), 1);
        assert_eq!(cache.get_or_insert("de".as_bytes(), || 3), 3);
        let long = b"x".repeat(LONGEST_HEADER + 1);
        assert_eq!(cache.get_or_insert(&*long, || 4), 4);
        assert_eq!(cache.get_or_insert(&*long, || 5), 5);
    }

    #[test]
    fn a_flood_neither_grows_it_nor_takes_what_is_in_use() {
        let cache = HeaderCache::new();
        let used: Vec<String> = (0..100).map(|n| format!("used-{n}")).collect();
        for _ in 0..3 {
            for header in &used {
                cache.get_or_insert(header.as_bytes(), || 1);
            }
        }
        for n in 0..100_000 {
            cache.insert(format!("flood-{n}").as_bytes(), 2);
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
