//! The id of a request: what looks like one, and its line in a body.

use std::borrow::Cow;

use http::response::Parts;

use super::problem_options::ProblemOptions;
use super::sentences::sentence;
use crate::localizer::Localizer;
use fluent_source::Language;

/// The id of the request, if it looks like one: 1 to 128 visible ASCII characters. It
/// comes from the service, but the service may have copied it from the request.
pub(super) fn request_id<'h>(options: &ProblemOptions, head: &'h Parts) -> Option<&'h str> {
    const LONGEST: usize = 128;
    let id = head.headers.get(&options.request_id)?.as_bytes();
    // Without a branch for each byte, many of them are looked at together.
    let is_visible = id
        .iter()
        .fold(true, |all, byte| all & byte.is_ascii_graphic());
    let is_id = is_visible && (1..=LONGEST).contains(&id.len());
    str::from_utf8(id).ok().filter(|_| is_id)
}

/// The id of the request behind its label, if the language has one.
pub(super) fn request_line<'a>(
    localizer: &'a Localizer,
    language: &Language,
    id: Option<&str>,
) -> Option<Cow<'a, str>> {
    let argument = ("id", id?.into());
    sentence(localizer, language, "page-request-id", Some(argument))
}

/// Whether a response has no header, or none but the id of its request.
pub(super) fn has_nothing_but_an_id(options: &ProblemOptions, head: &Parts) -> bool {
    let mut names = head.headers.keys();
    names.all(|name| options.is_id_alone && *name == options.request_id)
}
