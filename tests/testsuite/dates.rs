//! Dates in languages that ICU4X writes otherwise than CLDR, and at the ends of time.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use fluent_status::{Catalog, Isolation, Localizer, Value};
use serde_json::Value as Json;

use super::language;

const STYLES: [&str; 4] = ["full", "long", "medium", "short"];

/// A reader of a date in each style, and of a time of day with its offset from UTC.
fn reader_of(tag: &str) -> Localizer {
    let mut texts =
        String::from("clock = { DATETIME($x, dateStyle: \"short\", timeStyle: \"long\") }\n");
    for style in STYLES {
        texts += &format!("{style} = {{ DATETIME($x, dateStyle: \"{style}\") }}\n");
    }
    let catalog = Catalog::builder()
        .without_embedded()
        .files([(format!("{tag}/a.ftl"), texts)])
        .source_language(language(tag))
        .isolation(Isolation::Never)
        .build();
    catalog.expect("good texts").localizer(language(tag))
}

fn told<'v>(reader: &Localizer, id: &str, value: impl Into<Value<'v>>) -> String {
    let message = reader.message(id).expect("the id");
    message.with("x", value).description().into_owned()
}

/// What ICU4X's names differ in, with the CLDR of its data, from the table's: the days of
/// the week in Pashto of Pakistan.
const DRIFT: [(&str, usize); 1] = [("ps-PK", 2)];

/// The right answers are those of Node's Intl (`scripts/generate-date-cases.mjs`). By ICU4X
/// alone 720 of 1,712 were others: `ኖቬምበር 21 2026`, `subota, 21 novembar 2026.`, `26-11-21`.
#[test]
fn dates_of_the_languages_with_patterns_are_those_of_cldr() {
    let table: Json = serde_json::from_str(include_str!("../data/date-cases.json")).expect("JSON");
    let times = table["times"].as_array().expect("times");
    let (mut agreed, mut drift) = (0, Vec::new());
    for (tag, styles) in table["languages"].as_object().expect("languages") {
        let reader = reader_of(tag);
        let mut differing = 0;
        for (index, style) in STYLES.into_iter().enumerate() {
            for (case, time) in times.iter().enumerate() {
                let since = Duration::from_secs(time.as_u64().expect("seconds"));
                let told = told(&reader, style, UNIX_EPOCH + since);
                let expected = styles[index][case].as_str().expect("a date");
                if told == expected {
                    agreed += 1;
                } else if DRIFT.iter().any(|(known, _)| known == tag) {
                    differing += 1;
                } else {
                    panic!("{tag}, {style}: {told:?}, not {expected:?}");
                }
            }
        }
        if differing > 0 {
            drift.push((tag.as_str(), differing));
        }
    }
    assert_eq!((agreed, drift.as_slice()), (1_710, DRIFT.as_slice()));
}

/// A pattern has no era, and may have two digits of the year: where these do not tell which
/// year it is, the date has what it takes.
#[test]
fn a_date_of_another_century_or_era_is_told_as_such() {
    for (tag, years, short) in [
        ("en-US", -99, "1/1/100 BC"),
        ("pl", -99, "01.01.100 p.n.e."),
        ("pl", 1900, "1.01.1900"),
        ("en-IN", 1949, "01/01/1949"),
        ("en-IN", 1950, "01/01/50"),
        ("en-IN", 2049, "01/01/49"),
        ("en-IN", 2050, "01/01/2050"),
        ("en-IN", 9999, "01/01/9999"),
        ("ko", 9999, "9999. 1. 1."),
    ] {
        // Days since 1970 of the first of January.
        let before = i64::from(years) - 1;
        let leap = before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400);
        let days = before * 365 + leap - 719_162;
        let since = Duration::from_secs(days.unsigned_abs() * 86_400);
        let moment = match days {
            0.. => UNIX_EPOCH + since,
            _ => UNIX_EPOCH - since,
        };
        assert_eq!(
            told(&reader_of(tag), "short", moment),
            short,
            "{tag} {years}"
        );
    }
}

#[test]
fn the_ends_of_the_time_of_the_standard_library_are_told() {
    let english = reader_of("en-US");
    let at = |moment: SystemTime| told(&english, "clock", moment);
    for (seconds, clock) in [
        (253_402_300_799, "12/31/9999, 11:59:59 PM GMT+0"),
        (253_402_300_800, "1/1/10000, 12:00:00 AM GMT+0"),
        (31_494_784_780_799, "12/31/999999, 11:59:59 PM GMT+0"),
    ] {
        assert_eq!(at(UNIX_EPOCH + Duration::from_secs(seconds)), clock);
    }
    // What is beyond is told as the last.
    let (last, first) = (
        "12/31/999999, 11:59:59 PM GMT+0",
        "1/1/1000000 BC, 12:00:00 AM GMT+0",
    );
    for seconds in [31_494_784_780_800, 9_223_372_036_854_775, 1 << 62] {
        let since = Duration::from_secs(seconds);
        assert_eq!(at(UNIX_EPOCH + since), last, "{seconds}");
    }
    for seconds in [
        31_619_087_683_200,
        31_619_087_683_201,
        9_223_372_036_854_776,
        1 << 62,
    ] {
        let before = Duration::from_secs(seconds);
        assert_eq!(at(UNIX_EPOCH - before), first, "{seconds}");
    }
    // A moment before 1970 is in 1969.
    let before = UNIX_EPOCH - Duration::from_nanos(1);
    assert_eq!(at(before), "12/31/69, 11:59:59 PM GMT+0");
}

/// jiff and time have offsets up to 25:59:59, ICU4X to 18 hours.
#[cfg(feature = "jiff")]
#[test]
fn a_clock_of_jiff_is_told_as_it_shows_the_time() {
    let english = reader_of("en-US");
    for (moment, seconds, clock) in [
        (
            jiff::Timestamp::MAX,
            93_599,
            "12/31/9999, 11:59:59 PM GMT+?",
        ),
        (
            jiff::Timestamp::MAX,
            64_800,
            "12/31/9999, 4:00:00 PM GMT+18",
        ),
        (jiff::Timestamp::MAX, 0, "12/30/9999, 10:00:00 PM GMT+0"),
        (
            jiff::Timestamp::MAX,
            -93_599,
            "12/29/9999, 8:00:01 PM GMT+?",
        ),
        (
            jiff::Timestamp::MIN,
            -93_599,
            "1/1/10000 BC, 12:00:00 AM GMT+?",
        ),
        (
            jiff::Timestamp::MIN,
            93_599,
            "1/3/10000 BC, 3:59:58 AM GMT+?",
        ),
    ] {
        let offset = jiff::tz::Offset::from_seconds(seconds).expect("an offset");
        let there = moment.to_zoned(jiff::tz::TimeZone::fixed(offset));
        assert_eq!(told(&english, "clock", &there), clock);
    }
    let before = jiff::Timestamp::from_nanosecond(-1).expect("a moment");
    assert_eq!(
        told(&english, "clock", before),
        "12/31/69, 11:59:59 PM GMT+0"
    );
}

#[cfg(feature = "time")]
#[test]
fn a_clock_of_time_is_told_as_it_shows_the_time() {
    let english = reader_of("en-US");
    for (there, seconds, clock) in [
        (
            time::PrimitiveDateTime::MAX,
            93_599,
            "12/31/9999, 11:59:59 PM GMT+?",
        ),
        (
            time::PrimitiveDateTime::MAX,
            -93_599,
            "12/31/9999, 11:59:59 PM GMT+?",
        ),
        (
            time::PrimitiveDateTime::MAX,
            -64_800,
            "12/31/9999, 11:59:59 PM GMT-18",
        ),
        (
            time::PrimitiveDateTime::MIN,
            93_599,
            "1/1/10000 BC, 12:00:00 AM GMT+?",
        ),
        (
            time::PrimitiveDateTime::MIN,
            0,
            "1/1/10000 BC, 12:00:00 AM GMT+0",
        ),
    ] {
        let offset = time::UtcOffset::from_whole_seconds(seconds).expect("an offset");
        assert_eq!(told(&english, "clock", there.assume_offset(offset)), clock);
    }
}
