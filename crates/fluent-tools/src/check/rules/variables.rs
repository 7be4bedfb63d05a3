//! Variables: all that the source shows, and no others.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::check::model::{PieceKind, RenderedText, Rendering};
use crate::check::nearest::{MOST_NAMES, Nearest, is_near};
use crate::check::pair::{TextPair, VariantPair};
use crate::check::report::{Found, Report, listed};
use crate::check::rule::{Example, Look, Rule};
use crate::check::rules::plurals;
use crate::check::scan::Finder;
use fluent_source::plural::NumberUse;

use crate::check::severity::Severity::{Error, Info, Warning};

const HELLO: &str = "hello = Hello, { $name }!\n";
const HELLO_ZH: &str = "hello = 你好，{ $name }！\n";

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "missing-variable",
        Error,
        Look::Text(missing_variable),
        "The source shows a variable that the translation does not show. A variable that only chooses a variant may be \
         left out.",
        Example::new("zh-CN", HELLO, "hello = 你好！\n", HELLO_ZH),
    ),
    Rule::new(
        "missing-variable-in-variant",
        Warning,
        Look::Variant(missing_in_variant),
        "A variant does not show a variable that the source and the other variants show. Where a variant is for one number \
         only, the number may be written out; in Russian and others [one] is for 21 and 31 too.",
        Example::new(
            "ru",
            "mails = { $count ->\n    [one] One email\n   *[other] { $count } emails\n}\n",
            "mails = { $count ->\n    [one] Одно письмо\n    [few] { $count } письма\n    [many] { $count } писем\n   *[other] \
             { $count } письма\n}\n",
            "mails = { $count ->\n    [one] { $count } письмо\n    [few] { $count } письма\n    [many] { $count } писем\n   \
             *[other] { $count } письма\n}\n",
        ),
    ),
    Rule::new(
        "unknown-variable",
        Error,
        Look::Text(unknown_variable),
        "The translation uses a variable that the source does not have. The program does not give it a value.",
        Example::new("zh-CN", HELLO, "hello = 你好，{ $nmae }！\n", HELLO_ZH),
    ),
    Rule::new(
        "bare-placeholder",
        Warning,
        Look::Variant(bare_placeholder),
        "A text shows what was meant to be a variable: its braces are missing or full-width, or it is written as another \
         format has it (%s, ${name}, %(name)s).",
        Example::new("zh-CN", HELLO, "hello = 你好，$name！\n", HELLO_ZH),
    )
    .hinted_in_source(),
    Rule::new(
        "bare-escape",
        Warning,
        Look::Variant(bare_escape),
        "A text has \\n, \\\" or the like, as other formats write characters. Outside of strings in braces Fluent shows it as it \
         stands.",
        Example::new(
            "zh-CN",
            "two = First. Second.\n",
            "two = 第一。\\n第二。\n",
            "two = 第一。第二。\n",
        ),
    ),
];

/// What other formats write for a character, and Fluent shows as it stands.
static ESCAPE: Finder =
    Finder::new(r#"\\[nrt"']|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{6}|\\x[0-9A-Fa-f]{2}"#);

fn bare_escape(pair: &VariantPair<'_, '_>, report: &mut Report) {
    for place in ESCAPE.find(&pair.target.prose) {
        let found = pair.target.prose.get(place.clone()).unwrap_or_default();
        if pair.target.is_literal(place.start) || pair.source_has_part(found) {
            continue;
        }
        let message = format!("{found} is shown as it stands");
        let help = match found {
            "\\n" | "\\r" => "begin a new line in the file, indented".to_owned(),
            _ => format!("write the character itself, or {{ \"{found}\" }}"),
        };
        report.shown(pair, place, message, help);
    }
}

fn missing_variable(pair: &TextPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source.filter(|_| !pair.entry.target.is_term) else {
        return;
    };
    let (ours, theirs) = (pair.target.shown(), source.shown());
    let needed = source.variables().map(|(name, _)| name);
    // One that is only shown in a variant for one number need not be shown.
    let choosing: HashSet<&str> = pair.target.selectors().map(|(name, _)| name).collect();
    let first = source.renderings.first();
    let by_default = first.into_iter().flat_map(Rendering::variables);
    let by_default: HashSet<&str> = by_default.map(|(name, _)| name).collect();
    // A misspelt one is told as such.
    let target = pair.entry.language.target;
    let without_sign: HashSet<&str> = pair
        .target
        .pieces()
        .filter_map(|piece| match piece.kind {
            PieceKind::Message(name, None) if target.get(name).is_none() => Some(name),
            _ => None,
        })
        .collect();
    let mut unknown: Vec<&str> = ours.difference(theirs).copied().collect();
    unknown.sort_unstable();
    unknown.truncate(MOST_NAMES);
    let mut told = HashSet::new();
    for name in needed {
        if ours.contains(name) || !told.insert(name) {
            continue;
        }
        if choosing.contains(name) && !by_default.contains(name) {
            continue;
        }
        let mut unknown = unknown.iter();
        if without_sign.contains(name) || unknown.any(|other| is_near(other, name)) {
            continue;
        }
        let message = format!("the variable {{ ${name} }} is missing");
        let help = format!("write {{ ${name} }} where it belongs in the sentence");
        let start = pair.target.start();
        report.text(pair, Found::new(start..start, message, help));
    }
}

fn missing_in_variant(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source.filter(|_| !pair.text.entry.target.is_term) else {
        return;
    };
    // "No results" needs no number, of whatever there is none.
    let categories = pair.writing().categories(NumberUse::Cardinal);
    let is_zero = |key: &str| {
        let mut zero = categories
            .iter()
            .filter(|category| category.numbers() == [0]);
        zero.any(|category| category.name() == key)
    };
    if pair.target.choices.iter().any(|(_, key)| is_zero(key)) {
        return;
    }
    let ours: HashSet<&str> = pair.target.variables().map(|(name, _)| name).collect();
    let elsewhere = pair.text.target.shown();
    let mut needed: Vec<&str> = source.variables().map(|(name, _)| name).collect();
    // What chooses a plural is a number, whichever variant the source has of it.
    let theirs = pair.text.source.map(RenderedText::shown);
    let chosen = pair.target.choices.iter();
    let chosen = chosen.filter_map(|(selector, _)| selector.strip_prefix('$'));
    needed.extend(chosen.filter(|name| theirs.is_some_and(|theirs| theirs.contains(name))));
    needed.sort_unstable();
    needed.dedup();
    for name in needed {
        if ours.contains(name) || !elsewhere.contains(name) || is_told_by_key(pair, name) {
            continue;
        }
        let message = format!("this variant does not show {{ ${name} }}, as others do");
        let help = format!("write {{ ${name} }} here too");
        let span = variant_span(pair.target);
        report.text(pair.text, Found::new(span, message, help));
    }
}

/// Whether the key of a variant says all that a variable would.
fn is_told_by_key(pair: &VariantPair<'_, '_>, variable: &str) -> bool {
    let mut choices = pair.target.choices.iter();
    let chosen = choices.find(|(selector, _)| selector.strip_prefix('$') == Some(variable));
    let Some((selector, key)) = chosen else {
        return false;
    };
    let mut selects = pair.text.target.selects.iter();
    let select = selects.find(|select| {
        let names = match &select.selector {
            PieceKind::Variable(name) => vec![*name],
            PieceKind::Call(call) => call.variables.clone(),
            _ => Vec::new(),
        };
        names
            .iter()
            .any(|name| selector.strip_prefix('$') == Some(name))
    });
    let Some(select) = select else {
        return true;
    };
    if key.parse::<f64>().is_ok() || !plurals::is_plural(pair.text, select) {
        return true;
    }
    let mut categories = pair
        .writing()
        .categories(plurals::number_use(select))
        .iter();
    let category = categories.find(|category| category.name() == *key);
    // For 0 and 1 as well, as in French, the number is often left out.
    category.is_none_or(|category| match category.numbers() {
        [] | [_] | [0, 1] => true,
        _ => *key == "other" && pair.target.choices.len() == 1 && select.keys.len() == 1,
    })
}

/// The part of a rendering that its own variant brings, roughly: its text.
fn variant_span(rendering: &Rendering<'_>) -> std::ops::Range<usize> {
    let mut pieces = rendering.pieces.iter();
    let text = pieces.find(|piece| piece.kind == PieceKind::Text);
    text.map_or(rendering.span(), |piece| piece.source.clone())
}

fn unknown_variable(pair: &TextPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source.filter(|_| !pair.entry.target.is_term) else {
        return;
    };
    // What the program gives to a message it gives to each part of it.
    let Some(entry) = pair.entry.source else {
        return;
    };
    let known = &entry.variables().all;
    let here: HashSet<&str> = source
        .variables()
        .chain(source.selectors())
        .map(|(name, _)| name)
        .collect();
    let near = Nearest::new(here.iter().copied());
    let mut unused = here.difference(pair.target.shown());
    let only = unused.next().filter(|_| unused.next().is_none());
    let mut helps: HashMap<&str, String> = HashMap::new();
    for (name, span) in pair.target.variables().chain(pair.target.selectors()) {
        if known.contains(name) {
            continue;
        }
        let message = format!("the source has no variable {{ ${name} }} here");
        let help = helps
            .entry(name)
            .or_insert_with(|| match (near.name(name), only) {
                (Some(meant), _) => format!("write {{ ${meant} }}"),
                (None, Some(only)) => {
                    format!("write {{ ${only} }} if that is meant, or take it out")
                }
                (None, None) => "take it out".to_owned(),
            });
        report.text(pair, Found::new(span, message, help.as_str()));
    }
}

/// What looks like a variable and is none, in the manner of many formats.
static BARE: Finder = Finder::new(concat!(
    r"[｛{][｛{]?\s*[$＄]?\s*[A-Za-z_][A-Za-z0-9_-]*\s*[｝}][｝}]?",
    r"|[$＄#]\{\s*[A-Za-z_][A-Za-z0-9_.]*\s*\}",
    r"|[$＄]\(?[A-Za-z_][A-Za-z0-9_-]*\)?",
    r"|%\([A-Za-z_][A-Za-z0-9_]*\)[sdif]",
    r"|%[A-Za-z_]+%|%(?:[0-9]+\$)?(?:\.[0-9]+)?[sd@]|%[0-9]*\.[0-9]+f",
));

/// Braces within braces, as other formats have them: readers are shown none.
fn double_braces(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let file = pair.text.entry.file.text;
    let before = |start: usize| file.get(..start).unwrap_or_default().trim_end();
    for piece in &pair.target.pieces {
        // Asked first: in front of a text there may be blanks without end.
        let PieceKind::Variable(name) = &piece.kind else {
            continue;
        };
        let shown = file.get(piece.source.clone()).unwrap_or_default();
        let inner = shown.strip_prefix('{').map(str::trim_start);
        let is_double = inner.is_some_and(|it| it.starts_with('{'))
            || before(piece.source.start).ends_with("{{");
        if is_double {
            let message = "one pair of braces in another shows none of them";
            let help = format!("write {{ ${name} }}; a brace that is text is written {{\"{{\"}}");
            report.shown_as(pair, piece.rendered.clone(), message, help, Some(Info));
        }
    }
}

fn bare_placeholder(pair: &VariantPair<'_, '_>, report: &mut Report) {
    double_braces(pair, report);
    let known = || {
        let texts = pair.text.source.into_iter();
        let variables = texts.flat_map(|text| text.variables().chain(text.selectors()));
        variables.map(|(name, _)| name).collect()
    };
    // The source's variables, once somebody asks.
    let mut names: Option<BTreeSet<&str>> = None;
    for place in BARE.find(&pair.target.text) {
        let found = pair.target.text.get(place.clone()).unwrap_or_default();
        if pair.target.is_literal(place.start) || pair.source_has_part(found) {
            continue;
        }
        let name: String = found
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
            .collect();
        let names = names.get_or_insert_with(known);
        let wide = found.contains(['｛', '｝', '＄']);
        // A price list or a shell may have words with a dollar sign.
        if found.starts_with('$') && names.is_empty() {
            continue;
        }
        let message = if wide {
            format!("{found} has full-width signs, and is shown as it stands")
        } else {
            format!("{found} is shown as it stands")
        };
        let help = if names.contains(name.as_str()) {
            format!("write {{ ${name} }}")
        } else if names.is_empty() {
            "take it out, or write a variable in braces: { $name }".to_owned()
        } else {
            let names = listed(names.iter().copied(), " } or { $");
            format!("write {{ ${names} }}")
        };
        report.shown(pair, place, message, help);
    }
}
