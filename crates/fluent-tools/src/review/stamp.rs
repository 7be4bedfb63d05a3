//! Stamps: entries for what has none, and no entries for what is gone.

use std::collections::BTreeMap;

use fluent_source::tree;
use fluent_source::{Error, Language};

use super::changes::{Changes, refused};
use super::entry::{ReviewEntry, is_same};
use super::file::Drafted;
use super::fingerprint::Fingerprint;
use super::message::{MessageReview, MessageText};
use super::overview::file_key;
use super::state::State;

impl Changes<'_> {
    /// Brings the entries of a language in line with its messages, without a verdict on
    /// any of them:
    ///
    /// - a message without an entry gets one, and a file that is not there is made, with
    ///   who has drafted the texts;
    /// - an entry without a message goes to the one new message whose source and text are
    ///   the same, which is a message that was renamed, and else goes away; where a file
    ///   cannot be read or its syntax is broken, its entries stay;
    /// - where the source is as it was and nobody has judged, the entry takes the present
    ///   text.
    ///
    /// An entry whose source has changed stays as it is, so that the message stays stale.
    ///
    /// See [`Changes`] for an example.
    pub fn stamp(&mut self, language: &Language, drafted: Option<Drafted>) {
        let review = self.review;
        let messages: Vec<&MessageReview> = review.of(language).collect();
        self.stamp_orphans(language, &messages);
        for message in messages {
            let Some(text) = &message.text else {
                continue;
            };
            if message.state == State::Obsolete {
                continue;
            }
            let source = self.source_of(message);
            let key = self.key_of(message);
            let same = self.same_of(message);
            let loaded = self.file_drafted(key, drafted);
            let entry = match loaded.file.entry(&message.file, &message.id) {
                None => ReviewEntry {
                    source,
                    text: Some(text.fingerprint),
                    ..ReviewEntry::default()
                },
                Some(entry) => {
                    let is_as_it_was = match (entry.source, source) {
                        (Some(old), Some(new)) => is_same(&same, old, new),
                        _ => true,
                    };
                    let is_judged = entry.needs_work.is_some() || !entry.reviewed.is_empty();
                    if is_judged || !is_as_it_was || entry.text == Some(text.fingerprint) {
                        continue;
                    }
                    ReviewEntry {
                        text: Some(text.fingerprint),
                        ..entry.clone()
                    }
                }
            };
            loaded.file.set(&message.file, &message.id, entry);
        }
    }

    /// Takes the present source and text of one message into its entry, though the source
    /// has changed: the text was looked at, and fits. That is no approval: approvals of
    /// another text go, and a note that asks for work stays.
    ///
    /// ```
    /// use fluent_tools::Workspace;
    /// use fluent_tools::review::{History, State};
    ///
    /// let mut files = [
    ///     ("en-US/menu.ftl", "open = Open the file\n".to_owned()),
    ///     ("fr/menu.ftl", "open = Ouvrir\n".to_owned()),
    ///     ("fr/review.toml", "format = 1\n\n[\"menu.ftl\".open]\nsource = \"9c41e07b\"\ntext = \"13adc6ba\"\n".to_owned()),
    /// ];
    /// let fr = "fr".parse().unwrap();
    /// let workspace = Workspace::from_files(files.clone());
    /// let review = workspace.review(&History::none())?;
    /// assert_eq!(review.of(&fr).next().unwrap().state(), State::Stale);
    /// let mut changes = review.changes();
    /// changes.stamp_one(&fr, "open")?;
    /// files[2].1 = changes.edits().iter().next().unwrap().1.to_owned();
    ///
    /// let workspace = Workspace::from_files(files);
    /// let review = workspace.review(&History::none())?;
    /// assert_eq!(review.of(&fr).next().unwrap().state(), State::Draft);
    /// # Ok::<(), fluent_tools::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If there is no such message, or there are several, or the language or the source does
    /// not have it.
    pub fn stamp_one(&mut self, language: &Language, name: &str) -> Result<(), Error> {
        let message = self.message(language, name)?;
        let Some(text) = &message.text else {
            let what = format!("{language} has no text of {name}");
            return Err(refused(name, what, "translate it first"));
        };
        if message.state == State::Obsolete {
            let what = format!("the source no longer has {name}");
            return Err(refused(&text.path, what, "take it out of the file"));
        }
        let source = self.source_of(message);
        let wants_work = |entry: &&ReviewEntry| entry.needs_work.is_some() && !entry.is_approved();
        match message.entry.as_ref().filter(wants_work) {
            Some(entry) => {
                let entry = ReviewEntry {
                    source,
                    ..entry.clone()
                };
                let key = self.key_of(message);
                let loaded = self.file_mut(key);
                loaded.file.set(&message.file, &message.id, entry);
                Ok(())
            }
            None => self.record(message, source, text.fingerprint, None),
        }
    }

    /// The source's fingerprint as the entry of a message has it: none in the source
    /// language itself.
    fn source_of(&self, message: &MessageReview) -> Option<Fingerprint> {
        let is_source = message.language == *self.review.workspace.source();
        let source = message.source.as_ref().filter(|_| !is_source);
        source.map(MessageText::fingerprint)
    }

    /// Moves or drops the entries without a message.
    fn stamp_orphans(&mut self, language: &Language, messages: &[&MessageReview]) {
        let workspace = self.review.workspace;
        let broken: Vec<&str> = workspace
            .files(language)
            .iter()
            .filter(|file| {
                let mistakes = file.text().map(|text| tree::parse(text).mistakes());
                mistakes != Some(0)
            })
            .map(file_key)
            .collect();
        // By what they say: the messages that have no entry yet.
        type Said = (Option<Fingerprint>, Option<Fingerprint>);
        let mut new: BTreeMap<Said, Vec<&MessageReview>> = BTreeMap::new();
        let mut gone: BTreeMap<Said, Vec<&MessageReview>> = BTreeMap::new();
        for message in messages {
            match (&message.entry, &message.text) {
                (None, Some(text)) => {
                    let said = (self.source_of(message), Some(text.fingerprint));
                    new.entry(said).or_default().push(message);
                }
                (Some(entry), None) if !broken.contains(&message.file.as_str()) => {
                    let said = (entry.source, entry.text);
                    gone.entry(said).or_default().push(message);
                }
                _ => {}
            }
        }
        for (said, orphans) in gone {
            let to = match (orphans.as_slice(), new.get(&said).map(Vec::as_slice)) {
                ([_], Some([to])) => Some(*to),
                _ => None,
            };
            for orphan in orphans {
                let key = self.key_of(orphan);
                let to = to.filter(|to| self.key_of(to) == key);
                let loaded = self.files.get_mut(&key);
                let Some(loaded) = loaded else { continue };
                if let Some((entry, table)) = loaded.file.remove(&orphan.file, &orphan.id)
                    && let Some(to) = to
                {
                    loaded.file.rename(&to.file, &to.id, entry, table);
                }
            }
        }
    }
}
