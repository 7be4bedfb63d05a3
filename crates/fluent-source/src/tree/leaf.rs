//! The parts of an expression that have no parts: literals, variables, keys.

use std::borrow::Cow;

use fluent_syntax::unicode::unescape_unicode_to_string;

use super::span::{Slice, Span};

/// A string or a number that is written out in an expression.
///
/// # Example
///
/// ```
/// use fluent_source::tree::{self, Node};
///
/// let text = r#"brace = { "\u007B" }"#;
/// let parsed = tree::parse(text);
/// parsed.resource().entries().next().unwrap().visit(&mut |node| {
///     if let Node::Literal(literal) = node {
///         assert_eq!(literal.raw().as_str(), r"\u007B");
///         assert_eq!(literal.text(), "{");
///         assert_eq!(literal.span().of(text), r#""\u007B""#);
///     }
/// });
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Literal<'s> {
    /// What stands between quotation marks, escapes not yet resolved.
    String(Slice<'s>),
    /// A number as it is written, such as `-1.50`.
    Number(Slice<'s>),
}

impl<'s> Literal<'s> {
    /// What is written: of a string, what is between its quotation marks.
    ///
    /// See [`Literal`] for an example.
    pub const fn raw(&self) -> Slice<'s> {
        match self {
            Literal::String(raw) | Literal::Number(raw) => *raw,
        }
    }

    /// What a reader is shown: a string without escapes, a number as it is
    /// written.
    ///
    /// See [`Literal`] for an example.
    pub fn text(&self) -> Cow<'s, str> {
        match self {
            Literal::String(raw) => unescape_unicode_to_string(raw.as_str()),
            Literal::Number(raw) => Cow::Borrowed(raw.as_str()),
        }
    }

    /// Where it stands, quotation marks included.
    ///
    /// See [`Literal`] for an example.
    pub const fn span(&self) -> Span {
        match self {
            Literal::String(raw) => {
                let inner = raw.span();
                Span::new(inner.start.saturating_sub(1), inner.end + 1)
            }
            Literal::Number(raw) => raw.span(),
        }
    }
}

/// A variable, whose value the program gives: `$count`.
///
/// # Example
///
/// ```
/// use fluent_source::tree::{self, Node};
///
/// let text = "files = { $count } files\n";
/// let parsed = tree::parse(text);
/// parsed.resource().entries().next().unwrap().visit(&mut |node| {
///     if let Node::Variable(variable) = node {
///         assert_eq!(variable.name.as_str(), "count");
///         assert_eq!(variable.span().of(text), "$count");
///     }
/// });
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Variable<'s> {
    /// Its name, without the `$`.
    pub name: Slice<'s>,
}

impl Variable<'_> {
    /// Where it stands, with the `$`.
    ///
    /// See [`Variable`] for an example.
    pub const fn span(&self) -> Span {
        let name = self.name.span();
        Span::new(name.start.saturating_sub(1), name.end)
    }
}

/// The key of a variant: `[one]`, `*[other]`, `[0]`.
///
/// # Example
///
/// ```
/// use fluent_source::tree::{self, Node};
///
/// let text = "files = { $count ->\n   *[other] Files\n}\n";
/// let parsed = tree::parse(text);
/// parsed.resource().entries().next().unwrap().visit(&mut |node| {
///     if let Node::Variant(variant) = node {
///         assert_eq!(variant.key.name.as_str(), "other");
///         assert_eq!(variant.key.span.of(text), "*[other]");
///         assert!(variant.is_default && !variant.key.is_number);
///     }
/// });
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct VariantKey<'s> {
    /// What is between the brackets: a word, or a number.
    pub name: Slice<'s>,
    /// Whether it is a number.
    pub is_number: bool,
    /// From the star, or else the opening bracket, to the closing bracket.
    pub span: Span,
}
