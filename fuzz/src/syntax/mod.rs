//! The syntax tree of fluent-source, held to that of fluent-syntax.

mod places;

use std::ops::Range;

use fluent_source::tree::{
    self, Arguments, CommentLevel, Element, Entry, EntryKind, Expression, Item, Literal, Node,
    Parsed, Pattern, Placeable, Resource, Slice,
};
use fluent_source::{LineIndex, files};
use fluent_syntax::{ast, parser};

use crate::diagnostics;

/// Reads bytes as loading does, and holds what comes of them to the rules below.
pub fn check_bytes(bytes: &[u8]) {
    match files::decode("en-US/a.ftl", bytes) {
        Ok(text) => {
            assert!(text.len() <= bytes.len());
            check(&text);
        }
        Err(diagnostic) => diagnostics::check(&diagnostic),
    }
}

/// Parses a text in both ways. The tree has to be the parser's, part by part, and
/// each part has to lie where its place says.
pub fn check(text: &str) {
    check_parsed(text, &tree::parse(text), |text| parser::parse(text));
    check_parsed(text, &tree::parse_runtime(text), |text| {
        parser::parse_runtime(text)
    });
}

type Parse = for<'t> fn(
    &'t str,
) -> Result<
    ast::Resource<&'t str>,
    (ast::Resource<&'t str>, Vec<parser::ParserError>),
>;

fn check_parsed(text: &str, parsed: &Parsed<'_>, parse: Parse) {
    let lines = LineIndex::new("en-US/a.ftl", text);
    let told = parsed.diagnostics(&lines);
    assert_eq!(told.len(), parsed.mistakes());
    assert_eq!(parsed.is_right(), parsed.mistakes() == 0);
    for diagnostic in told {
        assert!(diagnostic.rule().is_some(), "{diagnostic}");
        assert!(diagnostic.offset().is_some_and(|at| at <= text.len()));
        diagnostics::check(&diagnostic);
    }
    places::check(text, parsed.resource());
    if parsed.is_refused() {
        assert_eq!(parsed.mistakes(), 1);
        assert!(parsed.resource().items().is_empty());
        return;
    }
    // The parser panics at some characters beyond ASCII (fluent-rs 389). Question
    // marks of the same length mean no more in Fluent.
    let narrow: String = text
        .chars()
        .map(|c| {
            if c.is_ascii() {
                c.into()
            } else {
                "?".repeat(c.len_utf8())
            }
        })
        .collect();
    let (theirs, mistakes) = match parse(&narrow) {
        Ok(resource) => (resource, 0),
        Err((resource, errors)) => (resource, errors.len()),
    };
    assert_eq!(parsed.mistakes(), mistakes + without_default(parsed));
    let theirs = Theirs::of(&narrow, &theirs);
    assert_eq!(Ours::of(parsed.resource()), theirs, "{text:?}");
}

/// How many choices have a star in front of no variant, which the parser lets pass.
fn without_default(parsed: &Parsed<'_>) -> usize {
    let mut count = 0;
    for entry in parsed.resource().entries() {
        entry.visit(&mut |node| {
            if let Node::Select(select) = node {
                let starred = select.variants.iter().any(|variant| variant.is_default);
                count += usize::from(!starred);
            }
        });
    }
    count
}

/// A part of a text that both trees have: what it is, and where it stands.
type Part = (&'static str, Range<usize>);

/// The parts of our tree, in the order of the file.
struct Ours(Vec<Part>);

impl Ours {
    fn of(resource: &Resource<'_>) -> Vec<Part> {
        let mut ours = Ours(Vec::new());
        for item in resource.items() {
            match item {
                Item::Entry(entry) => ours.entry(entry),
                Item::Comment(comment) => {
                    let name = match comment.level {
                        CommentLevel::Entry => "comment",
                        CommentLevel::Group => "group",
                        CommentLevel::Resource => "resource",
                    };
                    ours.comment(name, &comment.lines);
                }
                Item::Junk(junk) => ours.push("junk", junk),
                _ => unreachable!("an item of another kind"),
            }
        }
        ours.0
    }

    fn push(&mut self, name: &'static str, slice: &Slice<'_>) {
        self.0.push((name, slice.span().range()));
    }

    fn comment(&mut self, name: &'static str, lines: &[Slice<'_>]) {
        self.0.push((name, 0..0));
        for line in lines {
            self.push("line", line);
        }
    }

    fn entry(&mut self, entry: &Entry<'_>) {
        if let Some(comment) = &entry.comment {
            self.comment("comment", &comment.lines);
        }
        self.push(entry.kind.as_str(), &entry.name());
        if let Some(value) = &entry.value {
            self.pattern(value);
        }
        for attribute in &entry.attributes {
            self.push("attribute", &attribute.name);
            self.pattern(&attribute.value);
        }
    }

    fn pattern(&mut self, pattern: &Pattern<'_>) {
        for element in &pattern.elements {
            match element {
                Element::Text(text) => self.push("text", text),
                Element::Placeable(placeable) => self.placeable(placeable),
                _ => unreachable!("an element of another kind"),
            }
        }
    }

    fn placeable(&mut self, placeable: &Placeable<'_>) {
        self.0.push(("placeable", 0..0));
        self.expression(&placeable.expression);
    }

    fn expression(&mut self, expression: &Expression<'_>) {
        match expression {
            Expression::Literal(Literal::String(raw)) => self.push("string", raw),
            Expression::Literal(Literal::Number(raw)) => self.push("number", raw),
            Expression::Variable(variable) => self.push("variable", &variable.name),
            Expression::Reference(reference) => {
                self.push(reference.kind.as_str(), &reference.name());
                if let Some(attribute) = &reference.attribute {
                    self.push("attribute", attribute);
                }
                if let Some(arguments) = &reference.arguments {
                    self.arguments(arguments);
                }
            }
            Expression::Call(call) => {
                self.push("call", &call.name);
                self.arguments(&call.arguments);
            }
            Expression::Select(select) => {
                self.0.push(("select", 0..0));
                self.expression(&select.selector);
                for variant in &select.variants {
                    let name = key_name(variant.is_default, variant.key.is_number);
                    self.push(name, &variant.key.name);
                    self.pattern(&variant.value);
                }
            }
            Expression::Placeable(placeable) => self.placeable(placeable),
            _ => unreachable!("an expression of another kind"),
        }
    }

    fn arguments(&mut self, arguments: &Arguments<'_>) {
        self.0.push(("arguments", 0..0));
        for argument in &arguments.positional {
            self.expression(argument);
        }
        for argument in &arguments.named {
            self.push("name", &argument.name);
            self.expression(&argument.value);
        }
    }
}

fn key_name(is_default: bool, is_number: bool) -> &'static str {
    match (is_default, is_number) {
        (false, false) => "key",
        (false, true) => "number key",
        (true, false) => "default key",
        (true, true) => "default number key",
    }
}

/// The parts of fluent-syntax's tree, in the order of the file.
struct Theirs<'t> {
    text: &'t str,
    parts: Vec<Part>,
}

impl<'t> Theirs<'t> {
    fn of(text: &'t str, resource: &ast::Resource<&'t str>) -> Vec<Part> {
        let mut theirs = Theirs {
            text,
            parts: Vec::new(),
        };
        for entry in &resource.body {
            match entry {
                ast::Entry::Message(message) => {
                    theirs.above(message.comment.as_ref());
                    theirs.push(EntryKind::Message.as_str(), message.id.name);
                    if let Some(value) = &message.value {
                        theirs.pattern(value);
                    }
                    theirs.attributes(&message.attributes);
                }
                ast::Entry::Term(term) => {
                    theirs.above(term.comment.as_ref());
                    theirs.push(EntryKind::Term.as_str(), term.id.name);
                    theirs.pattern(&term.value);
                    theirs.attributes(&term.attributes);
                }
                ast::Entry::Comment(comment) => theirs.comment("comment", comment),
                ast::Entry::GroupComment(comment) => theirs.comment("group", comment),
                ast::Entry::ResourceComment(comment) => theirs.comment("resource", comment),
                ast::Entry::Junk { content } => theirs.push("junk", content),
            }
        }
        theirs.parts
    }

    fn push(&mut self, name: &'static str, part: &str) {
        let start = part.as_ptr() as usize - self.text.as_ptr() as usize;
        self.parts.push((name, start..start + part.len()));
    }

    fn comment(&mut self, name: &'static str, comment: &ast::Comment<&'t str>) {
        self.parts.push((name, 0..0));
        for line in &comment.content {
            self.push("line", line);
        }
    }

    fn above(&mut self, comment: Option<&ast::Comment<&'t str>>) {
        if let Some(comment) = comment {
            self.comment("comment", comment);
        }
    }

    fn attributes(&mut self, attributes: &[ast::Attribute<&'t str>]) {
        for attribute in attributes {
            self.push("attribute", attribute.id.name);
            self.pattern(&attribute.value);
        }
    }

    fn pattern(&mut self, pattern: &ast::Pattern<&'t str>) {
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => self.push("text", value),
                ast::PatternElement::Placeable { expression } => self.placeable(expression),
            }
        }
    }

    fn placeable(&mut self, expression: &ast::Expression<&'t str>) {
        self.parts.push(("placeable", 0..0));
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.parts.push(("select", 0..0));
                self.inline(selector);
                for variant in variants {
                    let (is_number, name) = match variant.key {
                        ast::VariantKey::Identifier { name } => (false, name),
                        ast::VariantKey::NumberLiteral { value } => (true, value),
                    };
                    self.push(key_name(variant.default, is_number), name);
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&'t str>) {
        use ast::InlineExpression as Inline;

        match inline {
            Inline::StringLiteral { value } => self.push("string", value),
            Inline::NumberLiteral { value } => self.push("number", value),
            Inline::VariableReference { id } => self.push("variable", id.name),
            Inline::FunctionReference { id, arguments } => {
                self.push("call", id.name);
                self.arguments(Some(arguments));
            }
            Inline::MessageReference { id, attribute } => {
                self.push(EntryKind::Message.as_str(), id.name);
                self.attribute(attribute.as_ref());
            }
            Inline::TermReference {
                id,
                attribute,
                arguments,
            } => {
                self.push(EntryKind::Term.as_str(), id.name);
                self.attribute(attribute.as_ref());
                self.arguments(arguments.as_ref());
            }
            Inline::Placeable { expression } => self.placeable(expression),
        }
    }

    fn attribute(&mut self, attribute: Option<&ast::Identifier<&'t str>>) {
        if let Some(attribute) = attribute {
            self.push("attribute", attribute.name);
        }
    }

    fn arguments(&mut self, arguments: Option<&ast::CallArguments<&'t str>>) {
        let Some(arguments) = arguments else {
            return;
        };
        self.parts.push(("arguments", 0..0));
        for argument in &arguments.positional {
            self.inline(argument);
        }
        for argument in &arguments.named {
            self.push("name", argument.name.name);
            self.inline(&argument.value);
        }
    }
}
