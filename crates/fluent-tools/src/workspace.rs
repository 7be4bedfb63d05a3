//! [`Workspace`]: the files of texts in a directory, by language.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use fluent_source::place::{self, Misplaced};
use fluent_source::{Diagnostic, Error, Language, files};

use crate::check::Settings;
use crate::config::Naming;
use crate::file::File;

/// The files of texts below one root, by language.
///
/// A file is found at `<root>/<tag>/<file>.ftl` or, where a language has one
/// file, at `<root>/<tag>.ftl`. A `glossary.csv` may lie in the root or in a
/// language's folder. No file is refused for its content:
/// [`check`](Workspace::check) reports that.
///
/// # Example
///
/// ```
/// use fluent_tools::Workspace;
///
/// let workspace = Workspace::from_files([
///     ("en-US.ftl", "save = Save\n"),
///     ("fr.ftl", "save: Enregistrer\n"),
/// ]);
/// let findings = workspace.check();
/// assert_eq!(findings[0].message(), "there is a \":\" where \"=\" belongs");
/// assert_eq!(findings[0].help(), "write \"save = …\"");
/// ```
#[derive(Clone, Debug)]
pub struct Workspace {
    /// As it is shown.
    root: String,
    directory: PathBuf,
    source: Language,
    naming: Naming,
    settings: Settings,
    languages: BTreeMap<Language, Vec<File>>,
    glossaries: Vec<Glossary>,
    reviews: Vec<ReviewSource>,
    left_alone: Vec<LeftAlone>,
}

/// The agreed words of a language, or of all if it lies in the root.
#[derive(Clone, Debug)]
pub(crate) struct Glossary {
    pub(crate) language: Option<Language>,
    /// As it is shown.
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
}

/// A review file that is there, not yet read for what it says.
#[derive(Clone, Debug)]
pub(crate) struct ReviewSource {
    pub(crate) language: Language,
    pub(crate) layout: Layout,
    /// As it is shown.
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
}

/// A file of texts that is not read, since its place names no language.
#[derive(Clone, Debug)]
pub(crate) struct LeftAlone {
    /// The path below the root.
    pub(crate) below: String,
    pub(crate) misplaced: Misplaced,
    diagnostic: Diagnostic,
}

/// How the files of a language lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Layout {
    /// `fr/menu.ftl`, and `fr/review.toml` beside it.
    Folder,
    /// `fr.ftl`, and `fr.review.toml` beside it.
    Flat,
}

impl Layout {
    /// The path of a file of texts below the root, as review files name the file.
    pub(crate) fn below(self, language: &Language, file: &str) -> String {
        match self {
            Layout::Folder => format!("{language}/{file}"),
            Layout::Flat => file.to_owned(),
        }
    }

    /// The path of a language's review file below the root.
    pub(crate) fn review_below(self, language: &Language) -> String {
        match self {
            Layout::Folder => format!("{language}/review.toml"),
            Layout::Flat => format!("{language}.review.toml"),
        }
    }
}

/// What a path below the root is.
enum PathRole {
    Texts(Language, String),
    Glossary(Option<Language>),
    Review(Language, Layout),
    /// An `.ftl` file of no language.
    Alone(Misplaced),
    Other,
}

impl Workspace {
    /// Reads a directory: 1 MiB a file, as loading does, and however many there are; no
    /// link that leaves the root.
    ///
    /// # Errors
    ///
    /// Names everything that could not be read, all at once.
    pub fn open(root: impl AsRef<Path>) -> Result<Workspace, Error> {
        Workspace::open_named(root.as_ref(), Naming::default(), &Language::SOURCE)
    }

    /// The same, of a project with names of its own.
    pub(crate) fn open_named(
        root: &Path,
        naming: Naming,
        source: &Language,
    ) -> Result<Workspace, Error> {
        let role_of = |path: &str| role_by(&naming, source, path);
        let wanted = |path: &str| !matches!(role_of(path), PathRole::Alone(..) | PathRole::Other);
        // The names of others are wanted too, and their contents are not.
        let named = |path: &str| wanted(path) || !matches!(role_of(path), PathRole::Other);
        let tree = files::whole_tree(root, &named);
        let mut diagnostics = tree.diagnostics;
        let mut files = Vec::new();
        for (path, content) in tree.files {
            match content {
                Ok(content) => files.push((path, content)),
                Err(error) if wanted(&path) => {
                    let path = files::shown(&root.display().to_string(), &path);
                    let help = "make the file readable";
                    diagnostics.push(Diagnostic::new(&path, error.to_string(), help));
                }
                Err(_) => files.push((path, Vec::new())),
            }
        }
        if !diagnostics.is_empty() {
            return Err(Error::new(diagnostics));
        }
        let mut workspace = Workspace::new(root, files, naming, source.clone());
        workspace.tell_names_apart(tree.links);
        Ok(workspace)
    }

    /// Takes files that lie in memory, by their paths below a root.
    pub fn from_files<P, C>(files: impl IntoIterator<Item = (P, C)>) -> Workspace
    where
        P: Into<String>,
        C: Into<Vec<u8>>,
    {
        let files = files.into_iter();
        let mut files: Vec<(String, Vec<u8>)> = files
            .map(|(path, content)| (path.into(), content.into()))
            .collect();
        files.sort();
        Workspace::new(Path::new(""), files, Naming::default(), Language::SOURCE)
    }

    fn new(
        root: &Path,
        files: Vec<(String, Vec<u8>)>,
        naming: Naming,
        source: Language,
    ) -> Workspace {
        let mut workspace = Workspace {
            root: root.display().to_string(),
            directory: root.to_owned(),
            source,
            naming,
            settings: Settings::default(),
            languages: BTreeMap::new(),
            glossaries: Vec::new(),
            reviews: Vec::new(),
            left_alone: Vec::new(),
        };
        for (path, bytes) in files {
            let shown = files::shown(&workspace.root, &path);
            match role_by(&workspace.naming, &workspace.source, &path) {
                PathRole::Texts(language, name) => {
                    let files = workspace.languages.entry(language.clone()).or_default();
                    files.push(File::new(shown, path, language, name, bytes));
                }
                PathRole::Glossary(language) => workspace.glossaries.push(Glossary {
                    language,
                    path: shown,
                    bytes,
                }),
                PathRole::Review(language, layout) => workspace.reviews.push(ReviewSource {
                    language,
                    layout,
                    path: shown,
                    bytes,
                }),
                PathRole::Alone(misplaced) => {
                    let alone = LeftAlone::new(&shown, path, misplaced);
                    workspace.left_alone.push(alone);
                }
                PathRole::Other => {}
            }
        }
        workspace.leave_second_tags_alone();
        workspace
    }

    /// Leaves the texts of a language alone that are there by its present tag, too: `iw`
    /// beside `he`. Nobody would see which of them a reader gets.
    fn leave_second_tags_alone(&mut self) {
        let languages = self.languages.keys();
        let old = languages.filter(|language| {
            language.is_of_old_tag() && self.languages.contains_key(&language.canonical())
        });
        for old in old.cloned().collect::<Vec<_>>() {
            let present = old.canonical();
            let files = self.languages.remove(&old).unwrap_or_default();
            let alone = files.into_iter().map(|file| {
                let misplaced = place::second(&old, &present);
                LeftAlone::new(file.path(), file.below().to_owned(), misplaced)
            });
            self.left_alone.extend(alone);
        }
    }

    /// Finds the files that are here by several names; the links are by their paths,
    /// each with where it leads, both below the root.
    fn tell_names_apart(&mut self, links: Vec<(String, PathBuf)>) {
        let links: BTreeMap<String, PathBuf> = links.into_iter().collect();
        let files = self.languages.values_mut().flatten();
        let (linked, own): (Vec<_>, Vec<_>) =
            files.partition(|file| links.contains_key(file.below()));
        let mut known: HashSet<PathBuf> =
            own.iter().map(|file| PathBuf::from(file.below())).collect();
        for file in linked {
            let real = links.get(file.below());
            if real.is_some_and(|real| !known.insert(real.clone())) {
                file.forbid_writing();
            }
        }
    }

    /// Sets the source language, which every other one is measured against;
    /// `en-US` if it is not set.
    pub fn source_language(mut self, language: Language) -> Workspace {
        self.source = language;
        self
    }

    /// Takes the source's texts from another directory, such as another checkout: each
    /// `.ftl` file below it. No tool writes there.
    #[cfg(feature = "config")]
    pub(crate) fn add_source(&mut self, dir: &Path) -> Result<(), Error> {
        let tree = files::whole_tree(dir, &|path| path.ends_with(".ftl"));
        let mut diagnostics = tree.diagnostics;
        let prefix = dir.display().to_string();
        for (path, content) in tree.files {
            let shown = files::shown(&prefix, &path);
            let bytes = match content {
                Ok(bytes) => bytes,
                Err(error) => {
                    let help = "make the file readable";
                    diagnostics.push(Diagnostic::new(&shown, error.to_string(), help));
                    continue;
                }
            };
            let files = self.languages.entry(self.source.clone()).or_default();
            let name = path.trim_end_matches(".ftl").to_owned();
            let mut file = File::new(shown, path, self.source.clone(), name, bytes);
            file.forbid_writing();
            files.push(file);
        }
        if diagnostics.is_empty() {
            Ok(())
        } else {
            Err(Error::new(diagnostics))
        }
    }

    /// Whether the files are named `<tag>/<file>.ftl` and `<tag>.ftl`, and not as a config
    /// file says.
    ///
    /// ```
    /// use fluent_tools::Workspace;
    ///
    /// assert!(Workspace::from_files([("fr.ftl", "save = Enregistrer\n")]).has_usual_names());
    /// ```
    pub fn has_usual_names(&self) -> bool {
        self.naming.is_usual()
    }

    /// What the project wants of the rules.
    #[cfg(feature = "config")]
    pub(crate) fn settings(mut self, settings: Settings) -> Workspace {
        self.settings = settings;
        self
    }

    pub(crate) fn own_settings(&self) -> &Settings {
        &self.settings
    }

    /// The source language.
    pub fn source(&self) -> &Language {
        &self.source
    }

    /// The root as it was given.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// The root on the disk.
    pub(crate) fn directory(&self) -> &Path {
        &self.directory
    }

    /// The languages that have files, in the order of their tags.
    pub fn languages(&self) -> impl ExactSizeIterator<Item = &Language> {
        self.languages.keys()
    }

    /// The files of a language, in the order of their paths; empty if it has
    /// none.
    pub fn files(&self, language: &Language) -> &[File] {
        self.languages.get(language).map_or(&[], Vec::as_slice)
    }

    /// The `.ftl` files whose names are no language tags, such as
    /// `en-US.old.ftl` or `zh_CN.ftl`, and what to name them if they are texts; those
    /// whose ending is not in lower case; and those by the old tag of a language that is
    /// there by its present one, too. They are not read, and [`check`](Workspace::check)
    /// tells of them.
    ///
    /// ```
    /// use fluent_tools::Workspace;
    ///
    /// let workspace = Workspace::from_files([("zh_CN.ftl", "save = 保存\n")]);
    /// let alone: Vec<_> = workspace.left_alone().map(ToString::to_string).collect();
    /// assert_eq!(alone, [r#"zh_CN.ftl: "zh_CN" is not a language tag; write "zh-CN""#]);
    /// ```
    pub fn left_alone(&self) -> impl ExactSizeIterator<Item = &Diagnostic> {
        self.left_alone.iter().map(|alone| &alone.diagnostic)
    }

    /// The same, as the checker looks at them.
    pub(crate) fn misplaced(&self) -> &[LeftAlone] {
        &self.left_alone
    }

    /// Each file once, however many names it has, by that which is no link: what a
    /// tool may write.
    pub(crate) fn files_once(&self) -> impl Iterator<Item = &File> {
        let files = self.languages.values().flatten();
        files.filter(|file| file.may_be_written())
    }

    pub(crate) fn glossaries(&self) -> &[Glossary] {
        &self.glossaries
    }

    /// The same without its review files.
    pub(crate) fn without_reviews(&self) -> Workspace {
        Workspace {
            reviews: Vec::new(),
            ..self.clone()
        }
    }

    /// The source and one other language alone.
    pub(crate) fn pair(&self, language: &Language) -> Workspace {
        let mut pair = self.clone();
        let source = self.source.clone();
        pair.languages
            .retain(|own, _| own == language || *own == source);
        pair
    }

    /// Another text for a file, by its path below the root.
    pub(crate) fn set_text(&mut self, below: &str, text: &str) {
        let mut files = self.languages.values_mut().flatten();
        if let Some(file) = files.find(|file| file.below() == below) {
            file.set_text(text);
        }
    }

    pub(crate) fn review_sources(&self) -> &[ReviewSource] {
        &self.reviews
    }
}

/// The role of a path in a project with names of its own.
fn role_by(naming: &Naming, source: &Language, path: &str) -> PathRole {
    let usual = naming.usual(path, source);
    usual.map_or(PathRole::Other, |usual| role(&usual))
}

fn role(path: &str) -> PathRole {
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    if path.ends_with("glossary.csv") {
        return match (folder, tag(folder)) {
            _ if path == "glossary.csv" => PathRole::Glossary(None),
            (_, Ok(language)) if name == "glossary.csv" => PathRole::Glossary(Some(language)),
            _ => PathRole::Other,
        };
    }
    if folder.is_empty()
        && let Some(stem) = name.strip_suffix(".review.toml")
    {
        return match tag(stem) {
            Ok(language) => PathRole::Review(language, Layout::Flat),
            Err(_) => PathRole::Other,
        };
    }
    if name == "review.toml" {
        return match tag(folder) {
            Ok(language) => PathRole::Review(language, Layout::Folder),
            Err(_) => PathRole::Other,
        };
    }
    let stem = match place::stem(name) {
        None => return PathRole::Other,
        Some(Ok(stem)) => stem,
        Some(Err(right)) => return wrong_ending(folder, &right),
    };
    let (written, name) = match folder {
        "" => (stem, ""),
        folder => (folder, stem),
    };
    match tag(written) {
        Ok(language) => PathRole::Texts(language, name.to_owned()),
        Err(misplaced) => PathRole::Alone(misplaced),
    }
}

/// A file that this name would make one of texts.
fn wrong_ending(folder: &str, right: &str) -> PathRole {
    let written = match folder {
        "" => right.trim_end_matches(".ftl"),
        folder => folder,
    };
    let name = right.rsplit('/').next().unwrap_or_default();
    PathRole::Alone(place::wrong_ending(name, tag(written).ok().as_ref()))
}

/// The language whose usual tag a name is, or why the name is not one.
fn tag(name: &str) -> Result<Language, Misplaced> {
    place::tag(name)
}

impl LeftAlone {
    fn new(shown: &str, below: String, misplaced: Misplaced) -> LeftAlone {
        let diagnostic = Diagnostic::new(shown, misplaced.message(), misplaced.help());
        LeftAlone {
            below,
            misplaced,
            diagnostic,
        }
    }
}
