//! Review files in which a merge has left its marks: the verdicts of both sides.

use std::collections::BTreeMap;

use fluent_source::tree::Span;
use fluent_source::{Diagnostic, Error, LineIndex, files};

use super::entry::{ReviewEntry, Verdict};
use super::file::ReviewFile;
use super::fingerprint::Fingerprint;
use super::history::History;
use super::lines::{PairLine, Table};
use super::reading::{Judges, is_merge_mark, read};
use super::toml::{self, TomlLine};
use crate::edits::Edits;
use crate::line_end::LineEnd;
use crate::workspace::{ReviewSource, Workspace};

/// The review files that a merge has left unfinished, put together.
///
/// See [`Workspace::resolve_reviews`] for an example.
#[derive(Clone, Debug)]
pub struct Resolved {
    edits: Edits,
    notes: Vec<Diagnostic>,
}

impl Resolved {
    /// The files as they are to be written.
    ///
    /// See [`Workspace::resolve_reviews`] for an example.
    pub fn edits(&self) -> &Edits {
        &self.edits
    }

    /// The verdicts that could not be kept, as they were about another text than the one
    /// that is there.
    ///
    /// See [`Workspace::resolve_reviews`] for an example.
    pub fn notes(&self) -> &[Diagnostic] {
        &self.notes
    }
}

impl Workspace {
    /// Takes both sides of the marks that a merge has left in review files, and of tables
    /// that it has put into one twice.
    ///
    /// Approvals of the same text come together; of an approval and a wish for a change the
    /// later counts, and of one day the wish. Where the sides have judged different texts,
    /// that side is taken which has judged the text that is there now, or else the later one.
    ///
    /// ```
    /// use fluent_tools::Workspace;
    ///
    /// let workspace = Workspace::from_files([("fr/review.toml", r#"format = 1
    ///
    /// [reviewers.ann]
    /// name = "Ann"
    ///
    /// [reviewers.bob]
    /// name = "Bob"
    ///
    /// ["menu.ftl".open]
    /// source = "0832d7c5"
    /// text = "13adc6ba"
    /// <<<<<<< HEAD
    /// reviewed = "2026-12-01 ann"
    /// =======
    /// reviewed = "2026-12-02 bob"
    /// >>>>>>> theirs
    /// "#)]);
    /// let resolved = workspace.resolve_reviews()?;
    /// let (_, text) = resolved.edits().iter().next().unwrap();
    /// assert!(text.ends_with("\nreviewed = [\"2026-12-01 ann\", \"2026-12-02 bob\"]\n"));
    /// assert!(resolved.notes().is_empty());
    /// # Ok::<(), fluent_tools::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the marks do not belong together, or what stands between them cannot be
    /// understood.
    pub fn resolve_reviews(&self) -> Result<Resolved, Error> {
        let mut resolved = Resolved {
            edits: Edits::of(self),
            notes: Vec::new(),
        };
        let mut found = Vec::new();
        for source in self.review_sources() {
            let is_source = source.language == *self.source();
            let mut resolving = Resolving {
                path: &source.path,
                is_source,
                present: present(self, source),
                notes: Vec::new(),
            };
            match resolving.resolve(&source.bytes) {
                Ok(Some(text)) => {
                    let below = source.layout.review_below(&source.language);
                    resolved
                        .edits
                        .rewrite(below, &source.path, &source.bytes, text);
                    resolved.notes.append(&mut resolving.notes);
                }
                Ok(None) => {}
                Err(error) => found.extend_from_slice(error.diagnostics()),
            }
        }
        if found.is_empty() {
            Ok(resolved)
        } else {
            Err(Error::new(found))
        }
    }
}

type Said = (Option<Fingerprint>, Option<Fingerprint>);

/// What the messages of a language say now, by file and id.
fn present(workspace: &Workspace, source: &ReviewSource) -> BTreeMap<(String, String), Said> {
    let mut present = BTreeMap::new();
    // The review files themselves cannot be read yet.
    let texts = workspace.without_reviews();
    if let Ok(review) = texts.review(&History::none()) {
        let is_source = source.language == *workspace.source();
        for message in review.of(&source.language) {
            let said = |text: Option<&super::message::MessageText>| text.map(|it| it.fingerprint);
            let of_source = said(message.source()).filter(|_| !is_source);
            let key = (message.file().to_owned(), message.id().to_owned());
            present.insert(key, (of_source, said(message.text())));
        }
    }
    present
}

struct Resolving<'r> {
    path: &'r str,
    is_source: bool,
    present: BTreeMap<(String, String), Said>,
    notes: Vec<Diagnostic>,
}

impl Resolving<'_> {
    /// The file put together; none if there is nothing to do.
    fn resolve(&mut self, bytes: &[u8]) -> Result<Option<String>, Error> {
        let text = files::decode(self.path, bytes).map_err(|told| Error::new(vec![told]))?;
        let versions = versions(self.path, &text)?;
        if let [one] = versions.as_slice()
            && one.iter().all(Option::is_some)
        {
            // Whatever else is wrong is for the others to tell.
            return Ok(None);
        }
        let mut files = Vec::new();
        for version in &versions {
            // A mistake is told with its line in the file as it lies there.
            let blank = written(version.iter().map(|line| line.unwrap_or_default()));
            read(self.path, &blank, self.is_source, Judges::Anybody)?;
            let dense = written(version.iter().flatten().copied());
            files.push(read(self.path, &dense, self.is_source, Judges::Anybody)?);
        }
        let mut files = files.into_iter();
        let Some(mut merged) = files.next() else {
            return Ok(None);
        };
        for other in files {
            self.merge(&mut merged, other);
        }
        let text = merged.lines.to_text(LineEnd::Lf);
        let mut merged = read(self.path, &text, self.is_source, Judges::Known)?;
        merged.save_as(bytes);
        Ok(Some(merged.to_text()))
    }

    /// Takes what another version has.
    fn merge(&mut self, merged: &mut ReviewFile, other: ReviewFile) {
        for table in &other.lines.tables {
            let mut own = merged.lines.tables.iter_mut();
            match own.find(|own| own.name == table.name) {
                Some(own) => take_unknown_keys(own, table),
                None if table.name.len() == 2 && is_entry(table) => {
                    merged.lines.insert(table.clone());
                }
                None => merged.lines.insert_before_entries(table.clone()),
            }
        }
        for ((file, id), entry) in other.entries {
            match merged.entry(&file, &id).cloned() {
                Some(own) if own == entry => {}
                Some(own) => {
                    let both = self.both(&file, &id, own, entry);
                    merged.set(&file, &id, both);
                }
                None => {
                    merged.entries.insert((file, id), entry);
                }
            }
        }
    }

    /// One entry of two.
    fn both(&mut self, file: &str, id: &str, one: ReviewEntry, other: ReviewEntry) -> ReviewEntry {
        let key = (file.to_owned(), id.to_owned());
        let present = self.present.get(&key).copied();
        let said = |entry: &ReviewEntry| (entry.source, entry.text);
        let is_present = |entry: &ReviewEntry| present == Some(said(entry));
        let last = |entry: &ReviewEntry| entry.verdicts().iter().map(Verdict::date).max();
        let mut same = one.same.clone();
        same.extend(
            other
                .same
                .iter()
                .filter(|it| !one.same.contains(it))
                .cloned(),
        );
        let mut both = if said(&one) == said(&other) {
            together(one, other)
        } else {
            let takes_other = match (is_present(&one), is_present(&other)) {
                (true, _) => false,
                (false, true) => true,
                (false, false) => last(&other) > last(&one),
            };
            let (kept, left) = if takes_other {
                (other, one)
            } else {
                (one, other)
            };
            for verdict in left.verdicts() {
                let what =
                    format!("a verdict on another text of {file}:{id} is left out: {verdict}");
                let help = "look at the text, and give it again if it still holds";
                self.notes.push(Diagnostic::new(self.path, what, help));
            }
            kept
        };
        both.same = same;
        both
    }
}

/// The verdicts of both on one text.
fn together(mut one: ReviewEntry, other: ReviewEntry) -> ReviewEntry {
    for verdict in other.reviewed {
        let mut own = one.reviewed.iter_mut();
        match own.find(|own| own.by == verdict.by) {
            Some(own) => own.date = own.date.max(verdict.date),
            None => one.reviewed.push(verdict),
        }
    }
    one.reviewed.sort();
    one.needs_work = match (one.needs_work, other.needs_work) {
        (Some(own), Some(other)) => Some(if other.date > own.date { other } else { own }),
        (own, other) => own.or(other),
    };
    if one.is_approved() {
        one.needs_work = None;
    } else {
        one.reviewed.clear();
    }
    one
}

fn is_entry(table: &Table) -> bool {
    table
        .name
        .first()
        .is_some_and(|file| file.ends_with(".ftl"))
}

/// Takes the keys that another version of a table has besides.
fn take_unknown_keys(own: &mut Table, other: &Table) {
    // Those of entries are put together by what they mean.
    const MEANT: [&str; 3] = ["reviewed", "needs-work", "same"];

    for pair in &other.pairs {
        let Some(key) = &pair.key else { continue };
        let is_there = own.pairs.iter().any(|pair| pair.key.as_ref() == Some(key));
        let is_meant = is_entry(other) && MEANT.contains(&key.as_str());
        if !is_there && !is_meant {
            own.pairs.push(PairLine::new(pair.raw.text.clone()));
        }
    }
}

/// The lines of a file, those that another version has alone left out.
type Version<'t> = Vec<Option<&'t str>>;

fn written<'t>(lines: impl Iterator<Item = &'t str>) -> String {
    lines.fold(String::new(), |text, line| text + line + "\n")
}

/// The versions of a file: the two sides of its marks, and of tables that are there twice
/// the second ones.
fn versions<'t>(path: &str, text: &'t str) -> Result<Vec<Version<'t>>, Error> {
    let mut versions = Vec::new();
    for side in sides(path, text)? {
        let Some(own) = without_repeated_tables(&side) else {
            let what = "a table is there more than eight times";
            let help = "take all but one out by hand";
            return Err(Error::new(vec![Diagnostic::new(path, what, help)]));
        };
        versions.extend(own);
    }
    versions.dedup();
    Ok(versions)
}

/// The two sides of merge marks; one if there are no marks.
fn sides<'t>(path: &str, text: &'t str) -> Result<Vec<Version<'t>>, Error> {
    #[derive(Clone, Copy, PartialEq)]
    enum Side {
        Both,
        Ours,
        /// What both began with, which some write between the two.
        Base,
        Theirs,
    }

    let lines = LineIndex::new(path, text);
    let wrong = |start: usize, line: &str| {
        let what = "this mark of a merge has no counterpart";
        let help = "take the marks out by hand, and keep of each message one table";
        let place = Span::new(start, start + line.len());
        Error::new(vec![lines.diagnostic(place, what, help)])
    };
    let (mut ours, mut theirs) = (Version::new(), Version::new());
    let mut side = Side::Both;
    let mut opened = None;
    let mut start = 0;
    for line in text.split_terminator('\n') {
        let here = start;
        start += line.len() + 1;
        let is_mark = is_merge_mark(line);
        let next = match (line.as_bytes().first(), side) {
            _ if !is_mark => None,
            (Some(b'<'), Side::Both) => Some(Side::Ours),
            (Some(b'|'), Side::Ours) => Some(Side::Base),
            (Some(b'='), Side::Ours | Side::Base) => Some(Side::Theirs),
            (Some(b'>'), Side::Theirs) => Some(Side::Both),
            _ => return Err(wrong(here, line)),
        };
        if let Some(next) = next {
            side = next;
            opened = (side != Side::Both).then_some((here, line));
        }
        for (version, own) in [(&mut ours, Side::Ours), (&mut theirs, Side::Theirs)] {
            let is_in = !is_mark && (side == Side::Both || side == own);
            version.push(is_in.then_some(line));
        }
    }
    match opened {
        Some((start, line)) => Err(wrong(start, line)),
        None if ours == theirs => Ok(vec![ours]),
        None => Ok(vec![ours, theirs]),
    }
}

/// A version with each table once, and what stands in it again; none if a table is there
/// too often to have come from a merge.
fn without_repeated_tables<'t>(version: &Version<'t>) -> Option<Vec<Version<'t>>> {
    const MOST_TIMES: usize = 8;

    // For each line, how many tables of its table's name stand above that.
    let mut seen: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    let mut times: Vec<Option<usize>> = Vec::new();
    let mut at = None;
    let mut waiting = 0;
    for line in version {
        match line.map(toml::line) {
            Some(Ok(TomlLine::Table(name))) => {
                let again = seen.entry(name).or_default();
                at = Some(*again);
                *again += 1;
                // Comments and blank lines above a table belong to it.
                let own = times.len() - waiting;
                times.iter_mut().skip(own).for_each(|time| *time = at);
                waiting = 0;
            }
            None | Some(Ok(TomlLine::Empty)) => waiting += 1,
            _ => waiting = 0,
        }
        times.push(at);
    }
    let most = times.iter().flatten().max().copied().unwrap_or_default();
    if most >= MOST_TIMES {
        return None;
    }
    let own = |wanted: usize| {
        let lines = version.iter().zip(&times);
        // What stands above the first table says the format, and belongs to all.
        let own = lines.map(|(line, at)| line.filter(|_| at.is_none_or(|at| at == wanted)));
        own.collect()
    };
    Some((0..=most).map(own).collect())
}
