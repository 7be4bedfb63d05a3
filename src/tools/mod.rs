//! The tools of translators and reviewers, as a library: all of the texts in a
//! directory at once, what is wrong with them, and what to write instead.
//!
//! They work on any project of Fluent files. In a test of your own:
//!
//! ```
//! use fluent_status::tools::{Severity, Workspace};
//!
//! let findings = Workspace::open("locales")?.check();
//! assert!(findings.iter().all(|finding| finding.severity() == Severity::Info), "{findings:#?}");
//! # Ok::<(), fluent_status::Error>(())
//! ```
//!
//! Besides [`Workspace::check`] there are [`fmt`](Workspace::fmt), which brings
//! files into their canonical form, [`new_locale`](Workspace::new_locale), which
//! lays out a new language, [`coverage`](Workspace::coverage), which measures
//! how much is translated, and [`pseudo`](Workspace::pseudo), which makes texts to
//! test layouts with.
//!
//! A tool decides and returns data: a [`Finding`] says what is wrong, and
//! [`Edits`] say what is to be written. Only [`Edits::write`] touches the disk.

mod check;
mod coverage;
mod edits;
mod fmt;
mod layout;
mod new_locale;
mod pseudo;
mod quotes;
mod workspace;

pub use crate::tools::check::{
    Example, Finding, Rule, Severity, is_invisible, rules, rules_markdown,
};
pub use crate::tools::coverage::Coverage;
pub use crate::tools::edits::Edits;
pub use crate::tools::fmt::Formatted;
pub use crate::tools::pseudo::{Pseudo, PseudoKind};
pub use crate::tools::workspace::{File, Workspace};
