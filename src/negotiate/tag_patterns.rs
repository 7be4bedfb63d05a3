//! [`TagPatterns`]: the tags that each language answers to, as regular expressions, for
//! servers that know nothing of languages.
//!
//! Nothing here decides what suits whom: every possible code of a language is put before
//! the [`Matcher`], with the scripts and regions that could change its answer, and what it
//! says is written down. The expressions are in lower case and have no more than
//! alternatives, optional groups and classes, so that PCRE, RE2 and JavaScript read them
//! alike. No tag suits two of them.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use icu_locale::LanguageIdentifier;
use icu_locale::subtags::{Language as Code, Region, Script};

use super::distances;
use super::matching::{Full, Matcher, related};
use super::preferences::Preferences;
use fluent_source::Language;
use fluent_source::icu::{canonicalize, identifier};

/// A language as near as this comes before all that is wished for later: by so much
/// [`Matcher`] demotes each later wish.
const NEAR: u8 = 5;

/// What may follow the subtags that count: variants, extensions and private use (RFC 5646
/// section 2.1).
pub(crate) const REST: &str =
    "(?:-[0-9a-z]{5,8}|-[0-9][0-9a-z]{3})*(?:-[0-9a-z](?:-[0-9a-z]{1,8})+)?";

/// The longest expression, in bytes: nginx takes 4,096 for a word of its configuration.
const LONGEST: usize = 3600;

/// The tags that one language answers to.
///
/// A tag is *near* if the language is what it says, in another region at the most; and
/// *far* if its readers are expected to read this language as well. A far tag comes before
/// the near ones behind it only if there are others between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TagPatterns {
    near: Side,
    far: Side,
}

/// Expressions of subtags, each with the codes of languages in front of it.
type Side = BTreeMap<String, BTreeSet<String>>;

fn is_related(wished: Code, to: Code) -> bool {
    related(wished).iter().any(|(_, other, _)| *other == to)
}

/// How the matcher answers a tag: the index of a language, and whether it is near.
type Answer = Option<(usize, bool)>;

impl TagPatterns {
    /// Of each of these languages, in their order.
    pub(crate) fn of(available: &[Language]) -> Vec<TagPatterns> {
        let asked = Asked::new(available);
        let mut patterns = vec![TagPatterns::default(); available.len()];
        // Only the tag itself names a language of private use, and here also a longer one that
        // begins with it: what may follow is the same for all.
        for (language, TagPatterns { near, .. }) in available.iter().zip(&mut patterns) {
            if language.is_private_use() {
                let tags = near.entry(String::new()).or_default();
                tags.insert(language.to_string());
            }
        }
        for code in asked.codes() {
            for ((index, is_near), subtags) in asked.subtags(&code) {
                if let Some(TagPatterns { near, far }) = patterns.get_mut(index) {
                    let side = if is_near { near } else { far };
                    side.entry(subtags).or_default().insert(code.clone());
                }
            }
        }
        patterns
    }

    /// Expressions for all tags that one of these languages answers to as near ones, or as
    /// far ones. Mostly it is one; none is longer than [`LONGEST`].
    pub(crate) fn of_any(patterns: &[TagPatterns], is_near: bool) -> Vec<String> {
        // What is written alike for several languages is written once.
        let mut all = Side::new();
        for patterns in patterns {
            let side = if is_near {
                &patterns.near
            } else {
                &patterns.far
            };
            for (subtags, codes) in side {
                all.entry(subtags.clone())
                    .or_default()
                    .extend(codes.iter().cloned());
            }
        }
        let mut joined: Vec<Vec<String>> = Vec::new();
        for side in written(&all) {
            let length =
                |sides: &Vec<String>| sides.iter().map(|side| side.len() + 1).sum::<usize>();
            match joined.last_mut() {
                Some(last) if length(last) + side.len() < LONGEST - REST.len() => last.push(side),
                _ => joined.push(vec![side]),
            }
        }
        joined
            .into_iter()
            .map(|sides| one_of(sides) + REST)
            .collect()
    }

    /// An expression for the tags that this language answers to as near ones, but for the
    /// [`REST`] of them; none if there are none.
    pub(crate) fn near(&self) -> Option<String> {
        (!self.near.is_empty()).then(|| one_of(written(&self.near)))
    }

    /// An expression for all tags that this language answers to; none if there are none.
    pub(crate) fn all(&self) -> Option<String> {
        let all: BTreeSet<String> = [&self.near, &self.far]
            .into_iter()
            .flat_map(written)
            .collect();
        (!all.is_empty()).then(|| one_of(all) + REST)
    }
}

/// The expressions of a side, in order.
fn written(side: &Side) -> BTreeSet<String> {
    let written = side.iter();
    written
        .map(|(subtags, codes)| one_of(codes.iter().cloned()) + subtags)
        .collect()
}

/// One of these, without a group around a single one.
fn one_of(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().collect();
    match parts.as_slice() {
        [part] => part.clone(),
        parts => format!("(?:{})", parts.join("|")),
    }
}

/// The matcher over some languages, and what can change its answers.
struct Asked {
    matcher: Matcher,
    /// The languages in full.
    full: Vec<Full>,
    /// The scripts that are written, or that one of CLDR's rules is about.
    scripts: BTreeSet<Script>,
    /// Expressions of regions that were written before: most are for all.
    known_regions: RefCell<HashMap<(bool, Vec<usize>), String>>,
}

/// What of a region the matcher looks at, with the language and script that it makes likely.
type Class = (Code, Option<Script>, u8, Option<Region>);

impl Asked {
    fn new(available: &[Language]) -> Asked {
        let full: Vec<Full> = available
            .iter()
            .map(|language| Full::new(&canonicalize(identifier(language))))
            .collect();
        let written = full.iter().filter_map(|full| full.script);
        let ruled = distances::SCRIPTS.iter().map(|((_, script), ..)| *script);
        Asked {
            matcher: Matcher::new(available),
            scripts: written.chain(ruled).collect(),
            full,
            known_regions: RefCell::default(),
        }
    }

    /// The codes of languages that could suit a language that there is: of two letters, or of
    /// three where there are none of two (RFC 5646 section 2.2.1), and as extensions of the
    /// language that they belong to (section 2.2.2), as Chinese clients write `zh-cmn`.
    fn codes(&self) -> Vec<String> {
        let codes = words(LETTERS, 2).chain(words(LETTERS, 3));
        let known = codes.filter_map(|code| {
            let language: Language = code.parse().ok()?;
            let wished = canonicalize(identifier(&language)).language;
            let may_suit =
                |other: &Full| other.language == wished || is_related(wished, other.language);
            self.full.iter().any(may_suit).then_some((code, wished))
        });
        let known: Vec<(String, Code)> = known.collect();
        let (long, short): (Vec<_>, Vec<_>) = known.iter().partition(|(code, _)| code.len() == 3);
        let extended = short.iter().flat_map(|(prefix, main)| {
            let belong = move |wished: Code| wished == *main || is_related(wished, *main);
            let members = long.iter().filter(move |(_, wished)| belong(*wished));
            let tags = members.map(move |(code, _)| format!("{prefix}-{code}"));
            tags.filter(|tag| tag.parse::<Language>().is_ok())
        });
        let extended: Vec<String> = extended.collect();
        let is_alone =
            |(code, wished): &&(String, Code)| code.len() == 2 || wished.as_str().len() == 3;
        let mut codes: Vec<String> = known
            .iter()
            .filter(is_alone)
            .map(|(code, _)| code.clone())
            .collect();
        codes.extend(extended);
        codes
    }

    /// How the matcher answers a tag.
    fn answer(&self, tag: &str) -> Answer {
        let language: Language = tag.parse().ok()?;
        let nearest = self.matcher.nearest(&Preferences::from(language));
        let (index, distance) = nearest.into_iter().next().flatten()?;
        Some((index, distance <= NEAR))
    }

    /// For each answer that tags with a code get, the expression of the subtags that they
    /// have behind it.
    fn subtags(&self, code: &str) -> BTreeMap<(usize, bool), String> {
        // Scripts whose regions are written alike are told together.
        let mut scripts: BTreeMap<((usize, bool), String), BTreeSet<String>> = BTreeMap::new();
        let written = self
            .scripts
            .iter()
            .map(|script| format!("-{script}").to_ascii_lowercase());
        // With a script that does not suit, no region does.
        let suits = |script: &String| self.answer(&format!("{code}{script}")).is_some();
        for script in std::iter::once(String::new()).chain(written.filter(suits)) {
            for (answer, regions) in self.regions(&format!("{code}{script}")) {
                scripts
                    .entry((answer, regions))
                    .or_default()
                    .insert(script.clone());
            }
        }
        let mut subtags: BTreeMap<(usize, bool), BTreeSet<String>> = BTreeMap::new();
        for ((answer, regions), mut scripts) in scripts {
            let may_have_none = scripts.remove("");
            let script = match (scripts.is_empty(), may_have_none) {
                (true, _) => String::new(),
                (false, true) => {
                    format!("(?:{})?", scripts.into_iter().collect::<Vec<_>>().join("|"))
                }
                (false, false) => one_of(scripts),
            };
            subtags.entry(answer).or_default().insert(script + &regions);
        }
        let one = |(answer, parts)| (answer, one_of(parts));
        subtags.into_iter().map(one).collect()
    }

    /// For each answer that a tag gets, the expression of the regions that it has behind it.
    fn regions(&self, tag: &str) -> BTreeMap<(usize, bool), String> {
        let Ok(language) = tag.parse::<Language>() else {
            return BTreeMap::new();
        };
        let bare = self.answer(tag);
        let mut answers: BTreeMap<(usize, bool), Vec<usize>> = BTreeMap::new();
        answers.extend(bare.map(|answer| (answer, Vec::new())));
        let mut known: HashMap<Class, Answer> = HashMap::new();
        let canonical = canonicalize(identifier(&language));
        for (index, region) in REGIONS.iter().enumerate() {
            let answer = *known
                .entry(self.class(&canonical, region))
                .or_insert_with(|| self.answer(&format!("{tag}-{}", region.asked)));
            if let Some(answer) = answer {
                answers.entry(answer).or_default().push(index);
            }
        }
        let told = answers.into_iter().map(|(answer, regions)| {
            let may_be_none = bare == Some(answer);
            let mut known = self.known_regions.borrow_mut();
            let pattern = known.entry((may_be_none, regions));
            let pattern = pattern
                .or_insert_with_key(|(may_be_none, regions)| region_pattern(*may_be_none, regions));
            (answer, pattern.clone())
        });
        told.collect()
    }

    /// What the matcher looks at, of a canonical tag with a region.
    fn class(&self, tag: &LanguageIdentifier, region: &Asking) -> Class {
        let mut tag = tag.clone();
        tag.region = Some(region.canonical);
        // A script that is written is the one that counts.
        let (language, script) = match tag.script {
            Some(script) => (tag.language, Some(script)),
            None => {
                let full = Full::new(&tag);
                (full.language, full.script)
            }
        };
        // ZZ is no region: the likely one takes its place.
        let counts = |region: &Region| {
            let mut full = self.full.iter();
            region.as_str() == "ZZ" || full.any(|other| other.region == Some(*region))
        };
        let by_itself = tag.region.filter(counts);
        (language, script, region.partitions, by_itself)
    }
}

/// An expression for some of the [`REGIONS`], and for none if there may be none.
fn region_pattern(may_be_none: bool, regions: &[usize]) -> String {
    let regions = regions.iter().filter_map(|index| REGIONS.get(*index));
    let written = regions.flat_map(|region| region.written.iter().map(String::as_str));
    let (mut letters, mut digits): (Vec<&str>, Vec<&str>) =
        written.partition(|written| written.starts_with(|c: char| c.is_ascii_alphabetic()));
    letters.sort_unstable();
    digits.sort_unstable();
    let sides = [letters, digits]
        .into_iter()
        .filter(|side| !side.is_empty());
    let sides: Vec<String> = sides.map(|side| format!("-{}", classes(&side))).collect();
    match (sides.is_empty(), may_be_none) {
        (true, _) => String::new(),
        (false, true) => format!("(?:{})?", sides.join("|")),
        (false, false) => one_of(sides),
    }
}

/// Regions for which one is asked.
struct Asking {
    asked: Region,
    /// By its present code.
    canonical: Region,
    /// Of the canonical one, as [`Full`] has them.
    partitions: u8,
    /// Those in whose place it stands, in lower case.
    written: Vec<String>,
}

/// Every region that a tag can have (RFC 5646 section 2.2.4). Numbers that CLDR has no rule
/// for are alike; those of countries, which nobody writes, are among them.
static REGIONS: LazyLock<Vec<Asking>> = LazyLock::new(|| {
    let mut regions: Vec<Asking> = Vec::new();
    let mut others: Option<Asking> = None;
    for written in words(LETTERS, 2).chain(words(DIGITS, 3)) {
        let Ok(asked) = written.parse::<Region>() else {
            continue;
        };
        let alone = LanguageIdentifier::from((Code::UNKNOWN, None, Some(asked)));
        let canonical = canonicalize(&alone).region.unwrap_or(asked);
        let full = LanguageIdentifier::from((Code::UNKNOWN, None, Some(canonical)));
        let asking = |written| Asking {
            asked,
            canonical,
            partitions: Full::new(&full).partitions,
            written: vec![written],
        };
        let mut ruled = distances::PARTITIONS.iter();
        if asked.is_alphabetic() || ruled.any(|(known, _)| *known == asked) {
            regions.push(asking(written));
        } else if let Some(others) = &mut others {
            others.written.push(written);
        } else {
            others = Some(Asking {
                canonical: asked,
                ..asking(written)
            });
        }
    }
    regions.extend(others);
    regions
});

const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz";
const DIGITS: &[u8] = b"0123456789";

/// All words of so many of these characters, in order.
fn words(characters: &'static [u8], length: u32) -> impl Iterator<Item = String> {
    let count = characters.len();
    (0..count.pow(length)).map(move |number| {
        let places = (0..length).rev();
        let at = |place| number / count.pow(place) % count;
        places
            .filter_map(|place| characters.get(at(place)))
            .map(|character| char::from(*character))
            .collect()
    })
}

/// An expression for just these words, which are sorted and all of one length, by classes
/// of characters.
fn classes(words: &[&str]) -> String {
    if words.iter().all(|word| word.is_empty()) {
        return String::new();
    }
    let mut behind: BTreeMap<char, Vec<&str>> = BTreeMap::new();
    for word in words {
        let mut rest = word.chars();
        if let Some(first) = rest.next() {
            behind.entry(first).or_default().push(rest.as_str());
        }
    }
    // Characters that have the same behind them are one class.
    let mut alike: BTreeMap<String, Vec<char>> = BTreeMap::new();
    for (first, rest) in behind {
        alike.entry(classes(&rest)).or_default().push(first);
    }
    let parts = alike.into_iter().map(|(rest, firsts)| {
        let first = class(&firsts);
        match rest.strip_prefix(first.as_str()) {
            Some("") => first + "{2}",
            Some("{2}") => first + "{3}",
            _ => first + &rest,
        }
    });
    let parts: BTreeSet<String> = parts.collect();
    one_of(parts)
}

/// A class of these characters, which are sorted: `[a-eg]`.
fn class(characters: &[char]) -> String {
    if let [one] = characters {
        return one.to_string();
    }
    let mut ranges: Vec<(char, char)> = Vec::new();
    for character in characters.iter().copied() {
        match ranges.last_mut() {
            Some((_, last)) if u32::from(*last) + 1 == u32::from(character) => *last = character,
            _ => ranges.push((character, character)),
        }
    }
    let ranges = ranges
        .into_iter()
        .map(|(first, last)| match u32::from(last) - u32::from(first) {
            0 => first.to_string(),
            1 => format!("{first}{last}"),
            _ => format!("{first}-{last}"),
        });
    format!("[{}]", ranges.collect::<String>())
}

#[cfg(test)]
mod tests {
    use regex::Regex;

    use super::*;

    fn languages(tags: &str) -> Vec<Language> {
        tags.split(' ').map(|tag| tag.parse().unwrap()).collect()
    }

    /// The sides that have tags: the index of a language, and whether it is near.
    fn sides(patterns: &[TagPatterns]) -> Vec<(usize, bool, Regex)> {
        let sides = patterns.iter().enumerate();
        let sides = sides.flat_map(|(index, p)| [(index, true, &p.near), (index, false, &p.far)]);
        let sides = sides.filter(|(.., side)| !side.is_empty());
        let regex = |side: &Side| {
            let tags = one_of(written(side)) + REST;
            Regex::new(&format!("^(?:{tags})$")).unwrap()
        };
        sides
            .map(|(index, is_near, side)| (index, is_near, regex(side)))
            .collect()
    }

    /// The sides whose expression means a tag.
    fn told(sides: &[(usize, bool, Regex)], tag: &str) -> Vec<(usize, bool)> {
        let told = sides.iter().filter(|(.., regex)| regex.is_match(tag));
        told.map(|(index, is_near, _)| (*index, *is_near)).collect()
    }

    #[test]
    fn a_tag_means_what_the_matcher_says() {
        let available = [
            "en-US zh-CN",
            "en-US de es fr it ja ko pt-BR ru zh-CN zh-TW",
            "en en-GB es es-419 pt-BR pt-PT sr-Latn uz-Cyrl zh-Hant nb",
            "en x-pirate de",
        ];
        let tags = [
            "en",
            "EN",
            "en-gb",
            "en-001",
            "en-latn-gb",
            "en-gb-oxendict",
            "en-u-hc-h12",
            "en-x-y",
            "x-pirate",
            "x-pira",
            "und",
            "zh",
            "zh-sg",
            "zh-hk",
            "zh-us",
            "zh-hans-hk",
            "zh-hant-cn",
            "zh-cmn-hans-cn",
            "zh-yue",
            "yue",
            "yue-cn",
            "yue-hans",
            "zh-latn",
            "zh-tw-x-a",
            "gsw",
            "gsw-de",
            "lb",
            "be",
            "be-latn",
            "uz",
            "uz-af",
            "uz-cyrl",
            "uz-latn",
            "sr",
            "sr-me",
            "sr-cyrl",
            "sh",
            "no",
            "nn",
            "nb",
            "da",
            "pt",
            "pt-ao",
            "pt-pt",
            "pt-us",
            "pt-150",
            "es-mx",
            "es-419",
            "es-es",
            "es-us",
            "ca",
            "ja-latn",
            "ja-latn-us",
            "ko-kr",
            "kok",
            "iw",
            "he",
            "mo",
            "ro",
            "deu",
            "xx",
            "en-xa",
            "de-1996",
            "fr-fonipa",
            "pa-pk",
            "my",
            "tlh",
            "qaa",
            "az-ir",
            "az",
            "it-ch",
            "ru-ua",
            "uk",
            "bs",
            "hr",
        ];
        for available in available {
            let available = languages(available);
            let sides = sides(&TagPatterns::of(&available));
            let asked = Asked::new(&available);
            for tag in tags {
                let tag = tag.to_ascii_lowercase();
                let mut expected: Vec<(usize, bool)> = asked.answer(&tag).into_iter().collect();
                // BCP 47 has a shorter code for it.
                if tag == "deu" {
                    expected.clear();
                }
                assert_eq!(told(&sides, &tag), expected, "{tag} among {available:?}");
            }
        }
    }

    /// All regions, scripts of CLDR's rules and codes together: what no list has thought of.
    #[test]
    fn nothing_is_told_twice_or_otherwise() {
        let available = languages("en-US de pt-BR pt-PT sr-Latn zh-CN zh-TW uz-Cyrl");
        let sides = sides(&TagPatterns::of(&available));
        let asked = Asked::new(&available);
        let scripts = ["", "-latn", "-cyrl", "-hans", "-hant", "-hani", "-arab"];
        let mut seen = 0;
        for code in [
            "en", "pt", "sr", "zh", "uz", "yue", "zh-hak", "gsw", "az", "hy",
        ] {
            for script in scripts {
                for region in words(LETTERS, 2).step_by(3) {
                    let tag = format!("{code}{script}-{region}");
                    let told = told(&sides, &tag);
                    assert_eq!(told, Vec::from_iter(asked.answer(&tag)), "{tag}");
                    seen += told.len();
                }
            }
        }
        assert!(seen > 4_000, "{seen}");
    }

    #[test]
    fn expressions_stay_short_with_many_languages() {
        let many = languages(
            "ar bg bn ca cs da de el en-US es et fa fi fr he hi hr hu id it ja ko lt ms nb nl pl \
             pt-BR pt-PT ro ru sk sl sr sv th tr uk ur vi zh-CN zh-TW",
        );
        let patterns = TagPatterns::of(&many);
        let near = TagPatterns::of_any(&patterns, true);
        assert_eq!(
            near.len(),
            1,
            "in one, so that the order of a header counts"
        );
        let far = TagPatterns::of_any(&patterns, false);
        for pattern in near.iter().chain(&far) {
            assert!(pattern.len() <= LONGEST, "{}", pattern.len());
        }
    }
}
