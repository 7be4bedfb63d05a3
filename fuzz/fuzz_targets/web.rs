//! The layers, with requests and responses of any kind.
//!
//! An input is taken apart by `arbitrary` into a request, a response and the options
//! of the layers.
#![no_main]

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::LazyLock;
use std::task::{Context, Poll, Waker};

use arbitrary::{Arbitrary, Unstructured};
use bytes::Bytes;
use fluent_status::web::{KeepBody, LocalizerLayer, Problem, ProblemBody, ProblemLayer};
use fluent_status::{Catalog, Localizer};
use fluent_status_fuzz::html;
use fluent_status_fuzz::service::{BodyKind, Inner, TestBody, done};
use http::response::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode, Uri};
use http_body::{Body as _, SizeHint};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use tower_layer::Layer as _;
use tower_service::Service as _;

#[derive(Debug, Arbitrary)]
struct Case<'a> {
    method: u8,
    path: &'a str,
    /// The names as places in a list.
    request: Vec<(u8, &'a [u8])>,
    status: u16,
    response: Vec<(u8, &'a [u8])>,
    kind: BodyKind,
    body: &'a [u8],
    options: u16,
    problem: Option<ProblemCase<'a>>,
}

#[derive(Debug, Arbitrary)]
struct ProblemCase<'a> {
    type_uri: &'a str,
    detail: &'a str,
    member: &'a str,
}

const REQUEST_HEADERS: [&str; 6] = [
    "accept",
    "accept-language",
    "cookie",
    "x-request-id",
    "accept-encoding",
    "host",
];
const RESPONSE_HEADERS: [&str; 14] = [
    "retry-after",
    "allow",
    "accept",
    "content-type",
    "x-request-id",
    "content-length",
    "vary",
    "content-encoding",
    "transfer-encoding",
    "content-language",
    "content-security-policy",
    "etag",
    "x-content-type-options",
    "www-authenticate",
];

/// The options of the layers, each a bit.
#[derive(Clone, Copy)]
struct Options(u16);

impl Options {
    const KEEPS_BODY: u16 = 1;
    const REPLACES_TEXT: u16 = 1 << 1;
    const HAS_FAMILY: u16 = 1 << 2;
    const LEAVES_PATH: u16 = 1 << 3;
    const LEAVES_TYPE: u16 = 1 << 4;
    const HAS_OWN_ID: u16 = 1 << 5;
    const HAS_OWN_TEXTS: u16 = 1 << 6;
    const READS_COOKIE: u16 = 1 << 7;
    const READS_QUERY: u16 = 1 << 8;
    const READS_PATH: u16 = 1 << 9;
    const HAS_NO_READER: u16 = 1 << 10;
    const HAS_OWN_PAGE: u16 = 1 << 11;
    const HAS_LINKS: u16 = 1 << 12;
    const HAS_TYPES: u16 = 1 << 13;
    const IS_LAZY: u16 = 1 << 14;
    const IS_FOR_HANDLERS: u16 = 1 << 15;
    /// Those that a layer has a cache for.
    const OF_PROBLEM_LAYER: u16 = Options::REPLACES_TEXT
        | Options::HAS_FAMILY
        | Options::LEAVES_PATH
        | Options::LEAVES_TYPE
        | Options::HAS_OWN_ID
        | Options::HAS_OWN_PAGE
        | Options::HAS_LINKS
        | Options::HAS_TYPES
        | Options::IS_FOR_HANDLERS;

    fn has(self, option: u16) -> bool {
        self.0 & option != 0
    }

    fn problem_layer(self) -> ProblemLayer {
        let mut layer = ProblemLayer::new();
        if self.has(Options::REPLACES_TEXT) {
            layer = layer.replace_plain_text();
        }
        if self.has(Options::HAS_FAMILY) {
            layer = layer.family("vpc");
        }
        if self.has(Options::LEAVES_PATH) {
            layer = layer.leave_path("/grpc");
        }
        if self.has(Options::LEAVES_TYPE) {
            layer = layer.leave_content_type("image/*");
        }
        if self.has(Options::HAS_LINKS) {
            layer = layer.home("/?a&b").contact("mailto:a@b").logo("/x.svg");
            layer = layer.style_sheet("https://a.example/x.css");
        }
        if self.has(Options::HAS_TYPES) {
            layer = layer.type_base("/codes").request_id_member("request_id");
        }
        if self.has(Options::IS_FOR_HANDLERS) {
            layer = layer.for_handlers();
        }
        if self.has(Options::HAS_OWN_ID) {
            layer = layer.request_id_header(HeaderName::from_static("etag"));
        }
        if self.has(Options::HAS_OWN_PAGE) {
            let policy = HeaderValue::from_static("default-src 'none'");
            layer = layer.html_page(policy, |error| {
                let (language, title) = (error.language(), error.title());
                let direction = language.direction();
                let mut page = format!(
                    "<!DOCTYPE html><html lang=\"{language}\" dir=\"{direction}\">\
                     <title>{title}</title><body>"
                );
                for line in error.sentences().chain(error.request_line()) {
                    page += &format!("<p>{line}</p>");
                }
                page
            });
        }
        layer
    }

    fn localizer_layer(self) -> LocalizerLayer {
        let catalog = if self.has(Options::HAS_OWN_TEXTS) {
            OWN_TEXTS.clone()
        } else {
            Catalog::embedded().clone()
        };
        let mut layer = LocalizerLayer::over(catalog);
        if self.has(Options::READS_COOKIE) {
            layer = layer.cookie("lang");
        }
        if self.has(Options::READS_QUERY) {
            layer = layer.query("lang");
        }
        if self.has(Options::READS_PATH) {
            layer = layer.path_prefix(Catalog::embedded().languages().cloned());
        }
        layer
    }

    /// The request headers that a body of a layer depends on.
    fn vary(self) -> &'static [&'static str] {
        if self.has(Options::READS_COOKIE) && !self.has(Options::HAS_NO_READER) {
            &["accept", "accept-language", "cookie"]
        } else {
            &["accept", "accept-language"]
        }
    }
}

/// Texts that would be markup, or break JSON, if they were not escaped.
static OWN_TEXTS: LazyLock<Catalog> = LazyLock::new(|| {
    const ENGLISH: &str = r#"
http-404 = <script>"&'\</script> {"\u0000\u0001\u2028"}
    .title = </title><b>
    .hint = See Retry-After, "Allow" \ {"\u000A"} x
http-410 = {""}
    .title = t
    .hint = -->
shop-404 = own
"#;
    const ARABIC: &str = "http-404 = نص <b>\nhttp-4xx = x{\"\\u202E\"}y\n    .title = ع\n";

    let files = [("en-US/http.ftl", ENGLISH), ("ar/http.ftl", ARABIC)];
    let built = Catalog::builder().files(files).build();
    built.expect("texts that are right")
});

thread_local! {
    /// Layers that have rendered bodies of earlier inputs, by their options.
    static USED_LAYERS: RefCell<HashMap<u16, ProblemLayer>> = RefCell::default();
}

fuzz_target!(|data: &[u8]| {
    let Ok(case) = Case::arbitrary_take_rest(Unstructured::new(data)) else {
        return;
    };
    let Ok(uri) = case.path.parse::<Uri>() else {
        return;
    };
    let options = Options(case.options);
    let fresh = answer(&case, &uri, options.problem_layer());
    check_answer(&case, &fresh);
    let used = USED_LAYERS.with_borrow_mut(|layers| {
        let key = case.options & Options::OF_PROBLEM_LAYER;
        let layer = layers.entry(key).or_insert_with(|| options.problem_layer());
        layer.clone()
    });
    let without_service = used.answer(&request(&case, &uri), response(&case, &Rc::default()));
    let used = answer(&case, &uri, used);
    // A date in Retry-After is told by the time that it is away.
    if !fresh.before.contains_key("retry-after") {
        assert_eq!(fresh.body, used.body, "remembered otherwise");
        assert_eq!(fresh.head.headers, used.head.headers);
        if options.has(Options::HAS_NO_READER) && !options.has(Options::IS_FOR_HANDLERS) {
            assert_eq!(&fresh.head.headers, without_service.headers());
            assert_eq!(fresh.body, read(without_service.into_body()).0);
        }
    }
});

/// What has become of a response.
struct Answer {
    method: Method,
    /// The headers of the service.
    before: HeaderMap,
    is_problem: bool,
    head: Parts,
    size: SizeHint,
    body: Vec<u8>,
    /// Whether the body is one of the layer, and not the service's.
    is_own: bool,
}

fn answer(case: &Case<'_>, uri: &Uri, layer: ProblemLayer) -> Answer {
    let options = Options(case.options);
    let polls = Rc::new(Cell::new(0));
    let response = response(case, &polls);
    let before = response.headers().clone();
    let is_problem = case.problem.is_some();
    let status = response.status();
    let has_seen_reader = Rc::new(Cell::new(false));
    let inner = Inner {
        response: Cell::new(Some(response)),
        has_seen_reader: has_seen_reader.clone(),
    };
    let request = request(case, uri);
    let method = request.method().clone();
    let response = if options.has(Options::HAS_NO_READER) {
        done(layer.layer(inner).call(request))
    } else {
        let layered = options.localizer_layer().layer(layer.layer(inner));
        done({ layered }.call(request))
    };
    let response = response.expect("a service that does not fail");
    let offers = options.has(Options::IS_FOR_HANDLERS) && !layer_leaves(options, case.path);
    assert_eq!(
        has_seen_reader.get(),
        !options.has(Options::HAS_NO_READER) || offers
    );
    assert_eq!(response.status(), status, "the status stays");
    assert_eq!(polls.get(), 0, "no layer reads a body");
    let (head, body) = response.into_parts();
    let size = body.size_hint();
    let (body, has_ended) = read(body);
    Answer {
        method,
        before,
        is_problem,
        head,
        size,
        body,
        is_own: has_ended && polls.get() == 0,
    }
}

/// Whether a path is one that the layer passes on.
fn layer_leaves(options: Options, path: &str) -> bool {
    let path = path.parse::<Uri>().map(|uri| uri.path().to_owned());
    let below = path.as_deref().unwrap_or_default().strip_prefix("/grpc");
    options.has(Options::LEAVES_PATH)
        && below.is_some_and(|below| below.is_empty() || below.starts_with('/'))
}

fn request(case: &Case<'_>, uri: &Uri) -> Request<()> {
    let methods = [
        Method::GET,
        Method::HEAD,
        Method::POST,
        Method::OPTIONS,
        Method::CONNECT,
        Method::from_bytes(b"X-Y").expect("a method"),
    ];
    let mut request = Request::new(());
    *request.method_mut() = methods[usize::from(case.method) % methods.len()].clone();
    *request.uri_mut() = uri.clone();
    append(request.headers_mut(), &REQUEST_HEADERS, &case.request);
    request
}

fn append(headers: &mut HeaderMap, names: &[&'static str], lines: &[(u8, &[u8])]) {
    for (name, value) in lines {
        let name = names[usize::from(*name) % names.len()];
        if let Ok(value) = HeaderValue::from_bytes(value) {
            headers.append(name, value);
        }
    }
}

fn response(case: &Case<'_>, polls: &Rc<Cell<usize>>) -> Response<TestBody> {
    let status = StatusCode::from_u16(100 + case.status % 900).expect("a code");
    let body = |kind, data| TestBody {
        kind,
        data: Some(data),
        polls: polls.clone(),
    };
    let is_lazy = Options(case.options).has(Options::IS_LAZY);
    let mut response = match &case.problem {
        Some(problem) => {
            problem_response(problem, status, is_lazy).map(|data| body(BodyKind::Full, data))
        }
        None => Response::new(body(case.kind, Bytes::copy_from_slice(case.body))),
    };
    *response.status_mut() = status;
    append(response.headers_mut(), &RESPONSE_HEADERS, &case.response);
    if Options(case.options).has(Options::KEEPS_BODY) {
        response.extensions_mut().insert(KeepBody);
    }
    response
}

/// What a handler returns for an error of its own.
fn problem_response(case: &ProblemCase<'_>, status: StatusCode, is_lazy: bool) -> Response<Bytes> {
    let reader = Localizer::from_accept_language("zh");
    if is_lazy {
        let problem = Problem::of(case.type_uri).status(status);
        return problem.with(case.member, case.detail.to_owned()).into();
    }
    let mut problem = Problem::status(status, &reader).with_detail(case.detail);
    let mut type_uri = "about:blank";
    if let Ok(typed) = problem.clone().with_type(case.type_uri) {
        (problem, type_uri) = (typed, case.type_uri);
    }
    for _ in 0..2 {
        if let Ok(more) = problem.clone().with_member(case.member, case.detail) {
            problem = more;
        }
        if let Ok(more) = problem.clone().with_instance(case.member) {
            problem = more;
        }
        problem = problem.with_error(case.member, case.detail);
    }
    let response: Response<Bytes> = problem.into();
    let json: Value = serde_json::from_slice(response.body()).expect("JSON");
    assert_eq!(json["type"], type_uri);
    assert_eq!(json["detail"], case.detail);
    assert_eq!(json["status"], status.as_u16());
    let read: Problem = serde_json::from_slice(response.body()).expect("problem details");
    assert_eq!(read.status_code(), status);
    let length = response.body().len().to_string();
    assert_eq!(response.headers()["content-length"], length.as_str());
    response
}

/// The first frames of a body, and whether it has ended with them.
fn read(mut body: ProblemBody<TestBody>) -> (Vec<u8>, bool) {
    const MOST_FRAMES: usize = 3;

    let mut read = Vec::new();
    for _ in 0..=MOST_FRAMES {
        let context = &mut Context::from_waker(Waker::noop());
        match Pin::new(&mut body).poll_frame(context) {
            Poll::Ready(Some(Ok(frame))) => {
                let data = frame.into_data();
                data.iter().for_each(|data| read.extend_from_slice(data));
            }
            Poll::Ready(None) => return (read, true),
            Poll::Ready(Some(Err(_))) | Poll::Pending => return (read, false),
        }
    }
    (read, false)
}

fn check_answer(case: &Case<'_>, answer: &Answer) {
    if answer.is_own {
        check_own(case, answer);
    } else {
        check_untouched(case, answer);
    }
}

/// The service's response, but for Vary.
fn check_untouched(case: &Case<'_>, answer: &Answer) {
    check_kept(answer, &[]);
    for name in answer.head.headers.keys() {
        assert!(answer.before.contains_key(name) || name == "vary", "{name}");
    }
    if case.kind == BodyKind::Full && !answer.is_problem {
        assert_eq!(answer.body, case.body);
    }
}

/// The headers of the service stay, but for those of another body.
fn check_kept(answer: &Answer, others: &[&str]) {
    for (name, value) in &answer.before {
        let mut now = answer.head.headers.get_all(name).iter();
        assert!(
            others.contains(&name.as_str()) || now.any(|now| now == value),
            "{name}"
        );
    }
}

/// A body that a layer has made.
fn check_own(case: &Case<'_>, answer: &Answer) {
    let options = Options(case.options);
    let (status, headers) = (answer.head.status, &answer.head.headers);
    assert!(status.as_u16() >= 400, "{status}");
    assert!(!options.has(Options::KEEPS_BODY), "the body is to be kept");
    for coding in ["content-encoding", "transfer-encoding"] {
        assert!(!headers.contains_key(coding));
    }
    let of_the_body = [
        "accept-ranges",
        "age",
        "content-digest",
        "content-disposition",
        "content-encoding",
        "content-location",
        "content-md5",
        "content-range",
        "digest",
        "etag",
        "expires",
        "last-modified",
        "repr-digest",
        "transfer-encoding",
    ];
    let own = [
        "cache-control",
        "content-type",
        "content-length",
        "content-language",
        "x-content-type-options",
    ];
    check_kept(answer, &[&own[..], &of_the_body[..]].concat());
    for name in own {
        assert_ne!(headers.get_all(name).iter().count(), 0, "{name}");
    }
    check_vary(answer, options.vary());
    let text = |name: &str| headers[name].to_str().expect("text");
    let length: usize = text("content-length").parse().expect("a length");
    assert!(length > 0);
    if answer.method == Method::HEAD {
        assert!(answer.body.is_empty());
        return;
    }
    assert_eq!(length, answer.body.len());
    assert_eq!(answer.size.exact(), length.try_into().ok());
    let body = std::str::from_utf8(&answer.body).expect("UTF-8");
    match text("content-type") {
        "application/problem+json" => {
            let json: Value = serde_json::from_str(body).expect("JSON");
            assert_eq!(json["status"], status.as_u16());
            assert!(json["title"].is_string());
        }
        "text/html; charset=utf-8" => {
            assert!(headers.contains_key("content-security-policy"));
            check_html(body);
        }
        "text/plain; charset=utf-8" => {}
        other => panic!("the content type {other}"),
    }
}

fn check_vary(answer: &Answer, needed: &[&str]) {
    let lines = answer.head.headers.get_all("vary").iter();
    let lines = lines.map(|line| String::from_utf8_lossy(line.as_bytes()));
    let all = lines.collect::<Vec<_>>().join(",");
    let has = |name: &str| {
        all.split(',')
            .any(|member| member.trim().eq_ignore_ascii_case(name))
    };
    assert!(has("*") || needed.iter().all(|name| has(name)), "{all}");
}

fn check_html(page: &str) {
    const ELEMENTS: [&str; 15] = [
        "html", "head", "meta", "title", "style", "link", "body", "main", "img", "h1", "span", "p",
        "nav", "a", "footer",
    ];
    const ATTRIBUTES: [&str; 9] = [
        "lang", "dir", "charset", "name", "content", "rel", "href", "src", "alt",
    ];
    html::check(page, &ELEMENTS, &ATTRIBUTES);
}
