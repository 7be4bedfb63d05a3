//! [`Localizer`]: the one loop that walks a reader's languages.
//!
//! Every look-up is [`Localizer::find`] with a question that a shelf can answer. The
//! usual look-ups have its first steps written out, which a benchmark justifies and a
//! test holds to the loop.

use std::fmt;
use std::sync::{Arc, LazyLock};

use http::StatusCode;

use crate::codes::Place;
use crate::family::FamilyName;
use crate::message::Message;
use crate::observer::{Fallback, Observer};
use crate::registry::Class;
use crate::shelf::Shelf;
use crate::texts::{Phrases, Texts};
use fluent_source::Language;

/// A catalog seen by one reader: the reader's languages, best first, ending in the
/// source language.
///
/// [`Localizer::new`] and [`Localizer::from_accept_language`] make one over the embedded
/// texts, [`Catalog::localizer`](crate::Catalog::localizer) one over texts of your own.
/// Cloning is cheap, and a localizer can be shared between threads.
///
/// # Which look-up
///
/// - [`status`](Self::status) is for a status code, and always answers.
/// - [`status_in`](Self::status_in) is the same for an API that words some codes in its
///   own way.
/// - [`message`](Self::message) is for an id that the program knows; it may be `None`.
///
/// # Example
///
/// ```
/// use fluent_status::{Language, Localizer, StatusCode};
///
/// let chinese = Localizer::new("zh-CN".parse::<Language>()?);
/// let message = chinese.status(StatusCode::NOT_FOUND);
/// assert_eq!(message.id(), "http-404");
/// assert_eq!(message.language().to_string(), "zh-CN");
/// assert!(!message.title().is_empty());
/// # Ok::<(), fluent_status::InvalidLanguage>(())
/// ```
///
/// # Fallback
///
/// A message is taken whole from the first of the reader's languages that has it:
/// there is never a French title over an English description.
/// [`Message::language`] is the language that answered.
#[derive(Clone)]
pub struct Localizer {
    /// Held beside the others so that the usual look-up follows one pointer.
    first: Arc<Shelf>,
    /// The languages between the first and the source language; usually none.
    between: Arc<[Arc<Shelf>]>,
    /// The source language; the same shelf as the first for a reader of no other one.
    source: Arc<Shelf>,
}

impl Localizer {
    /// A localizer over these languages, best first, and the source language.
    pub(crate) fn over(
        mut wished: impl Iterator<Item = Arc<Shelf>>,
        source: &Arc<Shelf>,
    ) -> Localizer {
        Localizer {
            first: wished.next().unwrap_or_else(|| source.clone()),
            between: wished.collect(),
            source: source.clone(),
        }
    }

    /// The message for a status code. There always is one:
    ///
    /// 1. that of the code, in the first language that has one;
    /// 2. else that of its class, such as `http-4xx` for 499. A code outside 100–599
    ///    is treated as a 5xx (RFC 9110 section 15);
    /// 3. else, in a catalog without these, the registry's English phrase.
    ///
    /// A message whose title or description needs an argument cannot answer by
    /// itself, and is passed over.
    ///
    /// ```
    /// use fluent_status::{Localizer, Preferences, StatusCode};
    ///
    /// let english = Localizer::new(Preferences::default());
    /// assert_eq!(english.status(StatusCode::NOT_FOUND).id(), "http-404");
    /// assert_eq!(english.status(StatusCode::from_u16(499)?).id(), "http-4xx");
    /// assert_eq!(english.status(StatusCode::from_u16(700)?).id(), "http-5xx");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn status(&self, status: StatusCode) -> Message<'_> {
        // The walk of `find`, with its usual ends written out: they stay a few
        // instructions long where they are inlined.
        if let Some(first) = self.first.loaded() {
            if let Some(message) = by_status(first, status) {
                return message;
            }
            if self.between.is_empty()
                && let Some(source) = self.source.loaded()
                && let Some(message) = by_status(source, status)
            {
                return self.observed(message);
            }
        }
        self.status_or_class(status)
    }

    /// The whole walk for a status code, for what the written-out steps leave over.
    #[inline(never)]
    fn status_or_class(&self, status: StatusCode) -> Message<'_> {
        let found = self.find(|shelf| by_status(shelf.texts(), status));
        found.unwrap_or_else(|| self.class(status))
    }

    /// The message of a family for a status code, such as `vpc-404`. There always is
    /// one, as with [`status`](Self::status), which follows the same steps.
    ///
    /// In each language the family is asked first and `http` second: the reader's
    /// language counts for more than the family's wording.
    ///
    /// ```
    /// use fluent_status::{Localizer, Preferences, StatusCode};
    ///
    /// let english = Localizer::new(Preferences::default());
    /// assert_eq!(english.status_in("vpc", StatusCode::NOT_FOUND).id(), "vpc-404");
    /// assert_eq!(english.status_in("vpc", StatusCode::GONE).id(), "http-410");
    /// ```
    pub fn status_in(&self, family: &str, status: StatusCode) -> Message<'_> {
        let family = FamilyName::new(family);
        self.find(|shelf| {
            let texts = shelf.texts_of(family);
            let own = texts.by_family(family, status);
            let own = own.map(|place| Message::of_status(texts, place));
            own.or_else(|| by_status(shelf.texts(), status))
        })
        .unwrap_or_else(|| self.class(status))
    }

    /// The message for a code of an API that is no HTTP status, such as 5 of `grpc` or
    /// `json-data` of `axum`. There always is one. Language by language it is
    ///
    /// 1. that of the code, `<family>-<code>`;
    /// 2. else `<family>-other`, which a family may have for the codes that it does
    ///    not list;
    /// 3. else `http-other`, which says that nothing is known of the code. Behind all
    ///    languages, the same is said in English.
    ///
    /// A message whose title or description needs an argument cannot answer by
    /// itself, and is passed over.
    ///
    /// ```
    /// use fluent_status::{Localizer, Preferences};
    ///
    /// let english = Localizer::new(Preferences::default());
    /// assert_eq!(english.code("grpc", "5").id(), "grpc-5");
    /// assert_eq!(english.code("websocket", "4242").id(), "http-other");
    /// ```
    pub fn code(&self, family: &str, code: &str) -> Message<'_> {
        let ids = [format!("{family}-{code}"), format!("{family}-other")];
        let ids = ids.iter().map(String::as_str).chain(["http-other"]);
        let ids: Vec<&str> = ids.collect();
        let found = self.find(|shelf| ids.iter().find_map(|id| whole(shelf, id)));
        found.unwrap_or_else(|| self.phrase(PHRASES.other()))
    }

    /// The message with an id such as `http-404`, `vpc-204` or `detail-retry-in`,
    /// or `None` if none of the reader's languages has it. Unlike
    /// [`status`](Self::status), this also finds messages that need arguments.
    ///
    /// ```
    /// use fluent_status::{Localizer, Preferences};
    ///
    /// let english = Localizer::new(Preferences::default());
    /// let methods = english.message("detail-allowed-methods").ok_or("unknown id")?;
    /// assert!(methods.with("methods", "GET, HEAD").description().contains("GET, HEAD"));
    /// assert!(english.message("no-such-id").is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn message(&self, id: &str) -> Option<Message<'_>> {
        // The first step of the walk of `find`, written out.
        let (family, code) = FamilyName::of_id(id);
        let texts = self.first.texts_of(family);
        match texts.by_id(id, family, code) {
            Some(place) => Some(Message::of_id(texts, place)),
            None => self.message_further(id),
        }
    }

    /// The whole walk for an id, for what the written-out step leaves over.
    #[inline(never)]
    fn message_further(&self, id: &str) -> Option<Message<'_>> {
        self.find(|shelf| {
            let (texts, place) = find_id(shelf, id)?;
            Some(Message::of_id(texts, place))
        })
    }

    /// The languages that are asked, in order. The source language is last, and each
    /// language is there once.
    pub fn languages(&self) -> impl ExactSizeIterator<Item = &Language> {
        let behind = usize::from(!Arc::ptr_eq(&self.first, &self.source));
        (0..1 + self.between.len() + behind).map(|index| {
            let between = index.checked_sub(1).map(|index| self.between.get(index));
            let shelf = between.map_or(&self.first, |between| between.unwrap_or(&self.source));
            shelf.language()
        })
    }

    /// The ids of the source language, in the order of its files.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.source.ids()
    }

    /// The loop: the first language of the chain that has the message answers. A
    /// reader of the source language alone is asked twice in vain, which only happens
    /// where there is no message.
    fn find<'a>(
        &'a self,
        message: impl Fn(&'a Shelf) -> Option<Message<'a>>,
    ) -> Option<Message<'a>> {
        let wished = [&self.first].into_iter().chain(&*self.between);
        let mut chain = wished.chain([&self.source]);
        let found = chain.find_map(|shelf| message(shelf))?;
        Some(self.observed(found))
    }

    /// Tells whoever wants to know that a message is not in the first language.
    #[inline]
    fn observed<'a>(&self, message: Message<'a>) -> Message<'a> {
        if let Some(observer) = self.first.observer() {
            self.tell(observer, message);
        }
        message
    }

    /// Apart, so that who has no observer does without the comparison's code.
    #[cold]
    fn tell(&self, observer: &Observer, message: Message<'_>) {
        if message.language() != self.first.language() {
            observer(Fallback {
                id: message.id(),
                wished: self.first.language(),
                answered: message.language(),
            });
        }
    }

    /// The answer for a code that no language has a message for: that of its class, or
    /// the registry's phrase.
    #[cold]
    fn class(&self, status: StatusCode) -> Message<'_> {
        let class = Class::of(status).id();
        let found = self.find(|shelf| whole(shelf, class));
        found.unwrap_or_else(|| self.phrase(PHRASES.status(status)))
    }

    /// A message of the last resort.
    fn phrase(&self, (texts, place): (&'static Texts, Place)) -> Message<'_> {
        self.observed(Message::of_status(texts, place))
    }
}

/// The registry's phrases, the last resort.
static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::new);

/// What one language says of a status code, if it can answer by itself.
#[inline]
fn by_status(texts: &Texts, status: StatusCode) -> Option<Message<'_>> {
    let place = texts.by_status(status)?;
    Some(Message::of_status(texts, place))
}

/// Where one language has the message of an id.
fn find_id<'a>(shelf: &'a Shelf, id: &str) -> Option<(&'a Texts, Place)> {
    let (family, code) = FamilyName::of_id(id);
    let texts = shelf.texts_of(family);
    if let Some(place) = texts.by_id(id, family, code) {
        return Some((texts, place));
    }
    let texts = shelf.texts_of_longer(id)?;
    Some((texts, texts.by_id(id, family, code)?))
}

/// What one language says of an id, if it can answer for a code.
fn whole<'a>(shelf: &'a Shelf, id: &str) -> Option<Message<'a>> {
    let (texts, place) = find_id(shelf, id)?;
    let is_whole = texts.is_whole(place);
    is_whole.then(|| Message::of_status(texts, place))
}

impl fmt::Debug for Localizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Localizer")?;
        f.debug_list().entries(self.languages()).finish()
    }
}
