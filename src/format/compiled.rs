//! [`Compiled`]: texts in the form in which they are filled in.

use fixed_decimal::Decimal;
use icu_plurals::PluralCategory;

use super::lists::ListOptions;
use super::numbers::{Number, NumberOptions};
use crate::value::Value;

/// The compiled texts of a language, or of one family of it. They refer to each
/// other by their places; there are no circles, which loading refuses.
#[derive(Default)]
pub(crate) struct Compiled {
    pub(super) patterns: Vec<Pattern>,
    /// The messages that tell a length of time, from days to two units together,
    /// each with its variable; none if the language lacks one of them.
    pub(super) duration: Option<[Unit; 5]>,
}

pub(super) type Pattern = Box<[Element]>;
pub(super) type Unit = (usize, &'static str);

pub(super) enum Element {
    Text(Box<str>),
    Placeable(Expression),
}

pub(super) enum Expression {
    Text(Box<str>),
    Number(Number),
    Variable(Box<str>),
    /// Another text. What a term is given is all that it knows of.
    Reference {
        pattern: usize,
        arguments: Option<TermArguments>,
    },
    Call(Box<Call>),
    Select(Box<Select>),
}

/// Literals, as Fluent's grammar has it.
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

pub(super) struct Select {
    pub(super) selector: Expression,
    pub(super) variants: Box<[(Key, Pattern)]>,
    /// Whether any key is a number: only then it is worth while to take one apart.
    pub(super) has_numbers: bool,
    pub(super) default: usize,
}

pub(super) enum Key {
    /// In the form in which equal numbers are equal.
    Number(Decimal),
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

/// In the form in which equal numbers are equal: 1.0 is 1.
pub(super) fn without_zeros(mut decimal: Decimal) -> Decimal {
    decimal.absolute.trim_start();
    decimal.absolute.trim_end();
    decimal
}
