//! Characters that nobody sees, or that are not what they look like.

use std::ops::Range;

use icu_normalizer::{ComposingNormalizer, ComposingNormalizerBorrowed};
use icu_properties::props::{
    DefaultIgnorableCodePoint, Emoji, ExtendedPictographic, GeneralCategory, NoncharacterCodePoint,
    Script, VariationSelector,
};

use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan;
use crate::check::severity::Severity::{Error, Info, Warning};

const OPEN: &str = "open = Open the file\n";
const OPEN_ZH: &str = "open = 打开文件\n";

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "bidi-override",
        Error,
        Look::Variant(bidi_override),
        "A control character turns the direction of the text round by force. What is shown is not what is written, which has \
         been used to hide things. It may be written as an escape sequence, too.",
        Example::new("zh-CN", OPEN, "open = 打开{ \"\\u202E\" }文件\n", OPEN_ZH),
    )
    .in_source(),
    Rule::new(
        "bidi-unbalanced",
        Warning,
        Look::Variant(bidi_unbalanced),
        "An isolate or embedding of a direction is begun and not ended, or ended and not begun: U+2066 to U+2068 end in \
         U+2069, U+202A and U+202B in U+202C.",
        Example::new(
            "ar",
            "open = Open the file { $name }\n",
            "open = افتح الملف \u{2068}{ $name }\n",
            "open = افتح الملف \u{2068}{ $name }\u{2069}\n",
        ),
    )
    .in_source(),
    Rule::new(
        "invisible-character",
        Warning,
        Look::Variant(invisible_character),
        "An invisible character stands where the script has no use for it, such as a zero-width space in Chinese. Joiners in \
         Persian or Hindi, marks of direction in Hebrew, spaces of no width in Thai and emoji are left alone.",
        Example::new("zh-CN", OPEN, "open = 打开\u{200B}文件\n", OPEN_ZH),
    )
    .in_source(),
    Rule::new(
        "control-character",
        Warning,
        Look::Variant(control_character),
        "A control character, a line or paragraph separator, a character for private use or one that is none stands in the \
         text.",
        Example::new("zh-CN", OPEN, "open = 打开\u{2028}文件\n", OPEN_ZH),
    )
    .in_source(),
    Rule::new(
        "replacement-character",
        Error,
        Look::Variant(replacement_character),
        "The character U+FFFD stands for one that was lost when the file was converted; or signs such as Ã© show that it was \
         read in the wrong encoding.",
        Example::new("fr", "coffee = Coffee\n", "coffee = Caf\u{FFFD}\n", "coffee = Café\n"),
    )
    .in_source(),
    Rule::new(
        "not-nfc",
        Warning,
        Look::Variant(not_nfc),
        "A letter and its accent are two characters where one would do (Unicode's form NFC). It looks the same and is not \
         found by a search.",
        Example::new("fr", "coffee = Coffee\n", "coffee = Cafe\u{301}\n", "coffee = Café\n"),
    )
    .in_source(),
    Rule::new(
        "compatibility-character",
        Warning,
        Look::Variant(compatibility_character),
        "A character is there only for old encodings: a radical in place of a Chinese character, a letter of Arabic in a fixed \
         shape, a ligature, a half-width kana, a letter of mathematics.",
        Example::new("zh-CN", "day = Day\n", "day = ⽇期\n", "day = 日期\n"),
    ),
];

/// Pieces of the rendered text without the signs for placeables.
fn characters<'t>(pair: &'t VariantPair<'_, '_>) -> impl Iterator<Item = (usize, char)> + 't {
    pair.target
        .text
        .char_indices()
        .filter(|(_, c)| !c.is_ascii() || c.is_ascii_control())
}

fn name(c: char) -> String {
    let name = match c {
        '\u{200B}' => "zero-width space",
        '\u{200C}' => "zero-width non-joiner",
        '\u{200D}' => "zero-width joiner",
        '\u{200E}' => "left-to-right mark",
        '\u{200F}' => "right-to-left mark",
        '\u{61C}' => "Arabic letter mark",
        '\u{AD}' => "soft hyphen",
        '\u{2060}' => "word joiner",
        '\u{FEFF}' => "byte-order mark",
        '\u{2028}' => "line separator",
        '\u{2029}' => "paragraph separator",
        '\u{202D}' => "left-to-right override",
        '\u{202E}' => "right-to-left override",
        '\u{E0000}'..='\u{E007F}' => "hidden tag character",
        _ => "invisible character",
    };
    format!("{name} (U+{:04X})", u32::from(c))
}

fn bidi_override(pair: &VariantPair<'_, '_>, report: &mut Report) {
    for (start, c) in characters(pair).filter(|(_, c)| matches!(c, '\u{202D}' | '\u{202E}')) {
        let message = format!("there is a {}", name(c));
        report.shown(pair, start..start + c.len_utf8(), message, "take it out");
    }
}

fn bidi_unbalanced(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let is_isolate = |c: char| matches!(c, '\u{2066}'..='\u{2068}');
    let mut open: Vec<(usize, char)> = Vec::new();
    // How many of them are isolates, so that nobody looks for one that is not there.
    let mut isolates = 0;
    for (start, c) in characters(pair) {
        let ends_isolate = match c {
            '\u{2066}'..='\u{2068}' | '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => {
                open.push((start, c));
                isolates += usize::from(is_isolate(c));
                continue;
            }
            '\u{2069}' => true,
            '\u{202C}' => false,
            _ => continue,
        };
        let count = if ends_isolate {
            isolates
        } else {
            open.len() - isolates
        };
        if count == 0 {
            let message = format!(
                "the control character U+{:04X} ends a direction that was not begun",
                u32::from(c)
            );
            report.shown(pair, start..start + c.len_utf8(), message, "take it out");
            continue;
        }
        while let Some((_, last)) = open.pop() {
            isolates -= usize::from(is_isolate(last));
            if is_isolate(last) == ends_isolate {
                break;
            }
        }
    }
    for (start, c) in open {
        // Overrides are told whether they end or not.
        if matches!(c, '\u{202D}' | '\u{202E}') {
            continue;
        }
        let end = match c {
            '\u{202A}' | '\u{202B}' => "U+202C",
            _ => "U+2069",
        };
        let message = format!(
            "the control character U+{:04X} begins a direction that is not ended",
            u32::from(c)
        );
        report.shown(
            pair,
            start..start + c.len_utf8(),
            message,
            format!("write {end} where it ends, or take it out"),
        );
    }
}

/// Scripts in which letters are joined, or kept apart, by characters of no width.
fn joins(c: char) -> bool {
    matches!(
        scan::script(c),
        Script::Arabic
            | Script::Syriac
            | Script::Mongolian
            | Script::Nko
            | Script::Devanagari
            | Script::Bengali
            | Script::Gurmukhi
            | Script::Gujarati
            | Script::Oriya
            | Script::Tamil
            | Script::Telugu
            | Script::Kannada
            | Script::Malayalam
            | Script::Sinhala
            | Script::Khmer
            | Script::Myanmar
            | Script::Tibetan
            | Script::Balinese
            | Script::Javanese
    )
}

fn invisible_character(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let writing = pair.writing();
    let text = pair.target.text.as_str();
    let rtl = writing.is_script(&["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"]);
    let spaceless = writing.is_script(&["Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Java", "Bali"]);
    let mut last = None;
    // Behind which place a flag's letters go on, if they follow the sign of a flag.
    let mut flag_end = None;
    for (start, c) in characters(pair) {
        let end = start + c.len_utf8();
        let (before, after) = (scan::previous(text, start), scan::next(text, end));
        let emoji = |c: Option<char>| {
            c.is_some_and(|c| {
                scan::has::<ExtendedPictographic>(c)
                    || scan::has::<Emoji>(c)
                    || matches!(c, '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{200D}')
            })
        };
        let invisible = (scan::has::<DefaultIgnorableCodePoint>(c) || c == '\u{FEFF}')
            && !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        let fine = match c {
            // Behind a placeable, too, which may end in a letter that joins.
            '\u{200C}' | '\u{200D}' => {
                before.is_some_and(|c| joins(c) || scan::is_opaque(c))
                    || emoji(before) && emoji(after)
            }
            '\u{200E}' | '\u{200F}' | '\u{61C}' => rtl,
            '\u{200B}' | '\u{2060}' if spaceless => true,
            // Where a long word may be divided.
            '\u{AD}' => {
                !writing.is_wide()
                    && before.is_some_and(scan::is_letter)
                    && after.is_some_and(scan::is_letter)
            }
            c if scan::has::<VariationSelector>(c) => {
                before.is_some_and(|c| !scan::is_space(c) && !c.is_ascii_alphabetic())
            }
            '\u{E0020}'..='\u{E007F}' => {
                let goes_on = before == Some('\u{1F3F4}') || flag_end == Some(start);
                flag_end = goes_on.then_some(end);
                goes_on
            }
            _ => false,
        };
        if !invisible || fine || pair.source_has(c) {
            continue;
        }
        // Several in a row are one mistake.
        if last.replace(end) == Some(start) {
            continue;
        }
        let part = start..end;
        let message = format!("there is a {}", name(c));
        let severity = match c {
            '\u{E0000}'..='\u{E007F}' => Error,
            // An isolated mark of direction does no harm.
            '\u{200E}' => Info,
            _ => Warning,
        };
        report.shown_as(pair, part, message, "take it out", Some(severity));
    }
}

fn control_character(pair: &VariantPair<'_, '_>, report: &mut Report) {
    for (start, c) in characters(pair) {
        let what = match scan::category(c) {
            GeneralCategory::Control if !matches!(c, '\n' | '\t') => "control character",
            GeneralCategory::LineSeparator => "line separator",
            GeneralCategory::ParagraphSeparator => "paragraph separator",
            GeneralCategory::PrivateUse => "character for private use, which most fonts lack",
            GeneralCategory::Unassigned if scan::has::<NoncharacterCodePoint>(c) => {
                "code point that is no character"
            }
            _ if matches!(c, '\u{FFF9}'..='\u{FFFB}') => "control character of annotations",
            _ => continue,
        };
        // Scripts that are not in Unicode yet have agreed on places: sitelen pona, pIqaD.
        let is_own = matches!(c, '\u{F1900}'..='\u{F19FF}') && pair.writing().is(&["tok"])
            || matches!(c, '\u{F8D0}'..='\u{F8FF}') && pair.writing().is(&["tlh"]);
        if is_own || pair.source_has(c) {
            continue;
        }
        let message = format!("there is a {what} (U+{:04X})", u32::from(c));
        report.shown(pair, start..start + c.len_utf8(), message, "take it out");
    }
}

/// What UTF-8 looks like that was read as Latin-1 or Windows-1252.
static MOJIBAKE: scan::Finder = scan::Finder::new(
    r"[ÃÂ][\u{80}-\u{BF}€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|â€[™œ\u{9D}“”¦–—]|ï¿½|锟斤拷|ï»¿",
);

fn replacement_character(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let text = pair.target.text.as_str();
    for (start, c) in text.char_indices().filter(|(_, c)| *c == '\u{FFFD}') {
        let message = "a character was lost and replaced by U+FFFD";
        report.shown(pair, start..start + c.len_utf8(), message, "write it again");
    }
    for place in MOJIBAKE.find(text) {
        let found = text.get(place.clone()).unwrap_or_default();
        if !pair.source_has_part(found) {
            let message = format!("\"{found}\" comes from reading the text in the wrong encoding");
            report.shown(
                pair,
                place,
                message,
                "write the letter that was meant, and save as UTF-8",
            );
        }
    }
}

const NFC: ComposingNormalizerBorrowed<'static> = ComposingNormalizer::new_nfc();

fn not_nfc(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let text = pair.target.text.as_str();
    if text.is_ascii() || NFC.is_normalized(text) {
        return;
    }
    // A letter with all its marks.
    let mut clusters: Vec<Range<usize>> = Vec::new();
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        let joined = scan::is_mark(c) || matches!(c, '\u{1160}'..='\u{11FF}');
        match clusters.last_mut() {
            Some(cluster) if joined => cluster.end = end,
            _ => clusters.push(start..end),
        }
    }
    for cluster in clusters {
        let found = text.get(cluster.clone()).unwrap_or_default();
        let composed = NFC.normalize(found);
        // Some letters of India and of Hebrew are divided by NFC; these are as
        // people type them.
        if composed.chars().count() < found.chars().count() {
            let message = format!("{found} is written as a letter and a mark apart");
            let help = format!("write the one character {composed}");
            report.mended(pair, cluster, message, help, &composed);
        }
    }
}

fn compatibility_character(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let nfkc = ComposingNormalizer::new_nfkc();
    let mut last = None;
    for (start, c) in pair.target.prose.char_indices() {
        let what = match c {
            '\u{2E80}'..='\u{2FD5}' => "a radical, not the character",
            '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}' => "a character of an old encoding",
            '\u{FB00}'..='\u{FB06}' => "a ligature",
            '\u{FB50}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FDF9}' | '\u{FE70}'..='\u{FEFC}' => {
                "an Arabic letter in a fixed shape"
            }
            '\u{FF66}'..='\u{FF9F}' => "a half-width kana",
            '\u{1D400}'..='\u{1D7FF}' => "a letter of mathematics",
            _ => continue,
        };
        let mut buffer = [0; 4];
        let plain = nfkc.normalize(c.encode_utf8(&mut buffer)).into_owned();
        if plain.starts_with(c) || c == scan::PLACEABLE || pair.source_has(c) {
            continue;
        }
        let end = start + c.len_utf8();
        // Several in a row are one mistake.
        if last.replace(end) == Some(start) {
            continue;
        }
        report.shown(
            pair,
            start..end,
            format!("{c} is {what}"),
            format!("write {plain}"),
        );
    }
}
