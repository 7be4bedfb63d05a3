//! The rules, a file for each subject. [`TABLE`] is all there is to register.

mod consistency;
mod functions;
pub(crate) mod glossary;
mod ids;
mod length;
mod markup;
mod plurals;
mod punctuation;
mod quotes;
mod references;
mod script;
mod spacing;
mod syntax;
mod tokens;
mod unicode;
mod untranslated;
mod variables;

use crate::check::rule::{Example, Rule};

/// Each subject with its rules.
pub(crate) static TABLE: &[&[Rule]] = &[
    syntax::RULES,
    ids::RULES,
    references::RULES,
    variables::RULES,
    functions::RULES,
    plurals::RULES,
    untranslated::RULES,
    consistency::RULES,
    glossary::RULES,
    punctuation::RULES,
    quotes::RULES,
    spacing::RULES,
    script::RULES,
    unicode::RULES,
    tokens::RULES,
    markup::RULES,
    length::RULES,
];

/// An example without field names, which would be most of the table.
const fn example(
    language: &'static str,
    source: &'static str,
    bad: &'static str,
    good: &'static str,
) -> Example {
    Example {
        language,
        source,
        bad,
        good,
    }
}
