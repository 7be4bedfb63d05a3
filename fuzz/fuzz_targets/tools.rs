//! The tools of translators on any pair of files: no panic, and what they write says
//! the same.
//!
//! An input is a byte of options, a byte that chooses the language, and what three files
//! are made of: a source text, a translation and a glossary.
#![no_main]

use std::collections::{BTreeMap, BTreeSet};

use fluent_source::tree;
use fluent_status_fuzz::{diagnostics, inputs, syntax};
use fluent_syntax::{ast, parser};
use fluent_tools::{Edits, Finding, FmtOptions, PseudoKind, Workspace};
use libfuzzer_sys::fuzz_target;

const TAGS: [&str; 18] = [
    "zh-CN", "fr", "ar", "ru", "ja", "he", "de", "sr-Latn", "es-MX", "th", "fa", "zh-TW", "el",
    "en-GB", "pl", "hi", "tr", "nl",
];

/// Files by their paths below the root.
type Files = [(String, Vec<u8>); 3];

fuzz_target!(|data: &[u8]| {
    let [options, tag, rest @ ..] = data else {
        return;
    };
    let tag = TAGS[usize::from(*tag) % TAGS.len()];
    let contents: [Vec<u8>; 3] = inputs::files(*options, rest);
    contents[..2]
        .iter()
        .for_each(|text| syntax::check_bytes(text));
    let [source, translation] = if options & 2 != 0 {
        ["en-US.ftl".to_owned(), format!("{tag}.ftl")]
    } else {
        ["en-US/m.ftl".to_owned(), format!("{tag}/m.ftl")]
    };
    let glossary = if options & 4 != 0 {
        "glossary.csv".to_owned()
    } else {
        format!("{tag}/glossary.csv")
    };
    let [first, second, third] = contents;
    let files = [(source, first), (translation, second), (glossary, third)];
    let workspace = Workspace::from_files(files.clone());
    check_findings(&workspace.check());
    check_coverage(&workspace);
    check_fmt(&files);
    check_fixes(&files);
    check_pseudo(&workspace, &files[0].1);
    check_new_locale(&workspace, options >> 3);
});

fn check_findings(findings: &[Finding]) {
    for finding in findings {
        diagnostics::check(finding.diagnostic());
        assert!(!finding.to_string().contains(char::is_control), "{finding}");
        assert!(!finding.rule().code().is_empty());
    }
}

fn check_coverage(workspace: &Workspace) {
    for row in workspace.coverage() {
        assert!(row.translated() <= row.total());
        assert_eq!(row.translated() + row.missing().len(), row.total());
        assert!(row.identical().len() <= row.translated());
    }
}

/// The canonical form says what the file said, and is its own canonical form, whatever the
/// order of the messages.
fn check_fmt(files: &Files) {
    for keep_order in [false, true] {
        check_fmt_with(files, FmtOptions::default().keep_order(keep_order));
    }
}

fn check_fmt_with(files: &Files, options: FmtOptions) {
    let formatted = Workspace::from_files(files.clone()).fmt_with(options);
    formatted.refused().iter().for_each(diagnostics::check);
    let mut once = files.clone();
    for (old, new) in edited(&mut once, formatted.edits()) {
        assert_eq!(meaning(&old), meaning(&new), "fmt: {old:?} -> {new:?}");
    }
    let again = Workspace::from_files(once).fmt_with(options);
    let again: Vec<_> = again.edits().iter().collect();
    assert!(again.is_empty(), "formatted twice: {again:?}");
}

/// A mend leaves no more mistakes than there were and loses no message. In a file that can
/// be read, it changes none but those that a finding is about. And one run is enough.
fn check_fixes(files: &Files) {
    let mut files = files.clone();
    let workspace = Workspace::from_files(files.clone());
    let findings = workspace.check();
    let edits = workspace.fixes(&findings);
    let mended = findings.iter().filter(|finding| finding.is_fixable());
    let mended: BTreeSet<&str> = mended.filter_map(id_of_entry).collect();
    for (old, new) in edited(&mut files, &edits) {
        assert!(mistakes(&new) <= mistakes(&old), "{old:?} -> {new:?}");
        let (before, after) = (messages(&old), messages(&new));
        for (id, said) in &before {
            let now = after.get(id);
            assert!(now.is_some(), "{id} is lost: {old:?} -> {new:?}");
            let may_change = mistakes(&old) > 0 || mended.contains(id.as_str());
            assert!(may_change || now == Some(said), "{id}: {old:?} -> {new:?}");
        }
    }
    let again = Workspace::from_files(files);
    let left = again.fixes(&again.check());
    let left: Vec<_> = left.iter().collect();
    assert!(left.is_empty(), "mended twice: {left:?}");
}

/// The message or term that a finding is about.
fn id_of_entry(finding: &Finding) -> Option<&str> {
    finding.id()?.split('.').next()
}

/// Pseudo-localized texts are the messages of the source, and right if it is.
fn check_pseudo(workspace: &Workspace, source: &[u8]) {
    let Some(source) = read(source) else {
        return;
    };
    for kind in [PseudoKind::Accented, PseudoKind::Bidi, PseudoKind::Long] {
        for (_, text) in workspace.pseudo(kind).files() {
            // As the source was read: several carriage returns may end a line.
            let text = &read(text.as_bytes()).expect("a text");
            assert!(mistakes(text) <= mistakes(&source), "{text:?}");
            if mistakes(&source) == 0 {
                let (ours, theirs) = (messages(text), messages(&source));
                assert!(ours.keys().eq(theirs.keys()), "{text:?}");
            }
        }
    }
}

/// A new language has comments alone: a slot for each text. One language for each input
/// suffices, since its punctuation takes long to find.
fn check_new_locale(workspace: &Workspace, choice: u8) {
    let tag = ["nb", "ar", "ru", "zh-CN"][usize::from(choice % 4)];
    let Ok(edits) = workspace.new_locale(tag) else {
        return;
    };
    for (path, text) in edits.iter() {
        assert!(path.starts_with(tag), "{path}");
        assert_eq!(mistakes(text), 0, "{text:?}");
        assert!(messages(text).is_empty(), "{text:?}");
    }
}

/// Writes edits into files that lie in memory. Gives the old and the new text of each
/// file that they change.
fn edited(files: &mut Files, edits: &Edits) -> Vec<(String, String)> {
    let mut changed = Vec::new();
    for (path, new) in edits.iter() {
        let file = files.iter_mut().find(|(known, _)| known == path);
        let (_, content) = file.expect("a file that there is");
        let old = read(content).expect("a text that can be read");
        *content = new.as_bytes().to_vec();
        changed.push((old, read(content).expect("a text")));
    }
    changed
}

/// A file's text, the lines ended by line feeds alone.
fn read(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut text = text.trim_start_matches('\u{feff}').to_owned();
    while text.contains("\r\n") {
        text = text.replace("\r\n", "\n");
    }
    Some(text)
}

/// All that a file says, in no order. Of attributes of one name the last counts, and so
/// these have an order.
fn meaning(text: &str) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    let Some(text) = harmless(text) else {
        return all;
    };
    let (Ok(resource) | Err((resource, _))) = parser::parse(text.as_str());
    for entry in resource.body {
        let said = match entry {
            ast::Entry::Junk { content } => format!("junk {}", content.trim_end()),
            ast::Entry::Message(mut message) => {
                message.attributes.sort_by_key(|one| one.id.name);
                format!("{message:?}")
            }
            ast::Entry::Term(mut term) => {
                term.attributes.sort_by_key(|one| one.id.name);
                format!("-{term:?}")
            }
            entry => format!("{entry:?}"),
        };
        *all.entry(said).or_insert(0) += 1;
    }
    all
}

/// The messages and terms by their ids, each with all that it says but its comment.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let Some(text) = harmless(text) else {
        return all;
    };
    let (Ok(resource) | Err((resource, _))) = parser::parse_runtime(text.as_str());
    for entry in resource.body {
        let (id, said) = match entry {
            ast::Entry::Message(message) => (
                message.id.name.to_owned(),
                format!("{:?} {:?}", message.value, message.attributes),
            ),
            ast::Entry::Term(term) => (
                format!("-{}", term.id.name),
                format!("{:?} {:?}", term.value, term.attributes),
            ),
            _ => continue,
        };
        all.entry(id).or_default().insert(said);
    }
    all
}

fn mistakes(text: &str) -> usize {
    match harmless(text) {
        Some(text) => match parser::parse_runtime(text.as_str()) {
            Ok(_) => 0,
            Err((_, errors)) => errors.len(),
        },
        None => 1,
    }
}

/// A text as fluent-syntax itself can stand it: none if it nests too deeply, and
/// without the escapes at which it panics (fluent-rs 389). An escape that is cut is a
/// mistake, whatever its letter.
fn harmless(text: &str) -> Option<String> {
    if tree::parse(text).is_refused() {
        return None;
    }
    let mut pieces = text.split('\\');
    let mut harmless = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let digits = match piece.as_bytes().first() {
            Some(b'u') => 4,
            Some(b'U') => 6,
            _ => 0,
        };
        let mut behind = piece.chars().skip(1).take(digits);
        let is_cut = behind.find(|c| !c.is_ascii_hexdigit());
        let is_cut = is_cut.is_some_and(|c| !c.is_ascii());
        harmless.push('\\');
        harmless.push_str(if is_cut { "!" } else { "" });
        harmless.push_str(piece.get(usize::from(is_cut)..).unwrap_or_default());
    }
    Some(harmless)
}
