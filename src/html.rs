//! [`Escaped`]: text that is safe in HTML.
//!
//! Pages contain texts of translators and applications, and ids that a service may have
//! copied from a request. All of them are written through this type.

use std::fmt;

/// A text that [`Display`](fmt::Display) writes as HTML, safe both between tags
/// and in a quoted attribute value.
///
/// `&`, `<`, `>` and both quotation marks are escaped. Control characters, which
/// HTML does not allow even as references, become U+FFFD. White space stays.
///
/// # Example
///
/// ```
/// use fluent_status::Escaped;
///
/// let title = Escaped::new("<b> & \"quotes\"");
/// assert_eq!(title.to_string(), "&lt;b&gt; &amp; &quot;quotes&quot;");
/// assert_eq!(title.as_str(), "<b> & \"quotes\"");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Escaped<'t>(&'t str);

impl<'t> Escaped<'t> {
    /// Any text, from any source. Nothing is copied.
    pub fn new(text: &'t str) -> Self {
        Escaped(text)
    }

    /// The text without escapes, for a template engine that escapes by itself.
    pub fn as_str(self) -> &'t str {
        self.0
    }
}

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Most texts have nothing to escape. A loop without a branch for each byte
        // is compiled to one that reads many of them at a time.
        if self.0.bytes().fold(true, |all, byte| all & is_plain(byte)) {
            return f.write_str(self.0);
        }
        let mut rest = self.0;
        while let Some((at, special)) = rest.char_indices().find(|(_, c)| is_special(*c)) {
            let (before, behind) = rest.split_at(at);
            f.write_str(before)?;
            f.write_str(escape(special))?;
            rest = behind.get(special.len_utf8()..).unwrap_or_default();
        }
        f.write_str(rest)
    }
}

/// Whether no character that contains this byte is special. It may say no to a byte of
/// a harmless one: `0xC2` begins the control characters outside ASCII, among others.
fn is_plain(byte: u8) -> bool {
    byte >= b' ' && !matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'' | 0x7F | 0xC2)
}

/// Whether a character is written in another way. White space stays, although some of
/// it is a control character.
fn is_special(character: char) -> bool {
    match character {
        '&' | '<' | '>' | '"' | '\'' => true,
        // No HTML may have a control character, not even escaped.
        _ => character.is_control() && !character.is_whitespace(),
    }
}

/// What is written for a special character.
fn escape(special: char) -> &'static str {
    match special {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => "\u{fffd}",
    }
}
