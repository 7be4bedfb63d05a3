//! Numbers, dates, lists and lengths of time as the reader writes them, by ICU4X.
//!
//! The rules are those of ECMA-402 (`Intl`), the data is CLDR's, and tests compare the
//! results with a table that Node.js has written.
//!
//! # Design
//!
//! fluent-bundle carries a number as an f64 and knows an old set of plural rules
//! behind one lock for all threads. What takes arguments is therefore compiled, from
//! the syntax tree into [`Compiled`] texts, which keep integers exact, choose
//! variants by the digits that are shown, and take no lock. The formatters of a
//! language are made on first use: those of digits and plurals have a place each;
//! those of lists and dates, of which there are many, are kept by intl-memoizer.

mod compile;
mod compiled;
#[cfg(feature = "datetime")]
mod date_styles;
#[cfg(feature = "datetime")]
mod dates;
mod duration;
mod fill;
mod formats;
mod lists;
mod numbers;
mod text;

pub(crate) use self::compile::Compiler;
pub(crate) use self::compiled::Compiled;
pub(crate) use self::fill::{FilledText, Lacking};
pub(crate) use self::formats::Formats;
