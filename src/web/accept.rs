//! The Accept header (RFC 9110 section 12.5.1): the form in which an error is explained.
//!
//! Three forms are on offer. Each one has the quality of the media range that names it most
//! closely, whatever the order of the ranges, and the form with the highest quality is sent.
//! The header is read within the bounds of `negotiate/list.rs`, and reading it never fails:
//! a request that cannot be satisfied is answered in JSON, not with a 406.

use std::borrow::Cow;

use http::HeaderValue;

use crate::negotiate::{FULL_QUALITY, for_each_member, parse_quality, trim};

/// The form of a body. If a request prefers two equally, it gets the one that is
/// listed first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
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
    pub(super) fn content_type(self) -> &'static HeaderValue {
        match self {
            Form::Json => &JSON,
            Form::Html => &HTML,
            Form::Text => &TEXT,
        }
    }

    /// How closely a media range names this form, if it covers it.
    fn covered_by(self, range: &str) -> Option<Nearness> {
        // What every client but a browser sends.
        if range == "*/*" {
            return Some(Nearness::Any);
        }
        // A client that asks for JSON can read problem details, which it would
        // hardly ask for by name.
        let (exact, related, main_type) = match self {
            Form::Json => (
                "application/problem+json",
                "application/json",
                "application/*",
            ),
            Form::Html => ("text/html", "text/html", "text/*"),
            Form::Text => ("text/plain", "text/plain", "text/*"),
        };
        let names = [
            (exact, Nearness::Exact),
            (related, Nearness::Related),
            (main_type, Nearness::MainType),
        ];
        let covers = |(name, _): &(&str, Nearness)| range.eq_ignore_ascii_case(name);
        names.into_iter().find(covers).map(|(_, nearness)| nearness)
    }
}

/// How closely a media range names a form, from far to near. The quality of the
/// nearest range is that of the form (RFC 9110 section 12.5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// `*/*`.
    Any,
    /// `text/*` or `application/*`.
    MainType,
    /// `application/json`, which stands for problem details too.
    Related,
    /// The form's own media type; parameters do not count.
    Exact,
}

/// The form that a request prefers.
///
/// Malformed members are skipped. Of two forms with the same quality, one that the
/// header names comes before one that a wildcard covers. A request that accepts none
/// of the forms, or sends no Accept header, gets JSON: an explanation in a form that
/// was not asked for is better than none.
pub(super) fn choose<'h>(lines: impl Iterator<Item = Cow<'h, str>>) -> Form {
    let mut found: [Option<(Nearness, u16)>; 3] = [None; 3];
    for_each_member(lines, |member| {
        let Some((range, quality)) = parse_member(member) else {
            return;
        };
        for (form, found) in FORMS.iter().zip(&mut found) {
            let covered = form.covered_by(range).map(|nearness| (nearness, quality));
            *found = covered.max(*found);
        }
    });
    // A form that is not mentioned is better than one that is refused.
    let worth = |found: Option<(Nearness, u16)>| match found {
        Some((nearness, quality)) if quality > 0 => (quality + 1, nearness >= Nearness::Related),
        None => (1, false),
        Some(_) => (0, false),
    };
    let mut best = (Form::Json, (0, false));
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
    let mut parts = member.split(';').map(trim);
    let range = parts.next()?;
    let quality = parts.find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        trim(name)
            .eq_ignore_ascii_case("q")
            .then(|| parse_quality(trim(value)))
    });
    Some((range, quality.unwrap_or(Some(FULL_QUALITY))?))
}
