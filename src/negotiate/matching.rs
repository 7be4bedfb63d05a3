//! [`Matcher`]: language matching as UTS #35 part 1 defines it ("Enhanced Language
//! Matching") and ICU's `LocaleMatcher` implements it.
//!
//! 1. Every tag is made canonical, and likely subtags are added: `zh-TW` is in full
//!    `zh-Hant-TW`.
//! 2. The distance between a wish and a language is the sum of the distances between
//!    their languages, scripts and regions, from CLDR's table (`distances.rs`). A
//!    language as far away as another script is one that the reader cannot be expected
//!    to read, and does not match.
//! 3. Each later wish has to be nearer by [`DEMOTION`] to win. So a reader of
//!    `en-GB, fr` gets `en-US` before `fr`.
//! 4. Among equals, the likelier of two forms of one language wins; then paradigm
//!    locales come before others, and then the order given decides.
//!
//! ICU finds one language; here the search is repeated with what is left, which gives
//! the order in which a reader's languages are asked. `*` and `q=0`, of which UTS #35
//! says nothing, follow RFC 9110 sections 12.4.2 and 12.5.4. Tests compare the results
//! with the matcher of FormatJS over thousands of cases.

use std::sync::OnceLock;

use icu_locale::LanguageIdentifier;
use icu_locale::subtags::{self, Region, Script, language, script};

use super::canonical::Canonical;
use super::distances::{self, Regions};
use super::preferences::{Preferences, Source, Wish};
use fluent_source::Language;
use fluent_source::icu::EXPANDER;

/// Distances are held in eighths. The lowest three bits tell languages apart whose
/// distance is 0, as in ICU, by which of their subtags were written and which were
/// added.
const SHIFT: u32 = 3;

/// The distance of two scripts, in eighths. A language that far away does not match.
const THRESHOLD: u32 = (distances::DEFAULT_SCRIPT as u32) << SHIFT;

/// By how much each earlier wish lowers the threshold for the later ones, in eighths:
/// the largest distance of two regions of English.
const DEMOTION: u32 = 5 << SHIFT;

/// How many wishes are matched together. Behind so many, the demotion alone would put
/// even a perfect match beyond the threshold, so later wishes start anew.
const WINDOW: usize = (THRESHOLD / DEMOTION) as usize;

/// The available languages, prepared for any number of readers.
pub(crate) struct Matcher {
    available: Vec<Available>,
    /// The order in which equally good languages are preferred: the paradigm
    /// locales, then the others as they were given.
    order: Vec<usize>,
}

/// An available language.
struct Available {
    tag: Canonical,
    /// Worked out when a wish is for a related language: most readers are far from
    /// most languages.
    full: OnceLock<Full>,
}

/// A tag with its likely subtags.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Full {
    pub(super) language: subtags::Language,
    pub(super) script: Option<Script>,
    pub(super) region: Option<Region>,
    /// Which subtags were written and not added, as bits: 4 language, 2 script, 1
    /// region.
    written: u8,
    /// The partitions of CLDR's table to which the region belongs, as bits.
    pub(super) partitions: u8,
}

/// A wish and a language that suits it.
#[derive(Clone, Copy)]
struct Candidate {
    /// The index of the language among those at hand.
    index: usize,
    /// In eighths; see [`SHIFT`].
    distance: u32,
    /// Whether it is just what was wished for, subtag by subtag.
    exact: bool,
}

impl Matcher {
    /// Prepares languages, in the order of preference among equals.
    pub(crate) fn new<'l>(available: impl IntoIterator<Item = &'l Language>) -> Matcher {
        let available = available.into_iter().map(|language| Available {
            tag: Canonical::new(language),
            full: OnceLock::new(),
        });
        Matcher::over(available.collect())
    }

    /// Apart, so that its code is there once.
    fn over(available: Vec<Available>) -> Matcher {
        let paradigms: Vec<Full> = distances::PARADIGMS
            .iter()
            .filter_map(|tag| Some(Full::new(&tag.parse().ok()?)))
            .collect();
        let is_paradigm = |index: usize| {
            let available = available.get(index);
            available.is_some_and(|available| {
                let mut near = paradigms.iter().filter(|p| available.may_be(p.language));
                near.any(|paradigm| paradigm.is_equivalent(available.full()))
            })
        };
        let all = 0..available.len();
        let (mut order, others): (Vec<usize>, Vec<usize>) =
            all.partition(|index| is_paradigm(*index));
        order.extend(others);
        Matcher { available, order }
    }

    /// The indices of the suitable languages in `available`, best first: each
    /// is the best match of what the ones before it have left.
    pub(crate) fn rank(&self, preferences: &Preferences) -> Vec<usize> {
        let mut ranked = Vec::new();
        for source in &preferences.sources {
            self.rank_source(source, &mut ranked);
        }
        ranked
    }

    /// Ranks what suits the wishes of one source, behind what is ranked already.
    fn rank_source(&self, source: &Source, ranked: &mut Vec<usize>) {
        let refused = self.refused(source);
        // A `*` stands where its quality puts it. What is wished for less than that
        // comes after it.
        let runs = source.wishes.split_inclusive(Wish::is_any);
        for run in runs {
            for window in run.chunks(WINDOW) {
                self.rank_window(window, &refused, ranked);
            }
            if run.last().is_some_and(Wish::is_any) {
                self.rank_any(source, &refused, ranked);
            }
        }
    }

    /// The distance of each wish to the language that suits it best, if one
    /// does: the language's index, and the distance as CLDR counts it.
    pub(crate) fn nearest(&self, preferences: &Preferences) -> Vec<Option<(usize, u8)>> {
        let nearest = |wish: &Wish, refused: &[bool]| {
            let best = self.best(&[self.candidates(wish, refused)], &[])?;
            let distance = u8::try_from(best.distance >> SHIFT).unwrap_or(u8::MAX);
            Some((best.index, distance))
        };
        let sources = preferences.sources.iter();
        let of_source = |source: &Source| {
            let refused = self.refused(source);
            let wishes = source.wishes.iter();
            wishes
                .map(|wish| nearest(wish, &refused))
                .collect::<Vec<_>>()
        };
        sources.flat_map(of_source).collect()
    }

    /// Ranks what suits a few wishes, at most [`WINDOW`], behind what is ranked already.
    fn rank_window(&self, wishes: &[Wish], refused: &[bool], ranked: &mut Vec<usize>) {
        let candidates: Vec<Vec<Candidate>> = wishes
            .iter()
            .map(|wish| self.candidates(wish, refused))
            .collect();
        while let Some(best) = self.best(&candidates, ranked) {
            ranked.push(best.index);
        }
    }

    /// The languages that suit a wish, in the order of preference among equals. A
    /// language that no rule relates to the wish is passed over before its likely
    /// subtags are needed.
    fn candidates(&self, wish: &Wish, refused: &[bool]) -> Vec<Candidate> {
        let Some(language) = wish.language() else {
            return Vec::new();
        };
        let canonical = Canonical::new(language);
        let wished = Full::new(&canonical.identifier);
        let related = related(wished.language);
        let mut candidates = Vec::new();
        for index in self.order.iter().copied() {
            if let (Some(available), Some(false)) = (self.available.get(index), refused.get(index))
                && (available.is_for_readers() || available.is_as_pseudo_as(&canonical))
                && (available.may_be(wished.language)
                    || related.iter().any(|(_, other, _)| available.may_be(*other)))
                && let Some(distance) = wished.distance(available.full(), related)
                && distance < THRESHOLD
            {
                // Variants do not count, but for those of a pseudo-locale.
                let exact = wished == *available.full() && available.is_as_pseudo_as(&canonical);
                candidates.push(Candidate {
                    index,
                    distance,
                    exact,
                });
            }
        }
        candidates
    }

    /// The best match among the languages that are not ranked yet, with the candidates
    /// of each wish in the order of the wishes. Where an exact match is reached, nothing
    /// can be nearer, and it ends the search.
    fn best(&self, candidates: &[Vec<Candidate>], ranked: &[usize]) -> Option<Candidate> {
        let mut best = None;
        let mut threshold = THRESHOLD;
        for candidates in candidates {
            let left = candidates.iter().copied();
            let left = left.filter(|candidate| !ranked.contains(&candidate.index));
            // Of several languages that are exactly what was asked for, the first
            // available one.
            let exact = left.clone().filter(|candidate| candidate.exact);
            if let Some(exact) = exact.min_by_key(|candidate| candidate.index) {
                return Some(exact);
            }
            let mut nearest: Option<Candidate> = None;
            for candidate in left {
                let better = candidate.distance < threshold
                    || candidate.distance == threshold
                        && candidate.distance >= 1 << SHIFT
                        && nearest.is_some_and(|n| self.is_likelier(candidate.index, n.index));
                if better {
                    nearest = Some(candidate);
                    threshold = candidate.distance;
                }
            }
            best = nearest.or(best);
            threshold = threshold.saturating_sub(DEMOTION);
            if threshold == 0 {
                break;
            }
        }
        best
    }

    /// Whether one of two languages at the same distance from a wish is likelier,
    /// as `es-ES` is than `es-GQ`: its script, or else its region, is the likely
    /// one of the language.
    fn is_likelier(&self, index: usize, than: usize) -> bool {
        let (Some(this), Some(other)) = (self.available.get(index), self.available.get(than))
        else {
            return false;
        };
        let (this, other) = (this.full(), other.full());
        if this.language != other.language {
            return false;
        }
        let mut likely = LanguageIdentifier::from((this.language, None, None));
        if this.script != other.script {
            EXPANDER.maximize(&mut likely);
            return this.script == likely.script;
        }
        likely.script = this.script;
        EXPANDER.maximize(&mut likely);
        this.region != other.region && this.region == likely.region
    }

    /// Ranks for a `*` every language that no other wish names, in the order given (RFC
    /// 9110 section 12.5.4). No distance counts: the reader takes anything.
    fn rank_any(&self, source: &Source, refused: &[bool], ranked: &mut Vec<usize>) {
        let ranges = ranges(&source.wishes);
        for (index, available) in self.available.iter().enumerate() {
            let named = ranges.iter().any(|range| available.is_in(range));
            if available.is_for_readers()
                && !named
                && refused.get(index) == Some(&false)
                && !ranked.contains(&index)
            {
                ranked.push(index);
            }
        }
    }

    /// For each language whether the reader refuses it: by a range that names it, as
    /// `en` names `en-US`, unless a wish names it as closely. Refusing `*` takes
    /// nothing away from what is wished for. A choice refuses all that it does not name.
    fn refused(&self, source: &Source) -> Vec<bool> {
        if source.refusals.is_empty() && !source.is_choice {
            return vec![false; self.available.len()];
        }
        let (refusals, wishes) = (ranges(&source.refusals), ranges(&source.wishes));
        let refuses = |available: &Available| {
            let closest = |ranges: &[Canonical]| {
                let naming = ranges.iter().filter(|range| available.is_in(range));
                naming.map(Canonical::subtag_count).max()
            };
            let is_named = || {
                wishes
                    .iter()
                    .any(|wish| available.is_named(wish.identifier.language))
            };
            closest(&refusals) > closest(&wishes) || source.is_choice && !is_named()
        };
        self.available.iter().map(refuses).collect()
    }
}

impl Available {
    /// The tag with its likely subtags.
    fn full(&self) -> &Full {
        self.full.get_or_init(|| Full::new(&self.tag.identifier))
    }

    /// Whether its language may be this one, as far as the tag tells.
    fn may_be(&self, language: subtags::Language) -> bool {
        let own = self.tag.identifier.language;
        own == language || own.is_unknown()
    }

    /// Whether it is a language. A pseudo-locale, and one of private use, is given only to
    /// who names it.
    fn is_for_readers(&self) -> bool {
        self.tag.reserved().is_none()
    }

    /// Whether both are languages, or pseudo-locales of one kind, or one of private use.
    fn is_as_pseudo_as(&self, wished: &Canonical) -> bool {
        self.tag.reserved() == wished.reserved()
    }

    /// Whether this is the name of the language, whatever its script and region. `no` and
    /// `nb` are two names of one, which is a distance of 1 in CLDR's table.
    fn is_named(&self, language: subtags::Language) -> bool {
        let rules = related(language).iter();
        let mut names = rules.filter(|(.., distance)| *distance <= 1);
        self.may_be(language) || names.any(|(_, name, _)| self.may_be(*name))
    }

    /// Whether a range names this language, as both `zh` and `zh-Hant` name `zh-TW`.
    fn is_in(&self, range: &Canonical) -> bool {
        let Canonical {
            identifier: range,
            private_use,
        } = range;
        range.language == self.tag.identifier.language
            && *private_use == self.tag.private_use
            && (range.script.is_none() || range.script == self.full().script)
            && (range.region.is_none() || range.region == self.full().region)
    }
}

/// CLDR's rules for a language and other ones: a slice of the sorted table.
pub(super) fn related(
    language: subtags::Language,
) -> &'static [(subtags::Language, subtags::Language, u8)] {
    let rules = distances::LANGUAGES;
    let from = rules.partition_point(|(desired, ..)| *desired < language);
    let rest = rules.get(from..).unwrap_or_default();
    let count = rest.partition_point(|(desired, ..)| *desired == language);
    rest.get(..count).unwrap_or_default()
}

/// The ranges that are languages, as canonical tags.
fn ranges(wishes: &[Wish]) -> Vec<Canonical> {
    let languages = wishes.iter().filter_map(Wish::language);
    languages.map(Canonical::new).collect()
}

impl Full {
    /// A canonical tag in full.
    pub(super) fn new(canonical: &LanguageIdentifier) -> Full {
        let written = u8::from(!canonical.language.is_unknown()) << 2
            | u8::from(canonical.script.is_some()) << 1
            | u8::from(canonical.region.is_some());
        let full = maximize(canonical);
        Full {
            language: full.language,
            script: full.script,
            region: full.region,
            written,
            partitions: full.region.map_or(1, partitions),
        }
    }

    /// Whether both are the same, no matter which subtags were written.
    fn is_equivalent(&self, other: &Full) -> bool {
        (self.language, self.script, self.region) == (other.language, other.script, other.region)
    }

    /// The distance from this wish to a language, in eighths; none if it is too far.
    fn distance(
        &self,
        supported: &Full,
        related: &[(subtags::Language, subtags::Language, u8)],
    ) -> Option<u32> {
        let same_language = self.language == supported.language;
        let mut distance = if same_language {
            0
        } else {
            let mut related = related.iter();
            let (.., distance) = related.find(|(_, other, _)| *other == supported.language)?;
            u32::from(*distance)
        };
        if self.script != supported.script {
            distance += self.script_distance(supported);
        }
        if distance >= u32::from(distances::DEFAULT_SCRIPT) {
            return None;
        }
        if self.region != supported.region {
            distance += self.region_distance(supported);
        }
        Some(match distance {
            0 => u32::from(self.written ^ supported.written),
            distance => distance << SHIFT,
        })
    }

    /// The distance of two scripts, in CLDR's unit. A rule is for both languages with
    /// their scripts.
    fn script_distance(&self, supported: &Full) -> u32 {
        let default = u32::from(distances::DEFAULT_SCRIPT);
        let (Some(script), Some(other)) = (self.script, supported.script) else {
            return default;
        };
        let wanted = ((self.language, script), (supported.language, other));
        let found = distances::SCRIPTS.binary_search_by(|(d, s, _)| (*d, *s).cmp(&wanted));
        let rule = found.ok().and_then(|index| distances::SCRIPTS.get(index));
        rule.map_or(default, |(.., distance)| u32::from(*distance))
    }

    /// The distance of two regions, in CLDR's unit. For macro-regions, such as 419
    /// and 150, it is the largest distance between any of their countries.
    fn region_distance(&self, supported: &Full) -> u32 {
        let fits = |language, script: Option<Script>| {
            self.language == language
                && supported.language == language
                && (script.is_none() || script == self.script && script == supported.script)
        };
        let mut rules = distances::REGIONS.iter();
        let rules = rules.find(|(language, script, _)| fits(*language, *script));
        let rules: Option<&Regions> = rules.map(|(.., rules)| rules);
        let Some(rules) = rules else {
            return u32::from(distances::DEFAULT_REGION);
        };
        let has = |partitions: u8, number: usize| partitions & (1 << number) != 0;
        let mut largest = 0;
        for (row, distances) in rules.iter().enumerate() {
            for (column, distance) in distances.iter().enumerate() {
                if has(self.partitions, row) && has(supported.partitions, column) {
                    largest = largest.max(u32::from(*distance));
                }
            }
        }
        largest
    }
}

/// Adds likely subtags (UTS #35 part 1, "Likely Subtags").
fn maximize(canonical: &LanguageIdentifier) -> LanguageIdentifier {
    let (language, script, region) = (canonical.language, canonical.script, canonical.region);
    let likely = |script, region| {
        let mut likely = LanguageIdentifier::from((language, script, region));
        EXPANDER.maximize(&mut likely);
        likely
    };
    if !language.is_unknown() {
        return likely(script, region);
    }
    if (script, region) == (None, None) {
        return LanguageIdentifier::UNKNOWN;
    }
    // Without a language the region says more than the script, if they agree. If
    // neither has a likely language, that of `und` itself is meant.
    let by_region = likely(None, region);
    let agrees = script.is_none() || script == by_region.script;
    let mut full = if !by_region.language.is_unknown() && agrees {
        by_region
    } else {
        likely(script, region)
    };
    if full.language.is_unknown() {
        full.language = language!("en");
        full.script = script.or(Some(script!("Latn")));
    }
    full
}

/// The partitions of CLDR's table to which a region belongs, as bits.
fn partitions(region: Region) -> u8 {
    let found = distances::PARTITIONS.binary_search_by(|(known, _)| known.cmp(&region));
    let found = found
        .ok()
        .and_then(|index| distances::PARTITIONS.get(index));
    found.map_or(1, |(_, partitions)| *partitions)
}
