//! [`Catalog`]: all languages with all their messages.
//!
//! It holds where the texts of each language come from, and makes a [`Shelf`] of a
//! language when the first reader asks for it. Making a catalog parses nothing of the
//! embedded texts; texts of somebody else are parsed once by `build()`, to be checked.

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

    /// A catalog of files that have nothing wrong. A source language without files is
    /// empty; `build` refuses it.
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

    /// The languages: the source language first, and the others sorted by tag.
    pub fn languages(&self) -> impl ExactSizeIterator<Item = &Language> {
        let languages = self.0.languages.iter();
        languages.map(|(origin, _)| &origin.language)
    }

    /// The ids that the source language has, in the order of its files.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.source.ids()
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

    /// This catalog, seen by a reader who chose a language explicitly. The reader's
    /// other wishes come after everything that suits the choice. `None` if nothing
    /// suits it.
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
        self.0.by_header.get_or_insert(header, localizer)
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

/// Makes a [`Catalog`] of several layers of texts; made by [`Catalog::builder`].
///
/// A layer has the form of `locales/`: a folder for each language, named by its tag,
/// with files `<family>.ftl`. It may bring new families, ids and languages. The
/// embedded texts are the lowest layer. Of two messages with the same id, the one in
/// the later layer counts, as a whole: a title of ours is never left beside a
/// description of yours.
///
/// Whatever is wrong with a layer is reported by [`build`](Self::build), with its place.
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
/// assert!(english.message("http-404").is_some());
/// # std::fs::remove_dir_all(&directory)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use = "a builder makes no catalog until `build` is called"]
pub struct CatalogBuilder {
    /// Whether the embedded texts are the lowest layer.
    embedded: bool,
    /// The caller's layers, lowest first, with what is wrong with their places.
    layers: Vec<Layer>,
    source_language: Language,
    isolation: Isolation,
}

impl CatalogBuilder {
    /// Leaves the embedded texts out: the catalog has only the caller's own layers.
    ///
    /// A status code for which these have no text is answered with the English phrase
    /// of the [`registry`](crate::registry).
    pub fn without_embedded(mut self) -> Self {
        self.embedded = false;
        self
    }

    /// Adds a folder that the caller's crate embeds with [rust-embed] 8, so that the
    /// program needs no files.
    ///
    /// Switch on its feature `debug-embed`: without it, a debug build reads the folder
    /// from the disk of the machine that compiled it.
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

    /// Adds a directory on disk, which is read now; later changes are not seen.
    ///
    /// Files of other kinds and those whose name begins with a dot are left alone.
    /// More than 10,000 files, 64 MiB in all or 1 MiB in one file are an error, and so
    /// is a link out of the directory. Folders are looked into down to a depth of
    /// eight.
    pub fn directory(mut self, path: impl AsRef<Path>) -> Self {
        let layer = assets::directory(path.as_ref(), self.next_layer());
        self.layers.push(layer);
        self
    }

    /// Adds files that are in memory, with their paths below a root, such as
    /// `fr/shop.ftl`: for tests, and for texts that come from a database.
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

    /// Sets the source language: the one that has every id, and that answers last. The
    /// default is `en-US`.
    ///
    /// ```
    /// use fluent_status::{Catalog, Language};
    ///
    /// let french: Language = "fr".parse()?;
    /// let files = [("fr/shop.ftl", "shop-1001 = Épuisé.\n")];
    /// let builder = Catalog::builder().without_embedded().files(files);
    /// let catalog = builder.source_language(french.clone()).build()?;
    /// assert_eq!(catalog.languages().next(), Some(&french));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn source_language(mut self, language: Language) -> Self {
        self.source_language = language;
        self
    }

    /// Sets in which languages string arguments are isolated from the text around
    /// them. The default is [`Isolation::RightToLeft`].
    ///
    /// ```
    /// use fluent_status::{Catalog, Isolation, Preferences};
    ///
    /// let files = [("en-US/shop.ftl", "shop-room = There is room for { $size }.\n")];
    /// let catalog = Catalog::builder().files(files).isolation(Isolation::Always).build()?;
    /// let english = catalog.localizer(Preferences::default());
    /// let room = english.message("shop-room").map(|m| m.with("size", "1 MB").to_string());
    /// assert_eq!(room.as_deref(), Some("There is room for \u{2068}1 MB\u{2069}."));
    /// # Ok::<(), fluent_status::Error>(())
    /// ```
    pub fn isolation(mut self, isolation: Isolation) -> Self {
        self.isolation = isolation;
        self
    }

    /// Checks everything that the layers bring, and makes the catalog.
    ///
    /// # Errors
    ///
    /// A single error, whose [`diagnostics`](Error::diagnostics) list everything that
    /// is wrong. Nothing is half loaded. What is refused:
    ///
    /// - broken syntax, duplicate ids and attributes, messages without a text;
    /// - references to nothing or in a circle, functions and options that do not
    ///   exist, texts beyond all measure;
    /// - files that are too large, are not UTF-8, are in the wrong place, or lie
    ///   behind a link out of the directory;
    /// - a source language without texts.
    ///
    /// ```
    /// use fluent_status::Catalog;
    ///
    /// let files = [("en-US/shop.ftl", "shop-1001 = { $item\n")];
    /// let error = Catalog::builder().files(files).build().unwrap_err();
    /// assert!(error.to_string().contains("en-US/shop.ftl:1"));
    /// ```
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
        // A language that no layer touches is as it was embedded, which tests check.
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

    /// The number of the layer that is added next. The embedded texts are layer 0,
    /// whether they are there or not.
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
