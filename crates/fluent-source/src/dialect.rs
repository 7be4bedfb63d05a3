//! [`Dialect`]: the functions that the texts of a project can call, and what
//! each of them takes.

/// What the one argument without a name may be.
///
/// See [`Function`] for an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Argument {
    /// A variable.
    Variable,
    /// A variable, or a number that stands in the call itself.
    Number,
}

/// What an option takes.
///
/// ```
/// use fluent_source::dialect::{Argument, Dialect, Function, Takes};
/// use fluent_source::validate::{self, File};
///
/// let list = Function::new("LIST", Argument::Variable)
///     .with_options(&[("style", Takes::Words(&["long", "short"]))]);
/// let text = "guests = { LIST($guests, style: \"tiny\") }\n";
/// let file = File { path: "en/guests.ftl", text, layer: 0 };
/// let found = validate::language(&[file], &Dialect::new([list]));
/// assert_eq!(found[0].help(), r#"write "long" or "short""#);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Takes<'d> {
    /// A whole number from one to the other.
    Digits(u16, u16),
    /// One of these words, as a quoted string.
    Words(&'d [&'d str]),
    /// Any literal.
    Anything,
}

/// A function that a text can call.
///
/// # Example
///
/// ```
/// use fluent_source::dialect::{Argument, Function, Takes};
///
/// let number = Function::new("NUMBER", Argument::Number)
///     .with_options(&[("minimumFractionDigits", Takes::Digits(0, 20))]);
/// assert_eq!(number.name(), "NUMBER");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Function<'d> {
    name: &'d str,
    signature: Option<Signature<'d>>,
    reads: &'d [(&'d str, &'d str)],
}

/// What a function takes, where that is known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Signature<'d> {
    /// What is accepted without a name.
    pub(crate) accepts: Argument,
    /// What a translator is advised to write there.
    pub(crate) advised: Argument,
    pub(crate) options: &'d [(&'d str, Takes<'d>)],
}

impl<'d> Function<'d> {
    /// A function that takes one argument of this kind and no options.
    ///
    /// See [`Function`] for an example.
    pub const fn new(name: &'d str, argument: Argument) -> Function<'d> {
        Function {
            name,
            signature: Some(Signature {
                accepts: argument,
                advised: argument,
                options: &[],
            }),
            reads: &[],
        }
    }

    /// A function whose arguments are not known here, and so not checked.
    ///
    /// ```
    /// use fluent_source::dialect::{Dialect, Function};
    /// use fluent_source::validate::{self, File};
    ///
    /// let text = "open = { PLATFORM(old: \"no\") ->\n   *[other] Open\n}\n";
    /// let file = File { path: "en/menu.ftl", text, layer: 0 };
    /// let dialect = Dialect::new([Function::unknown("PLATFORM")]);
    /// assert!(validate::language(&[file], &dialect).is_empty());
    /// ```
    pub const fn unknown(name: &'d str) -> Function<'d> {
        Function {
            name,
            signature: None,
            reads: &[],
        }
    }

    /// The function with these options. One that is
    /// [unknown](Function::unknown) stays so.
    ///
    /// See [`Takes`] for an example.
    #[must_use]
    pub const fn with_options(self, options: &'d [(&'d str, Takes<'d>)]) -> Function<'d> {
        let Some(signature) = self.signature else {
            return self;
        };
        Function {
            signature: Some(Signature {
                options,
                ..signature
            }),
            ..self
        }
    }

    /// The same function, which builds what it shows from messages of the
    /// language: each message that it reads, with the variable that it passes. A
    /// call then counts as a reference to these messages.
    ///
    /// ```
    /// use fluent_source::dialect::{Argument, Dialect, Function};
    /// use fluent_source::validate::{self, File};
    ///
    /// let size = Function::new("SIZE", Argument::Number).reading(&[("size-bytes", "bytes")]);
    /// let text = "size-bytes = { SIZE($bytes) }\n";
    /// let file = File { path: "en/sizes.ftl", text, layer: 0 };
    /// let found = validate::language(&[file], &Dialect::new([size]));
    /// assert_eq!(found[0].message(), "the text refers to itself: size-bytes → size-bytes");
    /// ```
    #[must_use]
    pub const fn reading(self, reads: &'d [(&'d str, &'d str)]) -> Function<'d> {
        Function { reads, ..self }
    }

    /// The function, accepting a number in the call too, without advising it.
    const fn tolerating_numbers(self) -> Function<'d> {
        let Some(signature) = self.signature else {
            return self;
        };
        Function {
            signature: Some(Signature {
                accepts: Argument::Number,
                ..signature
            }),
            ..self
        }
    }

    /// The name, as a text calls it.
    ///
    /// See [`Function`] for an example.
    pub const fn name(&self) -> &'d str {
        self.name
    }

    /// The messages that it reads, each with its variable.
    ///
    /// ```
    /// use fluent_source::dialect::{Argument, Function};
    ///
    /// let size = Function::new("SIZE", Argument::Number).reading(&[("size-bytes", "bytes")]);
    /// assert_eq!(size.reads(), [("size-bytes", "bytes")]);
    /// ```
    pub const fn reads(&self) -> &'d [(&'d str, &'d str)] {
        self.reads
    }

    pub(crate) const fn signature(&self) -> Option<&Signature<'d>> {
        self.signature.as_ref()
    }
}

impl Takes<'_> {
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

/// The function DURATION of fluent-status: a length of time, which is put into words by
/// messages, so that it agrees with its sentence. [`reads`](Function::reads) names them: the
/// units from the largest on, and last the one that joins two of them, which takes `smaller`
/// as well.
///
/// ```
/// use fluent_source::dialect::DURATION;
///
/// assert_eq!(DURATION.reads()[0], ("detail-duration-days", "days"));
/// ```
pub const DURATION: Function<'static> = Function::new("DURATION", Argument::Number).reading(&[
    ("detail-duration-days", "days"),
    ("detail-duration-hours", "hours"),
    ("detail-duration-minutes", "minutes"),
    ("detail-duration-seconds", "seconds"),
    ("detail-duration-pair", "larger"),
]);

/// What the program that shows the texts can do.
///
/// # Example
///
/// ```
/// use fluent_source::dialect::Dialect;
///
/// let dialect = Dialect::ecma(&["NUMBER", "DATETIME", "PLATFORM"]);
/// assert!(dialect.function("PLATFORM").is_some());
/// assert!(dialect.function("LIST").is_none());
/// ```
#[derive(Clone, Debug)]
pub struct Dialect<'d> {
    functions: Vec<Function<'d>>,
    /// The functions by name, by their numbers.
    by_name: Vec<usize>,
    /// Functions that another build of the program has, and how to get them.
    absent: Vec<(&'d str, &'d str)>,
    needs_values: bool,
}

impl<'d> Dialect<'d> {
    /// A program with these functions.
    ///
    /// See [`Takes`] for an example.
    pub fn new(functions: impl IntoIterator<Item = Function<'d>>) -> Dialect<'d> {
        let functions: Vec<Function<'d>> = functions.into_iter().collect();
        let mut by_name: Vec<usize> = (0..functions.len()).collect();
        by_name.sort_by_key(|number| functions.get(*number).map(Function::name));
        Dialect {
            functions,
            by_name,
            absent: Vec::new(),
            needs_values: false,
        }
    }

    /// A program of the Fluent world with functions of these names, of which
    /// `NUMBER` and `DATETIME` have the options of [ECMA-402]. What the others
    /// take is theirs to say.
    ///
    /// See [`Dialect`] for an example.
    ///
    /// [ECMA-402]: https://tc39.es/ecma402/
    pub fn ecma(names: &[&'d str]) -> Dialect<'d> {
        let function = |name: &&'d str| match *name {
            "NUMBER" => Function::new("NUMBER", Argument::Number).with_options(ECMA_NUMBER),
            "DATETIME" => Function::new("DATETIME", Argument::Variable)
                .with_options(ECMA_DATETIME)
                .tolerating_numbers(),
            name => Function::unknown(name),
        };
        Dialect::new(names.iter().map(function))
    }

    /// The same program with this function, in the place of one of the same name.
    ///
    /// ```
    /// use fluent_source::dialect::{DURATION, Dialect};
    ///
    /// let dialect = Dialect::ecma(&["NUMBER", "DURATION"]).with(DURATION);
    /// assert_eq!(dialect.functions().len(), 2);
    /// assert_eq!(dialect.function("DURATION").map(|it| it.reads().len()), Some(5));
    /// ```
    #[must_use]
    pub fn with(mut self, function: Function<'d>) -> Dialect<'d> {
        self.functions.retain(|known| known.name != function.name);
        self.functions.push(function);
        Dialect {
            absent: self.absent,
            needs_values: self.needs_values,
            ..Dialect::new(self.functions)
        }
    }

    /// The same program, which lacks a function that another build of it has;
    /// `help` says how to get it.
    ///
    /// ```
    /// use fluent_source::dialect::Dialect;
    /// use fluent_source::validate::{self, File};
    ///
    /// let dialect = Dialect::ecma(&["NUMBER"]).lacking("LIST", "switch lists on");
    /// let file = File { path: "en/guests.ftl", text: "guests = { LIST($guests) }\n", layer: 0 };
    /// let found = validate::language(&[file], &dialect);
    /// assert_eq!(found[0].help(), "switch lists on");
    /// ```
    #[must_use]
    pub fn lacking(mut self, name: &'d str, help: &'d str) -> Dialect<'d> {
        self.absent.push((name, help));
        self
    }

    /// The same program, which shows every message by its value, and shows no
    /// reader the name of a variable: a message needs a value, and a term needs
    /// the arguments that its text shows.
    ///
    /// ```
    /// use fluent_source::dialect::Dialect;
    /// use fluent_source::validate::{self, File};
    ///
    /// let text = "open = { -file }\n-file = { $case } file\n";
    /// let file = File { path: "en/menu.ftl", text, layer: 0 };
    /// let found = validate::language(&[file], &Dialect::ecma(&[]).needing_values());
    /// assert_eq!(found[0].rule(), Some("term-without-argument"));
    /// assert_eq!(found[0].help(), r#"write { -file(case: "…") }"#);
    /// ```
    #[must_use]
    pub fn needing_values(mut self) -> Dialect<'d> {
        self.needs_values = true;
        self
    }

    /// The function of this name, if the program has it.
    ///
    /// See [`Dialect`] for an example.
    pub fn function(&self, name: &str) -> Option<&Function<'d>> {
        let function = |number: &usize| self.functions.get(*number);
        let is_before = |number: &usize| function(number).map(Function::name) < Some(name);
        let number = self.by_name.get(self.by_name.partition_point(is_before))?;
        function(number).filter(|function| function.name == name)
    }

    /// The functions that the program has.
    ///
    /// ```
    /// use fluent_source::dialect::Dialect;
    ///
    /// let dialect = Dialect::ecma(&["NUMBER", "PLATFORM"]);
    /// assert_eq!(dialect.functions()[1].name(), "PLATFORM");
    /// ```
    pub fn functions(&self) -> &[Function<'d>] {
        &self.functions
    }

    pub(crate) fn needs_values(&self) -> bool {
        self.needs_values
    }

    /// How to get a function that another build has.
    pub(crate) fn help_for_absent(&self, name: &str) -> Option<&'d str> {
        let found = self.absent.iter().find(|(known, _)| *known == name);
        found.map(|(_, help)| *help)
    }
}

/// ECMA-402 of 2022 has up to 20 fraction digits; fluent-bundle panics beyond.
const ECMA_FRACTION: Takes<'static> = Takes::Digits(0, 20);
const STYLES: Takes<'static> = Takes::Words(&["full", "long", "medium", "short"]);
const TEXT_STYLES: Takes<'static> = Takes::Words(&["long", "short", "narrow"]);
const DIGITS: Takes<'static> = Takes::Words(&["numeric", "2-digit"]);
const MONTHS: Takes<'static> = Takes::Words(&["numeric", "2-digit", "long", "short", "narrow"]);

/// The options of `Intl.NumberFormat` and `Intl.PluralRules`.
const ECMA_NUMBER: &[(&str, Takes<'static>)] = &[
    ("minimumIntegerDigits", Takes::Digits(1, 21)),
    ("minimumFractionDigits", ECMA_FRACTION),
    ("maximumFractionDigits", ECMA_FRACTION),
    ("minimumSignificantDigits", Takes::Digits(1, 21)),
    ("maximumSignificantDigits", Takes::Digits(1, 21)),
    ("useGrouping", Takes::Anything),
    ("type", Takes::Words(&["cardinal", "ordinal"])),
    (
        "style",
        Takes::Words(&["decimal", "percent", "currency", "unit"]),
    ),
    ("compactDisplay", Takes::Anything),
    ("currency", Takes::Anything),
    ("currencyDisplay", Takes::Anything),
    ("currencySign", Takes::Anything),
    ("localeMatcher", Takes::Anything),
    ("notation", Takes::Anything),
    ("numberingSystem", Takes::Anything),
    ("roundingIncrement", Takes::Anything),
    ("roundingMode", Takes::Anything),
    ("roundingPriority", Takes::Anything),
    ("signDisplay", Takes::Anything),
    ("trailingZeroDisplay", Takes::Anything),
    ("unit", Takes::Anything),
    ("unitDisplay", Takes::Anything),
];

/// The options of `Intl.DateTimeFormat`.
const ECMA_DATETIME: &[(&str, Takes<'static>)] = &[
    ("dateStyle", STYLES),
    ("timeStyle", STYLES),
    ("weekday", TEXT_STYLES),
    ("era", TEXT_STYLES),
    ("year", DIGITS),
    ("month", MONTHS),
    ("day", DIGITS),
    ("hour", DIGITS),
    ("minute", DIGITS),
    ("second", DIGITS),
    ("calendar", Takes::Anything),
    ("dayPeriod", Takes::Anything),
    ("formatMatcher", Takes::Anything),
    ("fractionalSecondDigits", Takes::Anything),
    ("hour12", Takes::Anything),
    ("hourCycle", Takes::Anything),
    ("localeMatcher", Takes::Anything),
    ("numberingSystem", Takes::Anything),
    ("timeZone", Takes::Anything),
    ("timeZoneName", Takes::Anything),
];
