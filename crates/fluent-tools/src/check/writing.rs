//! How a language is written: its scripts, its plurals, its marks.

use std::sync::OnceLock;

use icu_locale::subtags::Script as ScriptTag;
use icu_plurals::{PluralCategory, PluralRules};
use icu_properties::PropertyParser;
use icu_properties::props::Script;
use intl_pluralrules::{PluralRuleType, PluralRules as BundleRules};

use fluent_source::Language;
use fluent_source::icu::{self, EXPANDER};

/// What the rules have to know of a language.
pub(crate) struct Writing {
    /// The language alone: `zh` of `zh-CN`.
    pub(crate) base: String,
    pub(crate) region: Option<String>,
    /// The script as the tag or CLDR's likely subtags name it: `Hans`.
    pub(crate) script_tag: String,
    /// The scripts that its letters are in. Latin ones are welcome everywhere.
    pub(crate) scripts: Vec<Script>,
    language: Language,
    cardinal: OnceLock<Vec<Category>>,
    ordinal: OnceLock<Vec<Category>>,
}

/// A plural category, as both sets of rules see it in a language.
pub(crate) struct Category {
    pub(crate) name: &'static str,
    /// Whether ICU's newer data has it.
    pub(crate) in_icu: bool,
    /// Whether fluent-bundle's own rules have it.
    pub(crate) in_bundle: bool,
    /// Whole numbers that are of it in both, in order.
    pub(crate) numbers: Vec<u32>,
}

impl Category {
    /// Whether both have it for whole numbers, so that a text needs it.
    pub(crate) fn is_needed(&self) -> bool {
        self.in_icu && self.in_bundle && !self.numbers.is_empty()
    }
}

/// The six names that a plural category can have.
pub(crate) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Writing {
    pub(crate) fn new(language: &Language) -> Writing {
        let mut identifier = icu::identifier(language).clone();
        let region = identifier.region.map(|region| region.to_string());
        EXPANDER.maximize(&mut identifier);
        let tag = identifier.script;
        Writing {
            base: identifier.language.to_string(),
            region,
            script_tag: tag.map(|tag| tag.to_string()).unwrap_or_default(),
            scripts: tag.map(scripts).unwrap_or_default(),
            language: language.clone(),
            cardinal: OnceLock::new(),
            ordinal: OnceLock::new(),
        }
    }

    pub(crate) fn is(&self, bases: &[&str]) -> bool {
        bases.contains(&self.base.as_str())
    }

    pub(crate) fn is_script(&self, tags: &[&str]) -> bool {
        tags.contains(&self.script_tag.as_str())
    }

    /// Whether its punctuation is as wide as its letters.
    pub(crate) fn is_wide(&self) -> bool {
        self.is_script(&["Hans", "Hant", "Hani", "Jpan"])
    }

    pub(crate) fn is_latin(&self) -> bool {
        self.scripts == [Script::Latin]
    }

    /// The plural categories of the language, in the order of CLDR.
    pub(crate) fn categories(&self, ordinal: bool) -> &[Category] {
        match ordinal {
            true => self
                .ordinal
                .get_or_init(|| categories(&self.language, true)),
            false => self
                .cardinal
                .get_or_init(|| categories(&self.language, false)),
        }
    }
}

/// The scripts in which a language with this tag for a script has its letters.
fn scripts(tag: ScriptTag) -> Vec<Script> {
    match tag.as_str() {
        "Hans" | "Hant" => vec![Script::Han],
        "Jpan" => vec![Script::Han, Script::Hiragana, Script::Katakana],
        "Kore" => vec![Script::Hangul, Script::Han],
        name => PropertyParser::<Script>::new()
            .get_strict(name)
            .into_iter()
            .collect(),
    }
}

fn categories(language: &Language, ordinal: bool) -> Vec<Category> {
    let mut categories: Vec<Category> = Vec::new();
    for name in CATEGORIES {
        categories.push(Category {
            name,
            in_icu: false,
            in_bundle: false,
            numbers: Vec::new(),
        });
    }
    let identifier = icu::identifier(language).clone();
    let icu = match ordinal {
        true => PluralRules::try_new_ordinal((&identifier).into()),
        false => PluralRules::try_new_cardinal((&identifier).into()),
    };
    let bundle = bundle_rules(language, ordinal);
    let (Ok(icu), Some(bundle)) = (icu, bundle) else {
        return Vec::new();
    };
    for category in &mut categories {
        let mut names = icu.categories().map(icu_name);
        category.in_icu = names.any(|name| name == category.name);
    }
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
    categories
}

/// fluent-bundle's rules for the language, as it finds them.
fn bundle_rules(language: &Language, ordinal: bool) -> Option<BundleRules> {
    let kind = match ordinal {
        true => PluralRuleType::ORDINAL,
        false => PluralRuleType::CARDINAL,
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

fn bundle_name(category: intl_pluralrules::PluralCategory) -> &'static str {
    use intl_pluralrules::PluralCategory;
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}
