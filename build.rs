//! Makes cargo notice a new, changed or removed file under `locales/`:
//! rust-embed's derive alone sees only the files that it embedded last time.
//! And writes the names of the files into one piece, `folders.txt`.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    // Cargo scans a folder as a whole, at any depth.
    println!("cargo::rerun-if-changed=locales");
    let mut lines = String::new();
    for folder in names(Path::new("locales"))? {
        let path = Path::new("locales").join(&folder);
        if !path.is_dir() {
            continue;
        }
        let files = names(&path)?;
        let texts: Vec<String> = files
            .into_iter()
            .filter(|name| name.ends_with(".ftl"))
            .collect();
        if !texts.is_empty() {
            lines += &format!("{folder}/{}\n", texts.join("/"));
        }
    }
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&out).join("folders.txt"), lines)
}

/// The names in a folder, in ascending order.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let entries = fs::read_dir(folder)?.map(|entry| {
        let name = entry?.file_name();
        Ok(name.to_string_lossy().into_owned())
    });
    let mut names = entries.collect::<io::Result<Vec<String>>>()?;
    names.sort();
    Ok(names)
}
