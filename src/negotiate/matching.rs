//! Which available language suits a reader, by likely subtags: two languages
//! suit each other if they have the same language and script once both are
//! written out in full; the same region is better.

use icu_locale::{LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleExpander};

use super::{Preferences, Range};
use crate::language::Language;

/// Extended, because the common data lacks languages such as `nb`.
const CANONICALIZER: LocaleCanonicalizer = LocaleCanonicalizer::new_extended();
const EXPANDER: LocaleExpander = LocaleExpander::new_extended();

/// The available languages, prepared for any number of readers.
pub(crate) struct Matcher {
    available: Vec<LanguageIdentifier>,
}

impl Matcher {
    pub(crate) fn new<'l>(available: impl IntoIterator<Item = &'l Language>) -> Matcher {
        Matcher {
            available: available.into_iter().map(maximize).collect(),
        }
    }

    /// The places of the suitable languages in `available`, best first.
    pub(crate) fn rank(&self, preferences: &Preferences) -> Vec<usize> {
        let refused = |index: usize| {
            let covers = |range: &Range| self.covers(range, index);
            let specific = |range: &Range| covers(range).then_some(specificity(range));
            let refusal = preferences.refusals.iter().filter_map(specific).max();
            let wishes = preferences.wishes.iter().map(|wish| &wish.range);
            refusal > wishes.filter_map(specific).max()
        };
        let mut ranked = Vec::new();
        for wish in &preferences.wishes {
            let mut suitable: Vec<(bool, usize)> = match &wish.range {
                Range::Any => (0..self.available.len())
                    .map(|index| (false, index))
                    .collect(),
                Range::Language(language) => {
                    let wished = maximize(language);
                    let suits = |(index, available): (usize, &LanguageIdentifier)| {
                        let same = available.language == wished.language
                            && available.script == wished.script;
                        same.then_some((available.region != wished.region, index))
                    };
                    self.available
                        .iter()
                        .enumerate()
                        .filter_map(suits)
                        .collect()
                }
            };
            suitable.sort();
            for (_, index) in suitable {
                if !ranked.contains(&index) && !refused(index) {
                    ranked.push(index);
                }
            }
        }
        ranked
    }

    /// Whether a language is among those that a range names: `en` names
    /// `en-US`, and `zh-Hant` names `zh-TW`.
    fn covers(&self, range: &Range, index: usize) -> bool {
        let (Range::Language(range), Some(available)) = (range, self.available.get(index)) else {
            return true;
        };
        let range = canonicalize(range);
        range.language == available.language
            && (range.script.is_none() || range.script == available.script)
            && (range.region.is_none() || range.region == available.region)
    }
}

/// How many subtags a range names: of a refusal and a wish that both name a
/// language the one that says more counts.
fn specificity(range: &Range) -> usize {
    match range {
        Range::Any => 0,
        Range::Language(language) => {
            let tag = language.identifier();
            1 + usize::from(tag.script.is_some()) + usize::from(tag.region.is_some())
        }
    }
}

/// `iw` → `he`, `sh` → `sr-Latn`, and `no` → `nb`, which CLDR leaves to the
/// language matching.
fn canonicalize(language: &Language) -> LanguageIdentifier {
    let mut locale = Locale::from(language.identifier().clone());
    CANONICALIZER.canonicalize(&mut locale);
    locale.id
}

fn maximize(language: &Language) -> LanguageIdentifier {
    let mut identifier = canonicalize(language);
    EXPANDER.maximize(&mut identifier);
    identifier
}
