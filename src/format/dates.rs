//! DATETIME: ECMA-402's `Intl.DateTimeFormat` with its styles, by ICU4X.
//!
//! ICU4X has three lengths where ECMA-402 has four styles. `full` is a long date with
//! the day of the week; `full` and `long` times are those with seconds and the offset
//! from UTC.

use std::fmt;
use std::sync::Arc;

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
use icu_time::{TimeZoneInfo, ZonedDateTime};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;
use writeable::Writeable as _;

use super::date_styles::StyledDate;
use crate::value::Moment;
use fluent_source::{Language, icu};

/// The styles of the date and of the time of day; without one, that part is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Styles {
    date: Option<Style>,
    time: Option<Style>,
}

/// From `full` to `short`, as in ECMA-402.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Style {
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

    /// The fields and their length, as ICU4X takes them.
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

    /// Whether the offset from UTC is shown.
    fn with_zone(self) -> bool {
        matches!(self.time, Some(Style::Full | Style::Long))
    }
}

/// Writes a moment in these styles. A moment that is only a date is written without a
/// time, whatever the styles say.
pub(super) fn write(
    memoizer: &IntlLangMemoizer,
    moment: &Moment,
    styles: Styles,
    w: &mut dyn fmt::Write,
) -> fmt::Result {
    let styles = if moment.is_date {
        Styles {
            date: styles.date.or(Some(Style::Medium)),
            time: None,
        }
    } else {
        styles
    };
    // Taken out of the memoizer, so that its lock is not held meanwhile.
    let formatter = memoizer.with_try_get(styles, |formatter: &Formatter| formatter.clone());
    // Without one only if there are no data for the root, which are compiled in.
    formatter.map_or(Ok(()), |formatter| {
        w.write_str(&as_browsers_do(&formatter.told(&moment.at)))
    })
}

/// A date with what browsers make of CLDR's signs: a plain space for the narrow one that
/// does not break, which some fonts lack (V8, SpiderMonkey and JavaScriptCore all do so).
///
/// In Bulgarian, ICU4X writes the word for hours behind a time, and twice behind one with a
/// date (unicode-org/icu4x#8202). CLDR has none there (CLDR-11545).
fn as_browsers_do(told: &str) -> String {
    const BULGARIAN_HOURS: &str = " ч.";
    told.replace(BULGARIAN_HOURS, "").replace('\u{202f}', " ")
}

/// A moment of November, 2026-11-21T00:00:00Z, in milliseconds since 1970.
const NOVEMBER: i64 = 1_795_219_200_000;

/// A moment in some styles, in one language.
#[derive(Clone)]
struct Formatter(Arc<Inner>);

struct Inner {
    whole: Icu,
    /// The date as ICU4X writes it, and how it is to be written.
    mended: Option<(Icu, StyledDate)>,
}

impl Formatter {
    fn told(&self, at: &Clock) -> String {
        let told = self.0.whole.told(at);
        match &self.0.mended {
            Some((date, styled)) => match styled.told(at.date) {
                Some(styled) => told.replacen(&date.told(at), &styled, 1),
                None => told,
            },
            None => told,
        }
    }
}

impl Memoizable for Formatter {
    type Args = Styles;
    type Error = ();

    fn construct(language: LanguageIdentifier, styles: Styles) -> Result<Self, ()> {
        let locale: Locale = icu::identifier(&Language::from(language)).clone().into();
        let preferences = DateTimeFormatterPreferences::from(&locale);
        let mut whole = Icu::new(preferences, styles)?;
        let november = Moment::new(NOVEMBER, 0).at;
        // ICU4X has no names of months for the language: `2026 M11 21`.
        if styles.date.is_some() && whole.told(&november).contains("M11") {
            let date = Some(Style::Short);
            whole = Icu::new(preferences, Styles { date, ..styles })?;
        }
        let mended = styles.date.and_then(|style| {
            let styled = StyledDate::new(&locale, preferences, style)?;
            let time = None;
            let date = Icu::new(preferences, Styles { time, ..styles }).ok()?;
            Some((date, styled))
        });
        Ok(Formatter(Arc::new(Inner { whole, mended })))
    }
}

/// When it is somewhere.
type Clock = ZonedDateTime<Iso, TimeZoneInfo<AtTime>>;

/// A formatter of ICU4X by what it shows: without a zone, date and time with a zone, or a
/// time with a zone. ICU4X has a type for each.
enum Icu {
    Local(DateTimeFormatter<CompositeDateTimeFieldSet>),
    Zoned(DateTimeFormatter<Combo<DateAndTimeFieldSet, zone::LocalizedOffsetShort>>),
    ZonedTime(DateTimeFormatter<Combo<TimeFieldSet, zone::LocalizedOffsetShort>>),
}

impl Icu {
    fn new(preferences: DateTimeFormatterPreferences, styles: Styles) -> Result<Icu, ()> {
        let builder = styles.builder();
        let zone = zone::LocalizedOffsetShort;
        if !styles.with_zone() {
            let fields = builder.build_composite_datetime().map_err(drop)?;
            let made = DateTimeFormatter::try_new(preferences, fields);
            made.map(Icu::Local).map_err(drop)
        } else if styles.date.is_some() {
            let fields = builder.build_date_and_time().map_err(drop)?.with_zone(zone);
            let made = DateTimeFormatter::try_new(preferences, fields);
            made.map(Icu::Zoned).map_err(drop)
        } else {
            let fields = builder.build_time().map_err(drop)?.with_zone(zone);
            let made = DateTimeFormatter::try_new(preferences, fields);
            made.map(Icu::ZonedTime).map_err(drop)
        }
    }

    fn told(&self, at: &Clock) -> String {
        let mut told = String::new();
        // A string does not fail to be written.
        let _ = match self {
            Icu::Local(formatter) => formatter.format(at).write_to(&mut told),
            Icu::Zoned(formatter) => formatter.format(at).write_to(&mut told),
            Icu::ZonedTime(formatter) => formatter.format(at).write_to(&mut told),
        };
        told
    }
}
