#!/usr/bin/env bash
# Builds both programs for people without a Rust toolchain: static ones for Linux, or for
# another target, each in an archive with its licences and pages, and their checksums. The
# names are those that `cargo binstall` looks for. Needs the target
# (`rustup target add x86_64-unknown-linux-musl`).
#
#     scripts/release.sh [TARGET [DIR]]
set -euo pipefail
target=${1:-x86_64-unknown-linux-musl}
out=$(realpath -m "${2:-target/release-archives}")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

export CARGO_PROFILE_RELEASE_STRIP=true
cargo build --locked --release --target "$target" --package fluent-status --features cli
cargo build --locked --release --target "$target" --package fluent-tools
version=$(cargo pkgid --package fluent-status | sed 's/.*[#@]//')
# So that two builds of one commit are the same bytes.
time=$(git log -1 --format=%ct)

pack() { # program, its files
    local name=$1-$version-$target
    local folder=$work/$name
    mkdir "$folder"
    cp "${CARGO_TARGET_DIR:-target}/$target/release/$1" "${@:2}" "$folder"
    if [[ $1 = fluent-status && $target = $(rustc -vV | sed -n 's/^host: \(.*\)-[a-z]*$/\1/p')-* ]]; then
        mkdir "$folder/completions" "$folder/man"
        "$folder/$1" man "$folder/man"
        for shell in bash elvish fish powershell zsh; do
            "$folder/$1" completions $shell > "$folder/completions/$1.$shell"
        done
    fi
    tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$time" \
        -C "$work" -cf - "$name" | gzip -n9 > "$out/$name.tar.gz"
}
pack fluent-status README.md CHANGELOG.md LICENSE-*
pack fluent-tools crates/fluent-tools/{README.md,CHANGELOG.md,docs/rules.md} crates/fluent-tools/LICENSE-*

cd "$out"
sha256sum fluent-*-"$version-$target.tar.gz" | tee "SHA256SUMS-$target"
