//! `review --check`: what stands in the way of a release.

use std::io::{self, Write};
use std::process::ExitCode;

use fluent_tools::Language;
use fluent_tools::review::MessageReview;
use serde::Serialize;

use super::args::ReviewFormat;
use super::list::{Counts, lacks_entry, on_one_line};
use super::{Asked, FINDINGS, github, number};
use crate::after_printing;

/// Something that is not allowed.
enum Finding<'r> {
    NoEntry(&'r MessageReview),
    Denied(&'r MessageReview),
    /// How many messages of so many are reviewed.
    TooFew(&'r Language, usize, usize),
}

pub(super) fn check(asked: &Asked<'_>) -> anyhow::Result<ExitCode> {
    let findings = findings(asked);
    let printed = match asked.args.format {
        ReviewFormat::Text => text(asked, &findings),
        ReviewFormat::Json => json(&findings),
        ReviewFormat::Github => annotations(asked, &findings),
    };
    asked.tell_of_history();
    let code = if findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FINDINGS)
    };
    after_printing(printed, code)
}

fn findings<'a>(asked: &'a Asked<'_>) -> Vec<Finding<'a>> {
    let mut findings = Vec::new();
    for language in asked.languages() {
        for message in asked.review.of(language) {
            if lacks_entry(message) {
                findings.push(Finding::NoEntry(message));
            }
            let state = message.state();
            if asked.args.deny.iter().any(|denied| denied.has(state)) {
                findings.push(Finding::Denied(message));
            }
        }
        if let Some(percent) = asked.args.require {
            let counts = Counts::of(asked, language);
            let (reviewed, total) = (counts.reviewed(), counts.total());
            if reviewed * 100 < total * usize::from(percent) {
                findings.push(Finding::TooFew(language, reviewed, total));
            }
        }
    }
    findings
}

fn too_few(asked: &Asked<'_>, language: &Language, reviewed: usize, total: usize) -> String {
    let percent = asked.args.require.unwrap_or_default();
    format!("{language}: {reviewed} of {total} messages are reviewed, less than {percent} %")
}

const NO_ENTRY: &str = "it has no entry; run `fluent-tools review --stamp`";

fn text(asked: &Asked<'_>, findings: &[Finding<'_>]) -> io::Result<()> {
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    for finding in findings {
        match finding {
            Finding::NoEntry(message) => {
                writeln!(out, "{}: {}: {NO_ENTRY}", place(message), message.id())?;
            }
            Finding::Denied(message) => {
                let told = on_one_line(&github::told(message));
                writeln!(out, "{}: {told}", place(message))?;
            }
            Finding::TooFew(language, reviewed, total) => {
                writeln!(out, "{}", too_few(asked, language, *reviewed, *total))?;
            }
        }
    }
    let languages = asked.languages().count();
    writeln!(
        out,
        "{} in {}",
        number(findings.len(), "finding", "findings"),
        number(languages, "language", "languages"),
    )?;
    out.flush()
}

fn place(message: &MessageReview) -> String {
    match message.path().zip(message.line()) {
        Some((path, line)) => format!("{path}:{line}"),
        None => message.language().to_string(),
    }
}

/// An object on each line.
fn json(findings: &[Finding<'_>]) -> io::Result<()> {
    #[derive(Serialize)]
    struct Line<'f> {
        finding: &'static str,
        language: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        file: Option<&'f str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<&'f str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        state: Option<&'static str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        note: Option<&'f str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        reviewed: Option<usize>,
        #[serde(skip_serializing_if = "Option::is_none")]
        total: Option<usize>,
    }

    let of = |finding: &'static str, message: &MessageReview| Line {
        finding,
        language: message.language().to_string(),
        file: None,
        id: None,
        state: Some(message.state().as_str()),
        note: None,
        reviewed: None,
        total: None,
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    for finding in findings {
        let line = match finding {
            Finding::NoEntry(message) | Finding::Denied(message) => {
                let is_denied = matches!(finding, Finding::Denied(_));
                Line {
                    file: Some(message.file()),
                    id: Some(message.id()),
                    note: message.note(),
                    ..of(if is_denied { "denied" } else { "no-entry" }, message)
                }
            }
            Finding::TooFew(language, reviewed, total) => Line {
                finding: "too-few-reviewed",
                language: language.to_string(),
                file: None,
                id: None,
                state: None,
                note: None,
                reviewed: Some(*reviewed),
                total: Some(*total),
            },
        };
        serde_json::to_writer(&mut out, &line)?;
        writeln!(out)?;
    }
    out.flush()
}

fn annotations(asked: &Asked<'_>, findings: &[Finding<'_>]) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for finding in findings {
        match finding {
            Finding::NoEntry(message) => {
                let text = format!("{}: {NO_ENTRY}", message.id());
                github::annotation(&mut out, "error", message, &text)?;
            }
            Finding::Denied(message) => {
                github::annotation(&mut out, "error", message, &github::told(message))?;
            }
            Finding::TooFew(language, reviewed, total) => {
                let text = too_few(asked, language, *reviewed, *total);
                writeln!(out, "::error title={language}::{}", github::value(&text))?;
            }
        }
    }
    out.flush()
}
