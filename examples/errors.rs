//! The example of the README. `cargo run --features axum --example errors`, and then:
//!
//! ```sh
//! curl -i localhost:3000/nowhere -H 'Accept-Language: zh-SG'
//! ```

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use fluent_status::web::ProblemLayer;
use tower::Layer;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, app()).await
}

/// The routes, with the layer around them.
pub fn app() -> Router {
    let routes = Router::new()
        .route("/", get(|| async { "home" }))
        .route("/old", get(|| async { StatusCode::GONE }));
    Router::new().fallback_service(ProblemLayer::new().layer(routes))
}
