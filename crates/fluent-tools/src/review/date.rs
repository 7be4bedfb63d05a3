//! [`Date`]: the day of a verdict.

use std::fmt;
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

/// A day of the Gregorian calendar, as a verdict bears it.
///
/// # Example
///
/// ```
/// use fluent_tools::review::Date;
///
/// let date: Date = "2026-12-01".parse()?;
/// assert_eq!(date.to_string(), "2026-12-01");
/// assert!(date < "2027-01-01".parse()?);
/// # Ok::<(), fluent_tools::review::InvalidDate>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The present day in UTC.
    ///
    /// ```
    /// use fluent_tools::review::Date;
    ///
    /// assert!(Date::today() > "2026-01-01".parse().unwrap());
    /// ```
    pub fn today() -> Date {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let days = since.map_or(0, |since| since.as_secs() / 86_400);
        Date::from_days(days)
    }

    /// So many days after the first of January 1970.
    fn from_days(mut days: u64) -> Date {
        let mut year = 1970;
        while days >= days_of_year(year) && year < 9999 {
            days -= days_of_year(year);
            year += 1;
        }
        let mut month = 1;
        while month < 12 && days >= u64::from(days_of_month(year, month)) {
            days -= u64::from(days_of_month(year, month));
            month += 1;
        }
        let day = u8::try_from(days + 1).unwrap_or(31);
        Date { year, month, day }
    }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn days_of_year(year: u16) -> u64 {
    if is_leap(year) { 366 } else { 365 }
}

fn days_of_month(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Date { year, month, day } = self;
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Date {
    type Err = InvalidDate;

    fn from_str(written: &str) -> Result<Date, InvalidDate> {
        let parts: Vec<&str> = written.split('-').collect();
        let is_number = |part: &str, length| {
            part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let date = match parts.as_slice() {
            [year, month, day]
                if is_number(year, 4) && is_number(month, 2) && is_number(day, 2) =>
            {
                let parts = (year.parse(), month.parse(), day.parse());
                match parts {
                    (Ok(year), Ok(month), Ok(day)) => Date { year, month, day },
                    _ => return Err(InvalidDate(())),
                }
            }
            _ => return Err(InvalidDate(())),
        };
        let is_day = (1..=12).contains(&date.month)
            && (1..=days_of_month(date.year, date.month)).contains(&date.day);
        is_day.then_some(date).ok_or(InvalidDate(()))
    }
}

/// What is no [`Date`].
///
/// ```
/// use fluent_tools::review::Date;
///
/// let error = "2026-02-30".parse::<Date>().unwrap_err();
/// assert_eq!(error.to_string(), "a date is a day such as 2026-12-01");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidDate(());

impl fmt::Display for InvalidDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date is a day such as 2026-12-01")
    }
}

impl std::error::Error for InvalidDate {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_the_calendar_does() {
        for (days, date) in [
            (0, "1970-01-01"),
            (58, "1970-02-28"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (20_788, "2026-12-01"),
            (20_818, "2026-12-31"),
            (20_819, "2027-01-01"),
        ] {
            assert_eq!(Date::from_days(days).to_string(), date);
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for written in [
            "",
            "2026-12-1",
            "2026-13-01",
            "2026-00-10",
            "2026-11-31",
            "2025-02-29",
            "1900-02-29",
            "+026-12-01",
            "2026-12-01 ",
            "20261201",
            "2026-12-01-02",
        ] {
            assert!(written.parse::<Date>().is_err(), "{written:?}");
        }
        assert!("2024-02-29".parse::<Date>().is_ok());
    }
}
