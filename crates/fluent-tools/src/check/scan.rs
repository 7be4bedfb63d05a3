//! What can be found in a text: addresses, markup, code, words, numbers.

use std::ops::Range;
use std::sync::OnceLock;

use icu_properties::props::{BinaryProperty, GeneralCategory, GeneralCategoryGroup, Script};
use icu_properties::{CodePointMapData, CodePointSetData};
use regex::Regex;

/// Stands for a placeable in a rendered text.
pub(crate) const PLACEABLE: char = '\u{FFFC}';

/// A regular expression, compiled when it is first needed.
pub(crate) struct Finder {
    pattern: &'static str,
    regex: OnceLock<Option<Regex>>,
}

impl Finder {
    pub(crate) const fn new(pattern: &'static str) -> Finder {
        Finder {
            pattern,
            regex: OnceLock::new(),
        }
    }

    /// Each place that fits. That every pattern is one is tested.
    pub(crate) fn find<'t>(
        &'static self,
        text: &'t str,
    ) -> impl Iterator<Item = Range<usize>> + 't {
        self.regex()
            .into_iter()
            .flat_map(move |regex| regex.find_iter(text))
            .map(|found| found.range())
    }

    /// The first group of each place that fits.
    pub(crate) fn groups<'t>(
        &'static self,
        text: &'t str,
    ) -> impl Iterator<Item = Range<usize>> + 't {
        let regex = self.regex().into_iter();
        let captures = regex.flat_map(move |regex| regex.captures_iter(text));
        captures.filter_map(|captures| Some(captures.get(1)?.range()))
    }

    /// The first place that fits and begins here or behind.
    fn first_from(&'static self, text: &str, start: usize) -> Option<Range<usize>> {
        Some(self.regex()?.find_at(text, start)?.range())
    }

    pub(crate) fn is_in(&'static self, text: &str) -> bool {
        self.regex().is_some_and(|regex| regex.is_match(text))
    }

    fn regex(&'static self) -> Option<&'static Regex> {
        let regex = self.regex.get_or_init(|| Regex::new(self.pattern).ok());
        regex.as_ref()
    }
}

/// Addresses of pages; sentence punctuation behind them is not theirs.
pub(crate) static URL: Finder = Finder::new(
    r#"(?i)(?-u:\b)(?:[a-z][a-z0-9+.-]*://|www\.|mailto:)[!#-;=?-Z\[\]_a-z~]*[#%&+/-9=@-Z_a-z~]"#,
);
/// Addresses of people.
pub(crate) static EMAIL: Finder =
    Finder::new(r"[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+");
/// A tag of HTML or of a numbered placeholder such as `<0>`, at the start of a text.
static TAG: Finder = Finder::new(
    r#"^</?[A-Za-z0-9][A-Za-z0-9:-]*(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*/?>"#,
);
/// An entity of HTML.
pub(crate) static ENTITY: Finder =
    Finder::new(r"&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#x[0-9A-Fa-f]+);");
/// Code between grave accents.
pub(crate) static CODE: Finder = Finder::new(r"`[^`\n]+`");
/// Options of a command line.
pub(crate) static OPTION: Finder =
    Finder::new(r"(?:^|[\s(\[“‘「『（«„`]|(?:^|[\s(])['\x22])(--?[A-Za-z][A-Za-z0-9_-]*)");
/// What the names of files end in that programs read.
static EXTENSION: Finder = Finder::new(
    r"\.(?:toml|json|ya?ml|ftl|txt|csv|xml|html?|md|rs|js|ts|py|sh|exe|dll|zip|tar|gz|pdf|png|jpe?g|gif|svg|ini|conf|cfg|log|lock|sql|db)(?-u:\b)",
);
/// What can begin in the middle of a file's name, as far as its letters go.
static NAME: Finder = Finder::new(r"(?-u:\b)[A-Za-z0-9_-]+$");
static CONSTANT: Finder = Finder::new(r"(?-u:\b)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?-u:\b)");
/// A header of HTTP with a type of media, or such a type with what belongs to it.
static HEADER: Finder = Finder::new(concat!(
    r"[A-Z][A-Za-z]*(?:-[A-Za-z]+)+: [a-z]+/[a-z0-9.+-]+(?:; ?[a-z-]+=[A-Za-z0-9_.-]+)*",
    r"|[a-z]+/[a-z0-9.+-]+(?:; ?[a-z-]+=[A-Za-z0-9_.-]+)+",
));
/// Paths in a file system.
pub(crate) static PATH: Finder = Finder::new(
    r"(?:^|[^A-Za-z0-9_.~/<])((?:~|\.{1,2})?/(?:[A-Za-z0-9_.-]+/)+[A-Za-z0-9_.-]*[A-Za-z0-9_-])",
);
/// A key pressed with others: `Ctrl+S`. No name of a key is longer than forty letters;
/// without a bound, each of many keys would be followed up to the end of the text.
pub(crate) static SHORTCUT: Finder = Finder::new(concat!(
    r"(?:(?:Ctrl|Control|Strg|Alt|Shift|Cmd|Command|Option|Meta|Win|Umschalt|Maj)[ \u{A0}]?[+＋-][ \u{A0}]?|[⌘⌥⇧⌃]\+?)",
    r"(?:[\p{L}⌘⌥⇧⌃]{2,40}[ \u{A0}]?[+＋-][ \u{A0}]?|[⌘⌥⇧⌃]\+?)*",
    r"(F[0-9]{1,2}|[A-Za-z0-9])(?:[^A-Za-z0-9]|$)",
));
static WORD: Finder = Finder::new(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'·\u{200C}\u{200D}]*");

/// The text with all that is no prose blanked out, byte for byte, so that
/// places stay the same.
pub(crate) fn prose(text: &str) -> String {
    let plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'.' | b',' | b'\n');
    if text.bytes().all(plain) {
        return text.to_owned();
    }
    let mut bytes = text.as_bytes().to_vec();
    let places = URL.find(text).chain(EMAIL.find(text)).chain(tags(text));
    let places = places.chain(ENTITY.find(text)).chain(CODE.find(text));
    let places = places.chain(OPTION.groups(text)).chain(names(text));
    let places = places.chain(PATH.groups(text)).chain(HEADER.find(text));
    for place in places {
        for byte in bytes.get_mut(place).into_iter().flatten() {
            *byte = BLANKED as u8;
        }
    }
    // Each place begins and ends between characters.
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Where the tags and comments of HTML stand, in order. One expression for both would
/// look for the end of a comment behind each tag again.
pub(crate) fn tags(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let next = move |wanted: &str, from: usize| {
        let found = text.get(from..).and_then(|rest| rest.find(wanted));
        found.map_or(text.len(), |place| from + place)
    };
    let (mut at, mut comment_end, mut line_end) = (0, 0, 0);
    std::iter::from_fn(move || {
        loop {
            let start = at + text.get(at..)?.find('<')?;
            let rest = text.get(start..)?;
            at = start + 1;
            if let Some(tag) = TAG.find(rest).next() {
                at = start + tag.end;
                return Some(start..at);
            }
            if rest.starts_with("<!--") {
                let inside = start + "<!--".len();
                if comment_end < inside {
                    comment_end = next("-->", inside);
                }
                if line_end < inside {
                    line_end = next("\n", inside);
                }
                if comment_end < line_end {
                    at = comment_end + "-->".len();
                    return Some(start..at);
                }
            }
        }
    })
}

/// Where names of files and constants stand, which programs read. One expression for
/// both would look for the end of a file's name behind each constant again.
pub(crate) fn names(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut behind = 0;
    let files = EXTENSION.find(text).filter_map(move |extension| {
        let letters = text.get(behind..extension.start)?.bytes().rev();
        let letters =
            letters.take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        let from = extension.start - letters.count();
        let start = NAME.first_from(text.get(..extension.start)?, from)?.start;
        behind = extension.end;
        Some(start..extension.end)
    });
    let files: Vec<Range<usize>> = files.filter(|place| is_whole_word(text, place)).collect();
    let constants = CONSTANT.find(text);
    let constants = constants.filter(|place| is_whole_word(text, place));
    let constants: Vec<Range<usize>> = constants.filter(|place| !overlaps(&files, place)).collect();
    files.into_iter().chain(constants)
}

/// Whether a place between boundaries of ASCII words is no part of a longer word.
///
/// The patterns have the boundaries of ASCII: a name stands free beside a character of
/// Chinese, which Unicode's `\b` takes for a letter of the same word, and the regex crate
/// is many times slower with Unicode's as soon as a text has other letters.
pub(crate) fn is_whole_word(text: &str, place: &Range<usize>) -> bool {
    let before = text
        .get(..place.start)
        .and_then(|text| text.chars().next_back());
    let behind = text.get(place.end..).and_then(|text| text.chars().next());
    let has_case = |c: char| !c.is_ascii() && (c.is_lowercase() || c.is_uppercase());
    !before.is_some_and(has_case) && !behind.is_some_and(has_case)
}

/// Places in their order, and those that overlap as one.
pub(crate) fn joined(mut places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    places.sort_unstable_by_key(|place| place.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for place in places {
        match joined.last_mut() {
            Some(last) if place.start < last.end => last.end = last.end.max(place.end),
            _ => joined.push(place),
        }
    }
    joined
}

/// Whether a place overlaps one of these, which stand in order and apart.
pub(crate) fn overlaps(places: &[Range<usize>], place: &Range<usize>) -> bool {
    let next = places.partition_point(|other| other.end <= place.start);
    places
        .get(next)
        .is_some_and(|other| other.start < place.end)
}

/// Stands for each byte that is no prose.
pub(crate) const BLANKED: char = '\u{1}';

/// Whether a character stands for something that is no prose.
pub(crate) fn is_opaque(c: char) -> bool {
    c == PLACEABLE || c == BLANKED
}

/// The words of a text, with their places.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let places = WORD.find(text);
    places.filter_map(move |place| Some((place.clone(), text.get(place)?)))
}

/// The characters on both sides of a part.
pub(crate) fn around(text: &str, part: Range<usize>) -> [Option<char>; 2] {
    [previous(text, part.start), next(text, part.end)]
}

/// The character behind a place.
pub(crate) fn next(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The character in front of a place.
pub(crate) fn previous(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

pub(crate) fn script(c: char) -> Script {
    CodePointMapData::<Script>::new().get(c)
}

pub(crate) fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

pub(crate) fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphabetic()
    } else {
        GeneralCategoryGroup::Letter.contains(category(c))
    }
}

pub(crate) fn is_mark(c: char) -> bool {
    !c.is_ascii() && GeneralCategoryGroup::Mark.contains(category(c))
}

pub(crate) fn is_space(c: char) -> bool {
    c == ' ' || (!c.is_ascii() && category(c) == GeneralCategory::SpaceSeparator)
}

pub(crate) fn has<P: BinaryProperty>(c: char) -> bool {
    CodePointSetData::new::<P>().contains(c)
}

pub(crate) fn is_han(c: char) -> bool {
    !c.is_ascii() && script(c) == Script::Han && is_letter(c)
}

/// A letter of Chinese or Japanese writing.
pub(crate) fn is_cjk(c: char) -> bool {
    !c.is_ascii()
        && matches!(
            script(c),
            Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo
        )
}

/// How wide a text is, roughly: East Asian characters count twice.
pub(crate) fn width(text: &str) -> usize {
    let visible = text.chars().filter(|c| !is_mark(*c));
    visible
        .map(|c| match c {
            PLACEABLE => 6,
            c if is_cjk(c) || script(c) == Script::Hangul => 2,
            _ => 1,
        })
        .sum()
}

/// A number in a text.
pub(crate) struct Number {
    pub(crate) place: Range<usize>,
    /// Its digits in ASCII, without separators.
    pub(crate) digits: String,
}

/// The numbers of a text, in digits of any script. A separator between digits
/// belongs to the number, whatever it means.
pub(crate) fn numbers(text: &str) -> Vec<Number> {
    let mut numbers: Vec<Number> = Vec::new();
    let mut separated = false;
    for (place, c) in text.char_indices() {
        let end = place + c.len_utf8();
        if let Some(digit) = digit(c) {
            match numbers.last_mut() {
                Some(number) if number.place.end == place || separated => {
                    number.digits.push(digit);
                    number.place.end = end;
                }
                _ => numbers.push(Number {
                    place: place..end,
                    digits: digit.to_string(),
                }),
            }
            separated = false;
        } else {
            let between = matches!(
                c,
                '.' | ',' | '\'' | '’' | '\u{A0}' | '\u{202F}' | '٫' | '٬' | '，'
            );
            let last = numbers.last().map(|number| number.place.end);
            separated = between && last == Some(place) && {
                let rest = text.get(end..).unwrap_or_default();
                rest.chars().next().is_some_and(|c| digit(c).is_some())
            };
        }
    }
    numbers
}

/// The ASCII digit of the same value.
pub(crate) fn digit(c: char) -> Option<char> {
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c);
    }
    if category(c) != GeneralCategory::DecimalNumber {
        return None;
    }
    // The ten digits of a script stand in order, and before the first one
    // there is something else, or the nine of another set (in mathematics).
    let mut zero = u32::from(c);
    let is_digit = |code: u32| {
        char::from_u32(code).is_some_and(|c| category(c) == GeneralCategory::DecimalNumber)
    };
    while u32::from(c) - zero < 9 && is_digit(zero - 1) {
        zero -= 1;
    }
    char::from_digit((u32::from(c) - zero) % 10, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pattern_is_a_regular_expression() {
        let all = [
            &PATH, &URL, &EMAIL, &TAG, &ENTITY, &CODE, &OPTION, &EXTENSION, &NAME, &CONSTANT,
            &SHORTCUT, &WORD, &HEADER,
        ];
        for finder in all {
            assert!(finder.regex().is_some(), "{}", finder.pattern);
        }
    }

    #[test]
    fn a_name_is_no_part_of_a_word() {
        let cases = [
            ("请设置MAX_RETRIES的值", "MAX_RETRIES"),
            ("打开config.toml文件", "config.toml"),
            ("Le code ÉTAT_CIVIL_FR", ""),
            ("Le fichier naïve.txt", ""),
            ("MAX_TAILLEé", ""),
        ];
        for (text, expected) in cases {
            let found: Vec<&str> = names(text).filter_map(|place| text.get(place)).collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
        let text = "请看https://example.com/a。";
        let addresses: Vec<&str> = URL.find(text).filter_map(|place| text.get(place)).collect();
        assert_eq!(addresses, ["https://example.com/a"]);
    }

    #[test]
    fn digits_of_each_script_have_their_value() {
        let cases = [
            ('7', '7'),
            ('٢', '2'),
            ('۹', '9'),
            ('०', '0'),
            ('３', '3'),
            ('๙', '9'),
        ];
        for (c, expected) in cases {
            assert_eq!(digit(c), Some(expected), "{c}");
        }
        assert_eq!(digit('二'), None);
    }
}
