//! What texts end in, as each language writes it.

use std::ops::Range;

use icu_properties::props::GeneralCategory;

use crate::check::habits::Counts;
use crate::check::model::Rendering;
use crate::check::pair::{LanguagePair, VariantPair};
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan;
use crate::check::severity::Severity::{Info, Warning};
use crate::check::writing::Writing;

pub(super) const RULES: &[Rule] = &[Rule::new(
    "end-punctuation",
    Warning,
    Look::Variant(end_punctuation),
    "The source ends in a stop, a question mark, a colon or an ellipsis, and the translation in none or in another; \
         the marks of the language count. A colon says that a field follows, an ellipsis that a dialog does. What a language does \
         throughout is told once, and what may be a matter of style is a hint.",
    Example::new(
        "zh-CN",
        "save-as = Save as…\n",
        "save-as = 另存为\n",
        "save-as = 另存为……\n",
    ),
)];

/// What a text ends in, whatever mark the language has for it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
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

    /// What stands for it in counting.
    fn sign(self) -> char {
        match self {
            End::Nothing => ' ',
            End::Stop => '.',
            End::Question => '?',
            End::Exclamation => '!',
            End::Colon => ':',
            End::Semicolon => ';',
            End::Comma => ',',
            End::Ellipsis => '…',
        }
    }

    fn of(c: char, writing: &Writing) -> End {
        match c {
            ';' | '\u{37E}' if writing.is(&["el"]) => End::Question,
            // Armenian ends a sentence in ։, for which many type a colon.
            ':' if writing.is(&["hy"]) => End::Stop,
            '.' | '。' | '．' | '｡' | '।' | '॥' | '۔' | '։' | '።' | '។' | '៕' | '။' | '།' | '܁'
            | '᠃' | '᙮' | '᱾' | '᱿' | '\u{2024}' => End::Stop,
            '?' | '？' | '؟' | '՞' | '፧' | '⁇' | '⁈' | '‽' | '⸮' => End::Question,
            '!' | '！' | '՜' | '‼' | '⁉' => End::Exclamation,
            ':' | '：' | '፡' | '፥' | '፦' | '︓' | '៖' => End::Colon,
            ';' | '；' | '؛' => End::Semicolon,
            ',' | '，' | '、' | '،' | '､' | '፣' => End::Comma,
            '…' | '⋯' => End::Ellipsis,
            _ => End::Nothing,
        }
    }
}

/// Whether the question mark at the end is a sign that is talked about: add +, - or ?
fn is_sign(text: &str, writing: &Writing) -> bool {
    text.trim_end().ends_with(" ?") && !writing.may_space_marks()
}

/// What a text ends in, and where. Closing quotes, brackets and tags behind the
/// mark are looked through.
fn end(text: &str, prose: &str, writing: &Writing) -> (End, Range<usize>) {
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
    let tags: Vec<Range<usize>> = scan::tags(text).collect();
    let tag_start = |end: usize| {
        let tag = tags.binary_search_by_key(&end, |place| place.end);
        tag.ok()
            .and_then(|tag| tags.get(tag))
            .map(|place| place.start)
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
                let dots = ["...", "。。。", "···", "۔۔۔"]
                    .iter()
                    .any(|dots| rest.ends_with(dots));
                // Two dots are the directory above, and '?' is a sign that is talked about.
                let path = rest.strip_suffix("..").filter(|_| !dots);
                let parent = path.is_some_and(|path| !path.ends_with(char::is_alphanumeric));
                let before = scan::previous(rest, place.start);
                let is_last = end == text.trim_end().len();
                let talked_about = !is_last
                    && before.is_some_and(|before| before == c || "'\"‘“„«「[(".contains(before));
                let found = if opaque || parent || talked_about && !dots {
                    End::Nothing
                } else if dots {
                    End::Ellipsis
                } else {
                    End::of(c, writing)
                };
                return match found {
                    End::Nothing => (found, end..end),
                    _ => (found, place),
                };
            }
            None => return (End::Nothing, end..end),
        }
    }
}

/// What a rendering ends in, in a language that is written so.
fn end_of(rendering: &Rendering<'_>, writing: &Writing) -> End {
    let (found, _) = end(&rendering.text, &rendering.prose, writing);
    if found == End::Question && is_sign(&rendering.text, writing) {
        return End::Nothing;
    }
    found
}

/// Languages whose sentences end in a space, or in nothing.
fn has_no_stops(writing: &Writing) -> bool {
    writing.is_script(&["Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Java", "Bali"])
}

/// How often a mark at the end becomes which other one, or none.
fn count(language: &LanguagePair<'_, '_>) -> Counts {
    const ALL: [End; 8] = [
        End::Nothing,
        End::Stop,
        End::Question,
        End::Exclamation,
        End::Colon,
        End::Semicolon,
        End::Comma,
        End::Ellipsis,
    ];
    let mut counts = Counts::default();
    for (ours, theirs) in language.texts() {
        let (Some(ours), Some(theirs)) = (ours.renderings.first(), theirs.renderings.first())
        else {
            continue;
        };
        let theirs = end_of(theirs, language.source_writing);
        let own = end_of(ours, language.writing);
        for other in ALL.into_iter().filter(|_| theirs != End::Nothing) {
            counts.add((theirs.sign(), other.sign()), own == other);
        }
    }
    counts
}

fn end_punctuation(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    if !pair.target.text.chars().any(scan::is_letter) || super::untranslated::is_key(pair) {
        return;
    }
    let language = pair.text.entry.language;
    let theirs = end_of(source, language.source_writing);
    let (ours, place) = end(&pair.target.text, &pair.target.prose, language.writing);
    // Lojban says it in words.
    if ours == theirs || language.writing.is(&["jbo"]) {
        return;
    }
    // In Armenian one dot stands where other languages have a colon, and two end a sentence.
    if language.writing.is(&["hy"]) && (theirs, ours) == (End::Colon, End::Stop) {
        return;
    }
    // Armenian has the marks of a question and of a call above the word that is stressed.
    let above: &[char] = match theirs {
        End::Question => &['՞'],
        End::Exclamation => &['՜', '՛'],
        _ => &[],
    };
    if language.writing.is(&["hy"]) && pair.target.text.contains(above) {
        return;
    }
    // A list of words with ; behind each: in Greek it is the mark of a question as well.
    if language.writing.is(&["el"]) && (theirs, ours) == (End::Semicolon, End::Question) {
        return;
    }
    // Other variants of the source may say it in another way.
    if pair.any_source(|source| end(&source.text, &source.prose, language.source_writing).0 == ours)
    {
        return;
    }
    // What a placeable shows is a word, too.
    let words = |text: &str| scan::words(text).count() + text.matches(scan::PLACEABLE).count();
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
            if text.ends_with('か') {
                return;
            }
            Warning
        }
        // How loud one is is a matter of the language.
        (End::Exclamation, End::Stop) | (End::Stop, End::Exclamation) => Info,
        (End::Exclamation, End::Nothing) | (End::Nothing, End::Exclamation) => Info,
        (End::Semicolon | End::Comma, _) | (_, End::Semicolon | End::Comma) => Info,
        // A label of a word or two, such as "Yes." is a matter of taste.
        (End::Stop, End::Nothing) if letters(&source.text) < 3 => Info,
        (End::Stop, End::Nothing) if may_be_short(&source.text) => Info,
        (End::Nothing, End::Stop) if may_be_short(&pair.target.text) => Info,
        // A sentence may well end as one, though the source leaves its mark out.
        (End::Nothing, End::Stop | End::Question | End::Colon) if words(&source.prose) > 3 => Info,
        // The same said as a sentence: for details see the link below.
        (End::Colon, End::Stop) if words(&source.prose) > 8 => Info,
        _ => Warning,
    };
    if told_once(pair, (theirs, ours), report) {
        return;
    }
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

/// Whether the language ends most such texts so: then that is its way, and told once.
fn told_once(pair: &VariantPair<'_, '_>, ends: (End, End), report: &mut Report) -> bool {
    let language = pair.text.entry.language;
    let (theirs, ours) = ends;
    let habit = (theirs.sign(), ours.sign());
    let usual = language
        .habits
        .usual("end-punctuation", habit, || count(language));
    let Some(usual) = usual else {
        return false;
    };
    if usual.is_first {
        let message = format!(
            "{} of {} texts whose source ends in {} end in {}",
            usual.does,
            usual.could,
            theirs.name(),
            ours.name()
        );
        let help = "see whether the language is meant to have it so";
        let end = pair.target.text.len();
        report.shown_as(pair, end..end, message, help, Some(Info));
    }
    true
}

/// The mark of a language, where it is one of its own.
pub(super) fn mark(writing: &Writing, end: End) -> &'static str {
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

/// Whether the last of a few words may be cut short: LaTeX env., Commit ref.
fn may_be_short(text: &str) -> bool {
    let words: Vec<(Range<usize>, &str)> = scan::words(text).collect();
    let last = words.last().map_or("", |(_, word)| word);
    let is_alphabet = !last.chars().any(scan::is_cjk);
    is_alphabet && words.len() <= 3 && last.chars().count() <= 3
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
        .trim_end_matches(|c: char| scan::is_letter(c) || scan::is_mark(c))
        .trim_end();
    let counted = counted.ends_with(|c| scan::digit(c).is_some() || scan::is_opaque(c));
    const KNOWN: [&str; 24] = [
        "etc", "inc", "ltd", "co", "corp", "no", "vs", "approx", "usw", "bzw", "ggf", "itd", "itp",
        "atd", "apod", "osv", "m.m", "о", "п", "д", "др", "т.д", "т.п", "stb",
    ];
    KNOWN.contains(&last.to_lowercase().as_str())
        || last.contains('.') && letters <= 6
        || last.contains("./")
        || counted && (1..=6).contains(&letters)
        || letters == 1
}
