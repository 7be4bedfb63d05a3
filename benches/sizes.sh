#!/usr/bin/env bash
# What a stripped program that fills in one text is made of: the library by itself,
# with two of 34 languages, with dates, with problem details.
# Needs a Rust toolchain; builds in a temporary folder. `benches/sizes.sh`
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/program/src"
"$root/benches/languages.sh" "$work/crate"
cat > "$work/program/Cargo.toml" <<T
[package]
name = "sizes"
edition = "2024"
[workspace]
[dependencies]
fluent-status = { path = "../crate" }
[features]
datetime = ["fluent-status/datetime"]
axum = ["fluent-status/axum"]
[profile.release]
strip = true
lto = "thin"
codegen-units = 1
T
cat > "$work/program/src/main.rs" <<'T'
use fluent_status::{Localizer, Value};

fn value() -> Value<'static> {
    #[cfg(feature = "datetime")]
    return std::time::SystemTime::now().into();
    #[cfg(not(feature = "datetime"))]
    std::process::id().into()
}

fn main() {
    let reader = Localizer::from_accept_language("zh-CN");
    if let Some(message) = reader.message("detail-retry-in") {
        println!("{}", message.with("duration", value()).description());
    }
    #[cfg(feature = "axum")]
    std::hint::black_box(problem());
}

#[cfg(feature = "axum")]
fn problem() -> usize {
    use fluent_status::web::Problem;
    use fluent_status::StatusCode;

    let reader = Localizer::from_accept_language("zh-CN");
    let gone = Problem::new(StatusCode::GONE, reader.status(StatusCode::GONE));
    gone.detail().map_or(0, |detail| detail.len())
}
T
cd "$work/program"
size() { # name, features, languages
    FLUENT_STATUS_LANGUAGES=$3 cargo build -q --release --features "$2"
    printf '%-28s %6d KiB\n' "$1" "$(($(stat -c %s target/release/sizes) / 1024))"
}
size '34 languages' '' ''
size 'two of 34 languages' '' fr
size 'two of 34, and datetime' datetime fr
size 'two of 34, and problems' axum fr
