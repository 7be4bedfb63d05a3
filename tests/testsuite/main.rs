//! All tests in one program. A new test goes beside those of its subject.

// A test may fail by panicking; the lints are for what users run.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

/// What a look-up allocates: a regression fails here, not in a benchmark.
mod allocations;
/// Any texts and any arguments: each answers, in bounds.
mod any_text;
/// The public types are what a server needs: `Send`, `Sync`, cheap to copy.
mod autotrait;
/// What strangers send: headers, codes, arguments, tags.
mod bad_input;
/// What texts can do at the worst: crash, fill a stack or the memory.
mod bounds;
/// Which languages a program carries, chosen when it is built.
mod choice;
#[cfg(feature = "datetime")]
mod dates;
/// A language drops in: ten new ones pass the gates.
mod drop_in;
/// Text in HTML.
mod escaped;
/// What the languages have in common: names, numbers, hints, lengths.
mod facts;
/// Which language answers with which message.
mod fallback;
/// Features only add: all texts say the same under each.
mod features;
/// Texts with variables.
mod filled;
/// Numbers, dates and lists as the reader writes them.
mod format;
/// What a catalog lacks: languages left out, fallbacks seen, codes without a text.
mod gaps;
/// The gate over the project's own texts, by the tools of translators.
mod gate;
/// Tags and their directions.
mod language;
/// Catalogs of layers: what they bring, and what is refused.
mod layers;
/// Which languages suit a reader: headers and language matching.
mod negotiation;
/// Shipped texts outside of `locales/`.
mod outside;
/// Error pages as files, and what writes them.
#[cfg(feature = "pages")]
mod pages;
/// Which variant a number chooses, in each language.
mod plurals;
/// The program: `tests/cmd/` and the examples of the README and `docs/`.
#[cfg(feature = "cli")]
mod program;
/// The reference page of a family, and the example of own codes.
mod reference;
/// The facts, against the dated snapshot of the IANA registry.
mod registry;
/// The server of error pages, over a socket.
#[cfg(feature = "cli")]
mod serve;
/// What the shipped texts promise: complete, unique, punctuated.
mod texts;
/// The layers on tower and hyper, without axum: the example, over a socket.
#[cfg(feature = "tower")]
mod tower_alone;
/// The layers for tower and axum, and problem details.
#[cfg(feature = "axum")]
mod web;

/// A tag that is known to be one.
fn language(tag: &str) -> fluent_status::Language {
    tag.parse().unwrap_or_else(|error| panic!("{error}"))
}

/// The embedded texts for a reader of one language.
fn reader(tag: &str) -> fluent_status::Localizer {
    fluent_status::Localizer::new(language(tag))
}

/// The texts of `locales/`, whichever languages this build embeds of them.
fn shipped() -> fluent_status::Catalog {
    let builder = fluent_status::Catalog::builder().without_embedded();
    let catalog = builder.directory("locales").build();
    catalog.unwrap_or_else(|error| panic!("{error}"))
}

/// The texts of `tests/data/texts`, which say what no shipped text says: a test may
/// state them, and a correction of a shipped text breaks none.
fn own_texts() -> &'static fluent_status::Catalog {
    static TEXTS: std::sync::LazyLock<fluent_status::Catalog> = std::sync::LazyLock::new(|| {
        let builder = fluent_status::Catalog::builder().without_embedded();
        let catalog = builder.directory("tests/data/texts").build();
        catalog.unwrap_or_else(|error| panic!("{error}"))
    });
    &TEXTS
}

/// Those for a reader of one language.
fn own_reader(tag: &str) -> fluent_status::Localizer {
    own_texts().localizer(language(tag))
}

/// Every status code that `http` can hold, 100 to 999.
fn all_codes() -> impl Iterator<Item = fluent_status::StatusCode> {
    (100..=999).map(|code| fluent_status::StatusCode::from_u16(code).expect("a status code"))
}
