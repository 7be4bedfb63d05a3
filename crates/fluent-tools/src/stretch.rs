//! Patterns as they are written, for the tools that write.

use fluent_source::tree::{Element, Expression, Pattern, Placeable, Select, Span};

/// A part of a pattern as it is written.
pub(crate) enum Stretch<'t, 's> {
    /// Text up to the next placeable, with the line breaks and the indentation in
    /// it.
    Text(Span),
    Placeable(&'t Placeable<'s>),
}

/// A pattern in its parts, from behind the `=` or `]` to its end.
pub(crate) fn stretches<'t, 's>(pattern: &'t Pattern<'s>) -> Vec<Stretch<'t, 's>> {
    let mut stretches = Vec::new();
    let mut at = pattern.lead.start;
    for element in &pattern.elements {
        if let Element::Placeable(placeable) = element {
            if at < placeable.span.start {
                stretches.push(Stretch::Text(Span::new(at, placeable.span.start)));
            }
            stretches.push(Stretch::Placeable(placeable));
            at = placeable.span.end;
        }
    }
    if at < pattern.span.end {
        stretches.push(Stretch::Text(Span::new(at, pattern.span.end)));
    }
    stretches
}

/// The choice that stands in a placeable, if one does.
pub(crate) fn select<'t, 's>(placeable: &'t Placeable<'s>) -> Option<&'t Select<'s>> {
    match &placeable.expression {
        Expression::Select(select) => Some(select),
        _ => None,
    }
}
