//! The Accept-Language header (RFC 9110 section 12.5.4).
//!
//! Members are language ranges (RFC 4647 section 2.1) with a quality. Each becomes a
//! [`Wish`], even if it does not name a language: it is then not matched, and
//! `fluent-status negotiate` can show why.

use super::list::{for_each_member, trim};
use super::preferences::{Preferences, Wish};
use super::quality::{FULL_QUALITY, parse_quality};

impl Preferences {
    /// Reads an Accept-Language header: `fr-CA, fr;q=0.8, *;q=0.1`.
    ///
    /// Higher q-values come first, and equal ones keep the order of the header.
    /// `q=0` is a refusal, and `*` stands for every language that is not named
    /// ([RFC 9110 section 12.5.4]).
    ///
    /// This never fails: malformed members are skipped, and of two members with the
    /// same range the first one counts. Of a header that is longer than any honest
    /// one only the beginning is read: up to 100 members and 4,096 bytes.
    ///
    /// # Example
    ///
    /// ```
    /// use fluent_status::{Language, Preferences};
    ///
    /// let available = ["en-US", "de", "fr"].map(|tag| tag.parse::<Language>().unwrap());
    /// let wanted = Preferences::from_accept_language("de;q=0, en;q=0.1, fr;q=0.5");
    /// let ranked: Vec<String> = wanted.rank(&available).iter().map(ToString::to_string).collect();
    /// assert_eq!(ranked, ["fr", "en-US"]);
    /// ```
    ///
    /// [RFC 9110 section 12.5.4]: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4
    pub fn from_accept_language(header: &str) -> Preferences {
        Preferences::from_accept_language_lines([header])
    }

    /// Reads an Accept-Language header in several lines, which mean the same as one
    /// line with commas between them (RFC 9110 section 5.3). The limits hold for all
    /// lines together.
    ///
    /// # Example
    ///
    /// ```
    /// use fluent_status::Preferences;
    ///
    /// let wanted = Preferences::from_accept_language_lines(["de;q=0.5", "fr"]);
    /// assert_eq!(wanted, Preferences::from_accept_language("de;q=0.5, fr"));
    /// ```
    pub fn from_accept_language_lines<'h>(lines: impl IntoIterator<Item = &'h str>) -> Preferences {
        let mut preferences = Preferences::default();
        for_each_member(lines, |member| {
            if let Some(wish) = parse_member(member) {
                preferences.wish(wish);
            }
        });
        preferences
    }
}

/// Reads a member such as `fr-CA;q=0.8`. Parameters other than `q` are ignored, and a
/// member whose `q` is malformed is skipped.
fn parse_member(member: &str) -> Option<Wish> {
    let mut parts = member.split(';').map(trim);
    let tag = parts.next().filter(|tag| is_range(tag))?;
    let mut quality = FULL_QUALITY;
    for parameter in parts {
        if let Some((name, value)) = parameter.split_once('=')
            && trim(name).eq_ignore_ascii_case("q")
        {
            quality = parse_quality(trim(value))?;
        }
    }
    Some(Wish::new(tag, quality))
}

/// Whether a text has the form of a basic language range (RFC 4647 section 2.1), and
/// is not longer than any tag that names a language.
fn is_range(tag: &str) -> bool {
    const LONGEST: usize = 64;
    let mut subtags = tag.split('-');
    let letters = |subtag: &str| subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
    let alphanumeric = |subtag: &str| subtag.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let sized = |subtag: &str| (1..=8).contains(&subtag.len());
    tag == "*"
        || tag.len() <= LONGEST
            && subtags
                .next()
                .is_some_and(|first| sized(first) && letters(first))
            && subtags.all(|subtag| sized(subtag) && alphanumeric(subtag))
}
