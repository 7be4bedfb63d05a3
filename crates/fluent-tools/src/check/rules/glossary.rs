//! The agreed words.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::glossary::{GlossaryTerm, places};
use crate::check::model::{RenderedEntry, Rendering};
use crate::check::pair::{LanguagePair, VariantPair};
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan;
use crate::check::severity::Severity::{Error, Info, Warning};

pub(super) const RULES: &[Rule] = &[
    Rule::new(
    "glossary",
    Warning,
    Look::Variant(glossary),
    "The source has a word of the glossary, and the translation, in none of its texts, the word that was agreed on. In whole sentences, which may be put freely, it is a hint, and not told where the language mostly keeps to the word. A glossary is a \
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
        if !is_label && is_kept(pair.text.entry.language, number) {
            continue;
        }
        report.shown_as(pair, 0..0, message, help, (!is_label).then_some(Info));
    }
}

/// Whether the language has the agreed words in four of five messages whose source has the
/// term: then a sentence without them is a free one, and not one in other words.
fn is_kept(pair: &LanguagePair<'_, '_>, number: usize) -> bool {
    let kept = pair.kept_terms.get_or_init(|| {
        let mut counts = vec![(0, 0); pair.glossary.len()];
        for (file, target) in pair.target.entries() {
            if let Some(source) = pair.source.get_beside(file.file.name(), target.id) {
                count(pair.glossary, source, target, &mut counts);
            }
        }
        let kept = counts
            .into_iter()
            .map(|(kept, all)| all >= 5 && kept * 5 >= all * 4);
        kept.collect()
    });
    kept.get(number).copied().unwrap_or_default()
}

/// Adds for each term whether a message keeps to it, and whether its source has the term.
fn count(
    terms: &[GlossaryTerm],
    source: &RenderedEntry<'_>,
    target: &RenderedEntry<'_>,
    counts: &mut [(usize, usize)],
) {
    let in_lower_case = |entry: &RenderedEntry<'_>,
                         text: for<'r> fn(&'r Rendering<'_>) -> &'r str| {
        let renderings = entry.texts().flat_map(|text| &text.renderings);
        let texts: Vec<&str> = renderings.map(text).collect();
        texts.join("\n").to_lowercase()
    };
    let source = in_lower_case(source, |rendering| &rendering.prose);
    let target = in_lower_case(target, |rendering| &rendering.text);
    for (term, (kept, all)) in terms.iter().zip(counts) {
        if places(&source, &term.source).next().is_some() {
            let has = |word: &String| has_word(&target, word);
            *kept += usize::from(term.targets.iter().any(has));
            *all += 1;
        }
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
