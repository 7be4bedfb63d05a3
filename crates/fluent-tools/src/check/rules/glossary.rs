//! The agreed words.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::glossary::places;
use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan;
use crate::check::severity::Severity::{Error, Info, Warning};

pub(super) const RULES: &[Rule] = &[
    Rule::new(
    "glossary",
    Warning,
    Look::Variant(glossary),
    "The source has a word of the glossary, and the translation, in none of its texts, the word that was agreed on. In whole sentences, which may be put freely, it is a hint. A glossary is a \
     file glossary.csv with the columns source, target and note, or with one for each language, named by its tag; it lies in the language's folder or in the root. Several \
     words to choose from are written with a slash between them.",
    Example::new(
        "zh-CN",
        "clone = Clone the repository\n",
        "clone = 克隆存储库\n",
        "clone = 克隆仓库\n",
    ),
),
    Rule::new(
        "glossary-form",
        Error,
        Look::Elsewhere,
        "A glossary.csv, or a line of it, cannot be read, and its words are not looked for. It is a table in UTF-8 or UTF-16, with \
         commas, semicolons or tabs, whose head names the columns in any order: source, target and note, or the tags of \
         languages. A line alone that says nothing is a warning.",
        Example::new(
            "fr",
            "save = Save\n",
            "source,note\nsave,Enregistrer\n",
            "source,target\nsave,Enregistrer\n",
        )
        .at("fr/glossary.csv", "fr/glossary.csv"),
    )
    .in_source(),
];

/// In words.
const LONGEST_LABEL: usize = 6;

fn glossary(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let terms = pair.text.entry.language.glossary;
    if terms.is_empty() {
        return;
    }
    let text = source.prose.to_lowercase();
    let target = pair.target.text.to_lowercase();
    // Where other terms stand, by where each of them begins; no two overlap.
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    for (number, term) in terms.iter().enumerate() {
        let places: Vec<Range<usize>> = places(&text, &term.source)
            .filter(|place| {
                let before = taken.range(..place.end).next_back();
                before.is_none_or(|(_, end)| *end <= place.start)
            })
            .collect();
        if places.is_empty() {
            continue;
        }
        taken.extend(places.into_iter().map(|place| (place.start, place.end)));
        if term.targets.iter().any(|word| has_word(&target, word)) {
            continue;
        }
        // A sentence may go round a word which the title or the hint has.
        let entry = pair.text.entry;
        let mut agreed = entry.agreed.borrow_mut();
        let elsewhere = *agreed.entry(number).or_insert_with(|| {
            let mut texts = entry.target.texts().flat_map(|text| &text.renderings);
            texts.any(|other| {
                let other = other.text.to_lowercase();
                term.targets.iter().any(|word| has_word(&other, word))
            })
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
