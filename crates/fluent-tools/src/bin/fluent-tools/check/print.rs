//! What `check` has found, for people and for programs.

use std::collections::BTreeMap;
use std::io::{self, Write};

use fluent_source::report::{self, Level};
use fluent_tools::{Finding, Severity};

use super::{BOLD, Checked, number, sarif};
use crate::args::CheckFormat;

/// With more findings than this, people are told how many each rule has.
const FEW: usize = 10;

pub(super) fn print(format: CheckFormat, checked: &Checked) -> io::Result<()> {
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    match format {
        CheckFormat::Text => text(&mut out, checked)?,
        CheckFormat::Json => json(&mut out, &checked.findings)?,
        CheckFormat::Github => github(&mut out, &checked.findings)?,
        CheckFormat::Sarif => sarif::write(&mut out, &checked.findings)?,
    }
    out.flush()
}

/// What is told at once: a finding, or all messages that one file lacks.
fn grouped(findings: &[Finding]) -> Vec<(&Finding, Vec<&str>)> {
    let mut groups: Vec<(&Finding, Vec<&str>)> = Vec::new();
    let mut lacking = BTreeMap::new();
    for finding in findings {
        let id = finding.id().unwrap_or_default();
        if finding.rule().code() != "missing-message" || id.is_empty() {
            groups.push((finding, Vec::new()));
            continue;
        }
        let file = (finding.path(), finding.severity());
        let at = *lacking.entry(file).or_insert_with(|| {
            groups.push((finding, Vec::new()));
            groups.len() - 1
        });
        if let Some((_, ids)) = groups.get_mut(at) {
            ids.push(id);
        }
    }
    groups
}

/// What a file lacks, in words.
fn lacking(ids: &[&str]) -> String {
    const MOST: usize = 5;

    let named: Vec<&str> = ids.iter().copied().take(MOST).collect();
    let more = match ids.len().saturating_sub(MOST) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!(
        "{} messages are not translated: {}{more}",
        ids.len(),
        named.join(", ")
    )
}

/// Each finding with its line, and a line of totals.
fn text(out: &mut dyn Write, checked: &Checked) -> io::Result<()> {
    let findings = &checked.findings;
    for (finding, ids) in grouped(findings) {
        let level = match finding.severity() {
            Severity::Error => Level::Error,
            Severity::Warning => Level::Warning,
            _ => Level::Info,
        };
        let title = match ids.as_slice() {
            [_, _, ..] => Some(lacking(&ids)),
            _ => finding
                .id()
                .map(|id| format!("{id}: {}", finding.message())),
        };
        let code = Some(finding.rule().code());
        let report = report::report(finding.diagnostic(), level, title.as_deref(), code);
        writeln!(out, "{report}\n")?;
    }
    by_rule(out, findings)?;
    let mut line = format!(
        "{}, {} and {} in {} of {}",
        counted(findings, Severity::Error, "error", "errors"),
        counted(findings, Severity::Warning, "warning", "warnings"),
        counted(findings, Severity::Info, "hint", "hints"),
        number(checked.files, "file", "files"),
        number(checked.languages, "language", "languages"),
    );
    if checked.mended > 0 {
        line += &format!("; {} mended", checked.mended);
    }
    writeln!(out, "{BOLD}{line}{BOLD:#}")
}

/// How many findings each rule has, if there are many.
fn by_rule(out: &mut dyn Write, findings: &[Finding]) -> io::Result<()> {
    if findings.len() <= FEW {
        return Ok(());
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.rule().code()).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let width = findings.len().to_string().len();
    for (code, count) in counts {
        writeln!(out, "{count:width$} {code}")?;
    }
    writeln!(out)
}

fn counted(findings: &[Finding], severity: Severity, one: &str, many: &str) -> String {
    let of = findings.iter().filter(|f| f.severity() == severity);
    number(of.count(), one, many)
}

/// One object a line.
fn json(out: &mut dyn Write, findings: &[Finding]) -> io::Result<()> {
    for finding in findings {
        serde_json::to_writer(&mut *out, finding)?;
        writeln!(out)?;
    }
    Ok(())
}

/// Commands of GitHub's workflows, which show the findings beside the lines.
fn github(out: &mut dyn Write, findings: &[Finding]) -> io::Result<()> {
    let value = |text: &str| {
        let text = text.replace('%', "%25").replace('\r', "%0D");
        text.replace('\n', "%0A")
    };
    let property = |text: &str| value(text).replace(':', "%3A").replace(',', "%2C");
    for (finding, ids) in grouped(findings) {
        let level = match finding.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            _ => "notice",
        };
        let place = match finding.position().zip(finding.end_position()) {
            // Columns are only heeded within one line.
            Some(((line, column), (end, end_column))) if line == end => {
                format!(",line={line},endLine={end},col={column},endColumn={end_column}")
            }
            Some(((line, _), (end, _))) => format!(",line={line},endLine={end}"),
            None => String::new(),
        };
        let path = property(finding.path());
        let title = property(finding.rule().code());
        let id = finding.id().map_or(String::new(), |id| format!("{id}: "));
        let told = match ids.as_slice() {
            [_, _, ..] => lacking(&ids),
            _ => format!("{id}{}; {}", finding.message(), finding.help()),
        };
        let text = value(&told);
        writeln!(out, "::{level} file={path}{place},title={title}::{text}")?;
    }
    Ok(())
}
