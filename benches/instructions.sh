#!/usr/bin/env bash
# Instructions of one look-up, description by code with one reader, loop
# included: the same on any load of the machine. Needs valgrind.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/src"
cat > "$work/Cargo.toml" <<T
[package]
name = "instructions"
edition = "2024"
[workspace]
[dependencies]
fluent-status = { path = "$root" }
[profile.release]
lto = "thin"
codegen-units = 1
T
cat > "$work/src/main.rs" <<'T'
use fluent_status::{Localizer, StatusCode};

#[inline(never)]
fn look_up(reader: &Localizer, codes: &[StatusCode]) -> usize {
    codes.iter().map(|code| std::hint::black_box(reader.status(*code).description()).len()).sum()
}

fn main() {
    let reader = Localizer::from_accept_language("zh-CN");
    let codes = [StatusCode::NOT_FOUND, StatusCode::OK, StatusCode::GONE, StatusCode::CONFLICT];
    let codes: Vec<StatusCode> = codes.iter().copied().cycle().take(1000).collect();
    for _ in 0..std::env::args().count() * 100 {
        std::hint::black_box(look_up(&reader, &codes));
    }
}
T
cd "$work"
cargo build -q --release
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null target/release/instructions "$@" 2>&1 |
        sed -n 's/.*Collected : //p'
}
# Each argument is a hundred thousand look-ups more.
echo "$((($(count x) - $(count)) / 100000)) instructions a look-up"
