//! Whether two parts say the same, wherever they stand.

use super::entry::{Attribute, Comment, Entry, Item};
use super::leaf::Literal;
use super::pattern::{Arguments, Element, Expression, NamedArgument, Pattern, Variant};
use super::span::Slice;

impl Item<'_> {
    /// Whether two items say the same, comments included. Where they stand does
    /// not matter.
    ///
    /// ```
    /// use fluent_source::tree;
    ///
    /// let one = tree::parse("# A key\nopen = Open\n").into_resource();
    /// let other = tree::parse("\n# A key\nopen=Open").into_resource();
    /// assert!(one.items()[0].is_same(&other.items()[0]));
    /// ```
    pub fn is_same(&self, other: &Item<'_>) -> bool {
        match (self, other) {
            (Item::Entry(one), Item::Entry(other)) => {
                let comments = (&one.comment, &other.comment);
                one.is_same(other) && both(comments, |one, other| one.is_same(other))
            }
            (Item::Comment(one), Item::Comment(other)) => one.is_same(other),
            (Item::Junk(one), Item::Junk(other)) => one.as_str() == other.as_str(),
            _ => false,
        }
    }
}

impl Comment<'_> {
    fn is_same(&self, other: &Comment<'_>) -> bool {
        self.level == other.level && all(&self.lines, &other.lines, is_same_text)
    }
}

impl Entry<'_> {
    /// Whether two entries have the same id and say the same. Comments do not
    /// matter, nor does where they stand.
    ///
    /// ```
    /// use fluent_source::tree;
    ///
    /// let one = tree::parse("open = Open\n    a file\n").into_resource();
    /// let other = tree::parse("# A key\nopen =\n  Open\n  a file\n").into_resource();
    /// let (one, other) = (one.entries().next().unwrap(), other.entries().next().unwrap());
    /// assert!(one.is_same(other));
    /// ```
    pub fn is_same(&self, other: &Entry<'_>) -> bool {
        let attributes = (&self.attributes, &other.attributes);
        self.id.as_str() == other.id.as_str()
            && both((&self.value, &other.value), |one, other| one.is_same(other))
            && all(attributes.0, attributes.1, Attribute::is_same)
    }
}

impl Attribute<'_> {
    fn is_same(&self, other: &Attribute<'_>) -> bool {
        is_same_text(&self.name, &other.name) && self.value.is_same(&other.value)
    }
}

impl Pattern<'_> {
    /// Whether two texts say the same. Where they stand does not matter, nor how
    /// they are indented.
    ///
    /// ```
    /// use fluent_source::tree;
    ///
    /// let resource = tree::parse("a = { $count } files\nb =\n  {$count} files\n").into_resource();
    /// let values: Vec<_> = resource.entries().filter_map(|entry| entry.value.as_ref()).collect();
    /// assert!(values[0].is_same(values[1]));
    /// ```
    pub fn is_same(&self, other: &Pattern<'_>) -> bool {
        all(&self.elements, &other.elements, |one, other| {
            match (one, other) {
                (Element::Text(one), Element::Text(other)) => is_same_text(one, other),
                (Element::Placeable(one), Element::Placeable(other)) => {
                    one.expression.is_same(&other.expression)
                }
                _ => false,
            }
        })
    }
}

impl Expression<'_> {
    fn is_same(&self, other: &Expression<'_>) -> bool {
        match (self, other) {
            (Expression::Literal(one), Expression::Literal(other)) => one.is_same(other),
            (Expression::Variable(one), Expression::Variable(other)) => {
                is_same_text(&one.name, &other.name)
            }
            (Expression::Reference(one), Expression::Reference(other)) => {
                let arguments = (&one.arguments, &other.arguments);
                is_same_text(&one.id, &other.id)
                    && both((&one.attribute, &other.attribute), is_same_text)
                    && both(arguments, |one, other| one.is_same(other))
            }
            (Expression::Call(one), Expression::Call(other)) => {
                is_same_text(&one.name, &other.name) && one.arguments.is_same(&other.arguments)
            }
            (Expression::Select(one), Expression::Select(other)) => {
                one.selector.is_same(&other.selector)
                    && all(&one.variants, &other.variants, Variant::is_same)
            }
            (Expression::Placeable(one), Expression::Placeable(other)) => {
                one.expression.is_same(&other.expression)
            }
            _ => false,
        }
    }
}

impl Literal<'_> {
    fn is_same(&self, other: &Literal<'_>) -> bool {
        match (self, other) {
            (Literal::String(one), Literal::String(other))
            | (Literal::Number(one), Literal::Number(other)) => is_same_text(one, other),
            _ => false,
        }
    }
}

impl Arguments<'_> {
    fn is_same(&self, other: &Arguments<'_>) -> bool {
        let positional = (&self.positional, &other.positional);
        all(positional.0, positional.1, Expression::is_same)
            && all(&self.named, &other.named, NamedArgument::is_same)
    }
}

impl NamedArgument<'_> {
    fn is_same(&self, other: &NamedArgument<'_>) -> bool {
        is_same_text(&self.name, &other.name) && self.value.is_same(&other.value)
    }
}

impl Variant<'_> {
    fn is_same(&self, other: &Variant<'_>) -> bool {
        is_same_text(&self.key.name, &other.key.name)
            && self.key.is_number == other.key.is_number
            && self.is_default == other.is_default
            && self.value.is_same(&other.value)
    }
}

fn is_same_text(one: &Slice<'_>, other: &Slice<'_>) -> bool {
    one.as_str() == other.as_str()
}

fn both<A, B>((one, other): (&Option<A>, &Option<B>), is_same: impl Fn(&A, &B) -> bool) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => is_same(one, other),
        (None, None) => true,
        _ => false,
    }
}

fn all<A, B>(one: &[A], other: &[B], is_same: impl Fn(&A, &B) -> bool) -> bool {
    one.len() == other.len()
        && one
            .iter()
            .zip(other)
            .all(|(one, other)| is_same(one, other))
}
