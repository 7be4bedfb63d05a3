//! [`Settings`]: what a project wants of the rules.

use crate::check::finding::Finding;
use crate::check::rule::Rule;
use crate::check::severity::Severity;
use crate::config::Pattern;
use fluent_source::Language;

/// What a project wants of the rules; nothing, unless its config file says so.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settings {
    /// What was said of all languages first; the last one counts.
    pub(crate) levels: Vec<RuleLevel>,
    /// The messages and terms that are defined elsewhere.
    pub(crate) known: Vec<Pattern>,
}

/// How bad the breaches of a rule are.
#[derive(Clone, Debug)]
pub(crate) struct RuleLevel {
    /// The language; none for all of them.
    pub(crate) language: Option<Language>,
    pub(crate) rule: &'static Rule,
    /// None if nobody wants to know.
    pub(crate) severity: Option<Severity>,
}

impl Settings {
    /// The findings that the project wants to see, as bad as it takes them.
    pub(crate) fn apply(&self, mut findings: Vec<Finding>) -> Vec<Finding> {
        findings.retain_mut(|finding| {
            let mut levels = self.levels.iter().rev();
            let level = levels.find(|level| level.is_of(finding));
            if let Some(severity) = level.and_then(|level| level.severity) {
                finding.severity = severity;
            }
            level.is_none_or(|level| level.severity.is_some())
        });
        findings
    }

    /// Whether a message, or a term with its hyphen, is defined elsewhere.
    pub(crate) fn is_known(&self, id: &str) -> bool {
        self.known.iter().any(|known| known.is_match(id))
    }
}

impl RuleLevel {
    fn is_of(&self, finding: &Finding) -> bool {
        let mut language = self.language.iter();
        self.rule == finding.rule && language.all(|language| *language == finding.language)
    }
}
