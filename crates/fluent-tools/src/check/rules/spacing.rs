//! Spaces.

use std::ops::Range;

use icu_properties::props::Script;

use super::tags::{Tag, tags};
use crate::check::habits::Counts;
use crate::check::model::Rendering;
use crate::check::pair::{LanguagePair, VariantPair};
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan;
use crate::check::severity::Severity::{Info, Warning};

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "double-space",
        Warning,
        Look::Variant(double_space),
        "Two or more spaces stand in a row inside a text.",
        Example::new(
            "zh-CN",
            "hint = Use Ctrl+S to save.\n",
            "hint = 使用  Ctrl+S 保存。\n",
            "hint = 使用 Ctrl+S 保存。\n",
        ),
    ),
    Rule::new(
        "edge-space",
        Warning,
        Look::Variant(edge_space),
        "The source begins or ends with a space, written { \" \" }, and the translation does not, or the reverse. Such a text \
         is joined to another one.",
        Example::new(
            "de",
            "joiner = { \" \" }and{ \" \" }\n",
            "joiner = und{ \" \" }\n",
            "joiner = { \" \" }und{ \" \" }\n",
        ),
    ),
    Rule::new(
        "odd-space",
        Warning,
        Look::Variant(odd_space),
        "A space of an unusual width, or a tab, stands in the text: a full-width one, or a no-break space in Chinese. No-break \
         spaces are welcome where languages use them.",
        Example::new(
            "zh-CN",
            "open = Open GitHub\n",
            "open = 打开\u{3000}GitHub\n",
            "open = 打开 GitHub\n",
        ),
    ),
    Rule::new(
        "punctuation-spacing",
        Warning,
        Look::Variant(punctuation_spacing),
        "A space is missing in front of a mark, as French has it in front of ? ! ; : and inside « », or there is one where \
         the language has none.",
        Example::new(
            "fr",
            "ask = Delete this file?\n",
            "ask = Supprimer ce fichier?\n",
            "ask = Supprimer ce fichier\u{202F}?\n",
        ),
    ),
];

fn double_space(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let spaces = |text: &str| -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut start = None;
        for (place, c) in text.char_indices() {
            match (scan::is_space(c), start) {
                (true, None) => start = Some(place),
                (false, Some(begin)) => {
                    let line_start = text
                        .get(..begin)
                        .is_none_or(|b| b.is_empty() || b.ends_with('\n'));
                    let run = text.get(begin..place).unwrap_or_default();
                    if run.chars().count() > 1 && !line_start && c != '\n' {
                        found.push(begin..place);
                    }
                    start = None;
                }
                _ => {}
            }
        }
        found
    };
    if pair.any_source_is("double-space", None, |source| {
        !spaces(&source.text).is_empty()
    }) {
        return;
    }
    for place in spaces(&pair.target.text) {
        // A no-break space has been set on purpose; the other one is too much.
        let run = pair.target.text.get(place.clone()).unwrap_or_default();
        if run.chars().all(|c| c == ' ') {
            report.mended(
                pair,
                place,
                "there are two or more spaces",
                "write one",
                " ",
            )
        } else {
            report.shown(pair, place, "there are two or more spaces", "write one")
        }
    }
}

fn edge_space(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source.filter(|source| !source.text.trim().is_empty()) else {
        return;
    };
    let text = pair.target.text.as_str();
    if text.trim().is_empty() {
        return;
    }
    let starts = |text: &str| text.starts_with(char::is_whitespace);
    let ends = |text: &str| text.ends_with(char::is_whitespace);
    let sides = [
        ("begins", starts(text), starts(&source.text), 0..1),
        (
            "ends",
            ends(text),
            ends(&source.text),
            text.trim_end().len()..text.len(),
        ),
    ];
    for (side, ours, theirs, place) in sides {
        let any = pair.any_source(|source| match side {
            "begins" => starts(&source.text) == ours,
            _ => ends(&source.text) == ours,
        });
        if ours == theirs || any {
            continue;
        }
        let end = text
            .get(place.start..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
        let place = place.start..place.end.max(place.start + end).min(text.len());
        if theirs {
            let message = format!("the source {side} with a space, and this text does not");
            report.shown(pair, place, message, "write { \" \" } there");
        } else {
            let message = format!("the text {side} with a space, and the source does not");
            report.shown(pair, place, message, "take it out");
        }
    }
}

fn odd_space(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let writing = pair.writing();
    for (start, c) in pair.target.text.char_indices() {
        let is_odd = match c {
            '\t' => true,
            '\u{A0}' | '\u{202F}' => writing.is_wide(),
            // Thin ones stand between initials, and around numbers.
            '\u{2009}' | '\u{2007}' | '\u{200A}' => writing.is_wide(),
            '\u{3000}' => !writing.is(&["ja"]),
            c => c != ' ' && scan::is_space(c),
        };
        if !is_odd || pair.source_has(c) {
            continue;
        }
        let name = match c {
            '\t' => "a tab".to_owned(),
            '\u{A0}' => "a no-break space (U+00A0)".to_owned(),
            '\u{3000}' => "a full-width space (U+3000)".to_owned(),
            _ => format!("an unusual space (U+{:04X})", u32::from(c)),
        };
        let part = start..start + c.len_utf8();
        report.mended(
            pair,
            part,
            format!("there is {name}"),
            "write an ordinary space, or none",
            " ",
        );
    }
}

fn punctuation_spacing(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let writing = pair.writing();
    glued_tags(pair, report);
    if writing.is(&["fr"]) {
        french(pair, report);
    } else if writing.is_wide() {
        wide(pair, report);
    } else {
        space_in_front(pair, report);
    }
}

/// Where a word stands right in front of a tag and its first word: Lies<b>das</b>
fn glued(text: &str) -> Vec<Range<usize>> {
    let is_glued = |tag: &Tag<'_>| {
        let around = scan::around(text, tag.place.clone());
        !tag.closes && !tag.empty && around.iter().all(|c| c.is_some_and(scan::is_letter))
    };
    let glued = tags(text).into_iter().filter(is_glued);
    glued.map(|tag| tag.place).collect()
}

/// In languages that part words by spaces, and have no prefixes that are written so.
fn glued_tags(pair: &VariantPair<'_, '_>, report: &mut Report) {
    const PARTED: [Script; 4] = [
        Script::Latin,
        Script::Cyrillic,
        Script::Greek,
        Script::Armenian,
    ];
    let is_parted = pair.writing().scripts.iter().all(|it| PARTED.contains(it));
    let found = glued(&pair.target.text);
    let in_source = || {
        pair.any_source_is("punctuation-spacing", Some('<'), |source| {
            !glued(&source.text).is_empty()
        })
    };
    if pair.source.is_none() || !is_parted || found.is_empty() || in_source() {
        return;
    }
    for place in found {
        let tag = pair.target.text.get(place.clone()).unwrap_or_default();
        // One that the source does not have is told as such.
        let name = tag.split([' ', '>']).next().unwrap_or_default();
        if !pair.source_has_part(name) {
            continue;
        }
        let message = format!("there is no space in front of {tag}");
        report.shown(pair, place, message, "write one between both words");
    }
}

fn french(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let text = pair.target.prose.as_str();
    let region = pair.writing().region.as_deref();
    // Canada keeps the space for colons and quotation marks; the Swiss vary.
    if region == Some("CH") {
        return;
    }
    let tight = region == Some("CA");
    let is_gap = |c: Option<char>| c.is_some_and(scan::is_space);
    let mut found = Vec::new();
    for (start, c) in text.char_indices() {
        let part = start..start + c.len_utf8();
        let (before, after) = (scan::previous(text, start), scan::next(text, part.end));
        let wanting = match c {
            '?' | '!' | ';' if tight => false,
            '?' | '!' | ';' | ':' => {
                let word = before.is_some_and(|c| {
                    c.is_alphanumeric()
                        || matches!(c, '»' | ')' | ']' | '%' | '€' | '"')
                        || c == scan::PLACEABLE
                });
                let alone = after
                    .is_none_or(|c| c.is_whitespace() || matches!(c, '»' | ')' | '"' | '!' | '?'));
                // "file:" is how an address begins.
                word && alone && !(c == ':' && after == Some('"'))
            }
            '«' => !is_gap(after) && after.is_some(),
            '»' => !is_gap(before) && before.is_some(),
            _ => false,
        };
        if wanting && !pair.target.is_literal(start) && !is_prefix(pair, part.end) {
            found.push((part, c));
        }
    }
    // Of many in one text the first is told.
    let Some(((part, c), more)) = found.split_first() else {
        return;
    };
    let side = if *c == '«' { "behind" } else { "in front of" };
    let message = match more.len() {
        0 => format!("there is no space {side} {c}"),
        1 => format!("there is no space {side} {c}, and at 1 more mark"),
        more => format!("there is no space {side} {c}, and at {more} more marks"),
    };
    let help = "write a narrow no-break space there (U+202F or U+00A0)";
    report.shown(pair, part.clone(), message, help);
}

/// Whether the text begins with a program or a file that a message is about, as the source
/// does: tail: …
fn is_prefix(pair: &VariantPair<'_, '_>, end: usize) -> bool {
    let start = pair.target.prose.get(..end).unwrap_or_default();
    let source = pair.source.map_or("", |source| source.prose.as_str());
    end <= 40 && !start.contains(scan::is_space) && source.starts_with(start)
}

fn wide(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let text = pair.target.prose.as_str();
    let is_mark = |c: char| {
        matches!(
            c,
            '，' | '。'
                | '、'
                | '；'
                | '：'
                | '！'
                | '？'
                | '）'
                | '（'
                | '”'
                | '“'
                | '》'
                | '《'
        )
    };
    for (start, c) in text.char_indices().filter(|(_, c)| *c == ' ') {
        let part = start..start + c.len_utf8();
        let (Some(before), Some(after)) = (scan::previous(text, start), scan::next(text, part.end))
        else {
            continue;
        };
        let sentence = matches!(before, '！' | '？') && pair.writing().is(&["ja"]);
        let side = is_mark(before) && before != '”' && before != '“'
            || is_mark(after) && after != '“' && after != '”';
        if sentence || pair.target.is_literal(start) {
            continue;
        }
        let between = scan::is_han(before) && scan::is_han(after) && !pair.writing().is(&["ja"]);
        let severity = if side && (scan::is_cjk(before) || scan::is_cjk(after)) {
            Warning
        } else if side || between {
            Info
        } else {
            continue;
        };
        let message = "there is a space beside a mark or letter that stands without one";
        report.shown_as(pair, part, message, "take it out", Some(severity));
    }
}

/// In most languages no space stands in front of a mark.
fn space_in_front(pair: &VariantPair<'_, '_>, report: &mut Report) {
    if pair.writing().may_space_marks() {
        return;
    }
    let text = pair.target.prose.as_str();
    let first = text.len() - text.trim_start().len();
    let spaced = |text: &str, mark: char| {
        text.match_indices(mark)
            .any(|(start, _)| scan::previous(text, start).is_some_and(scan::is_space))
    };
    for (start, c, gap) in marks(text) {
        if !gap || start <= first {
            continue;
        }
        let end = start + c.len_utf8();
        let literal =
            pair.target.is_literal(start) || pair.target.is_literal(start.saturating_sub(1));
        let is_spaced = |source: &Rendering<'_>| spaced(&source.prose, c);
        if literal || pair.any_source_is("punctuation-spacing", Some(c), is_spaced) {
            continue;
        }
        let language = pair.text.entry.language;
        let habits = &language.habits;
        match habits.usual("punctuation-spacing", (' ', c), || count_gaps(language)) {
            Some(usual) if usual.is_first => {
                let message = format!(
                    "there is a space in front of \"{c}\", as of {} of {} in this language",
                    usual.does, usual.could
                );
                let help = "see whether the language is meant to have it so";
                report.shown_as(pair, start..end, message, help, Some(Info));
            }
            Some(_) => {}
            None => {
                let message = format!("there is a space in front of \"{c}\"");
                report.shown(pair, start..end, message, "take the space out");
            }
        }
    }
}

/// The marks that stand at the end of a word or behind a space, and which of both.
fn marks(text: &str) -> impl Iterator<Item = (usize, char, bool)> + '_ {
    let is_mark = |c| matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | '؟' | '،' | '؛');
    let marks = text.char_indices().filter(move |(_, c)| is_mark(*c));
    marks.filter_map(|(start, c)| {
        let is_end = scan::next(text, start + c.len_utf8()).is_none_or(char::is_whitespace);
        let gap = scan::previous(text, start).is_some_and(scan::is_space);
        is_end.then_some((start, c, gap))
    })
}

/// How often a space stands in front of each mark.
fn count_gaps(language: &LanguagePair<'_, '_>) -> Counts {
    let mut counts = Counts::default();
    let texts = language
        .texts()
        .filter_map(|(text, _)| text.renderings.first());
    for rendering in texts {
        for (_, c, gap) in marks(&rendering.prose) {
            counts.add((' ', c), gap);
        }
    }
    counts
}
