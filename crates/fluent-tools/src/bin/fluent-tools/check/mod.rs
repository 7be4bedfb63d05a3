//! `check` and `rules`: runs the checker and prints what it found.

use std::io::{self, Write};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use fluent_source::report::{self, Level};
use fluent_tools::{Finding, Rule, Severity, Workspace};

use crate::args::{Check, CheckFormat, Deny, Rules};
use crate::{after_printing, tell};

const FINDINGS: u8 = 1;
const BOLD: Style = Style::new().bold();
const LABEL: Style = AnsiColor::Cyan.on_default();

pub(crate) fn check(args: &Check) -> anyhow::Result<ExitCode> {
    let open = || Workspace::open(&args.dir).map(|w| w.source_language(args.source.clone()));
    let mut workspace = open()?;
    anyhow::ensure!(
        !workspace.files(workspace.source()).is_empty(),
        "{}: the source language {} has no texts there; name another with --source",
        args.dir.display(),
        workspace.source()
    );
    let wanted = |finding: &Finding| args.rules.is_empty() || args.rules.contains(&finding.rule());
    let mut findings = workspace.check();
    findings.retain(wanted);
    let mut mended = 0;
    if args.fix {
        let edits = workspace.fixes(&findings);
        edits.write()?;
        let before = findings.len();
        workspace = open()?;
        findings = workspace.check();
        findings.retain(wanted);
        mended = before.saturating_sub(findings.len());
    }
    for file in workspace.left_alone() {
        tell(format_args!("note: left alone: {file}"));
    }
    let least = match args.deny {
        Some(Deny::Warnings) => Severity::Warning,
        None => Severity::Error,
    };
    let denied = findings.iter().any(|finding| finding.severity() >= least);
    let code = if denied {
        ExitCode::from(FINDINGS)
    } else {
        ExitCode::SUCCESS
    };
    let printed = match args.format {
        CheckFormat::Text => text(&findings, &workspace, mended),
        CheckFormat::Json => json(&findings),
        CheckFormat::Github => github(&findings),
    };
    after_printing(printed, code)
}

/// Each finding with its line, and a line of totals.
fn text(findings: &[Finding], workspace: &Workspace, mended: usize) -> io::Result<()> {
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    for finding in findings {
        let level = match finding.severity() {
            Severity::Error => Level::Error,
            Severity::Warning => Level::Warning,
            _ => Level::Info,
        };
        let title = finding
            .id()
            .map(|id| format!("{id}: {}", finding.message()));
        let code = Some(finding.rule().code());
        let report = report::report(finding.diagnostic(), level, title.as_deref(), code);
        writeln!(out, "{report}\n")?;
    }
    let languages = workspace.languages().len();
    let files: usize = workspace
        .languages()
        .map(|language| workspace.files(language).len())
        .sum();
    let mut line = format!(
        "{}, {} and {} in {} of {}",
        counted(findings, Severity::Error, "error", "errors"),
        counted(findings, Severity::Warning, "warning", "warnings"),
        counted(findings, Severity::Info, "hint", "hints"),
        number(files, "file", "files"),
        number(languages, "language", "languages"),
    );
    if mended > 0 {
        line += &format!("; {mended} mended");
    }
    writeln!(out, "{BOLD}{line}{BOLD:#}")?;
    out.flush()
}

fn counted(findings: &[Finding], severity: Severity, one: &str, many: &str) -> String {
    let of = findings.iter().filter(|f| f.severity() == severity);
    number(of.count(), one, many)
}

fn number(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{count} {noun}")
}

/// One object a line.
fn json(findings: &[Finding]) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for finding in findings {
        serde_json::to_writer(&mut out, finding)?;
        writeln!(out)?;
    }
    out.flush()
}

/// Commands of GitHub's workflows, which show the findings beside the lines.
fn github(findings: &[Finding]) -> io::Result<()> {
    let value = |text: &str| {
        let text = text.replace('%', "%25").replace('\r', "%0D");
        text.replace('\n', "%0A")
    };
    let property = |text: &str| value(text).replace(':', "%3A").replace(',', "%2C");
    let mut out = io::BufWriter::new(io::stdout().lock());
    for finding in findings {
        let level = match finding.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            _ => "notice",
        };
        let place = match finding.position() {
            Some((line, column)) => format!(",line={line},col={column}"),
            None => String::new(),
        };
        let path = property(finding.path());
        let title = property(finding.rule().code());
        let id = finding.id().map_or(String::new(), |id| format!("{id}: "));
        let text = value(&format!("{id}{}; {}", finding.message(), finding.help()));
        writeln!(out, "::{level} file={path}{place},title={title}::{text}")?;
    }
    out.flush()
}

pub(crate) fn rules(args: &Rules) -> anyhow::Result<ExitCode> {
    let printed = match args.code {
        Some(rule) => explain(rule),
        None => list(),
    };
    after_printing(printed, ExitCode::SUCCESS)
}

fn list() -> io::Result<()> {
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    let width = fluent_tools::rules().map(|rule| rule.code().len()).max();
    let width = width.unwrap_or_default();
    for rule in fluent_tools::rules() {
        let (code, severity) = (rule.code(), rule.severity());
        writeln!(
            out,
            "{BOLD}{code:width$}{BOLD:#}  {severity:7}  {}",
            rule.summary()
        )?;
    }
    out.flush()
}

fn explain(rule: &Rule) -> io::Result<()> {
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    let example = rule.example();
    writeln!(out, "{BOLD}{}{BOLD:#} ({})", rule.code(), rule.severity())?;
    writeln!(out, "{}", rule.explanation())?;
    let language = format!("{}, bad", example.language());
    let good = format!("{}, good", example.language());
    for (label, text) in [
        ("source", example.source()),
        (&language, example.bad()),
        (&good, example.good()),
    ] {
        writeln!(out, "\n{LABEL}{label}{LABEL:#}")?;
        for line in text.lines() {
            writeln!(out, "    {}", report::named(line))?;
        }
    }
    out.flush()
}
