//! Spaces, and words that stand twice.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::model::Rendering;
use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan;
use crate::check::severity::Severity::{Info, Warning};
use crate::check::writing::Writing;

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
    Rule::new(
        "repeated-word",
        Warning,
        Look::Variant(repeated_word),
        "A word stands twice in a row. In languages that double words on purpose it is a hint.",
        Example::new(
            "en-GB",
            "hint = Move it to the trash.\n",
            "hint = Move it to the the bin.\n",
            "hint = Move it to the bin.\n",
        ),
    )
    .in_source(),
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
    if writing.is(&["fr"]) {
        french(pair, report);
    } else if writing.is_wide() {
        wide(pair, report);
    } else {
        space_in_front(pair, report);
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
                word && alone
            }
            '«' => !is_gap(after) && after.is_some(),
            '»' => !is_gap(before) && before.is_some(),
            _ => false,
        };
        if wanting && !pair.target.is_literal(start) {
            let message = format!(
                "there is no space {} {c}",
                if c == '«' { "behind" } else { "in front of" }
            );
            report.shown(
                pair,
                part,
                message,
                "write a narrow no-break space there (U+202F or U+00A0)",
            );
        }
    }
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
    for (start, c) in text.char_indices() {
        let is_mark = matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | '؟' | '،' | '؛');
        let end = start + c.len_utf8();
        let is_end = scan::next(text, end).is_none_or(char::is_whitespace);
        let gap = start > first && scan::previous(text, start).is_some_and(scan::is_space);
        if !is_mark || !is_end || !gap {
            continue;
        }
        let literal =
            pair.target.is_literal(start) || pair.target.is_literal(start.saturating_sub(1));
        let is_spaced = |source: &Rendering<'_>| spaced(&source.prose, c);
        if literal || pair.any_source_is("punctuation-spacing", Some(c), is_spaced) {
            continue;
        }
        let message = format!("there is a space in front of \"{c}\"");
        report.shown(pair, start..end, message, "take the space out");
    }
}

/// Languages in which a word is doubled only by mistake, and the words of which
/// this is not so.
fn doubles(writing: &Writing) -> Option<&'static [&'static str]> {
    Some(match writing.base.as_str() {
        "en" => &["that", "had", "bye", "no", "ha", "very", "is", "so"],
        "de" => &[
            "die", "der", "das", "sie", "den", "dem", "ihr", "mal", "was", "wo",
        ],
        "nl" => &["dat", "die", "je", "u", "het", "er", "steeds", "maar"],
        "sv" | "da" | "nb" | "nn" | "no" => &[
            "det", "den", "der", "som", "at", "att", "var", "om", "i", "på", "til", "för",
        ],
        "fr" => &["nous", "vous", "en", "y", "si", "très"],
        "it" => &["piano", "man", "si", "via", "appena", "mano", "così", "che"],
        "es" | "ca" | "gl" => &["muy", "casi", "poco", "no", "ya", "que"],
        "pt" => &["se", "que", "muito", "quase"],
        "ru" | "uk" | "be" | "bg" => &["и", "еще", "ещё", "только", "очень", "что", "все", "дуже"],
        "pl" | "cs" | "sk" | "sl" | "hr" => &["se", "si", "sa", "to", "je", "no", "nie"],
        "ro" => &["că", "cea", "cel"],
        "el" => &["που", "να", "σιγά", "λίγο", "πολύ"],
        "fi" | "et" => &["se", "ja", "on"],
        _ => return None,
    })
}

fn repeated_word(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let text = pair.target.prose.as_str();
    if pair.writing().is_wide() {
        return repeated_characters(pair, report);
    }
    let words: Vec<(Range<usize>, &str)> = scan::words(text).collect();
    // What stands twice in the source, once somebody asks.
    let mut doubled: Option<HashSet<String>> = None;
    let mut twice = |word: &str| {
        let doubled = doubled.get_or_insert_with(|| {
            let sources = pair.text.sources().iter();
            sources
                .flat_map(|source| doubled_words(&source.prose))
                .collect()
        });
        doubled.contains(word)
    };
    for two in words.windows(2) {
        let [(first, one), (second, other)] = two else {
            continue;
        };
        let gap = text.get(first.end..second.start).unwrap_or_default();
        let lower = one.to_lowercase();
        let same = one == other || (first.start == 0 && lower == other.to_lowercase());
        let letters = lower.chars().all(|c| !c.is_numeric());
        if !same || !letters || gap.is_empty() || !gap.chars().all(scan::is_space) || twice(&lower)
        {
            continue;
        }
        let severity = match doubles(pair.writing()) {
            Some(usual) if usual.contains(&lower.as_str()) => continue,
            Some(_) => Warning,
            None => Info,
        };
        let message = format!("the word \"{other}\" stands twice");
        report.shown_as(
            pair,
            second.clone(),
            message,
            "take one of them out",
            Some(severity),
        );
    }
}

/// The words that stand twice in a row, in lower case.
fn doubled_words(text: &str) -> Vec<String> {
    let words = scan::words(text).map(|(_, word)| word.to_lowercase());
    let words: Vec<String> = words.collect();
    let pairs = words.iter().zip(words.iter().skip(1));
    let doubled = pairs.filter(|(one, other)| one == other);
    doubled.map(|(one, _)| one.clone()).collect()
}

/// In Chinese and Japanese single characters are doubled for many reasons; some
/// never are.
fn repeated_characters(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let text = pair.target.prose.as_str();
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let never = if pair.writing().is(&["ja"]) {
        "をがで"
    } else {
        "请請您将將被"
    };
    for (number, two) in chars.windows(2).enumerate() {
        let [(_, first), (second, other)] = two else {
            continue;
        };
        let doubled = first == other && never.contains(*first);
        // 的的 is right in 目的的 and 的的确确.
        let around = (
            number.checked_sub(1).and_then(|n| chars.get(n)),
            chars.get(number + 2),
        );
        let particle = *first == '的'
            && *other == '的'
            && !matches!(around.0, Some((_, '目' | '标')))
            && !matches!(around.1, Some((_, '确' | '確')));
        if doubled || particle {
            let part = *second..second + other.len_utf8();
            let message = format!("the character {other} stands twice");
            report.shown(pair, part, message, "take one of them out");
        }
    }
    // Words of two characters: 文件文件.
    for four in chars.windows(4) {
        let [(start, a), (_, b), (_, c), (end, d)] = four else {
            continue;
        };
        if a == c && b == d && a != b && [a, b].iter().all(|c| scan::is_han(**c)) {
            let part = *start..end + d.len_utf8();
            let word: String = [*a, *b].iter().collect();
            let message = format!("the word {word} stands twice");
            report.shown(pair, part, message, "take one of them out");
        }
    }
}
