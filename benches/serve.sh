#!/usr/bin/env bash
# What `fluent-status serve` costs: requests a second, beside a server on hyper with the same
# runtime that always sends the same answer to the last header, and beside one that sends its
# body with no header but the type. They take turns, and a ratio is the median of those of
# the turns. Once by the path, as Traefik asks; once by headers, as ingress-nginx does, with
# and without the id of a request, which is written into each page; and once with the access
# log. And the memory before and after a million requests. Needs a Rust toolchain, curl and
# wrk; builds the other servers in a temporary folder. `benches/serve.sh [ROUNDS [SECONDS]]`
set -euo pipefail
rounds=${1:-41}
seconds=${2:-1}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
servers=()
trap 'kill "${servers[@]}" 2> /dev/null || true; rm -rf "$work"' EXIT
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

wait_for() { until curl -s -o /dev/null "127.0.0.1:$1/404"; do sleep 0.1; done; }
fixed() { # port, head, body
    "$fixed" "$@" &
    servers+=($!)
    wait_for "$1"
}
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
rate() { # port, process: requests a second and the server's µs for one; asks as $asked says
    local begin
    begin=$(ticks "$2")
    wrk -t1 -c32 -d"${seconds}s" "${asked[@]:1}" "http://127.0.0.1:$1$asked" > "$work/wrk"
    answered=$(awk '/requests in/ { print $1 }' "$work/wrk")
    # Each has to be an error, and none may be lost.
    if [ "$answered" != "$(awk '/Non-2xx/ { print $NF }' "$work/wrk")" ] || grep -q 'Socket errors' "$work/wrk"; then
        cat "$work/wrk" >&2
        exit 1
    fi
    awk -v n="$answered" -v t="$(($(ticks "$2") - begin))" \
        '/Requests\/sec/ { printf "%s %.2f\n", $2, t * 10000 / n }' "$work/wrk"
}
median() { sort -n | sed -n "$(((rounds + 1) / 2))p"; }

"$program" serve --quiet --listen 127.0.0.1:4201 > /dev/null &
quiet=$!
"$program" serve --listen 127.0.0.1:4202 > /dev/null 2> /dev/null &
logging=$!
servers+=("$quiet" "$logging")
wait_for 4201
wait_for 4202

# server µs: of the fixed answer, of the fixed body, of the program
printf '%-22s %6s %11s %10s %10s %16s\n' median bytes requests/s 'of answer' 'of body' 'server µs'
port=4210
measure() { # name, the program's port and process
    local answer=$((port + 1)) body=$((port + 2)) file=$work/$port
    port=$((port + 2))
    curl -s -D "$file.answer" -o "$file.bytes" "${asked[@]:1}" "127.0.0.1:$2$asked"
    # The server itself sends the length and the time.
    sed -i -E 's/\r$//; /^(content-length|date):/d' "$file.answer"
    sed -n '1p; /^content-type:/p' "$file.answer" > "$file.body"
    fixed "$answer" "$file.answer" "$file.bytes"
    local answering=$!
    fixed "$body" "$file.body" "$file.bytes"
    local sending=$!
    for ((round = 0; round < rounds; round++)); do
        # The order changes from turn to turn, so that a drift favours none.
        local of_answer of_body of_program
        ((round % 2)) || of_program=$(rate "$2" "$3")
        of_answer=$(rate "$answer" "$answering")
        of_body=$(rate "$body" "$sending")
        ((round % 2)) && of_program=$(rate "$2" "$3")
        echo "$of_answer $of_body $of_program"
    done > "$file.turns"
    column() { awk "{ print $1 }" "$file.turns" | median; }
    printf '%-22s %6d %11.0f %10.3f %10.3f %5.1f %4.1f → %4.1f\n' "$1" "$(wc -c < "$file.bytes")" \
        "$(column '$5')" "$(column '$5 / $1')" "$(column '$5 / $3')" \
        "$(column '$2')" "$(column '$4')" "$(column '$6')"
}
languages='Accept-Language: zh-CN,zh;q=0.9,en;q=0.8'
browser='text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8'
path=(/404 -H "$languages" -H 'Accept: */*')
headers=(/ -H "$languages" -H 'X-Code: 503' -H "X-Format: $browser" -H "Accept: $browser")
asked=("${path[@]}")
measure 'path, JSON' 4201 "$quiet"
measure 'path, JSON, log' 4202 "$logging"
asked=("${headers[@]}")
measure 'headers, page' 4201 "$quiet"
asked+=(-H 'X-Request-ID: 7f3a9c0e5d214b6f8a1c2e3d4f5a6b7c')
measure 'headers, page, id' 4201 "$quiet"

# A million more, of which no more memory may stay.
memory() { awk '/VmRSS/ { print $2 }' "/proc/$quiet/status"; }
before=$(memory)
total=0
while ((total < 1000000)); do
    rate 4201 "$quiet" > /dev/null
    total=$((total + answered))
done
printf '\nmemory before and after %d more: %d KiB, %d KiB\n' "$total" "$before" "$(memory)"
