//! Values from the dates and times of the standard library, jiff and time. Part of the
//! feature `datetime`.

use std::time::{SystemTime, UNIX_EPOCH};

use super::moment::Moment;
use super::{Kind, Value};

/// A moment as an argument.
fn value(moment: Moment) -> Value<'static> {
    Value(Kind::Moment(Box::new(moment)))
}

/// A moment, shown in UTC. For the clock of a place, use the types of jiff or time. A moment
/// beyond the year 999,999, or −999,999, is shown as the last that is not.
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
            // Rounded down: a nanosecond before 1970 is in 1969.
            Err(before) => {
                let before = before.duration().as_nanos().div_ceil(1_000_000);
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
        value(Moment::new(milliseconds(time.as_nanosecond()), 0))
    }
}

/// A moment, shown in its own time zone, which is named by its offset from UTC.
#[cfg(feature = "jiff")]
impl From<&jiff::Zoned> for Value<'_> {
    fn from(time: &jiff::Zoned) -> Self {
        let offset = time.offset().seconds();
        let since = time.timestamp().as_nanosecond();
        value(Moment::new(milliseconds(since), offset))
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

/// Milliseconds since 1970 for a clock in UTC. The last hours of the year 9999, and the first
/// of −9999, are beyond jiff's moments, but not beyond its clocks.
#[cfg(feature = "jiff")]
fn civil(time: jiff::civil::DateTime) -> i64 {
    const EPOCH: jiff::civil::DateTime = jiff::civil::DateTime::constant(1970, 1, 1, 0, 0, 0, 0);

    milliseconds(time.duration_since(EPOCH).as_nanos())
}

/// Nanoseconds as milliseconds, rounded down, as a fraction of a second in front of 1970 is
/// positive, too. None of jiff's is beyond 64 bits.
#[cfg(feature = "jiff")]
fn milliseconds(nanoseconds: i128) -> i64 {
    i64::try_from(nanoseconds.div_euclid(1_000_000)).unwrap_or(i64::MAX)
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
