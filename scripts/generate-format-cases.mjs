// Writes tests/data/format-cases.json: what ECMA-402 makes of numbers, plurals,
// lists and dates in languages that differ, as Node's Intl has it (ICU4C).
//
//     node scripts/generate-format-cases.mjs > tests/data/format-cases.json

const languages = [
  "en-US", "en-IN", "de", "de-CH", "fr", "es", "pt-PT", "pl", "ru", "sv", "tr", "ar-EG", "fa", "hi", "bn", "ja", "zh-CN", "he",
  "bg", "et", "it", "ko", "mt", "pt-BR", "sl", "sr", "zh-TW",
];

// An integer is exact to 64 bits; the others are floats.
const numbers = [
  "0", "1", "2", "3", "5", "11", "21", "100", "999", "1000", "1234", "12345", "1234567", "-1", "-1234",
  "1000000", "9007199254740993", "18446744073709551615", "-9223372036854775808",
  "0.0", "-0.0", "0.1", "0.5", "1.5", "2.5", "9.99", "0.995", "1234.5", "1234567.891", "-0.0004", "3.14159265", "1e21", "5e-7",
  "Infinity", "-Infinity",
];
const numberOptions = [
  {},
  { maximumFractionDigits: 20 },
  { minimumIntegerDigits: 3 },
  { minimumFractionDigits: 2 },
  { maximumFractionDigits: 0 },
  { maximumFractionDigits: 1 },
  { minimumFractionDigits: 1, maximumFractionDigits: 2 },
  { minimumFractionDigits: 5 },
  { minimumSignificantDigits: 3 },
  { maximumSignificantDigits: 2 },
  { minimumSignificantDigits: 2, maximumSignificantDigits: 4 },
  { maximumSignificantDigits: 21 },
  { useGrouping: "false" },
  { useGrouping: "true" },
  { useGrouping: "auto" },
  { useGrouping: "always" },
  { useGrouping: "min2" },
  { minimumIntegerDigits: 5, useGrouping: "always", maximumFractionDigits: 0 },
];
const pluralOptions = [
  {},
  { minimumFractionDigits: 1 },
  { maximumFractionDigits: 0 },
  { type: "ordinal" },
];
const lists = [["GET"], ["GET", "HEAD"], ["GET", "HEAD", "POST"], ["GET", "HEAD", "POST", "PUT"]];
const times = ["1970-01-01T00:00:00Z", "2026-11-21T13:05:09Z", "1999-12-31T23:59:59Z", "2024-02-29T06:07:08Z"];

const value = (text) => (/^-?\d+$/.test(text) ? BigInt(text) : Number(text));
// `useGrouping: "true"` is the string in Fluent and the word itself in ECMA-402.
const plain = (options) => {
  const words = { true: true, false: false };
  const grouping = options.useGrouping;
  return grouping in words ? { ...options, useGrouping: words[grouping] } : options;
};
const written = (options) =>
  Object.entries(options)
    .map(([name, value]) => `, ${name}: ${typeof value === "string" ? JSON.stringify(value) : value}`)
    .join("");

const rows = [];
for (const language of languages) {
  for (const options of numberOptions) {
    const format = new Intl.NumberFormat(language, plain(options));
    const expected = numbers.map((number) => format.format(value(number)));
    rows.push({ language, call: `NUMBER($x${written(options)})`, kind: "number", expected });
  }
  for (const options of pluralOptions) {
    const rules = new Intl.PluralRules(language, options);
    // PluralRules takes no BigInt: such numbers are left out.
    const expected = numbers.map((number) =>
      Number.isSafeInteger(Number(number)) || !/^-?\d+$/.test(number) ? rules.select(Number(number)) : null,
    );
    rows.push({ language, call: `NUMBER($x${written(options)})`, kind: "plural", expected });
  }
  for (const type of ["conjunction", "disjunction", "unit"]) {
    for (const style of ["long", "short", "narrow"]) {
      const format = new Intl.ListFormat(language, { type, style });
      const expected = lists.map((list) => format.format(list));
      rows.push({ language, call: `LIST($x, type: "${type}", style: "${style}")`, kind: "list", expected });
    }
  }
  for (const dateStyle of [undefined, "full", "long", "medium", "short"]) {
    for (const timeStyle of [undefined, "medium", "short"]) {
      if (!dateStyle && !timeStyle) continue;
      const options = { ...(dateStyle && { dateStyle }), ...(timeStyle && { timeStyle }) };
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
      const expected = times.map((time) => format.format(new Date(time)));
      rows.push({ language, call: `DATETIME($x${written(options)})`, kind: "date", expected });
    }
  }
}
const { node, icu, cldr } = process.versions;
const head = { node, icu, cldr, numbers, lists, times: times.map((time) => Date.parse(time) / 1000) };
const lines = rows.map((row) => `  ${JSON.stringify(row)}`);
console.log(`${JSON.stringify(head).slice(0, -1)}, "rows": [\n${lines.join(",\n")}\n]}`);
