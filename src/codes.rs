//! [`CodeIndex`]: the messages of a language by status code.
//!
//! A look-up by code is what a server does for each error, so it is an index into a
//! table and nothing else: no hash, no comparison of strings.

use http::StatusCode;

use crate::family::{FamilyName, OwnFamilyName};

/// Every code is less, and is its own index: a hundred places that stay empty cost less than
/// a subtraction for each look-up.
const STATUS_COUNT: usize = 1000;

/// Which of its language's messages a message is: its index in the columns of `Texts`.
/// Half a word, so that the table of codes is small.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place(pub(crate) u32);

impl Place {
    /// No message. The bounds on files keep a language far below this number.
    pub(crate) const NONE: Place = Place(u32::MAX);

    /// The index in the columns; beyond all of them for [`NONE`](Self::NONE).
    #[inline]
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// So many families beside `http` have a table: more than any API has. A table is
/// as long for one high code as for all, so that texts of many families would fill
/// hundreds of times their own length.
const MOST_TABLES: usize = 16;

/// That a family is not in the index, and may yet have messages.
pub(crate) struct NoTable;

/// The messages `<family>-<code>`, found by code.
pub(crate) struct CodeIndex {
    /// Those of the family `http`. Not behind a pointer, which would cost a look-up
    /// a step.
    http: [Place; STATUS_COUNT],
    /// Those of the other families, of which there are few; each table is as long
    /// as it has to be.
    families: Vec<(OwnFamilyName, Vec<Place>)>,
    /// Whether there are families without a table.
    is_partial: bool,
}

impl CodeIndex {
    /// An index without messages.
    pub(crate) fn new() -> CodeIndex {
        CodeIndex {
            http: [Place::NONE; STATUS_COUNT],
            families: Vec::new(),
            is_partial: false,
        }
    }

    /// Adds a message. Of two for the same code the later one counts.
    pub(crate) fn insert(&mut self, family: &str, status: StatusCode, place: Place) {
        let index = status_index(status);
        let family = FamilyName::new(family);
        if family.is_http() {
            if let Some(slot) = self.http.get_mut(index) {
                *slot = place;
            }
            return;
        }
        let known = self.families.iter().position(|(name, _)| name.is(family));
        let known = known.unwrap_or_else(|| {
            if self.families.len() < MOST_TABLES {
                self.families.push((family.to_own(), Vec::new()));
                self.families.len() - 1
            } else {
                self.is_partial = true;
                MOST_TABLES
            }
        });
        if let Some((_, places)) = self.families.get_mut(known) {
            let length = places.len().max(index + 1);
            places.resize(length, Place::NONE);
            if let Some(slot) = places.get_mut(index) {
                *slot = place;
            }
        }
    }

    /// The message `http-<code>`.
    #[inline]
    pub(crate) fn by_status(&self, status: StatusCode) -> Option<Place> {
        by_code(&self.http, status)
    }

    /// The message `<family>-<code>`, unless only its id can tell.
    #[inline]
    pub(crate) fn by_family(
        &self,
        family: FamilyName<'_>,
        status: StatusCode,
    ) -> Result<Option<Place>, NoTable> {
        match family.find_in(&self.families, |(name, _)| name) {
            Some((_, places)) => Ok(by_code(places, status)),
            None if family.is_http() => Ok(self.by_status(status)),
            None if self.is_partial => Err(NoTable),
            None => Ok(None),
        }
    }
}

/// The message for a code in the table of one family.
#[inline]
fn by_code(places: &[Place], status: StatusCode) -> Option<Place> {
    let place = places.get(status_index(status))?;
    (*place != Place::NONE).then_some(*place)
}

/// The index of a code in a table.
#[inline]
fn status_index(status: StatusCode) -> usize {
    usize::from(status.as_u16())
}
