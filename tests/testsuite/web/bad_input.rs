use std::time::{Duration, Instant};

use bytes::Bytes;
use fluent_status::web::{LocalizerLayer, ProblemLayer};
use http::{HeaderName, HeaderValue, Request, Response};
use http_body::{Body, Frame};
use http_body_util::{BodyExt as _, StreamBody};
use proptest::prelude::*;
use tower::{Layer, ServiceBuilder, ServiceExt as _};

use super::{always, get, problems, response, tell};

/// Longer than any answer takes on a slow machine without optimisation.
const BOUND: Duration = Duration::from_secs(1);

/// Marks what must not come back.
const MARKUP: &str = "<img src=x onerror=alert(1)>";

type RawLines = Vec<(&'static str, Vec<u8>)>;

/// Header lines of a request that means no good: name, lines.
fn hostile() -> Vec<(&'static str, RawLines)> {
    let repeated = |text: &str, bytes: usize| text.repeat(bytes / text.len()).into_bytes();
    let flood =
        |name: &'static str, value: &[u8], lines: usize| vec![(name, value.to_vec()); lines];
    vec![
        (
            "accept of 100 KB",
            vec![("accept", repeated("text/html;q=0.1,", 100_000))],
        ),
        (
            "accept of one long member",
            vec![("accept", repeated("a", 100_000))],
        ),
        ("accept of commas", vec![("accept", repeated(",", 100_000))]),
        (
            "accept of semicolons",
            vec![("accept", repeated(";q=1", 100_000))],
        ),
        (
            "accept in 20,000 lines",
            flood("accept", b"text/html,*/*;q=0.1", 20_000),
        ),
        (
            "accept of invalid UTF-8",
            vec![("accept", b"text/\xff, \x80/\xfe".to_vec())],
        ),
        (
            "accept that contradicts itself",
            vec![("accept", b"text/html;q=0, text/html, */*;q=0".to_vec())],
        ),
        (
            "accept of nothing",
            vec![("accept", b"image/png;q=1, */*;q=0".to_vec())],
        ),
        (
            "accept with markup",
            vec![("accept", MARKUP.as_bytes().to_vec())],
        ),
        (
            "languages of 100 KB",
            vec![("accept-language", repeated("zh-CN;q=0.9,", 100_000))],
        ),
        (
            "languages of one long tag",
            vec![("accept-language", repeated("a-", 100_000))],
        ),
        (
            "languages in 20,000 lines",
            flood("accept-language", b"zh, en;q=0.1", 20_000),
        ),
        (
            "languages of invalid UTF-8",
            vec![("accept-language", b"\xff\xfe, \xe4\xb8".to_vec())],
        ),
        (
            "languages with markup",
            vec![("accept-language", MARKUP.as_bytes().to_vec())],
        ),
        (
            "cookies of 100 KB",
            vec![("cookie", repeated("lang=;", 100_000))],
        ),
        (
            "cookies in 20,000 lines",
            flood("cookie", b"lang=x; a=b", 20_000),
        ),
        (
            "a cookie with markup",
            vec![("cookie", format!("lang={MARKUP}").into_bytes())],
        ),
        (
            "a request id with markup",
            vec![("x-request-id", MARKUP.as_bytes().to_vec())],
        ),
    ]
}

#[tokio::test]
async fn every_request_is_answered_in_bounded_time_and_nothing_of_it_comes_back() {
    for (name, lines) in hostile() {
        let mut request = Request::get(format!("/%3Cb%3E?lang={}", "x".repeat(50_000)));
        for (header, value) in &lines {
            let value = HeaderValue::from_bytes(value).expect("what HTTP lets through");
            request = request.header(*header, value);
        }
        let layer = LocalizerLayer::new()
            .query("lang")
            .path_prefix(["de", "zh-CN"].map(crate::language))
            .cookie("lang");
        let service = ServiceBuilder::new()
            .layer(layer)
            .layer(ProblemLayer::new());
        let service = service.service(always(response(404, &[], "")));
        let begin = Instant::now();
        let told = tell(service, request.body(()).expect("a request")).await;
        assert!(begin.elapsed() < BOUND, "{name}: {:?}", begin.elapsed());
        assert_eq!(told.status, 404, "{name}");
        assert!(!told.body.is_empty(), "{name}");
        assert!(
            !told.body.contains("onerror") && !told.body.contains("%3C"),
            "{name}"
        );
        let known = [
            "cache-control",
            "content-language",
            "content-length",
            "content-type",
            "vary",
            "x-content-type-options",
        ];
        let mut names: Vec<&str> = told.headers.keys().map(HeaderName::as_str).collect();
        // Of a page alone.
        names.retain(|name| !["content-security-policy", "x-robots-tag"].contains(name));
        names.sort_unstable();
        assert_eq!(names, known, "{name}");
    }
}

#[test]
fn a_line_break_cannot_come_in_by_a_header() {
    // http refuses it in a value, and nothing of ours makes one.
    for bytes in [&b"zh\r\nset-cookie: a=b"[..], b"zh\n", b"\0"] {
        assert!(HeaderValue::from_bytes(bytes).is_err());
    }
}

#[tokio::test]
async fn headers_of_the_response_that_are_hostile_are_not_told() {
    let long = "GET,".repeat(25_000);
    let many: Vec<(&str, &str)> = vec![("allow", "GET"); 20_000];
    let cases: Vec<(&str, Vec<(&str, &str)>)> = vec![
        ("markup as a method", vec![("allow", MARKUP)]),
        ("markup among methods", vec![("allow", "GET, <img>")]),
        ("100 KB of methods", vec![("allow", &long)]),
        ("20,000 lines", many),
        ("markup as a type", vec![("accept", "text/<b>")]),
        ("markup to wait for", vec![("retry-after", MARKUP)]),
        ("for ever", vec![("retry-after", "18446744073709551616")]),
        ("markup as an id", vec![("x-request-id", "a b<img>")]),
        ("an id of 100 KB", vec![("x-request-id", &long)]),
    ];
    for (name, lines) in cases {
        let layer = ProblemLayer::new();
        let begin = Instant::now();
        let told = tell(
            problems(layer, response(500, &lines, "")),
            get(&[("accept", "text/html")]),
        );
        let told = told.await;
        assert!(begin.elapsed() < BOUND, "{name}: {:?}", begin.elapsed());
        assert!(told.body.len() < 4096, "{name}");
        assert!(
            !told.body.contains("<img") && !told.body.contains("&lt;"),
            "{name}: {}",
            told.body
        );
    }
}

#[tokio::test]
async fn an_error_of_the_service_stays_an_error() {
    let failing = tower::service_fn(|_: Request<()>| async {
        Err::<Response<http_body_util::Empty<Bytes>>, _>("no connection")
    });
    let layers = ServiceBuilder::new()
        .layer(LocalizerLayer::new())
        .layer(ProblemLayer::new());
    let error = layers
        .service(failing)
        .oneshot(get(&[]))
        .await
        .expect_err("an error");
    assert_eq!(error, "no connection");
}

#[tokio::test]
async fn an_error_of_a_body_stays_one() {
    let failing = tower::service_fn(|_: Request<()>| async {
        let frames = [Ok(Frame::data(Bytes::from("begin"))), Err("cut off")];
        let mut frames = frames.into_iter();
        let stream = StreamBody::new(Frames(move || frames.next()));
        Ok::<_, std::convert::Infallible>(
            Response::builder().status(502).body(stream).expect("good"),
        )
    });
    let service = ProblemLayer::new().replace_plain_text().layer(failing);
    let mut body = service
        .oneshot(get(&[]))
        .await
        .expect("a response")
        .into_body();
    assert!(!body.is_end_stream());
    let first = body.frame().await.expect("a frame").expect("data");
    assert_eq!(first.into_data().expect("data"), "begin");
    assert_eq!(
        body.frame().await.expect("a frame").expect_err("an error"),
        "cut off"
    );
}

/// A stream of what a function gives.
struct Frames<F>(F);

impl<F: FnMut() -> Option<T> + Unpin, T> futures_core::Stream for Frames<F> {
    type Item = T;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<T>> {
        std::task::Poll::Ready((self.0)())
    }
}

proptest! {
    #[test]
    fn any_request_gets_an_answer(
        accept in proptest::collection::vec(any::<u8>(), 0..200),
        languages in proptest::collection::vec(any::<u8>(), 0..200),
        cookie in "[ -~]{0,100}",
        retry in "[ -~]{0,40}",
        allow in "[ -~]{0,40}",
        code in 400_u16..600,
    ) {
        let inner = response(code, &[("retry-after", &retry), ("allow", &allow), ("accept", &cookie)], "");
        let layers = ServiceBuilder::new()
            .layer(LocalizerLayer::new().cookie("a"))
            .layer(ProblemLayer::new());
        let mut request = get(&[("cookie", &cookie)]);
        for (name, bytes) in [("accept", accept), ("accept-language", languages)] {
            if let Ok(value) = HeaderValue::from_bytes(&bytes) {
                request.headers_mut().insert(name, value);
            }
        }
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let told = runtime.block_on(tell(layers.service(always(inner)), request));
        prop_assert_eq!(told.status.as_u16(), code);
        prop_assert_eq!(told.header("content-length"), told.body.len().to_string());
        prop_assert!(!told.body.is_empty());
    }
}
