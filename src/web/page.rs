//! [`ErrorPage`]: an error as it is told to one reader, and its three forms.

use std::borrow::Cow;
use std::{fmt, io};

use bytes::Bytes;
use http::{HeaderValue, StatusCode};
use smallvec::SmallVec;

use super::accept::Form;
use super::buffer::Buffer;
use super::problem::Problem;
use super::problem_details::ProblemDetails;
use super::sentences::Sentences;
use crate::html::Escaped;
use fluent_source::{Language, icu};

/// Nothing but the page's own style, by its hash: no script, no resource, no
/// frame, no form.
pub(super) static POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; \
     style-src 'sha256-zb8LriiFjKI0deFA9Y7vrzFmYTQeyGcWmeayd9FQ8WM='; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

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
    pub(super) fn bytes(&self, form: Form) -> Bytes {
        // As much as one that is not unusual takes.
        match form {
            Form::Json | Form::Text => self.written::<[u8; 1024]>(form),
            Form::Html => self.written::<[u8; 4096]>(form),
        }
    }

    fn written<A: smallvec::Array<Item = u8>>(&self, form: Form) -> Bytes {
        let mut buffer = Buffer::<A>::new();
        // Writing to memory does not fail.
        match form {
            Form::Json => drop(self.write_json(&mut buffer)),
            Form::Text => drop(self.write_text(&mut buffer)),
            Form::Html => drop(self.write_html(&mut buffer)),
        }
        Bytes::copy_from_slice(buffer.as_bytes())
    }

    fn write_html(&self, w: &mut impl fmt::Write) -> fmt::Result {
        let (language, direction) = (icu::identifier(self.language), self.language.direction());
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

    fn write_json(&self, w: &mut impl io::Write) -> serde_json::Result<()> {
        let details = ProblemDetails {
            type_uri: ProblemDetails::ABOUT_BLANK,
            title: &self.title,
            status: self.status,
            detail: Sentences(&self.sentences),
            instance: None,
            extensions: None,
        };
        serde_json::to_writer(w, &details)
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
            POLICY.to_str().is_ok_and(|policy| policy.contains(&source)),
            "page.css has changed: write {source:?} into POLICY"
        );
    }
}
