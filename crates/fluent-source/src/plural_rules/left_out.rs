//! The plural rules that [CLDR] has and ICU4X does not compile in. fluent-bundle's data have
//! most of them, as CLDR 37 had them, and would be 28 KiB of every program.
//!
//! [CLDR]: https://github.com/unicode-org/cldr/blob/release-48/common/supplemental/plurals.xml

use fixed_decimal::Decimal;
use icu_locale::subtags::{Language as Code, language};
use icu_plurals::PluralCategory::{self, Few, Many, One, Other, Two, Zero};

use crate::plural::NumberUse;

/// Languages whose cardinals have the rules of one that ICU4X has.
const SAME_CARDINALS: [(Code, &str); 6] = [
    // n = 1
    (
        language!("af"),
        "an asa bal bem bez ce cgg dv fur gsw haw jgo jmc kaj kcg kkj kl ksb lg mas mgo nah nd nnh \
         nr ny nyn os pap rof rwk saq sdh seh sn ss ssy syr teo tig ts ve vo vun wae xog",
    ),
    // n = 0..1
    (language!("pa"), "guw ln mg wa"),
    // i = 1 and v = 0
    (language!("en"), "io yi"),
    // i = 0,1
    (language!("hy"), "ff kab"),
    // n = 1; n = 2
    (language!("sat"), "iu naq se sma smi smj smn sms"),
    (language!("ar"), "ars"),
];

/// The same of ordinals.
const SAME_ORDINALS: [(Code, &str); 1] = [(language!("vi"), "bal")];

/// A language that ICU4X has, and that CLDR gives the same rules.
pub(super) fn with_same_rules(code: &str, number_use: NumberUse) -> Option<Code> {
    let same: &[(Code, &str)] = match number_use {
        NumberUse::Cardinal => &SAME_CARDINALS,
        NumberUse::Ordinal => &SAME_ORDINALS,
    };
    let mut same = same.iter();
    let (known, _) = same.find(|(_, codes)| codes.split(' ').any(|own| own == code))?;
    Some(*known)
}

/// Rules that no language in ICU4X has.
pub(super) struct OwnRules {
    code: &'static str,
    number_use: NumberUse,
    /// In the order of CLDR.
    pub(super) categories: &'static [PluralCategory],
    pub(super) category: fn(Operands) -> PluralCategory,
}

/// The rules of a language, if it has such.
pub(super) fn own_rules(code: &str, number_use: NumberUse) -> Option<&'static OwnRules> {
    let mut rules = OWN_RULES.iter();
    rules.find(|rules| rules.code == code && rules.number_use == number_use)
}

static OWN_RULES: [OwnRules; 7] = [
    OwnRules {
        code: "gv",
        number_use: NumberUse::Cardinal,
        categories: &[One, Two, Few, Many, Other],
        category: |Operands { whole, decimals }| match (decimals, whole % 100) {
            (Decimals::Zeros | Decimals::Some, _) => Many,
            (Decimals::None, last) if last % 10 == 1 => One,
            (Decimals::None, last) if last % 10 == 2 => Two,
            (Decimals::None, last) if last % 20 == 0 => Few,
            (Decimals::None, _) => Other,
        },
    },
    OwnRules {
        code: "kw",
        number_use: NumberUse::Cardinal,
        categories: &[Zero, One, Two, Few, Many, Other],
        category: |operands| match operands.exactly() {
            None => Other,
            Some(0) => Zero,
            Some(1) => One,
            Some(n) => match (n % 100, n % 100_000, n % 1_000_000) {
                (2 | 22 | 42 | 62 | 82, ..) | (.., 100_000) => Two,
                (0, 1000..=20_000 | 40_000 | 60_000 | 80_000, _) if n % 1000 == 0 => Two,
                (3 | 23 | 43 | 63 | 83, ..) => Few,
                (1 | 21 | 41 | 61 | 81, ..) => Many,
                _ => Other,
            },
        },
    },
    OwnRules {
        code: "kw",
        number_use: NumberUse::Ordinal,
        categories: &[One, Many, Other],
        category: |operands| match operands.exactly().map(|n| n % 100) {
            Some(1..=4 | 21..=24 | 41..=44 | 61..=64 | 81..=84) => One,
            Some(5) => Many,
            _ => Other,
        },
    },
    OwnRules {
        code: "lag",
        number_use: NumberUse::Cardinal,
        categories: &[Zero, One, Other],
        category: |operands| match (operands.exactly(), operands.whole) {
            (Some(0), _) => Zero,
            (_, 0 | 1) => One,
            _ => Other,
        },
    },
    OwnRules {
        code: "sgs",
        number_use: NumberUse::Cardinal,
        categories: &[One, Two, Few, Many, Other],
        category: |operands| match operands.exactly().map(|n| (n, n % 10, n % 100)) {
            None => Many,
            Some((2, ..)) => Two,
            Some((.., 11..=19)) => Other,
            Some((_, 1, _)) => One,
            Some((_, 2..=9, _)) => Few,
            Some(_) => Other,
        },
    },
    OwnRules {
        code: "shi",
        number_use: NumberUse::Cardinal,
        categories: &[One, Few, Other],
        category: |operands| match (operands.exactly(), operands.whole) {
            (_, 0) | (Some(1), _) => One,
            (Some(2..=10), _) => Few,
            _ => Other,
        },
    },
    OwnRules {
        code: "tzm",
        number_use: NumberUse::Cardinal,
        categories: &[One, Other],
        category: |operands| match operands.exactly() {
            Some(0 | 1 | 11..=99) => One,
            _ => Other,
        },
    },
];

/// What rules ask of a number, by [UTS #35].
///
/// [UTS #35]: https://www.unicode.org/reports/tr35/tr35-numbers.html#Operands
#[derive(Clone, Copy)]
pub(super) struct Operands {
    /// `i`, of which the last 18 digits and a one before them are enough.
    whole: u64,
    decimals: Decimals,
}

/// What stands behind the decimal point.
#[derive(Clone, Copy)]
enum Decimals {
    /// Nothing: `v = 0`.
    None,
    /// Zeros alone: `v != 0` and `f = 0`.
    Zeros,
    Some,
}

impl Operands {
    pub(super) fn whole(whole: u64) -> Operands {
        Operands {
            whole,
            decimals: Decimals::None,
        }
    }

    pub(super) fn of(number: &Decimal) -> Operands {
        const DIGITS: i16 = 18;
        let number = &number.absolute;
        let digit = |place| u64::from(number.digit_at(place));
        let more = u64::from(number.nonzero_magnitude_start() >= DIGITS);
        let whole = (0..DIGITS)
            .rev()
            .fold(more, |whole, place| 10 * whole + digit(place));
        let decimals = if number.nonzero_magnitude_end() < 0 {
            Decimals::Some
        } else if *number.magnitude_range().start() < 0 {
            Decimals::Zeros
        } else {
            Decimals::None
        };
        Operands { whole, decimals }
    }

    /// `n`, if it is a whole number.
    fn exactly(self) -> Option<u64> {
        match self.decimals {
            Decimals::None | Decimals::Zeros => Some(self.whole),
            Decimals::Some => None,
        }
    }
}
