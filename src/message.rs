//! [`Message`] and [`Filled`]: what one language says of one id, without arguments
//! and with them.
//!
//! Both are views into the tables of a language (`texts.rs`), which outlive them: a
//! text without variables is borrowed from there and never copied.

use std::borrow::Cow;
use std::fmt;

use fluent_source::Language;
use smallvec::SmallVec;

use crate::codes::Place;
use crate::error::Error;
use crate::format::Lacking;
use crate::texts::{Part, Texts};
use crate::value::Value;

/// What one language says of one id: a description, and usually a title and a hint.
/// [`Display`](fmt::Display) writes the description.
///
/// A text with variables shows `{ $name }` in their place until
/// [`with`](Self::with) gives them a value, which makes the message a [`Filled`]. The
/// texts that answer for status codes have none.
///
/// # Example
///
/// ```
/// use fluent_status::{Localizer, Preferences, StatusCode};
///
/// let english = Localizer::new(Preferences::default());
/// let message = english.status(StatusCode::NOT_FOUND);
/// assert_eq!(message.id(), "http-404");
/// assert_eq!(message.language().to_string(), "en-US");
/// assert_eq!(message.to_string(), message.description());
/// ```
#[derive(Clone, Copy)]
pub struct Message<'a> {
    texts: &'a Texts,
    /// Which of the texts' messages it is.
    place: Place,
    /// Whether it answers for a status code, and so shows no unfilled variable.
    is_of_status: bool,
}

impl<'a> Message<'a> {
    /// The message that answers for a status code.
    #[inline]
    pub(crate) fn of_status(texts: &'a Texts, place: Place) -> Message<'a> {
        Message {
            texts,
            place,
            is_of_status: true,
        }
    }

    /// The message that was asked for by its id.
    #[inline]
    pub(crate) fn of_id(texts: &'a Texts, place: Place) -> Message<'a> {
        Message {
            texts,
            place,
            is_of_status: false,
        }
    }

    /// A short name, without final punctuation: "No such page". A message without a title
    /// gives its description.
    #[inline]
    pub fn title(self) -> Cow<'a, str> {
        self.texts.title(self.place)
    }

    /// What happened, in one or two full sentences.
    #[inline]
    pub fn description(self) -> Cow<'a, str> {
        self.texts.description(self.place)
    }

    /// What the reader can do about it, if the message says so. Where the message
    /// answers for a status code, a hint with variables is left out until they are
    /// given.
    #[inline]
    pub fn hint(self) -> Option<Cow<'a, str>> {
        self.texts.hint(self.place, self.is_of_status)
    }

    /// Any attribute of the message by its name, without the dot: for texts of your
    /// own that have more than a title and a hint.
    pub fn attribute(self, name: &str) -> Option<Cow<'a, str>> {
        self.texts.filled(self.place, Part::named(name), &[])
    }

    /// The language that answered: for `Content-Language`, `lang` and `dir`.
    pub fn language(self) -> &'a Language {
        self.texts.language()
    }

    /// The id of the message that answered: `http-4xx` shows that the class did.
    pub fn id(self) -> &'a str {
        self.texts.id(self.place)
    }

    /// The message with an argument. More are added in the same way; one that the
    /// text has no variable for is ignored.
    ///
    /// ```
    /// use fluent_status::{Catalog, Preferences};
    ///
    /// let files = [("en-US/shop.ftl", "shop-copies = There are { $count } copies.\n")];
    /// let catalog = Catalog::builder().files(files).build()?;
    /// let english = catalog.localizer(Preferences::default());
    /// let copies = english.message("shop-copies").ok_or("unknown id")?;
    /// assert_eq!(copies.description(), "There are { $count } copies.");
    /// assert_eq!(copies.with("count", 1200).description(), "There are 1,200 copies.");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn with<'v>(self, name: &'v str, value: impl Into<Value<'v>>) -> Filled<'a, 'v> {
        Filled::from(self).with(name, value)
    }
}

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.description())
    }
}

impl fmt::Debug for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message")
            .field("id", &self.id())
            .field("language", self.language())
            .field("description", &self.description())
            .finish_non_exhaustive()
    }
}

/// The members `id`, `language`, `title`, `description` and, if there is one, `hint`.
///
/// ```
/// use fluent_status::{Localizer, Preferences, StatusCode};
///
/// let english = Localizer::new(Preferences::default());
/// let message = serde_json::to_value(english.status(StatusCode::GONE))?;
/// assert_eq!(message["id"], "http-410");
/// assert_eq!(message["language"], "en-US");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[cfg(feature = "serde")]
impl serde::Serialize for Message<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Filled::from(*self).serialize(serializer)
    }
}

/// A message with arguments; made by [`Message::with`].
///
/// It has the same texts as a [`Message`], with the values in the reader's language:
/// numbers grouped, lists joined, plurals chosen. A text without variables is still
/// borrowed; any other is written when it is asked for, each time.
///
/// # Example
///
/// ```
/// use fluent_status::{Catalog, Preferences};
///
/// let text = "shop-copies = { $count ->\n    [one] One copy.\n   *[other] { $count } copies.\n}\n";
/// let catalog = Catalog::builder().files([("en-US/shop.ftl", text)]).build()?;
/// let english = catalog.localizer(Preferences::default());
/// let copies = english.message("shop-copies").ok_or("unknown id")?;
/// assert_eq!(copies.with("count", 1).description(), "One copy.");
/// assert_eq!(copies.with("count", 2).to_string(), "2 copies.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Filled<'a, 'v> {
    message: Message<'a>,
    /// Inline: none of the embedded texts takes more than two.
    arguments: SmallVec<[(&'v str, Value<'v>); 2]>,
}

impl<'a, 'v> Filled<'a, 'v> {
    /// Adds an argument. Of two with the same name the later one counts.
    // Left to itself, the compiler calls it and moves all arguments twice.
    #[inline(always)]
    pub fn with(mut self, name: &'v str, value: impl Into<Value<'v>>) -> Self {
        let value = value.into();
        match self.arguments.iter().position(|(known, _)| *known == name) {
            Some(known) => self.replace(known, value),
            None => self.arguments.push((name, value)),
        }
        self
    }

    /// Gives an argument that is known a new value.
    #[cold]
    fn replace(&mut self, known: usize, value: Value<'v>) {
        if let Some((_, old)) = self.arguments.get_mut(known) {
            *old = value;
        }
    }

    /// As [`Message::title`], with the arguments.
    pub fn title(&self) -> Cow<'a, str> {
        self.text(Part::Title).unwrap_or_else(|| self.description())
    }

    /// As [`Message::description`], with the arguments. One that is missing is shown
    /// as `{ $name }`; use [`try_description`](Self::try_description) if nobody should
    /// read that.
    pub fn description(&self) -> Cow<'a, str> {
        self.text(Part::Description).unwrap_or_default()
    }

    /// As [`Message::hint`], with the arguments.
    pub fn hint(&self) -> Option<Cow<'a, str>> {
        if self.leaves_out_hint() {
            return None;
        }
        self.text(Part::Hint).filter(|hint| !hint.is_empty())
    }

    /// As [`Message::attribute`], with the arguments.
    pub fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        self.text(Part::named(name))
    }

    /// The description, if every argument that it needs was given, and is of a kind that
    /// the text's functions can write: a date for `DATETIME`, a length of time for
    /// `DURATION`.
    ///
    /// # Errors
    ///
    /// If an argument is missing, or of another kind. The error names all that are
    /// missing, the message and the language.
    ///
    /// ```
    /// use fluent_status::{Localizer, Preferences};
    ///
    /// let english = Localizer::new(Preferences::default());
    /// let allowed = english.message("detail-allowed-methods").ok_or("unknown id")?;
    /// assert!(allowed.with("method", "GET").try_description().is_err());
    /// assert!(allowed.with("methods", "GET").try_description().is_ok());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn try_description(&self) -> Result<Cow<'a, str>, Error> {
        let description = self.checked(Part::Description)?;
        Ok(description.unwrap_or_default())
    }

    /// As [`try_description`](Self::try_description), of the title.
    ///
    /// # Errors
    ///
    /// As for the description.
    ///
    /// ```
    /// use fluent_status::{Catalog, Preferences};
    ///
    /// let text = "shop-full = It is full.\n    .title = { $shelf } is full\n";
    /// let catalog = Catalog::builder().files([("en-US/shop.ftl", text)]).build()?;
    /// let english = catalog.localizer(Preferences::default());
    /// let full = english.message("shop-full").ok_or("unknown id")?;
    /// assert_eq!(full.with("shelf", "A1").try_title()?, "A1 is full");
    /// assert!(full.with("box", "A1").try_title().is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn try_title(&self) -> Result<Cow<'a, str>, Error> {
        let title = self.checked(self.title_part())?;
        Ok(title.unwrap_or_default())
    }

    /// As [`try_description`](Self::try_description), of the hint.
    ///
    /// # Errors
    ///
    /// As for the description.
    ///
    /// ```
    /// use fluent_status::{Localizer, Preferences, StatusCode};
    ///
    /// let english = Localizer::new(Preferences::default());
    /// let gone = english.status(StatusCode::GONE).with("unused", 1);
    /// assert_eq!(gone.try_hint()?, gone.hint());
    /// # Ok::<(), fluent_status::Error>(())
    /// ```
    pub fn try_hint(&self) -> Result<Option<Cow<'a, str>>, Error> {
        let hint = self.checked(Part::Hint)?;
        Ok(hint.filter(|hint| !hint.is_empty()))
    }

    /// One of the texts, if it lacks nothing.
    fn checked(&self, part: Part<'_>) -> Result<Option<Cow<'a, str>>, Error> {
        let (id, language) = (self.id(), self.language());
        let Message { texts, place, .. } = self.message;
        let (text, Lacking { missing, unfit }) = texts.checked(place, part, &self.arguments);
        match unfit {
            _ if !missing.is_empty() => Err(Error::missing_arguments(missing, id, language)),
            Some((argument, refusal)) => {
                Err(Error::unfit_argument(argument, refusal, id, language))
            }
            None => Ok(text),
        }
    }

    fn lacking(&self, part: Part<'_>) -> Lacking {
        let Message { texts, place, .. } = self.message;
        texts.lacking(place, part, &self.arguments)
    }

    /// The text that is the title: a message without one gives its description.
    fn title_part(&self) -> Part<'static> {
        let Message { texts, place, .. } = self.message;
        if texts.has(place, Part::Title) {
            Part::Title
        } else {
            Part::Description
        }
    }

    /// Whether the hint is not told: the message answers for a status code, and lacks an
    /// argument in it.
    fn leaves_out_hint(&self) -> bool {
        self.message.is_of_status && !self.lacking(Part::Hint).missing.is_empty()
    }

    /// The same for somebody who is to see no `{ $name }`: none if the title or the
    /// description lacks an argument, and without a hint that does.
    #[cfg(feature = "tower")]
    pub(crate) fn for_readers(mut self) -> Option<Self> {
        let mut needed = [Part::Title, Part::Description].into_iter();
        if needed.any(|part| !self.lacking(part).missing.is_empty()) {
            return None;
        }
        self.message.is_of_status = true;
        Some(self)
    }

    /// Writes the description into a buffer of the caller's. This saves the string
    /// that [`description`](Self::description) makes: for a text without
    /// variants, with strings and short numbers as arguments, nothing is allocated.
    ///
    /// # Errors
    ///
    /// Only those of the buffer. A `String` has none.
    ///
    /// ```
    /// use fluent_status::{Catalog, Preferences};
    ///
    /// let files = [("en-US/shop.ftl", "shop-room = There is room for { $size }.\n")];
    /// let catalog = Catalog::builder().files(files).build()?;
    /// let english = catalog.localizer(Preferences::default());
    /// let room = english.message("shop-room").ok_or("unknown id")?;
    /// let mut text = String::from("Too large. ");
    /// room.with("size", "10 MB").write_description(&mut text)?;
    /// assert_eq!(text, "Too large. There is room for 10 MB.");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write_description(&self, w: &mut impl fmt::Write) -> fmt::Result {
        let Message { texts, place, .. } = self.message;
        texts.write(place, Part::Description, &self.arguments, w)
    }

    /// As [`write_description`](Self::write_description), of the title.
    ///
    /// # Errors
    ///
    /// Only those of the buffer.
    ///
    /// ```
    /// use fluent_status::{Localizer, Preferences, StatusCode};
    ///
    /// let english = Localizer::new(Preferences::default());
    /// let gone = english.status(StatusCode::GONE).with("unused", 1);
    /// let mut text = String::from("410 ");
    /// gone.write_title(&mut text)?;
    /// text += ". ";
    /// gone.write_hint(&mut text)?;
    /// let hint = gone.hint().unwrap_or_default();
    /// assert_eq!(text, format!("410 {}. {hint}", gone.title()));
    /// # Ok::<(), std::fmt::Error>(())
    /// ```
    pub fn write_title(&self, w: &mut impl fmt::Write) -> fmt::Result {
        let Message { texts, place, .. } = self.message;
        texts.write(place, self.title_part(), &self.arguments, w)
    }

    /// As [`write_description`](Self::write_description), of the hint. Nothing is written
    /// if there is none.
    ///
    /// # Errors
    ///
    /// Only those of the buffer.
    ///
    /// See [`write_title`](Self::write_title) for an example.
    pub fn write_hint(&self, w: &mut impl fmt::Write) -> fmt::Result {
        if self.leaves_out_hint() {
            return Ok(());
        }
        let Message { texts, place, .. } = self.message;
        texts.write(place, Part::Hint, &self.arguments, w)
    }

    /// As [`Message::language`].
    pub fn language(&self) -> &'a Language {
        self.message.language()
    }

    /// As [`Message::id`].
    pub fn id(&self) -> &'a str {
        self.message.id()
    }

    /// One of the texts with the arguments, if the message has it.
    fn text(&self, part: Part<'_>) -> Option<Cow<'a, str>> {
        let Message { texts, place, .. } = self.message;
        texts.filled(place, part, &self.arguments)
    }
}

/// A message without arguments.
impl<'a> From<Message<'a>> for Filled<'a, '_> {
    fn from(message: Message<'a>) -> Self {
        Filled {
            message,
            arguments: SmallVec::new(),
        }
    }
}

impl fmt::Display for Filled<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.description())
    }
}

impl fmt::Debug for Filled<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Filled")
            .field("id", &self.id())
            .field("language", self.language())
            .field("arguments", &self.arguments)
            .finish()
    }
}

/// As a [`Message`], with the arguments.
#[cfg(feature = "serde")]
impl serde::Serialize for Filled<'_, '_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let hint = self.hint();
        let mut members =
            serializer.serialize_struct("Message", 4 + usize::from(hint.is_some()))?;
        members.serialize_field("id", self.id())?;
        members.serialize_field("language", self.language())?;
        members.serialize_field("title", &*self.title())?;
        members.serialize_field("description", &*self.description())?;
        if let Some(hint) = hint {
            members.serialize_field("hint", &*hint)?;
        }
        members.end()
    }
}
