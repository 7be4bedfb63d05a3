//! What is wrong with the files of one language, all of it at once: what the
//! parser refuses, and what would panic, mislead or never end at look-up.
//!
//! Files of a higher layer override those of a lower one message by message;
//! what is asked is whether the language is right once that is done.

use std::collections::{HashMap, HashSet};

use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement};

use crate::diagnostic::{Diagnostic, LineIndex};
use crate::dialect::{Argument, Dialect, Function, Signature, Takes};
use crate::syntax;

/// fluent-bundle gives up above a hundred placeables in one text, and panics
/// in some of these cases.
const MOST_PLACEABLES: usize = 100;

/// No text that a person reads is longer, in bytes; without a bound, a few
/// terms that repeat each other fill any memory.
const LONGEST_TEXT: usize = 1 << 16;
const LONGEST_LANGUAGE: usize = 1 << 25;

/// fluent-syntax calls itself for each brace in a brace.
const DEEPEST_NESTING: usize = 50;

/// After so many mistakes in one file the others are only counted.
const MOST_DIAGNOSTICS: usize = 100;

/// One file of a language, decoded.
#[derive(Clone, Copy, Debug)]
pub struct File<'f> {
    /// As it is shown to a person.
    pub path: &'f str,
    /// Its text, lines ended by a line feed.
    pub text: &'f str,
    /// Files of a higher layer override those of a lower one, message by message.
    pub layer: usize,
}

/// All that is wrong with a language that consists of these files, by file and
/// place.
pub fn language(files: &[File<'_>], dialect: &Dialect<'_>) -> Vec<Diagnostic> {
    let parsed: Vec<Parsed<'_>> = files.iter().map(Parsed::new).collect();
    let mut checker = Checker::new(&parsed, dialect);
    checker.collect();
    checker.patterns();
    checker.sizes_and_cycles();
    checker
        .found
        .into_iter()
        .flat_map(Found::into_vec)
        .collect()
}

struct Parsed<'f> {
    file: &'f File<'f>,
    lines: LineIndex<'f>,
    resource: ast::Resource<&'f str>,
    found: Found,
}

/// The diagnostics of one file.
#[derive(Clone, Default)]
struct Found {
    diagnostics: Vec<Diagnostic>,
    uncounted: usize,
}

impl Found {
    /// Takes a diagnostic, which is not even made once there are too many.
    fn push(&mut self, diagnostic: impl FnOnce() -> Diagnostic) {
        if self.diagnostics.len() < MOST_DIAGNOSTICS {
            self.diagnostics.push(diagnostic());
        } else {
            self.uncounted += 1;
        }
    }

    fn into_vec(mut self) -> Vec<Diagnostic> {
        self.diagnostics.sort_by_key(Diagnostic::position);
        if let (Some(first), 1..) = (self.diagnostics.first(), self.uncounted) {
            let more = format!("there are {} more mistakes", self.uncounted);
            let more = Diagnostic::new(first.path(), more, "mend the first ones and look again");
            self.diagnostics.push(more);
        }
        self.diagnostics
    }
}

impl<'f> Parsed<'f> {
    fn new(file: &'f File<'f>) -> Parsed<'f> {
        let lines = LineIndex::new(file.path, file.text);
        let mut found = Found::default();
        let resource = match too_deep(file.text) {
            Some(place) => {
                let help = "give the inner part a message or a term of its own";
                found.push(|| {
                    lines
                        .diagnostic(place..place + 1, "the braces nest too deeply", help)
                        .breaking("too-large")
                });
                ast::Resource { body: Vec::new() }
            }
            None => match fluent_syntax::parser::parse_runtime(file.text) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    for error in &errors {
                        found.push(|| syntax::diagnostic(&lines, file.text, error));
                    }
                    resource
                }
            },
        };
        Parsed {
            file,
            lines,
            resource,
            found,
        }
    }
}

/// Where braces, or parentheses in braces, nest deeper than the parser can
/// follow. An unindented letter begins a new entry, whatever is open.
pub fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut line_start = true;
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'(' if depth > 0 => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b')' if depth > 1 => depth -= 1,
            b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'#' if line_start => depth = 0,
            _ => {}
        }
        if depth > DEEPEST_NESTING {
            return Some(place);
        }
        line_start = byte == b'\n';
    }
    None
}

/// A message or a term.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Message,
    Term,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Message => "message",
            Kind::Term => "term",
        }
    }

    /// The id as it is written: a term's begins with a hyphen.
    fn id(self, id: &str) -> String {
        match self {
            Kind::Message => id.to_owned(),
            Kind::Term => format!("-{id}"),
        }
    }
}

/// The value (no attribute) or an attribute of a message or term.
type Key<'f> = (Kind, &'f str, Option<&'f str>);

/// A message or term that counts: of several with one id, the last one.
#[derive(Clone, Copy)]
struct Definition<'a, 'f> {
    file: usize,
    id: &'f str,
    value: Option<&'a ast::Pattern<&'f str>>,
    attributes: &'a [ast::Attribute<&'f str>],
}

struct Checker<'a, 'f> {
    dialect: &'a Dialect<'a>,
    files: &'a [Parsed<'f>],
    found: Vec<Found>,
    definitions: HashMap<(Kind, &'f str), Definition<'a, 'f>>,
}

impl<'a, 'f> Checker<'a, 'f> {
    fn new(files: &'a [Parsed<'f>], dialect: &'a Dialect<'a>) -> Self {
        Checker {
            dialect,
            files,
            found: files.iter().map(|file| file.found.clone()).collect(),
            definitions: HashMap::new(),
        }
    }

    fn say(
        &mut self,
        rule: &'static str,
        file: usize,
        part: &str,
        message: String,
        help: impl Into<String>,
    ) {
        if let (Some(parsed), Some(found)) = (self.files.get(file), self.found.get_mut(file)) {
            found.push(|| parsed.lines.about(part, message, help).breaking(rule));
        }
    }

    /// Finds what counts, what is there twice and what has no text.
    fn collect(&mut self) {
        for (file, parsed) in self.files.iter().enumerate() {
            for entry in &parsed.resource.body {
                let (kind, id, value, attributes) = match entry {
                    ast::Entry::Message(message) => {
                        let ast::Message {
                            id,
                            value,
                            attributes,
                            ..
                        } = message;
                        (Kind::Message, id.name, value.as_ref(), attributes)
                    }
                    ast::Entry::Term(term) => (
                        Kind::Term,
                        term.id.name,
                        Some(&term.value),
                        &term.attributes,
                    ),
                    _ => continue,
                };
                self.define(
                    kind,
                    Definition {
                        file,
                        id,
                        value,
                        attributes,
                    },
                );
            }
        }
    }

    fn define(&mut self, kind: Kind, new: Definition<'a, 'f>) {
        let Definition {
            file,
            id,
            value,
            attributes,
        } = new;
        if let Some(old) = self.definitions.insert((kind, id), new)
            && let (Some(before), Some(after)) = (self.files.get(old.file), self.files.get(file))
            && before.file.layer == after.file.layer
        {
            let line = before.lines.line(before.lines.offset(old.id));
            let place = match old.file == file {
                true => format!("line {line}"),
                false => format!("line {line} of {}", before.file.path),
            };
            let message = format!(
                "{} {:?} is defined twice; first on {place}",
                kind.name(),
                kind.id(id)
            );
            self.say("duplicate-id", file, id, message, "take one of them out");
        }
        if value.is_none() && self.dialect.needs_values() {
            let message = format!("message {id:?} has attributes and no text of its own");
            self.say(
                "missing-value",
                file,
                id,
                message,
                format!("write \"{id} = text\" above them"),
            );
        }
        if self.dialect.function(id).is_some() {
            let message = format!("{:?} is the name of a function", kind.id(id));
            self.say("function-name", file, id, message, "choose another id");
        }
        let mut seen = HashSet::new();
        for attribute in attributes {
            let name = attribute.id.name;
            if !seen.insert(name) {
                let message = format!("attribute \".{name}\" of {:?} is there twice", kind.id(id));
                self.say(
                    "duplicate-attribute",
                    file,
                    name,
                    message,
                    "take one of them out",
                );
            }
        }
    }

    /// Every text that counts, in a fixed order.
    fn texts(&self) -> Vec<(Key<'f>, usize, &'a ast::Pattern<&'f str>)> {
        let mut texts = Vec::new();
        for ((kind, id), definition) in &self.definitions {
            let values = definition.value.map(|value| (None, value));
            let attributes = definition.attributes.iter();
            let attributes =
                attributes.map(|attribute| (Some(attribute.id.name), &attribute.value));
            for (attribute, pattern) in values.into_iter().chain(attributes) {
                texts.push(((*kind, *id, attribute), definition.file, pattern));
            }
        }
        // By where they stand in the files, so that each run says the same.
        texts.sort_by_key(|((_, id, attribute), file, _)| {
            (*file, attribute.unwrap_or(id).as_ptr() as usize)
        });
        texts
    }

    /// References, functions and numbers.
    fn patterns(&mut self) {
        for (_, file, pattern) in self.texts() {
            let mut parts = Vec::new();
            walk(pattern, &mut |part| parts.push(part));
            for part in parts {
                match part {
                    Part::Reference((kind, id, attribute)) => {
                        self.reference(file, kind, id, attribute);
                    }
                    Part::Call(id, arguments) => self.call(file, id, arguments),
                    Part::Number(number) => self.number(file, number),
                }
            }
        }
    }

    fn reference(&mut self, file: usize, kind: Kind, id: &'f str, attribute: Option<&'f str>) {
        let shown = kind.id(id);
        match (self.definitions.get(&(kind, id)), attribute) {
            (None, _) => {
                let message = format!("there is no {} {shown:?}", kind.name());
                let help = format!("define it in this language: {shown} = text");
                self.say("unknown-reference", file, id, message, help);
            }
            (Some(definition), Some(name)) => {
                let mut attributes = definition.attributes.iter();
                if !attributes.any(|attribute| attribute.id.name == name) {
                    let message = format!("{} {shown:?} has no attribute \".{name}\"", kind.name());
                    self.say(
                        "unknown-attribute-reference",
                        file,
                        name,
                        message,
                        "use one that it has",
                    );
                }
            }
            (Some(definition), None)
                if definition.value.is_none() && !self.dialect.needs_values() =>
            {
                let message = format!("message {shown:?} has no text of its own, only attributes");
                let help = match definition.attributes.first() {
                    Some(attribute) => format!("write {{ {id}.{} }}", attribute.id.name),
                    None => "refer to another message".to_owned(),
                };
                self.say("reference-without-value", file, id, message, help);
            }
            // Otherwise a message without a text has been told where it stands.
            (Some(_), None) => {}
        }
    }

    fn call(&mut self, file: usize, id: &'f str, arguments: &ast::CallArguments<&'f str>) {
        let Some(function) = self.dialect.function(id) else {
            let (message, help) = match self.dialect.help_for_absent(id) {
                Some(help) => (
                    format!("the function {id} is not there in this build"),
                    help.to_owned(),
                ),
                None => {
                    let known = self.dialect.functions().iter().map(Function::name);
                    let known: Vec<&str> = known.collect();
                    (
                        format!("there is no function {id}"),
                        format!("use one of: {}", known.join(", ")),
                    )
                }
            };
            return self.say("unknown-function", file, id, message, help);
        };
        self.reads(file, id, function.reads());
        // What the functions of others take is theirs to say.
        let Some(signature) = function.signature() else {
            return;
        };
        let takes = match arguments.positional.as_slice() {
            [InlineExpression::VariableReference { .. }] => true,
            [InlineExpression::NumberLiteral { .. }] => signature.accepts == Argument::Number,
            _ => false,
        };
        if !takes {
            let (what, or) = match signature.advised {
                Argument::Number => ("one number", format!(" or {id}(1.5)")),
                Argument::Variable => ("one variable", String::new()),
            };
            let message = format!("{id} takes {what}");
            let help = format!("write {id}($name){or}");
            return self.say("function-argument", file, id, message, help);
        }
        for argument in &arguments.named {
            self.option(file, id, signature, argument.name.name, &argument.value);
        }
        self.options_together(file, arguments);
    }

    fn option(
        &mut self,
        file: usize,
        function: &str,
        signature: &Signature<'_>,
        name: &str,
        value: &InlineExpression<&str>,
    ) {
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
            return self.say("function-option", file, name, message, help);
        };
        let right = match (takes, value) {
            (Takes::Digits(least, most), InlineExpression::NumberLiteral { value }) => {
                let given = value.parse::<u16>();
                given.is_ok_and(|given| (*least..=*most).contains(&given))
            }
            (Takes::Words(words), InlineExpression::StringLiteral { value }) => {
                words.contains(value)
            }
            (Takes::Anything, _) => true,
            _ => false,
        };
        if !right {
            let message = format!("the option {name:?} has a value that it cannot have");
            let help = format!("write {}", takes.describe());
            self.say("function-option", file, name, message, help);
        }
    }

    /// A minimum above its maximum, which ECMA-402 refuses.
    fn options_together(&mut self, file: usize, arguments: &ast::CallArguments<&'f str>) {
        let digits = |wanted: &str| {
            let mut named = arguments.named.iter();
            let found = named.find(|argument| argument.name.name == wanted)?;
            match &found.value {
                InlineExpression::NumberLiteral { value } => {
                    Some((found.name.name, value.parse::<u16>().ok()?))
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
                let message = format!("the option {name:?} is larger than {other:?}");
                let help = format!("write {name}: {most} or less");
                self.say("function-option", file, name, message, help);
            }
        }
    }

    /// The messages that a function is made of have to be there.
    fn reads(&mut self, file: usize, function: &'f str, messages: &[(&str, &str)]) {
        for (needed, variable) in messages {
            if !self.definitions.contains_key(&(Kind::Message, *needed)) {
                let message = format!("{function} needs the message {needed:?}");
                let help = format!("define it in this language: {needed} = {{ ${variable} }} …");
                self.say("unknown-reference", file, function, message, help);
            }
        }
    }

    /// A number in a text goes through an f64, and its fraction digits are
    /// counted in 64 bits.
    fn number(&mut self, file: usize, number: &'f str) {
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let whole = whole.trim_start_matches('-').trim_start_matches('0');
        if whole.len() + fraction.len() > 15 {
            let message = "the number has more than 15 digits and would not stay exact".to_owned();
            self.say(
                "long-number",
                file,
                number,
                message,
                "write it as text: {\"…\"}",
            );
        }
    }

    /// References that lead back to where they began, and texts that grow
    /// beyond measure by them.
    fn sizes_and_cycles(&mut self) {
        let texts = self.texts();
        let nodes = texts.iter().enumerate();
        let nodes: HashMap<Key<'f>, usize> = nodes.map(|(n, (key, ..))| (*key, n)).collect();
        let mut waits = vec![0_usize; texts.len()];
        let mut waited_for: Vec<Vec<usize>> = vec![Vec::new(); texts.len()];
        for (node, (_, _, pattern)) in texts.iter().enumerate() {
            walk(pattern, &mut |part| {
                if let Part::Reference(key) = part
                    && let Some(target) = nodes.get(&key)
                    && let (Some(count), Some(list)) =
                        (waits.get_mut(node), waited_for.get_mut(*target))
                {
                    *count += 1;
                    list.push(node);
                }
            });
        }
        // From what refers to nothing upwards: each size is known when it is
        // asked for. What is never reached refers to itself in the end.
        let mut sizes = vec![None; texts.len()];
        let mut ready: Vec<usize> = (0..texts.len())
            .filter(|n| waits.get(*n) == Some(&0))
            .collect();
        let mut total = 0;
        while let Some(node) = ready.pop() {
            let Some((key, file, pattern)) = texts.get(node) else {
                continue;
            };
            let size = size(pattern, &|key| {
                nodes.get(&key).and_then(|n| *sizes.get(*n)?)
            });
            let was_right = total <= LONGEST_LANGUAGE;
            if key.0 == Kind::Message {
                total = usize::saturating_add(total, size.bytes);
                self.size(*file, *key, size);
            }
            if was_right && total > LONGEST_LANGUAGE {
                let message = "the texts of this language grow beyond 32 MiB".to_owned();
                self.say(
                    "too-large",
                    *file,
                    key.1,
                    message,
                    "repeat less by references",
                );
            }
            if let Some(slot) = sizes.get_mut(node) {
                *slot = Some(size);
            }
            for waiting in waited_for.get(node).into_iter().flatten() {
                if let Some(count) = waits.get_mut(*waiting) {
                    *count -= 1;
                    if *count == 0 {
                        ready.push(*waiting);
                    }
                }
            }
        }
        self.cycles(&texts, &nodes, &sizes);
    }

    fn size(&mut self, file: usize, (_, id, attribute): Key<'f>, size: Size) {
        let part = attribute.unwrap_or(id);
        if size.placeables > MOST_PLACEABLES {
            let message = "the text has more than 100 placeables, references included".to_owned();
            self.say(
                "too-large",
                file,
                part,
                message,
                "divide it into several messages",
            );
        } else if size.bytes > LONGEST_TEXT {
            let message = "the text is longer than 64 KiB, references included".to_owned();
            self.say(
                "too-large",
                file,
                part,
                message,
                "divide it into several messages",
            );
        }
    }

    /// Tells one cycle for each group of texts that refer to each other.
    fn cycles(
        &mut self,
        texts: &[(Key<'f>, usize, &'a ast::Pattern<&'f str>)],
        nodes: &HashMap<Key<'f>, usize>,
        sizes: &[Option<Size>],
    ) {
        let unsized_node = |node: usize| sizes.get(node).is_some_and(Option::is_none);
        let mut seen = vec![false; texts.len()];
        for start in (0..texts.len()).filter(|node| unsized_node(*node)) {
            let mut path = Vec::new();
            let mut next = Some(start);
            while let Some(node) = next.take_if(|node| seen.get(*node) == Some(&false)) {
                if let Some(mark) = seen.get_mut(node) {
                    *mark = true;
                }
                path.push(node);
                // Each text that is left refers to another one that is left.
                if let Some((_, _, pattern)) = texts.get(node) {
                    walk(pattern, &mut |part| {
                        if let Part::Reference(key) = part
                            && let Some(target) = nodes.get(&key).filter(|n| unsized_node(**n))
                        {
                            next.get_or_insert(*target);
                        }
                    });
                }
            }
            let back = next.and_then(|node| path.iter().position(|step| *step == node));
            if let Some(cycle) = back.and_then(|from| path.get(from..)) {
                self.cycle(texts, cycle);
            }
        }
    }

    fn cycle(&mut self, texts: &[(Key<'f>, usize, &'a ast::Pattern<&'f str>)], cycle: &[usize]) {
        /// A longer cycle is not told in full.
        const LONGEST: usize = 8;

        let Some(((_, first, attribute), file, _)) =
            cycle.first().and_then(|node| texts.get(*node))
        else {
            return;
        };
        let steps = cycle.iter().take(LONGEST).chain(cycle.first());
        let steps: Vec<String> = steps
            .filter_map(|node| texts.get(*node))
            .map(|((kind, id, attribute), ..)| match attribute {
                Some(name) => format!("{}.{name}", kind.id(id)),
                None => kind.id(id),
            })
            .collect();
        let message = format!("the text refers to itself: {}", steps.join(" → "));
        self.say(
            "cyclic-reference",
            *file,
            attribute.unwrap_or(first),
            message,
            "write one of these without the reference",
        );
    }
}

/// What in a pattern is to be looked at.
enum Part<'p, 'f> {
    Reference(Key<'f>),
    Call(&'f str, &'p ast::CallArguments<&'f str>),
    Number(&'f str),
}

/// Visits a pattern with all its variants, in the order of the file.
fn walk<'p, 'f>(pattern: &'p ast::Pattern<&'f str>, see: &mut impl FnMut(Part<'p, 'f>)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            walk_expression(expression, see);
        }
    }
}

fn walk_expression<'p, 'f>(
    expression: &'p Expression<&'f str>,
    see: &mut impl FnMut(Part<'p, 'f>),
) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, see),
        Expression::Select { selector, variants } => {
            walk_inline(selector, see);
            for variant in variants {
                if let ast::VariantKey::NumberLiteral { value } = &variant.key {
                    see(Part::Number(value));
                }
                walk(&variant.value, see);
            }
        }
    }
}

fn walk_inline<'p, 'f>(inline: &'p InlineExpression<&'f str>, see: &mut impl FnMut(Part<'p, 'f>)) {
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::VariableReference { .. } => {}
        InlineExpression::NumberLiteral { value } => see(Part::Number(value)),
        InlineExpression::FunctionReference { id, arguments } => {
            see(Part::Call(id.name, arguments));
            walk_inline_arguments(arguments, see);
        }
        InlineExpression::MessageReference { id, attribute } => {
            let attribute = attribute.as_ref().map(|attribute| attribute.name);
            see(Part::Reference((Kind::Message, id.name, attribute)));
        }
        InlineExpression::TermReference {
            id,
            attribute,
            arguments,
        } => {
            let attribute = attribute.as_ref().map(|attribute| attribute.name);
            see(Part::Reference((Kind::Term, id.name, attribute)));
            if let Some(arguments) = arguments {
                walk_inline_arguments(arguments, see);
            }
        }
        InlineExpression::Placeable { expression } => walk_expression(expression, see),
    }
}

fn walk_inline_arguments<'p, 'f>(
    arguments: &'p ast::CallArguments<&'f str>,
    see: &mut impl FnMut(Part<'p, 'f>),
) {
    let named = arguments.named.iter().map(|argument| &argument.value);
    for argument in arguments.positional.iter().chain(named) {
        walk_inline(argument, see);
    }
}

/// How much fluent-bundle does for a text at the most: of variants, that of
/// the largest.
#[derive(Clone, Copy, Debug, Default)]
struct Size {
    placeables: usize,
    bytes: usize,
}

impl Size {
    fn plus(self, other: Size) -> Size {
        Size {
            placeables: self.placeables.saturating_add(other.placeables),
            bytes: self.bytes.saturating_add(other.bytes),
        }
    }

    fn max(self, other: Size) -> Size {
        Size {
            placeables: self.placeables.max(other.placeables),
            bytes: self.bytes.max(other.bytes),
        }
    }
}

fn size<'f>(pattern: &ast::Pattern<&'f str>, known: &impl Fn(Key<'f>) -> Option<Size>) -> Size {
    let elements = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => Size {
            placeables: 0,
            bytes: value.len(),
        },
        PatternElement::Placeable { expression } => {
            let own = Size {
                placeables: 1,
                bytes: 0,
            };
            own.plus(size_expression(expression, known))
        }
    });
    elements.fold(Size::default(), Size::plus)
}

fn size_expression<'f>(
    expression: &Expression<&'f str>,
    known: &impl Fn(Key<'f>) -> Option<Size>,
) -> Size {
    match expression {
        Expression::Inline(inline) => size_inline(inline, known),
        Expression::Select { selector, variants } => {
            let variants = variants.iter().map(|variant| size(&variant.value, known));
            let largest = variants.fold(Size::default(), Size::max);
            largest.plus(size_inline(selector, known))
        }
    }
}

fn size_inline<'f>(
    inline: &InlineExpression<&'f str>,
    known: &impl Fn(Key<'f>) -> Option<Size>,
) -> Size {
    let referred = |key| known(key).unwrap_or_default();
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            Size {
                placeables: 0,
                bytes: value.len(),
            }
        }
        InlineExpression::VariableReference { .. } => Size::default(),
        InlineExpression::FunctionReference { arguments, .. } => {
            let arguments = arguments.positional.iter();
            arguments
                .map(|argument| size_inline(argument, known))
                .fold(Size::default(), Size::plus)
        }
        InlineExpression::MessageReference { id, attribute } => {
            let attribute = attribute.as_ref().map(|attribute| attribute.name);
            referred((Kind::Message, id.name, attribute))
        }
        InlineExpression::TermReference {
            id,
            attribute,
            arguments,
        } => {
            let attribute = attribute.as_ref().map(|attribute| attribute.name);
            let own = referred((Kind::Term, id.name, attribute));
            let arguments = arguments.iter().flat_map(|arguments| &arguments.positional);
            arguments
                .map(|argument| size_inline(argument, known))
                .fold(own, Size::plus)
        }
        InlineExpression::Placeable { expression } => size_expression(expression, known),
    }
}
