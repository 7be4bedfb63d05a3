//! A service on tower and hyper, without a framework, whose every error is in
//! the reader's language.
//!
//! `cargo run --features tower --example tower`, and then:
//!
//! ```sh
//! curl -i localhost:3000/nowhere -H 'Accept-Language: zh-SG'
//! curl -i localhost:3000/zh-CN/nowhere -H 'Accept: text/html'
//! curl -i -X DELETE localhost:3000/ -H 'Accept: text/plain'
//! ```

use std::convert::Infallible;
use std::io;

use bytes::Bytes;
use fluent_status::Catalog;
use fluent_status::web::ProblemLayer;
use http::header::ALLOW;
use http::{HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tower::ServiceBuilder;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let port = std::env::args()
        .nth(1)
        .map_or(Ok(3000), |port| port.parse())?;
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    println!("http://{}/", listener.local_addr()?);
    serve(listener).await?;
    Ok(())
}

/// Answers for as long as connections come.
pub async fn serve(listener: TcpListener) -> io::Result<()> {
    let languages = Catalog::embedded().languages().cloned();
    let service = ServiceBuilder::new()
        .layer(ProblemLayer::new().path_prefix(languages))
        .service_fn(answer);
    loop {
        let (stream, _) = listener.accept().await?;
        let service = TowerToHyperService::new(service.clone());
        let mut server = http1::Builder::new();
        server.timer(TokioTimer::new());
        let connection = server.serve_connection(TokioIo::new(stream), service);
        // A connection that breaks is its client's loss alone.
        tokio::spawn(async { drop(connection.await) });
    }
}

/// An error is a status code; the layer finds the words.
async fn answer(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let mut response = Response::default();
    match (request.method(), request.uri().path()) {
        (&Method::GET | &Method::HEAD, "/" | "/zh-CN/") => {
            *response.body_mut() = Full::from("welcome");
        }
        (_, "/" | "/zh-CN/") => {
            *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
            let methods = HeaderValue::from_static("GET, HEAD");
            response.headers_mut().insert(ALLOW, methods);
        }
        _ => *response.status_mut() = StatusCode::NOT_FOUND,
    }
    Ok(response)
}
