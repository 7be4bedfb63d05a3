//! CLDR's likely subtags and aliases.

use icu_locale::{LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleExpander};

use crate::language::Language;

/// Likely subtags. Extended, because the common data lacks languages such as
/// `nb`; made at compile time, and in one place, since each copy is 70 KB.
pub static EXPANDER: LocaleExpander = LocaleExpander::new_extended();

static CANONICALIZER: LocaleCanonicalizer<&LocaleExpander> =
    LocaleCanonicalizer::new_with_expander(&EXPANDER);

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
    let identifier = canonicalize(language.identifier());
    let likely_script = |mut identifier: LanguageIdentifier| {
        EXPANDER.maximize(&mut identifier);
        identifier.script
    };
    let alone = LanguageIdentifier {
        language: identifier.language,
        ..LanguageIdentifier::UNKNOWN
    };
    let script = likely_script(identifier.clone());
    let is_usual = script == likely_script(alone.clone());
    let has_data = is_usual
        || SECOND_SCRIPTS.iter().any(|(language, scripts)| {
            *language == alone.language.as_str()
                && script.is_some_and(|script| scripts.contains(&script.as_str()))
        });
    if has_data { identifier } else { alone }
}
