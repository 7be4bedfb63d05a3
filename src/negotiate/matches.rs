//! [`Match`]: what the wishes of a reader match.

use super::matching::Matcher;
use super::preferences::{Preferences, Wish};
use fluent_source::Language;

/// What one wish matches; made by [`Preferences::matches`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match<'p, 'l> {
    wish: &'p Wish,
    nearest: Option<(&'l Language, u8)>,
}

impl<'p, 'l> Match<'p, 'l> {
    /// The wish.
    pub fn wish(&self) -> &'p Wish {
        self.wish
    }

    /// The available language that suits this wish best, if one does.
    pub fn language(&self) -> Option<&'l Language> {
        self.nearest.map(|(language, _)| language)
    }

    /// How far that language is from the wish, as CLDR counts: 0 for the same,
    /// about 5 for another region, below 50 for what can be read.
    pub fn distance(&self) -> Option<u8> {
        self.nearest.map(|(_, distance)| distance)
    }
}

impl Preferences {
    /// Those of the available languages that the reader can use, best first,
    /// each once. Nothing is added for a reader whom none of them suits.
    ///
    /// Languages are matched as [UTS #35 part 1] defines it and ICU does it:
    /// with likely subtags, CLDR's distances between languages, scripts and
    /// regions, and later wishes counting a little less. Each answer is the best
    /// match of what the ones before it have left; of equals CLDR's paradigm
    /// locales are preferred, then the order given.
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

    /// For each wish the available language that suits it best by itself, and
    /// how far it is: why [`rank`](Self::rank) answers as it does.
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
        let matches = self.wishes.iter().zip(nearest);
        matches
            .map(|(wish, nearest)| Match {
                wish,
                nearest: nearest
                    .and_then(|(index, distance)| Some((available.get(index)?, distance))),
            })
            .collect()
    }
}
