//! One language: Fluent files → a Fluent bundle → plain texts in a table by
//! status code. The only file that names fluent-bundle.
//!
//! Each text that takes no variable is resolved once, by fluent-bundle, when
//! the language is first used; a look-up then is an index and a borrow. The
//! bundle itself is kept only if some text needs it.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast;
use http::StatusCode;
use intl_memoizer::concurrent::IntlLangMemoizer;
use rustc_hash::FxBuildHasher;

use crate::assets::Source;
use crate::diagnostic::Diagnostic;
use crate::language::{Direction, Language};
use crate::registry::{self, Class};
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
    fn applies_to(self, language: &Language) -> bool {
        match self {
            Isolation::RightToLeft => language.direction() == Direction::RightToLeft,
            Isolation::Always => true,
            Isolation::Never => false,
        }
    }
}

/// The first code that is a status code; `http::StatusCode` ends at 999.
const FIRST_STATUS: u16 = 100;
const STATUS_COUNT: usize = 900;

/// All that one language says.
pub(crate) struct Texts {
    language: Language,
    entries: Box<[Entry]>,
    /// For the message `http-<code>`: its place in `entries`, plus one.
    by_status: Box<[u32; STATUS_COUNT]>,
    by_id: HashMap<Box<str>, u32, FxBuildHasher>,
    bundle: Option<FluentBundle<FluentResource>>,
}

/// One message of one language.
pub(crate) struct Entry {
    id: Box<str>,
    description: Text,
    title: Option<Text>,
    hint: Option<Text>,
    others: Box<[(Box<str>, Text)]>,
}

enum Text {
    Plain(Box<str>),
    /// Has variables: the bundle resolves it at each look-up.
    Pattern,
}

/// Which of a message's texts.
#[derive(Clone, Copy)]
pub(crate) enum Part<'n> {
    Description,
    Title,
    Hint,
    Attribute(&'n str),
}

impl<'n> Part<'n> {
    fn named(name: &'n str) -> Part<'n> {
        match name {
            "title" => Part::Title,
            "hint" => Part::Hint,
            name => Part::Attribute(name),
        }
    }

    /// The attribute's name in the file; none for the value.
    fn attribute(self) -> Option<&'n str> {
        match self {
            Part::Description => None,
            Part::Title => Some("title"),
            Part::Hint => Some("hint"),
            Part::Attribute(name) => Some(name),
        }
    }
}

impl Entry {
    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    fn text(&self, part: Part<'_>) -> Option<&Text> {
        match part {
            Part::Description => Some(&self.description),
            Part::Title => self.title.as_ref(),
            Part::Hint => self.hint.as_ref(),
            Part::Attribute(name) => match Part::named(name) {
                Part::Attribute(name) => {
                    let found = self.others.iter().find(|(other, _)| **other == *name);
                    found.map(|(_, text)| text)
                }
                part => self.text(part),
            },
        }
    }
}

impl Texts {
    /// Parses and resolves what a language's files say; of two messages with
    /// one id, the one in the later file counts. What is broken is left out:
    /// whether anything is, is asked before, by [`check`].
    pub(crate) fn load(language: &Language, sources: &[Source], isolation: Isolation) -> Texts {
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone().into()]);
        bundle.set_use_isolating(false);
        if isolation.applies_to(language) {
            bundle.set_formatter(Some(isolate));
        }
        // Fails only for a name taken before: the bundle is empty here.
        let _ = bundle.add_function("NUMBER", number);
        let resources: Vec<FluentResource> = sources
            .iter()
            .filter_map(|source| source.text().ok())
            .map(|text| parse(text.into_owned()))
            .collect();
        let resources = separate_terms(resources);
        let ids: Vec<String> = resources
            .iter()
            .flat_map(messages)
            .map(|message| message.id.name.to_owned())
            .collect();
        for resource in resources {
            bundle.add_resource_overriding(resource);
        }

        let mut texts = Texts::empty(language.clone());
        let mut entries = Vec::with_capacity(ids.len());
        for id in ids {
            if !texts.by_id.contains_key(id.as_str())
                && let Some(entry) = resolve(&bundle, &id)
            {
                texts.insert(&mut entries, entry);
            }
        }
        let needs_bundle = entries.iter().any(Entry::has_pattern);
        texts.entries = entries.into();
        texts.bundle = needs_bundle.then_some(bundle);
        texts
    }

    fn empty(language: Language) -> Texts {
        Texts {
            language,
            entries: Box::default(),
            by_status: Box::new([0; STATUS_COUNT]),
            by_id: HashMap::default(),
            bundle: None,
        }
    }

    fn insert(&mut self, entries: &mut Vec<Entry>, entry: Entry) {
        // The bounds of files keep a language far below this many messages.
        let Ok(place) = u32::try_from(entries.len() + 1) else {
            return;
        };
        let status = entry.id.strip_prefix("http-").and_then(canonical_status);
        if let Some(slot) = status.and_then(|s| self.by_status.get_mut(status_index(s))) {
            *slot = place;
        }
        self.by_id.insert(entry.id.clone(), place);
        entries.push(entry);
    }

    pub(crate) fn language(&self) -> &Language {
        &self.language
    }

    /// In the order of the files.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(Entry::id)
    }

    /// The message `http-<code>`.
    #[inline]
    pub(crate) fn by_status(&self, status: StatusCode) -> Option<&Entry> {
        let place = *self.by_status.get(status_index(status))?;
        self.entries.get((place as usize).wrapping_sub(1))
    }

    /// The message of this id.
    pub(crate) fn by_id(&self, id: &str) -> Option<&Entry> {
        let place = *self.by_id.get(id)?;
        self.entries.get((place as usize).wrapping_sub(1))
    }

    /// A text without arguments.
    #[inline]
    pub(crate) fn text<'a>(&'a self, entry: &'a Entry, part: Part<'_>) -> Option<Cow<'a, str>> {
        match entry.text(part)? {
            Text::Plain(text) => Some(Cow::Borrowed(text)),
            Text::Pattern => Some(Cow::Owned(self.fill(entry, part, &[]).text)),
        }
    }

    /// A text with these arguments, if the message has the text.
    pub(crate) fn filled<'a>(
        &'a self,
        entry: &'a Entry,
        part: Part<'_>,
        arguments: &[(&str, Value<'_>)],
    ) -> Option<(Cow<'a, str>, Vec<String>)> {
        match entry.text(part)? {
            Text::Plain(text) => Some((Cow::Borrowed(text), Vec::new())),
            Text::Pattern => {
                let filled = self.fill(entry, part, arguments);
                Some((Cow::Owned(filled.text), filled.missing))
            }
        }
    }

    fn fill(&self, entry: &Entry, part: Part<'_>, arguments: &[(&str, Value<'_>)]) -> FilledText {
        let mut filled = FilledText::default();
        let Some(bundle) = &self.bundle else {
            return filled;
        };
        let Some(pattern) = pattern(bundle, &entry.id, part) else {
            return filled;
        };
        let mut args: FluentArgs<'_> = arguments
            .iter()
            .map(|(name, value)| (*name, fluent_value(value)))
            .collect();
        let mut errors = Vec::new();
        // Writing to a string does not fail.
        let _ = bundle.write_pattern(&mut filled.text, pattern, Some(&args), &mut errors);
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
            let _ = bundle.write_pattern(&mut filled.text, pattern, Some(&args), &mut errors);
        }
        filled
    }
}

/// The registry's own English phrases as a language of their own, for a catalog
/// that has no text for a code.
pub(crate) struct Phrases {
    texts: Texts,
    classes: [Entry; 5],
}

impl Phrases {
    pub(crate) fn new() -> Phrases {
        let mut texts = Texts::empty(Language::ENGLISH);
        let mut entries = Vec::new();
        for entry in registry::iter() {
            let id = format!("http-{}", entry.status().as_str());
            texts.insert(&mut entries, Entry::phrase(&id, entry.reason()));
        }
        texts.entries = entries.into();
        let classes = Class::ALL.map(|class| Entry::phrase(class.id(), class.reason()));
        Phrases { texts, classes }
    }

    /// The phrase of the code or, where it is not registered, of its class.
    pub(crate) fn get(&self, status: StatusCode) -> (&Texts, &Entry) {
        let entry = self.texts.by_status(status).unwrap_or_else(|| {
            let [
                informational,
                successful,
                redirection,
                client_error,
                server_error,
            ] = &self.classes;
            match Class::of(status) {
                Class::Informational => informational,
                Class::Successful => successful,
                Class::Redirection => redirection,
                Class::ClientError => client_error,
                Class::ServerError => server_error,
            }
        });
        (&self.texts, entry)
    }
}

#[derive(Default)]
struct FilledText {
    text: String,
    /// The names of the arguments that were wanted and not given.
    missing: Vec<String>,
}

impl Entry {
    fn phrase(id: &str, reason: &str) -> Entry {
        Entry {
            id: id.into(),
            description: Text::Plain(reason.into()),
            title: None,
            hint: None,
            others: Box::default(),
        }
    }

    fn has_pattern(&self) -> bool {
        let attributes = self.others.iter().map(|(_, text)| text);
        [&self.description]
            .into_iter()
            .chain(&self.title)
            .chain(&self.hint)
            .chain(attributes)
            .any(|text| matches!(text, Text::Pattern))
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
        let mut ends: Vec<usize> = validate::term_names(resource.entries())
            .into_iter()
            .filter(|name| taken.contains(name))
            .map(|name| name.as_ptr() as usize - source.as_ptr() as usize + name.len())
            .collect();
        ends.sort_unstable();
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

fn status_index(status: StatusCode) -> usize {
    usize::from(status.as_u16().wrapping_sub(FIRST_STATUS))
}

/// `404` → 404; none for `0404` or `4xx`.
fn canonical_status(code: &str) -> Option<StatusCode> {
    StatusCode::from_bytes(code.as_bytes()).ok()
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

fn pattern<'b>(
    bundle: &'b FluentBundle<FluentResource>,
    id: &str,
    part: Part<'_>,
) -> Option<&'b ast::Pattern<&'b str>> {
    let message = bundle.get_message(id)?;
    match part.attribute() {
        None => message.value(),
        Some(name) => message
            .get_attribute(name)
            .map(|attribute| attribute.value()),
    }
}

fn resolve(bundle: &FluentBundle<FluentResource>, id: &str) -> Option<Entry> {
    let message = bundle.get_message(id)?;
    let text = |pattern: &ast::Pattern<&str>| {
        let mut text = String::new();
        let mut errors = Vec::new();
        let _ = bundle.write_pattern(&mut text, pattern, None, &mut errors);
        // Only a variable makes a text depend on anything but its language.
        match errors.iter().any(|error| missing_variable(error).is_some()) {
            false => Text::Plain(text.into()),
            true => Text::Pattern,
        }
    };
    let mut entry = Entry {
        id: id.into(),
        description: text(message.value()?),
        title: None,
        hint: None,
        others: Box::default(),
    };
    let mut others = Vec::new();
    for attribute in message.attributes() {
        let text = text(attribute.value());
        match Part::named(attribute.id()) {
            Part::Title => entry.title = Some(text),
            Part::Hint => entry.hint = Some(text),
            _ => others.push((attribute.id().into(), text)),
        }
    }
    entry.others = others.into();
    Some(entry)
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
    use std::collections::BTreeMap;

    use super::*;
    use crate::assets;

    #[test]
    fn the_shipped_files_have_nothing_wrong() {
        let layer = assets::embedded();
        assert_eq!(layer.diagnostics, []);
        assert!(!layer.sources.is_empty());
        let mut languages: BTreeMap<Language, Vec<Source>> = BTreeMap::new();
        for source in layer.sources {
            languages
                .entry(source.language.clone())
                .or_default()
                .push(source);
        }
        let found = languages.values().flat_map(|sources| check(sources));
        let found: Vec<String> = found.map(|diagnostic| diagnostic.to_string()).collect();
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    }
}
