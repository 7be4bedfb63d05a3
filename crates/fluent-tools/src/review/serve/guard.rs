//! [`Guard`]: who is let in.
//!
//! Any page that a browser shows can send requests to this machine. What it cannot do is
//! to say that it is another page: browsers write `Host`, `Origin` and `Sec-Fetch-Site`
//! themselves (RFC 9110 section 7.2, RFC 6454 section 7, W3C Fetch Metadata). A wrong
//! `Host` is a name of somebody else's that leads to this machine (DNS rebinding).

use std::io;

use fluent_source::Language;
use hyper::header::{CONTENT_TYPE, HOST, HeaderName, ORIGIN};
use hyper::http::request::Parts;
use hyper::{Method, StatusCode};

/// How many random bytes a token has.
const TOKEN_BYTES: usize = 16;

/// Who is let in, and to what.
#[derive(Debug)]
pub(super) struct Guard {
    port: u16,
    token: String,
    languages: Vec<Language>,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// The list of languages.
    List,
    /// The page of a language.
    Page(Language),
    /// Something about a language, with a body of JSON.
    Do(Language, Action),
}

/// What a page asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// What has changed since a version.
    Changes,
    /// To write decisions down.
    Decide,
    /// To take the last decision about a message back.
    TakeBack,
}

/// Why a request is not answered.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) status: StatusCode,
    pub(super) why: &'static str,
    /// The methods that there are at the address, if it is for that.
    pub(super) allow: Option<&'static str>,
}

impl Refused {
    pub(super) fn new(status: StatusCode, why: &'static str) -> Refused {
        let allow = None;
        Refused { status, why, allow }
    }
}

fn forbidden(why: &'static str) -> Refused {
    Refused::new(StatusCode::FORBIDDEN, why)
}

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

impl Guard {
    /// With a new token.
    pub(super) fn new(port: u16, languages: Vec<Language>) -> io::Result<Guard> {
        let mut bytes = [0; TOKEN_BYTES];
        getrandom::fill(&mut bytes).map_err(io::Error::other)?;
        Ok(Guard {
            port,
            token: bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
            languages,
        })
    }

    /// Where the list of languages is; of one language, its page.
    pub(super) fn address(&self) -> String {
        let (port, token) = (self.port, &self.token);
        match self.languages.as_slice() {
            [one] => format!("http://127.0.0.1:{port}/{token}/{one}"),
            _ => format!("http://127.0.0.1:{port}/{token}/"),
        }
    }

    /// What is asked for, if whoever asks may.
    pub(super) fn admit(&self, head: &Parts) -> Result<Asked, Refused> {
        let host = self.host(head)?;
        let path = self.below_token(head.uri.path())?;
        let is_read = matches!(head.method, Method::GET | Method::HEAD);
        self.is_own(head, host, is_read)?;
        let unknown = || Refused::new(StatusCode::NOT_FOUND, "there is nothing at this address");
        let language = |tag: &str| {
            let known = self.languages.iter().find(|own| own.as_str() == tag);
            known.cloned().ok_or_else(unknown)
        };
        let asked = match path.split_once('/') {
            None if path.is_empty() => Asked::List,
            None => Asked::Page(language(path)?),
            Some((tag, "changes")) => Asked::Do(language(tag)?, Action::Changes),
            Some((tag, "decisions")) => Asked::Do(language(tag)?, Action::Decide),
            Some((tag, "take-back")) => Asked::Do(language(tag)?, Action::TakeBack),
            Some(_) => return Err(unknown()),
        };
        let (is_allowed, methods) = match asked {
            Asked::Do(..) => (head.method == Method::POST, "POST"),
            Asked::List | Asked::Page(_) => (is_read, "GET, HEAD"),
        };
        if !is_allowed {
            let why = "this is not the method for this address";
            let refused = Refused::new(StatusCode::METHOD_NOT_ALLOWED, why);
            let allow = Some(methods);
            return Err(Refused { allow, ..refused });
        }
        if matches!(asked, Asked::Do(..)) {
            is_json(head)?;
        }
        Ok(asked)
    }

    /// The name that the client has for this machine, if it is one of those that lead
    /// here.
    fn host<'h>(&self, head: &'h Parts) -> Result<&'h str, Refused> {
        let host = only(head, &HOST)?.unwrap_or_default();
        let own = match host.strip_suffix(&format!(":{}", self.port)) {
            // The port that browsers leave out.
            None if self.port == 80 => Some(host),
            own => own,
        };
        match own {
            Some("127.0.0.1" | "localhost") => Ok(host),
            _ => Err(forbidden("it was sent to another host")),
        }
    }

    /// The path behind the token.
    fn below_token<'p>(&self, path: &'p str) -> Result<&'p str, Refused> {
        let (token, below) = path
            .strip_prefix('/')
            .and_then(|path| path.split_once('/'))
            .unwrap_or_default();
        // Each byte is looked at, whatever the others are: time tells nothing.
        let differs = |one: &[u8], other: &[u8]| {
            let pairs = one.iter().zip(other);
            pairs.fold(0, |all, (one, other)| all | (one ^ other))
        };
        let own = self.token.as_bytes();
        if token.len() == own.len() && differs(token.as_bytes(), own) == 0 {
            Ok(below)
        } else {
            let why = "this is not the address that the program has printed";
            Err(Refused::new(StatusCode::NOT_FOUND, why))
        }
    }

    /// Whether it comes from a page of ours or, as long as it only reads, from what a
    /// person has typed or opened.
    fn is_own(&self, head: &Parts, host: &str, is_read: bool) -> Result<(), Refused> {
        let by_another = "another page has caused it";
        match only(head, &ORIGIN)? {
            Some(origin) if origin.strip_prefix("http://") == Some(host) => {}
            None if is_read => {}
            _ => return Err(forbidden(by_another)),
        }
        match only(head, &SEC_FETCH_SITE)? {
            None | Some("same-origin") => Ok(()),
            Some("none") if is_read => Ok(()),
            _ => Err(forbidden(by_another)),
        }
    }
}

/// The value of a header that is there once at most.
fn only<'h>(head: &'h Parts, name: &HeaderName) -> Result<Option<&'h str>, Refused> {
    let mut values = head.headers.get_all(name).iter();
    let value = values.next().map(|value| value.to_str());
    match (value, values.next()) {
        (None, None) => Ok(None),
        (Some(Ok(value)), None) => Ok(Some(value)),
        _ => Err(forbidden("a header is there twice, or is not in ASCII")),
    }
}

/// Whether the body is declared as JSON, which no form and no script of another page can
/// do without asking first.
fn is_json(head: &Parts) -> Result<(), Refused> {
    let declared = only(head, &CONTENT_TYPE)?.unwrap_or_default();
    let essence = declared.split(';').next().unwrap_or_default().trim();
    if essence.eq_ignore_ascii_case("application/json") {
        Ok(())
    } else {
        let why = "it is not declared as application/json";
        Err(Refused::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, why))
    }
}

#[cfg(test)]
mod tests {
    use hyper::Request;

    use super::*;

    fn guard() -> Guard {
        let languages = ["zh-CN", "fr"].map(|tag| tag.parse().expect("a tag"));
        Guard::new(8080, languages.to_vec()).expect("random numbers")
    }

    /// What comes of a request with these headers; `TOKEN` in the path stands for the
    /// token.
    fn admitted(method: &str, path: &str, headers: &[(&str, &str)]) -> Result<Asked, u16> {
        let guard = guard();
        let mut request = Request::builder()
            .method(method)
            .uri(path.replace("TOKEN", &guard.token));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (head, ()) = request.body(()).expect("a request").into_parts();
        guard
            .admit(&head)
            .map_err(|refused| refused.status.as_u16())
    }

    const OWN: (&str, &str) = ("host", "127.0.0.1:8080");
    const ORIGIN: (&str, &str) = ("origin", "http://127.0.0.1:8080");
    const JSON: (&str, &str) = ("content-type", "application/json");

    #[test]
    fn tokens_are_long_and_never_the_same() {
        let (one, other) = (guard().token, guard().token);
        assert_eq!(one.len(), 2 * TOKEN_BYTES);
        assert_ne!(one, other);
    }

    #[test]
    fn a_browser_of_this_machine_is_let_in() {
        let chinese: Language = "zh-CN".parse().expect("a tag");
        assert_eq!(admitted("GET", "/TOKEN/", &[OWN]), Ok(Asked::List));
        let page = Asked::Page(chinese.clone());
        for site in ["none", "same-origin"] {
            let site = ("sec-fetch-site", site);
            assert_eq!(
                admitted("GET", "/TOKEN/zh-CN", &[OWN, site]),
                Ok(page.clone())
            );
        }
        let localhost = ("host", "localhost:8080");
        assert_eq!(admitted("HEAD", "/TOKEN/zh-CN", &[localhost]), Ok(page));
        let site = ("sec-fetch-site", "same-origin");
        let decide = admitted("POST", "/TOKEN/zh-CN/decisions", &[OWN, ORIGIN, JSON, site]);
        assert_eq!(decide, Ok(Asked::Do(chinese, Action::Decide)));
        let charset = ("content-type", "Application/JSON; charset=utf-8");
        assert!(admitted("POST", "/TOKEN/fr/changes", &[OWN, ORIGIN, charset]).is_ok());
    }

    #[test]
    fn whoever_does_not_know_the_token_is_not() {
        for path in [
            "/",
            "//",
            "/TOKEN",
            "/TOKENx/",
            "/0/zh-CN",
            "/zh-CN",
            "/TOKE/zh-CN",
        ] {
            assert_eq!(admitted("GET", path, &[OWN]), Err(404), "{path}");
        }
        for path in [
            "/TOKEN/de",
            "/TOKEN/../zh-CN",
            "/TOKEN/zh-CN/",
            "/TOKEN/zh-CN/x",
            "/TOKEN//",
        ] {
            assert_eq!(admitted("GET", path, &[OWN]), Err(404), "{path}");
        }
    }

    #[test]
    fn pages_of_others_are_not() {
        for host in [
            "evil.example:8080",
            "127.0.0.1",
            "127.0.0.1:80",
            "127.0.0.1.evil.example:8080",
            "",
        ] {
            assert_eq!(
                admitted("GET", "/TOKEN/", &[("host", host)]),
                Err(403),
                "{host}"
            );
        }
        assert_eq!(admitted("GET", "/TOKEN/", &[]), Err(403));
        assert_eq!(admitted("GET", "/TOKEN/", &[OWN, OWN]), Err(403));
        for site in ["cross-site", "same-site", "whatever", ""] {
            let site = ("sec-fetch-site", site);
            assert_eq!(admitted("GET", "/TOKEN/zh-CN", &[OWN, site]), Err(403));
        }
        let path = "/TOKEN/fr/decisions";
        for origin in [
            "http://evil.example",
            "null",
            "http://localhost:8080",
            "https://127.0.0.1:8080",
            "",
        ] {
            let origin = ("origin", origin);
            assert_eq!(admitted("POST", path, &[OWN, origin, JSON]), Err(403));
            assert_eq!(admitted("GET", "/TOKEN/", &[OWN, origin]), Err(403));
        }
        assert_eq!(admitted("POST", path, &[OWN, JSON]), Err(403));
        let site = ("sec-fetch-site", "none");
        assert_eq!(admitted("POST", path, &[OWN, ORIGIN, JSON, site]), Err(403));
    }

    #[test]
    fn nothing_but_json_is_taken() {
        let path = "/TOKEN/fr/decisions";
        for kind in [
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/jsonp",
            "",
        ] {
            let kind = ("content-type", kind);
            assert_eq!(admitted("POST", path, &[OWN, ORIGIN, kind]), Err(415));
        }
        assert_eq!(admitted("POST", path, &[OWN, ORIGIN]), Err(415));
        for method in ["GET", "PUT", "DELETE", "OPTIONS"] {
            assert_eq!(
                admitted(method, path, &[OWN, ORIGIN, JSON]),
                Err(405),
                "{method}"
            );
        }
        assert_eq!(
            admitted("POST", "/TOKEN/fr", &[OWN, ORIGIN, JSON]),
            Err(405)
        );
    }
}
