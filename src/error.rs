//! What can go wrong: [`Error`].
//!
//! # Design
//!
//! The type is opaque, so that a new cause is not a breaking change. Each message says
//! where, what is wrong, and what to do. Loading texts reports all mistakes at once:
//! whoever corrects files wants the whole list.

use std::fmt;

use fluent_source::Diagnostic;
use fluent_source::Language;

use crate::functions::Refusal;

/// Why texts could not be loaded or filled in.
///
/// [`CatalogBuilder::build`](crate::CatalogBuilder::build) and
/// [`Filled::try_description`](crate::Filled::try_description) return it, and so do the
/// members of a `Problem` of the feature `tower`. Look-ups never fail.
///
/// # Example
///
/// ```
/// use fluent_status::{Language, Localizer};
///
/// let english = Localizer::new("en-US".parse::<Language>()?);
/// let message = english.message("detail-allowed-methods").ok_or("unknown id")?;
/// let error = message.with("method", "GET").try_description().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     r#"message "detail-allowed-methods" (en-US) needs the argument "methods"; add it with `with("methods", …)`"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Cause>);

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Cause {
    /// Texts cannot be loaded. There is at least one diagnostic.
    Texts(Vec<Diagnostic>),
    /// A text cannot be filled in.
    MissingArguments {
        /// Their names, of which there is at least one.
        arguments: Vec<String>,
        id: String,
        language: Language,
    },
    /// An argument is nothing for the function that is to write it.
    UnfitArgument {
        argument: String,
        function: &'static str,
        /// What the function takes.
        takes: &'static str,
        id: String,
        language: Language,
    },
    /// A value cannot be a member of a problem.
    #[cfg(feature = "tower")]
    Problem { what: String, help: &'static str },
    /// The same, as serde says.
    #[cfg(feature = "tower")]
    Members(Diagnostic),
}

impl Error {
    /// Texts were to be loaded, and this is wrong with them.
    pub(crate) fn texts(diagnostics: Vec<Diagnostic>) -> Self {
        Error(Box::new(Cause::Texts(diagnostics)))
    }

    /// Everything that is wrong with texts that were to be loaded, with file and line.
    /// The list is empty if the error has another cause.
    ///
    /// ```
    /// # use fluent_status::Catalog;
    /// let error = Catalog::builder().directory("no/such/folder").build().unwrap_err();
    /// assert_eq!(error.diagnostics().len(), 1);
    /// ```
    pub fn diagnostics(&self) -> &[Diagnostic] {
        match &*self.0 {
            Cause::Texts(diagnostics) => diagnostics,
            _ => &[],
        }
    }

    /// Whether texts could not be loaded: [`diagnostics`](Self::diagnostics) has all that
    /// is wrong with them.
    ///
    /// ```
    /// # use fluent_status::Catalog;
    /// let error = Catalog::builder().directory("no/such/folder").build().unwrap_err();
    /// assert!(error.is_of_texts() && !error.is_of_arguments());
    /// ```
    pub fn is_of_texts(&self) -> bool {
        matches!(&*self.0, Cause::Texts(_))
    }

    /// Whether a text could not be filled in: an argument is missing, or not of the kind
    /// that a function takes. [`arguments`](Self::arguments) names it.
    ///
    /// ```
    /// use fluent_status::{Localizer, Preferences};
    ///
    /// let english = Localizer::new(Preferences::default());
    /// let message = english.message("detail-allowed-methods").ok_or("unknown id")?;
    /// let error = message.with("method", "GET").try_description().unwrap_err();
    /// assert!(error.is_of_arguments());
    /// assert_eq!(error.arguments(), ["methods"]);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn is_of_arguments(&self) -> bool {
        !self.arguments().is_empty()
    }

    /// The arguments that are missing, or the one that is not of the kind that a function
    /// takes. None if the error has another cause.
    ///
    /// See [`is_of_arguments`](Self::is_of_arguments) for an example.
    pub fn arguments(&self) -> &[String] {
        match &*self.0 {
            Cause::MissingArguments { arguments, .. } => arguments,
            Cause::UnfitArgument { argument, .. } => std::slice::from_ref(argument),
            _ => &[],
        }
    }

    /// A value was to be a member of a problem.
    #[cfg(feature = "tower")]
    pub(crate) fn problem(what: impl Into<String>, help: &'static str) -> Self {
        let what = what.into();
        Error(Box::new(Cause::Problem { what, help }))
    }

    /// Values were to be members of a problem, and could not be serialized.
    #[cfg(feature = "tower")]
    pub(crate) fn members(error: serde_json::Error, help: &'static str) -> Self {
        let told = Diagnostic::of_error("the members of a problem", error, help);
        Error(Box::new(Cause::Members(told)))
    }

    /// A text of message `id` was to be filled in with an argument of another kind.
    pub(crate) fn unfit_argument(
        argument: String,
        (function, takes): Refusal,
        id: &str,
        language: &Language,
    ) -> Self {
        Error(Box::new(Cause::UnfitArgument {
            argument,
            function,
            takes,
            id: id.to_owned(),
            language: language.clone(),
        }))
    }

    /// A text of message `id` was to be filled in without these arguments.
    pub(crate) fn missing_arguments(arguments: Vec<String>, id: &str, language: &Language) -> Self {
        Error(Box::new(Cause::MissingArguments {
            arguments,
            id: id.to_owned(),
            language: language.clone(),
        }))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Cause::Texts(diagnostics) => {
                let lines: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
            Cause::MissingArguments {
                arguments,
                id,
                language,
            } => {
                let (noun, it) = match arguments.len() {
                    1 => ("argument", "it"),
                    _ => ("arguments", "them"),
                };
                let first = arguments.first().map_or("", String::as_str);
                let names: Vec<String> = arguments.iter().map(|name| format!("{name:?}")).collect();
                let names = names.join(", ");
                write!(f, "message {id:?} ({language}) needs the {noun} {names}; ")?;
                write!(f, "add {it} with `with({first:?}, …)`")
            }
            Cause::UnfitArgument {
                argument,
                function,
                takes,
                id,
                language,
            } => {
                write!(
                    f,
                    "message {id:?} ({language}) gives the argument {argument:?} to "
                )?;
                write!(f, "{function}, which takes {takes}; give it {takes}")
            }
            #[cfg(feature = "tower")]
            Cause::Problem { what, help } => write!(f, "the members of a problem: {what}; {help}"),
            #[cfg(feature = "tower")]
            Cause::Members(told) => told.fmt(f),
        }
    }
}

/// The source is the error of a file or directory that could not be read, the first of
/// several, or that of a value which serde could not serialize.
///
/// # Example
///
/// ```
/// use std::error::Error as _;
/// use std::io;
///
/// use fluent_status::Catalog;
///
/// let error = Catalog::builder().directory("no/such/folder").build().unwrap_err();
/// let cause = error.source().and_then(|it| it.downcast_ref::<io::Error>());
/// assert_eq!(cause.map(io::Error::kind), Some(io::ErrorKind::NotFound));
/// ```
impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            Cause::Texts(diagnostics) => diagnostics.iter().find_map(Diagnostic::cause),
            #[cfg(feature = "tower")]
            Cause::Members(told) => told.cause(),
            _ => None,
        }
    }
}
