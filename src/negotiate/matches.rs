//! [`Match`], and how [`Preferences`] rank the available languages: the public side of
//! `matching.rs`, which counts by index.

use super::matching::Matcher;
use super::preferences::{Preferences, Wish};
use fluent_source::Language;

/// What one wish matches; made by [`Preferences::matches`]. Use
/// [`Preferences::rank`] to choose a language, and this to explain the choice.
///
/// # Example
///
/// ```
/// use fluent_status::{Language, Preferences};
///
/// let available = ["en-US", "pt-PT"].map(|tag| tag.parse::<Language>().unwrap());
/// let wanted = Preferences::from_accept_language("pt-BR;q=0.7");
/// let [found] = wanted.matches(&available)[..] else { unreachable!() };
/// assert_eq!(found.wish().tag(), "pt-BR");
/// assert_eq!(found.language(), Some(&available[1]));
/// assert_eq!(found.distance(), Some(5));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match<'p, 'l> {
    wish: &'p Wish,
    /// The language with its distance.
    nearest: Option<(&'l Language, u8)>,
}

impl<'p, 'l> Match<'p, 'l> {
    /// The wish that was matched.
    pub fn wish(&self) -> &'p Wish {
        self.wish
    }

    /// The available language that suits the wish best. There is none for `*`, for a
    /// range that does not name a language, and if every language is too far away.
    pub fn language(&self) -> Option<&'l Language> {
        self.nearest.map(|(language, _)| language)
    }

    /// The distance from the wish to that language, in CLDR's unit: 0 for the same
    /// language, about 5 for another region of it, and less than 50 for everything
    /// that counts as readable.
    pub fn distance(&self) -> Option<u8> {
        self.nearest.map(|(_, distance)| distance)
    }
}

impl Preferences {
    /// The available languages that suit the reader, best first and each once. The
    /// list is empty if none does: no fallback is added.
    ///
    /// Languages are matched as [UTS #35 part 1] defines it and ICU implements it:
    /// with likely subtags, with CLDR's distances between languages, scripts and
    /// regions, and with a small demotion for each later wish. Each language in the
    /// list is the best match among those that the ones before it have left. Of
    /// equally good ones CLDR's paradigm locales come first, and then the order of
    /// `available` decides.
    ///
    /// ```
    /// use fluent_status::{Language, Preferences};
    ///
    /// let rank = |wanted: &str, available: &[&str]| -> Vec<String> {
    ///     let available: Vec<Language> = available.iter().map(|tag| tag.parse().unwrap()).collect();
    ///     let wanted = Preferences::from_accept_language(wanted);
    ///     wanted.rank(&available).iter().map(ToString::to_string).collect()
    /// };
    /// assert_eq!(rank("zh-HK", &["en", "zh-CN", "zh-TW"]), ["zh-TW"]);
    /// assert_eq!(rank("es-MX", &["es", "es-419"]), ["es-419", "es"]);
    /// assert_eq!(rank("pt-AO", &["pt-BR", "pt-PT"]), ["pt-PT", "pt-BR"]);
    /// assert_eq!(rank("no", &["en", "nb"]), ["nb"]);
    /// ```
    ///
    /// [UTS #35 part 1]: https://www.unicode.org/reports/tr35/#EnhancedLanguageMatching
    pub fn rank<'l>(&self, available: &'l [Language]) -> Vec<&'l Language> {
        let ranked = Matcher::new(available).rank(self);
        let languages = ranked.into_iter();
        languages.filter_map(|index| available.get(index)).collect()
    }

    /// For each wish the available language that suits it best by itself, with its
    /// distance. This explains the answers of [`rank`](Self::rank).
    ///
    /// ```
    /// use fluent_status::{Language, Preferences};
    ///
    /// let available = ["en-US", "de"].map(|tag| tag.parse::<Language>().unwrap());
    /// let wanted = Preferences::from_accept_language("gsw, ja");
    /// let matches = wanted.matches(&available);
    /// assert_eq!(matches[0].language(), Some(&available[1]));
    /// assert_eq!(matches[0].distance(), Some(8));
    /// assert_eq!(matches[1].language(), None);
    /// ```
    pub fn matches<'p, 'l>(&'p self, available: &'l [Language]) -> Vec<Match<'p, 'l>> {
        let nearest = Matcher::new(available).nearest(self);
        let matches = self.wishes().zip(nearest);
        matches
            .map(|(wish, nearest)| Match {
                wish,
                nearest: nearest
                    .and_then(|(index, distance)| Some((available.get(index)?, distance))),
            })
            .collect()
    }
}
