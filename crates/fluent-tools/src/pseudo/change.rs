//! The changes to a text: its letters and words, and what is put around them.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use fluent_source::tree::{Attribute, Entry, Pattern, Span};

use crate::pseudo::PseudoKind;
use crate::pseudo::kept::{kept, limit, room, string};
use crate::pseudo::letters::{accented, filler, turned};
use crate::stretch::{self, Stretch, stretches};

/// A part of a file, and what comes in its place.
pub(super) type Change = (Span, String);

/// How the texts of a message are changed.
pub(super) struct Changer<'t> {
    pub(super) text: &'t str,
    pub(super) kind: PseudoKind,
    /// The letters that stay, in lower case: an access key has to be found in its label.
    pub(super) plain: Vec<char>,
    /// How many characters the text may become longer; none if nobody says.
    pub(super) room: Option<usize>,
}

/// What is put into a text: marks at both ends, and words.
struct Added {
    start: usize,
    end: usize,
    is_marked: bool,
    filler: Option<(usize, String)>,
}

impl<'t> Changer<'t> {
    pub(super) fn new(
        text: &'t str,
        kind: PseudoKind,
        about: &AboutMessage,
        attribute: Option<&str>,
        pattern: &Pattern<'_>,
    ) -> Changer<'t> {
        let attribute = attribute.map(str::to_ascii_lowercase);
        Changer {
            text,
            kind,
            plain: about.keys.get(&attribute).cloned().unwrap_or_default(),
            room: about.limit.map(|limit| room(limit, text, pattern)),
        }
    }

    /// The changes to a pattern, in their order.
    pub(super) fn change(&self, pattern: &Pattern<'_>, marked: bool, changes: &mut Vec<Change>) {
        let kept = kept(self.text, pattern);
        let mut added = self.added(pattern, &kept, marked);
        if added.is_marked {
            changes.push((Span::new(added.start, added.start), "⟦".to_owned()));
        }
        for stretch in stretches(pattern) {
            match stretch {
                Stretch::Text(span) => {
                    let start = span.start.max(added.start);
                    let span = Span::new(start, span.end.min(added.end).max(start));
                    let new = self.stretch(span, &kept, &mut added.filler);
                    changes.push((span, new));
                }
                Stretch::Placeable(placeable) => {
                    let span = placeable.span;
                    let select = stretch::select(placeable).filter(|_| !is_kept(&kept, span));
                    for variant in select.into_iter().flat_map(|select| &select.variants) {
                        self.change(&variant.value, marked && !added.is_marked, changes);
                    }
                    if let Some((_, words)) = added.filler.take_if(|(at, _)| *at == span.end) {
                        changes.push((Span::new(span.end, span.end), words));
                    }
                }
            }
        }
        if added.is_marked {
            changes.push((Span::new(added.end, added.end), "⟧".to_owned()));
        }
    }

    /// What is put into a pattern, and where. Where there are only variants, each of them
    /// is a text of its own.
    fn added(&self, pattern: &Pattern<'_>, kept: &[Range<usize>], marked: bool) -> Added {
        let stretches = stretches(pattern);
        let visible = stretches.iter().filter_map(|stretch| match stretch {
            Stretch::Text(span) => Some(span.of(self.text)),
            Stretch::Placeable(_) => None,
        });
        let length: usize = visible.map(|text| text.trim().chars().count()).sum();
        let lead = pattern.lead.start;
        let mut start = lead + blank(Span::new(lead, pattern.span.end).of(self.text));
        let mut end = pattern.span.end - blank_end(pattern.span.of(self.text));
        // A brace may stand at the edge of a line, and nothing else may.
        let before = self.text.get(..start).unwrap_or_default();
        let is_marked = marked
            && length > 0
            && self.kind != PseudoKind::Bidi
            && !before.ends_with('\n')
            && self.room.is_none_or(|room| room >= "⟦⟧".chars().count());
        // A space at an end that is written as a string stays at the end.
        let spaces = |stretch: &Stretch<'_, '_>| match stretch {
            Stretch::Placeable(placeable) => string(placeable)
                .filter(|string| string.trim().is_empty())
                .map(|_| placeable.span),
            Stretch::Text(_) => None,
        };
        if let Some(first) = stretches.iter().find_map(spaces) {
            start = if first.start == start {
                first.end
            } else {
                start
            };
        }
        if let Some(last) = stretches.iter().rev().find_map(spaces) {
            end = if last.end == end { last.start } else { end };
        }
        let is_longer = is_marked && self.kind == PseudoKind::Long;
        let filler = is_longer.then(|| {
            let at = self.last_word(pattern, kept, start..end).unwrap_or(end);
            let before = self.text.get(start..at).unwrap_or_default();
            let mut words = before.split(|c: char| !c.is_alphanumeric()).rev();
            let room = self.room.map(|room| room.saturating_sub(2));
            (at, filler(length, room, words.next().unwrap_or_default()))
        });
        Added {
            start,
            end,
            is_marked,
            filler,
        }
    }

    /// Where the last word of a text ends, so that its punctuation stays at the end.
    fn last_word(
        &self,
        pattern: &Pattern<'_>,
        kept: &[Range<usize>],
        within: Range<usize>,
    ) -> Option<usize> {
        let mut last = None;
        for stretch in stretches(pattern) {
            match stretch {
                Stretch::Text(span) => {
                    let start = span.start.max(within.start);
                    let span = Span::new(start, span.end.min(within.end).max(start));
                    for (is_text, piece) in pieces(span, kept) {
                        let text = self.text.get(piece.clone()).unwrap_or_default();
                        if is_text {
                            let word = text.char_indices().rev();
                            let mut word = word.filter(|(_, c)| c.is_alphanumeric());
                            let end = word.next().map(|(at, c)| piece.start + at + c.len_utf8());
                            last = end.or(last);
                        } else if !text.starts_with(['<', '&']) {
                            last = Some(piece.end);
                        }
                    }
                }
                Stretch::Placeable(placeable) => {
                    // A variant may end in punctuation of its own.
                    let is_choice = last.is_some() && stretch::select(placeable).is_some();
                    let end = placeable.span.end;
                    if end <= within.end && !is_choice && !is_kept(kept, placeable.span) {
                        last = Some(end);
                    }
                }
            }
        }
        last.filter(|at| *at > within.start)
    }

    /// A stretch of text in its new form, with the words that belong into it.
    fn stretch(
        &self,
        span: Span,
        kept: &[Range<usize>],
        filler: &mut Option<(usize, String)>,
    ) -> String {
        let mut new = String::new();
        for (is_text, piece) in pieces(span, kept) {
            let inside = |at: usize| piece.start < at && at <= piece.end;
            let words = filler.take_if(|(at, _)| inside(*at));
            let middle = words.as_ref().map_or(piece.end, |(at, _)| *at);
            for part in [piece.start..middle, middle..piece.end] {
                let is_end = part.start == middle;
                let part = self.text.get(part).unwrap_or_default();
                if is_end && let Some((_, words)) = &words {
                    new.push_str(words);
                }
                if is_text {
                    new.push_str(&self.letters(part));
                } else {
                    new.push_str(part);
                }
            }
        }
        if let Some((_, words)) = filler.take_if(|(at, _)| *at == span.end) {
            new.push_str(&words);
        }
        new
    }

    fn letters(&self, text: &str) -> String {
        let is_plain = |letter: char| self.plain.contains(&letter.to_ascii_lowercase());
        match self.kind {
            PseudoKind::Accented => {
                let letters = text.chars();
                let letters = letters.map(|c| if is_plain(c) { c } else { accented(c) });
                letters.collect()
            }
            // Each word becomes four characters longer.
            PseudoKind::Bidi if self.room.is_none() => turned(text),
            PseudoKind::Bidi | PseudoKind::Long => text.to_owned(),
        }
    }
}

/// Whether an attribute names a key, and is not shown.
pub(super) fn names_key(attribute: &str) -> bool {
    let name = attribute.to_ascii_lowercase();
    name.ends_with("accesskey") || matches!(name.as_str(), "key" | "keycode" | "commandkey")
}

/// What holds for all texts of a message.
pub(super) struct AboutMessage {
    /// Of an attribute, by its name in lower case, or of the value: the letters of its access
    /// keys, in lower case. "label-accesskey" is for "label", "accesskey" for the label, the
    /// value or the title.
    keys: HashMap<Option<String>, Vec<char>>,
    /// How many characters a text may have; none if nobody says.
    limit: Option<usize>,
}

impl AboutMessage {
    pub(super) fn of(text: &str, entry: &Entry<'_>) -> AboutMessage {
        let lower = |attribute: &Attribute<'_>| attribute.name.as_str().to_ascii_lowercase();
        let names: HashSet<String> = entry.attributes.iter().map(lower).collect();
        let mut keys: HashMap<Option<String>, Vec<char>> = HashMap::new();
        for key in &entry.attributes {
            let name = lower(key);
            let Some(prefix) = name.strip_suffix("accesskey") else {
                continue;
            };
            let prefix = prefix.trim_end_matches(['-', '_']);
            let label = [prefix, "label"]
                .into_iter()
                .find(|name| names.contains(*name));
            let label = label.or(entry.value.is_none().then_some("title"));
            let known = keys.entry(label.map(str::to_owned)).or_default();
            for letter in key.value.span.of(text).chars() {
                let letter = letter.to_ascii_lowercase();
                if letter.is_ascii_alphabetic() && !known.contains(&letter) {
                    known.push(letter);
                }
            }
        }
        AboutMessage {
            keys,
            limit: limit(entry),
        }
    }
}

/// Whether a placeable stands in something that is kept.
fn is_kept(kept: &[Range<usize>], placeable: Span) -> bool {
    let next = kept.partition_point(|place| place.end <= placeable.start);
    kept.get(next)
        .is_some_and(|place| place.start < placeable.end)
}

/// Divides a text into what a reader sees (true) and what is kept.
fn pieces(span: Span, kept: &[Range<usize>]) -> Vec<(bool, Range<usize>)> {
    let mut pieces = Vec::new();
    let mut at = span.start;
    let first = kept.partition_point(|place| place.end <= span.start);
    for place in kept.iter().skip(first) {
        let (start, end) = (place.start.max(at), place.end.min(span.end));
        if start >= end {
            break;
        }
        if at < start {
            pieces.push((true, at..start));
        }
        pieces.push((false, start..end));
        at = end;
    }
    if at < span.end {
        pieces.push((true, at..span.end));
    }
    pieces
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
