//! [`Fingerprint`]: what a message says, in eight hexadecimal digits.

use std::fmt;
use std::str::FromStr;

use fluent_source::tree::{self, Entry};
use sha2::{Digest as _, Sha256};

use super::canonical::Canonical;

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
/// The canonical writing that is hashed is defined in [`Canonical`](super::Canonical), and
/// does not change: review files live on.
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
        let digest = Sha256::digest(Canonical::of(entry).as_bytes());
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_the_start_of_the_sha_256() {
        // printf '=(t4:Save)' | sha256sum
        let fingerprint = Fingerprint::of_text("a = Save").map(|it| it.to_string());
        assert_eq!(fingerprint.as_deref(), Some("92824faa"));
    }
}
