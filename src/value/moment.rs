//! [`Moment`]: dates and times of day. Part of the feature `datetime`.
//!
//! Whatever a caller has (`SystemTime`, jiff, time) becomes one ICU4X value in the ISO
//! calendar, so that one formatter writes them all. A time beyond ICU4X's dates is moved to
//! the nearest one, so that nothing fails.

use icu_calendar::Iso;
use icu_time::zone::models::AtTime;
use icu_time::zone::{TimeZone, UtcOffset};
use icu_time::{DateTime, TimeZoneInfo, ZonedDateTime};

/// The first and the last millisecond that ICU4X has dates for, since 1970: those of the
/// years −999,999 and 999,999.
const FIRST: i64 = -31_619_087_683_200_000;
const LAST: i64 = 31_494_784_780_799_999;

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
    /// east of UTC. What they show is told for an offset that no place has, too, though
    /// not the offset.
    pub(crate) fn new(milliseconds: i64, offset: i32) -> Moment {
        let clock = milliseconds.saturating_add(i64::from(offset) * 1000);
        let ZonedDateTime { date, time, .. } =
            ZonedDateTime::from_epoch_milliseconds_and_utc_offset(
                clock.clamp(FIRST, LAST),
                UtcOffset::zero(),
            );
        let zone = if offset == 0 {
            TimeZoneInfo::utc()
        } else {
            TimeZone::UNKNOWN.with_offset(UtcOffset::try_from_seconds(offset).ok())
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
