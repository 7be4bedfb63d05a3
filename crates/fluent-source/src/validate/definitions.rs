//! What is defined, what is there twice, and what is referred to and not there.

use std::collections::{HashMap, HashSet};

use super::checker::{Checker, Definition};
use crate::tree::{Node, Reference};

/// The names of the attributes of what is referred to by an attribute, by id.
type Attributes<'f> = HashMap<&'f str, HashSet<&'f str>>;

impl<'a, 'f> Checker<'a, 'f> {
    /// Finds what counts, what is there twice and what has no text.
    pub(super) fn definitions(&mut self) {
        for (file, parsed) in self.files.iter().enumerate() {
            for entry in parsed.resource.entries() {
                self.define(Definition { file, entry });
            }
        }
    }

    fn define(&mut self, new: Definition<'a, 'f>) {
        let Definition { file, entry } = new;
        let id = entry.id.as_str();
        let place = entry.name().span();
        if let Some(old) = self.definitions.insert(id, new)
            && let (Some(before), Some(after)) = (self.files.get(old.file), self.files.get(file))
            && before.file.layer == after.file.layer
        {
            let line = before.lines.line(old.entry.id.span().start);
            let first = if old.file == file {
                format!("line {line}")
            } else {
                format!("line {line} of {}", before.file.path)
            };
            let kind = entry.kind.as_str();
            let message = format!("{kind} {id:?} is defined twice; first on {first}");
            self.say("duplicate-id", file, place, message, "take one of them out");
        }
        if entry.value.is_none() && self.dialect.needs_values() {
            let message = format!("message {id:?} has attributes and no text of its own");
            let help = format!("write \"{id} = text\" above them");
            self.say("missing-value", file, place, message, help);
        }
        if self.dialect.function(entry.name().as_str()).is_some() {
            let message = format!("{id:?} is the name of a function");
            self.say("function-name", file, place, message, "choose another id");
        }
        let mut seen = HashSet::new();
        for attribute in &entry.attributes {
            let name = attribute.name.as_str();
            if !seen.insert(name) {
                let place = attribute.name.span();
                let message = format!("attribute \".{name}\" of {id:?} is there twice");
                let help = "take one of them out";
                self.say("duplicate-attribute", file, place, message, help);
            }
        }
    }

    /// Looks at every reference to a message or term.
    pub(super) fn references(&mut self) {
        let mut attributes = Attributes::new();
        for text in self.texts() {
            text.pattern.visit(&mut |node| {
                if let Node::Reference(reference) = node {
                    self.reference(text.file, reference, &mut attributes);
                }
            });
        }
    }

    fn reference(
        &mut self,
        file: usize,
        reference: &Reference<'f>,
        attributes: &mut Attributes<'f>,
    ) {
        let id = reference.id.as_str();
        let kind = reference.kind.as_str();
        let place = reference.name().span();
        let Some(Definition { entry, .. }) = self.definitions.get(id) else {
            let message = format!("there is no {kind} {id:?}");
            let help = format!("define it in this language: {id} = text");
            return self.say("unknown-reference", file, place, message, help);
        };
        if let Some(attribute) = reference.attribute {
            let name = attribute.as_str();
            let known = attributes.entry(entry.id.as_str()).or_insert_with(|| {
                let names = entry.attributes.iter();
                names.map(|attribute| attribute.name.as_str()).collect()
            });
            if !known.contains(name) {
                let message = format!("{kind} {id:?} has no attribute \".{name}\"");
                let help = "use one that it has";
                let place = attribute.span();
                self.say("unknown-attribute-reference", file, place, message, help);
            }
        } else if entry.value.is_none() && !self.dialect.needs_values() {
            // Where values are needed, this has been told where the message stands.
            let message = format!("message {id:?} has no text of its own, only attributes");
            let help = match entry.attributes.first() {
                Some(attribute) => format!("write {{ {id}.{} }}", attribute.name.as_str()),
                None => "refer to another message".to_owned(),
            };
            self.say("reference-without-value", file, place, message, help);
        }
    }
}
