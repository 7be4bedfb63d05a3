//! How many parts a text has, counted before it is parsed.
//!
//! Parser, tree and rules take one to two kilobytes for a message, an attribute, a
//! line of text or a placeable, however short it is: a megabyte of the shortest
//! would take half a gigabyte.

use std::mem;

/// So many lines and opening braces, brackets and parentheses may a text have: one
/// for every 26 bytes of the largest file.
const MOST_PARTS: usize = 40_000;

/// So many blank lines together are one part: the parser keeps each behind a message for a while.
const BLANK_LINES: usize = 8;

/// Where the first part begins that is too many: a line that is not blank, some that
/// are, or a brace, bracket or parenthesis.
pub(super) fn too_many(text: &str) -> Option<usize> {
    let mut is_in_line = false;
    let mut blank = 0;
    let mut parts = text.bytes().enumerate().filter(|(_, byte)| match byte {
        b'\n' if mem::take(&mut is_in_line) => {
            blank = 0;
            false
        }
        b'\n' => {
            blank += 1;
            blank % BLANK_LINES == 0
        }
        b' ' | b'\r' => false,
        byte => !mem::replace(&mut is_in_line, true) || matches!(byte, b'{' | b'[' | b'('),
    });
    parts.nth(MOST_PARTS).map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_opening_signs_are_counted_and_blanks_are_not() {
        for part in ["a = b\n", "#\n\n", " .a = b\r\n", "{\"\"}", "[a]", "(f"] {
            let text = "\n".to_owned() + &part.repeat(MOST_PARTS - 1);
            assert_eq!(too_many(&(text.clone() + "\na")), None, "{part:?}");
            assert_eq!(
                too_many(&(text.clone() + "\na\nb")),
                Some(text.len() + 3),
                "{part:?}"
            );
        }
        assert_eq!(too_many(&"\r\n \n".repeat(MOST_PARTS)), None);
        let blank = "\n".repeat(BLANK_LINES * MOST_PARTS);
        assert_eq!(too_many(&blank), None);
        assert_eq!(
            too_many(&blank.repeat(2)),
            Some(blank.len() + BLANK_LINES - 1)
        );
        assert_eq!(too_many(&"word, «x» ".repeat(MOST_PARTS)), None);
    }
}
