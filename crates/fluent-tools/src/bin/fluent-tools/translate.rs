//! `fmt`, `new-locale`, `coverage` and `pseudo`: what translators run besides
//! `check`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use anyhow::Context as _;
use fluent_source::write::Writer;
use fluent_tools::review::History;
use fluent_tools::{
    Coverage, Diagnostic, Edits, FmtOptions, Formatted, Pseudo, PseudoKind, Workspace,
};
use serde::Serialize;

use crate::args::{Cover, Fmt, Format, MakePseudo, NewLocale, Project, PseudoChoice};
use crate::{after_printing, tell};

const NOT_CLEAN: u8 = 1;

/// Reads the texts of all directories, and names those that cannot be read; the source's
/// have to be.
fn open_readable(project: &Project) -> anyhow::Result<Vec<Workspace>> {
    let workspaces = project.source.open_dirs(project.dir.as_deref())?;
    for workspace in &workspaces {
        for language in workspace.languages() {
            let files = workspace.files(language).iter();
            for file in files.filter(|file| file.text().is_none()) {
                let told = format!(
                    "{}: this cannot be read as text; `fluent-tools check` says why",
                    file.path()
                );
                anyhow::ensure!(language != workspace.source(), told);
                tell(format_args!("warning: {told}"));
            }
        }
    }
    Ok(workspaces)
}

/// An error about files that were not to be loaded.
fn told(error: fluent_tools::Error) -> anyhow::Error {
    anyhow::anyhow!("{error}")
}

fn count(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        count => format!("{count} {noun}s"),
    }
}

pub(crate) fn fmt(args: &Fmt) -> anyhow::Result<ExitCode> {
    let project = &args.project;
    let workspaces = project.source.open_dirs(project.dir.as_deref())?;
    let options = FmtOptions::default().keep_order(args.keep_order);
    let formatted = workspaces.into_iter().map(|workspace| {
        let formatted = workspace.fmt_with(options);
        (workspace, formatted)
    });
    let formatted: Vec<(Workspace, Formatted)> = formatted.collect();
    let mut is_clean = true;
    for (_, formatted) in &formatted {
        for refusal in formatted.refused() {
            left_alone(refusal);
        }
        if !args.check {
            formatted.edits().write()?;
        }
        let would_change = args.check && !formatted.edits().is_empty();
        is_clean &= !would_change && formatted.refused().is_empty();
    }
    let code = if is_clean {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(NOT_CLEAN)
    };
    after_printing(changed(&formatted, args), code)
}

/// The files that have changed, or would, and how many they are.
fn changed(formatted: &[(Workspace, Formatted)], args: &Fmt) -> io::Result<()> {
    let check = args.check;
    let mut out = io::BufWriter::new(io::stdout().lock());
    for (workspace, formatted) in formatted {
        for (path, new) in formatted.edits().iter() {
            if check {
                let line = first_difference(workspace, path, new);
                writeln!(out, "{path}:{line}: not in the canonical form")?;
            } else {
                writeln!(out, "{path}")?;
            }
        }
    }
    let sum = |of: fn(&Formatted) -> usize| formatted.iter().map(|(_, one)| of(one)).sum::<usize>();
    let (edits, refused) = (
        sum(|one| one.edits().iter().len()),
        sum(|one| one.refused().len()),
    );
    let told = match (edits, check) {
        (0, _) if refused > 0 => String::new(),
        (0, _) => "every file is in the canonical form".to_owned(),
        (files, true) => format!("{} would change", count(files, "file")),
        (files, false) => format!("{} changed", count(files, "file")),
    };
    let left = match refused {
        0 => String::new(),
        refused => format!("{} left alone", count(refused, "file")),
    };
    let told = [told, left].into_iter().filter(|part| !part.is_empty());
    let advice = match (check && edits > 0, args.keep_order) {
        (false, _) => "",
        (true, false) => "; run `fluent-tools fmt`",
        (true, true) => "; run `fluent-tools fmt --keep-order`",
    };
    writeln!(out, "{}{advice}", told.collect::<Vec<_>>().join(", "))?;
    out.flush()
}

fn left_alone(refusal: &Diagnostic) {
    tell(format_args!("warning: left alone: {refusal}"));
}

/// The first line in which a file and its new text are not the same, from 1.
fn first_difference(workspace: &Workspace, path: &str, new: &str) -> usize {
    let files = workspace
        .languages()
        .flat_map(|language| workspace.files(language));
    let mut old = files
        .filter(|file| file.path() == path)
        .map(fluent_tools::File::bytes);
    let mut old = old.next().unwrap_or_default().split(|byte| *byte == b'\n');
    let mut new = new.as_bytes().split(|byte| *byte == b'\n');
    let same = std::iter::from_fn(|| (old.next()? == new.next()?).then_some(()));
    same.count() + 1
}

pub(crate) fn new_locale(args: &NewLocale) -> anyhow::Result<ExitCode> {
    let project = &args.project;
    let workspace = project.source.open_one(project.dir.as_deref())?;
    let edits = workspace
        .new_locale_drafted(&args.tag, args.drafted.into())
        .map_err(told)?;
    edits.write()?;
    after_printing(made(&edits), ExitCode::SUCCESS)
}

/// The files of a new language.
fn made(edits: &Edits) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for (path, _) in edits.iter() {
        writeln!(out, "{path}")?;
    }
    writeln!(
        out,
        "{} made; `fluent-tools coverage` shows how much is translated",
        count(edits.iter().len(), "file")
    )?;
    out.flush()
}

/// One language and file, for programs.
#[derive(Serialize)]
struct CoverageRow<'c> {
    language: String,
    file: &'c str,
    total: usize,
    translated: usize,
    reviewed: usize,
    missing: usize,
    obsolete: usize,
    identical: usize,
    /// In the source.
    broken: usize,
    ids: CoverageIds<'c>,
}

#[derive(Serialize)]
struct CoverageIds<'c> {
    missing: &'c [String],
    obsolete: &'c [String],
    identical: &'c [String],
    broken: &'c [String],
}

impl<'c> From<&'c Coverage> for CoverageRow<'c> {
    fn from(coverage: &'c Coverage) -> Self {
        let ids = CoverageIds {
            missing: coverage.missing(),
            obsolete: coverage.obsolete(),
            identical: coverage.identical(),
            broken: coverage.broken(),
        };
        CoverageRow {
            language: coverage.language().to_string(),
            file: coverage.file(),
            total: coverage.total(),
            translated: coverage.translated(),
            reviewed: coverage.reviewed(),
            missing: ids.missing.len(),
            obsolete: ids.obsolete.len(),
            identical: ids.identical.len(),
            broken: ids.broken.len(),
            ids,
        }
    }
}

pub(crate) fn coverage(args: &Cover) -> anyhow::Result<ExitCode> {
    let workspaces = open_readable(&args.project)?;
    for workspace in &workspaces {
        if let Err(error) = workspace.review(&History::none()) {
            for diagnostic in error.diagnostics() {
                tell(format_args!(
                    "warning: nothing counts as reviewed: {diagnostic}"
                ));
            }
        }
    }
    let coverage: Vec<Coverage> = workspaces.iter().flat_map(Workspace::coverage).collect();
    let rows: Vec<CoverageRow<'_>> = coverage.iter().map(CoverageRow::from).collect();
    let printed = match args.format {
        Format::Json => json(&rows),
        Format::Text => bars(&rows),
    };
    after_printing(printed, ExitCode::SUCCESS)
}

fn json(rows: &[CoverageRow<'_>]) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    serde_json::to_writer_pretty(&mut out, rows)?;
    writeln!(out)?;
    out.flush()
}

/// A line for each language and file, and one for each language that has
/// several.
fn bars(rows: &[CoverageRow<'_>]) -> io::Result<()> {
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    if rows.is_empty() {
        writeln!(out, "there is no language but the source")?;
    }
    let language = rows
        .iter()
        .map(|row| row.language.chars().count())
        .max()
        .unwrap_or_default();
    let file = rows.iter().map(|row| row.file.chars().count());
    let file = file.chain([ALL.len()]).max().unwrap_or_default();
    for rows in rows.chunk_by(|one, next| one.language == next.language) {
        let all = CoverageRow::sum(rows);
        let several = rows.len() > 1;
        for row in rows.iter().chain(several.then_some(&all)) {
            row.bar(language, file, &mut out)?;
        }
    }
    out.flush()
}

/// What the line of a whole language is called.
const ALL: &str = "(all)";

impl CoverageRow<'_> {
    /// All files of one language.
    fn sum(rows: &[CoverageRow<'_>]) -> CoverageRow<'static> {
        let sum = |field: fn(&CoverageRow<'_>) -> usize| rows.iter().map(field).sum();
        CoverageRow {
            language: rows
                .first()
                .map(|row| row.language.clone())
                .unwrap_or_default(),
            file: ALL,
            total: sum(|row| row.total),
            translated: sum(|row| row.translated),
            reviewed: sum(|row| row.reviewed),
            missing: sum(|row| row.missing),
            obsolete: sum(|row| row.obsolete),
            identical: sum(|row| row.identical),
            broken: sum(|row| row.broken),
            ids: CoverageIds {
                missing: &[],
                obsolete: &[],
                identical: &[],
                broken: &[],
            },
        }
    }

    fn bar(&self, language: usize, file: usize, out: &mut impl Write) -> io::Result<()> {
        const WIDTH: usize = 20;
        const WHOLE: Style = AnsiColor::Green.on_default();
        const PART: Style = AnsiColor::Yellow.on_default();

        // Rounded down: only what is whole looks so.
        let share = |of: usize| (self.translated * of).checked_div(self.total).unwrap_or(of);
        let (full, percent) = (share(WIDTH), share(100));
        let style = match self.missing {
            0 => WHOLE,
            _ => PART,
        };
        let rest = [
            (self.reviewed, "reviewed"),
            (self.missing, "missing"),
            (self.obsolete, "obsolete"),
            (self.identical, "identical"),
            (self.broken, "broken in the source"),
        ];
        let rest = rest.into_iter().filter(|(count, _)| *count > 0);
        let rest: Vec<String> = rest
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        let line = format!(
            "{:language$}  {:file$}  {style}{}{}{style:#}  {percent:3} %  {:4} of {:<4}  {}",
            self.language,
            self.file,
            "█".repeat(full),
            "░".repeat(WIDTH - full),
            self.translated,
            self.total,
            rest.join(", "),
        );
        writeln!(out, "{}", line.trim_end())
    }
}

pub(crate) fn pseudo(args: &MakePseudo) -> anyhow::Result<ExitCode> {
    let kind = match args.kind {
        PseudoChoice::Accented => PseudoKind::Accented,
        PseudoChoice::Bidi => PseudoKind::Bidi,
        PseudoChoice::Long => PseudoKind::Long,
    };
    let workspaces = open_readable(&args.project)?;
    let [workspace] = workspaces.as_slice() else {
        anyhow::bail!("name one of the directories that the config file has");
    };
    let pseudo = workspace.pseudo(kind);
    let Some(root) = &args.out else {
        return after_printing(texts(&pseudo), ExitCode::SUCCESS);
    };
    let mut writer = Writer::below(root).with_context(|| root.display().to_string())?;
    let mut written = Vec::new();
    let mut failed = Vec::new();
    for (path, text) in pseudo.files() {
        let shown = root.join(path);
        match writer.put(Path::new(path), text.as_bytes()) {
            Ok(()) => written.push(shown),
            Err(error) => failed.push(format!("{}: {error}", shown.display())),
        }
    }
    let printed = after_printing(paths(&written), ExitCode::SUCCESS);
    anyhow::ensure!(failed.is_empty(), failed.join("\n"));
    printed
}

fn paths(paths: &[PathBuf]) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for path in paths {
        writeln!(out, "{}", path.display())?;
    }
    out.flush()
}

/// Each file below its name.
fn texts(pseudo: &Pseudo) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for (index, (path, text)) in pseudo.files().enumerate() {
        let gap = if index == 0 { "" } else { "\n" };
        write!(out, "{gap}### {path}\n\n{text}")?;
    }
    out.flush()
}
