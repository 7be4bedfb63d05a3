//! The checker: what is wrong with a translation, and how to mend it.
//!
//! Each rule is a row of one table and one function, in a file of its subject.
//! Most functions are given what a reader would be shown, variant by variant,
//! beside what the source language shows there; those about the form of a file
//! are given its text. What loading refuses is found by
//! [`validate`](fluent_source::validate), as loading finds it.

mod allow;
mod engine;
mod finding;
mod fixes;
pub(crate) mod glossary;
mod glossary_file;
mod habits;
mod loading;
mod model;
mod nearest;
mod pair;
mod places;
mod report;
mod rule;
mod rules;
pub(crate) mod scan;
mod settings;
mod severity;
mod suffixes;
mod tags;
pub(crate) mod writing;

pub use crate::check::finding::Finding;
pub use crate::check::rule::{Example, Rule};
pub use crate::check::rules::{rules, rules_markdown};
#[cfg(feature = "config")]
pub(crate) use crate::check::settings::RuleLevel;
pub(crate) use crate::check::settings::Settings;
pub use crate::check::severity::Severity;
