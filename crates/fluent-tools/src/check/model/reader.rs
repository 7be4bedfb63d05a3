//! Reads patterns into what they show, variant by variant.

use fluent_source::tree::{Element, EntryKind, Expression, Literal, Pattern, Select};

use super::piece::{CallSummary, PieceKind, Selection, SelectionKey};
use super::rendering::Rendering;
use crate::check::scan::PLACEABLE;

/// A text with more variants is looked at in part.
const MOST_RENDERINGS: usize = 200;

/// Reads patterns, and notes the choices in them.
#[derive(Default)]
pub(super) struct Reader<'w> {
    pub(super) selects: Vec<Selection<'w>>,
}

impl<'w> Reader<'w> {
    /// What a pattern shows: first with all default variants, then with each
    /// other variant once.
    pub(super) fn pattern(&mut self, pattern: &Pattern<'w>) -> Vec<Rendering<'w>> {
        let elements = pattern.elements.iter();
        let parts: Vec<Vec<Rendering<'w>>> = elements
            .map(|element| match element {
                Element::Text(text) => {
                    let mut part = Rendering::default();
                    part.push(text.as_str(), text.span().range(), PieceKind::Text);
                    vec![part]
                }
                Element::Placeable(placeable) => self.expression(&placeable.expression),
                _ => Vec::new(),
            })
            .collect();
        let mut base = Rendering::default();
        for first in parts.iter().filter_map(|part| part.first()) {
            base.append(first);
        }
        let mut renderings = vec![base];
        for (changed, part) in parts.iter().enumerate() {
            for variant in part.iter().skip(1) {
                if renderings.len() >= MOST_RENDERINGS {
                    return renderings;
                }
                let mut rendering = Rendering::default();
                for (number, part) in parts.iter().enumerate() {
                    match part.first() {
                        _ if number == changed => rendering.append(variant),
                        Some(first) => rendering.append(first),
                        None => {}
                    }
                }
                renderings.push(rendering);
            }
        }
        renderings
    }

    fn expression(&mut self, expression: &Expression<'w>) -> Vec<Rendering<'w>> {
        match expression {
            Expression::Placeable(placeable) => self.expression(&placeable.expression),
            Expression::Select(select) => self.select(select),
            expression => vec![inline(expression)],
        }
    }

    fn select(&mut self, select: &Select<'w>) -> Vec<Rendering<'w>> {
        let Some(chooser) = inline(&select.selector).pieces.into_iter().next() else {
            return Vec::new();
        };
        let keys = select.variants.iter().map(|variant| SelectionKey {
            name: variant.key.name.as_str(),
            span: variant.key.name.span().range(),
            is_default: variant.is_default,
            is_number: variant.key.is_number,
        });
        let term_attribute = match &select.selector {
            Expression::Reference(reference) => reference.attribute,
            _ => None,
        };
        self.selects.push(Selection {
            selector: chooser.kind,
            term_attribute: term_attribute.map(|attribute| attribute.as_str()),
            span: chooser.source,
            keys: keys.collect(),
        });
        let selector = selector_name(&select.selector);
        let mut renderings = Vec::new();
        for variant in &select.variants {
            let mut own = self.pattern(&variant.value);
            for rendering in &mut own {
                let choice = (selector.clone(), variant.key.name.as_str());
                rendering.choices.insert(0, choice);
            }
            if variant.is_default {
                own.append(&mut renderings);
                renderings = own;
            } else {
                renderings.append(&mut own);
            }
        }
        renderings
    }
}

/// What an expression shows in which there is nothing to choose.
fn inline<'w>(expression: &Expression<'w>) -> Rendering<'w> {
    let mut rendering = Rendering::default();
    let (kind, span) = match expression {
        Expression::Literal(literal) => {
            let text = match literal {
                Literal::String(_) => literal.text(),
                number => number.raw().as_str().into(),
            };
            rendering.push(&text, literal.raw().span().range(), PieceKind::Literal);
            return rendering;
        }
        Expression::Variable(variable) => {
            let kind = PieceKind::Variable(variable.name.as_str());
            (kind, variable.span())
        }
        Expression::Call(call) => {
            let summary = CallSummary::new(call.name.as_str(), Some(&call.arguments));
            (PieceKind::Call(summary), call.name.span())
        }
        Expression::Reference(reference) => {
            let kind = match reference.kind {
                EntryKind::Message => {
                    let attribute = reference.attribute.map(|attribute| attribute.as_str());
                    PieceKind::Message(reference.id.as_str(), attribute)
                }
                EntryKind::Term => {
                    let name = reference.name().as_str();
                    PieceKind::Term(CallSummary::new(name, reference.arguments.as_ref()))
                }
            };
            (kind, reference.id.span())
        }
        _ => return rendering,
    };
    rendering.push(PLACEABLE.encode_utf8(&mut [0; 4]), span.range(), kind);
    rendering
}

/// A selector, so that those of two languages can be compared.
fn selector_name(selector: &Expression<'_>) -> String {
    match selector {
        Expression::Variable(variable) => format!("${}", variable.name.as_str()),
        Expression::Call(call) => {
            let first = call.arguments.positional.first();
            first.map(selector_name).unwrap_or_default()
        }
        Expression::Reference(reference) if reference.kind == EntryKind::Term => {
            let attribute = reference.attribute.map(|attribute| attribute.as_str());
            let attribute = attribute.unwrap_or_default();
            format!("{}.{attribute}", reference.id.as_str())
        }
        _ => String::new(),
    }
}
