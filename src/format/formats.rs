//! [`Formats`]: the formatters of one language, and how a value is written by them.

use std::fmt;
use std::sync::OnceLock;

use fluent_source::{Language, icu};
use intl_memoizer::concurrent::IntlLangMemoizer;

#[cfg(feature = "datetime")]
use super::dates;
use super::lists::{self, ListOptions};
use super::numbers::{Number, Numbers};
use super::text::write_text;
use crate::value::Kind;

/// The formatters of one language.
pub(crate) struct Formats {
    pub(super) numbers: Numbers,
    /// Lists and dates, by their options.
    memoizer: OnceLock<IntlLangMemoizer>,
}

impl Formats {
    /// The formatters of a language, none of which has been made yet.
    pub(crate) fn new(language: &Language) -> Formats {
        Formats {
            numbers: Numbers::new(icu::with_data(language).into()),
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
    pub(super) fn memoizer(&self) -> &IntlLangMemoizer {
        self.memoizer.get_or_init(|| {
            let language = icu::language(self.numbers.locale().id.clone());
            IntlLangMemoizer::new(language.into())
        })
    }
}
