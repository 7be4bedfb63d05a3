//! What one language says, in tables: by status code, by family and code, by id.
//!
//! Each text that takes no argument was resolved once, when the language was
//! first used; a look-up is an index and a borrow. A text with plain variables
//! is held in segments. The bundle is kept only for what it still has to
//! resolve.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use arrayvec::ArrayString;
use http::StatusCode;
use rustc_hash::FxBuildHasher;

use crate::assets::Source;
use crate::bundle::{Bundle, FilledText, Isolation, Resolved, Segment};
use crate::format::{Formats, Resolver, Unresolved};
use crate::registry::{self, Class};
use crate::value::Value;
use fluent_source::Language;

/// The codes that there can be, 100 to 999, are found by index.
const FIRST_STATUS: usize = 100;
const STATUS_COUNT: usize = 900;

/// What one language says, or one family of it, in columns: a message is a place
/// in all of them, in the order of the files. Columns, so that what is asked for
/// one after the other lies together in the processor's cache.
pub(crate) struct Texts {
    /// The messages `http-<code>`, each by its code. Not behind a pointer, which
    /// would cost a look-up a step.
    by_status: [Place; STATUS_COUNT],
    descriptions: Vec<Text>,
    titles: Vec<Text>,
    hints: Vec<Text>,
    ids: Vec<Box<str>>,
    language: Language,
    by_id: HashMap<Box<str>, Place, FxBuildHasher>,
    /// The other families in ascending order, each with its messages by code, as
    /// far as it has any.
    by_family: Vec<(Box<str>, Vec<Place>)>,
    /// The attributes that are neither title nor hint, by place.
    others: Vec<(Place, Box<str>, Text)>,
    unresolved: Option<Unresolved>,
    formats: Formats,
    isolated: bool,
}

/// Where a message is among those of its language. Half a word, so that the
/// table of codes is small.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place(u32);

impl Place {
    /// Beyond any message: the bounds of files keep a language far below it.
    const NONE: Place = Place(u32::MAX);

    #[inline]
    fn index(self) -> usize {
        self.0 as usize
    }
}

/// Two words, so that a column of them is as dense as one of strings.
enum Text {
    Plain(Box<str>),
    /// Takes arguments, or is not there.
    Other(Option<Box<Dynamic>>),
}

/// A text that takes arguments: its segments or, without any, what the bundle
/// resolves.
struct Dynamic {
    segments: Option<Segments>,
}

impl Dynamic {
    /// The segments, unless an argument is made of further texts.
    fn segments(&self, arguments: &[(&str, Value<'_>)]) -> Option<&Segments> {
        let whole = |(_, value): &(&str, Value<'_>)| !value.needs_texts();
        let segments = self.segments.as_ref();
        segments.filter(|_| arguments.iter().all(whole))
    }
}

/// A text that is nothing but strings with arguments between them.
struct Segments {
    /// Each argument by its name, with the string before it.
    arguments: Box<[(Box<str>, Box<str>)]>,
    /// The string behind the last one.
    rest: Box<str>,
}

/// What is written, in bytes.
struct Length(usize);

impl fmt::Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
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
    pub(crate) fn named(name: &'n str) -> Part<'n> {
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

impl Texts {
    /// What a language's files say.
    pub(crate) fn load(language: &Language, sources: &[Source], isolation: Isolation) -> Texts {
        let bundle = Bundle::load(language, sources);
        let mut texts = Texts::empty(language.clone(), bundle.messages().count());
        let mut resolver = Resolver::new(&bundle);
        for message in bundle.messages() {
            let Some(value) = &message.value else {
                continue;
            };
            let id = message.id.name;
            let resolved = bundle.resolve(id, None, value, &mut resolver, &texts.formats);
            let place = texts.insert(id, resolved);
            for attribute in &message.attributes {
                let (name, value) = (attribute.id.name, &attribute.value);
                let formats = &texts.formats;
                let resolved = bundle.resolve(id, Some(name), value, &mut resolver, formats);
                texts.insert_attribute(place, name, resolved);
            }
        }
        let needed = resolver.finish();
        texts.isolated = isolation.applies_to(language);
        texts.unresolved = Unresolved::new(bundle, needed, language, texts.isolated);
        texts
    }

    /// Without a message yet, and with room for so many.
    fn empty(language: Language, messages: usize) -> Texts {
        Texts {
            by_status: [Place::NONE; STATUS_COUNT],
            descriptions: Vec::with_capacity(messages),
            titles: Vec::with_capacity(messages),
            hints: Vec::with_capacity(messages),
            ids: Vec::with_capacity(messages),
            by_id: HashMap::with_capacity_and_hasher(messages, FxBuildHasher),
            by_family: Vec::new(),
            others: Vec::new(),
            unresolved: None,
            formats: Formats::new(&language),
            isolated: false,
            language,
        }
    }

    /// Takes a message, without attributes yet. One of the same id is replaced at
    /// its place.
    fn insert(&mut self, id: &str, description: Resolved) -> Place {
        let known = self.by_id.get(id).copied();
        if let Some(place) = known {
            self.others.retain(|(known, ..)| *known != place);
            for column in [&mut self.titles, &mut self.hints] {
                put(column, place, Text::Other(None));
            }
            put(&mut self.descriptions, place, Text::new(description));
            return place;
        }
        let place = u32::try_from(self.ids.len()).map_or(Place::NONE, Place);
        self.descriptions.push(Text::new(description));
        self.titles.push(Text::Other(None));
        self.hints.push(Text::Other(None));
        self.ids.push(id.into());
        self.by_id.insert(id.into(), place);
        if let Some((family, code)) = id.rsplit_once('-')
            && let Ok(status) = StatusCode::from_bytes(code.as_bytes())
        {
            self.insert_code(family, status, place);
        }
        place
    }

    fn insert_attribute(&mut self, place: Place, name: &str, resolved: Resolved) {
        let text = Text::new(resolved);
        match Part::named(name) {
            Part::Title => put(&mut self.titles, place, text),
            Part::Hint => put(&mut self.hints, place, text),
            _ => {
                let behind = self.others.partition_point(|(known, ..)| *known <= place);
                self.others.insert(behind, (place, name.into(), text));
            }
        }
    }

    fn insert_code(&mut self, family: &str, status: StatusCode, place: Place) {
        let index = status_index(status);
        if family == "http" {
            if let Some(slot) = self.by_status.get_mut(index) {
                *slot = place;
            }
            return;
        }
        let known = self.family(family);
        if let Err(behind) = known {
            self.by_family.insert(behind, (family.into(), Vec::new()));
        }
        if let Some((_, places)) = self.by_family.get_mut(known.unwrap_or_else(|new| new)) {
            let length = places.len().max(index + 1);
            places.resize(length, Place::NONE);
            if let Some(slot) = places.get_mut(index) {
                *slot = place;
            }
        }
    }

    pub(crate) fn language(&self) -> &Language {
        &self.language
    }

    /// In the order of the files.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(|id| &**id)
    }

    pub(crate) fn id(&self, place: Place) -> &str {
        self.ids.get(place.index()).map_or("", |id| id)
    }

    /// The message `http-<code>`.
    #[inline]
    pub(crate) fn by_status(&self, status: StatusCode) -> Option<Place> {
        by_code(&self.by_status, status)
    }

    /// The message `<family>-<code>`.
    pub(crate) fn by_family(&self, family: &str, status: StatusCode) -> Option<Place> {
        if family == "http" {
            return self.by_status(status);
        }
        let (_, places) = self.by_family.get(self.family(family).ok()?)?;
        by_code(places, status)
    }

    /// Where a family is, or would be.
    fn family(&self, family: &str) -> Result<usize, usize> {
        let name = |(name, _): &(Box<str>, _)| (**name).cmp(family);
        self.by_family.binary_search_by(name)
    }

    /// The message of this id.
    pub(crate) fn by_id(&self, id: &str) -> Option<Place> {
        self.by_id.get(id).copied()
    }

    #[inline]
    pub(crate) fn description(&self, place: Place) -> Cow<'_, str> {
        match self.descriptions.get(place.index()) {
            Some(Text::Plain(text)) => Cow::Borrowed(text),
            _ => self
                .without_arguments(place, Part::Description)
                .unwrap_or_default(),
        }
    }

    #[inline]
    pub(crate) fn title(&self, place: Place) -> Cow<'_, str> {
        match self.titles.get(place.index()) {
            Some(Text::Plain(text)) => Cow::Borrowed(text),
            _ => self
                .without_arguments(place, Part::Title)
                .unwrap_or_else(|| self.description(place)),
        }
    }

    #[inline]
    pub(crate) fn hint(&self, place: Place) -> Option<Cow<'_, str>> {
        match self.hints.get(place.index()) {
            Some(Text::Plain(text)) => Some(Cow::Borrowed(text)),
            Some(Text::Other(None)) => None,
            _ => self.without_arguments(place, Part::Hint),
        }
    }

    #[inline(never)]
    fn without_arguments(&self, place: Place, part: Part<'_>) -> Option<Cow<'_, str>> {
        self.filled(place, part, &[])
    }

    #[inline]
    fn text(&self, place: Place, part: Part<'_>) -> Option<&Text> {
        let text = match part {
            Part::Description => self.descriptions.get(place.index()),
            Part::Title => self.titles.get(place.index()),
            Part::Hint => self.hints.get(place.index()),
            Part::Attribute(name) => self.other(place, name),
        };
        text.filter(|text| !matches!(text, Text::Other(None)))
    }

    fn other(&self, place: Place, name: &str) -> Option<&Text> {
        let from = self.others.partition_point(|(known, ..)| *known < place);
        let ours = self.others.get(from..)?.iter();
        let mut ours = ours.take_while(|(known, ..)| *known == place);
        let found = ours.find(|(_, other, _)| **other == *name);
        found.map(|(.., text)| text)
    }

    /// A text with these arguments, if the message has the text.
    #[inline]
    pub(crate) fn filled(
        &self,
        place: Place,
        part: Part<'_>,
        arguments: &[(&str, Value<'_>)],
    ) -> Option<Cow<'_, str>> {
        match self.text(place, part)? {
            Text::Plain(text) => Some(Cow::Borrowed(text)),
            Text::Other(dynamic) => {
                Some(Cow::Owned(match dynamic.as_deref()?.segments(arguments) {
                    Some(segments) => segments.fill(arguments, &self.formats, self.isolated),
                    None => self.fill_in(place, part, arguments).text,
                }))
            }
        }
    }

    /// The names of the arguments that a text wants and these are not.
    pub(crate) fn missing(
        &self,
        place: Place,
        part: Part<'_>,
        arguments: &[(&str, Value<'_>)],
    ) -> Vec<String> {
        match self.text(place, part) {
            Some(Text::Other(Some(dynamic))) => match &dynamic.segments {
                Some(segments) => segments.missing(arguments),
                None => self.fill_in(place, part, arguments).missing,
            },
            _ => Vec::new(),
        }
    }

    /// Writes the description with these arguments; of itself it allocates
    /// nothing, unless the bundle has to resolve it.
    pub(crate) fn write_description(
        &self,
        place: Place,
        arguments: &[(&str, Value<'_>)],
        w: &mut impl fmt::Write,
    ) -> fmt::Result {
        match self.text(place, Part::Description) {
            Some(Text::Plain(text)) => w.write_str(text),
            Some(Text::Other(Some(dynamic))) => match dynamic.segments(arguments) {
                Some(segments) => {
                    let values = segments.values(arguments);
                    segments.write(values, &self.formats, self.isolated, w)
                }
                None => {
                    let filled = self.fill_in(place, Part::Description, arguments);
                    w.write_str(&filled.text)
                }
            },
            _ => Ok(()),
        }
    }

    fn fill_in(&self, place: Place, part: Part<'_>, arguments: &[(&str, Value<'_>)]) -> FilledText {
        let (id, attribute) = (self.id(place), part.attribute());
        let fill = |unresolved: &Unresolved| {
            unresolved.fill(id, attribute, arguments, &self.formats, self.isolated)
        };
        self.unresolved.as_ref().map(fill).unwrap_or_default()
    }
}

impl Segments {
    fn new(segments: Vec<Segment>) -> Segments {
        let mut arguments = Vec::new();
        let mut text = String::new();
        for segment in segments {
            match segment {
                Segment::Text(next) => text += &next,
                Segment::Argument(name) => {
                    let before = std::mem::take(&mut text);
                    arguments.push((before.into(), name));
                }
            }
        }
        Segments {
            arguments: arguments.into(),
            rest: text.into(),
        }
    }

    /// The value for each argument, in their order.
    #[inline]
    fn values<'v>(
        &'v self,
        arguments: &'v [(&str, Value<'v>)],
    ) -> impl Iterator<Item = Option<&'v Value<'v>>> {
        self.arguments.iter().map(|(_, name)| {
            let found = arguments.iter().find(|(known, _)| **known == **name);
            found.map(|(_, value)| value)
        })
    }

    /// One string of just the length. Not inlined, so that it is made where the caller
    /// wants it: moved while it is still being stored, it would cost a fourth of the
    /// time.
    #[inline(never)]
    fn fill(&self, arguments: &[(&str, Value<'_>)], formats: &Formats, isolated: bool) -> String {
        /// Nearly all texts are shorter, in bytes.
        const USUAL: usize = 256;

        let mut text = ArrayString::<USUAL>::new();
        let values = self.values(arguments);
        match self.write(values, formats, isolated, &mut text) {
            Ok(()) => text.as_str().to_owned(),
            Err(fmt::Error) => self.fill_long(arguments, formats, isolated),
        }
    }

    #[cold]
    fn fill_long(
        &self,
        arguments: &[(&str, Value<'_>)],
        formats: &Formats,
        isolated: bool,
    ) -> String {
        let write = |w: &mut dyn fmt::Write| {
            // Neither a length nor a string fails to be written.
            let _ = self.write(self.values(arguments), formats, isolated, w);
        };
        let mut length = Length(0);
        write(&mut length);
        let mut text = String::with_capacity(length.0);
        write(&mut text);
        text
    }

    /// Writes the text with a value, or none, for each argument.
    #[inline]
    fn write<'v>(
        &self,
        values: impl Iterator<Item = Option<&'v Value<'v>>>,
        formats: &Formats,
        isolated: bool,
        w: &mut (impl fmt::Write + ?Sized),
    ) -> fmt::Result {
        for ((before, name), value) in self.arguments.iter().zip(values) {
            w.write_str(before)?;
            match value {
                Some(value) => value.write(formats, isolated, w)?,
                None => ["{ $", name, " }"]
                    .iter()
                    .try_for_each(|s| w.write_str(s))?,
            }
        }
        w.write_str(&self.rest)
    }

    /// The names of the arguments that are not there, each once.
    fn missing(&self, arguments: &[(&str, Value<'_>)]) -> Vec<String> {
        let mut missing: Vec<String> = Vec::new();
        for ((_, name), value) in self.arguments.iter().zip(self.values(arguments)) {
            if value.is_none() && !missing.iter().any(|known| **known == **name) {
                missing.push(name.to_string());
            }
        }
        missing
    }
}

fn put(column: &mut [Text], place: Place, text: Text) {
    if let Some(slot) = column.get_mut(place.index()) {
        *slot = text;
    }
}

#[inline]
fn by_code(places: &[Place], status: StatusCode) -> Option<Place> {
    let place = places.get(status_index(status))?;
    (*place != Place::NONE).then_some(*place)
}

#[inline]
fn status_index(status: StatusCode) -> usize {
    usize::from(status.as_u16()).wrapping_sub(FIRST_STATUS)
}

impl Text {
    fn new(resolved: Resolved) -> Text {
        let segments = match resolved {
            Resolved::Plain(text) => return Text::Plain(text),
            Resolved::Segments(segments) => Some(Segments::new(segments)),
            Resolved::Pattern => None,
        };
        Text::Other(Some(Box::new(Dynamic { segments })))
    }
}

/// The registry's own English phrases as a language of their own, for a catalog
/// that has no text for a code.
pub(crate) struct Phrases(Texts);

impl Phrases {
    pub(crate) fn new() -> Phrases {
        let codes = registry::iter().map(|entry| {
            let id = format!("http-{}", entry.status().as_str());
            (id, entry.reason())
        });
        let classes = Class::ALL.map(|class| (class.id().to_owned(), class.reason()));
        let mut texts = Texts::empty(Language::ENGLISH, 0);
        for (id, reason) in codes.chain(classes) {
            texts.insert(&id, Resolved::Plain(reason.into()));
        }
        Phrases(texts)
    }

    /// The phrase of the code or, where it is not registered, of its class.
    pub(crate) fn get(&self, status: StatusCode) -> (&Texts, Place) {
        let texts = &self.0;
        let own = texts.by_status(status);
        let place = own.or_else(|| texts.by_id(Class::of(status).id()));
        // Every class is there; without one it would be an empty text.
        (texts, place.unwrap_or(Place::NONE))
    }
}
