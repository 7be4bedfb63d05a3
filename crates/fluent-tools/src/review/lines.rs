//! [`Lines`]: a review file as its lines, by table.

use super::entry::{ReviewEntry, Verdict};
use super::toml::{self, TomlLine, bare, quoted};
use crate::line_end::LineEnd;

/// The keys of an entry that this program writes, in their order.
const KEYS: [&str; 5] = ["source", "text", "reviewed", "needs-work", "same"];

/// The lines of a file, by table, in the order of the file.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    pub(super) tables: Vec<Table>,
    /// Comments and blank lines behind the last key.
    pub(super) tail: Vec<Line>,
}

/// A line of a file.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) text: String,
    /// What it ends with; a new one ends as most of the file's do.
    end: Option<LineEnd>,
}

impl From<String> for Line {
    fn from(text: String) -> Line {
        Line { text, end: None }
    }
}

/// A table, and what stands above it.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// Comments and blank lines.
    pub(super) lead: Vec<Line>,
    /// The line of its name; none for what stands above the first table.
    pub(super) header: Option<Line>,
    pub(super) name: Vec<String>,
    pub(super) pairs: Vec<PairLine>,
}

/// A key with its value, or a comment between such.
#[derive(Clone, Debug)]
pub(super) struct PairLine {
    pub(super) raw: Line,
    pub(super) key: Option<String>,
    /// Where the value stands in the line.
    pub(super) place: (usize, usize),
}

impl Lines {
    /// The text; lines that are new end so.
    pub(super) fn to_text(&self, new: LineEnd) -> String {
        let mut text = String::new();
        let mut write = |line: &Line| {
            text += &line.text;
            text += line.end.unwrap_or(new).as_str();
        };
        for table in &self.tables {
            table.lead.iter().for_each(&mut write);
            table.header.iter().for_each(&mut write);
            table.pairs.iter().for_each(|pair| write(&pair.raw));
        }
        self.tail.iter().for_each(&mut write);
        text
    }

    /// Takes down what each line of the file that these are of ends with.
    pub(super) fn end_as_in(&mut self, bytes: &[u8]) {
        let lines = bytes.split_inclusive(|byte| *byte == b'\n');
        let mut ends = lines.map(|line| line.ends_with(b"\n").then(|| LineEnd::of(line)));
        let mut end = |line: &mut Line| line.end = ends.next().flatten();
        for table in &mut self.tables {
            table.lead.iter_mut().for_each(&mut end);
            table.header.iter_mut().for_each(&mut end);
            table.pairs.iter_mut().for_each(|pair| end(&mut pair.raw));
        }
        self.tail.iter_mut().for_each(&mut end);
    }

    /// The table of an entry.
    pub(super) fn entry(&mut self, file: &str, id: &str) -> Option<&mut Table> {
        let mut tables = self.tables.iter_mut();
        tables.find(|table| table.is_entry(file, id))
    }

    /// A new table, in front of the first entry that comes after it in the order of
    /// files and ids; at the end if there is none.
    pub(super) fn insert(&mut self, mut table: Table) {
        let is_later =
            |other: &Table| other.name.len() == 2 && is_file(other) && other.name > table.name;
        let at = self.tables.iter().position(is_later);
        let at = at.unwrap_or(self.tables.len());
        table.stand_apart();
        self.tables.insert(at, table);
    }

    /// A new table of another kind, in front of the entries.
    pub(super) fn insert_before_entries(&mut self, mut table: Table) {
        let at = self.tables.iter().position(is_file);
        table.stand_apart();
        self.tables.insert(at.unwrap_or(self.tables.len()), table);
    }

    pub(super) fn remove(&mut self, file: &str, id: &str) -> Option<Table> {
        let mut tables = self.tables.iter();
        let at = tables.position(|table| table.is_entry(file, id))?;
        Some(self.tables.remove(at))
    }
}

/// Whether a table is the entry of a message: no other has a name that begins so.
fn is_file(table: &Table) -> bool {
    table
        .name
        .first()
        .is_some_and(|file| file.ends_with(".ftl"))
}

impl Table {
    /// What stands above the first table.
    pub(super) fn top(lines: &[&str]) -> Table {
        let mut table = Table {
            lead: Vec::new(),
            header: None,
            name: Vec::new(),
            pairs: Vec::new(),
        };
        lines.iter().for_each(|line| table.push(line));
        table
    }

    pub(super) fn new(name: &[&str]) -> Table {
        let mut table = Table::top(&[]);
        table.rename(name);
        table
    }

    /// Puts a blank line above it, unless there is one.
    fn stand_apart(&mut self) {
        let first = self.lead.first();
        if !first.is_some_and(|line| line.text.trim().is_empty()) {
            self.lead.insert(0, Line::default());
        }
    }

    pub(super) fn rename(&mut self, name: &[&str]) {
        let parts: Vec<_> = name.iter().map(|part| bare(part)).collect();
        self.header = Some(format!("[{}]", parts.join(".")).into());
        self.name = name.iter().map(|part| (*part).to_owned()).collect();
    }

    pub(super) fn is_entry(&self, file: &str, id: &str) -> bool {
        matches!(self.name.as_slice(), [own, own_id] if own == file && own_id == id)
    }

    pub(super) fn push(&mut self, line: &str) {
        self.pairs.push(PairLine::new(line.to_owned()));
    }

    /// Writes the keys of an entry, each line only if it is to say something else.
    pub(super) fn write(&mut self, entry: &ReviewEntry) {
        let fingerprint = |it: Option<_>| it.map(|it| format!("\"{it}\""));
        let same: Vec<String> = entry
            .same
            .iter()
            .map(|same| quoted(&same.to_string()))
            .collect();
        let values = [
            fingerprint(entry.source),
            fingerprint(entry.text),
            verdicts(&entry.reviewed),
            entry.needs_work.as_ref().map(|it| quoted(&it.to_string())),
            (!same.is_empty()).then(|| format!("[{}]", same.join(", "))),
        ];
        for (key, value) in KEYS.iter().zip(values) {
            self.put(key, value);
        }
    }

    /// Writes a key, or takes it out.
    fn put(&mut self, key: &str, value: Option<String>) {
        let own = |pair: &PairLine| pair.key.as_deref() == Some(key);
        let Some(value) = value else {
            self.pairs.retain(|pair| !own(pair));
            return;
        };
        if let Some(pair) = self.pairs.iter_mut().find(|pair| own(pair)) {
            if !pair.means(&value) {
                pair.replace(&value);
            }
            return;
        }
        let before = KEYS.iter().take_while(|other| **other != key);
        let before: Vec<&&str> = before.collect();
        let mut pairs = self.pairs.iter();
        let is_before = |pair: &PairLine| {
            pair.key
                .as_deref()
                .is_some_and(|own| before.contains(&&own))
        };
        let at = pairs.rposition(is_before).map_or(0, |at| at + 1);
        self.pairs
            .insert(at, PairLine::new(format!("{key} = {value}")));
    }
}

impl PairLine {
    pub(super) fn new(raw: String) -> PairLine {
        let (key, place) = match toml::line(&raw) {
            Ok(TomlLine::Pair(key, _, place)) => (Some(key), place),
            _ => (None, (0, 0)),
        };
        let raw = raw.into();
        PairLine { raw, key, place }
    }

    fn means(&self, value: &str) -> bool {
        match (
            toml::line(&self.raw.text),
            toml::line(&format!("a = {value}")),
        ) {
            (Ok(TomlLine::Pair(_, old, _)), Ok(TomlLine::Pair(_, new, _))) => old == new,
            _ => false,
        }
    }

    /// Another value; what stands before and behind it stays.
    fn replace(&mut self, value: &str) {
        let (start, end) = self.place;
        self.raw.text.replace_range(start..end, value);
        self.place = (start, start + value.len());
    }
}

/// One as a string, several as an array.
fn verdicts(verdicts: &[Verdict]) -> Option<String> {
    let written: Vec<String> = verdicts.iter().map(|it| quoted(&it.to_string())).collect();
    match written.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        several => Some(format!("[{}]", several.join(", "))),
    }
}
