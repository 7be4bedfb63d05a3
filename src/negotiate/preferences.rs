//! [`Preferences`]: what a reader wishes for.

use super::quality::FULL_QUALITY;
use fluent_source::Language;

/// The languages that a reader wishes for, best first.
///
/// Preferences come from strangers: making them never fails, and what is not
/// understood is skipped.
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
/// let localizer = Localizer::new(wanted);
/// # let _ = localizer;
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// By quality, best first; equals in the order given.
    pub(super) wishes: Vec<Wish>,
    /// Ranges of quality 0.
    pub(super) refusals: Vec<Wish>,
}

/// One thing that a reader wishes for: a language range (RFC 4647 section 2.1)
/// with its quality value (RFC 9110 section 12.4.2).
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
    tag: Box<str>,
    /// None for `*` and for what is a range by its form and no language.
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

    /// The range as it was sent: a tag, or `*`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The language that the range names; none for `*` and for what has the
    /// form of a tag but names no language, such as `i-klingon`.
    pub fn language(&self) -> Option<&Language> {
        self.language.as_ref()
    }

    /// The quality, from 0.001 to 1.
    pub fn quality(&self) -> f32 {
        f32::from(self.quality) / f32::from(FULL_QUALITY)
    }

    /// Whether it is `*`.
    pub(super) fn is_any(&self) -> bool {
        &*self.tag == "*"
    }
}

impl Preferences {
    /// What is wished for, best first; refusals are not among it.
    pub fn wishes(&self) -> impl ExactSizeIterator<Item = &Wish> {
        self.wishes.iter()
    }

    /// The ranges that the reader refuses, by `q=0`.
    pub fn refusals(&self) -> impl ExactSizeIterator<Item = &Wish> {
        self.refusals.iter()
    }

    /// Adds a wish behind all that are wished for as much or more. Of two with
    /// one range the one that came first counts.
    pub(super) fn wish(&mut self, wish: Wish) {
        let same = |known: &Wish| known.tag.eq_ignore_ascii_case(&wish.tag);
        if self.wishes.iter().chain(&self.refusals).any(same) {
            return;
        }
        if wish.quality == 0 {
            self.refusals.push(wish);
        } else {
            let behind = |known: &Wish| known.quality >= wish.quality;
            let index = self.wishes.partition_point(behind);
            self.wishes.insert(index, wish);
        }
    }
}

impl From<Language> for Preferences {
    fn from(language: Language) -> Self {
        Preferences::from_iter([language])
    }
}

impl From<&Language> for Preferences {
    fn from(language: &Language) -> Self {
        language.clone().into()
    }
}

/// Best first.
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
