use axum::extract::{Json, Path, Query};
use axum::routing::{get as on_get, post};
use axum::{Extension, Router};
use base64::Engine as _;
use bytes::Bytes;
use fluent_status::web::{ErrorPage, KeepBody, LocalizerLayer, ProblemLayer};
use fluent_status::{Catalog, StatusCode};
use http::{HeaderName, HeaderValue, Method, Request, Response};
use http_body::{Body, Frame, SizeHint};
use http_body_util::BodyExt as _;
use sha2::{Digest as _, Sha256};
use tower::{Layer, ServiceBuilder, ServiceExt as _};
use tower_http::catch_panic::CatchPanicLayer;

use super::{Lines, always, both, get, more_languages, own_problems, problems, response, tell};
use crate::{language, own_reader, own_texts, reader};

const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

#[tokio::test]
async fn every_error_is_told_in_every_language() {
    every_error_of(Catalog::embedded()).await;
}

/// The gate for what a catalog tells over HTTP.
pub(crate) async fn every_error_of(catalog: &Catalog) {
    for language in catalog.languages() {
        let tag = language.to_string();
        let localizer = catalog.localizer(language);
        for code in 100..=599 {
            let request = get(&[("accept-language", &tag)]);
            let told = tell(both(catalog.clone(), response(code, &[], "")), request).await;
            assert_eq!(told.status.as_u16(), code);
            if code < 400 {
                assert_eq!(told.body, "", "{code} in {tag}");
                assert_eq!(told.header("content-language"), "", "{code} in {tag}");
                continue;
            }
            let message = localizer.status(told.status);
            let json = told.json();
            assert_eq!(json["type"], "about:blank", "{code} in {tag}");
            assert_eq!(json["status"], code, "{code} in {tag}");
            assert_eq!(json["title"], *message.title(), "{code} in {tag}");
            let detail = json["detail"].as_str().expect("a detail");
            assert!(
                detail.starts_with(&*message.description()),
                "{code} in {tag}"
            );
            assert!(
                detail.ends_with(&*message.hint().unwrap_or_default()),
                "{code} in {tag}"
            );
            // The language is that of the message, be it the reader's or the next one.
            let answering = message.language().to_string();
            assert_eq!(told.header("content-language"), answering, "{code}");
            assert_eq!(told.header("content-length"), told.body.len().to_string());
        }
    }
}

#[tokio::test]
async fn without_a_layer_of_localizers_the_embedded_texts_are_told() {
    for tag in ["en-US", "zh-CN"] {
        let request = get(&[("accept-language", tag)]);
        let told = tell(
            problems(ProblemLayer::new(), response(404, &[], "")),
            request,
        )
        .await;
        let reader = reader(tag);
        let message = reader.status(StatusCode::NOT_FOUND);
        assert_eq!(told.json()["title"], *message.title());
        assert_eq!(told.header("content-language"), tag);
        let inner = response(302, &[], "");
        let told = tell(problems(ProblemLayer::new(), inner), get(&[])).await;
        assert!(told.headers.is_empty(), "{:?}", told.headers);
    }
}

#[tokio::test]
async fn forms() {
    let json = "{\"type\":\"about:blank\",\"title\":\"查无此页\",\"status\":404,\"detail\":\
                \"我们找过了，没有这一页。试试搜索吧。\"}";
    let text = "404 查无此页\n我们找过了，没有这一页。\n试试搜索吧。\n";
    let page = "<!DOCTYPE html>\n<html lang=\"zh-CN\" dir=\"ltr\">\n";
    let (of_json, of_page, of_text) = (
        "application/problem+json",
        "text/html; charset=utf-8",
        "text/plain; charset=utf-8",
    );
    let cases = [
        ("none", "", of_json, json),
        ("curl", "*/*", of_json, json),
        ("browser", BROWSER, of_page, page),
        ("text", "text/plain", of_text, text),
        ("nothing that we have", "image/png", of_json, json),
        (
            "quality",
            "text/html;q=0.3, text/plain;q=0.4",
            of_text,
            text,
        ),
    ];
    for (name, accept, content_type, body) in cases {
        let request = get(&[("accept", accept), ("accept-language", "zh-SG")]);
        let inner = response(404, &[("set-cookie", "a=b"), ("vary", "Origin")], "");
        let told = tell(own_problems(ProblemLayer::new(), inner), request).await;
        assert!(told.body.starts_with(body), "{name}: {}", told.body);
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{name}");
        assert_eq!(told.header("content-type"), content_type, "{name}");
        assert_eq!(told.header("content-language"), "zh-CN", "{name}");
        assert_eq!(
            told.header("content-length"),
            told.body.len().to_string(),
            "{name}"
        );
        assert_eq!(
            told.header("vary"),
            "Origin | accept | accept-language",
            "{name}"
        );
        assert_eq!(told.header("x-content-type-options"), "nosniff", "{name}");
        let robots = if body == page { "noindex" } else { "" };
        assert_eq!(told.header("x-robots-tag"), robots, "{name}");
        assert_eq!(told.header("set-cookie"), "a=b", "{name}");
        let policy = told.header("content-security-policy");
        assert_eq!(
            policy.starts_with("default-src 'none'; style-src 'sha256-"),
            body == page
        );
    }
}

/// A layer makes the body of a message once; each of these would be told wrongly,
/// were it taken for the other.
#[tokio::test]
async fn a_body_that_was_made_before_is_told_for_nothing_else() {
    let layer = ProblemLayer::new();
    let wait = [("retry-after", "120")];
    let id = [("x-request-id", "7f3a")];
    for _ in 0..2 {
        for (status, lines, accept, expected) in [
            (498, &[][..], "*/*", "\"status\":498"),
            (499, &[], "*/*", "\"status\":499"),
            (503, &[], "*/*", "{\"type\""),
            (503, &wait, "*/*", "Come back in 2 full minutes."),
            (503, &[], "text/plain", "503 Closed\n"),
            (503, &wait, "text/plain", "Come back in 2 full minutes.\n"),
            (503, &id, "text/plain", "7f3a"),
            (503, &id, "text/html", "7f3a"),
        ] {
            let request = get(&[("accept", accept), ("accept-language", "en")]);
            let service = own_problems(layer.clone(), response(status, lines, ""));
            let body = tell(service, request).await.body;
            assert!(body.contains(expected), "{status} {lines:?}: {body}");
            let is_added = body.contains("2 full minutes") || body.contains("7f3a");
            assert_eq!(is_added, !lines.is_empty(), "{status} {lines:?}: {body}");
        }
    }
}

/// A body with an id is the one without it and a line more, whichever is asked for first.
#[tokio::test]
async fn each_response_has_its_own_id_and_else_the_same_body() {
    for (accept, line, behind) in [
        ("text/plain", "Request ID: ", "\n"),
        ("text/html", "<footer>Request ID: ", "</footer>\n"),
    ] {
        let layer = ProblemLayer::new();
        let ask = async |ids: &[&str]| {
            let lines: Vec<_> = ids.iter().map(|id| ("x-request-id", *id)).collect();
            let request = get(&[("accept", accept), ("accept-language", "en")]);
            let told = tell(problems(layer.clone(), response(503, &lines, "")), request).await;
            assert_eq!(told.header("content-length"), told.body.len().to_string());
            assert_eq!(told.header("x-request-id"), ids.join(" | "));
            let mut names: Vec<_> = told.headers.keys().map(HeaderName::to_string).collect();
            names.retain(|name| name != "x-request-id");
            names.sort();
            (told.body, names)
        };
        let (first, names) = ask(&["7f3a"]).await;
        let (plain, plain_names) = ask(&[]).await;
        assert_eq!(names, plain_names);
        let shown = if accept == "text/html" {
            "8e2b&amp;"
        } else {
            "8e2b&"
        };
        // What the body shows is the first. Those behind find headers of the first.
        let cases: [(&[&str], &str); 3] = [
            (&["8e2b&"], shown),
            (&["0c1d"], "0c1d"),
            (&["5d6e", "8e2b"], "5d6e"),
        ];
        let mut bodies = vec![(first, "7f3a")];
        for (ids, shown) in cases {
            let (body, names) = ask(ids).await;
            assert_eq!(names, plain_names);
            bodies.push((body, shown));
        }
        for (body, id) in bodies {
            let line = format!("{line}{id}{behind}");
            assert!(body.contains(&line), "{body}");
            assert_eq!(body.replace(&line, ""), plain);
        }
        assert!(!plain.contains("Request ID"), "{plain}");
    }
}

#[tokio::test]
async fn a_body_is_made_once_and_shared() {
    let ask = async |layer: &ProblemLayer| {
        let service = problems(layer.clone(), response(404, &[], ""));
        let response = service.oneshot(get(&[])).await.expect("a response");
        let body = response.into_body().collect().await;
        body.expect("a body").to_bytes()
    };
    let layer = ProblemLayer::new();
    let (first, second) = (ask(&layer).await, ask(&layer).await);
    assert_eq!(first.as_ptr(), second.as_ptr());
    let of_another = ask(&layer.clone().family("http")).await;
    assert_eq!(first, of_another);
    assert_ne!(first.as_ptr(), of_another.as_ptr());
}

#[tokio::test]
async fn whatever_differs_in_one_thing_is_another_body() {
    let layer = ProblemLayer::new();
    let texts = [
        (404, "en-US", "Lost", "It is gone.", ""),
        (404, "en-GB", "Lost", "It is gone.", ""),
        (404, "en-US", "Lost", "It was here.", ""),
        (404, "en-US", "Missing", "It is gone.", ""),
        (410, "en-US", "Lost", "It is gone.", ""),
        (
            404,
            "en-US",
            "Lost",
            "It is gone.",
            "    .hint = Look elsewhere.\n",
        ),
    ];
    for _ in 0..3 {
        for (code, tag, title, sentence, hint) in texts {
            let file = format!("http-{code} = {sentence}\n    .title = {title}\n{hint}");
            let catalog = Catalog::builder().without_embedded();
            let catalog = catalog.source_language(language(tag));
            let catalog = catalog.files([(format!("{tag}/own.ftl"), file)]).build();
            let catalog = catalog.expect("good texts");
            for accept in ["*/*", "text/html", "text/plain"] {
                let inner = response(code, &[], "");
                let shared = ServiceBuilder::new()
                    .layer(LocalizerLayer::over(catalog.clone()))
                    .layer(layer.clone())
                    .service(always(inner.clone()));
                let request = || get(&[("accept", accept)]);
                let shared = tell(shared, request()).await;
                let alone = tell(both(catalog.clone(), inner), request()).await;
                assert_eq!(shared.body, alone.body, "{code} {tag} {title} {accept}");
                assert_eq!(shared.header("content-language"), tag);
                assert_eq!(shared.headers, alone.headers);
            }
        }
    }
}

/// One layer may serve the readers of several catalogs, which have the same
/// languages and the same ids.
#[tokio::test]
async fn the_body_of_one_catalog_is_never_that_of_another() {
    let layer = ProblemLayer::new();
    let own = |text: &str| {
        let root = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(root.path().join("en-US")).expect("a folder");
        let file = root.path().join("en-US/http.ftl");
        std::fs::write(file, format!("http-404 = {text}\n")).expect("a file");
        let catalog = Catalog::builder().directory(root.path()).build();
        catalog.expect("texts")
    };
    let ask = async |catalog: &Catalog, accept: &str| {
        let service = ServiceBuilder::new()
            .layer(LocalizerLayer::over(catalog.clone()))
            .layer(layer.clone())
            .service(always(response(404, &[], "")));
        tell(service, get(&[("accept", accept)])).await
    };
    let texts = ["Lost.", "Gone astray.", "Not here."];
    let catalogs = texts.map(own);
    for _ in 0..2 {
        for (text, catalog) in texts.iter().zip(&catalogs) {
            assert_eq!(ask(catalog, "*/*").await.json()["title"], *text);
            let told = ask(catalog, "text/plain").await;
            assert_eq!(told.body, format!("404 {text}\n"));
            let told = ask(catalog, "text/html").await;
            assert!(told.body.contains(&format!("404</span> {text}</h1>")));
            assert_eq!(told.header("content-length"), told.body.len().to_string());
        }
    }
    // A catalog that is gone may leave its memory to the next one.
    for n in 0..20 {
        let text = format!("Lost {n} times.");
        assert_eq!(ask(&own(&text), "*/*").await.json()["title"], text);
    }
}

#[tokio::test]
async fn a_head_request_gets_the_headers_of_a_get_request_and_no_body() {
    let json: [(&str, &str); 2] = [
        ("content-type", "application/json"),
        ("content-length", "9"),
    ];
    // Name, headers of the response inside, whether the layer answers.
    let cases: &[(&str, Lines<'_>, bool)] = &[
        ("nothing at all", &[], true),
        ("an empty body", &[("content-length", "0")], true),
        (
            "an empty text",
            &[("content-length", "0"), ("content-type", "text/plain")],
            true,
        ),
        ("what has a body to GET", &json, false),
        (
            "what may have a body to GET",
            &[("content-type", "text/html")],
            false,
        ),
    ];
    for (name, headers, answers) in cases {
        for accept in ["*/*", "text/html", "text/plain"] {
            let layered = || problems(ProblemLayer::new(), response(404, headers, ""));
            let mut request = get(&[("accept", accept)]);
            let of_get = tell(layered(), request.clone()).await;
            *request.method_mut() = Method::HEAD;
            let of_head = tell(layered(), request).await;
            assert_eq!(of_head.body, "", "{name}");
            if *answers {
                assert_eq!(of_head.headers, of_get.headers, "{name}");
                assert!(!of_get.body.is_empty(), "{name}");
            } else {
                assert_eq!(
                    of_head.headers,
                    response(404, headers, "").headers().clone(),
                    "{name}"
                );
            }
        }
    }
}

#[tokio::test]
async fn without_a_service_it_is_the_same() {
    let layer = ProblemLayer::new().leave_path("/raw").for_handlers();
    let page = [("accept", "text/html"), ("accept-language", "zh-CN")];
    let requests = [
        get(&[]),
        get(&page),
        Request::head("/").body(()).expect("a request"),
        Request::get("/raw/x").body(()).expect("a request"),
    ];
    let responses = [
        response(200, &[], "welcome"),
        response(404, &[], ""),
        response(404, &[("x-request-id", "7f3a")], ""),
        response(405, &[("allow", "GET")], ""),
        response(409, &[("content-type", "text/plain")], "a handler's own"),
    ];
    for (request, response) in requests.iter().flat_map(|request| {
        let responses = responses.iter();
        responses.map(move |response| (request, response.clone()))
    }) {
        let by_service = tell(problems(layer.clone(), response.clone()), request.clone()).await;
        let (head, body) = layer.answer(request, response).into_parts();
        assert_eq!(head.status, by_service.status);
        assert_eq!(head.headers, by_service.headers);
        let Ok(body) = body.collect().await;
        assert_eq!(body.to_bytes(), by_service.body, "{head:?}");
    }
    assert!(
        requests
            .iter()
            .all(|request| request.extensions().is_empty())
    );

    // Nobody waits for a text here.
    let layer = layer.keep_text_as("reason");
    let text = response(409, &[("content-type", "text/plain")], "which field");
    let Ok(body) = layer.answer(&get(&[]), text).into_body().collect().await;
    let problem: serde_json::Value = serde_json::from_slice(&body.to_bytes()).expect("JSON");
    assert_eq!(problem["status"], 409);
    assert_eq!(problem.get("reason"), None);
}

#[tokio::test]
async fn what_is_left_alone() {
    let layer = || {
        ProblemLayer::new()
            .replace_plain_text()
            .leave_path("/raw/")
            .leave_content_type("application/grpc")
            .leave_content_type("image/*")
    };
    let text = [("content-type", "text/plain; charset=utf-8")];
    let mut kept = response(409, &text, "a handler's own");
    kept.extensions_mut().insert(KeepBody);
    // Name, path, response.
    let cases = [
        ("success", "/", response(200, &[], "")),
        ("no content", "/", response(204, &[], "")),
        ("redirection", "/", response(302, &[("location", "/x")], "")),
        (
            "a body of JSON",
            "/",
            response(404, &[("content-type", "application/json")], "{}"),
        ),
        (
            "a body of no type",
            "/",
            response(500, &[], "a handler's own"),
        ),
        ("a kept text", "/", kept),
        ("a path", "/raw", response(404, &[], "")),
        ("below a path", "/raw/x?y", response(404, &text, "x")),
        (
            "a content type",
            "/",
            response(404, &[("content-type", "application/grpc+x")], "x"),
        ),
        (
            "a bare content type",
            "/",
            response(404, &[("content-type", "Application/GRPC; a=b")], ""),
        ),
        (
            "a group of types",
            "/",
            response(404, &[("content-type", "image/png")], ""),
        ),
        (
            "a coded body",
            "/",
            response(
                404,
                &[("content-encoding", "gzip"), ("content-type", "text/html")],
                "x",
            ),
        ),
    ];
    for (name, path, inner) in cases {
        let (before, body) = inner.clone().into_parts();
        let mut request = get(&[("accept", BROWSER)]);
        *request.uri_mut() = path.parse().expect("a path");
        let told = tell(problems(layer(), inner), request).await;
        assert_eq!(told.status, before.status, "{name}");
        assert_eq!(told.headers, before.headers, "{name}");
        assert_eq!(
            body.size_hint().exact(),
            Some(told.body.len() as u64),
            "{name}"
        );
    }
    for path in ["/rawer", "/", "/x/raw"] {
        let mut request = get(&[]);
        *request.uri_mut() = path.parse().expect("a path");
        let told = tell(problems(layer(), response(404, &text, "x")), request).await;
        assert_eq!(told.json()["status"], 404, "{path}");
    }
}

/// A body of unknown length that fails the test when it is asked for data.
#[derive(Clone)]
struct Streaming;

impl Body for Streaming {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        panic!("a streaming body is read by its client and nobody else");
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::new()
    }
}

#[tokio::test]
async fn a_streaming_body_is_never_read() {
    for layer in [
        ProblemLayer::new(),
        ProblemLayer::new().replace_plain_text(),
    ] {
        for code in [200, 404, 500] {
            let inner = tower::service_fn(move |_: Request<()>| async move {
                let response = Response::builder().status(code);
                response
                    .header("content-type", "text/plain")
                    .body(Streaming)
            });
            let response = layer
                .layer(inner)
                .oneshot(get(&[]))
                .await
                .expect("a response");
            assert_eq!(response.headers().len(), 1);
            assert!(!response.body().is_end_stream());
        }
    }
}

#[tokio::test]
async fn headers_of_the_response_are_told_as_sentences() {
    // Code, headers, language, the end of the detail.
    let cases: &[(u16, Lines<'_>, &str, &str)] = &[
        (
            503,
            &[("retry-after", "120")],
            "en",
            "for the moment. Look whether it is done already. Come back in 2 full minutes.",
        ),
        (
            429,
            &[("retry-after", "1")],
            "en",
            "take in at once. Come back in 1 full second.",
        ),
        (
            429,
            &[("retry-after", "90")],
            "zh",
            "我们接不住。90 整秒以后再来吧。",
        ),
        (
            405,
            &[("allow", "GET,HEAD")],
            "en",
            "in that way. Choose another way. It can be used by GET and HEAD.",
        ),
        (
            405,
            &[("allow", "GET")],
            "zh",
            "这一页不能这样用。请换一种方式。可以用 GET 来用它。",
        ),
        (
            415,
            &[("accept", "image/png, text/csv;q=0.5")],
            "en",
            "Choose another format. We can read image/png and text/csv.",
        ),
        // The hint stays where the header says nothing.
        (405, &[("allow", "")], "en", "Choose another way."),
        (
            503,
            &[("retry-after", "soon")],
            "en",
            "The doors open again.",
        ),
        (
            404,
            &[("retry-after", "60")],
            "en",
            "Try the search. Come back in 1 full minute.",
        ),
    ];
    for (code, headers, language, end) in cases {
        let request = get(&[("accept-language", language)]);
        let inner = response(*code, headers, "");
        let told = tell(own_problems(ProblemLayer::new(), inner), request).await;
        let json = told.json();
        let detail = json["detail"].as_str().expect("a detail");
        assert!(detail.ends_with(end), "{code} {headers:?}: {detail}");
        for (name, value) in *headers {
            assert_eq!(told.header(name), *value, "{code}");
        }
    }
}

#[tokio::test]
async fn a_sentence_is_never_in_another_language_than_its_message() {
    let (_root, catalog) = more_languages();
    let lines = [("allow", "GET"), ("retry-after", "5")];
    for (language, expected) in [
        ("de", "So geht es hier nicht. Erlaubt: GET."),
        ("ar", "لا يمكن ذلك هنا."),
    ] {
        let request = get(&[("accept-language", language)]);
        let told = tell(both(catalog.clone(), response(405, &lines, "")), request).await;
        assert_eq!(told.json()["detail"], expected);
        assert_eq!(told.header("content-language"), language);
    }
}

/// Nobody reads `{ $name }`: a sentence of one's own that needs an argument which
/// the layer does not have is left out, and the header tells for itself.
#[tokio::test]
async fn a_sentence_that_needs_another_argument_is_left_out() {
    let root = tempfile::TempDir::new().expect("a temporary directory");
    std::fs::create_dir(root.path().join("en-US")).expect("a folder");
    let texts = "detail-retry-in = Try { $other } again in { $duration }.\n\
                 detail-allowed-methods = { $methods ->\n    [one] One.\n   *[other] Some of { $all }.\n}\n\
                 detail-supported-media-types = Supported: { $types }.\n\
                 page-request-id = { $service }: { $id }\n";
    std::fs::write(root.path().join("en-US/own.ftl"), texts).expect("a file");
    let catalog = Catalog::builder().without_embedded();
    let catalog = catalog.directory("tests/data/texts");
    let catalog = catalog.directory(root.path()).build();
    let catalog = catalog.expect("good texts");
    let lines = [
        ("retry-after", "120"),
        ("allow", "GET"),
        ("accept", "a/b"),
        ("x-request-id", "7f3a"),
    ];
    for (status, accept, expected) in [
        (503, "application/json", "The doors open again.\"}"),
        (405, "application/json", "Choose another way.\"}"),
        (415, "application/json", "Supported: a/b.\"}"),
        (415, "text/plain", "Supported: a/b.\n"),
        (415, "text/html", "<p>Supported: a/b.</p>\n</main>"),
    ] {
        let service = both(catalog.clone(), response(status, &lines, ""));
        let told = tell(service, get(&[("accept", accept)])).await;
        assert!(told.body.contains(expected), "{}", told.body);
        for unfilled in ["$", "Some of", "full minutes", "7f3a"] {
            assert!(!told.body.contains(unfilled), "{}", told.body);
        }
        for (name, value) in lines {
            assert_eq!(told.header(name), value);
        }
    }
    // The hint stays.
    let service = both(catalog, response(405, &[("allow", "GET")], ""));
    let told = tell(service, get(&[])).await.json();
    let english = own_reader("en-US");
    let hint = english.status(StatusCode::METHOD_NOT_ALLOWED);
    let hint = hint.hint().expect("a hint");
    let detail = told["detail"].as_str().expect("a detail");
    assert!(detail.ends_with(&*hint), "{detail}");
}

#[tokio::test]
async fn a_family_is_asked_first() {
    let layer = ProblemLayer::new().family("vpc");
    let told = tell(problems(layer, response(404, &[], "")), get(&[])).await;
    let english = reader("en-US");
    let message = english.status_in("vpc", StatusCode::NOT_FOUND);
    assert_eq!(message.id(), "vpc-404");
    let detail = told.json()["detail"].to_string();
    assert!(detail.contains(&*message.description()), "{detail}");
}

async fn of_json(_: Json<u32>) {}
async fn of_path(_: Path<u32>) {}
async fn of_query(_: Query<std::collections::HashMap<String, u32>>) {}
async fn of_panic() {
    panic!("a secret");
}

fn extractors() -> Router {
    Router::new()
        .route("/json", post(of_json))
        .route("/path/{id}", on_get(of_path))
        .route("/query", on_get(of_query))
        .route("/panic", on_get(of_panic))
        .route(
            "/text",
            on_get(|| async { (StatusCode::CONFLICT, "a handler's own") }),
        )
        .route(
            "/kept",
            on_get(|| async { (StatusCode::CONFLICT, Extension(KeepBody), "kept") }),
        )
        .layer(CatchPanicLayer::new())
}

#[tokio::test]
async fn refusals_of_axum_are_replaced_only_if_it_is_asked_for() {
    // Request, code, what axum or the handler says.
    let cases = [
        (
            "POST /json",
            415,
            "Expected request with `Content-Type: application/json`",
        ),
        (
            "GET /path/x",
            400,
            "Invalid URL: Cannot parse `x` to a `u32`",
        ),
        (
            "GET /query?a=x",
            400,
            "Failed to deserialize query string: a: invalid digit found in string",
        ),
        ("GET /panic", 500, "Service panicked"),
        ("GET /text", 409, "a handler's own"),
        ("GET /kept", 409, "kept"),
    ];
    for (line, code, said) in cases {
        let (method, uri) = line.split_once(' ').expect("a method and an address");
        let request = || {
            let request = Request::builder().method(method).uri(uri);
            request.body(axum::body::Body::empty()).expect("a request")
        };
        let told = tell(ProblemLayer::new().layer(extractors()), request()).await;
        assert_eq!((told.status.as_u16(), &*told.body), (code, said), "{line}");
        let replacing = ProblemLayer::new().replace_plain_text();
        let told = tell(replacing.layer(extractors()), request()).await;
        assert_eq!(told.status.as_u16(), code, "{line}");
        if said == "kept" {
            assert_eq!(told.body, said);
        } else {
            assert_eq!(told.json()["status"], code, "{line}");
            assert!(!told.body.contains(said), "{line}");
        }
    }
}

#[tokio::test]
async fn axum_tells_what_is_allowed_to_a_layer_around_the_router() {
    let router = || Router::new().route("/", on_get(|| async {}).delete(|| async {}));
    let request = || {
        let request = Request::post("/").header("accept", "text/plain");
        request.body(axum::body::Body::empty()).expect("a request")
    };
    let outside = ProblemLayer::new().layer(router());
    let outside = LocalizerLayer::over(own_texts().clone()).layer(outside);
    let told = tell(outside, request()).await;
    assert!(
        told.body
            .ends_with("\nIt can be used by GET, HEAD, and DELETE.\n"),
        "{}",
        told.body
    );
    assert_eq!(told.header("allow"), "GET,HEAD,DELETE");
    // Inside, the header is not there yet.
    let inside = router().layer(ProblemLayer::new());
    let inside = inside.layer(LocalizerLayer::over(own_texts().clone()));
    let told = tell(inside, request()).await;
    assert!(
        told.body.ends_with("\nChoose another way.\n"),
        "{}",
        told.body
    );
    assert_eq!(told.header("allow"), "GET,HEAD,DELETE");
}

#[tokio::test]
async fn the_vary_header_is_added_to() {
    let (_root, catalog) = more_languages();
    let cases = [
        ("", "accept, accept-language"),
        ("Origin", "Origin | accept | accept-language"),
        (
            "Accept-Encoding, ACCEPT",
            "Accept-Encoding, ACCEPT | accept-language",
        ),
        ("accept-language ,accept", "accept-language ,accept"),
        ("*", "*"),
    ];
    for (before, after) in cases {
        let lines = [("vary", before)];
        let lines = if before.is_empty() {
            &lines[..0]
        } else {
            &lines
        };
        let told = tell(both(catalog.clone(), response(404, lines, "")), get(&[])).await;
        assert_eq!(told.header("vary"), after);
    }
    // Nobody has asked who reads.
    let told = tell(both(catalog, response(200, &[], "")), get(&[])).await;
    assert_eq!(told.header("vary"), "");
}

#[tokio::test]
async fn a_policy_of_the_service_stays() {
    let inner = response(
        404,
        &[("content-security-policy", "default-src 'self'")],
        "",
    );
    let told = tell(
        problems(ProblemLayer::new(), inner),
        get(&[("accept", "text/html")]),
    )
    .await;
    assert_eq!(told.header("content-security-policy"), "default-src 'self'");
}

#[tokio::test]
async fn the_page() {
    let (_root, catalog) = more_languages();
    let request = get(&[
        ("accept", "text/html"),
        ("accept-language", "ar-EG, de;q=0.5"),
    ]);
    let inner = response(404, &[("x-request-id", "7f3a&amp;<b>")], "");
    let told = tell(both(catalog, inner), request).await;
    assert!(told.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(told.body.contains("<title>404 غير موجود</title>"));
    assert!(
        told.body
            .contains("<h1><span>404</span> غير موجود</h1>\n<p>لا يوجد")
    );
    // Arabic has no name for the id here, so that nobody would know what it is.
    assert!(!told.body.contains("7f3a"), "{}", told.body);
    assert!(told.body.len() < 4096, "{} bytes", told.body.len());
    for outside in [
        "<script", "http:", "https:", "src=", "url(", "@import", "<b>",
    ] {
        assert!(!told.body.contains(outside), "{outside}");
    }
    let inner = response(404, &[("x-request-id", "7f3a")], "");
    let request = get(&[("accept", "text/html"), ("accept-language", "zh")]);
    let told = tell(own_problems(ProblemLayer::new(), inner), request).await;
    assert!(
        told.body.contains("<footer>询问时请报 7f3a</footer>"),
        "{}",
        told.body
    );
}

#[tokio::test]
async fn the_policy_allows_the_style_of_the_page_and_no_other() {
    let inner = response(404, &[], "");
    let request = get(&[("accept", "text/html")]);
    let told = tell(problems(ProblemLayer::new(), inner), request).await;
    let (_, rest) = told.body.split_once("<style>").expect("a style");
    let (style, _) = rest.split_once("</style>").expect("the end of the style");
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(style));
    let source = format!("style-src 'sha256-{hash}';");
    let policy = told.header("content-security-policy");
    assert!(
        policy.contains(&source) && policy.matches("-src").count() == 2,
        "page.css has changed: write {source:?} into PAGE_STYLE_HASH of src/web/page.rs"
    );
    assert_eq!(
        source,
        format!("style-src {};", fluent_status::web::PAGE_STYLE_HASH)
    );
}

#[tokio::test]
async fn a_page_of_ones_own() {
    let policy = "default-src 'none'; img-src 'self'";
    let render = |error: &ErrorPage<'_>| {
        let sentences: Vec<String> = error.sentences().map(|text| text.to_string()).collect();
        format!(
            "{} {} {} {} {:?}",
            error.status().as_u16(),
            error.language(),
            error.title(),
            sentences.len(),
            error.request_id().map(|id| id.to_string()),
        )
    };
    let layer = ProblemLayer::new()
        .html_page(HeaderValue::from_static(policy), render)
        .request_id_header(HeaderName::from_static("x-trace"));
    let inner = || response(404, &[("x-trace", "'1'"), ("x-request-id", "2")], "");
    let told = tell(
        own_problems(layer.clone(), inner()),
        get(&[("accept", "text/html")]),
    )
    .await;
    assert_eq!(told.body, "404 en-US No such page 2 Some(\"&#39;1&#39;\")");
    assert_eq!(told.header("content-security-policy"), policy);
    assert_eq!(told.header("content-length"), told.body.len().to_string());
    let told = tell(
        own_problems(layer, inner()),
        get(&[("accept", "text/plain")]),
    )
    .await;
    assert!(
        told.body.starts_with("404 No such page\n") && told.body.ends_with("\nAsk us about '1'\n")
    );
    assert_eq!(told.header("content-security-policy"), "");
}

#[tokio::test]
async fn a_catalog_without_texts_tells_the_registered_phrase() {
    let root = tempfile::TempDir::new().expect("a temporary directory");
    std::fs::create_dir(root.path().join("en-US")).expect("a folder");
    std::fs::write(root.path().join("en-US/shop.ftl"), "shop-1 = One.\n").expect("a file");
    let catalog = Catalog::builder().without_embedded().directory(root.path());
    let catalog = catalog.build().expect("good texts");
    let told = tell(
        both(catalog, response(404, &[("allow", "GET")], "")),
        get(&[]),
    )
    .await;
    assert_eq!(
        told.body,
        r#"{"type":"about:blank","title":"Not Found","status":404}"#
    );
    assert_eq!(told.header("content-language"), "en");
}
