//! The Accept header (RFC 9110 section 12.5.1): the form in which an error is explained.
//!
//! Three forms are on offer. Each one has the quality of the media range that names it most
//! closely, whatever the order of the ranges, and the form with the highest quality is sent;
//! of several, the one that the client has named first.
//! The header is read within the bounds of `negotiate/list.rs`, and reading it never fails:
//! a request that cannot be satisfied is answered in JSON, not with a 406.

use std::borrow::Cow;
use std::cmp::Reverse;

use http::HeaderValue;

use crate::negotiate::{FULL_QUALITY, for_each_member, parse_quality, split_unquoted, trim};

/// The form of a body. If a request prefers two equally, and names neither first, it gets
/// the one that is listed first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Problem details, `application/problem+json` (RFC 9457).
    Json,
    /// A page for a browser.
    Html,
    /// Lines for a terminal or a log.
    Text,
}

/// All forms, in the order that decides between equals.
const FORMS: [Form; 3] = [Form::Json, Form::Html, Form::Text];

// A value is checked when it is made: here, and not for each response.
static JSON: HeaderValue = HeaderValue::from_static("application/problem+json");
static HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
static TEXT: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");

impl Form {
    /// The value of Content-Type.
    pub(crate) fn content_type(self) -> &'static HeaderValue {
        match self {
            Form::Json => &JSON,
            Form::Html => &HTML,
            Form::Text => &TEXT,
        }
    }

    /// The place of the form among [`FORMS`].
    fn index(self) -> usize {
        self as usize
    }
}

/// What a media range covers, and how closely it names that. Parameters do not count.
fn covered(range: &str) -> Option<(&'static [Form], Nearness)> {
    // No two of the names are of one length, so that one comparison is enough.
    let (name, forms, nearness): (_, &[Form], _) = match range.len() {
        // What every client but a browser sends.
        3 => ("*/*", &FORMS, Nearness::Any),
        6 => ("text/*", &[Form::Html, Form::Text], Nearness::MainType),
        9 => ("text/html", &[Form::Html], Nearness::Exact),
        10 => ("text/plain", &[Form::Text], Nearness::Exact),
        13 => ("application/*", &[Form::Json], Nearness::MainType),
        // A client that asks for JSON can read problem details, which it would
        // hardly ask for by name.
        16 => ("application/json", &[Form::Json], Nearness::Related),
        24 => ("application/problem+json", &[Form::Json], Nearness::Exact),
        _ => ("", &[], Nearness::Any),
    };
    if !name.is_empty() && range.eq_ignore_ascii_case(name) {
        return Some((forms, nearness));
    }
    is_json(range).then_some((&[Form::Json], Nearness::Suffix))
}

/// Whether a range names a format that is JSON (RFC 6839 section 3.1), or all of them:
/// `application/vnd.api+json`, `application/*+json`.
fn is_json(range: &str) -> bool {
    const SUFFIX: &str = "+json";
    let end = range.len().saturating_sub(SUFFIX.len());
    let has_suffix = |end: &str| end.eq_ignore_ascii_case(SUFFIX);
    range.get(end..).is_some_and(has_suffix)
}

/// How closely a media range names a form, from far to near. The quality of the
/// nearest range is that of the form (RFC 9110 section 12.5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// `*/*`.
    Any,
    /// `text/*` or `application/*`.
    MainType,
    /// `application/vnd.api+json`: whoever reads it can read JSON.
    Suffix,
    /// `application/json`, which stands for problem details too.
    Related,
    /// The form's own media type; parameters do not count.
    Exact,
}

/// What a header says of a form: how closely it is named and with which quality, and by
/// which member of the header.
type Found = (Nearness, u16, Reverse<usize>);

/// The form that a request prefers.
///
/// Malformed members are skipped. Of two forms with the same quality, one that the
/// header names comes before one that a wildcard covers, and then the one that stands
/// first in the header. A request that accepts none of the forms, or sends no Accept
/// header, gets JSON: an explanation in a form that was not asked for is better than none.
pub(crate) fn choose<'h>(lines: impl Iterator<Item = Cow<'h, str>>) -> Form {
    let mut found: [Option<Found>; 3] = [None; 3];
    let mut place = 0;
    for_each_member(lines, |member| {
        place += 1;
        let Some((range, quality)) = parse_member(member) else {
            return;
        };
        let Some((forms, nearness)) = covered(range) else {
            return;
        };
        for form in forms {
            if let Some(found) = found.get_mut(form.index()) {
                *found = Some((nearness, quality, Reverse(place))).max(*found);
            }
        }
    });
    // A form that is not mentioned is better than one that is refused.
    let worth = |found: Option<Found>| match found {
        Some((nearness, quality, place)) if quality > 0 => {
            (quality + 1, nearness >= Nearness::Suffix, place)
        }
        None => (1, false, Reverse(usize::MAX)),
        Some(_) => (0, false, Reverse(usize::MAX)),
    };
    let mut best = (Form::Json, (0, false, Reverse(usize::MAX)));
    for (form, found) in FORMS.iter().zip(found) {
        if worth(found) > best.1 {
            best = (*form, worth(found));
        }
    }
    best.0
}

/// Splits a member into media range and quality in thousandths:
/// `text/html;level=1;q=0.8` is `text/html` and 800. Parameters other than `q` are
/// ignored, and a member whose `q` is malformed is not a member.
fn parse_member(member: &str) -> Option<(&str, u16)> {
    if !member.contains(';') {
        return Some((trim(member), FULL_QUALITY));
    }
    let mut parts = split_unquoted(member, b';').map(trim);
    let range = parts.next()?;
    let quality = parts.find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        trim(name)
            .eq_ignore_ascii_case("q")
            .then(|| parse_quality(trim(value)))
    });
    Some((range, quality.unwrap_or(Some(FULL_QUALITY))?))
}
