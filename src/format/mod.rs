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
mod dates;
mod duration;
mod fill;
mod lists;
mod numbers;

use std::fmt;
use std::sync::OnceLock;

use fluent_source::{Language, icu};
use intl_memoizer::concurrent::IntlLangMemoizer;

pub(crate) use self::compile::Compiler;
pub(crate) use self::compiled::Compiled;
pub(crate) use self::fill::FilledText;
use self::lists::ListOptions;
use self::numbers::Number;
use crate::value::Kind;

/// The formatters of one language.
pub(crate) struct Formats {
    numbers: numbers::Numbers,
    /// Lists and dates, by their options.
    memoizer: OnceLock<IntlLangMemoizer>,
}

impl Formats {
    /// The formatters of a language, none of which has been made yet.
    pub(crate) fn new(language: &Language) -> Formats {
        Formats {
            numbers: numbers::Numbers::new(icu::identifier(language).clone().into()),
            memoizer: OnceLock::new(),
        }
    }

    /// Writes a value as it stands in a text without a function. A string is put in
    /// isolation marks if `isolated`.
    #[inline]
    pub(crate) fn write(
        &self,
        kind: &Kind<'_>,
        isolated: bool,
        w: &mut (impl fmt::Write + ?Sized),
    ) -> fmt::Result {
        if let Some(digits) = self.digits(kind, &mut itoa::Buffer::new()) {
            return w.write_str(digits);
        }
        match kind {
            Kind::Text(text) if !isolated => w.write_str(text),
            // A buffer can be written to by way of a reference, whatever it is.
            kind => self.write_formatted(kind, isolated, &mut &mut *w),
        }
    }

    /// Writes what takes more than copying; compiled once for all types of buffers.
    fn write_formatted(
        &self,
        kind: &Kind<'_>,
        isolated: bool,
        w: &mut dyn fmt::Write,
    ) -> fmt::Result {
        match kind {
            Kind::Text(text) => write_text(text, isolated, w),
            Kind::Unsigned(number) => self.numbers.write(&Number::from(*number), w),
            Kind::Signed(number) => self.numbers.write(&Number::from(*number), w),
            Kind::Float(number) => self.numbers.write(&Number::from(*number), w),
            Kind::List(items) => {
                lists::write(self.memoizer(), items, ListOptions::default(), isolated, w)
            }
            // A language that has no texts for it: in SI's sign, which all share.
            Kind::Duration(seconds) => {
                self.numbers.write(&Number::from(*seconds), w)?;
                w.write_str("\u{a0}s")
            }
            #[cfg(feature = "datetime")]
            Kind::Moment(moment) => {
                dates::write(self.memoizer(), moment, dates::Styles::default(), w)
            }
        }
    }

    /// The digits of a number that needs no formatter: an integer below 1,000, where no
    /// language groups, in a language that writes ASCII digits.
    #[inline]
    fn digits<'d>(&self, kind: &Kind<'_>, digits: &'d mut itoa::Buffer) -> Option<&'d str> {
        let number = kind.as_whole()?;
        (number < 1000 && self.numbers.are_ascii()).then(|| digits.format(number))
    }

    /// The formatters of lists and dates. Formatters are taken out of it as `Arc`s, since
    /// it is locked while it is asked.
    fn memoizer(&self) -> &IntlLangMemoizer {
        self.memoizer.get_or_init(|| {
            let language = icu::language(self.numbers.locale().id.clone());
            IntlLangMemoizer::new(language.into())
        })
    }
}

/// Writes a string, between U+2068 and U+2069 if it is isolated.
fn write_text(text: &str, isolated: bool, w: &mut (impl fmt::Write + ?Sized)) -> fmt::Result {
    if !isolated {
        return w.write_str(text);
    }
    w.write_char('\u{2068}')?;
    w.write_str(text)?;
    w.write_char('\u{2069}')
}
