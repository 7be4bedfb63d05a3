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
    let text = "open\u{1b}]0;x\u{7} Open\u{200b}\n";
    let lines = LineIndex::new("fr/a\u{1b}[2J.ftl", text);
    let parsed = tree::parse(text);
    let told = parsed.diagnostics(&lines).next().expect("a mistake");
    assert!(told.help().contains('\u{1b}'), "{told:?}");
    let printed = printed(&told);
    assert!(
        !printed.contains(|c: char| c.is_control() && c != '\n'),
        "{printed:?}"
    );
    assert!(
        printed.contains("write \"open<U+001B>]0;x<U+0007>"),
        "{printed}"
    );
    assert!(printed.contains("fr/a<U+001B>[2J.ftl:1:5"), "{printed}");
}
