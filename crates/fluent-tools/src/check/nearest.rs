//! The name that somebody probably meant.

/// Of a file of nothing but mistakes not all are compared with all.
pub(crate) const MOST_NAMES: usize = 200;

/// In bytes. Two names are compared in the product of their lengths, and nobody
/// misspells one that is longer.
pub(crate) const LONGEST_NAME: usize = 200;

/// Names among which one may have been meant.
pub(crate) struct Nearest<'n> {
    /// By length, and of one length by name.
    names: Vec<&'n str>,
}

impl<'n> Nearest<'n> {
    pub(crate) fn new(names: impl Iterator<Item = &'n str>) -> Nearest<'n> {
        let names = names.filter(|name| name.len() <= LONGEST_NAME);
        let mut names: Vec<&str> = names.collect();
        names.sort_unstable_by_key(|name| (name.len(), *name));
        Nearest { names }
    }

    /// The name that was probably meant.
    pub(crate) fn name(&self, name: &str) -> Option<&'n str> {
        if name.len() > LONGEST_NAME {
            return None;
        }
        let shortest = self
            .names
            .partition_point(|other| other.len() < name.len() && !is_as_long(name, other));
        let others = self.names.get(shortest..)?.iter();
        let others = others.take_while(|other| is_as_long(name, other));
        let is_term = name.starts_with('-');
        let alike = |other: &&&str| **other != name && other.starts_with('-') == is_term;
        let others = others.filter(alike).take(MOST_NAMES);
        let scored = others.filter_map(|other| Some((likeness(name, other)?, *other)));
        // Of equal ones the first by name, whatever order they come in.
        let best = scored.max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))?;
        Some(best.1)
    }
}

const LEAST_LIKENESS: f64 = 0.6;

/// Whether one of two different names may be meant by the other.
pub(crate) fn is_near(name: &str, other: &str) -> bool {
    name != other
        && name.len().max(other.len()) <= LONGEST_NAME
        && name.starts_with('-') == other.starts_with('-')
        && is_as_long(name, other)
        && likeness(name, other).is_some()
}

/// One that is half as long again is not the one.
fn is_as_long(name: &str, other: &str) -> bool {
    other.len().abs_diff(name.len()) * 2 <= name.len().max(4)
}

/// How alike two names are, up to 1; none if not enough for one to be meant by the other.
fn likeness(name: &str, other: &str) -> Option<f64> {
    let is_ascii = name.is_ascii() && other.is_ascii();
    let longest = name.len().max(other.len()) as f64;
    // Most names of a file need no more than this, which takes the sum of their lengths.
    if is_ascii && 1.0 - least_distance(name, other) as f64 / longest < LEAST_LIKENESS {
        return None;
    }
    let likeness = strsim::normalized_damerau_levenshtein(name, other);
    (likeness >= LEAST_LIKENESS).then_some(likeness)
}

/// How many bytes of the longer name the other does not have, wherever they stand: as many,
/// at least, are to be exchanged, put in or taken out to make one of the other.
fn least_distance(name: &str, other: &str) -> usize {
    let mut own = [0_u8; 1 << u8::BITS];
    for byte in name.bytes() {
        if let Some(own) = own.get_mut(usize::from(byte)) {
            *own = own.saturating_add(1);
        }
    }
    let mut common = 0;
    for byte in other.bytes() {
        if let Some(own @ 1..) = own.get_mut(usize::from(byte)) {
            *own -= 1;
            common += 1;
        }
    }
    name.len().max(other.len()) - common
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_names_are_passed_over_that_are_alike(name in "-?[a-d_]{0,12}", other in "-?[a-e]{0,12}") {
            let all = strsim::normalized_damerau_levenshtein(&name, &other);
            prop_assert_eq!(likeness(&name, &other), (all >= LEAST_LIKENESS).then_some(all));
        }
    }
}
