//! A shop on axum whose every error is in the reader's language.
//!
//! `cargo run --features axum --example axum`, and then:
//!
//! ```sh
//! curl -i localhost:3000/nowhere -H 'Accept-Language: zh-SG'
//! curl -i localhost:3000/nowhere -H 'Accept: text/html'
//! curl -i localhost:3000/nowhere?lang=zh-CN -H 'Accept: text/plain'
//! curl -i -X PUT localhost:3000/books
//! curl -i localhost:3000/books/one -H 'Cookie: lang=zh-CN'
//! curl -i localhost:3000/busy
//! curl -I localhost:3000/nowhere
//! ```
//!
//! Or open <http://localhost:3000/nowhere> in a browser. Another port:
//! `cargo run --features axum --example axum -- 3001`; texts on disk beside the embedded ones:
//! `cargo run --features axum --example axum -- 3001 my-locales`.

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::IntoResponse;
use axum::routing::get;
use fluent_status::web::{Problem, ProblemLayer};
use fluent_status::{Catalog, Localizer};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let port = arguments.next().map_or(Ok(3000), |port| port.parse())?;
    let mut catalog = Catalog::builder();
    if let Some(directory) = arguments.next() {
        catalog = catalog.directory(directory);
    }
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    println!("http://{}/", listener.local_addr()?);
    axum::serve(listener, app(catalog.build()?)).await?;
    Ok(())
}

/// The routes, with all layers around them.
pub fn app(catalog: Catalog) -> Router {
    let routes = Router::new()
        .route("/", get(home))
        .route("/books", get(home).post(home))
        .route("/books/{number}", get(book))
        .route("/busy", get(busy))
        .route("/panic", get(panic));
    // This is all that the errors need.
    let errors = ProblemLayer::over(catalog)
        .query("lang")
        .cookie("lang")
        .for_handlers()
        .keep_text_as("reason")
        .home("/")
        .contact("mailto:shop@example.com");
    let layers = ServiceBuilder::new()
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .layer(errors)
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(CatchPanicLayer::new());
    // Around the routes as a whole, where the Allow header of a 405 is seen.
    Router::new().fallback_service(layers.service(routes))
}

async fn home() -> &'static str {
    "welcome"
}

/// An error of a handler: a code is enough, or a problem with more in it.
async fn book(reader: Localizer, Path(number): Path<u32>) -> Result<String, Problem> {
    match number {
        1..100 => Ok(format!("book {number}")),
        _ => Err(Problem::status(StatusCode::GONE, &reader).with_member("book", number)?),
    }
}

async fn busy() -> impl IntoResponse {
    (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "120")])
}

/// What a handler must not do, and what is answered if one does it.
#[allow(clippy::panic)]
async fn panic() {
    panic!("what is said here stays here");
}
