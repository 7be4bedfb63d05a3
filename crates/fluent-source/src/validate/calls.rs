//! Calls of functions with their arguments and options, and numbers.

use super::checker::Checker;
use crate::dialect::{Argument, Function, Signature, Takes};
use crate::tree::{Call, Expression, Literal, NamedArgument, Node, Slice};

/// As many digits as an `f64` holds, which numbers in a text go through.
const MOST_DIGITS: usize = 15;

impl<'f> Checker<'_, 'f> {
    /// Looks at every call of a function and every number.
    pub(super) fn calls_and_numbers(&mut self) {
        for text in self.texts() {
            text.pattern.visit(&mut |node| match node {
                Node::Call(call) => self.call(text.file, call),
                Node::Literal(Literal::Number(number)) => self.number(text.file, *number),
                Node::Variant(variant) if variant.key.is_number => {
                    self.number(text.file, variant.key.name);
                }
                _ => {}
            });
        }
    }

    fn call(&mut self, file: usize, call: &Call<'f>) {
        let name = call.name.as_str();
        let place = call.name.span();
        let Some(function) = self.dialect.function(name).copied() else {
            let (message, help) = match self.dialect.help_for_absent(name) {
                Some(help) => (
                    format!("the function {name} is not there in this build"),
                    help.to_owned(),
                ),
                None => {
                    let known = self.dialect.functions().iter().map(Function::name);
                    let known: Vec<&str> = known.collect();
                    (
                        format!("there is no function {name}"),
                        format!("use one of: {}", known.join(", ")),
                    )
                }
            };
            return self.say("unknown-function", file, place, message, help);
        };
        self.reads(file, call.name, function.reads());
        // What the functions of others take is theirs to say.
        let Some(signature) = function.signature() else {
            return;
        };
        let takes = match call.arguments.positional.as_slice() {
            [Expression::Variable(_)] => true,
            [Expression::Literal(Literal::Number(_))] => signature.accepts == Argument::Number,
            _ => false,
        };
        if !takes {
            let (what, or) = match signature.advised {
                Argument::Number => ("one number", format!(" or {name}(1.5)")),
                Argument::Variable => ("one variable", String::new()),
            };
            let message = format!("{name} takes {what}");
            let help = format!("write {name}($name){or}");
            return self.say("function-argument", file, place, message, help);
        }
        for option in &call.arguments.named {
            self.option(file, name, signature, option);
        }
        self.options_together(file, &call.arguments.named);
    }

    /// The messages that a function is made of have to be there.
    fn reads(&mut self, file: usize, function: Slice<'f>, messages: &[(&str, &str)]) {
        for (needed, variable) in messages {
            if !self.definitions.contains_key(needed) {
                let message = format!("{} needs the message {needed:?}", function.as_str());
                let help = format!("define it in this language: {needed} = {{ ${variable} }} …");
                self.say("unknown-reference", file, function.span(), message, help);
            }
        }
    }

    fn option(
        &mut self,
        file: usize,
        function: &str,
        signature: &Signature<'_>,
        option: &NamedArgument<'f>,
    ) {
        let name = option.name.as_str();
        let place = option.name.span();
        let known = signature.options;
        let Some((_, takes)) = known.iter().find(|(known, _)| *known == name) else {
            let message = format!("{function} has no option {name:?}");
            let help = match (name, known) {
                ("style" | "currency" | "currencyDisplay" | "unit", _) => {
                    "write the sign of the currency, unit or percentage into the text".to_owned()
                }
                (_, []) => "leave it out".to_owned(),
                _ => {
                    let known: Vec<&str> = known.iter().map(|(known, _)| *known).collect();
                    format!("leave it out, or use {}", known.join(", "))
                }
            };
            return self.say("function-option", file, place, message, help);
        };
        let is_right = match (takes, &option.value) {
            (Takes::Digits(least, most), Expression::Literal(Literal::Number(number))) => {
                let given = number.as_str().parse::<u16>();
                given.is_ok_and(|given| (*least..=*most).contains(&given))
            }
            (Takes::Words(words), Expression::Literal(Literal::String(word))) => {
                words.contains(&word.as_str())
            }
            (Takes::Anything, _) => true,
            _ => false,
        };
        if !is_right {
            let message = format!("the option {name:?} has a value that it cannot have");
            let help = format!("write {}", takes.describe());
            self.say("function-option", file, place, message, help);
        }
    }

    /// A minimum above its maximum, which ECMA-402 refuses.
    fn options_together(&mut self, file: usize, options: &[NamedArgument<'f>]) {
        let digits = |wanted: &str| {
            let mut options = options.iter();
            let found = options.find(|option| option.name.as_str() == wanted)?;
            match &found.value {
                Expression::Literal(Literal::Number(number)) => {
                    Some((found.name, number.as_str().parse::<u16>().ok()?))
                }
                _ => None,
            }
        };
        for kind in ["FractionDigits", "SignificantDigits"] {
            let least = digits(&format!("minimum{kind}"));
            let most = digits(&format!("maximum{kind}"));
            if let (Some((name, least)), Some((other, most))) = (least, most)
                && least > most
            {
                let (shown, other) = (name.as_str(), other.as_str());
                let message = format!("the option {shown:?} is larger than {other:?}");
                let help = format!("write {shown}: {most} or less");
                self.say("function-option", file, name.span(), message, help);
            }
        }
    }

    /// A number in a text has to stay exact.
    fn number(&mut self, file: usize, number: Slice<'f>) {
        let written = number.as_str();
        let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
        let whole = whole.trim_start_matches('-').trim_start_matches('0');
        if whole.len() + fraction.len() > MOST_DIGITS {
            let message = "the number has more than 15 digits and would not stay exact".to_owned();
            let help = "write it as text: {\"…\"}";
            self.say("long-number", file, number.span(), message, help);
        }
    }
}
