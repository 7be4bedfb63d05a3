//! What a layer answers where nothing is known but the code: for files that servers send.

use bytes::Bytes;
use http::{HeaderValue, StatusCode};

use super::accept::Form;
use super::answer::{of_code, of_status};
use super::page::ErrorPage;
use super::problem_layer::ProblemLayer;
use crate::catalog::Catalog;
use crate::localizer::Localizer;
use fluent_source::Language;

impl ProblemLayer {
    pub(crate) fn catalog(&self) -> &Catalog {
        &self.options().reader.catalog
    }

    /// What the page is sent with.
    pub(crate) fn page_policy(&self) -> &HeaderValue {
        let options = self.options();
        let own = options.own_page.as_ref().map(|own| &own.policy);
        own.unwrap_or(&options.look.policy)
    }

    /// What the built-in page is sent with.
    pub(crate) fn built_in_policy(&self) -> &HeaderValue {
        &self.options().look.policy
    }

    /// For how long a body may be kept.
    pub(crate) fn body_cache_control(&self) -> &HeaderValue {
        &self.options().cache_control
    }

    pub(crate) fn page_by_code<'a>(
        &'a self,
        localizer: &'a Localizer,
        status: StatusCode,
    ) -> ErrorPage<'a> {
        of_code(self.options(), localizer, status)
    }

    /// Whether a language has a text of its own for a code, if only for its class.
    pub(crate) fn has_text(&self, language: &Language, status: StatusCode) -> bool {
        let localizer = self.catalog().localizer(language);
        let message = of_status(self.options(), &localizer, status);
        // The registry's phrase has an id that no language may have.
        let found = localizer.message(message.id());
        found.is_some_and(|found| found.language() == language) && message.language() == language
    }

    pub(crate) fn body_by_code(&self, page: &ErrorPage<'_>, form: Form) -> Bytes {
        match &self.options().own_page {
            Some(own) if form == Form::Html => (own.render)(page).into(),
            _ => page.bytes(form),
        }
    }
}
