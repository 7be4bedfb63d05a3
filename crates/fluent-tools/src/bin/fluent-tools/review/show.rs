//! One message: both texts, what was said of them, and what has changed in the source.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use fluent_source::report;
use fluent_tools::review::{Difference, MessageReview, MessageText, Part, State};

use super::Asked;
use super::list::on_one_line;

const BOLD: Style = Style::new().bold();
const LABEL: Style = AnsiColor::Cyan.on_default();
const REMOVED: Style = AnsiColor::Red.on_default().strikethrough();
const ADDED: Style = AnsiColor::Green.on_default().underline();

pub(super) fn messages(asked: &Asked<'_>, messages: &[&MessageReview]) -> io::Result<()> {
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    for (index, message) in messages.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        one(asked, message, &mut out)?;
    }
    out.flush()
}

fn one(asked: &Asked<'_>, message: &MessageReview, out: &mut impl Write) -> io::Result<()> {
    let (language, file, id) = (message.language(), message.file(), message.id());
    writeln!(
        out,
        "{BOLD}{language} {file}:{id}{BOLD:#}: {}",
        message.state()
    )?;
    for verdict in message.verdicts() {
        let (date, by, kind) = (verdict.date(), verdict.by(), verdict.kind().as_str());
        let reviewers = asked
            .review
            .files(language)
            .flat_map(|file| file.reviewers());
        let mut named = reviewers.filter(|(key, _)| *key == by);
        let name = named.next().map(|(_, reviewer)| reviewer.name());
        let name = name.map_or(String::new(), |name| format!(" ({})", on_one_line(name)));
        let note = verdict
            .note()
            .map_or(String::new(), |note| format!(": {}", on_one_line(note)));
        writeln!(out, "{kind} {date} by {by}{name}{note}")?;
    }
    if language != asked.workspace.source()
        && let Some(source) = message.source()
    {
        text(source, out)?;
        difference(asked, message, source, out)?;
    }
    match message.text() {
        Some(own) => text(own, out),
        None => Ok(()),
    }
}

/// A text below its place.
fn text(text: &MessageText, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{LABEL}{}:{}{LABEL:#}", text.path(), text.line())?;
    for line in text.text().lines() {
        writeln!(out, "    {}", report::named(line))?;
    }
    Ok(())
}

/// What has changed in the source since the message was judged or stamped.
fn difference(
    asked: &Asked<'_>,
    message: &MessageReview,
    source: &MessageText,
    out: &mut impl Write,
) -> io::Result<()> {
    let old = message.entry().and_then(|entry| entry.source());
    let Some(old) = old.filter(|old| *old != source.fingerprint()) else {
        return Ok(());
    };
    let Some(old) = asked.history.text(source.below(), message.id(), old) else {
        let why = asked.history.problem();
        let why = why.unwrap_or_else(|| "git does not know what it said before".to_owned());
        return writeln!(out, "{LABEL}the source has changed{LABEL:#}; {why}");
    };
    let heading = match message.state() {
        State::Stale | State::Followed => "the source has changed",
        _ => "the source has changed, and says the same",
    };
    writeln!(out, "{LABEL}{heading}{LABEL:#}")?;
    let mut shown = String::new();
    for part in Difference::between(&old, source.text()).parts() {
        shown += &match part {
            Part::Same(text) => report::named(text),
            Part::Removed(text) => format!("{REMOVED}[-{}-]{REMOVED:#}", report::named(text)),
            Part::Added(text) => format!("{ADDED}{{+{}+}}{ADDED:#}", report::named(text)),
            _ => String::new(),
        };
    }
    for line in shown.lines() {
        writeln!(out, "    {line}")?;
    }
    Ok(())
}
