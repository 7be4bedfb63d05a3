#!/usr/bin/env bash
# What each feature adds to a stripped program that fills in one text.
# Needs a Rust toolchain; builds in a temporary folder. `benches/sizes.sh`
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/src"
cat > "$work/Cargo.toml" <<T
[package]
name = "sizes"
edition = "2024"
[workspace]
[dependencies]
fluent-status = { path = "$root" }
[features]
format = ["fluent-status/format"]
datetime = ["fluent-status/datetime"]
[profile.release]
strip = true
lto = "thin"
codegen-units = 1
T
cat > "$work/src/main.rs" <<'T'
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
}
T
cd "$work"
before=
for feature in '' format datetime; do
    cargo build -q --release --features "$feature"
    size=$(stat -c %s target/release/sizes)
    echo "${feature:-none}: $((size / 1024)) KiB${before:+, +$(((size - before) / 1024)) KiB}"
    before=$size
done
