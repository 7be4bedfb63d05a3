//! The review of any texts with any review file: what is written can be read, says the
//! same, and is written once; and no text is markup on the page.
//!
//! An input is a byte of options and what three files are made of: a source text, a
//! translation and its review file.
#![no_main]

use fluent_source::{Language, files, tree};
use fluent_status_fuzz::{diagnostics, html, inputs};
use fluent_tools::Workspace;
use fluent_tools::review::{Date, Drafted, History, ReviewFile, State};
use libfuzzer_sys::fuzz_target;

const PATHS: [&str; 3] = ["en-US/m.ftl", "ar/m.ftl", "ar/review.toml"];

/// Who judges, as far as the review file knows the person.
const PERSON: &str = "\n[reviewers.lin]\nname = \"Lin\"\n";

fuzz_target!(|data: &[u8]| {
    let [options, rest @ ..] = data else {
        return;
    };
    let [source, translation, review]: [Vec<u8>; 3] = inputs::files(*options, rest);
    check_file(&review);
    let mut files = [source, translation, review];
    if !stamped(&mut files) {
        // Most review files are refused; the texts get one that is right.
        files[2] = format!("format = 1\n{PERSON}").into_bytes();
        assert!(stamped(&mut files));
    }
    check_judged(files);
});

/// What can be read is written as it was, but for the end of its last line.
fn check_file(bytes: &[u8]) {
    for is_source in [false, true] {
        match ReviewFile::read("ar/review.toml", bytes, is_source) {
            Ok(file) => {
                let before = String::from_utf8_lossy(bytes);
                assert_eq!(file.to_text().trim_end(), before.trim_end());
            }
            Err(error) => error.diagnostics().iter().for_each(diagnostics::check),
        }
    }
}

fn workspace(files: &[Vec<u8>; 3]) -> Workspace {
    Workspace::from_files(PATHS.into_iter().zip(files.iter().cloned()))
}

fn arabic() -> Language {
    "ar".parse().expect("a tag")
}

fn is_broken(bytes: &[u8]) -> bool {
    files::decode("m.ftl", bytes).map_or(true, |text| tree::parse(&text).mistakes() > 0)
}

/// Stamps the files, unless the review file is refused: after it every message has an
/// entry, and a second stamp has nothing to do.
fn stamped(files: &mut [Vec<u8>; 3]) -> bool {
    let before = workspace(files);
    let Ok(review) = before.review(&History::none()) else {
        return false;
    };
    let mut changes = review.changes();
    changes.stamp(&arabic(), Some(Drafted::Machine));
    write(files, changes.edits().iter());
    let after = workspace(files);
    let review = after
        .review(&History::none())
        .expect("what was written is read");
    for message in review.of(&arabic()) {
        let is_there = message.text().is_some() && message.source().is_some();
        assert!(!is_there || message.entry().is_some(), "{message:?}");
        // What cannot be read may hold the message of an entry.
        let may_be_orphan = message.file() == "m.ftl" && is_broken(&files[1]);
        assert!(
            message.state() != State::Orphan || may_be_orphan,
            "{message:?}"
        );
    }
    let mut changes = review.changes();
    changes.stamp(&arabic(), Some(Drafted::Machine));
    assert_eq!(changes.edits().iter().collect::<Vec<_>>(), []);
    true
}

/// Approves and blames by turns; what was judged is in that state and no other, and the
/// texts stay.
fn check_judged(mut files: [Vec<u8>; 3]) {
    let before = workspace(&files);
    let review = before.review(&History::none()).expect("a review");
    let mut changes = review.changes();
    let date: Date = "2026-11-27".parse().expect("a day");
    let mut judged = Vec::new();
    for (number, message) in review.of(&arabic()).enumerate() {
        let name = format!("{}:{}", message.file(), message.id());
        let done = if number % 2 == 0 {
            changes.approve(&arabic(), &name, "lin", date)
        } else {
            changes.needs_work(&arabic(), &name, "lin", "<b>\"why\"</b>\n[x] = \\", date)
        };
        match done {
            Ok(()) => judged.push((name, number % 2 == 0)),
            Err(error) => error.diagnostics().iter().for_each(diagnostics::check),
        }
    }
    let texts = [files[0].clone(), files[1].clone()];
    write(&mut files, changes.edits().iter());
    assert_eq!(texts, files[..2]);
    let after = workspace(&files);
    let history = History::none();
    let review = after.review(&history).expect("what was written is read");
    for (name, is_approved) in judged {
        let message = review.named(&arabic(), &name).next().expect("a message");
        let expected = if is_approved {
            State::Reviewed
        } else {
            State::NeedsWork
        };
        assert_eq!(message.state(), expected, "{message:?}");
    }
    check_page(&review.page(&arabic(), &[Language::SOURCE], &history));
}

/// Puts what is to be written into files that lie in memory.
fn write<'e>(files: &mut [Vec<u8>; 3], edits: impl Iterator<Item = (&'e str, &'e str)>) {
    for (path, text) in edits {
        let place = PATHS.iter().position(|known| *known == path);
        files[place.expect("a file that there is")] = text.as_bytes().to_vec();
    }
}

fn check_page(page: &str) {
    const ELEMENTS: [&str; 50] = [
        "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "span", "p",
        "datalist", "option", "noscript", "section", "div", "label", "progress", "select", "input",
        "button", "template", "dialog", "ol", "ul", "li", "code", "table", "caption", "tbody",
        "tr", "th", "td", "kbd", "form", "main", "article", "small", "details", "summary", "a",
        "b", "del", "ins", "mark", "textarea", "script", "bdi", "br",
    ];
    const ATTRIBUTES: [&str; 40] = [
        "lang",
        "dir",
        "charset",
        "name",
        "content",
        "http-equiv",
        "id",
        "class",
        "for",
        "type",
        "value",
        "max",
        "min",
        "hidden",
        "tabindex",
        "role",
        "aria-label",
        "aria-labelledby",
        "aria-describedby",
        "aria-keyshortcuts",
        "autocomplete",
        "autocapitalize",
        "spellcheck",
        "maxlength",
        "list",
        "rows",
        "readonly",
        "method",
        "accept",
        "checked",
        "scope",
        "open",
        "href",
        "title",
        "data-language",
        "data-project",
        "data-version",
        "data-do",
        "data-file",
        "data-id",
    ];
    const OF_MESSAGES: [&str; 5] = [
        "data-state",
        "data-source",
        "data-text",
        "data-name",
        "data-raw",
    ];
    let attributes = [&ATTRIBUTES[..], &OF_MESSAGES[..]].concat();
    // HTML has no other way to say a carriage return, and calls this one a mistake.
    html::check(&page.replace("&#13;", " "), &ELEMENTS, &attributes);
    assert_eq!(page.matches("<script").count(), 1);
}
