//! The gate over the project's own texts, `locales/`, by the tools of
//! translators; and what these make of them is loaded.

use fluent_status::{Catalog, StatusCode};
use fluent_tools::{PseudoKind, Severity, Workspace};

/// The gate: nothing is wrong with the project's own texts.
#[test]
fn the_shipped_texts_have_no_findings() {
    let mut findings = Workspace::open("locales").expect("the texts").check();
    findings.retain(|finding| finding.severity() > Severity::Info);
    assert!(findings.is_empty(), "{findings:#?}");
}

#[test]
fn the_shipped_texts_are_in_their_canonical_form() {
    for root in ["locales", "examples/own_codes"] {
        let workspace = Workspace::open(root).expect("texts");
        assert!(workspace.languages().len() > 1);
        let formatted = workspace.fmt();
        assert_eq!(formatted.edits().iter().collect::<Vec<_>>(), []);
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
    let catalog = Catalog::builder().directory(root).build();
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
