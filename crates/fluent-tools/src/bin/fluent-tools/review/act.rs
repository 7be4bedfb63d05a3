//! What writes: stamps, verdicts, the end of a merge, decisions.

use std::fs::File;
use std::io::{self, Read as _, Write};
use std::path::Path;
use std::process::ExitCode;

use fluent_source::report;
use fluent_tools::review::{Changes, Date, Decisions, Imported, Refusal};
use fluent_tools::{Edits, Error, Language, Workspace};

use super::{Asked, FINDINGS, no_message, number};
use crate::{after_printing, tell};

/// An error that is no reason to say that nothing was looked at.
fn told(error: Error) -> anyhow::Error {
    anyhow::anyhow!("{error}")
}

/// Stamps, verdicts and declarations: all of them, or none.
pub(super) fn change(asked: &Asked<'_>) -> anyhow::Result<ExitCode> {
    let args = asked.args;
    let mut changes = asked.review.changes();
    if args.stamp && args.ids.is_empty() {
        for language in asked.languages() {
            changes.stamp(language, args.drafted.map(Into::into));
        }
    } else {
        let language = if args.same {
            asked.workspace.source()
        } else {
            asked.one_language()?
        };
        let mut wrong = Vec::new();
        for id in &args.ids {
            if asked.review.named(language, id).next().is_none() && Path::new(id).is_dir() {
                anyhow::bail!(no_message(id));
            }
            if let Err(error) = one(asked, &mut changes, language, id) {
                wrong.extend_from_slice(error.diagnostics());
            }
        }
        if !wrong.is_empty() {
            return Err(told(Error::new(wrong)));
        }
    }
    let edits = changes.edits();
    edits.write()?;
    after_printing(written(&edits), ExitCode::SUCCESS)
}

fn one(
    asked: &Asked<'_>,
    changes: &mut Changes<'_>,
    language: &Language,
    id: &str,
) -> Result<(), Error> {
    let args = asked.args;
    let by = args.by.as_deref().unwrap_or_default();
    if args.same {
        changes.same(id, args.message.as_deref().unwrap_or_default())
    } else if args.stamp {
        changes.stamp_one(language, id)
    } else if args.approve {
        changes.approve(language, id, by, Date::today())
    } else {
        let note = args.note.as_deref().unwrap_or_default();
        changes.needs_work(language, id, by, note, Date::today())
    }
}

/// The files that were written.
fn written(edits: &Edits) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for (path, _) in edits.iter() {
        writeln!(out, "{path}")?;
    }
    match edits.iter().len() {
        0 => writeln!(out, "nothing had to be changed")?,
        files => writeln!(out, "{} written", number(files, "file", "files"))?,
    }
    out.flush()
}

pub(super) fn resolve(workspace: &Workspace) -> anyhow::Result<ExitCode> {
    let resolved = workspace.resolve_reviews().map_err(told)?;
    for note in resolved.notes() {
        tell(format_args!("note: {note}"));
    }
    resolved.edits().write()?;
    after_printing(written(resolved.edits()), ExitCode::SUCCESS)
}

pub(super) fn import(asked: &Asked<'_>, path: &Path) -> anyhow::Result<ExitCode> {
    let shown = path.display().to_string();
    let mut json = Vec::new();
    // A byte more than may be, so that what is too large is seen.
    let limit = Decisions::LARGEST as u64 + 1;
    let read = File::open(path).and_then(|file| file.take(limit).read_to_end(&mut json));
    read.map_err(|error| anyhow::anyhow!("{shown}: {error}"))?;
    let decisions = Decisions::read(&shown, &json).map_err(told)?;
    let imported = asked
        .review
        .import(&decisions, asked.history)
        .map_err(told)?;
    imported.edits().write()?;
    let code = if imported.refusals().is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FINDINGS)
    };
    let printed = imported_told(&imported);
    after_printing(printed, code)
}

fn imported_told(imported: &Imported) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for refusal in imported.refusals() {
        refused(refusal, &mut out)?;
    }
    for (path, _) in imported.edits().iter() {
        writeln!(out, "{path}")?;
    }
    let taken = number(imported.taken(), "decision", "decisions");
    match imported.refusals().len() {
        0 => writeln!(out, "{taken} taken")?,
        refused => writeln!(out, "{taken} taken, {refused} refused")?,
    }
    out.flush()
}

/// A refusal with both texts: what the reviewer has seen, and what is there.
fn refused(refusal: &Refusal, out: &mut impl Write) -> io::Result<()> {
    for diagnostic in refusal.diagnostics() {
        writeln!(out, "refused: {}: {diagnostic}", refusal.message())?;
    }
    for (label, text) in [("seen", refusal.seen()), ("now", refusal.present())] {
        if let Some(text) = text {
            writeln!(out, "  {label}:")?;
            for line in text.lines() {
                writeln!(out, "    {}", report::named(line))?;
            }
        }
    }
    Ok(())
}
