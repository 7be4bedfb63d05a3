//! The name that somebody probably meant.

/// The name that was probably meant.
pub(crate) fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    /// Of a file of nothing but mistakes not all are compared with all.
    const MOST_NAMES: usize = 200;

    let is_term = name.starts_with('-');
    let alike = |other: &&str| *other != name && other.starts_with('-') == is_term;
    // One that is half as long again is not the one.
    let fits = |other: &&str| other.len().abs_diff(name.len()) * 2 <= name.len().max(4);
    let names = names
        .filter(|other| alike(other) && fits(other))
        .take(MOST_NAMES);
    let likeness = |other: &str| strsim::normalized_damerau_levenshtein(name, other);
    let scored = names.map(|other| (likeness(other), other));
    // Of equal ones the first by name, whatever order they come in.
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))?;
    (best.0 >= 0.6).then_some(best.1)
}
