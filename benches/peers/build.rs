//! Makes 32 languages of 64 codes, for all peers from the same sentences: Fluent
//! files in `generated/fluent/`, YAML for rust-i18n in `generated/yaml/`. There the
//! shipped texts stand too, under names of their own.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use fluent_syntax::{ast, parser};

const TAGS: &str = include_str!("src/tags.txt");
const CODES: &str = include_str!("src/codes.txt");

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=../../locales");
    println!("cargo::rerun-if-changed=src/tags.txt");
    println!("cargo::rerun-if-changed=src/codes.txt");
    let root = Path::new("generated");
    let tags: Vec<&str> = TAGS.split_whitespace().collect();
    for (place, tag) in tags.iter().enumerate() {
        // No two languages have texts of one length: that is what is compared.
        let end = "!".repeat(6 - tag.len() + place);
        let (mut fluent, mut yaml) = (String::new(), String::new());
        for code in CODES.split_whitespace() {
            let text =
                format!("What {code} says to a reader of {tag}: the request was answered so.{end}");
            writeln!(
                fluent,
                "http-{code} = {text}\n    .title = Title {code} {tag}{end}"
            )
            .unwrap();
            writeln!(
                fluent,
                "    .hint = What to do about {code} in {tag}, in a sentence.{end}"
            )
            .unwrap();
            writeln!(
                yaml,
                "http-{code}: \"{text}\"\nhttp-{code}-title: \"Title {code} {tag}{end}\""
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
        writeln!(
            fluent,
            "vpc-404 = What vpc-404 says to a reader of {tag}.{end}"
        )
        .unwrap();
        writeln!(
            yaml,
            "vpc-404: \"What vpc-404 says to a reader of {tag}.{end}\""
        )
        .unwrap();
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
        yaml += &shipped(&Path::new("../../locales").join(tag));
        write(&root.join("fluent").join(tag).join("http.ftl"), &fluent);
        write(&root.join("yaml").join(format!("{tag}.yml")), &yaml);
    }
}

/// The descriptions and titles of a language that the crate ships, if it does.
fn shipped(folder: &Path) -> String {
    let mut yaml = String::new();
    for family in ["http", "vpc"] {
        let Ok(text) = fs::read_to_string(folder.join(format!("{family}.ftl"))) else {
            continue;
        };
        for entry in parser::parse(&*text).unwrap().body {
            let ast::Entry::Message(message) = entry else {
                continue;
            };
            let title = message.attributes.iter().find(|a| a.id.name == "title");
            let title = title.map(|title| ("-title", &title.value));
            let description = message.value.as_ref().map(|value| ("", value));
            for (part, pattern) in description.into_iter().chain(title) {
                let text = plain(pattern).replace('\\', "\\\\").replace('"', "\\\"");
                writeln!(yaml, "shipped-{}{part}: \"{text}\"", message.id.name).unwrap();
            }
        }
    }
    yaml
}

fn plain(pattern: &ast::Pattern<&str>) -> String {
    let text = |element: &ast::PatternElement<&str>| match element {
        ast::PatternElement::TextElement { value } => value.to_string(),
        _ => panic!("a text with arguments"),
    };
    pattern.elements.iter().map(text).collect()
}

/// Writes only what changed, so that nothing is built again for nothing.
fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    if fs::read_to_string(path).ok().as_deref() != Some(text) {
        fs::write(path, text).unwrap();
    }
}
