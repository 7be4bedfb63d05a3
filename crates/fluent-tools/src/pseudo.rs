//! Pseudo-locales: the source's texts, changed so that they can still be read,
//! to find what a program does wrong before anybody has translated a word.

use fluent_source::tree::{self, EntryKind, Pattern, Span};
use fluent_source::{Language, icu};
use icu_locale::subtags::{Region, region};
use icu_locale::{LanguageIdentifier, langid};

use crate::stretch::{self, Stretch, stretches};
use crate::workspace::Workspace;

/// What a pseudo-locale does to the texts.
///
/// The tags are those of Android and Chromium, and of CLDR's own pseudo-locales
/// `en-XA` and `ar-XB`. No standard has one for texts that are only long; the
/// region `XL` is from the range that ISO 3166 and BCP 47 leave to private use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PseudoKind {
    /// Accents on every letter: what is shown without them is not translated,
    /// and a font or an encoding that lacks them shows. The tag is the source's
    /// language with the region `XA`: `en-XA`.
    Accented,
    /// Every word written from right to left, under the tag `ar-XB`: a layout
    /// that does not turn with the language shows.
    Bidi,
    /// Longer texts, as translations are: what has no room for them shows. The
    /// tag is the source's language with the region `XL`: `en-XL`.
    Long,
}

/// A pseudo-locale, as data: the files to be written below a directory of texts.
///
/// See [`Workspace::pseudo`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pseudo {
    language: Language,
    files: Vec<(String, String)>,
}

impl Pseudo {
    /// The tag that the texts go by.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// Each file's path below the root, such as `en-XA/menu.ftl`, and its text.
    pub fn files(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        let files = self.files.iter();
        files.map(|(path, text)| (path.as_str(), text.as_str()))
    }
}

impl Workspace {
    /// Makes a pseudo-locale of the source language. Only what a reader sees is
    /// changed: placeables, ids, comments, markup (`<b>`, `&amp;`) and the
    /// attributes of terms stay as they are, and so does `.accesskey`, which
    /// names a key.
    ///
    /// ```
    /// use fluent_tools::{PseudoKind, Workspace};
    ///
    /// let workspace = Workspace::from_files([("en-US/a.ftl", "hi = Hello, { $name }!\n")]);
    /// let pseudo = workspace.pseudo(PseudoKind::Accented);
    /// assert_eq!(pseudo.language().to_string(), "en-XA");
    /// let (path, text) = pseudo.files().next().unwrap();
    /// assert_eq!(path, "en-XA/a.ftl");
    /// assert!(text.ends_with("hi = ⟦Ĥéļļö, { $name }!⟧\n"));
    /// ```
    pub fn pseudo(&self, kind: PseudoKind) -> Pseudo {
        let language = kind.language(self.source());
        let files = self.files(self.source()).iter();
        let files = files.filter_map(|file| {
            let path = match file.name() {
                "" => format!("{language}.ftl"),
                name => format!("{language}/{name}.ftl"),
            };
            let head = format!(
                "### {language}: made from {} by `fluent-tools pseudo --kind {}`; do not edit.\n\n",
                self.source(),
                kind.as_str(),
            );
            Some((path, head + &transformed(file.text()?, kind)?))
        });
        let files = files.collect();
        Pseudo { language, files }
    }
}

impl PseudoKind {
    /// Every kind there is.
    pub const ALL: [PseudoKind; 3] = [PseudoKind::Accented, PseudoKind::Bidi, PseudoKind::Long];

    /// Its name, as the program takes it.
    ///
    /// ```
    /// use fluent_tools::PseudoKind;
    ///
    /// assert_eq!(PseudoKind::ALL.map(PseudoKind::as_str), ["accented", "bidi", "long"]);
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            PseudoKind::Accented => "accented",
            PseudoKind::Bidi => "bidi",
            PseudoKind::Long => "long",
        }
    }

    /// Texts that are still the source's need its plural rules, and so its
    /// language; those that are to go from right to left need one that does.
    fn language(self, source: &Language) -> Language {
        match self {
            PseudoKind::Accented => in_region(icu::identifier(source), region!("XA")),
            PseudoKind::Bidi => in_region(&langid!("ar"), region!("XB")),
            PseudoKind::Long => in_region(icu::identifier(source), region!("XL")),
        }
    }

    /// What stands at both ends of a text of so many characters, so that one
    /// that is cut off or put together from parts shows.
    fn marks(self, length: usize) -> Option<(&'static str, String)> {
        match self {
            PseudoKind::Accented => Some(("⟦", "⟧".to_owned())),
            PseudoKind::Bidi => None,
            PseudoKind::Long => Some(("⟦", filler(length) + "⟧")),
        }
    }

    fn text(self, text: &str) -> String {
        match self {
            PseudoKind::Accented => text.chars().map(accented).collect(),
            PseudoKind::Bidi => turned(text),
            PseudoKind::Long => text.to_owned(),
        }
    }
}

/// A language as this region has it.
fn in_region(language: &LanguageIdentifier, region: Region) -> Language {
    let mut identifier = language.clone();
    identifier.region = Some(region);
    icu::language(identifier)
}

/// A file in a pseudo-locale. The places of the texts are all that changes.
fn transformed(text: &str, kind: PseudoKind) -> Option<String> {
    let parsed = tree::parse(text);
    if parsed.is_refused() {
        return None;
    }
    let mut changes = Vec::new();
    for entry in parsed.resource().entries() {
        let is_message = entry.kind == EntryKind::Message;
        for (attribute, pattern) in entry.patterns() {
            // A term's attributes are chosen by, and never shown.
            let is_shown = attribute.is_none_or(|attribute| {
                is_message && !attribute.name.as_str().eq_ignore_ascii_case("accesskey")
            });
            if is_shown {
                // Terms are shown within other texts.
                change(text, pattern, kind, is_message, &mut changes);
            }
        }
    }
    let mut new = String::new();
    let mut end = 0;
    for (span, change) in changes {
        new.push_str(text.get(end..span.start).unwrap_or_default());
        new.push_str(&change);
        end = span.end;
    }
    new.push_str(text.get(end..).unwrap_or_default());
    Some(new)
}

/// A part of a file, and what comes in its place.
type Change = (Span, String);

/// The changes to a pattern, in their order.
fn change(
    text: &str,
    pattern: &Pattern<'_>,
    kind: PseudoKind,
    marked: bool,
    changes: &mut Vec<Change>,
) {
    let stretches = stretches(pattern);
    let visible = stretches.iter().filter_map(|stretch| match stretch {
        Stretch::Text(span) => Some(span.of(text)),
        Stretch::Placeable(_) => None,
    });
    let length: usize = visible.map(|text| text.trim().chars().count()).sum();
    let lead = pattern.lead.start;
    let start = lead + blank(Span::new(lead, pattern.span.end).of(text));
    // A brace may stand at the edge of a line, and nothing else may.
    let at_edge = text.get(..start).unwrap_or_default().ends_with('\n');
    let end = pattern.span.end - blank_end(pattern.span.of(text));
    // Where there are only variants, each of them is a text of its own.
    let is_marked = marked && length > 0 && !at_edge;
    let marks = kind.marks(length).filter(|_| is_marked);
    if let Some((opening, _)) = &marks {
        changes.push((Span::new(start, start), (*opening).to_owned()));
    }
    let mut in_tag = false;
    for stretch in stretches {
        match stretch {
            Stretch::Text(span) => {
                let start = span.start.max(start);
                let span = Span::new(start, span.end.min(end).max(start));
                let pieces = pieces(span.of(text), &mut in_tag);
                let new = pieces.into_iter().map(|(is_text, piece)| {
                    if is_text {
                        kind.text(piece)
                    } else {
                        piece.to_owned()
                    }
                });
                changes.push((span, new.collect()));
            }
            Stretch::Placeable(placeable) => {
                let select = stretch::select(placeable);
                for variant in select.into_iter().flat_map(|select| &select.variants) {
                    change(
                        text,
                        &variant.value,
                        kind,
                        marked && marks.is_none(),
                        changes,
                    );
                }
            }
        }
    }
    if let Some((_, closing)) = marks {
        changes.push((Span::new(end, end), closing));
    }
}

/// How many bytes of blanks and line feeds a text begins with.
fn blank(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\n']).len()
}

/// How many bytes of blanks and line ends a text ends with. The parser takes them
/// away, but for a line feed before carriage returns that end the file; a mark behind
/// it would stand at the start of a line.
fn blank_end(text: &str) -> usize {
    text.len() - text.trim_end_matches([' ', '\r', '\n']).len()
}

/// Divides a text into what a reader sees (true) and markup. A tag may have a
/// placeable in it, and so go on from one text of a pattern to the next.
fn pieces<'t>(text: &'t str, in_tag: &mut bool) -> Vec<(bool, &'t str)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (is_text, length) = if *in_tag {
            let end = rest.find('>').map(|end| end + 1);
            *in_tag = end.is_none();
            (false, end)
        } else if let Some(length) = entity(rest) {
            (false, Some(length))
        } else {
            *in_tag = is_tag(rest);
            let next = rest.char_indices().find(|(at, _)| {
                let rest = rest.get(*at..).unwrap_or_default();
                is_tag(rest) || entity(rest).is_some()
            });
            (true, next.map(|(at, _)| at))
        };
        let (piece, behind) = rest
            .split_at_checked(length.unwrap_or(rest.len()))
            .unwrap_or((rest, ""));
        if !piece.is_empty() {
            pieces.push((is_text, piece));
        }
        rest = behind;
    }
    pieces
}

/// Whether a tag begins here: `<b>`, `</b>`, `<!--`.
fn is_tag(text: &str) -> bool {
    let name = text.strip_prefix('<');
    name.is_some_and(|name| {
        name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!')
    })
}

/// How long the character reference is that begins here: `&amp;`, `&#8230;`.
fn entity(text: &str) -> Option<usize> {
    /// No reference has a longer name: `&CounterClockwiseContourIntegral;`.
    const LONGEST: usize = 32;

    let name = text.strip_prefix('&')?;
    let length = name.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let mut name = name.bytes().take(length);
    let is_name = length > 0 && name.all(|byte| byte.is_ascii_alphanumeric() || byte == b'#');
    is_name.then_some(length + 2)
}

/// A look-alike of a letter; those of other alphabets stay.
fn accented(letter: char) -> char {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const ACCENTED: &str = "ÅƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
    let mut pairs = LETTERS.chars().zip(ACCENTED.chars());
    let pair = pairs.find(|(plain, _)| *plain == letter);
    pair.map_or(letter, |(_, accented)| accented)
}

/// Each word from right to left, as Android does it: an override around the
/// word, and marks around that, so that the words follow each other likewise.
fn turned(text: &str) -> String {
    let pieces = text.split_inclusive(char::is_whitespace).map(|piece| {
        let word = piece.trim_end();
        let space = piece.get(word.len()..).unwrap_or_default();
        if word.contains(char::is_alphabetic) {
            format!("\u{200F}\u{202E}{word}\u{202C}\u{200F}{space}")
        } else {
            piece.to_owned()
        }
    });
    pieces.collect()
}

/// What makes a text of so many characters as long as its translations can be,
/// by the table in "Text size in translation" (W3C, from IBM's figures).
fn filler(length: usize) -> String {
    let percent = match length {
        0..=10 => 300,
        11..=20 => 200,
        21..=30 => 180,
        31..=50 => 160,
        51..=70 => 170,
        _ => 130,
    };
    let missing = length * percent / 100 - length;
    let words = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    let mut filler = String::new();
    for word in words.into_iter().cycle() {
        if filler.len() >= missing {
            break;
        }
        filler.push(' ');
        filler.push_str(word);
    }
    filler
}
