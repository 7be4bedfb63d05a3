//! [`CatalogBuilder`]: a catalog of several layers of texts, which are checked.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use fluent_source::{Diagnostic, Language};
use rust_embed::RustEmbed;

use crate::assets::{self, Files, Languages, Layer};
use crate::bundle;
use crate::catalog::Catalog;
use crate::error::Error;
use crate::isolation::Isolation;
use crate::observer::{Fallback, Observer};

impl Catalog {
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
            only: None,
            observer: None,
        }
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
/// assert_eq!(english.message("http-404").map(|message| message.title().into_owned()).as_deref(), Some("Not found"));
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
    /// The languages to have beside the source language; all, if none are named.
    only: Option<Vec<Language>>,
    observer: Option<Observer>,
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

    /// Leaves out all languages but these and the source language: for a service that
    /// is offered in some of the languages that there are texts for.
    ///
    /// ```
    /// use fluent_status::Catalog;
    ///
    /// let catalog = Catalog::builder().only(["zh-CN".parse()?]).build()?;
    /// let tags: Vec<String> = catalog.languages().map(ToString::to_string).collect();
    /// assert_eq!(tags, ["en-US", "zh-CN"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn only(mut self, languages: impl IntoIterator<Item = Language>) -> Self {
        self.only = Some(languages.into_iter().collect());
        self
    }

    /// Calls this for each message that is told in another language than the reader's
    /// first, so that the owner of the texts sees what is missing. It is called while
    /// the reader waits: count or log there, and leave the rest for later.
    ///
    /// ```
    /// use std::sync::mpsc;
    /// use fluent_status::{Catalog, Language};
    ///
    /// let (sender, gaps) = mpsc::channel();
    /// let files = [("en/shop.ftl", "shop-1 = Sold out.\n"), ("fr/shop.ftl", "shop-2 = Épuisé.\n")];
    /// let catalog = Catalog::builder()
    ///     .without_embedded()
    ///     .files(files)
    ///     .source_language("en".parse()?)
    ///     .on_fallback(move |gap| drop(sender.send(format!("{} in {}", gap.id(), gap.wished()))))
    ///     .build()?;
    /// let french = catalog.localizer("fr".parse::<Language>()?);
    /// assert_eq!(french.message("shop-1").map(|m| m.to_string()).as_deref(), Some("Sold out."));
    /// assert_eq!(gaps.recv()?, "shop-1 in fr");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn on_fallback(mut self, observer: impl Fn(Fallback<'_>) + Send + Sync + 'static) -> Self {
        self.observer = Some(Arc::new(observer));
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
    /// - a source language without texts, and a language of [`only`](Self::only) that
    ///   is not there.
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
        if let Some(only) = &self.only {
            for absent in only.iter().filter(|language| !languages.has(language)) {
                let what = "there are no texts in this language";
                let there: Vec<String> = languages.0.iter().map(|(it, _)| it.to_string()).collect();
                let help = format!("take it out, or choose from {}", there.join(", "));
                found.push(Diagnostic::new(absent.as_str(), what, help));
            }
            let source = &self.source_language;
            languages
                .0
                .retain(|(it, _)| it == source || only.contains(it));
        }
        // A language that no layer touches is as it was embedded, which tests check.
        for (_, files) in &languages.0 {
            if let Files::Listed(sources) = files {
                found.extend(bundle::check(sources));
            }
        }
        if found.is_empty() && !languages.has(&self.source_language) {
            let source = self.source_language.to_string();
            let what = "the source language has no texts";
            let help = "add some, or set another source language";
            found.push(Diagnostic::new(&source, what, help));
        }
        if found.is_empty() {
            let (source, isolation) = (&self.source_language, self.isolation);
            Ok(Catalog::of_languages(
                languages,
                source,
                isolation,
                self.observer,
            ))
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
            .field("only", &self.only)
            .finish_non_exhaustive()
    }
}
