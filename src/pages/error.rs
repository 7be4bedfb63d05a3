//! [`PagesError`]: why there are no files.

use std::fmt;

use http::StatusCode;

use fluent_source::Language;

/// Why pages cannot be made as they were asked for.
///
/// ```
/// use fluent_status::StatusCode;
/// use fluent_status::pages::Pages;
/// use fluent_status::web::ProblemLayer;
///
/// let error = Pages::of(&ProblemLayer::new()).codes([StatusCode::OK]).unwrap_err();
/// assert_eq!(error.to_string(), "200 is no error: a server replaces 400 to 599");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PagesError {
    /// The catalog has no language of this tag.
    UnknownLanguage(Language),
    /// A code that is not from 400 to 599.
    NoError(StatusCode),
    /// A code that the source language has no text for.
    NoText(StatusCode),
    /// No code is left that the server can replace.
    NoCodes,
    /// The Content-Security-Policy or the Cache-Control of the layer has a character that
    /// means something in a configuration: the value.
    UnusableHeader(String),
    /// The path of the directory is not absolute, or has a character that means something
    /// in a configuration.
    UnusablePath(String),
    /// A page is larger than HAProxy can hold: its path, and its size in bytes.
    TooLarge(String, usize),
}

impl fmt::Display for PagesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PagesError::UnknownLanguage(language) => write!(f, "there are no texts in {language}"),
            PagesError::NoError(code) => {
                write!(
                    f,
                    "{} is no error: a server replaces 400 to 599",
                    code.as_u16()
                )
            }
            PagesError::NoText(code) => write!(f, "no text is about {}", code.as_u16()),
            PagesError::NoCodes => f.write_str("this server can replace none of the codes"),
            PagesError::UnusableHeader(value) => {
                write!(
                    f,
                    "a configuration cannot send {value:?}: it has signs beside letters, digits and those of a usual policy"
                )
            }
            PagesError::UnusablePath(path) => write!(
                f,
                "a configuration cannot name {path:?}: give the absolute path of a directory, of \
                 letters, digits, and the signs - _ . + = ~"
            ),
            PagesError::TooLarge(path, size) => write!(
                f,
                "{path} would have {size} bytes, and HAProxy holds no more than {}",
                super::haproxy::LARGEST
            ),
        }
    }
}

impl std::error::Error for PagesError {}
