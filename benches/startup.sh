#!/usr/bin/env bash
# Start-up to the first message, in time and in instructions, program size and
# build time, with 34 languages embedded or so many, beside raw fluent-bundle with the one
# language that answers, its file as it stands in `locales/`.
# Needs a Rust toolchain and valgrind; builds in a temporary folder.
# `benches/startup.sh [RUNS [LANGUAGES]]`
set -euo pipefail
runs=${1:-401}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/ours/src" "$work/raw/src"
"$root/benches/languages.sh" "$work/crate" "${2:-34}"

cat > "$work/ours/Cargo.toml" <<'T'
[package]
name = "ours"
edition = "2024"
[workspace]
[dependencies]
fluent-status = { path = "../crate" }
[profile.release]
strip = true
T
cat > "$work/ours/src/main.rs" <<'T'
fn main() {
    let begin = std::time::Instant::now();
    let reader = fluent_status::Localizer::from_accept_language("fr-CA, fr;q=0.9, en;q=0.5");
    let message = reader.status(fluent_status::StatusCode::NOT_FOUND);
    let length = std::hint::black_box(message.description()).len();
    println!("{} {length}", begin.elapsed().as_nanos());
}
T
cat > "$work/raw/Cargo.toml" <<'T'
[package]
name = "raw"
edition = "2024"
[workspace]
[dependencies]
fluent-bundle = "0.16"
http = "1"
rust-embed = { version = "8", features = ["debug-embed", "deterministic-timestamps", "include-exclude"] }
unic-langid = "0.9"
[profile.release]
strip = true
T
cat > "$work/raw/src/main.rs" <<'T'
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../crate/locales/fr"]
#[include = "*.ftl"]
struct French;

fn main() {
    let begin = std::time::Instant::now();
    let language: unic_langid::LanguageIdentifier = "fr".parse().unwrap();
    let mut bundle = fluent_bundle::concurrent::FluentBundle::new_concurrent(vec![language]);
    for path in French::iter() {
        let file = French::get(&path).unwrap();
        let text = String::from_utf8(file.data.into_owned()).unwrap();
        let resource = fluent_bundle::FluentResource::try_new(text).unwrap();
        bundle.add_resource(resource).unwrap();
    }
    let message = bundle.get_message("http-404").unwrap();
    let text = bundle.format_pattern(message.value().unwrap(), None, &mut Vec::new());
    println!("{} {}", begin.elapsed().as_nanos(), std::hint::black_box(text).len());
}
T

build() { # name: prints the seconds of a clean release build
    (cd "$work/$1" && cargo fetch -q)
    local begin=$EPOCHREALTIME
    (cd "$work/$1" && cargo build -q --release --offline)
    awk -v a="$begin" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }'
}
raw_build=$(build raw)
ours_build=$(build ours)

for ((run = 0; run < runs; run++)); do
    for name in raw ours; do
        "$work/$name/target/release/$name" | cut -d' ' -f1 >> "$work/$name.times"
    done
done
median() { sort -n | sed -n "$((runs / 2 + 1))p"; }
size() { stat -c %s "$work/$1/target/release/$1"; }
texts() { cat $1 | wc -c; }
# What is embedded: ours are the copies without comments.
ours_texts=$(texts "$work/ours/target/release/build/fluent-status-*/out/texts.ftl")
raw_texts=$(texts "$work/crate/locales/fr/*.ftl")
instructions() { # of the whole process
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$work/$1/target/release/$1" 2>&1 |
        sed -n 's/.*Collected : //p'
}

# The ratio is that of two runs one after the other, since the machine's speed
# changes between them.
ratio=$(paste "$work/raw.times" "$work/ours.times" | awk '{ print $2 / $1 }' | median)
awk -v r="$(median < "$work/raw.times")" -v o="$(median < "$work/ours.times")" -v ratio="$ratio" -v rs="$(size raw)" -v os="$(size ours)" \
    -v rt="$raw_texts" -v ot="$ours_texts" -v rb="$raw_build" -v ob="$ours_build" \
    -v ri="$(instructions raw)" -v oi="$(instructions ours)" 'BEGIN {
    printf "%-44s %12s %12s %8s\n", "", "fluent-bundle", "this crate", "ratio"
    printf "%-44s %12.0f %12.0f %8.2f\n", "first message, µs, median", r / 1000, o / 1000, ratio
    printf "%-44s %12.0f %12.0f %8.3f\n", "the same, instructions of the process", ri, oi, oi / ri
    printf "%-44s %12.0f %12.0f %+8.0f\n", "stripped program without its texts, KiB", (rs - rt) / 1024, (os - ot) / 1024, ((os - ot) - (rs - rt)) / 1024
    printf "%-44s %12.1f %12.1f %8.2f\n", "clean release build, s", rb, ob, ob / rb
}'
