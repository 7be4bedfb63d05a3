//! An API's own codes, with variables, in two languages, beside the texts for
//! HTTP. They are files in `examples/own_codes/`, embedded in the program.
//!
//! `cargo run --features axum --example own_codes` shows what three readers are told; `cargo
//! run --features axum --example own_codes -- 3000` serves it:
//!
//! ```sh
//! curl -i -X POST localhost:3000/orders/Fluent/2 -H 'Accept-Language: zh-SG'
//! curl -i -X POST localhost:3000/orders/Fluent/0 -H 'Accept: text/html'
//! curl -i localhost:3000/nowhere
//! ```

use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use fluent_status::web::{Problem, ProblemLayer};
use fluent_status::{Catalog, StatusCode};
use rust_embed::RustEmbed;
use tower::Layer;

#[derive(RustEmbed)]
#[folder = "examples/own_codes/"]
struct Texts;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Some(port) = std::env::args().nth(1) else {
        print!("{}", answers()?);
        return Ok(());
    };
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port.parse()?)).await?;
    println!("http://{}/", listener.local_addr()?);
    axum::serve(listener, app()?).await?;
    Ok(())
}

fn catalog() -> Result<Catalog, fluent_status::Error> {
    Catalog::builder().embedded_folder::<Texts>().build()
}

/// What three readers are told.
pub fn answers() -> Result<String, Box<dyn std::error::Error>> {
    let catalog = catalog()?;
    let mut told = String::new();
    for header in ["en-GB", "zh-SG, en;q=0.5", "tlh"] {
        let reader = catalog.from_accept_language(header);
        let sold_out = reader.message("shop-1001").ok_or("no such code")?;
        let sold_out = sold_out.with("item", "Fluent").with("count", 2);
        let language = sold_out.language();
        told += &format!(
            "{header} → {language}\n  {}: {sold_out}\n",
            sold_out.title()
        );
        // Our own title for 404, and the shipped one for 410.
        for status in [StatusCode::NOT_FOUND, StatusCode::GONE] {
            told += &format!("  {status}: {}\n", reader.status(status).title());
        }
    }
    Ok(told)
}

/// The same over HTTP.
pub fn app() -> Result<Router, fluent_status::Error> {
    let routes = Router::new().route("/orders/{item}/{count}", post(order));
    let layer = ProblemLayer::over(catalog()?).type_base("/problems");
    Ok(Router::new().fallback_service(layer.layer(routes)))
}

/// Why an order fails. It knows no reader: the layer does.
#[derive(Debug, thiserror::Error)]
enum OrderError {
    #[error("{item} is sold out")]
    SoldOut { item: String, elsewhere: u32 },
}

impl IntoResponse for OrderError {
    fn into_response(self) -> Response {
        match self {
            OrderError::SoldOut { item, elsewhere } => Problem::of("shop-1001")
                .status(409)
                .with("item", item)
                .with("count", elsewhere)
                .with_member("code", "shop-1001")
                .into_response(),
        }
    }
}

async fn order(Path((item, count)): Path<(String, u32)>) -> Result<String, OrderError> {
    let number = reserve(item, count)?;
    Ok(format!("order {number}"))
}

/// No book is ever here; `elsewhere` of them are in other shops.
fn reserve(item: String, elsewhere: u32) -> Result<u64, OrderError> {
    Err(OrderError::SoldOut { item, elsewhere })
}
