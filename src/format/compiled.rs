//! [`Compiled`]: texts in the form in which they are filled in.
//!
//! Names are resolved to places, escapes to characters, and options to what ICU4X takes,
//! so that filling in looks nothing up but the caller's arguments.

use fixed_decimal::Decimal;
use icu_plurals::PluralCategory;

use super::lists::ListOptions;
use super::numbers::{Number, NumberOptions};
use crate::functions::Refusal;
use crate::value::{Kind, Value};

/// The compiled texts of a language, or of one family of it. They refer to each
/// other by their places; there are no circles, which loading refuses.
#[derive(Default)]
pub(crate) struct Compiled {
    /// The texts, by their places.
    pub(super) patterns: Vec<Pattern>,
    /// The messages that tell a length of time, from days to two units together,
    /// each with its variable; none if the language lacks one of them.
    pub(super) duration: Option<[Unit; 5]>,
}

/// A text.
pub(super) type Pattern = Box<[Element]>;

/// The place of a message with the name of its variable.
pub(super) type Unit = (usize, &'static str);

/// A piece of a text: a string, or what stands in braces.
pub(super) enum Element {
    Text(Box<str>),
    Placeable(Expression),
}

/// What stands in braces.
pub(super) enum Expression {
    Text(Box<str>),
    Number(Number),
    Variable(Box<str>),
    /// Another text. A term has `arguments` and knows of nothing else; a message has none
    /// and knows what the text around it knows.
    Reference {
        pattern: usize,
        arguments: Option<TermArguments>,
    },
    Call(Box<Call>),
    Select(Box<Select>),
}

/// What a reference gives to a term. Fluent's grammar allows literals alone.
pub(super) type TermArguments = Box<[(Box<str>, Value<'static>)]>;

/// A function of a value.
pub(super) struct Call {
    pub(super) argument: Expression,
    pub(super) options: Options,
}

/// Which function, with its options.
pub(super) enum Options {
    Number(NumberOptions),
    List(ListOptions),
    Duration,
    #[cfg(feature = "datetime")]
    DateTime(super::dates::Styles),
}

impl Options {
    /// The function that a value is nothing for, if it is: no date for DATETIME, no number
    /// for DURATION. NUMBER leaves strings as they are, so that a text can say of an id
    /// how it is written where it is a number; and a string is a list of one.
    pub(super) fn refusal(&self, kind: &Kind<'_>) -> Option<Refusal> {
        let is_number = !matches!(kind, Kind::Text(_) | Kind::List(_));
        #[cfg(feature = "datetime")]
        let is_number = is_number && !matches!(kind, Kind::Moment(_));
        match self {
            Options::Duration if !is_number => Some(("DURATION", "a length of time")),
            #[cfg(feature = "datetime")]
            Options::DateTime(_) if !matches!(kind, Kind::Moment(_)) => {
                Some(("DATETIME", "a date or a time"))
            }
            _ => None,
        }
    }
}

/// A choice among variants.
pub(super) struct Select {
    pub(super) selector: Expression,
    pub(super) variants: Box<[(Key, Pattern)]>,
    /// Whether any key is a number. Only then is the selector's number compared by value.
    pub(super) has_numbers: bool,
    pub(super) default: usize,
}

/// The key of a variant.
pub(super) enum Key {
    /// In the form of [`without_zeros`].
    Number(Decimal),
    /// A word, and the plural category that it names, if it names one.
    Name(Box<str>, Option<PluralCategory>),
}

impl Key {
    /// Whether it is the key for a text.
    pub(super) fn is_name(&self, text: &str) -> bool {
        matches!(self, Key::Name(name, _) if **name == *text)
    }

    /// Whether it is the key for numbers of a category.
    pub(super) fn is_category(&self, category: PluralCategory) -> bool {
        matches!(self, Key::Name(_, Some(own)) if *own == category)
    }
}

/// A number without zeros before and behind it, so that equal numbers are equal: 1.0 is
/// then 1.
pub(super) fn without_zeros(mut decimal: Decimal) -> Decimal {
    decimal.absolute.trim_start();
    decimal.absolute.trim_end();
    decimal
}
