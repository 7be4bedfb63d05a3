//! One language's Fluent files → a checked Fluent bundle that resolves their
//! texts. The only file that names fluent-bundle.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt::Write as _;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement};
use intl_memoizer::concurrent::IntlLangMemoizer;

use crate::assets::Source;
use crate::diagnostic::Diagnostic;
use crate::language::{Direction, Language};
use crate::validate;
use crate::value::{Kind, Value};

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
    bundle: FluentBundle<Arc<FluentResource>>,
    resources: Vec<Arc<FluentResource>>,
    language: Language,
    isolated: bool,
}

/// What a text is, as far as it can be told without arguments.
pub(crate) enum Resolved {
    /// It takes no argument.
    Plain(Box<str>),
    /// Strings with arguments as they are between them: nothing to choose.
    Segments(Vec<Segment>),
    /// The bundle resolves it at each look-up.
    Pattern,
}

impl Resolved {
    pub(crate) fn needs_bundle(&self) -> bool {
        matches!(self, Resolved::Pattern)
    }
}

/// A part of a text.
pub(crate) enum Segment {
    Text(Box<str>),
    Argument(Box<str>),
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
    pub(crate) fn load(language: &Language, sources: &[Source], isolation: Isolation) -> Bundle {
        let resources: Vec<FluentResource> = sources
            .iter()
            .filter_map(|source| source.text().ok())
            .map(parse)
            .collect();
        let resources = separate_terms(resources).into_iter().map(Arc::new);
        Bundle::of_resources(
            resources.collect(),
            language,
            isolation.applies_to(language),
        )
    }

    fn of_resources(
        resources: Vec<Arc<FluentResource>>,
        language: &Language,
        isolated: bool,
    ) -> Bundle {
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone().into()]);
        bundle.set_use_isolating(false);
        // Fails only for a name taken before: the bundle is empty here.
        let _ = bundle.add_function("NUMBER", number);
        for resource in &resources {
            bundle.add_resource_overriding(resource.clone());
        }
        Bundle {
            bundle,
            resources,
            language: language.clone(),
            isolated,
        }
    }

    /// The ids of all messages in the order of the files; one that is overridden
    /// is there twice.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        let messages = self
            .resources
            .iter()
            .flat_map(|resource| messages(resource));
        messages.map(|message| message.id.name)
    }

    /// The texts of a message: its value first, then its attributes by name.
    pub(crate) fn resolve(&self, id: &str) -> Option<(Resolved, Vec<(&str, Resolved)>)> {
        let message = self.bundle.get_message(id)?;
        let value = self.resolve_pattern(message.value()?);
        let attributes = message.attributes();
        let attributes =
            attributes.map(|attribute| (attribute.id(), self.resolve_pattern(attribute.value())));
        Some((value, attributes.collect()))
    }

    fn resolve_pattern(&self, pattern: &ast::Pattern<&str>) -> Resolved {
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, None, &mut errors);
        // Only a variable makes a text depend on anything but its language.
        if !errors.iter().any(|error| missing_variable(error).is_some()) {
            return Resolved::Plain(text.into());
        }
        let segment = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => Some(Segment::Text((*value).into())),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Some(Segment::Argument(id.name.into())),
            PatternElement::Placeable { .. } => None,
        };
        let segments: Option<Vec<Segment>> = pattern.elements.iter().map(segment).collect();
        segments.map_or(Resolved::Pattern, Resolved::Segments)
    }

    /// A text of a message, its value or an attribute, with these arguments.
    pub(crate) fn fill(
        &self,
        id: &str,
        attribute: Option<&str>,
        arguments: &[(&str, Value<'_>)],
    ) -> FilledText {
        // Most sentences fit in this; a string that grows is allocated again.
        const USUAL_LENGTH: usize = 96;

        let mut filled = FilledText::default();
        let Some(message) = self.bundle.get_message(id) else {
            return filled;
        };
        let pattern = match attribute {
            None => message.value(),
            Some(name) => message
                .get_attribute(name)
                .map(|attribute| attribute.value()),
        };
        let Some(pattern) = pattern else {
            return filled;
        };
        filled.text.reserve(USUAL_LENGTH);
        let mut args = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            args.set(*name, fluent_value(value));
        }
        let mut errors = Vec::new();
        let _ = self
            .bundle
            .write_pattern(&mut filled.text, pattern, Some(&args), &mut errors);
        for name in errors.iter().filter_map(missing_variable) {
            if !filled.missing.iter().any(|known| known == name) {
                filled.missing.push(name.to_owned());
            }
        }
        if !filled.missing.is_empty() {
            // Once more, with each gap shown as the translator wrote it.
            for name in &filled.missing {
                args.set(name.clone(), format!("{{ ${name} }}"));
            }
            filled.text.clear();
            let _ = self
                .bundle
                .write_pattern(&mut filled.text, pattern, Some(&args), &mut errors);
        }
        filled
    }

    /// The same with no more than the files that these messages need. If one of
    /// them refers to another message or term, that is all.
    pub(crate) fn reduced_to(self, ids: &HashSet<String>) -> Bundle {
        let needed = |resource: &FluentResource| {
            messages(resource).any(|message| ids.contains(message.id.name))
        };
        let kept: Vec<Arc<FluentResource>> = self
            .resources
            .iter()
            .filter(|resource| needed(resource))
            .cloned()
            .collect();
        let refers = |resource: &Arc<FluentResource>| validate::refers(resource.entries());
        let mut reduced = match kept.len() == self.resources.len() || kept.iter().any(refers) {
            true => self,
            false => Bundle::of_resources(kept, &self.language, self.isolated),
        };
        // Only now: what takes no argument was resolved without.
        if reduced.isolated {
            reduced.bundle.set_formatter(Some(isolate));
        }
        reduced
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
    found.extend(validate::language(&files));
    found
}

fn parse(text: String) -> FluentResource {
    match FluentResource::try_new(text) {
        Ok(resource) | Err((resource, _)) => resource,
    }
}

/// fluent-bundle keeps messages and terms in one table: of a message and a
/// term with one name it would lose one. Such terms get another name, which
/// nobody sees, by changing the text at the places where they are named.
fn separate_terms(resources: Vec<FluentResource>) -> Vec<FluentResource> {
    if resources
        .iter()
        .all(|resource| terms(resource).next().is_none())
    {
        return resources;
    }
    let taken: HashSet<&str> = resources
        .iter()
        .flat_map(messages)
        .map(|m| m.id.name)
        .collect();
    let clash =
        |resource: &FluentResource| terms(resource).any(|term| taken.contains(term.id.name));
    if !resources.iter().any(clash) {
        return resources;
    }
    // Longer than any id there is, so that it clashes with none.
    let longest = taken.iter().map(|id| id.len()).max().unwrap_or_default();
    let suffix = "_".repeat(longest + 1);
    let renamed = |resource: &FluentResource| {
        let source = resource.source();
        let ends: Vec<usize> = validate::term_names(resource.entries())
            .into_iter()
            .filter(|name| taken.contains(name))
            .map(|name| name.as_ptr() as usize - source.as_ptr() as usize + name.len())
            .collect();
        let mut text = String::with_capacity(source.len() + ends.len() * suffix.len());
        let mut from = 0;
        for end in ends {
            text.push_str(source.get(from..end).unwrap_or_default());
            text.push_str(&suffix);
            from = end;
        }
        text.push_str(source.get(from..).unwrap_or_default());
        parse(text)
    };
    resources.iter().map(renamed).collect()
}

fn messages(resource: &FluentResource) -> impl Iterator<Item = &ast::Message<&str>> {
    resource.entries().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message),
        _ => None,
    })
}

fn terms(resource: &FluentResource) -> impl Iterator<Item = &ast::Term<&str>> {
    resource.entries().filter_map(|entry| match entry {
        ast::Entry::Term(term) => Some(term),
        _ => None,
    })
}

fn missing_variable(error: &FluentError) -> Option<&str> {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => {
            Some(id)
        }
        _ => None,
    }
}

fn fluent_value<'v>(value: &'v Value<'_>) -> FluentValue<'v> {
    /// Up to here an f64, which is what fluent-bundle counts in, is exact.
    const EXACT: u64 = 1 << f64::MANTISSA_DIGITS;
    match &value.0 {
        Kind::Text(text) => FluentValue::String(Cow::Borrowed(text)),
        Kind::Unsigned(number) if *number <= EXACT => number.into(),
        Kind::Unsigned(number) => number.to_string().into(),
        Kind::Signed(number) if number.unsigned_abs() <= EXACT => number.into(),
        Kind::Signed(number) => number.to_string().into(),
        Kind::Float(number) if number.is_finite() => number.into(),
        Kind::Float(number) if number.is_nan() => "NaN".into(),
        Kind::Float(number) if *number > 0.0 => "∞".into(),
        Kind::Float(_) => "-∞".into(),
    }
}

/// Wraps a string of unknown direction; numbers need no marks.
fn isolate(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::String(text) => {
            let mut isolated = String::with_capacity(text.len() + 6);
            let _ = write!(isolated, "\u{2068}{text}\u{2069}");
            Some(isolated)
        }
        _ => None,
    }
}

/// `NUMBER` as fluent-bundle has it, but for two things: a string is told as
/// it is, where fluent-bundle would print `NUMBER()`; and the fraction digits
/// are bounded, since fluent-bundle overflows above 19 of them.
fn number<'v>(positional: &[FluentValue<'v>], named: &FluentArgs<'_>) -> FluentValue<'v> {
    const MOST_DIGITS: usize = 19;
    match positional.first() {
        Some(FluentValue::Number(number)) => {
            let mut number: FluentNumber = number.clone();
            number.options.merge(named);
            let digits = &mut number.options.minimum_fraction_digits;
            *digits = digits.map(|digits| digits.min(MOST_DIGITS));
            FluentValue::Number(number)
        }
        Some(FluentValue::String(text)) => FluentValue::String(text.clone()),
        _ => FluentValue::Error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets;

    #[test]
    fn the_shipped_files_have_nothing_wrong() {
        let languages = assets::embedded();
        assert!(!languages.is_empty());
        for (language, files) in languages {
            for source in files.sources(&language) {
                // By itself: no file of ours needs another one.
                let alone = std::slice::from_ref(&source);
                let found = check(alone);
                let found: Vec<String> = found.iter().map(ToString::to_string).collect();
                assert!(found.is_empty(), "\n{}", found.join("\n"));
                let bundle = Bundle::load(&language, alone, Isolation::Never);
                assert!(
                    !source.family().contains('-'),
                    "{}: take the hyphen out",
                    source.path
                );
                let prefix = format!("{}-", source.family());
                for id in bundle.ids() {
                    let help = format!("name it \"{prefix}…\", or move it to another file");
                    assert!(id.starts_with(&prefix), "{}: {id}: {help}", source.path);
                }
            }
        }
    }
}
