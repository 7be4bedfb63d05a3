//! Makes cargo notice a new, changed or removed file under `locales/`:
//! rust-embed's derive alone sees only the files that it embedded last time.
//! And writes the paths of the texts into one piece, `paths.txt`.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    // Cargo scans a folder as a whole, at any depth.
    println!("cargo::rerun-if-changed=locales");
    let mut paths = Vec::new();
    list(Path::new("locales"), "", &mut paths)?;
    paths.sort();
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&out).join("paths.txt"), paths.join("\n"))
}

/// The files of texts below a folder, as rust-embed names them.
fn list(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &format!("{prefix}{name}/"), paths)?;
        } else if name.ends_with(".ftl") {
            paths.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}
