//! Terms that are shown without an argument that their text shows.

use std::collections::BTreeSet;

use super::checker::Checker;
use super::graph::Graph;
use super::sizes::MOST_PLACEABLES;
use crate::tree::{Element, EntryKind, Expression, Node, Pattern, Reference};

/// The names of the variables that a text shows.
type Names<'f> = BTreeSet<&'f str>;

impl<'a, 'f> Checker<'a, 'f> {
    /// Looks at every term that is shown: a term knows nothing but what it is
    /// given there, and a reader would see `{ $case }`.
    pub(super) fn term_arguments(&mut self, graph: &Graph<'a, 'f>) {
        let mut shown: Vec<Names<'f>> = vec![Names::new(); graph.texts.len()];
        for index in &graph.order {
            let Some(text) = graph.texts.get(*index) else {
                continue;
            };
            let mut names = Names::new();
            add_pattern(text.pattern, graph, &shown, &mut names);
            if let Some(slot) = shown.get_mut(*index) {
                *slot = names;
            }
        }
        for text in &graph.texts {
            text.pattern.visit(&mut |node| {
                if let Node::Reference(reference) = node
                    && reference.kind == EntryKind::Term
                    && reference.attribute.is_none()
                {
                    let term = graph.index(reference.id.as_str(), None);
                    let names = term.and_then(|term| shown.get(term));
                    for name in names.into_iter().flatten() {
                        self.term_argument(text.file, reference, name);
                    }
                }
            });
        }
    }

    fn term_argument(&mut self, file: usize, reference: &Reference<'f>, name: &str) {
        let given = reference.arguments.iter().flat_map(|it| &it.named);
        if !given.into_iter().any(|given| given.name.as_str() == name) {
            let id = reference.id.as_str();
            let message = format!("the term {id:?} is shown without its argument {name:?}");
            let help = format!("write {{ {id}({name}: \"…\") }}");
            let place = reference.name().span();
            self.say("term-without-argument", file, place, message, help);
        }
    }
}

/// Adds the variables that a text shows, whichever variant is chosen. What only
/// chooses is not shown: without it, the default variant is.
fn add_pattern<'f>(
    pattern: &Pattern<'f>,
    graph: &Graph<'_, 'f>,
    shown: &[Names<'f>],
    names: &mut Names<'f>,
) {
    for element in &pattern.elements {
        if let Element::Placeable(placeable) = element {
            add_expression(&placeable.expression, graph, shown, names);
        }
    }
}

fn add_expression<'f>(
    expression: &Expression<'f>,
    graph: &Graph<'_, 'f>,
    shown: &[Names<'f>],
    names: &mut Names<'f>,
) {
    // A text with more is refused anyway.
    if names.len() > MOST_PLACEABLES {
        return;
    }
    match expression {
        Expression::Literal(_) => {}
        Expression::Variable(variable) => {
            names.insert(variable.name.as_str());
        }
        Expression::Call(call) => {
            for argument in &call.arguments.positional {
                add_expression(argument, graph, shown, names);
            }
        }
        // A message is shown with what the text around it knows.
        Expression::Reference(reference) if reference.kind == EntryKind::Message => {
            let attribute = reference.attribute.map(|attribute| attribute.as_str());
            let target = graph.index(reference.id.as_str(), attribute);
            names.extend(
                target
                    .and_then(|target| shown.get(target))
                    .into_iter()
                    .flatten(),
            );
        }
        // A term in a term is given its own arguments.
        Expression::Reference(_) => {}
        Expression::Select(select) => {
            for variant in &select.variants {
                add_pattern(&variant.value, graph, shown, names);
            }
        }
        Expression::Placeable(placeable) => {
            add_expression(&placeable.expression, graph, shown, names);
        }
    }
}
