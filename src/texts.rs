//! What one language says, in tables: by status code, by family and code, by id.
//!
//! A text has one of three forms, by what it needs when it is asked for:
//!
//! 1. A text that always says the same was resolved when the language was first used:
//!    a look-up is an index and a borrow.
//! 2. A text of strings and plain variables is held in [`Segments`].
//! 3. Every other text has been compiled (`format/`), and so has each of the second
//!    form, since an argument may need further texts.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use http::StatusCode;
use rustc_hash::{FxBuildHasher, FxHashMap};
use smallvec::SmallVec;

use crate::assets::Source;
use crate::bundle::{self, Resolved, Resolver};
use crate::codes::{CodeIndex, NoTable, Place};
use crate::definitions::Definitions;
use crate::family::FamilyName;
use crate::format::{Compiled, FilledText, Formats, Lacking};
use crate::isolation::Isolation;
use crate::registry::{self, Class};
use crate::segments::Segments;
use crate::value::Value;
use fluent_source::Language;

/// What one language says, or one family of it, in columns: a message is a place
/// in all of them, in the order of the files. Columns, so that what is asked for
/// one after the other lies together in the processor's cache.
pub(crate) struct Texts {
    /// First, and not behind a pointer, for the usual look-up.
    codes: CodeIndex,
    descriptions: Vec<Text>,
    titles: Vec<Text>,
    hints: Vec<Text>,
    ids: Vec<Box<str>>,
    language: Language,
    by_id: HashMap<Box<str>, Place, FxBuildHasher>,
    /// The attributes that are neither title nor hint, by place.
    others: Vec<(Place, Box<str>, Text)>,
    compiled: Compiled,
    formats: Formats,
    isolated: bool,
}

/// One text of a message. Two words, so that a column of them is as dense as one of
/// strings.
enum Text {
    /// Always says the same.
    Plain(Box<str>),
    /// Takes arguments, or is not there.
    Other(Option<Box<Dynamic>>),
}

/// A text that takes arguments.
struct Dynamic {
    /// Where it is among the compiled texts.
    place: usize,
    /// The same as strings with arguments between them, if it is no more.
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

/// Which of a message's texts.
#[derive(Clone, Copy)]
pub(crate) enum Part<'n> {
    Description,
    Title,
    Hint,
    Attribute(&'n str),
}

impl<'n> Part<'n> {
    /// The part that an attribute of this name is.
    pub(crate) fn named(name: &'n str) -> Part<'n> {
        match name {
            "title" => Part::Title,
            "hint" => Part::Hint,
            name => Part::Attribute(name),
        }
    }
}

impl Texts {
    /// Parses a language's files and resolves or compiles each of their texts. Files of
    /// lower layers come first. What is broken is left out: loading has refused it.
    pub(crate) fn load(
        language: &Language,
        sources: &[Arc<Source>],
        isolation: Isolation,
    ) -> Texts {
        let resources = bundle::parse(sources);
        let trees = bundle::trees(&resources);
        let definitions = Definitions::new(&trees);
        let mut resolver = Resolver::new(language, &resources, &definitions);
        let messages = || bundle::messages(&resources);
        let mut texts = Texts::empty(language.clone(), messages().count());
        // Of several messages with one id the last one counts. They are in several
        // files.
        let mut last = FxHashMap::default();
        if resources.len() > 1 {
            let numbered = messages().enumerate();
            last.extend(numbered.map(|(number, message)| (message.id.name, number)));
        }
        for (number, message) in messages().enumerate() {
            let Some(value) = &message.value else {
                continue;
            };
            let id = message.id.name;
            // What does not count was not measured either, and is not resolved.
            if last.get(id).is_some_and(|last| *last != number) {
                texts.insert(id, None);
                continue;
            }
            let place = texts.insert(id, Some(resolver.text(id, None, value)));
            for attribute in &message.attributes {
                let (name, value) = (attribute.id.name, &attribute.value);
                texts.insert_attribute(place, name, resolver.text(id, Some(name), value));
            }
        }
        texts.index_codes();
        texts.compiled = resolver.finish();
        texts.isolated = isolation.applies_to(language);
        texts
    }

    /// Without a message yet, and with room for so many.
    fn empty(language: Language, messages: usize) -> Texts {
        Texts {
            codes: CodeIndex::new(),
            descriptions: Vec::with_capacity(messages),
            titles: Vec::with_capacity(messages),
            hints: Vec::with_capacity(messages),
            ids: Vec::with_capacity(messages),
            by_id: HashMap::with_capacity_and_hasher(messages, FxBuildHasher),
            others: Vec::new(),
            compiled: Compiled::default(),
            formats: Formats::new(&language),
            isolated: false,
            language,
        }
    }

    /// Takes a message, without attributes yet; without a description if a later one
    /// of the same id has it. That one is put at the same place.
    fn insert(&mut self, id: &str, description: Option<Resolved>) -> Place {
        let description = description.map_or(Text::Other(None), Text::new);
        if let Some(place) = self.by_id.get(id).copied() {
            put(&mut self.descriptions, place, description);
            return place;
        }
        let place = u32::try_from(self.ids.len()).map_or(Place::NONE, Place);
        self.descriptions.push(description);
        self.titles.push(Text::Other(None));
        self.hints.push(Text::Other(None));
        self.ids.push(id.into());
        self.by_id.insert(id.into(), place);
        place
    }

    /// Finds the messages `<family>-<code>` by their codes. One that needs an
    /// argument cannot answer for a code.
    fn index_codes(&mut self) {
        for (place, id) in (0..).map(Place).zip(&self.ids) {
            if let Some((family, code)) = id.rsplit_once('-')
                && let Ok(status) = StatusCode::from_bytes(code.as_bytes())
                && self.is_whole(place)
            {
                self.codes.insert(family, status, place);
            }
        }
    }

    /// Whether neither title nor description needs an argument. Only then can the message
    /// answer for a status code.
    pub(crate) fn is_whole(&self, place: Place) -> bool {
        let is_plain = |text: Option<&Text>| matches!(text, Some(Text::Plain(_)));
        let title = self.titles.get(place.index());
        is_plain(self.descriptions.get(place.index()))
            && (is_plain(title) || matches!(title, Some(Text::Other(None))))
    }

    /// Adds an attribute to the message at a place.
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

    pub(crate) fn language(&self) -> &Language {
        &self.language
    }

    /// The ids in the order of the files.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(|id| &**id)
    }

    pub(crate) fn id(&self, place: Place) -> &str {
        self.ids.get(place.index()).map_or("", |id| id)
    }

    /// The message `http-<code>`.
    #[inline]
    pub(crate) fn by_status(&self, status: StatusCode) -> Option<Place> {
        self.codes.by_status(status)
    }

    /// The message `<family>-<code>`.
    #[inline]
    pub(crate) fn by_family(&self, family: FamilyName<'_>, status: StatusCode) -> Option<Place> {
        match self.codes.by_family(family, status) {
            Ok(place) => place,
            Err(NoTable) => self.by_name(family, status),
        }
    }

    /// The same by the id, for a family that has no table.
    #[cold]
    fn by_name(&self, family: FamilyName<'_>, status: StatusCode) -> Option<Place> {
        /// Longer ids are put together elsewhere, in bytes.
        const USUAL: usize = 64;

        let parts = [family.as_bytes(), b"-", status.as_str().as_bytes()];
        let id: SmallVec<[u8; USUAL]> = parts.into_iter().flatten().copied().collect();
        let place = self.by_id.get(str::from_utf8(&id).ok()?).copied();
        place.filter(|place| self.is_whole(*place))
    }

    /// The message of this id, which is that of this family with this behind it.
    /// The table of codes answers sooner than that of ids.
    #[inline]
    pub(crate) fn by_id(&self, id: &str, family: FamilyName<'_>, code: &[u8]) -> Option<Place> {
        let status = StatusCode::from_bytes(code).ok();
        let by_code = status.and_then(|status| self.codes.by_family(family, status).ok()?);
        by_code.or_else(|| self.by_other_id(id))
    }

    /// The message of an id without a status code. Apart, so that those with one are
    /// found where they are asked for.
    #[inline(never)]
    fn by_other_id(&self, id: &str) -> Option<Place> {
        self.by_id.get(id).copied()
    }

    /// The description without arguments.
    #[inline]
    pub(crate) fn description(&self, place: Place) -> Cow<'_, str> {
        match self.descriptions.get(place.index()) {
            Some(Text::Plain(text)) => Cow::Borrowed(text),
            _ => self
                .without_arguments(place, Part::Description)
                .unwrap_or_default(),
        }
    }

    /// The title without arguments; the description if there is none.
    #[inline]
    pub(crate) fn title(&self, place: Place) -> Cow<'_, str> {
        match self.titles.get(place.index()) {
            Some(Text::Plain(text)) => Cow::Borrowed(text),
            _ => self
                .without_arguments(place, Part::Title)
                .unwrap_or_else(|| self.description(place)),
        }
    }

    /// The hint without arguments. If `whole`, one that needs arguments is left out.
    #[inline]
    pub(crate) fn hint(&self, place: Place, whole: bool) -> Option<Cow<'_, str>> {
        match self.hints.get(place.index()) {
            Some(Text::Plain(text)) => Some(Cow::Borrowed(text)),
            Some(Text::Other(None)) => None,
            Some(Text::Other(_)) if whole => None,
            _ => self.without_arguments(place, Part::Hint),
        }
    }

    /// What is not plain, kept out of the inlined look-ups.
    #[inline(never)]
    fn without_arguments(&self, place: Place, part: Part<'_>) -> Option<Cow<'_, str>> {
        self.filled(place, part, &[])
    }

    /// One of a message's texts, if it has it.
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

    /// An attribute that is neither title nor hint.
    fn other(&self, place: Place, name: &str) -> Option<&Text> {
        let from = self.others.partition_point(|(known, ..)| *known < place);
        let ours = self.others.get(from..)?.iter();
        let mut ours = ours.take_while(|(known, ..)| *known == place);
        let found = ours.find(|(_, other, _)| **other == *name);
        found.map(|(.., text)| text)
    }

    /// A text with these arguments, if the message has the text. One that always says
    /// the same is borrowed.
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
                let dynamic = dynamic.as_deref()?;
                Some(Cow::Owned(match dynamic.segments(arguments) {
                    Some(segments) => segments.fill(arguments, &self.formats, self.isolated),
                    None => self.fill(dynamic, arguments).text,
                }))
            }
        }
    }

    /// The same, and what the text lacks. A compiled text is filled in once for both.
    pub(crate) fn checked(
        &self,
        place: Place,
        part: Part<'_>,
        arguments: &[(&str, Value<'_>)],
    ) -> (Option<Cow<'_, str>>, Lacking) {
        match self.text(place, part) {
            Some(Text::Other(Some(dynamic))) if dynamic.segments.is_none() => {
                let FilledText { text, lacking } = self.fill(dynamic, arguments);
                (Some(Cow::Owned(text)), lacking)
            }
            _ => (
                self.filled(place, part, arguments),
                self.lacking(place, part, arguments),
            ),
        }
    }

    /// What a text needs that is not among these arguments, and what it can do nothing with.
    /// What a compiled text needs may depend on the variants that are chosen.
    pub(crate) fn lacking(
        &self,
        place: Place,
        part: Part<'_>,
        arguments: &[(&str, Value<'_>)],
    ) -> Lacking {
        match self.text(place, part) {
            Some(Text::Other(Some(dynamic))) => match &dynamic.segments {
                Some(segments) => Lacking {
                    missing: segments.missing(arguments),
                    unfit: None,
                },
                None => self.fill(dynamic, arguments).lacking,
            },
            _ => Lacking::default(),
        }
    }

    /// Whether a message has one of its texts.
    pub(crate) fn has(&self, place: Place, part: Part<'_>) -> bool {
        self.text(place, part).is_some()
    }

    /// Writes one of a message's texts with these arguments, if it has it.
    pub(crate) fn write(
        &self,
        place: Place,
        part: Part<'_>,
        arguments: &[(&str, Value<'_>)],
        w: &mut impl fmt::Write,
    ) -> fmt::Result {
        if arguments.iter().any(|(_, value)| value.is_empty_list()) {
            let text = self.filled(place, part, arguments);
            return w.write_str(&text.unwrap_or_default());
        }
        match self.text(place, part) {
            Some(Text::Plain(text)) => w.write_str(text),
            Some(Text::Other(Some(dynamic))) => match dynamic.segments(arguments) {
                Some(segments) => {
                    let values = segments.values(arguments);
                    segments.write(values, &self.formats, self.isolated, w)
                }
                None => {
                    let (compiled, formats) = (&self.compiled, &self.formats);
                    compiled.write(dynamic.place, arguments, formats, self.isolated, w)
                }
            },
            _ => Ok(()),
        }
    }

    /// A compiled text with these arguments.
    fn fill(&self, dynamic: &Dynamic, arguments: &[(&str, Value<'_>)]) -> FilledText {
        let (compiled, formats) = (&self.compiled, &self.formats);
        compiled.fill(dynamic.place, arguments, formats, self.isolated)
    }
}

/// Puts a text into a column, at a place that it has.
fn put(column: &mut [Text], place: Place, text: Text) {
    if let Some(slot) = column.get_mut(place.index()) {
        *slot = text;
    }
}

impl Text {
    fn new(resolved: Resolved) -> Text {
        match resolved {
            Resolved::Plain(text) => Text::Plain(text),
            Resolved::Dynamic { place, segments } => {
                Text::Other(Some(Box::new(Dynamic { place, segments })))
            }
        }
    }
}

/// The registry's own English phrases as a language of their own, for a catalog
/// that has no text for a code.
pub(crate) struct Phrases(Box<Texts>);

impl Phrases {
    /// The phrases of all registered codes, the names of the classes, and one for any
    /// other code.
    pub(crate) fn new() -> Phrases {
        let codes = registry::iter().map(|entry| {
            let id = format!("http-{}", entry.status().as_str());
            (id, entry.reason())
        });
        let classes = Class::ALL.map(|class| (class.id().to_owned(), class.reason()));
        let mut texts = Texts::empty(Language::ENGLISH, 0);
        let other = [("http-other".to_owned(), "Unknown Code")];
        for (id, reason) in codes.chain(classes).chain(other) {
            texts.insert(&id, Some(Resolved::Plain(reason.into())));
        }
        texts.index_codes();
        Phrases(Box::new(texts))
    }

    /// The phrase of the code or, where it is not registered, of its class.
    pub(crate) fn status(&self, status: StatusCode) -> (&Texts, Place) {
        let own = self.0.by_status(status);
        own.map_or_else(
            || self.id(Class::of(status).id()),
            |place| (&*self.0, place),
        )
    }

    /// The phrase of a code that is no HTTP status.
    pub(crate) fn other(&self) -> (&Texts, Place) {
        self.id("http-other")
    }

    /// All that are asked for are there; without one it would be an empty text.
    fn id(&self, id: &str) -> (&Texts, Place) {
        let place = self.0.by_id.get(id).copied();
        (&*self.0, place.unwrap_or(Place::NONE))
    }
}
