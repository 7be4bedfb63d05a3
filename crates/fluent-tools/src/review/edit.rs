//! Changed texts: a message of a file is written anew, and checked before it is kept.

use std::collections::BTreeMap;

use fluent_source::tree::{self, Item, Span};
use fluent_source::{Diagnostic, Error, Language, LineIndex, files};

use super::changes::{Changes, refused};
use super::entry::is_same;
use super::fingerprint::Fingerprint;
use super::message::MessageReview;
use crate::check::{Finding, Severity};
use crate::file::File;

/// The longest message that is taken, in bytes.
const LONGEST_MESSAGE: usize = 64 << 10;

impl Changes<'_> {
    /// Writes a message anew: the whole of it, from its id to its last attribute. The
    /// comment above it stays, and so does every other message of the file. A message that
    /// is missing is added at the end of the file, if there is one.
    ///
    /// Nobody has judged the new text: until somebody does, it is edited or a draft, and a
    /// note that asked for work stays. [`approve`](Changes::approve) and
    /// [`needs_work`](Changes::needs_work) that come after this are about the new text.
    ///
    /// ```
    /// use fluent_tools::Workspace;
    /// use fluent_tools::review::History;
    ///
    /// let workspace = Workspace::from_files([
    ///     ("en-US/menu.ftl", "open = Open { $name }\nsave = Save\n"),
    ///     ("fr/menu.ftl", "# A key\nopen = Ouvrir\nsave = Enregistrer\n"),
    /// ]);
    /// let review = workspace.review(&History::none())?;
    /// let fr = "fr".parse().unwrap();
    ///
    /// let mut changes = review.changes();
    /// changes.edit(&fr, "open", "open = Ouvrir { $name }")?;
    /// assert!(changes.new_errors(&fr).is_empty());
    /// let edits = changes.edits();
    /// let (path, text) = edits.iter().next().unwrap();
    /// assert_eq!(path, "fr/menu.ftl");
    /// assert_eq!(text, "# A key\nopen = Ouvrir { $name }\nsave = Enregistrer\n");
    ///
    /// let mut changes = review.changes();
    /// changes.edit(&fr, "save", "save = Enregistrer { $where }")?;
    /// assert_eq!(changes.new_errors(&fr)[0].rule().code(), "unknown-variable");
    /// # Ok::<(), fluent_tools::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If there is no such message, or there are several; if the source does not have it; if
    /// the text is not that message alone, or its syntax is broken; if it has more than
    /// 64 KiB; or if the rest of the file would not stay what it is.
    pub fn edit(&mut self, language: &Language, name: &str, text: &str) -> Result<(), Error> {
        let message = self.message(language, name)?;
        let Some(source) = &message.source else {
            let what = format!("the source no longer has {name}");
            return Err(refused(name, what, "take it out of the file"));
        };
        let source = (language != self.review.workspace.source()).then_some(source.fingerprint);
        let (text, fingerprint) = one_message(message, text)?;
        let Some(file) = self.file_of(message) else {
            let what = format!("{language} has no file {}", message.file);
            let help = "lay the language out by `fluent-tools new-locale`, or make the file";
            return Err(refused(name, what, help));
        };
        let below = file.below().to_owned();
        let old = match self.texts.get(&below) {
            Some((_, text)) => Some(text.as_str()),
            None => file.text(),
        };
        let Some(old) = old else {
            let what = "the file cannot be read as text";
            return Err(refused(file.path(), what, "`fluent-tools check` says why"));
        };
        let Some(new) = with_message(old, &message.id, &text, fingerprint) else {
            let what = format!("with this text of {name} the rest of the file would not stay");
            let help = "indent further lines by four spaces";
            return Err(refused(file.path(), what, help));
        };
        self.texts.insert(below, (language.clone(), new));
        let key = (language.clone(), message.file.clone(), message.id.clone());
        self.edited.insert(key, fingerprint);
        self.save(message, source, fingerprint)
    }

    /// The errors that [`check`](crate::Workspace::check) finds in a language with its
    /// changed texts, and not in it as it was.
    ///
    /// See [`edit`](Changes::edit) for an example.
    pub fn new_errors(&self, language: &Language) -> Vec<Finding> {
        let workspace = self.review.workspace.pair(language);
        let mut known: BTreeMap<(String, Option<String>, String), usize> = BTreeMap::new();
        let key = |finding: &Finding| {
            let id = finding.id().map(str::to_owned);
            (finding.path().to_owned(), id, finding.message().to_owned())
        };
        let is_error = |finding: &Finding| finding.severity() == Severity::Error;
        for finding in workspace.check().iter().filter(|it| is_error(it)) {
            *known.entry(key(finding)).or_default() += 1;
        }
        let mut edited = workspace;
        for (below, (_, text)) in &self.texts {
            edited.set_text(below, text);
        }
        let mut findings = edited.check();
        findings.retain(|finding| {
            let times = known.get_mut(&key(finding)).filter(|times| **times > 0);
            let is_new = times.is_none();
            if let Some(times) = times {
                *times -= 1;
            }
            is_error(finding) && is_new
        });
        findings
    }

    /// Takes a text that somebody has written into the entry of its message. Where the
    /// source is as it was and a verdict stands, nothing is touched: the text is edited, and
    /// approved again if it changes back.
    pub(super) fn save(
        &mut self,
        message: &MessageReview,
        source: Option<Fingerprint>,
        text: Fingerprint,
    ) -> Result<(), Error> {
        let same = self.same_of(message);
        let Some(entry) = &message.entry else {
            return self.record(message, source, text, None);
        };
        let is_as_it_was = match (entry.source, source) {
            (Some(old), Some(new)) => is_same(&same, old, new),
            _ => true,
        };
        let wants_work = entry.needs_work.is_some() && !entry.is_approved();
        match (wants_work || entry.is_approved(), is_as_it_was) {
            (true, true) => Ok(()),
            (true, false) if wants_work => {
                let mut entry = entry.clone();
                entry.source = source;
                let key = self.key_of(message);
                let loaded = self.file_mut(key);
                loaded.file.set(&message.file, &message.id, entry);
                Ok(())
            }
            _ => self.record(message, source, text, None),
        }
    }

    /// The file that a message is in, or would be in.
    fn file_of(&self, message: &MessageReview) -> Option<&File> {
        let files = self.review.workspace.files(&message.language);
        let below = match &message.text {
            Some(text) => text.below.clone(),
            None => {
                let (language, layout) = self.key_of(message);
                layout.below(&language, &message.file)
            }
        };
        files.iter().find(|file| file.below() == below)
    }
}

/// The text of one message, if it is nothing else.
fn one_message(message: &MessageReview, text: &str) -> Result<(String, Fingerprint), Error> {
    let path = format!("{}:{}", message.file, message.id);
    if text.len() > LONGEST_MESSAGE {
        let what = "the text has more than 64 KiB";
        return Err(refused(&path, what, "write a shorter one"));
    }
    let text = files::decode(&path, text.as_bytes()).map_err(|told| Error::new(vec![told]))?;
    let text = text.trim_matches('\n').trim_end();
    let parsed = tree::parse(text);
    if parsed.mistakes() > 0 {
        let lines = LineIndex::new(&path, text);
        let told: Vec<Diagnostic> = parsed.diagnostics(&lines).collect();
        return Err(Error::new(told));
    }
    match parsed.resource().items() {
        [Item::Entry(entry)] if entry.comment.is_none() && entry.id.as_str() == message.id => {
            Ok((text.to_owned(), Fingerprint::of(entry)))
        }
        _ => {
            let what = format!("this is not the message {} alone", message.id);
            let help = format!(
                "write \"{} = …\" and its attributes, without comments",
                message.id
            );
            Err(refused(&path, what, help))
        }
    }
}

/// The text of a file with one message written anew; none if anything else would change.
fn with_message(old: &str, id: &str, text: &str, fingerprint: Fingerprint) -> Option<String> {
    let parsed = tree::parse(old);
    let is_meant = |entry: &&tree::Entry<'_>| entry.id.as_str() == id;
    let place = parsed
        .resource()
        .entries()
        .find(is_meant)
        .map(tree::Entry::span);
    let new = match place {
        Some(Span { start, end }) => {
            format!("{}{text}{}", old.get(..start)?, old.get(end..)?)
        }
        None => {
            let old = old.trim_end_matches('\n');
            let gap = if old.is_empty() { "" } else { "\n\n" };
            format!("{old}{gap}{text}\n")
        }
    };
    let others = |text: &str| {
        let parsed = tree::parse(text);
        let mut met = false;
        let mut said = Vec::new();
        let mut own = None;
        for entry in parsed.resource().entries() {
            if entry.id.as_str() == id && !met {
                met = true;
                own = Some(Fingerprint::of(entry));
            } else {
                said.push((entry.id.as_str().to_owned(), Fingerprint::of(entry)));
            }
        }
        (own, said, parsed.mistakes())
    };
    let (_, before, mistakes) = others(old);
    let (own, after, new_mistakes) = others(&new);
    (own == Some(fingerprint) && before == after && new_mistakes <= mistakes).then_some(new)
}
