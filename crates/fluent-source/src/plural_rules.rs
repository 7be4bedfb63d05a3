//! [`PluralRules`]: those of ICU4X, and of the languages that its data leave out.

use fixed_decimal::Decimal;
use icu_plurals::{PluralCategory, PluralOperands, PluralRules as IcuRules};
use intl_pluralrules::PluralCategory as OlderCategory;
use intl_pluralrules::{PluralRuleType, PluralRules as OlderRules};
use unic_langid::LanguageIdentifier;

use crate::Language;
use crate::icu;
use crate::plural::NumberUse;

/// The plural rules of a language, by CLDR.
///
/// See [`plural_rules`](icu::plural_rules) for an example.
pub struct PluralRules(Rules);

enum Rules {
    Icu(IcuRules),
    /// Of CLDR 37. ICU4X compiles 120 languages in, and CLDR has a hundred more.
    Older(OlderRules),
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
        let rules = match number_use {
            NumberUse::Cardinal => IcuRules::try_new_cardinal((&identifier).into()),
            NumberUse::Ordinal => IcuRules::try_new_ordinal((&identifier).into()),
        };
        let rules = rules.ok()?;
        // One category alone is that of the root, too.
        let older = || {
            let older = older_rules(language, number_use)?;
            let mut first = (0..=2_u32).map(|number| older.select(number));
            let has_others = first.any(|it| it != Ok(OlderCategory::OTHER));
            has_others.then_some(Rules::Older(older))
        };
        let older = (rules.categories().count() < 2).then(older).flatten();
        Some(PluralRules(older.unwrap_or(Rules::Icu(rules))))
    }

    /// The category of a number as it is shown: 1 is not 1.0.
    pub fn category(&self, number: &Decimal) -> PluralCategory {
        match &self.0 {
            Rules::Icu(rules) => rules.category_for(PluralOperands::from(number)),
            Rules::Older(rules) => of_older(rules.select(number.to_string().as_str())),
        }
    }

    /// The same for an integer, which is not made a decimal first.
    pub fn category_of_whole(&self, number: u64) -> PluralCategory {
        match &self.0 {
            Rules::Icu(rules) => rules.category_for(PluralOperands::from(number)),
            Rules::Older(rules) => of_older(rules.select(number)),
        }
    }

    /// All that numbers can be of.
    pub fn categories(&self) -> Vec<PluralCategory> {
        match &self.0 {
            Rules::Icu(rules) => rules.categories().collect(),
            Rules::Older(rules) => older_categories(rules),
        }
    }
}

/// The rules of fluent-bundle's data; none for a language that they leave out.
fn older_rules(language: &Language, number_use: NumberUse) -> Option<OlderRules> {
    let rule_type = match number_use {
        NumberUse::Cardinal => PluralRuleType::CARDINAL,
        NumberUse::Ordinal => PluralRuleType::ORDINAL,
    };
    let identifier = icu::canonicalize(icu::identifier(language));
    let alone = icu::language(identifier.language.into());
    OlderRules::create(LanguageIdentifier::from(alone), rule_type).ok()
}

/// The categories that fluent-bundle's data have for whole numbers and decimals; none for a
/// language that they leave out.
pub(crate) fn settled_categories(
    language: &Language,
    number_use: NumberUse,
) -> Option<Vec<PluralCategory>> {
    older_rules(language, number_use).map(|rules| older_categories(&rules))
}

fn older_categories(rules: &OlderRules) -> Vec<PluralCategory> {
    let whole = (0..=200_u32).map(|number| rules.select(number));
    let decimals = ["0.0", "0.1", "0.5", "1.0", "1.1", "1.5", "2.1", "5.0"];
    let decimals = decimals.into_iter().map(|it| rules.select(it));
    let found: Vec<PluralCategory> = whole.chain(decimals).map(of_older).collect();
    let mut all = PluralCategory::all().collect::<Vec<_>>();
    all.retain(|category| found.contains(category));
    all
}

fn of_older(category: Result<OlderCategory, &str>) -> PluralCategory {
    match category {
        Ok(OlderCategory::ZERO) => PluralCategory::Zero,
        Ok(OlderCategory::ONE) => PluralCategory::One,
        Ok(OlderCategory::TWO) => PluralCategory::Two,
        Ok(OlderCategory::FEW) => PluralCategory::Few,
        Ok(OlderCategory::MANY) => PluralCategory::Many,
        Ok(OlderCategory::OTHER) | Err(_) => PluralCategory::Other,
    }
}
