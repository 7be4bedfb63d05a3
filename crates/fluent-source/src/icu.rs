//! A [`Language`] for crates that use ICU4X 2 beside this one.
//!
//! A module of its own, so that the type [`Language`], which other crates pass
//! on, promises nothing of ICU4X.

use icu_locale::LanguageIdentifier;

pub use crate::cldr::{EXPANDER, canonicalize};
use crate::language::Language;
use crate::plural::NumberUse;
pub use crate::plural_rules::PluralRules;

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
/// had; those of the root for a language that has none. Fails only without data, which are
/// compiled in.
///
/// ```
/// use fluent_source::plural::NumberUse;
/// use fluent_source::{Language, icu};
/// use icu_plurals::PluralCategory;
///
/// let two = |tag| {
///     let rules = icu::plural_rules(&Language::from_static(tag), NumberUse::Cardinal);
///     rules.map(|rules| rules.category_of_whole(2))
/// };
/// assert_eq!(two("sr-Latn"), Some(PluralCategory::Few));
/// assert_eq!(two("naq"), Some(PluralCategory::Two));
/// ```
pub fn plural_rules(language: &Language, number_use: NumberUse) -> Option<PluralRules> {
    PluralRules::new(language, number_use)
}

/// The scripts beside its usual one in which a language has data of its own in ICU4X. Data
/// of a language in another script are not found by way of the language alone.
const SECOND_SCRIPTS: [(&str, &[&str]); 12] = [
    ("bs", &["Cyrl"]),
    ("ff", &["Adlm"]),
    ("hi", &["Latn"]),
    ("kk", &["Arab"]),
    ("kok", &["Latn"]),
    ("ks", &["Deva"]),
    ("kxv", &["Deva", "Orya", "Telu"]),
    ("sd", &["Deva"]),
    ("sr", &["Latn"]),
    ("uz", &["Cyrl"]),
    ("yue", &["Hans"]),
    ("zh", &["Hant"]),
];

/// The identifier whose data numbers, lists and dates of a language are formatted by: its
/// own by the present name, or those of the language in its usual script where ICU4X has
/// none for this one. ICU4X itself would take those of no language at all.
///
/// ```
/// use fluent_source::{Language, icu};
///
/// let data = |tag: &str| tag.parse().map(|it: Language| icu::with_data(&it).to_string());
/// assert_eq!(data("pa-Arab-PK")?, "pa");
/// assert_eq!(data("sr-Latn-RS")?, "sr-Latn-RS");
/// # Ok::<(), fluent_source::InvalidLanguage>(())
/// ```
pub fn with_data(language: &Language) -> LanguageIdentifier {
    let own = canonicalize(identifier(language));
    let likely_script = |mut identifier: LanguageIdentifier| {
        EXPANDER.maximize(&mut identifier);
        identifier.script
    };
    let alone = LanguageIdentifier {
        language: own.language,
        ..LanguageIdentifier::UNKNOWN
    };
    let script = likely_script(own.clone());
    let is_usual = script == likely_script(alone.clone());
    let has_data = is_usual
        || SECOND_SCRIPTS.iter().any(|(language, scripts)| {
            *language == alone.language.as_str()
                && script.is_some_and(|script| scripts.contains(&script.as_str()))
        });
    if has_data { own } else { alone }
}
