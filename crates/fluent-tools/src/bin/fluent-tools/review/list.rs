//! How the reviews stand: a table by language, lines, objects.

use std::io::{self, IsTerminal as _, Write};

use anstyle::{AnsiColor, Style};
use fluent_source::report;
use fluent_tools::Language;
use fluent_tools::review::{MessageReview, State};
use serde::Serialize;

use super::Asked;

const BOLD: Style = Style::new().bold();

/// What is counted, and the heading of its column.
const COLUMNS: [(State, &str); 6] = [
    (State::Draft, "draft"),
    (State::Reviewed, "reviewed"),
    (State::Stale, "stale"),
    (State::Edited, "edited"),
    (State::NeedsWork, "needs work"),
    (State::Missing, "missing"),
];

/// How many messages of a language are in each state.
pub(super) struct Counts {
    columns: [usize; 6],
    obsolete: usize,
    orphans: usize,
    without_entry: usize,
}

impl Counts {
    pub(super) fn of(asked: &Asked<'_>, language: &Language) -> Counts {
        let mut counts = Counts {
            columns: [0; 6],
            obsolete: 0,
            orphans: 0,
            without_entry: 0,
        };
        for message in asked.review.of(language) {
            let state = message.state();
            let is_counted = |own: State| own == state || (own == State::Draft && state.is_draft());
            for ((own, _), count) in COLUMNS.iter().zip(&mut counts.columns) {
                *count += usize::from(is_counted(*own));
            }
            counts.obsolete += usize::from(state == State::Obsolete);
            counts.orphans += usize::from(is_orphan(message));
            counts.without_entry += usize::from(lacks_entry(message));
        }
        counts
    }

    /// How many messages the source has.
    pub(super) fn total(&self) -> usize {
        self.columns.iter().sum()
    }

    pub(super) fn reviewed(&self) -> usize {
        self.columns[1]
    }

    fn rest(&self) -> String {
        let rest = [
            (self.without_entry, "without an entry"),
            (self.obsolete, "obsolete"),
            (self.orphans, "orphan"),
        ];
        let rest = rest.into_iter().filter(|(count, _)| *count > 0);
        let rest: Vec<String> = rest
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        rest.join(", ")
    }
}

/// Whether a message is there, and no entry for it.
pub(super) fn lacks_entry(message: &MessageReview) -> bool {
    let is_there = message.text().is_some() && message.state() != State::Obsolete;
    is_there && message.entry().is_none()
}

/// Whether there is an entry, and no message.
fn is_orphan(message: &MessageReview) -> bool {
    message.entry().is_some() && message.text().is_none()
}

/// A line for each language.
pub(super) fn table(asked: &Asked<'_>) -> io::Result<()> {
    const BAR: usize = 20;
    const REVIEWED: Style = AnsiColor::Green.on_default();

    let mut out = io::BufWriter::new(anstream::stdout().lock());
    let has_bars = io::stdout().is_terminal();
    let languages: Vec<String> = asked.languages().map(ToString::to_string).collect();
    let width = languages.iter().map(String::len).max().unwrap_or_default();
    let width = width.max("language".len());
    let mut head = format!("{:width$}", "language");
    if has_bars {
        head += &" ".repeat(BAR + 2);
    }
    for (_, heading) in COLUMNS {
        head += &format!("  {heading}");
    }
    writeln!(out, "{BOLD}{head}{BOLD:#}")?;
    let mut has_gaps = false;
    for language in asked.languages() {
        let counts = Counts::of(asked, language);
        write!(out, "{:width$}", language.to_string())?;
        if has_bars {
            // Rounded down: only what is whole looks so.
            let full = (counts.reviewed() * BAR).checked_div(counts.total());
            let full = full.unwrap_or_default();
            let (full, rest) = ("█".repeat(full), "░".repeat(BAR - full));
            write!(out, "  {REVIEWED}{full}{REVIEWED:#}{rest}")?;
        }
        for ((_, heading), count) in COLUMNS.iter().zip(counts.columns) {
            let width = heading.len();
            let count = match count {
                0 => "–".to_owned(),
                count => count.to_string(),
            };
            write!(out, "  {count:>width$}")?;
        }
        let rest = counts.rest();
        has_gaps |= counts.without_entry + counts.orphans > 0;
        match rest.as_str() {
            "" => writeln!(out)?,
            rest => writeln!(out, "  {rest}")?,
        }
    }
    if has_gaps {
        writeln!(
            out,
            "`fluent-tools review --stamp` makes entries for all messages"
        )?;
    }
    out.flush()
}

/// A line for each message.
pub(super) fn lines(messages: &[&MessageReview]) -> io::Result<()> {
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    for message in messages {
        let (file, id) = (message.file(), message.id());
        match message.path().zip(message.line()) {
            Some((path, line)) => write!(out, "{path}:{line}: {id}: ")?,
            None => write!(out, "{}: {file}:{id}: ", message.language())?,
        }
        write!(out, "{BOLD}{}{BOLD:#}", message.state())?;
        match message.note() {
            Some(note) => writeln!(out, "; {}", on_one_line(note))?,
            None => writeln!(out)?,
        }
    }
    out.flush()
}

/// A note as it is shown: nothing in it steers a terminal.
pub(super) fn on_one_line(note: &str) -> String {
    report::named(note).replace('\n', " ")
}

/// An object on each line.
pub(super) fn json(messages: &[&MessageReview]) -> io::Result<()> {
    #[derive(Serialize)]
    struct Line<'m> {
        language: String,
        file: &'m str,
        id: &'m str,
        state: &'static str,
        note: Option<&'m str>,
    }

    let mut out = io::BufWriter::new(io::stdout().lock());
    for message in messages {
        let line = Line {
            language: message.language().to_string(),
            file: message.file(),
            id: message.id(),
            state: message.state().as_str(),
            note: message.note(),
        };
        serde_json::to_writer(&mut out, &line)?;
        writeln!(out)?;
    }
    out.flush()
}
