//! Brackets and quotation marks that belong together.

use std::collections::BTreeMap;

use icu_properties::props::Script;

use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan;
use crate::check::severity::Severity::Warning;

pub(super) const RULES: &[Rule] = &[Rule::new(
    "unbalanced",
    Warning,
    Look::Variant(unbalanced),
    "A bracket or quotation mark is opened and not closed, or closed and not opened, or by another one.",
    Example::new(
        "zh-CN",
        "note = Comment (optional)\n",
        "note = 备注（可选\n",
        "note = 备注（可选）\n",
    )
)
.hinted_in_source()];

/// Brackets that belong together, whatever their width.
fn bracket(c: char) -> Option<(char, bool)> {
    Some(match c {
        '(' | '（' => ('(', true),
        ')' | '）' => ('(', false),
        '[' | '［' => ('[', true),
        ']' | '］' => ('[', false),
        '{' | '｛' => ('{', true),
        '}' | '｝' => ('{', false),
        '【' => ('【', true),
        '】' => ('【', false),
        '〔' => ('〔', true),
        '〕' => ('〔', false),
        '「' | '｢' => ('「', true),
        '」' | '｣' => ('「', false),
        '『' => ('『', true),
        '』' => ('『', false),
        '《' => ('《', true),
        '》' => ('《', false),
        '〈' => ('〈', true),
        '〉' => ('〈', false),
        _ => return None,
    })
}

fn unbalanced(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let text = pair.target.prose.as_str();
    let in_source = |kind: char| {
        pair.any_source_is("unbalanced", Some(kind), |source| {
            let brackets = source.prose.chars().filter_map(bracket);
            let of_kind = brackets.filter(|(other, _)| *other == kind);
            let sum: isize = of_kind.map(|(_, opens)| if opens { 1 } else { -1 }).sum();
            sum != 0
        })
    };
    // How many of each kind are open, so that nobody looks for one that is not there.
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    for (start, c) in text.char_indices() {
        let Some((kind, opens)) = bracket(c) else {
            continue;
        };
        if is_quoted(text, start, c) || in_source(kind) {
            continue;
        }
        // What is written in braces is meant, and may belong to what is not: { "[" }a]
        let literal = pair.target.is_literal(start);
        let part = start..start + c.len_utf8();
        if opens {
            open.push((start, c));
            *counts.entry(kind).or_default() += 1;
            continue;
        }
        let before = text.get(..start).unwrap_or_default();
        let mut opened = None;
        while counts.get(&kind).is_some_and(|count| *count > 0) && opened.is_none() {
            let Some((_, last)) = open.pop() else {
                break;
            };
            let last_kind = bracket(last).map_or(last, |(kind, _)| kind);
            counts.entry(last_kind).and_modify(|count| *count -= 1);
            opened = (last_kind == kind).then_some(last);
        }
        match opened {
            Some(opened) => {
                if opened.is_ascii() != c.is_ascii() {
                    let message = format!("{opened} is closed by {c}, which has another width");
                    report.shown(pair, part, message, "write both in the same width");
                }
            }
            // "a)" and ":)" are no brackets.
            None if literal || is_list(before) => {}
            None => {
                let message = format!("{c} closes nothing");
                report.shown(
                    pair,
                    part,
                    message,
                    "write the bracket that opens it, or take it out",
                );
            }
        }
    }
    for (start, c) in open {
        if scan::previous(text, start) == Some(':') || pair.target.is_literal(start) {
            continue;
        }
        let message = format!("{c} is not closed");
        report.shown(
            pair,
            start..start + c.len_utf8(),
            message,
            "write the bracket that closes it",
        );
    }
    quotes(pair, report);
}

/// Whether a closing bracket behind this belongs to the mark of a list, or to a
/// face.
fn is_list(before: &str) -> bool {
    let end = before.chars().rev();
    let word = end.take_while(|c| !matches!(c, ' ' | '\n')).take(3);
    let word: Vec<char> = word.collect();
    (1..=2).contains(&word.len())
        && word
            .iter()
            .all(|c| c.is_alphanumeric() && !scan::is_cjk(*c) || matches!(c, ':' | ';' | '-' | '.'))
}

/// Whether a sign stands alone in quotation marks, as one that is talked about: 「)」
fn is_quoted(text: &str, place: usize, c: char) -> bool {
    let is_quote = |c: &char| "'`\"‘’“”„«»「」『』".contains(*c);
    let around = scan::around(text, place..place + c.len_utf8());
    around.iter().all(|c| c.as_ref().is_some_and(is_quote))
}

/// Whether a sign is an arrow, as in File › Import.
fn is_between_spaces(text: &str, place: usize, c: char) -> bool {
    scan::around(text, place..place + c.len_utf8()) == [Some(' '); 2]
}

/// Quotation marks come in twos, whatever their shape.
fn quotes(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let is_quote = |c: char| {
        matches!(
            c,
            '“' | '”' | '„' | '‟' | '«' | '»' | '"' | '＂' | '‹' | '›' | '〝' | '〞'
        )
    };
    let odd = |text: &str| {
        let quotes = text.chars().filter(|c| is_quote(*c)).count();
        quotes % 2 == 1
    };
    let text = pair.target.prose.as_str();
    // In Hebrew it marks abbreviations, before their last letter.
    let inside = |place: usize, c: char| {
        let around = scan::around(text, place..place + c.len_utf8());
        let is_hebrew = |c: char| scan::script(c) == Script::Hebrew;
        c == '"' && around.iter().all(|c| c.is_some_and(is_hebrew))
    };
    let hebrew = pair.writing().is_script(&["Hebr"]);
    // There it closes quotations as well: „…״
    if hebrew && text.contains('״') {
        return;
    }
    let marks: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(place, c)| !(hebrew && inside(*place, *c)))
        .filter(|(place, c)| is_quote(*c) && !pair.target.is_literal(*place))
        .filter(|(place, c)| !(matches!(c, '‹' | '›') && is_between_spaces(text, *place, *c)))
        .collect();
    if marks.len().is_multiple_of(2)
        || pair.any_source_is("unbalanced", None, |source| odd(&source.prose))
    {
        return;
    }
    // Behind a digit it stands for inches, or seconds.
    let inches = |place: usize| scan::previous(text, place).is_some_and(|c| c.is_ascii_digit());
    if let Some((place, c)) = marks.last()
        && !(*c == '"' && inches(*place))
    {
        let message = format!("the quotation mark {c} has no counterpart");
        report.shown(
            pair,
            *place..place + c.len_utf8(),
            message,
            "write the other one, or take it out",
        );
    }
}
