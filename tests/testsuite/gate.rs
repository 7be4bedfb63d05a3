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

#[test]
fn pseudo_locales_of_the_shipped_texts_pass_the_check() {
    for kind in PseudoKind::ALL {
        let folder = tempfile::tempdir().expect("a folder");
        let workspace = Workspace::open("locales").expect("the texts");
        let source = workspace.files(workspace.source()).iter();
        let source = source.map(|file| (format!("en-US/{}.ftl", file.name()), file.bytes()));
        let pseudo = workspace.pseudo(kind);
        let files = pseudo.files();
        let files = files.map(|(path, text)| (path.to_owned(), text.as_bytes()));
        for (path, bytes) in source.chain(files) {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            std::fs::write(path, bytes).expect("written");
        }
        let workspace = Workspace::open(folder.path()).expect("the texts");
        assert_eq!(workspace.languages().count(), 2);
        let findings = workspace.check();
        let wrong = findings
            .iter()
            .filter(|finding| finding.severity() != Severity::Info);
        assert_eq!(wrong.collect::<Vec<_>>(), [] as [&Finding; 0], "{kind:?}");
    }
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

/// A tree of files: what it is, the files, and the rule that is broken.
type Tree = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
);

const SAVE: (&str, &str) = ("en-US/menu.ftl", "save = Save\n");

/// What loading refuses, and `check` has an error for.
const REFUSED: [Tree; 30] = [
    (
        "POSIX",
        &[SAVE, ("pt_BR/menu.ftl", "save = Salvar\n")],
        "misplaced-file",
    ),
    (
        "a script",
        &[SAVE, ("zh_Hans/menu.ftl", "save = 保存\n")],
        "misplaced-file",
    ),
    (
        "lower case",
        &[SAVE, ("fr-ca/menu.ftl", "save = Garder\n")],
        "misplaced-file",
    ),
    (
        "capitals",
        &[SAVE, ("fr/T.FTL", "save = Garder\n")],
        "misplaced-file",
    ),
    (
        "too deep",
        &[SAVE, ("fr/a/b.ftl", "save = Garder\n")],
        "misplaced-file",
    ),
    (
        "no folder",
        &[SAVE, ("fr.ftl", "save = Garder\n")],
        "misplaced-file",
    ),
    (
        "an old tag",
        &[SAVE, ("iw/menu.ftl", "save = שמירה\n")],
        "language-tag",
    ),
    (
        "both tags",
        &[
            SAVE,
            ("he/menu.ftl", "save = שמירה\n"),
            ("iw/menu.ftl", "save = שמירה\n"),
        ],
        "misplaced-file",
    ),
    (
        "an id in two files of the source",
        &[SAVE, ("en-US/page.ftl", "save = Save it\n")],
        "duplicate-id",
    ),
    (
        "an id in two files of a translation",
        &[
            SAVE,
            ("fr/menu.ftl", "save = Garder\n"),
            ("fr/page.ftl", "save = Sauver\n"),
        ],
        "duplicate-id",
    ),
    (
        "an id twice",
        &[("en-US/a.ftl", "a = A\na = B\n")],
        "duplicate-id",
    ),
    (
        "an attribute twice",
        &[("en-US/a.ftl", "a = A\n    .b = B\n    .b = C\n")],
        "duplicate-attribute",
    ),
    (
        "no words for DURATION",
        &[
            ("en-US/detail.ftl", WORDS),
            ("en-US/wait.ftl", "wait = Wait { DURATION($seconds) }.\n"),
            ("fr/wait.ftl", "wait = Attendez { DURATION($seconds) }.\n"),
        ],
        "unknown-reference",
    ),
    ("an open brace", &[("en-US/a.ftl", "a = { $b\n")], "syntax"),
    ("a colon", &[("en-US/a.ftl", "a: b\n")], "foreign-syntax"),
    ("no text", &[("en-US/a.ftl", "a =\n")], "missing-text"),
    ("a digit", &[("en-US/a.ftl", "404 = b\n")], "id-form"),
    (
        "a merge",
        &[(
            "en-US/a.ftl",
            "<<<<<<< ours\na = a\n=======\na = b\n>>>>>>> theirs\n",
        )],
        "merge-marker",
    ),
    ("UTF-16", &[("en-US/a.ftl", "a\0 \0=\0 \0b\0")], "encoding"),
    (
        "a term of nowhere",
        &[
            ("en-US/a.ftl", "a = A\n-b = B\n"),
            ("fr/a.ftl", "a = { -bb }\n"),
        ],
        "unknown-reference",
    ),
    (
        "an attribute of nowhere",
        &[("en-US/a.ftl", "a = { b.c }\nb = B\n")],
        "unknown-attribute-reference",
    ),
    (
        "a circle",
        &[("en-US/a.ftl", "a = { b }\nb = { a }\n")],
        "cyclic-reference",
    ),
    (
        "a function of nowhere",
        &[
            ("en-US/a.ftl", "a = { $n }\n"),
            ("fr/a.ftl", "a = { NUMMER($n) }\n"),
        ],
        "unknown-function",
    ),
    (
        "an option of nowhere",
        &[("en-US/a.ftl", "a = { NUMBER($n, digits: 2) }\n")],
        "function-option",
    ),
    (
        "an argument of another kind",
        &[("en-US/a.ftl", "a = { NUMBER(\"n\") }\n")],
        "function-argument",
    ),
    (
        "a long number",
        &[("en-US/a.ftl", "a = { 9007199254740993 }\n")],
        "long-number",
    ),
    (
        "a name of a function",
        &[("en-US/a.ftl", "NUMBER = Number\n")],
        "function-name",
    ),
    (
        "no default",
        &[("en-US/a.ftl", "a = { $n ->\n    [one] One\n}\n")],
        "default-variant",
    ),
    (
        "no text of its own",
        &[
            ("en-US/a.ftl", "a = A\n    .b = B\n"),
            ("fr/a.ftl", "a =\n    .b = B\n"),
        ],
        "missing-value",
    ),
    (
        "a selector that is a message",
        &[("en-US/a.ftl", "b = B\na = { b ->\n   *[one] One\n}\n")],
        "selector",
    ),
];

const WORDS: &str = "detail-duration-days = { $days } days
detail-duration-hours = { $hours } hours
detail-duration-minutes = { $minutes } minutes
detail-duration-seconds = { $seconds } seconds
detail-duration-pair = { $larger } { $smaller }
";

/// What loading refuses and other programs take: the reason, the files, and the rule, if
/// any, that has a warning or a hint.
const RIGHT_ELSEWHERE: [Tree; 12] = [
    (
        "one file for each language",
        &[("en-US.ftl", "a = A\n")],
        "",
    ),
    (
        "files are namespaces",
        &[("en-US/app/menu.ftl", "a = A\n")],
        "",
    ),
    (
        "namespaces may share ids",
        &[
            ("en-US/a/menu.ftl", "a = A\n"),
            ("en-US/b/menu.ftl", "a = B\n"),
        ],
        "duplicate-id",
    ),
    (
        "what all languages share",
        &[SAVE, ("core.ftl", "-a = A\n")],
        "misplaced-file",
    ),
    (
        "it may be a copy",
        &[SAVE, ("french/menu.ftl", "save = Garder\n")],
        "misplaced-file",
    ),
    (
        "CLDR alone has replaced it",
        &[SAVE, ("tl/menu.ftl", "save = I-save\n")],
        "language-tag",
    ),
    (
        "brands are defined elsewhere",
        &[("en-US/a.ftl", "a = { -brand-name }\n")],
        "unknown-reference",
    ),
    (
        "a label is attributes alone",
        &[("en-US/a.ftl", "a =\n    .label = A\n")],
        "",
    ),
    (
        "functions of the program",
        &[(
            "en-US/a.ftl",
            "a = { PLATFORM() ->\n    [mac] Mac\n   *[other] PC\n}\n",
        )],
        "",
    ),
    (
        "options of ECMA-402",
        &[("en-US/a.ftl", "a = { NUMBER($n, style: \"percent\") }\n")],
        "",
    ),
    (
        "the words may be those of a layer below",
        &[("en-US/a.ftl", "a = { DURATION($n) }\n")],
        "unknown-reference",
    ),
    (
        "a term can be shown without what it may be given",
        &[(
            "en-US/a.ftl",
            "a = { -b }\n-b = { $case ->\n    [x] X\n   *[y] { $case }\n}\n",
        )],
        "",
    ),
];

fn is_loaded(files: &[(&str, &str)]) -> bool {
    let files = files.iter().copied();
    let builder = Catalog::builder().without_embedded().files(files);
    builder.build().is_ok()
}

/// What loading refuses is an error of `check`, unless it is right in other programs.
#[test]
fn what_loading_refuses_is_an_error_of_check() {
    for (name, files, rule) in REFUSED {
        assert!(!is_loaded(files), "{name}");
        let findings = Workspace::from_files(files.iter().copied()).check();
        let mut errors = findings
            .iter()
            .filter(|it| it.severity() == Severity::Error);
        let is_told = errors.any(|finding| finding.rule().code() == rule);
        assert!(is_told, "{name}: {rule}: {findings:#?}");
    }
}

#[test]
fn what_is_right_in_other_programs_is_no_error_of_check() {
    for (reason, files, rule) in RIGHT_ELSEWHERE {
        assert!(!is_loaded(files), "{reason}");
        let findings = Workspace::from_files(files.iter().copied()).check();
        let is_error = |finding: &Finding| finding.severity() == Severity::Error;
        assert!(!findings.iter().any(is_error), "{reason}: {findings:#?}");
        let is_told = findings.iter().any(|finding| finding.rule().code() == rule);
        assert!(
            rule.is_empty() || is_told,
            "{reason}: {rule}: {findings:#?}"
        );
    }
}
