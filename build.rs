//! Makes cargo notice a new, changed or removed file under `locales/`:
//! rust-embed's derive alone sees only the files that it embedded last time.

fn main() {
    // Cargo scans a folder as a whole, at any depth.
    println!("cargo::rerun-if-changed=locales");
}
