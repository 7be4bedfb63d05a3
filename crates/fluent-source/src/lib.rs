//! What a Fluent file is.
//!
//! What programs and tools need to know of [Fluent] files before they show or
//! change a text:
//!
//! - [`Language`]: a language tag, and the direction that it is written in;
//! - [`files`]: reading a directory of texts within bounds;
//! - [`place`]: which language a file is for, by its path;
//! - [`tree`]: the syntax tree, in which every part knows its place, and mistakes
//!   of syntax explained to translators;
//! - [`dialect`]: the functions that the texts can call;
//! - [`plural`]: the plural categories of a language;
//! - [`validate`]: all that is wrong with a language, as [`Diagnostic`]s.
//!
//! Behind features: `report` prints diagnostics with their lines, `serde` makes data of
//! them and of languages, and `write` writes files whole.
//!
//! [Fluent]: https://projectfluent.org
//!
//! ```
//! use fluent_source::dialect::Dialect;
//! use fluent_source::validate::{self, File};
//!
//! let text = "save = { -brand }を保存\n";
//! let files = [File { path: "ja/menu.ftl", text, layer: 0 }];
//! let found = validate::language(&files, &Dialect::ecma(&["NUMBER"]));
//! assert_eq!(
//!     found[0].to_string(),
//!     r#"ja/menu.ftl:1:11: there is no term "-brand"; define it in this language: -brand = text"#,
//! );
//! ```

#![cfg_attr(docsrs, feature(doc_cfg))]
#![warn(clippy::print_stderr, clippy::print_stdout)]

mod bcp47;
mod cldr;
mod diagnostic;
pub mod dialect;
mod direction;
mod error;
pub mod files;
pub mod icu;
mod language;
pub mod place;
pub mod plural;
mod plural_rules;
#[cfg(feature = "report")]
pub mod report;
#[cfg(feature = "serde")]
mod serialized;
mod syntax;
pub mod tree;
pub mod validate;
#[cfg(feature = "write")]
pub mod write;

pub use crate::diagnostic::{Diagnostic, LineIndex};
pub use crate::direction::Direction;
pub use crate::error::Error;
pub use crate::language::{InvalidLanguage, Language};

/// The example of the README, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
