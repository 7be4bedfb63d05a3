//! One walk over a text, in the order of the file.

use super::entry::Entry;
use super::leaf::{Literal, Variable};
use super::pattern::{
    Arguments, Call, Element, Expression, Pattern, Placeable, Reference, Select, Variant,
};
use super::span::Slice;

/// What a walk comes by, each before what is inside it.
///
/// See [`Pattern::visit`] for an example.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Node<'t, 's> {
    /// A piece of text as it is shown.
    Text(&'t Slice<'s>),
    /// Something in braces.
    Placeable(&'t Placeable<'s>),
    /// A string or a number in an expression.
    Literal(&'t Literal<'s>),
    /// A variable.
    Variable(&'t Variable<'s>),
    /// A reference to a message or a term, or to an attribute of either.
    Reference(&'t Reference<'s>),
    /// A call of a function.
    Call(&'t Call<'s>),
    /// A choice among variants.
    Select(&'t Select<'s>),
    /// A variant, with its key.
    Variant(&'t Variant<'s>),
}

impl<'s> Entry<'s> {
    /// Walks over the value and the attributes, as [`Pattern::visit`] does.
    ///
    /// ```
    /// use fluent_source::tree::{self, Node};
    ///
    /// let parsed = tree::parse("open = { $file }\n    .title = { $folder }\n");
    /// let mut variables = Vec::new();
    /// parsed.resource().entries().next().unwrap().visit(&mut |node| {
    ///     if let Node::Variable(variable) = node {
    ///         variables.push(variable.name.as_str());
    ///     }
    /// });
    /// assert_eq!(variables, ["file", "folder"]);
    /// ```
    pub fn visit<'t>(&'t self, see: &mut dyn FnMut(Node<'t, 's>)) {
        for (_, pattern) in self.patterns() {
            pattern.visit(see);
        }
    }
}

impl<'s> Pattern<'s> {
    /// Walks over all that is in the text, every variant included, in the order
    /// of the file.
    ///
    /// ```
    /// use fluent_source::tree::{self, Node};
    ///
    /// let text = "files = { NUMBER($count) ->\n    [one] { -file }\n   *[other] { -files }\n}\n";
    /// let parsed = tree::parse(text);
    /// let entry = parsed.resource().entries().next().unwrap();
    /// let mut seen = Vec::new();
    /// entry.value.as_ref().unwrap().visit(&mut |node| {
    ///     seen.push(match node {
    ///         Node::Call(call) => call.name.as_str(),
    ///         Node::Variable(variable) => variable.span().of(text),
    ///         Node::Variant(variant) => variant.key.span.of(text),
    ///         Node::Reference(reference) => reference.id.as_str(),
    ///         _ => return,
    ///     });
    /// });
    /// assert_eq!(seen, ["NUMBER", "$count", "[one]", "-file", "*[other]", "-files"]);
    /// ```
    pub fn visit<'t>(&'t self, see: &mut dyn FnMut(Node<'t, 's>)) {
        for element in &self.elements {
            match element {
                Element::Text(text) => see(Node::Text(text)),
                Element::Placeable(placeable) => visit_placeable(placeable, see),
            }
        }
    }
}

fn visit_placeable<'t, 's>(placeable: &'t Placeable<'s>, see: &mut dyn FnMut(Node<'t, 's>)) {
    see(Node::Placeable(placeable));
    placeable.expression.visit(see);
}

impl<'s> Expression<'s> {
    /// Walks over the expression and all that is in it, as [`Pattern::visit`]
    /// does.
    ///
    /// ```
    /// use fluent_source::tree::{self, Element, Node};
    ///
    /// let parsed = tree::parse("size = { NUMBER($size, style: \"unit\") }\n");
    /// let entry = parsed.resource().entries().next().unwrap();
    /// let Some(Element::Placeable(placeable)) = entry.value.as_ref().unwrap().elements.first() else {
    ///     panic!("a placeable");
    /// };
    /// let mut literals = Vec::new();
    /// placeable.expression.visit(&mut |node| {
    ///     if let Node::Literal(literal) = node {
    ///         literals.push(literal.raw().as_str());
    ///     }
    /// });
    /// assert_eq!(literals, ["unit"]);
    /// ```
    pub fn visit<'t>(&'t self, see: &mut dyn FnMut(Node<'t, 's>)) {
        match self {
            Expression::Literal(literal) => see(Node::Literal(literal)),
            Expression::Variable(variable) => see(Node::Variable(variable)),
            Expression::Reference(reference) => {
                see(Node::Reference(reference));
                if let Some(arguments) = &reference.arguments {
                    visit_arguments(arguments, see);
                }
            }
            Expression::Call(call) => {
                see(Node::Call(call));
                visit_arguments(&call.arguments, see);
            }
            Expression::Select(select) => {
                see(Node::Select(select));
                select.selector.visit(see);
                for variant in &select.variants {
                    see(Node::Variant(variant));
                    variant.value.visit(see);
                }
            }
            Expression::Placeable(placeable) => visit_placeable(placeable, see),
        }
    }
}

fn visit_arguments<'t, 's>(arguments: &'t Arguments<'s>, see: &mut dyn FnMut(Node<'t, 's>)) {
    let named = arguments.named.iter().map(|argument| &argument.value);
    for argument in arguments.positional.iter().chain(named) {
        argument.visit(see);
    }
}
