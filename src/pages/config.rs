//! [`Plan`]: what all servers are told, and the files that they have alike.
//!
//! A configuration is a template in `templates/`, where `@NAME@` stands for a value.

use std::fmt::Write as _;

use http::{HeaderValue, StatusCode};
use sha2::{Digest as _, Sha256};

use super::choice::Choice;
use super::{FORMS, PageFile};
use crate::web::{Form, ProblemLayer};
use fluent_source::Language;

/// What is made, and where it will lie.
pub(super) struct Plan<'p> {
    pub(super) layer: &'p ProblemLayer,
    /// The source language first.
    pub(super) languages: &'p [Language],
    pub(super) codes: &'p [StatusCode],
    /// Without a slash at the end.
    pub(super) at: &'p str,
}

impl<'p> Plan<'p> {
    pub(super) fn new(
        layer: &'p ProblemLayer,
        languages: &'p [Language],
        codes: &'p [StatusCode],
        at: &'p str,
    ) -> Plan<'p> {
        Plan {
            layer,
            languages,
            codes,
            at: at.trim_end_matches('/'),
        }
    }

    /// Whether a configuration can name the directory: no character means something to one
    /// of the servers.
    pub(super) fn has_usable_path(&self) -> bool {
        let is_plain = |c: char| c.is_alphanumeric() || "/-_.+@=~,".contains(c);
        self.at.starts_with('/') && self.at.chars().all(is_plain)
    }

    /// How the server chooses.
    pub(super) fn choice(&self) -> Choice {
        Choice::among(self.languages)
    }

    /// The tag of the language of everybody whose own there is not.
    pub(super) fn source(&self) -> &str {
        self.languages.first().map_or("en-US", Language::as_str)
    }

    /// The codes with something between them: `404 410 500`.
    pub(super) fn codes(&self, between: &str) -> String {
        let codes: Vec<&str> = self.codes.iter().map(StatusCode::as_str).collect();
        codes.join(between)
    }

    /// The bodies, `zh-CN/404.html`, as they are sent.
    pub(super) fn bodies(&self) -> Vec<PageFile> {
        let mut files = Vec::with_capacity(self.languages.len() * self.codes.len() * FORMS.len());
        for language in self.languages {
            let localizer = self.layer.catalog().localizer(language);
            for code in self.codes {
                let page = self.layer.page_by_code(&localizer, *code);
                files.extend(FORMS.map(|(form, ending)| PageFile {
                    path: format!("{language}/{}.{ending}", code.as_u16()),
                    content: self.layer.body_by_code(&page, form).to_vec(),
                }));
            }
        }
        files
    }

    /// A template with its values, and with those that all servers have.
    pub(super) fn fill(&self, template: &str, values: &[(&str, String)]) -> String {
        let alike = [
            ("AT", self.at.to_owned()),
            ("SOURCE", self.source().to_owned()),
            ("HTML", content_type(Form::Html).to_owned()),
            ("JSON", content_type(Form::Json).to_owned()),
            ("TEXT", content_type(Form::Text).to_owned()),
            ("POLICY", quoted(self.layer.page_policy())),
            ("CACHE_CONTROL", quoted(self.layer.body_cache_control())),
        ];
        let mut filled = template.to_owned();
        for (name, value) in values.iter().chain(&alike) {
            filled = filled.replace(&format!("@{name}@"), value);
        }
        filled
    }
}

/// A value between quotation marks, as all four servers read it. One that is no text is
/// empty.
fn quoted(value: &HeaderValue) -> String {
    let value = value.to_str().unwrap_or_default();
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The Content-Type of a form.
pub(super) fn content_type(form: Form) -> &'static str {
    form.content_type().to_str().unwrap_or_default()
}

/// A file of a configuration.
pub(super) fn file(path: &str, content: String) -> PageFile {
    PageFile {
        path: path.to_owned(),
        content: content.into_bytes(),
    }
}

/// Lines of a configuration.
pub(super) fn lines(lines: impl IntoIterator<Item = String>) -> String {
    let lines: Vec<String> = lines.into_iter().collect();
    lines.join("\n")
}

/// A line for each file, as `sha256sum --check` reads it.
pub(super) fn manifest(files: &[PageFile]) -> String {
    let mut lines = String::new();
    for file in files {
        for byte in Sha256::digest(&file.content) {
            // Writing to memory does not fail.
            let _ = write!(lines, "{byte:02x}");
        }
        lines += &format!("  {}\n", file.path);
    }
    lines
}
