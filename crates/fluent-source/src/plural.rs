//! The plural categories of languages, as [CLDR] has them.
//!
//! [CLDR]: https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html

use icu_plurals::{PluralCategory, PluralRules};
use intl_pluralrules::{
    PluralCategory as BundleCategory, PluralRuleType, PluralRules as BundleRules,
};

use crate::Language;
use crate::icu;

/// The names that a plural category can have, in the order of CLDR.
///
/// ```
/// assert_eq!(fluent_source::plural::CATEGORIES.len(), 6);
/// ```
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What a number is used for, which decides on its rules.
///
/// See [`categories`] for an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NumberUse {
    /// To count: 1 file, 2 files.
    Cardinal,
    /// To order: the 1st file, the 2nd file.
    Ordinal,
}

/// A plural category of a language, as two sets of rules see it: those of ICU4X,
/// and the older ones that fluent-bundle has by itself.
///
/// See [`categories`] for an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    name: &'static str,
    in_icu: bool,
    in_bundle: bool,
    numbers: Vec<u32>,
}

impl Category {
    /// Its name, as the key of a variant: one of [`CATEGORIES`].
    ///
    /// See [`categories`] for an example.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Whether ICU4X's rules have it, for any number.
    ///
    /// See [`categories`] for an example.
    pub fn is_in_icu(&self) -> bool {
        self.in_icu
    }

    /// Whether fluent-bundle's own rules have it, for any number.
    ///
    /// See [`categories`] for an example.
    pub fn is_in_bundle(&self) -> bool {
        self.in_bundle
    }

    /// Some whole numbers that are of it by both, in order: those up to 200, and
    /// powers of ten from 1,000 to 1,000,000.
    ///
    /// See [`categories`] for an example.
    pub fn numbers(&self) -> &[u32] {
        &self.numbers
    }

    /// Whether both have it for whole numbers, so that a text needs it.
    ///
    /// ```
    /// use fluent_source::Language;
    /// use fluent_source::plural::{self, NumberUse};
    ///
    /// let french: Language = "fr".parse()?;
    /// let categories = plural::categories(&french, NumberUse::Cardinal);
    /// let needed = categories.iter().filter(|category| category.is_needed());
    /// let needed: Vec<&str> = needed.map(|category| category.name()).collect();
    /// assert_eq!(needed, ["one", "other"]);
    /// # Ok::<(), fluent_source::InvalidLanguage>(())
    /// ```
    pub fn is_needed(&self) -> bool {
        self.in_icu && self.in_bundle && !self.numbers.is_empty()
    }
}

/// All six categories, each with what a language has of it, in the order of CLDR;
/// none if there are no rules for the language.
///
/// ```
/// use fluent_source::Language;
/// use fluent_source::plural::{self, NumberUse};
///
/// let polish: Language = "pl".parse()?;
/// let categories = plural::categories(&polish, NumberUse::Cardinal);
/// let few = categories.iter().find(|category| category.name() == "few").unwrap();
/// assert!(few.is_in_icu() && few.is_in_bundle());
/// assert_eq!(few.numbers()[..4], [2, 3, 4, 22]);
/// # Ok::<(), fluent_source::InvalidLanguage>(())
/// ```
pub fn categories(language: &Language, number_use: NumberUse) -> Vec<Category> {
    let identifier = icu::identifier(language).clone();
    let icu = match number_use {
        NumberUse::Ordinal => PluralRules::try_new_ordinal((&identifier).into()),
        NumberUse::Cardinal => PluralRules::try_new_cardinal((&identifier).into()),
    };
    let bundle = bundle_rules(language, number_use);
    let (Ok(icu), Some(bundle)) = (icu, bundle) else {
        return Vec::new();
    };
    let mut categories = CATEGORIES.map(|name| Category {
        name,
        in_icu: icu.categories().any(|category| icu_name(category) == name),
        in_bundle: false,
        numbers: Vec::new(),
    });
    for number in (0..=200).chain([1000, 10_000, 100_000, 1_000_000]) {
        let ours = icu_name(icu.category_for(number));
        let theirs = bundle.select(number).map(bundle_name).unwrap_or("other");
        for category in &mut categories {
            category.in_bundle |= category.name == theirs;
            if category.name == ours && ours == theirs {
                category.numbers.push(number);
            }
        }
    }
    // Some categories are for fractions alone.
    for fraction in [
        "0.0", "0.1", "0.5", "1.0", "1.1", "1.5", "2.0", "5.0", "10.5", "100.00",
    ] {
        let theirs = bundle.select(fraction).map(bundle_name).unwrap_or("other");
        for category in &mut categories {
            category.in_bundle |= category.name == theirs;
        }
    }
    categories.into()
}

/// fluent-bundle's rules for the language, as it finds them.
fn bundle_rules(language: &Language, number_use: NumberUse) -> Option<BundleRules> {
    let kind = match number_use {
        NumberUse::Ordinal => PluralRuleType::ORDINAL,
        NumberUse::Cardinal => PluralRuleType::CARDINAL,
    };
    let mut identifier = unic_langid::LanguageIdentifier::from(language.clone());
    let with_all = BundleRules::create(identifier.clone(), kind).ok();
    with_all.or_else(|| {
        identifier.region = None;
        let with_script = BundleRules::create(identifier.clone(), kind).ok();
        with_script.or_else(|| {
            identifier.script = None;
            BundleRules::create(identifier, kind).ok()
        })
    })
}

fn icu_name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

fn bundle_name(category: BundleCategory) -> &'static str {
    match category {
        BundleCategory::ZERO => "zero",
        BundleCategory::ONE => "one",
        BundleCategory::TWO => "two",
        BundleCategory::FEW => "few",
        BundleCategory::MANY => "many",
        BundleCategory::OTHER => "other",
    }
}
