//! Numbers, which readers rely on.

use std::collections::HashSet;

use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan::{self, Finder};
use crate::check::severity::Severity::{Info, Warning};

pub(super) const RULES: &[Rule] = &[Rule::new(
    "number-mismatch",
    Warning,
    Look::Variant(number_mismatch),
    "A number of the source is missing, or another one stands there. Digits of any script count, and separators as each \
         language has them; small numbers may be written as words.",
    Example::new(
        "zh-CN",
        "trial = It ends in 30 days.\n",
        "trial = 将在 20 天后结束。\n",
        "trial = 将在 30 天后结束。\n",
    ),
)];

fn number_mismatch(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    if super::untranslated::is_key(pair) {
        return;
    }
    // In addresses and code they are compared with these; months and hours have
    // other numbers in other countries.
    let theirs = scan::numbers(&source.prose);
    let ours = scan::numbers(&pair.target.prose);
    if CLOCK.is_in(&source.prose) || CLOCK.is_in(&pair.target.prose) {
        return;
    }
    // The parts of a date, in another order and with other signs between them.
    // So are those of a list, {224,256}, once it is written out: each may be there twice.
    if groups(&source.prose) == groups(&pair.target.prose) {
        return;
    }
    // Zeros in front do not count.
    fn value(number: &scan::Number) -> &str {
        number.digits.trim_start_matches('0')
    }
    let our_values: HashSet<&str> = ours.iter().map(value).collect();
    let missing: Vec<&scan::Number> = theirs
        .iter()
        .filter(|number| !our_values.contains(value(number)))
        .collect();
    let sources = pair.text.sources().iter();
    let in_source: HashSet<String> = sources
        .flat_map(|source| scan::numbers(&source.prose))
        .map(|number| value(&number).to_owned())
        .collect();
    let spelt: HashSet<String> = scan::words(&source.prose)
        .filter_map(|(_, word)| {
            let place = WORDS
                .iter()
                .position(|name| word.eq_ignore_ascii_case(name))?;
            Some((place + 1).to_string())
        })
        .collect();
    let added: Vec<&scan::Number> = ours
        .iter()
        .filter(|number| !in_source.contains(value(number)) && !spelt.contains(&number.digits))
        .filter(|number| !is_base(&pair.target.prose, number))
        .collect();
    let small = |number: &scan::Number| number.digits.parse::<u32>().is_ok_and(|n| n <= 12);
    // A variant for one number names it, or not.
    let by_key = pair
        .target
        .choices
        .iter()
        .any(|(selector, _)| selector.starts_with('$'));
    // Thousands and millions are counted in other steps in East Asia.
    let steps = pair
        .target
        .text
        .contains(['万', '億', '亿', '萬', '만', '억', '千', '百'])
        || source.text.contains("illion")
        || source.text.contains("housand");
    let numerals = pair.target.text.contains([
        '一', '二', '两', '兩', '三', '四', '五', '六', '七', '八', '九', '十',
    ]);
    let shown = |numbers: &[&scan::Number], text: &str| -> Vec<String> {
        let parts = numbers
            .iter()
            .filter_map(|number| text.get(number.place.clone()));
        parts.map(str::to_owned).collect()
    };
    if steps || (by_key && missing.iter().chain(&added).all(|number| small(number))) {
        return;
    }
    let their_words = shown(&missing, &source.prose).join(", ");
    match (missing.first(), added.first()) {
        (Some(_), Some(number)) => {
            let message = format!(
                "the source has the number {their_words} here, and this text {}",
                shown(&added, &pair.target.prose).join(", ")
            );
            report.shown(
                pair,
                number.place.clone(),
                message,
                format!("write {their_words}"),
            );
        }
        (Some(_), None) => {
            // A hundred has a word in each language.
            let has_word = |number: &scan::Number| matches!(number.digits.as_str(), "100" | "1000");
            let is_mild = |number: &&scan::Number| small(number) || has_word(number);
            let all_small = missing.iter().all(is_mild) || numerals;
            let message = format!("the number {their_words} of the source is missing");
            let severity = all_small.then_some(Info);
            report.shown_as(
                pair,
                0..0,
                message,
                format!("write {their_words}"),
                severity,
            );
        }
        (None, Some(number)) if !small(number) => {
            let shown = shown(&added, &pair.target.prose).join(", ");
            let message = format!("the source does not have the number {shown}");
            report.shown(
                pair,
                number.place.clone(),
                message,
                "take it out, or see what is meant",
            );
        }
        _ => {}
    }
}

/// Whether a number names a system of numbers in East Asia: 16進 is hexadecimal.
fn is_base(text: &str, number: &scan::Number) -> bool {
    let behind = text.get(number.place.end..).unwrap_or_default();
    behind
        .trim_start_matches(' ')
        .starts_with(['進', '进', '진'])
}

/// All digits in a row, in order of their values.
fn groups(text: &str) -> Vec<String> {
    let ascii: String = text
        .chars()
        .map(|c| scan::digit(c).unwrap_or(' '))
        .collect();
    let groups = ascii.split_whitespace();
    let mut groups: Vec<String> = groups
        .map(|group| group.trim_start_matches('0').to_owned())
        .collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// The small numbers of English, from one.
const WORDS: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// Hours that are counted to twelve or to twenty-four.
static CLOCK: Finder =
    Finder::new(r"(?i)[0-9]\s*(?:a\.?m\.?|p\.?m\.?)(?-u:\b)|[上下]午|午[前後后]|오[전후]");
