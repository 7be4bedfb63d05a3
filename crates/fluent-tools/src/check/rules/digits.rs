//! Digits, in the script of each language.

use icu_properties::props::Script;

use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan;
use crate::check::severity::Severity::Warning;

pub(super) const RULES: &[Rule] = &[Rule::new(
    "digits",
    Warning,
    Look::Variant(digits),
    "Digits are those of a script that the language does not use, or of two scripts in one number.",
    Example::new(
        "fa",
        "limit = Up to 25 files\n",
        "limit = حداکثر ٢٥ فایل\n",
        "limit = حداکثر ۲۵ فایل\n",
    ),
)];

fn digits(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let writing = pair.writing();
    let text = pair.target.prose.as_str();
    let set = |c: char| match c {
        '0'..='9' => "ASCII",
        '\u{660}'..='\u{669}' => "Arabic",
        '\u{6F0}'..='\u{6F9}' => "Persian",
        '０'..='９' => "full-width",
        _ => "other",
    };
    let fits = |c: char| match set(c) {
        "ASCII" | "full-width" => true,
        "Arabic" => writing.is_script(&["Arab"]) && !writing.is(&["fa", "ur", "ps", "uz"]),
        "Persian" => writing.is_script(&["Arab"]) && !writing.is(&["ar"]),
        _ => writing.scripts.contains(&scan::script(c)) || scan::script(c) == Script::Common,
    };
    for number in scan::numbers(text) {
        let shown = text.get(number.place.clone()).unwrap_or_default();
        let all: Vec<char> = shown
            .chars()
            .filter(|c| scan::digit(*c).is_some())
            .collect();
        let Some(first) = all.first() else {
            continue;
        };
        let (message, help) = if all.iter().any(|c| !fits(*c)) {
            (
                format!("{shown} is in digits that the language does not use"),
                "write it in the language's digits",
            )
        } else if all.iter().any(|c| set(*c) != set(*first)) {
            (
                format!("{shown} is in digits of two kinds"),
                "write all in the same digits",
            )
        } else {
            continue;
        };
        if !pair.source_has_part(shown) {
            report.shown(pair, number.place, message, help);
        }
    }
}
