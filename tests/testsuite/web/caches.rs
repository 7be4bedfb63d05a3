//! What caches and layers around and inside may do with a body of ours.

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::Request as AxumRequest;
use axum::routing::get as on_get;
use tower::{Layer as _, ServiceBuilder};
use tower_http::add_extension::AddExtensionLayer;
use tower_http::auth::AddAuthorizationLayer;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::cors::CorsLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::decompression::{DecompressionLayer, RequestDecompressionLayer};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::map_request_body::MapRequestBodyLayer;
use tower_http::map_response_body::MapResponseBodyLayer;
use tower_http::metrics::in_flight_requests::{InFlightRequestsCounter, InFlightRequestsLayer};
use tower_http::normalize_path::NormalizePathLayer;
use tower_http::propagate_header::PropagateHeaderLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::sensitive_headers::SetSensitiveHeadersLayer;
use tower_http::set_header::{SetRequestHeaderLayer, SetResponseHeaderLayer};
use tower_http::set_status::SetStatusLayer;
use tower_http::timeout::{
    RequestBodyDeadlineLayer, RequestBodyTimeoutLayer, ResponseBodyDeadlineLayer,
    ResponseBodyTimeoutLayer, TimeoutLayer,
};
use tower_http::trace::TraceLayer;
use tower_http::validate_request::ValidateRequestHeaderLayer;

use fluent_status::web::Problem;
use http::HeaderValue;

use super::*;

/// What is said of the body that was there, or would have been.
const OF_THE_BODY: Lines<'static> = &[
    ("accept-ranges", "bytes"),
    ("content-digest", "sha-256=:AA==:"),
    ("content-disposition", "attachment; filename=a.txt"),
    ("content-location", "/a"),
    ("content-md5", "AA=="),
    ("content-range", "bytes 0-4/5"),
    ("etag", "\"1\""),
    ("last-modified", "Fri, 27 Nov 2026 00:00:00 GMT"),
    ("repr-digest", "sha-256=:AA==:"),
];

#[tokio::test]
async fn bodies_of_ours_are_not_kept() {
    for accept in ["application/json", "text/html", "text/plain"] {
        let inner = response(404, &[("x-request-id", "7f3a")], "");
        let request = get(&[("accept", accept)]);
        let told = tell(problems(ProblemLayer::new(), inner), request).await;
        assert_eq!(told.header("cache-control"), "no-store", "{accept}");
    }
    let minute = HeaderValue::from_static("max-age=60");
    let layer = ProblemLayer::new().cache_control(minute);
    let told = tell(problems(layer, response(404, &[], "")), get(&[])).await;
    assert_eq!(told.header("cache-control"), "max-age=60");
    let fine = response(200, &[], "fine");
    let told = tell(problems(ProblemLayer::new(), fine), get(&[])).await;
    assert_eq!(told.header("cache-control"), "");
}

#[tokio::test]
async fn what_the_service_says_of_an_error_without_a_body_stays() {
    let gone = response(
        410,
        &[("cache-control", "max-age=3600"), ("expires", "0")],
        "",
    );
    let told = tell(problems(ProblemLayer::new(), gone), get(&[])).await;
    assert_eq!(told.header("cache-control"), "max-age=3600");
    assert_eq!(told.header("expires"), "0");
}

/// RFC 9110 section 15.5.17: whoever resumes a download learns that it is complete.
#[tokio::test]
async fn the_length_in_a_416_stays() {
    let lines: Lines<'_> = &[
        ("content-range", "bytes */47"),
        ("cache-control", "private"),
    ];
    let told = tell(
        problems(ProblemLayer::new(), response(416, lines, "")),
        get(&[]),
    )
    .await;
    assert_eq!(told.header("content-range"), "bytes */47");
    assert_eq!(told.header("cache-control"), "private");
}

#[tokio::test]
async fn what_a_handler_says_of_its_problem_stays_in_every_form() {
    let reader = crate::reader("en-US");
    let problem = Problem::new(StatusCode::GONE, reader.status(StatusCode::GONE));
    for accept in ["application/json", "text/html", "text/plain"] {
        for control in ["no-store", "max-age=60"] {
            let mut inner = Response::<Full<Bytes>>::from(problem.clone());
            let value = HeaderValue::from_static(control);
            inner.headers_mut().insert("cache-control", value);
            let layer = ProblemLayer::new().cache_control(HeaderValue::from_static("public"));
            let told = tell(problems(layer, inner), get(&[("accept", accept)])).await;
            assert_eq!(told.header("cache-control"), control, "{accept}");
        }
    }
}

#[tokio::test]
async fn nothing_that_is_said_of_another_body_stays() {
    for (body, content_type) in [("", "image/png"), ("English", "text/plain")] {
        let mut lines = OF_THE_BODY.to_vec();
        lines.extend([
            ("content-type", content_type),
            ("cache-control", "max-age=3600"),
            ("age", "5"),
            ("cdn-cache-control", "max-age=600"),
            ("surrogate-control", "max-age=600"),
            ("x-kept", "1"),
        ]);
        let layer = ProblemLayer::new().replace_plain_text();
        let told = tell(problems(layer, response(404, &lines, body)), get(&[])).await;
        for (name, _) in OF_THE_BODY {
            assert_eq!(told.header(name), "", "{name}");
        }
        assert_eq!(told.header("cache-control"), "no-store");
        for name in ["age", "cdn-cache-control", "surrogate-control"] {
            assert_eq!(told.header(name), "", "{name}");
        }
        assert_eq!(told.header("x-kept"), "1");
    }
    let mut lines = OF_THE_BODY.to_vec();
    lines.push(("content-type", "application/json"));
    let layer = ProblemLayer::new().replace_plain_text();
    let told = tell(problems(layer, response(404, &lines, "{}")), get(&[])).await;
    assert_eq!(told.body, "{}");
    assert_eq!(told.header("etag"), "\"1\"");
}

/// RFC 9457 section 3.1.2.
#[tokio::test]
async fn the_status_of_a_problem_is_that_of_its_response() {
    let reader = crate::reader("en-US");
    let problem = Problem::new(StatusCode::GONE, reader.status(StatusCode::GONE));
    let problem = problem.with_member("code", "shop-1").expect("a member");
    for (accept, is_json) in [("application/json", true), ("text/plain", false)] {
        let mut inner = Response::<Full<Bytes>>::from(problem.clone());
        *inner.status_mut() = StatusCode::IM_A_TEAPOT;
        let told = tell(
            problems(ProblemLayer::new(), inner),
            get(&[("accept", accept)]),
        )
        .await;
        assert_eq!(told.status, 418);
        assert_eq!(told.header("content-length"), told.body.len().to_string());
        assert_eq!(told.header("cache-control"), "no-store");
        if is_json {
            assert_eq!(told.json()["status"], 418);
            assert_eq!(told.json()["code"], "shop-1");
        } else {
            assert!(told.body.starts_with("418 "), "{}", told.body);
        }
    }
    let told = Response::<Bytes>::from(problem);
    assert_eq!(told.headers()["cache-control"], "no-store");
}

/// Each layer compiles around ours and inside it, and the error is told.
#[tokio::test]
async fn layers_of_tower_http_stand_around_and_inside() {
    let router = || Router::<()>::new().route("/", on_get(|| async { "fine" }));
    macro_rules! tells {
        ($layer:expr) => {{
            let around = ServiceBuilder::new()
                .layer($layer)
                .layer(ProblemLayer::new());
            let inside = ServiceBuilder::new()
                .layer(ProblemLayer::new())
                .layer($layer);
            let request = || {
                AxumRequest::get("/nowhere")
                    .body(Body::empty())
                    .expect("a request")
            };
            for told in [
                tell(around.service(router()), request()).await,
                tell(inside.service(router()), request()).await,
                tell(router().layer($layer).layer(ProblemLayer::new()), request()).await,
                tell(router().layer(ProblemLayer::new()).layer($layer), request()).await,
            ] {
                assert_eq!(told.status, 404);
                assert_eq!(told.header("content-type"), "application/problem+json");
                assert_eq!(told.json()["status"], 404);
            }
        }};
    }
    let time = Duration::from_secs(30);
    let name = http::HeaderName::from_static("x-request-id");
    let value = HeaderValue::from_static("7f3a");
    tells!(AddAuthorizationLayer::bearer("token"));
    tells!(AddExtensionLayer::new(1));
    tells!(CatchPanicLayer::new());
    tells!(CompressionLayer::new());
    tells!(CorsLayer::permissive());
    tells!(CsrfLayer::new());
    tells!(DecompressionLayer::new());
    tells!(InFlightRequestsLayer::new(InFlightRequestsCounter::new()));
    tells!(MapRequestBodyLayer::new(Body::new));
    tells!(MapResponseBodyLayer::new(Body::new));
    tells!(NormalizePathLayer::trim_trailing_slash());
    tells!(PropagateHeaderLayer::new(name.clone()));
    tells!(PropagateRequestIdLayer::x_request_id());
    tells!(RequestBodyDeadlineLayer::new(time));
    tells!(RequestBodyLimitLayer::new(1024));
    tells!(RequestBodyTimeoutLayer::new(time));
    tells!(RequestDecompressionLayer::new());
    tells!(ResponseBodyDeadlineLayer::new(time));
    tells!(SetRequestHeaderLayer::overriding(
        name.clone(),
        value.clone()
    ));
    tells!(SetRequestIdLayer::x_request_id(MakeRequestUuid));
    tells!(SetResponseHeaderLayer::overriding(
        name.clone(),
        value.clone()
    ));
    tells!(SetSensitiveHeadersLayer::new([name.clone()]));
    tells!(SetStatusLayer::new(StatusCode::NOT_FOUND));
    tells!(TimeoutLayer::with_status_code(
        StatusCode::REQUEST_TIMEOUT,
        time
    ));
    tells!(TraceLayer::new_for_http());
    tells!(ValidateRequestHeaderLayer::accept("application/json"));
}

/// A body that says nothing of its length is not read to find out whether it is empty.
#[tokio::test]
async fn a_layer_that_hides_the_length_of_a_body_stands_around() {
    let layer = ResponseBodyTimeoutLayer::new(Duration::from_secs(30));
    let around = ServiceBuilder::new()
        .layer(layer.clone())
        .layer(ProblemLayer::new());
    let inside = ServiceBuilder::new()
        .layer(ProblemLayer::new())
        .layer(layer);
    let request = || {
        let request = AxumRequest::get("/nowhere").body(Body::empty());
        request.expect("a request")
    };
    let told = tell(around.service(Router::<()>::new()), request()).await;
    assert_eq!(told.json()["status"], 404);
    let told = tell(inside.service(Router::<()>::new()), request()).await;
    assert_eq!((told.status.as_u16(), told.body.as_str()), (404, ""));
}

/// A layer around ours answers by itself: without a body of ours, as it has not come to it.
#[tokio::test]
async fn a_preflight_request_is_answered_by_the_layer_around() {
    let ours = ProblemLayer::new().layer(always(response(404, &[], "")));
    let around = CorsLayer::permissive().layer(ours);
    let request = Request::builder()
        .method("OPTIONS")
        .header("origin", "https://a.example");
    let request = request
        .header("access-control-request-method", "PUT")
        .body(());
    let told = tell(around, request.expect("a request")).await;
    assert_eq!((told.status.as_u16(), told.body.as_str()), (200, ""));
}
