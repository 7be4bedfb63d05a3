//! DATETIME: ECMA-402's `Intl.DateTimeFormat` with its styles, by ICU4X.
//!
//! ICU4X has three lengths where ECMA-402 has four styles. `full` is a long date with
//! the day of the week; `full` and `long` times are those with seconds and the offset
//! from UTC.

use std::fmt;
use std::sync::Arc;

use icu_datetime::fieldsets::builder::{DateFields, FieldSetBuilder};
use icu_datetime::fieldsets::enums::{
    CompositeDateTimeFieldSet, DateAndTimeFieldSet, TimeFieldSet,
};
use icu_datetime::fieldsets::{Combo, zone};
use icu_datetime::options::{Length, TimePrecision};
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_locale::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;
use writeable::Writeable as _;

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
    match formatter {
        Ok(Formatter::Local(formatter)) => formatter.format(&moment.at).write_to(w),
        Ok(Formatter::Zoned(formatter)) => formatter.format(&moment.at).write_to(w),
        Ok(Formatter::ZonedTime(formatter)) => formatter.format(&moment.at).write_to(w),
        // Only without data for the root, which is compiled in.
        Err(_) => Ok(()),
    }
}

/// A formatter by what it shows: without a zone, date and time with a zone, or a time
/// with a zone. ICU4X has a type for each.
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
