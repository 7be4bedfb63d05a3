//! All tests in one program. A new test goes beside those of its subject.

// A test may fail by panicking; the lints are for what users run.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

/// The checker: a folder of cases for each rule.
mod check;
/// `check` as CI calls it: what it is asked about, and what it does not tell.
#[cfg(feature = "cli")]
mod check_program;
/// Where the texts are, and what a project wants of the rules.
#[cfg(feature = "config")]
mod config;
/// How much of each language is translated.
mod coverage;
/// What happens to files when something goes wrong: runs that are killed, full
/// disks, links.
#[cfg(all(unix, feature = "cli"))]
mod faults;
/// The mends of the checker: one run, and the ends of lines.
mod fixes;
/// The canonical form of files.
mod fmt;
/// Messages and their headings, in the canonical form.
mod fmt_headings;
/// What platforms for translators leave out of the files that they write.
mod fmt_platforms;
/// How the time of a check grows with the text.
mod growth;
/// What the parser cannot stand, through every tool.
mod hostile;
/// The files of a new language: what a translator finds in them.
mod new_locale;
/// The page on which a language is reviewed.
mod page;
/// The program: the README's examples and `tests/cmd/`, as a person runs it.
#[cfg(feature = "cli")]
mod program;
/// Pseudo-locales: placeables and markup untouched, and still loadable.
mod pseudo;
/// Who has judged which text: the states.
mod review;
/// Review files: what is written, and what is wrong with them.
mod review_files;
/// What reviewers hand in.
#[cfg(feature = "cli")]
mod review_import;
/// Review files in git: real branches, merged by git.
#[cfg(feature = "cli")]
mod review_merges;
/// The program `review`: what goes wrong around it.
#[cfg(all(unix, feature = "cli"))]
mod review_program;
/// The server for reviewers, over the wire.
#[cfg(feature = "serve")]
mod serve;
/// The program that serves, and a client of it.
#[cfg(feature = "serve")]
mod serving;
/// Texts of any length, shape by shape.
mod shapes;

/// A tag that is known to be one.
fn language(tag: &str) -> fluent_tools::Language {
    tag.parse().unwrap_or_else(|error| panic!("{error}"))
}
