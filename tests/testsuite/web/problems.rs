use axum::Router;
use axum::routing::get as on_get;
use bytes::Bytes;
use fluent_status::web::{LocalizerLayer, Problem, ProblemLayer};
use fluent_status::{Catalog, Error, Language, Localizer, StatusCode};
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
        .expect("a URI")
        .with_detail("Your current balance is 30, but that costs 50.")
        .with_instance("/account/12345/msgs/abc")
        .expect("a reference")
        .with_member("balance", 30)
        .and_then(|problem| {
            problem.with_member("accounts", json!(["/account/12345", "/account/67890"]))
        })
        .expect("members of our own");
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

    for name in ["type", "title", "status", "detail", "instance"] {
        let error = forbidden()
            .with_member(name, 1)
            .expect_err("a standard member");
        let expected = format!(
            "the members of a problem: {name:?} is a member that RFC 9457 defines; give it another name"
        );
        assert_eq!(error.to_string(), expected);
        assert!(
            forbidden()
                .with_members(&json!({ "a": 1, name: 2 }))
                .is_err()
        );
    }
    let error = forbidden().with_members(&[1]).expect_err("a list");
    assert_eq!(
        error.to_string(),
        "the members of a problem: they are not a JSON object; give a struct with named fields"
    );
    // A problem that cannot be made is an error of the service.
    assert_eq!(
        Problem::from(error).status_code(),
        StatusCode::INTERNAL_SERVER_ERROR
    );
}

#[test]
fn a_type_is_a_uri_reference() {
    let problem = || Problem::status(StatusCode::GONE, &reader("en-US"));
    let right = [
        "",
        "#x",
        "/a/b?c=d#e",
        "https://a.example/%E6%96%87",
        "urn:a:b",
        "//a/b",
    ];
    for uri in right {
        assert!(problem().with_type(uri).is_ok(), "{uri:?}");
        assert!(problem().with_instance(uri).is_ok(), "{uri:?}");
    }
    for uri in ["a b", "文", "%", "%4", "%4g", "<a>", "a\nb", "a|b", "{id}"] {
        assert!(problem().with_type(uri).is_err(), "{uri:?}");
        assert!(problem().with_instance(uri).is_err(), "{uri:?}");
    }
    let error = problem().with_type("a b").expect_err("a space");
    assert_eq!(
        error.to_string(),
        "the members of a problem: the type \"a b\" is no URI reference; encode other characters as %XX (RFC 3986)"
    );
}

#[test]
fn what_is_wrong_with_a_request_is_a_list() {
    let problem = Problem::status(StatusCode::UNPROCESSABLE_ENTITY, &reader("en-US"))
        .with_error("#/age", "must be a positive integer")
        .with_error("#/profile/color", "must be green");
    let json = serde_json::to_value(&problem).expect("JSON");
    let expected = json!([
        { "detail": "must be a positive integer", "pointer": "#/age" },
        { "detail": "must be green", "pointer": "#/profile/color" },
    ]);
    assert_eq!(json["errors"], expected);
}

#[test]
fn problem_details_are_read() {
    let text = r##"{"type":"/p#a","title":"Lost","status":404,"detail":"Gone.","instance":"/i","z":[1],"a":null}"##;
    let problem: Problem = serde_json::from_str(text).expect("a problem");
    assert_eq!(
        serde_json::to_string(&problem).expect("JSON"),
        text.replace(r#""z":[1],"a":null"#, r#""a":null,"z":[1]"#)
    );
    assert_eq!(
        (problem.title(), problem.status_code().as_u16()),
        ("Lost", 404)
    );
    assert_eq!(problem.members()["z"], json!([1]));
    assert_eq!(problem.language().to_string(), "und");
    // What has a wrong type is passed over (RFC 9457 section 3.1).
    for text in [
        "{}",
        r#"{"type":1,"title":[],"status":"404","detail":{}}"#,
        r#"{"status":99}"#,
    ] {
        let problem: Problem = serde_json::from_str(text).expect("a problem");
        assert_eq!(problem.status_code().as_u16(), 500, "{text}");
        assert_eq!((problem.title(), problem.detail()), ("", None), "{text}");
    }
    for text in ["[]", "1", "\"\"", ""] {
        assert!(serde_json::from_str::<Problem>(text).is_err(), "{text}");
    }
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
            .with_members(&json!({ "zip": 1, "a": text }))
            .expect("members of our own");
        let json = serde_json::to_string(&problem).expect("JSON");
        let read: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let detail = format!("{text}! {text}?");
        for (member, expected) in [("title", text), ("detail", &detail), ("a", text)] {
            assert_eq!(read[member], expected, "{member} {text:?}");
        }
        let members = ["type", "title", "status", "detail", "a", "zip"];
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
async fn handler(reader: Localizer) -> Result<Problem, Error> {
    Problem::status(StatusCode::NOT_FOUND, &reader)
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
        "type": "/problems#shop-1001",
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
            "\"reason\":\"Invalid URL: Cannot parse `one` to a `u32`\"",
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
