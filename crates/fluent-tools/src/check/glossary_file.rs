//! A `glossary.csv`, as spreadsheets write it: in UTF-8 or UTF-16, with commas, semicolons
//! or tabs, with a head or without one, its columns in any order.

use std::ops::Range;

use csv::StringRecord;
use encoding_rs::Encoding;

use crate::check::severity::Severity;
use crate::check::tags;
use fluent_source::{Diagnostic, Language, LineIndex, files};

/// What is in a glossary, and what cannot be read of it.
#[derive(Default)]
pub(crate) struct GlossaryFile {
    columns: Vec<Column>,
    rows: Vec<StringRecord>,
    pub(crate) problems: Vec<(Severity, Diagnostic)>,
}

/// What stands in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Column {
    /// The words of the source language.
    Source,
    /// The words of whichever language the file is for.
    Target,
    /// Those of this language.
    Language(Language),
    Note,
    Other,
}

/// A word, what stands for it, and a note; of a row.
pub(crate) struct Row<'g> {
    pub(crate) source: &'g str,
    pub(crate) target: &'g str,
    pub(crate) note: &'g str,
}

const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// What to write, in any case.
const HELP: &str =
    "write a head \"source,target,note\", and a word, its translation and a note in each line";

impl GlossaryFile {
    /// Reads a glossary; the path is as it is shown.
    pub(crate) fn read(path: &str, bytes: &[u8], source: &Language) -> GlossaryFile {
        match decode(path, bytes) {
            Ok(text) => GlossaryFile::of_text(path, &text, source),
            Err(problem) => GlossaryFile {
                problems: vec![(Severity::Error, problem)],
                ..GlossaryFile::default()
            },
        }
    }

    fn of_text(path: &str, text: &str, source: &Language) -> GlossaryFile {
        let lines = LineIndex::new(path, text);
        let separator = separator(text, source);
        let mut rows = records(text, separator);
        let mut file = GlossaryFile::default();
        let Some((_, first)) = rows.first() else {
            return file;
        };
        match head(first, source) {
            Some(columns) => {
                file.columns = columns;
                let (place, _) = rows.remove(0);
                file.problems.extend(file.lacking_columns(&lines, place));
            }
            None => file.columns = vec![Column::Source, Column::Target, Column::Note],
        }
        if file.problems.is_empty() {
            file.take_rows(&lines, text, rows, separator);
        }
        file
    }

    fn take_rows(
        &mut self,
        lines: &LineIndex<'_>,
        text: &str,
        mut rows: Vec<(Range<usize>, StringRecord)>,
        separator: char,
    ) {
        let mut problems = Vec::new();
        // The last row then has all the others behind the mark in one cell.
        if text.matches('"').count() % 2 == 1
            && let Some((place, _)) = rows.pop()
        {
            let message = "a quotation mark is opened here and not closed, or stands alone";
            let help = "close it, or write it twice and the cell between quotation marks";
            problems.push((Severity::Warning, lines.diagnostic(place, message, help)));
        }
        if rows.len() > 1
            && rows.iter().all(|(_, row)| row.len() < 2)
            && let Some((place, _)) = rows.first()
        {
            let message =
                "no line has a comma, semicolon or tab between a word and its translation";
            let problem = lines.diagnostic(place.clone(), message, HELP);
            problems.push((Severity::Error, problem));
            rows.clear();
        }
        for (place, row) in &rows {
            if let Some((message, help)) = self.problem_of(row, separator) {
                let problem = lines.diagnostic(place.clone(), message, help);
                problems.push((Severity::Warning, problem));
            }
        }
        self.rows = rows.into_iter().map(|(_, row)| row).collect();
        self.problems = problems;
    }

    /// A head that names no words of one side, so that no row says anything.
    fn lacking_columns(
        &self,
        lines: &LineIndex<'_>,
        place: Range<usize>,
    ) -> Option<(Severity, Diagnostic)> {
        let is_target = |column: &Column| matches!(column, Column::Target | Column::Language(_));
        let message = if !self.columns.contains(&Column::Source) {
            "no column is named as that of the source's words"
        } else if !self.columns.iter().any(is_target) {
            "no column is named as that of the translations"
        } else {
            return None;
        };
        let help = "name the columns source, target and note, or by the tags of languages: en,fr";
        Some((Severity::Error, lines.diagnostic(place, message, help)))
    }

    /// What is wrong with a row, and what to do.
    fn problem_of(&self, row: &StringRecord, separator: char) -> Option<(String, &'static str)> {
        if row.len() < 2 {
            let mark = match separator {
                '\t' => "tab".to_owned(),
                mark => format!("\"{mark}\""),
            };
            return Some((
                format!("the line has no {mark} between a word and its translation"),
                HELP,
            ));
        }
        let is_empty = |column: &Column| self.cell(row, column).is_empty();
        let others = self
            .columns
            .iter()
            .filter(|column| !matches!(column, Column::Source | Column::Other));
        if is_empty(&Column::Source) && !others.clone().all(is_empty) {
            return Some(("the line has no word of the source".to_owned(), HELP));
        }
        None
    }

    fn cell<'g>(&self, row: &'g StringRecord, column: &Column) -> &'g str {
        let at = self.columns.iter().position(|known| known == column);
        at.and_then(|at| row.get(at)).unwrap_or_default().trim()
    }

    /// The rows for a language, and whether its translations stand in a column of its own.
    pub(crate) fn rows(&self, language: &Language) -> (bool, impl Iterator<Item = Row<'_>>) {
        let alone = |known: &Language| known.as_str() == language.language();
        let of_language = |fits: &dyn Fn(&Language) -> bool| {
            let mut columns = self.columns.iter();
            columns.find(|column| matches!(column, Column::Language(known) if fits(known)))
        };
        let own = of_language(&|known| known == language).or_else(|| of_language(&alone));
        let target = own.cloned().unwrap_or(Column::Target);
        let rows = self.rows.iter().map(move |row| Row {
            source: self.cell(row, &Column::Source),
            target: self.cell(row, &target),
            note: self.cell(row, &Column::Note),
        });
        (own.is_some(), rows)
    }
}

/// The text; UTF-16 is what a spreadsheet calls "Unicode text".
fn decode(path: &str, bytes: &[u8]) -> Result<String, Diagnostic> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes)
        && let (text, _, false) = encoding.decode(bytes)
    {
        return files::decode(path, text.as_bytes());
    }
    files::decode(path, bytes)
}

/// The rows, each with its place.
fn records(text: &str, separator: char) -> Vec<(Range<usize>, StringRecord)> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .from_reader(text.as_bytes());
    let records = reader.records().flatten();
    let records = records.map(|record| {
        let start = record.position().map_or(0, |position| position.byte());
        let start = usize::try_from(start).unwrap_or_default();
        // What the reader passes over in front are the ends of empty lines.
        let rest = text.get(start..).unwrap_or_default();
        let start = start + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let line = text.get(start..).and_then(|rest| rest.lines().next());
        (start..start + line.unwrap_or_default().len(), record)
    });
    records.collect()
}

/// The separator by which the first line is a head; or the one that stands in most lines, and
/// first in the first one.
fn separator(text: &str, source: &Language) -> char {
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let is_head = |separator: &char| {
        let records = records(first, *separator);
        records
            .first()
            .is_some_and(|(_, cells)| head(cells, source).is_some())
    };
    if let Some(separator) = SEPARATORS.into_iter().find(is_head) {
        return separator;
    }
    let of_lines = |separator: char| {
        let lines = text.lines();
        lines
            .filter(|line| outside_quotes(line).any(|c| c == separator))
            .count()
    };
    let place = |separator: char| outside_quotes(first).position(|c| c == separator);
    let earliness = |separator: char| usize::MAX - place(separator).unwrap_or(usize::MAX);
    let best = SEPARATORS.into_iter().rev();
    let best = best.max_by_key(|separator| (of_lines(*separator), earliness(*separator)));
    best.unwrap_or(',')
}

/// The characters of a line that stand between no quotation marks.
fn outside_quotes(line: &str) -> impl Iterator<Item = char> + '_ {
    line.split('"').step_by(2).flat_map(str::chars)
}

/// What stands in each column, if a row is a head: if it names two columns, of which one has
/// words. A word of one language alone may well be "note" or "source".
fn head(cells: &StringRecord, source: &Language) -> Option<Vec<Column>> {
    let columns: Vec<Column> = cells.iter().map(|cell| column(cell, source)).collect();
    let named = columns
        .iter()
        .filter(|column| **column != Column::Other)
        .count();
    let has_words = columns
        .iter()
        .any(|column| !matches!(column, Column::Other | Column::Note));
    (named >= 2 && has_words).then_some(columns)
}

fn column(name: &str, source: &Language) -> Column {
    let name = name.trim().to_lowercase();
    match name.as_str() {
        "source" | "term" | "source term" | "original" => return Column::Source,
        "target" | "translation" | "target term" | "translated term" => return Column::Target,
        "note" | "notes" | "comment" | "comments" | "description" | "definition" => {
            return Column::Note;
        }
        _ => {}
    }
    match Language::from_posix(&name) {
        Ok(language) if language.language() == source.language() => Column::Source,
        Ok(language) if tags::is_known(&language) => Column::Language(language),
        _ => Column::Other,
    }
}
