//! What a layer answers where nothing is known but the code: for files that servers send.

use bytes::Bytes;
use http::{HeaderValue, StatusCode};

use super::accept::Form;
use super::answer::of_code;
use super::page::ErrorPage;
use super::problem_layer::ProblemLayer;
use crate::catalog::Catalog;
use crate::localizer::Localizer;

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

    pub(crate) fn body_by_code(&self, page: &ErrorPage<'_>, form: Form) -> Bytes {
        match &self.options().own_page {
            Some(own) if form == Form::Html => (own.render)(page).into(),
            _ => page.bytes(form),
        }
    }
}
