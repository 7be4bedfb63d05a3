//! [`Language`]: a language tag, and the direction it is written in.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use icu_locale::{LanguageIdentifier, LocaleDirectionality, LocaleExpander, langid};

use crate::bcp47;
use crate::cldr::{self, EXPANDER};

/// A language as a [BCP 47] tag: `fr`, `zh-CN`, `sr-Latn`, `es-419`.
///
/// A tag is written with hyphens, and case does not matter; what is printed is
/// in the usual case. Extensions and private use (`-u-…`, `-x-…`) say nothing
/// about which texts a reader understands: they are accepted and left out.
///
/// # Example
///
/// ```
/// use fluent_source::{Direction, Language};
///
/// let language: Language = "AR-eg".parse()?;
/// assert_eq!(language.to_string(), "ar-EG");
/// assert_eq!(language.direction(), Direction::RightToLeft);
///
/// let error = "zh_CN".parse::<Language>().unwrap_err();
/// assert_eq!(error.to_string(), r#""zh_CN" is not a language tag; write "zh-CN""#);
/// # Ok::<(), fluent_source::InvalidLanguage>(())
/// ```
///
/// # Ordering
///
/// By the tag as it is printed: first the language, then script, region and
/// variants. The order says nothing about how near two languages are; see the
/// language matching in UTS #35 for that.
///
/// [BCP 47]: https://www.rfc-editor.org/info/bcp47
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Language(LanguageIdentifier);

impl Language {
    /// `en-US`: the source language of a project that names no other.
    pub const SOURCE: Language = Language(langid!("en-US"));

    /// English without a region.
    pub const ENGLISH: Language = Language(langid!("en"));

    /// The language by the tag that is to be used for it, by CLDR's aliases.
    ///
    /// ```
    /// use fluent_source::Language;
    ///
    /// let hebrew: Language = "iw".parse()?;
    /// assert_eq!(hebrew.canonical().to_string(), "he");
    /// # Ok::<(), fluent_source::InvalidLanguage>(())
    /// ```
    pub fn canonical(&self) -> Language {
        Language(cldr::canonicalize(&self.0))
    }

    /// Whether CLDR's aliases have another language in the place of this one: `he` for
    /// `iw`, `id` for `in`, `ro` for `mo`. Regions that are no more do not count.
    ///
    /// ```
    /// use fluent_source::Language;
    ///
    /// let is_old = |tag: &str| tag.parse::<Language>().unwrap().is_of_old_tag();
    /// assert_eq!(["iw", "he", "sr-CS"].map(is_old), [true, false, false]);
    /// ```
    pub fn is_of_old_tag(&self) -> bool {
        self.canonical().identifier().language != self.0.language
    }

    pub(crate) fn from_identifier(identifier: LanguageIdentifier) -> Language {
        Language(identifier)
    }

    pub(crate) fn identifier(&self) -> &LanguageIdentifier {
        &self.0
    }

    /// Which way the language is written, by its script or, where the tag
    /// names none, by the script that CLDR's likely subtags give it.
    ///
    /// ```
    /// use fluent_source::{Direction, Language};
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
    ///
    /// ```
    /// use fluent_source::Language;
    ///
    /// let language: Language = "pt-br".parse()?;
    /// assert!(language.is_written("pt-BR"));
    /// assert!(!language.is_written("pt-br"));
    /// # Ok::<(), fluent_source::InvalidLanguage>(())
    /// ```
    pub fn is_written(&self, tag: &str) -> bool {
        self.0.strict_cmp(tag.as_bytes()).is_eq()
    }

    /// Parses a tag in the spelling of POSIX as well: `zh_CN`, `zh_CN.UTF-8`,
    /// `sr_RS@latin`. `C` and `POSIX` name no language.
    ///
    /// # Errors
    ///
    /// [`InvalidLanguage`] for what is neither a tag nor the name of a locale.
    ///
    /// ```
    /// use fluent_source::Language;
    ///
    /// assert_eq!(Language::from_posix("sr_RS@latin")?.to_string(), "sr-Latn-RS");
    /// assert!(Language::from_posix("C").is_err());
    /// # Ok::<(), fluent_source::InvalidLanguage>(())
    /// ```
    pub fn from_posix(name: &str) -> Result<Language, InvalidLanguage> {
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
    /// [`InvalidLanguage`] for what is not a tag: an empty string, `C`, `english`,
    /// `zh_CN` (the error says to write `zh-CN`).
    ///
    /// An irregular tag of the time before BCP 47, and one with an extended language, is
    /// the language that it stands for, in its present form (RFC 5646 section 4.5, UTS #35
    /// annex C):
    ///
    /// ```
    /// use fluent_source::Language;
    ///
    /// let tags = ["zh-cmn-Hans-CN", "zh-yue", "i-klingon", "sgn-BE-FR"];
    /// let languages = tags.map(|tag| tag.parse::<Language>().unwrap().to_string());
    /// assert_eq!(languages, ["zh-Hans-CN", "yue", "tlh", "sfb"]);
    /// ```
    fn from_str(tag: &str) -> Result<Language, InvalidLanguage> {
        let parse = |tag: &str| LanguageIdentifier::try_from_locale_bytes(tag.as_bytes());
        let in_its_present_form = || {
            let present = parse(&bcp47::present(tag)?).ok()?;
            Some(cldr::canonicalize(&present))
        };
        let parsed = parse(tag).ok().or_else(in_its_present_form);
        parsed
            .map(Language)
            .ok_or_else(|| InvalidLanguage::new(tag))
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

/// The error for what is not a language tag; it quotes what was given.
///
/// See [`Language`] for an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidLanguage {
    tag: Box<str>,
}

impl InvalidLanguage {
    /// How much of a hostile tag is quoted, in characters.
    const LONGEST_QUOTE: usize = 64;

    fn new(tag: &str) -> Self {
        let mut quoted: String = tag.chars().take(Self::LONGEST_QUOTE).collect();
        if quoted.len() < tag.len() {
            quoted.push('…');
        }
        InvalidLanguage { tag: quoted.into() }
    }

    /// What somebody probably meant who wrote a tag as POSIX does. Worked out for
    /// who reads the error: most are made for tags that strangers send.
    fn advice(&self) -> Option<Language> {
        let is_posix = self.tag.contains(['_', '.', '@']);
        is_posix.then(|| Language::from_posix(&self.tag).ok())?
    }

    /// What is wrong, and what to write instead: the two halves of the text
    /// that is printed, for a [`Diagnostic`](crate::Diagnostic).
    ///
    /// ```
    /// use fluent_source::Language;
    ///
    /// let error = "zh_CN".parse::<Language>().unwrap_err();
    /// let (message, help) = error.parts();
    /// assert_eq!(message, r#""zh_CN" is not a language tag"#);
    /// assert_eq!(help, r#"write "zh-CN""#);
    /// ```
    pub fn parts(&self) -> (String, String) {
        let what = format!("{:?} is not a language tag", self.tag);
        let help = match self.advice() {
            Some(language) => format!("write \"{language}\""),
            None => r#"write one such as "fr" or "zh-CN""#.to_owned(),
        };
        (what, help)
    }
}

impl fmt::Display for InvalidLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, help) = self.parts();
        write!(f, "{what}; {help}")
    }
}

impl std::error::Error for InvalidLanguage {}

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
    /// # use fluent_source::Direction;
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
