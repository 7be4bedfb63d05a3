//! The tools of translators and reviewers, as a library: all of the texts in a
//! directory at once, what is wrong with them, and what to write instead.
//!
//! They work on any project of Fluent files. A test of your own holds the texts of
//! a project to the rules; there, [`Workspace::open`] reads its directory.
//!
//! ```
//! use fluent_tools::{Severity, Workspace};
//!
//! let workspace = Workspace::from_files([
//!     ("en-US/menu.ftl", "open = Open the file\n"),
//!     ("fr/menu.ftl", "open = Ouvrir le fichier\n"),
//! ]);
//! let findings = workspace.check();
//! assert!(findings.iter().all(|finding| finding.severity() == Severity::Info), "{findings:#?}");
//! ```
//!
//! Besides [`Workspace::check`] there are [`fmt`](Workspace::fmt), which brings
//! files into their canonical form, [`new_locale`](Workspace::new_locale), which
//! lays out a new language, [`coverage`](Workspace::coverage), which measures
//! how much is translated, and [`pseudo`](Workspace::pseudo), which makes texts to
//! test layouts with.
//!
//! [`review`] keeps beside the texts who has judged which of them, and works out what a
//! verdict is worth after texts have changed.
//!
//! A tool decides and returns data: a [`Finding`] says what is wrong, and
//! [`Edits`] say what is to be written. Only [`Edits::write`] touches the disk.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![warn(clippy::print_stderr, clippy::print_stdout)]

mod broken;
mod changed;
mod check;
mod config;
mod coverage;
mod edits;
mod file;
mod fmt;
mod line_end;
mod new_locale;
mod pseudo;
mod quotation;
mod quotes;
pub mod review;
mod stretch;
mod workspace;

pub use crate::check::{Example, Finding, Rule, Severity, rules, rules_markdown};
#[cfg(feature = "config")]
pub use crate::config::Config;
pub use crate::coverage::Coverage;
pub use crate::edits::{Edits, WriteError};
pub use crate::file::File;
pub use crate::fmt::{FmtOptions, Formatted};
pub use crate::pseudo::{Pseudo, PseudoKind};
pub use crate::workspace::Workspace;
pub use fluent_source::{Diagnostic, Error, InvalidLanguage, Language};

/// The example of the README, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
