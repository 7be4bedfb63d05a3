//! Features only add: each build says the same of the same texts.
//!
//! A page of texts of our own is compared with what is written down. The
//! catalog's texts are not written down a second time, since translators would
//! have to; what the first feature set says of them is kept beside the build
//! instead, and each further one is compared with that.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fluent_status::{Catalog, Filled, Message, Value};
use sha2::{Digest as _, Sha256};

use crate::{language, own_reader};

const TEXTS: &str = include_str!("../data/features/texts.ftl");
const TOLD: &str = "tests/data/features/told.txt";

/// The page of texts of our own, in a language.
fn page(tag: &str) -> Catalog {
    let root = tempfile::tempdir().expect("a directory");
    fs::create_dir(root.path().join(tag)).expect("a folder");
    fs::write(root.path().join(tag).join("texts.ftl"), TEXTS).expect("a file");
    let builder = Catalog::builder().without_embedded().directory(root.path());
    let catalog = builder.source_language(language(tag)).build();
    catalog.unwrap_or_else(|error| panic!("{tag}: {error}"))
}

fn numbers() -> Vec<(&'static str, Value<'static>)> {
    vec![
        ("0", 0.into()),
        ("1", 1.into()),
        ("2", 2.into()),
        ("5", 5.into()),
        ("22", 22.into()),
        ("-3", (-3).into()),
        ("1234", 1234.into()),
        ("12345", 12_345.into()),
        ("1000000", 1_000_000.into()),
        ("2^53 + 1", 9_007_199_254_740_993_u64.into()),
        ("u64::MAX", u64::MAX.into()),
        ("i64::MIN", i64::MIN.into()),
        ("1.0", 1.0.into()),
        ("1.5", 1.5.into()),
        ("0.1_f32", 0.1_f32.into()),
        ("1234.5678", 1234.5678.into()),
        ("1e21", 1e21.into()),
        ("NaN", f64::NAN.into()),
        ("∞", f64::INFINITY.into()),
    ]
}

fn strings() -> Vec<(&'static str, Value<'static>)> {
    vec![
        ("draft", "draft".into()),
        ("12345", "12345".into()),
        ("markup", String::from("<b> { $n } \u{202e}").into()),
        ("empty", "".into()),
    ]
}

fn lists() -> Vec<(&'static str, Value<'static>)> {
    let list = |items: &[&'static str]| items.iter().copied().collect();
    vec![
        ("GET", list(&["GET"])),
        ("GET HEAD", list(&["GET", "HEAD"])),
        ("GET HEAD POST", list(&["GET", "HEAD", "POST"])),
    ]
}

fn durations() -> Vec<(&'static str, Value<'static>)> {
    vec![
        ("0 s", Duration::ZERO.into()),
        ("1.5 s", Duration::from_millis(1500).into()),
        ("90 s", Duration::from_secs(90).into()),
        ("3900 s", Duration::from_secs(3900).into()),
        ("100000000 s", Duration::from_secs(100_000_000).into()),
    ]
}

/// Values of every kind.
fn values() -> Vec<(&'static str, Value<'static>)> {
    [numbers(), strings(), lists(), durations()].concat()
}

/// The variables that texts may name, each with its values.
type Variables<'v> = [(&'v str, Vec<(&'static str, Value<'static>)>)];

/// The variables that a message needs.
fn needed<'v>(message: Message<'_>, variables: &'v Variables<'v>) -> Vec<&'v str> {
    let names = variables.iter().map(|(name, _)| *name);
    let is_needed = |name: &&str| {
        let all_others = names.clone().filter(|other| other != name);
        let filled = all_others.fold(message.with("", 0), |filled, name| filled.with(name, 0));
        filled.try_description().is_err()
    };
    names.clone().filter(is_needed).collect()
}

/// Writes all parts of a message, a line for each.
fn write(told: &mut String, filled: &Filled<'_, '_>, with: &str) {
    let (language, id) = (filled.language(), filled.id());
    let description = filled.try_description();
    let description = description.unwrap_or_else(|error| panic!("{with}: {error}"));
    let attributes = [".title", ".hint", ".note"].map(|name| (name, filled.attribute(&name[1..])));
    let parts = [("", Some(description))].into_iter().chain(attributes);
    for (name, text) in parts {
        if let Some(text) = text {
            // Escaped, so that marks and spaces of every width are seen.
            writeln!(told, "{language} {id}{name}{with}: {text:?}").expect("a string");
        }
    }
}

/// What a catalog says of every message in every language, with each value of
/// each variable. The other variables have their first values.
fn told(catalog: &Catalog, variables: &Variables<'_>) -> String {
    let mut told = String::new();
    for language in catalog.languages() {
        let reader = catalog.localizer(language);
        for id in catalog.ids() {
            let message = reader.message(id).expect("an id");
            let first = variables.iter().filter_map(|(name, values)| {
                let (_, value) = values.first()?;
                Some((*name, value.clone()))
            });
            let given = first.fold(message.with("", 0), |filled, (name, value)| {
                filled.with(name, value)
            });
            let needed = needed(message, variables);
            if needed.is_empty() {
                write(&mut told, &message.with("", 0), "");
            }
            for (name, values) in variables {
                if needed.contains(name) {
                    for (label, value) in values {
                        let filled = given.clone().with(name, value.clone());
                        write(&mut told, &filled, &format!(" ${name} = {label}"));
                    }
                }
            }
        }
    }
    told
}

/// The first line in which two texts differ, for a person to read.
fn difference(left: &str, right: &str) -> Option<String> {
    let mut pairs = left.lines().zip(right.lines());
    let pair = pairs.find(|(left, right)| left != right);
    let same_length = left.len() == right.len();
    let lengths = || format!("{} and {} bytes", left.len(), right.len());
    pair.map(|(left, right)| format!("\n{left}\n{right}"))
        .or_else(|| (!same_length).then(lengths))
}

#[test]
fn a_page_of_own_texts_says_what_is_written_down() {
    let of_a_kind = |name| match name {
        "s" => strings(),
        "items" => lists(),
        "wait" => durations(),
        _ => numbers(),
    };
    let variables = names(TEXTS).into_iter();
    let variables: Vec<_> = variables.map(|name| (name, of_a_kind(name))).collect();
    let tags = ["en-US", "de", "pl", "ar", "hi"];
    let told: String = tags
        .iter()
        .map(|tag| told(&page(tag), &variables))
        .collect();
    if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
        fs::write(TOLD, &told).expect("the snapshot");
    }
    let expected = fs::read_to_string(TOLD).expect("the snapshot");
    assert_eq!(difference(&told, &expected), None);
}

#[test]
fn all_texts_of_the_catalog_say_the_same_under_each_feature_set() {
    let catalog = Catalog::embedded();
    let told = every_text(Path::new("locales"), catalog);
    let sources = sources();

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("texts-{}.txt", fingerprint(catalog, &sources)));
    if !path.exists() {
        let mut file = tempfile::NamedTempFile::new_in(folder).expect("a file");
        file.write_all(told.as_bytes()).expect("written");
        file.persist(&path).expect("the file in its place");
    }
    let first = fs::read_to_string(&path).expect("what the first feature set said");
    assert_eq!(difference(&told, &first), None, "{}", path.display());
}

/// The gate for what a catalog of these files says with values of every kind: each text
/// can be told, and none is empty.
pub(crate) fn every_text(root: &Path, catalog: &Catalog) -> String {
    let texts = files([root.to_owned()]).into_iter();
    let texts: String = texts
        .map(|path| fs::read_to_string(path).expect("a text"))
        .collect();
    let variables = names(&texts).into_iter();
    let variables: Vec<_> = variables.map(|name| (name, values())).collect();
    let told = told(catalog, &variables);
    let ids = catalog.ids().count() * catalog.languages().len();
    assert!(told.lines().count() > ids, "{} lines", told.lines().count());
    assert!(!told.contains(": \"\"\n"), "an empty text");
    told
}

/// The files from which the library is built, in ascending order: whatever is
/// made of the same ones says the same.
fn sources() -> Vec<PathBuf> {
    let folders = ["locales", "src", "crates/fluent-source/src"].map(PathBuf::from);
    let mut files = files(folders);
    files.push(PathBuf::from("Cargo.lock"));
    files.sort();
    files
}

/// The files below these folders, glossaries left out, in ascending order.
fn files(folders: impl Into<Vec<PathBuf>>) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = folders.into();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension != "csv") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// Of the sources, and of the languages that this build embeds of them.
fn fingerprint(catalog: &Catalog, sources: &[PathBuf]) -> String {
    let mut hash = Sha256::new();
    for language in catalog.languages() {
        hash.update(format!("{language}\n"));
    }
    for path in sources {
        let bytes = fs::read(path).expect("a source");
        hash.update(format!("{} {}\n", path.display(), bytes.len()));
        hash.update(bytes);
    }
    let hash = hash.finalize();
    hash.iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The names of all variables in Fluent's texts, however they are spaced; and of those
/// that comments tell of.
fn names(texts: &str) -> BTreeSet<&str> {
    let end =
        |text: &'_ str| text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    let behind = texts.split('$').skip(1);
    let names = behind.map(|text| text.split_at(end(text).unwrap_or(text.len())).0);
    let is_name = |name: &&str| name.starts_with(|c: char| c.is_ascii_alphabetic());
    names.filter(is_name).collect()
}

/// In a default build, too, NUMBER's options are heeded and numbers are grouped.
#[test]
fn numbers_are_told_as_the_text_and_the_language_ask_in_every_build() {
    let catalog = page("en-US");
    let english = catalog.localizer(language("en-US"));
    let number = |id: &str, value: Value<'static>| {
        let message = english.message(id).expect("an id");
        message.with("n", value).description().into_owned()
    };
    assert_eq!(number("integer-digits", 5.into()), "005");
    assert_eq!(number("no-fraction-digits", 1.5.into()), "2");
    assert_eq!(number("significant-digits", 1234.into()), "1,200");
    assert_eq!(number("ordinal", 22.into()), "two: 22");
    let wait = own_reader("en-US");
    let wait = wait.message("detail-wait").expect("an id");
    assert_eq!(
        wait.with("seconds", 12_345).description(),
        "Wait 12,345 seconds."
    );
}

#[cfg(not(feature = "datetime"))]
#[test]
fn a_date_is_refused_without_its_feature_and_the_feature_is_named() {
    let root = tempfile::tempdir().expect("a directory");
    fs::create_dir(root.path().join("fr")).expect("a folder");
    fs::write(root.path().join("fr/a.ftl"), "a = { DATETIME($day) }\n").expect("a file");
    let error = Catalog::builder().directory(root.path()).build();
    let error = error.expect_err("no such function").to_string();
    let help = "; switch on the feature \"datetime\" of the crate fluent-status";
    assert!(
        error.contains("fr/a.ftl:1:7: ") && error.ends_with(help),
        "{error}"
    );
}
