#!/usr/bin/env python3
"""Writes src/negotiate/distances.rs from CLDR's language matching data.

    npm pack cldr-core && tar xzf cldr-core-*.tgz
    scripts/generate-distances.py package > src/negotiate/distances.rs
    rustfmt src/negotiate/distances.rs

The data is that of UTS #35 part 1, "Enhanced Language Matching": languageMatch
elements and match variables, with the containment of regions for the latter.
Rules are applied in their order, the first that fits counts, and each rule
without `oneway` holds in both directions.
"""

import json
import sys
from pathlib import Path

root = Path(sys.argv[1])
supplemental = root / "supplemental"


def load(name):
    return json.loads((supplemental / f"{name}.json").read_text("utf-8"))["supplemental"]


version = json.loads((root / "package.json").read_text("utf-8"))["version"]
matching = load("languageMatching")["languageMatching"]["written-new"]
containment = load("territoryContainment")["territoryContainment"]

# Macro-regions → the countries in them, by all ways of grouping.
contains = {}
for key, value in containment.items():
    region = key.split("-status-")[0]
    if "deprecated" not in key:
        contains.setdefault(region, set()).update(value["_contains"])


def leaves(region):
    inside = contains.get(region)
    return {region} if inside is None else set().union(*map(leaves, inside))


variables = {}
for name, value in matching["matchVariables"].items():
    variables[name[1:]] = set().union(*map(leaves, value["_value"].split("+")))

rules = []
for rule in matching["languageMatch"]:
    desired, supported = rule["_desired"].split("-"), rule["_supported"].split("-")
    rules.append((desired, supported, int(rule["_distance"])))
    if not rule.get("_oneway") and desired != supported:
        rules.append((supported, desired, int(rule["_distance"])))

# A partition is a set of countries that no rule tells apart: those that are in
# the same variables. Countries that rules name stand for a set of their own.
named = {part[2] for d, s, _ in rules for part in (d, s) if len(part) > 2}
named = {name for name in named if name not in ("*",) and not name.startswith("$")}
sets = dict(sorted(variables.items())) | {name: {name} for name in sorted(named)}
countries = leaves("001") | set().union(*sets.values())
signature = {c: tuple(c in members for members in sets.values()) for c in countries}
nothing = tuple(False for _ in sets)
signatures = sorted(set(signature.values()) | {nothing})
partitions = {sign: number for number, sign in enumerate(signatures)}
assert partitions[nothing] == 0 and len(partitions) <= 8
masks = {}
for region in sorted(countries | set(contains)):
    mask = 0
    for leaf in leaves(region):
        mask |= 1 << partitions[signature.get(leaf, nothing)]
    if mask != 1:
        masks[region] = mask


def in_set(pattern, sign):
    if pattern == "*":
        return True
    inside = dict(zip(sets, sign))
    if pattern.startswith("$!"):
        return not inside[pattern[2:]]
    return inside[pattern.removeprefix("$")]


def wide(tag, length):
    return len(tag) == length


default_language = next(n for d, s, n in rules if d == s == ["*"])
default_script = next(n for d, s, n in rules if d == s == ["*", "*"])
default_region = next(n for d, s, n in rules if d == s == ["*", "*", "*"])

languages, scripts, regions = {}, {}, {}
for desired, supported, distance in rules:
    if wide(desired, 1) and desired != ["*"]:
        languages.setdefault((desired[0], supported[0]), distance)
    elif wide(desired, 2) and desired != ["*", "*"]:
        scripts.setdefault((*desired, *supported), distance)
    elif wide(desired, 3) and desired[0] != "*":
        assert desired[:2] == supported[:2], "a region rule within one language and script"
        regions.setdefault(tuple(desired[:2]), []).append((desired[2], supported[2], distance))


def matrix(own):
    rows = []
    for d in signatures:
        row = []
        for s in signatures:
            fitting = (n for a, b, n in own if in_set(a, d) and in_set(b, s))
            row.append(next(fitting, default_region))
        rows.append(row)
    return rows


def rows(cells):
    """Prints the rows of a table, as many to a line as fit."""
    line = "   "
    for cell in cells:
        if len(line) + len(cell) + 2 > 100:
            print(line)
            line = "   "
        line += f" {cell},"
    print(line)
    print("];")


def macro(name, row, tuple_):
    """Prints the macro that makes a table of rows that are written in short."""
    print(f"macro_rules! {name} {{")
    print(f"    ($({row},)+) => {{")
    print(f"        &[$({tuple_},)+]")
    print("    };")
    print("}")
    print()


print("//! CLDR's distances between languages, scripts and regions, in the unit of UTS #35")
print("//! part 1, \"Enhanced Language Matching\": a distance of 0 is the same language, and one")
print("//! of 50 or more is a language that the reader cannot be expected to read. Used by")
print("//! `matching.rs`, which searches the sorted tables by bisection.")
print("//!")
print(f"//! Generated by scripts/generate-distances.py from cldr-core {version}; do not edit.")
print("//! The data is Unicode's, under the licence in `LICENSE-UNICODE`.")
print("//!")
print("//! SPDX-License-Identifier: Unicode-3.0")
print()
print("use icu_locale::subtags::{Language, Region, Script, language, region, script};")
print()
macro(
    "languages",
    "$desired:literal $supported:literal $distance:literal",
    "(language!($desired), language!($supported), $distance)",
)
macro(
    "scripts",
    "$l:literal $s:literal $ol:literal $os:literal $distance:literal",
    "((language!($l), script!($s)), (language!($ol), script!($os)), $distance)",
)
macro("partitions", "$region:literal $bits:literal", "(region!($region), $bits)")
assert default_language > default_script, "another language is beyond the threshold"
print("/// Between two scripts that no rule names; the usual threshold, too.")
print(f"pub(super) const DEFAULT_SCRIPT: u8 = {default_script};")
print()
print("/// Between two regions of a language that no rule names.")
print(f"pub(super) const DEFAULT_REGION: u8 = {default_region};")
print()
print("/// Desired, supported, distance; sorted by the desired language. A pair that is not")
print("/// here is too far apart, and a rule that holds both ways is here twice.")
print("#[rustfmt::skip]")
print("pub(super) static LANGUAGES: &[(Language, Language, u8)] = languages![")
rows(f'"{d}" "{s}" {n}' for (d, s), n in sorted(languages.items()))
print()
print("/// A language in a script.")
print("pub(super) type InScript = (Language, Script);")
print()
print("/// Desired, supported, distance; sorted by both. The distance is that of the scripts")
print("/// alone: that of the languages is added to it.")
print("#[rustfmt::skip]")
print("pub(super) static SCRIPTS: &[(InScript, InScript, u8)] = scripts![")
rows(f'"{dl}" "{ds}" "{sl}" "{ss}" {n}' for (dl, ds, sl, ss), n in sorted(scripts.items()))
print()
print("/// Which partitions a region has a part in, as bits. A partition is a set of countries")
print("/// that no rule tells apart; partition 0 holds those that no rule names, and every")
print("/// region that is not listed. Macro-regions, such as 419, may have parts in several.")
print("#[rustfmt::skip]")
print("pub(super) static PARTITIONS: &[(Region, u8)] = partitions![")
rows(f'"{region}" {mask:#010b}' for region, mask in sorted(masks.items()))
print()
count = len(signatures)
print("/// The number of partitions.")
print(f"pub(super) const PARTITION_COUNT: usize = {count};")
print()
print("/// The distances between the regions of one language, by the desired and then the")
print("/// supported partition.")
print("pub(super) type Regions = [[u8; PARTITION_COUNT]; PARTITION_COUNT];")
print()
print("/// The languages whose regions are not all equally far from each other; for one")
print("/// script or, without, for all.")
print("#[rustfmt::skip]")
print("pub(super) static REGIONS: &[(Language, Option<Script>, Regions)] = &[")
for (l, s), own in sorted(regions.items()):
    script = "None" if s == "*" else f'Some(script!("{s}"))'
    print(f'    (language!("{l}"), {script}, {matrix(own)}),')
print("];")
print()
print("/// Languages that are preferred among equals: the paradigm locales.")
print("#[rustfmt::skip]")
print("pub(super) static PARADIGMS: &[&str] = &[")
rows(f'"{tag}"' for tag in matching["paradigmLocales"]["_locales"])
