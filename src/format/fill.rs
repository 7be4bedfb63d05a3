//! [`Filling`]: a compiled text, filled in with the caller's arguments.
//!
//! This follows Fluent's rules as fluent-bundle implements them, which `agreement.rs`
//! tests, but keeps integers exact and writes into a buffer of the caller's.

use std::cell::RefCell;
use std::fmt;

use arrayvec::ArrayString;
use fixed_decimal::Decimal;
use icu_plurals::{PluralCategory, PluralRuleType};

use super::compiled::{Compiled, Element, Expression, Key, Options, Select, without_zeros};
use super::formats::Formats;
use super::lists;
use super::numbers::Number;
use crate::functions::Refusal;
use crate::value::{Kind, Value};

/// A text with arguments.
#[derive(Default)]
pub(crate) struct FilledText {
    pub(crate) text: String,
    pub(crate) lacking: Lacking,
}

/// What a text wanted and did not get.
#[derive(Debug, Default)]
pub(crate) struct Lacking {
    /// The names of the arguments that were wanted and not given.
    pub(crate) missing: Vec<String>,
    /// The first argument that was given to a function that it is nothing for.
    pub(crate) unfit: Option<(String, Refusal)>,
}

impl Compiled {
    /// The text at a place with these arguments.
    pub(crate) fn fill(
        &self,
        place: usize,
        arguments: &[(&str, Value<'_>)],
        formats: &Formats,
        isolated: bool,
    ) -> FilledText {
        /// Nearly all texts are shorter, in bytes: written here first, they take one
        /// allocation of just their length.
        const USUAL: usize = 256;

        let mut usual = ArrayString::<USUAL>::new();
        let filling = Filling::new(self, formats, isolated);
        if let Ok(()) = filling.write(place, Scope::Caller(arguments), &mut usual) {
            return FilledText {
                text: usual.as_str().to_owned(),
                lacking: filling.lacking.into_inner(),
            };
        }
        let filling = Filling::new(self, formats, isolated);
        let mut text = String::with_capacity(2 * USUAL);
        // A string has room; what fails is a list of nothing.
        if filling
            .write(place, Scope::Caller(arguments), &mut text)
            .is_err()
        {
            text.clear();
        }
        FilledText {
            text,
            lacking: filling.lacking.into_inner(),
        }
    }

    /// The same, written into a buffer of the caller's.
    pub(crate) fn write(
        &self,
        place: usize,
        arguments: &[(&str, Value<'_>)],
        formats: &Formats,
        isolated: bool,
        w: &mut dyn fmt::Write,
    ) -> fmt::Result {
        let filling = Filling::new(self, formats, isolated);
        filling.write(place, Scope::Caller(arguments), w)
    }
}

/// The arguments that a text knows of.
#[derive(Clone, Copy)]
pub(super) enum Scope<'s> {
    /// The caller's, in a message.
    Caller(&'s [(&'s str, Value<'s>)]),
    /// Those that the reference gives, in a term.
    Term(&'s [(Box<str>, Value<'static>)]),
}

impl<'s> Scope<'s> {
    fn get(self, name: &str) -> Option<&'s Kind<'s>> {
        match self {
            Scope::Caller(arguments) => {
                let found = arguments.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| &value.0)
            }
            Scope::Term(arguments) => {
                let found = arguments.iter().find(|(known, _)| **known == *name);
                found.map(|(_, value)| &value.0)
            }
        }
    }

    /// Whether strings are the caller's, whose direction nobody knows.
    fn is_caller(self) -> bool {
        matches!(self, Scope::Caller(_))
    }
}

/// What an expression comes to, before it is written or chosen by. Options are those of
/// the function around it.
enum Operand<'o> {
    Text(&'o str),
    Number(&'o Number, Option<&'o Options>),
    Value {
        kind: &'o Kind<'o>,
        options: Option<&'o Options>,
        isolated: bool,
    },
    Pattern(usize, Scope<'o>),
    Select(&'o Select, Scope<'o>),
    Missing(&'o str),
}

/// One text being filled in.
pub(super) struct Filling<'f> {
    pub(super) compiled: &'f Compiled,
    pub(super) formats: &'f Formats,
    isolated: bool,
    lacking: RefCell<Lacking>,
}

impl<'f> Filling<'f> {
    fn new(compiled: &'f Compiled, formats: &'f Formats, isolated: bool) -> Filling<'f> {
        Filling {
            compiled,
            formats,
            isolated,
            lacking: RefCell::default(),
        }
    }

    pub(super) fn write(
        &self,
        place: usize,
        scope: Scope<'_>,
        w: &mut dyn fmt::Write,
    ) -> fmt::Result {
        let pattern = self.compiled.patterns.get(place);
        pattern.map_or(Ok(()), |pattern| self.pattern(pattern, scope, w))
    }

    fn pattern(
        &self,
        pattern: &[Element],
        scope: Scope<'_>,
        w: &mut dyn fmt::Write,
    ) -> fmt::Result {
        for element in pattern {
            match element {
                Element::Text(text) => w.write_str(text)?,
                Element::Placeable(expression) => {
                    self.operand_text(self.operand(expression, scope), w)?;
                }
            }
        }
        Ok(())
    }

    /// What an expression comes to. A caller's argument that is missing is noted.
    fn operand<'o>(&self, expression: &'o Expression, scope: Scope<'o>) -> Operand<'o> {
        match expression {
            Expression::Text(text) => Operand::Text(text),
            Expression::Number(number) => Operand::Number(number, None),
            Expression::Variable(name) => match scope.get(name) {
                Some(kind) => Operand::Value {
                    kind,
                    options: None,
                    isolated: self.isolated && scope.is_caller(),
                },
                None => {
                    // A term may be used without its arguments.
                    if scope.is_caller() {
                        self.miss(name);
                    }
                    Operand::Missing(name)
                }
            },
            Expression::Reference { pattern, arguments } => {
                let scope = match arguments {
                    Some(arguments) => Scope::Term(arguments),
                    None => scope,
                };
                Operand::Pattern(*pattern, scope)
            }
            Expression::Call(call) => match self.operand(&call.argument, scope) {
                Operand::Number(number, _) => Operand::Number(number, Some(&call.options)),
                Operand::Value { kind, isolated, .. } => {
                    if let Some(refusal) = call.options.refusal(kind) {
                        self.refuse(&call.argument, refusal);
                    }
                    Operand::Value {
                        kind,
                        options: Some(&call.options),
                        isolated,
                    }
                }
                other => other,
            },
            Expression::Select(select) => Operand::Select(select, scope),
        }
    }

    /// Notes a missing argument, once.
    fn miss(&self, name: &str) {
        let missing = &mut self.lacking.borrow_mut().missing;
        if !missing.iter().any(|known| known == name) {
            missing.push(name.to_owned());
        }
    }

    /// Notes an argument that a function can do nothing with, if it is the first.
    fn refuse(&self, argument: &Expression, refusal: Refusal) {
        if let Expression::Variable(name) = argument {
            let unfit = &mut self.lacking.borrow_mut().unfit;
            unfit.get_or_insert_with(|| (name.to_string(), refusal));
        }
    }

    fn operand_text(&self, operand: Operand<'_>, w: &mut dyn fmt::Write) -> fmt::Result {
        match operand {
            Operand::Text(text) => w.write_str(text),
            Operand::Missing(name) => ["{ $", name, " }"]
                .into_iter()
                .try_for_each(|part| w.write_str(part)),
            Operand::Pattern(place, scope) => self.write(place, scope, w),
            Operand::Select(select, scope) => {
                let pattern = self.choose(select, scope);
                pattern.map_or(Ok(()), |pattern| self.pattern(pattern, scope, w))
            }
            Operand::Number(number, options) => self.number(number.clone(), options, w),
            Operand::Value {
                kind,
                options,
                isolated,
            } => self.value(kind, options, isolated, w),
        }
    }

    /// Writes an argument. A function that does not fit it is left out.
    fn value(
        &self,
        kind: &Kind<'_>,
        options: Option<&Options>,
        isolated: bool,
        w: &mut dyn fmt::Write,
    ) -> fmt::Result {
        match (kind, options) {
            (Kind::List(items), Some(Options::List(options))) => {
                lists::write(self.formats.memoizer(), items, *options, isolated, w)
            }
            #[cfg(feature = "datetime")]
            (Kind::Moment(moment), Some(Options::DateTime(styles))) => {
                super::dates::write(self.formats.memoizer(), moment, *styles, w)
            }
            (Kind::Duration(seconds), None | Some(Options::Duration)) => self.duration(*seconds, w),
            (kind, Some(options)) => match number(kind) {
                Some(number) => self.number(number, Some(options), w),
                None => self.formats.write(kind, isolated, w),
            },
            (kind, None) => self.formats.write(kind, isolated, w),
        }
    }

    /// Writes a number, by NUMBER or DURATION if it has their options.
    fn number(
        &self,
        number: Number,
        options: Option<&Options>,
        w: &mut dyn fmt::Write,
    ) -> fmt::Result {
        let numbers = &self.formats.numbers;
        match options {
            Some(Options::Number(options)) => {
                let shown = options.apply(number);
                numbers.write_grouped(&shown, options.grouping, w)
            }
            Some(Options::Duration) => match number.seconds() {
                Some(seconds) => self.duration(seconds, w),
                None => numbers.write(&number, w),
            },
            _ => numbers.write(&number, w),
        }
    }

    /// The variant for what the selector comes to: the first that matches, else
    /// the one with the asterisk.
    fn choose<'o>(&self, select: &'o Select, scope: Scope<'_>) -> Option<&'o [Element]> {
        let found = match self.operand(&select.selector, scope) {
            Operand::Text(text) => named(select, text),
            Operand::Number(number, options) => self.counted(select, number.clone(), options),
            Operand::Value { kind, options, .. } => match (kind, options, kind.as_whole()) {
                (Kind::Text(text), ..) => named(select, text),
                (_, None, Some(whole)) => self.counted_whole(select, whole),
                (kind, options, _) => {
                    number(kind).and_then(|number| self.counted(select, number, options))
                }
            },
            Operand::Pattern(place, scope) => {
                let mut text = String::new();
                // A string does not fail to be written.
                let _ = self.write(place, scope, &mut text);
                named(select, &text)
            }
            Operand::Select(..) | Operand::Missing(_) => None,
        };
        let (_, pattern) = select.variants.get(found.unwrap_or(select.default))?;
        Some(pattern)
    }

    /// The variant for a whole number, shown with its digits alone: what most texts
    /// choose by.
    fn counted_whole(&self, select: &Select, number: u64) -> Option<usize> {
        let numbers = &self.formats.numbers;
        let category = numbers.category_of_whole(number, PluralRuleType::Cardinal);
        let number = select.has_numbers.then(|| Decimal::from(number));
        by_number(select, category, number)
    }

    /// The variant for a number, by the digits that are shown.
    fn counted(&self, select: &Select, number: Number, options: Option<&Options>) -> Option<usize> {
        let numbers = &self.formats.numbers;
        let category = match options {
            Some(Options::Number(options)) => {
                let shown = options.apply(number.clone());
                numbers.category(&shown, options.plural)
            }
            _ => numbers.category(&number, PluralRuleType::Cardinal),
        };
        let number = match number {
            Number::Finite(decimal) if select.has_numbers => Some(decimal),
            _ => None,
        };
        by_number(select, category, number)
    }
}

/// The variant for a text.
fn named(select: &Select, text: &str) -> Option<usize> {
    select
        .variants
        .iter()
        .position(|(key, _)| key.is_name(text))
}

/// The first variant for a number itself or for its category.
fn by_number(select: &Select, category: PluralCategory, number: Option<Decimal>) -> Option<usize> {
    let number = number.map(without_zeros);
    select.variants.iter().position(|(key, _)| match key {
        Key::Number(key) => number.as_ref() == Some(key),
        key => key.is_category(category),
    })
}

/// The number that a value counts, if it does.
fn number(kind: &Kind<'_>) -> Option<Number> {
    match kind {
        Kind::Unsigned(number) | Kind::Duration(number) => Some(Number::from(*number)),
        Kind::Signed(number) => Some(Number::from(*number)),
        Kind::Float(number) => Some(Number::from(*number)),
        _ => None,
    }
}
