//! Strings in a text.

use std::fmt;

/// Writes a string, between U+2068 and U+2069 if it is isolated.
pub(super) fn write_text(
    text: &str,
    isolated: bool,
    w: &mut (impl fmt::Write + ?Sized),
) -> fmt::Result {
    if !isolated {
        return w.write_str(text);
    }
    w.write_char('\u{2068}')?;
    w.write_str(text)?;
    w.write_char('\u{2069}')
}
