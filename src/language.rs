//! [`Language`]: a language tag, and the direction it is written in.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use icu_locale::{
    LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander, langid,
};

use crate::error::InvalidLanguage;

/// Likely subtags. Extended, because the common data lacks languages such as
/// `nb`; made at compile time, and in one place, since each copy is 70 KB.
pub(crate) static EXPANDER: LocaleExpander = LocaleExpander::new_extended();

static CANONICALIZER: LocaleCanonicalizer<&LocaleExpander> =
    LocaleCanonicalizer::new_with_expander(&EXPANDER);

/// `iw` → `he`, `sh` → `sr-Latn`, and regions that are no more.
pub(crate) fn canonicalize(identifier: &LanguageIdentifier) -> LanguageIdentifier {
    let mut locale = Locale::from(identifier.clone());
    CANONICALIZER.canonicalize(&mut locale);
    locale.id
}

/// A language as a [BCP 47] tag: `fr`, `zh-CN`, `sr-Latn`, `es-419`.
///
/// A tag is written with hyphens, and case does not matter; what is printed is
/// in the usual case. Extensions and private use (`-u-…`, `-x-…`) say nothing
/// about which texts a reader understands: they are accepted and left out.
///
/// # Example
///
/// ```
/// use fluent_status::{Direction, Language};
///
/// let language: Language = "AR-eg".parse()?;
/// assert_eq!(language.to_string(), "ar-EG");
/// assert_eq!(language.direction(), Direction::RightToLeft);
///
/// let error = "zh_CN".parse::<Language>().unwrap_err();
/// assert_eq!(error.to_string(), r#""zh_CN" is not a language tag; write "zh-CN""#);
/// # Ok::<(), fluent_status::InvalidLanguage>(())
/// ```
///
/// # Ordering
///
/// By the tag as it is printed: first the language, then script, region and
/// variants. The order says nothing about how near two languages are; see
/// [`Preferences::rank`](crate::Preferences::rank) for that.
///
/// [BCP 47]: https://www.rfc-editor.org/info/bcp47
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Language(LanguageIdentifier);

impl Language {
    /// `en-US`, the language that the embedded texts are written in first.
    pub(crate) const SOURCE: Language = Language(langid!("en-US"));

    /// English without a region: the language of the registry's own phrases.
    pub(crate) const ENGLISH: Language = Language(langid!("en"));

    /// What the pseudo-locale for texts from right to left is made of.
    #[cfg(feature = "tools")]
    pub(crate) const ARABIC: Language = Language(langid!("ar"));

    /// The language by the tag that is to be used for it: `he` for `iw`.
    #[cfg(feature = "tools")]
    pub(crate) fn canonical(&self) -> Language {
        Language(canonicalize(&self.0))
    }

    /// The language as this region has it.
    #[cfg(feature = "tools")]
    pub(crate) fn in_region(&self, region: icu_locale::subtags::Region) -> Language {
        let mut identifier = self.0.clone();
        identifier.region = Some(region);
        Language(identifier)
    }

    pub(crate) fn identifier(&self) -> &LanguageIdentifier {
        &self.0
    }

    /// Which way the language is written, by its script or, where the tag
    /// names none, by the script that CLDR's likely subtags give it.
    ///
    /// ```
    /// use fluent_status::{Direction, Language};
    ///
    /// let panjabi = |tag: &str| tag.parse::<Language>().unwrap().direction();
    /// assert_eq!(panjabi("pa-IN"), Direction::LeftToRight);
    /// assert_eq!(panjabi("pa-PK"), Direction::RightToLeft);
    /// ```
    pub fn direction(&self) -> Direction {
        static DIRECTIONALITY: LocaleDirectionality<&LocaleExpander> =
            LocaleDirectionality::new_with_expander(&EXPANDER);
        if DIRECTIONALITY.is_right_to_left(&self.0) {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
    }

    /// Whether a tag is written just as this language is printed.
    pub(crate) fn is_written(&self, tag: &str) -> bool {
        self.0.strict_cmp(tag.as_bytes()).is_eq()
    }

    /// Parses a tag in the spelling of POSIX as well: `zh_CN`, `zh_CN.UTF-8`,
    /// `sr_RS@latin`. `C` and `POSIX` name no language.
    pub(crate) fn from_posix(name: &str) -> Result<Language, InvalidLanguage> {
        let (name, modifier) = name.split_once('@').unwrap_or((name, ""));
        let (name, _charset) = name.split_once('.').unwrap_or((name, ""));
        let mut language: Language = name.replace('_', "-").parse()?;
        // The modifiers of glibc's locales that name a script (`@euro` and
        // the like say nothing about the language).
        let script = match modifier.to_ascii_lowercase().as_str() {
            "latin" => Some(icu_locale::subtags::script!("Latn")),
            "cyrillic" => Some(icu_locale::subtags::script!("Cyrl")),
            "devanagari" => Some(icu_locale::subtags::script!("Deva")),
            _ => None,
        };
        language.0.script = language.0.script.or(script);
        Ok(language)
    }
}

impl FromStr for Language {
    type Err = InvalidLanguage;

    /// # Errors
    ///
    /// [`InvalidLanguage`] for what is no tag: an empty string, `C`, `english`,
    /// `zh_CN` (the error says to write `zh-CN`), `i-klingon` and the other
    /// irregular tags of the time before BCP 47.
    fn from_str(tag: &str) -> Result<Language, InvalidLanguage> {
        LanguageIdentifier::try_from_locale_bytes(tag.as_bytes())
            .map(Language)
            .map_err(|_| {
                let advice = Language::from_posix_spelling(tag);
                InvalidLanguage::new(tag, advice)
            })
    }
}

impl Language {
    /// What somebody probably meant who wrote `tag` as POSIX does.
    fn from_posix_spelling(tag: &str) -> Option<Language> {
        tag.contains(['_', '.', '@'])
            .then(|| Language::from_posix(tag).ok())?
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.to_string())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.0)
    }
}

impl Ord for Language {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Language {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The type that the Fluent crates hold. A language of five to eight letters,
/// which that type takes and no registry has, becomes `und`.
impl From<unic_langid::LanguageIdentifier> for Language {
    fn from(identifier: unic_langid::LanguageIdentifier) -> Self {
        LanguageIdentifier::try_from_locale_bytes(identifier.to_string().as_bytes())
            .map_or(Language(LanguageIdentifier::UNKNOWN), Language)
    }
}

impl From<Language> for unic_langid::LanguageIdentifier {
    fn from(language: Language) -> Self {
        // Each tag of the one type is a tag of the other; `und` is the default.
        language.0.to_string().parse().unwrap_or_default()
    }
}

/// Which way a language is written; as `dir` in HTML has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From left to right, as English and Chinese are.
    LeftToRight,
    /// From right to left, as Arabic and Hebrew are.
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir` attribute: `"ltr"` or `"rtl"`.
    ///
    /// ```
    /// # use fluent_status::Direction;
    /// assert_eq!(Direction::RightToLeft.as_str(), "rtl");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
