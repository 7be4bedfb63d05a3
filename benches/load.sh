#!/usr/bin/env bash
# What a localized 404 costs over HTTP: requests a second of a service on axum
# whose errors the layers tell, beside the same service without them, once with a
# fixed answer that is the same to the last header, and once with the same body and
# no header but its type. They take turns, and a ratio is the median of those of the
# turns; the fixed body beside itself tells how exact it is. And the memory that the
# localized one holds in the end. Needs a Rust toolchain, curl, taskset and wrk;
# builds in a temporary folder. `benches/load.sh [ROUNDS [SECONDS]]`
set -euo pipefail
source "$(dirname "$0")/over_http.sh"
mkdir "$work/src"
cat > "$work/Cargo.toml" <<T
[package]
name = "load"
edition = "2024"
[workspace]
[dependencies]
axum = "0.8"
fluent-status = { path = "$root", features = ["axum"] }
tokio = { version = "1", features = ["macros", "net", "rt-multi-thread"] }
tower = "0.5"
[profile.release]
lto = "thin"
codegen-units = 1
T
cat > "$work/src/main.rs" <<'T'
use axum::Router;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::routing::get;
use fluent_status::web::{LocalizerLayer, ProblemLayer};
use tower::ServiceBuilder;

/// `load PORT 1` localizes by one layer, `load PORT 2` by both; `load PORT HEAD
/// BODY` answers with the headers in one file and the bytes in another.
#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let routes = Router::new().route("/", get(|| async { "welcome" }));
    let routes = match &arguments[1..] {
        [head, body] => {
            let body: &'static [u8] = std::fs::read(body).unwrap().leak();
            let head = std::fs::read_to_string(head).unwrap();
            let lines = head.lines().filter_map(|line| line.split_once(": "));
            let headers: HeaderMap = lines
                .map(|(name, value)| {
                    let name: HeaderName = name.parse().unwrap();
                    (name, HeaderValue::from_str(value).unwrap())
                })
                .collect();
            routes.fallback((StatusCode::NOT_FOUND, headers, body))
        }
        [layers] if layers == "1" => routes.layer(ProblemLayer::new()),
        _ => {
            let layers = ServiceBuilder::new().layer(LocalizerLayer::new());
            routes.layer(layers.layer(ProblemLayer::new()))
        }
    };
    let address = format!("127.0.0.1:{}", arguments[0]);
    let listener = tokio::net::TcpListener::bind(address).await.unwrap();
    axum::serve(listener, routes).await.unwrap();
}
T
(cd "$work" && cargo build -q --release)
load=${CARGO_TARGET_DIR:-$work/target}/release/load

localized() { start "$1" / "$load" "$@"; }
fixed() { localized "$@"; }
ask() { asked=(/missing -H 'Accept-Language: zh-CN,zh;q=0.9,en;q=0.8' -H "Accept: $1"); }
localized 4201 1
one=$!
localized 4202 2
two=$!
ask '*/*'
compare 'JSON, one layer' 4201 "$one"
compare 'JSON, two layers' 4202 "$two"
ask text/html
compare 'page, one layer' 4201 "$one"
a_million 4201 "$one"
