//! A [`Language`] for crates that use ICU4X 2 beside this one.
//!
//! A module of its own, so that the type [`Language`], which other crates pass
//! on, promises nothing of ICU4X.

use icu_locale::LanguageIdentifier;

pub use crate::cldr::{EXPANDER, canonicalize};
use crate::language::Language;

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

/// The language that an identifier of ICU4X names.
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
