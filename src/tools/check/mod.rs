//! The checker: what is wrong with a translation, and how to mend it.

mod finding;
mod rule;

pub use crate::tools::check::finding::{Finding, Severity};
pub use crate::tools::check::rule::{Example, Rule, rules};

use crate::tools::workspace::Workspace;

/// Finds what is wrong with the texts, by language, file and place.
pub(crate) fn check(_workspace: &Workspace) -> Vec<Finding> {
    Vec::new()
}
