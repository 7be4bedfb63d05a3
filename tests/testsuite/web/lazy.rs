//! Problems that are told when their reader is known.

use axum::Router;
use axum::response::IntoResponse;
use axum::routing::get as on_get;
use fluent_status::web::{LazyProblem, Problem, ProblemLayer};
use fluent_status::{Catalog, StatusCode};
use serde_json::json;
use tower::Layer;

use super::compositions::{BROWSER, request};
use super::tell;

/// A problem that knows no reader is told to each in their language, by a layer; without
/// one, in English.
#[tokio::test]
async fn a_problem_is_told_when_its_reader_is_known() {
    let files = [
        (
            "en-US/shop.ftl",
            "shop-1001 = { $item } is sold out; { $count } are elsewhere.\n    .title = Sold out\n    .hint = Ask { $whom }.\n",
        ),
        (
            "zh-CN/shop.ftl",
            "shop-1001 = 《{ $item }》已售罄，其他门店还有 { $count } 本。\n    .title = 已售罄\n",
        ),
    ];
    let catalog = Catalog::builder().files(files).build().expect("good texts");
    async fn sold_out() -> impl IntoResponse {
        let sold_out = Problem::of("shop-1001").status(409);
        let sold_out = sold_out.with("item", "Fluent").with("count", 1200);
        (
            [("retry-after", "120"), ("cache-control", "max-age=5")],
            sold_out.with_members(&json!({ "code": "shop-1001" })),
        )
    }
    async fn forgotten() -> LazyProblem {
        Problem::of("shop-1001")
            .status(StatusCode::CONFLICT)
            .with("item", "Fluent")
    }
    async fn unknown() -> LazyProblem {
        Problem::of("shop-9").status(StatusCode::CONFLICT)
    }
    async fn wrong() -> impl IntoResponse {
        Problem::of("shop-1001").status(99).with_member("type", 1)
    }
    let routes = || {
        Router::new()
            .route("/sold-out", on_get(sold_out))
            .route("/forgotten", on_get(forgotten))
            .route("/unknown", on_get(unknown))
            .route("/wrong", on_get(wrong))
    };
    let service = Router::new().fallback_service(ProblemLayer::over(catalog).layer(routes()));
    let chinese = ("accept-language", "zh");
    let told = tell(service.clone(), request("GET /sold-out", &[chinese], "")).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert_eq!(told.json()["title"], "已售罄");
    assert_eq!(told.json()["code"], "shop-1001");
    let detail = told.json()["detail"].as_str().expect("a detail").to_owned();
    assert!(
        detail.starts_with("《Fluent》已售罄，其他门店还有 1,200 本。"),
        "{detail}"
    );
    assert_eq!(told.header("content-language"), "zh-CN");
    assert_eq!(told.header("cache-control"), "max-age=5");
    let told = tell(service.clone(), request("GET /sold-out", &[BROWSER], "")).await;
    assert!(
        told.body
            .contains("<p>Fluent is sold out; 1,200 are elsewhere.</p>"),
        "{}",
        told.body
    );
    assert!(!told.body.contains("{ $"), "{}", told.body);

    let conflict = |tag| {
        crate::reader(tag)
            .status(StatusCode::CONFLICT)
            .title()
            .into_owned()
    };
    for path in ["/forgotten", "/unknown"] {
        let told = tell(
            service.clone(),
            request(&format!("GET {path}"), &[chinese], ""),
        )
        .await;
        assert_eq!(told.json()["title"], conflict("zh-CN"), "{path}");
    }
    let told = tell(service, request("GET /wrong", &[chinese], "")).await;
    assert_eq!(
        (told.status.as_u16(), told.json()["status"].clone()),
        (500, json!(500))
    );
    let told = tell(routes(), request("GET /sold-out", &[chinese], "")).await;
    assert_eq!(told.json()["title"], conflict("en-US"));
    assert_eq!(told.header("content-language"), "en-US");
}
