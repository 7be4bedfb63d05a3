//! [`Pattern`]: a text, with all that can stand between its braces.

use super::kind::EntryKind;
use super::leaf::{Literal, Variable, VariantKey};
use super::span::{Slice, Span};

/// A text: the value of a message, term, attribute or variant.
///
/// # Example
///
/// ```
/// use fluent_source::tree::{self, Element};
///
/// let text = "hello =\n    Hello,\n    { $name }!\n";
/// let parsed = tree::parse(text);
/// let pattern = parsed.resource().entries().next().unwrap().value.as_ref().unwrap();
/// assert_eq!(pattern.lead.of(text), "\n    ");
/// assert_eq!(pattern.span.of(text), "Hello,\n    { $name }!");
/// let elements = pattern.elements.iter().map(|element| element.span().of(text));
/// assert_eq!(elements.collect::<Vec<_>>(), ["Hello,\n", "{ $name }", "!"]);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Pattern<'s> {
    /// What stands between the `=` or `]` in front and the first element: blanks
    /// and line breaks that are no part of the text.
    pub lead: Span,
    /// From the first element to the end of the last.
    pub span: Span,
    /// Text and placeables, in turn. Each line of text is an element of its own,
    /// as its indentation is no part of it.
    pub elements: Vec<Element<'s>>,
}

/// A part of a [`Pattern`].
///
/// # Example
///
/// ```
/// use fluent_source::tree::{self, Element};
///
/// let parsed = tree::parse("hello = Hello, { $name }\n");
/// let pattern = parsed.resource().entries().next().unwrap().value.as_ref().unwrap();
/// assert!(matches!(pattern.elements[0], Element::Text(text) if text.as_str() == "Hello, "));
/// assert!(matches!(pattern.elements[1], Element::Placeable(_)));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Element<'s> {
    /// Text as it is shown, at most one line of it.
    Text(Slice<'s>),
    /// An expression in braces.
    Placeable(Placeable<'s>),
}

impl Element<'_> {
    /// Where it stands, braces included.
    ///
    /// ```
    /// let text = "hello = { $name }\n";
    /// let parsed = fluent_source::tree::parse(text);
    /// let pattern = parsed.resource().entries().next().unwrap().value.as_ref().unwrap();
    /// assert_eq!(pattern.elements[0].span().of(text), "{ $name }");
    /// ```
    pub const fn span(&self) -> Span {
        match self {
            Element::Text(text) => text.span(),
            Element::Placeable(placeable) => placeable.span,
        }
    }
}

/// An expression in braces.
///
/// # Example
///
/// ```
/// use fluent_source::tree::{self, Node};
///
/// let text = "hello = Hello, { $name }!\n";
/// let parsed = tree::parse(text);
/// parsed.resource().entries().next().unwrap().visit(&mut |node| {
///     if let Node::Placeable(placeable) = node {
///         assert_eq!(placeable.span.of(text), "{ $name }");
///         assert_eq!(placeable.expression.span().of(text), "$name");
///     }
/// });
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Placeable<'s> {
    /// From brace to brace.
    pub span: Span,
    /// What is between them.
    pub expression: Expression<'s>,
}

/// What can stand between braces, or among the arguments of a call.
///
/// See [`Pattern::visit`] for an example of how to look at all of them.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Expression<'s> {
    /// `"text"` or `1.5`.
    Literal(Literal<'s>),
    /// `$count`
    Variable(Variable<'s>),
    /// `open`, `open.title`, `-brand`, `-brand(case: "dative")`
    Reference(Reference<'s>),
    /// `NUMBER($count)`
    Call(Call<'s>),
    /// `$count -> …`
    Select(Box<Select<'s>>),
    /// Braces in braces.
    Placeable(Box<Placeable<'s>>),
}

impl Expression<'_> {
    /// Where it stands. A choice ends with its last variant.
    ///
    /// See [`Placeable`] for an example.
    pub fn span(&self) -> Span {
        match self {
            Expression::Literal(literal) => literal.span(),
            Expression::Variable(variable) => variable.span(),
            Expression::Reference(reference) => reference.span(),
            Expression::Call(call) => call.span(),
            Expression::Select(select) => select.span(),
            Expression::Placeable(placeable) => placeable.span,
        }
    }
}

/// A reference to a message or a term, or to an attribute of either.
///
/// # Example
///
/// ```
/// use fluent_source::tree::{self, EntryKind, Node};
///
/// let text = "save = Save to { -brand(case: \"dative\") }\n";
/// let parsed = tree::parse(text);
/// parsed.resource().entries().next().unwrap().visit(&mut |node| {
///     if let Node::Reference(reference) = node {
///         assert_eq!(reference.kind, EntryKind::Term);
///         assert_eq!(reference.id.as_str(), "-brand");
///         assert_eq!(reference.name().as_str(), "brand");
///         assert_eq!(reference.span().of(text), "-brand(case: \"dative\")");
///     }
/// });
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Reference<'s> {
    /// What it refers to.
    pub kind: EntryKind,
    /// The id as it is written, a term's with its hyphen.
    pub id: Slice<'s>,
    /// The attribute, without the dot in front.
    pub attribute: Option<Slice<'s>>,
    /// What a term is given.
    pub arguments: Option<Arguments<'s>>,
}

impl<'s> Reference<'s> {
    /// The id without the hyphen of a term.
    ///
    /// See [`Reference`] for an example.
    pub fn name(&self) -> Slice<'s> {
        self.id.behind(self.kind.sign())
    }

    /// Where it stands, arguments included.
    ///
    /// See [`Reference`] for an example.
    pub fn span(&self) -> Span {
        let attribute = self.attribute.map(|attribute| attribute.span());
        let arguments = self.arguments.as_ref().map(|arguments| arguments.span);
        let id = self.id.span();
        id.to(arguments.or(attribute).unwrap_or(id))
    }
}

/// A call of a function.
///
/// # Example
///
/// ```
/// use fluent_source::tree::{self, Node};
///
/// let text = "size = { NUMBER($size, style: \"unit\") }\n";
/// let parsed = tree::parse(text);
/// parsed.resource().entries().next().unwrap().visit(&mut |node| {
///     if let Node::Call(call) = node {
///         assert_eq!(call.name.as_str(), "NUMBER");
///         assert_eq!(call.arguments.span.of(text), "($size, style: \"unit\")");
///         assert_eq!(call.arguments.positional.len(), 1);
///         assert_eq!(call.arguments.named[0].name.as_str(), "style");
///         assert_eq!(call.arguments.named[0].value.span().of(text), "\"unit\"");
///     }
/// });
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Call<'s> {
    /// The name of the function.
    pub name: Slice<'s>,
    /// What it is given.
    pub arguments: Arguments<'s>,
}

impl Call<'_> {
    /// Where it stands, arguments included.
    ///
    /// ```
    /// use fluent_source::tree::{self, Node};
    ///
    /// let text = "size = { NUMBER($size) }\n";
    /// let parsed = tree::parse(text);
    /// parsed.resource().entries().next().unwrap().visit(&mut |node| {
    ///     if let Node::Call(call) = node {
    ///         assert_eq!(call.span().of(text), "NUMBER($size)");
    ///     }
    /// });
    /// ```
    pub const fn span(&self) -> Span {
        self.name.span().to(self.arguments.span)
    }
}

/// What a function or a term is given.
///
/// See [`Call`] for an example.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Arguments<'s> {
    /// From parenthesis to parenthesis.
    pub span: Span,
    /// Those without a name, which stand in front.
    pub positional: Vec<Expression<'s>>,
    /// Those with a name.
    pub named: Vec<NamedArgument<'s>>,
}

/// An argument with its name: `style: "unit"`.
///
/// See [`Call`] for an example.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct NamedArgument<'s> {
    /// Its name.
    pub name: Slice<'s>,
    /// A literal, as Fluent has it; fluent-syntax takes references and calls as
    /// well.
    pub value: Expression<'s>,
}

/// A choice among variants.
///
/// # Example
///
/// ```
/// use fluent_source::tree::{self, Node};
///
/// let text = "files = { $count ->\n    [one] File\n   *[other] Files\n}\n";
/// let parsed = tree::parse(text);
/// parsed.resource().entries().next().unwrap().visit(&mut |node| {
///     if let Node::Select(select) = node {
///         assert_eq!(select.selector.span().of(text), "$count");
///         assert_eq!(select.variants[0].span().of(text), "[one] File");
///         assert_eq!(select.default_index(), 1);
///     }
/// });
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Select<'s> {
    /// What chooses.
    pub selector: Expression<'s>,
    /// What there is to choose from.
    pub variants: Vec<Variant<'s>>,
}

impl Select<'_> {
    /// Which of the variants is shown when no other fits: the one with the star,
    /// or the first if the star is missing.
    ///
    /// See [`Select`] for an example.
    pub fn default_index(&self) -> usize {
        let mut variants = self.variants.iter();
        let starred = variants.position(|variant| variant.is_default);
        starred.unwrap_or_default()
    }

    /// From the selector to the end of the last variant.
    ///
    /// See [`Select`] for an example.
    pub fn span(&self) -> Span {
        let selector = self.selector.span();
        selector.to(self.variants.last().map_or(selector, Variant::span))
    }
}

/// One of the texts of a [`Select`].
///
/// See [`VariantKey`] for an example.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Variant<'s> {
    /// What it is chosen by.
    pub key: VariantKey<'s>,
    /// Whether it has the star, and so is shown when no other fits.
    pub is_default: bool,
    /// Its text.
    pub value: Pattern<'s>,
}

impl Variant<'_> {
    /// From its key to the end of its text.
    ///
    /// See [`Select`] for an example.
    pub const fn span(&self) -> Span {
        self.key.span.to(self.value.span)
    }
}
