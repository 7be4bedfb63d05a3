//! An API's own codes, with variables, in two languages, beside the texts for
//! HTTP. They are files in `examples/own_codes/`, embedded in the program.
//!
//! `cargo run --example own_codes`

use fluent_status::{Catalog, StatusCode};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "examples/own_codes/"]
struct Texts;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", answers()?);
    Ok(())
}

/// What three readers are told.
pub fn answers() -> Result<String, Box<dyn std::error::Error>> {
    let catalog = Catalog::builder().embedded_folder::<Texts>().build()?;
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
