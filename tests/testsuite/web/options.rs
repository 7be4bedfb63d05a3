//! What can be set on the layer: types, what is kept of a text, the page.

use axum::Router;
use axum::extract::{Form, Json, Path, Query, RawPathParams};
use axum::response::IntoResponse;
use axum::routing::{get as on_get, post};
use bytes::Bytes;
use fluent_status::StatusCode;
use fluent_status::web::{Problem, ProblemLayer};
use http::{HeaderValue, Request, Response};
use serde_json::json;
use tower::Layer;

use super::compositions::{BROWSER, request, routes};
use super::{Lines, Told, always, get, more_languages, problems, response, tell};

/// The types of problems lead to the anchors of a page of codes.
#[tokio::test]
async fn types_lead_to_the_reference() {
    async fn own() -> impl IntoResponse {
        Problem::of("http-410").status(410).with_type("/own")
    }
    let routes = routes().route("/typed", on_get(own));
    let layer = ProblemLayer::new().type_base("https://shop.example/codes");
    let service = Router::new().fallback_service(layer.layer(routes));
    for (path, expected) in [
        ("/nowhere", "https://shop.example/codes#http-404"),
        ("/gone", "https://shop.example/codes#http-410"),
        ("/lazy", "https://shop.example/codes#http-410"),
        ("/typed", "/own"),
    ] {
        let told = tell(service.clone(), request(&format!("GET {path}"), &[], "")).await;
        assert_eq!(told.json()["type"], expected, "{path}");
    }
}

/// Every refusal of axum's extractors is told in its own words, with axum's as a member.
#[tokio::test]
async fn refusals_of_axum_have_words_of_their_own() {
    async fn path(Path(_): Path<u32>) {}
    async fn raw(_: RawPathParams) {}
    async fn query(Query(_): Query<std::collections::HashMap<String, u32>>) {}
    async fn body(Json(_): Json<Vec<u32>>) {}
    async fn form(Form(_): Form<Vec<(String, u32)>>) {}
    let routes = Router::new()
        .route("/path/{id}", on_get(path))
        .route("/raw/{id}", on_get(raw))
        .route("/query", on_get(query))
        .route("/json", post(body))
        .route("/form", on_get(form).post(form))
        .layer(axum::extract::DefaultBodyLimit::max(64));
    let layer = ProblemLayer::new().keep_text_as("reason");
    let service = Router::new().fallback_service(layer.layer(routes));
    const JSON: (&str, &str) = ("content-type", "application/json");
    const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
    const LONG: &str = "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]";
    let cases: &[(&str, Lines<'_>, &'static str, u16, &str, &str)] = &[
        ("POST /json", &[JSON], "[1", 400, "axum-json-syntax", "EOF"),
        (
            "POST /json",
            &[JSON],
            "[\"x\"]",
            422,
            "axum-json-data",
            "invalid type",
        ),
        (
            "POST /json",
            &[],
            "[]",
            415,
            "axum-content-type",
            "application/json",
        ),
        (
            "POST /form",
            &[],
            "a=1",
            415,
            "axum-content-type",
            "urlencoded",
        ),
        ("GET /form?a=x", &[], "", 400, "axum-form", "invalid digit"),
        (
            "POST /form",
            &[FORM],
            "a=x",
            422,
            "axum-form",
            "invalid digit",
        ),
        ("GET /path/x", &[], "", 400, "axum-path", "Cannot parse `x`"),
        ("GET /path/%FF", &[], "", 400, "axum-path", "UTF-8"),
        ("GET /raw/%FF", &[], "", 400, "axum-path", "UTF-8"),
        (
            "GET /query?a=x",
            &[],
            "",
            400,
            "axum-query",
            "invalid digit",
        ),
        (
            "POST /json",
            &[JSON],
            LONG,
            413,
            "axum-size",
            "length limit",
        ),
    ];
    for (line, lines, body, status, id, reason) in cases {
        for (tag, accept) in [("en-US", "*/*"), ("zh-CN", "application/json")] {
            let mut all = lines.to_vec();
            all.extend([("accept-language", tag), ("accept", accept)]);
            let told: Told = tell(service.clone(), request(line, &all, body)).await;
            let reader = crate::reader(tag);
            let message = reader.message(id).expect("the message");
            let json = told.json();
            assert_eq!(told.status.as_u16(), *status, "{line}");
            assert_eq!(json["title"], *message.title(), "{line}");
            let kept = json["reason"].as_str().expect("the reason");
            assert!(kept.contains(reason), "{line}: {kept}");
            assert_eq!(told.header("content-length"), told.body.len().to_string());
        }
        // Nothing of a request comes back in a page.
        let mut all = lines.to_vec();
        all.push(BROWSER);
        let page = tell(service.clone(), request(line, &all, body)).await;
        assert!(!page.body.contains(reason), "{line}: {}", page.body);
    }
}

/// What is kept of a text is bounded, and nothing of a 5xx is.
#[tokio::test]
async fn the_reason_is_kept_within_bounds() {
    let text = [("content-type", "text/plain; charset=utf-8")];
    let layer = || ProblemLayer::new().keep_text_as("reason");
    let long = "x".repeat(4096);
    let too_long = "x".repeat(4097);
    for (status, body, expected) in [
        (409, "taken", json!("taken")),
        (409, " \ntaken\n", json!("taken")),
        (409, long.as_str(), json!(long)),
        (409, too_long.as_str(), json!(null)),
        (500, "secret", json!(null)),
        (600, "secret", json!(null)),
        (409, " ", json!(null)),
    ] {
        let told = tell(problems(layer(), response(status, &text, body)), get(&[])).await;
        assert_eq!(told.json()["status"], status);
        assert_eq!(told.json()["reason"], expected);
        assert_eq!(told.header("content-type"), "application/problem+json");
    }
    // A body that fails is told without its text.
    let failing = tower::service_fn(|_: Request<()>| async {
        let mut response = Response::new(Failing);
        *response.status_mut() = StatusCode::CONFLICT;
        response
            .headers_mut()
            .insert("content-type", HeaderValue::from_static("text/plain"));
        Ok::<_, std::convert::Infallible>(response)
    });
    let told = tell(layer().layer(failing), get(&[])).await;
    assert_eq!(
        (told.json()["status"].clone(), told.json()["reason"].clone()),
        (json!(409), json!(null))
    );
    // Without the option, nothing is read.
    let told = tell(always(response(409, &text, "taken")), get(&[])).await;
    assert_eq!(told.body, "taken");
}

/// A body of five bytes that cannot be read.
struct Failing;

impl http_body::Body for Failing {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<Bytes>, std::io::Error>>> {
        std::task::Poll::Ready(Some(Err(std::io::Error::other("broken"))))
    }

    fn size_hint(&self) -> http_body::SizeHint {
        http_body::SizeHint::with_exact(5)
    }
}

/// The page has links with labels in the reader's language, and what was added to it.
#[tokio::test]
async fn a_page_has_what_a_service_adds() {
    let layer = || {
        ProblemLayer::new()
            .home("/?a=1&b=2")
            .contact("mailto:help@shop.example")
            .status_page("https://status.example/")
            .style_sheet("https://cdn.example/errors.css")
            .logo("/logo.svg")
            .request_id_member("request_id")
    };
    let id = [("x-request-id", "7f3a")];
    for tag in ["en-US", "zh-CN", "de"] {
        let told = tell(
            problems(layer(), response(404, &id, "")),
            get(&[BROWSER, ("accept-language", tag)]),
        )
        .await;
        let reader = crate::reader(tag);
        let label = |id| {
            reader
                .message(id)
                .expect("a label")
                .description()
                .into_owned()
        };
        for (id, url) in [
            ("page-home", "/?a=1&amp;b=2"),
            ("page-contact", "mailto:help@shop.example"),
            ("page-status", "https://status.example/"),
        ] {
            let link = format!("<a href=\"{url}\">{}</a>", label(id));
            assert!(told.body.contains(&link), "{tag}: {link}");
        }
        assert!(
            told.body
                .contains("<link rel=\"stylesheet\" href=\"https://cdn.example/errors.css\">")
        );
        assert!(told.body.contains("<img src=\"/logo.svg\" alt=\"\">"));
        let policy = told.header("content-security-policy");
        assert!(
            policy.contains(" https://cdn.example; img-src 'self'; base-uri"),
            "{policy}"
        );
        assert!(!told.body.contains("<nav>\n</nav>"));
    }
    // The same codes, with and without the id.
    let told = tell(problems(layer(), response(404, &id, "")), get(&[])).await;
    assert_eq!(told.json()["request_id"], "7f3a");
    let told = tell(problems(layer(), response(404, &[], "")), get(&[])).await;
    assert_eq!(told.json()["request_id"], json!(null));
    // A language without labels has no links.
    let (_root, catalog) = more_languages();
    let layer = ProblemLayer::over(catalog).home("/");
    let german = ("accept-language", "de");
    let told = tell(
        problems(layer, response(404, &[], "")),
        get(&[BROWSER, german]),
    )
    .await;
    assert!(!told.body.contains("<nav>"), "{}", told.body);
}
