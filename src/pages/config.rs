//! [`Plan`]: what all servers are told, and the files that they have alike.
//!
//! A configuration is a template in `templates/`, where `@NAME@` stands for a value.

use std::fmt::Write as _;

use http::{HeaderValue, StatusCode};
use sha2::{Digest as _, Sha256};

use super::choice::Choice;
use super::{FORMS, PageFile, PagesError, Server};
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

    /// Refuses what a configuration cannot say: no path and no header may have a character
    /// that means something to one of the servers.
    pub(super) fn check(&self, server: Server) -> Result<(), PagesError> {
        if self.codes.is_empty() {
            return Err(PagesError::NoCodes);
        }
        if server.configurations().is_empty() {
            return Ok(());
        }
        let is_plain = |c: char| c.is_alphanumeric() || "/-_.+=~".contains(c);
        if !self.at.starts_with('/') || !self.at.chars().all(is_plain) {
            return Err(PagesError::UnusablePath(self.at.to_owned()));
        }
        let is_plain =
            |byte: &u8| byte.is_ascii_alphanumeric() || b" -_.,:;/'*=+?&~!()[]".contains(byte);
        for value in [self.layer.page_policy(), self.layer.body_cache_control()] {
            if !value.as_bytes().iter().all(is_plain) {
                let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
                return Err(PagesError::UnusableHeader(value));
            }
        }
        Ok(())
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
        let value = |name: &str| {
            let mut known = values.iter().chain(&alike);
            known
                .find(|(known, _)| *known == name)
                .map(|(_, value)| value.as_str())
        };
        // In one pass: a value may look like a name, and stays what it is.
        let mut filled = String::with_capacity(template.len() * 4);
        let mut rest = template;
        while let Some((before, behind)) = rest.split_once('@') {
            filled += before;
            match behind.split_once('@') {
                Some((name, behind)) if value(name).is_some() => {
                    filled += value(name).unwrap_or_default();
                    rest = behind;
                }
                _ => {
                    filled.push('@');
                    rest = behind;
                }
            }
        }
        filled + rest
    }
}

/// A value between quotation marks; see [`Plan::check`].
fn quoted(value: &HeaderValue) -> String {
    format!("\"{}\"", value.to_str().unwrap_or_default())
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
