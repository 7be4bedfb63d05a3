//! LIST: ECMA-402's `Intl.ListFormat`, by ICU4X. A list without the function is a
//! conjunction in its long form.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use fluent_source::{Language, icu};
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_list::{ListFormatter, ListFormatterPreferences};
use icu_locale::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;
use writeable::Writeable;

use super::text::write_text;

/// The options of LIST.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) struct ListOptions {
    pub(super) kind: ListKind,
    pub(super) style: ListStyle,
}

/// ECMA-402's `type`: "A, B, and C", "A, B, or C", or "A, B, C".
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) enum ListKind {
    #[default]
    Conjunction,
    Disjunction,
    Unit,
}

/// ECMA-402's `style`: how much room the list may take.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) enum ListStyle {
    #[default]
    Long,
    Short,
    Narrow,
}

/// Writes strings as a list, each in isolation marks if they are asked for.
///
/// A list of nothing is an error: a sentence about it, such as "Allowed methods: .",
/// would be none, and so the whole text says nothing.
pub(super) fn write(
    memoizer: &IntlLangMemoizer,
    items: &[Cow<'_, str>],
    options: ListOptions,
    isolated: bool,
    w: &mut dyn fmt::Write,
) -> fmt::Result {
    if items.is_empty() {
        return Err(fmt::Error);
    }
    // Taken out of the memoizer, so that its lock is not held meanwhile.
    let formatter = memoizer.with_try_get(options, |formatter: &Formatter| formatter.0.clone());
    let Ok(formatter) = formatter else {
        // Only without data for the root, which is compiled in.
        return items.iter().try_for_each(|item| write!(w, "{item} "));
    };
    let items = items.iter().map(move |text| Item { text, isolated });
    formatter.format(items).write_to(w)
}

/// A string in a list.
struct Item<'i> {
    text: &'i str,
    isolated: bool,
}

impl Writeable for Item<'_> {
    fn write_to<W: fmt::Write + ?Sized>(&self, w: &mut W) -> fmt::Result {
        write_text(self.text, self.isolated, w)
    }
}

/// A formatter for the options by which intl-memoizer keeps it.
struct Formatter(Arc<ListFormatter>);

impl Memoizable for Formatter {
    type Args = ListOptions;
    type Error = ();

    fn construct(language: LanguageIdentifier, options: ListOptions) -> Result<Self, ()> {
        let locale = Locale::from(icu::identifier(&Language::from(language)).clone());
        let preferences = ListFormatterPreferences::from(&locale);
        let length = ListFormatterOptions::default().with_length(match options.style {
            ListStyle::Long => ListLength::Wide,
            ListStyle::Short => ListLength::Short,
            ListStyle::Narrow => ListLength::Narrow,
        });
        let made = match options.kind {
            ListKind::Conjunction => ListFormatter::try_new_and(preferences, length),
            ListKind::Disjunction => ListFormatter::try_new_or(preferences, length),
            ListKind::Unit => ListFormatter::try_new_unit(preferences, length),
        };
        made.map(|made| Formatter(Arc::new(made))).map_err(drop)
    }
}
