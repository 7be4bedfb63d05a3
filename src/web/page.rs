//! [`ErrorPage`]: an error as it is told to one reader, and its three forms.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use bytes::Bytes;
use http::StatusCode;
use serde::ser::{Serialize, SerializeMap, Serializer};
use smallvec::SmallVec;

use super::Buffer;
use super::accept::Format;
use super::problem::{ABOUT_BLANK, Problem};
use crate::html::Escaped;
use crate::language::Language;

/// Nothing but the page's own style, by its hash: no script, no resource, no
/// frame, no form.
pub(super) const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
     style-src 'sha256-R7vS+9qZhplJW2emR24O9NJljCgZzimDQAuO5Lbpedc='; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const STYLE: &str = include_str!("page.css");

/// An error as it is told to one reader: what a page of your own is made of.
///
/// Each text is an [`Escaped`]: written into a page it is safe there, whatever
/// it came from. See [`ProblemLayer::html_page`](super::ProblemLayer::html_page)
/// for an example.
#[derive(Debug)]
pub struct ErrorPage<'a> {
    pub(super) status: StatusCode,
    pub(super) language: &'a Language,
    pub(super) title: Cow<'a, str>,
    /// What happened, what to do, and what the headers say.
    pub(super) sentences: SmallVec<[Cow<'a, str>; 3]>,
    pub(super) request_id: Option<&'a str>,
    pub(super) request_line: Option<Cow<'a, str>>,
}

impl<'a> ErrorPage<'a> {
    /// An error that a handler told in its own words.
    pub(super) fn of_problem(problem: &'a Problem, status: StatusCode) -> ErrorPage<'a> {
        ErrorPage {
            status,
            language: problem.language(),
            title: problem.title().into(),
            sentences: problem.detail().map(Cow::from).into_iter().collect(),
            request_id: None,
            request_line: None,
        }
    }

    /// The status code.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The language of all texts: for `lang` and `dir`.
    pub fn language(&self) -> &Language {
        self.language
    }

    /// The short name of the error.
    pub fn title(&self) -> Escaped<'_> {
        Escaped::new(&self.title)
    }

    /// What happened, what the reader can do about it, and what the headers of
    /// the response say: each can be a paragraph of its own.
    pub fn sentences(&self) -> impl ExactSizeIterator<Item = Escaped<'_>> {
        self.sentences.iter().map(|text| Escaped::new(text))
    }

    /// The id of the request, if the response has one.
    pub fn request_id(&self) -> Option<Escaped<'_>> {
        self.request_id.map(Escaped::new)
    }

    /// The id of the request with its name in the page's language: `Request
    /// ID: 7f3a`.
    pub fn request_line(&self) -> Option<Escaped<'_>> {
        let line = self.request_line.as_deref().or(self.request_id);
        line.map(Escaped::new)
    }

    /// The body in a form, just as long as it is.
    pub(super) fn bytes(&self, format: Format) -> Bytes {
        let mut buffer = Buffer::default();
        // Writing to memory does not fail, and nor does a map of texts.
        match format {
            Format::Json => drop(serde_json::to_writer(&mut buffer, self)),
            Format::Text => drop(self.write_text(&mut buffer)),
            Format::Html => drop(self.write_html(&mut buffer)),
        }
        Bytes::copy_from_slice(buffer.as_bytes())
    }

    fn write_html(&self, w: &mut impl fmt::Write) -> fmt::Result {
        let (language, direction) = (self.language.identifier(), self.language.direction());
        let (code, title) = (self.status.as_str(), self.title());
        write!(
            w,
            "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n\
             <meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{code} {title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n\
             <h1><span>{code}</span> {title}</h1>\n",
        )?;
        for sentence in self.sentences() {
            writeln!(w, "<p>{sentence}</p>")?;
        }
        if let Some(line) = self.request_line() {
            writeln!(w, "<footer>{line}</footer>")?;
        }
        w.write_str("</main>\n</body>\n</html>\n")
    }

    fn write_text(&self, w: &mut impl fmt::Write) -> fmt::Result {
        writeln!(w, "{} {}", self.status.as_str(), self.title)?;
        for sentence in &self.sentences {
            writeln!(w, "{sentence}")?;
        }
        match self.request_line() {
            Some(line) => writeln!(w, "{}", line.as_str()),
            None => Ok(()),
        }
    }
}

/// As problem details.
impl Serialize for ErrorPage<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", ABOUT_BLANK)?;
        map.serialize_entry("title", &self.title)?;
        map.serialize_entry("status", &self.status.as_u16())?;
        if !self.sentences.is_empty() {
            map.serialize_entry("detail", &Joined(&self.sentences))?;
        }
        map.end()
    }
}

/// Sentences one behind the other.
pub(super) struct Joined<'s>(pub(super) &'s [Cow<'s, str>]);

impl fmt::Display for Joined<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut before = None;
        for sentence in self.0 {
            // No space stands behind a full-width stop, which has its own.
            if before.is_some_and(|before| !['。', '！', '？', '．'].contains(&before)) {
                f.write_char(' ')?;
            }
            f.write_str(sentence)?;
            before = sentence.chars().next_back();
        }
        Ok(())
    }
}

impl Serialize for Joined<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use sha2::{Digest as _, Sha256};

    use super::*;

    #[test]
    fn the_policy_allows_the_style_of_the_page_and_no_other() {
        let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(STYLE));
        let source = format!("style-src 'sha256-{hash}';");
        assert!(
            CONTENT_SECURITY_POLICY.contains(&source),
            "page.css has changed: write {source:?} into CONTENT_SECURITY_POLICY"
        );
    }
}
