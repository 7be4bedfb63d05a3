//! Shipped texts outside of `locales/`: the fewer there are, the less breaks when one of
//! them is corrected.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_status::registry::{self, Class};

use crate::shipped;

/// How many there may be: what the README and the first example of the library show.
const MOST: usize = 10;

/// How wide a text is at the least, in columns, that is no word or two which stand anywhere,
/// such as "Permission denied".
const LEAST_WIDTH: usize = 18;

/// How many bytes of a text are looked up at once.
const HEAD: usize = 12;

/// The columns of what is not a placeable; a Chinese character takes two.
fn width(text: &str) -> usize {
    let words = text.split(['{', '}']).step_by(2).flat_map(str::chars);
    words.map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// All shipped texts, in all languages, that are long enough; without the registered
/// phrases, which are facts.
fn texts() -> BTreeSet<String> {
    let catalog = shipped();
    let reasons = registry::iter().map(|entry| entry.reason().to_lowercase());
    let classes = Class::ALL.map(|class| class.as_str().replace('-', " "));
    let names = registry::family_codes().filter_map(|known| known.name());
    let names = names.map(str::to_lowercase);
    let facts: BTreeSet<String> = reasons.chain(classes).chain(names).collect();
    let mut texts = BTreeSet::new();
    for language in catalog.languages() {
        let reader = catalog.localizer(language);
        for id in catalog.ids() {
            let message = reader.message(id).expect("an id");
            if message.language() == language {
                let parts = [
                    Some(message.title()),
                    Some(message.description()),
                    message.hint(),
                ];
                let parts = parts.into_iter().flatten().map(|text| text.into_owned());
                texts.extend(parts);
            }
        }
    }
    texts.retain(|text| width(text) >= LEAST_WIDTH && !facts.contains(&text.to_lowercase()));
    texts
}

/// The texts of the repository, `locales/` and what is made left out.
fn files() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut folders = vec![PathBuf::from(".")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let is_left_out = matches!(&*name, "locales" | "target" | "generated" | "Cargo.lock");
            if is_left_out || name.starts_with('.') || path.is_symlink() {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files
}

/// The bytes with which a text begins: enough to find it, as long as all of them are.
fn head(bytes: &[u8]) -> Option<[u8; HEAD]> {
    bytes.first_chunk().copied()
}

#[test]
fn at_most_ten_shipped_texts_stand_outside_of_locales() {
    let texts = texts();
    assert!(texts.len() > 200, "{}", texts.len());
    let mut by_head: HashMap<[u8; HEAD], Vec<&str>> = HashMap::new();
    for text in &texts {
        let head = head(text.as_bytes()).expect("a text that is long enough");
        by_head.entry(head).or_default().push(text);
    }
    let mut found: BTreeMap<&str, BTreeSet<PathBuf>> = BTreeMap::new();
    for path in files() {
        // What is no text has none of ours.
        let Ok(file) = fs::read_to_string(&path) else {
            continue;
        };
        for (place, window) in file.as_bytes().windows(HEAD).enumerate() {
            let begun = head(window).and_then(|head| by_head.get(&head));
            for text in begun.into_iter().flatten() {
                if file.as_bytes()[place..].starts_with(text.as_bytes()) {
                    let path = path.strip_prefix(".").unwrap_or(Path::new(""));
                    found.entry(text).or_default().insert(path.to_owned());
                }
            }
        }
    }
    let list = found
        .iter()
        .map(|(text, paths)| format!("{text:?} in {paths:?}\n"));
    assert!(
        found.len() <= MOST,
        "{} shipped texts stand outside of locales/, so that whoever corrects one of them has to \
         look for it there as well; take the texts of tests/data/texts (crate::own_texts, or \
         --dir), texts of your own, or say what is true of any text:\n{}",
        found.len(),
        list.collect::<String>()
    );
    // The README's look at the program: the search finds what is there.
    let readme = Path::new("README.md").to_owned();
    assert!(found.values().any(|paths| paths.contains(&readme)));
}
