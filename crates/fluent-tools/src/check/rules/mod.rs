//! The rules, a file for each subject. The table is all there is to register.

mod brackets;
mod consistency;
mod digits;
mod emphasis;
mod end_punctuation;
mod functions;
mod glossary;
mod ids;
mod keys;
mod length;
mod markup;
mod numbers;
mod places;
mod plurals;
mod punctuation;
mod quotes;
mod references;
mod repeated;
mod script;
mod spacing;
mod syntax;
mod tags;
mod tokens;
mod unicode;
mod untranslated;
mod variables;

use crate::check::rule::Rule;

pub(crate) use consistency::{division, shared_divisions};

/// Each subject with its rules.
static TABLE: &[&[Rule]] = &[
    places::RULES,
    syntax::RULES,
    ids::RULES,
    references::RULES,
    variables::RULES,
    functions::RULES,
    plurals::RULES,
    untranslated::RULES,
    consistency::RULES,
    glossary::RULES,
    end_punctuation::RULES,
    punctuation::RULES,
    brackets::RULES,
    digits::RULES,
    quotes::RULES,
    spacing::RULES,
    repeated::RULES,
    script::RULES,
    unicode::RULES,
    numbers::RULES,
    tokens::RULES,
    keys::RULES,
    markup::RULES,
    emphasis::RULES,
    length::RULES,
];

/// The rules as a table in Markdown: code, severity, and the first sentence of
/// the explanation. A README can carry it, and a test compare the two.
///
/// ```
/// let table = fluent_tools::rules_markdown();
/// assert!(table.starts_with("| rule | severity | what is looked for |\n|---|---|---|\n"));
/// assert!(table.contains("| `glossary` | warning | The source has a word of the glossary"));
/// ```
pub fn rules_markdown() -> String {
    let head = "| rule | severity | what is looked for |\n|---|---|---|\n";
    let rows = rules().map(|rule| {
        let summary = rule
            .summary()
            .replace('|', "\\|")
            .replace('<', "\\<")
            .replace('[', "\\[")
            .replace('*', "\\*");
        format!("| `{}` | {} | {summary} |\n", rule.code, rule.severity)
    });
    head.to_owned() + &rows.collect::<String>()
}

/// All rules, by subject.
///
/// ```
/// let codes: Vec<&str> = fluent_tools::rules().map(|rule| rule.code()).collect();
/// assert!(codes.contains(&"missing-plural"));
/// ```
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    TABLE.iter().flat_map(|group| group.iter())
}
