//! One message of a page: everything that a reviewer needs to judge it.

use std::collections::{HashMap, HashSet};

use fluent_source::Language;
use fluent_source::tree::{self, Entry, Node, Pattern};

use super::super::difference::{Difference, Part};
use super::super::message::{MessageReview, MessageText};
use super::html::Html;
use super::text::{Mark, MarkKind, written};
use super::texts::{ParsedFile, Texts, by_name, names, reflowed};
use super::words::Words;
use crate::check::glossary::GlossaryTerm;
use crate::check::{Finding, Severity};

/// More marks in a text, and more findings of a message, help nobody.
const MOST_MARKS: usize = 500;
const MOST_FINDINGS: usize = 100;

/// What is shown of one message.
pub(super) struct Shown<'p, 'w> {
    pub(super) number: usize,
    pub(super) message: &'p MessageReview,
    pub(super) source: Option<(&'p ParsedFile<'w>, &'p Entry<'w>)>,
    pub(super) target: Option<(&'p ParsedFile<'w>, &'p Entry<'w>)>,
    pub(super) beside: Vec<(&'p Texts<'w>, &'p ParsedFile<'w>, &'p Entry<'w>)>,
    /// The source that was translated, if it is another one now.
    pub(super) old_source: Option<String>,
    pub(super) findings: &'p [&'p Finding],
    pub(super) users: &'p [&'w str],
}

/// What is the same for all messages of a page.
pub(super) struct EntryWriter<'p, 'w> {
    pub(super) source: &'p Texts<'w>,
    pub(super) target: &'p Texts<'w>,
    pub(super) words: &'p Words,
    /// The number of each message of the page.
    pub(super) numbers: HashMap<&'p str, usize>,
}

/// A word of the source and those that it may be called by.
fn term_words(term: &GlossaryTerm, source: &Language, target: &Language, html: &mut Html) {
    html.raw("<span").language(source).raw(">");
    html.text(&term.source).raw("</span> <b");
    html.language(target).raw(">");
    html.text(&term.targets.join(" / ")).raw("</b>");
}

/// The words that have a note, each with it: once, as many messages have the same words.
pub(super) fn notes(words: &Words, source: &Language, target: &Language, html: &mut Html) {
    let mut noted = words.all().filter(|(_, term)| !term.note.is_empty());
    let Some(first) = noted.next() else {
        return;
    };
    html.raw("<section id=glossary aria-label=Glossary>\n<h2>Glossary</h2>\n<ul class=notes>\n");
    for (word, term) in std::iter::once(first).chain(noted) {
        html.raw("<li id=w").number(word).raw(">");
        term_words(term, source, target, html);
        html.raw(" <span dir=auto>")
            .text(&term.note)
            .raw("</span></li>\n");
    }
    html.raw("</ul>\n</section>\n");
}

impl EntryWriter<'_, '_> {
    pub(super) fn write(&self, shown: &Shown<'_, '_>, html: &mut Html) {
        let message = shown.message;
        let state = message.state().as_str();
        let fingerprint = |text: Option<&MessageText>| {
            text.map_or_else(String::new, |text| text.fingerprint().to_string())
        };
        html.raw("<article id=m").number(shown.number);
        html.raw(" tabindex=-1 aria-labelledby=t")
            .number(shown.number);
        html.attribute("data-file", message.file());
        html.attribute("data-id", message.id());
        html.attribute("data-state", state);
        html.attribute("data-source", &fingerprint(message.source()));
        html.attribute("data-text", &fingerprint(message.text()));
        html.raw("><h3 id=t").number(shown.number).raw(">");
        html.text(message.id())
            .raw(" <small>")
            .text(&state.replace('-', " "));
        html.raw("</small></h3>");
        self.comments(shown, html);
        verdicts(message, html);
        self.change(shown, html);
        let words = shown.source.map(|(_, entry)| self.source_words(entry));
        let words = words.unwrap_or_default();
        self.texts(shown, &words, html);
        findings(shown.findings, true, html);
        self.glossary(&words, html);
        self.users(shown.users, html);
        html.raw("</article>");
    }

    fn comments(&self, shown: &Shown<'_, '_>, html: &mut Html) {
        let source = shown.source.map(|(_, entry)| (self.source.language, entry));
        let target = shown.target.map(|(_, entry)| (self.target.language, entry));
        for (language, entry) in [source, target].into_iter().flatten() {
            if let Some(comment) = &entry.comment {
                html.raw("<div class=comment").language(language).raw(">");
                html.text(&reflowed(comment)).raw("</div>");
            }
        }
    }

    /// The difference between the source that was translated and the present one.
    fn change(&self, shown: &Shown<'_, '_>, html: &mut Html) {
        let (Some(old), Some((file, entry))) = (&shown.old_source, shown.source) else {
            return;
        };
        let parsed = tree::parse(old);
        let Some(old_entry) = parsed.resource().entries().next() else {
            return;
        };
        let (texts, old_texts) = (by_name(entry), by_name(old_entry));
        html.raw(
            "<div class=change><p>What has changed in the source since this was translated</p>",
        );
        for name in names([entry, old_entry]) {
            let text = |found: Option<&&Pattern<'_>>, file: &str| {
                found.map_or_else(String::new, |found| written(found, file))
            };
            let before = text(old_texts.get(name), old);
            let now = text(texts.get(name), file.text);
            if before == now {
                continue;
            }
            html.raw("<div").language(self.source.language).raw(">");
            if !name.is_empty() {
                html.raw("<b>.").text(name).raw("</b> ");
            }
            changes(&Difference::between(&before, &now), html);
            html.raw("</div>");
        }
        html.raw("</div>");
    }

    /// Source and translation side by side, text by text.
    fn texts(&self, shown: &Shown<'_, '_>, words: &[usize], html: &mut Html) {
        let source = shown.source.map(|(file, entry)| (file, by_name(entry)));
        let target = shown.target.map(|(file, entry)| (file, by_name(entry)));
        let beside = shown.beside.iter();
        let beside: Vec<_> = beside
            .map(|(texts, file, entry)| (texts, file, by_name(entry)))
            .collect();
        let found = target
            .as_ref()
            .map(|(file, _)| finding_marks(file, shown.findings));
        let found = found.unwrap_or_default();
        let entries = [shown.source, shown.target].into_iter().flatten();
        for name in names(entries.map(|(_, entry)| entry)) {
            html.raw("<div class=pair><p>");
            if name.is_empty() {
                html.raw("text");
            } else {
                html.raw(".").text(name);
            }
            html.raw("</p>");
            if let Some((file, texts)) = &source
                && let Some(pattern) = texts.get(name)
            {
                self.source_text(file, pattern, html);
            }
            html.raw("<div class=target").language(self.target.language);
            html.attribute("data-name", name);
            match target
                .as_ref()
                .and_then(|(file, texts)| Some((file, texts.get(name)?)))
            {
                Some((file, pattern)) => self.target_text(file, pattern, &found, words, html),
                None => _ = html.raw(">"),
            }
            html.raw("</div>");
            for (texts, file, by_name) in &beside {
                if let Some(pattern) = by_name.get(name) {
                    html.raw("<div class=beside")
                        .language(texts.language)
                        .raw(">");
                    texts.writer(file).pattern(pattern, &[], html);
                    html.raw("</div>");
                }
            }
            html.raw("</div>");
        }
    }

    fn source_text(&self, file: &ParsedFile<'_>, pattern: &Pattern<'_>, html: &mut Html) {
        html.raw("<div class=source")
            .language(self.source.language)
            .raw(">");
        let mut marks = Vec::new();
        each_line(pattern, &mut |text, start| {
            let places = self.words.in_source(text).into_iter();
            marks.extend(places.map(|(place, _)| Mark {
                place: place.start + start..place.end + start,
                kind: MarkKind::Word,
            }));
        });
        marks.truncate(MOST_MARKS);
        self.source.writer(file).pattern(pattern, &marks, html);
        html.raw("</div>");
    }

    /// The rest of the tag, and the text.
    fn target_text(
        &self,
        file: &ParsedFile<'_>,
        pattern: &Pattern<'_>,
        found: &[Mark],
        words: &[usize],
        html: &mut Html,
    ) {
        let is_plain = pattern.elements.iter().all(|element| match element {
            tree::Element::Text(text) => !text.as_str().contains('\n'),
            _ => false,
        });
        if !is_plain {
            html.attribute("data-raw", &written(pattern, file.text));
        }
        html.raw(">");
        let span = pattern.span;
        let is_inside = |mark: &&Mark| mark.place.start <= span.end && span.start <= mark.place.end;
        let mut marks: Vec<Mark> = found.iter().filter(is_inside).cloned().collect();
        each_line(pattern, &mut |text, start| {
            let places = self.words.in_target(text, words);
            marks.extend(places.into_iter().map(|place| Mark {
                place: place.start + start..place.end + start,
                kind: MarkKind::Word,
            }));
        });
        marks.truncate(MOST_MARKS);
        self.target.writer(file).pattern(pattern, &marks, html);
    }

    /// The numbers of the words of the glossary that the source has, each once.
    fn source_words(&self, entry: &Entry<'_>) -> Vec<usize> {
        let mut found = Vec::new();
        for (_, pattern) in entry.patterns() {
            each_line(pattern, &mut |text, _| {
                found.extend(self.words.in_source(text).into_iter().map(|(_, word)| word));
            });
        }
        let mut seen = HashSet::new();
        found.retain(|word| seen.insert(*word));
        found
    }

    fn glossary(&self, found: &[usize], html: &mut Html) {
        if found.is_empty() {
            return;
        }
        html.raw("<ul class=words aria-label=Glossary>");
        for (word, term) in found
            .iter()
            .filter_map(|word| Some((word, self.words.get(*word)?)))
        {
            html.raw("<li>");
            term_words(term, self.source.language, self.target.language, html);
            if !term.note.is_empty() {
                html.raw(" <a href=#w").number(*word).raw(">note</a>");
            }
            html.raw("</li>");
        }
        html.raw("</ul>");
    }

    fn users(&self, users: &[&str], html: &mut Html) {
        const MOST: usize = 50;

        if users.is_empty() {
            return;
        }
        html.raw("<p class=users>Used in ");
        for (index, id) in users.iter().take(MOST).enumerate() {
            html.raw(if index == 0 { "" } else { ", " });
            match self.numbers.get(id) {
                Some(number) => {
                    html.raw("<a href=\"#m").number(*number).raw("\">");
                    html.text(id).raw("</a>")
                }
                None => html.text(id),
            };
        }
        if users.len() > MOST {
            html.raw(" and ").number(users.len() - MOST).raw(" more");
        }
        html.raw("</p>");
    }
}

/// A difference; words that have changed side by side are not parted by the blanks between
/// them.
fn changes(difference: &Difference, html: &mut Html) {
    let (mut removed, mut added) = (String::new(), String::new());
    for part in difference.parts() {
        match part {
            Part::Removed(text) => removed.push_str(text),
            Part::Added(text) => added.push_str(text),
            Part::Same(blank) if blank.trim().is_empty() && !removed.is_empty() => {
                removed.push_str(blank);
                added.push_str(blank);
            }
            Part::Same(text) => {
                change(&mut removed, &mut added, html);
                html.text(text);
            }
        }
    }
    change(&mut removed, &mut added, html);
}

fn change(removed: &mut String, added: &mut String, html: &mut Html) {
    let is_seen = |text: &str| !text.trim().is_empty();
    match (is_seen(removed), is_seen(added)) {
        (false, false) => _ = html.text(added),
        (is_removed, is_added) => {
            if is_removed {
                html.raw("<del>").text(removed).raw("</del>");
            }
            if is_added {
                html.raw("<ins>").text(added).raw("</ins>");
            }
        }
    }
    removed.clear();
    added.clear();
}

/// Who has said what, be it still true of the text or not.
fn verdicts(message: &MessageReview, html: &mut Html) {
    for verdict in message.verdicts() {
        html.raw("<p class=verdict>")
            .text(&verdict.kind().as_str().replace('-', " "));
        html.raw(", ")
            .text(&verdict.date().to_string())
            .raw(", ")
            .text(verdict.by());
        if let Some(note) = verdict.note() {
            html.raw(": <span dir=auto>").text(note).raw("</span>");
        }
        html.raw("</p>");
    }
}

/// Where findings are about a file.
fn finding_marks(file: &ParsedFile<'_>, findings: &[&Finding]) -> Vec<Mark> {
    let findings = findings.iter().filter(|found| found.path() == file.path);
    let marks = findings.filter_map(|found| {
        let start = found.diagnostic().offset()?;
        let (_, part) = found.excerpt()?;
        let place = start..start + part.len();
        let kind = MarkKind::Finding;
        Some(Mark { place, kind })
    });
    marks.take(MOST_MARKS).collect()
}

/// Each piece of text with its place in the file, those of variants too.
fn each_line(pattern: &Pattern<'_>, see: &mut dyn FnMut(&str, usize)) {
    pattern.visit(&mut |node| {
        if let Node::Text(text) = node {
            see(text.as_str(), text.span().start);
        }
    });
}

/// A list of findings; nothing if there is none. What is found in several variants is
/// told once. Beside a message its text is named, and elsewhere the line of the file.
pub(super) fn findings(findings: &[&Finding], is_beside: bool, html: &mut Html) {
    let mut told: Vec<(&Finding, usize)> = Vec::new();
    let mut more = 0;
    for finding in findings {
        let is_full = told.len() >= MOST_FINDINGS;
        let found = told.iter_mut().find(|(one, _)| is_told_alike(one, finding));
        match found {
            Some((worst, times)) => {
                *times += 1;
                if finding.severity() > worst.severity() {
                    *worst = finding;
                }
            }
            None if is_full => more += 1,
            None => told.push((finding, 1)),
        }
    }
    if told.is_empty() {
        return;
    }
    html.raw("<ul class=findings aria-label=Findings>");
    for (finding, times) in told {
        html.raw(match finding.severity() {
            Severity::Error => "<li class=error><b>error</b> ",
            Severity::Warning => "<li class=warning><b>warning</b> ",
            _ => "<li><b>hint</b> ",
        });
        let attribute = finding.id().and_then(|id| id.split_once('.'));
        match (is_beside, attribute, finding.position()) {
            (true, Some((_, attribute)), _) => {
                html.raw("<b>.").text(attribute).raw("</b> ");
            }
            (false, _, Some((line, _))) => {
                html.raw("line ").number(line).raw(": ");
            }
            _ => {}
        }
        html.raw("<span dir=auto>")
            .text(finding.message())
            .raw("; ");
        html.text(finding.help()).raw("</span> ");
        if times > 1 {
            html.raw("in ").number(times).raw(" places ");
        }
        html.raw("<code>")
            .text(finding.rule().code())
            .raw("</code></li>");
    }
    if more > 0 {
        html.raw("<li>and ").number(more).raw(" more</li>");
    }
    html.raw("</ul>");
}

fn is_told_alike(one: &Finding, other: &Finding) -> bool {
    one.rule() == other.rule()
        && one.id() == other.id()
        && one.message() == other.message()
        && one.help() == other.help()
}
