//! Caddy: `errors.caddy` has a snippet for each site, and one for each `reverse_proxy`.
//!
//! `handle_errors` runs for Caddy's own errors; those of an application behind it are made
//! its own.

use super::PageFile;
use super::choice::Step;
use super::config::{Plan, content_type, file, lines};
use crate::web::Form;

pub(super) fn files(plan: &Plan<'_>) -> Vec<PageFile> {
    let mut files = plan.bodies();
    files.push(file("errors.caddy", snippets(plan)));
    files
}

fn snippets(plan: &Plan<'_>) -> String {
    let choice = plan.choice();
    let languages = choice.languages.iter();
    let languages = languages.map(|(language, tags)| meaning(tags, language.as_str()));
    let forms = choice.forms.iter().map(|(ending, types)| {
        let form = match *ending {
            "html" => Form::Html,
            "txt" => Form::Text,
            _ => Form::Json,
        };
        meaning(types, &format!("{ending} \"{}\"", content_type(form)))
    });
    let values = [
        ("LANGUAGE_STEPS", steps(&choice.language_steps)),
        ("LANGUAGES", lines(languages)),
        ("FORM_STEPS", steps(&choice.form_steps)),
        ("FORMS", lines(forms)),
        ("CODES", plan.codes(", ")),
        ("STATUS", plan.codes(" ")),
    ];
    plan.fill(include_str!("templates/caddy.caddy"), &values)
}

fn steps(steps: &[Step]) -> String {
    lines(steps.iter().map(|step| meaning(&step.pattern(), "`${1}`")))
}

/// A line of a map.
fn meaning(pattern: &str, means: &str) -> String {
    format!("\t\t\t\t`~(?i){pattern}` {means}")
}
