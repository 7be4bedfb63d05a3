//! [`Catalog`]: all languages with all their messages.
//!
//! It holds where the texts of each language come from, and makes a [`Shelf`] of a
//! language when the first reader asks for it. Making a catalog parses nothing of the
//! embedded texts; texts of somebody else are parsed once by `build()`, to be checked.

use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock};

use crate::assets::{self, Files, Languages};
use crate::family::family_of;
use crate::isolation::Isolation;
use crate::localizer::Localizer;
use crate::negotiate::{HeaderCache, Matcher, Preferences};
use crate::observer::Observer;
use crate::shelf::{Origin, Shelf};
use fluent_source::Language;

/// All languages with all their messages. Cloning is cheap.
///
/// Most programs ask a [`Localizer`] and never meet the catalog behind it. A program
/// with texts of its own makes one by [`builder`](Self::builder), keeps it, and asks it
/// for the localizer of each reader.
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
    /// The source language, which every localizer holds.
    source: Arc<Shelf>,
    /// All languages, the source language first, the others by tag; each with its
    /// shelf if a reader has asked for it. A shelf takes as much memory as many
    /// languages without one.
    languages: Vec<(Arc<Origin>, OnceLock<Arc<Shelf>>)>,
    /// Over the same languages in the same order: its indices are theirs.
    matcher: Matcher,
    /// The localizers of readers who were seen before.
    by_header: HeaderCache<Localizer>,
}

impl Catalog {
    /// The texts that this crate carries. Their source language is `en-US`. The catalog
    /// is made once for the process.
    pub fn embedded() -> &'static Catalog {
        static EMBEDDED: LazyLock<Catalog> = LazyLock::new(|| {
            let isolation = Isolation::default();
            Catalog::of_languages(assets::embedded(), &Language::SOURCE, isolation, None)
        });
        &EMBEDDED
    }

    /// A catalog of files that have nothing wrong. A source language without files is
    /// empty; `build` refuses it.
    pub(crate) fn of_languages(
        mut languages: Languages,
        source: &Language,
        isolation: Isolation,
        observer: Option<Observer>,
    ) -> Catalog {
        let origin = |(language, files)| {
            let origin = Arc::new(Origin {
                language,
                files,
                isolation,
                observer: observer.clone(),
            });
            (origin, OnceLock::new())
        };
        let files = languages.remove(source);
        let files = files.unwrap_or_else(|| Files::Listed(Vec::new()));
        let first = origin((source.clone(), files));
        let source = Arc::new(Shelf::new(first.0.clone()));
        let others = languages.0.into_iter().map(origin);
        let languages: Vec<_> = [first].into_iter().chain(others).collect();
        let matcher = Matcher::new(languages.iter().map(|(origin, _)| &origin.language));
        Catalog(Arc::new(Inner {
            source,
            languages,
            matcher,
            by_header: HeaderCache::new(),
        }))
    }

    /// The languages: the source language first, and the others sorted by tag.
    pub fn languages(&self) -> impl ExactSizeIterator<Item = &Language> {
        let languages = self.0.languages.iter();
        languages.map(|(origin, _)| &origin.language)
    }

    /// The ids that the source language has, in the order of its files.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.source.ids()
    }

    /// The families that the source language has, sorted. The family of an id is what
    /// stands before its number, or before its first hyphen if it has none behind one.
    ///
    /// ```
    /// use fluent_status::Catalog;
    ///
    /// let files = [("en-US/shop.ftl", "shop-1001 = Sold out.\nshop-late-1 = Late.\n")];
    /// let catalog = Catalog::builder().without_embedded().files(files).build()?;
    /// assert_eq!(catalog.families(), ["shop", "shop-late"]);
    /// # Ok::<(), fluent_status::Error>(())
    /// ```
    pub fn families(&self) -> Vec<&str> {
        let mut families: Vec<&str> = self.ids().filter_map(family_of).collect();
        families.sort_unstable();
        families.dedup();
        families
    }

    /// This catalog, seen by a reader who wishes for these languages: a [`Language`], or
    /// [`Preferences`] of several. Nothing is remembered; for the header of a request,
    /// [`from_accept_language`](Self::from_accept_language) is faster.
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
        self.localizer_over(self.0.matcher.rank(&wanted.into()))
    }

    /// Whether both are clones of one catalog.
    #[cfg(feature = "tower")]
    pub(crate) fn is(&self, other: &Catalog) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// The localizer over languages by their indices, best first.
    fn localizer_over(&self, ranked: Vec<usize>) -> Localizer {
        // The source language, at 0, has every id: nothing behind it answers.
        let wished = ranked.into_iter().take_while(|index| *index != 0);
        let shelves = wished.filter_map(|index| {
            let (origin, shelf) = self.0.languages.get(index)?;
            let shelf = shelf.get_or_init(|| Arc::new(Shelf::new(origin.clone())));
            Some(shelf.clone())
        });
        Localizer::over(shelves, &self.0.source)
    }

    /// This catalog, seen by the reader who sent this Accept-Language header, which is
    /// read as by [`Preferences::from_accept_language`].
    ///
    /// Localizers are remembered for up to 512 headers of up to 256 bytes, so that
    /// the usual request costs a look-up.
    ///
    /// ```
    /// use fluent_status::Catalog;
    ///
    /// let reader = Catalog::embedded().from_accept_language("zh-SG, en;q=0.5");
    /// assert_eq!(reader.languages().next().map(ToString::to_string).as_deref(), Some("zh-CN"));
    /// ```
    pub fn from_accept_language(&self, header: &str) -> Localizer {
        let localizer = || self.localizer(Preferences::from_accept_language(header));
        self.0.by_header.get_or_insert(header.as_bytes(), localizer)
    }
}

/// Localizers over the embedded texts.
impl Localizer {
    /// The embedded texts for a reader who wishes for these languages.
    ///
    /// ```
    /// use fluent_status::{Localizer, Preferences, StatusCode};
    ///
    /// // The user of this process, by the environment.
    /// let user = Localizer::new(Preferences::from_env());
    /// assert!(!user.status(StatusCode::GONE).title().is_empty());
    /// ```
    pub fn new(wanted: impl Into<Preferences>) -> Localizer {
        Catalog::embedded().localizer(wanted)
    }

    /// The embedded texts for the reader who sent this Accept-Language header. A header
    /// that was seen before is answered from memory.
    ///
    /// This never fails: malformed parts are skipped, as
    /// [`Preferences::from_accept_language`] says.
    ///
    /// ```
    /// use fluent_status::{Localizer, StatusCode};
    ///
    /// let reader = Localizer::from_accept_language("tlh, zh-SG;q=0.9, en;q=0.5");
    /// assert_eq!(reader.status(StatusCode::GONE).language().to_string(), "zh-CN");
    /// ```
    pub fn from_accept_language(header: &str) -> Localizer {
        Catalog::embedded().from_accept_language(header)
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Catalog")?;
        f.debug_list().entries(self.languages()).finish()
    }
}
