//! `check` and `rules`: runs the checker and prints what it found.

mod baseline;
mod print;
mod sarif;

use std::collections::{BTreeSet, HashMap};
use std::io::{self, Write};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use fluent_source::report;
use fluent_tools::{Finding, Rule, Severity};

use self::baseline::Baseline;
use crate::args::{Check, Deny, Least, RuleChoice, Rules};
use crate::project::Opened;
use crate::{after_printing, tell};

const FINDINGS: u8 = 1;
const BOLD: Style = Style::new().bold();
const LABEL: Style = AnsiColor::Cyan.on_default();

/// What the program has looked at and found.
struct Checked {
    findings: Vec<Finding>,
    files: usize,
    languages: usize,
    mended: usize,
}

pub(crate) fn check(args: &Check) -> anyhow::Result<ExitCode> {
    let baseline = match &args.baseline {
        Some(path) if args.update_baseline => Some(Baseline::empty(path)),
        Some(path) => Some(Baseline::read(path)?),
        None => None,
    };
    let opened = args.source.open(&args.paths)?;
    for tag in &args.lang {
        let mut languages = opened.iter().flat_map(|one| one.workspace.languages());
        anyhow::ensure!(
            languages.any(|own| own == tag),
            "there are no texts in {tag}"
        );
    }
    let mut checked = look(args, &opened)?;
    if args.fix {
        for one in &opened {
            one.workspace.fixes(&checked.findings).write()?;
        }
        let before = checked.findings.len();
        checked = look(args, &args.source.open(&args.paths)?)?;
        checked.mended = before.saturating_sub(checked.findings.len());
    }
    if let Some(baseline) = baseline {
        if args.update_baseline {
            let count = baseline.write(checked.findings.iter())?;
            let told = writeln!(
                io::stdout(),
                "{} written",
                number(count, "finding", "findings")
            );
            return after_printing(told, ExitCode::SUCCESS);
        }
        let gone = baseline.take_out(&mut checked.findings);
        if gone > 0 && args.is_whole() {
            let gone = number(gone, "finding", "findings");
            tell(format_args!(
                "note: {gone} of the baseline are no more; --update-baseline takes them out"
            ));
        }
    }
    let least = match args.deny {
        Some(Deny::Warnings) => Severity::Warning,
        None => Severity::Error,
    };
    let mut findings = checked.findings.iter();
    let code = if findings.any(|finding| finding.severity() >= least) {
        ExitCode::from(FINDINGS)
    } else {
        ExitCode::SUCCESS
    };
    let least = args.min_severity.map_or(Severity::Info, Severity::from);
    checked
        .findings
        .retain(|finding| finding.severity() >= least);
    after_printing(print::print(args.format, &checked), code)
}

/// Looks at all that is open.
fn look(args: &Check, opened: &[Opened]) -> anyhow::Result<Checked> {
    let mut checked = Checked {
        findings: Vec::new(),
        files: 0,
        languages: 0,
        mended: 0,
    };
    let mut languages = BTreeSet::new();
    for one in opened {
        checked.findings.extend(args.of_interest(one)?);
        for language in one.workspace.languages() {
            languages.insert(language);
            checked.files += one.workspace.files(language).len();
        }
    }
    checked.languages = languages.len();
    Ok(checked)
}

impl Check {
    /// What is found in some texts, as far as somebody has asked for it.
    fn of_interest(&self, opened: &Opened) -> anyhow::Result<Vec<Finding>> {
        let workspace = &opened.workspace;
        let changed = match &self.changed_since {
            Some(revision) => Some(
                workspace
                    .changed_since(revision)
                    .map_err(|error| anyhow::anyhow!("--changed-since {revision}: {error}"))?,
            ),
            None => None,
        };
        let mut is_named = HashMap::new();
        let mut findings = workspace.check();
        findings.retain(|finding| {
            let path = finding.path();
            let is_named = is_named.entry(path.to_owned());
            *is_named.or_insert_with(|| opened.is_wanted(path))
                && self.wants_rule(finding.rule())
                && (self.lang.is_empty() || self.lang.contains(finding.language()))
                && changed
                    .as_ref()
                    .is_none_or(|changed| changed.contains(path))
        });
        Ok(findings)
    }

    fn wants_rule(&self, rule: &Rule) -> bool {
        let mut chosen = self.rules.iter();
        let is_out = chosen.any(|one| matches!(one, RuleChoice::Without(out) if *out == rule));
        let mut only = self.rules.iter().filter_map(|one| match one {
            RuleChoice::Only(only) => Some(*only),
            RuleChoice::Without(_) => None,
        });
        let first = only.next();
        let is_in = first.is_none_or(|first| first == rule || only.any(|only| only == rule));
        is_in && !is_out
    }

    /// Whether all is told that there is.
    fn is_whole(&self) -> bool {
        self.paths.is_empty()
            && self.lang.is_empty()
            && self.rules.is_empty()
            && self.changed_since.is_none()
    }
}

impl From<Least> for Severity {
    fn from(least: Least) -> Severity {
        match least {
            Least::Info => Severity::Info,
            Least::Warning => Severity::Warning,
            Least::Error => Severity::Error,
        }
    }
}

fn number(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{count} {noun}")
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
    let [bad, good] = example.paths().unwrap_or([example.language(); 2]);
    let (bad, good) = (format!("{bad}, bad"), format!("{good}, good"));
    for (label, text) in [
        ("source", example.source()),
        (&bad, example.bad()),
        (&good, example.good()),
    ] {
        writeln!(out, "\n{LABEL}{label}{LABEL:#}")?;
        for line in text.lines() {
            writeln!(out, "    {}", report::named(line))?;
        }
    }
    out.flush()
}
