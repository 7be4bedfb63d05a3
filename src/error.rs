//! What can go wrong: [`Error`].
//!
//! # Design
//!
//! It is opaque, so that a new kind of problem is no breaking change. Each text
//! says where, what, and what to do.

use std::fmt;

use fluent_source::Diagnostic;
use fluent_source::Language;

/// Why texts could not be loaded or filled in.
///
/// # Example
///
/// ```
/// use fluent_status::{Language, Localizer};
///
/// let english = Localizer::new("en-US".parse::<Language>()?);
/// let message = english.message("detail-retry-after").ok_or("unknown id")?;
/// let error = message.with("minutes", 2).try_description().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     r#"message "detail-retry-after" (en-US) needs the argument "seconds"; add it with `with("seconds", …)`"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Error(Box<Kind>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Texts(Vec<Diagnostic>),
    MissingArguments {
        arguments: Vec<String>,
        id: String,
        language: Language,
    },
    #[cfg(feature = "tower")]
    Members(String),
}

impl Error {
    /// Texts were to be loaded and these things are wrong with them.
    pub(crate) fn texts(diagnostics: Vec<Diagnostic>) -> Self {
        Error(Box::new(Kind::Texts(diagnostics)))
    }

    /// All that is wrong with texts that were to be loaded, by file and line;
    /// nothing for an error of another kind.
    ///
    /// ```
    /// # use fluent_status::Catalog;
    /// let error = Catalog::builder().directory("no/such/folder").build().unwrap_err();
    /// assert_eq!(error.diagnostics().len(), 1);
    /// ```
    pub fn diagnostics(&self) -> &[Diagnostic] {
        match &*self.0 {
            Kind::Texts(diagnostics) => diagnostics,
            _ => &[],
        }
    }

    /// A value was to be the extension members of a problem.
    #[cfg(feature = "tower")]
    pub(crate) fn members(what: String) -> Self {
        Error(Box::new(Kind::Members(what)))
    }

    /// A text of message `id` was to be filled in without these arguments.
    pub(crate) fn missing_arguments(arguments: Vec<String>, id: &str, language: &Language) -> Self {
        Error(Box::new(Kind::MissingArguments {
            arguments,
            id: id.to_owned(),
            language: language.clone(),
        }))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::Texts(diagnostics) => {
                for (index, diagnostic) in diagnostics.iter().enumerate() {
                    let line_end = if index == 0 { "" } else { "\n" };
                    write!(f, "{line_end}{diagnostic}")?;
                }
                Ok(())
            }
            Kind::MissingArguments {
                arguments,
                id,
                language,
            } => {
                let (noun, it) = match arguments.len() {
                    1 => ("argument", "it"),
                    _ => ("arguments", "them"),
                };
                write!(f, "message {id:?} ({language}) needs the {noun} ")?;
                for (index, argument) in arguments.iter().enumerate() {
                    let separator = if index == 0 { "" } else { ", " };
                    write!(f, "{separator}{argument:?}")?;
                }
                let first = arguments.first().map_or("", String::as_str);
                write!(f, "; add {it} with `with({first:?}, …)`")
            }
            #[cfg(feature = "tower")]
            Kind::Members(what) => {
                write!(
                    f,
                    "the extension members of a problem: {what}; give a struct with named fields"
                )
            }
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Error").field(&self.0).finish()
    }
}

impl std::error::Error for Error {}
