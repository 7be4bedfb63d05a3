#!/usr/bin/env bash
# What `fluent-status serve` costs: requests a second, beside a server on hyper with the same
# runtime that always sends the same answer to the last header, and beside one that sends its
# body with no header but the type. They take turns, and a ratio is the median of those of
# the turns; the fixed body beside itself tells how exact it is. Once by the path, as Traefik
# asks; once by headers, as ingress-nginx does, with and without the id of a request, which is
# written into each page; and once with the access log. And the memory before and after a
# million requests. Needs a Rust toolchain, curl, taskset and wrk; builds the other servers in
# a temporary folder. `benches/serve.sh [ROUNDS [SECONDS]]`
set -euo pipefail
source "$(dirname "$0")/over_http.sh"
mkdir "$work/src"
cat > "$work/Cargo.toml" <<'T'
[package]
name = "fixed"
edition = "2024"
[workspace]
[dependencies]
http-body-util = "0.1"
hyper = { version = "1", features = ["http1", "server"] }
hyper-util = { version = "0.1", features = ["tokio"] }
tokio = { version = "1", features = ["net", "rt-multi-thread"] }
[profile.release]
lto = "thin"
codegen-units = 1
T
cat > "$work/src/main.rs" <<'T'
use std::convert::Infallible;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{HeaderMap, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;

/// `fixed PORT HEAD BODY` answers with the status and the headers in one file and the bytes
/// in another.
fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let head = std::fs::read_to_string(&arguments[2]).unwrap();
    let body = Bytes::from(std::fs::read(&arguments[3]).unwrap());
    let status = head.split(' ').nth(1).unwrap();
    let status = StatusCode::from_bytes(status.as_bytes()).unwrap();
    let lines = head.lines().filter_map(|line| line.split_once(": "));
    let headers: HeaderMap = lines
        .map(|(name, value)| {
            let name: HeaderName = name.parse().unwrap();
            (name, HeaderValue::from_str(value).unwrap())
        })
        .collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async move {
        let listener = TcpListener::bind(format!("127.0.0.1:{}", arguments[1])).await.unwrap();
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            stream.set_nodelay(true).unwrap();
            let (body, headers) = (body.clone(), headers.clone());
            let answer = service_fn(move |_| {
                let mut response = Response::new(Full::new(body.clone()));
                *response.status_mut() = status;
                *response.headers_mut() = headers.clone();
                async { Ok::<_, Infallible>(response) }
            });
            let http = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), answer);
            tokio::spawn(http);
        }
    });
}
T
(cd "$work" && cargo build -q --release)
fixed=${CARGO_TARGET_DIR:-$work/target}/release/fixed
(cd "$root" && cargo build -q --release --locked --features cli)
program=${CARGO_TARGET_DIR:-$root/target}/release/fluent-status

fixed() { start "$1" /404 "$fixed" "$@"; }
serve() { start "$1" /404 "$program" serve --listen "127.0.0.1:$1" "${@:2}"; }
serve 4201 --quiet
quiet=$!
serve 4202
logging=$!
languages='Accept-Language: zh-CN,zh;q=0.9,en;q=0.8'
browser='text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8'
path=(/404 -H "$languages" -H 'Accept: */*')
headers=(/ -H "$languages" -H 'X-Code: 503' -H "X-Format: $browser" -H "Accept: $browser")
asked=("${path[@]}")
compare 'path, JSON' 4201 "$quiet"
compare 'path, JSON, log' 4202 "$logging"
asked=("${headers[@]}")
compare 'headers, page' 4201 "$quiet"
asked+=(-H 'X-Request-ID: 7f3a9c0e5d214b6f8a1c2e3d4f5a6b7c')
compare 'headers, page, id' 4201 "$quiet"
a_million 4201 "$quiet"
