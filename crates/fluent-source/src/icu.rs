//! A [`Language`] for crates that use ICU4X 2 beside this one.
//!
//! A module of its own, so that the type [`Language`], which other crates pass
//! on, promises nothing of ICU4X.

use icu_locale::LanguageIdentifier;
use icu_plurals::PluralRules;

pub use crate::cldr::{EXPANDER, canonicalize, with_data};
use crate::language::Language;
use crate::plural::NumberUse;

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

/// The plural rules of a language, in whatever script it is written and by whatever tag it
/// had; those of the root
/// for a language that has none. Fails only without data, which are compiled in.
///
/// ```
/// use fluent_source::plural::NumberUse;
/// use fluent_source::{Language, icu};
///
/// let latin: Language = "sr-Latn".parse()?;
/// let rules = icu::plural_rules(&latin, NumberUse::Cardinal).ok_or("no data")?;
/// assert_eq!(rules.category_for(2_u32), icu_plurals::PluralCategory::Few);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn plural_rules(language: &Language, number_use: NumberUse) -> Option<PluralRules> {
    let mut identifier = canonicalize(identifier(language));
    // Scripts and regions lead to the root, where rules are those of the language: of
    // regions, CLDR has rules for Portugal alone, which African ones follow.
    identifier.script = None;
    if identifier.language.as_str() != "pt" {
        identifier.region = None;
    }
    let rules = match number_use {
        NumberUse::Cardinal => PluralRules::try_new_cardinal((&identifier).into()),
        NumberUse::Ordinal => PluralRules::try_new_ordinal((&identifier).into()),
    };
    rules.ok()
}
