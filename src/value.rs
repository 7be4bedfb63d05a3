//! [`Value`]: what stands in a text's place for an argument.

use std::borrow::Cow;
use std::fmt;

/// An argument of a message: a string or a number.
///
/// It is made by `into()` from what a caller has, and never fails. Integers
/// are kept exact; a number that is none is told as `NaN` or `∞`.
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
}

impl Value<'_> {
    /// Writes the value as a text shows it, in isolation marks if it is a
    /// string and they are asked for.
    #[inline]
    pub(crate) fn write(&self, isolated: bool, w: &mut impl fmt::Write) -> fmt::Result {
        match &self.0 {
            Kind::Text(text) if isolated => {
                w.write_char('\u{2068}')?;
                w.write_str(text)?;
                w.write_char('\u{2069}')
            }
            Kind::Text(text) => w.write_str(text),
            Kind::Unsigned(number) => w.write_str(itoa::Buffer::new().format(*number)),
            Kind::Signed(number) => w.write_str(itoa::Buffer::new().format(*number)),
            Kind::Float(number) if number.is_infinite() => {
                w.write_str(if *number > 0.0 { "∞" } else { "-∞" })
            }
            Kind::Float(number) => write!(w, "{number}"),
        }
    }

    /// How many bytes [`write`](Self::write) writes.
    #[inline]
    pub(crate) fn length(&self, isolated: bool) -> usize {
        let digits = |number: u64| number.checked_ilog10().map_or(1, |log| log as usize + 1);
        match &self.0 {
            Kind::Text(text) if isolated => text.len() + "\u{2068}\u{2069}".len(),
            Kind::Text(text) => text.len(),
            Kind::Unsigned(number) => digits(*number),
            Kind::Signed(number) => digits(number.unsigned_abs()) + usize::from(*number < 0),
            Kind::Float(_) => {
                let mut length = Length(0);
                // A length does not fail to be written.
                let _ = self.write(isolated, &mut length);
                length.0
            }
        }
    }
}

/// Counts what is written to it, in bytes.
struct Length(usize);

impl fmt::Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
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
