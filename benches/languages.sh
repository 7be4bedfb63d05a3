#!/usr/bin/env bash
# Copies the crate to a folder, without what it is tested with and with languages up to 34
# in all, or so many; those that are not there yet are copies of the English one.
# `benches/languages.sh FOLDER [LANGUAGES]`
set -euo pipefail
languages=${2:-34}
root=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1"
cp -r "$root"/{Cargo.toml,Cargo.lock,crates,src,locales,build.rs,README.md} "$1/"
sed -i '/^\[dev-dependencies\]/,/^\[lints/{/^\[lints/!d}; /^\[\[/,/^$/d' "$1/Cargo.toml"
for tag in pt nl pl cs sk sl hr sr uk bg el tr ar he fa hi bn ta te th vi id ms nb hu; do
    [[ $(find "$1/locales" -mindepth 1 -maxdepth 1 -type d | wc -l) -ge $languages ]] && break
    [[ -e $1/locales/$tag ]] && continue
    cp -r "$1/locales/en-US" "$1/locales/$tag"
    # Not the same bytes, which a linker would keep only once.
    for file in "$1/locales/$tag"/*.ftl; do
        echo "$(basename "$file" .ftl)-copy = A copy for $tag." >> "$file"
    done
done
