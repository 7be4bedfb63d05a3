#!/usr/bin/env bash
# Time and memory of `fluent-tools check` over 32 languages of 64 status codes
# with three texts each. Makes the tree of the shipped texts: the English ones
# under sixteen tags of English, the Chinese ones under sixteen of Chinese.
# Needs GNU time.
set -euo pipefail
cd "$(dirname "$0")/.."

tree=$(mktemp -d)
trap 'rm -r "$tree"' EXIT
regions=(US AU CA GB IE IN JM KE MT NG NZ PH SG TT ZA ZW)
for region in "${regions[@]}"; do
    mkdir "$tree/en-$region" "$tree/zh-Hans-$region"
    cp locales/en-US/http.ftl "$tree/en-$region/"
    cp locales/zh-CN/http.ftl "$tree/zh-Hans-$region/"
done

cargo build --release --package fluent-tools
program=${CARGO_TARGET_DIR:-target}/release/fluent-tools
for _ in 1 2 3 4 5; do
    command time -f '%e s, %M KiB' "$program" check "$tree" >/dev/null
done
