//! All tests in one program. A new test goes beside those of its subject.

// A test may fail by panicking; the lints are for what users run.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

/// Reading a tree of files: links, and names that are not UTF-8.
#[cfg(unix)]
mod files;
/// What the parser cannot stand, and how much of it.
mod hostile;
/// Which language a path names.
mod place;
/// Diagnostics as they are printed.
#[cfg(feature = "report")]
mod report;
/// The places of the syntax tree, held against fluent-syntax's tree.
mod tree;
/// What is wrong with a language as a whole.
mod validate;
/// Files that are written whole: links, permissions, and what is no regular file.
#[cfg(all(unix, feature = "write"))]
mod write;
