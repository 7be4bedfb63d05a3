//! Terms that are shown without an argument that their text shows.

use std::collections::HashMap;
use std::rc::Rc;

use super::checker::Checker;
use super::graph::Graph;
use super::sizes::MOST_PLACEABLES;
use crate::tree::{Element, EntryKind, Expression, Node, Pattern, Reference};

/// The variables that a text shows, by their numbers. Texts that show the same
/// because one refers to the other share a list: a text of a few bytes can refer to
/// one of a hundred variables.
type Shown = Rc<[usize]>;

impl<'a, 'f> Checker<'a, 'f> {
    /// Looks at every term that is shown: a term knows nothing but what it is
    /// given there, and a reader would see `{ $case }`.
    pub(super) fn term_arguments(&mut self, graph: &Graph<'a, 'f>) {
        let mut gathering = Gathering {
            graph,
            numbers: HashMap::new(),
            names: Vec::new(),
            shown: vec![Rc::default(); graph.texts.len()],
        };
        for index in &graph.order {
            if let Some(text) = graph.texts.get(*index) {
                let shown = gathering.shown_by(text.pattern);
                if let Some(slot) = gathering.shown.get_mut(*index) {
                    *slot = shown;
                }
            }
        }
        for text in &graph.texts {
            text.pattern.visit(&mut |node| {
                if let Node::Reference(reference) = node
                    && reference.kind == EntryKind::Term
                    && reference.attribute.is_none()
                {
                    let term = graph.index(reference.id.as_str(), None);
                    let shown = term.and_then(|term| gathering.shown.get(term));
                    let shown = shown.into_iter().flat_map(|shown| shown.iter());
                    let names = shown.filter_map(|number| gathering.names.get(*number));
                    let mut names: Vec<&str> = names.copied().collect();
                    names.sort_unstable();
                    for name in names {
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

/// Which texts show which variables, as far as that is known.
struct Gathering<'g, 'a, 'f> {
    graph: &'g Graph<'a, 'f>,
    /// The variables by name and by number.
    numbers: HashMap<&'f str, usize>,
    names: Vec<&'f str>,
    /// By the number of the text.
    shown: Vec<Shown>,
}

/// The variables of one text, while they are gathered.
#[derive(Default)]
struct Gathered {
    /// What another text shows, if there is nothing else yet.
    shared: Option<Shown>,
    own: Vec<usize>,
}

impl<'f> Gathering<'_, '_, 'f> {
    /// The variables that a text shows, whichever variant is chosen. What only
    /// chooses is not shown: without it, the default variant is.
    fn shown_by(&mut self, pattern: &Pattern<'f>) -> Shown {
        let mut gathered = Gathered::default();
        self.pattern(pattern, &mut gathered);
        match gathered.shared {
            Some(shared) => shared,
            None if gathered.own.is_empty() => Rc::default(),
            None => gathered.own.into(),
        }
    }

    fn pattern(&mut self, pattern: &Pattern<'f>, gathered: &mut Gathered) {
        for element in &pattern.elements {
            if let Element::Placeable(placeable) = element {
                self.expression(&placeable.expression, gathered);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<'f>, gathered: &mut Gathered) {
        match expression {
            Expression::Literal(_) => {}
            Expression::Variable(variable) => {
                let number = self.number(variable.name.as_str());
                gathered.add(&[number]);
            }
            Expression::Call(call) => {
                for argument in &call.arguments.positional {
                    self.expression(argument, gathered);
                }
            }
            // A message is shown with what the text around it knows.
            Expression::Reference(reference) if reference.kind == EntryKind::Message => {
                let attribute = reference.attribute.map(|attribute| attribute.as_str());
                let target = self.graph.index(reference.id.as_str(), attribute);
                if let Some(shown) = target.and_then(|target| self.shown.get(target)) {
                    gathered.share(shown);
                }
            }
            // A term in a term is given its own arguments.
            Expression::Reference(_) => {}
            Expression::Select(select) => {
                for variant in &select.variants {
                    self.pattern(&variant.value, gathered);
                }
            }
            Expression::Placeable(placeable) => self.expression(&placeable.expression, gathered),
        }
    }

    fn number(&mut self, name: &'f str) -> usize {
        *self.numbers.entry(name).or_insert_with(|| {
            self.names.push(name);
            self.names.len() - 1
        })
    }
}

impl Gathered {
    /// Adds what another text shows.
    fn share(&mut self, shown: &Shown) {
        if shown.is_empty() || self.shared.as_ref().is_some_and(|it| Rc::ptr_eq(it, shown)) {
            return;
        }
        if self.shared.is_none() && self.own.is_empty() {
            self.shared = Some(shown.clone());
        } else {
            self.add(shown);
        }
    }

    fn add(&mut self, numbers: &[usize]) {
        if let Some(shared) = self.shared.take() {
            self.own.extend_from_slice(&shared);
        }
        for number in numbers {
            // A text with more is refused anyway.
            if self.own.len() > MOST_PLACEABLES {
                return;
            }
            if !self.own.contains(number) {
                self.own.push(*number);
            }
        }
    }
}
