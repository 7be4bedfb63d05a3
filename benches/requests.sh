#!/usr/bin/env bash
# What a request costs, in instructions and in allocations: the same on any load of the
# machine. A request has Chrome's headers, whose values share the memory of what was read,
# as hyper's do; putting them into the request is counted for all alike. Needs a Rust
# toolchain and valgrind; builds in a temporary folder. `benches/requests.sh [ROW…]`
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/src/bin"
cat > "$work/Cargo.toml" <<T
[package]
name = "requests"
edition = "2024"
[workspace]
[dependencies]
allocation-counter = "0.8"
axum = "0.8"
bytes = "1"
fluent-status = { path = "$root", features = ["axum"] }
http-body-util = "0.1"
tower = "0.5"
[profile.release]
lto = "thin"
codegen-units = 1
T
cat > "$work/src/lib.rs" <<'T'
use std::convert::Infallible;
use std::future::{Ready, ready};
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Request, Response, StatusCode};
use bytes::Bytes;
use fluent_status::Catalog;
use fluent_status::web::{LocalizerLayer, ProblemLayer};
use tower::{Layer, Service};

const CHROME: &str = "host: shop.example\n\
    connection: keep-alive\n\
    cache-control: max-age=0\n\
    sec-ch-ua: \"Chromium\";v=\"140\", \"Not=A?Brand\";v=\"24\"\n\
    sec-ch-ua-mobile: ?0\n\
    sec-ch-ua-platform: \"Linux\"\n\
    upgrade-insecure-requests: 1\n\
    user-agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36\n\
    sec-fetch-site: none\n\
    sec-fetch-mode: navigate\n\
    sec-fetch-user: ?1\n\
    sec-fetch-dest: document\n\
    accept-encoding: gzip, deflate, br, zstd\n\
    accept-language: zh-CN,zh;q=0.9,en;q=0.8\n\
    cookie: session=0123456789abcdef; lang=zh-CN\n";
const PAGE: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8";

/// Sends a request, and drops the response.
type Ask = Box<dyn FnMut(Request<Body>)>;

/// The headers as a server has read them.
fn headers(accept: &str) -> Vec<(HeaderName, HeaderValue)> {
    let head = Bytes::from(format!("{CHROME}accept: {accept}\n"));
    let mut start = 0;
    let lines = head.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let colon = line.iter().position(|byte| *byte == b':').unwrap();
            let value = head.slice(start + colon + 2..start + line.len());
            start += line.len() + 1;
            let name = HeaderName::from_bytes(&line[..colon]).unwrap();
            (name, HeaderValue::from_maybe_shared(value).unwrap())
        })
        .collect()
}

fn request(headers: &[(HeaderName, HeaderValue)]) -> Request<Body> {
    let mut request = Request::new(Body::empty());
    request.headers_mut().reserve(headers.len());
    for (name, value) in headers {
        request.headers_mut().append(name, value.clone());
    }
    request
}

fn answer(status: StatusCode) -> impl FnMut(Request<Body>) -> Ready<Result<Response<Body>, Infallible>> {
    move |request| {
        drop(black_box(request));
        let mut response = Response::new(Body::empty());
        *response.status_mut() = status;
        ready(Ok(response))
    }
}

fn asking<S>(mut service: S) -> Ask
where
    S: Service<Request<Body>, Error = Infallible> + 'static,
{
    Box::new(move |request| {
        let future = pin!(service.call(request));
        let Poll::Ready(response) = future.poll(&mut Context::from_waker(Waker::noop())) else {
            panic!("all is ready at once");
        };
        drop(black_box(response.ok()));
    })
}

fn rows() -> Vec<(&'static str, &'static str, Ask)> {
    let tower = |status| tower::service_fn(answer(status));
    let router = || Router::<()>::new().route("/", axum::routing::get(|| async {}));
    let (ok, missing) = (StatusCode::OK, StatusCode::NOT_FOUND);
    let plain = ProblemLayer::new;
    let cookie = || ProblemLayer::over(Catalog::embedded().clone()).query("lang").cookie("lang");
    vec![
        ("200, bare tower", PAGE, asking(tower(ok))),
        ("  errors only", PAGE, asking(plain().layer(tower(ok)))),
        ("  errors only, a cookie may choose", PAGE, asking(cookie().layer(tower(ok)))),
        ("  for handlers", PAGE, asking(plain().for_handlers().layer(tower(ok)))),
        ("  for handlers, a cookie may choose", PAGE, asking(cookie().for_handlers().layer(tower(ok)))),
        ("  readers alone", PAGE, asking(LocalizerLayer::new().layer(tower(ok)))),
        ("200, bare Router", PAGE, asking(router())),
        ("  errors only", PAGE, asking(plain().layer(router()))),
        ("  errors only, a cookie may choose", PAGE, asking(cookie().layer(router()))),
        ("  for handlers", PAGE, asking(plain().for_handlers().layer(router()))),
        ("  for handlers, a cookie may choose", PAGE, asking(cookie().for_handlers().layer(router()))),
        ("  errors only, in fallback_service", PAGE, asking(Router::<()>::new().fallback_service(plain().layer(router())))),
        ("404, bare tower", PAGE, asking(tower(missing))),
        ("  told as JSON", "*/*", asking(plain().layer(tower(missing)))),
        ("  told as a page", PAGE, asking(plain().layer(tower(missing)))),
        ("  told as text", "text/plain", asking(plain().layer(tower(missing)))),
        ("  told as JSON, a cookie chose", "*/*", asking(cookie().layer(tower(missing)))),
    ]
}

/// The names of all rows.
pub fn names() -> Vec<&'static str> {
    rows().into_iter().map(|(name, ..)| name).collect()
}

/// What asks a row once more, when all that is kept is there.
pub fn row(row: usize) -> impl FnMut() {
    let (_, accept, mut ask) = rows().swap_remove(row);
    let headers = headers(accept);
    (0..3).for_each(|_| ask(request(&headers)));
    move || ask(request(&headers))
}
T
cat > "$work/src/main.rs" <<'T'
/// Lists the rows, or asks one so often.
fn main() {
    let mut arguments = std::env::args().skip(1).map(|argument| argument.parse::<usize>().unwrap());
    match (arguments.next(), arguments.next()) {
        (Some(row), Some(times)) => {
            let mut ask = requests::row(row);
            (0..times).for_each(|_| ask());
        }
        _ => requests::names().iter().for_each(|name| println!("{name}")),
    }
}
T
# A program of its own, as counting takes instructions.
cat > "$work/src/bin/allocations.rs" <<'T'
fn main() {
    let row = std::env::args().nth(1).unwrap().parse().unwrap();
    println!("{}", allocation_counter::measure(requests::row(row)).count_total);
}
T
(cd "$work" && cargo build -q --release)
programs=${CARGO_TARGET_DIR:-$work/target}/release
count() { # row, requests: instructions of all
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$programs/requests" "$@" 2>&1 |
        sed -n 's/.*Collected : //p'
}
echo 'what is answered                       instructions  × bare  allocations  more'
wanted=" $* "
row=-1
"$programs/requests" | while IFS= read -r name; do
    row=$((row + 1))
    [[ $# = 0 || $wanted = *" $row "* ]] || continue
    each=$((($(count $row 1100) - $(count $row 100)) / 1000))
    allocations=$("$programs/allocations" $row)
    if [[ $name != ' '* ]]; then
        bare=$each without=$allocations
    fi
    awk -v name="$name" -v each="$each" -v bare="${bare:-$each}" -v count="$allocations" -v without="${without:-$allocations}" \
        'BEGIN { printf "%-38s %12d  %5.2f×  %11d  %+4d\n", name, each, each / bare, count, count - without }'
done
