//! The headers of a body that a layer has made: what is true of it, what protects it, and
//! what must go because it was true of another one.

use std::mem;

use http::header::{
    ACCEPT, ACCEPT_RANGES, AGE, ALLOW, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING,
    CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_LOCATION, CONTENT_RANGE, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, ETAG, EXPIRES, LAST_MODIFIED, RETRY_AFTER, TRANSFER_ENCODING, UPGRADE, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use super::accept::Form;
use super::body_cache::RenderedBody;
use super::problem_options::ProblemOptions;
use super::reader::{ReaderOptions, vary_of_body};

// A value is checked when it is made: here, and not for each response.
static NOSNIFF: HeaderValue = HeaderValue::from_static("nosniff");
static NOINDEX: HeaderValue = HeaderValue::from_static("noindex");

const X_ROBOTS_TAG: HeaderName = HeaderName::from_static("x-robots-tag");

/// How many headers belong to a body, at the most: type, language, length, what protects it,
/// how long it is kept, what it depends on, and one to spare for whoever is around.
const OWN_HEADERS: usize = 9;

/// What a response says of the body that it had, or would have had (RFC 9110 section 8, RFC
/// 9530): nothing of it is true of another body.
const OF_THE_BODY: [HeaderName; 8] = [
    CONTENT_DISPOSITION,
    CONTENT_LOCATION,
    ETAG,
    LAST_MODIFIED,
    HeaderName::from_static("content-digest"),
    HeaderName::from_static("content-md5"),
    HeaderName::from_static("digest"),
    HeaderName::from_static("repr-digest"),
];

/// How long a body may be kept, and by whom (RFC 9111, RFC 9213).
const OF_CACHES: [HeaderName; 5] = [
    AGE,
    CACHE_CONTROL,
    EXPIRES,
    HeaderName::from_static("cdn-cache-control"),
    HeaderName::from_static("surrogate-control"),
];

/// What is in a response with a body of a layer, and what a body is told by.
const IN_A_RESPONSE: [HeaderName; 16] = [
    ACCEPT,
    ACCEPT_RANGES,
    ALLOW,
    CACHE_CONTROL,
    CONTENT_ENCODING,
    CONTENT_LANGUAGE,
    CONTENT_LENGTH,
    CONTENT_RANGE,
    CONTENT_SECURITY_POLICY,
    CONTENT_TYPE,
    RETRY_AFTER,
    TRANSFER_ENCODING,
    UPGRADE,
    VARY,
    X_CONTENT_TYPE_OPTIONS,
    X_ROBOTS_TAG,
];

/// Whether a header is more than a sign that is passed on.
pub(super) fn has_meaning(name: &HeaderName) -> bool {
    OF_THE_BODY.contains(name) || OF_CACHES.contains(name) || IN_A_RESPONSE.contains(name)
}

/// Takes out what is said of another body, and how long that may be kept. What the
/// service says of an error without a body, or of a problem, stays: it is of this error.
pub(super) fn keep_from_caches(
    headers: &mut HeaderMap,
    status: StatusCode,
    mut is_of_another: bool,
) {
    for name in &OF_THE_BODY {
        is_of_another |= headers.remove(name).is_some();
    }
    for name in [ACCEPT_RANGES, CONTENT_ENCODING, TRANSFER_ENCODING] {
        headers.remove(name);
    }
    // In a 416 it has the length of the resource (RFC 9110 section 15.5.17).
    if status != StatusCode::RANGE_NOT_SATISFIABLE {
        headers.remove(CONTENT_RANGE);
    }
    if is_of_another {
        for name in &OF_CACHES {
            headers.remove(name);
        }
    }
}

/// Gives a body the headers that belong to it.
pub(super) fn dress(
    headers: &mut HeaderMap,
    body: &RenderedBody,
    form: Form,
    options: &ProblemOptions,
    reader: &ReaderOptions,
) {
    headers.reserve(OWN_HEADERS);
    if !headers.contains_key(EXPIRES) {
        let control = headers.entry(CACHE_CONTROL);
        control.or_insert_with(|| options.cache_control.clone());
    }
    headers.insert(CONTENT_TYPE, form.content_type().clone());
    headers.insert(CONTENT_LANGUAGE, body.language.clone());
    headers.insert(CONTENT_LENGTH, body.length.clone());
    protect(headers, form, options);
    vary_of_body(headers, reader);
}

/// The same for a response that has no header but the id of its request: a copy of what the
/// first such response with this body was given.
pub(super) fn dress_bare(
    headers: &mut HeaderMap,
    body: &RenderedBody,
    form: Form,
    options: &ProblemOptions,
) {
    let dressed = || {
        let mut headers = HeaderMap::new();
        dress(&mut headers, body, form, options, &options.reader);
        headers
    };
    if headers.is_empty() {
        headers.clone_from(body.headers.get_or_init(dressed));
        return;
    }
    let with_id = body.headers_with_id.get_or_init(|| {
        let mut headers = dressed();
        headers.insert(&options.request_id, HeaderValue::from_static(""));
        headers
    });
    let mut own = mem::replace(headers, with_id.clone());
    // Nearly always it is one line. To put it in by its name would be to hash that.
    if own.len() == 1
        && let Some(id) = own.values_mut().next()
        && let Some((_, place)) =
            (headers.iter_mut()).find(|(name, _)| **name == options.request_id)
    {
        mem::swap(id, place);
    } else {
        headers.extend(own);
    }
}

/// Adds the headers that keep browsers from taking a body for another type, a page from
/// doing more than it needs to, and search engines from keeping it. Those of the response
/// itself stay.
fn protect(headers: &mut HeaderMap, form: Form, options: &ProblemOptions) {
    let sniffing = headers.entry(X_CONTENT_TYPE_OPTIONS);
    sniffing.or_insert_with(|| NOSNIFF.clone());
    if form == Form::Html {
        let policy = headers.entry(CONTENT_SECURITY_POLICY);
        policy.or_insert_with(|| match &options.own_page {
            Some(own) => own.policy.clone(),
            None => options.look.policy.clone(),
        });
        let robots = headers.entry(X_ROBOTS_TAG);
        robots.or_insert_with(|| NOINDEX.clone());
    }
}
