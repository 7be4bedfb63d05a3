//! The quotation marks of a language, by the table of `quotes.rs`.

use fluent_source::Language;
use fluent_source::icu::{self, EXPANDER};

use crate::quotes::QUOTES;

/// Opening and closing quotation marks, outer and inner ones.
pub(crate) fn quotes(language: &Language) -> Option<[&'static str; 4]> {
    let mut maximal = icu::identifier(language).clone();
    EXPANDER.maximize(&mut maximal);
    let base = maximal.language.to_string();
    let script = maximal.script.map(|script| format!("{base}-{script}"));
    let tags = [Some(language.to_string()), script, Some(base)];
    tags.into_iter().flatten().find_map(|tag| {
        let mut rows = QUOTES.iter();
        let (quotes, _) = rows.find(|(_, tags)| tags.contains(&tag.as_str()))?;
        Some(*quotes)
    })
}
