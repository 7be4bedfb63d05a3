//! [`Error`]: why texts could not be read or written.

use std::fmt;

use crate::diagnostic::Diagnostic;

/// Why texts could not be read or written: everything that is wrong, at once.
///
/// It prints one [`Diagnostic`] per line.
///
/// # Example
///
/// ```
/// use fluent_source::{Diagnostic, Error};
///
/// let error = Error::new(vec![Diagnostic::new("fr/a.ftl", "the file is empty", "write a text")]);
/// assert_eq!(error.to_string(), "fr/a.ftl: the file is empty; write a text");
/// assert_eq!(error.diagnostics().len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    diagnostics: Vec<Diagnostic>,
}

impl Error {
    /// An error for these reasons.
    ///
    /// See [`Error`] for an example.
    pub fn new(diagnostics: Vec<Diagnostic>) -> Error {
        Error { diagnostics }
    }

    /// All that is wrong, by file and line.
    ///
    /// See [`Error`] for an example.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.diagnostics.iter().enumerate() {
            let line_end = if index == 0 { "" } else { "\n" };
            write!(f, "{line_end}{diagnostic}")?;
        }
        Ok(())
    }
}

/// The source is the cause of the first diagnostic that has one, such as that of a file that
/// cannot be read.
impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.diagnostics.iter().find_map(Diagnostic::cause)
    }
}
