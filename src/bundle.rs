//! One language's Fluent files → a checked Fluent bundle that resolves their
//! texts. With `plain.rs` the only file that names fluent-bundle.

use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_source::validate;
use fluent_source::{Diagnostic, Direction, Language};
use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement};

use crate::assets::Source;
use crate::format::{Formats, Resolver};
use crate::functions::dialect;
use crate::segments::Segment;

/// Whether string arguments are wrapped in isolation marks (U+2068 and U+2069),
/// so that a string of another direction cannot reorder the sentence around
/// it. See [`CatalogBuilder::isolation`](crate::CatalogBuilder::isolation).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Isolation {
    /// In right-to-left languages only, where it matters.
    #[default]
    RightToLeft,
    /// In all languages.
    Always,
    /// In no language.
    Never,
}

impl Isolation {
    pub(crate) fn applies_to(self, language: &Language) -> bool {
        match self {
            Isolation::RightToLeft => language.direction() == Direction::RightToLeft,
            Isolation::Always => true,
            Isolation::Never => false,
        }
    }
}

/// What fluent-bundle makes of one language's files.
pub(crate) struct Bundle {
    pub(crate) bundle: FluentBundle<Arc<FluentResource>>,
    pub(crate) resources: Vec<Arc<FluentResource>>,
}

/// What a text is, as far as it can be told without arguments.
pub(crate) enum Resolved {
    /// It takes no argument.
    Plain(Box<str>),
    /// Strings with arguments as they are between them: nothing to choose.
    Segments(Vec<Segment>),
    /// It is resolved at each look-up.
    Pattern,
}

/// A text with arguments.
#[derive(Default)]
pub(crate) struct FilledText {
    pub(crate) text: String,
    /// The names of the arguments that were wanted and not given.
    pub(crate) missing: Vec<String>,
}

impl Bundle {
    /// Parses a language's files; of two messages with one id, the one in the
    /// later file counts. What is broken is left out: whether anything is, is
    /// asked before, by [`check`].
    pub(crate) fn load(language: &Language, sources: &[Source]) -> Bundle {
        let resources: Vec<FluentResource> = sources
            .iter()
            .filter_map(|source| source.text().ok())
            .map(parse)
            .collect();
        // Whatever is not a string stands in braces. Without any, fluent-bundle
        // resolves each text by itself, and needs no table of ids.
        let needs_ids = resources
            .iter()
            .any(|resource| resource.source().contains('{'));
        let resources = resources.into_iter().map(Arc::new).collect();
        match needs_ids {
            true => Bundle::of_resources(resources, language),
            false => Bundle {
                resources,
                ..Bundle::of_resources(Vec::new(), language)
            },
        }
    }

    pub(crate) fn of_resources(resources: Vec<Arc<FluentResource>>, language: &Language) -> Bundle {
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone().into()]);
        bundle.set_use_isolating(false);
        for resource in &resources {
            bundle.add_resource_overriding(resource.clone());
        }
        Bundle { bundle, resources }
    }

    /// All messages in the order of the files; one that is overridden is there
    /// too, before the one that counts.
    pub(crate) fn messages(&self) -> impl Iterator<Item = &ast::Message<&str>> {
        self.resources
            .iter()
            .flat_map(|resource| messages(resource))
    }

    /// A text of a message: its value, or the attribute of this name.
    pub(crate) fn resolve<'b>(
        &'b self,
        id: &'b str,
        attribute: Option<&'b str>,
        pattern: &'b ast::Pattern<&'b str>,
        resolver: &mut Resolver<'b>,
        formats: &Formats,
    ) -> Resolved {
        if let Some(text) = resolver.text(id, attribute, pattern, formats) {
            return Resolved::Plain(text.into());
        }
        segments(pattern).map_or(Resolved::Pattern, Resolved::Segments)
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = &ast::Entry<&str>> {
        self.resources
            .iter()
            .flat_map(|resource| resource.entries())
    }
}

/// All that is wrong with the files of one language; loading refuses it.
pub(crate) fn check(sources: &[Source]) -> Vec<Diagnostic> {
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

/// The parts of a text in which there is nothing to choose: strings, and
/// variables by themselves.
pub(crate) fn segments(pattern: &ast::Pattern<&str>) -> Option<Vec<Segment>> {
    let segment = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Segment::Text((*value).into())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Segment::Argument(id.name.into())),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(segment).collect()
}

fn parse(text: String) -> FluentResource {
    match FluentResource::try_new(text) {
        Ok(resource) | Err((resource, _)) => resource,
    }
}

pub(crate) fn messages(resource: &FluentResource) -> impl Iterator<Item = &ast::Message<&str>> {
    resource.entries().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message),
        _ => None,
    })
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
                let bundle = Bundle::load(&language, alone);
                assert!(
                    !source.family().contains('-'),
                    "{}: take the hyphen out",
                    source.path
                );
                let prefix = format!("{}-", source.family());
                for id in bundle.messages().map(|message| message.id.name) {
                    let help = format!("name it \"{prefix}…\", or move it to another file");
                    assert!(id.starts_with(&prefix), "{}: {id}: {help}", source.path);
                }
            }
        }
    }
}
