//! Numbers, dates, lists and lengths of time as the reader writes them, by
//! ICU4X.
//!
//! # Design
//!
//! fluent-bundle carries a number as an f64 and knows an old set of plural
//! rules behind one lock for all threads. What takes arguments is therefore
//! compiled from fluent-syntax's tree into [`Patterns`] of our own, which keep
//! integers exact, choose variants by the digits that are shown, and take no
//! lock. The formatters of a language are made on first use.

mod compile;
mod compiled;
#[cfg(feature = "datetime")]
mod dates;
mod duration;
mod fill;
mod numbers;

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use icu_list::options::{ListFormatterOptions, ListLength};
use icu_list::{ListFormatter, ListFormatterPreferences};
use icu_locale::Locale;
use writeable::Writeable as _;

pub(crate) use self::compile::Compiler;
pub(crate) use self::compiled::Compiled;
#[cfg(feature = "datetime")]
pub(crate) use self::dates::Moment;
pub(crate) use self::fill::Filled;
pub(crate) use self::numbers::Number;
use crate::value::Kind;
use fluent_source::{Language, icu};

/// The formatters of one language.
pub(crate) struct Formats {
    locale: Locale,
    numbers: numbers::Numbers,
    lists: [OnceLock<Option<ListFormatter>>; 9],
    #[cfg(feature = "datetime")]
    dates: dates::Dates,
}

/// The options of LIST, as ECMA-402 has them.
#[derive(Clone, Copy, Default)]
pub(crate) struct ListOptions {
    pub(crate) kind: ListKind,
    pub(crate) length: ListLength,
}

#[derive(Clone, Copy, Default)]
pub(crate) enum ListKind {
    #[default]
    Conjunction,
    Disjunction,
    Unit,
}

impl Formats {
    pub(crate) fn new(language: &Language) -> Formats {
        let locale = Locale::from(icu::identifier(language).clone());
        Formats {
            numbers: numbers::Numbers::new(&locale),
            lists: Default::default(),
            #[cfg(feature = "datetime")]
            dates: dates::Dates::new(language),
            locale,
        }
    }

    /// Writes a value as it stands in a text without a function.
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
            Kind::Text(text) => write_text(text, isolated, w),
            Kind::Unsigned(number) => self.numbers.write(&Number::from(*number), w),
            Kind::Signed(number) => self.numbers.write(&Number::from(*number), w),
            Kind::Float(number) => self.numbers.write(&Number::from(*number), w),
            Kind::List(items) => self.write_list(items, ListOptions::default(), isolated, w),
            // A language that has no texts for it: in SI's sign, which all share.
            Kind::Duration(seconds) => {
                self.numbers.write(&Number::from(*seconds), w)?;
                w.write_str("\u{a0}s")
            }
            #[cfg(feature = "datetime")]
            Kind::Moment(moment) => self.dates.write(moment, dates::Styles::default(), w),
        }
    }

    /// A number that is told by its digits alone: shorter than any grouping, in
    /// digits that need no formatter.
    #[inline]
    fn digits<'d>(&self, kind: &Kind<'_>, digits: &'d mut itoa::Buffer) -> Option<&'d str> {
        let number = kind.as_whole()?;
        (number < 1000 && self.numbers.are_ascii()).then(|| digits.format(number))
    }

    fn write_list(
        &self,
        items: &[Cow<'_, str>],
        options: ListOptions,
        isolated: bool,
        w: &mut (impl fmt::Write + ?Sized),
    ) -> fmt::Result {
        let place = options.kind as usize * 3 + options.length as usize;
        let formatter = self.lists.get(place);
        let formatter = formatter.and_then(|slot| {
            let made = slot.get_or_init(|| self.list_formatter(options));
            made.as_ref()
        });
        let Some(formatter) = formatter else {
            return w.write_str(&items.join(", "));
        };
        if isolated {
            let isolated = |item| format!("\u{2068}{item}\u{2069}");
            let items: Vec<String> = items.iter().map(isolated).collect();
            formatter.format(items.iter()).write_to(w)
        } else {
            formatter
                .format(items.iter().map(|item| &**item))
                .write_to(w)
        }
    }

    fn list_formatter(&self, options: ListOptions) -> Option<ListFormatter> {
        let preferences = ListFormatterPreferences::from(&self.locale);
        let length = ListFormatterOptions::default().with_length(options.length);
        let made = match options.kind {
            ListKind::Conjunction => ListFormatter::try_new_and(preferences, length),
            ListKind::Disjunction => ListFormatter::try_new_or(preferences, length),
            ListKind::Unit => ListFormatter::try_new_unit(preferences, length),
        };
        // Fails only without data for the root, which is compiled in.
        made.ok()
    }
}

fn write_text(text: &str, isolated: bool, w: &mut (impl fmt::Write + ?Sized)) -> fmt::Result {
    if !isolated {
        return w.write_str(text);
    }
    w.write_char('\u{2068}')?;
    w.write_str(text)?;
    w.write_char('\u{2069}')
}
