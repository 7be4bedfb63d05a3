//! Mistakes of typing: what keyboards and editors put where Fluent has a sign.

use fluent_syntax::parser::{ErrorKind, ParserError};

use super::mistake::{Mistake, indent, indentation, line_at, start_of_line};

/// Mistakes of typing, of keyboards, editors and other formats, which the
/// parser does not know: it only sees a character that it does not expect.
pub(super) fn typed(error: &ParserError, text: &str, place: usize) -> Option<Mistake> {
    let (line, _) = line_at(text, place);
    let start = start_of_line(text, place);
    let found = text.get(place..).and_then(|rest| rest.chars().next());
    let marker = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];
    if marker.iter().any(|marker| line.starts_with(marker)) {
        let message = "a merge was not finished: this line is a marker of git";
        let help = "keep the text of one side, and take the marker lines out";
        return Mistake::some("merge-marker", start, message, help);
    }
    // A message without a text may have lines below that were meant for it.
    if let ErrorKind::ExpectedMessageField { .. }
    | ErrorKind::ExpectedTermField { .. }
    | ErrorKind::MissingValue = error.kind
    {
        return misplaced_lines(error, text, place);
    }
    if let Some((tab, _)) = indentation(text, start).find(|(_, c)| *c == '\t') {
        return Mistake::some("tab", tab, TAB.0, TAB.1);
    }
    if let Some((odd, c)) = indentation(text, start).find(|(_, c)| *c != ' ') {
        let (message, help) = odd_space(c);
        return Mistake::some("odd-space-syntax", odd, &message, help);
    }
    if let ErrorKind::MissingDefaultVariant = error.kind {
        let junk = error
            .slice
            .clone()
            .and_then(|slice| text.get(slice.start..place));
        if let (Some(junk), Some(star)) = (junk, junk.and_then(|junk| junk.rfind("＊["))) {
            let star = place - junk.len() + star;
            let message = "the star is full-width";
            return Mistake::some("full-width-syntax", star, message, "write the ASCII one: *");
        }
    }
    // `.title =` and nothing behind it.
    if line.starts_with('.') && line.trim_end().ends_with('=') {
        let message = "the attribute has no text";
        let help = "write a text behind the \"=\", or take the line out";
        return Mistake::some("missing-text", start + indent(text, start), message, help);
    }
    // A comma behind a brace that is not closed is a comma.
    let is_syntax = |ascii: &char| match error.kind {
        ErrorKind::ExpectedToken('}') => !"!?,.;:".contains(*ascii),
        _ => true,
    };
    let ascii = found.and_then(ascii_twin).filter(is_syntax);
    match (found?, ascii) {
        (found, Some(ascii)) => {
            let message = format!("the sign {found} is full-width");
            let help = format!("write the ASCII one: {ascii}");
            Mistake::some("full-width-syntax", place, &message, &help)
        }
        ('\t', _) => Mistake::some("tab", place, TAB.0, TAB.1),
        (odd, _) if odd.is_whitespace() && !matches!(odd, ' ' | '\n' | '\r') => {
            let (message, help) = odd_space(odd);
            Mistake::some("odd-space-syntax", place, &message, help)
        }
        ('\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}', _) => {
            let message = format!(
                "there is an invisible character (U+{:04X})",
                found.map_or(0, u32::from)
            );
            Mistake::some("odd-space-syntax", place, &message, "take it out")
        }
        ('“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '「' | '」', _) => {
            let message = "the quotation mark is a typographic one";
            let help = "write straight ones here: \"text\"";
            Mistake::some("smart-quote-syntax", place, message, help)
        }
        ('–' | '—' | '−' | '→' | '⇒', _) => {
            let message = "the arrow or hyphen is not the ASCII one";
            Mistake::some("full-width-syntax", place, message, "write - or ->")
        }
        _ => None,
    }
}

const TAB: (&str, &str) = (
    "there is a tab, which Fluent does not take as a blank",
    "write four spaces instead",
);

fn odd_space(c: char) -> (String, &'static str) {
    let name = match c {
        '\u{A0}' => "a no-break space",
        '\u{3000}' => "an ideographic (full-width) space",
        _ => "not the ordinary space",
    };
    let message = format!("the blank here is {name} (U+{:04X})", u32::from(c));
    (message, "write an ordinary space")
}

/// What the character of a Chinese or Japanese keyboard stands for in Fluent.
fn ascii_twin(c: char) -> Option<char> {
    match c {
        '【' | '〔' => Some('['),
        '】' | '〕' => Some(']'),
        '。' => Some('.'),
        '￥' => Some('$'),
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0),
        _ => None,
    }
    .filter(|c| !c.is_ascii_alphanumeric())
}

/// The lines below a message without a text, which were meant to belong to it.
fn misplaced_lines(error: &ParserError, text: &str, place: usize) -> Option<Mistake> {
    // A message of nothing is told where it begins; an attribute where it ends.
    let at = match error.kind {
        ErrorKind::MissingValue => place,
        _ => place + text.get(place..)?.find('\n')? + 1,
    };
    let below = text.get(at..)?;
    let blank = below.len() - below.trim_start_matches('\n').len();
    let below = at + blank;
    let mut blanks = indentation(text, below);
    if let Some((odd, c)) = blanks.find(|(_, c)| *c != ' ' && *c != '\r') {
        if c == '\t' {
            return Mistake::some("tab", odd, TAB.0, TAB.1);
        }
        let (message, help) = odd_space(c);
        return Mistake::some("odd-space-syntax", odd, &message, help);
    }
    let line = text.get(below..)?.lines().next()?;
    let words = !line.contains('=') && line.chars().any(char::is_alphabetic);
    if blank == 0 && words && !line.starts_with([' ', '#', '-']) {
        let message = "the line belongs to the message above and is not indented";
        return Mistake::some(
            "missing-indentation",
            below,
            message,
            "put four spaces in front of it",
        );
    }
    None
}
