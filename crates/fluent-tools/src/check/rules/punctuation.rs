//! Marks between and behind the words, as each language writes them.

use std::ops::Range;

use icu_properties::props::{GeneralCategory, Script};

use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan::{self, Finder};
use crate::check::severity::Severity::{Info, Warning};
use crate::check::writing::Writing;

const SAVED: &str = "saved = The file has been saved.\n";
const SAVED_ZH: &str = "saved = 文件已保存。\n";

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "end-punctuation",
        Warning,
        Look::Variant(end_punctuation),
        "The source ends in a stop, a question mark, a colon or an ellipsis, and the translation in none or in another; \
         the marks of the language count. A colon says that a field follows, an ellipsis that a dialog does.",
        Example::new(
            "zh-CN",
            "save-as = Save as…\n",
            "save-as = 另存为\n",
            "save-as = 另存为……\n",
        ),
    ),
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
    Rule::new(
        "unbalanced",
        Warning,
        Look::Variant(unbalanced),
        "A bracket or quotation mark is opened and not closed, or closed and not opened, or by another one.",
        Example::new(
            "zh-CN",
            "note = Comment (optional)\n",
            "note = 备注（可选\n",
            "note = 备注（可选）\n",
        ),
    ),
    Rule::new(
        "digits",
        Warning,
        Look::Variant(digits),
        "Digits are those of a script that the language does not use, or of two scripts in one number.",
        Example::new(
            "fa",
            "limit = Up to 25 files\n",
            "limit = حداکثر ٢٥ فایل\n",
            "limit = حداکثر ۲۵ فایل\n",
        ),
    ),
];

/// What a text ends in, whatever mark the language has for it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Nothing,
    Stop,
    Question,
    Exclamation,
    Colon,
    Semicolon,
    Comma,
    Ellipsis,
}

impl End {
    fn name(self) -> &'static str {
        match self {
            End::Nothing => "no mark",
            End::Stop => "a full stop",
            End::Question => "a question mark",
            End::Exclamation => "an exclamation mark",
            End::Colon => "a colon",
            End::Semicolon => "a semicolon",
            End::Comma => "a comma",
            End::Ellipsis => "an ellipsis",
        }
    }

    fn of(c: char, greek: bool) -> End {
        match c {
            ';' | '\u{37E}' if greek => End::Question,
            '.' | '。' | '．' | '｡' | '।' | '॥' | '۔' | '։' | '።' | '។' | '။' | '།' | '܁' | '᠃'
            | '᙮' => End::Stop,
            '?' | '？' | '؟' | '՞' | '፧' | '⁇' | '⁈' | '‽' | '⸮' => End::Question,
            '!' | '！' | '՜' | '‼' | '⁉' => End::Exclamation,
            ':' | '：' | '፡' | '፥' | '︓' => End::Colon,
            ';' | '；' | '؛' => End::Semicolon,
            ',' | '，' | '、' | '،' | '､' | '፣' => End::Comma,
            '…' | '⋯' => End::Ellipsis,
            _ => End::Nothing,
        }
    }
}

/// What a text ends in, and where. Closing quotes, brackets and tags behind the
/// mark are looked through.
fn end(text: &str, prose: &str, greek: bool) -> (End, Range<usize>) {
    let closing = |c: char| {
        matches!(
            scan::category(c),
            GeneralCategory::ClosePunctuation | GeneralCategory::FinalPunctuation
        ) || matches!(
            c,
            '"' | '\'' | '“' | '„' | '‘' | '«' | '»' | '*' | '_' | '״'
        ) || scan::is_space(c)
            || scan::has::<icu_properties::props::DefaultIgnorableCodePoint>(c)
    };
    // Tags are blanked out, and so is code, which may well end a sentence.
    let tag_start = |end: usize| {
        let ends = scan::TAG.find(text).find(|place| place.end == end);
        ends.map(|place| place.start)
    };
    let mut rest = text.trim_end();
    loop {
        let end = rest.len();
        if let Some(start) = tag_start(end) {
            rest = text.get(..start).unwrap_or_default();
            continue;
        }
        match rest.chars().next_back() {
            Some(c) if closing(c) => rest = rest.get(..end - c.len_utf8()).unwrap_or_default(),
            Some(c) => {
                let place = end - c.len_utf8()..end;
                let opaque = prose
                    .get(place.clone())
                    .is_some_and(|s| s.contains(scan::BLANKED));
                let dots =
                    rest.ends_with("...") || rest.ends_with("。。。") || rest.ends_with("···");
                return match () {
                    () if opaque => (End::Nothing, end..end),
                    () if dots => (End::Ellipsis, place),
                    () => match End::of(c, greek) {
                        End::Nothing => (End::Nothing, end..end),
                        found => (found, place),
                    },
                };
            }
            None => return (End::Nothing, end..end),
        }
    }
}

/// Languages whose sentences end in a space, or in nothing.
fn has_no_stops(writing: &Writing) -> bool {
    writing.is_script(&["Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Java", "Bali"])
}

fn end_punctuation(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    if !pair.target.text.chars().any(scan::is_letter) || super::untranslated::is_key(pair) {
        return;
    }
    let language = pair.text.entry.language;
    let greek = |writing: &Writing| writing.is(&["el"]);
    let (theirs, _) = end(&source.text, &source.prose, greek(language.source_writing));
    let (ours, place) = end(
        &pair.target.text,
        &pair.target.prose,
        greek(language.writing),
    );
    if ours == theirs {
        return;
    }
    // Other variants of the source may say it in another way.
    if pair.any_source(|source| {
        end(&source.text, &source.prose, greek(language.source_writing)).0 == ours
    }) {
        return;
    }
    let letters = |text: &str| text.chars().filter(|c| scan::is_letter(*c)).count();
    let severity = match (theirs, ours) {
        _ if has_no_stops(language.writing) && theirs != End::Ellipsis && theirs != End::Colon => {
            return;
        }
        // What stands in brackets is often short: (10 MB max.)
        (End::Stop, End::Nothing) | (End::Nothing, End::Stop)
            if pair.target.text.trim_end().ends_with([')', '）']) =>
        {
            return;
        }
        (End::Stop, End::Nothing) if is_abbreviation(&source.text) => return,
        (End::Nothing, End::Stop) if is_abbreviation(&pair.target.text) => return,
        // Japanese asks with か, and needs no mark.
        (End::Question, End::Stop | End::Nothing) if language.writing.is(&["ja"]) => {
            let text = pair.target.text.trim_end_matches(['。', '」', '）']);
            match text.ends_with('か') {
                true => return,
                false => Warning,
            }
        }
        // How loud one is is a matter of the language.
        (End::Exclamation, End::Stop) | (End::Stop, End::Exclamation) => Info,
        (End::Exclamation, End::Nothing) | (End::Nothing, End::Exclamation) => Info,
        (End::Semicolon | End::Comma, _) | (_, End::Semicolon | End::Comma) => Info,
        // A label of a word or two, such as "Yes." is a matter of taste.
        (End::Stop, End::Nothing) if letters(&source.text) < 3 => Info,
        _ => Warning,
    };
    let message = match (theirs, ours) {
        (End::Nothing, _) => format!("the text ends in {}, and the source in none", ours.name()),
        (_, End::Nothing) => format!(
            "the source ends in {}, and this text in none",
            theirs.name()
        ),
        _ => format!(
            "the source ends in {}, and this text in {}",
            theirs.name(),
            ours.name()
        ),
    };
    let help = match (theirs, mark(language.writing, theirs)) {
        (End::Nothing, _) | (_, "") => "end it as the source does".to_owned(),
        (_, mark) => format!("end it in {mark}"),
    };
    report.shown_as(pair, place, message, help, Some(severity));
}

/// The mark of a language, where it is one of its own.
fn mark(writing: &Writing, end: End) -> &'static str {
    let wide = writing.is_wide();
    let arabic = writing.is_script(&["Arab"]);
    match end {
        End::Stop if wide => "。",
        End::Stop if writing.is_script(&["Deva", "Beng"]) => "।",
        End::Stop if writing.is(&["ur"]) => "۔",
        End::Stop if writing.is(&["hy"]) => "։",
        End::Stop if writing.is_script(&["Ethi"]) => "።",
        End::Stop => ".",
        End::Question if wide => "？",
        End::Question if arabic => "؟",
        End::Question if writing.is(&["el"]) => ";",
        End::Question => "?",
        End::Exclamation if wide => "！",
        End::Exclamation => "!",
        End::Colon if wide => "：",
        End::Colon => ":",
        End::Ellipsis if writing.is_script(&["Hans", "Hant"]) => "……",
        End::Ellipsis => "…",
        _ => "",
    }
}

/// Whether the stop at the end of a text is that of an abbreviation: "etc.",
/// "Inc.", "usw.", "z. B.", "мин."
fn is_abbreviation(text: &str) -> bool {
    let text = text.trim_end();
    let Some(text) = text.strip_suffix('.') else {
        return false;
    };
    let mut words = text.rsplit(|c: char| c.is_whitespace() || scan::is_opaque(c));
    let last = words.next().unwrap_or_default();
    let letters = last.chars().filter(|c| scan::is_letter(*c)).count();
    // "5 Min." and "{ $count } Std."
    let counted = text
        .trim_end_matches(|c: char| !c.is_whitespace())
        .trim_end();
    let counted = counted.ends_with(|c| scan::digit(c).is_some() || scan::is_opaque(c));
    const KNOWN: [&str; 24] = [
        "etc", "inc", "ltd", "co", "corp", "no", "vs", "approx", "usw", "bzw", "ggf", "itd", "itp",
        "atd", "apod", "osv", "m.m", "о", "п", "д", "др", "т.д", "т.п", "stb",
    ];
    KNOWN.contains(&last.to_lowercase().as_str())
        || last.contains('.') && letters <= 6
        || counted && (1..=6).contains(&letters)
        || letters == 1
}

/// ASCII marks that have a twin, and the twin.
fn twin(c: char, writing: &Writing) -> Option<char> {
    if writing.is_wide() {
        return Some(match c {
            '.' => '。',
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
    let own = |c: char| match writing.is_wide() {
        true => scan::is_cjk(c),
        false => writing.scripts.contains(&scan::script(c)) && scan::is_letter(c),
    };
    if twin('?', writing).is_none() || !text.chars().any(own) {
        return;
    }
    let mut opened = None;
    for (start, c) in text.char_indices() {
        let Some(twin) = twin(c, writing) else {
            continue;
        };
        let part = start..start + c.len_utf8();
        if pair.target.is_literal(start) {
            continue;
        }
        let before = text.get(..start).unwrap_or_default();
        let closers = |c: char| {
            matches!(
                c,
                '”' | '’' | '》' | '」' | '』' | '）' | ')' | '"' | '›' | '»'
            )
        };
        let behind = before.trim_end_matches(closers).chars().next_back();
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
        let follows = behind.is_some_and(own);
        let ends = scan::is_opaque(behind.unwrap_or(' ')) && after.is_none() && c != ':';
        let joined = in_word && c == '.';
        if dots || joined || !(follows && (is_end || in_word) || ends) {
            continue;
        }
        let message = format!("the mark \"{c}\" is the ASCII one");
        let help = format!("write {twin}");
        let lenient = (writing.is(&["ja"]) && !matches!(c, '.' | ',')) || (ends && !follows);
        if lenient {
            report.shown_as(pair, part, message, help, Some(Info));
        } else {
            report.shown(pair, part, message, help);
        }
    }
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
            '¿' | '¡' => !writing.is(&[
                "es", "gl", "ast", "ca", "eu", "fil", "tl", "qu", "gn", "ay", "an",
            ]),
            _ => false,
        };
        if foreign && !pair.any_source(|source| source.text.contains(c)) {
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
        if pair.any_source(|source| source.text.contains(run)) {
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
        match pair.writing().is(&["ja"]) {
            true => report.shown_as(pair, first..start, message, help, Some(Info)),
            false => report.mended(pair, first..start, message, help, &ascii),
        }
    }
}

static DOTS: Finder = Finder::new(r"\.{3,}|\. \. \.|。{3,}|・{3,}|·{3,}|\.{2}…|…\.+|。{2}…");

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
        if pair.target.is_literal(place.start)
            || pair.any_source(|source| source.text.contains(found))
        {
            continue;
        }
        let sign = mark(writing, End::Ellipsis);
        let message = format!("\"{found}\" is no ellipsis");
        report.shown(pair, place, message, format!("write {sign}"));
    }
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
        if (length >= 3 && (all(&['.']) || all(&['。']))) || pair.target.is_literal(*start) {
            continue;
        }
        let loud = all(&['!', '?', '！', '？', '؟']) && first != second;
        let at_start = text
            .get(..*start)
            .is_some_and(|before| before.ends_with(char::is_whitespace) || before.is_empty());
        let code = all(&[':']) || (first == &'.' && at_start && length == 2);
        // "etc.," and "usw.:" end in a stop of their own.
        let after_stop = *first == '.' && length == 2 && *second != '.' && *second != '。';
        let in_source = pair.any_source(|source| {
            let marks = source.prose.chars().filter(|c| is_mark(*c)).count();
            marks >= length && has_run(&source.prose, length, &is_mark)
        });
        if loud || code || after_stop || in_source {
            continue;
        }
        let message = format!("the marks \"{shown}\" stand in a row");
        report.shown(pair, part, message, "write one of them");
    }
}

/// Whether marks stand in a row as often as this.
fn has_run(text: &str, length: usize, is_mark: &impl Fn(char) -> bool) -> bool {
    let mut run = 0;
    text.chars().any(|c| {
        run = if is_mark(c) { run + 1 } else { 0 };
        run >= length
    })
}

fn inverted_punctuation(pair: &VariantPair<'_, '_>, report: &mut Report) {
    if !pair.writing().is(&["es"]) {
        return;
    }
    let text = pair.target.prose.as_str();
    for (closing, opening) in [('?', '¿'), ('!', '¡')] {
        let count = |c: char| text.chars().filter(|other| *other == c).count();
        if let Some(place) = text.find(closing)
            && count(opening) == 0
            && text.chars().any(scan::is_letter)
        {
            let message = format!("there is no {opening} at the beginning");
            let help = format!("write {opening}…{closing}");
            report.shown(pair, place..place + 1, message, help);
        }
    }
}

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
    let in_source = |c: char| {
        let count = |text: &str, wanted: bool| {
            let kind = bracket(c).map(|(kind, _)| kind);
            let found = text.chars().filter_map(bracket);
            found
                .filter(|(other, opens)| Some(*other) == kind && *opens == wanted)
                .count()
        };
        pair.any_source(|source| count(&source.prose, true) != count(&source.prose, false))
    };
    let mut open: Vec<(usize, char)> = Vec::new();
    for (start, c) in text.char_indices() {
        let Some((kind, opens)) = bracket(c) else {
            continue;
        };
        if pair.target.is_literal(start) || in_source(c) {
            continue;
        }
        let part = start..start + c.len_utf8();
        if opens {
            open.push((start, c));
            continue;
        }
        let before = text.get(..start).unwrap_or_default();
        match open
            .iter()
            .rposition(|(_, c)| bracket(*c) == Some((kind, true)))
        {
            Some(place) => {
                let (_, opened) = open
                    .split_off(place)
                    .into_iter()
                    .next()
                    .unwrap_or((start, c));
                if opened.is_ascii() != c.is_ascii() {
                    let message = format!("{opened} is closed by {c}, which has another width");
                    report.shown(pair, part, message, "write both in the same width");
                }
            }
            // "a)" and ":)" are no brackets.
            None if is_list(before) => {}
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
        if scan::previous(text, start) == Some(':') {
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
    let word = before.rsplit([' ', '\n']).next().unwrap_or_default();
    word.chars().count() <= 2
        && !word.is_empty()
        && word
            .chars()
            .all(|c| c.is_alphanumeric() && !scan::is_cjk(c) || matches!(c, ':' | ';' | '-' | '.'))
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
        let around = [
            scan::previous(text, place),
            scan::next(text, place + c.len_utf8()),
        ];
        c == '"' && around.iter().all(|c| c.is_some_and(scan::is_letter))
    };
    let hebrew = pair.writing().is_script(&["Hebr"]);
    let marks: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(place, c)| !(hebrew && inside(*place, *c)))
        .filter(|(place, c)| is_quote(*c) && !pair.target.is_literal(*place))
        .collect();
    if marks.len().is_multiple_of(2) || pair.any_source(|source| odd(&source.prose)) {
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

fn digits(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let writing = pair.writing();
    let text = pair.target.prose.as_str();
    let set = |c: char| match c {
        '0'..='9' => "ASCII",
        '\u{660}'..='\u{669}' => "Arabic",
        '\u{6F0}'..='\u{6F9}' => "Persian",
        '０'..='９' => "full-width",
        _ => "other",
    };
    let fits = |c: char| match set(c) {
        "ASCII" | "full-width" => true,
        "Arabic" => writing.is_script(&["Arab"]) && !writing.is(&["fa", "ur", "ps", "uz"]),
        "Persian" => writing.is_script(&["Arab"]) && !writing.is(&["ar"]),
        _ => writing.scripts.contains(&scan::script(c)) || scan::script(c) == Script::Common,
    };
    for number in scan::numbers(text) {
        let shown = text.get(number.place.clone()).unwrap_or_default();
        let all: Vec<char> = shown
            .chars()
            .filter(|c| scan::digit(*c).is_some())
            .collect();
        let Some(first) = all.first() else {
            continue;
        };
        let (message, help) = if all.iter().any(|c| !fits(*c)) {
            (
                format!("{shown} is in digits that the language does not use"),
                "write it in the language's digits",
            )
        } else if all.iter().any(|c| set(*c) != set(*first)) {
            (
                format!("{shown} is in digits of two kinds"),
                "write all in the same digits",
            )
        } else {
            continue;
        };
        if !pair.any_source(|source| source.text.contains(shown)) {
            report.shown(pair, number.place, message, help);
        }
    }
}
