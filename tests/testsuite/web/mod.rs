use std::convert::Infallible;

use bytes::Bytes;
use fluent_status::web::{LocalizerLayer, ProblemLayer};
use fluent_status::{Catalog, StatusCode};
use http::{HeaderMap, Request, Response};
use http_body::Body;
use http_body_util::{BodyExt as _, Full};
use tempfile::TempDir;
use tower::util::BoxCloneSyncService;
use tower::{Layer, Service, ServiceBuilder, ServiceExt as _};

use crate::own_texts;

/// What strangers send, and services that fail.
mod bad_input;
/// Which responses get a body, in which form, and which are left alone.
pub(crate) mod bodies;
/// What caches and other layers may do with a body.
mod caches;
/// Layers of ours with each other and with those of others.
mod compositions;
/// What headers say: Accept, Retry-After, Allow, Vary.
mod headers;
/// What was told before.
mod known;
/// Problems that are told when their reader is known.
mod lazy;
/// The reader of a request.
mod localizers;
/// What can be set on the layer.
mod options;
/// Problem details of one's own, in all forms.
mod problems;
/// A server and a client, over a socket.
mod socket;
/// What headers say in place of a hint.
mod told;

/// Header lines: name and value.
type Lines<'l> = &'l [(&'l str, &'l str)];

/// A response that was read to its end.
#[derive(Debug)]
struct Told {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Told {
    /// All lines of a header, as one; empty without it.
    fn header(&self, name: &str) -> String {
        let lines = self.headers.get_all(name).iter();
        let lines: Vec<&str> = lines.map(|line| line.to_str().expect("text")).collect();
        lines.join(" | ")
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).expect("JSON")
    }
}

/// What a service answers.
async fn tell<S, R, B>(service: S, request: Request<R>) -> Told
where
    S: Service<Request<R>, Response = Response<B>, Error: std::fmt::Debug>,
    B: Body<Data = Bytes, Error: std::fmt::Debug>,
{
    let response = service.oneshot(request).await.expect("a response");
    let (head, body) = response.into_parts();
    let body = body.collect().await.expect("a body").to_bytes();
    Told {
        status: head.status,
        headers: head.headers,
        body: String::from_utf8(body.to_vec()).expect("UTF-8"),
    }
}

/// A GET request with these headers.
fn get(lines: Lines<'_>) -> Request<()> {
    let mut request = Request::get("/");
    for (name, value) in lines {
        request = request.header(*name, value.as_bytes());
    }
    request.body(()).expect("a request")
}

/// A response with these headers and this body.
fn response(status: u16, lines: Lines<'_>, body: &str) -> Response<Full<Bytes>> {
    let mut response = Response::builder().status(status);
    for (name, value) in lines {
        response = response.header(*name, value.as_bytes());
    }
    response
        .body(Full::from(body.to_owned()))
        .expect("a response")
}

type Answering<B> = BoxCloneSyncService<Request<()>, Response<B>, Infallible>;

/// A service that always answers the same.
fn always(response: Response<Full<Bytes>>) -> Answering<Full<Bytes>> {
    let answer = move |_| std::future::ready(Ok(response.clone()));
    BoxCloneSyncService::new(tower::service_fn(answer))
}

/// The same behind the layer.
fn problems(
    layer: ProblemLayer,
    response: Response<Full<Bytes>>,
) -> impl Service<
    Request<()>,
    Response = Response<impl Body<Data = Bytes, Error = Infallible>>,
    Error = Infallible,
> {
    layer.layer(always(response))
}

/// The same with the reader's language, of the texts that a test may state.
fn own_problems(
    layer: ProblemLayer,
    response: Response<Full<Bytes>>,
) -> impl Service<
    Request<()>,
    Response = Response<impl Body<Data = Bytes, Error = Infallible>>,
    Error = Infallible,
> {
    ServiceBuilder::new()
        .layer(LocalizerLayer::over(own_texts().clone()))
        .layer(layer)
        .service(always(response))
}

/// Two languages more than [`own_texts`] has, each with one text.
fn more_languages() -> (TempDir, Catalog) {
    let root = TempDir::new().expect("a temporary directory");
    let texts = [
        (
            "ar",
            "http-404 = لا يوجد شيء في هذا العنوان.\n    .title = غير موجود\n\
             http-405 = لا يمكن ذلك هنا.\n    .title = غير ممكن\n",
        ),
        (
            "de",
            "http-404 = Unter dieser Adresse gibt es nichts.\n    .title = Nicht gefunden\n\
             http-405 = So geht es hier nicht.\n    .title = Nicht so\n\
             detail-allowed-methods = Erlaubt: { $methods }.\n",
        ),
    ];
    for (tag, text) in texts {
        std::fs::create_dir(root.path().join(tag)).expect("a folder");
        std::fs::write(root.path().join(tag).join("mine.ftl"), text).expect("a file");
    }
    let catalog = Catalog::builder()
        .without_embedded()
        .directory("tests/data/texts")
        .directory(root.path())
        .build()
        .expect("good texts");
    (root, catalog)
}

/// Both layers over a catalog, around a response.
fn both(
    catalog: Catalog,
    response: Response<Full<Bytes>>,
) -> impl Service<
    Request<()>,
    Response = Response<impl Body<Data = Bytes, Error = Infallible>>,
    Error = Infallible,
> {
    ServiceBuilder::new()
        .layer(LocalizerLayer::over(catalog))
        .layer(ProblemLayer::new())
        .service(always(response))
}
