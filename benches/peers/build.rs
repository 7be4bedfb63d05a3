//! Makes 32 languages of 64 codes, for all peers from the same sentences: Fluent
//! files in `generated/fluent/`, YAML for rust-i18n in `generated/yaml/`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const TAGS: &str = include_str!("src/tags.txt");
const CODES: &str = include_str!("src/codes.txt");

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/tags.txt");
    println!("cargo::rerun-if-changed=src/codes.txt");
    let root = Path::new("generated");
    let tags: Vec<&str> = TAGS.split_whitespace().collect();
    for tag in &tags {
        let (mut fluent, mut yaml) = (String::new(), String::new());
        for code in CODES.split_whitespace() {
            let text =
                format!("What {code} says to a reader of {tag}: the request was answered so.");
            writeln!(
                fluent,
                "http-{code} = {text}\n    .title = Title {code} {tag}"
            )
            .unwrap();
            writeln!(
                fluent,
                "    .hint = What to do about {code} in {tag}, in a sentence."
            )
            .unwrap();
            writeln!(
                yaml,
                "http-{code}: \"{text}\"\nhttp-{code}-title: \"Title {code} {tag}\""
            )
            .unwrap();
        }
        // Codes that only the source language has.
        if *tag == "en-US" {
            for code in 460..492 {
                let text =
                    format!("What {code} says, in the source language alone, in a sentence.");
                writeln!(fluent, "http-{code} = {text}").unwrap();
                writeln!(yaml, "http-{code}: \"{text}\"").unwrap();
            }
        }
        writeln!(fluent, "vpc-404 = What vpc-404 says to a reader of {tag}.").unwrap();
        writeln!(yaml, "vpc-404: \"What vpc-404 says to a reader of {tag}.\"").unwrap();
        writeln!(
            fluent,
            "filled = Read {{ $name }} again in {{ $seconds }} seconds, {tag}."
        )
        .unwrap();
        writeln!(
            yaml,
            "filled: \"Read %{{name}} again in %{{seconds}} seconds, {tag}.\""
        )
        .unwrap();
        writeln!(
            fluent,
            "plural = {{ $seconds ->\n    [one] Again in {{ $seconds }} second.\n   *[other] Again in {{ $seconds }} seconds.\n}}"
        )
        .unwrap();
        write(&root.join("fluent").join(tag).join("http.ftl"), &fluent);
        write(&root.join("yaml").join(format!("{tag}.yml")), &yaml);
    }
}

/// Writes only what changed, so that nothing is built again for nothing.
fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    if fs::read_to_string(path).ok().as_deref() != Some(text) {
        fs::write(path, text).unwrap();
    }
}
