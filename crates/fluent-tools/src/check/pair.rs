//! What a rule looks at: the texts of a language beside those of the source.

use std::cell::{OnceCell, RefCell};
use std::collections::{HashMap, HashSet};

use crate::check::glossary::GlossaryTerm;
use crate::check::habits::Habits;
use crate::check::model::{RenderedEntry, RenderedFile, RenderedLanguage, RenderedText, Rendering};
use crate::check::nearest::Nearest;
use crate::check::settings::Settings;
use crate::check::suffixes::Suffixes;
use crate::check::writing::Writing;
use crate::file::File;
use crate::workspace::Layout;

/// A language beside the source language.
pub(crate) struct LanguagePair<'m, 'w> {
    pub(crate) writing: &'m Writing,
    pub(crate) source_writing: &'m Writing,
    pub(crate) target: &'m RenderedLanguage<'w>,
    pub(crate) source: &'m RenderedLanguage<'w>,
    pub(crate) target_files: &'w [File],
    pub(crate) source_files: &'w [File],
    pub(crate) glossary: &'m [GlossaryTerm],
    /// Whether the language keeps to each of its terms, once a rule has asked.
    pub(crate) kept_terms: OnceCell<Vec<bool>>,
    /// Whether it is the source language itself that is looked at.
    pub(crate) is_source: bool,
    pub(crate) settings: &'m Settings,
    pub(crate) missing: OnceCell<Nearest<'w>>,
    pub(crate) habits: Habits,
    /// The texts that are too large in one of both languages, by id and attribute: no
    /// other rule looks at them.
    pub(crate) too_large: HashSet<String>,
}

impl<'w> LanguagePair<'_, 'w> {
    pub(crate) fn is_too_large(&self, text: &RenderedText<'_>) -> bool {
        !self.too_large.is_empty() && self.too_large.contains(&text.id())
    }

    /// Whether the source has folders within its folder: where it has, a file is a
    /// namespace of its own, as in Mozilla's projects, and ids may be there twice.
    pub(crate) fn source_nests(&self) -> bool {
        let is_deep = |file: &File| file.layout() == Layout::Folder && file.name().contains('/');
        self.source_files.iter().any(is_deep)
    }

    /// The texts of the language beside those of the source.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&RenderedText<'w>, &RenderedText<'w>)> {
        self.target.entries().flat_map(|(file, entry)| {
            let source = self.source.get_beside(file.file.name(), entry.id);
            let texts = entry.texts();
            texts.filter_map(move |text| Some((text, source?.counterpart(text)?)))
        })
    }

    /// The ids of the source that the language does not have.
    pub(crate) fn missing(&self) -> &Nearest<'w> {
        self.missing.get_or_init(|| {
            let ids = self.source.ids();
            Nearest::new(ids.filter(|id| self.target.get(id).is_none()))
        })
    }
}

/// A message or term beside that of the source language, if that has it.
pub(crate) struct EntryPair<'m, 'w> {
    pub(crate) language: &'m LanguagePair<'m, 'w>,
    pub(crate) file: &'m RenderedFile<'w>,
    pub(crate) target: &'m RenderedEntry<'w>,
    pub(crate) source: Option<&'m RenderedEntry<'w>>,
    /// How many characters its texts may have by the comments, once a rule has asked.
    pub(crate) limit: OnceCell<Option<usize>>,
    /// Whether any of its texts has what the glossary says, by the number of the term.
    pub(crate) agreed: RefCell<HashMap<usize, bool>>,
}

/// A value or attribute beside that of the source language.
pub(crate) struct TextPair<'m, 'w> {
    pub(crate) entry: &'m EntryPair<'m, 'w>,
    pub(crate) target: &'m RenderedText<'w>,
    pub(crate) source: Option<&'m RenderedText<'w>>,
    asked: Asked,
}

/// What has been asked of a source text already: one question may be asked for each
/// word of a translation, and for each of its variants.
#[derive(Default)]
struct Asked {
    characters: OnceCell<HashSet<char>>,
    parts: OnceCell<Suffixes<u8>>,
    others: RefCell<HashMap<Question, bool>>,
}

/// The rule that asks, and what it wants to know.
type Question = (&'static str, Option<char>);

/// One variant beside the one of the source language that says the same.
pub(crate) struct VariantPair<'m, 'w> {
    pub(crate) text: &'m TextPair<'m, 'w>,
    pub(crate) target: &'m Rendering<'w>,
    pub(crate) source: Option<&'m Rendering<'w>>,
}

impl<'m, 'w> TextPair<'m, 'w> {
    pub(crate) fn new(
        entry: &'m EntryPair<'m, 'w>,
        target: &'m RenderedText<'w>,
    ) -> TextPair<'m, 'w> {
        TextPair {
            entry,
            target,
            source: entry.source.and_then(|source| source.counterpart(target)),
            asked: Asked::default(),
        }
    }

    /// The variants of the source text.
    pub(crate) fn sources(&self) -> &'m [Rendering<'w>] {
        self.source.map_or(&[], |text| &text.renderings)
    }
}

impl<'m> VariantPair<'m, '_> {
    pub(crate) fn writing(&self) -> &'m Writing {
        self.text.entry.language.writing
    }

    /// Whether both languages are the same one, such as en-US and en-GB.
    pub(crate) fn is_same_language(&self) -> bool {
        let language = self.text.entry.language;
        let (writing, source) = (language.writing, language.source_writing);
        // What Scots has in common with English is most of it.
        let is_near = writing.is(&["sco"]) && source.is(&["en"]);
        is_near || writing.base == source.base && writing.script_tag == source.script_tag
    }

    /// Whether any variant of the source text fulfils this, whatever the variant of
    /// the translation: by rule and character it is found out once.
    pub(crate) fn any_source_is(
        &self,
        rule: &'static str,
        c: Option<char>,
        is: impl Fn(&Rendering<'_>) -> bool,
    ) -> bool {
        let mut others = self.text.asked.others.borrow_mut();
        let answer = others.entry((rule, c));
        *answer.or_insert_with(|| self.any_source(is))
    }

    /// Whether any variant of the source text fulfils this.
    pub(crate) fn any_source(&self, is: impl Fn(&Rendering<'_>) -> bool) -> bool {
        self.text.sources().iter().any(is)
    }

    /// Whether any variant of the source text has this character.
    pub(crate) fn source_has(&self, c: char) -> bool {
        let characters = self.text.asked.characters.get_or_init(|| {
            let sources = self.text.sources().iter();
            sources.flat_map(|source| source.text.chars()).collect()
        });
        characters.contains(&c)
    }

    /// Whether any variant of the source text has this part.
    pub(crate) fn source_has_part(&self, part: &str) -> bool {
        let parts = self.text.asked.parts.get_or_init(|| {
            let sources = self.text.sources().iter();
            Suffixes::of_texts(sources.map(|source| source.text.as_str()))
        });
        parts.contains(part)
    }
}
