use fluent_status::{Direction, Language};

use crate::language;

#[test]
fn tags_are_printed_in_the_usual_case() {
    let cases = [
        ("EN", "en"),
        ("zh-hant-hk", "zh-Hant-HK"),
        ("es-419", "es-419"),
        ("SR-latn", "sr-Latn"),
        ("de-DE-1996", "de-DE-1996"),
        ("de-u-co-phonebk", "de"),
        ("zh-CN-a-myExt-x-private", "zh-CN"),
    ];
    for (tag, printed) in cases {
        assert_eq!(language(tag).to_string(), printed);
    }
}

#[test]
fn what_is_no_tag_is_quoted_with_advice() {
    let long = "x".repeat(100);
    let cases = [
        (
            "",
            r#""" is not a language tag; write one such as "fr" or "zh-CN""#,
        ),
        (
            "C",
            r#""C" is not a language tag; write one such as "fr" or "zh-CN""#,
        ),
        (
            "english",
            r#""english" is not a language tag; write one such as "fr" or "zh-CN""#,
        ),
        (
            "i-klingon",
            r#""i-klingon" is not a language tag; write one such as "fr" or "zh-CN""#,
        ),
        (
            "en--US",
            r#""en--US" is not a language tag; write one such as "fr" or "zh-CN""#,
        ),
        ("zh_CN", r#""zh_CN" is not a language tag; write "zh-CN""#),
        (
            "zh_CN.UTF-8",
            r#""zh_CN.UTF-8" is not a language tag; write "zh-CN""#,
        ),
        (
            "sr_RS@latin",
            r#""sr_RS@latin" is not a language tag; write "sr-Latn-RS""#,
        ),
        (
            "fr\r\nX",
            r#""fr\r\nX" is not a language tag; write one such as "fr" or "zh-CN""#,
        ),
        (
            &long,
            r#""xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" is not a language tag; write one such as "fr" or "zh-CN""#,
        ),
    ];
    for (tag, text) in cases {
        let error = tag.parse::<Language>().expect_err(tag);
        assert_eq!(error.to_string(), text);
    }
}

#[test]
fn direction_goes_by_script() {
    let cases = [
        ("en", Direction::LeftToRight),
        ("zh-CN", Direction::LeftToRight),
        ("ar", Direction::RightToLeft),
        ("he", Direction::RightToLeft),
        ("iw", Direction::RightToLeft),
        ("ur-Latn", Direction::LeftToRight),
        ("az-Arab", Direction::RightToLeft),
        ("und", Direction::LeftToRight),
    ];
    for (tag, direction) in cases {
        assert_eq!(language(tag).direction(), direction, "{tag}");
    }
}

#[test]
fn the_identifiers_of_the_fluent_crates_go_both_ways() {
    for tag in ["en-US", "zh-Hant-HK", "es-419", "de-DE-1996", "und"] {
        let theirs: unic_langid::LanguageIdentifier = tag.parse().expect(tag);
        assert_eq!(Language::from(theirs.clone()), language(tag));
        assert_eq!(unic_langid::LanguageIdentifier::from(language(tag)), theirs);
    }
    // Theirs takes what no registry has; ours does not.
    let theirs: unic_langid::LanguageIdentifier = "english-US".parse().expect("one of theirs");
    assert_eq!(Language::from(theirs).to_string(), "und");
}

#[test]
fn languages_sort_by_tag() {
    let mut languages = ["zh-CN", "en-US", "zh", "en", "de-AT"].map(language);
    languages.sort();
    let tags = languages.map(|language| language.to_string());
    assert_eq!(tags, ["de-AT", "en", "en-US", "zh", "zh-CN"]);
}
