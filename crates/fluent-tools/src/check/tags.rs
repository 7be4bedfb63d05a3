//! Tags that are hardly meant: the code of a country in the place of a language's, one that
//! has been replaced, a folder of something else whose name has the form of a tag.

use icu_locale::subtags::{Language as Subtag, Region};
use icu_locale::{LanguageIdentifier, LocaleExpander, TransformResult};
use icu_properties::props::Script;

use crate::check::finding::Finding;
use crate::check::model::RenderedLanguage;
use crate::check::pair::LanguagePair;
use crate::check::places::finding;
use crate::check::scan;
use crate::check::severity::Severity;
use crate::check::writing::Writing;
use crate::workspace::{Layout, Workspace};
use fluent_source::icu::{self, EXPANDER};
use fluent_source::{Language, files, place};

const RULE: &str = "language-tag";

/// Tags that have been withdrawn for others (`Deprecated` and `Preferred-Value` in IANA's
/// language-subtag-registry). Others that CLDR replaces are in use: Mozilla has texts in
/// `tl` and `hye`.
const WITHDRAWN: [&str; 5] = ["in", "iw", "ji", "jw", "mo"];

/// Likely subtags of the languages that CLDR has much of.
static COMMON: LocaleExpander = LocaleExpander::new_common();

/// How bad it is that a tag has been replaced.
pub(crate) fn of_old(language: &Language) -> Severity {
    if WITHDRAWN.contains(&language.language()) {
        Severity::Error
    } else {
        Severity::Info
    }
}

/// Whether CLDR knows the language, or BCP 47 or ISO 639 keep its tag for private use.
pub(crate) fn is_known(language: &Language) -> bool {
    let subtag = icu::canonicalize(icu::identifier(language)).language;
    let is_private = subtag.as_str().len() == 3 && ("qaa"..="qtz").contains(&subtag.as_str());
    is_private || language.is_private_use() || is_in(&EXPANDER, subtag)
}

fn is_in(expander: &LocaleExpander, language: Subtag) -> bool {
    let mut alone = LanguageIdentifier {
        language,
        ..LanguageIdentifier::UNKNOWN
    };
    language != Subtag::UNKNOWN && expander.maximize(&mut alone) == TransformResult::Modified
}

/// Whether a language has a file or a message that the source has, too.
pub(crate) fn is_translation(pair: &LanguagePair<'_, '_>) -> bool {
    let mut names = pair.target_files.iter().map(|file| file.name());
    let is_of_source = |name: &str| {
        let mut files = pair.source_files.iter();
        !name.is_empty() && files.any(|file| file.name() == name)
    };
    names.any(is_of_source) || pair.target.ids().any(|id| pair.source.get(id).is_some())
}

/// What is odd about the tag of a language, if anything is.
pub(crate) fn odd_tag(
    workspace: &Workspace,
    pair: &LanguagePair<'_, '_>,
    language: &Language,
) -> Option<Finding> {
    let file = pair.target_files.first()?;
    let path = match file.layout() {
        Layout::Flat => file.path().to_owned(),
        Layout::Folder => files::shown(workspace.root(), language.as_str()),
    };
    let tell = |severity: Severity, message: &str, help: &str| {
        finding(RULE, severity, language, &path, message, help)
    };
    let subtag = language.language();
    let has_texts = pair.target.ids().next().is_some() && pair.source.ids().next().is_some();
    if subtag.len() == 3 && has_texts && !is_translation(pair) {
        let message = format!("no file or message of \"{language}\" is one of the source's");
        let help = "move it out of the directory of texts, if it is no language";
        return tell(Severity::Info, &message, help);
    }
    let country = language_of_country(subtag);
    if subtag.len() == 2 && !is_known(language) {
        let message = format!("\"{subtag}\" is no registered language");
        let help = match country {
            Some(meant) => format!("did you mean \"{meant}\"?"),
            None => r#"write one such as "fr" or "zh-CN""#.to_owned(),
        };
        return tell(Severity::Warning, &message, &help);
    }
    if let Some(meant) = country.filter(|_| language.as_str() == subtag)
        && let Some(severity) = is_rather(&meant, workspace, pair, language)
    {
        let message = format!("\"{subtag}\" is a language, and also the code of a country");
        let help = format!("write \"{meant}\" if that is meant");
        return tell(severity, &message, &help);
    }
    if language.is_of_old_tag() {
        let misplaced = place::replaced(language);
        return tell(of_old(language), misplaced.message(), misplaced.help());
    }
    None
}

/// Whether the language of a country is likelier meant than the one that has the country's
/// code, and how likely: by the script that the texts are in or, if both have the same, for
/// a language of many texts in the world instead of one of few. A project that has both
/// knows them apart.
fn is_rather(
    meant: &Language,
    workspace: &Workspace,
    pair: &LanguagePair<'_, '_>,
    language: &Language,
) -> Option<Severity> {
    let (own, other) = (Writing::new(language), Writing::new(meant));
    // Dutch is spoken in Suriname, and named by another country; Chinese by this one.
    if own.base == other.base || (meant.region().is_some() && other.base != "zh") {
        return None;
    }
    if own.scripts != other.scripts {
        let letters = |scripts: &[Script]| letters_in(pair.target, scripts);
        let is_other = letters(&other.scripts) > letters(&own.scripts);
        return is_other.then_some(Severity::Warning);
    }
    let is_common = |language: &Language| is_in(&COMMON, icu::identifier(language).language);
    let mut known = workspace.languages();
    let is_alone = !known.any(|known| known.language() == meant.language());
    let is_likelier = is_common(meant) && !is_common(language);
    (is_alone && is_likelier).then_some(Severity::Info)
}

/// How many letters of the texts are in these scripts.
fn letters_in(texts: &RenderedLanguage<'_>, scripts: &[Script]) -> usize {
    let texts = texts.entries().flat_map(|(_, entry)| entry.texts());
    let renderings = texts.flat_map(|text| &text.renderings);
    let letters = renderings.flat_map(|rendering| rendering.prose.chars());
    let letters = letters.filter(|c| scan::is_letter(*c) && scripts.contains(&scan::script(*c)));
    letters.count()
}

/// The language of the country that has these letters for its code, with the country if the
/// language is rather another one's: `el` for `gr`, `es-MX` for `mx`.
fn language_of_country(code: &str) -> Option<Language> {
    /// Where the likely language is that of the offices, and another one is the country's.
    const NATIONAL: [(&str, &str); 2] = [("by", "be"), ("kz", "kk")];

    let region: Region = code.to_uppercase().parse().ok()?;
    if let Some((_, language)) = NATIONAL.iter().find(|(country, _)| *country == code) {
        return language.parse().ok();
    }
    let mut likely = LanguageIdentifier {
        region: Some(region),
        ..LanguageIdentifier::UNKNOWN
    };
    if EXPANDER.maximize(&mut likely) != TransformResult::Modified {
        return None;
    }
    let mut alone = LanguageIdentifier {
        language: likely.language,
        ..LanguageIdentifier::UNKNOWN
    };
    EXPANDER.maximize(&mut alone);
    // Chinese is written in two scripts, and named with the country.
    let is_home = alone.region == Some(region) && likely.language.as_str() != "zh";
    let shown = LanguageIdentifier {
        language: likely.language,
        region: (!is_home).then_some(region),
        ..LanguageIdentifier::UNKNOWN
    };
    Some(icu::language(shown))
}
