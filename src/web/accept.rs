//! The Accept header, RFC 9110 section 12.5.1: the form in which an error is told.

use std::borrow::Cow;

use http::HeaderValue;

use crate::negotiate::{FULL_QUALITY, for_each_member, parse_quality, trim};

/// The form of a body. If a request prefers two equally, it gets the one that is
/// listed first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Json,
    Html,
    Text,
}

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
    Any,
    MainType,
    Related,
    Exact,
}

/// The form that a request prefers.
///
/// Malformed members are skipped. A request that accepts none of the forms, or
/// sends no Accept header, gets JSON: an explanation in a form that was not asked
/// for is better than none.
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
    // What is not mentioned is better than what is refused. Of two forms with the
    // same quality one that is named comes before one that is merely covered.
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
/// `text/html;level=1;q=0.8` is `text/html` and 800. Other parameters are ignored.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        use Form::{Html, Json, Text};

        let cases: &[(&str, &[&str], Form)] = &[
            ("no header", &[], Json),
            ("nothing", &[""], Json),
            ("curl", &["*/*"], Json),
            (
                "Chromium",
                &[
                    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,\
                   image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
                ],
                Html,
            ),
            (
                "an old browser",
                &["text/html, application/xhtml+xml, */*"],
                Html,
            ),
            (
                "an HTTP library",
                &["application/json, text/plain, */*"],
                Json,
            ),
            ("exact", &["application/problem+json"], Json),
            (
                "JSON over HTML",
                &["text/html;q=0.9, application/json"],
                Json,
            ),
            ("text", &["text/plain"], Text),
            ("text of two", &["text/plain;q=0.5, text/html;q=0.4"], Text),
            ("a group", &["text/*"], Html),
            ("a group without HTML", &["text/*, text/html;q=0"], Text),
            (
                "the nearer range counts",
                &["text/plain;q=0.1, text/html;q=0.2, */*;q=0.9"],
                Json,
            ),
            ("the order does not", &["*/*;q=0.1, text/html;q=0.2"], Html),
            (
                "several lines",
                &["text/html;q=0.2", "text/plain;q=0.3"],
                Text,
            ),
            ("in any case", &["TEXT/HTML;Q=1.0"], Html),
            (
                "parameters",
                &["text/html;level=1;q=0.3, text/plain;charset=utf-8;q=0.4"],
                Text,
            ),
            ("nothing that we have", &["image/png"], Json),
            ("JSON refused", &["application/json;q=0"], Html),
            ("all refused", &["*/*;q=0"], Json),
            (
                "contradictory",
                &["text/html;q=0, text/html, */*;q=0.1"],
                Html,
            ),
            (
                "malformed members",
                &["text/html;q=x, html, ;;, =, text/plain;q=0.1"],
                Text,
            ),
            (
                "unicode",
                &["téxt/html, 文/*, text/plain\u{0};q=1, text/html;q=0.2"],
                Html,
            ),
        ];
        for (name, lines, expected) in cases {
            let lines = lines.iter().map(|line| Cow::from(*line));
            assert_eq!(choose(lines), *expected, "{name}");
        }
    }

    #[test]
    fn a_header_of_any_length_is_read_up_to_a_limit() {
        let flood = "text/html;q=0.1,".repeat(10_000);
        let late = [Cow::from(flood), Cow::from("text/plain")];
        assert_eq!(choose(late.into_iter()), Form::Html);
        let lines = std::iter::repeat_n(Cow::from("image/png,"), 100_000);
        assert_eq!(choose(lines), Form::Json);
    }
}
