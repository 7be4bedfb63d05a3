//! [`Diagnostic`]: one thing that is wrong in a file of texts, as data.

use std::fmt;
use std::ops::Range;

/// One thing that is wrong in a file of texts: where, what, and what to write
/// instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Diagnostic {
    pub(crate) path: String,
    /// From 1.
    pub(crate) line: usize,
    /// From 1, in characters.
    pub(crate) column: usize,
    pub(crate) message: String,
    pub(crate) help: String,
}

impl Diagnostic {
    /// At these bytes of the file's text.
    pub(crate) fn at(path: &str, text: &str, span: Range<usize>, said: (String, String)) -> Self {
        let before = text.get(..span.start).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        let column = before.get(line_start..).unwrap_or_default();
        Diagnostic {
            path: path.to_owned(),
            line: before.matches('\n').count() + 1,
            column: column.chars().count() + 1,
            message: said.0,
            help: said.1,
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Diagnostic {
            path,
            line,
            column,
            message,
            help,
        } = self;
        write!(f, "{path}:{line}:{column}: {message}; {help}")
    }
}
