//! DATETIME: ECMA-402's `Intl.DateTimeFormat` with its styles, by ICU4X.

use std::fmt;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use icu_calendar::Iso;
use icu_datetime::fieldsets::builder::{DateFields, FieldSetBuilder};
use icu_datetime::fieldsets::enums::{
    CompositeDateTimeFieldSet, DateAndTimeFieldSet, TimeFieldSet,
};
use icu_datetime::fieldsets::{Combo, zone};
use icu_datetime::options::{Length, TimePrecision};
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_locale::Locale;
use icu_time::zone::models::AtTime;
use icu_time::zone::{TimeZone, UtcOffset};
use icu_time::{DateTime, TimeZoneInfo, ZonedDateTime};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;
use writeable::Writeable as _;

use crate::value::{Kind, Value};
use fluent_source::{Language, icu};

/// A date, with a time of day and where on the earth it is meant unless it is
/// only a date.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Moment {
    at: ZonedDateTime<Iso, TimeZoneInfo<AtTime>>,
    is_date: bool,
}

impl Moment {
    /// Milliseconds since 1970 in UTC, told at so many seconds east of it.
    pub(crate) fn new(milliseconds: i64, offset: i32) -> Moment {
        let offset = UtcOffset::try_from_seconds(offset).unwrap_or(UtcOffset::zero());
        let ZonedDateTime { date, time, .. } =
            ZonedDateTime::from_epoch_milliseconds_and_utc_offset(milliseconds, offset);
        let zone = match offset.is_zero() {
            true => TimeZoneInfo::utc(),
            false => TimeZone::UNKNOWN.with_offset(Some(offset)),
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

/// How long the date and the time of day are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Styles {
    date: Option<Style>,
    time: Option<Style>,
}

/// From `full` to `short`, as in ECMA-402.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Style {
    Full,
    Long,
    Medium,
    Short,
}

impl Default for Styles {
    fn default() -> Self {
        Styles::new(None, None)
    }
}

impl Styles {
    /// Without any style: the date in medium length, the time without seconds.
    pub(crate) fn new(date: Option<&str>, time: Option<&str>) -> Styles {
        let style = |word: &str| match word {
            "full" => Style::Full,
            "long" => Style::Long,
            "medium" => Style::Medium,
            _ => Style::Short,
        };
        match (date, time) {
            (None, None) => Styles {
                date: Some(Style::Medium),
                time: Some(Style::Short),
            },
            _ => Styles {
                date: date.map(style),
                time: time.map(style),
            },
        }
    }

    fn builder(self) -> FieldSetBuilder {
        let mut builder = FieldSetBuilder::new();
        builder.length = Some(match self.date {
            Some(Style::Full | Style::Long) => Length::Long,
            Some(Style::Short) => Length::Short,
            Some(Style::Medium) => Length::Medium,
            None => Length::Short,
        });
        builder.date_fields = self.date.map(|style| match style {
            Style::Full => DateFields::YMDE,
            _ => DateFields::YMD,
        });
        builder.time_precision = self.time.map(|style| match style {
            Style::Short => TimePrecision::Minute,
            _ => TimePrecision::Second,
        });
        builder
    }

    fn with_zone(self) -> bool {
        matches!(self.time, Some(Style::Full | Style::Long))
    }
}

/// The formatters of one language, by styles.
pub(super) struct Dates(IntlLangMemoizer);

impl Dates {
    pub(super) fn new(language: &Language) -> Dates {
        Dates(IntlLangMemoizer::new(language.clone().into()))
    }

    pub(super) fn write(
        &self,
        moment: &Moment,
        styles: Styles,
        w: &mut (impl fmt::Write + ?Sized),
    ) -> fmt::Result {
        let styles = match moment.is_date {
            true => Styles {
                date: styles.date.or(Some(Style::Medium)),
                time: None,
            },
            false => styles,
        };
        // Taken out of the memoizer, so that its lock is not held meanwhile.
        let formatter = self
            .0
            .with_try_get(styles, |formatter: &Formatter| formatter.clone());
        match formatter {
            Ok(Formatter::Local(formatter)) => formatter.format(&moment.at).write_to(w),
            Ok(Formatter::Zoned(formatter)) => formatter.format(&moment.at).write_to(w),
            Ok(Formatter::ZonedTime(formatter)) => formatter.format(&moment.at).write_to(w),
            // Only without data for the root, which is compiled in.
            Err(_) => Ok(()),
        }
    }
}

#[derive(Clone)]
enum Formatter {
    Local(Arc<DateTimeFormatter<CompositeDateTimeFieldSet>>),
    Zoned(Arc<DateTimeFormatter<Combo<DateAndTimeFieldSet, zone::LocalizedOffsetShort>>>),
    ZonedTime(Arc<DateTimeFormatter<Combo<TimeFieldSet, zone::LocalizedOffsetShort>>>),
}

impl Memoizable for Formatter {
    type Args = Styles;
    type Error = ();

    fn construct(language: LanguageIdentifier, styles: Styles) -> Result<Self, ()> {
        let locale: Locale = icu::identifier(&Language::from(language)).clone().into();
        let preferences = DateTimeFormatterPreferences::from(&locale);
        let builder = styles.builder();
        let zone = zone::LocalizedOffsetShort;
        if !styles.with_zone() {
            let fields = builder.build_composite_datetime().map_err(drop)?;
            let made = DateTimeFormatter::try_new(preferences, fields);
            return made
                .map(|made| Formatter::Local(Arc::new(made)))
                .map_err(drop);
        }
        if styles.date.is_some() {
            let fields = builder.build_date_and_time().map_err(drop)?.with_zone(zone);
            let made = DateTimeFormatter::try_new(preferences, fields);
            made.map(|made| Formatter::Zoned(Arc::new(made)))
                .map_err(drop)
        } else {
            let fields = builder.build_time().map_err(drop)?.with_zone(zone);
            let made = DateTimeFormatter::try_new(preferences, fields);
            made.map(|made| Formatter::ZonedTime(Arc::new(made)))
                .map_err(drop)
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
