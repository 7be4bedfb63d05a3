//! Diagnostics as a person reads them in a terminal: the line, a caret under the
//! place, the remedy. Of the feature `report`.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level as Shown, Origin, Renderer, Snippet};
use icu_properties::CodePointMapData;
use icu_properties::props::{
    BinaryProperty as _, DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup,
};

use crate::diagnostic::Diagnostic;

/// How a [`report`] begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Level {
    /// `error:`
    Error,
    /// `warning:`
    Warning,
    /// `info:`
    Info,
}

/// A diagnostic with the line that it is about, in colours. `title` stands in the
/// place of its message, and `code` behind the level, if they are given.
///
/// Invisible characters are named, in the line, the path and the remedy: `<U+200B>`.
/// What stands in a file cannot steer the terminal.
///
/// ```
/// use fluent_source::LineIndex;
/// use fluent_source::report::{Level, report};
///
/// let lines = LineIndex::new("fr/a.ftl", "a = { $b\n");
/// let diagnostic = lines.diagnostic(8..8, "a placeable is not closed", "write \"}\" behind it");
/// let report = report(&diagnostic, Level::Error, None, None);
/// assert!(report.contains("fr/a.ftl:1:9"));
/// ```
pub fn report(
    diagnostic: &Diagnostic,
    level: Level,
    title: Option<&str>,
    code: Option<&str>,
) -> String {
    let level = match level {
        Level::Error => Shown::ERROR,
        Level::Warning => Shown::WARNING,
        Level::Info => Shown::INFO,
    };
    let title = level.primary_title(title.unwrap_or(diagnostic.message()));
    let title = match code {
        Some(code) => title.id(code),
        None => title,
    };
    let excerpt = diagnostic.excerpt().map(|(line, span)| visible(line, span));
    // The renderer does so in the title alone.
    let (path, help) = (named(diagnostic.path()), named(diagnostic.help()));
    let group: Group<'_> = Group::with_title(title);
    let group = match (diagnostic.position(), &excerpt) {
        (Some((line, _)), Some((excerpt, span))) if !excerpt.is_empty() => {
            let place = AnnotationKind::Primary.span(span.clone());
            let snippet = Snippet::source(excerpt.as_str()).path(path.as_str());
            group.element(snippet.line_start(line).annotation(place))
        }
        (Some((line, column)), _) => {
            let origin = Origin::path(path.as_str());
            group.element(origin.line(line).char_column(column))
        }
        (None, _) => group.element(Origin::path(path.as_str())),
    };
    let group = group.element(Shown::HELP.message(help.as_str()));
    Renderer::styled().render(&[group])
}

/// A line with its invisible characters named, and where the part of it that was
/// at `span` has come to, in bytes.
fn visible(line: &str, span: Range<usize>) -> (String, Range<usize>) {
    let mut shown = String::new();
    let (mut start, mut end) = (None, None);
    for (place, c) in line.char_indices() {
        if place == span.start {
            start = Some(shown.len());
        }
        if place == span.end {
            end = Some(shown.len());
        }
        push_visible(&mut shown, c);
    }
    let start = start.unwrap_or(shown.len());
    let end = end.unwrap_or(shown.len());
    (shown, start..end.max(start))
}

/// A text with its invisible characters named.
///
/// ```
/// assert_eq!(fluent_source::report::named("a\u{200B}b"), "a<U+200B>b");
/// ```
pub fn named(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        push_visible(&mut shown, c);
    }
    shown
}

fn push_visible(shown: &mut String, c: char) {
    if is_invisible(c) {
        *shown += &format!("<U+{:04X}>", u32::from(c));
    } else {
        shown.push(c);
    }
}

/// Whether a character cannot be seen, or cannot be told from another one: what
/// shows texts to translators should name it.
///
/// ```
/// use fluent_source::report::is_invisible;
///
/// assert!(is_invisible('\u{200B}'));
/// assert!(is_invisible('\u{A0}'));
/// assert!(!is_invisible(' '));
/// ```
pub fn is_invisible(c: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    match category {
        GeneralCategory::Control => c != '\n',
        GeneralCategory::PrivateUse | GeneralCategory::Unassigned => true,
        GeneralCategory::SpaceSeparator => c != ' ',
        _ if GeneralCategoryGroup::Separator.contains(category) => true,
        GeneralCategory::Format => true,
        _ => DefaultIgnorableCodePoint::for_char(c),
    }
}
