#!/usr/bin/env python3
"""Writes docs/languages.md: how far each language is translated and reviewed, as
`fluent-tools review` tells it. With --check, only compares, and fails if the page
is not true any more: `.ci/release` asks that, and no test does, so that a text can
be corrected and a language dropped in without it."""

import json
import subprocess
import sys
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

root = Path(__file__).parent.parent
page = root / "docs/languages.md"


def name_of(tag):
    """How the language is called in itself."""
    file = root / f"locales/{tag}/language.ftl"
    lines = file.read_text().splitlines() if file.exists() else []
    names = [line.split("=", 1)[1].strip() for line in lines if line.startswith("language-name =")]
    return names[0] if names else tag


def drafted(tag):
    """Who has written the first version, as review.toml says."""
    file = root / f"locales/{tag}/review.toml"
    meta = tomllib.loads(file.read_text()).get("meta", {}) if file.exists() else {}
    return {"machine": "a machine", "human": "a person"}.get(meta.get("drafted"), "–")


told = subprocess.run(
    ["cargo", "l10n", "review", "--format", "json"],
    cwd=root, check=True, capture_output=True, text=True,
).stdout
states = defaultdict(Counter)
for line in told.splitlines():
    message = json.loads(line)
    states[message["language"]][message["state"]] += 1

rows = []
for tag, count in states.items():
    gone = count["orphan"] + count["obsolete"]
    total = sum(count.values()) - gone
    translated = total - count["missing"]
    reviewed = 100 * count["reviewed"] // total
    rows.append(f"| `{tag}` | {name_of(tag)} | {translated} of {total} | {reviewed} % | {drafted(tag)} |")

text = """# Languages

How far each language is, by the files in `locales/`. `scripts/languages.py` writes this page. A text is reviewed when a
person has approved it as it stands, beside the source as it stands; until then it is a draft.

| tag | language | translated | reviewed | drafted by |
|---|---|---|---|---|
""" + "\n".join(rows) + "\n"

if sys.argv[1:] == ["--check"]:
    if not page.exists() or page.read_text() != text:
        sys.exit("docs/languages.md is not true any more; run scripts/languages.py")
else:
    page.write_text(text)
