//! The functions that this crate's texts can call.
//!
//! They are written down for `fluent_source::validate`, which refuses other functions,
//! options and values when texts are loaded. So `src/format` meets none of them, and
//! fluent-tools can name the same functions in its configuration.
//!
//! The options are those of [ECMA-402]: `Intl.NumberFormat`, `Intl.PluralRules`,
//! `Intl.DateTimeFormat` and `Intl.ListFormat`.
//!
//! [ECMA-402]: https://tc39.es/ecma402/

use fluent_source::dialect::{Argument, DURATION, Dialect, Function, Takes};

/// The name of a function that an argument is nothing for, and what it takes.
pub(crate) type Refusal = (&'static str, &'static str);

/// The lengths of a date or a time of day.
const STYLES: Takes<'static> = Takes::Words(&["full", "long", "medium", "short"]);

/// A number. The bounds of the digits are ECMA-402's; `type` chooses the plural rules by
/// which a selector matches.
const NUMBER: Function<'static> = Function::new("NUMBER", Argument::Number).with_options(&[
    ("minimumIntegerDigits", Takes::Digits(1, 21)),
    ("minimumFractionDigits", Takes::Digits(0, 100)),
    ("maximumFractionDigits", Takes::Digits(0, 100)),
    ("minimumSignificantDigits", Takes::Digits(1, 21)),
    ("maximumSignificantDigits", Takes::Digits(1, 21)),
    (
        "useGrouping",
        Takes::Words(&["true", "false", "auto", "always", "min2"]),
    ),
    ("type", Takes::Words(&["cardinal", "ordinal"])),
]);

/// A date, a time of day, or both.
const DATETIME: Function<'static> = Function::new("DATETIME", Argument::Variable)
    .with_options(&[("dateStyle", STYLES), ("timeStyle", STYLES)]);

/// Several strings. A single string is shown as it is.
const LIST: Function<'static> = Function::new("LIST", Argument::Variable).with_options(&[
    (
        "type",
        Takes::Words(&["conjunction", "disjunction", "unit"]),
    ),
    ("style", Takes::Words(&["long", "short", "narrow"])),
]);

/// The functions of this build. A text that needs a missing feature is refused with a
/// hint at it.
pub(crate) fn dialect() -> Dialect<'static> {
    if cfg!(feature = "datetime") {
        Dialect::new([NUMBER, DATETIME, LIST, DURATION]).needing_values()
    } else {
        let help = "switch on the feature \"datetime\" of the crate fluent-status";
        Dialect::new([NUMBER, LIST, DURATION])
            .lacking("DATETIME", help)
            .needing_values()
    }
}
