//! NUMBER: ECMA-402's `Intl.NumberFormat` and `Intl.PluralRules`, by ICU4X.
//!
//! Numbers are decimal throughout, so that none loses digits on its way. Plural
//! categories follow the digits that are shown: 1 is `one` in English, 1.0 is `other`.

use std::fmt;
use std::sync::OnceLock;

use fixed_decimal::{Decimal, FloatPrecision, Sign, SignedRoundingMode, UnsignedRoundingMode};
use fluent_source::icu::{self, PluralRules};
use fluent_source::plural::NumberUse;
use icu_decimal::options::GroupingStrategy;
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale::Locale;
use icu_plurals::{PluralCategory, PluralRuleType};
use writeable::Writeable as _;

/// A number with all its digits.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Number {
    Finite(Decimal),
    /// `Sign::Negative`, or any other for a positive one.
    Infinite(Sign),
    Nan,
}

impl From<u64> for Number {
    fn from(number: u64) -> Self {
        Number::Finite(number.into())
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        Number::Finite(number.into())
    }
}

impl From<f64> for Number {
    fn from(number: f64) -> Self {
        if number.is_nan() {
            return Number::Nan;
        }
        // The fewest digits that lead back to the same f64.
        match Decimal::try_from_f64(number, FloatPrecision::RoundTrip) {
            Ok(decimal) => Number::Finite(decimal),
            Err(_) if number < 0.0 => Number::Infinite(Sign::Negative),
            Err(_) => Number::Infinite(Sign::None),
        }
    }
}

impl Number {
    /// The number as whole seconds, rounded up. `None` for a negative number, for NaN
    /// and infinity, and for more than 64 bits hold.
    pub(super) fn seconds(&self) -> Option<u64> {
        let Number::Finite(decimal) = self else {
            return None;
        };
        let whole = decimal.clone().ceiled(0);
        if whole.sign() == Sign::Negative && !whole.absolute.is_zero() {
            return None;
        }
        let digits = whole.absolute.magnitude_range().rev();
        let digits = digits.take_while(|magnitude| *magnitude >= 0);
        digits
            .map(|magnitude| u64::from(whole.absolute.digit_at(magnitude)))
            .try_fold(0_u64, |seconds, digit| {
                seconds.checked_mul(10)?.checked_add(digit)
            })
    }
}

/// The options of NUMBER, completed.
#[derive(Clone, Copy)]
pub(crate) struct NumberOptions {
    /// The fewest digits before the point.
    pub(crate) minimum_integer: i16,
    /// The fewest and the most digits behind the point.
    pub(crate) fraction: (i16, i16),
    /// The fewest and the most significant digits; they take the place of `fraction`.
    pub(crate) significant: Option<(i16, i16)>,
    pub(crate) grouping: GroupingStrategy,
    /// By which rules a selector matches.
    pub(crate) plural: PluralRuleType,
}

impl NumberOptions {
    /// What is asked for, completed as ECMA-402 does (SetNumberFormatDigitOptions). By
    /// default there are at most three fraction digits. `digits` looks an option up by
    /// its name.
    pub(crate) fn new(
        digits: impl Fn(&str) -> Option<i16>,
        grouping: Option<&str>,
        ordinal: bool,
    ) -> NumberOptions {
        let range = |least: Option<i16>, most: Option<i16>, (from, to): (i16, i16)| {
            let least_or = least.unwrap_or_else(|| from.min(most.unwrap_or(from)));
            let most = most.unwrap_or_else(|| to.max(least_or));
            (least_or, most)
        };
        let significant = (
            digits("minimumSignificantDigits"),
            digits("maximumSignificantDigits"),
        );
        NumberOptions {
            minimum_integer: digits("minimumIntegerDigits").unwrap_or(1),
            fraction: range(
                digits("minimumFractionDigits"),
                digits("maximumFractionDigits"),
                (0, 3),
            ),
            significant: match significant {
                (None, None) => None,
                (least, most) => Some(range(least, most, (1, 21))),
            },
            grouping: match grouping {
                Some("false") => GroupingStrategy::Never,
                Some("true" | "always") => GroupingStrategy::Always,
                Some("min2") => GroupingStrategy::Min2,
                _ => GroupingStrategy::Auto,
            },
            plural: if ordinal {
                PluralRuleType::Ordinal
            } else {
                PluralRuleType::Cardinal
            },
        }
    }

    /// The number with the digits that are shown, rounded half away from zero.
    pub(crate) fn apply(&self, number: Number) -> Number {
        let Number::Finite(mut decimal) = number else {
            return number;
        };
        let half_expand = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
        match self.significant {
            Some((least, most)) => {
                let first = decimal.absolute.nonzero_magnitude_start();
                decimal.round_with_mode(first - (most - 1), half_expand);
                decimal.absolute.trim_end();
                // 9.99 may have become 10.
                let first = decimal.absolute.nonzero_magnitude_start();
                decimal.absolute.pad_end(first - (least - 1));
            }
            None => {
                let (least, most) = self.fraction;
                decimal.round_with_mode(-most, half_expand);
                decimal.absolute.trim_end();
                decimal.absolute.pad_end(-least);
            }
        }
        decimal.absolute.trim_start();
        decimal.absolute.pad_start(self.minimum_integer);
        Number::Finite(decimal)
    }
}

/// A number of four digits before the point with its thousand apart, in languages too that
/// leave four digits together unless they are asked: ICU4X does so even then, where CLDR's
/// least number of digits before the first separator is two. So it is written with a fifth
/// digit in front, which is taken out.
fn four_digits_grouped(decimal: &Decimal, formatter: &DecimalFormatter) -> String {
    let mut longer = Decimal::from(10_000);
    longer.absolute = longer
        .absolute
        .concatenated_end(decimal.absolute.clone())
        .unwrap_or_else(|_| decimal.absolute.clone());
    longer.sign = decimal.sign;
    let mut text = formatter.format(&longer).to_string();
    if let Some(first) = text.find(char::is_numeric) {
        text.remove(first);
    }
    text
}

/// The number formatters and plural rules of one language, each made on first use. A
/// formatter is `None` only without data for the root locale, which is compiled in.
pub(super) struct Numbers {
    locale: Locale,
    /// By grouping strategy.
    formatters: [OnceLock<Option<Box<DecimalFormatter>>>; 4],
    cardinal: OnceLock<Option<Box<PluralRules>>>,
    ordinal: OnceLock<Option<Box<PluralRules>>>,
    /// Whether the digits are those of ASCII.
    ascii: OnceLock<bool>,
}

impl Numbers {
    pub(super) fn new(locale: Locale) -> Numbers {
        Numbers {
            locale,
            formatters: Default::default(),
            cardinal: OnceLock::new(),
            ordinal: OnceLock::new(),
            ascii: OnceLock::new(),
        }
    }

    pub(super) fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Whether the language's digits are those of ASCII.
    pub(super) fn are_ascii(&self) -> bool {
        *self.ascii.get_or_init(|| {
            let mut zero = String::new();
            let written = self.write(&Number::from(0_u64), &mut zero);
            written.is_ok() && zero == "0"
        })
    }

    /// Writes a number with all its digits.
    pub(super) fn write(&self, number: &Number, w: &mut dyn fmt::Write) -> fmt::Result {
        self.write_grouped(number, GroupingStrategy::Auto, w)
    }

    /// Writes a number with all its digits, grouped as the strategy says.
    pub(super) fn write_grouped(
        &self,
        number: &Number,
        grouping: GroupingStrategy,
        w: &mut dyn fmt::Write,
    ) -> fmt::Result {
        match (number, self.formatter(grouping)) {
            (Number::Finite(decimal), Some(formatter))
                if grouping == GroupingStrategy::Always
                    && *decimal.absolute.magnitude_range().end() == 3 =>
            {
                w.write_str(&four_digits_grouped(decimal, formatter))
            }
            (Number::Finite(decimal), Some(formatter)) => formatter.format(decimal).write_to(w),
            (Number::Finite(decimal), None) => decimal.write_to(w),
            (Number::Nan, _) => w.write_str("NaN"),
            (Number::Infinite(Sign::Negative), Some(formatter)) => {
                // With the language's sign for less than nothing, at its place: -1 with
                // another sign for its digit.
                let written = |number: i8| {
                    let (decimal, mut text) = (Decimal::from(number), String::new());
                    let w: &mut dyn fmt::Write = &mut text;
                    // A string does not fail to be written.
                    let _ = formatter.format(&decimal).write_to(w);
                    text
                };
                let digit = written(1).chars().next();
                written(-1).chars().try_for_each(|c| {
                    let is_digit = Some(c) == digit;
                    w.write_char(if is_digit { '∞' } else { c })
                })
            }
            (Number::Infinite(_), _) => w.write_str("∞"),
        }
    }

    /// The plural category of a number as it is shown.
    pub(super) fn category(&self, number: &Number, plural: PluralRuleType) -> PluralCategory {
        match (self.rules(plural), number) {
            (Some(rules), Number::Finite(decimal)) => rules.category(decimal),
            _ => PluralCategory::Other,
        }
    }

    /// The same for an integer, which is not made a decimal first.
    pub(super) fn category_of_whole(&self, number: u64, plural: PluralRuleType) -> PluralCategory {
        let rules = self.rules(plural);
        rules.map_or(PluralCategory::Other, |rules| {
            rules.category_of_whole(number)
        })
    }

    /// The plural rules of a type.
    fn rules(&self, plural: PluralRuleType) -> Option<&PluralRules> {
        let (slot, number_use) = match plural {
            PluralRuleType::Ordinal => (&self.ordinal, NumberUse::Ordinal),
            _ => (&self.cardinal, NumberUse::Cardinal),
        };
        let rules = slot.get_or_init(|| {
            let language = icu::language(self.locale.id.clone());
            icu::plural_rules(&language, number_use).map(Box::new)
        });
        rules.as_deref()
    }

    /// The formatter for a grouping strategy.
    fn formatter(&self, grouping: GroupingStrategy) -> Option<&DecimalFormatter> {
        let place = match grouping {
            GroupingStrategy::Never => 1,
            GroupingStrategy::Always => 2,
            GroupingStrategy::Min2 => 3,
            _ => 0,
        };
        let made = self.formatters.get(place)?.get_or_init(|| {
            let preferences = DecimalFormatterPreferences::from(&self.locale);
            // Fails only without data for the root, which is compiled in.
            let made = DecimalFormatter::try_new(preferences, grouping.into());
            made.ok().map(Box::new)
        });
        made.as_deref()
    }
}
