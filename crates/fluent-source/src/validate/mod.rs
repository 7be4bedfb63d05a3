//! What is wrong with the files of one language, all of it at once: what the
//! parser refuses, and what would panic, mislead or never end at look-up.
//!
//! Files of a higher layer override those of a lower one message by message;
//! what is asked is whether the language is right once that is done.

mod arguments;
mod calls;
mod checker;
mod definitions;
mod graph;
mod sizes;

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use checker::{Checker, Diagnostics, ParsedFile};
use graph::Graph;

pub use checker::File;

/// All that is wrong with a language that consists of these files, by file and
/// place.
///
/// ```
/// use fluent_source::dialect::Dialect;
/// use fluent_source::validate::{self, File};
///
/// let shared = File { path: "fr/menu.ftl", text: "open = Ouvrir\n", layer: 0 };
/// let own = File { path: "own/fr/menu.ftl", text: "open = { opne }\n", layer: 1 };
/// let found = validate::language(&[shared, own], &Dialect::ecma(&[]));
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].rule(), Some("unknown-reference"));
/// assert_eq!(found[0].message(), r#"there is no message "opne""#);
/// ```
pub fn language(files: &[File<'_>], dialect: &Dialect<'_>) -> Vec<Diagnostic> {
    let (parsed, told): (Vec<ParsedFile<'_>>, Vec<Diagnostics>) =
        files.iter().map(ParsedFile::new).unzip();
    let mut checker = Checker {
        dialect,
        files: &parsed,
        told,
        definitions: HashMap::new(),
    };
    checker.definitions();
    checker.references();
    checker.calls_and_numbers();
    let graph = Graph::new(&checker);
    checker.sizes(&graph);
    checker.cycles(&graph);
    if dialect.needs_values() {
        checker.term_arguments(&graph);
    }
    let told = checker.told.into_iter();
    told.flat_map(Diagnostics::into_vec).collect()
}
