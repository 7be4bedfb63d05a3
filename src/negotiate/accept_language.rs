//! The Accept-Language header, RFC 9110 section 12.5.4.

use super::{Preferences, Wish};

/// A q-value of 1, in thousandths.
pub(crate) const FULL_QUALITY: u16 = 1000;

/// No browser sends a tenth of this; what stands beyond is not read.
pub(crate) const MOST_BYTES: usize = 4096;
pub(crate) const MOST_MEMBERS: usize = 100;

pub(super) fn parse<'h>(lines: impl IntoIterator<Item = &'h str>) -> Preferences {
    let mut preferences = Preferences::default();
    let (mut bytes, mut members) = (MOST_BYTES, MOST_MEMBERS);
    for line in lines {
        let line = capped(line, bytes);
        bytes -= line.len();
        for member in line.split(',') {
            if members == 0 {
                return preferences;
            }
            members -= 1;
            if let Some(wish) = parse_member(member) {
                preferences.wish(wish);
            }
        }
    }
    preferences
}

/// The first members of a line, up to so many bytes; a member that the limit
/// would cut is left out, for half a tag may be another tag.
pub(crate) fn capped(line: &str, bytes: usize) -> &str {
    let Some(head) = line
        .as_bytes()
        .get(..bytes)
        .filter(|head| head.len() < line.len())
    else {
        return line;
    };
    let end = head.iter().rposition(|byte| *byte == b',').unwrap_or(0);
    line.get(..end).unwrap_or_default()
}

/// `fr-CA;q=0.8`, and parameters that mean nothing here.
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
    Some(Wish {
        tag: tag.into(),
        language: tag.parse().ok(),
        quality,
    })
}

/// The form of a language range (RFC 4647 section 2.1), longer than which no
/// tag that names a language is.
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

/// Optional white space is spaces and tabs (RFC 9110 section 5.6.3).
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

/// `0.85` → 850. At most three digits count; a missing zero before the point
/// is forgiven, anything else that is no q-value is not.
pub(crate) fn parse_quality(value: &str) -> Option<u16> {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if value.len() > 16 || fraction.is_empty() && whole.is_empty() || !digits(fraction) {
        return None;
    }
    let mut thousandths = 0;
    for place in 0..3 {
        let digit = fraction.as_bytes().get(place).map_or(0, |byte| byte - b'0');
        thousandths = thousandths * 10 + u16::from(digit);
    }
    match whole {
        "" | "0" => Some(thousandths),
        "1" if thousandths == 0 => Some(FULL_QUALITY),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quality_values() {
        let cases = [
            ("1", Some(1000)),
            ("1.000", Some(1000)),
            ("0", Some(0)),
            ("0.000", Some(0)),
            ("0.8", Some(800)),
            ("0.372", Some(372)),
            ("0.3729", Some(372)),
            (".1", Some(100)),
            ("1.", Some(1000)),
            ("1.1", None),
            ("2", None),
            ("-0.5", None),
            ("NaN", None),
            ("inf", None),
            ("0,5", None),
            ("", None),
            (".", None),
            ("１", None),
        ];
        for (value, expected) in cases {
            assert_eq!(parse_quality(value), expected, "{value:?}");
        }
    }

    #[test]
    fn a_header_of_any_length_is_read_up_to_a_whole_member() {
        let tags: String = (0..40_000).map(|n| format!("x{:x},", n % 997)).collect();
        assert!(parse([tags.as_str()]).wishes.len() <= MOST_MEMBERS);
        assert!(parse(vec!["en,fr"; 100_000]).wishes.len() <= 2);
        let cut = format!("fr,{}", "x".repeat(MOST_BYTES));
        assert_eq!(capped(&cut, MOST_BYTES), "fr");
        assert_eq!(capped(&"é".repeat(MOST_BYTES), MOST_BYTES), "");
        assert_eq!(capped("fr,de", 5), "fr,de");
        assert_eq!(capped("fr,de", 4), "fr");
    }
}
