//! [`Answers`]: what a request gets.
//!
//! Each request is made one that a [`ProblemLayer`] understands, over a service that answers
//! with the bare status: the layer finds the language, chooses the form by an Accept header
//! that says what was asked for, and knows which headers belong to a body.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use fluent_status::StatusCode;
use fluent_status::web::{ProblemBody, ProblemLayer};
use http::header::{
    CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue, VARY, X_CONTENT_TYPE_OPTIONS,
};
use http::request::Parts;
use http::{Request, Response};
use http_body_util::Full;
use tower_layer::Layer as _;
use tower_service::Service;

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

    /// The answer to the head of a request; its method matters to the body alone.
    pub(super) async fn answer(&self, client: Arc<str>, head: Parts) -> Answer {
        // Probes come every few seconds and say nothing, not even to the log.
        if head.uri.path() == "/healthz" && code_of_header(&head.headers).is_none() {
            return done("text/plain; charset=utf-8", "ok\n".to_owned());
        }
        let log = self.log.as_ref().map(|log| (log, Line::of(&client, &head)));
        let shown = self.texts.now().await;
        let asked = Asked::of(&head, &shown.readers);
        let answer = match self.look.then(|| Sight::of(&asked)).flatten() {
            Some(sight) => sight.answer(&shown, &head.headers).await,
            None => {
                let wish = asked.error();
                self.error(&shown, head, wish).await
            }
        };
        if let Some((log, line)) = log {
            log.write(&line.told(&answer));
        }
        answer
    }

    /// The error that is asked for.
    async fn error(&self, shown: &Shown, mut head: Parts, wish: Wish<'_>) -> Answer {
        let Wish {
            code,
            form,
            language,
        } = wish;
        if let Some((_, reader)) = language {
            head.extensions.insert(reader.clone());
        }
        form.write(&mut head.headers);
        let mut answer = told(&shown.layer, head, code).await;
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
pub(super) async fn told(layer: &ProblemLayer, head: Parts, code: StatusCode) -> Answer {
    let id = head.headers.get(X_REQUEST_ID).filter(|id| {
        // What is no id is not sent back.
        (1..=LONGEST_ID).contains(&id.len()) && id.as_bytes().iter().all(u8::is_ascii_graphic)
    });
    let bare = Bare {
        code,
        id: id.cloned(),
    };
    let Ok(answer) = layer.layer(bare).call(Request::from_parts(head, ())).await;
    answer
}

/// Answers with a status and nothing else. The layer around it reads the request.
#[derive(Debug)]
struct Bare {
    code: StatusCode,
    /// The page shows it.
    id: Option<HeaderValue>,
}

impl Service<Request<()>> for Bare {
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Request<()>) -> Self::Future {
        let mut answer = Response::default();
        *answer.status_mut() = self.code;
        if let Some(id) = self.id.take() {
            answer.headers_mut().insert(X_REQUEST_ID, id);
        }
        ready(Ok(answer))
    }
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
