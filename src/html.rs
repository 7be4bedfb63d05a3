//! [`Escaped`]: text that is safe in HTML.

use std::fmt::{self, Write as _};

/// A text that [`Display`](fmt::Display) writes as HTML: what could be markup
/// is escaped, in an attribute's value too.
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
    /// The text, which may be anything.
    pub fn new(text: &'t str) -> Self {
        Escaped(text)
    }

    /// The text as it was before, for a template engine that escapes by itself.
    pub fn as_str(self) -> &'t str {
        self.0
    }
}

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                // No HTML may have a control character, not even escaped.
                _ if character.is_control() && !character.is_whitespace() => {
                    f.write_char(char::REPLACEMENT_CHARACTER)?;
                }
                _ => f.write_char(character)?,
            }
        }
        Ok(())
    }
}
