//! The functions that a text can call, and what each of them takes.
//!
//! The options are those of ECMA-402: `Intl.NumberFormat`, `Intl.PluralRules`,
//! `Intl.DateTimeFormat` and `Intl.ListFormat`.

/// A function of Fluent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Function {
    Number,
    DateTime,
    List,
    Duration,
}

/// What an option takes.
#[derive(Clone, Copy)]
pub(crate) enum Takes {
    /// A whole number from one to the other.
    Digits(u16, u16),
    /// One of these words.
    Words(&'static [&'static str]),
    Anything,
}

/// fluent-bundle counts fraction digits in 64 bits; ECMA-402 has up to 100.
const MOST_FRACTION_DIGITS: u16 = if cfg!(feature = "format") { 100 } else { 19 };

const STYLES: Takes = Takes::Words(&["full", "long", "medium", "short"]);

impl Function {
    const ALL: [Function; 4] = [
        Function::Number,
        Function::DateTime,
        Function::List,
        Function::Duration,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Function::Number => "NUMBER",
            Function::DateTime => "DATETIME",
            Function::List => "LIST",
            Function::Duration => "DURATION",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Function> {
        let mut all = Function::ALL.into_iter();
        all.find(|function| function.name() == name)
    }

    /// The names of those that are there.
    fn known() -> impl Iterator<Item = &'static str> {
        let all = Function::ALL.into_iter();
        all.filter(|function| function.lacking_feature().is_none())
            .map(Function::name)
    }

    /// The feature of this crate that would bring the function.
    pub(crate) fn lacking_feature(self) -> Option<&'static str> {
        match self {
            Function::Number => None,
            Function::List | Function::Duration => (!cfg!(feature = "format")).then_some("format"),
            Function::DateTime => (!cfg!(feature = "datetime")).then_some("datetime"),
        }
    }

    /// Whether a number may stand in the call itself.
    pub(crate) fn takes_literal(self) -> bool {
        matches!(self, Function::Number | Function::Duration)
    }

    pub(crate) fn options(self) -> &'static [(&'static str, Takes)] {
        match self {
            Function::Number => &[
                ("minimumIntegerDigits", Takes::Digits(1, 21)),
                (
                    "minimumFractionDigits",
                    Takes::Digits(0, MOST_FRACTION_DIGITS),
                ),
                (
                    "maximumFractionDigits",
                    Takes::Digits(0, MOST_FRACTION_DIGITS),
                ),
                ("minimumSignificantDigits", Takes::Digits(1, 21)),
                ("maximumSignificantDigits", Takes::Digits(1, 21)),
                (
                    "useGrouping",
                    Takes::Words(&["true", "false", "auto", "always", "min2"]),
                ),
                ("type", Takes::Words(&["cardinal", "ordinal"])),
            ],
            Function::DateTime => &[("dateStyle", STYLES), ("timeStyle", STYLES)],
            Function::List => &[
                (
                    "type",
                    Takes::Words(&["conjunction", "disjunction", "unit"]),
                ),
                ("style", Takes::Words(&["long", "short", "narrow"])),
            ],
            Function::Duration => &[],
        }
    }
}

impl Takes {
    /// As a translator is told it.
    pub(crate) fn describe(self) -> String {
        match self {
            Takes::Anything => "a number or a quoted string".to_owned(),
            Takes::Digits(least, most) => format!("a whole number from {least} to {most}"),
            Takes::Words(words) => {
                let quoted: Vec<String> = words.iter().map(|word| format!("{word:?}")).collect();
                match quoted.split_last() {
                    Some((last, [])) => last.clone(),
                    Some((last, others)) => format!("{} or {last}", others.join(", ")),
                    None => String::new(),
                }
            }
        }
    }
}

/// What a program that shows the texts can do.
#[derive(Clone, Copy)]
pub(crate) struct Dialect<'d> {
    /// The functions that it has; none for this crate's own look-up.
    functions: Option<&'d [&'d str]>,
    /// Whether it needs a value in each message.
    pub(crate) values: bool,
}

impl<'d> Dialect<'d> {
    /// This crate's own look-up.
    pub(crate) const OWN: Dialect<'static> = Dialect {
        functions: None,
        values: true,
    };

    /// Another program, which has these functions with all options of ECMA-402.
    #[cfg(feature = "tools")]
    pub(crate) fn with_functions(functions: &'d [&'d str], values: bool) -> Dialect<'d> {
        Dialect {
            functions: Some(functions),
            values,
        }
    }

    pub(crate) fn is_own(&self) -> bool {
        self.functions.is_none()
    }

    pub(crate) fn functions(&self) -> Vec<&'d str> {
        match self.functions {
            Some(functions) => functions.to_vec(),
            None => Function::known().collect(),
        }
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        match self.functions {
            Some(functions) => functions.contains(&name),
            None => Function::known().any(|known| known == name),
        }
    }

    /// Whether the function takes here what ECMA-402 says.
    pub(crate) fn knows(&self, function: Function) -> bool {
        self.is_own() || matches!(function, Function::Number | Function::DateTime)
    }

    /// The options of numbers and dates in ECMA-402 that this crate's own look-up
    /// doesn't have, or has with other bounds.
    pub(crate) fn further_option(&self, name: &str) -> Option<Takes> {
        const TEXT_STYLES: Takes = Takes::Words(&["long", "short", "narrow"]);
        const DIGITS: Takes = Takes::Words(&["numeric", "2-digit"]);

        if self.is_own() {
            return None;
        }
        Some(match name {
            // Up to ECMA-402 of 2022; fluent-bundle panics beyond.
            "minimumFractionDigits" | "maximumFractionDigits" => Takes::Digits(0, 20),
            "style" => Takes::Words(&["decimal", "percent", "currency", "unit"]),
            "weekday" | "era" => TEXT_STYLES,
            "month" => Takes::Words(&["numeric", "2-digit", "long", "short", "narrow"]),
            "year" | "day" | "hour" | "minute" | "second" => DIGITS,
            "calendar"
            | "compactDisplay"
            | "currency"
            | "currencyDisplay"
            | "currencySign"
            | "dayPeriod"
            | "formatMatcher"
            | "fractionalSecondDigits"
            | "hour12"
            | "hourCycle"
            | "localeMatcher"
            | "notation"
            | "numberingSystem"
            | "roundingIncrement"
            | "roundingMode"
            | "roundingPriority"
            | "signDisplay"
            | "timeZone"
            | "timeZoneName"
            | "trailingZeroDisplay"
            | "unit"
            | "unitDisplay"
            | "useGrouping" => Takes::Anything,
            _ => return None,
        })
    }
}

/// The messages of which DURATION is made, each with the variable it takes: the
/// units from the largest on, and two of them together.
pub(crate) const DURATION_MESSAGES: [(&str, &str); 5] = [
    ("detail-duration-days", "days"),
    ("detail-duration-hours", "hours"),
    ("detail-duration-minutes", "minutes"),
    ("detail-duration-seconds", "seconds"),
    ("detail-duration-pair", "larger"),
];
