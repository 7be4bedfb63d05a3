//! From fluent-syntax's tree to the one with places.
//!
//! The parser gives slices of the text, so that a pointer tells where each of
//! them stands. What it gives no slice for (braces, brackets, parentheses) is
//! found by a cursor that goes through the text in step with the tree: the text
//! is known to be right, and between two slices there are only blanks and the
//! sign that is looked for.

use std::borrow::Borrow;

use fluent_syntax::ast;

use super::entry::{Attribute, Comment, CommentLevel, Entry, Item, Resource};
use super::kind::EntryKind;
use super::leaf::{Literal, Variable, VariantKey};
use super::pattern::{
    Arguments, Call, Element, Expression, NamedArgument, Pattern, Placeable, Reference, Select,
    Variant,
};
use super::span::{Slice, Span};

impl<'s> Resource<'s> {
    /// The tree of a text that fluent-syntax has parsed already, for a program
    /// that keeps a `FluentResource`, and so must not parse twice. The entries
    /// have to be those of this very text: their slices point into it.
    ///
    /// Entries and text are of fluent-syntax 0.12, as fluent-bundle 0.16 has it.
    ///
    /// ```
    /// use fluent_source::tree::Resource;
    /// use fluent_syntax::parser;
    ///
    /// let text = "open = Open\n";
    /// let parsed = parser::parse_runtime(text).unwrap();
    /// let resource = Resource::of(text, &parsed.body);
    /// assert_eq!(resource.entries().next().unwrap().id.as_str(), "open");
    /// ```
    pub fn of<'a>(
        text: &'s str,
        entries: impl IntoIterator<Item = &'a ast::Entry<&'s str>>,
    ) -> Resource<'s>
    where
        's: 'a,
    {
        Resource::of_copy(text, text, entries)
    }

    /// The same, of entries that were parsed from a copy of the text: one of the
    /// same length, which need not say the same.
    ///
    /// Entries that are given away are dropped one by one, as the tree grows.
    pub(super) fn of_copy<'c>(
        text: &'s str,
        copy: &'c str,
        entries: impl IntoIterator<Item: Borrow<ast::Entry<&'c str>>>,
    ) -> Resource<'s> {
        let start = copy.as_ptr() as usize;
        let mut cursor = Cursor { text, start, at: 0 };
        let entries = entries.into_iter();
        let items = entries.map(|entry| cursor.item(entry.borrow())).collect();
        Resource::new(text, items)
    }
}

/// Goes through a text, never back within an entry.
struct Cursor<'s> {
    text: &'s str,
    /// Where in memory the text begins that was parsed.
    start: usize,
    at: usize,
}

impl<'s> Cursor<'s> {
    /// A part of the text, which the cursor is then behind.
    fn slice(&mut self, part: &str) -> Slice<'s> {
        // The only subtraction of pointers: fluent-syntax keeps no places.
        let offset = (part.as_ptr() as usize).wrapping_sub(self.start);
        let offset = offset.min(self.text.len());
        let end = offset.saturating_add(part.len());
        let part = self.text.get(offset..end).unwrap_or_default();
        let slice = Slice::new(part, offset);
        self.at = slice.span().end;
        slice
    }

    /// A part of the text together with the sign in front of it, if it has one.
    fn signed(&mut self, part: &str, sign: usize) -> Slice<'s> {
        let span = self.slice(part).span();
        let start = span.start.saturating_sub(sign);
        let whole = self.text.get(start..span.end).unwrap_or_default();
        Slice::new(whole, start)
    }

    /// Where the next of this sign stands, which the cursor is then behind.
    fn sign(&mut self, sign: u8) -> usize {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let place = rest.iter().position(|byte| *byte == sign);
        let place = place.map_or(self.text.len(), |place| self.at + place);
        self.at = (place + 1).min(self.text.len());
        place
    }

    fn item(&mut self, entry: &ast::Entry<&str>) -> Item<'s> {
        match entry {
            ast::Entry::Message(message) => {
                let comment = message.comment.as_ref();
                let comment = comment.map(|comment| self.comment(comment, CommentLevel::Entry));
                Item::Entry(Entry {
                    kind: EntryKind::Message,
                    id: self.slice(message.id.name),
                    comment,
                    value: message.value.as_ref().map(|value| self.value(value)),
                    attributes: self.attributes(&message.attributes),
                })
            }
            ast::Entry::Term(term) => {
                let comment = term.comment.as_ref();
                let comment = comment.map(|comment| self.comment(comment, CommentLevel::Entry));
                Item::Entry(Entry {
                    kind: EntryKind::Term,
                    id: self.signed(term.id.name, EntryKind::Term.sign()),
                    comment,
                    value: Some(self.value(&term.value)),
                    attributes: self.attributes(&term.attributes),
                })
            }
            ast::Entry::Comment(comment) => {
                Item::Comment(self.comment(comment, CommentLevel::Entry))
            }
            ast::Entry::GroupComment(comment) => {
                Item::Comment(self.comment(comment, CommentLevel::Group))
            }
            ast::Entry::ResourceComment(comment) => {
                Item::Comment(self.comment(comment, CommentLevel::Resource))
            }
            ast::Entry::Junk { content } => Item::Junk(self.slice(content)),
        }
    }

    fn comment(&mut self, comment: &ast::Comment<&str>, level: CommentLevel) -> Comment<'s> {
        let lines = comment.content.iter();
        let lines: Vec<Slice<'s>> = lines.map(|line| self.slice(line)).collect();
        let (start, end) = match (lines.first(), lines.last()) {
            (Some(first), Some(last)) => {
                let before = self.text.get(..first.span().start).unwrap_or_default();
                let start = before.rfind('\n').map_or(0, |end| end + 1);
                let end = last.span().end;
                (start, self.behind_last_sign(end, level))
            }
            // The parser gives no line for signs alone at the end of the file.
            _ => (self.text.trim_end_matches('#').len(), self.text.len()),
        };
        self.at = end;
        let span = Span::new(start, end);
        Comment { level, span, lines }
    }

    /// The end of a comment whose last line with a text ends here: signs alone at
    /// the end of the file belong to it.
    fn behind_last_sign(&self, end: usize, level: CommentLevel) -> usize {
        let signs = match level {
            CommentLevel::Entry => "#",
            CommentLevel::Group => "##",
            CommentLevel::Resource => "###",
        };
        let rest = self.text.get(end..).unwrap_or_default();
        let rest = rest.strip_prefix('\r').unwrap_or(rest);
        if rest.strip_prefix('\n') == Some(signs) {
            self.text.len()
        } else {
            end
        }
    }

    /// A text behind an equals sign.
    fn value(&mut self, pattern: &ast::Pattern<&str>) -> Pattern<'s> {
        self.sign(b'=');
        self.pattern(pattern)
    }

    fn attributes(&mut self, attributes: &[ast::Attribute<&str>]) -> Vec<Attribute<'s>> {
        let attributes = attributes.iter();
        let attributes = attributes.map(|attribute| Attribute {
            name: self.slice(attribute.id.name),
            value: self.value(&attribute.value),
        });
        attributes.collect()
    }

    /// A text that begins where the cursor is.
    fn pattern(&mut self, pattern: &ast::Pattern<&str>) -> Pattern<'s> {
        let behind = self.at;
        let elements = pattern.elements.iter();
        let elements: Vec<Element<'s>> = elements
            .map(|element| match element {
                ast::PatternElement::TextElement { value } => Element::Text(self.slice(value)),
                ast::PatternElement::Placeable { expression } => {
                    Element::Placeable(self.placeable(expression))
                }
            })
            .collect();
        let first = elements.first().map(|element| element.span().start);
        let start = first.unwrap_or(behind);
        let end = elements.last().map_or(start, |element| element.span().end);
        Pattern {
            lead: Span::new(behind, start),
            span: Span::new(start, end),
            elements,
        }
    }

    fn placeable(&mut self, expression: &ast::Expression<&str>) -> Placeable<'s> {
        let start = self.sign(b'{');
        let expression = self.expression(expression);
        self.sign(b'}');
        let span = Span::new(start, self.at);
        Placeable { span, expression }
    }

    fn expression(&mut self, expression: &ast::Expression<&str>) -> Expression<'s> {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                let selector = self.inline(selector);
                let variants = variants.iter().map(|variant| self.variant(variant));
                let variants = variants.collect();
                Expression::Select(Box::new(Select { selector, variants }))
            }
        }
    }

    fn variant(&mut self, variant: &ast::Variant<&str>) -> Variant<'s> {
        let bracket = self.sign(b'[');
        let start = if variant.default {
            // The star stands directly before the bracket.
            bracket.saturating_sub(1)
        } else {
            bracket
        };
        let (name, is_number) = match variant.key {
            ast::VariantKey::Identifier { name } => (name, false),
            ast::VariantKey::NumberLiteral { value } => (value, true),
        };
        let name = self.slice(name);
        self.sign(b']');
        let span = Span::new(start, self.at);
        Variant {
            key: VariantKey {
                name,
                is_number,
                span,
            },
            is_default: variant.default,
            value: self.pattern(&variant.value),
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&str>) -> Expression<'s> {
        match inline {
            ast::InlineExpression::StringLiteral { value } => {
                let raw = self.slice(value);
                // Behind the quotation mark.
                self.at += 1;
                Expression::Literal(Literal::String(raw))
            }
            ast::InlineExpression::NumberLiteral { value } => {
                Expression::Literal(Literal::Number(self.slice(value)))
            }
            ast::InlineExpression::VariableReference { id } => Expression::Variable(Variable {
                name: self.slice(id.name),
            }),
            ast::InlineExpression::FunctionReference { id, arguments } => Expression::Call(Call {
                name: self.slice(id.name),
                arguments: self.arguments(arguments),
            }),
            ast::InlineExpression::MessageReference { id, attribute } => {
                let id = self.slice(id.name);
                let attribute = attribute.as_ref();
                Expression::Reference(Reference {
                    kind: EntryKind::Message,
                    id,
                    attribute: attribute.map(|attribute| self.slice(attribute.name)),
                    arguments: None,
                })
            }
            ast::InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let id = self.signed(id.name, EntryKind::Term.sign());
                let attribute = attribute.as_ref();
                let attribute = attribute.map(|attribute| self.slice(attribute.name));
                let arguments = arguments.as_ref();
                Expression::Reference(Reference {
                    kind: EntryKind::Term,
                    id,
                    attribute,
                    arguments: arguments.map(|arguments| self.arguments(arguments)),
                })
            }
            ast::InlineExpression::Placeable { expression } => {
                Expression::Placeable(Box::new(self.placeable(expression)))
            }
        }
    }

    fn arguments(&mut self, arguments: &ast::CallArguments<&str>) -> Arguments<'s> {
        let start = self.sign(b'(');
        let positional = arguments.positional.iter();
        let positional = positional.map(|argument| self.inline(argument)).collect();
        let named = arguments.named.iter().map(|argument| NamedArgument {
            name: self.slice(argument.name.name),
            value: self.inline(&argument.value),
        });
        let named = named.collect();
        self.sign(b')');
        Arguments {
            span: Span::new(start, self.at),
            positional,
            named,
        }
    }
}
