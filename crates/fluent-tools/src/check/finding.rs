//! [`Finding`]: one thing that is wrong with a text, as data.

use std::fmt;
use std::ops::Range;

use crate::check::report::Replacement;
use crate::check::rule::Rule;
use crate::check::severity::Severity;
use fluent_source::Diagnostic;
use fluent_source::Language;

/// One thing that is wrong with a text: which rule it breaks, where, and what
/// to write instead. [`Workspace::check`](crate::Workspace::check) gives
/// them.
///
/// It prints as one line.
///
/// ```
/// use fluent_tools::Workspace;
///
/// let workspace = Workspace::from_files([
///     ("en-US.ftl", "saved = It has been saved.\n"),
///     ("zh-CN.ftl", "saved = 已保存.\n"),
/// ]);
/// assert_eq!(
///     workspace.check()[0].to_string(),
///     "zh-CN.ftl:1:12: warning: the mark \".\" is the ASCII one; write 。 (ascii-punctuation)",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub(crate) rule: &'static Rule,
    pub(crate) severity: Severity,
    pub(crate) language: Language,
    pub(crate) id: Option<String>,
    pub(crate) diagnostic: Diagnostic,
    pub(crate) edit: Option<Replacement>,
    /// The other message that it is about, as the reader of the texts names it.
    pub(crate) twin: Option<String>,
}

impl Finding {
    /// The rule that is broken.
    pub fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// How bad it is; mostly what the rule says, and less where the rule
    /// cannot be sure.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The language whose texts are to be mended.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The finding as a diagnostic, without severity, language and id.
    pub fn diagnostic(&self) -> &Diagnostic {
        &self.diagnostic
    }

    /// The message or term, with the attribute that is meant: `open.accesskey`,
    /// `-brand`.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The file. What is missing is shown in the file of the source language.
    pub fn path(&self) -> &str {
        self.diagnostic.path()
    }

    /// Line and column, both from 1, the column in characters; none if the file
    /// as a whole is meant.
    pub fn position(&self) -> Option<(usize, usize)> {
        self.diagnostic.position()
    }

    /// Line and column behind the last character that is meant, both from 1, the column
    /// in characters; none if the file as a whole is meant.
    pub fn end_position(&self) -> Option<(usize, usize)> {
        self.diagnostic.end_position()
    }

    /// The line that is meant, and the part of it in bytes.
    pub fn excerpt(&self) -> Option<(&str, Range<usize>)> {
        self.diagnostic.excerpt()
    }

    /// What is wrong.
    pub fn message(&self) -> &str {
        self.diagnostic.message()
    }

    /// What to write or do instead.
    pub fn help(&self) -> &str {
        self.diagnostic.help()
    }

    /// Whether the mend is certain, so that
    /// [`Workspace::fixes`](crate::Workspace::fixes) makes it.
    pub fn is_fixable(&self) -> bool {
        self.edit.is_some()
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.path())?;
        if let Some((line, column)) = self.position() {
            write!(f, ":{line}:{column}")?;
        }
        let (severity, message, help) = (self.severity, self.message(), self.help());
        let code = self.rule.code();
        write!(f, ": {severity}: {message}; {help} ({code})")
    }
}

/// The members `rule`, `severity`, `language`, `path`, `line` and `column` (from 1, in
/// characters), `end_line` and `end_column` (behind the last character), `id`, `message`
/// and `help`; null where there is none.
///
/// ```
/// use fluent_tools::Workspace;
///
/// let files = [("en-US.ftl", "saved = It is saved.\n"), ("zh-CN.ftl", "saved = 已保存.\n")];
/// let findings = Workspace::from_files(files).check();
/// let finding = serde_json::to_value(&findings[0])?;
/// assert_eq!(finding["rule"], "ascii-punctuation");
/// assert_eq!(finding["language"], "zh-CN");
/// assert_eq!((&finding["line"], &finding["column"]), (&1.into(), &12.into()));
/// assert_eq!((&finding["end_line"], &finding["end_column"]), (&1.into(), &13.into()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[cfg(feature = "serde")]
impl serde::Serialize for Finding {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let (line, column) = self.position().unzip();
        let (end_line, end_column) = self.end_position().unzip();
        let mut members = serializer.serialize_struct("Finding", 11)?;
        members.serialize_field("rule", self.rule.code())?;
        members.serialize_field("severity", self.severity.as_str())?;
        members.serialize_field("language", &self.language)?;
        members.serialize_field("path", self.path())?;
        members.serialize_field("line", &line)?;
        members.serialize_field("column", &column)?;
        members.serialize_field("end_line", &end_line)?;
        members.serialize_field("end_column", &end_column)?;
        members.serialize_field("id", &self.id)?;
        members.serialize_field("message", self.message())?;
        members.serialize_field("help", self.help())?;
        members.end()
    }
}
