use axum::Router;
use axum::routing::get as on_get;
use fluent_status::Localizer;
use fluent_status::web::LocalizerLayer;
use http::Request;

use super::{Lines, more_languages, tell};
use crate::language;

/// The languages that a handler is given, in order.
async fn chain(reader: Localizer) -> String {
    let languages: Vec<String> = reader.languages().map(ToString::to_string).collect();
    languages.join(" ")
}

fn request(uri: &str, lines: Lines<'_>) -> Request<axum::body::Body> {
    let mut request = Request::get(uri);
    for (name, value) in lines {
        request = request.header(*name, value.as_bytes());
    }
    request.body(axum::body::Body::empty()).expect("a request")
}

fn handlers() -> Router {
    Router::new().fallback(on_get(chain))
}

#[tokio::test]
async fn where_a_reader_is_found() {
    let (_root, catalog) = more_languages();
    let layer = LocalizerLayer::over(catalog)
        .query("lang")
        .path_prefix(["ar", "de", "zh-CN"].map(language))
        .cookie("lang");
    // Name, address, headers, languages.
    let cases: &[(&str, &str, Lines<'_>, &str)] = &[
        ("nothing", "/", &[], "en-US"),
        (
            "header",
            "/",
            &[("accept-language", "de-AT, zh;q=0.5")],
            "de zh-CN en-US",
        ),
        (
            "header of several lines",
            "/",
            &[
                ("accept-language", "ar;q=0.1"),
                ("accept-language", "zh"),
                ("accept-language", "de;q=0.5"),
            ],
            "zh-CN de ar en-US",
        ),
        (
            "cookie",
            "/",
            &[("cookie", "a=b; lang=de"), ("accept-language", "zh")],
            "de zh-CN en-US",
        ),
        (
            "cookie in a later line",
            "/",
            &[("cookie", "a=b"), ("cookie", "lang=\"ar\"")],
            "ar en-US",
        ),
        (
            "cookie of another name",
            "/",
            &[("cookie", "language=de; xlang=de")],
            "en-US",
        ),
        (
            "query",
            "/?a=b&lang=zh-SG",
            &[("cookie", "lang=de")],
            "zh-CN de en-US",
        ),
        (
            "query as Java writes it",
            "/?lang=zh_CN",
            &[],
            "zh-CN en-US",
        ),
        ("query with a code", "/?lang=zh%2DCN", &[], "zh-CN en-US"),
        (
            "query of a locale",
            "/?lang=zh_CN.UTF-8",
            &[],
            "zh-CN en-US",
        ),
        (
            "cookie as Java writes it",
            "/",
            &[("cookie", "lang=zh_CN")],
            "zh-CN en-US",
        ),
        (
            "cookie with a code",
            "/",
            &[("cookie", "lang=\"zh%5Fcn\"")],
            "zh-CN en-US",
        ),
        (
            "query of the source language",
            "/?lang=en-GB",
            &[("accept-language", "de")],
            "en-US",
        ),
        (
            "path",
            "/de/cart?lang=",
            &[("cookie", "lang=ar")],
            "de ar en-US",
        ),
        ("path that is a language alone", "/ar", &[], "ar en-US"),
        ("query before path", "/de/cart?lang=ar", &[], "ar en-US"),
        ("path in capitals", "/ZH-cn/", &[], "zh-CN en-US"),
        // What is no language that is there is a part of the address.
        (
            "path of Burmese",
            "/my/orders",
            &[("accept-language", "zh-CN,zh;q=0.9")],
            "zh-CN en-US",
        ),
        ("path of Croatian", "/hr/jobs", &[], "en-US"),
        ("path of a region", "/de-AT/cart", &[], "en-US"),
        ("path of a locale", "/zh_CN/", &[], "en-US"),
        (
            "query of Burmese",
            "/?lang=my",
            &[("accept-language", "de")],
            "de en-US",
        ),
        (
            "cookie of Swiss German",
            "/",
            &[("cookie", "lang=gsw"), ("accept-language", "zh")],
            "zh-CN en-US",
        ),
        (
            "path that is no language",
            "/cart/de",
            &[("accept-language", "zh")],
            "zh-CN en-US",
        ),
        // A choice that cannot be kept is passed over.
        (
            "unknown language",
            "/?lang=tlh",
            &[("cookie", "lang=de")],
            "de en-US",
        ),
        (
            "no language",
            "/?lang=C",
            &[("accept-language", "de")],
            "de en-US",
        ),
        (
            "empty",
            "/?lang",
            &[("cookie", "lang="), ("accept-language", "de")],
            "de en-US",
        ),
        (
            "refused elsewhere",
            "/?lang=de",
            &[("accept-language", "de;q=0, ar")],
            "de ar en-US",
        ),
    ];
    for (name, uri, lines, expected) in cases {
        let told = tell(handlers().layer(layer.clone()), request(uri, lines)).await;
        assert_eq!(told.body, *expected, "{name}");
        assert_eq!(told.header("vary"), "accept-language, cookie", "{name}");
    }
}

#[tokio::test]
async fn only_what_the_layer_is_told_to_ask_counts() {
    let (_root, catalog) = more_languages();
    let lines = [("cookie", "lang=ar"), ("accept-language", "zh")];
    let layered = handlers().layer(LocalizerLayer::over(catalog));
    let told = tell(layered, request("/de/?lang=ar", &lines)).await;
    assert_eq!(
        (told.body.as_str(), &*told.header("vary")),
        ("zh-CN en-US", "accept-language")
    );
}

#[tokio::test]
async fn the_extractor_needs_no_layer() {
    for (header, expected) in [
        ("zh-Hans", "zh-CN en-US"),
        ("", "en-US"),
        ("tlh, \u{0}", "en-US"),
    ] {
        let mut asked = request("/", &[]);
        if let Ok(header) = header.parse() {
            asked.headers_mut().insert("accept-language", header);
        }
        assert_eq!(tell(handlers(), asked).await.body, expected, "{header:?}");
    }
}
