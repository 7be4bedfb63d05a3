//! [`Catalog`]: all languages with all their messages.

use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock};

use crate::assets::{self, Source};
use crate::bundle::Texts;
use crate::language::Language;
use crate::localizer::Localizer;
use crate::negotiate::{Matcher, Preferences};

/// All languages with all their messages. Cloning is cheap.
///
/// Most programs ask a [`Localizer`] and never meet the catalog behind it.
///
/// # Example
///
/// ```
/// use fluent_status::Catalog;
///
/// let catalog = Catalog::embedded();
/// let tags: Vec<String> = catalog.languages().map(ToString::to_string).collect();
/// assert!(tags.iter().any(|tag| tag == "zh-CN"));
/// assert!(catalog.ids().any(|id| id == "http-404"));
/// ```
#[derive(Clone)]
pub struct Catalog(Arc<Inner>);

struct Inner {
    source: Arc<Shelf>,
    /// All languages: the source language first, the others by tag.
    shelves: Vec<Arc<Shelf>>,
    matcher: Matcher,
}

/// One language of a catalog. Its files are parsed on first use, so that a
/// process pays only for the languages that it answers in.
pub(crate) struct Shelf {
    language: Language,
    sources: Vec<Source>,
    texts: OnceLock<Texts>,
}

impl Shelf {
    fn new((language, sources): (Language, Vec<Source>)) -> Shelf {
        Shelf {
            language,
            sources,
            texts: OnceLock::new(),
        }
    }

    #[inline]
    pub(crate) fn texts(&self) -> &Texts {
        let load = || Texts::load(&self.language, &self.sources);
        self.texts.get_or_init(load)
    }

    pub(crate) fn language(&self) -> &Language {
        &self.language
    }
}

impl Catalog {
    /// The texts that this crate carries. Their source language is `en-US`.
    pub fn embedded() -> &'static Catalog {
        static EMBEDDED: LazyLock<Catalog> = LazyLock::new(|| {
            let mut languages = assets::embedded();
            let source = Language::SOURCE;
            let sources = languages.remove(&source).unwrap_or_default();
            Catalog::new((source, sources), languages)
        });
        &EMBEDDED
    }

    fn new(
        source: (Language, Vec<Source>),
        others: impl IntoIterator<Item = (Language, Vec<Source>)>,
    ) -> Catalog {
        let source = Arc::new(Shelf::new(source));
        let others = others.into_iter().map(|other| Arc::new(Shelf::new(other)));
        let shelves: Vec<Arc<Shelf>> = [source.clone()].into_iter().chain(others).collect();
        let matcher = Matcher::new(shelves.iter().map(|shelf| &shelf.language));
        Catalog(Arc::new(Inner {
            source,
            shelves,
            matcher,
        }))
    }

    /// The languages: the source language first, the others by tag.
    pub fn languages(&self) -> impl ExactSizeIterator<Item = &Language> {
        self.0.shelves.iter().map(|shelf| shelf.language())
    }

    /// The ids that the source language has, in the order of its files.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.source.texts().ids()
    }

    /// This catalog, seen by a reader who wishes for these languages.
    ///
    /// ```
    /// use fluent_status::{Catalog, Language};
    ///
    /// let singapore: Language = "zh-SG".parse()?;
    /// let localizer = Catalog::embedded().localizer(singapore);
    /// let chain: Vec<String> = localizer.languages().map(ToString::to_string).collect();
    /// assert_eq!(chain, ["zh-CN", "en-US"]);
    /// # Ok::<(), fluent_status::InvalidLanguage>(())
    /// ```
    pub fn localizer(&self, wanted: impl Into<Preferences>) -> Localizer {
        let ranked = self.0.matcher.rank(&wanted.into());
        // The source language, at 0, has every id: nothing behind it answers.
        let wished = ranked.into_iter().take_while(|index| *index != 0);
        let shelves = wished.filter_map(|index| self.0.shelves.get(index));
        Localizer::over(shelves.cloned(), &self.0.source)
    }

    /// This catalog, seen by the reader who sent this Accept-Language header;
    /// as by [`Preferences::from_accept_language`].
    pub fn from_accept_language(&self, header: &str) -> Localizer {
        self.localizer(Preferences::from_accept_language(header))
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Catalog")?;
        f.debug_list().entries(self.languages()).finish()
    }
}
