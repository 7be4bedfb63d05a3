//! Dates in languages where ICU4X's are not as CLDR has them.
//!
//! ICU4X makes dates from CLDR's skeletons, in three lengths (unicode-org/icu4x#8202 lists
//! where that differs), while ECMA-402's four styles are CLDR's own `dateFormats`. For the
//! languages of `date_patterns.txt` the date is written by these, with ICU4X's names.

use icu_calendar::preferences::CalendarPreferences;
use icu_calendar::types::YearAmbiguity;
use icu_calendar::{AnyCalendarKind, Date, Gregorian, Iso};
use icu_datetime::DateTimeFormatterPreferences;
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu_locale::{LanguageIdentifier, Locale};
use writeable::TryWriteable as _;

use super::dates::Style;
use fluent_source::icu::EXPANDER;

/// Writes a date by CLDR's pattern of a style.
pub(super) struct StyledDate {
    names: FixedCalendarDateTimeNames<Gregorian, DateFieldSet>,
    pattern: DateTimePattern,
    /// The same with all digits of the year.
    of_other_centuries: DateTimePattern,
}

impl StyledDate {
    /// The pattern of a language, if it is one of these.
    pub(super) fn new(
        locale: &Locale,
        preferences: DateTimeFormatterPreferences,
        style: Style,
    ) -> Option<StyledDate> {
        let calendar = AnyCalendarKind::try_new(CalendarPreferences::from(locale)).ok()?;
        let pattern = pattern_of(locale, style)?;
        if calendar != AnyCalendarKind::Gregorian {
            return None;
        }
        let made = |pattern: &str| DateTimePattern::try_from_pattern_str(pattern).ok();
        let of_other_centuries = made(&pattern.replace("yy", "y"))?;
        let pattern = made(pattern)?;
        let mut names = FixedCalendarDateTimeNames::try_new(preferences).ok()?;
        names.include_for_pattern(&pattern).ok()?;
        Some(StyledDate {
            names,
            pattern,
            of_other_centuries,
        })
    }

    /// The date by the pattern; none for one that is not told without its era, which no
    /// pattern has.
    pub(super) fn told(&self, date: Date<Iso>) -> Option<String> {
        let date = date.to_calendar(Gregorian);
        let pattern = match date.era_year().ambiguity {
            YearAmbiguity::Unambiguous => &self.pattern,
            YearAmbiguity::CenturyRequired => &self.of_other_centuries,
            _ => return None,
        };
        let formatter = self.names.with_pattern_unchecked(pattern);
        let mut told = String::new();
        // The names that the pattern needs are there, and a string does not fail.
        let _ = formatter.format(&date).try_write_to(&mut told);
        Some(told)
    }
}

/// The pattern of a style in CLDR, for a language of these in its script and region.
fn pattern_of(locale: &Locale, style: Style) -> Option<&'static str> {
    const PATTERNS: &str = include_str!("date_patterns.txt");

    let language = locale.id.language;
    let mut likely = locale.id.clone();
    EXPANDER.maximize(&mut likely);
    let mut usual = LanguageIdentifier::from(language);
    EXPANDER.maximize(&mut usual);
    let (script, region) = (likely.script?, likely.region?);
    let mut rows = PATTERNS.lines().filter_map(|row| {
        let (of_language, row) = row.split_once('\t')?;
        let (of_script, row) = row.split_once('\t')?;
        let (regions, patterns) = row.split_once('\t')?;
        let is_of_script = match of_script {
            "" => likely.script == usual.script,
            of_script => script.as_str() == of_script,
        };
        let is_of = of_language == language.as_str()
            && is_of_script
            && (regions.is_empty() || regions.split(' ').any(|it| it == region.as_str()));
        is_of.then_some(patterns)
    });
    rows.next()?.split('\t').nth(style as usize)
}
