//! nginx: `http.conf` chooses, `server.conf` replaces.
//!
//! A map cannot sort by quality, so each quality has an expression. `error_page` has one
//! line: nginx puts the code in the place of `$status`. What it calls 494 to 497 are codes
//! of its own, which no client ever sees.

use http::StatusCode;

use super::PageFile;
use super::choice::Step;
use super::config::{Plan, file, lines};

/// Codes of nginx alone, with the code that is sent in their place: headers that are too
/// large (494); certificates, and HTTP to a port of TLS (495 to 497). See
/// <https://nginx.org/en/docs/http/ngx_http_ssl_module.html#errors>.
const OWN_CODES: [(&str, u16); 2] = [("494", 431), ("495 496 497", 400)];

/// `error_page` refuses the code for a client that is gone.
pub(super) fn replaces(code: StatusCode) -> bool {
    code.as_u16() != 499
}

pub(super) fn files(plan: &Plan<'_>) -> Vec<PageFile> {
    let mut files = plan.bodies();
    files.push(file("http.conf", http(plan)));
    files.push(file("server.conf", server(plan)));
    files
}

fn http(plan: &Plan<'_>) -> String {
    let choice = plan.choice();
    let languages = choice.languages.iter();
    let languages = languages.map(|(language, tags)| meaning(tags, language.as_str()));
    let forms = choice.forms.iter();
    let forms = forms.map(|(ending, types)| meaning(types, ending));
    let values = [
        ("LANGUAGE_STEPS", steps(&choice.language_steps)),
        ("LANGUAGES", lines(languages)),
        ("FORM_STEPS", steps(&choice.form_steps)),
        ("FORMS", lines(forms)),
    ];
    plan.fill(include_str!("templates/nginx-http.conf"), &values)
}

fn steps(steps: &[Step]) -> String {
    lines(steps.iter().map(|step| {
        let pattern = step.with_group("?<fluent_status_member>");
        meaning(&pattern, "$fluent_status_member")
    }))
}

/// A line of a map.
fn meaning(pattern: &str, means: &str) -> String {
    format!("    \"~*{pattern}\" {means};")
}

fn server(plan: &Plan<'_>) -> String {
    let is_there = |code: u16| plan.codes.iter().any(|known| known.as_u16() == code);
    let own_codes = OWN_CODES.iter().filter(|(_, sent)| is_there(*sent));
    let own_codes: String = own_codes
        .map(|(own, sent)| {
            format!(
                "error_page {own} ={sent} \
                 /fluent-status-errors/$fluent_status_language/{sent}.$fluent_status_form;\n"
            )
        })
        .collect();
    let values = [("CODES", plan.codes(" ")), ("OWN_CODES", own_codes)];
    plan.fill(include_str!("templates/nginx-server.conf"), &values)
}
