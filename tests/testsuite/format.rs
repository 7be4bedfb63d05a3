//! Numbers, plurals, lists and dates: against ECMA-402 as Node has it, and what
//! that table doesn't tell.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::time::Duration;
#[cfg(feature = "datetime")]
use std::time::SystemTime;

use fluent_status::{Catalog, Isolation, Language, Localizer, Value};
use serde_json::Value as Json;

use super::language;

/// A reader of texts that are written here, in `language`.
fn reader_of(language: &Language, texts: &str) -> Localizer {
    isolated_reader_of(language, texts, Isolation::default())
}

fn isolated_reader_of(language: &Language, texts: &str, isolation: Isolation) -> Localizer {
    let directory = tempfile::tempdir().expect("a directory");
    let folder = directory.path().join(language.to_string());
    fs::create_dir(&folder).expect("a folder");
    fs::write(folder.join("a.ftl"), texts).expect("a file");
    let catalog = Catalog::builder()
        .without_embedded()
        .directory(directory.path())
        .source_language(language.clone())
        .isolation(isolation)
        .build()
        .unwrap_or_else(|error| panic!("{language}: {error}"));
    catalog.localizer(language.clone())
}

fn fill<'v>(reader: &Localizer, id: &str, value: impl Into<Value<'v>>) -> String {
    let message = reader.message(id).expect("the id");
    message.with("x", value).description().into_owned()
}

/// A number as the script writes it: an integer, or a float with a point.
fn number(text: &str) -> Value<'static> {
    match (text.parse::<u64>(), text.parse::<i64>()) {
        (Ok(number), _) => number.into(),
        (_, Ok(number)) => number.into(),
        _ => text.parse::<f64>().expect("a number").into(),
    }
}

fn strings(json: &Json) -> Vec<&str> {
    let strings = json.as_array().expect("an array").iter();
    strings.filter_map(Json::as_str).collect()
}

/// Where ICU4X, with the CLDR of its data, is not as the table has it, with the
/// CLDR that it names: language, what the kind and the call begin with, a part of what is
/// told here, and why. All else has to agree, and none of these may agree.
const DRIFT: [(&str, &str, &str, &str); 14] = [
    ("bg", "date DATETIME", "0", HOUR),
    (
        "bg",
        "plural NUMBER($x, type: \"ordinal\")",
        "",
        "the categories of ordinals are newer than the table",
    ),
    ("en-IN", "date DATETIME", "M", "AM and PM are in capitals"),
    (
        "en-IN",
        "list LIST($x, type: \"conjunction\", style: \"narrow\")",
        "",
        "the last word is left out",
    ),
    ("es", "date DATETIME", "0", HOUR),
    (
        "es",
        "date DATETIME($x, dateStyle: \"full\"",
        " a las ",
        "the link between date and time",
    ),
    (
        "es",
        "plural NUMBER($x, type: \"ordinal\")",
        "one",
        "first and third have a category of their own",
    ),
    (
        "et",
        "date DATETIME",
        ":",
        "an hour before seconds has one digit",
    ),
    (
        "fa",
        "date DATETIME($x, dateStyle: \"full\"",
        "",
        "the order of weekday and date",
    ),
    (
        "he",
        "list LIST",
        "\u{2011}",
        "a hyphen that does not break",
    ),
    (
        "he",
        "list LIST($x, type: \"unit\", style: \"long\")",
        "",
        "no word before the last",
    ),
    ("hi", "list LIST", "", "no comma before the last word"),
    ("ko", "date DATETIME", "오", "AM and PM in Korean"),
    (
        "",
        "plural NUMBER",
        "",
        "ICU4C counts the digits of 1e21 in 64 bits",
    ),
];

const HOUR: &str = "an hour after midnight has two digits";

/// What is written of CLDR's version is that of the data.
#[test]
fn the_version_of_cldr_is_that_of_the_data() {
    let (version, _) = icu_plurals_data::cldr_tag!()
        .split_once('.')
        .expect("a version");
    for text in [
        include_str!("../../CHANGELOG.md"),
        include_str!("../../docs/own-texts.md"),
        include_str!("facts.rs"),
    ] {
        let mut told = text.split("plural rules of CLDR ").skip(1).peekable();
        assert!(told.peek().is_some());
        for told in told {
            let digits = told.split(|c: char| !c.is_ascii_digit()).next();
            assert_eq!(digits, Some(version));
        }
    }
}

#[test]
fn numbers_plurals_and_lists_are_as_in_ecma_402() {
    assert_eq!(compare(&["number", "plural", "list"]), (21_384, 54));
}

#[cfg(feature = "datetime")]
#[test]
fn dates_are_as_in_ecma_402() {
    assert_eq!(compare(&["date"]), (1_366, 146));
}

/// How many cases of these kinds agree with the table, and how many differ as
/// [`DRIFT`] has it. No case differs in another way.
fn compare(kinds: &[&str]) -> (usize, usize) {
    let table: Json =
        serde_json::from_str(include_str!("../data/format-cases.json")).expect("JSON");
    let rows = table["rows"].as_array().expect("rows");
    let mut by_language: BTreeMap<&str, Vec<&Json>> = BTreeMap::new();
    for row in rows {
        if kinds.contains(&row["kind"].as_str().expect("a kind")) {
            let language = row["language"].as_str().expect("a tag");
            by_language.entry(language).or_default().push(row);
        }
    }
    let (mut agreed, mut differing, mut wrong) = (0, 0, Vec::new());
    let of_these = |drift: &usize| {
        let (_, begin, ..) = DRIFT[*drift];
        begin
            .split_once(' ')
            .is_some_and(|(kind, _)| kinds.contains(&kind))
    };
    let mut unseen: BTreeSet<usize> = (0..DRIFT.len()).filter(of_these).collect();
    for (tag, rows) in by_language {
        let mut texts = String::new();
        for (index, row) in rows.iter().enumerate() {
            let call = row["call"].as_str().expect("a call");
            let variants = match row["kind"].as_str() {
                Some("plural") => {
                    " ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    [many] many\n   *[other] other\n"
                }
                _ => " ",
            };
            writeln!(texts, "r{index} = {{ {call}{variants}}}").expect("a string");
        }
        let reader = isolated_reader_of(&language(tag), &texts, Isolation::Never);
        for (index, row) in rows.iter().enumerate() {
            let kind = row["kind"].as_str().expect("a kind");
            let call = row["call"].as_str().expect("a call");
            for (case, expected) in row["expected"]
                .as_array()
                .expect("results")
                .iter()
                .enumerate()
            {
                let Some(expected) = expected.as_str() else {
                    continue;
                };
                let ours = fill(&reader, &format!("r{index}"), value(&table, kind, case));
                if ours == expected {
                    agreed += 1;
                    continue;
                }
                differing += 1;
                let call = format!("{kind} {call}");
                let drift = DRIFT.iter().position(|(language, begin, part, _)| {
                    (language.is_empty() && table["numbers"][case] == "1e21" || *language == tag)
                        && call.starts_with(begin)
                        && ours.contains(part)
                });
                match drift {
                    Some(drift) => {
                        unseen.remove(&drift);
                    }
                    None => wrong.push(format!(
                        "{tag}: {call}, case {case}: {ours:?}, not {expected:?}"
                    )),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    let unseen: Vec<_> = unseen.into_iter().map(|drift| DRIFT[drift]).collect();
    assert_eq!(unseen, [], "these agree by now: take them out");
    (agreed, differing)
}

/// The argument of a case: the table has one list of them for each kind.
fn value<'t>(table: &'t Json, kind: &str, case: usize) -> Value<'t> {
    match kind {
        "list" => strings(&table["lists"][case]).into_iter().collect(),
        #[cfg(feature = "datetime")]
        "date" => {
            let seconds = table["times"][case].as_u64().expect("seconds");
            (SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)).into()
        }
        _ => number(table["numbers"][case].as_str().expect("a number")),
    }
}

/// Texts as a translator writes them, and what a reader is told.
const FILLED: &[(&str, &str, &str, &str)] = &[
    // language, text, value, told
    ("en-US", "{ $x }", "1234.5", "1,234.5"),
    ("fr", "{ $x }", "1234.5", "1\u{202f}234,5"),
    ("de", "{ $x }", "1234.5", "1.234,5"),
    ("hi", "{ $x }", "1234567", "12,34,567"),
    ("ar-EG", "{ $x }", "1234", "١٬٢٣٤"),
    ("es", "{ $x }", "1234", "1234"),
    (
        "en-US",
        "{ $x }",
        "18446744073709551615",
        "18,446,744,073,709,551,615",
    ),
    (
        "en-US",
        "{ $x }",
        "-9223372036854775808",
        "-9,223,372,036,854,775,808",
    ),
    (
        "en-US",
        "{ NUMBER($x) }",
        "9007199254740993",
        "9,007,199,254,740,993",
    ),
    // All the digits that lead back to the f64; NUMBER has three at the most.
    (
        "en-US",
        "{ $x }",
        "0.30000000000000004",
        "0.30000000000000004",
    ),
    ("en-US", "{ NUMBER($x) }", "0.30000000000000004", "0.3"),
    ("sv", "{ $x }", "-inf", "−∞"),
    ("fa", "{ $x }", "-inf", "\u{200e}−∞"),
    ("ru", "{ $x }", "NaN", "NaN"),
    // Plural categories go by the digits that are shown.
    (
        "en-US",
        "{ $x ->\n    [one] one\n   *[other] other\n }",
        "1",
        "one",
    ),
    (
        "en-US",
        "{ NUMBER($x, minimumFractionDigits: 1) ->\n    [one] one\n   *[other] other\n }",
        "1",
        "other",
    ),
    (
        "en-US",
        "{ NUMBER($x, type: \"ordinal\") ->\n    [two] { $x }nd\n   *[other] { $x }th\n }",
        "22",
        "22nd",
    ),
    (
        "ru",
        "{ $x ->\n    [few] few\n    [many] many\n   *[other] other\n }",
        "9007199254740993",
        "few",
    ),
    (
        "fr",
        "{ $x ->\n    [one] one\n    [many] many\n   *[other] other\n }",
        "1000000",
        "many",
    ),
    // The first variant that matches; a number matches whatever its zeros.
    (
        "en-US",
        "{ $x ->\n    [one] one\n    [1] exactly\n   *[other] other\n }",
        "1",
        "one",
    ),
    (
        "en-US",
        "{ $x ->\n    [1.0] exactly\n    [one] one\n   *[other] other\n }",
        "1",
        "exactly",
    ),
    (
        "en-US",
        "{ $x ->\n    [0] none\n   *[other] { $x } of { -term(case: \"of\") }\n }\n-term = { $case ->\n    [of] them\n   *[other] they\n }",
        "2000",
        "2,000 of them",
    ),
    (
        "en-US",
        "{ b.c }\nb = b\n    .c = { $x } in { -t(n: 1) }\n-t = { $n ->\n    [one] one\n   *[other] other\n }",
        "5",
        "5 in one",
    ),
    // What a number is not.
    ("en-US", "{ NUMBER($x) }", "text", "text"),
    ("en-US", "{ DURATION($x) }", "text", "text"),
    ("en-US", "{ LIST($x) }", "3", "3"),
    #[cfg(feature = "datetime")]
    ("en-US", "{ DATETIME($x) }", "3", "3"),
    ("en-US", "{ 1234.50 } { \"{\" }", "", "1,234.50 {"),
];

#[test]
fn texts_with_functions_are_told_as_the_reader_writes() {
    for (tag, text, value, told) in FILLED {
        let reader = reader_of(&language(tag), &format!("{DURATIONS}a = {text}\n"));
        let value: Value<'_> = match value.parse::<f64>() {
            Ok(_) => number(value),
            Err(_) => (*value).into(),
        };
        assert_eq!(fill(&reader, "a", value), *told, "{tag}: {text}");
    }
}

/// The messages that DURATION needs, as the shipped ones have them.
const DURATIONS: &str = "\
detail-duration-days = { $days ->\n    [one] { $days } day\n   *[other] { $days } days\n }
detail-duration-hours = { $hours ->\n    [one] { $hours } hour\n   *[other] { $hours } hours\n }
detail-duration-minutes = { $minutes ->\n    [one] { $minutes } minute\n   *[other] { $minutes } minutes\n }
detail-duration-seconds = { $seconds ->\n    [one] { $seconds } second\n   *[other] { $seconds } seconds\n }
detail-duration-pair = { $larger } { $smaller }
";

#[test]
fn a_length_of_time_is_told_in_whole_units() {
    let told = [
        (0, "0 seconds"),
        (1, "1 second"),
        (59, "59 seconds"),
        (60, "1 minute"),
        (61, "61 seconds"),
        (90, "90 seconds"),
        (119, "119 seconds"),
        (120, "2 minutes"),
        (150, "2 minutes 30 seconds"),
        (3599, "59 minutes 59 seconds"),
        (3600, "1 hour"),
        (3601, "1 hour 1 minute"),
        (3900, "1 hour 5 minutes"),
        (172_799, "48 hours"),
        (172_800, "2 days"),
        (172_801, "2 days 1 hour"),
        (86_400_000, "1,000 days"),
    ];
    let reader = reader_of(
        &language("en-US"),
        &format!("{DURATIONS}a = {{ DURATION($x) }}\n"),
    );
    for (seconds, told) in told {
        assert_eq!(fill(&reader, "a", seconds), told);
        assert_eq!(fill(&reader, "a", Duration::from_secs(seconds)), told);
    }
    // Whoever waits so long has waited long enough.
    assert_eq!(fill(&reader, "a", Duration::from_millis(1)), "1 second");
    assert_eq!(fill(&reader, "a", 0.2), "1 second");
    // Less than nothing is told as a number, and so is what is beyond counting.
    assert_eq!(fill(&reader, "a", -5), "-5");
    assert_eq!(fill(&reader, "a", f64::NAN), "NaN");
    let day = Duration::from_secs(u64::MAX);
    assert_eq!(fill(&reader, "a", day), "213,503,982,334,601 days 8 hours");
    // A language without these texts has SI's sign.
    let bare = reader_of(&language("de"), "a = Noch { $x }.\n");
    assert_eq!(
        fill(&bare, "a", Duration::from_secs(5400)),
        "Noch 5.400\u{a0}s."
    );
}

#[test]
fn a_list_is_told_as_the_reader_tells_it() {
    let texts = "a = { $x }\nb = { LIST($x, type: \"disjunction\") }\nc = { NUMBER($x) }\n";
    let english = reader_of(&language("en-US"), texts);
    let list = |items: &[&'static str]| items.iter().copied().collect::<Value<'_>>();
    assert_eq!(fill(&english, "a", list(&[])), "");
    assert_eq!(fill(&english, "a", list(&["GET"])), "GET");
    assert_eq!(
        fill(&english, "a", list(&["GET", "HEAD", "POST"])),
        "GET, HEAD, and POST"
    );
    assert_eq!(
        fill(&english, "b", list(&["GET", "HEAD", "POST"])),
        "GET, HEAD, or POST"
    );
    assert_eq!(fill(&english, "c", list(&["GET", "HEAD"])), "GET and HEAD");
    // Each string by itself keeps its direction.
    let hebrew = reader_of(&language("he"), texts);
    assert_eq!(
        fill(&hebrew, "a", list(&["GET", "HEAD"])),
        "\u{2068}GET\u{2069} ו\u{2011}\u{2068}HEAD\u{2069}"
    );
}

/// A date with a time of day, alone, and a time whose zone is told.
#[cfg(feature = "datetime")]
const MOMENTS: &str = "\
a = { DATETIME($x, dateStyle: \"long\", timeStyle: \"short\") }
b = { $x }
c = { DATETIME($x, timeStyle: \"long\") }
";

/// 2026-11-21T13:05:09Z, in seconds since the epoch.
#[cfg(feature = "datetime")]
const SECONDS: u32 = 1_795_266_309;

#[cfg(feature = "datetime")]
#[test]
fn a_moment_of_the_standard_library_is_told_in_utc() {
    let german = reader_of(&language("de"), MOMENTS);
    let moment = SystemTime::UNIX_EPOCH + Duration::from_secs(SECONDS.into());
    assert_eq!(fill(&german, "a", moment), "21. November 2026 um 13:05");
    assert_eq!(fill(&german, "b", moment), "21.11.2026, 13:05");
    // The ends of time have an answer.
    let before = SystemTime::UNIX_EPOCH.checked_sub(Duration::from_secs(1 << 40));
    assert!(!fill(&german, "a", before.expect("a moment")).is_empty());
}

#[cfg(feature = "jiff")]
#[test]
fn dates_and_times_of_jiff_are_told() {
    let german = reader_of(&language("de"), MOMENTS);
    let stamp = jiff::Timestamp::from_second(SECONDS.into()).expect("a moment");
    let utc = "21. November 2026 um 13:05";
    assert_eq!(fill(&german, "a", stamp), utc);
    // In the zone that the caller gives.
    let paris = stamp.to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(1)));
    assert_eq!(fill(&german, "a", &paris), "21. November 2026 um 14:05");
    assert_eq!(fill(&german, "c", &paris), "14:05:09 GMT+1");
    // As they are, without a zone; a day has no time.
    let day = jiff::civil::date(2026, 11, 21);
    assert_eq!(fill(&german, "a", day.at(13, 5, 9, 0)), utc);
    assert_eq!(fill(&german, "a", day), "21. November 2026");
    assert_eq!(fill(&german, "c", day), "21.11.2026");
    // The reader's calendar.
    let thai = reader_of(&language("th"), MOMENTS);
    assert_eq!(fill(&thai, "a", day), "21 พฤศจิกายน 2569");
    // The ends of jiff's time, of which 9999-12-31 is the usual "never".
    let (first, last) = (jiff::civil::Date::MIN, jiff::civil::Date::MAX);
    assert_eq!(fill(&german, "a", last), "31. Dezember 9999");
    assert_eq!(fill(&german, "c", last), "31.12.9999");
    assert_eq!(
        fill(&german, "a", last.at(23, 59, 59, 999_999_999)),
        "31. Dezember 9999 um 23:59"
    );
    assert_eq!(
        fill(&german, "a", jiff::Timestamp::MAX),
        "30. Dezember 9999 um 22:00"
    );
    // There was no year 0: −9999 is the year 10,000 before the first.
    assert_eq!(fill(&german, "a", first), "1. Januar 10000 v. Chr.");
    assert_eq!(
        fill(&german, "a", first.at(0, 0, 0, 0)),
        "1. Januar 10000 v. Chr. um 00:00"
    );
    // A fraction of a second before 1970 is in 1969.
    let before = jiff::civil::date(1969, 12, 31).at(23, 59, 59, 999_999_999);
    assert_eq!(fill(&german, "a", before), "31. Dezember 1969 um 23:59");
}

#[cfg(feature = "time")]
#[test]
fn dates_and_times_of_time_are_told() {
    let german = reader_of(&language("de"), MOMENTS);
    let utc = time::OffsetDateTime::from_unix_timestamp(SECONDS.into()).expect("a moment");
    assert_eq!(fill(&german, "a", utc), "21. November 2026 um 13:05");
    // In the zone that the caller gives.
    let offset = time::UtcOffset::from_hms(5, 30, 0).expect("an offset");
    let there = utc.to_offset(offset);
    assert_eq!(fill(&german, "a", there), "21. November 2026 um 18:35");
    assert_eq!(fill(&german, "c", there), "18:35:09 GMT+5:30");
    // A day has no time.
    let day = time::Date::from_calendar_date(2026, time::Month::November, 21).expect("a day");
    assert_eq!(fill(&german, "a", day), "21. November 2026");
    assert_eq!(fill(&german, "c", day), "21.11.2026");
    // The reader's calendar.
    let thai = reader_of(&language("th"), MOMENTS);
    assert_eq!(fill(&thai, "a", day), "21 พฤศจิกายน 2569");
    // The ends of time's time.
    let (first, last) = (time::Date::MIN, time::Date::MAX);
    assert_eq!(fill(&german, "a", last), "31. Dezember 9999");
    assert_eq!(fill(&german, "a", first), "1. Januar 10000 v. Chr.");
    let last = time::PrimitiveDateTime::MAX;
    assert_eq!(fill(&german, "a", last), "31. Dezember 9999 um 23:59");
}

/// What is shown with an error, as languages with harder grammars tell it; in the first two
/// by the texts of `tests/data/texts`.
const SHOWN: [(&str, &str, [&str; 4]); 8] = [
    (
        "en-US",
        "",
        [
            "Come back in 90 full seconds.",
            "Come back in 2 full minutes.",
            "Come back in 1 full hour and 5 full minutes.",
            "It can be used by GET, HEAD, and POST.",
        ],
    ),
    (
        "zh-CN",
        "",
        [
            "90 整秒以后再来吧。",
            "2 整分以后再来吧。",
            "1 整时又 5 整分以后再来吧。",
            "可以用 GET、HEAD和POST 来用它。",
        ],
    ),
    (
        "ar",
        include_str!("../data/format/ar.ftl"),
        [
            "نفتح بعد 90 ثانية.",
            "نفتح بعد دقيقتين.",
            "نفتح بعد ساعة واحدة و5 دقائق.",
            "هكذا: \u{2068}GET\u{2069} و\u{2068}HEAD\u{2069} و\u{2068}POST\u{2069}.",
        ],
    ),
    (
        "ru",
        include_str!("../data/format/ru.ftl"),
        [
            "Откроется через 90 секунд.",
            "Откроется через 2 минуты.",
            "Откроется через 1 час 5 минут.",
            "Можно так: GET, HEAD и POST.",
        ],
    ),
    (
        "pl",
        include_str!("../data/format/pl.ftl"),
        [
            "Otwieramy za 90 sekund.",
            "Otwieramy za 2 minuty.",
            "Otwieramy za 1 godzinę 5 minut.",
            "Tak można: GET, HEAD i POST.",
        ],
    ),
    (
        "de",
        include_str!("../data/format/de.ftl"),
        [
            "Geöffnet wird in 90 Sekunden.",
            "Geöffnet wird in 2 Minuten.",
            "Geöffnet wird in 1 Stunde und 5 Minuten.",
            "So geht es: GET, HEAD und POST.",
        ],
    ),
    (
        "hi",
        include_str!("../data/format/hi.ftl"),
        [
            "90 सेकंड बाद खुलेगा।",
            "2 मिनट बाद खुलेगा।",
            "1 घंटे 5 मिनट बाद खुलेगा।",
            "ऐसे: GET, HEAD और POST।",
        ],
    ),
    (
        "ja",
        include_str!("../data/format/ja.ftl"),
        [
            "90 秒後に開きます。",
            "2 分後に開きます。",
            "1 時間 5 分後に開きます。",
            "使い方: GET、HEAD、POST",
        ],
    ),
];

#[test]
fn waiting_and_methods_in_eight_languages() {
    for (tag, texts, told) in SHOWN {
        let reader = match texts {
            "" => super::own_reader(tag),
            texts => reader_of(&language(tag), texts),
        };
        let wait = reader.message("detail-retry-in").expect("the id");
        for (seconds, told) in [90, 120, 3900].into_iter().zip(told) {
            let wait = wait.with("duration", Duration::from_secs(seconds));
            assert_eq!(wait.description(), told, "{tag}");
        }
        let methods: Value<'_> = ["GET", "HEAD", "POST"].into_iter().collect();
        let allowed = reader.message("detail-allowed-methods").expect("the id");
        let allowed = allowed.with("methods", methods);
        assert_eq!(allowed.description(), told[3], "{tag}");
    }
}

/// A language in a script that ICU4X has no data for is written by its data in the usual
/// one; by itself, ICU4X takes those of the root: "1,234,567.5", "A, B" and "2026 M11 21".
#[test]
fn a_language_is_written_by_its_nearest_data() {
    for (tag, number, list) in [
        ("pa-Arab", "12,34,567.5", "A ਅਤੇ B"),
        ("pa-PK", "12,34,567.5", "A ਅਤੇ B"),
        ("uz-Arab", "1\u{a0}234\u{a0}567,5", "A va B"),
        ("uz-AF", "1\u{a0}234\u{a0}567,5", "A va B"),
        ("az-Cyrl", "1.234.567,5", "A və B"),
        ("be-Latn", "1\u{a0}234\u{a0}567,5", "A і B"),
        ("my-Qaag", "၁,၂၃၄,၅၆၇.၅", "A န\u{103e}င\u{1037}\u{103a} B"),
        // Data of their own in a second script.
        ("sr-Latn", "1.234.567,5", "A i B"),
        ("sr-ME", "1.234.567,5", "A i B"),
        ("kk-Arab", "1\u{a0}234\u{a0}567.5", "A جانە B"),
        ("hi-Latn", "12,34,567.5", "A aur B"),
        ("zh-Hant", "1,234,567.5", "A和B"),
        // None at all.
        ("dz", "1,234,567.5", "A, B"),
    ] {
        let reader = isolated_reader_of(&language(tag), "a = { $x }\n", Isolation::Never);
        assert_eq!(fill(&reader, "a", 1_234_567.5), number, "{tag}");
        let items: Value<'_> = ["A", "B"].into_iter().collect();
        assert_eq!(fill(&reader, "a", items), list, "{tag}");
    }
}

#[cfg(feature = "datetime")]
#[test]
fn a_date_is_written_by_the_nearest_data_or_in_digits() {
    for (tag, told) in [
        ("pa-Arab", "21 ਨਵੰਬਰ 2026"),
        ("uz-AF", "21-noyabr, 2026"),
        ("be-Latn", "21 лістапада 2026 г."),
        ("ru-Latn", "21 ноября 2026 г."),
        ("sr-Latn", "21. novembar 2026."),
        ("dz", "2026-11-21"),
        ("bo", "2026-11-21"),
    ] {
        assert_eq!(long_date(tag), told, "{tag}");
    }
    // These have data in a second script, and not those of the usual one.
    for tag in [
        "bs-Cyrl", "ff-Adlm", "hi-Latn", "kk-Arab", "kok-Latn", "ks-Deva", "kxv-Deva", "kxv-Orya",
        "kxv-Telu", "sd-Deva", "sr-Latn", "uz-Cyrl",
    ] {
        let usual = tag.split('-').next().expect("a language");
        assert!(!long_date(tag).contains("2026-11-21"), "{tag}");
        assert_ne!(long_date(tag), long_date(usual), "{tag}");
    }
}

#[cfg(feature = "datetime")]
fn long_date(tag: &str) -> String {
    let text = "a = { DATETIME($x, dateStyle: \"long\") }\n";
    let reader = isolated_reader_of(&language(tag), text, Isolation::Never);
    let moment = SystemTime::UNIX_EPOCH + Duration::from_secs(SECONDS.into());
    fill(&reader, "a", moment)
}

/// The rules belong to the language: ICU4X alone would fall to the root's by the script
/// (CLDR, plural rules of sr, bs, uz, pa, kk, be). Of regions, Portugal has its own.
#[test]
fn plurals_do_not_depend_on_the_script_or_region() {
    let text = "a-n = { $n ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    \
                [many] many\n   *[other] other\n}\n    .of = { NUMBER($n, type: \"ordinal\") ->\n    \
                [one] one\n    [two] two\n    [few] few\n   *[other] other\n}\n";
    for (tag, twos, fives) in [
        ("sr-Latn", "few", "other"),
        ("sr-ME", "few", "other"),
        ("bs-Cyrl", "few", "other"),
        ("uz-Cyrl", "other", "other"),
        ("az-Cyrl", "other", "other"),
        ("pa-Arab", "other", "other"),
        ("kk-Arab", "other", "other"),
        ("be-Latn", "few", "many"),
        ("ru-Latn", "few", "many"),
    ] {
        let path = format!("{tag}/a.ftl");
        let builder = Catalog::builder().without_embedded().files([(path, text)]);
        let catalog = builder.source_language(language(tag)).build();
        let reader = catalog.expect("good texts").localizer(language(tag));
        let message = reader.message("a-n").expect("an id");
        let told = |n: u32| message.with("n", n).description().into_owned();
        assert_eq!([told(1), told(2), told(5)], ["one", twos, fives], "{tag}");
    }
    // As Node's Intl has it.
    let text = "a = { $x ->\n    [one] one\n   *[other] other\n }\n";
    let none = ["pt", "pt-BR", "pt-AO", "pt-MZ", "pt-PT", "pt-Latn-PT"]
        .map(|tag| fill(&reader_of(&language(tag), text), "a", 0));
    assert_eq!(none, ["one", "one", "one", "one", "other", "other"]);
}
