//! A language drops in: what `new-locale` makes, filled wholly or half, passes the gates
//! to which the shipped texts are held.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use fluent_status::Catalog;
use fluent_tools::Workspace;
use tempfile::TempDir;

use crate::{features, gate, reference, texts};

/// A tag, the letters that stand for a translation, and the stop at the end of a sentence.
const LANGUAGES: [(&str, [char; 4], &str); 10] = [
    ("ar", ['ب', 'ت', 'ج', 'د'], "."),
    ("cs", ['a', 'e', 'n', 's'], "."),
    ("el", ['α', 'β', 'γ', 'δ'], "."),
    ("he", ['א', 'ב', 'ג', 'ד'], "."),
    ("hi", ['क', 'ख', 'ग', 'घ'], "।"),
    ("id", ['a', 'e', 'o', 's'], "."),
    ("nb", ['a', 'e', 'k', 't'], "."),
    ("pl", ['a', 'e', 'r', 't'], "."),
    ("th", ['ก', 'ข', 'ค', 'ง'], ""),
    ("uk", ['а', 'б', 'в', 'г'], "."),
];

/// A number as a word of these letters: no two texts are the same.
fn word(mut number: usize, letters: [char; 4]) -> String {
    let mut word = String::new();
    for _ in 0..6 {
        word.push(letters[number % 4]);
        number /= 4;
    }
    word
}

/// The slots of a file of `new-locale`, filled: `keep` is asked for each in turn. The
/// others stay as they are, which is in comments.
fn filled(file: &str, letters: [char; 4], stop: &str, mut keep: impl FnMut() -> bool) -> String {
    let mut written = String::new();
    let mut number = 0;
    for block in file.split_inclusive("\n\n") {
        let lines: Vec<&str> = block.lines().collect();
        let slot = lines.iter().position(|line| is_slot(line));
        let Some(slot) = slot.filter(|_| keep()) else {
            written += block;
            continue;
        };
        let (comment, slot) = lines.split_at(slot);
        for line in comment {
            let _ = writeln!(written, "{line}");
        }
        let originals = originals(comment);
        let has_variants = slot.iter().any(|line| line.ends_with("->"));
        let (_, mut original) = originals[0].clone();
        for line in slot {
            let line = bare(line);
            let head = line.trim();
            if let Some(name) = head.strip_prefix('.') {
                let name = name.trim_end_matches([' ', '=']);
                let found = originals.iter().find(|(attribute, _)| attribute == name);
                (_, original) = found.expect("its original").clone();
            }
            // The text of a choice stands in its variants.
            let is_empty = matches!(head, "}" | "")
                || head.ends_with("->")
                || has_variants && head.ends_with('=') && !head.starts_with('.');
            if is_empty {
                let _ = writeln!(written, "{line}");
                continue;
            }
            number += 1;
            let mut text = word(number, letters);
            for name in variables(&original) {
                let _ = write!(text, " {{ ${name} }}");
            }
            let is_sentence = original.trim_end_matches(['}', ' ', '\n']).ends_with('.');
            let stop = if is_sentence { stop } else { "" };
            let _ = writeln!(written, "{line} {text}{stop}");
        }
        written += "\n";
    }
    written.trim_end().to_owned() + "\n"
}

/// A line of a comment, without what makes it one.
fn bare(line: &str) -> &str {
    let line = line.trim_start_matches('#');
    line.strip_prefix(' ').unwrap_or(line)
}

/// Whether a line of a comment begins a slot: an id, and nothing behind its sign.
fn is_slot(line: &str) -> bool {
    let id = bare(line).strip_suffix(" =");
    id.is_some_and(|id| id.starts_with(|c: char| c.is_ascii_lowercase()) && !id.contains(' '))
}

/// The source's texts, which stand in a comment: each with the name of its attribute, the
/// value first.
fn originals(lines: &[&str]) -> Vec<(String, String)> {
    let mut originals: Vec<(String, String)> = Vec::new();
    for line in lines {
        let line = bare(line);
        if let Some(rest) = line.strip_prefix("en-US") {
            let (name, text) = rest.split_once(':').expect("a colon");
            originals.push((
                name.trim_start_matches([' ', '.']).to_owned(),
                text.to_owned(),
            ));
        } else if let Some((_, text)) = originals.last_mut() {
            text.push('\n');
            text.push_str(line);
        }
    }
    originals
}

/// The variables of a text, each once.
fn variables(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for part in text.split('$').skip(1) {
        let name = part
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
            .next();
        names.extend(name.filter(|name| !names.contains(name)));
    }
    names
}

/// A copy of `locales/` with all ten languages, of which those places are translated that
/// `keep` says. A language that is shipped already is made anew.
fn with_ten_languages(keep: impl Fn(usize) -> bool) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    for language in fs::read_dir("locales").expect("the texts") {
        let language = language.expect("an entry").path();
        let name = language.file_name().expect("a name");
        if LANGUAGES.iter().any(|(tag, ..)| name == *tag) {
            continue;
        }
        fs::create_dir(root.join(name)).expect("made");
        for file in fs::read_dir(&language).expect("a folder") {
            let file = file.expect("an entry").path();
            let to = root.join(name).join(file.file_name().expect("a name"));
            fs::copy(&file, to).expect("copied");
        }
    }
    for (tag, letters, stop) in LANGUAGES {
        let made = Workspace::open(root).and_then(|workspace| workspace.new_locale(tag));
        let made = made.unwrap_or_else(|error| panic!("{error}"));
        made.write().unwrap_or_else(|error| panic!("{error}"));
        let mut place = 0;
        for (path, text) in made.iter() {
            let text = filled(text, letters, stop, || {
                place += 1;
                keep(place)
            });
            fs::write(path, text).expect("written");
        }
    }
    folder
}

/// The suite's own gates over a directory of texts; gives how many of the ids of each
/// of the ten languages are its own.
fn gates(root: &Path) -> Vec<(usize, usize)> {
    let catalog = Catalog::builder()
        .without_embedded()
        .directory(root)
        .build();
    let catalog = catalog.unwrap_or_else(|error| panic!("{error}"));
    assert!(catalog.languages().len() >= 12);
    gate::nothing_is_wrong(root);
    gate::what_is_missing_is_listed(root, &catalog);
    texts::every_code_is_told(&catalog);
    texts::every_registered_code_and_class_is_there(&catalog);
    texts::every_name_of_a_language_is_told(&catalog);
    reference::pages_of_every_family(&catalog);
    features::every_text(root, &catalog);
    #[cfg(feature = "axum")]
    tokio::runtime::Runtime::new()
        .expect("a runtime")
        .block_on(crate::web::bodies::every_error_of(&catalog));
    let of_each = LANGUAGES.iter().map(|(tag, ..)| {
        let language = crate::language(tag);
        let reader = catalog.localizer(&language);
        let own = |id: &&str| {
            let message = reader.message(id).expect("an id");
            *message.language() == language
        };
        (catalog.ids().filter(own).count(), catalog.ids().count())
    });
    of_each.collect()
}

#[test]
fn ten_languages_that_are_filled_wholly_pass() {
    let texts = with_ten_languages(|_| true);
    for (own, all) in gates(texts.path()) {
        assert_eq!(own, all);
    }
}

#[test]
fn ten_languages_that_are_filled_half_pass() {
    let texts = with_ten_languages(|place| place % 2 == 0);
    for (own, all) in gates(texts.path()) {
        assert_eq!(own, all / 2);
    }
}
