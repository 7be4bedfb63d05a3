//! [`BodyCache`]: bodies that were rendered before, by what they say.
//!
//! Most errors of a service say the same words again and again. A body is found by the
//! texts in it and not by the id of a message or the address of a catalog: two catalogs
//! may have different texts under one id, and a catalog may be dropped and another one
//! made in its memory. Neither is ever answered with the other's texts.
//!
//! The cache is a fixed number of small sets, each behind a lock of its own.
//! Readers share the lock, and nobody holds it while a body is rendered. When a
//! set is full, a new body replaces the oldest one. Everything in the cache is made
//! of the service's own texts, so the worst that a client can do is to have a body
//! rendered again.

use std::hash::BuildHasher as _;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode};
use rustc_hash::FxBuildHasher;

use super::accept::Form;
use super::header::{language_value, length_value};
use super::page::ErrorPage;
use fluent_source::Language;

/// With [`SET_SIZE`] these are 1,024 bodies: enough for a dozen codes in two forms
/// and 34 languages.
const SETS: usize = 256;

/// The bodies in a set. They are compared one by one, so a set is small.
const SET_SIZE: usize = 4;

/// The longest body that is kept, in bytes; a longer one is rendered each time. Those
/// of the embedded texts are less than a quarter as long.
const LONGEST_BODY: usize = 16 * 1024;

/// A body with the values of its Content-Length and Content-Language, which share their
/// memory with those that are sent.
pub(super) struct RenderedBody {
    pub(super) bytes: Bytes,
    pub(super) length: HeaderValue,
    pub(super) language: HeaderValue,
    /// The headers that a response without others is sent with. To copy them all takes half
    /// as long as to put one after the other.
    pub(super) headers: OnceLock<HeaderMap>,
    /// The same with a place for the id of a request, so that it fits into a copy.
    pub(super) headers_with_id: OnceLock<HeaderMap>,
    /// How long the first body with an id was, in bytes. Most ids are of one length.
    length_with_id: OnceLock<(usize, HeaderValue)>,
}

impl RenderedBody {
    /// The bytes, with the header values that belong to them.
    pub(super) fn new(bytes: Bytes, language: &Language) -> Arc<RenderedBody> {
        Arc::new(RenderedBody {
            length: length_value(bytes.len()),
            language: language_value(language),
            bytes,
            headers: OnceLock::new(),
            headers_with_id: OnceLock::new(),
            length_with_id: OnceLock::new(),
        })
    }

    /// The value of Content-Length for the same with the id of a request, in bytes.
    pub(super) fn length_with_id(&self, length: usize) -> HeaderValue {
        let first = self
            .length_with_id
            .get_or_init(|| (length, length_value(length)));
        match first {
            (known, value) if *known == length => value.clone(),
            _ => length_value(length),
        }
    }
}

/// A bounded number of bodies, found by their texts. The clone of a cache is an empty
/// one.
pub(super) struct BodyCache {
    /// [`SETS`] of them; which one a body is in depends on the hash of its page.
    sets: Box<[RwLock<BodySet>]>,
}

/// The bodies whose pages have the same hash, as far as it counts.
#[derive(Default)]
struct BodySet {
    /// At most [`SET_SIZE`].
    entries: Vec<CachedBody>,
    /// The index of the oldest body, once the set is full.
    oldest: usize,
}

/// A body with everything that it was rendered from. All of it is compared, since two
/// pages may have the same hash.
struct CachedBody {
    form: Form,
    status: StatusCode,
    language: Language,
    title: Box<str>,
    sentences: Box<[Box<str>]>,
    /// The labels of the links; their addresses are those of the layer.
    labels: Box<[Box<str>]>,
    type_uri: Option<Box<str>>,
    body: Arc<RenderedBody>,
}

impl Clone for BodyCache {
    fn clone(&self) -> Self {
        BodyCache::new()
    }
}

impl BodyCache {
    /// An empty cache, which takes memory as bodies come.
    pub(super) fn new() -> BodyCache {
        BodyCache {
            sets: (0..SETS).map(|_| RwLock::default()).collect(),
        }
    }

    /// The body of a page in one form, from the cache if it has been rendered
    /// before, without the id of the request. Members are no part of what a body is found
    /// by, so a page with one must not be asked for here.
    pub(super) fn get_or_render(&self, page: &ErrorPage<'_>, form: Form) -> Arc<RenderedBody> {
        let render = || RenderedBody::new(page.plain_bytes(form), page.language);
        let hash = FxBuildHasher.hash_one((page.status, form as u8, &*page.title));
        let index = usize::try_from(hash % SETS as u64).unwrap_or_default();
        let Some(set) = self.sets.get(index) else {
            return render();
        };
        // Nothing in a set is ever half done, so a poisoned lock does not matter.
        let known = set.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(body) = known.get(page, form) {
            return body.clone();
        }
        drop(known);
        let body = render();
        if body.bytes.len() <= LONGEST_BODY {
            let mut set = set.write().unwrap_or_else(PoisonError::into_inner);
            set.put(page, form, &body);
        }
        body
    }
}

impl BodySet {
    /// The body of a page in one form, if it is here.
    fn get(&self, page: &ErrorPage<'_>, form: Form) -> Option<&Arc<RenderedBody>> {
        let mut entries = self.entries.iter();
        let entry = entries.find(|entry| entry.is_of(page, form))?;
        Some(&entry.body)
    }

    /// Keeps a body; in a full set it takes the place of the oldest. Another thread may
    /// have rendered the same one meanwhile.
    fn put(&mut self, page: &ErrorPage<'_>, form: Form, body: &Arc<RenderedBody>) {
        if self.get(page, form).is_some() {
            return;
        }
        let entry = CachedBody {
            form,
            status: page.status,
            language: page.language.clone(),
            title: (*page.title).into(),
            sentences: page.sentences.iter().map(|text| (**text).into()).collect(),
            labels: page
                .links
                .iter()
                .map(|(label, _)| (**label).into())
                .collect(),
            type_uri: page.type_uri.as_deref().map(Box::from),
            body: body.clone(),
        };
        if self.entries.len() < SET_SIZE {
            self.entries.push(entry);
        } else if let Some(oldest) = self.entries.get_mut(self.oldest) {
            *oldest = entry;
            self.oldest = (self.oldest + 1) % SET_SIZE;
        }
    }
}

impl CachedBody {
    /// Whether this is the body of the page in this form.
    fn is_of(&self, page: &ErrorPage<'_>, form: Form) -> bool {
        let sentences = || self.sentences.iter().map(|text| &**text);
        let labels = || self.labels.iter().map(|label| &**label);
        self.form == form
            && self.status == page.status
            && *self.title == *page.title
            && self.language == *page.language
            && self.type_uri.as_deref() == page.type_uri.as_deref()
            && sentences().eq(page.sentences.iter().map(|text| &**text))
            && labels().eq(page.links.iter().map(|(label, _)| &**label))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::PageLook;

    fn page<'a>(
        language: &'a Language,
        look: &'a PageLook,
        title: &'a str,
        sentence: &'a str,
    ) -> ErrorPage<'a> {
        let sentences = [sentence.into()].into_iter().collect();
        ErrorPage::new(
            StatusCode::NOT_FOUND,
            language,
            title.into(),
            sentences,
            look,
        )
    }

    fn entries(cache: &BodyCache) -> usize {
        let sets = cache.sets.iter();
        sets.map(|set| set.read().unwrap().entries.len()).sum()
    }

    #[test]
    fn a_flood_does_not_grow_it() {
        let (cache, english) = (BodyCache::new(), Language::SOURCE);
        let look = PageLook::default();
        for n in 0..20_000 {
            let title = format!("Lost {n}");
            let page = page(&english, &look, &title, "It is gone.");
            let body = cache.get_or_render(&page, Form::Text);
            assert_eq!(body.bytes, page.bytes(Form::Text));
        }
        assert_eq!(entries(&cache), SETS * SET_SIZE);
        let long = "x".repeat(LONGEST_BODY + 1);
        let page = page(&english, &look, &long, &long);
        let [first, second] =
            [(); 2].map(|()| cache.get_or_render(&page, Form::Text).bytes.clone());
        assert_eq!(first, second);
        assert_ne!(first.as_ptr(), second.as_ptr());
        assert_eq!(entries(&cache), SETS * SET_SIZE);
    }
}
