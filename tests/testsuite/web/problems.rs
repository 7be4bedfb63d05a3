use axum::Router;
use axum::routing::get as on_get;
use bytes::Bytes;
use fluent_status::web::{LocalizerLayer, Problem, ProblemLayer};
use fluent_status::{Catalog, Language, Localizer, StatusCode};
use http::{Method, Request, Response};
use http_body_util::Full;
use serde_json::json;
use tower::Layer;

use super::{Lines, Told, more_languages, tell};
use crate::reference::own_codes;
use crate::{own_texts, reader};

#[path = "../../../examples/axum.rs"]
#[allow(dead_code, unreachable_pub)]
mod axum_example;

#[test]
fn members() {
    let message = reader("en-US")
        .status(StatusCode::FORBIDDEN)
        .title()
        .into_owned();
    let forbidden = || {
        let english = reader("en-US");
        Problem::new(StatusCode::FORBIDDEN, english.status(StatusCode::FORBIDDEN))
    };
    let problem = forbidden()
        .with_type("https://example.com/probs/out-of-credit")
        .with_detail("Your current balance is 30, but that costs 50.")
        .with_instance("/account/12345/msgs/abc")
        .with_member("balance", 30)
        .with_member("accounts", json!(["/account/12345", "/account/67890"]));
    let expected = json!({
        "type": "https://example.com/probs/out-of-credit",
        "title": message,
        "status": 403,
        "detail": "Your current balance is 30, but that costs 50.",
        "instance": "/account/12345/msgs/abc",
        "balance": 30,
        "accounts": ["/account/12345", "/account/67890"],
    });
    assert_eq!(serde_json::to_value(&problem).expect("JSON"), expected);
    // The standard members come first, as a person reads them.
    let text = serde_json::to_string(&problem).expect("JSON");
    assert!(text.starts_with(r#"{"type":"https://example.com/probs/out-of-credit","title":"#));

    let plain = serde_json::to_value(forbidden()).expect("JSON");
    for name in ["type", "title", "status", "detail", "instance"] {
        let same = serde_json::to_value(forbidden().with_member(name, 1)).expect("JSON");
        assert_eq!(same, plain, "{name}");
    }
    let more = json!({ "balance": 1, "status": 2 });
    let more = forbidden().with_members(&more).expect("an object");
    let more = serde_json::to_value(more).expect("JSON");
    assert_eq!(
        (&more["balance"], &more["status"]),
        (&json!(1), &json!(403))
    );
    let error = forbidden().with_members(&[1]).expect_err("a list");
    assert_eq!(
        error.to_string(),
        "the extension members of a problem: they are not a JSON object; give a struct with named fields"
    );
}

#[test]
fn members_stand_in_their_order_and_whatever_they_say_is_read_back() {
    let file = "own-1 = { $text }!\n    .title = { $text }\n    .hint = { $text }?\n";
    let catalog = Catalog::builder().files([("en-US/own.ftl", file)]);
    let english = catalog
        .build()
        .expect("good texts")
        .localizer(Language::SOURCE);
    let message = english.message("own-1").expect("the message");
    for text in [
        "",
        "plain",
        "\"",
        "a\\b\u{1}\n",
        "文\u{2028}\u{7f}\"",
        "\u{0}",
        "</p>",
    ] {
        let problem = Problem::new(StatusCode::GONE, message.with("text", text))
            .with_member("zip", 1)
            .with_member("a", text)
            .with_instance(text)
            .with_type(text);
        let json = serde_json::to_string(&problem).expect("JSON");
        let read: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let detail = format!("{text}! {text}?");
        for (member, expected) in [
            ("type", text),
            ("title", text),
            ("detail", &detail),
            ("instance", text),
            ("a", text),
        ] {
            assert_eq!(read[member], expected, "{member} {text:?}");
        }
        let members = ["type", "title", "status", "detail", "instance", "a", "zip"];
        let places = members.map(|member| json.find(&format!("\"{member}\":")));
        assert!(places.is_sorted() && !places.contains(&None), "{json}");
    }
}

#[test]
fn a_member_that_is_not_there_is_left_out() {
    let catalog = Catalog::builder().files([("en-US/own.ftl", "own-1 = Lost\n")]);
    let english = catalog
        .build()
        .expect("good texts")
        .localizer(Language::SOURCE);
    let message = english.message("own-1").expect("the message");
    let problem = Problem::new(StatusCode::NOT_FOUND, message);
    assert_eq!(
        serde_json::to_string(&problem).expect("JSON"),
        r#"{"type":"about:blank","title":"Lost","status":404}"#
    );
}

/// A message with markup from outside, in each part of it.
async fn handler(reader: Localizer) -> Problem {
    let message = reader.status(StatusCode::NOT_FOUND);
    Problem::new(StatusCode::NOT_FOUND, message)
        .with_detail("</p><script>alert(\"1\")</script>\r\nX: \u{0}")
        .with_member("name", "<b>")
}

#[tokio::test]
async fn an_answer_of_a_handler_is_told_in_every_form() {
    let (_root, catalog) = more_languages();
    let service = |with_layer| {
        let router = Router::new().route("/", on_get(handler));
        let router = router.layer(LocalizerLayer::over(catalog.clone()));
        if with_layer {
            Router::new().fallback_service(ProblemLayer::new().layer(router))
        } else {
            router
        }
    };
    let request = |method: Method, accept: &str| {
        let request = Request::builder()
            .method(method)
            .uri("/")
            .header("accept", accept);
        let request = request.header("accept-language", "de");
        request.body(axum::body::Body::empty()).expect("a request")
    };
    for (with_layer, accept) in [(false, "*/*"), (false, "text/html"), (true, "*/*")] {
        let told = tell(service(with_layer), request(Method::GET, accept)).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND);
        assert_eq!(told.header("content-type"), "application/problem+json");
        assert_eq!(told.header("content-language"), "de");
        assert_eq!(told.json()["title"], "Nicht gefunden");
        assert_eq!(told.json()["name"], "<b>");
        let vary = if with_layer {
            "accept-language | accept"
        } else {
            "accept-language"
        };
        assert_eq!(told.header("vary"), vary);
    }
    let page = tell(service(true), request(Method::GET, "text/html")).await;
    assert!(page.body.contains("<html lang=\"de\" dir=\"ltr\">"));
    let detail =
        "<p>&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;\r\nX: \u{fffd}</p>";
    assert!(page.body.contains(detail), "{}", page.body);
    assert_eq!(page.header("content-length"), page.body.len().to_string());
    let head = tell(service(true), request(Method::HEAD, "text/html")).await;
    assert_eq!((head.body.as_str(), head.headers), ("", page.headers));
    let text = tell(service(true), request(Method::GET, "text/plain")).await;
    assert!(text.body.starts_with("404 Nicht gefunden\n</p><script>"));
    assert_eq!(text.header("content-type"), "text/plain; charset=utf-8");
}

#[test]
fn a_problem_is_a_response_of_any_body() {
    let problem = || {
        let chinese = reader("zh-CN");
        Problem::new(StatusCode::GONE, chinese.status(StatusCode::GONE))
    };
    let response: Response<Full<Bytes>> = problem().into();
    assert_eq!(response.status(), StatusCode::GONE);
    assert_eq!(response.headers()["content-language"], "zh-CN");
    let response: Response<axum::body::Body> = problem().into();
    assert_eq!(
        response.headers()["content-type"],
        "application/problem+json"
    );
}

/// A request to an example: method, address, headers.
async fn ask(router: Router, line: &str, lines: Lines<'_>) -> Told {
    let (method, uri) = line.split_once(' ').expect("a method and an address");
    let mut request = Request::builder().method(method).uri(uri);
    for (name, value) in lines {
        request = request.header(*name, *value);
    }
    tell(
        router,
        request.body(axum::body::Body::empty()).expect("a request"),
    )
    .await
}

#[tokio::test]
async fn the_example_of_own_codes_tells_them_over_http() {
    let app = || own_codes::app().expect("good texts");
    let chinese = ("accept-language", "zh-SG");
    let sold_out = ask(app(), "POST /orders/Fluent/2", &[chinese]).await;
    let expected = json!({
        "type": "/problems/shop-1001",
        "title": "已售罄",
        "status": 409,
        "detail": "《Fluent》在本店已售罄，其他门店还有 2 本。",
        "code": "shop-1001",
    });
    assert_eq!(sold_out.json(), expected);
    assert_eq!(sold_out.header("content-language"), "zh-CN");
    let html = ("accept", "text/html");
    let page = ask(app(), "POST /orders/%3Cb%3E/0", &[html]).await;
    assert!(
        page.body.contains("<p>&lt;b&gt; is sold out.</p>"),
        "{}",
        page.body
    );
    let missing = ask(app(), "GET /nowhere", &[chinese]).await;
    assert_eq!(missing.json()["title"], "查无此书");
}

#[tokio::test]
async fn the_example_of_axum_tells_every_error() {
    // Request, headers, code, language, a part of the body.
    let cases: &[(&str, Lines<'_>, u16, &str, &str)] = &[
        (
            "GET /nowhere",
            &[("accept-language", "zh-SG")],
            404,
            "zh-CN",
            "查无此页",
        ),
        (
            "GET /nowhere?lang=zh-CN",
            &[("accept", "text/plain")],
            404,
            "zh-CN",
            "404 查无此页\n",
        ),
        (
            "PUT /books",
            &[],
            405,
            "en-US",
            "It can be used by GET, HEAD, and POST.",
        ),
        (
            "GET /books/one",
            &[("cookie", "lang=zh-CN")],
            400,
            "zh-CN",
            "\"status\":400",
        ),
        ("GET /books/100", &[], 410, "en-US", "\"book\":100"),
        (
            "GET /busy",
            &[],
            503,
            "en-US",
            "Come back in 2 full minutes.",
        ),
        (
            "GET /panic",
            &[("accept", "text/html")],
            500,
            "en-US",
            "<footer>Ask us about ",
        ),
    ];
    for (line, lines, code, language, part) in cases {
        let app = axum_example::app(own_texts().clone());
        let told = ask(app, line, lines).await;
        assert_eq!(told.status.as_u16(), *code, "{line}");
        assert_eq!(told.header("content-language"), *language, "{line}");
        assert!(told.body.contains(part), "{line}: {}", told.body);
        assert!(!told.body.contains("stays here"), "{line}");
        assert!(!told.header("x-request-id").is_empty(), "{line}");
    }
}
