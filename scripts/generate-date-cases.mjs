// Writes tests/data/date-cases.json: the dates of the languages of
// src/format/date_patterns.txt, in the four styles of ECMA-402, as Node's Intl has them.
//
//     node scripts/generate-date-cases.mjs > tests/data/date-cases.json

import { readFileSync } from "node:fs";

const times = ["1970-01-01T00:00:00Z", "2026-11-21T13:05:09Z", "2024-02-29T06:07:08Z", "2031-05-09T10:00:00Z"];
const patterns = readFileSync(new URL("../src/format/date_patterns.txt", import.meta.url), "utf8");
const rows = patterns.split("\n").filter((row) => row && !row.startsWith("#"));
const tags = rows.flatMap((row) => {
  const [language, script, regions] = row.split("\t");
  const base = script ? `${language}-${script}` : language;
  return regions ? regions.split(" ").map((region) => `${base}-${region}`) : [base];
});
const cases = tags.map((tag) => {
  const told = ["full", "long", "medium", "short"].map((dateStyle) => {
    const format = new Intl.DateTimeFormat(tag, { dateStyle, timeZone: "UTC" });
    return times.map((time) => format.format(new Date(time)));
  });
  return `  ${JSON.stringify(tag)}: ${JSON.stringify(told)}`;
});
const { node, icu, cldr } = process.versions;
const head = { node, icu, cldr, times: times.map((time) => Date.parse(time) / 1000) };
console.log(`${JSON.stringify(head).slice(0, -1)}, "languages": {\n${cases.join(",\n")}\n}}`);
