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
    /// Apache httpd, from version 2.4.26 on.
    Apache,
    /// HAProxy, from version 2.6 on.
    HaProxy,
    /// A host that sends one file for an error, whoever asks: GitHub Pages, S3, Netlify. All
    /// languages are in it, and a script shows the reader's.
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
    /// What this layer answers, in all languages of its catalog, for all registered codes of
    /// errors.
    ///
    /// See [`Pages`] for an example.
    pub fn of(layer: &ProblemLayer) -> Pages {
        let languages = layer.catalog().languages().cloned().collect();
        let codes = registry::iter().map(|code| code.status());
        let codes = codes.filter(|code| code.is_client_error() || code.is_server_error());
        Pages {
            layer: layer.clone(),
            languages,
            codes: codes.collect(),
        }
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

    /// For these codes alone.
    ///
    /// See [`Pages`] for an example.
    ///
    /// # Errors
    ///
    /// If one is not from 400 to 599.
    pub fn codes(
        mut self,
        codes: impl IntoIterator<Item = StatusCode>,
    ) -> Result<Pages, PagesError> {
        self.codes = codes.into_iter().collect();
        self.codes.sort();
        self.codes.dedup();
        let is_error = |code: &&StatusCode| code.is_client_error() || code.is_server_error();
        match self.codes.iter().find(|code| !is_error(code)) {
            Some(other) => Err(PagesError::NoError(*other)),
            None => Ok(self),
        }
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
        let localizer = self.layer.catalog().localizer(language);
        let is_there = |code: &&StatusCode| {
            let page = self.layer.page_by_code(&localizer, **code);
            page.language() == language
        };
        let lacking = self.codes.iter().filter(|code| !is_there(code));
        lacking.copied().collect()
    }

    /// The files, in the order of their paths and the [`MANIFEST`] last. `at` is the
    /// directory that they will lie in, as the server sees it. The same pages give the same
    /// bytes.
    ///
    /// See [`Pages`] for an example.
    ///
    /// # Errors
    ///
    /// If a configuration could not name the directory, or HAProxy could not hold a page.
    pub fn files(&self, server: Server, at: &str) -> Result<Vec<PageFile>, PagesError> {
        let languages = self.languages.iter();
        let languages: Vec<Language> = languages
            .filter(|language| {
                Some(*language) == self.languages.first() || self.lacking(language).is_empty()
            })
            .cloned()
            .collect();
        let plan = Plan::new(&self.layer, &languages, &self.codes, at);
        if !server.configurations().is_empty() && !plan.has_usable_path() {
            return Err(PagesError::UnusablePath(at.to_owned()));
        }
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
