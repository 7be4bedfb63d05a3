//! [`Fingerprint`]: what a message says, in eight hexadecimal digits.

use std::fmt;
use std::str::FromStr;

use fluent_source::tree::{self, Arguments, Element, Entry, Expression, Literal, Pattern, Variant};
use sha2::{Digest as _, Sha256};

/// What a message or term says, in eight hexadecimal digits: the first four bytes of
/// the SHA-256 of its canonical writing.
///
/// Comments, layout and the order of attributes do not change it, nor does the id. A
/// term that a message refers to has a fingerprint of its own, and is no part of the
/// message's.
///
/// # Example
///
/// ```
/// use fluent_tools::review::Fingerprint;
///
/// let one = Fingerprint::of_text("open = Open { $name }\n    .key = O\n    .title = Open\n");
/// let other = Fingerprint::of_text("# A key\nopen =\n  Open {$name}\n .title = Open\n .key = O");
/// assert_eq!(one, other);
/// assert_eq!(one.unwrap().to_string(), "72421519");
/// ```
///
/// # The canonical writing
///
/// A sequence of bytes without anything between its parts. A *string* is written as its
/// length in bytes in decimal digits, a colon, and its bytes in UTF-8.
///
/// ```text
/// message    = [ "=" pattern ] *( "." string pattern )
/// pattern    = "(" *( "t" string / expression ) ")"
/// expression = "s" string                              a string literal
///            / "n" string                              a number literal
///            / "$" string                              a variable
///            / "m" string [ "." string ]               a message, or its attribute
///            / "-" string [ "." string ] [ arguments ] a term, or its attribute
///            / "f" string arguments                    a function
///            / "?" expression *variant ";"             a choice
///            / "{" expression "}"                      braces in braces
/// arguments  = "[" *expression *( ":" string expression ) "]"
/// variant    = [ "*" ] ( "k" / "d" ) string pattern    by a word, by a number
/// ```
///
/// - The value comes first, then the attributes in the order of their names' bytes, and
///   those of one name in the order of the file.
/// - Text that is not divided by a placeable is one `t`: lines are joined, without
///   their indentation, as Fluent defines the value of a text. Lines end with a line feed.
/// - A string literal is written as what it means, escapes resolved; a number as it stands
///   in the file.
/// - Variants and arguments stay in the order of the file.
/// - Names are written without `$`, `.` and the hyphen of a term.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 4]);

impl Fingerprint {
    /// Of a message or term.
    ///
    /// ```
    /// use fluent_source::tree;
    /// use fluent_tools::review::Fingerprint;
    ///
    /// let resource = tree::parse("a = Save\nb = Save\n").into_resource();
    /// let all: Vec<_> = resource.entries().map(Fingerprint::of).collect();
    /// assert_eq!(all[0], all[1]);
    /// ```
    pub fn of(entry: &Entry<'_>) -> Fingerprint {
        let mut written = Canonical::default();
        written.entry(entry);
        let digest = Sha256::digest(&written.bytes);
        let mut first = [0; 4];
        for (to, from) in first.iter_mut().zip(digest) {
            *to = from;
        }
        Fingerprint(first)
    }

    /// Of the first message or term of a text; none if it has none.
    ///
    /// See [`Fingerprint`] for an example.
    pub fn of_text(text: &str) -> Option<Fingerprint> {
        let parsed = tree::parse(text);
        parsed.resource().entries().next().map(Fingerprint::of)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({self})")
    }
}

impl FromStr for Fingerprint {
    type Err = InvalidFingerprint;

    /// Reads eight hexadecimal digits, the letters among them small.
    fn from_str(digits: &str) -> Result<Self, Self::Err> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if digits.len() != 8 || !digits.bytes().all(is_digit) {
            return Err(InvalidFingerprint(()));
        }
        let number = u32::from_str_radix(digits, 16).map_err(|_| InvalidFingerprint(()))?;
        Ok(Fingerprint(number.to_be_bytes()))
    }
}

/// What is no [`Fingerprint`].
///
/// ```
/// use fluent_tools::review::Fingerprint;
///
/// let error = "9C41E07B".parse::<Fingerprint>().unwrap_err();
/// assert_eq!(error.to_string(), "a fingerprint has eight digits from 0 to 9 and a to f");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidFingerprint(());

impl fmt::Display for InvalidFingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a fingerprint has eight digits from 0 to 9 and a to f")
    }
}

impl std::error::Error for InvalidFingerprint {}

/// The canonical writing as it grows.
#[derive(Default)]
struct Canonical {
    bytes: Vec<u8>,
}

impl Canonical {
    fn sign(&mut self, sign: u8) {
        self.bytes.push(sign);
    }

    fn string(&mut self, text: &str) {
        self.bytes.extend(text.len().to_string().bytes());
        self.sign(b':');
        self.bytes.extend(text.bytes());
    }

    fn entry(&mut self, entry: &Entry<'_>) {
        if let Some(value) = &entry.value {
            self.sign(b'=');
            self.pattern(value);
        }
        let mut attributes: Vec<_> = entry.attributes.iter().collect();
        attributes.sort_by_key(|attribute| attribute.name.as_str());
        for attribute in attributes {
            self.sign(b'.');
            self.string(attribute.name.as_str());
            self.pattern(&attribute.value);
        }
    }

    fn pattern(&mut self, pattern: &Pattern<'_>) {
        self.sign(b'(');
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                Element::Text(line) => text += line.as_str(),
                Element::Placeable(placeable) => {
                    self.text(&mut text);
                    self.expression(&placeable.expression);
                }
                _ => {}
            }
        }
        self.text(&mut text);
        self.sign(b')');
    }

    /// Writes what has come together, and begins anew.
    fn text(&mut self, text: &mut String) {
        if !text.is_empty() {
            self.sign(b't');
            self.string(text);
            text.clear();
        }
    }

    fn expression(&mut self, expression: &Expression<'_>) {
        match expression {
            Expression::Literal(literal) => {
                self.sign(match literal {
                    Literal::Number(_) => b'n',
                    _ => b's',
                });
                self.string(&literal.text());
            }
            Expression::Variable(variable) => {
                self.sign(b'$');
                self.string(variable.name.as_str());
            }
            Expression::Reference(reference) => {
                let is_term = reference.id.as_str().starts_with('-');
                self.sign(if is_term { b'-' } else { b'm' });
                self.string(reference.name().as_str());
                if let Some(attribute) = reference.attribute {
                    self.sign(b'.');
                    self.string(attribute.as_str());
                }
                if let Some(arguments) = &reference.arguments {
                    self.arguments(arguments);
                }
            }
            Expression::Call(call) => {
                self.sign(b'f');
                self.string(call.name.as_str());
                self.arguments(&call.arguments);
            }
            Expression::Select(select) => {
                self.sign(b'?');
                self.expression(&select.selector);
                for variant in &select.variants {
                    self.variant(variant);
                }
                self.sign(b';');
            }
            Expression::Placeable(placeable) => {
                self.sign(b'{');
                self.expression(&placeable.expression);
                self.sign(b'}');
            }
            _ => {}
        }
    }

    fn arguments(&mut self, arguments: &Arguments<'_>) {
        self.sign(b'[');
        for argument in &arguments.positional {
            self.expression(argument);
        }
        for argument in &arguments.named {
            self.sign(b':');
            self.string(argument.name.as_str());
            self.expression(&argument.value);
        }
        self.sign(b']');
    }

    fn variant(&mut self, variant: &Variant<'_>) {
        if variant.is_default {
            self.sign(b'*');
        }
        self.sign(if variant.key.is_number { b'd' } else { b'k' });
        self.string(variant.key.name.as_str());
        self.pattern(&variant.value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn written(text: &str) -> String {
        let parsed = tree::parse(text);
        let mut written = Canonical::default();
        for entry in parsed.resource().entries() {
            written.entry(entry);
        }
        String::from_utf8(written.bytes).unwrap_or_default()
    }

    #[test]
    fn the_canonical_writing_is_what_its_description_says() {
        for (text, canonical) in [
            ("a = Save", "=(t4:Save)"),
            ("a =\n    Ö\n    b", "=(t4:Ö\nb)"),
            (
                "a =\n .y = Y\n .x = X\n .x = Z",
                ".1:x(t1:X).1:x(t1:Z).1:y(t1:Y)",
            ),
            ("-a = b { $c }d", "=(t2:b $1:ct1:d)"),
            (r#"a = {"\u0041\""}{ -1.50 }"#, r#"=(s2:A"n5:-1.50)"#),
            ("a = { b.c }{ b }", "=(m1:b.1:cm1:b)"),
            (
                r#"a = { -b(c: "d", e: 1) }{ -b() }{ -b }"#,
                "=(-1:b[:1:cs1:d:1:en1:1]-1:b[]-1:b)",
            ),
            (
                "a = { NUMBER($n, x: 1) }{{ $n }}",
                "=(f6:NUMBER[$1:n:1:xn1:1]{$1:n})",
            ),
            (
                "a = { -b.c ->\n [0] x\n *[other] y\n }z",
                "=(?-1:b.1:cd1:0(t1:x)*k5:other(t1:y);t1:z)",
            ),
        ] {
            assert_eq!(written(text), canonical, "{text:?}");
        }
    }

    #[test]
    fn a_fingerprint_is_the_start_of_the_sha_256() {
        // printf '=(t4:Save)' | sha256sum
        let fingerprint = Fingerprint::of_text("a = Save").map(|it| it.to_string());
        assert_eq!(fingerprint.as_deref(), Some("92824faa"));
    }
}
