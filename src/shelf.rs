//! [`Shelf`]: one language of a catalog, whose files are parsed on first use, so
//! that a process pays only for the texts that it answers with.
//!
//! # Invariant
//!
//! A family of the embedded texts stands apart: it is parsed by itself when it is
//! first asked for. That is right only because
//!
//! - each id in a family's file begins with the name of the family and a hyphen, and
//! - no family refers to another.
//!
//! A test holds the embedded texts to this (`bundle::tests`). Nothing of it is known of
//! texts that somebody else has brought: these are parsed all at once.

use std::sync::{Arc, OnceLock};

use fluent_source::Language;

use crate::assets::{Files, Source};
use crate::family::{FamilyName, OwnFamilyName};
use crate::isolation::Isolation;
use crate::observer::Observer;
use crate::texts::Texts;

/// What the texts of a language are made of.
pub(crate) struct Origin {
    /// The language of all files.
    pub(crate) language: Language,
    pub(crate) files: Files,
    pub(crate) isolation: Isolation,
    /// Whoever wants to know of fallbacks from this language.
    pub(crate) observer: Option<Observer>,
}

/// One language of a catalog.
pub(crate) struct Shelf {
    origin: Arc<Origin>,
    /// The family `http` or, unless families stand apart, all of them.
    first: OnceLock<Texts>,
    /// The other families, if they stand apart.
    others: OnceLock<Others>,
}

/// The families beside `http`, in the order of their files.
struct Others {
    /// For each slot of a name, where the families begin among which it can be: as a
    /// rule at the only one. Every look-up by id asks here.
    starts: [usize; SLOTS],
    families: Box<[Family]>,
}

/// Several times as many as there are families, so that few share one.
const SLOTS: usize = 64;

/// A family that stands apart.
struct Family {
    name: OwnFamilyName,
    file: Arc<Source>,
    /// Parsed on first use. Behind a pointer, so that a family that nobody asks for takes
    /// little room. The code that frees an `Arc` is in a program once; that of a `Box` is
    /// there for each place.
    texts: OnceLock<Arc<Texts>>,
}

impl Others {
    fn new(families: Box<[Family]>) -> Others {
        let mut starts = [families.len(); SLOTS];
        for (index, family) in families.iter().enumerate().rev() {
            if let Some(start) = starts.get_mut(family.name.slot(SLOTS)) {
                *start = index;
            }
        }
        Others { starts, families }
    }

    /// The family of this name.
    #[inline]
    fn of(&self, name: FamilyName<'_>) -> Option<&Family> {
        let start = *self.starts.get(name.slot(SLOTS))?;
        name.find_in(self.families.get(start..)?, |family| &family.name)
    }
}

impl Shelf {
    /// A shelf of which nothing is parsed yet.
    pub(crate) fn new(origin: Arc<Origin>) -> Shelf {
        Shelf {
            origin,
            first: OnceLock::new(),
            others: OnceLock::new(),
        }
    }

    /// The texts by status code, and all other texts unless they stand apart.
    #[inline]
    pub(crate) fn texts(&self) -> &Texts {
        self.first.get_or_init(|| {
            let mut sources = self.sources();
            if self.stand_apart() {
                sources.retain(|source| source.family() == "http");
            }
            self.load(&sources)
        })
    }

    /// The same, if somebody has asked for them before: without the call that parses,
    /// this is inlined into a look-up.
    #[inline]
    pub(crate) fn loaded(&self) -> Option<&Texts> {
        self.first.get()
    }

    /// The texts among which the messages of this family are, if the language has any:
    /// its own where families stand apart, and otherwise all texts.
    #[inline]
    pub(crate) fn texts_of(&self, family: FamilyName<'_>) -> &Texts {
        match self.others().of(family) {
            Some(family) => self.family(family),
            None => self.texts(),
        }
    }

    /// The texts of the family whose name has a hyphen, and with which this id begins:
    /// look-ups divide an id at its first one.
    #[cold]
    pub(crate) fn texts_of_longer(&self, id: &str) -> Option<&Texts> {
        let has_id = |family: &&Family| {
            let name = family.name.as_str();
            let code = id
                .strip_prefix(name)
                .and_then(|rest| rest.strip_prefix('-'));
            name.contains('-') && code.is_some()
        };
        let mut others = self.others().families.iter();
        others.find(has_id).map(|family| self.family(family))
    }

    /// All ids in the order of the files, for which every family is parsed. `http` is
    /// put in at its place in the alphabet.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        let others = &self.others().families;
        let before = others.partition_point(|family| family.name.as_str() < "http");
        let (before, behind) = others.split_at_checked(before).unwrap_or_default();
        let texts = |family| self.family(family);
        let before = before.iter().map(texts);
        let all = before.chain([self.texts()]).chain(behind.iter().map(texts));
        all.flat_map(Texts::ids)
    }

    /// Whether families stand apart: the invariant holds for embedded texts alone, and
    /// only as long as no layer has been added to the language.
    fn stand_apart(&self) -> bool {
        matches!(self.origin.files, Files::Embedded(_))
    }

    /// The files, none of which has been looked into.
    fn sources(&self) -> Vec<Arc<Source>> {
        self.origin.files.sources(&self.origin.language)
    }

    /// The families that stand apart, besides `http`. Making the list parses nothing.
    #[inline]
    fn others(&self) -> &Others {
        self.others.get_or_init(|| {
            if !self.stand_apart() {
                return Others::new(Box::default());
            }
            let others = self.sources().into_iter();
            let others = others.filter(|source| source.family() != "http");
            let family = |file: Arc<Source>| Family {
                name: FamilyName::new(file.family()).to_own(),
                file,
                texts: OnceLock::new(),
            };
            Others::new(others.map(family).collect())
        })
    }

    /// The texts of a family that stands apart.
    #[inline]
    fn family<'f>(&self, family: &'f Family) -> &'f Texts {
        let load = || Arc::new(self.load(std::slice::from_ref(&family.file)));
        family.texts.get_or_init(load)
    }

    fn load(&self, sources: &[Arc<Source>]) -> Texts {
        Texts::load(&self.origin.language, sources, self.origin.isolation)
    }

    #[inline]
    pub(crate) fn observer(&self) -> Option<&Observer> {
        self.origin.observer.as_ref()
    }

    pub(crate) fn language(&self) -> &Language {
        &self.origin.language
    }
}
