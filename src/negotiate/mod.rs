//! What a reader wishes for, and which of the languages at hand that gives.

mod accept_language;
mod env;
mod matching;

pub(crate) use matching::Matcher;

use crate::language::Language;

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
    wishes: Vec<Wish>,
    refusals: Vec<Range>,
}

/// A language range with its quality value (RFC 9110 section 12.4.2).
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wish {
    range: Range,
    /// In thousandths, from 1 to 1000.
    quality: u16,
}

/// A language range (RFC 4647 section 2.1) that names a language, or `*`.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Range {
    Any,
    Language(Language),
}

impl Preferences {
    /// Reads an Accept-Language header: `fr-CA, fr;q=0.8, *;q=0.1`.
    ///
    /// Higher q-values come first and ties keep the order sent; `q=0` is a
    /// refusal, and `*` stands for any language that is not named
    /// ([RFC 9110 section 12.5.4]). Malformed members are skipped. Never
    /// fails, never panics; of a header that is longer than any honest one
    /// only the first part is read.
    ///
    /// ```
    /// use fluent_status::{Language, Preferences};
    ///
    /// let available = ["en-US", "de", "fr"].map(|tag| tag.parse::<Language>().unwrap());
    /// let wanted = Preferences::from_accept_language("de;q=0, en;q=0.1, fr;q=0.5");
    /// let ranked: Vec<String> = wanted.rank(&available).iter().map(ToString::to_string).collect();
    /// assert_eq!(ranked, ["fr", "en-US"]);
    /// ```
    ///
    /// [RFC 9110 section 12.5.4]: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4
    pub fn from_accept_language(header: &str) -> Preferences {
        accept_language::parse(header)
    }

    /// Reads the environment as gettext does: `LANGUAGE`, which may be a list
    /// with colons, then the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that
    /// is set and not empty.
    ///
    /// `C`, `POSIX` and what is no language are skipped; where the locale is
    /// `C` or `POSIX`, `LANGUAGE` does not count. Never fails.
    ///
    /// ```
    /// use fluent_status::{Localizer, Preferences};
    ///
    /// let localizer = Localizer::new(Preferences::from_env());
    /// # let _ = localizer;
    /// ```
    pub fn from_env() -> Preferences {
        env::read(|name| std::env::var(name).ok())
    }

    /// Those of the available languages that the reader can use, best first,
    /// each once. Nothing is added for a reader whom none of them suits.
    ///
    /// ```
    /// use fluent_status::{Language, Preferences};
    ///
    /// let available = ["en-US", "zh-CN"].map(|tag| tag.parse::<Language>().unwrap());
    /// let rank = |tag: &str| -> Vec<String> {
    ///     let wanted = Preferences::from(tag.parse::<Language>().unwrap());
    ///     wanted.rank(&available).iter().map(ToString::to_string).collect()
    /// };
    /// assert_eq!(rank("zh-SG"), ["zh-CN"]);
    /// assert_eq!(rank("zh-Hant-HK"), [""; 0]);
    /// ```
    pub fn rank<'l>(&self, available: &'l [Language]) -> Vec<&'l Language> {
        let ranked = Matcher::new(available).rank(self);
        let languages = ranked.into_iter();
        languages.filter_map(|index| available.get(index)).collect()
    }

    /// Adds a wish behind all that are wished for as much or more.
    fn wish(&mut self, range: Range, quality: u16) {
        if quality == 0 {
            self.refusals.push(range);
        } else {
            let behind = |wish: &Wish| wish.quality >= quality;
            let place = self.wishes.partition_point(behind);
            self.wishes.insert(place, Wish { range, quality });
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
            range: Range::Language(language),
            quality: accept_language::FULL_QUALITY,
        });
        Preferences {
            wishes: wishes.collect(),
            refusals: Vec::new(),
        }
    }
}
