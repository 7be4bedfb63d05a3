//! Texts that were not translated, or not to the end.

use std::collections::HashMap;
use std::ops::Range;

use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan::{self, Finder};
use crate::check::severity::Severity::{Error, Info, Warning};
use crate::check::suffixes::Suffixes;

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "untranslated",
        Warning,
        Look::Variant(untranslated),
        "A text, or one of its variants, is the same as in the source. It is a warning for what is clearly a phrase, and a \
         hint for single words and names, which often are the same in two languages.",
        Example::new(
            "zh-CN",
            "draft = This is a draft\n",
            "draft = This is a draft\n",
            "draft = 这是草稿\n",
        ),
    ),
    Rule::new(
        "partly-untranslated",
        Warning,
        Look::Variant(partly_untranslated),
        "Words of the source stand one after another in the translation.",
        Example::new(
            "zh-CN",
            "warn = The file cannot be restored.\n",
            "warn = 文件 cannot be restored。\n",
            "warn = 文件无法恢复。\n",
        ),
    ),
    Rule::new(
        "todo",
        Warning,
        Look::Variant(todo),
        "The text has a note of the translator in it, such as TODO, or filler.",
        Example::new(
            "zh-CN",
            "save = Save the file\n",
            "save = TODO 保存\n",
            "save = 保存文件\n",
        ),
    ),
    Rule::new(
        "empty",
        Error,
        Look::Variant(empty),
        "The source has a text, and the translation shows nothing, or only blanks.",
        Example::new(
            "zh-CN",
            "warn = Beware.\n",
            "warn = { \" \" }\n",
            "warn = 请注意。\n",
        ),
    ),
];

/// Signs of units and of substances, which are the same in most languages, and OK.
const UNITS: [&str; 25] = [
    "B", "CO", "CO₂e", "EB", "GB", "GHz", "Hz", "KB", "MB", "MHz", "OK", "TB", "W", "Wh", "cm",
    "dB", "e", "g", "kB", "kW", "kWh", "kg", "km", "mm", "px",
];

/// Whether a word is the sign of a unit, also of a thousandth of it: µWh, mg
fn is_unit(word: &str) -> bool {
    let base = word.strip_prefix(['m', 'µ', 'μ', 'n', 'k', 'M', 'G', 'T']);
    let is_base = |base| matches!(base, "Wh" | "W" | "g" | "m" | "s" | "V" | "A" | "Hz" | "B");
    UNITS.contains(&word) || base.is_some_and(is_base)
}

/// Whether a word is one of a sentence, and no name or abbreviation.
fn is_common(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_lowercase)
        && word.chars().count() >= 2
        && chars.all(char::is_lowercase)
}

fn untranslated(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source.filter(|_| !pair.is_same_language()) else {
        return;
    };
    let text = pair.target.text.as_str();
    if text != source.text && !pair.any_source(|source| source.text == text) {
        return;
    }
    if is_key(pair) {
        return;
    }
    let prose = pair.target.prose.as_str();
    let words = scan::words(prose).filter(|(_, word)| word.chars().any(scan::is_letter));
    let is_placeholder =
        |place: &Range<usize>| scan::around(prose, place.clone()) == [Some('%'); 2];
    let words = words.filter(|(place, word)| !is_placeholder(place) && !is_unit(word));
    let words = words.filter(|(place, _)| !is_command(prose, place));
    let words: Vec<&str> = words.map(|(_, word)| word).collect();
    let common = words.iter().filter(|word| is_common(word)).count();
    if words.is_empty() || words.iter().all(|word| word.chars().count() < 2) {
        return;
    }
    let phrase = if pair.writing().is_latin() {
        words.len() >= 3 && common >= 2
    } else {
        words.len() >= 2 && common >= 1
    };
    // What is made of names, as a brand is: Acme for Android
    let is_name = words
        .iter()
        .all(|word| !is_common(word) || HOLDING.contains(word));
    let phrase = phrase && !(is_name && pair.text.entry.target.id.starts_with('-'));
    let (message, help) = (
        "the text is the same as in the source",
        "translate it, unless it is a name",
    );
    let severity = (!phrase).then_some(Info);
    report.shown_as(pair, 0..text.len(), message, help, severity);
}

/// Whether a word is the end of a file's name, or a command in front of what it takes:
/// *.swf, tail [OPTION] FILE.
fn is_command(prose: &str, place: &Range<usize>) -> bool {
    let before = prose.get(..place.start).unwrap_or_default();
    let behind = prose.get(place.end..).unwrap_or_default();
    let mut next = behind.trim_start_matches(' ').chars();
    let takes = match next.next() {
        Some('[' | '<' | '-' | scan::BLANKED) => true,
        Some(c) => c.is_ascii_uppercase() && next.next().is_some_and(|c| c.is_ascii_uppercase()),
        None => false,
    };
    before.ends_with('.')
        || takes && (before.is_empty() || before.ends_with(['\n', scan::PLACEABLE]))
        || takes && before.trim_end_matches(' ').ends_with('\n')
}

/// Access keys and commands, which are one letter and no text.
pub(super) fn is_key(pair: &VariantPair<'_, '_>) -> bool {
    let name = pair.text.target.name().as_bytes();
    let end = name.len().checked_sub("key".len());
    let end = end.and_then(|end| name.get(end..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(b"key"))
}

/// Words of English that hold sentences together.
const HOLDING: [&str; 30] = [
    "the", "and", "of", "to", "is", "are", "your", "you", "with", "for", "this", "that", "be",
    "was", "not", "has", "have", "will", "from", "please", "cannot", "been", "could", "must",
    "when", "it", "its", "by", "or", "were",
];

fn partly_untranslated(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source.filter(|_| !pair.is_same_language()) else {
        return;
    };
    if source.text == pair.target.text || pair.any_source(|source| source.text == pair.target.text)
    {
        return;
    }
    let latin = pair.writing().is_latin();
    let theirs = SourceWords::new(pair);
    let ours: Vec<(Range<usize>, &str)> = scan::words(&pair.target.prose).collect();
    let numbers: Vec<u32> = ours.iter().map(|(_, word)| theirs.number(word)).collect();
    let least = if latin { 3 } else { 2 };
    let mut found = Vec::new();
    let mut start = 0;
    while start < ours.len() {
        let end = numbers.len().min(start + MOST_WORDS);
        let length = theirs
            .order
            .longest(numbers.get(start..end).unwrap_or_default());
        let run = ours.get(start..start + length).unwrap_or_default();
        // Words in a row, not file endings and names with marks between them.
        let prose = &pair.target.prose;
        let joined = run
            .iter()
            .zip(run.iter().skip(1))
            .take_while(|(one, next)| {
                let between = prose.get(one.0.end..next.0.start).unwrap_or_default();
                between.chars().all(char::is_whitespace)
            });
        let length = length.min(joined.count() + 1);
        let run = ours.get(start..start + length).unwrap_or_default();
        let common = run.iter().filter(|(_, word)| is_common(word)).count();
        let holding = run
            .iter()
            .filter(|(_, word)| HOLDING.contains(&word.to_lowercase().as_str()))
            .count();
        let is_phrase = if latin {
            common >= least && holding >= 1
        } else {
            common > least || common == least && holding >= 1
        };
        if let ([first, .., last], true) = (run, is_phrase) {
            let part = first.0.start..last.0.end;
            if !is_quoted(prose, &part, length) && !is_counted(prose, &part, common) {
                found.push(part);
            }
        }
        start += length.max(1);
    }
    let Some(first) = found.first() else {
        return;
    };
    let words = pair.target.prose.get(first.clone()).unwrap_or_default();
    let message = match found.len() - 1 {
        0 => format!("\"{words}\" stands as in the source"),
        more => {
            let places = if more == 1 { "place" } else { "places" };
            format!("\"{words}\" stands as in the source, and so do words in {more} more {places}")
        }
    };
    report.shown(pair, first.clone(), message, "translate it");
}

/// Whether a few words stand in quotation marks of their own, as a loan: "plug and play"
fn is_quoted(prose: &str, part: &Range<usize>, length: usize) -> bool {
    let is_quote = |c: Option<char>| c.is_some_and(|c| "\"'“”„‘’‚«»‹›「」『』".contains(c));
    length <= 4
        && (scan::around(prose, part.clone()).into_iter().all(is_quote) || is_gloss(prose, part))
}

/// Whether words stand in brackets, behind what they are called here: 兜底比较（last-resort comparison）
fn is_gloss(prose: &str, part: &Range<usize>) -> bool {
    let before = prose.get(..part.start).unwrap_or_default();
    let behind = prose.get(part.end..).unwrap_or_default();
    let is_word = |c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | '-');
    before.trim_end_matches(is_word).ends_with(['(', '（'])
        && behind.trim_start_matches(is_word).starts_with([')', '）'])
}

/// Whether two words stand behind a number, as in what a program prints: 16 records in
fn is_counted(prose: &str, part: &Range<usize>, common: usize) -> bool {
    let words = prose.get(part.clone()).unwrap_or_default();
    let before = prose.get(..part.start).unwrap_or_default().trim_end();
    let is_digit = |c: char| scan::digit(c).is_some();
    common <= 3 && (words.contains(is_digit) || before.ends_with(is_digit))
}

/// So many words in a row are told as one finding.
const MOST_WORDS: usize = 40;

/// The words of all variants of a source text.
struct SourceWords {
    numbers: HashMap<String, u32>,
    order: Suffixes<u32>,
}

impl SourceWords {
    /// Stands for a word that the source does not have.
    const OTHER: u32 = 0;
    /// Stands between two variants.
    const BETWEEN: u32 = 1;

    fn new(pair: &VariantPair<'_, '_>) -> SourceWords {
        let mut numbers = HashMap::new();
        let mut sequence = Vec::new();
        for source in pair.text.sources() {
            let mut last = 0;
            for (place, word) in scan::words(&source.prose) {
                // What a hyphen joins is one word, and often a loan: end-to-end.
                let gap = source.prose.get(last..place.start).unwrap_or_default();
                if gap.ends_with(['-', '‑']) {
                    sequence.push(Self::BETWEEN);
                }
                last = place.end;
                let next = (2..).nth(numbers.len()).unwrap_or(Self::OTHER);
                sequence.push(*numbers.entry(word.to_lowercase()).or_insert(next));
            }
            sequence.push(Self::BETWEEN);
        }
        let order = Suffixes::new(sequence);
        SourceWords { numbers, order }
    }

    fn number(&self, word: &str) -> u32 {
        let number = self.numbers.get(&word.to_lowercase());
        number.copied().unwrap_or(Self::OTHER)
    }
}

static NOTE: Finder = Finder::new(
    r"(?-u:\b)(?:TODO|FIXME|TBD|TBT|XXX)(?-u:\b)|(?i:(?-u:\b)lorem ipsum(?-u:\b))|(?i:\[(?:to ?do|translate|untranslated|needs translation)[^\]]*\])|待翻译|未翻译|待翻譯|未翻譯|未訳|要翻訳|번역 필요",
);
/// The same without those in brackets.
static BARE_NOTE: Finder = Finder::new(
    r"(?-u:\b)(?:TODO|FIXME|TBD|TBT|XXX)(?-u:\b)|(?i:(?-u:\b)lorem ipsum(?-u:\b))|待翻译|未翻译|待翻譯|未翻譯|未訳|要翻訳|번역 필요",
);

/// The notes in a text, in order. Behind the last closing bracket none in brackets is
/// looked for: for each other note, that would be up to the end of the text.
fn notes(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let end = text.rfind(']').map_or(0, |last| last + 1);
    let (with, without) = text.split_at_checked(end).unwrap_or((text, ""));
    let behind = BARE_NOTE.find(without);
    let behind = behind.map(move |place| end + place.start..end + place.end);
    let all = NOTE.find(with).chain(behind);
    all.filter(|place| scan::is_whole_word(text, place))
}

fn todo(pair: &VariantPair<'_, '_>, report: &mut Report) {
    for place in notes(&pair.target.text) {
        let note = pair.target.text.get(place.clone()).unwrap_or_default();
        // "All" in several languages.
        let is_word = pair.writing().is(&["es", "pt", "gl", "ast"]) && note == "TODO";
        let rest = pair.target.text.get(place.end..).unwrap_or_default();
        if pair.source_has_part(note) || (is_word && !rest.starts_with(':')) {
            continue;
        }
        let message = format!("\"{note}\" is a note, and readers are shown it");
        report.shown(
            pair,
            place,
            message,
            "finish the text; notes are written as # comments",
        );
    }
}

fn empty(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let is_blank = |text: &str| {
        text.chars().all(|c| {
            c.is_whitespace() || scan::has::<icu_properties::props::DefaultIgnorableCodePoint>(c)
        })
    };
    let Some(source) = pair.source else {
        return;
    };
    if is_blank(&pair.target.text) && !is_blank(&source.text) && !is_key(pair) {
        // A comment of the source may allow it.
        let source = pair.text.entry.source.into_iter();
        let mut comment = source.flat_map(|entry| &entry.comment);
        if comment.any(|line| line.as_str().to_lowercase().contains("empty")) {
            return;
        }
        // One variant of several is left empty on purpose: { "" }
        let is_one = pair
            .text
            .target
            .renderings
            .iter()
            .any(|it| !is_blank(&it.text));
        let mut renderings = pair.text.target.renderings.iter();
        let is_default = renderings.next().is_some_and(|it| is_blank(&it.text));
        let severity = (is_one && !is_default).then_some(Info);
        report.shown_as(
            pair,
            0..pair.target.text.len(),
            "the text is empty",
            "write a text",
            severity,
        );
    }
}
