//! [`PageLook`]: what a service adds to its error pages, and the policy that allows it.

use http::HeaderValue;
use http::uri::Uri;

use super::page::PAGE_STYLE_HASH;

/// The links that a page can have, with the ids of their labels, in the order in which
/// they are shown.
pub(super) const LINKS: [&str; 3] = ["page-home", "page-contact", "page-status"];

/// Links, a style sheet and a picture, and the Content-Security-Policy of the page.
#[derive(Clone, Debug)]
pub(super) struct PageLook {
    /// The addresses, in the order of [`LINKS`].
    pub(super) links: [Option<Box<str>>; LINKS.len()],
    pub(super) style_sheet: Option<Box<str>>,
    pub(super) logo: Option<Box<str>>,
    /// It allows the style of the page, by its hash, and what is named here. Nothing else:
    /// no script, no frame, no form.
    pub(super) policy: HeaderValue,
}

impl Default for PageLook {
    fn default() -> Self {
        let mut look = PageLook {
            links: Default::default(),
            style_sheet: None,
            logo: None,
            policy: HeaderValue::from_static("default-src 'none'"),
        };
        look.renew_policy();
        look
    }
}

impl PageLook {
    pub(super) fn set_style_sheet(&mut self, url: &str) {
        self.style_sheet = Some(url.into());
        self.renew_policy();
    }

    pub(super) fn set_logo(&mut self, url: &str) {
        self.logo = Some(url.into());
        self.renew_policy();
    }

    fn renew_policy(&mut self) {
        let mut policy = format!("default-src 'none'; style-src {PAGE_STYLE_HASH}");
        if let Some(url) = &self.style_sheet {
            policy += &format!(" {}", origin(url));
        }
        if let Some(url) = &self.logo {
            policy += &format!("; img-src {}", origin(url));
        }
        policy += "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        // An origin that an address has has no byte that a header may not have.
        if let Ok(policy) = HeaderValue::try_from(policy) {
            self.policy = policy;
        }
    }
}

/// Where an address leads, as a source of a policy (CSP level 3 section 2.3.1): the host
/// of the page itself for one without a host.
fn origin(url: &str) -> String {
    if url
        .get(..5)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"))
    {
        return "data:".to_owned();
    }
    // `//host/path` has the scheme of the page.
    let (scheme, url) = match url.strip_prefix("//") {
        Some(rest) => ("", format!("https://{rest}")),
        None => (url.split("//").next().unwrap_or_default(), url.to_owned()),
    };
    let uri = url.parse::<Uri>().ok().map(Uri::into_parts);
    let host = uri
        .filter(|uri| uri.scheme.is_some())
        .and_then(|uri| uri.authority);
    let own = || "'self'".to_owned();
    host.map_or_else(own, |authority| {
        let host = authority.as_str().rsplit('@').next().unwrap_or_default();
        let slashes = if scheme.is_empty() { "" } else { "//" };
        format!("{scheme}{slashes}{host}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_where_an_address_leads() {
        let cases = [
            ("/errors.css", "'self'"),
            ("errors.css", "'self'"),
            (
                "https://cdn.example/a/errors.css?v=1",
                "https://cdn.example",
            ),
            ("https://cdn.example:8443/a.css", "https://cdn.example:8443"),
            ("https://a:b@cdn.example/a.css", "https://cdn.example"),
            ("//cdn.example:444/errors.css", "cdn.example:444"),
            ("data:image/svg+xml,%3Csvg/%3E", "data:"),
            ("; script-src *", "'self'"),
            ("https://a b/", "'self'"),
        ];
        for (url, expected) in cases {
            assert_eq!(origin(url), expected, "{url}");
        }
    }
}
