//! From one language's Fluent files to what each of their texts comes to. Beside the
//! tests in `agreement.rs`, this is the only file that names fluent-bundle.
//!
//! A text that always says the same ([`Definitions::is_closed`]) is resolved once, by
//! fluent-bundle. Every other one is compiled from the same syntax tree. Nothing refers
//! back to a bundle, which is dropped when the language is loaded.

use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_source::tree::{EntryKind, Node, Pattern, Resource};
use fluent_source::{Diagnostic, Language, validate};
use fluent_syntax::ast::{self, PatternElement};

use crate::assets::Source;
use crate::definitions::Definitions;
use crate::format::{Compiled, Compiler};
use crate::functions::dialect;
use crate::segments::Segments;

/// What a text comes to.
pub(crate) enum Resolved {
    /// It always says the same: this.
    Plain(Box<str>),
    /// It is filled in each time.
    Dynamic {
        /// Where it has been compiled to.
        place: usize,
        /// The same as strings with arguments between them, if it is no more.
        segments: Option<Segments>,
    },
}

/// Everything that is wrong with the files of one language, for which loading refuses
/// them. Files of a higher layer may override and refer to those of a lower one.
pub(crate) fn check(sources: &[Arc<Source>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut texts = Vec::new();
    for source in sources {
        match source.text() {
            Ok(text) => texts.push((source, text)),
            Err(diagnostic) => found.push(diagnostic),
        }
    }
    let files: Vec<validate::File<'_>> = texts
        .iter()
        .map(|(source, text)| validate::File {
            path: &source.path,
            text,
            layer: source.layer,
        })
        .collect();
    found.extend(validate::language(&files, &dialect()));
    found
}

/// Parses a language's files. What is broken is left out: whether anything is, is
/// asked before, by [`check`].
pub(crate) fn parse(sources: &[Arc<Source>]) -> Vec<FluentResource> {
    let texts = sources.iter().filter_map(|source| source.text().ok());
    let resources = texts.map(|text| match FluentResource::try_new(text) {
        Ok(resource) | Err((resource, _)) => resource,
    });
    resources.collect()
}

/// The syntax trees of a language with places; none if nothing refers to anything:
/// whatever is not a string stands in braces.
pub(crate) fn trees(resources: &[FluentResource]) -> Vec<Resource<'_>> {
    let has_braces = |resource: &FluentResource| resource.source().contains('{');
    if !resources.iter().any(has_braces) {
        return Vec::new();
    }
    let trees = resources.iter();
    let trees = trees.map(|resource| Resource::of(resource.source(), resource.entries()));
    trees.collect()
}

/// All messages in the order of the files; one that is overridden is there too,
/// before the one that counts.
pub(crate) fn messages(resources: &[FluentResource]) -> impl Iterator<Item = &ast::Message<&str>> {
    let entries = resources.iter().flat_map(FluentResource::entries);
    entries.filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message),
        _ => None,
    })
}

/// Finds what each text of a language comes to.
pub(crate) struct Resolver<'r> {
    resources: &'r [FluentResource],
    definitions: &'r Definitions<'r, 'r>,
    compiler: Compiler<'r, 'r>,
    bundle: FluentBundle<&'r FluentResource>,
    /// Whether the bundle knows the names of all texts, which most texts need none
    /// of.
    is_named: bool,
}

impl<'r> Resolver<'r> {
    /// Prepares for the texts of a language. The bundle has none of their names yet.
    pub(crate) fn new(
        language: &Language,
        resources: &'r [FluentResource],
        definitions: &'r Definitions<'r, 'r>,
    ) -> Resolver<'r> {
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone().into()]);
        bundle.set_use_isolating(false);
        Resolver {
            resources,
            definitions,
            compiler: Compiler::new(definitions),
            bundle,
            is_named: false,
        }
    }

    /// What a text of a message comes to: its value, or the attribute of this name.
    pub(crate) fn text(
        &mut self,
        id: &str,
        attribute: Option<&str>,
        pattern: &ast::Pattern<&str>,
    ) -> Resolved {
        let is_text =
            |element: &PatternElement<_>| matches!(element, PatternElement::TextElement { .. });
        if !pattern.elements.iter().all(is_text)
            && let Some((_, text)) = self.definitions.get(EntryKind::Message, id, attribute)
        {
            if !self.definitions.is_closed(text) {
                let place = self.compiler.place(EntryKind::Message, id, attribute);
                return Resolved::Dynamic {
                    place: place.unwrap_or_default(),
                    segments: Segments::of(text),
                };
            }
            if refers(text) {
                self.name_all();
            }
        }
        // What cannot be resolved is refused when texts are loaded.
        let text = self.bundle.format_pattern(pattern, None, &mut Vec::new());
        Resolved::Plain(text.into())
    }

    /// Tells the bundle all names; of two messages with one id, the one in the later
    /// file counts.
    fn name_all(&mut self) {
        if !std::mem::replace(&mut self.is_named, true) {
            for resource in self.resources {
                self.bundle.add_resource_overriding(resource);
            }
        }
    }

    /// The texts that are filled in.
    pub(crate) fn finish(self) -> Compiled {
        self.compiler.finish()
    }
}

/// Whether a text refers to another one, whose name the bundle then has to know.
fn refers(pattern: &Pattern<'_>) -> bool {
    let mut refers = false;
    pattern.visit(&mut |node| refers |= matches!(node, Node::Reference(_)));
    refers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets;

    #[test]
    fn the_shipped_files_have_nothing_wrong() {
        let languages = assets::embedded().0;
        assert!(!languages.is_empty());
        for (language, files) in languages {
            for source in files.sources(&language) {
                // By itself: no file of ours needs another one.
                let alone = std::slice::from_ref(&source);
                let found = check(alone);
                let found: Vec<String> = found.iter().map(ToString::to_string).collect();
                assert!(found.is_empty(), "\n{}", found.join("\n"));
                let resources = parse(alone);
                let prefix = format!("{}-", source.family());
                for id in messages(&resources).map(|message| message.id.name) {
                    let help = format!("name it \"{prefix}…\", or move it to another file");
                    assert!(id.starts_with(&prefix), "{}: {id}: {help}", source.path);
                }
            }
        }
    }
}
