//! [`Answers`]: what a request gets.
//!
//! Each request is made one that a [`ProblemLayer`] understands, and is answered with the bare
//! status: the layer finds the language, chooses the form by an Accept header that says what
//! was asked for, and knows which headers belong to a body.

use bytes::Bytes;
use fluent_status::StatusCode;
use fluent_status::web::{ProblemBody, ProblemLayer};
use http::header::{
    CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue, VARY, X_CONTENT_TYPE_OPTIONS,
};
use http::{Request, Response};
use http_body_util::Full;

use super::asked::{Asked, Ending, Form, Wish, code_of_header};
use super::line::Line;
use super::log::Log;
use super::look::{self, Sight};
use super::texts::{Shown, Texts};
use crate::args::{LookWhen, ServeArgs};

const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// A page shows no longer one.
const LONGEST_ID: usize = 128;

pub(super) type Answer = Response<ProblemBody<Full<Bytes>>>;

/// What requests are answered by.
#[derive(Debug)]
pub(super) struct Answers {
    texts: Texts,
    always_ok: bool,
    /// Whether translators are shown around.
    look: bool,
    /// Where answers are told, if they are.
    log: Option<Log>,
}

impl Answers {
    pub(super) fn new(args: &ServeArgs, log: &Log) -> Result<Answers, fluent_status::Error> {
        Ok(Answers {
            texts: Texts::new(args, log)?,
            always_ok: args.always_ok,
            look: match args.look {
                LookWhen::Auto => args.listen.ip().to_canonical().is_loopback(),
                LookWhen::Always => true,
                LookWhen::Never => false,
            },
            log: (!args.quiet).then(|| log.clone()),
        })
    }

    /// The answer to the head of a request; its method matters to the body alone. Unless
    /// files are to be read for it, it is there before anybody waits for it.
    pub(super) fn answer(
        &'static self,
        client: &str,
        mut request: Request<()>,
    ) -> impl Future<Output = Answer> + Send + use<> {
        // Probes come every few seconds and say nothing, not even to the log.
        let is_probe =
            request.uri().path() == "/healthz" && code_of_header(request.headers()).is_none();
        let log = self.log.as_ref().filter(|_| !is_probe);
        let log = log.map(|log| (log, Line::of(client, &request)));
        let answered = match &self.texts {
            _ if is_probe => Ok(done("text/plain; charset=utf-8", "ok\n".to_owned())),
            Texts::Fixed(shown) => Ok(self.by_texts(shown, &mut request)),
            Texts::Disk(disk) => Err(Box::pin(async move {
                let shown = disk.texts().await;
                self.by_texts(&shown, &mut request)
            })),
        };
        async move {
            let answer = match answered {
                Ok(answer) => answer,
                Err(answering) => answering.await,
            };
            if let Some((log, line)) = log {
                log.write(&line.told(&answer));
            }
            answer
        }
    }

    fn by_texts(&self, shown: &Shown, request: &mut Request<()>) -> Answer {
        let asked = Asked::of(request, &shown.readers);
        match self.look.then(|| Sight::of(&asked)).flatten() {
            Some(sight) => sight.answer(shown, request.headers()),
            None => {
                let wish = asked.error();
                self.error(shown, request, wish)
            }
        }
    }

    /// The error that is asked for.
    fn error(&self, shown: &Shown, request: &mut Request<()>, wish: Wish<'_>) -> Answer {
        let Wish {
            code,
            form,
            language,
        } = wish;
        if let Some((_, reader)) = language {
            request.extensions_mut().insert(reader.clone());
        }
        form.write(request.headers_mut());
        let mut answer = told(&shown.layer, request, code);
        let vary = form.vary(language.is_some()).clone();
        answer.headers_mut().insert(VARY, vary);
        if self.always_ok {
            *answer.status_mut() = StatusCode::OK;
        }
        if self.look && language.is_some() && form == Form::Ending(Ending::Html) {
            look::allow_frames(answer.headers_mut());
        }
        answer
    }
}

/// What a layer makes of a code for a request.
pub(super) fn told(layer: &ProblemLayer, request: &Request<()>, code: StatusCode) -> Answer {
    let mut bare = Response::default();
    *bare.status_mut() = code;
    // The page shows it. What is no id is not sent back. A copy: the memory that the request
    // was read into is free for the next one.
    let id = request
        .headers()
        .get(X_REQUEST_ID)
        .map(HeaderValue::as_bytes);
    let id = id.filter(|id| {
        let is_visible = id
            .iter()
            .fold(true, |all, byte| all & byte.is_ascii_graphic());
        is_visible && (1..=LONGEST_ID).contains(&id.len())
    });
    if let Some(Ok(id)) = id.map(HeaderValue::from_bytes) {
        bare.headers_mut().insert(X_REQUEST_ID, id);
    }
    layer.answer(request, bare)
}

/// An answer that is no error.
pub(super) fn done(content_type: &'static str, body: String) -> Answer {
    let mut answer = Response::new(ProblemBody::from(Full::from(body)));
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}
