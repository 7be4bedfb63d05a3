//! [`Asked`]: what is kept of a request, and what is answered for it.
//!
//! The decisions, in their order:
//!
//! 1. Is the response an error, and may its body be replaced ([`ProblemOptions`])?
//! 2. Who reads ([`Reader`])?
//! 3. What does the body say: what a handler's problem says, or the message for the
//!    status code; and a sentence for each header that is understood?
//! 4. Can the body come from the cache? Not if it depends on more than the message.
//! 5. Which headers belong to it: its type, language and length, what protects it, and
//!    what it depends on.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::SystemTime;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_LENGTH};
use http::response::Parts;
use http::{Method, Request, Response, StatusCode};
use http_body::Body;
use smallvec::SmallVec;

use super::accept::{self, Form};
use super::body::ProblemBody;
use super::body_cache::RenderedBody;
use super::body_headers::{dress, dress_bare, keep_from_caches};
use super::detail::{self, Details};
use super::header::HeaderLines;
use super::known_answer::{KnownAnswer, Question};
use super::look::{LINKS, PageLook};
use super::page::{ErrorPage, with_request_line};
use super::problem::{Content, Problem, SentProblem};
use super::problem_options::{ProblemOptions, is_coded, is_empty};
use super::reader::{KeptRequest, Reader};
use super::refusals::refusal;
use super::request_id::{has_nothing_but_an_id, request_id, request_line};
use super::sentences::sentence;
use crate::localizer::Localizer;
use crate::message::Message;
use crate::negotiate::lines;
use fluent_source::Language;

/// Whether a status code is that of an error. A code that no class has is treated as a 5xx
/// (RFC 9110 section 15).
pub(super) fn is_error(status: StatusCode) -> bool {
    status.as_u16() >= 400
}

/// What is kept of a request until its response is known.
#[derive(Debug)]
pub(super) struct Asked {
    /// A response to HEAD has the headers of one to GET, and no body (RFC 9110 section
    /// 9.3.2).
    is_head: bool,
    accept: HeaderLines,
    from: From,
}

/// From where the reader is known.
#[derive(Debug)]
enum From {
    /// The application knows better than any header, for example by a profile.
    Application(Localizer),
    /// Handlers can ask for the reader, too.
    Reader(Reader),
    Request(KeptRequest),
}

/// What a response says instead of its own body.
enum Told {
    Problem(Box<Content>),
    /// What the status code means.
    Status,
    /// The same, for a text of the service: that, if it is known.
    Text(Option<String>),
}

impl Asked {
    /// Keeps of a request what is needed if its response turns out to be an error; nothing
    /// if its path is left alone.
    pub(super) fn of<R>(request: &Request<R>, options: &ProblemOptions) -> Option<Asked> {
        if options.leaves(request.uri()) {
            return None;
        }
        let extensions = request.extensions();
        let from = match (extensions.get::<Localizer>(), extensions.get::<Reader>()) {
            (Some(localizer), _) => From::Application(localizer.clone()),
            (None, Some(reader)) => From::Reader(reader.clone()),
            (None, None) => From::Request(KeptRequest::of(request, &options.reader)),
        };
        Some(Asked {
            is_head: request.method() == Method::HEAD,
            // All forms (RFC 9110 section 12.5.1): what every client but a browser sends.
            accept: HeaderLines::of(request.headers(), ACCEPT, "*/*"),
            from,
        })
    }

    /// The same for a service, whose handlers can ask for the reader if they are to. As a
    /// call of its own it writes to where the result stays.
    #[inline(never)]
    pub(super) fn of_service<R>(
        request: &mut Request<R>,
        options: &ProblemOptions,
    ) -> Option<Asked> {
        if options.for_handlers && !options.leaves(request.uri()) {
            let extensions = request.extensions();
            if extensions.get::<Localizer>().is_none() && extensions.get::<Reader>().is_none() {
                let reader = Reader::of(request, &options.reader);
                request.extensions_mut().insert(reader);
            }
        }
        Asked::of(request, options)
    }

    /// Whether the text of a response is to be read before it is answered.
    pub(super) fn wants_text<B: Body>(
        &self,
        options: &ProblemOptions,
        response: &Response<B>,
    ) -> bool {
        options.reason.is_some()
            && !self.is_head
            && response.status().is_client_error()
            && response.extensions().get::<SentProblem>().is_none()
            && !is_coded(response.headers())
            && options.may_replace(response.headers(), response.extensions())
            && options.replaces_text(response.headers(), response.body())
    }

    /// The response as it is or, if it is an error without a body, with one.
    pub(super) fn answer<B: Body>(
        &self,
        options: &ProblemOptions,
        response: Response<B>,
    ) -> Response<ProblemBody<B>> {
        let (mut head, body) = response.into_parts();
        if let From::Reader(reader) = &self.from {
            reader.vary_if_asked(&mut head.headers);
        }
        let told = is_error(head.status).then(|| self.what_is_told(options, &mut head, &body));
        match told.flatten() {
            Some(told) => self.tell(options, head, told),
            None => Response::from_parts(head, body.into()),
        }
    }

    /// The response whose text has been read; none if it was too long, or broke off.
    pub(super) fn answer_text<B>(
        &self,
        options: &ProblemOptions,
        mut head: Parts,
        text: Option<String>,
    ) -> Response<ProblemBody<B>> {
        if let From::Reader(reader) = &self.from {
            reader.vary_if_asked(&mut head.headers);
        }
        self.tell(options, head, Told::Text(text))
    }

    /// Who reads, and how that was found out, if not as this layer does. What is nearer to
    /// the handler knows better: it has put a localizer or a reader into the response.
    fn reader(&self, options: &ProblemOptions, head: &mut Parts) -> (Localizer, Option<Reader>) {
        let known = head.extensions.remove::<Localizer>();
        let inside = head.extensions.remove::<Reader>();
        match (known, inside, &self.from) {
            (Some(localizer), reader, _) => (localizer, reader),
            (None, Some(reader), _) => (reader.localizer().clone(), Some(reader)),
            (None, None, From::Application(localizer)) => (localizer.clone(), None),
            (None, None, From::Reader(reader)) => {
                (reader.localizer().clone(), Some(reader.clone()))
            }
            (None, None, From::Request(request)) => (request.localizer(&options.reader), None),
        }
    }

    /// The form that the request prefers.
    fn form(&self, options: &ProblemOptions) -> Form {
        // Reading a short header takes no longer than finding it among those seen before.
        const SHORT: usize = 20;

        let choose = || accept::choose(lines(&*self.accept));
        match &*self.accept {
            [line] if line.len() > SHORT => match line.to_str() {
                Ok(line) => options.forms.get_or_insert(line.as_bytes(), choose),
                Err(_) => choose(),
            },
            _ => choose(),
        }
    }

    /// The response with a body of this layer.
    fn tell<B>(
        &self,
        options: &ProblemOptions,
        mut head: Parts,
        told: Told,
    ) -> Response<ProblemBody<B>> {
        let question = self.question(options, &head, &told);
        let known = question.and_then(|question| options.answers.get(question));
        if let Some(known) = known {
            return self.tell_again(options, head, &known);
        }
        let (localizer, reader) = self.reader(options, &mut head);
        let form = self.form(options);
        let is_of_another = matches!(told, Told::Text(_));
        let (body, with_id) = match told {
            Told::Problem(problem) => {
                let problem = match *problem {
                    Content::Told(problem) => problem,
                    Content::Lazy(problem) => problem.told(&localizer),
                };
                let page = |details| of_problem(&problem, head.status, details, options);
                render(options, &localizer, &head, form, problem.language(), page)
            }
            Told::Status => {
                let message = of_status(options, &localizer, head.status);
                let page = |details| of_message(head.status, message, details, options);
                let language = message.language();
                let rendered = render(options, &localizer, &head, form, language, page);
                // An observer is to hear of each answer in another language.
                if let Some(question) = question
                    && localizer.languages().next() == Some(language)
                {
                    let answer = KnownAnswer {
                        form,
                        body: rendered.0.clone(),
                        localizer: localizer.clone(),
                        language: language.clone(),
                    };
                    options.answers.insert(question, answer);
                }
                rendered
            }
            Told::Text(text) => {
                let message = of_text(options, &localizer, head.status, text.as_deref());
                let page = |details| {
                    let mut page = of_message(head.status, message, details, options);
                    if let (Some(name), Some(text)) = (&options.reason, text) {
                        page.added.push((name, text.into()));
                    }
                    page
                };
                render(options, &localizer, &head, form, message.language(), page)
            }
        };
        if reader.is_none() && !is_of_another && has_nothing_but_an_id(options, &head) {
            dress_bare(&mut head.headers, &body, form, options);
        } else {
            keep_from_caches(&mut head.headers, head.status, is_of_another);
            let reader = reader.as_ref().map(Reader::options);
            let reader = reader.unwrap_or(&options.reader);
            dress(&mut head.headers, &body, form, options, reader);
        }
        let mut response = self.sent(head, &body, with_id);
        // Of a response to HEAD nobody knows the text that the member would have.
        let may_have_one = options.reason.is_some() && response.status().is_client_error();
        if is_of_another && self.is_head && may_have_one {
            response.headers_mut().remove(CONTENT_LENGTH);
        }
        response
    }

    /// The response that was told before, with its own id of the request.
    fn tell_again<B>(
        &self,
        options: &ProblemOptions,
        mut head: Parts,
        known: &KnownAnswer,
    ) -> Response<ProblemBody<B>> {
        let KnownAnswer {
            form,
            body,
            localizer,
            language,
        } = known;
        // Problem details have an id as a member, if at all.
        let id = (*form != Form::Json).then(|| request_id(options, &head));
        let line = request_line(localizer, language, id.flatten());
        let with_id = line.and_then(|line| with_request_line(&body.bytes, &line, *form));
        dress_bare(&mut head.headers, body, *form, options);
        self.sent(head, body, with_id)
    }

    /// What decides how an error is told, if it is the status code and two headers alone:
    /// the response says nothing else, and nobody else knows who reads.
    fn question(
        &self,
        options: &ProblemOptions,
        head: &Parts,
        told: &Told,
    ) -> Option<Question<'_>> {
        let request = match &self.from {
            From::Application(_) => None,
            From::Reader(reader) => reader.request_as_by(&options.reader),
            From::Request(request) => Some(request),
        };
        let languages = request?.languages_alone()?;
        let extensions = &head.extensions;
        let is_bare = matches!(told, Told::Status)
            && has_nothing_but_an_id(options, head)
            && (head.headers.is_empty() || options.request_id_member.is_none())
            && options.own_page.is_none()
            && extensions.get::<Localizer>().is_none()
            && extensions.get::<Reader>().is_none();
        is_bare.then_some(Question {
            status: head.status,
            accept: &self.accept,
            languages,
        })
    }

    /// The response with a body that it is dressed for, or with the same with an id.
    fn sent<B>(
        &self,
        mut head: Parts,
        body: &RenderedBody,
        with_id: Option<Bytes>,
    ) -> Response<ProblemBody<B>> {
        if let Some(bytes) = &with_id {
            let length = body.length_with_id(bytes.len());
            head.headers.insert(CONTENT_LENGTH, length);
        }
        let bytes = if self.is_head {
            Bytes::new()
        } else {
            with_id.unwrap_or_else(|| body.bytes.clone())
        };
        Response::from_parts(head, ProblemBody::own(bytes))
    }

    /// What an error says instead of its body; none if the body stays.
    fn what_is_told<B: Body>(
        &self,
        options: &ProblemOptions,
        head: &mut Parts,
        body: &B,
    ) -> Option<Told> {
        let sent = head.extensions.remove::<SentProblem>();
        if !options.may_replace(&head.headers, &head.extensions) {
            return None;
        }
        if let Some(sent) = sent {
            // Somebody may have put another body in its place.
            let is_its_own = sent.is_in(&head.headers, body, self.is_head);
            return is_its_own.then(|| Told::Problem(Box::new(sent.problem)));
        }
        if options.replaces_text(&head.headers, body) {
            return Some(Told::Text(None));
        }
        is_empty(&head.headers, body, self.is_head).then_some(Told::Status)
    }
}

/// The message for a status code, of the family that the layer asks first.
pub(super) fn of_status<'l>(
    options: &ProblemOptions,
    localizer: &'l Localizer,
    status: StatusCode,
) -> Message<'l> {
    match &options.family {
        Some(family) => localizer.status_in(family, status),
        None => localizer.status(status),
    }
}

/// The message for a text of the service: if it is a refusal of axum's, and the reader's
/// language has its words, those; else that for the status code.
fn of_text<'l>(
    options: &ProblemOptions,
    localizer: &'l Localizer,
    status: StatusCode,
    text: Option<&str>,
) -> Message<'l> {
    let message = of_status(options, localizer, status);
    let refused = text.and_then(refusal).and_then(|id| localizer.message(id));
    let refused = refused.filter(|refused| refused.language() == message.language());
    refused.unwrap_or(message)
}

/// The body that says what a page says, with what the headers say. It is taken from the
/// cache if it depends on nothing but a message; and with the id of the request, if it shows
/// one that the kept body does not have.
fn render<'a>(
    options: &'a ProblemOptions,
    localizer: &'a Localizer,
    head: &'a Parts,
    form: Form,
    language: &Language,
    page: impl FnOnce(Details<'a>) -> ErrorPage<'a>,
) -> (Arc<RenderedBody>, Option<Bytes>) {
    let details = detail::details(
        localizer,
        language,
        head.status,
        &head.headers,
        SystemTime::now,
    );
    let is_plain = details.sentences.is_empty();
    let mut page = page(details);
    let own_page = options.own_page.as_ref().filter(|_| form == Form::Html);
    if form == Form::Html {
        page.links = links(localizer, language, &options.look);
    }
    // Problem details tell the id of the request only if they are asked to.
    let id_member = options
        .request_id_member
        .as_deref()
        .filter(|_| form == Form::Json);
    let id = (form != Form::Json || id_member.is_some())
        .then(|| request_id(options, head))
        .flatten();
    match (id, id_member) {
        (Some(id), Some(name)) => page.added.push((name, id.into())),
        (id, _) => page.request_line = request_line(localizer, language, id),
    }
    page.request_id = id;
    if is_plain && own_page.is_none() && page.is_of_message_alone() {
        let known = options.bodies.get_or_render(&page, form);
        let line = page.request_line.as_deref();
        let with_id = line.and_then(|line| with_request_line(&known.bytes, line, form));
        return (known, with_id);
    }
    let bytes = match own_page {
        Some(own) => (own.render)(&page).into(),
        None => page.bytes(form),
    };
    (RenderedBody::new(bytes, page.language), None)
}

/// The links of a page whose label its language has.
fn links<'a>(
    localizer: &'a Localizer,
    language: &Language,
    look: &'a PageLook,
) -> SmallVec<[(Cow<'a, str>, &'a str); 3]> {
    let links = LINKS.iter().zip(&look.links);
    let labelled = links.filter_map(|(id, url)| {
        let url = url.as_deref()?;
        Some((sentence(localizer, language, id, None)?, url))
    });
    labelled.collect()
}

/// The page of an error that a handler described itself, with the status code of the
/// response, which another layer may have changed.
fn of_problem<'a>(
    problem: &'a Problem,
    status: StatusCode,
    details: Details<'a>,
    options: &'a ProblemOptions,
) -> ErrorPage<'a> {
    let mut sentences = problem.sentences();
    if details.replace_hint && problem.hint().is_some() {
        sentences.pop();
    }
    sentences.extend(details.sentences);
    let (language, title) = (problem.language(), problem.title().into());
    ErrorPage {
        type_uri: options.type_of(problem.id()),
        members: Some(problem.about()),
        ..ErrorPage::new(status, language, title, sentences, &options.look)
    }
}

/// The page for a message, with what the headers say behind it or in place of its hint.
fn of_message<'a>(
    status: StatusCode,
    message: Message<'a>,
    details: Details<'a>,
    options: &'a ProblemOptions,
) -> ErrorPage<'a> {
    let title = message.title();
    let hint = message.hint().filter(|_| !details.replace_hint);
    let sentences = [Some(message.description()), hint].into_iter().flatten();
    // A message without a title is all title.
    let mut sentences: SmallVec<_> = sentences.filter(|text| *text != title).collect();
    sentences.extend(details.sentences);
    ErrorPage {
        type_uri: options.type_of(message.id()),
        ..ErrorPage::new(status, message.language(), title, sentences, &options.look)
    }
}

/// The page for a status code of which nothing else is known, as files have it.
#[cfg(feature = "pages")]
pub(super) fn of_code<'a>(
    options: &'a ProblemOptions,
    localizer: &'a Localizer,
    status: StatusCode,
) -> ErrorPage<'a> {
    let message = of_status(options, localizer, status);
    let mut page = of_message(status, message, Details::default(), options);
    page.links = links(localizer, page.language, &options.look);
    page
}
