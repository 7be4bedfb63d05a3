//! The agreed words of a language, from each `glossary.csv` that is for it.

use std::ops::Range;

use crate::check::finding::Finding;
use crate::check::glossary_file::GlossaryFile;
use crate::check::rules::rules;
use crate::check::scan;
use crate::check::writing::Writing;
use crate::workspace::Workspace;
use fluent_source::Language;

/// A word of the source language and the ones that may stand for it.
pub(crate) struct GlossaryTerm {
    pub(crate) source: String,
    /// In lower case.
    pub(crate) targets: Vec<String>,
    /// What translators are told about it; often nothing.
    pub(crate) note: String,
}

/// The terms of a language, the longest first.
pub(crate) fn read(workspace: &Workspace, language: &Language) -> Vec<GlossaryTerm> {
    let writing = Writing::new(language);
    let mut terms = Vec::new();
    for glossary in workspace.glossaries() {
        let own = glossary.language.as_ref() == Some(language);
        if !own && glossary.language.is_some() {
            continue;
        }
        let file = GlossaryFile::read(&glossary.path, &glossary.bytes, workspace.source());
        let (is_named, rows) = file.rows(language);
        for row in rows {
            let (source, target) = (row.source.to_lowercase(), row.target);
            let targets = target.split(['/', '|', ';', '；', '、']);
            let targets = targets.map(|target| target.trim().to_lowercase());
            let targets: Vec<String> = targets.filter(|target| !target.is_empty()).collect();
            // A glossary in the root is for whichever language is in its script.
            let fits = |target: &String| {
                let mut letters = target.chars().filter(|c| scan::is_letter(*c));
                letters.any(|c| writing.scripts.contains(&scan::script(c)))
            };
            if !source.is_empty()
                && !targets.is_empty()
                && (own || is_named || targets.iter().any(fits))
            {
                terms.push(GlossaryTerm {
                    source,
                    targets,
                    note: row.note.to_owned(),
                });
            }
        }
    }
    terms.sort_by_key(|term| std::cmp::Reverse(term.source.len()));
    terms
}

/// What cannot be read of the glossaries.
pub(crate) fn unreadable(workspace: &Workspace) -> Vec<Finding> {
    let Some(rule) = rules().find(|rule| rule.code == "glossary-form") else {
        return Vec::new();
    };
    let source = workspace.source();
    let mut findings = Vec::new();
    for glossary in workspace.glossaries() {
        let language = glossary.language.as_ref().unwrap_or(source);
        let file = GlossaryFile::read(&glossary.path, &glossary.bytes, source);
        findings.extend(
            file.problems
                .into_iter()
                .map(|(severity, diagnostic)| Finding {
                    rule,
                    severity,
                    language: language.clone(),
                    id: None,
                    diagnostic: diagnostic.breaking(rule.code),
                    edit: None,
                    twin: None,
                }),
        );
    }
    findings
}

/// Where a word stands in the source, in the plural too.
pub(crate) fn places<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
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
