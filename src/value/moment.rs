//! [`Moment`]: dates and times of day, and the values that are made of them. Part of the
//! feature `datetime`.
//!
//! Whatever a caller has (`SystemTime`, jiff, time) becomes one ICU4X value in the ISO
//! calendar, so that one formatter writes them all. A time too far away for milliseconds
//! in 64 bits is moved to the nearest one that fits, so that nothing fails.

use std::time::{SystemTime, UNIX_EPOCH};

use icu_calendar::Iso;
use icu_time::zone::models::AtTime;
use icu_time::zone::{TimeZone, UtcOffset};
use icu_time::{DateTime, TimeZoneInfo, ZonedDateTime};

use super::{Kind, Value};

/// A date, with a time of day and an offset from UTC unless it is only a date.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Moment {
    /// As clocks show it there; the zone is known by its offset alone, or is UTC.
    pub(crate) at: ZonedDateTime<Iso, TimeZoneInfo<AtTime>>,
    /// Whether it is a day without a time. A style for the time is then ignored.
    pub(crate) is_date: bool,
}

impl Moment {
    /// A moment in milliseconds since 1970 in UTC, as clocks show it `offset` seconds
    /// east of UTC. An offset that no place has is taken for UTC.
    pub(crate) fn new(milliseconds: i64, offset: i32) -> Moment {
        let offset = UtcOffset::try_from_seconds(offset).unwrap_or(UtcOffset::zero());
        let ZonedDateTime { date, time, .. } =
            ZonedDateTime::from_epoch_milliseconds_and_utc_offset(milliseconds, offset);
        let zone = if offset.is_zero() {
            TimeZoneInfo::utc()
        } else {
            TimeZone::UNKNOWN.with_offset(Some(offset))
        };
        let zone = zone.at_date_time(DateTime { date, time });
        Moment {
            at: ZonedDateTime { date, time, zone },
            is_date: false,
        }
    }

    /// The day of a moment in UTC, without its time.
    #[cfg(any(feature = "jiff", feature = "time"))]
    pub(crate) fn date(milliseconds: i64) -> Moment {
        Moment {
            is_date: true,
            ..Moment::new(milliseconds, 0)
        }
    }
}

/// A moment as an argument.
fn value(moment: Moment) -> Value<'static> {
    Value(Kind::Moment(Box::new(moment)))
}

/// A moment, shown in UTC. For the clock of a place, use the types of jiff or time.
///
/// # Example
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// use fluent_status::{Catalog, Preferences};
///
/// let text = "a = Closed until { DATETIME($time, dateStyle: \"long\") }.\n";
/// let catalog = Catalog::builder().files([("en-US/a.ftl", text)]).build()?;
/// let english = catalog.localizer(Preferences::default());
/// let closed = english.message("a").ok_or("unknown id")?;
/// let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000);
/// assert_eq!(closed.with("time", time).description(), "Closed until January 15, 2027.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl From<SystemTime> for Value<'_> {
    fn from(time: SystemTime) -> Self {
        let milliseconds = match time.duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
            Err(before) => {
                let before = before.duration().as_millis();
                i64::try_from(before).map_or(i64::MIN, |before| -before)
            }
        };
        value(Moment::new(milliseconds, 0))
    }
}

/// A moment, shown in UTC.
#[cfg(feature = "jiff")]
impl From<jiff::Timestamp> for Value<'_> {
    fn from(time: jiff::Timestamp) -> Self {
        value(Moment::new(time.as_millisecond(), 0))
    }
}

/// A moment, shown in its own time zone, which is named by its offset from UTC.
#[cfg(feature = "jiff")]
impl From<&jiff::Zoned> for Value<'_> {
    fn from(time: &jiff::Zoned) -> Self {
        let offset = time.offset().seconds();
        value(Moment::new(time.timestamp().as_millisecond(), offset))
    }
}

/// A date and a time of day, shown as they are, of no time zone.
#[cfg(feature = "jiff")]
impl From<jiff::civil::DateTime> for Value<'_> {
    fn from(time: jiff::civil::DateTime) -> Self {
        value(Moment::new(civil(time), 0))
    }
}

/// A day without a time.
#[cfg(feature = "jiff")]
impl From<jiff::civil::Date> for Value<'_> {
    fn from(date: jiff::civil::Date) -> Self {
        value(Moment::date(civil(date.into())))
    }
}

/// Milliseconds since 1970 for a clock in UTC.
#[cfg(feature = "jiff")]
fn civil(time: jiff::civil::DateTime) -> i64 {
    let zoned = time.to_zoned(jiff::tz::TimeZone::UTC);
    // The last hours of the year 9999 are beyond jiff's moments.
    zoned.map_or(i64::MAX, |zoned| zoned.timestamp().as_millisecond())
}

/// A moment, shown at its own offset from UTC.
#[cfg(feature = "time")]
impl From<time::OffsetDateTime> for Value<'_> {
    fn from(time: time::OffsetDateTime) -> Self {
        let milliseconds = time.unix_timestamp() * 1000 + i64::from(time.millisecond());
        value(Moment::new(milliseconds, time.offset().whole_seconds()))
    }
}

/// A moment, shown in UTC.
#[cfg(feature = "time")]
impl From<time::UtcDateTime> for Value<'_> {
    fn from(time: time::UtcDateTime) -> Self {
        time::OffsetDateTime::from(time).into()
    }
}

/// A date and a time of day, shown as they are, of no time zone.
#[cfg(feature = "time")]
impl From<time::PrimitiveDateTime> for Value<'_> {
    fn from(time: time::PrimitiveDateTime) -> Self {
        time.assume_utc().into()
    }
}

/// A day without a time.
#[cfg(feature = "time")]
impl From<time::Date> for Value<'_> {
    fn from(date: time::Date) -> Self {
        let midnight = date.midnight().assume_utc();
        value(Moment::date(midnight.unix_timestamp() * 1000))
    }
}
