//! The checker: what is wrong with a translation, and how to mend it.
//!
//! Each rule is a row of one table and one function, in a file of its subject.
//! The functions are given what a reader would be shown, variant by variant,
//! beside what the source language shows there; they never see raw source. What
//! loading refuses is found by `validate` and `syntax`, as loading finds it.

mod allow;
mod engine;
mod finding;
mod model;
mod rule;
mod rules;
mod scan;
pub(crate) mod writing;

pub(crate) use crate::check::engine::{check, fixes};
pub use crate::check::finding::{Finding, Severity};
pub(crate) use crate::check::rule::Look;
pub use crate::check::rule::{Example, Rule, rules, rules_markdown};
