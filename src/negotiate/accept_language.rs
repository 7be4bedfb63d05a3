//! The Accept-Language header (RFC 9110 section 12.5.4).
//!
//! Members are language ranges (RFC 4647 section 2.1) with a quality. Each becomes a
//! [`Wish`], even if it does not name a language: it is then not matched, and
//! `fluent-status negotiate` can show why.

use http::HeaderMap;
use http::header::ACCEPT_LANGUAGE;

use super::list::{Bounds, lines, trim};
use super::preferences::{Preferences, Source, Wish};
use super::quality::{FULL_QUALITY, parse_quality};

/// As many wishes are matched, and as many refusals, whatever a header has: what
/// a stranger asks for costs no more than what a browser does.
const MOST_WISHES: usize = 10;

impl Preferences {
    /// Reads an Accept-Language header: `fr-CA, fr;q=0.8, *;q=0.1`.
    ///
    /// Higher q-values come first, and equal ones keep the order of the header.
    /// `q=0` is a refusal, and `*` stands for every language that is not named
    /// ([RFC 9110 section 12.5.4]).
    ///
    /// This never fails: malformed members are skipped, and of two members with the same
    /// range the first one counts. Of a header that is longer
    /// than any honest one the first part is read, up to 100 members and 4,096
    /// bytes. Of its members the ten wishes with the highest q-values and the first
    /// ten refusals are kept, so that the work for a header is bounded.
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

    /// Reads the Accept-Language header of a request, in all of its lines. It is read as
    /// by [`from_accept_language`](Self::from_accept_language).
    ///
    /// ```
    /// use fluent_status::Preferences;
    /// use http::HeaderMap;
    ///
    /// let mut headers = HeaderMap::new();
    /// headers.append("accept-language", "de;q=0.5".parse()?);
    /// headers.append("accept-language", "fr".parse()?);
    /// let wanted = Preferences::from_headers(&headers);
    /// assert_eq!(wanted, Preferences::from_accept_language("fr, de;q=0.5"));
    /// # Ok::<(), http::header::InvalidHeaderValue>(())
    /// ```
    pub fn from_headers(headers: &HeaderMap) -> Preferences {
        let lines: Vec<_> = lines(headers.get_all(ACCEPT_LANGUAGE)).collect();
        Preferences::from_accept_language_lines(lines.iter().map(|line| &**line))
    }

    /// Reads an Accept-Language header in several lines, which mean the same as one
    /// line with commas between them (RFC 9110 section 5.3). The limits hold for all
    /// lines together.
    ///
    /// ```
    /// use fluent_status::Preferences;
    ///
    /// let wanted = Preferences::from_accept_language_lines(["de;q=0.5", "fr"]);
    /// assert_eq!(wanted, Preferences::from_accept_language("de;q=0.5, fr"));
    /// ```
    pub fn from_accept_language_lines<'h>(lines: impl IntoIterator<Item = &'h str>) -> Preferences {
        let (mut members, mut bounds) = (Vec::<Member<'_>>::new(), Bounds::new());
        for line in lines {
            for member in bounds.members(line).filter_map(Member::parse) {
                // Of two for the same range the first one counts.
                if !members.iter().any(|known| known.has_range_of(&member)) {
                    members.push(member);
                }
            }
            if bounds.are_reached() {
                break;
            }
        }
        let refusals = members.iter().filter(|member| member.quality == 0);
        let refusals = refusals.take(MOST_WISHES).map(Member::wish).collect();
        // Insertion into ten places; equal ones keep their order.
        let mut best: Vec<&Member<'_>> = Vec::with_capacity(MOST_WISHES + 1);
        for member in members.iter().filter(|member| member.quality > 0) {
            let behind = best.partition_point(|other| other.quality >= member.quality);
            best.insert(behind, member);
            best.truncate(MOST_WISHES);
        }
        Source {
            wishes: best.into_iter().map(Member::wish).collect(),
            refusals,
            is_choice: false,
        }
        .alone()
    }
}

/// A member of a header, such as `fr-CA;q=0.8`.
struct Member<'h> {
    range: &'h str,
    /// The range in lower case, mixed together: mostly enough to tell two apart.
    mixed: u64,
    /// In thousandths.
    quality: u16,
}

impl<'h> Member<'h> {
    /// Other parameters than `q` are ignored; a malformed member is none.
    fn parse(member: &'h str) -> Option<Member<'h>> {
        let (range, quality) = parse_member(member)?;
        let letters = range.bytes().map(|byte| byte.to_ascii_lowercase());
        let mixed = letters.fold(0_u64, |mixed, byte| mixed.rotate_left(8) ^ u64::from(byte));
        Some(Member {
            range,
            mixed,
            quality,
        })
    }

    fn has_range_of(&self, other: &Member<'_>) -> bool {
        self.mixed == other.mixed && self.range.eq_ignore_ascii_case(other.range)
    }

    fn wish(&self) -> Wish {
        Wish::new(self.range, self.quality)
    }
}

/// The range of a member, and its quality in thousandths.
fn parse_member(member: &str) -> Option<(&str, u16)> {
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
    Some((tag, quality))
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
