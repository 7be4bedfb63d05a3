//! [`ErrorPage`]: an error in one reader's language, and its three forms.
//!
//! It is what `answer.rs` makes of a message or of a handler's problem, what the
//! cache of bodies is asked for, and what an application's own page is written from.

use std::borrow::Cow;
use std::io::Write as _;
use std::{fmt, io};

use bytes::Bytes;
use http::StatusCode;
use smallvec::SmallVec;

use super::accept::Form;
use super::buffer::Buffer;
use super::look::PageLook;
use super::members::Members;
use super::problem_details::ProblemDetails;
use super::sentences::Sentences;
use crate::html::Escaped;
use fluent_source::Language;

/// The style of the built-in page, as a Content-Security-Policy names it. A service that
/// sends a policy of its own with every response has to allow it in `style-src`, or its
/// error pages come without a style: the policy of a response stays.
///
/// ```
/// use fluent_status::web::PAGE_STYLE_HASH;
///
/// let policy = format!("default-src 'self'; style-src 'self' {PAGE_STYLE_HASH}");
/// # assert!(http::HeaderValue::try_from(policy).is_ok());
/// ```
pub const PAGE_STYLE_HASH: &str = "'sha256-MPIkoSOkGJIYDOrjI6U+hg3DWvGKr0BYhjtprNY1aGY='";

/// The style of the built-in page: `page.css` and `fonts.css`, as the build script makes
/// them dense. A change needs a new hash in [`PAGE_STYLE_HASH`]; a test compares it with a
/// page that was sent.
pub(crate) const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/error.css"));

/// What stands behind the last line of the built-in page.
const END: &str = "</main>\n</body>\n</html>\n";

/// An error in one reader's language: the content of an HTML page.
///
/// The function that you give to
/// [`ProblemLayer::html_page`](super::ProblemLayer::html_page) gets one of these;
/// see there for an example. Each text is an [`Escaped`], so that writing it into
/// HTML with `{}` is safe. For a template engine that escapes by itself there is
/// [`Escaped::as_str`].
///
/// # Example
///
/// ```
/// use fluent_status::web::{ErrorPage, ProblemLayer};
/// use http::HeaderValue;
///
/// fn page(error: &ErrorPage<'_>) -> String {
///     let paragraphs: String = error.sentences().map(|text| format!("<p>{text}</p>")).collect();
///     format!("<!DOCTYPE html><title>{0}</title><h1>{0}</h1>{paragraphs}", error.title())
/// }
///
/// let policy = HeaderValue::from_static("default-src 'none'");
/// let layer = ProblemLayer::new().html_page(policy, page);
/// ```
#[derive(Debug)]
pub struct ErrorPage<'a> {
    pub(super) status: StatusCode,
    pub(super) language: &'a Language,
    pub(super) title: Cow<'a, str>,
    /// What happened, what to do, and what the headers say. Three are the most that
    /// usual responses have.
    pub(super) sentences: SmallVec<[Cow<'a, str>; 3]>,
    /// Visible ASCII characters alone; see `answer.rs`.
    pub(super) request_id: Option<&'a str>,
    /// The id with its label, if the language of the page has one.
    pub(super) request_line: Option<Cow<'a, str>>,
    /// What the service has added to its pages.
    pub(super) look: &'a PageLook,
    /// The links of the look, each with its label in the language of the page.
    pub(super) links: SmallVec<[(Cow<'a, str>, &'a str); 3]>,
    /// What programs are told beside the texts: a type if it is not `about:blank`, and
    /// members.
    pub(super) type_uri: Option<Cow<'a, str>>,
    pub(super) members: Option<&'a Members>,
    /// Members that the layer adds, with their names.
    pub(super) added: SmallVec<[(&'a str, Cow<'a, str>); 2]>,
}

impl<'a> ErrorPage<'a> {
    /// A page of these texts, and of nothing else.
    pub(super) fn new(
        status: StatusCode,
        language: &'a Language,
        title: Cow<'a, str>,
        sentences: SmallVec<[Cow<'a, str>; 3]>,
        look: &'a PageLook,
    ) -> ErrorPage<'a> {
        ErrorPage {
            status,
            language,
            title,
            sentences,
            request_id: None,
            request_line: None,
            look,
            links: SmallVec::new(),
            type_uri: None,
            members: None,
            added: SmallVec::new(),
        }
    }

    /// The status code of the response.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The language of all texts, for the attributes `lang` and `dir`.
    pub fn language(&self) -> &Language {
        self.language
    }

    /// The short name of the error: `No such page`.
    pub fn title(&self) -> Escaped<'_> {
        Escaped::new(&self.title)
    }

    /// The sentences of the page, each of which can be a paragraph: what
    /// happened, what the reader can do, and what the headers of the response say.
    /// There are none if the message has no text beside its title.
    pub fn sentences(&self) -> impl ExactSizeIterator<Item = Escaped<'_>> {
        self.sentences.iter().map(|text| Escaped::new(text))
    }

    /// The id of the request, if the response has one in the header that
    /// [`ProblemLayer::request_id_header`](super::ProblemLayer::request_id_header)
    /// names.
    pub fn request_id(&self) -> Option<Escaped<'_>> {
        self.request_id.map(Escaped::new)
    }

    /// The id of the request with a label in the language of the page, such as
    /// `Request ID: 7f3a`. There is none if the language has no label: nobody would know
    /// what the id is.
    pub fn request_line(&self) -> Option<Escaped<'_>> {
        self.request_line.as_deref().map(Escaped::new)
    }

    /// The links that were set on the layer, each with its label in the language of the
    /// page and its address: to the first page of the site, to the people who run it, and
    /// to the state of the service.
    pub fn links(&self) -> impl ExactSizeIterator<Item = (Escaped<'_>, Escaped<'_>)> {
        let links = self.links.iter();
        links.map(|(label, url)| (Escaped::new(label), Escaped::new(url)))
    }

    /// Whether it says nothing that only one response says, apart from what is known by
    /// its texts and the line with the id of the request.
    pub(super) fn is_of_message_alone(&self) -> bool {
        self.members.is_none() && self.added.is_empty()
    }

    /// The body in one form, without spare capacity. An application's own page is not
    /// known here.
    pub(super) fn bytes(&self, form: Form) -> Bytes {
        let plain = self.plain_bytes(form);
        let line = self.request_line.as_deref();
        line.and_then(|line| with_request_line(&plain, line, form))
            .unwrap_or(plain)
    }

    /// The body without the id of the request.
    pub(super) fn plain_bytes(&self, form: Form) -> Bytes {
        // Enough for nearly every body.
        match form {
            Form::Json | Form::Text => self.written::<[u8; 1024]>(form),
            Form::Html => self.written::<[u8; 4096]>(form),
        }
    }

    /// Writes the body in one form through a buffer of type `A` on the stack.
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

    /// The built-in page: one file that needs no other.
    fn write_html(&self, w: &mut impl fmt::Write) -> fmt::Result {
        let (language, direction) = (self.language.as_str(), self.language.direction());
        let (code, title) = (self.status.as_str(), self.title());
        write!(
            w,
            "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n\
             <meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{code} {title}</title>\n<style>{STYLE}</style>\n",
        )?;
        if let Some(url) = &self.look.style_sheet {
            writeln!(
                w,
                "<link rel=\"stylesheet\" href=\"{}\">",
                Escaped::new(url)
            )?;
        }
        w.write_str("</head>\n<body>\n<main>\n")?;
        self.write_main(w)?;
        w.write_str(END)
    }

    /// What the page says but for the id of the request, and nothing around it.
    pub(crate) fn write_main(&self, w: &mut impl fmt::Write) -> fmt::Result {
        if let Some(url) = &self.look.logo {
            writeln!(w, "<img src=\"{}\" alt=\"\">", Escaped::new(url))?;
        }
        let (code, title) = (self.status.as_str(), self.title());
        writeln!(w, "<h1><span>{code}</span> {title}</h1>")?;
        for sentence in self.sentences() {
            writeln!(w, "<p>{sentence}</p>")?;
        }
        if !self.links.is_empty() {
            w.write_str("<nav>\n")?;
            for (label, url) in self.links() {
                writeln!(w, "<a href=\"{url}\">{label}</a>")?;
            }
            w.write_str("</nav>\n")?;
        }
        Ok(())
    }

    /// Problem details (RFC 9457).
    fn write_json(&self, w: &mut impl io::Write) -> serde_json::Result<()> {
        let own_type = self.members.and_then(|members| members.type_uri.as_deref());
        let details = ProblemDetails {
            type_uri: own_type
                .or(self.type_uri.as_deref())
                .unwrap_or(ProblemDetails::ABOUT_BLANK),
            title: &self.title,
            status: self.status,
            detail: Sentences(&self.sentences),
            instance: self.members.and_then(|members| members.instance.as_deref()),
            extensions: self.members.map(|members| &members.extensions),
            added: &self.added,
        };
        serde_json::to_writer(w, &details)
    }

    /// Code and title in the first line, and each sentence in one of its own.
    fn write_text(&self, w: &mut impl fmt::Write) -> fmt::Result {
        writeln!(w, "{} {}", self.status.as_str(), self.title)?;
        for sentence in &self.sentences {
            writeln!(w, "{sentence}")?;
        }
        Ok(())
    }
}

/// The body with the id of the request and its label, from the one without it; none if the
/// form is problem details, which have the id as a member.
pub(super) fn with_request_line(plain: &[u8], line: &str, form: Form) -> Option<Bytes> {
    let (before, behind, end) = match form {
        Form::Json => return None,
        Form::Text => ("", "\n", ""),
        Form::Html => ("<footer>", "</footer>\n", END),
    };
    let above = plain.strip_suffix(end.as_bytes())?;
    let length = plain.len() + before.len() + line.len() + behind.len();
    let mut bytes = Vec::with_capacity(length);
    bytes.extend_from_slice(above);
    bytes.extend_from_slice(before.as_bytes());
    // Writing to memory does not fail.
    _ = match form {
        Form::Html => write!(bytes, "{}", Escaped::new(line)),
        Form::Json | Form::Text => bytes.write_all(line.as_bytes()),
    };
    bytes.extend_from_slice(behind.as_bytes());
    bytes.extend_from_slice(end.as_bytes());
    Some(bytes.into())
}
