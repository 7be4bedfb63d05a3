//! [`Language`]: a language tag.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use icu_locale::subtags::{self, Region, Script, Variants};
use icu_locale::{LanguageIdentifier, LocaleDirectionality, LocaleExpander};
use tinystr::TinyAsciiStr;

use crate::bcp47;
use crate::cldr::{self, EXPANDER};
use crate::direction::Direction;

/// A language as a [BCP 47] tag: `fr`, `zh-CN`, `sr-Latn`, `es-419`.
///
/// A tag is written with hyphens, and case does not matter; what is printed is
/// in the usual case. Extensions and private use (`-u-…`, `-x-…`) say nothing
/// about which texts a reader understands: they are accepted and left out. A tag of
/// nothing but [private use](Self::is_private_use) names a language that no registry has.
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
/// variants; tags of private use stand where `und` does. The order says nothing about how
/// near two languages are; see the language matching in UTS #35 for that.
///
/// [BCP 47]: https://www.rfc-editor.org/info/bcp47
#[derive(Clone)]
pub struct Language {
    identifier: LanguageIdentifier,
    /// The same as it is printed.
    tag: Tag,
}

/// The text of a tag.
#[derive(Clone)]
enum Tag {
    /// Language, script and region: `uz-Cyrl-UZ`.
    Short(TinyAsciiStr<12>),
    /// With variants.
    Long(Box<str>),
    /// Of private use alone, in lower case: `x-pirate`. The identifier is `und`.
    PrivateUse(Box<str>),
}

impl Language {
    /// `en-US`: the source language of a project that names no other.
    pub const SOURCE: Language = Language::from_static("en-US");

    /// English without a region.
    pub const ENGLISH: Language = Language::from_static("en");

    /// The language of a tag in the code of a program: language, script and region alone,
    /// for constants and statics.
    ///
    /// ```
    /// use fluent_source::Language;
    ///
    /// const TRADITIONAL: Language = Language::from_static("zh-Hant");
    /// assert_eq!(TRADITIONAL.as_str(), "zh-Hant");
    /// ```
    ///
    /// # Panics
    ///
    /// If the text is no such tag; in a constant the compiler says so.
    ///
    /// ```compile_fail
    /// use fluent_source::Language;
    ///
    /// const TRADITIONAL: Language = Language::from_static("zh_Hant");
    /// ```
    // Where it is called, the text stands in the code.
    #[expect(clippy::panic)]
    pub const fn from_static(tag: &'static str) -> Language {
        let (first, rest) = first_subtag(tag.as_bytes());
        let Ok(language) = subtags::Language::try_from_utf8(first) else {
            panic!("not a language tag; write one such as \"fr\" or \"zh-CN\"");
        };
        let (first, behind) = first_subtag(rest);
        let (script, rest) = match Script::try_from_utf8(first) {
            Ok(script) => (Some(script), behind),
            Err(_) => (None, rest),
        };
        let (first, behind) = first_subtag(rest);
        let (region, rest) = match Region::try_from_utf8(first) {
            Ok(region) => (Some(region), behind),
            Err(_) => (None, rest),
        };
        if !rest.is_empty() || matches!(tag.as_bytes(), [.., b'-']) {
            panic!("not a tag of language, script and region; write one such as \"zh-Hant-HK\"");
        }
        Language {
            tag: Tag::Short(short_tag(language, script, region)),
            identifier: LanguageIdentifier {
                language,
                script,
                region,
                variants: Variants::new(),
            },
        }
    }

    /// The tag, as it is printed.
    ///
    /// ```
    /// use fluent_source::Language;
    ///
    /// let language: Language = "SR-latn".parse()?;
    /// assert_eq!(language.as_str(), "sr-Latn");
    /// # Ok::<(), fluent_source::InvalidLanguage>(())
    /// ```
    pub fn as_str(&self) -> &str {
        match &self.tag {
            Tag::Short(tag) => tag.as_str(),
            Tag::Long(tag) | Tag::PrivateUse(tag) => tag,
        }
    }

    /// Whether the tag is of private use alone, as `x-pirate` (RFC 5646 section 2.2.7): what
    /// it names, only those know who agreed on it. Such a language has no data, the first
    /// subtag [`und`](Self::language), and suits only those who wish for just this tag.
    ///
    /// ```
    /// use fluent_source::Language;
    ///
    /// let is_private_use = |tag: &str| tag.parse::<Language>().unwrap().is_private_use();
    /// assert_eq!(["x-pirate", "en-x-pirate", "und"].map(is_private_use), [true, false, false]);
    /// ```
    pub fn is_private_use(&self) -> bool {
        self.private_use().is_some()
    }

    fn private_use(&self) -> Option<&str> {
        match &self.tag {
            Tag::PrivateUse(tag) => Some(tag),
            Tag::Short(_) | Tag::Long(_) => None,
        }
    }

    /// The first subtag: the language itself, whatever its script and region. It is `und`
    /// where the tag names none.
    ///
    /// ```
    /// use fluent_source::Language;
    ///
    /// let language: Language = "de-Latn-CH-1996".parse()?;
    /// assert_eq!(language.language(), "de");
    /// assert_eq!((language.script(), language.region()), (Some("Latn"), Some("CH")));
    /// assert_eq!(language.variants().collect::<Vec<_>>(), ["1996"]);
    /// # Ok::<(), fluent_source::InvalidLanguage>(())
    /// ```
    pub fn language(&self) -> &str {
        self.identifier.language.as_str()
    }

    /// The script, if the tag names one. See [`language`](Self::language).
    pub fn script(&self) -> Option<&str> {
        self.identifier.script.as_ref().map(Script::as_str)
    }

    /// The region, if the tag names one: a country by two letters, or a part of the world
    /// by three digits. See [`language`](Self::language).
    pub fn region(&self) -> Option<&str> {
        self.identifier.region.as_ref().map(Region::as_str)
    }

    /// The variants, such as those of spelling. See [`language`](Self::language).
    pub fn variants(&self) -> impl Iterator<Item = &str> {
        self.identifier
            .variants
            .iter()
            .map(|variant| variant.as_str())
    }

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
        if self.is_private_use() {
            return self.clone();
        }
        Language::from_identifier(cldr::canonicalize(&self.identifier))
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
        self.canonical().language() != self.language()
    }

    pub(crate) fn from_identifier(identifier: LanguageIdentifier) -> Language {
        let LanguageIdentifier {
            language,
            script,
            region,
            ..
        } = identifier;
        let tag = if identifier.variants.is_empty() {
            Tag::Short(short_tag(language, script, region))
        } else {
            Tag::Long(identifier.to_string().into())
        };
        Language { identifier, tag }
    }

    pub(crate) fn identifier(&self) -> &LanguageIdentifier {
        &self.identifier
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
        if DIRECTIONALITY.is_right_to_left(&self.identifier) {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
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
        let language: Language = name.replace('_', "-").parse()?;
        // The modifiers of glibc's locales that name a script (`@euro` and
        // the like say nothing about the language).
        let script = match modifier.to_ascii_lowercase().as_str() {
            "latin" | "iqtelif" => Some(icu_locale::subtags::script!("Latn")),
            "cyrillic" => Some(icu_locale::subtags::script!("Cyrl")),
            "devanagari" => Some(icu_locale::subtags::script!("Deva")),
            _ => None,
        };
        if script.is_none() || language.script().is_some() {
            return Ok(language);
        }
        let mut identifier = language.identifier;
        identifier.script = script;
        Ok(Language::from_identifier(identifier))
    }
}

/// The first subtag of a tag, and what stands behind its hyphen.
const fn first_subtag(tag: &[u8]) -> (&[u8], &[u8]) {
    let mut length = 0;
    let mut rest = tag;
    while let [byte, behind @ ..] = rest {
        if *byte == b'-' {
            return (tag.split_at(length).0, behind);
        }
        length += 1;
        rest = behind;
    }
    (tag, rest)
}

/// The tag of a language without variants.
const fn short_tag(
    language: subtags::Language,
    script: Option<Script>,
    region: Option<Region>,
) -> TinyAsciiStr<12> {
    const HYPHEN: TinyAsciiStr<1> = tinystr::tinystr!(1, "-");

    let mut tag = language.to_tinystr().resize::<12>();
    if let Some(script) = script {
        tag = tag.concat(HYPHEN.concat::<4, 5>(script.to_tinystr()));
    }
    if let Some(region) = region {
        tag = tag.concat(HYPHEN.concat::<3, 4>(region.to_tinystr()));
    }
    tag
}

impl FromStr for Language {
    type Err = InvalidLanguage;

    /// # Errors
    ///
    /// [`InvalidLanguage`] for what is not a tag: an empty string, `C`, `english`,
    /// `zh_CN` (the error says to write `zh-CN`).
    ///
    /// A tag of the time before BCP 47's syntax, and one with an extended language, is
    /// the language that it stands for, in its present form (RFC 5646 section 4.5, UTS #35
    /// annex C):
    ///
    /// ```
    /// use fluent_source::Language;
    ///
    /// let tags = ["zh-cmn-Hans-CN", "zh-yue", "i-klingon", "art-lojban"];
    /// let languages = tags.map(|tag| tag.parse::<Language>().unwrap().to_string());
    /// assert_eq!(languages, ["zh-Hans-CN", "yue", "tlh", "jbo"]);
    /// ```
    fn from_str(tag: &str) -> Result<Language, InvalidLanguage> {
        let parse = |tag: &str| LanguageIdentifier::try_from_locale_bytes(tag.as_bytes());
        let in_its_present_form = |tag: &str| {
            let present = parse(&bcp47::present(tag)?).ok()?;
            Some(cldr::canonicalize(&present))
        };
        // Of the tags of old those that can be parsed seem to have a variant. What stands
        // behind one, such as an extension, is left out first.
        let parsed = match parse(tag) {
            Ok(parsed) if parsed.variants.is_empty() => Some(parsed),
            Ok(parsed) => in_its_present_form(&parsed.to_string()).or(Some(parsed)),
            Err(_) => in_its_present_form(tag),
        };
        match parsed {
            Some(parsed) => Ok(Language::from_identifier(parsed)),
            None if bcp47::is_private_use(tag) => Ok(Language {
                identifier: LanguageIdentifier::UNKNOWN,
                tag: Tag::PrivateUse(tag.to_ascii_lowercase().into()),
            }),
            None => Err(InvalidLanguage::new(tag)),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.as_str())
    }
}

impl AsRef<str> for Language {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.identifier == other.identifier && self.private_use() == other.private_use()
    }
}

impl Eq for Language {}

impl Hash for Language {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.identifier.hash(state);
    }
}

impl Ord for Language {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_identifier = self.identifier.total_cmp(&other.identifier);
        by_identifier.then_with(|| self.private_use().cmp(&other.private_use()))
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
            .map_or(Language::from_static("und"), Language::from_identifier)
    }
}

impl From<Language> for unic_langid::LanguageIdentifier {
    fn from(language: Language) -> Self {
        // Each tag of the one type is a tag of the other, but for those of private use;
        // `und` is the default.
        language.as_str().parse().unwrap_or_default()
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
