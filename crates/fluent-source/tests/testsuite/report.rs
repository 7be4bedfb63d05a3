//! Diagnostics as they are printed.

use fluent_source::report::{Level, report};
use fluent_source::{Diagnostic, LineIndex, tree};

/// What is printed, without the colours of the renderer itself.
fn printed(diagnostic: &Diagnostic) -> String {
    let report = report(diagnostic, Level::Error, None, Some("syntax"));
    let pieces = report.split("\u{1b}[");
    let plain = pieces.map(|piece| piece.split_once('m').map_or(piece, |(_, behind)| behind));
    plain.collect()
}

#[test]
fn what_stands_in_a_file_cannot_steer_a_terminal() {
    let text = "open\u{1b}]0;x\u{7} Open\n";
    let lines = LineIndex::new("fr/a\u{1b}[2J.ftl", text);
    let parsed = tree::parse(text);
    let told = parsed.diagnostics(&lines).next().expect("a mistake");
    let printed = printed(&told);
    let is_control = |c: char| c.is_control() && c != '\n';
    assert!(!printed.contains(is_control), "{printed:?}");
    assert!(printed.contains("fr/a<U+001B>[2J.ftl:1:5"), "{printed}");
    assert!(
        printed.contains(r#"write "open\u{1b}]0;x\u{7}"#),
        "{printed}"
    );
}

#[test]
fn what_cannot_be_seen_is_named() {
    let told = Diagnostic::new("a\u{202e}.ftl", "it is wrong", "write \"\u{202f}!\"");
    let printed = printed(&told);
    assert!(printed.contains("a<U+202E>.ftl"), "{printed}");
    assert!(printed.contains("write \"<U+202F>!\""), "{printed}");
}

#[test]
fn a_diagnostic_is_one_line() {
    let told = Diagnostic::new("a.ftl", "two\nlines", "write\r\none");
    assert_eq!(told.to_string(), r"a.ftl: two\nlines; write\r\none");
}
