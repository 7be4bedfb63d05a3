//! [`Answer`]: what is sent back.

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{
    ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue,
    REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use hyper::{Response, StatusCode};
use serde::Serialize;

use super::guard::Refused;

/// What is sent back.
#[derive(Debug)]
pub(super) struct Answer {
    status: StatusCode,
    kind: &'static str,
    body: String,
    allow: Option<&'static str>,
}

/// What is wrong, as a page's script reads it.
#[derive(Serialize)]
struct Wrong<'w> {
    error: &'w str,
}

impl Answer {
    pub(super) fn page(html: String) -> Answer {
        Answer {
            status: StatusCode::OK,
            kind: "text/html; charset=utf-8",
            body: html,
            allow: None,
        }
    }

    /// An error where a page was asked for, for a person to read.
    pub(super) fn unreadable(text: String) -> Answer {
        Answer {
            status: StatusCode::INTERNAL_SERVER_ERROR,
            kind: "text/plain; charset=utf-8",
            body: text,
            allow: None,
        }
    }

    pub(super) fn json(value: &impl Serialize) -> Answer {
        match serde_json::to_string(value) {
            Ok(body) => Answer {
                status: StatusCode::OK,
                kind: "application/json",
                body,
                allow: None,
            },
            // None of them has keys that JSON cannot have.
            Err(error) => Answer::unreadable(error.to_string()),
        }
    }

    /// Says what is wrong with what was asked.
    pub(super) fn wrong(status: StatusCode, error: &str) -> Answer {
        let answer = Answer::json(&Wrong { error });
        Answer { status, ..answer }
    }

    pub(super) fn refused(refused: &Refused) -> Answer {
        let why = format!("Not answered: {}.", refused.why);
        let answer = Answer::wrong(refused.status, &why);
        let allow = refused.allow;
        Answer { allow, ..answer }
    }

    /// With what keeps others out: no other page may show this one, learn its address
    /// or keep it.
    pub(super) fn into_response(self, is_head: bool) -> Response<Full<Bytes>> {
        let length = self.body.len();
        let body = if is_head { String::new() } else { self.body };
        let mut response = Response::new(Full::new(Bytes::from(body)));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
        if let Some(methods) = self.allow {
            headers.insert(ALLOW, HeaderValue::from_static(methods));
        }
        for (name, value) in [
            (CONTENT_TYPE, self.kind),
            (CACHE_CONTROL, "no-store"),
            (CONTENT_SECURITY_POLICY, "frame-ancestors 'none'"),
            (REFERRER_POLICY, "no-referrer"),
            (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        for (name, value) in [
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        response
    }
}
