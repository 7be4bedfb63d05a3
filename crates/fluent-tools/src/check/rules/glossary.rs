//! The agreed words: `glossary.csv` with the columns source, target and note.

use std::ops::Range;

use super::example;
use crate::check::Severity::{Info, Warning};
use crate::check::engine::{Report, VariantPair};
use crate::check::rule::{Look, Rule};
use crate::check::scan;
use crate::check::writing::Writing;
use crate::workspace::Workspace;
use fluent_source::Language;

pub(super) const RULES: &[Rule] = &[Rule::new(
    "glossary",
    Warning,
    Look::Variant(glossary),
    "The source has a word of the glossary, and the translation, in none of its texts, the word that was agreed on. In whole sentences, which may be put freely, it is a hint. A glossary is a \
     file glossary.csv with the columns source, target and note; it lies in the language's folder or in the root. Several \
     words to choose from are written with a slash between them.",
    example(
        "zh-CN",
        "clone = Clone the repository\n",
        "clone = 克隆存储库\n",
        "clone = 克隆仓库\n",
    ),
)];

/// In words.
const LONGEST_LABEL: usize = 6;

/// A word of the source language and the ones that may stand for it.
pub(crate) struct Term {
    source: String,
    targets: Vec<String>,
}

/// The terms of a language, the longest first.
pub(crate) fn read(workspace: &Workspace, language: &Language) -> Vec<Term> {
    let writing = Writing::new(language);
    let mut terms = Vec::new();
    for glossary in workspace.glossaries() {
        let own = glossary.language.as_ref() == Some(language);
        if !own && glossary.language.is_some() {
            continue;
        }
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .from_reader(glossary.bytes.as_slice());
        for record in reader.records().flatten() {
            let field = |at: usize| {
                record
                    .get(at)
                    .unwrap_or_default()
                    .trim()
                    .trim_start_matches('\u{FEFF}')
            };
            let (source, target) = (field(0).to_lowercase(), field(1));
            let targets = target.split(['/', '|', ';', '；', '、']);
            let targets = targets.map(|target| target.trim().to_lowercase());
            let targets: Vec<String> = targets.filter(|target| !target.is_empty()).collect();
            // A glossary in the root is for whichever language is in its script.
            let fits = |target: &String| {
                let mut letters = target.chars().filter(|c| scan::is_letter(*c));
                letters.any(|c| writing.scripts.contains(&scan::script(c)))
            };
            if !source.is_empty() && !targets.is_empty() && (own || targets.iter().any(fits)) {
                terms.push(Term { source, targets });
            }
        }
    }
    terms.sort_by_key(|term| std::cmp::Reverse(term.source.len()));
    terms
}

fn glossary(pair: &VariantPair<'_, '_>, report: &mut Report<'_, '_>) {
    let Some(source) = pair.source else {
        return;
    };
    let terms = pair.text.entry.language.glossary;
    if terms.is_empty() {
        return;
    }
    let text = source.prose.to_lowercase();
    let target = pair.target.text.to_lowercase();
    let mut taken: Vec<Range<usize>> = Vec::new();
    for term in terms {
        let places: Vec<Range<usize>> = places(&text, &term.source)
            .filter(|place| {
                !taken
                    .iter()
                    .any(|taken| taken.start < place.end && place.start < taken.end)
            })
            .collect();
        if places.is_empty() {
            continue;
        }
        taken.extend(places);
        if term.targets.iter().any(|word| has_word(&target, word)) {
            continue;
        }
        // A sentence may go round a word which the title or the hint has.
        let mut texts = pair
            .text
            .entry
            .target
            .texts()
            .flat_map(|text| &text.renderings);
        let elsewhere = texts.any(|other| {
            let other = other.text.to_lowercase();
            term.targets.iter().any(|word| has_word(&other, word))
        });
        if elsewhere {
            continue;
        }
        let agreed = term.targets.join("\" or \"");
        let message = format!("the glossary has \"{agreed}\" for \"{}\"", term.source);
        let help = format!("write \"{agreed}\"");
        // What is put freely may do without the word; a label hardly can.
        let is_label = scan::words(&source.prose).count() <= LONGEST_LABEL;
        report.shown_as(pair, 0..0, message, help, (!is_label).then_some(Info));
    }
}

/// Where a word stands in the source, in the plural too.
fn places<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    text.match_indices(word).filter_map(move |(start, _)| {
        let end = start + word.len();
        let before = scan::previous(text, start).is_some_and(char::is_alphanumeric);
        let rest = text.get(end..).unwrap_or_default();
        let rest = rest
            .strip_prefix("es")
            .filter(|rest| !rest.starts_with(char::is_alphanumeric))
            .or_else(|| rest.strip_prefix('s'))
            .unwrap_or(rest);
        (!before && !rest.starts_with(char::is_alphanumeric)).then_some(start..end)
    })
}

/// Whether a text has a word, perhaps with another ending.
fn has_word(text: &str, word: &str) -> bool {
    if text.contains(word) {
        return true;
    }
    if word.chars().any(scan::is_cjk) {
        return false;
    }
    word.split_whitespace().all(|part| {
        let letters = part.chars().count();
        let kept = match letters {
            0..=3 => letters,
            4..=5 => letters - 1,
            _ => letters - letters / 3,
        };
        let stem: String = part.chars().take(kept).collect();
        text.contains(&stem)
    })
}
