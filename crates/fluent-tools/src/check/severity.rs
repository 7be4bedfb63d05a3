//! [`Severity`]: how bad a mistake is.

use std::fmt;

/// How bad a [`Finding`](crate::Finding) is.
///
/// ```
/// use fluent_tools::Severity;
///
/// assert!(Severity::Error > Severity::Warning);
/// assert_eq!(Severity::Warning.to_string(), "warning");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// Worth a look; often right as it is.
    Info,
    /// A reader sees a mistake.
    Warning,
    /// Texts cannot be loaded, or a reader sees something broken.
    Error,
}

impl Severity {
    /// `"error"`, `"warning"` or `"info"`.
    ///
    /// See [`Severity`] for an example.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
