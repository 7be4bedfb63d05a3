//! Hosts that send one file for an error, whoever asks: each file has all languages.
//!
//! Without a script the source language is shown. The script asks the browser for the
//! reader's languages, and knows the tags that are near each of these (see
//! `negotiate/tag_patterns.rs`): readers who would be expected to read another language
//! than their own get the source language. A policy in the file allows this script and the
//! style, by their hashes.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;
use sha2::{Digest as _, Sha256};

use super::PageFile;
use super::choice::Choice;
use super::config::{Plan, file};
use crate::html::Escaped;
use crate::negotiate::REST_OF_TAG;
use crate::web::PAGE_STYLE;
use fluent_source::{Direction, Language};

pub(super) fn files(plan: &Plan<'_>) -> Vec<PageFile> {
    let script = script(plan);
    let files = plan.codes.iter().map(|code| {
        let path = format!("{}.html", code.as_u16());
        file(&path, page(plan, *code, &script))
    });
    files.collect()
}

fn page(plan: &Plan<'_>, code: StatusCode, script: &str) -> String {
    let (mut mains, mut title) = (String::new(), None);
    for language in plan.languages {
        let localizer = plan.layer.catalog().localizer(language);
        let page = plan.layer.page_by_code(&localizer, code);
        let (direction, hidden) = (language.direction(), title.is_some());
        let hidden = if hidden { " hidden" } else { "" };
        title.get_or_insert_with(|| format!("{} {}", code.as_u16(), page.title()));
        // Writing to memory does not fail.
        let _ = writeln!(
            mains,
            "<main lang=\"{language}\" dir=\"{direction}\"{hidden}>"
        );
        let _ = page.write_main(&mut mains);
        mains += "</main>\n";
    }
    let direction = plan.languages.first().map(Language::direction);
    // A policy within a page cannot say who may frame it (CSP level 3 section 6.4.2).
    let policy = plan.layer.built_in_policy().to_str().unwrap_or_default();
    let directives = policy
        .split("; ")
        .filter(|of| !of.starts_with("frame-ancestors"));
    let directives: Vec<&str> = directives.collect();
    let policy = format!(
        "{}; script-src {}",
        directives.join("; "),
        policy_hash(script)
    );
    let values = [
        ("SOURCE", plan.source().to_owned()),
        (
            "DIRECTION",
            direction.map_or("ltr", Direction::as_str).to_owned(),
        ),
        ("POLICY", Escaped::new(&policy).to_string()),
        ("TITLE", title.unwrap_or_default()),
        ("STYLE", PAGE_STYLE.to_owned()),
        ("SCRIPT", script.to_owned()),
        ("MAINS", mains),
    ];
    plan.fill(include_str!("templates/single.html"), &values)
}

/// The script with its table: JSON is an expression of JavaScript. An expression of tags
/// has no character that would end the script.
fn script(plan: &Plan<'_>) -> String {
    let tags = Choice::tags(plan.languages).into_iter();
    let tags: serde_json::Map<String, serde_json::Value> = tags
        .map(|(language, tags)| (language.to_string(), tags.into()))
        .collect();
    let tags = serde_json::Value::from(tags).to_string();
    let values = [("TAGS", tags), ("REST", REST_OF_TAG.to_owned())];
    let script = plan.fill(include_str!("templates/single.js"), &values);
    script.trim_end().to_owned()
}

/// How a Content-Security-Policy names a script or a style (CSP level 3 section 2.3.1).
fn policy_hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}
