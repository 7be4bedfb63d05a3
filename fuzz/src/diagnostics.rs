//! What must be so of every diagnostic.

use fluent_source::Diagnostic;
use fluent_source::report::{Level, report};

/// Holds a diagnostic to what its documentation promises, and prints it as the
/// programs do.
pub fn check(diagnostic: &Diagnostic) {
    assert!(!diagnostic.message().is_empty(), "{diagnostic:?}");
    assert!(!diagnostic.help().is_empty(), "{diagnostic:?}");
    let line = diagnostic.to_string();
    assert!(!line.contains(char::is_control), "not one line: {line:?}");
    if let Some((line, column)) = diagnostic.position() {
        assert!(line > 0 && column > 0, "{diagnostic:?}");
    }
    if let Some((excerpt, span)) = diagnostic.excerpt() {
        assert!(!excerpt.contains('\n'), "{diagnostic:?}");
        assert!(excerpt.get(span).is_some(), "{diagnostic:?}");
    }
    let printed = report(diagnostic, Level::Error, None, diagnostic.rule());
    assert_harmless(&printed);
}

/// A text must not be able to steer the terminal that a diagnostic about it is
/// printed to.
fn assert_harmless(printed: &str) {
    let mut rest = printed.chars();
    while let Some(c) = rest.next() {
        if c == '\u{1b}' {
            let style: String = rest.by_ref().take_while(|c| *c != 'm').collect();
            let is_style = |c: char| matches!(c, '[' | ';' | '0'..='9');
            assert!(style.chars().all(is_style), "{printed:?}");
        } else {
            assert!(c == '\n' || !c.is_control(), "{c:?} in {printed:?}");
        }
    }
}
