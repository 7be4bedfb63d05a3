//! Layers of ours with each other and with those of others, in every order.

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::response::IntoResponse;
use axum::routing::get as on_get;
use bytes::Bytes;
use fluent_status::web::{LazyProblem, LocalizerLayer, Problem, ProblemLayer, Reader};
use fluent_status::{Catalog, Localizer, StatusCode};
use http::header::{CONTENT_LENGTH, RETRY_AFTER};
use http::{HeaderValue, Method, Request, Response};
use http_body_util::Full;
use tokio::task::yield_now;
use tower::Layer;
use tower_http::compression::CompressionLayer;

use super::{Lines, get, more_languages, problems, response, tell};
use crate::{language, own_texts};

pub(super) const BROWSER: (&str, &str) = ("accept", "text/html,application/xhtml+xml,*/*;q=0.8");
const GZIP: (&str, &str) = ("accept-encoding", "gzip, deflate, br");

pub(super) fn request(line: &str, lines: Lines<'_>, body: &'static str) -> Request<Body> {
    let (method, uri) = line.split_once(' ').expect("a method and an address");
    let mut request = Request::builder().method(method).uri(uri);
    for (name, value) in lines {
        request = request.header(*name, *value);
    }
    request.body(Body::from(body)).expect("a request")
}

/// A handler that asks who reads, and others that do not. Most have to wait for something.
pub(super) fn routes() -> Router {
    async fn title(reader: Localizer) -> String {
        yield_now().await;
        reader.status(StatusCode::NOT_FOUND).title().into_owned()
    }
    async fn gone(reader: Localizer) -> Problem {
        yield_now().await;
        Problem::status(StatusCode::GONE, &reader)
    }
    async fn own(reader: Localizer) -> (StatusCode, String) {
        (StatusCode::CONFLICT, title(reader).await)
    }
    async fn lazily_gone() -> LazyProblem {
        yield_now().await;
        Problem::of("http-410").status(410)
    }
    Router::new()
        .route("/title", on_get(title))
        .route("/style.css", on_get(|| async { "body {}" }))
        .route("/gone", on_get(gone))
        .route("/lazy", on_get(lazily_gone))
        .route("/own", on_get(own))
        .route(
            "/taken",
            on_get(|| async { (StatusCode::CONFLICT, "taken") }),
        )
}

/// Vary is there where the reader mattered, and nowhere else.
#[tokio::test]
async fn vary_names_what_was_used_where_it_was_used() {
    let both = |order: bool| {
        let (localizers, problems) = (LocalizerLayer::new().cookie("lang"), ProblemLayer::new());
        if order {
            Router::new().fallback_service(localizers.layer(problems.layer(routes())))
        } else {
            Router::new().fallback_service(problems.layer(localizers.layer(routes())))
        }
    };
    let one = || {
        let layer = ProblemLayer::new().cookie("lang").for_handlers();
        Router::new().fallback_service(layer.layer(routes()))
    };
    let alone = || routes().layer(LocalizerLayer::new().cookie("lang"));
    let errors = || Router::new().fallback_service(ProblemLayer::new().layer(routes()));
    // Name, service, and the names in Vary for a title, a problem, and a bare 404.
    let cases: [(&str, Router, [&str; 3]); 6] = [
        ("none", routes(), ["", "accept-language", ""]),
        (
            "of readers alone",
            alone(),
            ["accept-language cookie", "accept-language cookie", ""],
        ),
        (
            "of problems alone",
            errors(),
            ["", "accept accept-language", "accept accept-language"],
        ),
        (
            "one for both",
            one(),
            [
                "accept-language cookie",
                "accept accept-language cookie",
                "accept accept-language cookie",
            ],
        ),
        (
            "readers outside",
            both(true),
            [
                "accept-language cookie",
                "accept accept-language cookie",
                "accept accept-language cookie",
            ],
        ),
        (
            "problems outside",
            both(false),
            [
                "accept-language cookie",
                "accept accept-language cookie",
                "accept accept-language cookie",
            ],
        ),
    ];
    for (name, service, expected) in cases {
        let lines = [("accept-language", "de"), ("cookie", "lang=zh_CN")];
        for (path, expected) in ["/title", "/gone", "/nowhere"].iter().zip(expected) {
            let told = tell(service.clone(), request(&format!("GET {path}"), &lines, "")).await;
            let mut names: Vec<String> = told
                .header("vary")
                .split([',', '|'])
                .map(|name| name.trim().to_owned())
                .filter(|name| !name.is_empty())
                .collect();
            names.sort();
            assert_eq!(names.join(" "), expected, "{name}: {path}");
            let is_told = *path != "/title" && !told.header("content-language").is_empty();
            let by_cookie = expected.contains("cookie");
            let right = if by_cookie { "zh-CN" } else { "de" };
            assert!(
                !is_told || told.header("content-language") == right,
                "{name}: {path}"
            );
        }
        // An error of a handler's own words is as any other response.
        let own = tell(service.clone(), request("GET /own", &lines, "")).await;
        assert_eq!(own.header("vary").replace(',', ""), expected[0], "{name}");
        for path in ["/style.css", "/taken"] {
            let told = tell(service.clone(), request(&format!("GET {path}"), &lines, "")).await;
            assert_eq!(told.header("vary"), "", "{name}: {path}");
        }
    }
}

/// Whatever order the layers have, and whether one does it all, the reader is the same.
#[tokio::test]
async fn the_order_of_our_layers_does_not_matter() {
    let (_root, catalog) = more_languages();
    let localizers = || {
        LocalizerLayer::over(catalog.clone())
            .query("lang")
            .cookie("lang")
    };
    let services: [(&str, Router); 3] = [
        (
            "readers outside",
            Router::new().fallback_service(localizers().layer(ProblemLayer::new().layer(routes()))),
        ),
        (
            "problems outside",
            Router::new().fallback_service(ProblemLayer::new().layer(localizers().layer(routes()))),
        ),
        (
            "one",
            Router::new().fallback_service(
                ProblemLayer::over(catalog.clone())
                    .query("lang")
                    .cookie("lang")
                    .layer(routes()),
            ),
        ),
    ];
    for (name, service) in services {
        for (line, lines, expected) in [
            (
                "GET /nowhere?lang=de",
                &[("accept-language", "ar")][..],
                "de",
            ),
            ("GET /nowhere", &[("cookie", "lang=ar")], "ar"),
            ("GET /nowhere", &[("accept-language", "ar")], "ar"),
            ("GET /nowhere?lang=my", &[("accept-language", "de")], "de"),
        ] {
            let told = tell(service.clone(), request(line, lines, "")).await;
            assert_eq!(told.header("content-language"), expected, "{name}: {line}");
        }
    }
}

/// What is thrown away may be coded as it likes; what is sent is not coded twice.
#[tokio::test]
async fn compression_stands_inside_and_outside() {
    async fn order(Path(_): Path<u32>) {}
    let routes = || routes().route("/order/{id}", on_get(order));
    let layer = || ProblemLayer::new().replace_plain_text();
    let inside =
        Router::new().fallback_service(layer().layer(routes().layer(CompressionLayer::new())));
    let outside = Router::new()
        .fallback_service(layer().layer(routes()))
        .layer(CompressionLayer::new());
    for path in ["/gone", "/lazy", "/order/x", "/nowhere"] {
        let line = format!("GET {path}");
        for (accept, start) in [
            (BROWSER, "<!DOCTYPE html>"),
            (("accept", "*/*"), "{\"type\":\"about:blank\""),
            (("accept", "text/plain"), "4"),
        ] {
            let told = tell(inside.clone(), request(&line, &[accept, GZIP], "")).await;
            assert!(told.body.starts_with(start), "{path}: {}", told.body);
            assert_eq!(told.header("content-encoding"), "", "{path}");
            assert_eq!(
                told.header("content-length"),
                told.body.len().to_string(),
                "{path}"
            );
            let vary = told.header("vary");
            assert!(vary.contains("accept-language"), "{path}: {vary}");
            assert!(
                vary.split([',', '|']).any(|name| name.trim() == "accept"),
                "{path}: {vary}"
            );

            let request = request(&line, &[accept, GZIP], "");
            let response = tower::ServiceExt::oneshot(outside.clone(), request).await;
            let (head, body) = response.expect("a response").into_parts();
            let body = axum::body::to_bytes(body, 1 << 20).await.expect("a body");
            let is_coded = body.starts_with(&[0x1f, 0x8b]);
            assert_eq!(
                is_coded,
                head.headers.contains_key("content-encoding"),
                "{path}"
            );
            assert!(is_coded, "{path}: as long as it is, it is worth it");
        }
    }
}

/// A problem is told with what the headers of its response say, as a bare code is.
#[tokio::test]
async fn a_problem_is_told_with_its_headers() {
    let english = crate::own_reader("en-US");
    let busy = Problem::status(StatusCode::SERVICE_UNAVAILABLE, &english);
    let mut inner: Response<Full<Bytes>> = busy.into();
    inner
        .headers_mut()
        .insert(RETRY_AFTER, HeaderValue::from_static("120"));
    let bare = response(503, &[("retry-after", "120")], "");
    for accept in ["*/*", "text/plain", "text/html"] {
        let layer = || ProblemLayer::over(own_texts().clone());
        let told = tell(problems(layer(), inner.clone()), get(&[("accept", accept)])).await;
        let of_bare = tell(problems(layer(), bare.clone()), get(&[("accept", accept)])).await;
        assert_eq!(told.body, of_bare.body);
        assert!(told.body.contains("2 full minutes"), "{}", told.body);
    }
    // A detail of one's own is no hint, and stays.
    let busy = Problem::status(StatusCode::SERVICE_UNAVAILABLE, &english).with_detail("Sold out.");
    let mut inner: Response<Full<Bytes>> = busy.into();
    inner
        .headers_mut()
        .insert(RETRY_AFTER, HeaderValue::from_static("120"));
    let told = tell(
        problems(ProblemLayer::over(own_texts().clone()), inner),
        get(&[]),
    )
    .await;
    let detail = told.json()["detail"].as_str().expect("a detail").to_owned();
    assert!(
        detail.starts_with("Sold out. ") && detail.contains("2 full minutes"),
        "{detail}"
    );
}

/// A middleware that puts another body in the place of a problem's is not overruled.
#[tokio::test]
async fn another_body_in_the_place_of_a_problems_stays() {
    let english = crate::reader("en-US");
    for problem in [
        Response::<Full<Bytes>>::from(Problem::status(StatusCode::GONE, &english)),
        Response::from(Problem::of("http-410").status(410)),
    ] {
        let (head, _) = problem.into_parts();
        let mut other = Response::from_parts(head, Full::from("{\"sealed\":true}"));
        other.headers_mut().remove(CONTENT_LENGTH);
        let told = tell(
            problems(ProblemLayer::new(), other.clone()),
            get(&[BROWSER]),
        )
        .await;
        assert_eq!(told.body, "{\"sealed\":true}");
        other
            .headers_mut()
            .insert("content-type", HeaderValue::from_static("text/html"));
        let told = tell(problems(ProblemLayer::new(), other), get(&[])).await;
        assert_eq!(told.body, "{\"sealed\":true}");
    }
}

/// A family whose texts need arguments does not tell a bare code, and a partial catalog tells
/// neither a bare id nor `120 s`.
#[tokio::test]
async fn nobody_reads_what_is_not_finished() {
    let files = [
        (
            "en-US/shop.ftl",
            "shop-404 = { $item } is not here.\n    .title = No { $item }\nshop-409 = Sold out.\n    .hint = Ask for { $item }.\n",
        ),
        (
            "en-US/http.ftl",
            "http-404 = Nothing here.\nhttp-503 = Closed.\n    .hint = Come back.\ndetail-retry-in = Wait { $duration }.\n",
        ),
    ];
    let catalog = Catalog::builder()
        .without_embedded()
        .files(files)
        .build()
        .expect("good texts");
    let layer = || ProblemLayer::over(catalog.clone()).family("shop");
    let id = [("x-request-id", "7f3a"), ("retry-after", "120")];
    for accept in ["*/*", "text/plain", "text/html"] {
        for (status, expected) in [(404, "Nothing here."), (409, "Sold out."), (503, "Closed.")] {
            let inner = response(status, &id, "");
            let told = tell(problems(layer(), inner), get(&[("accept", accept)])).await;
            assert!(told.body.contains(expected), "{}", told.body);
            for unfinished in ["{ $", "120", "7f3a", "Ask for", "Wait"] {
                assert!(!told.body.contains(unfinished), "{status}: {}", told.body);
            }
        }
    }
}

/// Codes beyond the classes are errors (RFC 9110 section 15), and so is one whose length is
/// said to be nothing.
#[tokio::test]
async fn every_error_without_a_body_is_told() {
    for status in [600, 700, 999] {
        let told = tell(
            problems(ProblemLayer::new(), response(status, &[], "")),
            get(&[]),
        )
        .await;
        assert_eq!(told.json()["status"], status);
    }
    let unknown = |length: Option<&'static str>| {
        let body = Body::from_stream(futures_of(&[]));
        let mut response = Response::new(body);
        *response.status_mut() = StatusCode::NOT_FOUND;
        if let Some(length) = length {
            let length = HeaderValue::from_static(length);
            response.headers_mut().insert(CONTENT_LENGTH, length);
        }
        response
    };
    for (length, is_told) in [(Some("0"), true), (None, false)] {
        let service = tower::service_fn(move |_: Request<()>| async move {
            Ok::<_, std::convert::Infallible>(unknown(length))
        });
        let told = tell(ProblemLayer::new().layer(service), get(&[])).await;
        assert_eq!(!told.body.is_empty(), is_told, "{length:?}");
    }
}

/// A stream of these texts.
fn futures_of(
    texts: &'static [&'static str],
) -> impl futures_core::Stream<Item = Result<&'static str, std::convert::Infallible>> {
    struct Texts(std::slice::Iter<'static, &'static str>);
    impl futures_core::Stream for Texts {
        type Item = Result<&'static str, std::convert::Infallible>;
        fn poll_next(
            mut self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Self::Item>> {
            std::task::Poll::Ready(self.0.next().copied().map(Ok))
        }
    }
    Texts(texts.iter())
}

/// A response to HEAD has the headers of one to GET, whatever the handler sends.
#[tokio::test]
async fn head_and_get_have_the_same_headers() {
    async fn streamed() -> impl IntoResponse {
        let text = ("content-type", "text/plain");
        (
            StatusCode::CONFLICT,
            [text],
            Body::from_stream(futures_of(&["a", "b"])),
        )
    }
    let routes = Router::new()
        .route(
            "/text",
            on_get(|| async { (StatusCode::CONFLICT, "taken") }),
        )
        .route("/stream", on_get(streamed))
        .merge(self::routes());
    let plain = ProblemLayer::new().replace_plain_text();
    let kept = ProblemLayer::new().keep_text_as("reason");
    for (layer, keeps) in [(ProblemLayer::new(), false), (plain, false), (kept, true)] {
        let service = Router::new().fallback_service(layer.layer(routes.clone()));
        for path in [
            "/text",
            "/stream",
            "/gone",
            "/lazy",
            "/nowhere",
            "/style.css",
        ] {
            for accept in [("accept", "*/*"), BROWSER] {
                let ask = |method: Method| request(&format!("{method} {path}"), &[accept], "");
                let mut of_get = tell(service.clone(), ask(Method::GET)).await;
                let of_head = tell(service.clone(), ask(Method::HEAD)).await;
                assert_eq!(of_head.body, "", "{path}");
                assert_eq!(of_head.status, of_get.status, "{path}");
                if keeps && path == "/text" {
                    // The text is not known, and so the length of what tells it.
                    of_get.headers.remove(CONTENT_LENGTH);
                }
                assert_eq!(of_head.headers, of_get.headers, "{path}");
            }
        }
    }
}

/// Within axum's `nest`, what the router has taken off the path is not seen.
#[tokio::test]
async fn a_path_within_a_nest_is_what_is_left_of_it() {
    let layer = || ProblemLayer::new().path_prefix(["de", "zh-CN"].map(language));
    let inside = Router::new().nest("/zh-CN", routes().layer(layer()));
    let around =
        Router::new().fallback_service(layer().layer(Router::new().nest("/zh-CN", routes())));
    for (service, expected) in [(inside, "en-US"), (around, "zh-CN")] {
        let told = tell(service, request("GET /zh-CN/lazy", &[], "")).await;
        assert_eq!(told.header("content-language"), expected);
    }
}

/// Handlers outside of axum find the reader in the extensions.
#[tokio::test]
async fn a_reader_is_there_for_whoever_asks() {
    let service = tower::service_fn(|request: Request<()>| async move {
        let reader = request.extensions().get::<Reader>().map(Reader::localizer);
        let language = reader.and_then(|reader| reader.languages().next().cloned());
        let language = language.map_or_else(String::new, |language| language.to_string());
        Ok::<_, std::convert::Infallible>(Response::new(Full::<Bytes>::from(language)))
    });
    let lines = [("accept-language", "zh")];
    for (layer, expected, vary) in [
        (ProblemLayer::new(), "", ""),
        (
            ProblemLayer::new().for_handlers(),
            "zh-CN",
            "accept-language",
        ),
    ] {
        let told = tell(layer.layer(service), get(&lines)).await;
        assert_eq!(
            (told.body.as_str(), told.header("vary").as_str()),
            (expected, vary)
        );
    }
}

/// An application that knows the user's language says so: to handlers and to the layer, from
/// around it or from inside.
#[tokio::test]
async fn a_user_has_a_language() {
    use axum::middleware::{Next, from_fn};
    use fluent_status::Preferences;

    async fn user(mut request: axum::extract::Request, next: Next) -> axum::response::Response {
        // As a profile would say.
        let profile = Preferences::chosen(language("zh-CN"));
        let wanted = profile.then(Preferences::from_headers(request.headers()));
        let localizer = Catalog::embedded().localizer(wanted);
        request.extensions_mut().insert(localizer.clone());
        let mut response = next.run(request).await;
        response.extensions_mut().insert(localizer);
        response
    }
    let layer = || ProblemLayer::new().for_handlers();
    let inside = Router::new().fallback_service(layer().layer(routes().layer(from_fn(user))));
    let around = Router::new()
        .fallback_service(layer().layer(routes()))
        .layer(from_fn(user));
    let chinese = crate::reader("zh-CN");
    let title = chinese.status(StatusCode::NOT_FOUND).title();
    for service in [inside, around] {
        let lines = [("accept-language", "de")];
        let told = tell(service.clone(), request("GET /title", &lines, "")).await;
        assert_eq!(told.body, title);
        for path in ["/gone", "/lazy", "/nowhere"] {
            let told = tell(service.clone(), request(&format!("GET {path}"), &lines, "")).await;
            assert_eq!(told.header("content-language"), "zh-CN", "{path}");
        }
    }
}

/// What a function for a layer's errors answers is told by a layer of ours around it.
#[tokio::test]
async fn an_error_of_a_layer_is_told() {
    use axum::error_handling::HandleErrorLayer;

    let fails = tower::service_fn(|_: axum::extract::Request| async {
        Err::<axum::response::Response, _>(std::io::Error::other("late"))
    });
    let code = HandleErrorLayer::new(|_: std::io::Error| async { StatusCode::GATEWAY_TIMEOUT });
    let lazy =
        HandleErrorLayer::new(|_: std::io::Error| async { Problem::of("http-504").status(504) });
    let services = [
        Router::new().fallback_service(ProblemLayer::new().layer(code.layer(fails))),
        Router::new().fallback_service(ProblemLayer::new().layer(lazy.layer(fails))),
    ];
    for service in services {
        let chinese = [("accept-language", "zh")];
        let told = tell(service, request("GET /", &chinese, "")).await;
        let reader = crate::reader("zh-CN");
        assert_eq!(
            told.json()["title"],
            *reader.status(StatusCode::GATEWAY_TIMEOUT).title()
        );
    }
}
