//! `# allow: rule-code reason` above a message: the rule is silent there.

use std::collections::HashMap;
use std::ops::Range;

use crate::check::finding::Finding;
use crate::check::model::RenderedLanguage;
use crate::check::rule::{Look, Rule};
use crate::check::rules::rules;
use crate::check::severity::Severity;
use fluent_source::Language;
use fluent_source::tree::Slice;

/// All comments of this kind.
#[derive(Default)]
pub(crate) struct Allowances {
    all: Vec<Allowance>,
}

/// A file, a message or term in it, and a rule.
type AllowedPlace = (String, String, String);

struct Allowance {
    place: AllowedPlace,
    used: bool,
    /// What is told if it is of no use.
    finding: Finding,
}

impl Allowances {
    pub(crate) fn read(&mut self, language: &Language, texts: &RenderedLanguage<'_>) {
        let Some(rule) = rules().find(|rule| rule.code == "unused-allow") else {
            return;
        };
        for (file, entry) in texts.entries() {
            for line in &entry.comment {
                let Some(allowed) = line.as_str().trim_start().strip_prefix("allow:") else {
                    continue;
                };
                let (code, _reason) = allowed
                    .trim()
                    .split_once(' ')
                    .unwrap_or((allowed.trim(), ""));
                let span = span_of(*line, code);
                let (severity, message, help) = told(code);
                let diagnostic = file.lines.diagnostic(span, message, help);
                self.all.push(Allowance {
                    place: (
                        file.file.path().to_owned(),
                        entry.id.to_owned(),
                        code.to_owned(),
                    ),
                    used: false,
                    finding: Finding {
                        rule,
                        severity,
                        language: language.clone(),
                        id: Some(entry.id.to_owned()),
                        diagnostic: diagnostic.breaking(rule.code),
                        edit: None,
                        twin: None,
                    },
                });
            }
        }
    }

    /// Takes those of another language.
    pub(crate) fn append(&mut self, mut other: Allowances) {
        self.all.append(&mut other.all);
    }

    /// Takes out what is allowed, and adds the allowances that allow nothing.
    pub(crate) fn apply(mut self, findings: Vec<Finding>) -> Vec<Finding> {
        let mut kept = Vec::new();
        let mut by_place: HashMap<AllowedPlace, Vec<&mut bool>> = HashMap::new();
        for Allowance { place, used, .. } in &mut self.all {
            by_place.entry(place.clone()).or_default().push(used);
        }
        for finding in findings {
            let id = finding.id.as_deref().unwrap_or_default();
            let (id, _) = id.split_once('.').unwrap_or((id, ""));
            let path = finding.path().to_owned();
            if is_of_pseudo_locale(&finding) {
                continue;
            }
            let place = (path, id.to_owned(), finding.rule.code.to_owned());
            // One that has been used once needs no second mark.
            match by_place
                .get_mut(&place)
                .filter(|_| is_silenceable(finding.rule))
            {
                Some(allowances) => allowances.drain(..).for_each(|used| *used = true),
                None => kept.push(finding),
            }
        }
        let unused = self.all.into_iter().filter(|allowance| !allowance.used);
        kept.extend(unused.map(|allowance| allowance.finding));
        kept
    }
}

/// Whether a pseudo-locale is made to be so: its words are those of the source, turned round
/// where it stands for a language from right to left, and so are its plurals. Nobody reads it
/// but testers.
fn is_of_pseudo_locale(finding: &Finding) -> bool {
    /// What texts do that are the source's.
    const CODES: [&str; 5] = [
        "missing-plural",
        "partly-untranslated",
        "repeated-word",
        "unreachable-plural",
        "untranslated",
    ];

    let code = finding.rule.code;
    match finding.language.region() {
        Some("XB") if code == "bidi-override" => true,
        Some("XA" | "XB" | "XL") => CODES.contains(&code),
        _ => false,
    }
}

/// What loading refuses cannot be allowed.
fn is_silenceable(rule: &Rule) -> bool {
    !(rule.severity == Severity::Error && matches!(rule.look, Look::Elsewhere))
}

fn told(code: &str) -> (Severity, String, String) {
    let known = rules().any(|rule| rule.code == code);
    let (message, help) = if known {
        (
            format!("nothing below breaks the rule {code:?}"),
            "take the comment out".to_owned(),
        )
    } else {
        (
            format!("there is no rule {code:?}"),
            "write the code that stands behind a finding, such as \"number-mismatch\"".to_owned(),
        )
    };
    (Severity::Warning, message, help)
}

fn span_of(line: Slice<'_>, code: &str) -> Range<usize> {
    let start = line.span().start + line.as_str().find(code).unwrap_or_default();
    start..start + code.len()
}
