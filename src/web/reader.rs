//! [`Reader`]: who reads the answer to a request, found out when it is asked for.
//!
//! Nothing of a request is parsed before somebody asks: its headers are kept, which are
//! shared with the server and not copied. The layers and axum's extractor all ask here, so
//! that they agree on who reads, and on what an answer depends.

use std::fmt;
use std::sync::{Arc, OnceLock};

use http::header::{ACCEPT_LANGUAGE, COOKIE};
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Request};
use percent_encoding::percent_decode_str;

use super::header::HeaderLines;
use super::vary::vary;
use crate::catalog::Catalog;
use crate::localizer::Localizer;
use crate::negotiate::{Preferences, lines};
use fluent_source::Language;

// A value is checked when it is made: here, and not for each response.
static LANGUAGE: HeaderValue = HeaderValue::from_static("accept-language");
static LANGUAGE_AND_COOKIE: HeaderValue = HeaderValue::from_static("accept-language, cookie");
static FORM_AND_LANGUAGE: HeaderValue = HeaderValue::from_static("accept, accept-language");
static ALL: HeaderValue = HeaderValue::from_static("accept, accept-language, cookie");

/// The texts, and where a reader may choose a language.
///
/// A choice in the address comes before one in a cookie, which comes before the header:
/// an address that is passed on shows the same language to everybody, and a cookie was
/// chosen in this service, while the header is that of the browser.
#[derive(Clone, Debug)]
pub(super) struct ReaderOptions {
    pub(super) catalog: Catalog,
    /// The name of the parameter that is read.
    pub(super) query: Option<Box<str>>,
    /// What the first segment of the path may be.
    pub(super) path: Box<[Language]>,
    /// The name of the cookie that is read.
    pub(super) cookie: Option<Box<str>>,
}

impl ReaderOptions {
    /// The header alone decides.
    pub(super) fn over(catalog: Catalog) -> ReaderOptions {
        ReaderOptions {
            catalog,
            query: None,
            path: Box::default(),
            cookie: None,
        }
    }

    /// The language that an address chooses, by its query or its path.
    fn by_address(&self, address: &PathAndQuery) -> Option<Language> {
        let by_query = self.query.as_deref().and_then(|name| {
            let value = parameter(address.query()?, name)?;
            chosen(&percent_decode_str(value).decode_utf8().ok()?)
        });
        by_query.or_else(|| {
            let first = first_segment(address.path());
            let mut languages = self.path.iter();
            let language = languages.find(|language| language.as_str().eq_ignore_ascii_case(first));
            language.cloned()
        })
    }
}

/// What is kept of a request to tell who reads, if anybody asks.
#[derive(Debug)]
pub(super) struct KeptRequest {
    languages: HeaderLines,
    /// Of the cookies and of the address as much as can matter.
    cookies: HeaderLines,
    address: Option<PathAndQuery>,
}

impl KeptRequest {
    /// What matters to somebody who looks for readers in this way.
    pub(super) fn of<R>(request: &Request<R>, options: &ReaderOptions) -> KeptRequest {
        let headers = request.headers();
        let in_address = options.query.is_some() || !options.path.is_empty();
        KeptRequest {
            languages: HeaderLines::of(headers, ACCEPT_LANGUAGE, ""),
            cookies: match options.cookie {
                Some(_) => HeaderLines::of(headers, COOKIE, ""),
                None => HeaderLines::None,
            },
            address: (in_address.then(|| request.uri().path_and_query()))
                .flatten()
                .cloned(),
        }
    }

    /// The lines of the header, if they alone say who reads.
    pub(super) fn languages_alone(&self) -> Option<&HeaderLines> {
        let is_alone = self.cookies.is_empty() && self.address.is_none();
        is_alone.then_some(&self.languages)
    }

    /// The reader: by what was chosen, and then by the header.
    pub(super) fn localizer(&self, options: &ReaderOptions) -> Localizer {
        let address = self.address.as_ref();
        let by_address = address.and_then(|address| options.by_address(address));
        let by_cookie = options
            .cookie
            .as_deref()
            .and_then(|name| cookie(&self.cookies, name));
        match (by_address, by_cookie) {
            (None, None) => reader_by_header(&options.catalog, &*self.languages),
            (chosen, also) => {
                let chosen = chosen.into_iter().chain(also).map(Preferences::chosen);
                let wanted = chosen.fold(Preferences::default(), Preferences::then);
                let header = lines(&*self.languages).collect::<Vec<_>>();
                let header = header.iter().map(|line| &**line);
                let header = Preferences::from_accept_language_lines(header);
                options.catalog.localizer(wanted.then(header))
            }
        }
    }
}

/// The reader of a request, in the extensions of the request.
///
/// A [`LocalizerLayer`](super::LocalizerLayer) puts it there, and a
/// [`ProblemLayer`](super::ProblemLayer) that is told to
/// ([`for_handlers`](super::ProblemLayer::for_handlers)). Who reads is found out when it
/// is asked for the first time; the response then gets a Vary header, and no other
/// response does. With axum, a handler takes a [`Localizer`] as an argument instead.
///
/// # Example
///
/// ```
/// use bytes::Bytes;
/// use fluent_status::StatusCode;
/// use fluent_status::web::{LocalizerLayer, Reader};
/// use http::{Request, Response};
/// use http_body_util::Full;
/// use tower::{ServiceBuilder, ServiceExt as _};
///
/// async fn title(request: Request<()>) -> Result<Response<Full<Bytes>>, &'static str> {
///     let reader = request.extensions().get::<Reader>().ok_or("the layer is missing")?;
///     let title = reader.localizer().status(StatusCode::GONE).title().into_owned();
///     Ok(Response::new(Full::from(title)))
/// }
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let service = ServiceBuilder::new().layer(LocalizerLayer::new()).service_fn(title);
/// let response = service.oneshot(Request::new(())).await?;
/// assert_eq!(response.headers()["vary"], "accept-language");
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Reader(Arc<Inner>);

struct Inner {
    request: KeptRequest,
    options: Arc<ReaderOptions>,
    localizer: OnceLock<Localizer>,
}

impl Reader {
    /// The reader who sent a request, looked for in this way.
    pub(super) fn of<R>(request: &Request<R>, options: &Arc<ReaderOptions>) -> Reader {
        Reader(Arc::new(Inner {
            request: KeptRequest::of(request, options),
            options: options.clone(),
            localizer: OnceLock::new(),
        }))
    }

    /// The texts as this reader sees them.
    ///
    /// ```
    /// use fluent_status::Localizer;
    /// use fluent_status::web::Reader;
    /// use http::Request;
    ///
    /// fn localizer<B>(request: &Request<B>) -> Option<&Localizer> {
    ///     request.extensions().get::<Reader>().map(Reader::localizer)
    /// }
    /// # assert!(localizer(&Request::new(())).is_none());
    /// ```
    pub fn localizer(&self) -> &Localizer {
        let Inner {
            request,
            options,
            localizer,
        } = &*self.0;
        localizer.get_or_init(|| request.localizer(options))
    }

    /// Adds to the Vary header what the choice of this reader depends on, if anybody has
    /// asked.
    pub(super) fn vary_if_asked(&self, headers: &mut HeaderMap) {
        if self.0.localizer.get().is_some() {
            vary_by_reader(headers, &self.0.options);
        }
    }

    /// The request, if its reader is looked for as by these options: in the same texts, and
    /// with the same Vary.
    pub(super) fn request_as_by(&self, options: &ReaderOptions) -> Option<&KeptRequest> {
        let Inner {
            request,
            options: own,
            ..
        } = &*self.0;
        let is_alike =
            own.catalog.is(&options.catalog) && own.cookie.is_some() == options.cookie.is_some();
        is_alike.then_some(request)
    }

    /// How this reader was looked for.
    pub(super) fn options(&self) -> &ReaderOptions {
        &self.0.options
    }
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Reader")
            .field(&self.0.localizer.get())
            .finish()
    }
}

/// Adds to the Vary header what the choice of a reader depends on, as far as it stands in
/// headers.
fn vary_by_reader(headers: &mut HeaderMap, options: &ReaderOptions) {
    match options.cookie {
        Some(_) => vary(
            headers,
            &["accept-language", "cookie"],
            &LANGUAGE_AND_COOKIE,
        ),
        None => vary(headers, &["accept-language"], &LANGUAGE),
    }
}

/// The same for a body of ours, which depends on the form that is asked for as well.
pub(super) fn vary_of_body(headers: &mut HeaderMap, options: &ReaderOptions) {
    match options.cookie {
        Some(_) => vary(headers, &["accept", "accept-language", "cookie"], &ALL),
        None => vary(headers, &["accept", "accept-language"], &FORM_AND_LANGUAGE),
    }
}

/// The reader whom the application has put into the extensions of a request, or a layer;
/// else the one whom the header describes, over the embedded texts.
#[cfg(feature = "axum")]
pub(super) fn reader_of_request(extensions: &http::Extensions, headers: &HeaderMap) -> Localizer {
    match (extensions.get::<Localizer>(), extensions.get::<Reader>()) {
        (Some(localizer), _) => localizer.clone(),
        (None, Some(reader)) => reader.localizer().clone(),
        (None, None) => reader_by_header(Catalog::embedded(), headers.get_all(ACCEPT_LANGUAGE)),
    }
}

/// The reader whom the lines of an Accept-Language header describe; without one, somebody
/// who reads the source language.
fn reader_by_header<'h>(
    catalog: &Catalog,
    values: impl IntoIterator<Item = &'h HeaderValue>,
) -> Localizer {
    let mut lines = lines(values);
    let first = lines.next().unwrap_or_default();
    match lines.next() {
        // Nearly every request has one line, and the answer to it is cached.
        None => catalog.from_accept_language(&first),
        Some(second) => {
            let lines: Vec<_> = [first, second].into_iter().chain(lines).collect();
            let lines = lines.iter().map(|line| &**line);
            catalog.localizer(Preferences::from_accept_language_lines(lines))
        }
    }
}

/// The first segment of a path.
fn first_segment(path: &str) -> &str {
    let path = path.strip_prefix('/').unwrap_or(path);
    path.split_once('/').map_or(path, |(first, _)| first)
}

/// A language as people write their choice of it: as a tag, or with an underscore as
/// Java and gettext do.
fn chosen(value: &str) -> Option<Language> {
    Language::from_posix(value).ok()
}

/// The value of the first parameter of this name in a query, as it was written.
fn parameter<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    let mut parameters = query
        .split('&')
        .filter_map(|parameter| parameter.split_once('='));
    parameters.find_map(|(known, value)| (known == name).then_some(value))
}

/// The language in the first cookie of this name (RFC 6265 section 4.2), with or without
/// quotation marks, and with or without percent-encoding.
fn cookie(values: &[HeaderValue], name: &str) -> Option<Language> {
    lines(values).find_map(|line| {
        let mut cookies = line.split(';').filter_map(|cookie| cookie.split_once('='));
        let value = cookies.find_map(|(known, value)| (known.trim() == name).then_some(value))?;
        let value = value.trim().trim_matches('"');
        chosen(&percent_decode_str(value).decode_utf8().ok()?)
    })
}
