use std::fmt::Write as _;

use fluent_status::{Language, Preferences};
use formatjs_intl_localematcher::{LocaleMatcher, matching_distance};
use proptest::prelude::*;

use crate::language;

fn languages(tags: &[&str]) -> Vec<Language> {
    tags.iter().map(|tag| language(tag)).collect()
}

/// The tags of what suits a reader, best first.
fn ranked(wanted: &Preferences, available: &[Language]) -> Vec<String> {
    let ranked = wanted.rank(available);
    ranked.into_iter().map(ToString::to_string).collect()
}

fn rank(header: &str, available: &[&str]) -> Vec<String> {
    ranked(
        &Preferences::from_accept_language(header),
        &languages(available),
    )
}

#[test]
fn the_best_match_is_that_of_the_written_down_cases() {
    let cases = include_str!("../data/language-matching.jsonl");
    assert_eq!(cases.lines().count(), 29);
    for line in cases.lines() {
        let case: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let list = |key: &str| -> Vec<&str> {
            let list = case[key].as_array().expect("a list");
            list.iter()
                .map(|tag| tag.as_str().expect("a tag"))
                .collect()
        };
        let ranked = rank(&list("desired").join(","), &list("supported"));
        // Without a match the default answers: that of the case, or the first.
        let default = case["default"].as_str().unwrap_or(list("supported")[0]);
        let best = ranked.first().map_or(default, String::as_str);
        assert_eq!(Some(best), case["expected"].as_str(), "{line}");
    }
}

#[test]
fn what_is_left_is_ranked_on() {
    let cases: &[(&str, &[&str], &[&str])] = &[
        ("es-MX", &["en", "es", "es-419"], &["es-419", "es"]),
        (
            "pt-AO",
            &["pt", "pt-BR", "pt-PT"],
            &["pt-PT", "pt", "pt-BR"],
        ),
        ("zh-HK", &["zh-CN", "zh-TW", "en"], &["zh-TW"]),
        ("zh-SG", &["zh-TW", "zh-CN"], &["zh-CN"]),
        ("no", &["en", "nb", "nn"], &["nb", "nn"]),
        ("nn", &["en", "nb", "da"], &["nb"]),
        ("en-AU", &["en-US", "en-GB"], &["en-GB", "en-US"]),
        ("sr-Latn", &["sr", "hr"], &["sr"]),
        ("fr, de, en", &["en", "de", "fr"], &["fr", "de", "en"]),
        ("en-GB, fr", &["fr", "en-US"], &["en-US", "fr"]),
        ("gsw", &["de", "en"], &["de"]),
        ("de", &["gsw", "en"], &[]),
        ("af", &["nl", "en"], &["en"]),
        (
            "iw, in, tl, mo, sh",
            &["he", "id", "fil", "ro", "sr-Latn"],
            &["he", "id", "fil", "ro", "sr-Latn"],
        ),
        ("de-DD, my-BU", &["my", "de"], &["de", "my"]),
        ("und", &["en", "de"], &[]),
        // Of a header the ten best wishes are read.
        ("aa,ab,ae,av,ay,ba,be,bg,bh,bi,bm,cv,fr", &["fr", "ja"], &[]),
        (
            "aa,ab,ae,av,ay,ba,be,bg,bh,bi;q=0.9,bm;q=0.9,fr",
            &["fr", "ja"],
            &["fr"],
        ),
        ("", &["en"], &[]),
        ("fr", &[], &[]),
    ];
    for (header, available, expected) in cases {
        assert_eq!(
            rank(header, available),
            *expected,
            "{header:?} of {available:?}"
        );
    }
}

#[test]
fn more_wishes_than_one_walk_looks_at_are_ranked_on() {
    let tags = "aa ab ae av ay ba be bg bh bi bm cv fr".split(' ');
    let wanted: Preferences = tags.map(language).collect();
    let available = [language("fr"), language("ja")];
    assert_eq!(ranked(&wanted, &available), ["fr"]);
}

/// What sixteen languages give to the headers of phones and browsers.
#[test]
fn headers_of_real_readers() {
    const AVAILABLE: [&str; 16] = [
        "en-US", "zh-CN", "zh-TW", "es-419", "es", "pt-BR", "pt-PT", "fr", "de", "ja", "ko", "ru",
        "ar", "hi", "nb", "sr",
    ];
    let cases: &[(&str, &[&str])] = &[
        (
            "zh-HK,zh;q=0.9,en-US;q=0.8,en;q=0.7",
            &["zh-TW", "zh-CN", "en-US"],
        ),
        ("zh-TW,zh-Hant;q=0.9", &["zh-TW"]),
        (
            "zh-SG,zh-CN;q=0.9,zh;q=0.8,en-GB;q=0.7",
            &["zh-CN", "en-US"],
        ),
        (
            "es-MX,es-419;q=0.9,es;q=0.8,en;q=0.7",
            &["es-419", "es", "en-US"],
        ),
        ("es-ES,es;q=0.9", &["es", "es-419"]),
        (
            "sr-Latn-RS,sr-Latn;q=0.8,hr;q=0.5,en-US;q=0.3",
            &["sr", "en-US"],
        ),
        (
            "nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en-US;q=0.6,en;q=0.5",
            &["nb", "en-US"],
        ),
        ("pt-AO,pt;q=0.9,en;q=0.8", &["pt-PT", "pt-BR", "en-US"]),
        ("en-IN,en-GB;q=0.9,hi-IN;q=0.8", &["en-US", "hi"]),
        ("de-CH,gsw;q=0.9,fr-CH;q=0.7", &["de", "fr"]),
        ("fr-CA,fr;q=0.8,en-CA;q=0.5", &["fr", "en-US"]),
        ("uk-UA,uk;q=0.9,ru;q=0.8,en;q=0.7", &["ru", "en-US"]),
        ("ar-EG,ar;q=0.9,en;q=0.8", &["ar", "en-US"]),
        ("ko-KR", &["ko"]),
        ("*", &AVAILABLE),
    ];
    for (header, expected) in cases {
        assert_eq!(rank(header, &AVAILABLE), *expected, "{header:?}");
    }
}

#[test]
fn refusals_and_the_star() {
    let available = ["en", "de", "fr", "zh-CN", "zh-TW"];
    let cases: &[(&str, &[&str])] = &[
        ("de;q=0, *", &["en", "fr", "zh-CN", "zh-TW"]),
        ("*;q=0", &[]),
        ("fr, *;q=0", &["fr"]),
        ("fr-CA, *;q=0", &["fr"]),
        ("fr;q=0.1, *;q=0.5", &["en", "de", "zh-CN", "zh-TW", "fr"]),
        ("*;q=0.5, fr", &["fr", "en", "de", "zh-CN", "zh-TW"]),
        ("zh;q=0, *", &["en", "de", "fr"]),
        ("zh-Hant;q=0, zh, *;q=0.1", &["zh-CN", "en", "de", "fr"]),
        ("zh;q=0, zh-CN", &["zh-CN"]),
        ("zh-TW, zh;q=0", &["zh-TW"]),
        ("en-GB, en;q=0", &[]),
        ("de, de;q=0", &["de"]),
        ("de;q=0, de", &[]),
        ("iw, he;q=0", &[]),
    ];
    for (header, expected) in cases {
        assert_eq!(rank(header, &available), *expected, "{header:?}");
    }
}

/// Header, what is wished for with its quality in thousandths, refusals.
type Header = (
    &'static str,
    &'static [(&'static str, u16)],
    &'static [&'static str],
);

const NASTY_HEADERS: &[Header] = &[
    ("", &[], &[]),
    (" ", &[], &[]),
    (",", &[], &[]),
    (",,, ,\t,", &[], &[]),
    (";", &[], &[]),
    (";q=1", &[], &[]),
    ("=", &[], &[]),
    ("*", &[("*", 1000)], &[]),
    ("**", &[], &[]),
    ("en-*", &[], &[]),
    ("*-US", &[], &[]),
    ("EN-us", &[("EN-us", 1000)], &[]),
    ("en_US", &[], &[]),
    ("en_US, fr", &[("fr", 1000)], &[]),
    ("en-", &[], &[]),
    ("-en", &[], &[]),
    ("en--US", &[], &[]),
    ("abcdefghi", &[], &[]),
    ("en-abcdefghi", &[], &[]),
    ("12", &[], &[]),
    ("e1", &[], &[]),
    ("en-1", &[("en-1", 1000)], &[]),
    ("i-klingon", &[("i-klingon", 1000)], &[]),
    ("x-private", &[("x-private", 1000)], &[]),
    ("en;q=0", &[], &["en"]),
    ("en;q=0.0, fr;q=0.000", &[], &["en", "fr"]),
    ("*;q=0", &[], &["*"]),
    ("en;q=0.0001", &[], &["en"]),
    ("en;q=1.0", &[("en", 1000)], &[]),
    ("en;q=1.001", &[], &[]),
    ("en;q=2", &[], &[]),
    ("en;q=-1", &[], &[]),
    ("en;q=NaN", &[], &[]),
    ("en;q=inf", &[], &[]),
    ("en;q=1e-1", &[], &[]),
    ("en;q=0x1", &[], &[]),
    ("en;q=", &[], &[]),
    ("en;q", &[("en", 1000)], &[]),
    ("en;Q=0.5", &[("en", 500)], &[]),
    ("en ; q = 0.5", &[("en", 500)], &[]),
    ("en\t;\tq=0.5", &[("en", 500)], &[]),
    ("en;q=0.5;q=0.7", &[("en", 700)], &[]),
    ("en;q=0.5;x=y", &[("en", 500)], &[]),
    ("en;\"q=0.5,fr\"", &[("en", 1000)], &[]),
    ("en;q=0,5", &[], &["en"]),
    ("en;q=０.５", &[], &[]),
    ("en;q=0.123456789", &[("en", 123)], &[]),
    ("en;q=0.99999999999999999999", &[], &[]),
    (
        "fr;q=0.8, de;q=0.8, en;q=0.8",
        &[("fr", 800), ("de", 800), ("en", 800)],
        &[],
    ),
    (
        "fr;q=0.1, de;q=0.2, en;q=0.3",
        &[("en", 300), ("de", 200), ("fr", 100)],
        &[],
    ),
    ("fr, FR;q=0.5", &[("fr", 1000)], &[]),
    ("fr;q=0.5, fr", &[("fr", 500)], &[]),
    ("en\r\nX-Evil: 1", &[], &[]),
    ("en\0", &[], &[]),
    ("en, \u{202e}fr, de", &[("en", 1000), ("de", 1000)], &[]),
    ("中文, zh", &[("zh", 1000)], &[]),
    ("en\u{a0}", &[], &[]),
    ("de-u-co-phonebk;q=0.5", &[("de-u-co-phonebk", 500)], &[]),
];

#[test]
fn nasty_headers() {
    for (header, wishes, refusals) in NASTY_HEADERS {
        let wanted = Preferences::from_accept_language(header);
        let thousandths = |quality: f32| (quality * 1000.0).round() as u16;
        let told: Vec<_> = wanted
            .wishes()
            .map(|w| (w.tag(), thousandths(w.quality())))
            .collect();
        assert_eq!(told, *wishes, "{header:?}");
        let told: Vec<_> = wanted.refusals().map(|wish| wish.tag()).collect();
        assert_eq!(told, *refusals, "{header:?}");
    }
}

#[test]
fn quality_values() {
    let cases = [
        ("1", Some(1000)),
        ("1.000", Some(1000)),
        ("0", Some(0)),
        ("0.000", Some(0)),
        ("0.8", Some(800)),
        ("0.372", Some(372)),
        ("0.3729", Some(372)),
        (".1", Some(100)),
        ("1.", Some(1000)),
        ("1.1", None),
        ("2", None),
        ("-0.5", None),
        ("NaN", None),
        ("inf", None),
        ("0;5", Some(0)),
        // The comma ends the member.
        ("0,5", Some(0)),
        ("0'5", None),
        ("", None),
        (".", None),
        ("１", None),
        ("0.00000000000000", Some(0)),
        ("0.000000000000000", None),
    ];
    for (value, expected) in cases {
        let wanted = Preferences::from_accept_language(&format!("de;q={value}"));
        let read = wanted.wishes().chain(wanted.refusals()).next();
        let thousandths = read.map(|wish| (wish.quality() * 1000.0).round());
        assert_eq!(
            thousandths,
            expected.map(|q: u16| f32::from(q)),
            "{value:?}"
        );
    }
}

/// The tags that a header of these lines wishes for.
fn wishes(lines: &[String]) -> Vec<String> {
    let lines = lines.iter().map(String::as_str);
    let wanted = Preferences::from_accept_language_lines(lines);
    wanted.wishes().map(|wish| wish.tag().to_owned()).collect()
}

#[test]
fn a_header_is_read_up_to_a_whole_member_within_4096_bytes() {
    // What is left of a member that is cut could be another tag.
    for length in 4090..=4105 {
        let header = format!("fr,{},de-AT", "x".repeat(length - "fr,,de-AT".len()));
        let expected: &[&str] = match length {
            ..=4096 => &["fr", "de-AT"],
            _ => &["fr"],
        };
        assert_eq!(wishes(&[header]), expected, "{length}");
    }
    assert_eq!(wishes(&["é".repeat(4096)]), [""; 0]);
    assert_eq!(wishes(&[format!("fr,{}", "x".repeat(4096))]), ["fr"]);
}

#[test]
fn a_header_of_any_length_is_read_up_to_a_limit() {
    let letters = || (b'a'..=b'z').map(char::from);
    let tags: Vec<String> = letters()
        .flat_map(|one| letters().map(move |other| format!("{one}{other}")))
        .collect();
    assert_eq!(wishes(&[]).len(), 0);
    assert_eq!(wishes(&["en, fr".to_owned(), "de".to_owned()]).len(), 3);
    // Ten are kept: the first of those that are wished for as much.
    assert_eq!(wishes(&[tags.join(",")]), tags[..10]);
    assert_eq!(wishes(&tags), tags[..10]);
    assert_eq!(wishes(&[tags.join(",").repeat(1000)]), tags[..10]);
    assert_eq!(wishes(&vec!["en,fr".to_owned(); 100_000]), ["en", "fr"]);
    // A hundred members are read, in one line or in many: the last of them wins here.
    for (before, is_read) in [(98, true), (99, true), (100, false), (500, false)] {
        let mut members: Vec<String> = tags[..before]
            .iter()
            .map(|tag| format!("{tag};q=0.1"))
            .collect();
        members.push("tlh".to_owned());
        for lines in [vec![members.join(",")], members] {
            assert_eq!(wishes(&lines)[0] == "tlh", is_read, "{before}");
        }
    }
    // And 4,096 bytes: members of 49 bytes, with the comma between them.
    let long = |tag: &String| format!("{tag}{};q=.1", "-abcdefg".repeat(6).split_at(41).0);
    let long: Vec<String> = tags.iter().map(long).collect();
    for (before, is_read) in [(4096 / 49 - 1, true), (4096 / 49 + 1, false)] {
        let header = format!("{},tlh", long[..before].join(","));
        assert_eq!(
            wishes(&[header]).first().is_some_and(|tag| tag == "tlh"),
            is_read
        );
    }
}

#[test]
fn extensions_and_private_use_are_left_out_of_matching() {
    assert_eq!(rank("de-u-co-phonebk-x-y", &["en", "de"]), ["de"]);
    assert_eq!(rank("zh-CN-a-myExt-x-private", &["zh-CN"]), ["zh-CN"]);
    assert_eq!(rank("x-private, i-klingon", &["en"]), [""; 0]);
}

/// A tag of private use alone (RFC 5646 section 2.2.7) means nothing to who has not agreed
/// on it: it suits, and is refused, by itself alone.
#[test]
fn private_use_is_for_who_names_it() {
    const AVAILABLE: [&str; 5] = ["x-pirate", "en", "x-pirate-old", "und-BR", "de"];

    let rows: [(&str, &[&str]); 9] = [
        ("x-pirate", &["x-pirate"]),
        ("X-Pirate;q=0.5, de", &["de", "x-pirate"]),
        ("x-pirate-old, x-pirate", &["x-pirate-old", "x-pirate"]),
        ("x-pira, x-pirate-new, x-, x-abcdefghi", &[]),
        ("und", &[]),
        ("und-BR", &["und-BR"]),
        ("en-x-pirate", &["en"]),
        ("*", &["en", "und-BR", "de"]),
        (
            "x-pirate, x-pirate-old;q=0, *",
            &["x-pirate", "en", "und-BR", "de"],
        ),
    ];
    for (header, expected) in rows {
        assert_eq!(rank(header, &AVAILABLE), expected, "{header}");
    }
    let available = languages(&AVAILABLE);
    let chosen = Preferences::chosen(language("x-pirate"));
    assert_eq!(chosen.rank(&available), [&language("x-pirate")]);
}

#[test]
fn each_wish_tells_what_it_matched_and_how_far() {
    let available = languages(&["en-GB", "de", "zh-TW"]);
    let wanted =
        Preferences::from_accept_language("en-AU, gsw;q=0.9, zh-CN;q=0.8, *;q=0.1, de-AT;q=0.05");
    let told: Vec<_> = wanted
        .matches(&available)
        .iter()
        .map(|m| {
            (
                m.wish().tag().to_owned(),
                m.language().map(ToString::to_string),
                m.distance(),
            )
        })
        .collect();
    let some = |tag: &str| Some(tag.to_owned());
    assert_eq!(
        told,
        [
            ("en-AU".to_owned(), some("en-GB"), Some(3)),
            ("gsw".to_owned(), some("de"), Some(8)),
            ("zh-CN".to_owned(), None, None),
            ("*".to_owned(), None, None),
            ("de-AT".to_owned(), some("de"), Some(4)),
        ]
    );
}

/// A small generator of numbers, so that every run sees the same cases.
struct Numbers(u64);

impl Numbers {
    /// SplitMix64.
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % bound as u64).expect("below a usize")
    }

    fn tag(&mut self) -> String {
        const LANGUAGES: &str = "en es pt zh ar fr de nb no nn da sr hr bs sh hi bn ta te ja ko af \
            nl gsw lb ru uk be kk az uz yi ur pa sd ms id jv fil tl he iw ro mo ca gl eu ga cy und";
        const SCRIPTS: &str = "Latn Cyrl Arab Hans Hant Deva Jpan Kore Hebr Hira";
        const REGIONS: &str = "US GB AU CA IN ZA NZ PR MX AR ES GQ BR PT AO MZ CN TW HK MO SG MY \
            MA DZ EG SA DE AT CH RS BA ME NO DK SE 419 150 001 003 019 JP KR PK IL";
        let mut tag = String::new();
        let languages: Vec<&str> = LANGUAGES.split_whitespace().collect();
        let pick = self.below(languages.len() * 2);
        // Half of all are the few languages whose regions and scripts matter.
        tag += languages[if pick < languages.len() {
            pick
        } else {
            pick % 13
        }];
        for (list, chance) in [(SCRIPTS, 5), (REGIONS, 2)] {
            if self.below(chance) == 0 {
                let list: Vec<&str> = list.split_whitespace().collect();
                write!(tag, "-{}", list[self.below(list.len())])
                    .expect("a string takes everything");
            }
        }
        tag
    }
}

/// The cases of ICU's own matcher (ICU 78.3, `scripts/generate-matching-cases.py`). ICU does not make `sh` canonical, which is `sr-Latn`, whose readers
/// read Cyrillic; in [`ten_thousand_cases_agree_with_a_reference_matcher`] it is.
#[test]
fn the_best_match_is_that_of_icu() {
    const DRIFT: [&str; 1] = ["sh"];

    let cases = include_str!("../data/icu-matching.jsonl");
    let (mut same, mut drift) = (0, Vec::new());
    for line in cases.lines() {
        let case: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let list = |key: &str| -> Vec<&str> {
            let list = case[key].as_array().expect("a list");
            list.iter().filter_map(|tag| tag.as_str()).collect()
        };
        let desired = list("desired");
        let supported = list("supported").into_iter();
        let supported: Vec<(&str, Language)> = supported
            .filter_map(|tag| Some((tag, tag.parse().ok()?)))
            .collect();
        let available: Vec<Language> = supported.iter().map(|(_, it)| it.clone()).collect();
        let wanted: Preferences = desired.iter().filter_map(|tag| tag.parse().ok()).collect();
        let best = wanted.rank(&available).first().and_then(|best| {
            let place = available.iter().position(|it| std::ptr::eq(it, *best))?;
            Some(supported[place].0)
        });
        // Without a match the default answers: that of the case, or the first.
        let default = case["default"]
            .as_str()
            .or(list("supported").first().copied());
        let best = best.or(default).unwrap_or("null");
        // ICU names languages by their present tags.
        let present = |tag: &str| {
            tag.parse()
                .map_or(tag.to_owned(), |it: Language| it.to_string())
        };
        let expected = case["expected"].as_str().expect("a tag");
        if best == expected || present(best) == expected {
            same += 1;
        } else {
            drift.push(desired.join(", "));
        }
    }
    assert_eq!(
        (same, drift.as_slice()),
        (497, &DRIFT.map(str::to_owned)[..])
    );
}

/// Another implementation of the same algorithm, over the same version of CLDR:
/// the two agree in all cases.
#[test]
fn ten_thousand_cases_agree_with_a_reference_matcher() {
    let mut numbers = Numbers(20_261_121);
    let (mut same, mut disagreements) = (0, Vec::new());
    for _ in 0..10_000 {
        let mut supported: Vec<String> =
            (0..2 + numbers.below(20)).map(|_| numbers.tag()).collect();
        supported.sort();
        supported.dedup();
        let wanted: Vec<String> = (0..1 + numbers.below(3)).map(|_| numbers.tag()).collect();
        let reference = LocaleMatcher::new(&supported, "zxx").expect("tags");
        let best = reference.best_match(&wanted).expect("tags");
        let best = best.supported_index.map(|index| supported[index].clone());
        let available: Vec<Language> = supported.iter().map(|tag| language(tag)).collect();
        let header: Preferences = wanted.iter().map(|tag| language(tag)).collect();
        let ours = ranked(&header, &available).first().cloned();
        if ours == best {
            same += 1;
        } else {
            disagreements.push(format!(
                "{wanted:?} of {supported:?}: ours {ours:?}, reference {best:?}"
            ));
        }
    }
    assert_eq!(
        (same, &disagreements[..]),
        (10_000, &[][..]),
        "\n{}",
        disagreements.join("\n")
    );
}

#[test]
fn distances_agree_with_a_reference_matcher() {
    let mut numbers = Numbers(7);
    for _ in 0..10_000 {
        let (wanted, supported) = (numbers.tag(), numbers.tag());
        let theirs = matching_distance(&wanted, &supported).expect("tags");
        let available = [language(&supported)];
        let wish = Preferences::from(language(&wanted));
        let ours = wish.matches(&available)[0].distance();
        let theirs = (theirs < 50.0).then_some(theirs as u8);
        assert_eq!(ours, theirs, "{wanted} to {supported}");
    }
}

/// Tags that mean something, and others.
fn any_tag() -> impl Strategy<Value = String> {
    any::<u64>().prop_map(|seed| Numbers(seed).tag())
}

proptest! {
    #[test]
    fn rank_gives_a_part_of_what_there_is_without_repeats(
        wanted in "[ -~]{0,60}|(([a-z]{2}|zh-Hans|zh-Hant)(;q=0\\.[0-9])?,){0,12}",
        available in prop::collection::vec(any_tag(), 0..24),
    ) {
        let available: Vec<Language> = available.iter().map(|tag| language(tag)).collect();
        let ranked = Preferences::from_accept_language(&wanted).rank(&available);
        for (place, language) in ranked.iter().enumerate() {
            let same = |other: &&&Language| std::ptr::eq(**other, *language);
            prop_assert!(available.iter().any(|other| std::ptr::eq(other, *language)));
            prop_assert_eq!(ranked[place..].iter().filter(same).count(), 1);
        }
    }

    #[test]
    fn a_language_that_suits_nobody_changes_nothing(
        wanted in prop::collection::vec(any_tag(), 1..5),
        available in prop::collection::vec(any_tag(), 0..16),
        place in any::<prop::sample::Index>(),
    ) {
        // Nobody who wishes for one of these tags can read Amharic.
        let wanted: Preferences = wanted.iter().map(|tag| language(tag)).collect();
        let mut available: Vec<Language> = available.iter().map(|tag| language(tag)).collect();
        let before = ranked(&wanted, &available);
        available.insert(place.index(available.len() + 1), language("am"));
        prop_assert_eq!(ranked(&wanted, &available), before);
    }

    #[test]
    fn neither_chinese_is_given_for_the_other(
        region in "|-CN|-TW|-HK|-MO|-SG|-MY|-US",
        other in "|-CN|-TW|-HK|-MO|-SG|-MY|-US",
    ) {
        for (wanted, given) in [("zh-Hans", "zh-Hant"), ("zh-Hant", "zh-Hans")] {
            let available = [language(&format!("{given}{other}"))];
            let wanted = Preferences::from(language(&format!("{wanted}{region}")));
            prop_assert_eq!(wanted.rank(&available), Vec::<&Language>::new());
        }
    }

    #[test]
    fn well_formed_headers_are_read_as_a_naive_reader_would(
        members in prop::collection::vec(("[a-zA-Z]{2,3}(-[A-Z]{2})?", 0_u16..=1000), 0..20),
    ) {
        let mut header = String::new();
        let mut naive: Vec<(String, u16)> = Vec::new();
        for (tag, quality) in &members {
            let separator = if header.is_empty() { "" } else { ", " };
            let whole = quality / 1000;
            let _ = write!(header, "{separator}{tag};q={whole}.{:03}", quality % 1000);
            if !naive.iter().any(|(known, _)| known.eq_ignore_ascii_case(tag)) {
                naive.push((tag.clone(), *quality));
            }
        }
        naive.retain(|(_, quality)| *quality > 0);
        naive.sort_by_key(|(_, quality)| std::cmp::Reverse(*quality));
        naive.truncate(10);
        let wanted = Preferences::from_accept_language(&header);
        let read = wanted.wishes().map(|wish| wish.tag().to_owned());
        let naive: Vec<String> = naive.into_iter().map(|(tag, _)| tag).collect();
        prop_assert_eq!(read.collect::<Vec<_>>(), naive);
    }
}

fn tags<'w>(wishes: impl Iterator<Item = &'w fluent_status::Wish>) -> Vec<&'w str> {
    wishes.map(fluent_status::Wish::tag).collect()
}

#[test]
fn of_many_wishes_the_best_are_kept() {
    let ranges = |count: usize| {
        let letters = ('a'..='z').flat_map(|a| ('a'..='z').map(move |b| format!("{a}{b}")));
        letters.take(count).collect::<Vec<String>>()
    };
    // The later, the better.
    let ranges = ranges(120);
    let rising: Vec<String> = ranges
        .iter()
        .zip(1..)
        .map(|(range, number)| format!("{range};q=0.{number:03}"))
        .collect();
    let read = Preferences::from_accept_language(&rising.join(", "));
    let expected: Vec<&str> = ranges[90..100].iter().rev().map(String::as_str).collect();
    assert_eq!(tags(read.wishes()), expected);
    // Equally good ones in the order sent, and a range that was sent before and
    // was not good enough stays so.
    let equal = format!("zz;q=0.5, ZZ, {}", ranges[..50].join(", "));
    let read = Preferences::from_accept_language(&equal);
    assert_eq!(tags(read.wishes()), ranges[..10]);
    // Refusals take no place of a wish.
    let refused: Vec<String> = ranges[..50]
        .iter()
        .map(|range| format!("{range};q=0"))
        .collect();
    let mixed = format!("{}, fr;q=0.1, AB", refused.join(","));
    let read = Preferences::from_accept_language(&mixed);
    assert_eq!(tags(read.wishes()), ["fr"]);
    assert_eq!(tags(read.refusals()), ranges[..10]);
}

/// What was chosen counts for its own language alone, and what comes behind it starts anew.
#[test]
fn a_choice_comes_before_what_a_header_says() {
    let available = ["en-US", "de", "nb", "sr-Latn", "zh-CN", "zh-TW"].map(language);
    let rank = |chosen: &str, header: &str| {
        let others = Preferences::from_accept_language(header);
        let wanted = Preferences::chosen(language(chosen)).then(others);
        let ranked: Vec<String> = wanted
            .rank(&available)
            .iter()
            .map(ToString::to_string)
            .collect();
        ranked.join(" ")
    };
    let cases = [
        ("de-AT", "en, de", "de en-US"),
        ("no", "en", "nb en-US"),
        ("zh-SG", "de", "zh-CN de"),
        // CLDR lets readers of these read English, German and Norwegian.
        ("my", "zh-TW", "zh-TW"),
        ("gsw", "en", "en-US"),
        ("da", "", ""),
        // A header refuses nothing that was chosen.
        ("de", "de;q=0, en", "de en-US"),
        ("de", "*", "de en-US nb sr-Latn zh-CN zh-TW"),
    ];
    for (chosen, header, expected) in cases {
        assert_eq!(rank(chosen, header), expected, "{chosen} and {header:?}");
    }
    let wanted = Preferences::chosen(language("my")).then(language("de").into());
    let matches = wanted.matches(&available);
    let found: Vec<_> = matches.iter().map(|found| found.language()).collect();
    assert_eq!(found, [None, Some(&available[1])]);
    assert_eq!(wanted.wishes().len(), 2);
}

/// A pseudo-locale is for testers, who name it; to nobody else is it a language.
#[test]
fn a_pseudo_locale_is_for_who_names_it() {
    let tags = "en-XA en-psaccent en-US en-US-psbidi zh-CN ar-XB ar-psbidi sq-XK fr-XC";
    let available: Vec<_> = tags.split(' ').map(language).collect();
    let rank = |header: &str| {
        let wanted = Preferences::from_accept_language(header);
        let ranked = wanted.rank(&available);
        let ranked: Vec<String> = ranked.iter().map(ToString::to_string).collect();
        ranked.join(" ")
    };
    let cases = [
        ("en-AU", "en-US"),
        ("en-GB,en;q=0.9", "en-US"),
        ("en-NZ, zh", "en-US zh-CN"),
        ("en-XA", "en-XA en-US"),
        ("en-XB", "en-US"),
        ("en", "en-US"),
        ("en-psaccent", "en-psaccent en-US"),
        ("en-US-psbidi", "en-US-psbidi en-US"),
        ("ar", ""),
        ("ar-EG", ""),
        ("ar-XB", "ar-XB"),
        ("ar-psbidi", "ar-psbidi"),
        ("fr, de", ""),
        ("*", "en-US zh-CN sq-XK"),
        ("fr-XC, *;q=0.1", "fr-XC en-US zh-CN sq-XK"),
        // Kosovo's is a region of readers.
        ("sq", "sq-XK en-US"),
    ];
    for (header, expected) in cases {
        assert_eq!(rank(header), expected, "{header}");
    }
    let chosen = Preferences::chosen(language("en-XA"));
    assert_eq!(chosen.rank(&available)[0], &available[0]);
}
