#!/usr/bin/env python3
"""Writes src/format/date_patterns.txt from CLDR's dates.

    npm pack cldr-dates-full && tar xzf cldr-dates-full-*.tgz
    scripts/generate-date-patterns.py package > src/format/date_patterns.txt

The languages are those whose dates ICU4X writes otherwise than Node's Intl, in one of the
four styles, and has names of months for. A language's row is for all of its regions; those
whose patterns differ have rows of their own.
"""

import json
import sys
from pathlib import Path

root = Path(sys.argv[1])
LANGUAGES = """
ak am as ast be brx bs ca cs da en-AE en-AU en-BZ en-CA en-IE en-IN en-MT en-MV en-NZ en-PK en-ZW es-AR es-BO es-DO
es-HN et eu fo fr-CH ga gd ha hi hi-Latn hy id it-CH ka kea kk-Arab kn ko kok kok-Latn ku ky lo lv mk mn mr ms-BN
ms-ID mt my ne om or pl ps-PK pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL qu rm rw sa sat sc
sd sd-Deva sk sl so sr sr-Latn su sv-AX sv-FI sw ta te tg ti tk tt ug uz-Cyrl vec vi wo xh yo zh-Hant zh-MO zh-SG zu
""".split()

# The usual scripts of languages that have several in CLDR.
USUAL = {
    "az": "Latn", "bs": "Latn", "ff": "Latn", "ha": "Latn", "hi": "Deva", "kk": "Cyrl", "kok": "Deva", "ks": "Arab",
    "ku": "Latn", "kxv": "Latn", "mn": "Cyrl", "pa": "Guru", "sat": "Olck", "sd": "Arab", "shi": "Tfng", "sr": "Cyrl",
    "su": "Latn", "uz": "Latn", "vai": "Vaii", "yue": "Hant", "zh": "Hans",
}


def patterns(tag):
    language, *rest = tag.split("-")
    if not (root / "main" / tag).exists():
        tag = "-".join([language, USUAL[language], *rest])
    text = (root / "main" / tag / "ca-gregorian.json").read_text("utf-8")
    formats = json.loads(text)["main"][tag]["dates"]["calendars"]["gregorian"]["dateFormats"]
    return tuple(formats[style] for style in ("full", "long", "medium", "short"))


def parts(tag):
    """Language, script unless it is the usual one, and region or variant."""
    language, *rest = tag.split("-")
    script = rest.pop(0) if rest and len(rest[0]) == 4 and rest[0][0].isupper() else None
    region = "-".join(rest) or None
    return language, None if script == USUAL.get(language) else script, region


known = sorted(path.name for path in (root / "main").iterdir() if (path / "ca-gregorian.json").exists())
# (language, script) → patterns → regions.
rows = {}
for tag in LANGUAGES:
    language, script, region = parts(tag)
    of_language = rows.setdefault((language, script), {})
    of_language.setdefault(patterns(tag), set()).add(region)
    if region is None:
        for other in known:
            of_other = parts(other)
            if of_other[:2] == (language, script) and of_other[2] and patterns(other) != patterns(tag):
                if len(of_other[2]) in (2, 3):
                    of_language.setdefault(patterns(other), set()).add(of_other[2])

version = json.loads((root / "package.json").read_text("utf-8"))["version"]
print(f"""\
# CLDR's dates of the languages that ICU4X writes otherwise: `dateFormats` of the Gregorian
# calendar. Written by scripts/generate-date-patterns.py from CLDR {version}; the data are
# Unicode's, under the licence in LICENSE-UNICODE.
#
# Between tabs: the language; its script unless it is the usual one; the regions, where the
# row is not for all that no row before it has; full, long, medium, short.""")
for (language, script), by_patterns in sorted(rows.items(), key=lambda row: (row[0][0], row[0][1] or "")):
    def order(row):
        regions = row[1]
        return None in regions, sorted(region or "" for region in regions)

    for of_row, regions in sorted(by_patterns.items(), key=order):
        regions = "" if None in regions else " ".join(sorted(regions))
        print(language, script or "", regions, *of_row, sep="\t")
