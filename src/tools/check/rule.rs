//! [`Rule`]: what the checker looks for, as one table.

use std::fmt;

use crate::tools::check::Severity;

/// One thing that the checker looks for.
pub struct Rule {
    pub(crate) code: &'static str,
    pub(crate) severity: Severity,
    pub(crate) explanation: &'static str,
    pub(crate) example: Example,
}

/// A small text that breaks a rule, and one that does not.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The language's tag.
    pub language: &'static str,
    /// What the source file has.
    pub source: &'static str,
    /// A translation that breaks the rule.
    pub bad: &'static str,
    /// A translation that does not.
    pub good: &'static str,
}

impl Rule {
    /// The stable name in kebab case: `"unknown-variable"`.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// How bad a breach is.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// One paragraph: what is looked for, and why it matters.
    pub fn explanation(&self) -> &'static str {
        self.explanation
    }

    /// A bad and a good text.
    pub fn example(&self) -> Example {
        self.example
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rule({})", self.code)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Rule {}

/// All rules, by subject.
pub fn rules() -> impl ExactSizeIterator<Item = &'static Rule> {
    [].iter()
}
