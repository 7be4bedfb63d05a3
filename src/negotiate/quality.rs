//! Quality values (RFC 9110 section 12.4.2).
//!
//! They are held as whole thousandths, which is as fine as the RFC allows, so that they
//! compare exactly.

/// A q-value of 1, in thousandths.
pub(crate) const FULL_QUALITY: u16 = 1000;

/// Reads a q-value in thousandths: `0.85` is 850. Three digits count; further ones are
/// ignored, up to a length of 16 bytes. A missing zero before the point is accepted;
/// everything else that is not a q-value is refused.
pub(crate) fn parse_quality(value: &str) -> Option<u16> {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if value.len() > 16 || fraction.is_empty() && whole.is_empty() || !digits(fraction) {
        return None;
    }
    let mut thousandths = 0;
    for index in 0..3 {
        let digit = fraction.as_bytes().get(index).map_or(0, |byte| byte - b'0');
        thousandths = thousandths * 10 + u16::from(digit);
    }
    match whole {
        "" | "0" => Some(thousandths),
        "1" if thousandths == 0 => Some(FULL_QUALITY),
        _ => None,
    }
}
