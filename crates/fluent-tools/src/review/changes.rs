//! [`Changes`]: verdicts and stamps, collected before anything is written.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use fluent_source::files::shown;
use fluent_source::{Diagnostic, Error, Language};

use super::date::Date;
use super::entry::{ReviewEntry, Same, Verdict, VerdictKind, is_key, is_same};
use super::file::{Drafted, ReviewFile};
use super::fingerprint::Fingerprint;
use super::message::{MessageReview, MessageText};
use super::overview::{LoadedFile, Review, ReviewFiles};
use crate::edits::Edits;
use crate::workspace::Layout;

/// Changes of review files, collected before anything is written.
///
/// A verdict is about the texts as they are when the workspace was read: it records the
/// fingerprints of both.
///
/// # Example
///
/// ```
/// use fluent_tools::Workspace;
/// use fluent_tools::review::{Drafted, History};
///
/// let workspace = Workspace::from_files([
///     ("en-US/menu.ftl", "open = Open\n"),
///     ("fr/menu.ftl", "open = Ouvrir\n"),
/// ]);
/// let review = workspace.review(&History::none())?;
/// let mut changes = review.changes();
/// let fr = "fr".parse().unwrap();
/// changes.stamp(&fr, Some(Drafted::Machine));
/// let edits = changes.edits();
/// let (path, text) = edits.iter().next().unwrap();
/// assert_eq!(path, "fr/review.toml");
/// assert!(text.ends_with("
/// [meta]
/// drafted = \"machine\"
///
/// [\"menu.ftl\".open]
/// source = \"0832d7c5\"
/// text = \"13adc6ba\"
/// "));
///
/// let error = changes.approve(&fr, "open", "ann", "2026-12-01".parse().unwrap()).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "fr/review.toml: \"ann\" is not among the reviewers; \
///      add a table [reviewers.ann] to it with a line name = \"…\"",
/// );
/// # Ok::<(), fluent_tools::Error>(())
/// ```
#[derive(Debug)]
pub struct Changes<'r> {
    pub(super) review: &'r Review<'r>,
    pub(super) files: ReviewFiles,
    /// The files of texts that were changed, by path below the root, with line feeds alone.
    pub(super) texts: BTreeMap<String, (Language, String)>,
    /// What the messages that were changed say now, by language, file and id.
    pub(super) edited: HashMap<(Language, String, String), Fingerprint>,
}

/// The longest note, in bytes.
pub(super) const LONGEST_NOTE: usize = 4096;

/// What was wrong with one change.
pub(super) fn refused(path: &str, what: impl Into<String>, help: impl Into<String>) -> Error {
    Error::new(vec![Diagnostic::new(path, what, help)])
}

impl Review<'_> {
    /// Verdicts and other changes of the review files, to be collected.
    ///
    /// See [`Changes`] for an example.
    pub fn changes(&self) -> Changes<'_> {
        Changes {
            review: self,
            files: self.files.clone(),
            texts: BTreeMap::new(),
            edited: HashMap::new(),
        }
    }
}

impl<'r> Changes<'r> {
    /// Approves a message as it stands, named by its id, or by file and id as in
    /// `menu.ftl:open`. Other persons' approvals of the same text stay.
    ///
    /// See [`Review`](super) for an example.
    ///
    /// # Errors
    ///
    /// If there is no such message, or there are several; if the language or the source
    /// does not have it; or if the key is not among the file's reviewers.
    pub fn approve(
        &mut self,
        language: &Language,
        name: &str,
        by: &str,
        date: Date,
    ) -> Result<(), Error> {
        let message = self.message(language, name)?;
        let verdict = Verdict {
            date,
            by: by.to_owned(),
            kind: VerdictKind::Reviewed,
            note: None,
        };
        self.judge(message, verdict)
    }

    /// Says that a message needs work, and why. This replaces all approvals.
    ///
    /// ```
    /// use fluent_tools::Workspace;
    /// use fluent_tools::review::History;
    ///
    /// let workspace = Workspace::from_files([
    ///     ("en-US/menu.ftl", "open = Open\n"),
    ///     ("fr/menu.ftl", "open = Ouvrir\n"),
    ///     ("fr/review.toml", "format = 1\n\n[reviewers.ann]\nname = \"Ann\"\n"),
    /// ]);
    /// let review = workspace.review(&History::none())?;
    /// let mut changes = review.changes();
    /// let date = "2026-12-02".parse().unwrap();
    /// changes.needs_work(&"fr".parse().unwrap(), "open", "ann", "say what is opened", date)?;
    /// let edits = changes.edits();
    /// let (_, text) = edits.iter().next().unwrap();
    /// assert!(text.ends_with("needs-work = \"2026-12-02 ann: say what is opened\"\n"));
    /// # Ok::<(), fluent_tools::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As for [`approve`](Changes::approve), and if the note is empty or has more than
    /// 4,096 bytes.
    pub fn needs_work(
        &mut self,
        language: &Language,
        name: &str,
        by: &str,
        note: &str,
        date: Date,
    ) -> Result<(), Error> {
        let message = self.message(language, name)?;
        let note = note.trim();
        if note.is_empty() {
            return Err(refused(
                name,
                "the note is empty",
                "say what is to be changed",
            ));
        }
        if note.len() > LONGEST_NOTE {
            let what = "the note has more than 4,096 bytes";
            return Err(refused(name, what, "say it in fewer words"));
        }
        let verdict = Verdict {
            date,
            by: by.to_owned(),
            kind: VerdictKind::NeedsWork,
            note: Some(note.to_owned()),
        };
        self.judge(message, verdict)
    }

    /// Declares that the last change of a message of the source changes nothing for
    /// translations: what has been approved stays so in every language.
    ///
    /// ```
    /// use fluent_tools::Workspace;
    /// use fluent_tools::review::History;
    ///
    /// let workspace = Workspace::from_files([
    ///     ("en-US/menu.ftl", "open = Open the file\n"),
    ///     ("en-US/review.toml", "format = 1\n\n[\"menu.ftl\".open]\ntext = \"9c41e07b\"\n"),
    /// ]);
    /// let review = workspace.review(&History::none())?;
    /// let mut changes = review.changes();
    /// changes.same("open", "typo")?;
    /// let edits = changes.edits();
    /// let (_, text) = edits.iter().next().unwrap();
    /// assert!(text.contains("same = [\"9c41e07b "));
    /// assert!(text.ends_with(" typo\"]\n"));
    /// # Ok::<(), fluent_tools::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If there is no such message, or there are several; if no reason is given; if nothing
    /// has changed since the message was stamped; or if it is not known what it said before.
    pub fn same(&mut self, name: &str, reason: &str) -> Result<(), Error> {
        let source = self.review.workspace.source().clone();
        let message = self.message(&source, name)?;
        let reason: Vec<&str> = reason.split_whitespace().collect();
        if reason.is_empty() {
            return Err(refused(
                name,
                "no reason is given",
                "say why it is the same",
            ));
        }
        let Some(text) = &message.text else {
            return Err(refused(
                name,
                "the source does not have this message",
                "name another",
            ));
        };
        let (text, old) = (text.clone(), self.before(message, text.fingerprint));
        let key = self.key_of(message);
        let (file, id) = (message.file.clone(), message.id.clone());
        let old = match old.as_slice() {
            [old] => *old,
            [] => {
                let what = format!("nothing is known to have changed in {id:?}");
                return Err(refused(&text.path, what, "nothing has to be declared"));
            }
            several => {
                let several: Vec<String> = several.iter().map(ToString::to_string).collect();
                let what = format!(
                    "the languages were translated from several sources of {id:?}: {}",
                    several.join(", ")
                );
                let help = format!(
                    "write those that say the same into the review file of {source}: \
                     same = [\"before {} why\"]",
                    text.fingerprint
                );
                return Err(refused(&text.path, what, help));
            }
        };
        let loaded = self.file_mut(key);
        let mut entry = loaded.file.entry(&file, &id).cloned().unwrap_or_default();
        entry.same.push(Same {
            before: old,
            after: text.fingerprint,
            reason: reason.join(" "),
        });
        entry.text = Some(text.fingerprint);
        loaded.file.set(&file, &id, entry);
        Ok(())
    }

    /// What a message of the source said before, by its own entry, or else by those of the
    /// other languages.
    fn before(&self, message: &MessageReview, present: Fingerprint) -> Vec<Fingerprint> {
        let same = message.entry.as_ref().map_or(&[][..], ReviewEntry::same);
        let is_other = |old: &Fingerprint| !is_same(same, *old, present);
        let own = message.entry.as_ref().and_then(ReviewEntry::text);
        if let Some(own) = own.filter(is_other) {
            return vec![own];
        }
        let below = message.text.as_ref().map(MessageText::below);
        let messages = self.review.messages().iter();
        let others = messages.filter(|other| {
            let source = other.source.as_ref().map(MessageText::below);
            other.id == message.id && other.language != message.language && source == below
        });
        let entries = others.filter_map(|other| other.entry.as_ref()?.source);
        let mut old: Vec<Fingerprint> = entries.filter(is_other).collect();
        old.sort();
        old.dedup();
        old
    }

    /// Makes a message what it was: its text, where that was another one, and its entry.
    #[cfg(feature = "serve")]
    pub(super) fn put_back(
        &mut self,
        message: &MessageReview,
        text: Option<&str>,
        entry: Option<ReviewEntry>,
    ) -> Result<(), Error> {
        let (file, id) = (&message.file, &message.id);
        let present = message.text.as_ref().map(|text| text.text());
        match text {
            Some(text) if present != Some(text) => {
                self.edit(&message.language, &format!("{file}:{id}"), text)?;
            }
            None if present.is_some() => {
                let what = "it was missing before, and its text stays";
                return Err(refused(id, what, "change it, or take it out of the file"));
            }
            _ => {}
        }
        let loaded = self.file_mut(self.key_of(message));
        match entry {
            Some(entry) => loaded.file.set(file, id, entry),
            None => _ = loaded.file.remove(file, id),
        }
        Ok(())
    }

    /// What is to be written: the review files that say something else now, and the files of
    /// texts that were changed.
    ///
    /// See [`Changes`] for an example.
    pub fn edits(&self) -> Edits {
        let mut edits = Edits::of(self.review.workspace);
        for (below, (language, text)) in &self.texts {
            let mut files = self.review.workspace.files(language).iter();
            if let Some(file) = files.find(|file| file.below() == below) {
                let text = file.line_end().end_lines_of(text.clone());
                edits.replace(file, text);
            }
        }
        for ((language, layout), loaded) in &self.files {
            let text = loaded.file.to_text();
            let below = layout.review_below(language);
            if self.review.files.contains_key(&(language.clone(), *layout)) {
                edits.rewrite(below, &loaded.path, &loaded.old, text);
            } else {
                edits.create(below, text);
            }
        }
        edits
    }

    /// The one message that is meant.
    pub(super) fn message(
        &self,
        language: &Language,
        name: &str,
    ) -> Result<&'r MessageReview, Error> {
        let named: Vec<&MessageReview> = self.review.named(language, name).collect();
        match named.as_slice() {
            [message] => Ok(message),
            [] => {
                let what = format!("{language} has no message {name:?}");
                Err(refused(
                    name,
                    what,
                    "`fluent-tools review --format json` lists all",
                ))
            }
            [first, ..] => {
                let what = format!("several files of {language} have a message {name:?}");
                let help = format!("name the file as well, as in {}:{name}", first.file);
                Err(refused(name, what, help))
            }
        }
    }

    /// Records what a person thinks of a message as it stands.
    pub(super) fn judge(&mut self, message: &MessageReview, verdict: Verdict) -> Result<(), Error> {
        let shown_id = format!("{}:{}", message.file, message.id);
        let edited = (
            message.language.clone(),
            message.file.clone(),
            message.id.clone(),
        );
        let edited = self.edited.get(&edited).copied();
        let text = message.text.as_ref().map(MessageText::fingerprint);
        let Some(text) = edited.or(text) else {
            let what = format!("{} has no text of {shown_id}", message.language);
            return Err(refused(&shown_id, what, "translate it first"));
        };
        let is_source = message.language == *self.review.workspace.source();
        let source = message.source.as_ref().map(MessageText::fingerprint);
        if source.is_none() {
            let what = format!("the source no longer has {shown_id}");
            return Err(refused(&shown_id, what, "take it out of the file"));
        }
        let source = source.filter(|_| !is_source);
        self.record(message, source, text, Some(verdict))
    }

    /// Sets the fingerprints of a message, and adds a verdict if there is one. Verdicts on
    /// other texts go.
    pub(super) fn record(
        &mut self,
        message: &MessageReview,
        source: Option<Fingerprint>,
        text: Fingerprint,
        verdict: Option<Verdict>,
    ) -> Result<(), Error> {
        let key = self.key_of(message);
        if let Some(verdict) = &verdict {
            self.knows(&key, &verdict.by)?;
        }
        let same = self.same_of(message);
        let loaded = self.file_mut(key);
        let entry = loaded.file.entry(&message.file, &message.id);
        let mut entry = entry.cloned().unwrap_or_default();
        let is_known = match (entry.source, source) {
            (Some(old), Some(new)) => is_same(&same, old, new),
            _ => true,
        };
        let is_known_text = entry
            .text
            .is_some_and(|old| old == text || (source.is_none() && is_same(&same, old, text)));
        if !is_known || !is_known_text {
            entry.forget_verdicts();
        }
        entry.source = source;
        entry.text = Some(text);
        if let Some(verdict) = verdict {
            entry.judge(verdict);
        }
        loaded.file.set(&message.file, &message.id, entry);
        Ok(())
    }

    /// The changes of a message's source that were declared to be the same.
    pub(super) fn same_of(&self, message: &MessageReview) -> Vec<Same> {
        let Some(source) = &message.source else {
            return Vec::new();
        };
        let language = self.review.workspace.source();
        let named = self.review.named(language, &message.id);
        let mut own = named
            .filter(|own| own.text.as_ref().map(MessageText::below) == Some(source.below.as_str()));
        let entry = own.next().and_then(|own| own.entry.as_ref());
        entry.map_or_else(Vec::new, |entry| entry.same.clone())
    }

    /// Whether a person may give verdicts in this file.
    pub(super) fn knows(&self, key: &(Language, Layout), by: &str) -> Result<(), Error> {
        let below = key.1.review_below(&key.0);
        let path = shown(self.review.workspace.root(), &below);
        let by_file = self.files.get(key);
        if by_file.is_some_and(|loaded| loaded.file.reviewers.contains_key(by)) {
            return Ok(());
        }
        if !is_key(by) {
            let what = format!("{by:?} is no key of a reviewer");
            return Err(refused(
                &path,
                what,
                "write letters, digits, - and _, at most 64",
            ));
        }
        let what = format!("{by:?} is not among the reviewers");
        let help = format!("add a table [reviewers.{by}] to it with a line name = \"…\"");
        let first = match by_file {
            Some(_) => help,
            None => format!("make the file by `fluent-tools review --stamp`, and {help}"),
        };
        Err(refused(&path, what, first))
    }

    /// The review file that a message belongs to.
    pub(super) fn key_of(&self, message: &MessageReview) -> (Language, Layout) {
        let flat = format!("{}.ftl", message.language);
        let below = message.text.as_ref().map(MessageText::below);
        let is_flat = match below {
            Some(below) => !below.contains('/'),
            None => message.file == flat,
        };
        let layout = if is_flat {
            Layout::Flat
        } else {
            Layout::Folder
        };
        (message.language.clone(), layout)
    }

    pub(super) fn file_mut(&mut self, key: (Language, Layout)) -> &mut LoadedFile {
        self.file_drafted(key, None)
    }

    /// The file, which is made if it is not there.
    pub(super) fn file_drafted(
        &mut self,
        key: (Language, Layout),
        drafted: Option<Drafted>,
    ) -> &mut LoadedFile {
        let below = key.1.review_below(&key.0);
        let root = self.review.workspace.root();
        self.files.entry(key).or_insert_with(|| LoadedFile {
            old: Vec::new(),
            path: shown(root, &Path::new(&below).display().to_string()),
            file: ReviewFile::new(drafted),
        })
    }
}
