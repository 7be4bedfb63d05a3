//! Tags of BCP 47 that have no place in UTS #35's identifiers: those that were registered
//! before the syntax was, extended language subtags, and tags of private use.

/// The irregular and the regular tags of old (RFC 5646 section 2.2.8), in lower case; with the
/// tag that the registry prefers (IANA's language-subtag-registry) or, where it prefers none,
/// that CLDR's aliases have. i-enochian is neither's.
const GRANDFATHERED: [(&str, &str); 25] = [
    ("art-lojban", "jbo"),
    ("cel-gaulish", "xtg"),
    ("en-gb-oed", "en-GB-oxendict"),
    ("i-ami", "ami"),
    ("i-bnn", "bnn"),
    ("i-default", "en"),
    ("i-hak", "hak"),
    ("i-klingon", "tlh"),
    ("i-lux", "lb"),
    ("i-mingo", "see"),
    ("i-navajo", "nv"),
    ("i-pwn", "pwn"),
    ("i-tao", "tao"),
    ("i-tay", "tay"),
    ("i-tsu", "tsu"),
    ("no-bok", "nb"),
    ("no-nyn", "nn"),
    ("sgn-be-fr", "sfb"),
    ("sgn-be-nl", "vgt"),
    ("sgn-ch-de", "sgg"),
    ("zh-guoyu", "zh"),
    ("zh-hakka", "hak"),
    ("zh-min", "nan"),
    ("zh-min-nan", "nan"),
    ("zh-xiang", "hsn"),
];

/// The languages that have extended ones, which are languages of their own (RFC 5646 section
/// 2.2.2): their prefixes in the registry.
const PREFIXES: [&str; 8] = ["ar", "kok", "lv", "ms", "sgn", "sw", "uz", "zh"];

/// The tag in its present form: what one of old stands for, and an extended language
/// in the place of its prefix (RFC 5646 section 4.5).
pub(crate) fn present(tag: &str) -> Option<String> {
    let known = GRANDFATHERED.iter();
    let mut known = known.filter(|(old, _)| tag.eq_ignore_ascii_case(old));
    if let Some((_, new)) = known.next() {
        return Some((*new).to_owned());
    }
    let (prefix, rest) = tag.split_once('-')?;
    let extended = rest.split('-').next()?;
    let is_extended = extended.len() == 3 && extended.bytes().all(|b| b.is_ascii_alphabetic());
    let mut prefixes = PREFIXES.iter();
    let has_prefix = prefixes.any(|known| prefix.eq_ignore_ascii_case(known));
    (is_extended && has_prefix).then(|| rest.to_owned())
}

/// Whether a tag is of private use alone (RFC 5646 section 2.1, `privateuse`).
pub(crate) fn is_private_use(tag: &str) -> bool {
    let [b'x' | b'X', b'-', subtags @ ..] = tag.as_bytes() else {
        return false;
    };
    let mut subtags = subtags.split(|byte| *byte == b'-');
    subtags
        .all(|subtag| matches!(subtag.len(), 1..=8) && subtag.iter().all(u8::is_ascii_alphanumeric))
}
