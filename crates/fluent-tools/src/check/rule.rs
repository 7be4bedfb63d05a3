//! [`Rule`]: what the checker looks for.

use std::fmt;

use crate::check::pair::{EntryPair, LanguagePair, TextPair, VariantPair};
use crate::check::report::Report;
use crate::check::severity::Severity;

/// One thing that the checker looks for. [`rules`](crate::rules) lists them.
///
/// ```
/// use fluent_tools::Severity;
///
/// let rule = fluent_tools::rules().find(|rule| rule.code() == "missing-variable").ok_or("no rule")?;
/// assert_eq!(rule.severity(), Severity::Error);
/// assert_eq!(rule.example().bad(), "hello = 你好！\n");
/// # Ok::<(), &str>(())
/// ```
pub struct Rule {
    pub(crate) code: &'static str,
    pub(crate) severity: Severity,
    pub(crate) explanation: &'static str,
    pub(crate) example: Example,
    pub(crate) look: Look,
    /// Whether the texts of the source language are looked at as well.
    pub(crate) in_source: bool,
    /// Whether it is no more than a hint there.
    pub(crate) is_hint_in_source: bool,
}

/// A small text that breaks a rule, and one that does not.
///
/// See [`Rule`] for an example.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    language: &'static str,
    source: &'static str,
    bad: &'static str,
    good: &'static str,
    /// If they are not files of the language's own name.
    paths: Option<[&'static str; 2]>,
}

impl Example {
    pub(crate) const fn new(
        language: &'static str,
        source: &'static str,
        bad: &'static str,
        good: &'static str,
    ) -> Example {
        Example {
            language,
            source,
            bad,
            good,
            paths: None,
        }
    }

    /// The same, of files at these paths.
    pub(crate) const fn at(mut self, bad: &'static str, good: &'static str) -> Example {
        self.paths = Some([bad, good]);
        self
    }

    /// The tag of the language that the translations are in.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// What the source file has.
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// A translation that breaks the rule.
    pub fn bad(&self) -> &'static str {
        self.bad
    }

    /// A translation that does not.
    pub fn good(&self) -> &'static str {
        self.good
    }

    /// The paths of the bad and the good one below the root, where the rule is about these
    /// or about a file of another kind than texts.
    ///
    /// ```
    /// let mut rules = fluent_tools::rules();
    /// let rule = rules.find(|rule| rule.code() == "language-tag").ok_or("no rule")?;
    /// assert_eq!(rule.example().paths(), Some(["gr.ftl", "el.ftl"]));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn paths(&self) -> Option<[&'static str; 2]> {
        self.paths
    }
}

/// What a rule is given to look at.
#[derive(Clone, Copy)]
pub(crate) enum Look {
    /// Nothing: loading finds it, or the comments do.
    Elsewhere,
    Language(fn(&LanguagePair<'_, '_>, &mut Report)),
    Entry(fn(&EntryPair<'_, '_>, &mut Report)),
    Text(fn(&TextPair<'_, '_>, &mut Report)),
    Variant(fn(&VariantPair<'_, '_>, &mut Report)),
}

impl Rule {
    /// A rule of translations.
    pub(crate) const fn new(
        code: &'static str,
        severity: Severity,
        look: Look,
        explanation: &'static str,
        example: Example,
    ) -> Rule {
        Rule {
            code,
            severity,
            explanation,
            example,
            look,
            in_source: false,
            is_hint_in_source: false,
        }
    }

    /// The same, for the texts of the source language as well.
    pub(crate) const fn in_source(mut self) -> Rule {
        self.in_source = true;
        self
    }

    /// The same, as a hint there: what nobody has translated yet may be about signs.
    pub(crate) const fn hinted_in_source(mut self) -> Rule {
        self.in_source = true;
        self.is_hint_in_source = true;
        self
    }

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

    /// The first sentence of the explanation.
    pub fn summary(&self) -> &'static str {
        let end = self.explanation.find(". ").map(|end| end + 1);
        let summary = self
            .explanation
            .get(..end.unwrap_or(self.explanation.len()));
        summary.unwrap_or_default()
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
