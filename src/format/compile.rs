//! From the syntax tree to [`Compiled`] texts, once for each language.
//!
//! Loading has checked the tree (`fluent_source::validate`): what it refuses, such as a
//! reference to nothing, becomes an empty text here, so that there is always an answer.

use std::str::FromStr as _;

use fixed_decimal::Decimal;
use fluent_source::dialect::DURATION;
use fluent_source::tree::{self, Arguments, EntryKind, Expression as Written, Literal, Reference};
use icu_plurals::PluralCategory;

use super::compiled::{
    Call, Compiled, Element, Expression, Key, Options, Pattern, Select, Unit, without_zeros,
};
use super::lists::{ListKind, ListOptions, ListStyle};
use super::numbers::{Number, NumberOptions};
use crate::definitions::Definitions;
use crate::value::{Kind, Value};

/// Compiles texts and what they refer to, each once.
pub(crate) struct Compiler<'d, 's> {
    definitions: &'d Definitions<'d, 's>,
    /// Where each text has been compiled to, by its number among the definitions.
    places: Vec<Option<usize>>,
    compiled: Compiled,
}

impl<'d, 's> Compiler<'d, 's> {
    /// Compiles the messages that DURATION needs, if the language has them all.
    pub(crate) fn new(definitions: &'d Definitions<'d, 's>) -> Compiler<'d, 's> {
        let mut compiler = Compiler {
            definitions,
            places: vec![None; definitions.len()],
            compiled: Compiled::default(),
        };
        compiler.compiled.duration = compiler.duration();
        compiler
    }

    /// Everything that was compiled.
    pub(crate) fn finish(self) -> Compiled {
        self.compiled
    }

    fn duration(&mut self) -> Option<[Unit; 5]> {
        let mut units = [(0, ""); 5];
        for (unit, (message, variable)) in units.iter_mut().zip(DURATION.reads()) {
            *unit = (self.place(EntryKind::Message, message, None)?, *variable);
        }
        Some(units)
    }

    /// Where the text of a message or term is compiled to: its value, or an attribute.
    /// What it refers to is compiled before it. `None` for what is not there.
    pub(crate) fn place(
        &mut self,
        kind: EntryKind,
        name: &str,
        attribute: Option<&str>,
    ) -> Option<usize> {
        let (number, pattern) = self.definitions.get(kind, name, attribute)?;
        if let Some(place) = self.places.get(number)? {
            return Some(*place);
        }
        let pattern = self.pattern(pattern);
        let place = self.compiled.patterns.len();
        self.compiled.patterns.push(pattern);
        *self.places.get_mut(number)? = Some(place);
        Some(place)
    }

    fn pattern(&mut self, pattern: &tree::Pattern<'s>) -> Pattern {
        let parts = pattern.elements.iter();
        let compiled = parts.filter_map(|part| match part {
            tree::Element::Text(text) => Some(Element::Text(text.as_str().into())),
            tree::Element::Placeable(placeable) => {
                Some(Element::Placeable(self.expression(&placeable.expression)))
            }
            _ => None,
        });
        compiled.collect()
    }

    fn expression(&mut self, expression: &Written<'s>) -> Expression {
        match expression {
            Written::Literal(literal) => match literal {
                Literal::Number(raw) => match Decimal::from_str(raw.as_str()) {
                    Ok(decimal) => Expression::Number(Number::Finite(decimal)),
                    Err(_) => Expression::Text(raw.as_str().into()),
                },
                literal => Expression::Text(literal.text().into()),
            },
            Written::Variable(variable) => Expression::Variable(variable.name.as_str().into()),
            Written::Reference(reference) => self.reference(reference),
            Written::Call(call) => {
                let argument = call.arguments.positional.first();
                let argument = argument.map(|argument| self.expression(argument));
                match (argument, options(call.name.as_str(), &call.arguments)) {
                    (Some(argument), Some(options)) => {
                        Expression::Call(Box::new(Call { argument, options }))
                    }
                    // Refused when texts are loaded.
                    _ => Expression::Text(Box::default()),
                }
            }
            Written::Select(select) => Expression::Select(Box::new(self.select(select))),
            Written::Placeable(placeable) => self.expression(&placeable.expression),
            _ => Expression::Text(Box::default()),
        }
    }

    fn reference(&mut self, reference: &Reference<'s>) -> Expression {
        let attribute = reference.attribute.map(|attribute| attribute.as_str());
        let name = reference.name();
        let Some(pattern) = self.place(reference.kind, name.as_str(), attribute) else {
            // Refused when texts are loaded.
            return Expression::Text(Box::default());
        };
        let named = || {
            let arguments = reference.arguments.iter();
            let named = arguments.flat_map(|arguments| &arguments.named);
            named.map(|argument| (argument.name.as_str().into(), literal(&argument.value)))
        };
        let arguments = match reference.kind {
            EntryKind::Term => Some(named().collect()),
            EntryKind::Message => None,
        };
        Expression::Reference { pattern, arguments }
    }

    fn select(&mut self, select: &tree::Select<'s>) -> Select {
        let selector = self.expression(&select.selector);
        let variants = select.variants.iter().map(|variant| {
            let name = variant.key.name.as_str();
            let number = Decimal::from_str(name).ok();
            let key = match number.filter(|_| variant.key.is_number) {
                Some(number) => Key::Number(without_zeros(number)),
                None => Key::Name(name.into(), PluralCategory::get_for_cldr_string(name)),
            };
            (key, self.pattern(&variant.value))
        });
        Select {
            variants: variants.collect(),
            has_numbers: select.variants.iter().any(|variant| variant.key.is_number),
            selector,
            default: select.default_index(),
        }
    }
}

/// What a term is given: a number as exact as it was written, or a string.
fn literal(expression: &Written<'_>) -> Value<'static> {
    let Written::Literal(literal) = expression else {
        // No other stands there, by Fluent's grammar.
        return String::new().into();
    };
    let raw = literal.raw();
    let number = matches!(literal, Literal::Number(_)).then_some(raw.as_str());
    match number.map(|number| (number.parse(), number.parse())) {
        Some((Ok(whole), _)) => Value(Kind::Signed(whole)),
        Some((_, Ok(number))) => Value(Kind::Float(number)),
        _ => literal.text().into_owned().into(),
    }
}

/// The options of a call to a function, which were checked when the texts were loaded.
/// `None` for a function that this build does not have.
fn options(function: &str, arguments: &Arguments<'_>) -> Option<Options> {
    let find = |wanted: &str| {
        let mut named = arguments.named.iter();
        let found = named.find(|argument| argument.name.as_str() == wanted)?;
        match &found.value {
            Written::Literal(literal) => Some(literal.raw().as_str()),
            _ => None,
        }
    };
    let digits = |wanted: &str| find(wanted)?.parse().ok();
    Some(match function {
        "NUMBER" => {
            let ordinal = find("type") == Some("ordinal");
            Options::Number(NumberOptions::new(digits, find("useGrouping"), ordinal))
        }
        "LIST" => Options::List(ListOptions {
            kind: match find("type") {
                Some("disjunction") => ListKind::Disjunction,
                Some("unit") => ListKind::Unit,
                _ => ListKind::Conjunction,
            },
            style: match find("style") {
                Some("short") => ListStyle::Short,
                Some("narrow") => ListStyle::Narrow,
                _ => ListStyle::Long,
            },
        }),
        "DURATION" => Options::Duration,
        #[cfg(feature = "datetime")]
        "DATETIME" => Options::DateTime(super::dates::Styles::new(
            find("dateStyle"),
            find("timeStyle"),
        )),
        _ => return None,
    })
}
