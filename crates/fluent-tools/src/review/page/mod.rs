//! The page of one language, on which a person reviews it: one file of HTML that needs no
//! network and no server, or what [`Server`](super::Server) shows.

mod entry;
mod html;
mod sample;
mod text;
mod texts;
mod words;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use fluent_source::Language;

use self::entry::{EntryWriter, Shown};
use self::html::{Html, csp_hash};
use self::texts::{ParsedFile, Texts};
use self::words::Words;
use super::file::{ReviewFile, Reviewer};
use super::history::History;
use super::message::MessageReview;
use super::overview::Review;
use super::state::State;
use crate::check::Finding;

const STYLE: &str = concat!(include_str!("page.css"), include_str!("message.css"));
const CONTROLS: &str = include_str!("controls.html");

/// The way that decisions take from a page into the files.
#[derive(Clone, Copy)]
pub(super) enum Way {
    /// The page is a file, and decisions are handed in as another.
    HandIn,
    /// A program serves the page and writes decisions down.
    #[cfg(feature = "serve")]
    Served {
        /// Which version of the page it is.
        version: u64,
    },
}

impl Way {
    fn controls(self) -> &'static str {
        match self {
            Way::HandIn => include_str!("hand_in.html"),
            #[cfg(feature = "serve")]
            Way::Served { .. } => "",
        }
    }

    /// The script, in parts.
    fn script(self) -> [&'static str; 7] {
        let own = match self {
            Way::HandIn => include_str!("hand_in.js"),
            #[cfg(feature = "serve")]
            Way::Served { .. } => include_str!("serve.js"),
        };
        [
            "(() => {\n\"use strict\";\n",
            include_str!("syntax.js"),
            include_str!("store.js"),
            include_str!("edit.js"),
            own,
            include_str!("page.js"),
            "})();\n",
        ]
    }

    /// The address that its script may ask.
    fn connects_to(self) -> &'static str {
        match self {
            Way::HandIn => "'none'",
            #[cfg(feature = "serve")]
            Way::Served { .. } => "'self'",
        }
    }

    fn version(self) -> Option<u64> {
        match self {
            Way::HandIn => None,
            #[cfg(feature = "serve")]
            Way::Served { version } => Some(version),
        }
    }
}

/// A page, and the places in it of what changes by itself, which only a server looks at.
#[cfg_attr(not(feature = "serve"), allow(dead_code))]
pub(super) struct Sheet<'r> {
    pub(super) html: String,
    /// The messages, in order.
    pub(super) articles: Vec<(&'r MessageReview, Range<usize>)>,
    /// The version that the page was made as.
    pub(super) version: Range<usize>,
}

impl Review<'_> {
    /// The page on which a person reviews one language without git, as one file of HTML:
    /// each message beside its source, with all that helps to judge it; and, for
    /// comparison, what other languages say. It needs no network; what the person decides
    /// is handed in as a file of JSON.
    ///
    /// History tells what has changed in a source since it was translated.
    ///
    /// # Example
    ///
    /// ```
    /// use fluent_tools::Workspace;
    /// use fluent_tools::review::History;
    ///
    /// let workspace = Workspace::from_files([
    ///     ("en-US/menu.ftl", "open = Open\n"),
    ///     ("fr/menu.ftl", "open = Ouvrir <tout>\n"),
    /// ]);
    /// let history = History::none();
    /// let review = workspace.review(&history)?;
    /// let french = "fr".parse().unwrap();
    /// let page = review.page(&french, &[], &history);
    /// assert!(page.starts_with("<!DOCTYPE html>"));
    /// assert!(page.contains("Ouvrir &lt;tout&gt;"));
    /// # Ok::<(), fluent_tools::Error>(())
    /// ```
    pub fn page(&self, language: &Language, beside: &[Language], history: &History) -> String {
        self.sheet(language, beside, history, Way::HandIn).html
    }

    /// The same with its places, for either way.
    pub(super) fn sheet(
        &self,
        language: &Language,
        beside: &[Language],
        history: &History,
        way: Way,
    ) -> Sheet<'_> {
        let workspace = self.workspace;
        let source = Texts::new(workspace, workspace.source());
        let target = Texts::new(workspace, language);
        let beside = beside.iter();
        let beside: Vec<Texts<'_>> = beside
            .map(|language| Texts::new(workspace, language))
            .collect();
        let findings = workspace.pair(language).check();
        let of_language = findings
            .iter()
            .filter(|finding| finding.language() == language);
        // An entry without a message has nothing to be shown.
        let messages = self.of(language);
        let messages = messages.filter(|message| message.state() != State::Orphan);
        let reviewers = self.files(language).flat_map(ReviewFile::reviewers);
        let page = Page {
            way,
            root: workspace.root(),
            language,
            history,
            messages: messages.collect(),
            reviewers: reviewers.collect(),
            words: Words::new(workspace, language),
            users: target.users(),
            findings: FindingsByPlace::new(of_language, &source, &target),
            source,
            target,
            beside,
        };
        page.write()
    }
}

/// The list of languages, each with a link to its page.
#[cfg(feature = "serve")]
pub(super) fn list(review: &Review<'_>, languages: &[Language]) -> String {
    let mut html = Html::default();
    let policy = format!("default-src 'none'; style-src {}", csp_hash(STYLE));
    opening(&policy, "Review", &mut html);
    html.raw("<body>\n<header>\n<h1>Review</h1>\n</header>\n<main>\n<ul>\n");
    for language in languages {
        let states = review.of(language).map(MessageReview::state);
        let (mut reviewed, mut all) = (0, 0);
        for state in states.filter(|state| !matches!(state, State::Orphan | State::Obsolete)) {
            all += 1;
            reviewed += usize::from(state == State::Reviewed);
        }
        let tag = language.to_string();
        html.raw("<li><a").attribute("href", &tag).raw(">");
        html.text(&tag).raw("</a> ").number(reviewed);
        html.raw(" of ").number(all).raw(" reviewed</li>\n");
    }
    html.raw("</ul>\n</main>\n</body>\n</html>\n");
    html.into_string()
}

/// The head of a document.
fn opening(policy: &str, title: &str, html: &mut Html) {
    html.raw("<!DOCTYPE html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n<meta");
    html.attribute("http-equiv", "Content-Security-Policy");
    html.attribute("content", policy).raw(">\n<meta");
    html.attribute("name", "viewport");
    html.attribute("content", "width=device-width, initial-scale=1");
    html.raw(">\n<meta name=color-scheme content=\"light dark\">\n<title>");
    html.text(title).raw("</title>\n<style>");
    html.raw(STYLE).raw("</style>\n</head>\n");
}

/// What `check` has found, by where it is shown.
#[derive(Default)]
struct FindingsByPlace<'f> {
    by_message: HashMap<(&'f str, &'f str), Vec<&'f Finding>>,
    /// Those of no message that is shown, by file.
    by_file: BTreeMap<&'f str, Vec<&'f Finding>>,
}

impl<'f> FindingsByPlace<'f> {
    fn new(
        findings: impl Iterator<Item = &'f Finding>,
        source: &Texts<'_>,
        target: &Texts<'_>,
    ) -> FindingsByPlace<'f> {
        let mut found = FindingsByPlace::default();
        for finding in findings {
            let id = finding
                .id()
                .map(|id| id.split_once('.').map_or(id, |(id, _)| id));
            let of_path = |file: &&ParsedFile<'_>| file.path == finding.path();
            let mut files = source
                .files
                .values()
                .chain(target.files.values())
                .filter(of_path);
            match id.filter(|id| files.any(|file| file.get(id).is_some())) {
                Some(id) => {
                    let of_message = found.by_message.entry((finding.path(), id));
                    of_message.or_default().push(finding);
                }
                None => found
                    .by_file
                    .entry(finding.path())
                    .or_default()
                    .push(finding),
            }
        }
        found
    }

    fn of_message(&self, files: [Option<&ParsedFile<'_>>; 2], id: &str) -> Vec<&'f Finding> {
        let paths = files.into_iter().flatten().map(|file| file.path);
        let found = paths.filter_map(|path| self.by_message.get(&(path, id)));
        found.flatten().copied().collect()
    }
}

struct Page<'r, 'p> {
    way: Way,
    /// As it is shown.
    root: &'p str,
    language: &'p Language,
    history: &'p History,
    messages: Vec<&'r MessageReview>,
    reviewers: BTreeMap<&'p str, &'p Reviewer>,
    words: Words,
    source: Texts<'p>,
    target: Texts<'p>,
    beside: Vec<Texts<'p>>,
    /// By id, the ids of those that refer to it.
    users: HashMap<&'p str, Vec<&'p str>>,
    findings: FindingsByPlace<'p>,
}

impl<'r> Page<'r, '_> {
    fn write(&self) -> Sheet<'r> {
        let mut html = Html::default();
        self.head(&mut html);
        html.raw("<main id=messages data-version=\"");
        let start = html.len();
        if let Some(version) = self.way.version() {
            html.text(&version.to_string());
        }
        let version = start..html.len();
        html.raw("\">\n");
        let articles = self.messages(&mut html);
        html.raw("<p id=nothing hidden>No message is like that.</p>\n</main>\n<script>");
        for part in self.way.script() {
            html.raw(part);
        }
        html.raw("</script>\n</body>\n</html>\n");
        Sheet {
            html: html.into_string(),
            articles,
            version,
        }
    }

    fn head(&self, html: &mut Html) {
        let language = self.language.to_string();
        let policy = format!(
            "default-src 'none'; style-src {}; script-src {}; connect-src {}; base-uri 'none'; form-action 'none'",
            csp_hash(STYLE),
            csp_hash(&self.way.script().concat()),
            self.way.connects_to(),
        );
        opening(&policy, &format!("{language}: review"), html);
        html.raw("<body");
        html.attribute("data-language", &language);
        html.attribute("data-project", self.root);
        html.raw(">\n<header>\n<h1>Review of <span id=language>");
        html.text(&language)
            .raw("</span></h1>\n<datalist id=reviewers>");
        for (key, reviewer) in &self.reviewers {
            html.raw("<option").attribute("value", key).raw(">");
            html.text(reviewer.name()).raw("</option>");
        }
        html.raw("</datalist>\n").raw(CONTROLS);
        html.raw(self.way.controls());
    }

    /// The messages, file by file, each with its place.
    fn messages(&self, html: &mut Html) -> Vec<(&'r MessageReview, Range<usize>)> {
        let numbers = self.messages.iter().zip(1..);
        let writer = EntryWriter {
            source: &self.source,
            target: &self.target,
            words: &self.words,
            numbers: numbers
                .map(|(message, number)| (message.id(), number))
                .collect(),
        };
        let mut articles = Vec::new();
        let mut number = 0;
        let files = self
            .messages
            .chunk_by(|one, next| one.file() == next.file());
        for messages in files {
            let Some(file) = messages.first().map(|message| message.file()) else {
                continue;
            };
            let name = self.name(file);
            self.file_head(file, name, html);
            let mut sections = self.source.files.get(name).map(ParsedFile::sections);
            for message in messages {
                number += 1;
                let section = sections.as_mut().and_then(|all| all.remove(message.id()));
                if let Some(section) = section {
                    html.raw("<p class=section").language(self.source.language);
                    html.raw(">").text(&section).raw("</p>\n");
                }
                let start = html.len();
                self.message(message, name, number, &writer, html);
                articles.push((*message, start..html.len()));
                html.raw("\n");
            }
            html.raw("</section>\n");
        }
        self.other_files(html);
        let (source, target) = (self.source.language, self.target.language);
        entry::notes(&self.words, source, target, html);
        articles
    }

    /// The name that a file has in all languages, by what review files call it; nothing
    /// where a language has one file for all.
    fn name<'k>(&self, key: &'k str) -> &'k str {
        let name = key.strip_suffix(".ftl").unwrap_or(key);
        let is_one = |texts: &Texts<'_>| texts.files.contains_key(name);
        if is_one(&self.source) || is_one(&self.target) {
            name
        } else {
            ""
        }
    }

    /// The source that was translated, if it is another one now and history knows it.
    fn old_source(&self, message: &MessageReview) -> Option<String> {
        let was = message.entry()?.source()?;
        let source = message.source()?;
        if message.state() != State::Stale || was == source.fingerprint() {
            return None;
        }
        self.history.text(source.below(), message.id(), was)
    }

    fn file_head(&self, key: &str, name: &str, html: &mut Html) {
        html.raw("<section").attribute("aria-label", key);
        html.raw(">\n<h2>").text(key).raw("</h2>\n");
        for texts in [&self.source, &self.target] {
            let Some(parsed) = texts.files.get(name) else {
                continue;
            };
            let comment = parsed.comment();
            if !comment.is_empty() {
                html.raw("<details><summary>About this file, ");
                html.text(texts.language.as_str())
                    .raw("</summary><div class=comment");
                html.language(texts.language).raw(">");
                html.text(&comment).raw("</div></details>\n");
            }
        }
        let paths = [&self.source, &self.target].map(|texts| texts.files.get(name));
        let paths = paths.into_iter().flatten().map(|file| file.path);
        for found in paths.filter_map(|path| self.findings.by_file.get(path)) {
            entry::findings(found, false, html);
        }
    }

    /// What is found in files that have no message to be shown.
    fn other_files(&self, html: &mut Html) {
        let shown: HashSet<&str> = self
            .messages
            .iter()
            .flat_map(|message| {
                let name = self.name(message.file());
                [&self.source, &self.target].map(|texts| texts.files.get(name))
            })
            .flatten()
            .map(|file| file.path)
            .collect();
        for (path, found) in &self.findings.by_file {
            if !shown.contains(path) {
                html.raw("<section")
                    .attribute("aria-label", path)
                    .raw(">\n<h2>");
                html.text(path).raw("</h2>\n");
                entry::findings(found, false, html);
                html.raw("</section>\n");
            }
        }
    }

    fn message(
        &self,
        message: &MessageReview,
        name: &str,
        number: usize,
        writer: &EntryWriter<'_, '_>,
        html: &mut Html,
    ) {
        let id = message.id();
        let (source, target) = (self.source.get(name, id), self.target.get(name, id));
        let files = [source, target].map(|found| found.map(|(file, _)| file));
        let beside = self.beside.iter().filter_map(|texts| {
            let (file, entry) = texts.get(name, id)?;
            Some((texts, file, entry))
        });
        let shown = Shown {
            number,
            message,
            source,
            target,
            beside: beside.collect(),
            old_source: self.old_source(message),
            findings: &self.findings.of_message(files, id),
            users: self.users.get(id).map_or(&[], Vec::as_slice),
        };
        writer.write(&shown, html);
    }
}
