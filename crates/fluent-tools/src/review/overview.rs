//! [`Review`]: how the review of all messages of a workspace stands.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use fluent_source::tree;
use fluent_source::{Diagnostic, Error, Language, LineIndex};

use super::entry::Same;
use super::file::ReviewFile;
use super::fingerprint::Fingerprint;
use super::history::History;
use super::message::{MessageReview, MessageText};
use super::state::{self, State};
use crate::file::File;
use crate::workspace::{Layout, Workspace};

/// How the review of all messages of a workspace stands, language by language.
///
/// # Example
///
/// ```
/// use fluent_tools::Workspace;
/// use fluent_tools::review::{History, State};
///
/// let workspace = Workspace::from_files([
///     ("en-US.ftl", "open = Open\nsave = Save\n"),
///     ("fr.ftl", "open = Ouvrir\n"),
/// ]);
/// let review = workspace.review(&History::none())?;
/// let states: Vec<_> = review
///     .messages()
///     .iter()
///     .map(|message| (message.language().to_string(), message.id(), message.state()))
///     .collect();
/// assert_eq!(states, [
///     ("en-US".to_owned(), "open", State::Draft),
///     ("en-US".to_owned(), "save", State::Draft),
///     ("fr".to_owned(), "open", State::Draft),
///     ("fr".to_owned(), "save", State::Missing),
/// ]);
/// # Ok::<(), fluent_tools::Error>(())
/// ```
#[derive(Debug)]
pub struct Review<'w> {
    pub(super) workspace: &'w Workspace,
    messages: Vec<MessageReview>,
    pub(super) files: ReviewFiles,
}

/// The review files, by language and layout, each with the bytes that it was read from.
pub(super) type ReviewFiles = BTreeMap<(Language, Layout), LoadedFile>;

#[derive(Clone, Debug)]
pub(super) struct LoadedFile {
    pub(super) old: Vec<u8>,
    pub(super) path: String,
    pub(super) file: ReviewFile,
}

impl Workspace {
    /// Works out how the review of every message stands, in every language with the source
    /// language among them.
    ///
    /// See [`Review`] for an example.
    ///
    /// # Errors
    ///
    /// If a review file cannot be understood: everything that is wrong, each with its line.
    /// What is wrong with texts is for [`check`](Workspace::check).
    pub fn review(&self, history: &History) -> Result<Review<'_>, Error> {
        let files = load(self)?;
        let sources = Sources::of(self, &files);
        let mut messages = Vec::new();
        for language in self.languages() {
            let mut building = Building {
                language,
                files: &files,
                history,
                messages: &mut messages,
            };
            if language == self.source() {
                building.source_language(&sources);
            } else {
                building.language(self, &sources);
            }
        }
        Ok(Review {
            workspace: self,
            messages,
            files,
        })
    }
}

impl Review<'_> {
    /// All messages, by language and file, in the order of the source; behind them those
    /// that only the language has, and entries without a message.
    ///
    /// See [`Review`] for an example.
    pub fn messages(&self) -> &[MessageReview] {
        &self.messages
    }

    /// The messages of one language.
    ///
    /// See [`MessageReview`] for an example.
    pub fn of(&self, language: &Language) -> impl Iterator<Item = &MessageReview> {
        let messages = self.messages.iter();
        messages.filter(move |message| message.language == *language)
    }

    /// The messages of a language that an id means: `open`, or `menu.ftl:open` where several
    /// files have it.
    ///
    /// ```
    /// use fluent_tools::Workspace;
    /// use fluent_tools::review::History;
    ///
    /// let workspace = Workspace::from_files([("en-US/menu.ftl", "open = Open\n")]);
    /// let review = workspace.review(&History::none())?;
    /// let english = "en-US".parse().unwrap();
    /// assert_eq!(review.named(&english, "menu.ftl:open").count(), 1);
    /// assert_eq!(review.named(&english, "open").count(), 1);
    /// assert_eq!(review.named(&english, "help.ftl:open").count(), 0);
    /// # Ok::<(), fluent_tools::Error>(())
    /// ```
    pub fn named<'r>(
        &'r self,
        language: &Language,
        name: &str,
    ) -> impl Iterator<Item = &'r MessageReview> {
        let (file, id) = match name.rsplit_once(':') {
            Some((file, id)) => (Some(file), id),
            None => (None, name),
        };
        let messages = self.of(language);
        let is_meant = |message: &&MessageReview| {
            message.id == id && file.is_none_or(|file| message.file == file)
        };
        messages.filter(is_meant).collect::<Vec<_>>().into_iter()
    }

    /// The review files of a language that are there: one, or two where some of its texts
    /// lie in a folder and some do not.
    ///
    /// ```
    /// use fluent_tools::Workspace;
    /// use fluent_tools::review::History;
    ///
    /// let workspace = Workspace::from_files([
    ///     ("fr.ftl", "open = Ouvrir\n"),
    ///     ("fr.review.toml", "format = 1\n"),
    /// ]);
    /// let review = workspace.review(&History::none())?;
    /// assert_eq!(review.files(&"fr".parse().unwrap()).count(), 1);
    /// # Ok::<(), fluent_tools::Error>(())
    /// ```
    pub fn files(&self, language: &Language) -> impl Iterator<Item = &ReviewFile> {
        let files = self.files.iter();
        files
            .filter(move |((own, _), _)| own == language)
            .map(|(_, loaded)| &loaded.file)
    }
}

/// Reads the review files; tells all that is wrong with all of them.
fn load(workspace: &Workspace) -> Result<ReviewFiles, Error> {
    let mut files = ReviewFiles::new();
    let mut found: Vec<Diagnostic> = Vec::new();
    for source in workspace.review_sources() {
        let is_source = source.language == *workspace.source();
        match ReviewFile::read(&source.path, &source.bytes, is_source) {
            Ok(file) => {
                let key = (source.language.clone(), source.layout);
                let loaded = LoadedFile {
                    old: source.bytes.clone(),
                    path: source.path.clone(),
                    file,
                };
                files.insert(key, loaded);
            }
            Err(error) => found.extend_from_slice(error.diagnostics()),
        }
    }
    if found.is_empty() {
        Ok(files)
    } else {
        Err(Error::new(found))
    }
}

/// The file of a message as review files name it.
pub(super) fn file_key(file: &File) -> &str {
    match file.below().split_once('/') {
        Some((_, below)) => below,
        None => file.below(),
    }
}

/// The messages of a file, the first of each id.
fn texts(file: &File) -> Vec<(String, MessageText)> {
    let Some(text) = file.text() else {
        return Vec::new();
    };
    let lines = LineIndex::new(file.path(), text);
    let parsed = tree::parse(text);
    let mut seen = HashSet::new();
    let entries = parsed.resource().entries();
    let entries = entries.filter(|entry| seen.insert(entry.id.as_str()));
    let texts = entries.map(|entry| {
        let span = entry.span();
        let message = MessageText {
            fingerprint: Fingerprint::of(entry),
            text: span.of(text).to_owned(),
            path: file.path().to_owned(),
            below: file.below().to_owned(),
            line: lines.line(span.start),
        };
        (entry.id.as_str().to_owned(), message)
    });
    texts.collect()
}

/// What the source language has.
struct Sources {
    /// By the name that a file has in all languages.
    files: BTreeMap<String, SourceFile>,
}

struct SourceFile {
    key: String,
    below: String,
    layout: Layout,
    texts: Vec<(String, MessageText)>,
    same: HashMap<String, Vec<Same>>,
}

impl Sources {
    fn of(workspace: &Workspace, files: &ReviewFiles) -> Sources {
        let source = workspace.source();
        let sources = workspace.files(source).iter().map(|file| {
            let key = file_key(file).to_owned();
            let review = files.get(&(source.clone(), file.layout()));
            let entries = review.into_iter().flat_map(|loaded| loaded.file.entries());
            let same = entries.filter(|(own, _, entry)| *own == key && !entry.same().is_empty());
            let source = SourceFile {
                same: same
                    .map(|(_, id, entry)| (id.to_owned(), entry.same().to_vec()))
                    .collect(),
                below: file.below().to_owned(),
                layout: file.layout(),
                texts: texts(file),
                key,
            };
            (file.name().to_owned(), source)
        });
        Sources {
            files: sources.collect(),
        }
    }
}

/// The messages of one language, as they are put together.
struct Building<'b> {
    language: &'b Language,
    files: &'b ReviewFiles,
    history: &'b History,
    messages: &'b mut Vec<MessageReview>,
}

impl Building<'_> {
    fn review(&self, layout: Layout) -> Option<&ReviewFile> {
        let loaded = self.files.get(&(self.language.clone(), layout));
        loaded.map(|loaded| &loaded.file)
    }

    fn source_language(&mut self, sources: &Sources) {
        let mut known = BTreeSet::new();
        for source in sources.files.values() {
            for (id, text) in &source.texts {
                let review = self.review(source.layout);
                let entry = review.and_then(|review| review.entry(&source.key, id));
                let same = source.same.get(id).map_or(&[][..], Vec::as_slice);
                let state = state::derive_source(entry, same, Some(text.fingerprint));
                let message = MessageReview {
                    language: self.language.clone(),
                    file: source.key.clone(),
                    id: id.clone(),
                    state,
                    source: Some(text.clone()),
                    text: Some(text.clone()),
                    entry: entry.cloned(),
                };
                known.insert((source.key.clone(), id.clone()));
                self.messages.push(message);
            }
        }
        self.orphans(&known);
    }

    fn language(&mut self, workspace: &Workspace, sources: &Sources) {
        let own = workspace.files(self.language).iter();
        let own: BTreeMap<&str, &File> = own.map(|file| (file.name(), file)).collect();
        let names: BTreeSet<&str> = own
            .keys()
            .copied()
            .chain(sources.files.keys().map(String::as_str))
            .collect();
        let mut known = BTreeSet::new();
        for name in names {
            let file = own.get(name).copied();
            self.file(name, file, sources.files.get(name), &mut known);
        }
        self.orphans(&known);
    }

    /// The messages of one file, which the source, the language or both have.
    fn file(
        &mut self,
        name: &str,
        file: Option<&File>,
        source: Option<&SourceFile>,
        known: &mut BTreeSet<(String, String)>,
    ) {
        let texts = file.map(texts).unwrap_or_default();
        let key = match (file, name) {
            (Some(file), _) => file_key(file).to_owned(),
            (None, "") => format!("{}.ftl", self.language),
            (None, name) => format!("{name}.ftl"),
        };
        let layout = match (file, name) {
            (Some(file), _) => file.layout(),
            (None, "") => Layout::Flat,
            (None, _) => Layout::Folder,
        };
        let mut by_id: HashMap<String, MessageText> = HashMap::new();
        let mut order: Vec<String> = Vec::new();
        let sources = source.map_or(&[][..], |source| source.texts.as_slice());
        order.extend(sources.iter().map(|(id, _)| id.clone()));
        let in_source: HashMap<&str, &MessageText> = sources
            .iter()
            .map(|(id, text)| (id.as_str(), text))
            .collect();
        for (id, text) in texts {
            if !in_source.contains_key(id.as_str()) {
                order.push(id.clone());
            }
            by_id.insert(id, text);
        }
        for id in order {
            let review = self.review(layout);
            let entry = review.and_then(|review| review.entry(&key, &id));
            let in_file = in_source.get(id.as_str()).copied();
            let text = by_id.remove(&id);
            let same = source.and_then(|source| source.same.get(&id));
            let fingerprints = [in_file, text.as_ref()].map(|it| it.map(|it| it.fingerprint));
            let [present_source, present_text] = fingerprints;
            let state = state::derive(
                entry,
                same.map_or(&[], Vec::as_slice),
                present_source,
                present_text,
                || {
                    let (Some(source), Some(file)) = (source, file) else {
                        return false;
                    };
                    let (Some(one), Some(other)) = (present_source, present_text) else {
                        return false;
                    };
                    let paths = [source.below.as_str(), file.below()];
                    self.history.has_followed(paths, &id, [one, other])
                },
            );
            known.insert((key.clone(), id.clone()));
            let message = MessageReview {
                language: self.language.clone(),
                file: key.clone(),
                id,
                state,
                source: in_file.cloned(),
                text,
                entry: entry.cloned(),
            };
            self.messages.push(message);
        }
    }

    /// Entries whose message is neither in the language nor in the source.
    fn orphans(&mut self, known: &BTreeSet<(String, String)>) {
        let files = self.files.iter();
        let own = files.filter(|((language, _), _)| language == self.language);
        for (_, loaded) in own {
            for (file, id, entry) in loaded.file.entries() {
                if known.contains(&(file.to_owned(), id.to_owned())) {
                    continue;
                }
                self.messages.push(MessageReview {
                    language: self.language.clone(),
                    file: file.to_owned(),
                    id: id.to_owned(),
                    state: State::Orphan,
                    source: None,
                    text: None,
                    entry: Some(entry.clone()),
                });
            }
        }
    }
}
