//! [`Catalog`]: all languages with all their messages.

use std::fmt;
use std::path::Path;
use std::sync::{Arc, LazyLock, OnceLock};

use rust_embed::RustEmbed;

use crate::assets::{self, Files, Languages, Layer};
use crate::bundle;
use crate::error::Error;
use crate::isolation::Isolation;
use crate::localizer::Localizer;
use crate::negotiate::{HeaderCache, Matcher, Preferences};
use crate::shelf::{Origin, Shelf};
use fluent_source::Diagnostic;
use fluent_source::Language;

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
    /// All languages, the source language first, the others by tag; each with its
    /// shelf if a reader has asked for it. A shelf takes as much memory as many
    /// languages without one.
    languages: Vec<(Arc<Origin>, OnceLock<Arc<Shelf>>)>,
    matcher: Matcher,
    by_header: HeaderCache<Localizer>,
}

impl Catalog {
    /// The texts that this crate carries. Their source language is `en-US`.
    pub fn embedded() -> &'static Catalog {
        static EMBEDDED: LazyLock<Catalog> = LazyLock::new(|| {
            let builder = Catalog::builder();
            Catalog::of_languages(
                assets::embedded(),
                &builder.source_language,
                builder.isolation,
            )
        });
        &EMBEDDED
    }

    /// A catalog of texts of your own, over the embedded ones or without them.
    ///
    /// ```
    /// use fluent_status::{Catalog, Language};
    ///
    /// let catalog = Catalog::builder().build()?;
    /// assert_eq!(catalog.languages().len(), Catalog::embedded().languages().len());
    /// # Ok::<(), fluent_status::Error>(())
    /// ```
    pub fn builder() -> CatalogBuilder {
        CatalogBuilder {
            embedded: true,
            layers: Vec::new(),
            source_language: Language::SOURCE,
            isolation: Isolation::default(),
        }
    }

    fn of_languages(mut languages: Languages, source: &Language, isolation: Isolation) -> Catalog {
        let origin = |(language, files)| {
            let origin = Arc::new(Origin {
                language,
                files,
                isolation,
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

    /// The languages: the source language first, the others by tag.
    pub fn languages(&self) -> impl ExactSizeIterator<Item = &Language> {
        let languages = self.0.languages.iter();
        languages.map(|(origin, _)| &origin.language)
    }

    /// The ids that the source language has, in the order of its files.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.source.ids()
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
        self.localizer_over(self.0.matcher.rank(&wanted.into()))
    }

    /// This catalog, seen by a reader who chose a language, with their other
    /// wishes behind all that suits the choice; none if nothing suits it.
    #[cfg(feature = "tower")]
    pub(crate) fn localizer_of_choice(
        &self,
        choice: Language,
        others: &Preferences,
    ) -> Option<Localizer> {
        let mut ranked = self.0.matcher.rank(&choice.into());
        if ranked.is_empty() {
            return None;
        }
        for index in self.0.matcher.rank(others) {
            if !ranked.contains(&index) {
                ranked.push(index);
            }
        }
        Some(self.localizer_over(ranked))
    }

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

    /// This catalog, seen by the reader who sent this Accept-Language header;
    /// as by [`Preferences::from_accept_language`].
    ///
    /// The answer for a header is remembered, for a bounded number of headers
    /// of usual length.
    ///
    /// ```
    /// use fluent_status::Catalog;
    ///
    /// let reader = Catalog::embedded().from_accept_language("zh-SG, en;q=0.5");
    /// assert_eq!(reader.languages().next().map(ToString::to_string).as_deref(), Some("zh-CN"));
    /// ```
    pub fn from_accept_language(&self, header: &str) -> Localizer {
        let localizer = || self.localizer(Preferences::from_accept_language(header));
        self.0.by_header.get_or_insert(header, localizer)
    }
}

/// Localizers over the embedded texts.
impl Localizer {
    /// The embedded texts for a reader who wishes for these languages.
    pub fn new(wanted: impl Into<Preferences>) -> Localizer {
        Catalog::embedded().localizer(wanted)
    }

    /// The embedded texts for the reader who sent this Accept-Language header;
    /// a header that was seen before is answered from memory.
    ///
    /// Malformed parts are skipped; see [`Preferences::from_accept_language`].
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

/// Makes a [`Catalog`] of several layers; made by [`Catalog::builder`].
///
/// A layer has the form of `locales/`: a folder for each language, named by
/// its tag, with files `<family>.ftl`. It may bring new families, ids and
/// languages. Of two messages with one id the one in the later layer counts,
/// as a whole: a title of ours is never left beside a description of yours.
///
/// # Example
///
/// An API's own codes, in a directory beside the program:
///
/// ```
/// use fluent_status::{Catalog, Preferences};
///
/// # let directory = std::env::temp_dir().join(format!("fluent-status-{}", std::process::id()));
/// # std::fs::create_dir_all(directory.join("en-US"))?;
/// # std::fs::write(directory.join("en-US/shop.ftl"), "shop-1001 = { $item } is sold out.\n")?;
/// let catalog = Catalog::builder().directory(&directory).build()?;
/// let english = catalog.localizer(Preferences::default());
/// let sold_out = english.message("shop-1001").ok_or("no such id")?;
/// assert_eq!(sold_out.with("item", "The book").description(), "The book is sold out.");
/// assert_eq!(english.message("http-404").map(|message| message.title().into_owned()).as_deref(), Some("Not found"));
/// # std::fs::remove_dir_all(&directory)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use = "a builder makes no catalog until `build` is called"]
pub struct CatalogBuilder {
    embedded: bool,
    layers: Vec<Layer>,
    source_language: Language,
    isolation: Isolation,
}

impl CatalogBuilder {
    /// Leaves the embedded texts out: only the caller's own layers are there.
    ///
    /// A status code for which these have no text is told by the English
    /// phrase of the [`registry`](crate::registry).
    pub fn without_embedded(mut self) -> Self {
        self.embedded = false;
        self
    }

    /// Adds a folder that the caller's crate embeds with [rust-embed] 8.
    ///
    /// Its feature `debug-embed` is worth switching on: without it a debug
    /// build reads the folder from the disk of the machine that compiled it.
    ///
    /// [rust-embed]: https://docs.rs/rust-embed/8
    ///
    /// ```
    /// use fluent_status::Catalog;
    ///
    /// #[derive(rust_embed::RustEmbed)]
    /// #[folder = "locales/"]
    /// struct Texts;
    ///
    /// let catalog = Catalog::builder().without_embedded().embedded_folder::<Texts>().build()?;
    /// assert!(catalog.ids().any(|id| id == "http-404"));
    /// # Ok::<(), fluent_status::Error>(())
    /// ```
    pub fn embedded_folder<T: RustEmbed>(mut self) -> Self {
        let layer = assets::folder::<T>(self.next_layer());
        self.layers.push(layer);
        self
    }

    /// Adds a directory on disk, which is read now.
    ///
    /// Files of other kinds and those whose name begins with a dot are left
    /// alone. Reading is bounded in files (10,000), bytes (64 MiB in all, 1 MiB
    /// a file) and depth, and does not follow links out of the directory.
    pub fn directory(mut self, path: impl AsRef<Path>) -> Self {
        let layer = assets::directory(path.as_ref(), self.next_layer());
        self.layers.push(layer);
        self
    }

    /// Adds files that lie in memory, by their paths below a root such as
    /// `fr/shop.ftl`.
    ///
    /// ```
    /// use fluent_status::{Catalog, Preferences};
    ///
    /// let files = [("en-US/shop.ftl", "shop-1001 = It is sold out.\n")];
    /// let catalog = Catalog::builder().files(files).build()?;
    /// let english = catalog.localizer(Preferences::default());
    /// assert!(english.message("shop-1001").is_some());
    /// # Ok::<(), fluent_status::Error>(())
    /// ```
    pub fn files<P, C>(mut self, files: impl IntoIterator<Item = (P, C)>) -> Self
    where
        P: AsRef<str>,
        C: Into<Vec<u8>>,
    {
        let layer = assets::files(files, self.next_layer());
        self.layers.push(layer);
        self
    }

    /// Sets the source language: the one that has every id and that answers
    /// last. It is `en-US` unless it is set.
    pub fn source_language(mut self, language: Language) -> Self {
        self.source_language = language;
        self
    }

    /// Sets in which languages string arguments are isolated from the text
    /// around them; in right-to-left ones unless it is set.
    ///
    /// ```
    /// use fluent_status::{Catalog, Isolation, Preferences};
    ///
    /// let catalog = Catalog::builder().isolation(Isolation::Always).build()?;
    /// let english = catalog.localizer(Preferences::default());
    /// let size = english.message("detail-max-size").map(|m| m.with("size", "1 MB").to_string());
    /// assert_eq!(size.as_deref(), Some("Largest size accepted: \u{2068}1 MB\u{2069}."));
    /// # Ok::<(), fluent_status::Error>(())
    /// ```
    pub fn isolation(mut self, isolation: Isolation) -> Self {
        self.isolation = isolation;
        self
    }

    /// Parses all that the layers bring, and makes the catalog.
    ///
    /// # Errors
    ///
    /// One error that lists everything that is wrong, as
    /// [`Error::diagnostics`]: broken syntax, ids and attributes that are there
    /// twice, messages without a text, references to nothing or in a circle,
    /// options of `NUMBER` that it cannot have, texts beyond measure; files
    /// that are too large, in another encoding than UTF-8, in the wrong place
    /// or behind a link out of the directory; a source language without texts.
    /// Nothing is half loaded.
    pub fn build(self) -> Result<Catalog, Error> {
        let mut layers = self.layers;
        let mut found: Vec<Diagnostic> = Vec::new();
        for layer in &mut layers {
            found.append(&mut layer.diagnostics);
        }
        let mut languages = if self.embedded {
            assets::embedded()
        } else {
            Languages::default()
        };
        for source in layers.iter().flat_map(|layer| &layer.sources) {
            languages.change(&source.language, |files| files.push(source));
        }
        // The languages that no layer touches are as the tests left them.
        for (_, files) in &languages.0 {
            if let Files::Listed(sources) = files {
                found.extend(bundle::check(sources));
            }
        }
        let mut known = languages.0.iter().map(|(language, _)| language);
        if found.is_empty() && !known.any(|language| *language == self.source_language) {
            let source = self.source_language.to_string();
            let what = "the source language has no texts";
            let help = "add some, or set another source language";
            found.push(Diagnostic::new(&source, what, help));
        }
        if found.is_empty() {
            let catalog = Catalog::of_languages(languages, &self.source_language, self.isolation);
            Ok(catalog)
        } else {
            Err(Error::texts(found))
        }
    }

    /// The embedded texts are layer 0, there or not.
    fn next_layer(&self) -> usize {
        self.layers.len() + 1
    }
}

impl fmt::Debug for CatalogBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CatalogBuilder")
            .field("embedded", &self.embedded)
            .field("layers", &self.layers.len())
            .field("source_language", &self.source_language)
            .field("isolation", &self.isolation)
            .finish()
    }
}
