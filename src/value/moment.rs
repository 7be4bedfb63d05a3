//! [`Moment`]: dates and times of day, and the values that are made of them. Of the
//! feature `datetime`.

use std::time::{SystemTime, UNIX_EPOCH};

use icu_calendar::Iso;
use icu_time::zone::models::AtTime;
use icu_time::zone::{TimeZone, UtcOffset};
use icu_time::{DateTime, TimeZoneInfo, ZonedDateTime};

use super::{Kind, Value};

/// A date, with a time of day and where on the earth it is meant unless it is
/// only a date.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Moment {
    pub(crate) at: ZonedDateTime<Iso, TimeZoneInfo<AtTime>>,
    /// Whether it is the day alone.
    pub(crate) is_date: bool,
}

impl Moment {
    /// Milliseconds since 1970 in UTC, told at so many seconds east of it.
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

    /// The day alone.
    #[cfg(any(feature = "jiff", feature = "time"))]
    pub(crate) fn date(milliseconds: i64) -> Moment {
        Moment {
            is_date: true,
            ..Moment::new(milliseconds, 0)
        }
    }
}

fn value(moment: Moment) -> Value<'static> {
    Value(Kind::Moment(Box::new(moment)))
}

/// A moment, told in UTC.
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// use fluent_status::{Catalog, Preferences};
///
/// # let directory = std::env::temp_dir().join(format!("fluent-status-date-{}", std::process::id()));
/// # std::fs::create_dir_all(directory.join("en-US"))?;
/// # std::fs::write(directory.join("en-US/a.ftl"), "a = Closed until { DATETIME($time, dateStyle: \"long\") }.\n")?;
/// // a = Closed until { DATETIME($time, dateStyle: "long") }.
/// let catalog = Catalog::builder().directory(&directory).build()?;
/// let english = catalog.localizer(Preferences::default());
/// let closed = english.message("a").ok_or("unknown id")?;
/// let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000);
/// assert_eq!(closed.with("time", time).description(), "Closed until January 15, 2027.");
/// # std::fs::remove_dir_all(&directory)?;
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

/// A moment, told in UTC.
#[cfg(feature = "jiff")]
impl From<jiff::Timestamp> for Value<'_> {
    fn from(time: jiff::Timestamp) -> Self {
        value(Moment::new(time.as_millisecond(), 0))
    }
}

/// A moment, told in its own time zone.
#[cfg(feature = "jiff")]
impl From<&jiff::Zoned> for Value<'_> {
    fn from(time: &jiff::Zoned) -> Self {
        let offset = time.offset().seconds();
        value(Moment::new(time.timestamp().as_millisecond(), offset))
    }
}

/// A date and a time of day, told as they are.
#[cfg(feature = "jiff")]
impl From<jiff::civil::DateTime> for Value<'_> {
    fn from(time: jiff::civil::DateTime) -> Self {
        value(Moment::new(civil(time), 0))
    }
}

/// A day.
#[cfg(feature = "jiff")]
impl From<jiff::civil::Date> for Value<'_> {
    fn from(date: jiff::civil::Date) -> Self {
        value(Moment::date(civil(date.into())))
    }
}

#[cfg(feature = "jiff")]
fn civil(time: jiff::civil::DateTime) -> i64 {
    let zoned = time.to_zoned(jiff::tz::TimeZone::UTC);
    // The last hours of the year 9999 are beyond jiff's moments.
    zoned.map_or(i64::MAX, |zoned| zoned.timestamp().as_millisecond())
}

/// A moment, told at its own offset from UTC.
#[cfg(feature = "time")]
impl From<time::OffsetDateTime> for Value<'_> {
    fn from(time: time::OffsetDateTime) -> Self {
        let milliseconds = time.unix_timestamp() * 1000 + i64::from(time.millisecond());
        value(Moment::new(milliseconds, time.offset().whole_seconds()))
    }
}

/// A moment, told in UTC.
#[cfg(feature = "time")]
impl From<time::UtcDateTime> for Value<'_> {
    fn from(time: time::UtcDateTime) -> Self {
        time::OffsetDateTime::from(time).into()
    }
}

/// A date and a time of day, told as they are.
#[cfg(feature = "time")]
impl From<time::PrimitiveDateTime> for Value<'_> {
    fn from(time: time::PrimitiveDateTime) -> Self {
        time.assume_utc().into()
    }
}

/// A day.
#[cfg(feature = "time")]
impl From<time::Date> for Value<'_> {
    fn from(date: time::Date) -> Self {
        let midnight = date.midnight().assume_utc();
        value(Moment::date(midnight.unix_timestamp() * 1000))
    }
}
