//! What a reader wishes for, and which of the languages at hand that gives.

mod accept_language;
mod cache;
mod distances;
mod env;
mod matching;

#[cfg(feature = "tower")]
pub(crate) use accept_language::{
    FULL_QUALITY, MOST_BYTES, MOST_MEMBERS, capped, parse_quality, trim,
};
pub(crate) use cache::HeaderCache;
pub(crate) use matching::Matcher;

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
    wishes: Vec<Wish>,
    /// Ranges of quality 0.
    refusals: Vec<Wish>,
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
        f32::from(self.quality) / f32::from(accept_language::FULL_QUALITY)
    }

    fn is_any(&self) -> bool {
        &*self.tag == "*"
    }
}

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
        accept_language::parse([header])
    }

    /// The same for a header that came in several lines, which mean the same as
    /// one line with commas between them (RFC 9110 section 5.3).
    ///
    /// ```
    /// use fluent_status::Preferences;
    ///
    /// let wanted = Preferences::from_accept_language_lines(["de;q=0.5", "fr"]);
    /// assert_eq!(wanted, Preferences::from_accept_language("de;q=0.5, fr"));
    /// ```
    pub fn from_accept_language_lines<'h>(lines: impl IntoIterator<Item = &'h str>) -> Preferences {
        accept_language::parse(lines)
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

    /// What is wished for, best first; refusals are not among it.
    pub fn wishes(&self) -> impl ExactSizeIterator<Item = &Wish> {
        self.wishes.iter()
    }

    /// The ranges that the reader refuses, by `q=0`.
    pub fn refusals(&self) -> impl ExactSizeIterator<Item = &Wish> {
        self.refusals.iter()
    }

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

    /// Adds a wish behind all that are wished for as much or more. Of two with
    /// one range the one that came first counts.
    fn wish(&mut self, wish: Wish) {
        let same = |known: &Wish| known.tag.eq_ignore_ascii_case(&wish.tag);
        if self.wishes.iter().chain(&self.refusals).any(same) {
            return;
        }
        if wish.quality == 0 {
            self.refusals.push(wish);
        } else {
            let behind = |known: &Wish| known.quality >= wish.quality;
            let place = self.wishes.partition_point(behind);
            self.wishes.insert(place, wish);
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
            quality: accept_language::FULL_QUALITY,
        });
        Preferences {
            wishes: wishes.collect(),
            refusals: Vec::new(),
        }
    }
}
