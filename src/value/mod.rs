//! [`Value`]: an argument, in the place of a text's variable.
//!
//! A value keeps what the caller gave: integers are not made floats, and a list is not
//! joined. How it is written is decided by the text and its language (`format/`).

#[cfg(feature = "datetime")]
mod from_dates;
#[cfg(feature = "datetime")]
mod moment;

use std::borrow::Cow;
use std::sync::Arc;

use fluent_source::Language;
use http::Method;

#[cfg(feature = "datetime")]
pub(crate) use self::moment::Moment;

/// An argument of a message: a string, a number, a truth value, a list of strings, or a
/// [`Duration`](std::time::Duration); with the feature `datetime` also a date or a time.
///
/// A value is made by `into()` from what a caller has, which never fails, and a list by
/// `collect()`. [`Message::with`](crate::Message::with) does the first by itself.
///
/// It is written as the reader's language writes it: a number with its digits, grouping
/// and decimal sign, a list with its commas and its word for "and". Integers are exact up
/// to 64 bits. A float that is not a number is written as `NaN`, and an infinite one as
/// `∞`. A number that counts nothing, such as that of an order or a port, is given as a
/// string: `order.to_string()` stays 1234, where 1234 becomes 1,234.
///
/// # Example
///
/// ```
/// use fluent_status::{Catalog, Preferences, Value};
///
/// let files = [("en-US/shop.ftl", "shop-copies = There are { $count } copies.\n")];
/// let catalog = Catalog::builder().files(files).build()?;
/// let english = catalog.localizer(Preferences::default());
/// let message = english.message("shop-copies").ok_or("unknown id")?;
/// let count: Value = 1200_u64.into();
/// assert_eq!(message.with("count", count).description(), "There are 1,200 copies.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Value<'v>(pub(crate) Kind<'v>);

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind<'v> {
    /// The caller's string, which may be isolated.
    Text(Cow<'v, str>),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    List(Vec<Cow<'v, str>>),
    /// A length of time in whole seconds.
    Duration(u64),
    /// Boxed, since it is larger than all others.
    #[cfg(feature = "datetime")]
    Moment(Box<Moment>),
}

impl Kind<'_> {
    /// The number, if it is an integer and not negative.
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
    /// Whether it is a list of nothing: a text that shows it says nothing.
    #[inline]
    pub(crate) fn is_empty_list(&self) -> bool {
        matches!(&self.0, Kind::List(items) if items.is_empty())
    }

    /// Whether other texts of the language are needed to write the value: segments have
    /// none at hand.
    #[inline]
    pub(crate) fn needs_texts(&self) -> bool {
        matches!(self.0, Kind::Duration(_))
    }
}

macro_rules! from_text {
    ($($text:ty),+) => {
        $(impl<'v> From<$text> for Value<'v> {
            #[inline]
            fn from(text: $text) -> Self {
                Value(Kind::Text(text.into()))
            }
        })+
    };
}

from_text!(&'v str, &'v String, String, Cow<'v, str>);

impl From<Arc<str>> for Value<'_> {
    fn from(text: Arc<str>) -> Self {
        Value(Kind::Text(String::from(&*text).into()))
    }
}

impl From<Box<str>> for Value<'_> {
    fn from(text: Box<str>) -> Self {
        Value(Kind::Text(String::from(text).into()))
    }
}

impl From<char> for Value<'_> {
    fn from(character: char) -> Self {
        Value(Kind::Text(String::from(character).into()))
    }
}

/// The word `true` or `false`, for a text that chooses by it.
///
/// # Example
///
/// ```
/// use fluent_status::{Catalog, Preferences};
///
/// let text = "shop-open = { $open ->\n    [true] Come in.\n   *[other] Come back.\n}\n";
/// let catalog = Catalog::builder().files([("en-US/shop.ftl", text)]).build()?;
/// let english = catalog.localizer(Preferences::default());
/// let open = english.message("shop-open").ok_or("unknown id")?;
/// assert_eq!(open.with("open", true).description(), "Come in.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl From<bool> for Value<'_> {
    fn from(is_so: bool) -> Self {
        Value::from(if is_so { "true" } else { "false" })
    }
}

/// The name of the method: `GET`.
impl<'v> From<&'v Method> for Value<'v> {
    fn from(method: &'v Method) -> Self {
        Value::from(method.as_str())
    }
}

/// The name of the method: `GET`.
impl From<Method> for Value<'_> {
    fn from(method: Method) -> Self {
        Value::from(method.as_str().to_owned())
    }
}

/// The tag, such as `zh-CN`.
impl<'v> From<&'v Language> for Value<'v> {
    fn from(language: &'v Language) -> Self {
        Value::from(language.as_str())
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

/// A length of time in whole seconds, rounded up: whoever waits that long has waited
/// long enough.
///
/// Texts of the language put it into words, with one unit or two: "90 seconds",
/// "2 minutes", "1 hour 5 minutes".
///
/// # Example
///
/// ```
/// use std::time::Duration;
///
/// use fluent_status::{Localizer, Preferences};
///
/// let english = Localizer::new(Preferences::default());
/// let wait = english.message("detail-retry-in").ok_or("unknown id")?;
/// let wait = wait.with("duration", Duration::from_millis(119_001));
/// assert!(wait.description().contains("2 minutes"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl From<std::time::Duration> for Value<'_> {
    fn from(duration: std::time::Duration) -> Self {
        let rest = u64::from(duration.subsec_nanos() > 0);
        Value(Kind::Duration(duration.as_secs().saturating_add(rest)))
    }
}

/// A list of strings, written as a sentence of the language joins them: "GET, HEAD, and
/// POST". A text that shows a list of nothing says nothing, and is empty.
///
/// # Example
///
/// ```
/// use fluent_status::{Localizer, Preferences, Value};
///
/// let english = Localizer::new(Preferences::default());
/// let allowed = english.message("detail-allowed-methods").ok_or("unknown id")?;
/// let methods: Value = ["GET", "HEAD", "POST"].into_iter().collect();
/// assert!(allowed.with("methods", methods).description().contains("GET, HEAD, and POST"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl<'v, T: Into<Cow<'v, str>>> FromIterator<T> for Value<'v> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Value(Kind::List(items.into_iter().map(Into::into).collect()))
    }
}
