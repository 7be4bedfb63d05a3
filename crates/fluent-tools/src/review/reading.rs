//! Reading a review file: its lines, what they mean, and all that is wrong with them.

use std::collections::{BTreeMap, BTreeSet};

use fluent_source::tree::Span;
use fluent_source::{Diagnostic, Error, LineIndex, files};

use super::entry::{ReviewEntry, Same, Verdict, VerdictKind, is_key};
use super::file::{Drafted, FORMAT, ReviewFile, Reviewer};
use super::fingerprint::Fingerprint;
use super::lines::{Line, Lines, PairLine, Table};
use super::toml::{self, TomlLine, TomlValue};
use crate::line_end::LineEnd;

impl ReviewFile {
    /// Reads a file; the path is named in what is wrong. That of the source language
    /// declares which changes are trivial, and its entries need no `source`.
    ///
    /// See [`ReviewFile`] for an example.
    ///
    /// # Errors
    ///
    /// Tells every mistake with its line: what is not UTF-8 or has more than 1 MiB; the
    /// marks of a merge that is not finished; a newer format; what is not TOML, or more of
    /// TOML than such a file has; fingerprints, days and keys that are none; verdicts of
    /// somebody who is not among the reviewers.
    pub fn read(path: &str, bytes: &[u8], is_source: bool) -> Result<ReviewFile, Error> {
        let text = files::decode(path, bytes).map_err(|told| Error::new(vec![told]))?;
        let mut file = read(path, &text, is_source, Judges::Known)?;
        file.save_as(bytes);
        file.lines.end_as_in(bytes);
        Ok(file)
    }

    /// What is written begins as these bytes do, and its new lines end as most of theirs.
    pub(super) fn save_as(&mut self, bytes: &[u8]) {
        const MARK: &[u8] = "\u{FEFF}".as_bytes();
        let marks = bytes.chunks(MARK.len()).take_while(|chunk| *chunk == MARK);
        self.marks = "\u{FEFF}".repeat(marks.count());
        self.line_end = LineEnd::of(bytes);
    }
}

/// Whether verdicts may only be those of the file's reviewers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Judges {
    Known,
    /// One side of a merge need not have the reviewers of the other.
    Anybody,
}

/// The text, which has line feeds alone, as a review file.
pub(super) fn read(
    path: &str,
    text: &str,
    is_source: bool,
    judges: Judges,
) -> Result<ReviewFile, Error> {
    let mut reading = Reading {
        index: LineIndex::new(path, text),
        is_source,
        found: Vec::new(),
        format: None,
        drafted: None,
        reviewers: BTreeMap::new(),
        entries: BTreeMap::new(),
        judged: Vec::new(),
    };
    let (lines, pairs) = reading.lines(text);
    if reading.found.is_empty() {
        reading.tables(&lines, &pairs);
        if judges == Judges::Known {
            reading.judges();
        }
    }
    let Reading { mut found, .. } = reading;
    if found.is_empty() {
        return Ok(ReviewFile {
            lines,
            marks: String::new(),
            line_end: LineEnd::Lf,
            drafted: reading.drafted,
            reviewers: reading.reviewers,
            entries: reading.entries,
        });
    }
    found.sort_by_key(Diagnostic::position);
    Err(Error::new(found))
}

/// So many mistakes are told.
const MOST_TOLD: usize = 100;

/// A line that begins so has been left by a merge.
pub(super) fn is_merge_mark(line: &str) -> bool {
    ["<<<<<<< ", "||||||| ", ">>>>>>> "]
        .iter()
        .any(|mark| line.starts_with(mark))
        || ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains(&line.trim_end())
}

/// Where a table and each of its pairs stands, and what the pairs are.
struct TablePairs {
    place: Span,
    pairs: Vec<(String, TomlValue, Span)>,
}

struct Reading<'t> {
    index: LineIndex<'t>,
    is_source: bool,
    found: Vec<Diagnostic>,
    format: Option<i64>,
    drafted: Option<Drafted>,
    reviewers: BTreeMap<String, Reviewer>,
    entries: BTreeMap<(String, String), ReviewEntry>,
    /// Who has judged, and where that stands.
    judged: Vec<(String, Span)>,
}

impl Reading<'_> {
    fn wrong(&mut self, place: Span, what: impl Into<String>, help: impl Into<String>) {
        // More are no help, and a hostile file could have very many.
        if self.found.len() < MOST_TOLD {
            let told = self.index.diagnostic(place, what, help);
            self.found.push(told);
        }
    }

    /// Divides the text into tables; the second answer has a member for each table.
    fn lines(&mut self, text: &str) -> (Lines, Vec<TablePairs>) {
        let mut lines = Lines::default();
        let mut all = Vec::new();
        let mut table = Table::top(&[]);
        let mut pairs = TablePairs {
            place: Span::new(0, 0),
            pairs: Vec::new(),
        };
        let mut waiting: Vec<Line> = Vec::new();
        let mut is_merge = false;
        let mut start = 0;
        for raw in text.split_terminator('\n') {
            let place = Span::new(start, start + raw.len());
            start += raw.len() + 1;
            if is_merge_mark(raw) {
                if !is_merge {
                    self.wrong(
                        place,
                        "a merge is not finished here",
                        "run `fluent-tools review --resolve`, which takes the verdicts of both sides",
                    );
                }
                is_merge = true;
                continue;
            }
            match toml::line(raw) {
                Ok(TomlLine::Empty) => waiting.push(raw.to_owned().into()),
                Ok(TomlLine::Table(name)) => {
                    let next = Table {
                        lead: std::mem::take(&mut waiting),
                        header: Some(raw.to_owned().into()),
                        name,
                        pairs: Vec::new(),
                    };
                    lines.tables.push(std::mem::replace(&mut table, next));
                    let next = TablePairs {
                        place,
                        pairs: Vec::new(),
                    };
                    all.push(std::mem::replace(&mut pairs, next));
                }
                Ok(TomlLine::Pair(key, value, (from, to))) => {
                    let comments = std::mem::take(&mut waiting);
                    let comments = comments.into_iter().map(|raw| PairLine {
                        raw,
                        key: None,
                        place: (0, 0),
                    });
                    table.pairs.extend(comments);
                    table.pairs.push(PairLine {
                        raw: raw.to_owned().into(),
                        key: Some(key.clone()),
                        place: (from, to),
                    });
                    let value_place = Span::new(place.start + from, place.start + to);
                    pairs.pairs.push((key, value, value_place));
                }
                Err(mistake) if !is_merge => {
                    let at = place.start + mistake.at;
                    self.wrong(Span::new(at, place.end.max(at)), mistake.what, mistake.help);
                }
                Err(_) => {}
            }
        }
        lines.tables.push(table);
        all.push(pairs);
        lines.tail = waiting;
        (lines, all)
    }

    /// Takes the meaning of each table.
    fn tables(&mut self, lines: &Lines, pairs: &[TablePairs]) {
        let mut names: BTreeSet<&[String]> = BTreeSet::new();
        let mut keys: BTreeSet<Vec<&str>> = BTreeSet::new();
        for (table, own) in lines.tables.iter().zip(pairs) {
            if !names.insert(&table.name) && table.header.is_some() {
                self.wrong(
                    own.place,
                    "this table is there twice",
                    "take one out, or run `fluent-tools review --resolve`, which takes the verdicts of both",
                );
            }
            for (key, _, place) in &own.pairs {
                let mut full: Vec<&str> = table.name.iter().map(String::as_str).collect();
                full.push(key);
                if !keys.insert(full) {
                    self.wrong(
                        *place,
                        format!("the key {key:?} is there twice"),
                        "take one out",
                    );
                }
            }
        }
        for (table, own) in lines.tables.iter().zip(pairs) {
            let name: Vec<&str> = table.name.iter().map(String::as_str).collect();
            let mut prefixes = (1..=name.len()).filter_map(|length| name.get(..length));
            if prefixes.any(|prefix| keys.contains(prefix)) {
                self.wrong(
                    own.place,
                    "the name of this table is a key already",
                    "rename it",
                );
            }
            match name.as_slice() {
                [] => self.top(own),
                ["meta"] => self.meta(own),
                ["reviewers", key] => self.reviewer(key, own),
                [file, id] if file.ends_with(".ftl") => self.entry(file, id, own),
                _ => {}
            }
        }
        match self.format {
            Some(FORMAT) => {}
            // What comes after this may mean something else in another format.
            Some(_) => self.found.truncate(1),
            None if self.found.is_empty() => {
                let start = Span::new(0, 0);
                self.wrong(
                    start,
                    "the file does not say its format",
                    "write format = 1 at its top",
                );
            }
            None => {}
        }
    }

    /// Looks whether those who have judged are reviewers.
    fn judges(&mut self) {
        if self.format != Some(FORMAT) {
            return;
        }
        for (by, place) in std::mem::take(&mut self.judged) {
            if !self.reviewers.contains_key(&by) {
                let help = format!("add [reviewers.{by}] with the name of that person");
                self.wrong(place, format!("{by:?} is not among the reviewers"), help);
            }
        }
    }

    fn top(&mut self, own: &TablePairs) {
        for (key, value, place) in &own.pairs {
            if key != "format" {
                continue;
            }
            match value {
                TomlValue::Integer(FORMAT) => self.format = Some(FORMAT),
                TomlValue::Integer(newer) if *newer > FORMAT => {
                    self.format = Some(*newer);
                    self.found.clear();
                    let what =
                        format!("the file is of format {newer}, which is newer than this program");
                    self.wrong(*place, what, "install a newer fluent-tools");
                }
                _ => self.wrong(*place, "there is no such format", "write format = 1"),
            }
        }
    }

    fn meta(&mut self, own: &TablePairs) {
        for (key, value, place) in &own.pairs {
            if key == "drafted" {
                self.drafted = match value {
                    TomlValue::String(who) if who == "machine" => Some(Drafted::Machine),
                    TomlValue::String(who) if who == "human" => Some(Drafted::Human),
                    _ => {
                        let help = "write drafted = \"machine\" or drafted = \"human\"";
                        self.wrong(*place, "this does not say who drafted the texts", help);
                        None
                    }
                };
            }
        }
    }

    fn reviewer(&mut self, key: &str, own: &TablePairs) {
        if !is_key(key) {
            let help = "write letters, digits, - and _, at most 64";
            self.wrong(own.place, format!("{key:?} is no key of a reviewer"), help);
        }
        let mut reviewer = Reviewer::default();
        for (key, value, place) in &own.pairs {
            match (key.as_str(), value) {
                ("name", TomlValue::String(name)) => reviewer.name.clone_from(name),
                ("native", TomlValue::Boolean(native)) => reviewer.native = Some(*native),
                ("name", _) => self.wrong(*place, "this is no name", "write name = \"…\""),
                ("native", _) => self.wrong(
                    *place,
                    "this is neither true nor false",
                    "write native = true",
                ),
                _ => {}
            }
        }
        if reviewer.name.trim().is_empty() {
            let help = "write name = \"…\" below it";
            self.wrong(own.place, "the reviewer has no name", help);
        }
        self.reviewers.insert(key.to_owned(), reviewer);
    }

    fn entry(&mut self, file: &str, id: &str, own: &TablePairs) {
        let mut entry = ReviewEntry::default();
        for (key, value, place) in &own.pairs {
            match key.as_str() {
                "source" => entry.source = self.fingerprint(value, *place),
                "text" => entry.text = self.fingerprint(value, *place),
                "reviewed" => {
                    entry.reviewed = self.verdicts(VerdictKind::Reviewed, value, *place);
                    entry.reviewed.sort();
                }
                "needs-work" => {
                    let mut verdicts = self.verdicts(VerdictKind::NeedsWork, value, *place);
                    if matches!(value, TomlValue::Array(_)) {
                        let help = "write the last one as a string";
                        self.wrong(*place, "a text has one such verdict at most", help);
                    }
                    entry.needs_work = verdicts.pop();
                }
                "same" => entry.same = self.same(value, *place),
                _ => {}
            }
        }
        let keys: Vec<&str> = own.pairs.iter().map(|(key, ..)| key.as_str()).collect();
        let needed: &[&str] = if self.is_source {
            &["text"]
        } else {
            &["source", "text"]
        };
        for key in needed.iter().filter(|key| !keys.contains(*key)) {
            let help = "take the table out and run `fluent-tools review --stamp`";
            self.wrong(
                own.place,
                format!("the key {key:?} is missing below this"),
                help,
            );
        }
        if !is_id(id) {
            self.wrong(
                own.place,
                format!("{id:?} is no id of a message"),
                "take the table out",
            );
        }
        self.entries.insert((file.to_owned(), id.to_owned()), entry);
    }

    fn fingerprint(&mut self, value: &TomlValue, place: Span) -> Option<Fingerprint> {
        let read = match value {
            TomlValue::String(digits) => digits.parse().map_err(|_| format!(": {digits:?}")),
            _ => Err(String::new()),
        };
        match read {
            Ok(fingerprint) => Some(fingerprint),
            Err(written) => {
                let help = "write eight digits from 0 to 9 and a to f, or take the table out and run \
                            `fluent-tools review --stamp`";
                self.wrong(place, format!("this is no fingerprint{written}"), help);
                None
            }
        }
    }

    fn verdicts(&mut self, kind: VerdictKind, value: &TomlValue, place: Span) -> Vec<Verdict> {
        let mut verdicts: Vec<Verdict> = Vec::new();
        for written in self.strings(value, place) {
            match Verdict::read(kind, &written) {
                Ok(verdict) => {
                    self.judged.push((verdict.by.clone(), place));
                    verdicts.push(verdict);
                }
                Err(help) => self.wrong(place, format!("this is no verdict: {written:?}"), help),
            }
        }
        verdicts
    }

    fn same(&mut self, value: &TomlValue, place: Span) -> Vec<Same> {
        if !self.is_source {
            let help = "write it into the file of the source language, for all languages";
            self.wrong(place, "no language but the source declares this", help);
        }
        let mut same = Vec::new();
        for written in self.strings(value, place) {
            match Same::read(&written) {
                Ok(read) => same.push(read),
                Err(help) => {
                    self.wrong(place, format!("this is not understood: {written:?}"), help)
                }
            }
        }
        same
    }

    fn strings(&mut self, value: &TomlValue, place: Span) -> Vec<String> {
        match value {
            TomlValue::String(one) => vec![one.clone()],
            TomlValue::Array(several) => several.clone(),
            _ => {
                self.wrong(place, "this is no string", "write it in quotation marks");
                Vec::new()
            }
        }
    }
}

/// Whether this can be the id of a message or, with a hyphen, of a term.
pub(super) fn is_id(id: &str) -> bool {
    let name = id.strip_prefix('-').unwrap_or(id);
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}
