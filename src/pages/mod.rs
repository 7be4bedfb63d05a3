//! Error pages as files, with the configuration of a server that sends them: nginx, Caddy,
//! Apache httpd, HAProxy, or a host of files that knows nothing of languages.
//!
//! The bodies are those of [`ProblemLayer`], in each language and form. The server chooses
//! among them by Accept and Accept-Language, as the layer does; which tags mean which
//! language is what [`Preferences`](crate::Preferences) say, written down as regular
//! expressions. Needs the feature `pages`.
//!
//! # Example
//!
//! ```
//! use fluent_status::pages::{Pages, Server};
//! use fluent_status::web::ProblemLayer;
//!
//! let pages = Pages::of(&ProblemLayer::new().home("/"));
//! let files = pages.files(Server::Nginx, "/etc/nginx/errors")?;
//! let page = files.iter().find(|file| file.path() == "zh-CN/404.html").unwrap();
//! assert!(page.content().starts_with(b"<!DOCTYPE html>\n<html lang=\"zh-CN\""));
//! assert!(files.iter().any(|file| file.path() == "http.conf"));
//! # Ok::<(), fluent_status::pages::PagesError>(())
//! ```

mod apache;
mod caddy;
mod choice;
mod config;
mod error;
mod haproxy;
mod nginx;
mod single;

use http::StatusCode;

use self::config::Plan;
pub use self::error::PagesError;
use crate::registry;
use crate::web::{Form, ProblemLayer};
use fluent_source::Language;

/// The file that names all others, each with its SHA-256, as `sha256sum --check` reads it.
///
/// ```
/// use fluent_status::pages::{MANIFEST, Pages, Server};
/// use fluent_status::web::ProblemLayer;
///
/// let pages = Pages::of(&ProblemLayer::new());
/// let files = pages.files(Server::Caddy, "/etc/caddy/errors")?;
/// assert_eq!(files.last().map(|file| file.path()), Some(MANIFEST));
/// # Ok::<(), fluent_status::pages::PagesError>(())
/// ```
pub const MANIFEST: &str = "fluent-status.sha256";

/// Who sends the pages.
///
/// ```
/// use fluent_status::pages::Server;
///
/// assert_eq!(Server::ALL.map(Server::name), ["nginx", "caddy", "apache", "haproxy", "single"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Server {
    /// nginx, from version 1.11.8 on.
    Nginx,
    /// Caddy, from version 2.6 on.
    Caddy,
    /// Apache httpd, from version 2.4.47 on.
    Apache,
    /// HAProxy, from version 2.6 on. It sends a page with spaces in the place of most line
    /// breaks, which matters to a page of your own
    /// ([`html_page`](ProblemLayer::html_page)) that has preformatted text, or a script or
    /// style of several lines that its policy names by a hash.
    HaProxy,
    /// A host that sends one file for an error, whoever asks: GitHub Pages, S3, Netlify. All
    /// languages are in it, and a script shows the reader's. It is the built-in page, with
    /// its links and its logo.
    Single,
}

impl Server {
    /// All of them.
    pub const ALL: [Server; 5] = [
        Server::Nginx,
        Server::Caddy,
        Server::Apache,
        Server::HaProxy,
        Server::Single,
    ];

    /// Its name in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Server::Nginx => "nginx",
            Server::Caddy => "caddy",
            Server::Apache => "apache",
            Server::HaProxy => "haproxy",
            Server::Single => "single",
        }
    }

    /// Whether it can be told to send another body for a code. nginx keeps 499 for clients
    /// that are gone, and httpd refuses a code that it does not know.
    ///
    /// ```
    /// use fluent_status::StatusCode;
    /// use fluent_status::pages::Server;
    ///
    /// assert!(Server::Nginx.replaces(StatusCode::IM_A_TEAPOT));
    /// assert!(!Server::Apache.replaces(StatusCode::IM_A_TEAPOT));
    /// assert!(!Server::Nginx.replaces(StatusCode::OK));
    /// ```
    pub fn replaces(self, code: StatusCode) -> bool {
        is_error(&code)
            && match self {
                Server::Nginx => nginx::replaces(code),
                Server::Apache => apache::replaces(code),
                Server::Caddy | Server::HaProxy | Server::Single => true,
            }
    }

    /// The files that its own configuration includes; their first lines say how.
    ///
    /// ```
    /// use fluent_status::pages::Server;
    ///
    /// assert_eq!(Server::Nginx.configurations(), ["http.conf", "server.conf"]);
    /// ```
    pub fn configurations(self) -> &'static [&'static str] {
        match self {
            Server::Nginx => &["http.conf", "server.conf"],
            Server::Caddy => &["errors.caddy"],
            Server::Apache => &["errors.conf"],
            Server::HaProxy => &["errors.cfg"],
            Server::Single => &[],
        }
    }
}

/// A file to be written.
///
/// See [`Pages`] for an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageFile {
    path: String,
    content: Vec<u8>,
}

impl PageFile {
    /// Where it lies below the directory of all, with slashes: `zh-CN/404.html`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is in it.
    pub fn content(&self) -> &[u8] {
        &self.content
    }
}

/// Error pages in some languages, for some codes.
///
/// # Example
///
/// ```
/// use fluent_status::StatusCode;
/// use fluent_status::pages::{Pages, Server};
/// use fluent_status::web::ProblemLayer;
///
/// let pages = Pages::of(&ProblemLayer::new())
///     .languages(["de".parse().unwrap()])?
///     .codes([StatusCode::NOT_FOUND])?;
/// let files = pages.files(Server::Nginx, "/srv/errors")?;
/// let paths: Vec<&str> = files.iter().map(|file| file.path()).collect();
/// assert_eq!(paths[..3], ["de/404.html", "de/404.json", "de/404.txt"]);
/// assert_eq!(paths[3..5], ["en-US/404.html", "en-US/404.json"]);
/// # Ok::<(), fluent_status::pages::PagesError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Pages {
    layer: ProblemLayer,
    /// The source language first; none that lacks a text.
    languages: Vec<Language>,
    codes: Vec<StatusCode>,
}

/// The forms of a body, with the endings of their files.
const FORMS: [(Form, &str); 3] = [
    (Form::Html, "html"),
    (Form::Json, "json"),
    (Form::Text, "txt"),
];

impl Pages {
    /// What this layer answers, in all languages of its catalog, for all codes of errors that
    /// the source language has a text for.
    ///
    /// See [`Pages`] for an example.
    pub fn of(layer: &ProblemLayer) -> Pages {
        let catalog = layer.catalog();
        let own = catalog
            .ids()
            .filter_map(|id| StatusCode::from_bytes(id.strip_prefix("http-")?.as_bytes()).ok());
        let registered = registry::iter().map(|entry| entry.status());
        let mut pages = Pages {
            layer: layer.clone(),
            languages: catalog.languages().cloned().collect(),
            codes: registered.chain(own).filter(is_error).collect(),
        };
        pages.codes.sort();
        pages.codes.dedup();
        let lacking = pages.languages.first().map(|source| pages.lacking(source));
        let lacking = lacking.unwrap_or_default();
        pages.codes.retain(|code| !lacking.contains(code));
        pages
    }

    /// The codes that pages are made for, in ascending order. A server may be unable to
    /// [replace](Server::replaces) some.
    ///
    /// ```
    /// use fluent_status::pages::Pages;
    /// use fluent_status::web::ProblemLayer;
    ///
    /// let pages = Pages::of(&ProblemLayer::new());
    /// assert_eq!(pages.known_codes().len(), 40);
    /// ```
    pub fn known_codes(&self) -> &[StatusCode] {
        &self.codes
    }

    /// In these languages alone, and the source language, which is for everybody else.
    ///
    /// See [`Pages`] for an example.
    ///
    /// # Errors
    ///
    /// If the catalog has none of that tag.
    pub fn languages(
        mut self,
        languages: impl IntoIterator<Item = Language>,
    ) -> Result<Pages, PagesError> {
        let languages: Vec<Language> = languages.into_iter().collect();
        let is_known = |language: &&Language| self.languages.contains(language);
        if let Some(unknown) = languages.iter().find(|language| !is_known(language)) {
            return Err(PagesError::UnknownLanguage(unknown.clone()));
        }
        let source = self.languages.first().cloned();
        self.languages
            .retain(|language| Some(language) == source.as_ref() || languages.contains(language));
        Ok(self)
    }

    /// For these codes alone, of those that are [known](Self::known_codes).
    ///
    /// See [`Pages`] for an example.
    ///
    /// # Errors
    ///
    /// If one is not from 400 to 599, or the source language has no text for it.
    pub fn codes(
        mut self,
        codes: impl IntoIterator<Item = StatusCode>,
    ) -> Result<Pages, PagesError> {
        let known = std::mem::take(&mut self.codes);
        for code in codes {
            if !is_error(&code) {
                return Err(PagesError::NoError(code));
            }
            if !known.contains(&code) {
                return Err(PagesError::NoText(code));
            }
            self.codes.push(code);
        }
        self.codes.sort();
        self.codes.dedup();
        Ok(self)
    }

    /// The languages that lack the text of a code, each with these codes. A page is in one
    /// language, and none is sent as what it is not: these languages are left out.
    ///
    /// ```
    /// use fluent_status::pages::Pages;
    /// use fluent_status::web::ProblemLayer;
    ///
    /// assert!(Pages::of(&ProblemLayer::new()).left_out().is_empty());
    /// ```
    pub fn left_out(&self) -> Vec<(Language, Vec<StatusCode>)> {
        let others = self.languages.iter().skip(1);
        let left_out = others.map(|language| (language.clone(), self.lacking(language)));
        left_out.filter(|(_, codes)| !codes.is_empty()).collect()
    }

    /// The codes that a language has no text for.
    fn lacking(&self, language: &Language) -> Vec<StatusCode> {
        let lacks = |code: &StatusCode| !self.layer.has_text(language, *code);
        self.codes.iter().copied().filter(lacks).collect()
    }

    /// The files, in the order of their paths and the [`MANIFEST`] last. `at` is the
    /// directory that they will lie in, as the server sees it. The same pages give the same
    /// bytes.
    ///
    /// See [`Pages`] for an example.
    ///
    /// # Errors
    ///
    /// If no code is left that the server can replace, if a configuration could not name the
    /// directory or send the policy of the layer's pages, or if HAProxy could not hold a page.
    pub fn files(&self, server: Server, at: &str) -> Result<Vec<PageFile>, PagesError> {
        let left_out = self.left_out();
        let is_left_out = |language: &Language| left_out.iter().any(|(left, _)| left == language);
        let languages = self
            .languages
            .iter()
            .filter(|language| !is_left_out(language));
        let languages: Vec<Language> = languages.cloned().collect();
        let codes = self.codes.iter().copied();
        let codes: Vec<StatusCode> = codes.filter(|code| server.replaces(*code)).collect();
        let plan = Plan::new(&self.layer, &languages, &codes, at);
        plan.check(server)?;
        let mut files = match server {
            Server::Nginx => nginx::files(&plan),
            Server::Caddy => caddy::files(&plan),
            Server::Apache => apache::files(&plan),
            Server::HaProxy => haproxy::files(&plan)?,
            Server::Single => single::files(&plan),
        };
        files.sort_by(|one, other| one.path.cmp(&other.path));
        let manifest = config::manifest(&files);
        files.push(PageFile {
            path: MANIFEST.to_owned(),
            content: manifest.into_bytes(),
        });
        Ok(files)
    }
}

fn is_error(code: &StatusCode) -> bool {
    code.is_client_error() || code.is_server_error()
}
