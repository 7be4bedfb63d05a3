//! The functions that this crate's texts can call.
//!
//! The options are those of [ECMA-402]: `Intl.NumberFormat`, `Intl.PluralRules`,
//! `Intl.DateTimeFormat` and `Intl.ListFormat`.
//!
//! [ECMA-402]: https://tc39.es/ecma402/

use fluent_source::dialect::{Argument, Dialect, Function, Takes};

const STYLES: Takes<'static> = Takes::Words(&["full", "long", "medium", "short"]);

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

const DATETIME: Function<'static> = Function::new("DATETIME", Argument::Variable)
    .with_options(&[("dateStyle", STYLES), ("timeStyle", STYLES)]);

const LIST: Function<'static> = Function::new("LIST", Argument::Variable).with_options(&[
    (
        "type",
        Takes::Words(&["conjunction", "disjunction", "unit"]),
    ),
    ("style", Takes::Words(&["long", "short", "narrow"])),
]);

const DURATION: Function<'static> =
    Function::new("DURATION", Argument::Number).reading(&DURATION_MESSAGES);

/// The messages of which DURATION is made, each with the variable it takes: the
/// units from the largest on, and two of them together.
pub(crate) const DURATION_MESSAGES: [(&str, &str); 5] = [
    ("detail-duration-days", "days"),
    ("detail-duration-hours", "hours"),
    ("detail-duration-minutes", "minutes"),
    ("detail-duration-seconds", "seconds"),
    ("detail-duration-pair", "larger"),
];

/// What this build can do.
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
