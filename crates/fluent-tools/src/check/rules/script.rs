//! Letters of the wrong script.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

use encoding_rs::{BIG5, GBK, SHIFT_JIS};
use icu_properties::props::Script;
use unicode_security::confusable_detection::skeleton;

use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan;
use crate::check::severity::Severity::{Info, Warning};
use crate::check::suffixes::Suffixes;
use crate::check::writing::Writing;

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "wrong-script",
        Warning,
        Look::Variant(wrong_script),
        "Letters are of a script that the language is not written in: Cyrillic in German, kana in Chinese, Latin letters in \
         Serbian that its tag says is Cyrillic. Latin names and abbreviations are welcome everywhere.",
        Example::new(
            "de",
            "save = Save\n",
            "save = Сохранить\n",
            "save = Speichern\n",
        ),
    ),
    Rule::new(
        "han-variant",
        Warning,
        Look::Variant(han_variant),
        "A Chinese character is the simplified form in a traditional text, the traditional form in a simplified one, or the \
         form of another country. The standards GB 2312, Big5 and JIS tell which characters each of them has.",
        Example::new(
            "zh-TW",
            "file = Choose a file\n",
            "file = 选择檔案\n",
            "file = 選擇檔案\n",
        ),
    ),
    Rule::new(
        "confusable",
        Warning,
        Look::Variant(confusable),
        "A letter looks like one of the word's script and is of another: a Cyrillic а in a Latin word. It is not found by a \
         search, and is read out wrongly.",
        Example::new(
            "de",
            "password = Password\n",
            "password = P\u{430}sswort\n",
            "password = Passwort\n",
        ),
    )
    .in_source(),
    Rule::new(
        "wrong-letter",
        Warning,
        Look::Variant(wrong_letter),
        "A letter is that of another language in the same script, which looks alike: an Arabic yeh or kaf in Persian, an s or \
         t with a cedilla in Romanian. It is not found by a search.",
        Example::new(
            "ro",
            "session = Session\n",
            "session = Şedință\n",
            "session = Ședință\n",
        ),
    ),
];

/// Letters that a keyboard or font has put in the place of those that the
/// language has, which look alike: languages, wrong and right ones.
const LETTERS: [(&[&str], &str, &str); 2] = [
    (&["ro", "mo"], "ŞşŢţ", "ȘșȚț"),
    (
        &["fa", "ur", "ckb"],
        "\u{64A}\u{643}\u{649}",
        "\u{6CC}\u{6A9}\u{6CC}",
    ),
];

fn wrong_letter(pair: &VariantPair<'_, '_>, report: &mut Report) {
    for (bases, wrong, right) in LETTERS {
        if !pair.writing().is(bases) {
            continue;
        }
        for (start, c) in pair.target.prose.char_indices() {
            let place = wrong.chars().position(|other| other == c);
            let Some(own) = place.and_then(|place| right.chars().nth(place)) else {
                continue;
            };
            let message = format!(
                "the letter {c} (U+{:04X}) is that of another language",
                u32::from(c)
            );
            let help = format!("write {own} (U+{:04X})", u32::from(own));
            let part = start..start + c.len_utf8();
            report.mended(pair, part, message, help, own.encode_utf8(&mut [0; 4]));
        }
    }
}

/// Words by the script of their letters: letters in a row, apart from marks.
fn runs(text: &str) -> Vec<(Script, Range<usize>)> {
    let mut runs: Vec<(Script, Range<usize>)> = Vec::new();
    for (start, c) in text.char_indices() {
        if !scan::is_letter(c) {
            continue;
        }
        let script = scan::script(c);
        let end = start + c.len_utf8();
        match runs.last_mut() {
            Some((last, run)) if *last == script && run.end == start => run.end = end,
            _ => runs.push((script, start..end)),
        }
    }
    runs
}

fn wrong_script(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let writing = pair.writing();
    if writing.scripts.is_empty() {
        return;
    }
    let text = pair.target.prose.as_str();
    if !writing.is_latin() {
        latin_instead(pair, report);
    }
    let mut last: Option<Range<usize>> = None;
    for (script, run) in runs(text) {
        let welcome = writing.scripts.contains(&script)
            || matches!(
                script,
                Script::Latin | Script::Common | Script::Inherited | Script::Unknown
            );
        // Chinese may spell in bopomofo.
        let bopomofo = script == Script::Bopomofo && writing.is_wide();
        let found = text.get(run.clone()).unwrap_or_default();
        // A letter alone is a sign: Ω, π, μ. Inside a word it is a confusable.
        let sign = found.chars().count() == 1 && script == Script::Greek;
        if welcome || bopomofo || sign || pair.source_has_part(found) {
            continue;
        }
        if in_mixed_word(text, &run) && found.chars().all(|c| is_twin(c, Script::Latin)) {
            continue;
        }
        // One finding for each stretch of a script.
        if last.as_ref().is_some_and(|last| {
            text.get(last.end..run.start)
                .is_some_and(|gap| gap.chars().all(|c| !scan::is_letter(c)))
        }) {
            last = Some(run);
            continue;
        }
        let name = script_name(script);
        let message = format!("\"{found}\" is written in {name} letters");
        report.shown(
            pair,
            run.clone(),
            message,
            "write it in the script of the language",
        );
        last = Some(run);
    }
}

fn script_name(script: Script) -> &'static str {
    icu_properties::PropertyNamesLong::<Script>::new()
        .get(script)
        .unwrap_or("other")
}

/// Whether a run touches letters of another alphabet that look alike.
fn in_mixed_word(text: &str, run: &Range<usize>) -> bool {
    let alphabet = |c: char| {
        scan::is_letter(c)
            && matches!(
                scan::script(c),
                Script::Latin | Script::Cyrillic | Script::Greek
            )
    };
    let first = scan::next(text, run.start);
    first.is_some_and(alphabet)
        && (scan::previous(text, run.start).is_some_and(alphabet)
            || scan::next(text, run.end).is_some_and(alphabet))
}

/// A text that is altogether in Latin letters, and no name.
fn latin_instead(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let text = pair.target.prose.as_str();
    if super::untranslated::is_key(pair) {
        return;
    }
    let letters = || text.chars().filter(|c| scan::is_letter(*c));
    if letters().next().is_none() || letters().any(|c| scan::script(c) != Script::Latin) {
        return;
    }
    let theirs = source.prose.to_lowercase();
    let theirs = Suffixes::of_texts([theirs.as_str()].into_iter());
    let words: Vec<(Range<usize>, &str)> = scan::words(text).collect();
    let own = |word: &str| {
        let mut chars = word.chars();
        let first = chars.next();
        let lower = chars.clone().all(char::is_lowercase) && word.chars().count() >= 3;
        let foreign = word.chars().any(|c| !c.is_ascii() && scan::is_letter(c));
        !theirs.contains(&word.to_lowercase())
            && first.is_some_and(scan::is_letter)
            && (lower || foreign)
    };
    let new: Vec<&(Range<usize>, &str)> = words.iter().filter(|(_, word)| own(word)).collect();
    // Words with a capital each are a name: Firefox Relay
    let is_name = new
        .iter()
        .all(|(_, word)| word.starts_with(char::is_uppercase));
    let sure = new.len() >= 2 && !is_name || new.iter().any(|(_, word)| !word.is_ascii());
    if let Some((first, _)) = new.first() {
        let message = "the text is written in Latin letters";
        let help = "write it in the script of the language";
        report.shown_as(pair, first.clone(), message, help, (!sure).then_some(Info));
    }
}

/// The standards of East Asia list the characters that each country writes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standard {
    Simplified,
    Traditional,
    HongKong,
    Japanese,
}

impl Standard {
    fn of(writing: &Writing) -> Option<Standard> {
        Some(match writing.script_tag.as_str() {
            "Hans" => Standard::Simplified,
            "Hant"
                if matches!(writing.region.as_deref(), Some("HK" | "MO"))
                    || writing.is(&["yue"]) =>
            {
                Standard::HongKong
            }
            "Hant" => Standard::Traditional,
            "Jpan" => Standard::Japanese,
            _ => return None,
        })
    }

    fn has(self, c: char) -> bool {
        let mut buffer = [0; 4];
        let text = c.encode_utf8(&mut buffer);
        match self {
            // GB 2312 is the part of GBK above 0xA0 in both bytes.
            Standard::Simplified => {
                let (bytes, _, failed) = GBK.encode(text);
                !failed && matches!(bytes.as_ref(), [0xB0..=0xF7, 0xA1..=0xFE])
            }
            Standard::Traditional => !BIG5.encode(text).2,
            Standard::HongKong => hong_kong().contains(&c),
            Standard::Japanese => !SHIFT_JIS.encode(text).2,
        }
    }
}

/// Big5 as Hong Kong has extended it, which can be decoded and not encoded.
fn hong_kong() -> &'static HashSet<char> {
    static CHARACTERS: OnceLock<HashSet<char>> = OnceLock::new();
    CHARACTERS.get_or_init(|| {
        let leads = 0x87..=0xFE_u8;
        let pairs = leads.flat_map(|lead| (0x40..=0xFE_u8).map(move |trail| [lead, trail]));
        pairs
            .flat_map(|pair| {
                BIG5.decode_without_bom_handling(&pair)
                    .0
                    .chars()
                    .collect::<Vec<_>>()
            })
            .chain([
                '着', '裏', '台', '群', '牀', '峯', '綫', '説', '産', '衞', '麪', '粧', '鈎', '鷄',
                '鹼',
            ])
            .collect()
    })
}

fn han_variant(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(standard) = Standard::of(pair.writing()) else {
        return;
    };
    let others: &[Standard] = match standard {
        Standard::Simplified => &[Standard::Traditional, Standard::Japanese],
        Standard::Traditional | Standard::HongKong => &[Standard::Simplified, Standard::Japanese],
        Standard::Japanese => &[Standard::Simplified],
    };
    let text = pair.target.prose.as_str();
    let mut last = None;
    for (start, c) in text.char_indices().filter(|(_, c)| scan::is_han(*c)) {
        let is_foreign =
            !standard.has(c) && others.iter().any(|other| other.has(c)) && !is_modern(standard, c);
        if !is_foreign || pair.source_has(c) {
            continue;
        }
        let end = start + c.len_utf8();
        // Characters in a row are one mistake.
        if last.replace(end) == Some(start) {
            continue;
        }
        let what = match standard {
            Standard::Simplified => "simplified Chinese",
            Standard::Traditional | Standard::HongKong => "traditional Chinese",
            Standard::Japanese => "Japanese",
        };
        let message = format!("the character {c} is not used in {what}");
        report.shown(
            pair,
            start..end,
            message,
            "write the form that the language has",
        );
    }
}

/// Characters of today that the standards of the eighties lack: names, and a few
/// words of the network.
fn is_modern(standard: Standard, c: char) -> bool {
    match standard {
        Standard::Simplified => {
            "囧瞭镕喆堃玥昇淼祎煊琪珺瑄甯翀旻晟昀垚犇骉鑫濛噻噁嘚咗哋嗮冇喺啲嘅".contains(c)
        }
        Standard::Traditional | Standard::HongKong => "群峰台裏啟囧".contains(c),
        Standard::Japanese => false,
    }
}

/// What the letters of Cyrillic and Greek look like that look like Latin ones.
fn latin_twins() -> &'static HashSet<char> {
    static TWINS: OnceLock<HashSet<char>> = OnceLock::new();
    TWINS.get_or_init(|| {
        let cyrillic = ('\u{400}'..='\u{45F}').chain('\u{370}'..='\u{3FF}');
        let twins = cyrillic.filter_map(likeness);
        twins.filter(char::is_ascii_alphabetic).collect()
    })
}

/// The one character that stands for all that look like this one.
fn likeness(c: char) -> Option<char> {
    let mut buffer = [0; 4];
    let mut skeleton = skeleton(c.encode_utf8(&mut buffer));
    let first = skeleton.next()?;
    skeleton.next().is_none().then_some(first)
}

/// Whether a letter can be taken for one of another alphabet.
fn is_twin(c: char, of: Script) -> bool {
    match of {
        Script::Latin => likeness(c).is_some_and(|c| c.is_ascii_alphabetic()),
        // Of which alphabet is not asked.
        _ => likeness(c).is_some_and(|c| latin_twins().contains(&c)),
    }
}

fn confusable(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let text = pair.target.prose.as_str();
    if text.is_ascii() {
        return;
    }
    let alphabet = |c: char| {
        matches!(
            scan::script(c),
            Script::Latin | Script::Cyrillic | Script::Greek | Script::Cherokee | Script::Armenian
        )
    };
    for (place, word) in scan::words(text) {
        let letters: Vec<(usize, char)> = word
            .char_indices()
            .filter(|(_, c)| scan::is_letter(*c) && alphabet(*c))
            .collect();
        let count = |script: Script| {
            letters
                .iter()
                .filter(|(_, c)| scan::script(*c) == script)
                .count()
        };
        let scripts = [
            Script::Latin,
            Script::Cyrillic,
            Script::Greek,
            Script::Armenian,
            Script::Cherokee,
        ];
        let Some(main) = scripts.into_iter().max_by_key(|script| {
            // Of two equal ones that of the language is the word's.
            (count(*script), pair.writing().scripts.contains(script))
        }) else {
            continue;
        };
        let mut odd = letters.iter().filter(|(_, c)| scan::script(*c) != main);
        let all_twins = odd.clone().all(|(_, c)| is_twin(*c, main));
        if let (Some((start, c)), true) = (odd.next(), all_twins) {
            // A name with an ending of the language: Player'а, Playerа
            let (name, ending) = word.split_at_checked(*start).unwrap_or((word, ""));
            let is_apart = name.ends_with(['\'', '’']);
            let is_named = main == Script::Latin
                && name.chars().count() >= 4
                && pair.writing().scripts.contains(&scan::script(*c))
                && ending
                    .chars()
                    .all(|it| scan::script(it) == scan::script(*c))
                && pair.source_has_part(name);
            let is_ending = is_apart || is_named;
            if is_ending || pair.source_has_part(word) {
                continue;
            }
            let start = place.start + start;
            let message = format!(
                "the letter {c} in \"{word}\" is {} (U+{:04X}) and looks like another one",
                script_name(scan::script(*c)),
                u32::from(*c)
            );
            report.shown(
                pair,
                start..start + c.len_utf8(),
                message,
                "type it again on the keyboard of the language",
            );
        }
    }
}
