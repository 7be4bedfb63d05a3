//! [`Definitions`]: what the names in the texts of a language stand for, and which
//! texts always say the same.
//!
//! The second decides who makes a text: what is closed ([`Definitions::is_closed`]) is
//! resolved once by fluent-bundle, and everything else is compiled by `format/`. Both
//! would make the same of a closed text, which the property test in `agreement.rs`
//! holds them to.

use std::cell::Cell;

use fluent_source::tree::{
    Element, EntryKind, Expression, Literal, Node, Pattern, Reference, Resource,
};
use rustc_hash::FxHashMap;

/// The texts of a language by their names. Of two with the same name the later one
/// counts: that is how a layer overrides the ones below it.
pub(crate) struct Definitions<'t, 's> {
    /// All texts in the order of the files, also those that are overridden.
    texts: Vec<&'t Pattern<'s>>,
    /// The index of each text that counts.
    places: FxHashMap<Name<'s>, usize>,
    /// Whether a text is closed where it is referred to, by its number and the
    /// [`Giver`], once that is known: texts that refer to each other twice would
    /// take twice as long with each further one.
    closed: Vec<Cell<[Option<bool>; 3]>>,
}

/// The kind and name (without hyphen) of an entry, and the attribute, if the text is
/// not its value.
type Name<'s> = (EntryKind, &'s str, Option<&'s str>);

impl<'t, 's> Definitions<'t, 's> {
    /// Indexes the texts of these files, lower layers first.
    pub(crate) fn new(resources: &'t [Resource<'s>]) -> Definitions<'t, 's> {
        let mut definitions = Definitions {
            texts: Vec::new(),
            places: FxHashMap::default(),
            closed: Vec::new(),
        };
        for entry in resources.iter().flat_map(Resource::entries) {
            for (attribute, pattern) in entry.patterns() {
                let attribute = attribute.map(|attribute| attribute.name.as_str());
                let name = (entry.kind, entry.name().as_str(), attribute);
                definitions.places.insert(name, definitions.texts.len());
                definitions.texts.push(pattern);
            }
        }
        definitions.closed = vec![Cell::default(); definitions.texts.len()];
        definitions
    }

    /// How many texts there are; all numbers of texts are below it.
    pub(crate) fn len(&self) -> usize {
        self.texts.len()
    }

    /// The value of a message or term (without its hyphen), or the attribute of
    /// this name: its number and the text.
    pub(crate) fn get(
        &self,
        kind: EntryKind,
        name: &str,
        attribute: Option<&str>,
    ) -> Option<(usize, &'t Pattern<'s>)> {
        let number = *self.places.get(&(kind, name, attribute))?;
        Some((number, self.texts.get(number)?))
    }

    /// Whether a text says the same whatever the caller gives, so that fluent-bundle
    /// can resolve it once: nothing that it reaches has a variable of the caller, a
    /// number or a function. This is decided on the tree, not by the errors of
    /// fluent-bundle.
    ///
    /// What fluent-bundle 0.16 resolves differently is kept from it as well:
    ///
    /// - It has one table for messages and terms, and loses one of two that share a
    ///   name.
    /// - Behind a reference within a term it has forgotten the term's arguments
    ///   (`scope.local_args`). So a term may have one reference, and then neither
    ///   variables nor arguments.
    pub(crate) fn is_closed(&self, pattern: &Pattern<'s>) -> bool {
        self.closed(pattern, Giver::Caller)
    }

    /// The same for a text within a text. Loading refuses circles, so this ends.
    fn closed(&self, pattern: &Pattern<'s>, giver: Giver) -> bool {
        if let Giver::Term { is_given } = giver {
            let (mut references, mut variables) = (0, 0);
            pattern.visit(&mut |node| match node {
                Node::Reference(_) => references += 1,
                Node::Variable(_) => variables += 1,
                _ => {}
            });
            if references > 1 || references == 1 && (is_given || variables > 0) {
                return false;
            }
        }
        let mut elements = pattern.elements.iter();
        elements.all(|element| match element {
            Element::Text(_) => true,
            Element::Placeable(placeable) => self.closed_expression(&placeable.expression, giver),
            _ => false,
        })
    }

    fn closed_expression(&self, expression: &Expression<'s>, giver: Giver) -> bool {
        match expression {
            Expression::Literal(Literal::String(_)) => true,
            Expression::Variable(_) => matches!(giver, Giver::Term { .. }),
            Expression::Reference(reference) => self.closed_reference(reference, giver),
            Expression::Select(select) => {
                let mut variants = select.variants.iter();
                self.closed_expression(&select.selector, giver)
                    && variants
                        .all(|variant| !variant.key.is_number && self.closed(&variant.value, giver))
            }
            Expression::Placeable(placeable) => {
                self.closed_expression(&placeable.expression, giver)
            }
            _ => false,
        }
    }

    /// The same for a reference: what it refers to is closed, its arguments are strings,
    /// and no message and term share the name.
    fn closed_reference(&self, reference: &Reference<'s>, giver: Giver) -> bool {
        let name = reference.name().as_str();
        let attribute = reference.attribute.map(|attribute| attribute.as_str());
        let Some((number, pattern)) = self.get(reference.kind, name, attribute) else {
            return false;
        };
        // Each message has a value, or is refused when texts are loaded.
        let kinds = [EntryKind::Message, EntryKind::Term];
        let is_shared = kinds
            .iter()
            .all(|kind| self.get(*kind, name, None).is_some());
        let arguments = reference.arguments.as_ref();
        let are_strings = arguments.is_none_or(|arguments| {
            let mut named = arguments.named.iter();
            arguments.positional.is_empty()
                && named.all(|argument| {
                    matches!(argument.value, Expression::Literal(Literal::String(_)))
                })
        });
        let giver = match reference.kind {
            EntryKind::Message => giver,
            EntryKind::Term => Giver::Term {
                is_given: arguments.is_some_and(|arguments| !arguments.named.is_empty()),
            },
        };
        !is_shared && are_strings && self.closed_once(number, pattern, giver)
    }

    /// Whether a text is closed, found out once.
    fn closed_once(&self, number: usize, pattern: &Pattern<'s>, giver: Giver) -> bool {
        let Some(cell) = self.closed.get(number) else {
            return false;
        };
        let [message, term, given] = cell.get();
        let known = match giver {
            Giver::Caller => message,
            Giver::Term { is_given: false } => term,
            Giver::Term { is_given: true } => given,
        };
        if let Some(known) = known {
            return known;
        }
        let closed = Some(self.closed(pattern, giver));
        let [message, term, given] = cell.get();
        cell.set(match giver {
            Giver::Caller => [closed, term, given],
            Giver::Term { is_given: false } => [message, closed, given],
            Giver::Term { is_given: true } => [message, term, closed],
        });
        closed == Some(true)
    }
}

/// Who gives the variables of a text their values.
#[derive(Clone, Copy)]
enum Giver {
    /// The caller, to a message and to the messages that it refers to.
    Caller,
    /// The reference to a term, which may give nothing.
    Term { is_given: bool },
}
