//! Plural categories of every language that has rules, against ECMA-402 as Node has it.

use fluent_status::{Catalog, Isolation, Value};
use serde_json::Value as Json;

use super::language;

/// Where the rules are not the table's: language, `cardinal` or `ordinal`, and why.
const DRIFT: [(&str, &str, &str); 5] = [
    ("af", "ordinal", "newer than the table"),
    ("bg", "ordinal", "newer than the table"),
    ("es", "ordinal", "newer than the table"),
    ("gl", "cardinal", "newer than the table: many for a million"),
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

/// Decimals that are shown with their zeros, and the large numbers of Cornish: what the table
/// leaves out, of the languages that ICU4X does. The right answers are the samples beside the
/// rules in CLDR's `plurals.xml`; those of Samogitian are Node's.
#[test]
fn zeros_that_are_shown_count() {
    const TEXTS: &str = "a = { NUMBER($x, minimumFractionDigits: 1) ->\n    [zero] zero\n    \
                         [one] one\n    [two] two\n    [few] few\n    [many] many\n   \
                         *[other] other\n }\n";

    let rows = [
        ("gv", 1.0, "many"),
        ("gv", 20.0, "many"),
        ("kw", 0.0, "zero"),
        ("kw", 1.0, "one"),
        ("kw", 1.1, "other"),
        ("kw", 21_000.0, "other"),
        ("kw", 40_000.0, "two"),
        ("kw", 100_000.0, "two"),
        ("kw", 1_000_000.0, "other"),
        ("kw", 121.0, "many"),
        ("lag", 0.0, "zero"),
        ("lag", 1.6, "one"),
        ("lag", 2.0, "other"),
        ("sgs", 1.0, "one"),
        ("sgs", 2.0, "two"),
        ("sgs", 1.5, "many"),
        ("shi", 0.9, "one"),
        ("shi", 10.0, "few"),
        ("shi", 2.5, "other"),
        ("tzm", 11.0, "one"),
        ("tzm", 11.5, "other"),
        ("tzm", 1e18 + 1024.0, "other"),
        ("ff", 1.5, "one"),
        ("iu", 2.0, "two"),
        ("ln", 0.1, "other"),
        ("yi", 1.0, "other"),
        ("gsw", 1.0, "one"),
    ];
    for (tag, number, expected) in rows {
        let catalog = Catalog::builder()
            .without_embedded()
            .files([(format!("{tag}/a.ftl"), TEXTS)])
            .source_language(language(tag))
            .build();
        let reader = catalog.expect("good texts").localizer(language(tag));
        let message = reader.message("a").expect("the id").with("x", number);
        assert_eq!(message.description(), expected, "{tag} {number}");
    }
}
