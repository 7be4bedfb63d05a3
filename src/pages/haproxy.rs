//! HAProxy: a `defaults` section for frontends, and maps.
//!
//! HAProxy sends no files but those that it has read at its start, one for a code, and each
//! with its head. So the bodies are values of a map, which the name of a language, a form
//! and a code finds. A value of a map is one line, and a line break in a value would be
//! escaped when it is sent: a body has three lines, which are joined again.
//!
//! An application's answer can be replaced whatever its code is. Of its own answers HAProxy
//! lets those of some codes be replaced.

use http::StatusCode;

use super::choice::Step;
use super::config::{Plan, file, lines};
use super::{PageFile, PagesError};

/// The codes of HAProxy's own answers that can be replaced (`http-error`, documentation of
/// version 2.6), without 200.
const OWN_CODES: [u16; 18] = [
    400, 401, 403, 404, 405, 407, 408, 410, 413, 421, 422, 425, 429, 500, 501, 502, 503, 504,
];

/// The largest body in bytes: a response has to fit into a buffer of 16,384 (`tune.bufsize`),
/// of which 1,024 are for its head (`tune.maxrewrite`), and what goes with it.
pub(super) const LARGEST: usize = 14_000;

pub(super) fn files(plan: &Plan<'_>) -> Result<Vec<PageFile>, PagesError> {
    let choice = plan.choice();
    let languages = choice.languages.iter();
    let languages = languages.map(|(language, tags)| format!("{tags} {language}"));
    let forms = choice.forms.iter();
    let forms = forms.map(|(ending, types)| format!("{types} {ending}"));
    let of_member = |step: &Step| format!("{} \\1", step.pattern());
    let map = |name, entries: String| file(name, entries + "\n");
    Ok(vec![
        file("errors.cfg", section(plan)),
        map("forms.map", lines(forms)),
        map("languages.map", lines(languages)),
        map("pages.map", lines(bodies(plan)?)),
        map("types.map", lines(choice.form_steps.iter().map(of_member))),
        map(
            "wishes.map",
            lines(choice.language_steps.iter().map(of_member)),
        ),
    ])
}

/// The entries of the map of bodies: `zh-CN/html/404/1 <!DOCTYPE html>`.
fn bodies(plan: &Plan<'_>) -> Result<Vec<String>, PagesError> {
    let mut entries = Vec::new();
    for body in plan.bodies() {
        if body.content.len() > LARGEST {
            return Err(PagesError::TooLarge(body.path, body.content.len()));
        }
        let text = String::from_utf8_lossy(&body.content);
        let Some((language, code, ending)) = parts(&body.path) else {
            continue;
        };
        for (number, line) in (1..).zip(three_lines(&text, ending)) {
            if !line.is_empty() {
                entries.push(format!("{language}/{ending}/{code}/{number} {line}"));
            }
        }
    }
    Ok(entries)
}

/// Of `zh-CN/404.html`: language, code and ending.
fn parts(path: &str) -> Option<(&str, &str, &str)> {
    let (language, name) = path.split_once('/')?;
    let (code, ending) = name.split_once('.')?;
    Some((language, code, ending))
}

/// A body in three lines, without line breaks in them: white space means the same in HTML
/// and between the parts of JSON; of a text the first line is the title. What never breaks
/// a line, as the space before a French colon, stays as it is.
fn three_lines(text: &str, ending: &str) -> [String; 3] {
    let one_line = |text: &str| text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    if ending == "json" {
        let inner = text.trim().strip_prefix('{');
        if let Some(inner) = inner.and_then(|inner| inner.strip_suffix('}')) {
            return ["{".to_owned(), inner.to_owned(), "}".to_owned()];
        }
    }
    let mut text = text.lines();
    let [first, second] = [(); 2].map(|()| text.next().unwrap_or_default());
    let rest: Vec<&str> = text.collect();
    [
        one_line(first),
        one_line(second),
        one_line(&rest.join("\n")),
    ]
}

fn section(plan: &Plan<'_>) -> String {
    let codes = || plan.codes.iter().map(StatusCode::as_u16);
    let replaced = codes().map(|code| {
        format!(
            "    http-response return status {code} content-type fluent-status/page lf-string {} \
             if {{ status {code} }}",
            body(plan.at, code)
        )
    });
    let own = codes().filter(|code| OWN_CODES.contains(code)).map(|code| {
        format!(
            "    http-error status {code} content-type fluent-status/page lf-string {}",
            body(plan.at, code)
        )
    });
    let values = [("REPLACED", lines(replaced)), ("OWN", lines(own))];
    plan.fill(include_str!("templates/haproxy.cfg"), &values)
}

/// The expression of a body.
fn body(at: &str, code: u16) -> String {
    let line = |number| {
        format!(
            "%[var(txn.fluent_status_page),concat(/{code}/{number}),map_str({at}/pages.map)]\\n"
        )
    };
    format!("\"{}\"", [1, 2, 3].map(line).concat())
}
