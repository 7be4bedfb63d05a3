//! A [`Language`] for crates that use ICU4X 2 beside this one.
//!
//! A module of its own, so that the type [`Language`], which other crates pass
//! on, promises nothing of ICU4X.

use icu_locale::{LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleExpander};

use crate::language::Language;

/// Likely subtags. Extended, because the common data lacks languages such as
/// `nb`; made at compile time, and in one place, since each copy is 70 KB.
pub static EXPANDER: LocaleExpander = LocaleExpander::new_extended();

static CANONICALIZER: LocaleCanonicalizer<&LocaleExpander> =
    LocaleCanonicalizer::new_with_expander(&EXPANDER);

/// The language as ICU4X has it.
///
/// ```
/// use fluent_source::{Language, icu};
///
/// let language: Language = "zh-Hant-HK".parse()?;
/// assert_eq!(icu::identifier(&language).language.as_str(), "zh");
/// # Ok::<(), fluent_source::InvalidLanguage>(())
/// ```
pub fn identifier(language: &Language) -> &LanguageIdentifier {
    language.identifier()
}

/// A language of what ICU4X has.
///
/// ```
/// use fluent_source::icu;
///
/// let english = icu_locale::langid!("en-XA");
/// assert_eq!(icu::language(english).to_string(), "en-XA");
/// ```
pub fn language(identifier: LanguageIdentifier) -> Language {
    Language::from_identifier(identifier)
}

/// The identifier with its old subtags replaced, by CLDR's aliases: `iw` → `he`,
/// `sh` → `sr-Latn`, and regions that are no more.
///
/// ```
/// use fluent_source::{Language, icu};
///
/// let language: Language = "iw".parse()?;
/// assert_eq!(icu::canonicalize(icu::identifier(&language)).to_string(), "he");
/// # Ok::<(), fluent_source::InvalidLanguage>(())
/// ```
pub fn canonicalize(identifier: &LanguageIdentifier) -> LanguageIdentifier {
    let mut locale = Locale::from(identifier.clone());
    CANONICALIZER.canonicalize(&mut locale);
    locale.id
}
