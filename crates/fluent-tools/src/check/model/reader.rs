//! Reads patterns into what they show, variant by variant.

use std::cell::Cell;
use std::sync::Arc;

use fluent_source::tree::{Element, EntryKind, Expression, Literal, Pattern, Select};

use super::piece::{CallSummary, PieceKind, Selection, SelectionKey};
use super::rendering::{Place, Rendering};
use crate::check::scan::PLACEABLE;

/// A text with more variants is looked at in part.
const MOST_RENDERINGS: usize = 200;

/// In bytes, and sixteen times the text: as each variant is looked at together with
/// all that stands around it, a text of many choices is shown in the square of its
/// length. One with more is looked at in part.
const MOST_RENDERED: usize = 1 << 16;

/// In bytes: so much may the variants of all texts of a language take. Behind that,
/// texts are looked at with their default variants alone.
pub(super) const MOST_OF_LANGUAGE: usize = 24 << 20;

/// Reads patterns, and notes the choices in them.
pub(super) struct Reader<'w, 'r> {
    pub(super) selects: Vec<Selection<'w>>,
    /// How much is left of what the variants of the language may take.
    pub(super) room: &'r Cell<usize>,
}

impl<'w> Reader<'w, '_> {
    /// What a pattern shows: first with all default variants, then with each
    /// other variant once.
    pub(super) fn pattern(&mut self, pattern: &Pattern<'w>) -> Vec<Rendering<'w>> {
        let mut base = Rendering::default();
        let mut chosen = Vec::new();
        for element in &pattern.elements {
            match element {
                Element::Text(text) => {
                    base.push(text.as_str(), text.span().range(), PieceKind::Text);
                }
                Element::Placeable(placeable) => {
                    let start = base.end();
                    let mut renderings = self.expression(&placeable.expression).into_iter();
                    if let Some(first) = renderings.next() {
                        base.append(&first);
                    }
                    let end = base.end();
                    chosen.extend(renderings.map(|variant| (start..end, variant)));
                }
                _ => {}
            }
        }
        let most = MOST_RENDERED + 16 * pattern.span.len();
        let most = most.min(self.room.get());
        let mut size = base.size();
        let mut others = Vec::new();
        for (place, variant) in chosen {
            if others.len() + 1 >= MOST_RENDERINGS || size > most {
                break;
            }
            let mut rendering = Rendering::default();
            rendering.append_part(&base, Place::default()..place.start);
            rendering.append(&variant);
            rendering.append_part(&base, place.end..base.end());
            size += rendering.size();
            others.push(rendering);
        }
        others.insert(0, base);
        others
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
        let selector: Arc<str> = selector_name(&select.selector).into();
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
            (PieceKind::Call(summary.into()), call.name.span())
        }
        Expression::Reference(reference) => {
            let kind = match reference.kind {
                EntryKind::Message => {
                    let attribute = reference.attribute.map(|attribute| attribute.as_str());
                    PieceKind::Message(reference.id.as_str(), attribute)
                }
                EntryKind::Term => {
                    let name = reference.name().as_str();
                    let summary = CallSummary::new(name, reference.arguments.as_ref());
                    PieceKind::Term(summary.into())
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
