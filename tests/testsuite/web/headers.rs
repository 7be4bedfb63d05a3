use fluent_status::Catalog;
use fluent_status::web::ProblemLayer;
use http::{HeaderValue, Request};

use super::{Lines, both, get, own_problems, problems, response, tell};

/// The first words of the Content-Type that a request is answered with.
async fn form(request: Request<()>) -> String {
    let told = tell(
        problems(ProblemLayer::new(), response(404, &[], "")),
        request,
    )
    .await;
    let form = told.header("content-type");
    form.split(';').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn the_accept_header_chooses_the_form() {
    const JSON: &str = "application/problem+json";
    const HTML: &str = "text/html";
    const TEXT: &str = "text/plain";

    let cases: &[(&str, &[&str], &str)] = &[
        ("no header", &[], JSON),
        ("nothing", &[""], JSON),
        ("curl", &["*/*"], JSON),
        (
            "Chromium",
            &[
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,\
               image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
            ],
            HTML,
        ),
        (
            "an old browser",
            &["text/html, application/xhtml+xml, */*"],
            HTML,
        ),
        (
            "an HTTP library",
            &["application/json, text/plain, */*"],
            JSON,
        ),
        ("exact", &["application/problem+json"], JSON),
        (
            "JSON over HTML",
            &["text/html;q=0.9, application/json"],
            JSON,
        ),
        ("text", &["text/plain"], TEXT),
        ("text of two", &["text/plain;q=0.5, text/html;q=0.4"], TEXT),
        ("a group", &["text/*"], HTML),
        ("a group without HTML", &["text/*, text/html;q=0"], TEXT),
        (
            "the nearer range counts",
            &["text/plain;q=0.1, text/html;q=0.2, */*;q=0.9"],
            JSON,
        ),
        ("the order does not", &["*/*;q=0.1, text/html;q=0.2"], HTML),
        (
            "several lines",
            &["text/html;q=0.2", "text/plain;q=0.3"],
            TEXT,
        ),
        ("in any case", &["TEXT/HTML;Q=1.0"], HTML),
        (
            "parameters",
            &["text/html;level=1;q=0.3, text/plain;charset=utf-8;q=0.4"],
            TEXT,
        ),
        // Of equal qualities, the one that the client names first.
        ("a tie", &["text/html, application/json"], HTML),
        ("the same tie", &["application/json, text/html"], JSON),
        ("a tie in two lines", &["text/plain", "text/html"], TEXT),
        (
            "a browser of a developer",
            &["text/html,application/xhtml+xml,*/*;q=0.8,text/csv,application/json"],
            HTML,
        ),
        ("a name before a wildcard", &["*/*, text/html"], HTML),
        // What is JSON can be read as JSON.
        ("any JSON", &["application/*+json, text/html;q=0.1"], JSON),
        (
            "some JSON",
            &["application/vnd.api+JSON, text/html;q=0.5"],
            JSON,
        ),
        (
            "some JSON, but not ours",
            &["application/vnd.api+json, application/json;q=0, text/html;q=0.5"],
            HTML,
        ),
        // Quoted strings.
        (
            "a quoted comma",
            &[r#"image/png;a="x, text/plain", text/html;q=0.5"#],
            HTML,
        ),
        (
            "a quoted quality",
            &[r#"text/html;a="\";q=0;", application/json;q=0.5"#],
            HTML,
        ),
        (
            "a quotation without an end",
            &[r#"text/html, image/png;a="x, text/plain"#],
            HTML,
        ),
        ("nothing that we have", &["image/png"], JSON),
        ("JSON refused", &["application/json;q=0"], HTML),
        ("all refused", &["*/*;q=0"], JSON),
        (
            "contradictory",
            &["text/html;q=0, text/html, */*;q=0.1"],
            HTML,
        ),
        (
            "malformed members",
            &["text/html;q=x, html, ;;, =, text/plain;q=0.1"],
            TEXT,
        ),
        (
            "unicode",
            &["téxt/html, 文/*, text/plain文;q=1, text/html;q=0.2"],
            HTML,
        ),
    ];
    for (name, lines, expected) in cases {
        let lines: Vec<_> = lines.iter().map(|line| ("accept", *line)).collect();
        assert_eq!(form(get(&lines)).await, *expected, "{name}");
    }
}

#[tokio::test]
async fn an_accept_header_of_any_length_is_read_up_to_a_limit() {
    let flood = "text/html;q=0.1,".repeat(10_000);
    let late = form(get(&[("accept", &flood), ("accept", "text/plain")])).await;
    assert_eq!(late, "text/html");
    let mut request = get(&[]);
    for _ in 0..20_000 {
        let line = HeaderValue::from_static("image/png,");
        request.headers_mut().append("accept", line);
    }
    assert_eq!(form(request).await, "application/problem+json");
}

/// The sentences that stand behind the English message for these headers, with the
/// code that the first one belongs to.
async fn told(lines: Lines<'_>) -> String {
    let status = match lines {
        [("allow", _), ..] => 405,
        [("accept", _), ..] => 415,
        _ => 404,
    };
    let problem = |lines| {
        let inner = response(status, lines, "");
        tell(own_problems(ProblemLayer::new(), inner), get(&[]))
    };
    let (bare, told) = (problem(&[]), problem(lines));
    let (bare, told) = (bare.await.json(), told.await.json());
    let [bare, told] = [&bare, &told].map(|json| json["detail"].as_str().expect("a detail"));
    let sentences = told.strip_prefix(bare).expect("the same message");
    sentences.trim_start().to_owned()
}

#[tokio::test]
async fn how_long_to_wait() {
    let cases = [
        ("1", "Come back in 1 full second."),
        ("59", "Come back in 59 full seconds."),
        ("60", "Come back in 1 full minute."),
        ("90", "Come back in 90 full seconds."),
        ("119", "Come back in 119 full seconds."),
        ("120", "Come back in 2 full minutes."),
        ("121", "Come back in 2 full minutes and 1 full second."),
        ("3600", "Come back in 1 full hour."),
        ("5400", "Come back in 1 full hour and 30 full minutes."),
        ("7201", "Come back in 2 full hours and 1 full minute."),
        ("10800", "Come back in 3 full hours."),
        ("10801", "Come back in 3 full hours and 1 full minute."),
        ("86400", "Come back in 24 full hours."),
        ("100000", "Come back in 27 full hours and 47 full minutes."),
        ("259201", "Come back in 3 full days and 1 full hour."),
        ("31622400", "Come back in 366 full days."),
        (" 5\t", "Come back in 5 full seconds."),
        // Nothing to wait for, or too long to be meant.
        ("0", ""),
        ("31622401", ""),
        ("99999999999999999999", ""),
        ("Sun, 06 Nov 1983 08:49:37 GMT", ""),
        ("Fri, 31 Dec 9999 23:59:59 GMT", ""),
        // Broken.
        ("", ""),
        ("-5", ""),
        ("+5", ""),
        ("1.5", ""),
        ("1e3", ""),
        ("5 seconds", ""),
        ("soon", ""),
        ("٣", ""),
        ("Sun, 99 Nov 1994 08:49:37 GMT", ""),
        ("<script>alert(1)</script>", ""),
    ];
    for (value, expected) in cases {
        let sentences = told(&[("retry-after", value)]).await;
        assert_eq!(sentences, expected, "{value:?}");
    }
}

#[tokio::test]
async fn which_methods_and_media_types() {
    let longest = "A".repeat(64);
    let too_long = "A".repeat(65);
    let many: String = (0..=32).map(|n| format!("M{n},")).collect();
    let as_many = many.strip_suffix("M32,").expect("the last method");
    let cases: [(Lines<'_>, &str); 13] = [
        (&[("allow", "GET,HEAD")], "It can be used by GET and HEAD."),
        (
            &[("allow", "GET"), ("allow", " , PUT, GET")],
            "It can be used by GET and PUT.",
        ),
        (&[("allow", "M-SEARCH")], "It can be used by M-SEARCH."),
        (&[("allow", "")], ""),
        (&[("allow", "GET, <b>")], ""),
        (&[("allow", "GET POST")], ""),
        (&[("allow", "GÉT")], ""),
        (&[("allow", &too_long)], ""),
        (&[("allow", &many)], ""),
        (
            &[("accept", "text/csv;q=0.5, image/*, a/b;q=0.0")],
            "We can read text/csv and image/*.",
        ),
        (&[("accept", "*/*")], ""),
        (&[("accept", "text")], ""),
        (&[("accept", "text/html, \"/x")], ""),
    ];
    for (lines, expected) in cases {
        assert_eq!(told(lines).await, expected, "{lines:?}");
    }
    let all: Lines<'_> = &[("allow", "GET"), ("accept", "a/b"), ("retry-after", "2")];
    assert_eq!(told(all).await, "It can be used by GET.");
    let at_the_limit = told(&[("allow", &longest)]).await;
    assert_eq!(at_the_limit, format!("It can be used by {longest}."));
    assert!(told(&[("allow", as_many)]).await.contains("M31"));
}

#[tokio::test]
async fn sentences_are_joined_as_their_language_does() {
    let file = |[value, title, hint, look, wait]: [&str; 5]| {
        let mut file = format!("http-409 = {value}\n");
        for (start, text) in [
            ("    .title", title),
            ("    .hint", hint),
            ("detail-check-first", look),
            ("detail-retry-in", wait),
        ] {
            if !text.is_empty() {
                file += &format!("{start} = {text}\n");
            }
        }
        file
    };
    let cases = [
        (["Lost", "", "", "", ""], None),
        (["One.", "Lost", "", "", ""], Some("One.")),
        (
            ["One.", "Lost", "Two!", "", "Three"],
            Some("One. Two! Three"),
        ),
        (
            ["一。", "Lost", "二！", "Three.", "三。"],
            Some("一。Three. 三。"),
        ),
    ];
    for (texts, expected) in cases {
        let catalog = Catalog::builder().without_embedded();
        let catalog = catalog.files([("en-US/own.ftl", file(texts))]);
        let catalog = catalog.build().expect("good texts");
        let response = response(409, &[("retry-after", "5")], "");
        let told = tell(both(catalog, response), get(&[])).await.json();
        assert_eq!(told.get("detail").and_then(|d| d.as_str()), expected);
        assert_eq!(told["title"], "Lost");
    }
}

#[tokio::test]
async fn vary_names_each_header_once() {
    let cases = [
        ("accept", "accept | accept-language"),
        ("origin, accept", "origin, accept | accept-language"),
        ("origin,Accept ", "origin,Accept  | accept-language"),
        ("accept,origin", "accept,origin | accept-language"),
        ("origin, *", "origin, *"),
        ("x-accept", "x-accept | accept | accept-language"),
        (
            "origin, x-accept",
            "origin, x-accept | accept | accept-language",
        ),
        ("accept-language", "accept-language | accept"),
        ("", " | accept | accept-language"),
    ];
    for (line, expected) in cases {
        let response = response(404, &[("vary", line)], "");
        let told = tell(problems(ProblemLayer::new(), response), get(&[])).await;
        assert_eq!(told.header("vary"), expected, "{line:?}");
    }
}
