//! What a rule looks at: the texts of a language beside those of the source.

use crate::check::glossary::GlossaryTerm;
use crate::check::model::{RenderedEntry, RenderedFile, RenderedLanguage, RenderedText, Rendering};
use crate::check::writing::Writing;
use crate::workspace::File;

/// A language beside the source language.
pub(crate) struct LanguagePair<'m, 'w> {
    pub(crate) writing: &'m Writing,
    pub(crate) source_writing: &'m Writing,
    pub(crate) target: &'m RenderedLanguage<'w>,
    pub(crate) source: &'m RenderedLanguage<'w>,
    pub(crate) target_files: &'w [File],
    pub(crate) source_files: &'w [File],
    pub(crate) glossary: &'m [GlossaryTerm],
    /// Whether it is the source language itself that is looked at.
    pub(crate) is_source: bool,
}

/// A message or term beside that of the source language, if that has it.
pub(crate) struct EntryPair<'m, 'w> {
    pub(crate) language: &'m LanguagePair<'m, 'w>,
    pub(crate) file: &'m RenderedFile<'w>,
    pub(crate) target: &'m RenderedEntry<'w>,
    pub(crate) source: Option<&'m RenderedEntry<'w>>,
}

/// A value or attribute beside that of the source language.
pub(crate) struct TextPair<'m, 'w> {
    pub(crate) entry: &'m EntryPair<'m, 'w>,
    pub(crate) target: &'m RenderedText<'w>,
    pub(crate) source: Option<&'m RenderedText<'w>>,
}

/// One variant beside the one of the source language that says the same.
pub(crate) struct VariantPair<'m, 'w> {
    pub(crate) text: &'m TextPair<'m, 'w>,
    pub(crate) target: &'m Rendering<'w>,
    pub(crate) source: Option<&'m Rendering<'w>>,
}

impl<'m> VariantPair<'m, '_> {
    pub(crate) fn writing(&self) -> &'m Writing {
        self.text.entry.language.writing
    }

    /// Whether both languages are the same one, such as en-US and en-GB.
    pub(crate) fn is_same_language(&self) -> bool {
        let language = self.text.entry.language;
        let (writing, source) = (language.writing, language.source_writing);
        writing.base == source.base && writing.script_tag == source.script_tag
    }

    /// Whether any variant of the source text fulfils this.
    pub(crate) fn any_source(&self, is: impl Fn(&Rendering<'_>) -> bool) -> bool {
        let renderings = self.text.source.map_or(&[][..], |text| &text.renderings);
        renderings.iter().any(is)
    }
}
