//! Plural categories, and the variants of other choices.

use crate::check::model::{PieceKind, Selection, SelectionKey};
use crate::check::nearest::nearest;
use crate::check::pair::TextPair;
use crate::check::report::{Found, Report};
use crate::check::rule::{Example, Look, Rule};
use crate::check::severity::Severity::Warning;
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
        "The language has a plural category for whole numbers that no variant is for, so that some numbers are shown with \
         the wrong form. It is a warning where both CLDR's newest data and fluent-bundle's own rules have the category, \
         else a hint.",
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
        "A variant is for a plural category that the language does not have: it is never chosen. It is a warning where \
         neither CLDR's newest data nor fluent-bundle's own rules have the category, else a hint.",
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

/// Whether a choice is by number.
pub(super) fn is_plural(pair: &TextPair<'_, '_>, select: &Selection<'_>) -> bool {
    if has_plural_keys(select) {
        return true;
    }
    let mut theirs = pair.source.iter().flat_map(|text| &text.selects);
    theirs.any(|other| variable(other) == variable(select) && has_plural_keys(other))
}

/// Whether a key says so: `other` alone is the default of any choice.
fn has_plural_keys(select: &Selection<'_>) -> bool {
    let keys = select.keys.iter();
    let telling = |key: &&SelectionKey<'_>| CATEGORIES.contains(&key.name) && key.name != "other";
    let by_number = matches!(&select.selector, PieceKind::Call(call) if call.name == "NUMBER");
    let by_term = select.term_attribute.is_some();
    !by_term && (by_number || keys.filter(telling).count() > 0)
}

/// What a choice by number uses the number for.
pub(super) fn number_use(select: &Selection<'_>) -> NumberUse {
    match &select.selector {
        PieceKind::Call(call) if call.options.contains(&("type", "ordinal")) => NumberUse::Ordinal,
        _ => NumberUse::Cardinal,
    }
}

fn variable<'w>(select: &Selection<'w>) -> Option<&'w str> {
    match &select.selector {
        PieceKind::Variable(name) => Some(name),
        PieceKind::Call(call) => call.variables.first().copied(),
        _ => None,
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
    for select in &pair.target.selects {
        if !is_plural(pair, select) {
            continue;
        }
        let writing = pair.entry.language.writing;
        let categories = writing.categories(number_use(select));
        let lacks = |category: &&Category| {
            let has_key = select.keys.iter().any(|key| key.name == category.name());
            // What no variant is for gets the default one, which is for the rest.
            category.name() != "other" && !has_key && !is_covered(category, select)
        };
        let (mut surely, mut perhaps) = (Vec::new(), Vec::new());
        for category in categories.iter().filter(lacks) {
            if category.is_needed() {
                surely.push(category.name());
            } else if category.is_in_icu() && category.name() == "many" {
                perhaps.push(category.name());
            }
        }
        // The default variant may be written for one of them.
        let default = select.keys.iter().find(|key| key.is_default);
        let spare = default.is_some_and(|key| key.name == "other")
            && categories
                .iter()
                .any(|category| category.name() == "other" && category.numbers().is_empty());
        let whole = select.keys.iter().filter(|key| !key.is_number).count();
        if spare
            && surely == ["many"]
            && whole == categories.iter().filter(|c| c.is_needed()).count()
        {
            surely.clear();
        }
        let found = |names: &[&str]| {
            let (noun, it) = match names.len() {
                1 => ("category", "a variant"),
                _ => ("categories", "variants"),
            };
            let list = names.join(", ");
            let message = format!("no variant is for the plural {noun} {list}");
            let help = format!("add {it}: [{}] …", names.join("] … ["));
            Found::new(select.span.clone(), message, help)
        };
        if !surely.is_empty() {
            report.text(pair, found(&surely));
        } else if !perhaps.is_empty() && !categories.is_empty() {
            report.text(pair, found(&perhaps).info());
        }
    }
}

fn unreachable_plural(pair: &TextPair<'_, '_>, report: &mut Report) {
    for select in &pair.target.selects {
        if !is_plural(pair, select) {
            continue;
        }
        let writing = pair.entry.language.writing;
        let categories = writing.categories(number_use(select));
        for key in &select.keys {
            let mut categories = categories.iter();
            let Some(category) = categories.find(|category| category.name() == key.name) else {
                continue;
            };
            if (category.is_in_icu() && category.is_in_bundle())
                || key.name == "other"
                || key.is_default
            {
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
            let either = category.is_in_icu() || category.is_in_bundle();
            report.text(pair, if either { found.info() } else { found });
        }
    }
}

/// What chooses: a variable, or a function without one, such as PLATFORM.
fn chooser<'w>(select: &Selection<'w>) -> Option<&'w str> {
    match &select.selector {
        PieceKind::Call(call) if call.variables.is_empty() => Some(call.name),
        _ => variable(select),
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

fn unknown_variant(pair: &TextPair<'_, '_>, report: &mut Report) {
    for select in &pair.target.selects {
        let plural = is_plural(pair, select);
        let source = counterpart(pair, select);
        let theirs: Vec<&str> = match source {
            Some(source) => source.keys.iter().map(|key| key.name).collect(),
            None if plural => Vec::new(),
            None => continue,
        };
        for key in &select.keys {
            let known = key.is_number || theirs.contains(&key.name);
            let category = CATEGORIES.contains(&key.name);
            // A default variant is chosen whatever its key is.
            if known || category || (key.is_default && !plural) {
                continue;
            }
            let names = theirs.iter().copied();
            let names = names.chain(CATEGORIES.into_iter().filter(|_| plural));
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
            let help = match nearest(key.name, names) {
                Some(meant) => format!("write [{meant}]"),
                None if plural => format!("write one of: {}", CATEGORIES.join(", ")),
                None => format!("write one of: {}", theirs.join(", ")),
            };
            report.text(pair, Found::new(key.span.clone(), message, help));
        }
    }
}

fn missing_variant(pair: &TextPair<'_, '_>, report: &mut Report) {
    let mut told = Vec::new();
    for select in &pair.target.selects {
        let Some(source) = counterpart(pair, select) else {
            continue;
        };
        if is_plural(pair, select) || told.contains(&chooser(select)) {
            continue;
        }
        told.push(chooser(select));
        for key in &source.keys {
            let has_key =
                |select: &Selection<'_>| select.keys.iter().any(|own| own.name == key.name);
            let same = |other: &&Selection<'_>| chooser(other) == chooser(select);
            if key.is_default || pair.target.selects.iter().filter(same).any(has_key) {
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
        for (number, key) in select.keys.iter().enumerate() {
            let mut before = select.keys.iter().take(number);
            let same = |other: &SelectionKey<'_>| match (
                other.name.parse::<f64>(),
                key.name.parse::<f64>(),
            ) {
                (Ok(other), Ok(own)) if key.is_number => other == own,
                _ => other.name == key.name,
            };
            if before.any(same) {
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
