//! One language: Fluent files → a Fluent bundle → plain texts in a table by
//! status code. The only file that names fluent-bundle.
//!
//! Each text that takes no variable is resolved once, by fluent-bundle, when
//! the language is first used; a look-up then is an index and a borrow. The
//! bundle itself is kept only if some text needs it.

use std::borrow::Cow;
use std::collections::HashMap;
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
use crate::syntax;
use crate::value::{Kind, Value};

/// The first code that is a status code; `http::StatusCode` ends at 999.
const FIRST_STATUS: u16 = 100;
const STATUS_COUNT: usize = 900;

/// All that one language says.
pub(crate) struct Texts {
    language: Language,
    entries: Box<[Entry]>,
    /// For the message `http-<code>`: its place in `entries`, plus one.
    by_status: Box<[u16; STATUS_COUNT]>,
    by_id: HashMap<Box<str>, u16, FxBuildHasher>,
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
    /// whether anything is, is asked before.
    pub(crate) fn load(language: &Language, sources: &[Source]) -> Texts {
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone().into()]);
        bundle.set_use_isolating(false);
        if language.direction() == Direction::RightToLeft {
            bundle.set_formatter(Some(isolate));
        }
        // Fails only for a name taken before: the bundle is empty here.
        let _ = bundle.add_function("NUMBER", number);
        let mut ids = Vec::new();
        for source in sources {
            let (resource, _) = parse(source);
            ids.extend(messages(&resource).map(|message| message.id.name.to_owned()));
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
        // A language of more than 65,534 messages keeps the first ones.
        let Ok(place) = u16::try_from(entries.len() + 1) else {
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
        self.entries.get(usize::from(place).wrapping_sub(1))
    }

    /// The message of this id.
    pub(crate) fn by_id(&self, id: &str) -> Option<&Entry> {
        let place = *self.by_id.get(id)?;
        self.entries.get(usize::from(place).wrapping_sub(1))
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

/// What a file says, and what is wrong with it.
fn parse(source: &Source) -> (FluentResource, Vec<Diagnostic>) {
    let text = String::from_utf8_lossy(&source.bytes).into_owned();
    match FluentResource::try_new(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => {
            let found = syntax::diagnostics(&source.path, resource.source(), &errors);
            (resource, found)
        }
    }
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

/// In a right-to-left language a string of unknown direction is wrapped in
/// isolation marks, so that it cannot reorder the sentence around it.
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
        let sources: Vec<Source> = assets::embedded().into_values().flatten().collect();
        assert!(!sources.is_empty());
        let found: Vec<String> = sources
            .iter()
            .flat_map(|source| parse(source).1)
            .map(|diagnostic| diagnostic.to_string())
            .collect();
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    }
}
