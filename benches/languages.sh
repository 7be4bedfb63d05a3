#!/usr/bin/env bash
# Copies the crate to a folder, without what it is tested with and with 32 more
# languages, which are copies of the English one. `benches/languages.sh FOLDER`
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1"
cp -r "$root"/{Cargo.toml,Cargo.lock,crates,src,locales,build.rs,README.md} "$1/"
sed -i '/^\[dev-dependencies\]/,/^\[lints/{/^\[lints/!d}; /^\[\[/,/^$/d' "$1/Cargo.toml"
for tag in fr de es pt it nl pl cs sk sl hr sr ru uk bg el tr ar he fa hi bn ta te th vi id ms ja ko nb hu; do
    cp -r "$1/locales/en-US" "$1/locales/$tag"
    # Not the same bytes, which a linker would keep only once.
    for file in "$1/locales/$tag"/*.ftl; do
        echo "$(basename "$file" .ftl)-copy = A copy for $tag." >> "$file"
    done
done
