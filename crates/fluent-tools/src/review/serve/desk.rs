//! [`Desk`]: the texts as they are on the disk, what was last shown of them, and what is
//! done to them.
//!
//! Whatever is asked, the files are read anew: they are the only truth, and somebody may
//! be editing them meanwhile. A page is made again only if one of its files has changed.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Display;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use fluent_source::{Error, Language};
use hyper::StatusCode;
use serde::{Deserialize, Serialize};

use super::Served;
use super::answer::Answer;
use super::guard::{Action, Asked};
use crate::review::decisions::Decisions;
use crate::review::entry::ReviewEntry;
use crate::review::history::History;
use crate::review::import::Refusal;
use crate::review::message::MessageReview;
use crate::review::overview::Review;
use crate::review::page::{self, Sheet, Way};
use crate::workspace::Workspace;

/// The texts of a project, served.
#[derive(Debug)]
pub(super) struct Desk {
    served: Served,
    shown: BTreeMap<Language, Shown>,
    /// The last decision about each message that was decided about here.
    taken: HashMap<(Language, Key), Taken>,
}

/// A message of a language, by file and id.
type Key = (String, String);

/// A page as it was last made.
#[derive(Debug)]
struct Shown {
    /// Of what is on the disk.
    files: u64,
    /// Counted up with each change.
    version: u64,
    /// The messages, each with the version that it is of.
    articles: HashMap<Key, (String, u64)>,
    /// A hash of all that is around the messages, with the version that it is of.
    around: (u64, u64),
}

/// What a message was before it was decided about, and what was made of it.
#[derive(Debug)]
struct Taken {
    before: Standing,
    after: Standing,
}

/// What a message says and what has been said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Standing {
    text: Option<String>,
    entry: Option<ReviewEntry>,
}

impl Standing {
    fn of(message: &MessageReview) -> Standing {
        Standing {
            text: message.text().map(|text| text.text().to_owned()),
            entry: message.entry().cloned(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Since {
    since: u64,
}

/// Decisions, and in which state the reviewer has seen each of the messages: on one day,
/// a decisions.json alone cannot tell who was first.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decided {
    seen: Vec<String>,
    decisions: serde_json::Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    file: String,
    id: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Changed<'c> {
    version: u64,
    /// Whether more than messages has changed, so that the page has to be made anew.
    is_other: bool,
    articles: Vec<Article<'c>>,
    /// The messages about which a decision can be taken back.
    taken_here: Vec<[&'c str; 2]>,
}

#[derive(Serialize)]
struct Article<'c> {
    file: &'c str,
    id: &'c str,
    html: &'c str,
}

#[derive(Serialize)]
struct Done {
    taken: usize,
}

/// Why something was not done, for a person to read.
struct Undone(StatusCode, String);

impl From<Error> for Undone {
    fn from(error: Error) -> Undone {
        Undone(StatusCode::UNPROCESSABLE_ENTITY, error.to_string())
    }
}

fn conflict(why: impl Display) -> Undone {
    Undone(StatusCode::CONFLICT, why.to_string())
}

impl Desk {
    pub(super) fn new(served: Served) -> Desk {
        Desk {
            served,
            shown: BTreeMap::new(),
            taken: HashMap::new(),
        }
    }

    /// Does what is asked.
    pub(super) fn answer(&mut self, asked: &Asked, body: &[u8]) -> Answer {
        let done = match asked {
            Asked::List => return self.list().unwrap_or_else(unreadable),
            Asked::Page(language) => return self.page(language).unwrap_or_else(unreadable),
            Asked::Do(language, Action::Changes) => self.changes(language, body),
            Asked::Do(language, Action::Decide) => self.decide(language, body),
            Asked::Do(language, Action::TakeBack) => self.take_back(language, body),
        };
        done.unwrap_or_else(|Undone(status, why)| Answer::wrong(status, &why))
    }

    fn workspace(&self) -> Result<Workspace, Error> {
        let workspace = Workspace::open(&self.served.root)?;
        Ok(workspace.source_language(self.served.source.clone()))
    }

    fn list(&self) -> Result<Answer, Error> {
        let workspace = self.workspace()?;
        let review = workspace.review(&History::of(&workspace))?;
        Ok(Answer::page(page::list(&review, &self.served.languages)))
    }

    fn page(&mut self, language: &Language) -> Result<Answer, Error> {
        let workspace = self.workspace()?;
        let html = self.show(&workspace, language)?;
        Ok(Answer::page(html))
    }

    /// Makes the page, and notes what is new in it.
    fn show(&mut self, workspace: &Workspace, language: &Language) -> Result<String, Error> {
        let history = History::of(workspace);
        let review = workspace.review(&history)?;
        let before = self.shown.get(language);
        let version = before.map_or(1, |shown| shown.version + 1);
        let way = Way::Served { version };
        let sheet = review.sheet(language, &self.served.beside, &history, way);
        let around = hash_around(&sheet);
        let around = match before.map(|shown| shown.around) {
            Some(known) if known.0 == around => known,
            _ => (around, version),
        };
        let mut articles = HashMap::new();
        for (message, place) in &sheet.articles {
            let html = sheet.html.get(place.clone()).unwrap_or_default();
            let key = (message.file().to_owned(), message.id().to_owned());
            let known = before.and_then(|shown| shown.articles.get(&key));
            let since = known.filter(|(known, _)| known == html);
            let since = since.map_or(version, |(_, since)| *since);
            articles.insert(key, (html.to_owned(), since));
        }
        let shown = Shown {
            files: hash_of_files(workspace),
            version,
            articles,
            around,
        };
        let html = sheet.html;
        self.shown.insert(language.clone(), shown);
        Ok(html)
    }

    fn changes(&mut self, language: &Language, body: &[u8]) -> Result<Answer, Undone> {
        let Since { since } = read(body)?;
        let workspace = self.workspace()?;
        let files = self.shown.get(language).map(|shown| shown.files);
        if files != Some(hash_of_files(&workspace)) {
            self.show(&workspace, language)?;
        }
        let Some(shown) = self.shown.get(language) else {
            return Err(conflict("there is no page yet"));
        };
        let new = shown.articles.iter().filter(|(_, (_, of))| *of > since);
        let articles = new.map(|((file, id), (html, _))| Article { file, id, html });
        let taken = self.taken.keys().filter(|(own, _)| own == language);
        Ok(Answer::json(&Changed {
            version: shown.version,
            is_other: shown.around.1 > since,
            articles: articles.collect(),
            taken_here: taken.map(|(_, (file, id))| [&**file, &**id]).collect(),
        }))
    }

    fn decide(&mut self, language: &Language, body: &[u8]) -> Result<Answer, Undone> {
        let Decided { seen, decisions } = read(body)?;
        let decisions = Decisions::read("decisions", decisions.to_string().as_bytes())?;
        if decisions.language() != language {
            return Err(conflict("these decisions are about another language"));
        }
        let workspace = self.workspace()?;
        let history = History::of(&workspace);
        let review = workspace.review(&history)?;
        let imported = review.import(&decisions, &history)?;
        if !imported.refusals().is_empty() {
            return Err(conflict(told(imported.refusals())));
        }
        if seen.len() != decisions.decisions().len() {
            return Err(conflict("it is not said how each message was seen"));
        }
        for (one, seen) in decisions.decisions().iter().zip(&seen) {
            let message = named(&review, language, &(one.file.clone(), one.id.clone()));
            if message.is_some_and(|message| message.state().as_str() != seen) {
                return Err(conflict(
                    "it has been judged or changed meanwhile; look at it again",
                ));
            }
        }
        imported.edits().write().map_err(conflict)?;
        let decided = decisions.decisions().iter();
        let decided = decided.map(|one| (one.file.clone(), one.id.clone()));
        self.note_taken(language, &review, decided);
        let taken = imported.taken();
        Ok(Answer::json(&Done { taken }))
    }

    /// Remembers what messages were before they were decided about, and what they are now.
    /// A decision that changes nothing leaves the one before it to be taken back.
    fn note_taken(
        &mut self,
        language: &Language,
        before: &Review<'_>,
        decided: impl Iterator<Item = Key>,
    ) {
        // What was written stays written if somebody breaks a file meanwhile.
        let Ok(workspace) = self.workspace() else {
            return;
        };
        let Ok(after) = workspace.review(&History::of(&workspace)) else {
            return;
        };
        for key in decided {
            let before = named(before, language, &key).map(Standing::of);
            let after = named(&after, language, &key).map(Standing::of);
            if let (Some(before), Some(after)) = (before, after)
                && before != after
            {
                let taken = Taken { before, after };
                self.taken.insert((language.clone(), key), taken);
            }
        }
    }

    fn take_back(&mut self, language: &Language, body: &[u8]) -> Result<Answer, Undone> {
        let Named { file, id } = read(body)?;
        let key = (language.clone(), (file, id));
        let Some(taken) = self.taken.get(&key) else {
            return Err(conflict("nothing has been decided about it here"));
        };
        let workspace = self.workspace()?;
        let review = workspace.review(&History::of(&workspace))?;
        let message = named(&review, language, &key.1);
        let message = message.ok_or_else(|| conflict("the message is no longer there"))?;
        if Standing::of(message) != taken.after {
            return Err(conflict("it has been changed since; decide about it anew"));
        }
        let mut changes = review.changes();
        let Standing { text, entry, .. } = &taken.before;
        changes.put_back(message, text.as_deref(), entry.clone())?;
        changes.edits().write().map_err(conflict)?;
        self.taken.remove(&key);
        Ok(Answer::json(&Done { taken: 1 }))
    }
}

/// What a page's script has sent.
fn read<'b, T: Deserialize<'b>>(body: &'b [u8]) -> Result<T, Undone> {
    let wrong = |error| Undone(StatusCode::BAD_REQUEST, format!("{error}"));
    serde_json::from_slice(body).map_err(wrong)
}

/// What cannot be shown as a page, for the person who has opened it.
fn unreadable(error: Error) -> Answer {
    Answer::unreadable(format!("{error}\n\nMend it, and load this page again.\n"))
}

fn named<'r>(review: &'r Review<'_>, language: &Language, key: &Key) -> Option<&'r MessageReview> {
    let (file, id) = key;
    review.named(language, &format!("{file}:{id}")).next()
}

/// Why decisions were refused.
fn told(refusals: &[Refusal]) -> String {
    let diagnostics = refusals.iter().flat_map(Refusal::diagnostics);
    let lines = diagnostics.map(|diagnostic| match diagnostic.help() {
        "" => diagnostic.message().to_owned(),
        help => format!("{}; {help}", diagnostic.message()),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// All that a page can depend on, but for git's history.
fn hash_of_files(workspace: &Workspace) -> u64 {
    let mut hasher = DefaultHasher::new();
    for language in workspace.languages() {
        for file in workspace.files(language) {
            (file.path(), file.bytes()).hash(&mut hasher);
        }
    }
    for review in workspace.review_sources() {
        (&review.path, &review.bytes).hash(&mut hasher);
    }
    for glossary in workspace.glossaries() {
        (&glossary.language, &glossary.bytes).hash(&mut hasher);
    }
    hasher.finish()
}

/// All of a page but what its messages say and its version.
fn hash_around(sheet: &Sheet<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    let mut end = 0;
    let articles = sheet.articles.iter();
    let articles = articles.map(|(message, place)| (Some((message.file(), message.id())), place));
    for (key, place) in [(None, &sheet.version)].into_iter().chain(articles) {
        (key, sheet.html.get(end..place.start)).hash(&mut hasher);
        end = place.end;
    }
    sheet.html.get(end..).hash(&mut hasher);
    hasher.finish()
}
