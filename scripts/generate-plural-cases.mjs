// Writes tests/data/plural-cases.json: the plural categories of numbers in every language
// that has rules in CLDR, as Node's Intl has them (ICU4C): for each language those of
// cardinals and of ordinals, a letter for each number: z, o, t, f, m; x is `other`.
//
//     node scripts/generate-plural-cases.mjs > tests/data/plural-cases.json

const numbers = [
  ...Array.from({ length: 26 }, (_, number) => number), 91, 100, 101, 103, 111, 119, 1000, 20000, 1000000, 0.5, 1.5, 2.1,
];
const letters = "abcdefghijklmnopqrstuvwxyz";
const tags = [];
for (const first of letters) {
  for (const second of letters) {
    tags.push(first + second, ...[...letters].map((third) => first + second + third));
  }
}
const known = tags.filter((tag) => {
  const isPresent = Intl.getCanonicalLocales(tag)[0] === tag;
  return isPresent && Intl.PluralRules.supportedLocalesOf([tag], { localeMatcher: "lookup" }).length > 0;
});
const letter = { zero: "z", one: "o", two: "t", few: "f", many: "m", other: "x" };
const rows = known.map((tag) => {
  const told = ["cardinal", "ordinal"].map((type) => {
    const rules = new Intl.PluralRules(tag, { type });
    return numbers.map((number) => letter[rules.select(number)]).join("");
  });
  return `  ${JSON.stringify(tag)}: ${JSON.stringify(told)}`;
});
const { node, icu, cldr } = process.versions;
console.log(`${JSON.stringify({ node, icu, cldr, numbers }).slice(0, -1)}, "languages": {\n${rows.join(",\n")}\n}}`);
