#!/usr/bin/env python3
"""Writes tests/data/icu-matching.jsonl from the cases that ICU tests its LocaleMatcher with.

    scripts/generate-matching-cases.py icu/source/test/testdata/localeMatcherTest.txt \\
        > tests/data/icu-matching.jsonl

Those with a threshold, or with another preference of scripts than the usual one, are left out.
The cases are Unicode's, under the licence in LICENSE-UNICODE.
"""

import json
import sys


def tags(text):
    return [tag.strip() for tag in text.split(",") if tag.strip()]


given = {}
for line in open(sys.argv[1], encoding="utf-8"):
    line = line.split("#")[0].strip()
    if line.startswith("**"):
        given = {}
    elif line.startswith("@"):
        name, _, value = line[1:].partition("=")
        given[name] = value.strip()
    elif ">>" in line and not given.get("favor") and not given.get("threshold"):
        desired, _, results = line.partition(">>")
        expected = results.split("|")[0].strip()
        if expected:
            case = {"desired": tags(desired), "supported": tags(given.get("supported", ""))}
            if given.get("default"):
                case["default"] = given["default"]
            print(json.dumps({**case, "expected": expected}))
