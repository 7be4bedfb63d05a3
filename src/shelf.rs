//! [`Shelf`]: one language of a catalog, whose files are parsed on first use, so
//! that a process pays only for the texts that it answers with.
//!
//! # Invariant
//!
//! A family of the embedded texts stands apart: it is parsed by itself when it is
//! first asked for. That is right only because each id of a family's file begins
//! with the name of the family and a hyphen, no family's name has a hyphen, and no
//! family refers to another. A test holds the embedded texts to it
//! (`bundle::tests`). Of texts that somebody else brought nothing of this is known:
//! these are parsed all at once.

use std::sync::{Arc, OnceLock};

use fluent_source::Language;

use crate::assets::{Files, Source};
use crate::family::{FamilyName, OwnFamilyName};
use crate::isolation::Isolation;
use crate::texts::Texts;

/// What the texts of a language are made of.
pub(crate) struct Origin {
    pub(crate) language: Language,
    pub(crate) files: Files,
    pub(crate) isolation: Isolation,
}

/// One language of a catalog.
pub(crate) struct Shelf {
    origin: Arc<Origin>,
    /// The family `http`, or all of them.
    first: OnceLock<Texts>,
    /// The other families, if they stand apart, in the order of their files.
    others: OnceLock<Box<[Family]>>,
}

struct Family {
    name: OwnFamilyName,
    file: Source,
    /// Elsewhere, so that the names lie together.
    texts: OnceLock<Box<Texts>>,
}

impl Shelf {
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

    /// The texts by status code, if somebody asked for them before.
    #[inline]
    pub(crate) fn loaded(&self) -> Option<&Texts> {
        self.first.get()
    }

    /// The texts among which the messages of this family are, if there are any.
    #[inline]
    pub(crate) fn texts_of(&self, family: FamilyName<'_>) -> &Texts {
        let mut others = self.others().iter();
        match others.find(|other| other.name.is(family)) {
            Some(family) => self.family(family),
            None => self.texts(),
        }
    }

    /// In the order of the files.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        let others = self.others();
        let before = others.partition_point(|family| family.name.as_str() < "http");
        let (before, behind) = others.split_at_checked(before).unwrap_or_default();
        let texts = |family| self.family(family);
        let before = before.iter().map(texts);
        let all = before.chain([self.texts()]).chain(behind.iter().map(texts));
        all.flat_map(Texts::ids)
    }

    /// That every id begins with its family, and that no family refers to
    /// another, is tested of the embedded texts alone.
    fn stand_apart(&self) -> bool {
        matches!(self.origin.files, Files::Embedded(_))
    }

    fn sources(&self) -> Vec<Source> {
        self.origin.files.sources(&self.origin.language)
    }

    #[inline]
    fn others(&self) -> &[Family] {
        self.others.get_or_init(|| {
            if !self.stand_apart() {
                return Box::default();
            }
            let others = self.sources().into_iter();
            let others = others.filter(|source| source.family() != "http");
            let family = |file: Source| Family {
                name: FamilyName::new(file.family()).to_own(),
                file,
                texts: OnceLock::new(),
            };
            others.map(family).collect()
        })
    }

    #[inline]
    fn family<'f>(&self, family: &'f Family) -> &'f Texts {
        let load = || Box::new(self.load(std::slice::from_ref(&family.file)));
        family.texts.get_or_init(load)
    }

    fn load(&self, sources: &[Source]) -> Texts {
        Texts::load(&self.origin.language, sources, self.origin.isolation)
    }

    pub(crate) fn language(&self) -> &Language {
        &self.origin.language
    }
}
