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
        ("X-Pirate", "x-pirate"),
        ("x-a-1-abcdefgh", "x-a-1-abcdefgh"),
    ];
    for (tag, printed) in cases {
        assert_eq!(language(tag).to_string(), printed);
    }
}

/// What nobody but its users knows is no other language, and none without a name.
#[test]
fn tags_of_private_use_are_told_apart() {
    let tags = ["und", "x-a", "x-b", "de", "qaa"];
    for (index, tag) in tags.iter().enumerate() {
        for (other_index, other) in tags.iter().enumerate() {
            assert_eq!(language(tag) == language(other), index == other_index);
        }
    }
    let mut sorted = ["x-b", "de", "x-a", "zh"].map(language);
    sorted.sort();
    assert_eq!(sorted, ["de", "x-a", "x-b", "zh"].map(language));
    let private = language("x-a");
    assert_eq!(private.canonical(), private);
    assert_eq!(Language::from_posix("x_A.UTF-8").as_ref(), Ok(&private));
    assert_eq!(private.direction(), Direction::LeftToRight);
    for tag in ["x", "x-", "x--a", "x-abcdefghi", "x-a-", "x-ä", "x_a"] {
        assert!(tag.parse::<Language>().is_err(), "{tag}");
    }
}

#[test]
fn a_tag_has_its_subtags_and_is_a_constant() {
    const HONG_KONG: Language = Language::from_static("zh-Hant-HK");
    let parsed = language("zh-hant-hk");
    assert_eq!(HONG_KONG, parsed);
    assert_eq!(HONG_KONG.as_str(), parsed.as_ref());
    for (tag, script, region, variants) in [
        ("zh-Hant-HK", Some("Hant"), Some("HK"), ""),
        ("es-419", None, Some("419"), ""),
        ("sr-Latn", Some("Latn"), None, ""),
        ("de-1996", None, None, "1996"),
        ("ca-ES-valencia", None, Some("ES"), "valencia"),
        ("sl-rozaj-biske", None, None, "biske rozaj"),
        ("und", None, None, ""),
    ] {
        let language = language(tag);
        let found: Vec<_> = language.variants().collect();
        assert_eq!(language.language(), tag.split('-').next().unwrap());
        assert_eq!((language.script(), language.region()), (script, region));
        assert_eq!(found.join(" "), variants);
        assert_eq!(language.as_str(), language.to_string());
        if variants.is_empty() {
            assert_eq!(Language::from_static(tag), language);
        }
    }
    for tag in [
        "",
        "-",
        "fr-",
        "fr--CA",
        "zh_CN",
        "english",
        "de-1996",
        "fr-CA-Latn",
        "a",
    ] {
        assert!(
            std::panic::catch_unwind(|| Language::from_static(tag)).is_err(),
            "{tag}"
        );
    }
}

/// BCP 47's forms that UTS #35 has no place for: what the registry prefers, canonicalized by
/// CLDR's aliases.
#[test]
fn irregular_and_extended_tags_have_a_present_form() {
    let cases = [
        // Clients send these.
        ("zh-cmn-Hans-CN", "zh-Hans-CN"),
        ("zh-cmn-Hant", "zh-Hant"),
        ("zh-cmn", "zh"),
        ("ZH-YUE-hk", "yue-HK"),
        ("zh-min-nan", "nan"),
        ("zh-min-nan-TW", ""),
        ("zh-gan-Hant-CN", "gan-Hant-CN"),
        ("ar-arb", "ar"),
        ("ar-ary-MA", "ary-MA"),
        ("ms-zsm", "ms"),
        ("sgn-ase-US", "ase-US"),
        ("uz-uzn-Cyrl", "uz-Cyrl"),
        // Irregular tags.
        ("i-klingon", "tlh"),
        ("I-KLINGON", "tlh"),
        ("i-lux", "lb"),
        ("i-default", "en"),
        ("en-GB-oed", "en-GB-oxendict"),
        ("sgn-BE-FR", "sfb"),
        ("sgn-CH-DE", "sgg"),
        ("no-bok", "nb"),
        ("no-nyn", "nn"),
        // Regular in form, as if they had a variant.
        ("art-lojban", "jbo"),
        ("Zh-Guoyu", "zh"),
        ("zh-hakka", "hak"),
        ("zh-xiang", "hsn"),
        ("cel-gaulish", "xtg"),
        // Also with what is left out of a language.
        ("zh-hakka-9", "hak"),
        ("zh-Hakka-u-nu-latn", "hak"),
        ("art-lojban-x-a", "jbo"),
        ("de-1996", "de-1996"),
        // No language has an extended one but those of the registry.
        ("en-abc", ""),
        ("zh-c1n", ""),
        ("i-enochian", ""),
        ("i-", ""),
        ("zh--cmn", ""),
    ];
    for (tag, expected) in cases {
        let parsed = tag.parse::<Language>().ok();
        let printed = parsed.map_or_else(String::new, |language| language.to_string());
        assert_eq!(printed, expected, "{tag}");
        // What is printed is read as the same.
        let again = printed.parse::<Language>().ok();
        let again = again.map_or_else(String::new, |language| language.to_string());
        assert_eq!(again, printed, "{tag}");
    }
    // What has been replaced since is canonicalized where languages are matched.
    for (tag, expected) in [("iw-IL", "he-IL"), ("mo", "ro"), ("sgn-US", "ase")] {
        assert_eq!(language(tag).to_string(), tag);
        assert_eq!(language(tag).canonical().to_string(), expected, "{tag}");
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
            "i-enochian",
            r#""i-enochian" is not a language tag; write one such as "fr" or "zh-CN""#,
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
