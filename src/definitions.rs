//! [`Definitions`]: what the names in the texts of a language stand for, and which
//! texts always say the same.

use fluent_source::tree::{
    Element, Entry, EntryKind, Expression, Literal, Node, Pattern, Reference, Resource,
};
use rustc_hash::FxHashMap;

/// The messages and terms of a language by kind and name; of two with one name the
/// later one counts.
pub(crate) struct Definitions<'t, 's> {
    entries: FxHashMap<(EntryKind, &'s str), &'t Entry<'s>>,
}

/// A text, the value of an entry or an attribute, with the names that it goes by.
#[derive(Clone, Copy)]
pub(crate) struct Definition<'t, 's> {
    pub(crate) name: &'s str,
    pub(crate) attribute: Option<&'s str>,
    pub(crate) pattern: &'t Pattern<'s>,
}

impl<'t, 's> Definitions<'t, 's> {
    pub(crate) fn new(resources: &'t [Resource<'s>]) -> Definitions<'t, 's> {
        let entries = resources.iter().flat_map(Resource::entries);
        let entries = entries.map(|entry| ((entry.kind, entry.name().as_str()), entry));
        Definitions {
            entries: entries.collect(),
        }
    }

    /// The value of a message or term (without its hyphen), or the attribute of
    /// this name.
    pub(crate) fn get(
        &self,
        kind: EntryKind,
        name: &str,
        attribute: Option<&str>,
    ) -> Option<Definition<'t, 's>> {
        let entry = self.entries.get(&(kind, name))?;
        let (attribute, pattern) = match attribute {
            None => (None, entry.value.as_ref()?),
            Some(wanted) => {
                let mut attributes = entry.attributes.iter();
                let found = attributes.find(|attribute| attribute.name.as_str() == wanted)?;
                (Some(found.name.as_str()), &found.value)
            }
        };
        Some(Definition {
            name: entry.name().as_str(),
            attribute,
            pattern,
        })
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
        let Some(definition) = self.get(reference.kind, name, attribute) else {
            return false;
        };
        let is_shared = [EntryKind::Message, EntryKind::Term]
            .iter()
            .all(|kind| self.entries.contains_key(&(*kind, name)));
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
        !is_shared && are_strings && self.closed(definition.pattern, scope)
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
