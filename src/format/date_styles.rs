//! Dates in languages where ICU4X's are not as CLDR has them.
//!
//! ICU4X makes dates from CLDR's skeletons, in three lengths (unicode-org/icu4x#8202 lists
//! where that differs), while ECMA-402's four styles are CLDR's own `dateFormats`. For the
//! languages below the date is written by these patterns, with ICU4X's names.
//!
//! The patterns are Unicode's, under the licence in `LICENSE-UNICODE`.

use icu_calendar::{Date, Gregorian, Iso};
use icu_datetime::DateTimeFormatterPreferences;
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu_locale::LanguageIdentifier;
use writeable::TryWriteable as _;

use super::dates::Style;
use fluent_source::icu::EXPANDER;

/// The language, and a region if it is of that one alone; and the patterns of the styles
/// `full`, `long`, `medium` and `short` (CLDR 48.2, `dateFormats` of the Gregorian
/// calendar).
#[rustfmt::skip]
const PATTERNS: [(&str, Option<&str>, [&str; 4]); 10] = [
    ("en", Some("IN"), ["EEEE, d MMMM y", "d MMMM y", "d MMM y", "dd/MM/yy"]),
    ("et", None, ["EEEE, d. MMMM y", "d. MMMM y", "d. MMM y", "dd.MM.yy"]),
    ("hi", None, ["EEEE, d MMMM y", "d MMMM y", "d MMM y", "d/M/yy"]),
    ("ko", None, ["y년 MMMM d일 EEEE", "y년 MMMM d일", "y. M. d.", "yy. M. d."]),
    ("mt", None, ["EEEE, d 'ta'’ MMMM y", "d 'ta'’ MMMM y", "dd MMM y", "dd/MM/y"]),
    ("pl", None, ["EEEE, d MMMM y", "d MMMM y", "d MMM y", "d.MM.y"]),
    ("pt", Some("PT"), ["EEEE, d 'de' MMMM 'de' y", "d 'de' MMMM 'de' y", "dd/MM/y", "dd/MM/yy"]),
    ("sl", None, ["EEEE, d. MMMM y", "d. MMMM y", "d. MMM y", "d. M. y"]),
    ("sr", None, ["EEEE, d. MMMM y.", "d. MMMM y.", "d. M. y.", "d. M. y."]),
    ("zh", Some("TW"), ["y年M月d日 EEEE", "y年M月d日", "y年M月d日", "y/M/d"]),
];

/// Writes a date by CLDR's pattern of a style.
pub(super) struct StyledDate {
    names: FixedCalendarDateTimeNames<Gregorian, DateFieldSet>,
    pattern: DateTimePattern,
}

impl StyledDate {
    /// The pattern of a language, if it is one of these.
    pub(super) fn new(
        language: &LanguageIdentifier,
        preferences: DateTimeFormatterPreferences,
        style: Style,
    ) -> Option<StyledDate> {
        let mut likely = language.clone();
        EXPANDER.maximize(&mut likely);
        let is_of = |tag: &str, region: Option<&str>| {
            let is_there =
                region.is_none_or(|it| likely.region.is_some_and(|at| at.as_str() == it));
            likely.language.as_str() == tag && is_there
        };
        let mut known = PATTERNS.iter();
        let (.., patterns) = known.find(|(tag, region, _)| is_of(tag, *region))?;
        let pattern = patterns.get(style as usize)?;
        let pattern = DateTimePattern::try_from_pattern_str(pattern).ok()?;
        let mut names = FixedCalendarDateTimeNames::try_new(preferences).ok()?;
        names.include_for_pattern(&pattern).ok()?;
        Some(StyledDate { names, pattern })
    }

    /// The date by the pattern.
    pub(super) fn told(&self, date: Date<Iso>) -> String {
        let date = date.to_calendar(Gregorian);
        let formatter = self.names.with_pattern_unchecked(&self.pattern);
        let mut told = String::new();
        // The names that the pattern needs are there, and a string does not fail.
        let _ = formatter.format(&date).try_write_to(&mut told);
        told
    }
}
