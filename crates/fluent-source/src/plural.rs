//! The plural categories of languages, as [CLDR] has them: the one table that
//! look-up, `check` and `new-locale` share.
//!
//! The rules belong to a language, whatever script it is written in: those of `sr` are
//! those of `sr-Latn`.
//!
//! [CLDR]: https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html

use fixed_decimal::Decimal;
use icu_plurals::PluralCategory;
use intl_pluralrules::PluralCategory as BundleCategory;
use intl_pluralrules::{PluralRuleType, PluralRules as BundleRules};
use unic_langid::LanguageIdentifier;

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

/// A plural category that a language has.
///
/// See [`categories`] for an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    name: &'static str,
    numbers: Vec<u32>,
    has_decimals: bool,
    /// Whether the older data have it as well, which programs of Fluent choose by.
    is_settled: bool,
}

impl Category {
    /// Its name, as the key of a variant: one of [`CATEGORIES`].
    ///
    /// See [`categories`] for an example.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Some whole numbers below 1,000,000 that are of it, in order: those up to 200,
    /// and round ones.
    ///
    /// See [`categories`] for an example.
    pub fn numbers(&self) -> &[u32] {
        &self.numbers
    }

    /// Whether a text that is chosen by any number needs it: numbers below 1,000,000
    /// or decimals are of it. The others, such as `many` in French, which is for
    /// millions, may be there; so may one that CLDR has been given of late, which most
    /// programs do not know: `one` in Vietnamese.
    ///
    /// ```
    /// use fluent_source::Language;
    /// use fluent_source::plural::{self, NumberUse};
    ///
    /// let needed = |tag: &str| -> Vec<&str> {
    ///     let language: Language = tag.parse().unwrap();
    ///     let categories = plural::categories(&language, NumberUse::Cardinal);
    ///     let needed = categories.iter().filter(|category| category.is_needed());
    ///     needed.map(|category| category.name()).collect()
    /// };
    /// assert_eq!(needed("fr"), ["one", "other"]);
    /// assert_eq!(needed("sr-Latn"), ["one", "few", "other"]);
    /// assert_eq!(needed("vi"), ["other"]);
    /// ```
    pub fn is_needed(&self) -> bool {
        self.is_settled && (!self.numbers.is_empty() || self.has_decimals)
    }
}

/// The categories that a language has, in the order of CLDR; none if there are no
/// rules for the language.
///
/// ```
/// use fluent_source::Language;
/// use fluent_source::plural::{self, NumberUse};
///
/// let polish: Language = "pl".parse()?;
/// let categories = plural::categories(&polish, NumberUse::Cardinal);
/// let names: Vec<&str> = categories.iter().map(|category| category.name()).collect();
/// assert_eq!(names, ["one", "few", "many", "other"]);
/// assert_eq!(categories[1].numbers()[..4], [2, 3, 4, 22]);
/// # Ok::<(), fluent_source::InvalidLanguage>(())
/// ```
pub fn categories(language: &Language, number_use: NumberUse) -> Vec<Category> {
    let Some(rules) = icu::plural_rules(language, number_use) else {
        return Vec::new();
    };
    let known = rules.categories();
    let settled = settled_categories(language, number_use);
    let mut categories: Vec<Category> = CATEGORIES
        .into_iter()
        .filter(|name| known.iter().any(|category| icu_name(*category) == *name))
        .map(|name| Category {
            name,
            numbers: Vec::new(),
            has_decimals: false,
            is_settled: settled
                .as_ref()
                .is_none_or(|settled| settled.iter().any(|category| icu_name(*category) == name)),
        })
        .collect();
    // The rules of the root have `other` alone, and so have languages without rules.
    if categories.len() < 2 && !is_known(language) {
        return Vec::new();
    }
    let mut count = |category, add: &dyn Fn(&mut Category)| {
        let name = icu_name(category);
        categories
            .iter_mut()
            .filter(|it| it.name == name)
            .for_each(add);
    };
    let round = [1000, 2000, 5000, 10_000, 20_000, 100_000, 200_000];
    for number in (0..=200_u32).chain(round) {
        count(rules.category_of_whole(number.into()), &|category| {
            category.numbers.push(number)
        });
    }
    for decimal in [
        "0.0", "0.1", "0.5", "1.0", "1.1", "1.5", "1.25", "2.0", "2.1", "5.0", "10.5",
    ] {
        if let Ok(decimal) = decimal.parse::<Decimal>() {
            count(rules.category(&decimal), &|category| {
                category.has_decimals = true
            });
        }
    }
    categories
}

/// Whether a language has a category of this name.
///
/// ```
/// use fluent_source::Language;
/// use fluent_source::plural::{self, NumberUse};
///
/// let has_one = |tag| plural::may_have(&Language::from_static(tag), NumberUse::Cardinal, "one");
/// assert_eq!(["de", "kab", "ja"].map(has_one), [true, true, false]);
/// ```
pub fn may_have(language: &Language, number_use: NumberUse, name: &str) -> bool {
    let rules = icu::plural_rules(language, number_use);
    let categories = rules.map(|rules| rules.categories()).unwrap_or_default();
    categories
        .into_iter()
        .any(|category| icu_name(category) == name)
}

/// Whether CLDR has plural rules for a language. ICU4X does not tell a language with
/// one category from one that it does not know; the data of fluent-bundle do.
fn is_known(language: &Language) -> bool {
    let known = BundleRules::get_locales(PluralRuleType::CARDINAL);
    let language = icu::canonicalize(icu::identifier(language)).language;
    known
        .iter()
        .any(|known| known.language.as_str() == language.as_str())
}

/// The categories that fluent-bundle's data, of CLDR 37, have for whole numbers and decimals;
/// none for a language that they leave out.
fn settled_categories(language: &Language, number_use: NumberUse) -> Option<Vec<PluralCategory>> {
    let rule_type = match number_use {
        NumberUse::Cardinal => PluralRuleType::CARDINAL,
        NumberUse::Ordinal => PluralRuleType::ORDINAL,
    };
    let identifier = icu::canonicalize(icu::identifier(language));
    let alone = icu::language(identifier.language.into());
    let rules = BundleRules::create(LanguageIdentifier::from(alone), rule_type).ok()?;
    let whole = (0..=200_u32).map(|number| rules.select(number));
    let decimals = ["0.0", "0.1", "0.5", "1.0", "1.1", "1.5", "2.1", "5.0"];
    let decimals = decimals.into_iter().map(|it| rules.select(it));
    let found: Vec<PluralCategory> = whole.chain(decimals).map(of_bundle).collect();
    let mut all = PluralCategory::all().collect::<Vec<_>>();
    all.retain(|category| found.contains(category));
    Some(all)
}

fn of_bundle(category: Result<BundleCategory, &str>) -> PluralCategory {
    match category {
        Ok(BundleCategory::ZERO) => PluralCategory::Zero,
        Ok(BundleCategory::ONE) => PluralCategory::One,
        Ok(BundleCategory::TWO) => PluralCategory::Two,
        Ok(BundleCategory::FEW) => PluralCategory::Few,
        Ok(BundleCategory::MANY) => PluralCategory::Many,
        Ok(BundleCategory::OTHER) | Err(_) => PluralCategory::Other,
    }
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
