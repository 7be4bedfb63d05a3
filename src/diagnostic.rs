//! [`Diagnostic`]: one thing that is wrong with a file of texts, as data.

use std::fmt;
use std::ops::Range;

/// One thing that is wrong with a file of texts: where, what, and what to
/// write instead. Loading gives them all at once, by [`Error::diagnostics`].
///
/// It prints as one line: `fr/http.ftl:12:1: message "http-404" is defined
/// twice; …`.
///
/// # Example
///
/// ```
/// use fluent_status::Catalog;
///
/// let error = Catalog::builder().directory("no/such/folder").build().unwrap_err();
/// let diagnostic = &error.diagnostics()[0];
/// assert_eq!(diagnostic.path(), "no/such/folder");
/// assert_eq!(diagnostic.position(), None);
/// ```
///
/// [`Error::diagnostics`]: crate::Error::diagnostics
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The code of the rule that it breaks, for the tools; empty if none does.
    rule: &'static str,
    path: String,
    place: Option<Box<Place>>,
    message: String,
    help: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    /// In bytes from the start of the text.
    offset: usize,
    line: usize,
    column: usize,
    /// The line as it stands in the file, and what in it is meant, in bytes.
    excerpt: String,
    span: Range<usize>,
}

impl Diagnostic {
    /// About a file as a whole.
    pub(crate) fn file(path: &str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Diagnostic {
            rule: "",
            path: path.to_owned(),
            place: None,
            message: message.into(),
            help: help.into(),
        }
    }

    /// The same, as a breach of this rule.
    #[must_use]
    pub(crate) fn of(mut self, rule: &'static str) -> Self {
        self.rule = rule;
        self
    }

    /// The file, as it was given or found.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Line and column, both from 1, the column in characters; none if the
    /// file as a whole is meant.
    pub fn position(&self) -> Option<(usize, usize)> {
        self.place.as_ref().map(|place| (place.line, place.column))
    }

    /// The line that is meant, and the part of it in bytes.
    pub fn excerpt(&self) -> Option<(&str, Range<usize>)> {
        let place = self.place.as_ref()?;
        Some((&place.excerpt, place.span.clone()))
    }

    /// The stable code of the rule that is broken, such as `"duplicate-id"`;
    /// empty for what concerns no text, such as a file that cannot be read.
    pub fn rule(&self) -> &'static str {
        self.rule
    }

    /// Where in the text it is, in bytes.
    #[cfg(feature = "tools")]
    pub(crate) fn offset(&self) -> Option<usize> {
        self.place.as_ref().map(|place| place.offset)
    }

    /// What is wrong.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to write or do instead.
    pub fn help(&self) -> &str {
        &self.help
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Diagnostic {
            path,
            message,
            help,
            ..
        } = self;
        match self.position() {
            Some((line, column)) => write!(f, "{path}:{line}:{column}: {message}; {help}"),
            None => write!(f, "{path}: {message}; {help}"),
        }
    }
}

/// Turns places in one file's text into lines and columns. The lines are
/// counted once, so that a file of nothing but mistakes is still read fast.
pub(crate) struct Lines<'t> {
    path: &'t str,
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(crate) fn new(path: &'t str, text: &'t str) -> Self {
        let ends = text.match_indices('\n').map(|(end, _)| end + 1);
        Lines {
            path,
            text,
            starts: [0].into_iter().chain(ends).collect(),
        }
    }

    /// A diagnostic about these bytes of the text.
    pub(crate) fn diagnostic(
        &self,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Diagnostic {
        /// A longer line is not shown; nobody could find the caret in it.
        const LONGEST_EXCERPT: usize = 1000;

        let line = self.starts.partition_point(|start| *start <= span.start);
        let start = *self.starts.get(line.wrapping_sub(1)).unwrap_or(&0);
        let rest = self.text.get(start..).unwrap_or_default();
        let excerpt = rest.split('\n').next().unwrap_or_default();
        let from = (span.start - start).min(excerpt.len());
        let to = span.end.saturating_sub(start).clamp(from, excerpt.len());
        let before = excerpt.get(..from).unwrap_or_default();
        let mut diagnostic = Diagnostic::file(self.path, message, help);
        diagnostic.place = Some(Box::new(Place {
            offset: span.start,
            line,
            column: before.chars().count() + 1,
            excerpt: match excerpt.len() <= LONGEST_EXCERPT {
                true => excerpt.to_owned(),
                false => String::new(),
            },
            span: match excerpt.len() <= LONGEST_EXCERPT {
                true => from..to,
                false => 0..0,
            },
        }));
        diagnostic
    }

    /// The same about a part of the text, as the parser gives it.
    pub(crate) fn about(
        &self,
        part: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Diagnostic {
        let start = self.offset(part);
        self.diagnostic(start..start + part.len(), message, help)
    }

    /// The line on which a part of the text begins, from 1.
    pub(crate) fn line(&self, part: &str) -> usize {
        let offset = self.offset(part);
        self.starts.partition_point(|start| *start <= offset)
    }

    /// The parser keeps no places, but what it gives points into the text.
    pub(crate) fn offset(&self, part: &str) -> usize {
        let offset = (part.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        offset.min(self.text.len())
    }
}
