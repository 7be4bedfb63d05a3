#!/usr/bin/env bash
# What a localized 404 costs over HTTP: requests a second of a service on axum
# whose errors the layers tell, beside the same service without them, once with a
# fixed answer that is the same to the last header, and once with the same body and
# no header but its type. They take turns, and a ratio is the median of those of the
# turns. And the memory that the localized one holds in the end. Needs a Rust
# toolchain, curl and wrk; builds in a temporary folder. `benches/load.sh [ROUNDS
# [SECONDS]]`
set -euo pipefail
rounds=${1:-41}
seconds=${2:-1}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
servers=()
trap 'kill "${servers[@]}" 2> /dev/null || true; rm -rf "$work"' EXIT
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
language='Accept-Language: zh-CN,zh;q=0.9,en;q=0.8'

serve() { # port and the rest: starts a server and waits for it
    "$load" "$@" &
    servers+=($!)
    until curl -s -o /dev/null "127.0.0.1:$1/"; do sleep 0.1; done
}
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
rate() { # port, process, accept: requests a second and the server's µs for one
    local begin
    begin=$(ticks "$2")
    wrk -t1 -c32 -d"${seconds}s" -H "$language" -H "Accept: $3" "http://127.0.0.1:$1/missing" > "$work/wrk"
    answered=$(awk '/requests in/ { print $1 }' "$work/wrk")
    # Each has to be a 404, and none may be lost.
    if [ "$answered" != "$(awk '/Non-2xx/ { print $NF }' "$work/wrk")" ] || grep -q 'Socket errors' "$work/wrk"; then
        cat "$work/wrk" >&2
        exit 1
    fi
    awk -v n="$answered" -v t="$(($(ticks "$2") - begin))" \
        '/Requests\/sec/ { printf "%s %.2f\n", $2, t * 10000 / n }' "$work/wrk"
}
memory() { awk '/VmRSS/ { print $2 }' "/proc/${servers[0]}/status"; }
median() { sort -n | sed -n "$(((rounds + 1) / 2))p"; }

# server µs: of the fixed answer, of the fixed body, localized
printf '%-26s %6s %6s %11s %10s %10s %16s\n' median layers bytes localized/s 'of answer' 'of body' 'server µs'
port=4100
measure() { # layers, accept
    local localized=$((port + 1)) answer=$((port + 2)) body=$((port + 3)) file=$work/$port
    port=$((port + 3))
    serve "$localized" "$1"
    local localizing=$!
    curl -s -D "$file.answer" -o "$file.bytes" -H "$language" -H "Accept: $2" "127.0.0.1:$localized/missing"
    # The server itself sends the length and the time.
    sed -i -E 's/\r$//; /^(content-length|date):/d' "$file.answer"
    grep '^content-type:' "$file.answer" > "$file.body"
    serve "$answer" "$file.answer" "$file.bytes"
    local answering=$!
    serve "$body" "$file.body" "$file.bytes"
    for ((round = 0; round < rounds; round++)); do
        # The order changes from turn to turn, so that a drift favours none.
        local of_answer of_body of_layer
        ((round % 2)) || of_layer=$(rate "$localized" "$localizing" "$2")
        of_answer=$(rate "$answer" "$answering" "$2")
        of_body=$(rate "$body" "${servers[-1]}" "$2")
        ((round % 2)) && of_layer=$(rate "$localized" "$localizing" "$2")
        echo "$of_answer $of_body $of_layer"
    done > "$file.turns"
    column() { awk "{ print $1 }" "$file.turns" | median; }
    printf '%-26s %6d %6d %11.0f %10.3f %10.3f %5.1f %4.1f → %4.1f\n' \
        "$(sed 's/^content-type: //' "$file.body")" "$1" "$(wc -c < "$file.bytes")" "$(column '$5')" \
        "$(column '$5 / $1')" "$(column '$5 / $3')" "$(column '$2')" "$(column '$4')" "$(column '$6')"
}
measure 1 '*/*'
measure 2 '*/*'
measure 1 text/html

# A million more, of which no more memory may stay.
before=$(memory)
total=0
while ((total < 1000000)); do
    rate 4101 "${servers[0]}" '*/*' > /dev/null
    total=$((total + answered))
done
printf '\nmemory before and after %d more: %d KiB, %d KiB\n' "$total" "$before" "$(memory)"
