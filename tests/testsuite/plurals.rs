//! Plural categories of every language that has rules, against ECMA-402 as Node has it.

use fluent_status::{Catalog, Isolation, Value};
use serde_json::Value as Json;

use super::language;

/// Where the rules are not the table's: language, `cardinal` or `ordinal`, and why.
const DRIFT: [(&str, &str, &str); 11] = [
    ("af", "ordinal", "newer than the table"),
    (
        "ars",
        "cardinal",
        "older than the table: as in Arabic up to 102",
    ),
    ("bal", "cardinal", "no rules"),
    ("bal", "ordinal", "no rules"),
    ("bg", "ordinal", "newer than the table"),
    ("es", "ordinal", "newer than the table"),
    ("gl", "cardinal", "newer than the table: many for a million"),
    ("kw", "cardinal", "older than the table for thousands"),
    ("kw", "ordinal", "older than the table from 101 on"),
    ("sgs", "cardinal", "no rules"),
    ("vi", "cardinal", "newer than the table"),
];

/// The right answers are those of Node's Intl (`scripts/generate-plural-cases.mjs`). ICU4X has
/// the rules of 120 languages: in Kabyle, Lingala, Luganda, Malagasy, Northern Sami, Yiddish
/// and many more each number was `other`.
#[test]
fn every_language_has_its_plural_categories() {
    const TEXTS: &str = "a = { $x ->\n    [zero] z\n    [one] o\n    [two] t\n    [few] f\n    \
                         [many] m\n   *[other] x\n }\n    .of = { NUMBER($x, type: \"ordinal\") \
                         ->\n    [zero] z\n    [one] o\n    [two] t\n    [few] f\n    [many] m\n   \
                         *[other] x\n }\n";

    let table: Json =
        serde_json::from_str(include_str!("../data/plural-cases.json")).expect("JSON");
    let numbers = table["numbers"].as_array().expect("numbers");
    let (mut agreed, mut drift) = (0, Vec::new());
    for (tag, expected) in table["languages"].as_object().expect("languages") {
        let catalog = Catalog::builder()
            .without_embedded()
            .files([(format!("{tag}/a.ftl"), TEXTS)])
            .source_language(language(tag))
            .isolation(Isolation::Never)
            .build();
        let reader = catalog.expect("good texts").localizer(language(tag));
        let message = reader.message("a").expect("the id");
        let mut told = [String::new(), String::new()];
        for number in numbers {
            let value: Value<'_> = match number.as_u64() {
                Some(whole) => whole.into(),
                None => number.as_f64().expect("a number").into(),
            };
            let filled = message.with("x", value);
            told[0] += &filled.description();
            told[1] += &filled.attribute("of").expect("the attribute");
        }
        for (index, kind) in ["cardinal", "ordinal"].into_iter().enumerate() {
            if expected[index] == told[index] {
                agreed += 1;
            } else {
                drift.push((tag.as_str(), kind));
            }
        }
    }
    assert_eq!(drift, DRIFT.map(|(tag, kind, _)| (tag, kind)));
    assert_eq!(agreed, 2 * 217 - DRIFT.len());
}
