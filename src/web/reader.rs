//! The reader of a request, by its headers or as a layer has determined it.
//!
//! The layers and axum's extractor all ask here, so that they agree on who reads.

use http::header::ACCEPT_LANGUAGE;
use http::{Extensions, HeaderMap};

use crate::catalog::Catalog;
use crate::localizer::Localizer;
use crate::negotiate::{Preferences, lines};

/// The reader whom the Accept-Language header describes, in all of its lines; without
/// the header, one who reads the source language.
pub(super) fn reader_by_header(catalog: &Catalog, headers: &HeaderMap) -> Localizer {
    let mut lines = lines(headers.get_all(ACCEPT_LANGUAGE));
    let first = lines.next().unwrap_or_default();
    match lines.next() {
        // Nearly every request has one line, and the answer to it is cached.
        None => catalog.from_accept_language(&first),
        Some(second) => {
            let lines: Vec<_> = [first, second].into_iter().chain(lines).collect();
            let lines = lines.iter().map(|line| &**line);
            catalog.localizer(Preferences::from_accept_language_lines(lines))
        }
    }
}

/// The reader that a layer has put into the extensions of a request; else the one
/// whom the header describes, over the embedded texts.
pub(super) fn reader_of_request(extensions: &Extensions, headers: &HeaderMap) -> Localizer {
    let known = extensions.get::<Localizer>().cloned();
    known.unwrap_or_else(|| reader_by_header(Catalog::embedded(), headers))
}
