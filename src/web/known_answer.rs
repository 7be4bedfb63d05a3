//! [`KnownAnswer`]: how an error was told that was asked for in the same way.
//!
//! Most errors of a service are a bare status code, for the readers of a few browsers. Then
//! the code and the lines of two headers decide everything, and who has told such an error
//! once need not find out again who reads, what it says and in which form.

use std::sync::Arc;

use http::{HeaderValue, StatusCode};
use smallvec::SmallVec;

use super::accept::Form;
use super::body_cache::RenderedBody;
use crate::localizer::Localizer;
use crate::negotiate::HeaderCache;
use fluent_source::Language;

/// A status code, and the lines of the Accept and the Accept-Language header. They are
/// known as they came: nothing of them is read.
#[derive(Clone, Copy)]
pub(super) struct Question<'q> {
    pub(super) status: StatusCode,
    pub(super) accept: &'q [HeaderValue],
    pub(super) languages: &'q [HeaderValue],
}

impl Question<'_> {
    /// No two questions have the same.
    fn bytes(self) -> SmallVec<[u8; 256]> {
        let mut bytes = SmallVec::from_slice(self.status.as_str().as_bytes());
        // Neither of these can stand in a line.
        for (mark, lines) in [(b'\n', self.accept), (b'\r', self.languages)] {
            for line in lines {
                bytes.push(mark);
                bytes.extend_from_slice(line.as_bytes());
            }
        }
        bytes
    }
}

/// The answer to a [`Question`].
pub(super) struct KnownAnswer {
    pub(super) form: Form,
    pub(super) body: Arc<RenderedBody>,
    /// Who reads, and in which language the body is: for the words around an id.
    pub(super) localizer: Localizer,
    pub(super) language: Language,
}

/// As many answers as the cache of headers keeps. They hold for one set of options; its
/// clone is an empty one.
pub(super) struct KnownAnswers(HeaderCache<Arc<KnownAnswer>>);

impl KnownAnswers {
    pub(super) fn new() -> KnownAnswers {
        KnownAnswers(HeaderCache::new())
    }

    pub(super) fn get(&self, question: Question<'_>) -> Option<Arc<KnownAnswer>> {
        self.0.get(&question.bytes())
    }

    pub(super) fn insert(&self, question: Question<'_>, answer: KnownAnswer) {
        self.0.insert(&question.bytes(), Arc::new(answer));
    }
}

impl Clone for KnownAnswers {
    fn clone(&self) -> Self {
        KnownAnswers::new()
    }
}
