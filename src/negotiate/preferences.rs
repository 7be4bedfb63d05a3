//! [`Preferences`]: what a reader wishes for, and how much.
//!
//! They are only held here, in order and each range once. `matches.rs` compares them
//! with the languages that there are.

use super::quality::FULL_QUALITY;
use fluent_source::Language;

/// The languages that a reader wishes for, best first.
///
/// They are made from a single [`Language`], from an iterator of them, from an
/// [Accept-Language header](Self::from_accept_language), or from the
/// [environment](Self::from_env). Headers and environments are not under the
/// program's control, so reading them never fails: what is not understood is
/// skipped.
///
/// Empty preferences, which are the default, are those of a reader who gets the
/// source language. [`Localizer::new`](crate::Localizer::new) takes preferences, or a
/// language by itself.
///
/// # Example
///
/// ```
/// use fluent_status::{Language, Localizer, Preferences};
///
/// let wanted: Preferences = ["de", "fr"]
///     .iter()
///     .filter_map(|tag| tag.parse::<Language>().ok())
///     .collect();
/// assert_eq!(wanted.wishes().len(), 2);
/// let localizer = Localizer::new(wanted);
/// assert_eq!(localizer.languages().last(), Some(&Language::SOURCE));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// By quality, best first; equals in the order given.
    pub(super) wishes: Vec<Wish>,
    /// Ranges of quality 0.
    pub(super) refusals: Vec<Wish>,
}

/// One wish of a reader: a language range (RFC 4647 section 2.1) with its quality
/// value (RFC 9110 section 12.4.2).
///
/// # Example
///
/// ```
/// use fluent_status::Preferences;
///
/// let wanted = Preferences::from_accept_language("de;q=0.5, pt-BR");
/// let wishes: Vec<(&str, f32)> = wanted.wishes().map(|w| (w.tag(), w.quality())).collect();
/// assert_eq!(wishes, [("pt-BR", 1.0), ("de", 0.5)]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// As it was written.
    tag: Box<str>,
    /// None for `*`, and for what has the form of a range but names no language.
    language: Option<Language>,
    /// In thousandths, from 0 to 1000.
    quality: u16,
}

impl Wish {
    /// A range with its quality in thousandths.
    pub(super) fn new(range: &str, quality: u16) -> Wish {
        Wish {
            tag: range.into(),
            language: range.parse().ok(),
            quality,
        }
    }

    /// The range as it was written: a language tag, or `*`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The language that the range names. There is none for `*`, and none for a
    /// range that has the form of a tag but is not one, such as `i-klingon`.
    ///
    /// ```
    /// use fluent_status::Preferences;
    ///
    /// let wanted = Preferences::from_accept_language("pt-BR, *;q=0.1");
    /// let languages: Vec<_> = wanted.wishes().map(|wish| wish.language().is_some()).collect();
    /// assert_eq!(languages, [true, false]);
    /// ```
    pub fn language(&self) -> Option<&Language> {
        self.language.as_ref()
    }

    /// The quality: from 0.001 to 1 for a wish, and 0 for a refusal.
    pub fn quality(&self) -> f32 {
        f32::from(self.quality) / f32::from(FULL_QUALITY)
    }

    /// Whether it is `*`.
    pub(super) fn is_any(&self) -> bool {
        &*self.tag == "*"
    }
}

impl Preferences {
    /// What the reader wishes for, best first and without refusals.
    pub fn wishes(&self) -> impl ExactSizeIterator<Item = &Wish> {
        self.wishes.iter()
    }

    /// The ranges that the reader refuses, with `q=0`, in the order given. A language
    /// that is refused is asked only if a wish names it as closely, or if it is the
    /// source language, which comes last for everybody.
    ///
    /// ```
    /// use fluent_status::Preferences;
    ///
    /// let wanted = Preferences::from_accept_language("fr, de;q=0");
    /// let refused: Vec<&str> = wanted.refusals().map(|wish| wish.tag()).collect();
    /// assert_eq!(refused, ["de"]);
    /// ```
    pub fn refusals(&self) -> impl ExactSizeIterator<Item = &Wish> {
        self.refusals.iter()
    }
}

/// A wish for one language.
impl From<Language> for Preferences {
    fn from(language: Language) -> Self {
        Preferences::from_iter([language])
    }
}

/// A wish for one language.
impl From<&Language> for Preferences {
    fn from(language: &Language) -> Self {
        language.clone().into()
    }
}

/// Wishes for several languages, best first.
impl FromIterator<Language> for Preferences {
    fn from_iter<I: IntoIterator<Item = Language>>(languages: I) -> Self {
        let wishes = languages.into_iter().map(|language| Wish {
            tag: language.to_string().into(),
            language: Some(language),
            quality: FULL_QUALITY,
        });
        Preferences {
            wishes: wishes.collect(),
            refusals: Vec::new(),
        }
    }
}
