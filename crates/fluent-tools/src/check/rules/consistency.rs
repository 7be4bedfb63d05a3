//! The same source text, the same translation; another one, another.

use std::collections::{BTreeMap, HashSet};

use crate::check::finding::Finding;
use crate::check::model::{RenderedFile, RenderedText};
use crate::check::pair::LanguagePair;
use crate::check::report::{Found, Report, quoted};
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan;
use crate::check::severity::Severity::Info;
use fluent_source::Language;

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "inconsistent",
        Info,
        Look::Language(inconsistent),
        "Two messages have the same text in the source and two texts in the translation. Often that is right, since a word \
         can mean two things: where a fifth of the languages, and more than one, tell the same two messages apart, it is \
         not told.",
        Example::new(
            "zh-CN",
            "save = Save\nmenu-save = Save\n",
            "save = 保存\nmenu-save = 储存\n",
            "save = 保存\nmenu-save = 保存\n",
        ),
    ),
    Rule::new(
        "reused",
        Info,
        Look::Language(reused),
        "Two messages of a file have two texts in the source and one in the translation. A copy may have been forgotten; or \
         the language has one word for both.",
        Example::new(
            "zh-CN",
            "open = Open the file\nclose = Close the file\n",
            "open = 打开文件\nclose = 打开文件\n",
            "open = 打开文件\nclose = 关闭文件\n",
        ),
    ),
];

/// A text of the translation, with the file that it stands in.
type Placed<'p, 'w> = (&'p RenderedFile<'w>, &'p RenderedText<'w>);

/// The texts that have no variants, beside those of the source.
fn pairs<'p, 'w>(pair: &'p LanguagePair<'_, 'w>) -> Vec<(&'p str, &'p str, Placed<'p, 'w>)> {
    let mut pairs = Vec::new();
    for (file, entry) in pair.target.entries() {
        let Some(source) = pair.source.get_beside(file.file.name(), entry.id) else {
            continue;
        };
        for text in entry.texts().filter(|text| !pair.is_too_large(text)) {
            let key = text
                .attribute
                .unwrap_or_default()
                .to_ascii_lowercase()
                .ends_with("key");
            if let Some(source) = source.counterpart(text)
                && let ([source], [target]) =
                    (source.renderings.as_slice(), text.renderings.as_slice())
                && source.text.chars().filter(|c| scan::is_letter(*c)).count() > 1
                && !key
            {
                pairs.push((source.text.as_str(), target.text.as_str(), (file, text)));
            }
        }
    }
    pairs
}

fn inconsistent(pair: &LanguagePair<'_, '_>, report: &mut Report) {
    let pairs = pairs(pair);
    let mut first: BTreeMap<(&str, Option<&str>), (&str, &RenderedText<'_>)> = BTreeMap::new();
    for (source, target, (file, text)) in &pairs {
        let (before, other) = first
            .entry((source, text.attribute))
            .or_insert((target, text));
        if before != target && other.id() != text.id() {
            let (id, before) = (other.id(), quoted(before));
            let message = format!(
                "the source says the same in {id:?}, and that is translated as \"{before}\""
            );
            let help = "write the same, unless something else is meant here";
            let found = Found::new(text.start()..text.start(), message, help);
            report.add(file, Some(&text.id()), found.beside(other.id()));
        }
    }
}

/// The two messages that a language tells apart.
type Division = (String, String);

/// The two messages of a finding that a language tells apart and the source does not.
pub(crate) fn division(finding: &Finding) -> Option<Division> {
    let is_division = finding.rule.code == "inconsistent";
    let messages = finding.id.clone().zip(finding.twin.clone());
    messages.filter(|_| is_division)
}

/// The messages that so many of all languages tell apart that the source's words must mean
/// two things.
pub(crate) fn shared_divisions(findings: &[Finding], languages: usize) -> HashSet<Division> {
    let mut sharing: BTreeMap<Division, HashSet<&Language>> = BTreeMap::new();
    for finding in findings {
        if let Some(division) = division(finding) {
            sharing
                .entry(division)
                .or_default()
                .insert(&finding.language);
        }
    }
    let is_shared = |sharing: &HashSet<&Language>| {
        sharing.len() > 1 && sharing.len() * 5 >= languages.saturating_sub(1)
    };
    let shared = sharing
        .into_iter()
        .filter(|(_, sharing)| is_shared(sharing));
    shared.map(|(division, _)| division).collect()
}

fn reused(pair: &LanguagePair<'_, '_>, report: &mut Report) {
    let pairs = pairs(pair);
    let plain = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    // A copy is one of what stands near; another file may be about something else.
    let mut first: BTreeMap<(&str, &str), (&str, String, &RenderedText<'_>)> = BTreeMap::new();
    for (source, target, (file, text)) in &pairs {
        let own = plain(source);
        let (before, plain, other) = first
            .entry((file.file.path(), target))
            .or_insert_with(|| (source, own.clone(), text));
        if *plain != own && other.id() != text.id() && target.chars().nth(1).is_some() {
            let (id, before) = (other.id(), quoted(before));
            let message =
                format!("this is the text of {id:?} too, where the source says \"{before}\"");
            let help = "see whether both are meant to be the same";
            report.add(
                file,
                Some(&text.id()),
                Found::new(text.start()..text.start(), message, help),
            );
        }
    }
}
