//! [`KnownAnswer`]: how an error was told that was asked for in the same way.
//!
//! Most errors of a service are a bare status code, for the readers of a few browsers. Then
//! the code and the lines of two headers decide everything, and who has told such an error
//! once need not find out again who reads, what it says and in which form.

use std::sync::Arc;

use http::{HeaderValue, StatusCode};

use super::accept::Form;
use super::body_cache::RenderedBody;
use crate::localizer::Localizer;
use crate::negotiate::{HeaderCache, Key};
use fluent_source::Language;

/// A status code, and the lines of the Accept and the Accept-Language header. They are
/// known as they came: nothing of them is read.
#[derive(Clone, Copy, Hash)]
pub(super) struct Question<'q> {
    pub(super) status: StatusCode,
    pub(super) accept: &'q [HeaderValue],
    pub(super) languages: &'q [HeaderValue],
}

/// The same as it is kept: a header value would keep all that was read with its request.
pub(super) struct KnownQuestion {
    status: StatusCode,
    accept: Lines,
    languages: Lines,
}

type Lines = Box<[Box<[u8]>]>;

impl Key for Question<'_> {
    type Kept = KnownQuestion;

    fn len(&self) -> usize {
        let lines = self.accept.iter().chain(self.languages);
        lines.map(HeaderValue::len).sum()
    }

    fn is(&self, kept: &KnownQuestion) -> bool {
        self.status == kept.status
            && is_same(self.accept, &kept.accept)
            && is_same(self.languages, &kept.languages)
    }

    fn to_kept(&self) -> KnownQuestion {
        let copied =
            |lines: &[HeaderValue]| lines.iter().map(|line| line.as_bytes().into()).collect();
        KnownQuestion {
            status: self.status,
            accept: copied(self.accept),
            languages: copied(self.languages),
        }
    }
}

fn is_same(lines: &[HeaderValue], kept: &Lines) -> bool {
    let kept = kept.iter().map(|line| &**line);
    lines.iter().map(HeaderValue::as_bytes).eq(kept)
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
pub(super) struct KnownAnswers(HeaderCache<Arc<KnownAnswer>, KnownQuestion>);

impl KnownAnswers {
    pub(super) fn new() -> KnownAnswers {
        KnownAnswers(HeaderCache::new())
    }

    pub(super) fn get(&self, question: Question<'_>) -> Option<Arc<KnownAnswer>> {
        self.0.get(&question)
    }

    pub(super) fn insert(&self, question: Question<'_>, answer: KnownAnswer) {
        self.0.insert(&question, Arc::new(answer));
    }
}

impl Clone for KnownAnswers {
    fn clone(&self) -> Self {
        KnownAnswers::new()
    }
}
