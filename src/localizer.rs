//! [`Localizer`]: the one loop that walks a reader's languages.

use std::fmt;
use std::sync::{Arc, LazyLock};

use http::StatusCode;

use crate::family::FamilyName;
use crate::message::Message;
use crate::registry::Class;
use crate::shelf::Shelf;
use crate::texts::{Phrases, Texts};
use fluent_source::Language;

/// A catalog seen by one reader: the reader's languages, best first, ending in
/// the source language.
///
/// Cloning is cheap; a localizer can be sent to and shared among threads.
///
/// # Example
///
/// ```
/// use fluent_status::{Language, Localizer, StatusCode};
///
/// let chinese = Localizer::new("zh-CN".parse::<Language>()?);
/// let message = chinese.status(StatusCode::NOT_FOUND);
/// assert_eq!(message.title(), "未找到");
/// assert_eq!(message.language().to_string(), "zh-CN");
/// # Ok::<(), fluent_status::InvalidLanguage>(())
/// ```
///
/// # Fallback
///
/// A message is taken whole from the first of the reader's languages that has
/// it: never a French title over an English description. The language that
/// answered is told by [`Message::language`].
#[derive(Clone)]
pub struct Localizer {
    /// Held beside the others so that the usual look-up follows one pointer.
    first: Arc<Shelf>,
    /// Those between the first and the source language.
    between: Arc<[Arc<Shelf>]>,
    /// The same as the first for a reader of no other language.
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

    /// The message for a status code. There always is one: that of the code;
    /// else that of its class, `http-4xx` for 499 (RFC 9110 section 15; what
    /// is outside 100–599 is treated as a 5xx); in a catalog without these the
    /// registry's English phrase. A message whose title or description needs an
    /// argument cannot answer by itself, and is passed over.
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
                return message;
            }
        }
        self.status_or_class(status)
    }

    #[inline(never)]
    fn status_or_class(&self, status: StatusCode) -> Message<'_> {
        let found = self.find(|shelf| by_status(shelf.texts(), status));
        found.unwrap_or_else(|| self.class(status))
    }

    /// The message of a family for a status code, such as `vpc-404`. In each
    /// language the family is asked first and `http` second, for the reader's
    /// language counts more than the family's wording; then it goes on as
    /// [`status`](Self::status) does. There always is a message.
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

    /// The message with an id: `http-404`, `vpc-204`, `detail-retry-after`;
    /// none for an id that none of the reader's languages has.
    ///
    /// ```
    /// use fluent_status::{Localizer, Preferences};
    ///
    /// let english = Localizer::new(Preferences::default());
    /// let methods = english.message("detail-allowed-methods").ok_or("unknown id")?;
    /// assert_eq!(methods.with("methods", "GET, HEAD").description(), "Allowed methods: GET, HEAD.");
    /// assert!(english.message("no-such-id").is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn message(&self, id: &str) -> Option<Message<'_>> {
        let (family, code) = FamilyName::of_id(id);
        // The first step of the walk of `find`, written out.
        let first = by_id(&self.first, id, family, code);
        first.or_else(|| self.find(|shelf| by_id(shelf, id, family, code)))
    }

    /// The languages that are asked, in order; the source language is last.
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

    /// The loop. Every look-up is a walk of this one: the first language of
    /// the chain that has the message answers.
    fn find<'a>(
        &'a self,
        message: impl Fn(&'a Shelf) -> Option<Message<'a>>,
    ) -> Option<Message<'a>> {
        let wished = [&self.first].into_iter().chain(&*self.between);
        let mut chain = wished.chain([&self.source]);
        chain.find_map(|shelf| message(shelf))
    }

    /// The answer for a code that no language has a message for.
    #[cold]
    fn class(&self, status: StatusCode) -> Message<'_> {
        /// The registry's phrases: what is said where no language says it.
        static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::new);

        let class = Class::of(status).id();
        self.find(|shelf| by_class(shelf, class))
            .unwrap_or_else(|| {
                let (texts, place) = PHRASES.get(status);
                Message::of_status(texts, place)
            })
    }
}

#[inline]
fn by_status(texts: &Texts, status: StatusCode) -> Option<Message<'_>> {
    let place = texts.by_status(status)?;
    Some(Message::of_status(texts, place))
}

#[inline]
fn by_id<'a>(
    shelf: &'a Shelf,
    id: &str,
    family: FamilyName<'_>,
    code: &[u8],
) -> Option<Message<'a>> {
    let texts = shelf.texts_of(family);
    let place = texts.by_id(id, family, code)?;
    Some(Message::of_id(texts, place))
}

/// The message of a class, such as `http-4xx`, if it can answer for a code.
fn by_class<'a>(shelf: &'a Shelf, class: &str) -> Option<Message<'a>> {
    let (family, code) = FamilyName::of_id(class);
    let texts = shelf.texts_of(family);
    let place = texts.by_id(class, family, code);
    let place = place.filter(|place| texts.is_whole(*place))?;
    Some(Message::of_status(texts, place))
}

impl fmt::Debug for Localizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Localizer")?;
        f.debug_list().entries(self.languages()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::negotiate::Preferences;

    /// Languages that have some codes and lack others, with texts that cannot
    /// answer by themselves among them.
    fn catalog() -> Catalog {
        let files = [
            (
                "en-US/http.ftl",
                "http-404 = Missing.\nhttp-410 = Gone.\nhttp-4xx = Client.\nhttp-500 = { $x }\n",
            ),
            (
                "fr/http.ftl",
                "http-404 = Absent.\nhttp-5xx = Serveur.\nhttp-410 = Parti.\n    .title = { $x }\n",
            ),
            ("fr/shop.ftl", "shop-404 = Rien.\nshop-503 = { $x }\n"),
            ("de/http.ftl", "http-4xx = { $x }\nhttp-503 = Besetzt.\n"),
            ("ja/other.ftl", "other = 他\n"),
        ];
        let catalog = Catalog::builder().without_embedded().files(files).build();
        catalog.unwrap_or_else(|error| panic!("{error}"))
    }

    fn told(message: Message<'_>) -> (String, String, String, String) {
        let (id, language) = (message.id().to_owned(), message.language().to_string());
        let (title, description) = (message.title(), message.description());
        (id, language, title.into_owned(), description.into_owned())
    }

    #[test]
    fn the_written_out_walk_is_the_loop() {
        let headers = [
            "",
            "fr",
            "de",
            "ja",
            "fr, de",
            "de, fr",
            "ja, fr",
            "ja, de, fr",
            "fr, en, de",
            "en, fr",
        ];
        for catalog in [Catalog::embedded().clone(), catalog()] {
            for header in headers {
                // Twice: nothing is loaded at first, and all of it later.
                for _ in 0..2 {
                    let reader = catalog.localizer(Preferences::from_accept_language(header));
                    for status in (100..=999).filter_map(|code| StatusCode::from_u16(code).ok()) {
                        let walked = told(reader.status(status));
                        let found = reader.find(|shelf| by_status(shelf.texts(), status));
                        let looped = told(found.unwrap_or_else(|| reader.class(status)));
                        assert_eq!(walked, looped, "{status} for {header:?}");
                    }
                    for id in [
                        "http-404", "http-4xx", "shop-404", "shop-503", "other", "no",
                    ] {
                        let walked = reader.message(id).map(told);
                        let (family, code) = FamilyName::of_id(id);
                        let looped = reader.find(|shelf| by_id(shelf, id, family, code));
                        let looped = looped.map(told);
                        assert_eq!(walked, looped, "{id} for {header:?}");
                    }
                }
            }
        }
    }
}
