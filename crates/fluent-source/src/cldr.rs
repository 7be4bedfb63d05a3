//! CLDR's likely subtags and aliases.

use icu_locale::{LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleExpander};

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
