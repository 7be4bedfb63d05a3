//! Texts that take arguments: compiled when a language is loaded, filled in at
//! each look-up.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::str::FromStr as _;

use fixed_decimal::Decimal;
use fluent_syntax::ast::{self, InlineExpression, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;
use icu_list::options::ListLength;
use icu_plurals::{PluralCategory, PluralRuleType};
use rustc_hash::FxBuildHasher;

use super::numbers::{Number, NumberOptions};
use super::{Formats, ListKind, ListOptions};
use crate::bundle::{Bundle, FilledText};
use crate::functions::DURATION_MESSAGES;
use crate::value::{Kind, Value};
use fluent_source::Language;

/// The compiled texts of a language.
#[derive(Default)]
pub(crate) struct Patterns {
    patterns: Vec<Pattern>,
    /// For a message its texts by attribute; the value has an empty name.
    by_name: HashMap<Box<str>, ByAttribute, FxBuildHasher>,
    /// Those of [`DURATION_MESSAGES`], each with its variable.
    duration: Option<[Unit; 5]>,
}

type Pattern = Box<[Element]>;
type ByAttribute = Vec<(Box<str>, usize)>;
type Unit = (usize, &'static str);

/// Literals, as Fluent's grammar has it.
type TermArguments = Box<[(Box<str>, Value<'static>)]>;

enum Element {
    Text(Box<str>),
    Placeable(Expression),
}

enum Expression {
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

struct Call {
    argument: Expression,
    options: Options,
}

enum Options {
    Number(NumberOptions),
    List(ListOptions),
    Duration,
    #[cfg(feature = "datetime")]
    DateTime(super::dates::Styles),
}

struct Select {
    selector: Expression,
    variants: Box<[(Key, Pattern)]>,
    default: usize,
}

enum Key {
    Number(Decimal),
    Name(Box<str>, Option<PluralCategory>),
}

/// What an expression comes to.
enum Operand<'o> {
    Text(&'o str),
    Number(&'o Number, Option<&'o Options>),
    Value(&'o Kind<'o>, Option<&'o Options>),
    Pattern(usize, Scope<'o>),
    Select(&'o Select, Scope<'o>),
    Missing(&'o str),
}

/// Compiles texts and what they refer to.
pub(crate) struct Compiler<'b> {
    bundle: &'b Bundle,
    /// Of two with one name the later one counts.
    definitions: HashMap<(bool, &'b str), Definition<'b>>,
    places: HashMap<(bool, &'b str, Option<&'b str>), usize>,
    patterns: Patterns,
}

struct Definition<'b> {
    value: Option<&'b ast::Pattern<&'b str>>,
    attributes: &'b [ast::Attribute<&'b str>],
}

impl<'b> Compiler<'b> {
    pub(crate) fn new(bundle: &'b Bundle) -> Compiler<'b> {
        let mut definitions = HashMap::new();
        for entry in bundle.entries() {
            let (key, value, attributes) = match entry {
                ast::Entry::Message(message) => (
                    (false, message.id.name),
                    message.value.as_ref(),
                    &message.attributes,
                ),
                ast::Entry::Term(term) => {
                    ((true, term.id.name), Some(&term.value), &term.attributes)
                }
                _ => continue,
            };
            definitions.insert(key, Definition { value, attributes });
        }
        let mut compiler = Compiler {
            bundle,
            definitions,
            places: HashMap::new(),
            patterns: Patterns::default(),
        };
        compiler.patterns.duration = compiler.duration();
        compiler
    }

    pub(crate) fn finish(self) -> Patterns {
        self.patterns
    }

    /// The text without arguments, if it takes none; else it is kept to be
    /// filled in.
    pub(crate) fn text(
        &mut self,
        message: &'b str,
        attribute: Option<&'b str>,
        pattern: &ast::Pattern<&str>,
        formats: &Formats,
    ) -> Option<String> {
        if let [PatternElement::TextElement { .. }] = pattern.elements.as_slice() {
            let bundle = &self.bundle.bundle;
            let text = bundle.format_pattern(pattern, None, &mut Vec::new());
            return Some(text.into_owned());
        }
        let place = self.place(false, message, attribute)?;
        let filling = Filling {
            patterns: &self.patterns,
            formats,
            isolated: false,
            missing: RefCell::default(),
        };
        let mut text = String::new();
        let written = filling.write(place, Scope::Caller(&[]), &mut text);
        if written.is_ok() && filling.missing.borrow().is_empty() {
            return Some(text);
        }
        let texts = self.patterns.by_name.entry(message.into()).or_default();
        texts.push((attribute.unwrap_or_default().into(), place));
        None
    }

    fn duration(&mut self) -> Option<[Unit; 5]> {
        let mut units = [(0, ""); 5];
        for (unit, (message, variable)) in units.iter_mut().zip(DURATION_MESSAGES) {
            *unit = (self.place(false, message, None)?, variable);
        }
        Some(units)
    }

    /// Where a text is compiled to. There are no circles: these are refused.
    fn place(&mut self, term: bool, id: &'b str, attribute: Option<&'b str>) -> Option<usize> {
        let key = (term, id, attribute);
        if let Some(place) = self.places.get(&key) {
            return Some(*place);
        }
        let definition = self.definitions.get(&(term, id))?;
        let pattern = match attribute {
            None => definition.value,
            Some(name) => {
                let mut attributes = definition.attributes.iter();
                let found = attributes.find(|attribute| attribute.id.name == name);
                found.map(|attribute| &attribute.value)
            }
        }?;
        let compiled = self.pattern(pattern);
        let place = self.patterns.patterns.len();
        self.patterns.patterns.push(compiled);
        self.places.insert(key, place);
        Some(place)
    }

    fn pattern(&mut self, pattern: &'b ast::Pattern<&'b str>) -> Pattern {
        let elements = pattern.elements.iter();
        let compiled = elements.map(|element| match element {
            PatternElement::TextElement { value } => Element::Text((*value).into()),
            PatternElement::Placeable { expression } => {
                Element::Placeable(self.expression(expression))
            }
        });
        compiled.collect()
    }

    fn expression(&mut self, expression: &'b ast::Expression<&'b str>) -> Expression {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                let default = variants.iter().position(|variant| variant.default);
                let selector = self.inline(selector);
                let variants = variants.iter().map(|variant| {
                    let key = match variant.key {
                        ast::VariantKey::NumberLiteral { value } => Decimal::from_str(value)
                            .map_or_else(
                                |_| Key::Name(value.into(), None),
                                |key| Key::Number(without_zeros(key)),
                            ),
                        ast::VariantKey::Identifier { name } => {
                            Key::Name(name.into(), PluralCategory::get_for_cldr_string(name))
                        }
                    };
                    (key, self.pattern(&variant.value))
                });
                Expression::Select(Box::new(Select {
                    selector,
                    variants: variants.collect(),
                    default: default.unwrap_or_default(),
                }))
            }
        }
    }

    fn inline(&mut self, inline: &'b InlineExpression<&'b str>) -> Expression {
        // What is not there is refused when texts are loaded.
        let reference = |pattern: Option<usize>, arguments| match pattern {
            Some(pattern) => Expression::Reference { pattern, arguments },
            None => Expression::Text(Box::default()),
        };
        match inline {
            InlineExpression::StringLiteral { value } => {
                Expression::Text(unescape_unicode_to_string(value).into())
            }
            InlineExpression::NumberLiteral { value } => match Decimal::from_str(value) {
                Ok(decimal) => Expression::Number(Number::Finite(decimal)),
                Err(_) => Expression::Text((*value).into()),
            },
            InlineExpression::VariableReference { id } => Expression::Variable(id.name.into()),
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                reference(self.place(false, id.name, attribute), None)
            }
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                let named = arguments.iter().flat_map(|arguments| &arguments.named);
                let named =
                    named.map(|argument| (argument.name.name.into(), literal(&argument.value)));
                let arguments = Some(named.collect());
                reference(self.place(true, id.name, attribute), arguments)
            }
            InlineExpression::FunctionReference { id, arguments } => {
                let argument = arguments
                    .positional
                    .first()
                    .map(|inline| self.inline(inline));
                match (argument, options(id.name, arguments)) {
                    (Some(argument), Some(options)) => {
                        Expression::Call(Box::new(Call { argument, options }))
                    }
                    _ => Expression::Text(Box::default()),
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }
}

/// A term's argument.
fn literal(inline: &InlineExpression<&str>) -> Value<'static> {
    match inline {
        InlineExpression::StringLiteral { value } => {
            unescape_unicode_to_string(value).into_owned().into()
        }
        InlineExpression::NumberLiteral { value } => match (value.parse(), value.parse()) {
            (Ok(whole), _) => Value(Kind::Signed(whole)),
            (_, Ok(number)) => Value(Kind::Float(number)),
            _ => (*value).to_owned().into(),
        },
        // No other stands there.
        _ => String::new().into(),
    }
}

/// The options of a call; they were checked when the texts were loaded.
fn options(function: &str, arguments: &ast::CallArguments<&str>) -> Option<Options> {
    let find = |wanted: &str| {
        let mut named = arguments.named.iter();
        let found = named.find(|argument| argument.name.name == wanted)?;
        Some(&found.value)
    };
    let word = |wanted: &str| match find(wanted)? {
        InlineExpression::StringLiteral { value } => Some(*value),
        _ => None,
    };
    let digits = |wanted: &str| match find(wanted)? {
        InlineExpression::NumberLiteral { value } => value.parse().ok(),
        _ => None,
    };
    Some(match function {
        "NUMBER" => {
            let ordinal = word("type") == Some("ordinal");
            Options::Number(NumberOptions::new(digits, word("useGrouping"), ordinal))
        }
        "LIST" => Options::List(ListOptions {
            kind: match word("type") {
                Some("disjunction") => ListKind::Disjunction,
                Some("unit") => ListKind::Unit,
                _ => ListKind::Conjunction,
            },
            length: match word("style") {
                Some("short") => ListLength::Short,
                Some("narrow") => ListLength::Narrow,
                _ => ListLength::Wide,
            },
        }),
        "DURATION" => Options::Duration,
        #[cfg(feature = "datetime")]
        "DATETIME" => Options::DateTime(super::dates::Styles::new(
            word("dateStyle"),
            word("timeStyle"),
        )),
        _ => return None,
    })
}

impl Patterns {
    /// What is kept of a bundle, if anything needs it.
    pub(crate) fn new(_: Bundle, needed: Patterns, _: &Language, _: bool) -> Option<Patterns> {
        (!needed.by_name.is_empty()).then_some(needed)
    }

    /// A text of a message, its value or an attribute, with these arguments.
    pub(crate) fn fill(
        &self,
        id: &str,
        attribute: Option<&str>,
        arguments: &[(&str, Value<'_>)],
        formats: &Formats,
        isolated: bool,
    ) -> FilledText {
        // Most sentences fit in this; a string that grows is allocated again.
        const USUAL_LENGTH: usize = 96;

        let mut filled = FilledText::default();
        let attribute = attribute.unwrap_or_default();
        let texts = self.by_name.get(id).map_or(&[][..], Vec::as_slice);
        let Some((_, place)) = texts.iter().find(|(name, _)| **name == *attribute) else {
            return filled;
        };
        let filling = Filling {
            patterns: self,
            formats,
            isolated,
            missing: RefCell::default(),
        };
        filled.text.reserve(USUAL_LENGTH);
        // A string does not fail to be written.
        let _ = filling.write(*place, Scope::Caller(arguments), &mut filled.text);
        filled.missing = filling.missing.into_inner();
        filled
    }
}

/// What a text knows of.
#[derive(Clone, Copy)]
enum Scope<'s> {
    Caller(&'s [(&'s str, Value<'s>)]),
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
}

/// One text being filled in.
struct Filling<'f> {
    patterns: &'f Patterns,
    formats: &'f Formats,
    isolated: bool,
    /// The names of the arguments that were wanted and not given.
    missing: RefCell<Vec<String>>,
}

impl Filling<'_> {
    fn write(&self, place: usize, scope: Scope<'_>, w: &mut dyn fmt::Write) -> fmt::Result {
        let pattern = self.patterns.patterns.get(place);
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
                Element::Placeable(Expression::Select(select)) => {
                    if let Some(pattern) = self.choose(select, scope) {
                        self.pattern(pattern, scope, w)?;
                    }
                }
                Element::Placeable(expression) => {
                    let operand = self.operand(expression, scope);
                    self.operand_text(operand, w)?;
                }
            }
        }
        Ok(())
    }

    fn operand<'o>(&self, expression: &'o Expression, scope: Scope<'o>) -> Operand<'o> {
        match expression {
            Expression::Text(text) => Operand::Text(text),
            Expression::Number(number) => Operand::Number(number, None),
            Expression::Variable(name) => match scope.get(name) {
                Some(kind) => Operand::Value(kind, None),
                None => {
                    // A term may be used without its arguments.
                    if let Scope::Caller(_) = scope {
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
                Operand::Value(kind, _) => Operand::Value(kind, Some(&call.options)),
                other => other,
            },
            Expression::Select(select) => Operand::Select(select, scope),
        }
    }

    fn miss(&self, name: &str) {
        let mut missing = self.missing.borrow_mut();
        if !missing.iter().any(|known| known == name) {
            missing.push(name.to_owned());
        }
    }

    fn operand_text(&self, operand: Operand<'_>, w: &mut dyn fmt::Write) -> fmt::Result {
        match operand {
            Operand::Text(text) => w.write_str(text),
            Operand::Missing(name) => write!(w, "{{ ${name} }}"),
            Operand::Pattern(place, scope) => self.write(place, scope, w),
            Operand::Select(select, scope) => {
                let pattern = self.choose(select, scope);
                pattern.map_or(Ok(()), |pattern| self.pattern(pattern, scope, w))
            }
            Operand::Number(number, options) => self.number(number.clone(), options, w),
            Operand::Value(kind, options) => self.value(kind, options, w),
        }
    }

    fn value(
        &self,
        kind: &Kind<'_>,
        options: Option<&Options>,
        w: &mut dyn fmt::Write,
    ) -> fmt::Result {
        match (kind, options) {
            (Kind::List(items), Some(Options::List(options))) => {
                self.formats.write_list(items, *options, self.isolated, w)
            }
            #[cfg(feature = "datetime")]
            (Kind::Moment(moment), Some(Options::DateTime(styles))) => {
                self.formats.dates.write(moment, *styles, w)
            }
            (Kind::Duration(seconds), None | Some(Options::Duration)) => self.duration(*seconds, w),
            (kind, Some(options)) => match number(kind) {
                Some(number) => self.number(number, Some(options), w),
                None => self.formats.write(kind, self.isolated, w),
            },
            (kind, None) => self.formats.write(kind, self.isolated, w),
        }
    }

    fn number(
        &self,
        number: Number,
        options: Option<&Options>,
        w: &mut dyn fmt::Write,
    ) -> fmt::Result {
        match options {
            Some(Options::Number(options)) => {
                let shown = options.apply(number);
                self.formats
                    .numbers
                    .write_grouped(&shown, options.grouping, w)
            }
            Some(Options::Duration) => match number.seconds() {
                Some(seconds) => self.duration(seconds, w),
                None => self.formats.numbers.write(&number, w),
            },
            _ => self.formats.numbers.write(&number, w),
        }
    }

    /// The variant for what the selector comes to: the first that matches, else
    /// the one with the asterisk.
    fn choose<'o>(&self, select: &'o Select, scope: Scope<'_>) -> Option<&'o [Element]> {
        let named = |text: &str| {
            let matches = |key: &Key| matches!(key, Key::Name(name, _) if **name == *text);
            select.variants.iter().position(|(key, _)| matches(key))
        };
        let counted = |number: &Number, options: Option<&Options>| {
            let category = match options {
                Some(Options::Number(options)) => {
                    let shown = options.apply(number.clone());
                    self.formats.numbers.category(&shown, options.plural)
                }
                _ => (self.formats.numbers).category(number, PluralRuleType::Cardinal),
            };
            let matches = |key: &Key| match (key, number) {
                (Key::Number(key), Number::Finite(number)) => without_zeros(number.clone()) == *key,
                (Key::Number(_), _) => false,
                (Key::Name(_, named), _) => *named == Some(category),
            };
            select.variants.iter().position(|(key, _)| matches(key))
        };
        let found = match self.operand(&select.selector, scope) {
            Operand::Text(text) => named(text),
            Operand::Value(Kind::Text(text), _) => named(text),
            Operand::Number(number, options) => counted(number, options),
            Operand::Value(kind, options) => {
                number(kind).and_then(|number| counted(&number, options))
            }
            Operand::Pattern(place, scope) => {
                let mut text = String::new();
                // A string does not fail to be written.
                let _ = self.write(place, scope, &mut text);
                named(&text)
            }
            Operand::Select(..) | Operand::Missing(_) => None,
        };
        let (_, pattern) = select.variants.get(found.unwrap_or(select.default))?;
        Some(pattern)
    }

    /// A length of time in whole units, at the most two that follow each other:
    /// seconds below two minutes, but for one minute; then minutes and seconds,
    /// hours and minutes from an hour on, days and hours from two days on. What
    /// is left is rounded up, so that who waits that long has waited long enough.
    fn duration(&self, seconds: u64, w: &mut dyn fmt::Write) -> fmt::Result {
        const MINUTE: u64 = 60;
        const HOUR: u64 = 60 * MINUTE;
        const DAY: u64 = 24 * HOUR;

        let Some([days, hours, minutes, whole, (pair, _)]) = self.patterns.duration else {
            return self.formats.write(&Kind::Duration(seconds), false, w);
        };
        let rounded = |unit: u64| seconds.div_ceil(unit);
        let ((first, count), (second, rest)) = if seconds < 2 * MINUTE && seconds != MINUTE {
            ((whole, seconds), (whole, 0))
        } else if seconds < HOUR {
            ((minutes, seconds / MINUTE), (whole, seconds % MINUTE))
        } else if seconds < 2 * DAY {
            let (count, rest) = (rounded(MINUTE) / 60, rounded(MINUTE) % 60);
            ((hours, count), (minutes, rest))
        } else {
            let (count, rest) = (rounded(HOUR) / 24, rounded(HOUR) % 24);
            ((days, count), (hours, rest))
        };
        if rest == 0 {
            return self.unit(first, count, w);
        }
        let (mut larger, mut smaller) = (String::new(), String::new());
        self.unit(first, count, &mut larger)?;
        self.unit(second, rest, &mut smaller)?;
        // These are texts of the language itself: nothing to isolate.
        let both = [
            ("larger".into(), larger.into()),
            ("smaller".into(), smaller.into()),
        ];
        let filling = Filling {
            isolated: false,
            missing: RefCell::default(),
            ..*self
        };
        filling.write(pair, Scope::Term(&both), w)
    }

    /// `detail-duration-minutes` and the like with their only variable.
    fn unit(&self, unit: Unit, count: u64, w: &mut dyn fmt::Write) -> fmt::Result {
        let (place, variable) = unit;
        self.write(place, Scope::Caller(&[(variable, count.into())]), w)
    }
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

/// In the form in which equal numbers are equal: 1.0 is 1.
fn without_zeros(mut decimal: Decimal) -> Decimal {
    decimal.absolute.trim_start();
    decimal.absolute.trim_end();
    decimal
}
