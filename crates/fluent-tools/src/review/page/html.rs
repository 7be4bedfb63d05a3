//! Writing HTML: nothing that comes from a file gets in unescaped.

use std::fmt::{self, Write as _};

use fluent_source::{Direction, Language};
use sha2::{Digest as _, Sha256};

/// A page while it is being written.
#[derive(Default)]
pub(super) struct Html(String);

impl Html {
    /// Markup of ours.
    pub(super) fn raw(&mut self, markup: &'static str) -> &mut Html {
        self.0.push_str(markup);
        self
    }

    /// Text of whoever it may be.
    pub(super) fn text(&mut self, text: &str) -> &mut Html {
        let _ = write!(self.0, "{}", Escaped(text, &[]));
        self
    }

    /// A number.
    pub(super) fn number(&mut self, number: usize) -> &mut Html {
        // Writing to a string cannot fail.
        let _ = write!(self.0, "{number}");
        self
    }

    /// An attribute, with a blank in front. The name is ours, the value is not. A value of
    /// harmless characters needs no quotation marks, of which a page would have thousands.
    pub(super) fn attribute(&mut self, name: &'static str, value: &str) -> &mut Html {
        let is_harmless = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let _ = if !value.is_empty() && value.chars().all(is_harmless) {
            write!(self.0, " {name}={value}")
        } else {
            write!(self.0, " {name}=\"{}\"", Escaped(value, &['"', '\'']))
        };
        self
    }

    /// The attributes of a text in a language: which one and, unless it is as all around
    /// it, which way it is written.
    pub(super) fn language(&mut self, language: &Language) -> &mut Html {
        self.attribute("lang", language.as_str());
        match language.direction() {
            Direction::LeftToRight => self,
            direction => self.attribute("dir", direction.as_str()),
        }
    }

    /// How long it is so far, in bytes.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn into_string(self) -> String {
        self.0
    }
}

/// A text in which nothing is markup, between tags; and in attributes too, with what ends
/// their values.
struct Escaped<'t>(&'t str, &'static [char]);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                // A parser of HTML would make a line feed of it.
                '\r' => f.write_str("&#13;")?,
                c if self.1.contains(&c) => write!(f, "&#{};", u32::from(c))?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

/// What a Content-Security-Policy calls a script or a style sheet by.
pub(super) fn csp_hash(content: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(content.as_bytes())))
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for digit in 0..4 {
            let index = (bits >> (18 - 6 * digit)) & 63;
            let written = DIGITS.get(index as usize).filter(|_| digit <= chunk.len());
            text.push(written.map_or('=', |digit| char::from(*digit)));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stays_markup() {
        let mut html = Html::default();
        html.raw("<p")
            .attribute("id", "\"><b>'")
            .attribute("class", "a b=c")
            .attribute("title", "")
            .attribute("lang", "zh-CN")
            .raw(">")
            .text("</p>&\r");
        let expected = "<p id=\"&#34;&gt;&lt;b&gt;&#39;\" class=\"a b=c\" title=\"\" lang=zh-CN>\
                        &lt;/p&gt;&amp;&#13;";
        assert_eq!(html.into_string(), expected);
    }

    #[test]
    fn a_hash_is_that_of_the_content() {
        let expected = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        assert_eq!(csp_hash(""), expected);
    }

    #[test]
    fn base64_is_padded_as_rfc_4648_has_it() {
        for (bytes, expected) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
        ] {
            assert_eq!(base64(bytes.as_bytes()), expected);
        }
    }
}
