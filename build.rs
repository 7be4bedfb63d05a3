//! Copies the texts of `locales/` into `OUT_DIR`, without what only translators
//! read:
//!
//! - `texts.ftl` has them all, one behind the other.
//! - `folders.txt` has a line for each language: its tag and where its texts begin, and
//!   with slashes between them its files, each with its length in bytes:
//!   `fr 48290/axum.ftl 2031/http.ftl 9844`.
//!
//! `FLUENT_STATUS_LANGUAGES=de,fr` in the environment of the build leaves all
//! languages out but these and the source language.
//!
//! And the styles of the pages, without what only people read.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Chooses the languages, as tags with commas between them.
const CHOICE: &str = "FLUENT_STATUS_LANGUAGES";

/// The styles of pages: what a style is called, and what it is made of.
const STYLES: [(&str, &str); 2] = [
    ("error.css", "src/web/page.css"),
    ("reference.css", "src/reference/page.css"),
];

/// What all styles end with.
const FONTS: &str = "src/fonts.css";

/// Always embedded: it has every message.
const SOURCE_LANGUAGE: &str = "en-US";

fn main() -> io::Result<()> {
    // Cargo scans a folder as a whole, at any depth.
    for path in ["locales", FONTS]
        .into_iter()
        .chain(STYLES.map(|(_, path)| path))
    {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rerun-if-env-changed={CHOICE}");
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    let out = Path::new(&out);
    let (mut texts, mut lines) = (String::new(), String::new());
    for (tag, files) in chosen(languages(Path::new("locales"))?) {
        lines += &format!("{tag} {}", texts.len());
        for file in files {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let text = shown_alone(&fs::read_to_string(&file)?);
            lines += &format!("/{name} {}", text.len());
            texts += &text;
        }
        lines.push('\n');
    }
    fs::write(out.join("folders.txt"), lines)?;
    fs::write(out.join("texts.ftl"), texts)?;
    let fonts = fs::read_to_string(FONTS)?;
    for (name, path) in STYLES {
        let style = fs::read_to_string(path)? + &fonts;
        fs::write(out.join(name), dense(&style))?;
    }
    Ok(())
}

/// The languages that have texts, each with its files, in ascending order.
fn languages(root: &Path) -> io::Result<Vec<(String, Vec<PathBuf>)>> {
    let mut languages = Vec::new();
    for folder in entries(root)? {
        if !folder.is_dir() {
            continue;
        }
        let mut files = entries(&folder)?;
        files.retain(|file| file.extension().is_some_and(|ending| ending == "ftl"));
        if !files.is_empty() {
            let tag = folder.file_name().unwrap_or_default();
            languages.push((tag.to_string_lossy().into_owned(), files));
        }
    }
    Ok(languages)
}

/// The languages that the builder chose, with the source language.
fn chosen(mut languages: Vec<(String, Vec<PathBuf>)>) -> Vec<(String, Vec<PathBuf>)> {
    let choice = env::var(CHOICE).unwrap_or_default();
    let tags = choice.split(',').map(|tag| tag.trim().replace('_', "-"));
    let mut tags: Vec<String> = tags.filter(|tag| !tag.is_empty()).collect();
    if tags.is_empty() {
        return languages;
    }
    let is = |tag: &str, other: &str| tag.eq_ignore_ascii_case(other);
    for tag in &tags {
        if !languages.iter().any(|(known, _)| is(known, tag)) {
            let known: Vec<&str> = languages.iter().map(|(known, _)| known.as_str()).collect();
            println!(
                "cargo::error={CHOICE}: there are no texts in {tag:?}; there are {}",
                known.join(", ")
            );
        }
    }
    tags.push(SOURCE_LANGUAGE.to_owned());
    languages.retain(|(known, _)| tags.iter().any(|tag| is(known, tag)));
    languages
}

/// A text without its comments, which are for translators and are half of the
/// source language's bytes, and without the blank lines above messages.
///
/// A line that begins with `#` is a comment wherever it stands; an entry begins
/// with a letter or a hyphen. All else, blank lines within a text too, is kept.
fn shown_alone(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut blank = String::new();
    for line in text.split_inclusive('\n') {
        let begins_entry = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        if line.starts_with('#') {
            blank.clear();
        } else if line.trim().is_empty() {
            blank += line;
        } else {
            if !begins_entry {
                kept += &blank;
            }
            blank.clear();
            kept += line;
        }
    }
    kept
}

/// A style sheet on one line, without comments, and without the blanks and noughts that mean nothing:
/// each page carries its style. What stands within quotation marks has none of them.
fn dense(style: &str) -> String {
    let mut parts = style.split("/*");
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        bare += part.split_once("*/").unwrap_or_default().1;
    }
    let mut dense: String = bare.lines().map(str::trim).collect();
    for (long, short) in [
        (": ", ":"),
        (", ", ","),
        (" {", "{"),
        (" ~ ", "~"),
        (";}", "}"),
        (":0.", ":."),
        (" 0.", " ."),
    ] {
        dense = dense.replace(long, short);
    }
    dense
}

/// What is in a folder, in ascending order.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut entries = entries.collect::<io::Result<Vec<PathBuf>>>()?;
    entries.sort();
    Ok(entries)
}
