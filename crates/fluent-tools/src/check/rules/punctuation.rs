//! Marks between and behind the words, as each language writes them.

use icu_properties::props::Script;

use super::end_punctuation::{End, mark};
use crate::check::habits::Counts;
use crate::check::pair::{LanguagePair, VariantPair};
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan::{self, Finder};
use crate::check::severity::Severity::{Info, Warning};
use crate::check::writing::Writing;

const SAVED: &str = "saved = The file has been saved.\n";
const SAVED_ZH: &str = "saved = 文件已保存。\n";

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "ascii-punctuation",
        Warning,
        Look::Variant(ascii_punctuation),
        "An ASCII mark stands behind Chinese, Japanese or Arabic letters, which have marks of their own: 。，：？ or ؟ and ،. \
         Brackets and what Japanese writes both ways are hints.",
        Example::new("zh-CN", SAVED, "saved = 文件已保存.\n", SAVED_ZH),
    ),
    Rule::new(
        "foreign-punctuation",
        Warning,
        Look::Variant(foreign_punctuation),
        "A mark belongs to another script: a full-width comma in German, an Arabic question mark in Hebrew.",
        Example::new(
            "de",
            "hi = Hello, world\n",
            "hi = Hallo，Welt\n",
            "hi = Hallo, Welt\n",
        ),
    ),
    Rule::new(
        "full-width-letters",
        Warning,
        Look::Variant(full_width_letters),
        "Latin letters or digits are full-width ones, which look spread out and are not found by a search.",
        Example::new(
            "zh-CN",
            "export = Export as PDF\n",
            "export = 导出为 ＰＤＦ\n",
            "export = 导出为 PDF\n",
        ),
    ),
    Rule::new(
        "ellipsis",
        Warning,
        Look::Variant(ellipsis),
        "An ellipsis is made of full stops, or of other marks, where the source has the sign …; Chinese writes ……",
        Example::new(
            "zh-CN",
            "loading = Loading…\n",
            "loading = 正在加载。。。\n",
            "loading = 正在加载……\n",
        ),
    ),
    Rule::new(
        "repeated-punctuation",
        Warning,
        Look::Variant(repeated_punctuation),
        "A mark stands twice in a row, or two marks that exclude each other.",
        Example::new("zh-CN", SAVED, "saved = 文件已保存。。\n", SAVED_ZH),
    ),
    Rule::new(
        "inverted-punctuation",
        Warning,
        Look::Variant(inverted_punctuation),
        "In Spanish a question begins with ¿ and an exclamation with ¡.",
        Example::new(
            "es",
            "ask = Delete the file?\n",
            "ask = Eliminar el archivo?\n",
            "ask = ¿Eliminar el archivo?\n",
        ),
    ),
];

/// ASCII marks that have a twin, and the twin.
fn twin(c: char, writing: &Writing) -> Option<char> {
    if writing.is_wide() {
        return Some(match c {
            '.' => '。',
            ',' if writing.is(&["ja"]) => '、',
            ',' => '，',
            ':' => '：',
            ';' => '；',
            '?' => '？',
            '!' => '！',
            '(' => '（',
            ')' => '）',
            _ => return None,
        });
    }
    if writing.is_script(&["Arab"]) {
        return Some(match c {
            ',' => '،',
            ';' => '؛',
            '?' => '؟',
            _ => return None,
        });
    }
    if writing.is(&["el"]) && c == '?' {
        return Some(';');
    }
    None
}

fn ascii_punctuation(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let writing = pair.writing();
    let text = pair.target.prose.as_str();
    let own = |c: char| {
        if writing.is_wide() {
            scan::is_cjk(c)
        } else {
            writing.scripts.contains(&scan::script(c)) && scan::is_letter(c)
        }
    };
    if twin('?', writing).is_none() || !text.chars().any(own) {
        return;
    }
    let closers = |c: char| {
        matches!(
            c,
            '”' | '’' | '》' | '」' | '』' | '）' | ')' | '"' | '›' | '»'
        )
    };
    let mut opened = None;
    // What stands before a mark, and before the closing marks before it.
    let mut last = None;
    for (start, c) in text.char_indices() {
        let behind = last;
        last = if closers(c) { last } else { Some(c) };
        let Some(twin) = twin(c, writing) else {
            continue;
        };
        let part = start..start + c.len_utf8();
        if pair.target.is_literal(start) {
            continue;
        }
        let after = scan::next(text, part.end);
        if c == '(' || c == ')' {
            // Around Chinese text, and not around a letter: 打开(O).
            if c == '(' {
                opened = Some(start);
            } else if let Some(open) = opened.take() {
                let inside = text.get(open..start).unwrap_or_default();
                if inside.chars().any(own) {
                    let message = "the brackets are ASCII ones";
                    report.shown_as(pair, open..part.end, message, "write （…）", Some(Info));
                }
            }
            continue;
        }
        // Dots in a row are an ellipsis; between digits they are of a number.
        let dots = c == '.' && (behind == Some('.') || after == Some('.'));
        let in_word = after.is_some_and(|c| c.is_ascii_alphanumeric() || c == '/');
        let is_end =
            after.is_none_or(|c| c.is_whitespace() || closers(c) || own(c) || scan::is_opaque(c));
        // A row of a table, as in the source: Protocol,Prefix
        if matches!(c, ',' | ';') && after.is_none_or(char::is_alphanumeric) && has_rows(pair, c) {
            continue;
        }
        // Behind one space, too: 笔记 : …
        let bare = || {
            let end = start.checked_sub(1)?;
            text.get(end..start).filter(|gap| *gap == " ")?;
            scan::previous(text, end)
        };
        let follows = behind.is_some_and(own) || writing.is_wide() && bare().is_some_and(own);
        let ends = scan::is_opaque(behind.unwrap_or(' ')) && after.is_none() && c != ':';
        let joined = in_word && c == '.';
        if dots || joined || !(follows && (is_end || in_word) || ends) {
            continue;
        }
        let language = pair.text.entry.language;
        let usual = language
            .habits
            .usual("ascii-punctuation", (c, twin), || count_ascii(language));
        let message = match usual {
            Some(usual) if usual.is_first => format!(
                "the mark \"{c}\" is the ASCII one, as {} of {} are in this language",
                usual.does, usual.could
            ),
            Some(_) => continue,
            None => format!("the mark \"{c}\" is the ASCII one"),
        };
        let help = format!("write {twin}");
        let lenient = (writing.is(&["ja"]) && !matches!(c, '.' | ',')) || (ends && !follows);
        if lenient {
            report.shown_as(pair, part, message, help, Some(Info));
        } else {
            report.shown(pair, part, message, help);
        }
    }
}

/// How often a mark behind a letter of the language is the ASCII one, and not its twin.
fn count_ascii(language: &LanguagePair<'_, '_>) -> Counts {
    let writing = language.writing;
    let twins: Vec<(char, char)> = ".,:;?!"
        .chars()
        .filter_map(|c| Some((c, twin(c, writing)?)))
        .collect();
    let mut counts = Counts::default();
    for (text, _) in language.texts() {
        let Some(rendering) = text.renderings.first() else {
            continue;
        };
        let mut last = ' ';
        for c in rendering.prose.chars() {
            let is_own = !last.is_ascii() && scan::is_letter(last);
            let twin = twins
                .iter()
                .find(|(ascii, twin)| is_own && (c == *ascii || c == *twin));
            if let Some((ascii, twin)) = twin {
                counts.add((*ascii, *twin), c == *ascii);
            }
            last = c;
        }
    }
    counts
}

/// Whether the source has a comma, or a semicolon as in a list of words to search for, with
/// nothing behind it but the next word.
fn has_rows(pair: &VariantPair<'_, '_>, mark: char) -> bool {
    pair.any_source_is("ascii-punctuation", Some(mark), |source| {
        let mut commas = source.prose.match_indices(mark);
        commas.any(|(at, _)| scan::next(&source.prose, at + 1).is_some_and(char::is_alphabetic))
    })
}

fn foreign_punctuation(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let writing = pair.writing();
    let wide = writing.is_wide() || writing.is_script(&["Kore"]);
    for (start, c) in pair.target.prose.char_indices() {
        if c.is_ascii() {
            continue;
        }
        let foreign = match c {
            '，' | '。' | '！' | '？' | '：' | '；' | '（' | '）' | '、' | '．' => {
                !writing.is_wide()
            }
            '「' | '」' | '『' | '』' | '【' | '】' | '《' | '》' => !wide,
            '؟' | '،' | '؛' | '۔' => !writing.is_script(&["Arab", "Thaa", "Syrc", "Rohg"]),
            '\u{37E}' => !writing.is(&["el"]),
            '।' | '॥' => !is_indic(writing),
            '։' | '՞' | '՜' => !writing.is_script(&["Armn"]),
            '¿' | '¡' => !writing.is_beside_spanish(),
            _ => false,
        };
        if foreign && !pair.source_has(c) {
            let part = start..start + c.len_utf8();
            let message = format!("the mark {c} belongs to another script or language");
            report.shown(pair, part, message, "write the language's own mark");
        }
    }
}

/// Whether the danda ends the sentences of a script of India and its neighbours.
fn is_indic(writing: &Writing) -> bool {
    let scripts = [
        Script::Devanagari,
        Script::Bengali,
        Script::Gurmukhi,
        Script::Gujarati,
        Script::Oriya,
        Script::Tamil,
        Script::Telugu,
        Script::Kannada,
        Script::Malayalam,
        Script::Sinhala,
        Script::OlChiki,
        Script::MeeteiMayek,
    ];
    writing
        .scripts
        .iter()
        .any(|script| scripts.contains(script))
}

fn full_width_letters(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let is_wide = |c: char| matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ');
    let text = pair.target.text.as_str();
    let mut start = 0;
    while let Some(first) = text.get(start..).and_then(|rest| rest.find(is_wide)) {
        let first = start + first;
        let rest = text.get(first..).unwrap_or_default();
        let length = rest.find(|c| !is_wide(c)).unwrap_or(rest.len());
        let run = rest.get(..length).unwrap_or_default();
        start = first + length;
        if pair.source_has_part(run) {
            continue;
        }
        let ascii: String = run
            .chars()
            .filter_map(|c| char::from_u32(u32::from(c) - 0xFEE0))
            .collect();
        let (message, help) = (
            format!("{run} is written full-width"),
            format!("write {ascii}"),
        );
        // Japanese sets single ones so on purpose.
        if pair.writing().is(&["ja"]) {
            report.shown_as(pair, first..start, message, help, Some(Info))
        } else {
            report.mended(pair, first..start, message, help, &ascii)
        }
    }
}

static DOTS: Finder = Finder::new(r"\.{3,}|۔{3,}|\. \. \.|。{3,}|・{3,}|·{3,}|\.{2}…|…\.+|。{2}…");

fn ellipsis(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let ascii = source.text.contains("...");
    let writing = pair.writing();
    for place in DOTS.find(&pair.target.prose) {
        let found = pair.target.prose.get(place.clone()).unwrap_or_default();
        if found == "..." && (ascii || !source.text.contains('…')) {
            continue;
        }
        if pair.target.is_literal(place.start) || pair.source_has_part(found) {
            continue;
        }
        let sign = mark(writing, End::Ellipsis);
        let help = format!("write {sign}");
        let language = pair.text.entry.language;
        let usual = (found == "...").then(|| {
            let count = || count_dots(language);
            language.habits.usual("ellipsis", ('…', '.'), count)
        });
        let message = match usual.flatten() {
            Some(usual) if usual.is_first => format!(
                "{} of {} texts have \"...\", which is no ellipsis, where the source has …",
                usual.does, usual.could
            ),
            Some(_) => continue,
            None => format!("\"{found}\" is no ellipsis"),
        };
        report.shown(pair, place, message, help);
    }
}

/// How many of the texts whose source has an ellipsis have three dots.
fn count_dots(language: &LanguagePair<'_, '_>) -> Counts {
    let mut counts = Counts::default();
    for (ours, theirs) in language.texts() {
        if let (Some(ours), Some(theirs)) = (ours.renderings.first(), theirs.renderings.first())
            && theirs.text.contains('…')
        {
            counts.add(('…', '.'), ours.text.contains("..."));
        }
    }
    counts
}

fn repeated_punctuation(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let is_mark = |c: char| {
        matches!(
            c,
            '.' | ','
                | ';'
                | ':'
                | '!'
                | '?'
                | '。'
                | '，'
                | '、'
                | '；'
                | '：'
                | '！'
                | '？'
                | '؟'
                | '،'
                | '؛'
                | '।'
                | '۔'
        )
    };
    let text = pair.target.prose.as_str();
    let marks: Vec<(usize, char)> = text.char_indices().collect();
    // In the source, once somebody asks.
    let mut longest = None;
    let mut run_start = 0;
    while run_start < marks.len() {
        let run: Vec<(usize, char)> = marks
            .iter()
            .skip(run_start)
            .take_while(|(_, c)| is_mark(*c))
            .copied()
            .collect();
        let length = run.len();
        run_start += length.max(1);
        let ([(start, first), (_, second), ..], Some((last, end))) = (run.as_slice(), run.last())
        else {
            continue;
        };
        let part = *start..last + end.len_utf8();
        let shown = text.get(part.clone()).unwrap_or_default();
        let all = |allowed: &[char]| run.iter().all(|(_, c)| allowed.contains(c));
        // Dots are for the rule of ellipses; "?!" and "!!!" in the source too.
        if (length >= 3 && (all(&['.']) || all(&['。']) || all(&['۔'])))
            || pair.target.is_literal(*start)
        {
            continue;
        }
        // An ending is hung on to a sign: +:na ja ?:nä
        let is_hung = run.len() == 2
            && *end == ':'
            && scan::next(text, part.end).is_some_and(scan::is_letter);
        let loud = all(&['!', '?', '！', '？', '؟']) && first != second;
        let at_start = text
            .get(..*start)
            .is_some_and(|before| before.ends_with(char::is_whitespace) || before.is_empty());
        let code = all(&[':']) || (first == &'.' && at_start && length == 2);
        // "etc.," and "usw.:" end in a stop of their own.
        let after_stop = *first == '.' && length == 2 && *second != '.' && *second != '。';
        let mut in_source = || {
            let run = longest.get_or_insert_with(|| {
                let sources = pair.text.sources().iter();
                let runs = sources.map(|source| longest_run(&source.prose, &is_mark));
                runs.max().unwrap_or_default()
            });
            *run >= length
        };
        if loud || code || after_stop || is_hung || in_source() {
            continue;
        }
        let message = format!("the marks \"{shown}\" stand in a row");
        report.shown(pair, part, message, "write one of them");
    }
}

/// How many marks stand in a row at most.
fn longest_run(text: &str, is_mark: &impl Fn(char) -> bool) -> usize {
    let mut run = 0;
    let runs = text.chars().map(|c| {
        run = if is_mark(c) { run + 1 } else { 0 };
        run
    });
    runs.max().unwrap_or_default()
}

fn inverted_punctuation(pair: &VariantPair<'_, '_>, report: &mut Report) {
    if !pair.writing().is(&["es"]) {
        return;
    }
    let text = pair.target.prose.as_str();
    for (closing, opening) in [('?', '¿'), ('!', '¡')] {
        // Within a word, a pattern or behind a digit it ends no sentence: nick!user, 1! = …
        let ends = |place: usize| {
            let (before, after) = (scan::previous(text, place), scan::next(text, place + 1));
            let is_last = text
                .get(place + 1..)
                .is_some_and(|rest| rest.trim().is_empty());
            let is_number = before.is_some_and(|c| c.is_ascii_digit()) && !is_last;
            // A sign that is talked about, and others that stand for what is not known.
            let is_sign = before.is_none_or(|c| c.is_whitespace() || "'\"‘“«¿¡?:".contains(c))
                || after == Some(closing);
            !is_number
                && !is_sign
                && after.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '[' | '(' | '{' | '='))
        };
        let mut places = text.match_indices(closing).map(|(place, _)| place);
        if let Some(place) = places.find(|place| ends(*place))
            && !text.contains(opening)
            && text.chars().any(scan::is_letter)
        {
            let message = format!("there is no {opening} at the beginning");
            let help = format!("write {opening}…{closing}");
            report.shown(pair, place..place + 1, message, help);
        }
    }
}
