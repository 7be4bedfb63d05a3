//! [`ReviewFile`]: a review file, which is read and written so that nothing else in it
//! moves.

use std::collections::BTreeMap;
use std::fmt;

use super::entry::ReviewEntry;
use super::lines::{Line, Lines, Table};
use crate::line_end::LineEnd;

/// The version of the format that this program writes, and the newest that it reads.
pub(super) const FORMAT: i64 = 1;

const HEAD: &str = "# Who has judged these texts. Written by `fluent-tools review`.";

/// A review file: `review.toml` beside the files of a language, or `fr.review.toml`
/// beside `fr.ftl`.
///
/// There is a table for each message, by file and id. A change touches the lines of that
/// message alone: comments, keys that this program does not know, and the order of all
/// others stay as they are.
///
/// # Example
///
/// ```
/// use fluent_tools::review::ReviewFile;
///
/// let text = "format = 1\n\n[\"menu.ftl\".open]\nsource = \"9c41\"\ntext = \"0aa3d611\"\n";
/// let error = ReviewFile::read("fr/review.toml", text.as_bytes(), false).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "fr/review.toml:4:10: this is no fingerprint: \"9c41\"; \
///      write eight digits from 0 to 9 and a to f, or take the table out and run \
///      `fluent-tools review --stamp`",
/// );
/// ```
#[derive(Clone, Debug)]
pub struct ReviewFile {
    pub(super) lines: Lines,
    /// Byte-order marks, which some programs begin a file with.
    pub(super) marks: String,
    pub(super) line_end: LineEnd,
    pub(super) drafted: Option<Drafted>,
    pub(super) reviewers: BTreeMap<String, Reviewer>,
    /// By file and id.
    pub(super) entries: BTreeMap<(String, String), ReviewEntry>,
}

/// Who wrote the first version of a language's texts.
///
/// ```
/// use fluent_tools::review::Drafted;
///
/// assert_eq!(Drafted::Machine.to_string(), "machine");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Drafted {
    /// A program.
    Machine,
    /// A person.
    Human,
}

impl fmt::Display for Drafted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Drafted::Machine => "machine",
            Drafted::Human => "human",
        })
    }
}

/// A person who gives verdicts.
///
/// ```
/// use fluent_tools::review::ReviewFile;
///
/// let text = "format = 1\n\n[reviewers.lin]\nname = \"Lin Yue\"\nnative = true\n";
/// let file = ReviewFile::read("zh-CN/review.toml", text.as_bytes(), false)?;
/// let (key, reviewer) = file.reviewers().next().unwrap();
/// assert_eq!((key, reviewer.name(), reviewer.is_native()), ("lin", "Lin Yue", Some(true)));
/// # Ok::<(), fluent_tools::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reviewer {
    pub(super) name: String,
    pub(super) native: Option<bool>,
}

impl Reviewer {
    /// As the person wants to be called.
    ///
    /// See [`Reviewer`] for an example.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether the language is the person's first; none if that is not said.
    ///
    /// See [`Reviewer`] for an example.
    pub fn is_native(&self) -> Option<bool> {
        self.native
    }
}

impl ReviewFile {
    /// A file without entries.
    ///
    /// ```
    /// use fluent_tools::review::{Drafted, ReviewFile};
    ///
    /// let file = ReviewFile::new(Some(Drafted::Machine));
    /// assert!(file.to_text().ends_with("format = 1\n\n[meta]\ndrafted = \"machine\"\n"));
    /// ```
    pub fn new(drafted: Option<Drafted>) -> ReviewFile {
        let mut lines = Lines::default();
        lines.tables.push(Table::top(&[HEAD, "format = 1"]));
        if let Some(drafted) = drafted {
            let mut meta = Table::new(&["meta"]);
            meta.lead.push(Line::default());
            meta.push(&format!("drafted = \"{drafted}\""));
            lines.tables.push(meta);
        }
        ReviewFile {
            lines,
            marks: String::new(),
            line_end: LineEnd::Lf,
            drafted,
            reviewers: BTreeMap::new(),
            entries: BTreeMap::new(),
        }
    }

    /// The file as it is to be written.
    ///
    /// See [`ReviewFile::new`] for an example.
    pub fn to_text(&self) -> String {
        format!("{}{}", self.marks, self.lines.to_text(self.line_end))
    }

    /// Who wrote the first version of the texts.
    ///
    /// See [`Drafted`] for an example.
    pub fn drafted(&self) -> Option<Drafted> {
        self.drafted
    }

    /// Those who may give verdicts, by their keys.
    ///
    /// See [`Reviewer`] for an example.
    pub fn reviewers(&self) -> impl ExactSizeIterator<Item = (&str, &Reviewer)> {
        let reviewers = self.reviewers.iter();
        reviewers.map(|(key, reviewer)| (key.as_str(), reviewer))
    }

    /// What is said of a message, by file and id.
    ///
    /// See [`ReviewEntry`] for an example.
    pub fn entry(&self, file: &str, id: &str) -> Option<&ReviewEntry> {
        self.entries.get(&(file.to_owned(), id.to_owned()))
    }

    /// All entries, each with its file and id, in the order of these.
    ///
    /// ```
    /// use fluent_tools::review::ReviewFile;
    ///
    /// let text = "format = 1\n\n[\"menu.ftl\".open]\nsource = \"9c41e07b\"\ntext = \"0aa3d611\"\n";
    /// let file = ReviewFile::read("fr/review.toml", text.as_bytes(), false)?;
    /// let (file, id, _) = file.entries().next().unwrap();
    /// assert_eq!((file, id), ("menu.ftl", "open"));
    /// # Ok::<(), fluent_tools::Error>(())
    /// ```
    pub fn entries(&self) -> impl ExactSizeIterator<Item = (&str, &str, &ReviewEntry)> {
        let entries = self.entries.iter();
        entries.map(|((file, id), entry)| (file.as_str(), id.as_str(), entry))
    }

    /// Writes an entry: a new table where the order of files and ids has it, or the lines
    /// of the one that is there.
    pub(super) fn set(&mut self, file: &str, id: &str, entry: ReviewEntry) {
        match self.lines.entry(file, id) {
            Some(table) => table.write(&entry),
            None => {
                let mut table = Table::new(&[file, id]);
                table.write(&entry);
                self.lines.insert(table);
            }
        }
        self.entries.insert((file.to_owned(), id.to_owned()), entry);
    }

    /// Takes an entry out, and its table with what it has besides.
    pub(super) fn remove(&mut self, file: &str, id: &str) -> Option<(ReviewEntry, Table)> {
        let entry = self.entries.remove(&(file.to_owned(), id.to_owned()))?;
        Some((entry, self.lines.remove(file, id)?))
    }

    /// Puts the table of an entry in again under another name.
    pub(super) fn rename(&mut self, file: &str, id: &str, entry: ReviewEntry, mut table: Table) {
        table.rename(&[file, id]);
        table.write(&entry);
        self.lines.insert(table);
        self.entries.insert((file.to_owned(), id.to_owned()), entry);
    }
}
