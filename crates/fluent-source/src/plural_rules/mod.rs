//! [`PluralRules`]: those of ICU4X, and of the languages that its data leave out.

mod left_out;

use fixed_decimal::Decimal;
use icu_locale::LanguageIdentifier;
use icu_plurals::{PluralCategory, PluralOperands, PluralRules as IcuRules};

use self::left_out::{Operands, OwnRules};
use crate::Language;
use crate::icu;
use crate::plural::NumberUse;

/// The plural rules of a language, by CLDR.
///
/// See [`plural_rules`](icu::plural_rules) for an example.
pub struct PluralRules(Rules);

enum Rules {
    Icu(IcuRules),
    Own(&'static OwnRules),
}

impl PluralRules {
    pub(crate) fn new(language: &Language, number_use: NumberUse) -> Option<PluralRules> {
        let mut identifier = icu::canonicalize(icu::identifier(language));
        // Scripts and regions lead to the root, where rules are those of the language: of
        // regions, CLDR has rules for Portugal alone. Others take its texts (`parentLocales`),
        // but not its plurals: the component `plurals` has no parents.
        let region = identifier.region.filter(|region| region.as_str() == "PT");
        let is_portuguese = identifier.language.as_str() == "pt";
        identifier.script = None;
        identifier.region = region.filter(|_| is_portuguese);
        let code = identifier.language.as_str();
        if let Some(own) = left_out::own_rules(code, number_use) {
            return Some(PluralRules(Rules::Own(own)));
        }
        if let Some(known) = left_out::with_same_rules(code, number_use) {
            identifier = LanguageIdentifier::from(known);
        }
        let rules = match number_use {
            NumberUse::Cardinal => IcuRules::try_new_cardinal((&identifier).into()),
            NumberUse::Ordinal => IcuRules::try_new_ordinal((&identifier).into()),
        };
        rules.ok().map(|rules| PluralRules(Rules::Icu(rules)))
    }

    /// The category of a number as it is shown: 1 is not 1.0.
    pub fn category(&self, number: &Decimal) -> PluralCategory {
        match &self.0 {
            Rules::Icu(rules) => rules.category_for(PluralOperands::from(number)),
            Rules::Own(rules) => (rules.category)(Operands::of(number)),
        }
    }

    /// The same for an integer, which is not made a decimal first.
    pub fn category_of_whole(&self, number: u64) -> PluralCategory {
        match &self.0 {
            Rules::Icu(rules) => rules.category_for(PluralOperands::from(number)),
            Rules::Own(rules) => (rules.category)(Operands::whole(number)),
        }
    }

    /// All that numbers can be of.
    pub fn categories(&self) -> Vec<PluralCategory> {
        match &self.0 {
            Rules::Icu(rules) => rules.categories().collect(),
            Rules::Own(rules) => rules.categories.to_vec(),
        }
    }
}
