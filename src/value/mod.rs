//! [`Value`]: what stands in a text's place for an argument.

#[cfg(feature = "datetime")]
mod moment;

use std::borrow::Cow;

#[cfg(feature = "datetime")]
pub(crate) use self::moment::Moment;

/// An argument of a message: a string or a number; with the feature `format`
/// also a list of strings or a [`Duration`](std::time::Duration), with `datetime`
/// also a date.
///
/// It is made by `into()` from what a caller has, and never fails; a list is
/// collected. Integers are kept exact; a number that is none is told as `NaN` or
/// `∞`. With `format` numbers are written with the digits, grouping and decimal
/// sign of the language, without it as Rust writes them.
///
/// # Example
///
/// ```
/// use fluent_status::{Language, Localizer, Value};
///
/// let english = Localizer::new("en-US".parse::<Language>()?);
/// let message = english.message("detail-retry-after").ok_or("unknown id")?;
/// let seconds: Value = 1_u64.into();
/// assert_eq!(message.with("seconds", seconds).description(), "Try again in 1 second.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Value<'v>(pub(crate) Kind<'v>);

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind<'v> {
    Text(Cow<'v, str>),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    List(Vec<Cow<'v, str>>),
    /// In seconds.
    Duration(u64),
    #[cfg(feature = "datetime")]
    Moment(Box<Moment>),
}

impl Kind<'_> {
    /// The number, if it is a whole one and not below zero.
    #[inline]
    pub(crate) fn as_whole(&self) -> Option<u64> {
        match self {
            Kind::Unsigned(number) => Some(*number),
            Kind::Signed(number) => u64::try_from(*number).ok(),
            _ => None,
        }
    }
}

impl Value<'_> {
    /// Whether it takes other texts of the language to tell the value.
    #[inline]
    pub(crate) fn needs_texts(&self) -> bool {
        matches!(self.0, Kind::Duration(_))
    }
}

impl<'v> From<&'v str> for Value<'v> {
    #[inline]
    fn from(text: &'v str) -> Self {
        Value(Kind::Text(text.into()))
    }
}

impl<'v> From<&'v String> for Value<'v> {
    #[inline]
    fn from(text: &'v String) -> Self {
        Value(Kind::Text(text.into()))
    }
}

impl From<String> for Value<'_> {
    #[inline]
    fn from(text: String) -> Self {
        Value(Kind::Text(text.into()))
    }
}

impl<'v> From<Cow<'v, str>> for Value<'v> {
    #[inline]
    fn from(text: Cow<'v, str>) -> Self {
        Value(Kind::Text(text))
    }
}

macro_rules! from_integer {
    ($kind:ident as $wide:ident: $($integer:ident)+) => {
        $(impl From<$integer> for Value<'_> {
            #[inline]
            fn from(number: $integer) -> Self {
                // Lossless: no platform has a `usize` wider than 64 bits.
                Value(Kind::$kind(number as $wide))
            }
        })+
    };
}

from_integer!(Unsigned as u64: u8 u16 u32 u64 usize);
from_integer!(Signed as i64: i8 i16 i32 i64 isize);

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Value(Kind::Float(number))
    }
}

impl From<f32> for Value<'_> {
    fn from(number: f32) -> Self {
        // By way of the shortest decimal form: 0.1 stays 0.1, and does not
        // become 0.10000000149011612.
        let shortest = number.to_string().parse();
        Value(Kind::Float(shortest.unwrap_or(f64::from(number))))
    }
}

/// A length of time, in whole seconds, rounded up.
///
/// It is told in whole units by texts of the language: "90 seconds", "2 minutes",
/// "1 hour 5 minutes".
impl From<std::time::Duration> for Value<'_> {
    fn from(duration: std::time::Duration) -> Self {
        let rest = u64::from(duration.subsec_nanos() > 0);
        Value(Kind::Duration(duration.as_secs().saturating_add(rest)))
    }
}

/// A list of strings: "GET, HEAD, and POST".
///
/// ```
/// use fluent_status::{Localizer, Preferences, Value};
///
/// let english = Localizer::new(Preferences::default());
/// let allowed = english.message("detail-allowed-methods").ok_or("unknown id")?;
/// let methods: Value = ["GET", "HEAD", "POST"].into_iter().collect();
/// assert_eq!(
///     allowed.with("methods", methods).description(),
///     "Allowed methods: GET, HEAD, and POST.",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl<'v, T: Into<Cow<'v, str>>> FromIterator<T> for Value<'v> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Value(Kind::List(items.into_iter().map(Into::into).collect()))
    }
}
