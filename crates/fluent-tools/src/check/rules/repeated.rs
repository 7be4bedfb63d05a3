//! Words that stand twice.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan;
use crate::check::severity::Severity::{Info, Warning};
use crate::check::writing::Writing;

pub(super) const RULES: &[Rule] = &[Rule::new(
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
.in_source()];

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
    let mut twice = |word: &str, is_name: bool| {
        let doubled = doubled.get_or_insert_with(|| {
            let sources = pair.text.sources().iter();
            sources
                .flat_map(|source| doubled_words(&source.prose))
                .collect::<HashSet<String>>()
        });
        // FILE FILE, with what it is called here: ARCHIVO ARCHIVO
        doubled.contains(word) || is_name && doubled.iter().any(|word| is_in_capitals(word))
    };
    for two in words.windows(2) {
        let [(first, one), (second, other)] = two else {
            continue;
        };
        let gap = text.get(first.end..second.start).unwrap_or_default();
        let lower = one.to_lowercase();
        let same = one == other || (first.start == 0 && lower == other.to_lowercase());
        let letters = lower.chars().all(|c| !c.is_numeric());
        if !same
            || !letters
            || gap.is_empty()
            || !gap.chars().all(scan::is_space)
            || twice(&lower, is_in_capitals(one))
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

/// Whether a word stands for what is typed: FILE
fn is_in_capitals(word: &str) -> bool {
    word.chars().all(char::is_uppercase)
}

/// The words that stand twice in a row, in lower case, and as they stand those in capitals.
fn doubled_words(text: &str) -> Vec<String> {
    let words: Vec<&str> = scan::words(text).map(|(_, word)| word).collect();
    let pairs = words.iter().zip(words.iter().skip(1));
    let doubled = pairs.filter(|(one, other)| one.to_lowercase() == other.to_lowercase());
    let named = doubled.map(|(one, _)| {
        let in_capitals = is_in_capitals(one).then(|| (*one).to_owned());
        [Some(one.to_lowercase()), in_capitals]
    });
    named.flatten().flatten().collect()
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
        // 的的 is right in 目的的 and 的的确确, and でで in までです.
        let around = (
            number.checked_sub(1).and_then(|n| chars.get(n)),
            chars.get(number + 2),
        );
        let particle = *first == '的'
            && *other == '的'
            && !matches!(around.0, Some((_, '目' | '标')))
            && !matches!(around.1, Some((_, '确' | '確')));
        let until = *first == 'で' && matches!(around.0, Some((_, 'ま')));
        if doubled && !until || particle {
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
        // 一封一封 is one after the other.
        let is_each = matches!(a, '一');
        if a == c && b == d && a != b && !is_each && [a, b].iter().all(|c| scan::is_han(**c)) {
            let part = *start..end + d.len_utf8();
            let word: String = [*a, *b].iter().collect();
            let message = format!("the word {word} stands twice");
            report.shown(pair, part, message, "take one of them out");
        }
    }
}
