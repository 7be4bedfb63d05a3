//! Dates at the ends of time.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use fluent_status::{Catalog, Isolation, Localizer, Value};

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
