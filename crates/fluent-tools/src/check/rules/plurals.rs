//! Plural categories, and the variants of other choices.

use std::collections::HashSet;

use crate::check::habits::Counts;
use crate::check::model::{PieceKind, RenderedText, Selection};
use crate::check::nearest::Nearest;
use crate::check::pair::TextPair;
use crate::check::report::{Found, Report, listed};
use crate::check::rule::{Example, Look, Rule};
use crate::check::severity::Severity::{Info, Warning};
use fluent_source::plural::{CATEGORIES, Category, NumberUse};

const MAILS: &str = "mails = { $count ->\n    [one] One email\n   *[other] { $count } emails\n}\n";
const MAILS_PL: &str = "mails = { $count ->\n    [one] { $count } wiadomość\n    [few] { $count } wiadomości\n    \
                        [many] { $count } wiadomości\n   *[other] { $count } wiadomości\n}\n";
const SYSTEMS: &str = "open = { $os ->\n    [macos] Show in Finder\n    [windows] Show in Explorer\n   *[other] Show in file manager\n}\n";
const SYSTEMS_ZH: &str = "open = { $os ->\n    [macos] 在访达中显示\n    [windows] 在资源管理器中显示\n   *[other] 在文件管理器中显示\n}\n";

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "missing-plural",
        Warning,
        Look::Text(missing_plural),
        "The language has a plural category for numbers below a million, or for decimals, that no variant is for, so that \
         some numbers are shown with the wrong form. The categories are those of CLDR.",
        Example::new(
            "pl",
            MAILS,
            "mails = { $count ->\n    [one] { $count } wiadomość\n   *[other] { $count } wiadomości\n}\n",
            MAILS_PL,
        ),
    ),
    Rule::new(
        "unreachable-plural",
        Warning,
        Look::Text(unreachable_plural),
        "A variant is for a plural category that the language does not have in CLDR: it is never chosen.",
        Example::new(
            "ja",
            MAILS,
            "mails = { $count ->\n    [one] メール 1 件\n   *[other] メール { $count } 件\n}\n",
            "mails = メール { $count } 件\n",
        ),
    )
    .in_source(),
    Rule::new(
        "unknown-variant",
        Warning,
        Look::Text(unknown_variant),
        "A variant has a key that is no plural category, no number and none of the source's keys: it is misspelt or \
         translated, and never chosen.",
        Example::new(
            "zh-CN",
            SYSTEMS,
            "open = { $os ->\n    [macos] 在访达中显示\n    [windows] 在资源管理器中显示\n    [qita] 显示\n   *[other] \
             在文件管理器中显示\n}\n",
            SYSTEMS_ZH,
        ),
    ),
    Rule::new(
        "missing-variant",
        Warning,
        Look::Text(missing_variant),
        "The source has a variant, other than one of the plural, that the translation lacks while it chooses by the same \
         variable.",
        Example::new(
            "zh-CN",
            SYSTEMS,
            "open = { $os ->\n    [macos] 在访达中显示\n   *[other] 在文件管理器中显示\n}\n",
            SYSTEMS_ZH,
        ),
    ),
    Rule::new(
        "duplicate-variant",
        Warning,
        Look::Text(duplicate_variant),
        "Two variants of a choice have the same key; the second one is never chosen.",
        Example::new(
            "zh-CN",
            SYSTEMS,
            "open = { $os ->\n    [macos] 在访达中显示\n    [macos] 在 Finder 中显示\n    [windows] 在资源管理器中显示\n   \
             *[other] 在文件管理器中显示\n}\n",
            SYSTEMS_ZH,
        ),
    )
    .in_source(),
];

/// Whether a choice is by number. It is by a word if the source chooses by names of
/// categories that its language does not have: `[zero]` in English.
pub(super) fn is_plural(pair: &TextPair<'_, '_>, select: &Selection<'_>) -> bool {
    let source_writing = pair.entry.language.source_writing;
    // The source has none beside it, and is asked itself.
    let own = pair.entry.language.is_source.then_some(select);
    let by_words = counterpart(pair, select).or(own).is_some_and(|source| {
        let keys = source.keys.iter().map(|key| key.name);
        let mut telling = keys.filter(|name| CATEGORIES.contains(name) && *name != "other");
        source.has_plural_keys()
            && !matches!(source.selector, PieceKind::Call(_))
            && telling.all(|name| !source_writing.may_have_category(NumberUse::Cardinal, name))
    });
    let in_source = |source: &RenderedText<'_>| source.numbers().contains(&select.variable());
    !by_words && (select.has_plural_keys() || pair.source.is_some_and(in_source))
}

/// Whether a choice tells 1 from all other numbers, as a plural does in English.
fn counts_one(select: &Selection<'_>) -> bool {
    let mut keys = select.keys.iter();
    keys.all(|key| key.is_number || (key.is_default && key.name == "other"))
        && select.keys.iter().any(|key| key.name == "1")
        && select.term_attribute.is_none()
}

/// What a choice by number uses the number for.
pub(super) fn number_use(select: &Selection<'_>) -> NumberUse {
    match &select.selector {
        PieceKind::Call(call) if call.options.contains(&("type", "ordinal")) => NumberUse::Ordinal,
        _ => NumberUse::Cardinal,
    }
}

/// Whether variants for single numbers take all that is of a category.
fn is_covered(category: &Category, select: &Selection<'_>) -> bool {
    let has = |number: &u32| {
        let mut keys = select.keys.iter().filter(|key| key.is_number);
        keys.any(|key| key.name.parse() == Ok(f64::from(*number)))
    };
    !category.numbers().is_empty() && category.numbers().iter().all(has)
}

fn missing_plural(pair: &TextPair<'_, '_>, report: &mut Report) {
    if is_untranslated(pair) {
        return;
    }
    for select in &pair.target.selects {
        let by_one = counts_one(select) && counterpart(pair, select).is_some_and(counts_one);
        if !by_one && !is_plural(pair, select) {
            continue;
        }
        let writing = pair.entry.language.writing;
        let categories = writing.categories(number_use(select));
        let lacks = |category: &&Category| {
            let has_key = select.keys.iter().any(|key| key.name == category.name());
            // What no variant is for gets the default one, which is for the rest.
            category.name() != "other" && !has_key && !is_covered(category, select)
        };
        let needed = categories.iter().filter(|category| category.is_needed());
        let mut missing: Vec<&str> = needed.clone().filter(lacks).map(Category::name).collect();
        // The default variant may be written for one of them.
        let default = select.keys.iter().find(|key| key.is_default);
        let spare = default.is_some_and(|key| key.name == "other")
            && categories
                .iter()
                .any(|category| category.name() == "other" && category.numbers().is_empty());
        // Where the numbers beside 1 have one form, [1] is enough.
        let is_of_others =
            |category: &&Category| category.name() != "one" && !category.numbers().is_empty();
        if by_one && !needed.clone().filter(lacks).any(|it| is_of_others(&it)) {
            missing.clear();
        }
        let whole = select.keys.iter().filter(|key| !key.is_number).count();
        if spare && missing == ["many"] && whole == needed.count() - 1 {
            missing.clear();
        }
        if !missing.is_empty() {
            let (noun, it) = match missing.len() {
                1 => ("category", "a variant"),
                _ => ("categories", "variants"),
            };
            let list = missing.join(", ");
            let message = format!("no variant is for the plural {noun} {list}");
            let help = format!("add {it}: [{}] …", missing.join("] … ["));
            // What decimals alone are of may never come up.
            let is_rare = |name: &&str| {
                let mut all = categories
                    .iter()
                    .filter(|category| category.name() == *name);
                all.all(|category| category.numbers().is_empty())
            };
            let is_free = missing.iter().all(is_rare)
                || is_free(pair, select, &missing)
                || is_chosen(pair, select);
            let severity = if is_free { Info } else { Warning };
            let found = Found::new(select.span.clone(), message, help);
            report.text(pair, found.with(severity));
        }
    }
}

/// Whether the language can do without: Hebrew says two of something by the number as
/// well, and where nouns stay as they are behind a number one form may be enough.
fn is_free(pair: &TextPair<'_, '_>, select: &Selection<'_>, missing: &[&str]) -> bool {
    const UNCHANGED: [&str; 15] = [
        "az", "eu", "fa", "hu", "hy", "ka", "kk", "ky", "mn", "tg", "tk", "tr", "tt", "ug", "uz",
    ];
    let writing = pair.entry.language.writing;
    match missing {
        ["two"] => writing.is(&["he"]),
        ["one"] => writing.is(&UNCHANGED) && select.keys.iter().all(|key| key.is_default),
        _ => false,
    }
}

/// Whether a language that knows its categories leaves them out here, as where one form
/// stands for all: Polish has "usuwanie 2 elementów" and "usuwanie 5 elementów".
fn is_chosen(pair: &TextPair<'_, '_>, select: &Selection<'_>) -> bool {
    let is_english = |select: &Selection<'_>| {
        select.keys.len() == 2
            && select
                .keys
                .iter()
                .all(|key| matches!(key.name, "one" | "other"))
    };
    let language = pair.entry.language;
    let count = || {
        let mut counts = Counts::default();
        let selects = language.texts().flat_map(|(text, _)| &text.selects);
        for select in selects.filter(|select| select.has_plural_keys()) {
            counts.add(('n', 'n'), !is_english(select));
        }
        counts
    };
    let habits = &language.habits;
    let (does, could) = habits.count("missing-plural", ('n', 'n'), count);
    is_english(select) && does >= 5 && does * 3 >= could
}

/// Whether nobody has translated a text yet, which is told, and enough.
fn is_untranslated(pair: &TextPair<'_, '_>) -> bool {
    let texts = |text: &RenderedText<'_>| -> Vec<String> {
        let renderings = text.renderings.iter();
        renderings.map(|it| it.text.clone()).collect()
    };
    let source = pair.source.filter(|_| !pair.entry.language.is_source);
    source.is_some_and(|source| texts(source) == texts(pair.target))
}

fn unreachable_plural(pair: &TextPair<'_, '_>, report: &mut Report) {
    if is_untranslated(pair) {
        return;
    }
    for select in &pair.target.selects {
        if !is_plural(pair, select) {
            continue;
        }
        let writing = pair.entry.language.writing;
        let categories = writing.categories(number_use(select));
        for key in &select.keys {
            let is_category = CATEGORIES.contains(&key.name) && !categories.is_empty();
            let may_have = || writing.may_have_category(number_use(select), key.name);
            if !is_category || key.is_default || may_have() {
                continue;
            }
            let kind = match number_use(select) {
                NumberUse::Ordinal => "ordinal",
                NumberUse::Cardinal => "plural",
            };
            let message = format!(
                "the language has no {kind} category {:?}; the variant is never chosen",
                key.name
            );
            let help = "take the variant out; a single number is written [0] or [1]";
            let found = Found::new(key.span.clone(), message, help);
            // One that says what the others say does no harm.
            let is_harmless = says_the_same(pair.target, key.name);
            let severity = if is_harmless { Info } else { Warning };
            report.text(pair, found.with(severity));
        }
    }
}

/// Whether all variants with a key say what the default ones say.
fn says_the_same(text: &RenderedText<'_>, key: &str) -> bool {
    let default = text
        .renderings
        .first()
        .map(|rendering| rendering.text.trim());
    let has_key = |choices: &[(_, &str)]| choices.iter().any(|(_, chosen)| *chosen == key);
    let mut variants = text.renderings.iter().filter(|it| has_key(&it.choices));
    variants.all(|variant| Some(variant.text.trim()) == default)
}

/// What chooses: a variable, or a function without one, such as PLATFORM.
fn chooser<'w>(select: &Selection<'w>) -> Option<&'w str> {
    match &select.selector {
        PieceKind::Call(call) if call.variables.is_empty() => Some(call.name),
        _ => select.variable(),
    }
}

/// The choice of the source by the same variable.
fn counterpart<'p, 'w>(
    pair: &'p TextPair<'_, 'w>,
    select: &Selection<'_>,
) -> Option<&'p Selection<'w>> {
    let mut selects = pair.source?.selects.iter();
    selects.find(|other| chooser(other).is_some() && chooser(other) == chooser(select))
}

/// Whether a term is chosen from by values that the language has thought up: who gives
/// them are its own texts, which the rule of a term's arguments looks at.
fn is_own_scheme(pair: &TextPair<'_, '_>, select: &Selection<'_>) -> bool {
    let theirs = counterpart(pair, select).map_or(&[][..], |source| &source.keys);
    let theirs: HashSet<&str> = theirs.iter().map(|key| key.name).collect();
    pair.entry.target.id.starts_with('-')
        && select.keys.iter().all(|key| !theirs.contains(key.name))
}

fn unknown_variant(pair: &TextPair<'_, '_>, report: &mut Report) {
    for select in &pair.target.selects {
        let plural = is_plural(pair, select);
        let source = counterpart(pair, select);
        if source.is_none() && !plural || is_own_scheme(pair, select) {
            continue;
        }
        let theirs = source.map_or(&[][..], |source| &source.keys).iter();
        let theirs = theirs.map(|key| key.name);
        let their_names: HashSet<&str> = theirs.clone().collect();
        let mut near = None;
        for key in &select.keys {
            let known = key.is_number || their_names.contains(key.name);
            let category = CATEGORIES.contains(&key.name);
            // A default variant is chosen whatever its key is.
            if known || category || (key.is_default && !plural) {
                continue;
            }
            let names = theirs.clone();
            let names = names.chain(CATEGORIES.into_iter().filter(|_| plural));
            let near = near.get_or_insert_with(|| Nearest::new(names));
            let message = if plural {
                format!(
                    "{:?} is no plural category; the variant is never chosen",
                    key.name
                )
            } else {
                format!(
                    "the source has no variant {:?}; it is never chosen",
                    key.name
                )
            };
            let help = match near.name(key.name) {
                Some(meant) => format!("write [{meant}]"),
                None if plural => format!("write one of: {}", CATEGORIES.join(", ")),
                None => format!("write one of: {}", listed(theirs.clone(), ", ")),
            };
            report.text(pair, Found::new(key.span.clone(), message, help));
        }
    }
}

fn missing_variant(pair: &TextPair<'_, '_>, report: &mut Report) {
    let selects = pair.target.selects.iter();
    let keys = selects.flat_map(|select| {
        let keys = select.keys.iter();
        keys.map(|key| (chooser(select), key.name))
    });
    let keys: HashSet<(Option<&str>, &str)> = keys.collect();
    let mut told = HashSet::new();
    for select in &pair.target.selects {
        let Some(source) = counterpart(pair, select) else {
            continue;
        };
        if is_plural(pair, select) || is_own_scheme(pair, select) || !told.insert(chooser(select)) {
            continue;
        }
        for key in &source.keys {
            if key.is_default || keys.contains(&(chooser(select), key.name)) {
                continue;
            }
            let message = format!(
                "the source has a variant {:?} that is missing here",
                key.name
            );
            let help = format!("add it: [{}] …", key.name);
            report.text(pair, Found::new(select.span.clone(), message, help));
        }
    }
}

fn duplicate_variant(pair: &TextPair<'_, '_>, report: &mut Report) {
    for select in &pair.target.selects {
        let mut names = HashSet::new();
        // 1 and 1.0 are the same number; so are 0 and -0, which differ in their bits.
        let mut numbers = HashSet::new();
        for key in &select.keys {
            let number = key.name.parse::<f64>().ok();
            let bits = number.map(|number| (number + 0.0).to_bits());
            let is_new_name = names.insert(key.name);
            let is_new_number = bits.is_none_or(|bits| numbers.insert(bits));
            let is_new = if key.is_number && bits.is_some() {
                is_new_number
            } else {
                is_new_name
            };
            if !is_new {
                let message = format!("the variant {:?} is there twice", key.name);
                let help = "take one of them out; only the first one is ever chosen";
                report.text(
                    pair,
                    Found::new(
                        key.span.start.saturating_sub(1)..key.span.end + 1,
                        message,
                        help,
                    ),
                );
            }
        }
    }
}
