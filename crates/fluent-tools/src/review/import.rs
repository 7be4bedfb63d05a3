//! Importing decisions: the only way from a page into the files.

use std::collections::HashSet;

use fluent_source::{Diagnostic, Error};

use super::changes::{Changes, refused};
use super::decisions::{Decision, Decisions};
use super::entry::{Verdict, VerdictKind};
use super::fingerprint::Fingerprint;
use super::history::History;
use super::message::{MessageReview, MessageText};
use super::overview::Review;
use crate::edits::Edits;

/// What comes of decisions: what is to be written, and what was refused.
///
/// See [`Review::import`] for an example.
#[derive(Debug)]
pub struct Imported {
    edits: Edits,
    taken: usize,
    refusals: Vec<Refusal>,
}

impl Imported {
    /// The texts and review files as they are to be written.
    ///
    /// See [`Review::import`] for an example.
    pub fn edits(&self) -> &Edits {
        &self.edits
    }

    /// How many decisions were taken.
    ///
    /// See [`Review::import`] for an example.
    pub fn taken(&self) -> usize {
        self.taken
    }

    /// What was refused, in the order of the decisions.
    ///
    /// See [`Review::import`] for an example.
    pub fn refusals(&self) -> &[Refusal] {
        &self.refusals
    }
}

/// A decision that was refused.
///
/// See [`Review::import`] for an example.
#[derive(Clone, Debug)]
pub struct Refusal {
    file: String,
    id: String,
    diagnostics: Vec<Diagnostic>,
    seen: Option<String>,
    present: Option<String>,
}

impl Refusal {
    /// The message that was decided about, by file and id: `menu.ftl:open`.
    ///
    /// See [`Review::import`] for an example.
    pub fn message(&self) -> String {
        format!("{}:{}", self.file, self.id)
    }

    /// Why.
    ///
    /// See [`Review::import`] for an example.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The text that the reviewer has seen, where it is no longer there and git remembers
    /// it.
    ///
    /// See [`Review::import`] for an example.
    pub fn seen(&self) -> Option<&str> {
        self.seen.as_deref()
    }

    /// The text that is there instead.
    ///
    /// See [`Review::import`] for an example.
    pub fn present(&self) -> Option<&str> {
        self.present.as_deref()
    }
}

impl Review<'_> {
    /// Takes what a reviewer has decided. A decision is refused if the source or the text is
    /// no longer what the reviewer has seen, if a changed text cannot be parsed or brings a new
    /// error of [`check`](crate::Workspace::check), or if somebody has said the contrary later;
    /// all others are taken. Decisions that were imported before do nothing.
    ///
    /// ```
    /// use fluent_tools::Workspace;
    /// use fluent_tools::review::{Decisions, History};
    ///
    /// let workspace = Workspace::from_files([
    ///     ("en-US/menu.ftl", "open = Open\nsave = Save\n"),
    ///     ("fr/menu.ftl", "open = Ouvrir\nsave = Enregistrer\n"),
    ///     ("fr/review.toml", "format = 1\n\n[reviewers.ann]\nname = \"Ann\"\n"),
    /// ]);
    /// let json = r#"{"format": 1, "language": "fr", "by": "ann", "decisions": [
    ///     {"file": "menu.ftl", "id": "open", "source": "0832d7c5", "text": "13adc6ba",
    ///      "verdict": "reviewed", "edit": "open = Ouvrir…", "date": "2026-11-20"},
    ///     {"file": "menu.ftl", "id": "save", "source": "9c41e07b", "text": "13adc6ba",
    ///      "verdict": "reviewed", "date": "2026-11-20"}
    /// ]}"#;
    /// let decisions = Decisions::read("decisions.json", json.as_bytes())?;
    /// let review = workspace.review(&History::none())?;
    /// let imported = review.import(&decisions, &History::none())?;
    /// assert_eq!(imported.taken(), 1);
    /// let paths: Vec<&str> = imported.edits().iter().map(|(path, _)| path).collect();
    /// assert_eq!(paths, ["fr/menu.ftl", "fr/review.toml"]);
    /// let refusal = &imported.refusals()[0];
    /// assert_eq!(refusal.message(), "menu.ftl:save");
    /// assert_eq!(refusal.diagnostics()[0].message(), "the source has changed since it was judged");
    /// assert_eq!(refusal.present(), Some("save = Save"));
    /// # Ok::<(), fluent_tools::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the language has no texts, or the person is not among its reviewers.
    pub fn import(&self, decisions: &Decisions, history: &History) -> Result<Imported, Error> {
        let language = decisions.language();
        if self.workspace.files(language).is_empty() {
            let what = format!("there are no texts in {language}");
            return Err(refused(
                decisions.path(),
                what,
                "name a language that is there",
            ));
        }
        let mut refusals: Vec<(usize, Refusal)> = Vec::new();
        let mut left: HashSet<usize> = HashSet::new();
        loop {
            let mut importing = Importing {
                decisions,
                history,
                changes: self.changes(),
            };
            importing.may_judge()?;
            refusals.retain(|(number, _)| left.contains(number));
            let mut taken = Vec::new();
            for (number, decision) in decisions.decisions().iter().enumerate() {
                if left.contains(&number) {
                    continue;
                }
                match importing.take(decision) {
                    Ok(()) => taken.push(number),
                    Err(refusal) => refusals.push((number, *refusal)),
                }
            }
            // What the changed texts break is told to those that broke it, and the rest is
            // tried without them.
            let broken = importing.broken(&taken);
            if broken.is_empty() {
                refusals.sort_by_key(|(number, _)| *number);
                return Ok(Imported {
                    edits: importing.changes.edits(),
                    taken: taken.len(),
                    refusals: refusals.into_iter().map(|(_, refusal)| refusal).collect(),
                });
            }
            left.extend(broken.iter().map(|(number, _)| *number));
            refusals.extend(broken);
        }
    }
}

struct Importing<'i> {
    decisions: &'i Decisions,
    history: &'i History,
    changes: Changes<'i>,
}

impl Importing<'_> {
    /// Whether the person is a reviewer in every file that is decided about.
    fn may_judge(&self) -> Result<(), Error> {
        let language = self.decisions.language();
        for decision in self.decisions.decisions() {
            let name = format!("{}:{}", decision.file, decision.id);
            if let Ok(message) = self.changes.message(language, &name) {
                let key = self.changes.key_of(message);
                self.changes.knows(&key, self.decisions.by())?;
            }
        }
        Ok(())
    }

    fn take(&mut self, decision: &Decision) -> Result<(), Box<Refusal>> {
        let language = self.decisions.language();
        let name = format!("{}:{}", decision.file, decision.id);
        let message = self.changes.message(language, &name);
        let message = message.map_err(|error| refusal(decision, &error))?;
        self.is_as_seen(decision, message)?;
        self.is_last(decision, message)
            .map_err(|error| refusal(decision, &error))?;
        let by = self.decisions.by();
        let mut take = || {
            if let Some(edit) = &decision.edit {
                self.changes.edit(language, &name, edit)?;
            }
            let date = decision.date;
            match decision.verdict {
                Some(VerdictKind::Reviewed) => self.changes.approve(language, &name, by, date),
                Some(VerdictKind::NeedsWork) => {
                    let note = decision.note.as_deref().unwrap_or_default();
                    self.changes.needs_work(language, &name, by, note, date)
                }
                None => Ok(()),
            }
        };
        take().map_err(|error| refusal(decision, &error).into())
    }

    /// Whether source and text are what the reviewer has seen, or what the decision has
    /// already made of it.
    fn is_as_seen(&self, decision: &Decision, message: &MessageReview) -> Result<(), Box<Refusal>> {
        let edited = decision.edit.as_deref().and_then(Fingerprint::of_text);
        let source = message.source().map(MessageText::fingerprint);
        let text = message.text().map(MessageText::fingerprint);
        let moved = if source != Some(decision.source) {
            let seen = Some(decision.source);
            Some((
                "the source has changed since it was judged",
                message.source(),
                seen,
            ))
        } else if text != decision.text && (edited.is_none() || text != edited) {
            let what = "the text has changed since it was judged";
            Some((what, message.text(), decision.text))
        } else {
            None
        };
        let Some((what, present, seen)) = moved else {
            return Ok(());
        };
        let path = present.map_or(self.decisions.path(), MessageText::path);
        let help = "look at it again: make a new page";
        let mut refusal = refusal(decision, &refused(path, what, help));
        refusal.present = present.map(|text| text.text().to_owned());
        refusal.seen = present
            .zip(seen)
            .and_then(|(text, seen)| self.history.text(text.below(), message.id(), seen));
        Err(Box::new(refusal))
    }

    /// Whether nobody has said the contrary of the same texts on a later day.
    fn is_last(&self, decision: &Decision, message: &MessageReview) -> Result<(), Error> {
        let (Some(entry), Some(verdict)) = (message.entry(), decision.verdict) else {
            return Ok(());
        };
        let edited = decision.edit.as_deref().and_then(Fingerprint::of_text);
        let text = edited.or(message.text().map(MessageText::fingerprint));
        let mut others = entry.verdicts().iter();
        let later = others.find(|other| {
            entry.text() == text && other.kind() != verdict && other.date() > decision.date
        });
        match later.map(Verdict::to_string) {
            None => Ok(()),
            Some(later) => {
                let what = format!("somebody has judged it later: {later}");
                Err(refused(self.decisions.path(), what, "look at it again"))
            }
        }
    }

    /// The decisions whose changed texts bring errors, with these.
    fn broken(&self, taken: &[usize]) -> Vec<(usize, Refusal)> {
        let edits = taken.iter().filter_map(|number| {
            let decision = self.decisions.decisions().get(*number)?;
            decision.edit.is_some().then_some((*number, decision))
        });
        let edits: Vec<(usize, &Decision)> = edits.collect();
        if edits.is_empty() {
            return Vec::new();
        }
        let errors = self.changes.new_errors(self.decisions.language());
        let broken = |decision: &Decision, is_own: bool| {
            let own = errors.iter().filter(|finding| {
                let is_in_file = finding.path().ends_with(&decision.file);
                !is_own || (is_in_file && finding.id() == Some(decision.id.as_str()))
            });
            let told: Vec<Diagnostic> = own.map(|finding| finding.diagnostic().clone()).collect();
            (!told.is_empty()).then(|| refusal(decision, &Error::new(told)))
        };
        let own = edits.iter();
        let own = own.filter_map(|(number, it)| Some((*number, broken(it, true)?)));
        let own: Vec<_> = own.collect();
        if !own.is_empty() || errors.is_empty() {
            return own;
        }
        // An error that is told at no changed text, such as one of the file as a whole.
        let all = edits.iter();
        all.filter_map(|(number, it)| Some((*number, broken(it, false)?)))
            .collect()
    }
}

fn refusal(decision: &Decision, error: &Error) -> Refusal {
    Refusal {
        file: decision.file.clone(),
        id: decision.id.clone(),
        diagnostics: error.diagnostics().to_vec(),
        seen: None,
        present: None,
    }
}
