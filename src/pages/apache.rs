//! Apache httpd: one file, for a server or a virtual host.
//!
//! Its own negotiation knows no regions: a reader of `en-GB, zh;q=0.1` would get Chinese.
//! So the headers are read by mod_setenvif, where the last line that matches counts.
//! `ErrorDocument` takes the language and the form from its variables, and hands over what
//! the application said with its error, which would be lost.

use http::StatusCode;

use super::PageFile;
use super::choice::Step;
use super::config::{Plan, file, lines};

/// The codes of errors that httpd knows (`status_lines` in its `http_protocol.c`). It refuses
/// an `ErrorDocument` for another one, and would answer 500 in its place.
const KNOWN: [std::ops::RangeInclusive<u16>; 7] = [
    400..=417,
    421..=424,
    426..=426,
    428..=429,
    431..=431,
    451..=451,
    500..=511,
];

pub(super) fn replaces(code: StatusCode) -> bool {
    let code = code.as_u16();
    code != 509 && KNOWN.iter().any(|known| known.contains(&code))
}

pub(super) fn files(plan: &Plan<'_>) -> Vec<PageFile> {
    let mut files = plan.bodies();
    files.push(file("errors.conf", conf(plan)));
    files
}

fn conf(plan: &Plan<'_>) -> String {
    let choice = plan.choice();
    let languages = choice.languages.iter().map(|(language, tags)| {
        format!("SetEnvIfNoCase fluent_status_wish \"{tags}\" fluent_status_language={language}")
    });
    let forms = choice.forms.iter().map(|(ending, types)| {
        format!("SetEnvIfNoCase fluent_status_type \"{types}\" fluent_status_form={ending}")
    });
    let values = [
        (
            "LANGUAGE_STEPS",
            steps(
                "Accept-Language",
                "fluent_status_wish",
                &choice.language_steps,
            ),
        ),
        ("LANGUAGES", lines(languages)),
        (
            "FORM_STEPS",
            steps("Accept", "fluent_status_type", &choice.form_steps),
        ),
        ("FORMS", lines(forms)),
        ("DOCUMENTS", lines(plan.codes.iter().map(document))),
        ("CODES", plan.codes(" ")),
    ];
    plan.fill(include_str!("templates/apache.conf"), &values)
}

/// Lines for a header, the best last.
fn steps(header: &str, variable: &str, steps: &[Step]) -> String {
    let line = |step: &Step| {
        format!(
            "SetEnvIfNoCase {header} \"{}\" {variable}=$1",
            step.pattern()
        )
    };
    lines(steps.iter().rev().map(line))
}

fn document(code: &StatusCode) -> String {
    format!(
        "ErrorDocument {0} \"/fluent-status-errors/%{{reqenv:fluent_status_language}}/{0}.\
         %{{reqenv:fluent_status_form}}?%{{escape:%{{resp:Allow}}}}&%{{escape:%{{resp:Retry-After}}}}\"",
        code.as_u16()
    )
}
