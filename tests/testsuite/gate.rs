//! The gate over the project's own texts, `locales/`, by the tools of translators; and
//! what these make of them is loaded.
//!
//! A gate is a function over a directory or a catalog, so that `drop_in.rs` can hold it
//! to languages that are not there yet. Incomplete and stale languages pass: `check`
//! lists what they lack, and readers are told it in another language.

use std::collections::HashSet;
use std::path::Path;

use fluent_status::{Catalog, StatusCode};
use fluent_tools::{Finding, PseudoKind, Severity, Workspace};

/// The languages that the project keeps by itself. They are held to the warnings of
/// `check`, to the canonical form and to titles of their own; a translation that comes
/// in is held to the errors alone, as `check` holds it.
pub(crate) const KEPT: [&str; 11] = [
    "de", "en-US", "es", "fr", "it", "ja", "ko", "pt-BR", "ru", "zh-CN", "zh-TW",
];

/// What is found when the source has changed and a translation has not yet.
const OF_CHANGES: [&str; 4] = [
    "missing-message",
    "missing-attribute",
    "obsolete-message",
    "extra-attribute",
];

/// The gate for what `check` finds.
pub(crate) fn nothing_is_wrong(root: &Path) {
    let workspace = Workspace::open(root).expect("the texts");
    let counts = |finding: &Finding| {
        let is_kept = KEPT.contains(&finding.language().to_string().as_str());
        let least = if is_kept {
            Severity::Warning
        } else {
            Severity::Error
        };
        finding.severity() >= least && !OF_CHANGES.contains(&finding.rule().code())
    };
    let mut findings = workspace.check();
    findings.retain(counts);
    assert!(findings.is_empty(), "{findings:#?}");
}

/// The gate for what is missing: `check` lists it, and the catalog of the same texts
/// answers with the whole message of the next language.
pub(crate) fn what_is_missing_is_listed(root: &Path, catalog: &Catalog) {
    let findings = Workspace::open(root).expect("the texts").check();
    let missing = findings.iter().filter(|finding| {
        let is_warning = finding.severity() == Severity::Warning;
        is_warning && finding.rule().code() == "missing-message"
    });
    let missing = missing.filter_map(|finding| Some((finding.language(), finding.id()?)));
    let missing: HashSet<_> = missing.collect();
    for language in catalog.languages() {
        let reader = catalog.localizer(language);
        for id in catalog.ids() {
            let message = reader
                .message(id)
                .expect("the source language has every id");
            let is_listed = missing.contains(&(language, id));
            assert_eq!(
                message.language() != language,
                is_listed,
                "{id} in {language}"
            );
        }
    }
}

#[test]
fn the_shipped_texts_have_no_findings() {
    nothing_is_wrong(Path::new("locales"));
}

#[test]
fn what_the_shipped_texts_lack_is_listed() {
    what_is_missing_is_listed(Path::new("locales"), &crate::shipped());
}

#[test]
fn the_shipped_texts_are_in_their_canonical_form() {
    for root in ["locales", "examples/own_codes", "tests/data/texts"] {
        let workspace = Workspace::open(root).expect("texts");
        assert!(workspace.languages().len() > 1);
        let formatted = workspace.fmt();
        let is_kept = |path: &str| KEPT.iter().any(|tag| path.contains(&format!("{tag}/")));
        let edits = formatted.edits().iter().filter(|(path, _)| is_kept(path));
        assert_eq!(edits.collect::<Vec<_>>(), []);
        assert_eq!(formatted.refused(), []);
    }
}

/// Our own texts, on disk: the new files load, everything in them is missing,
/// they are in their canonical form, and nothing is written twice.
#[test]
fn a_new_language_loads_before_it_is_translated() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    std::fs::create_dir(root.join("en-US")).expect("made");
    for entry in std::fs::read_dir("locales/en-US").expect("the texts") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name");
        std::fs::copy(&path, root.join("en-US").join(name)).expect("copied");
    }
    for tag in ["ru", "ar", "ja", "zh-TW", "sr-Latn"] {
        let edits = Workspace::open(root).and_then(|workspace| workspace.new_locale(tag));
        let edits = edits.unwrap_or_else(|error| panic!("{error}"));
        edits.write().unwrap_or_else(|error| panic!("{error}"));
        let error = edits.write().expect_err("the files are there").to_string();
        assert_eq!(error.lines().count(), edits.iter().len(), "{error}");
    }
    let catalog = Catalog::builder()
        .without_embedded()
        .directory(root)
        .build();
    let catalog = catalog.unwrap_or_else(|error| panic!("{error}"));
    let message = catalog.localizer(crate::language("ru"));
    assert_eq!(
        message.status(StatusCode::NOT_FOUND).language().to_string(),
        "en-US"
    );
    let workspace = Workspace::open(root).unwrap_or_else(|error| panic!("{error}"));
    let coverage = workspace.coverage();
    assert!(coverage.len() >= 5 * 5);
    assert!(
        coverage
            .iter()
            .all(|row| row.translated() == 0 && row.obsolete().is_empty())
    );
    assert_eq!(workspace.fmt().edits().iter().collect::<Vec<_>>(), []);
}

/// Each message is still there, in other letters.
#[test]
fn pseudo_locales_can_be_loaded() {
    let workspace = Workspace::open("locales").expect("the texts");
    for kind in PseudoKind::ALL {
        let pseudo = workspace.pseudo(kind);
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in pseudo.files() {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            std::fs::write(path, text).expect("written");
        }
        let catalog = Catalog::builder().directory(folder.path()).build();
        let catalog = catalog.unwrap_or_else(|error| panic!("{error}"));
        let localizer = catalog.localizer(pseudo.language());
        for id in catalog.ids() {
            let message = localizer.message(id).expect("a message");
            assert_eq!(message.language(), pseudo.language(), "{id}");
            let source = catalog.localizer(crate::language("en-US"));
            let source = source.message(id).expect("a message");
            // Variables alone have nothing to change.
            let words = source.to_string();
            let words = words.split(['{', '}']).step_by(2);
            if words.flat_map(str::chars).any(char::is_alphabetic) {
                assert_ne!(message.to_string(), source.to_string(), "{id}");
            }
        }
    }
}
