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
    /// What suits an earlier one comes before all that suits a later one.
    pub(super) sources: Vec<Source>,
}

/// What a reader wishes for in one place, such as a header or a cookie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Source {
    /// By quality, best first; equals in the order given.
    pub(super) wishes: Vec<Wish>,
    /// Ranges of quality 0.
    pub(super) refusals: Vec<Wish>,
    /// Whether only a language that was named suits, and none that its readers may
    /// read as well.
    pub(super) is_choice: bool,
}

impl Source {
    /// These preferences, which are the default if there is nothing in them.
    pub(super) fn alone(self) -> Preferences {
        let is_empty = self.wishes.is_empty() && self.refusals.is_empty();
        let sources = if is_empty { Vec::new() } else { vec![self] };
        Preferences { sources }
    }
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
    /// range that has the form of a tag but is not one, such as `i-enochian`.
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
        let wishes: Vec<&Wish> = self.sources.iter().flat_map(|s| &s.wishes).collect();
        wishes.into_iter()
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
        let refusals: Vec<&Wish> = self.sources.iter().flat_map(|s| &s.refusals).collect();
        refusals.into_iter()
    }

    /// The language that a reader chose, in settings, in a cookie or in an address. It
    /// suits a language of that name alone, whatever its script or region: somebody who
    /// chose Burmese, where there is none, is not given English because readers of
    /// Burmese often know it. What else is known of the reader comes [`then`](Self::then).
    ///
    /// ```
    /// use fluent_status::{Language, Preferences};
    ///
    /// let available = ["en-US", "de", "zh-CN"].map(|tag| tag.parse::<Language>().unwrap());
    /// let header = Preferences::from_accept_language("de, en;q=0.5");
    /// let rank = |tag: &str| -> Vec<String> {
    ///     let wanted = Preferences::chosen(tag.parse().unwrap()).then(header.clone());
    ///     wanted.rank(&available).iter().map(ToString::to_string).collect()
    /// };
    /// assert_eq!(rank("zh-SG"), ["zh-CN", "de", "en-US"]);
    /// assert_eq!(rank("my"), ["de", "en-US"]);
    /// ```
    pub fn chosen(language: Language) -> Preferences {
        let mut chosen = Preferences::from(language);
        for source in &mut chosen.sources {
            source.is_choice = true;
        }
        chosen
    }

    /// These preferences, and others behind them: all that suits these comes first, and
    /// what these refuse, the others may still wish for.
    ///
    /// ```
    /// use fluent_status::{Language, Preferences};
    ///
    /// let profile: Language = "pt-BR".parse()?;
    /// let wanted = Preferences::chosen(profile).then(Preferences::from_env());
    /// assert_eq!(wanted.wishes().next().map(|wish| wish.tag()), Some("pt-BR"));
    /// # Ok::<(), fluent_status::InvalidLanguage>(())
    /// ```
    pub fn then(mut self, others: Preferences) -> Preferences {
        self.sources.extend(others.sources);
        self
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
            tag: language.as_str().into(),
            language: Some(language),
            quality: FULL_QUALITY,
        });
        let wishes = wishes.collect();
        Source {
            wishes,
            ..Source::default()
        }
        .alone()
    }
}
