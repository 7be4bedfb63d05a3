//! Escapes at which fluent-syntax panics.
//!
//! In a string, the parser copies what stands behind `\u` into its error as far
//! as one byte beyond the last hexadecimal digit. If that byte begins a longer
//! character, the copy would end within it, and the parser panics
//! (fluent-syntax 0.12).

use std::borrow::Cow;

use fluent_syntax::parser::{ErrorKind, ParserError};

/// A sign that is nothing anywhere in Fluent's syntax, and no escape behind a
/// backslash.
const NO_ESCAPE: &str = "!";

/// The text as the parser can stand it: each `u` of an escape that it would
/// panic at is another sign of the same length, so that all places stay what
/// they are. Where the parser sees an escape there, it still finds a mistake;
/// where it does not, as in a comment, the sign means no more than the letter.
pub(super) fn without_cut_escapes(text: &str) -> Cow<'_, str> {
    let mut harmless = String::new();
    let mut kept = 0;
    for (backslash, _) in text.match_indices('\\') {
        if cut(text, backslash).is_some() {
            harmless += text.get(kept..=backslash).unwrap_or_default();
            harmless += NO_ESCAPE;
            kept = backslash + 2;
        }
    }
    if kept == 0 {
        return Cow::Borrowed(text);
    }
    harmless += text.get(kept..).unwrap_or_default();
    Cow::Owned(harmless)
}

/// The mistake as the parser would have told it, if it met one of the other
/// signs.
pub(super) fn as_written(error: ParserError, text: &str) -> ParserError {
    let backslash = error.pos.start;
    match (&error.kind, cut(text, backslash)) {
        (ErrorKind::UnknownEscapeSequence(_), Some(end)) => {
            let behind = text.get(backslash + 2..).unwrap_or_default();
            let digits = end - (backslash + 2);
            ParserError {
                pos: end..end + 1,
                slice: error.slice,
                kind: ErrorKind::InvalidUnicodeEscapeSequence(
                    behind.chars().take(digits + 1).collect(),
                ),
            }
        }
        _ => error,
    }
}

/// The place behind the digits of an escape that begins here, if these end too
/// early at a character beyond ASCII.
fn cut(text: &str, backslash: usize) -> Option<usize> {
    let (letter, behind) = text.as_bytes().get(backslash + 1..)?.split_first()?;
    let most = match letter {
        b'u' => 4,
        b'U' => 6,
        _ => return None,
    };
    let digits = behind.iter().take(most);
    let digits = digits.take_while(|byte| byte.is_ascii_hexdigit()).count();
    let is_cut = digits < most && behind.get(digits).is_some_and(|byte| !byte.is_ascii());
    is_cut.then_some(backslash + 2 + digits)
}
