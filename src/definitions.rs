//! [`Definitions`]: what the names in the texts of a language stand for, and which
//! texts always say the same.

use fluent_source::tree::{
    Element, EntryKind, Expression, Literal, Node, Pattern, Reference, Resource,
};
use rustc_hash::FxHashMap;

/// The texts of a language by the names that they go by; of two with one name the
/// later one counts.
pub(crate) struct Definitions<'t, 's> {
    texts: Vec<&'t Pattern<'s>>,
    places: FxHashMap<Name<'s>, usize>,
}

/// The kind and name (without hyphen) of an entry, and the attribute, if the text is
/// not its value.
type Name<'s> = (EntryKind, &'s str, Option<&'s str>);

impl<'t, 's> Definitions<'t, 's> {
    pub(crate) fn new(resources: &'t [Resource<'s>]) -> Definitions<'t, 's> {
        let mut definitions = Definitions {
            texts: Vec::new(),
            places: FxHashMap::default(),
        };
        for entry in resources.iter().flat_map(Resource::entries) {
            for (attribute, pattern) in entry.patterns() {
                let attribute = attribute.map(|attribute| attribute.name.as_str());
                let name = (entry.kind, entry.name().as_str(), attribute);
                definitions.places.insert(name, definitions.texts.len());
                definitions.texts.push(pattern);
            }
        }
        definitions
    }

    /// How many texts there are.
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

    /// Whether a text says the same whatever the caller gives, and in words alone,
    /// so that fluent-bundle can resolve it once: nothing that it reaches has a
    /// variable of the caller, a number or a function. It is decided on the tree,
    /// not by what fluent-bundle makes of it.
    ///
    /// Three of its ways are kept out, too. It has one table for messages and
    /// terms, and loses one of two that share a name. Behind a reference within a
    /// term it has forgotten the term's arguments (fluent-bundle 0.16,
    /// `scope.local_args`): so a term there may have one reference, and then no
    /// variable and no argument.
    pub(crate) fn is_closed(&self, pattern: &Pattern<'s>) -> bool {
        self.closed(pattern, Scope::Message)
    }

    fn closed(&self, pattern: &Pattern<'s>, scope: Scope) -> bool {
        if let Scope::Term { is_given } = scope {
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
            Element::Placeable(placeable) => self.closed_expression(&placeable.expression, scope),
            _ => false,
        })
    }

    fn closed_expression(&self, expression: &Expression<'s>, scope: Scope) -> bool {
        match expression {
            Expression::Literal(Literal::String(_)) => true,
            Expression::Variable(_) => matches!(scope, Scope::Term { .. }),
            Expression::Reference(reference) => self.closed_reference(reference, scope),
            Expression::Select(select) => {
                let mut variants = select.variants.iter();
                self.closed_expression(&select.selector, scope)
                    && variants
                        .all(|variant| !variant.key.is_number && self.closed(&variant.value, scope))
            }
            Expression::Placeable(placeable) => {
                self.closed_expression(&placeable.expression, scope)
            }
            _ => false,
        }
    }

    fn closed_reference(&self, reference: &Reference<'s>, scope: Scope) -> bool {
        let name = reference.name().as_str();
        let attribute = reference.attribute.map(|attribute| attribute.as_str());
        let Some((_, pattern)) = self.get(reference.kind, name, attribute) else {
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
        let scope = match reference.kind {
            EntryKind::Message => scope,
            EntryKind::Term => Scope::Term {
                is_given: arguments.is_some_and(|arguments| !arguments.named.is_empty()),
            },
        };
        !is_shared && are_strings && self.closed(pattern, scope)
    }
}

/// Whose variables a text has.
#[derive(Clone, Copy)]
enum Scope {
    /// The caller's.
    Message,
    /// Those that a term is given, if it is given any.
    Term { is_given: bool },
}
