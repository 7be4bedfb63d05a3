//! [`Asked`]: which error a request asks for, in which form and language.
//!
//! Who asks is a server that has an error to tell: ingress-nginx names the code in `X-Code`,
//! Traefik and others in the path. `X-Format` has what the reader's own Accept header had.

use fluent_status::{Language, Localizer, StatusCode};
use http::Request;
use http::header::{ACCEPT, HeaderMap, HeaderName, HeaderValue};

const X_CODE: HeaderName = HeaderName::from_static("x-code");
const X_FORMAT: HeaderName = HeaderName::from_static("x-format");

/// A language, and the texts as its readers see them.
pub(super) type Reader = (Language, Localizer);

/// What a request asks for.
#[derive(Debug)]
pub(super) struct Asked<'r, 't> {
    /// The code that X-Code names. It comes before that of the path: a server that sends it
    /// may pass on the path of the request that has failed.
    pub(super) by_header: Option<StatusCode>,
    /// What the path names, if it is one of ours.
    pub(super) place: Option<Place<'r, 't>>,
    headers: &'r HeaderMap,
}

/// `/zh-CN/404.html` in its parts.
#[derive(Debug)]
pub(super) struct Place<'r, 't> {
    pub(super) language: Option<&'t Reader>,
    /// A code, or for translators the id of a message. It may be neither.
    pub(super) name: &'r str,
    /// The code that it is, if it is that of an error.
    pub(super) code: Option<StatusCode>,
    pub(super) ending: Option<Ending>,
}

/// The form that a path asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Html,
    Json,
    Text,
}

impl Ending {
    /// As an Accept header asks for it.
    pub(super) fn media_type(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Ending::Html => "text/html",
            Ending::Json => "application/problem+json",
            Ending::Text => "text/plain",
        })
    }
}

impl<'r, 't> Asked<'r, 't> {
    pub(super) fn of(request: &'r Request<()>, readers: &'t [Reader]) -> Asked<'r, 't> {
        Asked {
            by_header: code_of_header(request.headers()),
            place: Place::of(request.uri().path(), readers),
            headers: request.headers(),
        }
    }

    /// The error that is asked for. A path that names none is not found, as any other server
    /// has it: `/de/report.json` of somebody else's service asks neither for German nor for
    /// JSON.
    pub(super) fn error(&self) -> Wish<'t> {
        let place = self.place.as_ref().filter(|place| place.code.is_some());
        let by_path = place.and_then(|place| place.code);
        let code = self.by_header.or(by_path);
        Wish {
            code: code.unwrap_or(StatusCode::NOT_FOUND),
            form: match place.and_then(|place| place.ending) {
                Some(ending) => Form::Ending(ending),
                None => self.form_by_header(),
            },
            language: place.and_then(|place| place.language),
        }
    }

    fn form_by_header(&self) -> Form {
        let mut lines = self.headers.get_all(X_FORMAT).iter();
        if lines.all(|line| line.as_bytes().trim_ascii().is_empty()) {
            Form::Accept
        } else {
            Form::Header
        }
    }
}

/// An error that is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish<'t> {
    pub(super) code: StatusCode,
    pub(super) form: Form,
    /// The language that the path names.
    pub(super) language: Option<&'t Reader>,
}

/// By what the form of an answer is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Ending(Ending),
    /// X-Format, whose lines are those of an Accept header.
    Header,
    Accept,
}

impl Form {
    /// Makes the Accept header of a request say what was asked for.
    pub(super) fn write(self, headers: &mut HeaderMap) {
        match self {
            Form::Ending(ending) => drop(headers.insert(ACCEPT, ending.media_type())),
            Form::Header => {
                let mut lines = headers.get_all(X_FORMAT).iter();
                if let (Some(line), None) = (lines.next().cloned(), lines.next()) {
                    headers.insert(ACCEPT, line);
                    return;
                }
                let lines: Vec<HeaderValue> = headers.get_all(X_FORMAT).iter().cloned().collect();
                headers.remove(ACCEPT);
                for line in lines {
                    headers.append(ACCEPT, line);
                }
            }
            Form::Accept => {}
        }
    }

    /// The Vary of an answer in this form, in a language that the path has named or not.
    ///
    /// What was looked at is named, also where it was not there: a request with the same
    /// path and an X-Code gets another code, and one with an X-Format another form. What was
    /// not looked at any more is not named: Accept behind an X-Format, both behind an ending,
    /// Accept-Language behind a tag. X-Request-ID is copied and chooses nothing; whoever
    /// keeps answers against their `no-store` is to know that.
    pub(super) fn vary(self, by_tag: bool) -> &'static HeaderValue {
        // A value is checked when it is made: here, and not for each answer.
        static CODE: HeaderValue = HeaderValue::from_static("x-code");
        static FORMAT: HeaderValue = HeaderValue::from_static("x-code, x-format");
        static ACCEPT: HeaderValue = HeaderValue::from_static("x-code, x-format, accept");
        static OF_LANGUAGE: [HeaderValue; 3] = [
            HeaderValue::from_static("x-code, accept-language"),
            HeaderValue::from_static("x-code, x-format, accept-language"),
            HeaderValue::from_static("x-code, x-format, accept, accept-language"),
        ];

        let [code, format, accept] = &OF_LANGUAGE;
        match (self, by_tag) {
            (Form::Ending(_), true) => &CODE,
            (Form::Ending(_), false) => code,
            (Form::Header, true) => &FORMAT,
            (Form::Header, false) => format,
            (Form::Accept, true) => &ACCEPT,
            (Form::Accept, false) => accept,
        }
    }
}

impl<'r, 't> Place<'r, 't> {
    fn of(path: &'r str, readers: &'t [Reader]) -> Option<Place<'r, 't>> {
        let path = path.strip_prefix('/')?;
        let (language, name) = match path.split_once('/') {
            Some((tag, name)) => (Some(reader(tag, readers)?), name),
            None => (None, path),
        };
        let (name, ending) = match name.rsplit_once('.') {
            Some((name, "html")) => (name, Some(Ending::Html)),
            Some((name, "json")) => (name, Some(Ending::Json)),
            Some((name, "txt")) => (name, Some(Ending::Text)),
            Some(_) => return None,
            None => (name, None),
        };
        let place = Place {
            language,
            name,
            code: error_code(name),
            ending,
        };
        (!name.contains('/')).then_some(place)
    }
}

/// The reader of the language with exactly this tag, in any case.
pub(super) fn reader<'r>(tag: &str, readers: &'r [Reader]) -> Option<&'r Reader> {
    let mut readers = readers.iter();
    readers.find(|(language, _)| language.as_str().eq_ignore_ascii_case(tag))
}

/// The code that X-Code names.
pub(super) fn code_of_header(headers: &HeaderMap) -> Option<StatusCode> {
    error_code(headers.get(X_CODE)?.to_str().ok()?)
}

/// The code of an error, in three digits.
fn error_code(text: &str) -> Option<StatusCode> {
    let code = StatusCode::from_bytes(text.as_bytes()).ok()?;
    (code.is_client_error() || code.is_server_error()).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readers() -> [Reader; 2] {
        ["en-US", "zh-CN"].map(|tag| {
            let language: Language = tag.parse().expect("a tag");
            (language.clone(), Localizer::new(language))
        })
    }

    #[test]
    fn a_path_has_a_tag_a_name_and_an_ending() {
        let readers = readers();
        let (html, json, text) = (Ending::Html, Ending::Json, Ending::Text);
        for (path, expected) in [
            ("/404", Some((None, "404", None))),
            ("/404.html", Some((None, "404", Some(html)))),
            ("/zh-CN/404", Some((Some("zh-CN"), "404", None))),
            ("/ZH-cn/404.json", Some((Some("zh-CN"), "404", Some(json)))),
            ("/zh-CN/vpc-404", Some((Some("zh-CN"), "vpc-404", None))),
            ("/", Some((None, "", None))),
            ("/en-US/", Some((Some("en-US"), "", None))),
            ("/404.txt", Some((None, "404", Some(text)))),
            ("/zh/404", None),
            ("/zh_CN/404", None),
            ("//404", None),
            ("/404.TXT", None),
            ("/404.png", None),
            ("/en-US/zh-CN/404", None),
            ("*", None),
            ("", None),
        ] {
            let place = Place::of(path, &readers);
            let place = place.map(|place| {
                let tag = place.language.map(|(language, _)| language.as_str());
                (tag, place.name, place.ending)
            });
            assert_eq!(place, expected, "{path}");
        }
    }

    #[test]
    fn only_errors_are_codes() {
        for code in ["400", "404", "499", "599"] {
            assert_eq!(error_code(code).expect("a code").as_str(), code);
        }
        for code in [
            "", "0", "40", "399", "600", "0404", "+404", " 404", "4O4", "٤٠٤",
        ] {
            assert_eq!(error_code(code), None, "{code}");
        }
    }

    #[test]
    fn what_is_asked_for_is_read_in_its_order() {
        let (html, json) = (Form::Ending(Ending::Html), Form::Ending(Ending::Json));
        let readers = readers();
        for (path, code, format, expected) in [
            ("/410", None, None, (410, None, Form::Accept)),
            ("/410", None, Some("text/html"), (410, None, Form::Header)),
            ("/410", None, Some(" "), (410, None, Form::Accept)),
            ("/410.json", None, Some("text/html"), (410, None, json)),
            ("/zh-CN/410.html", None, None, (410, Some("zh-CN"), html)),
            ("/", Some("503"), None, (503, None, Form::Accept)),
            ("/404.html", Some("503"), None, (503, None, html)),
            ("/410", Some("200"), None, (410, None, Form::Accept)),
            ("/410", Some(""), None, (410, None, Form::Accept)),
            // Paths of somebody else's service.
            ("/", None, None, (404, None, Form::Accept)),
            ("/zh-CN/report.json", None, None, (404, None, Form::Accept)),
            (
                "/zh-CN/vpc-410.json",
                Some("503"),
                None,
                (503, None, Form::Accept),
            ),
            ("/shop", Some("5030"), None, (404, None, Form::Accept)),
        ] {
            let headers = [("x-code", code), ("x-format", format)];
            let headers = headers
                .iter()
                .filter_map(|(name, value)| Some((name, (*value)?)));
            let request = headers.fold(Request::get(path), |request, (name, value)| {
                request.header(*name, value)
            });
            let request = request.body(()).expect("a request");
            let wish = Asked::of(&request, &readers).error();
            let language = wish.language.map(|(language, _)| language.as_str());
            let found = (wish.code.as_u16(), language, wish.form);
            assert_eq!(found, expected, "{path} {code:?} {format:?}");
        }
    }

    #[test]
    fn accept_says_what_was_asked_for() {
        let mut headers = HeaderMap::new();
        for (name, value) in [
            ("accept", "*/*"),
            ("x-format", "image/png"),
            ("x-format", "text/html"),
        ] {
            headers.append(name, HeaderValue::from_static(value));
        }
        let accepted = |form: Form| {
            let mut headers = headers.clone();
            form.write(&mut headers);
            let lines = headers.get_all(ACCEPT).iter();
            lines
                .map(|line| line.to_str().expect("ASCII").to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(accepted(Form::Accept), ["*/*"]);
        assert_eq!(accepted(Form::Header), ["image/png", "text/html"]);
        assert_eq!(accepted(Form::Ending(Ending::Text)), ["text/plain"]);
    }
}
