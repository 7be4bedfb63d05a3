//! `# allow: rule-code reason` above a message: the rule is silent there.

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

struct Allowance {
    path: String,
    /// The message or term below.
    id: String,
    code: String,
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
                    path: file.file.path().to_owned(),
                    id: entry.id.clone(),
                    code: code.to_owned(),
                    used: false,
                    finding: Finding {
                        rule,
                        severity,
                        language: language.clone(),
                        id: Some(entry.id.clone()),
                        diagnostic: diagnostic.breaking(rule.code),
                        edit: None,
                    },
                });
            }
        }
    }

    /// Takes out what is allowed, and adds the allowances that allow nothing.
    pub(crate) fn apply(mut self, findings: Vec<Finding>) -> Vec<Finding> {
        let mut kept = Vec::new();
        for finding in findings {
            let id = finding.id.as_deref().unwrap_or_default();
            let (id, _) = id.split_once('.').unwrap_or((id, ""));
            let mut allowed = false;
            for allowance in &mut self.all {
                if allowance.code == finding.rule.code
                    && allowance.id == id
                    && allowance.path == finding.path()
                    && is_silenceable(finding.rule)
                {
                    allowance.used = true;
                    allowed = true;
                }
            }
            if !allowed {
                kept.push(finding);
            }
        }
        let unused = self.all.into_iter().filter(|allowance| !allowance.used);
        kept.extend(unused.map(|allowance| allowance.finding));
        kept
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
