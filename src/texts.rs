//! What one language says, in tables: by status code, by family and code, by id.
//!
//! Each text that takes no argument was resolved once, when the language was
//! first used; a look-up is an index and a borrow. A text with plain variables
//! is held in segments. The bundle is kept only for what it still has to
//! resolve.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use http::StatusCode;
use rustc_hash::FxBuildHasher;
use smallvec::SmallVec;

use crate::assets::Source;
use crate::bundle::{Bundle, FilledText, Isolation, Resolved, Segment};
use crate::format::{Formats, Resolver, Unresolved};
use crate::language::Language;
use crate::registry::{self, Class};
use crate::value::Value;

/// The codes that have a class, 100 to 599, are found by index.
const FIRST_STATUS: u16 = 100;
const STATUS_COUNT: usize = 500;

/// What one language says, or one family of it, in columns: a message is a place
/// in all of them. The first places are those of the codes from 100 to 599, taken
/// or not, the others those of other messages; without any `http-<code>` there
/// are only the latter.
pub(crate) struct Texts {
    /// How many places belong to codes.
    direct: usize,
    descriptions: Box<[Text]>,
    titles: Box<[Text]>,
    hints: Box<[Text]>,
    language: Language,
    ids: Box<[Box<str>]>,
    /// Attributes that are neither title nor hint, by place.
    others: Vec<(Place, Box<str>, Text)>,
    /// The places of all messages in the order of the files.
    order: Vec<Place>,
    by_id: HashMap<Box<str>, Place, FxBuildHasher>,
    /// The families in ascending order, each with the places of its status codes,
    /// in ascending order.
    by_family: Vec<(Box<str>, Codes)>,
    unresolved: Option<Unresolved>,
    formats: Formats,
    isolated: bool,
}

type Codes = Vec<(StatusCode, Place)>;

/// One message of a language.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place(u32);

impl Place {
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
    /// All strings in one.
    text: Box<str>,
    /// Where in it each argument belongs, and the argument's name.
    arguments: Box<[(usize, Box<str>)]>,
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

/// The columns while they grow.
struct Columns {
    descriptions: Vec<Text>,
    titles: Vec<Text>,
    hints: Vec<Text>,
    ids: Vec<Box<str>>,
}

impl Columns {
    /// With so many places for codes, and room for other messages.
    fn new(direct: usize, messages: usize) -> Columns {
        let column = || {
            let mut column = Vec::with_capacity(direct + messages);
            column.extend((0..direct).map(|_| Text::Other(None)));
            column
        };
        let mut ids = Vec::with_capacity(direct + messages);
        ids.resize(direct, Box::default());
        Columns {
            descriptions: column(),
            titles: column(),
            hints: column(),
            ids,
        }
    }

    /// One more place behind all others.
    fn grow(&mut self) -> usize {
        self.descriptions.push(Text::Other(None));
        self.titles.push(Text::Other(None));
        self.hints.push(Text::Other(None));
        self.ids.push(Box::default());
        self.ids.len() - 1
    }
}

impl Texts {
    /// What a language's files say.
    pub(crate) fn load(language: &Language, sources: &[Source], isolation: Isolation) -> Texts {
        let bundle = Bundle::load(language, sources);
        let mut texts = Texts::empty(language.clone());
        texts.isolated = isolation.applies_to(language);
        let ids: Vec<&str> = bundle.ids().collect();
        if ids.iter().any(|id| id.starts_with("http-")) {
            texts.direct = STATUS_COUNT;
        }
        let mut columns = Columns::new(texts.direct, ids.len());
        texts.by_id.reserve(ids.len());
        texts.order.reserve(ids.len());
        let formats = Formats::new(language);
        let mut resolver = Resolver::new(&bundle, &formats);
        for id in ids {
            if !texts.by_id.contains_key(id)
                && let Some((description, attributes)) = bundle.resolve(id, &mut resolver)
            {
                texts.insert(&mut columns, id, description, attributes);
            }
        }
        let needed = resolver.finish();
        texts.formats = formats;
        texts.unresolved = Unresolved::new(bundle, needed, language, texts.isolated);
        texts.finish(columns)
    }

    fn empty(language: Language) -> Texts {
        let formats = Formats::new(&language);
        Texts {
            direct: 0,
            descriptions: Box::default(),
            titles: Box::default(),
            hints: Box::default(),
            language,
            ids: Box::default(),
            others: Vec::new(),
            order: Vec::new(),
            by_id: HashMap::default(),
            by_family: Vec::new(),
            unresolved: None,
            formats,
            isolated: false,
        }
    }

    fn finish(mut self, columns: Columns) -> Texts {
        self.descriptions = columns.descriptions.into();
        self.titles = columns.titles.into();
        self.hints = columns.hints.into();
        self.ids = columns.ids.into();
        self
    }

    fn insert(
        &mut self,
        columns: &mut Columns,
        id: &str,
        description: Resolved,
        attributes: Vec<(&str, Resolved)>,
    ) {
        let code = id.rsplit_once('-').and_then(|(family, code)| {
            let status = StatusCode::from_bytes(code.as_bytes()).ok()?;
            Some((family, status))
        });
        let index = match code {
            Some(("http", status)) if status_index(status) < self.direct => status_index(status),
            _ => columns.grow(),
        };
        // The bounds of files keep a language far below so many messages.
        let Ok(number) = u32::try_from(index) else {
            return;
        };
        let place = Place(number);
        if let Some((family, status)) = code {
            let known = self.family(family);
            if let Err(behind) = known {
                self.by_family.insert(behind, (family.into(), Vec::new()));
            }
            if let Some((_, codes)) = self.by_family.get_mut(known.unwrap_or_else(|new| new)) {
                let behind = codes.partition_point(|(known, _)| *known < status);
                codes.insert(behind, (status, place));
            }
        }
        self.order.push(place);
        self.by_id.insert(id.into(), place);
        let put = |column: &mut [Text], resolved| {
            if let Some(slot) = column.get_mut(index) {
                *slot = Text::new(resolved);
            }
        };
        put(&mut columns.descriptions, description);
        for (name, resolved) in attributes {
            match Part::named(name) {
                Part::Title => put(&mut columns.titles, resolved),
                Part::Hint => put(&mut columns.hints, resolved),
                _ => {
                    let behind = self.others.partition_point(|(known, ..)| *known <= place);
                    let text = Text::new(resolved);
                    self.others.insert(behind, (place, name.into(), text));
                }
            }
        }
        if let Some(slot) = columns.ids.get_mut(index) {
            *slot = id.into();
        }
    }

    pub(crate) fn language(&self) -> &Language {
        &self.language
    }

    /// In the order of the files.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.order.iter().map(|place| self.id(*place))
    }

    pub(crate) fn id(&self, place: Place) -> &str {
        self.ids.get(place.index()).map_or("", |id| id)
    }

    /// The message `http-<code>`.
    #[inline]
    pub(crate) fn by_status(&self, status: StatusCode) -> Option<Place> {
        let index = status_index(status);
        if index >= self.direct {
            return self.by_unusual_status(status);
        }
        match self.descriptions.get(index)? {
            Text::Other(None) => None,
            _ => Some(Place(u32::from(status.as_u16().wrapping_sub(FIRST_STATUS)))),
        }
    }

    /// The same for a code without a class, which nearly nobody asks for.
    #[cold]
    #[inline(never)]
    fn by_unusual_status(&self, status: StatusCode) -> Option<Place> {
        self.by_family("http", status)
    }

    /// The message `<family>-<code>`.
    pub(crate) fn by_family(&self, family: &str, status: StatusCode) -> Option<Place> {
        let (_, codes) = self.by_family.get(self.family(family).ok()?)?;
        let found = codes.binary_search_by_key(&status, |(known, _)| *known);
        codes.get(found.ok()?).map(|(_, place)| *place)
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
            _ => self.without_arguments(place, Part::Hint),
        }
    }

    pub(crate) fn attribute(&self, place: Place, name: &str) -> Option<Cow<'_, str>> {
        self.without_arguments(place, Part::named(name))
    }

    #[inline(never)]
    fn without_arguments(&self, place: Place, part: Part<'_>) -> Option<Cow<'_, str>> {
        self.filled(place, part, &[])
    }

    fn text(&self, place: Place, part: Part<'_>) -> Option<&Text> {
        let text = match part {
            Part::Description => self.descriptions.get(place.index()),
            Part::Title => self.titles.get(place.index()),
            Part::Hint => self.hints.get(place.index()),
            Part::Attribute(name) => {
                let from = self.others.partition_point(|(known, ..)| *known < place);
                let others = self.others.get(from..)?.iter();
                let mut ours = others.take_while(|(known, ..)| *known == place);
                let found = ours.find(|(_, other, _)| **other == *name);
                found.map(|(.., text)| text)
            }
        };
        text.filter(|text| !matches!(text, Text::Other(None)))
    }

    /// A text with these arguments, if the message has the text.
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
                Segment::Argument(name) => arguments.push((text.len(), name)),
            }
        }
        Segments {
            text: text.into(),
            arguments: arguments.into(),
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

    /// One string of just the length.
    fn fill(&self, arguments: &[(&str, Value<'_>)], formats: &Formats, isolated: bool) -> String {
        // Looked for once, for the length and for the text.
        let values: SmallVec<[_; 4]> = self.values(arguments).collect();
        let mut length = self.text.len();
        for ((_, name), value) in self.arguments.iter().zip(&values) {
            length += match value {
                Some(value) => value.length(formats, isolated),
                None => name.len() + "{ $ }".len(),
            };
        }
        let mut text = String::with_capacity(length);
        // A string does not fail to be written.
        let _ = self.write(values.iter().copied(), formats, isolated, &mut text);
        text
    }

    /// Writes the text with a value, or none, for each argument.
    #[inline]
    fn write<'v>(
        &self,
        values: impl Iterator<Item = Option<&'v Value<'v>>>,
        formats: &Formats,
        isolated: bool,
        w: &mut impl fmt::Write,
    ) -> fmt::Result {
        let mut from = 0;
        for ((place, name), value) in self.arguments.iter().zip(values) {
            w.write_str(self.text.get(from..*place).unwrap_or_default())?;
            from = *place;
            match value {
                Some(value) => value.write(formats, isolated, w)?,
                None => write!(w, "{{ ${name} }}")?,
            }
        }
        w.write_str(self.text.get(from..).unwrap_or_default())
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

#[inline]
fn status_index(status: StatusCode) -> usize {
    usize::from(status.as_u16().wrapping_sub(FIRST_STATUS))
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
        let mut texts = Texts::empty(Language::ENGLISH);
        texts.direct = STATUS_COUNT;
        let mut columns = Columns::new(texts.direct, Class::ALL.len());
        let codes = registry::iter().map(|entry| {
            let id = format!("http-{}", entry.status().as_str());
            (id, entry.reason())
        });
        let classes = Class::ALL.map(|class| (class.id().to_owned(), class.reason()));
        for (id, reason) in codes.chain(classes) {
            let reason = Resolved::Plain(reason.into());
            texts.insert(&mut columns, &id, reason, Vec::new());
        }
        Phrases(texts.finish(columns))
    }

    /// The phrase of the code or, where it is not registered, of its class.
    pub(crate) fn get(&self, status: StatusCode) -> (&Texts, Place) {
        let texts = &self.0;
        let own = texts.by_status(status);
        let place = own.or_else(|| texts.by_id(Class::of(status).id()));
        // Every class is there; without one it would be an empty text.
        (texts, place.unwrap_or(Place(u32::MAX)))
    }
}
