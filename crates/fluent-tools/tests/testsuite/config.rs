//! Config files: our own, and those of cargo-i18n and Mozilla.

use std::fs;
use std::path::Path;

use fluent_tools::{Config, Finding, Severity, Workspace};

/// A project of these files.
fn project(files: &[(&str, &str)]) -> tempfile::TempDir {
    let project = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = project.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    project
}

fn opened(project: &tempfile::TempDir) -> Vec<Workspace> {
    let config = Config::find(project.path()).expect("a right config");
    config.expect("a config").open().expect("the texts")
}

/// The files of all languages, each with its language and its name among those of the
/// source.
fn files(project: &tempfile::TempDir) -> Vec<String> {
    let mut told = Vec::new();
    for workspace in opened(project) {
        for language in workspace.languages() {
            for file in workspace.files(language) {
                let path = Path::new(file.path());
                let path = path
                    .strip_prefix(project.path())
                    .expect("below the project");
                told.push(format!("{language} {} {}", file.name(), path.display()));
            }
        }
    }
    told
}

fn codes(findings: &[Finding]) -> Vec<(&str, Severity)> {
    let all = findings.iter();
    all.map(|finding| (finding.rule().code(), finding.severity()))
        .collect()
}

/// What is said of a config file with this text.
fn refused(name: &str, text: &str) -> String {
    let project = project(&[(name, text), ("locales/en-US/a.ftl", "a = A\n")]);
    let found = Config::find(project.path()).and_then(|found| found.expect("a config").open());
    let error = found.map(drop).expect_err(text);
    let shown = format!("{}/", project.path().display());
    error.to_string().replace(&shown, "")
}

#[test]
fn roots_can_be_many_and_the_source_can_have_any_folder() {
    let project = project(&[
        (
            "fluent-tools.toml",
            "[[roots]]\ndir = \"src/*/locales\"\n\n[[roots]]\ndir = \"core\"\nsource = \"en\"\n\
             source-dir = \"core/templates\"\ntags = { jp = \"ja\" }\nunderscores = true\n\
             exclude = [\"old/**\"]\n",
        ),
        ("src/ls/locales/en-US.ftl", "a = A\n"),
        ("src/ls/locales/fr.ftl", "a = A\n"),
        ("src/cp/locales/en-US.ftl", "a = A\n"),
        ("src/none/other.txt", ""),
        ("core/templates/m.ftl", "a = A\n"),
        ("core/zh_CN/m.ftl", "a = A\n"),
        ("core/jp/m.ftl", "a = A\n"),
        ("core/old/m.ftl", "a = A\n"),
    ]);
    assert_eq!(
        files(&project),
        [
            "en-US  src/cp/locales/en-US.ftl",
            "en-US  src/ls/locales/en-US.ftl",
            "fr  src/ls/locales/fr.ftl",
            "en m core/templates/m.ftl",
            "ja m core/jp/m.ftl",
            "zh-CN m core/zh_CN/m.ftl",
        ]
    );
    let workspaces = opened(&project);
    let alone: usize = workspaces.iter().map(|one| one.left_alone().len()).sum();
    assert_eq!(alone, 0);
    let sources: Vec<&str> = workspaces.iter().map(|one| one.source().as_str()).collect();
    assert_eq!(sources, ["en-US", "en-US", "en"]);
}

#[test]
fn the_source_of_another_checkout_is_read_and_never_written() {
    let project = project(&[
        (
            "l10n/fluent-tools.toml",
            "source = \"en\"\n[[roots]]\ndir = \".\"\nsource-dir = \"../app/en\"\n",
        ),
        ("app/en/sub/m.ftl", "a = A  \n"),
        ("l10n/fr/sub/m.ftl", "a = Ah  \n"),
    ]);
    let config = Config::find(&project.path().join("l10n")).expect("a right config");
    let workspaces = config.expect("a config").open().expect("the texts");
    let workspace = &workspaces[0];
    assert_eq!(workspace.files(workspace.source())[0].name(), "sub/m");
    let config = Config::find(&project.path().join("l10n")).expect("a right config");
    let named = config
        .expect("a config")
        .open_dir(&project.path().join("l10n"));
    let named = named.expect("the same texts");
    assert_eq!(named.files(named.source()).len(), 1);
    let findings = workspace.check();
    assert_eq!(findings.len(), 2);
    for edits in [workspace.fixes(&findings), workspace.fmt().edits().clone()] {
        let paths: Vec<&str> = edits.iter().map(|(path, _)| path).collect();
        assert_eq!(paths.len(), 1, "{paths:?}");
        assert!(paths[0].ends_with("fr/sub/m.ftl"), "{paths:?}");
    }
    workspace.fixes(&findings).write().expect("written");
    let source = fs::read_to_string(project.path().join("app/en/sub/m.ftl"));
    assert_eq!(source.expect("the source"), "a = A  \n");
}

#[test]
fn rules_are_as_bad_as_the_project_says() {
    let texts = [
        ("locales/en-US.ftl", "a = It is there.\n"),
        ("locales/fr.ftl", "a = Il est là\n"),
        ("locales/de.ftl", "a = Es ist da\n"),
    ];
    let with = |config: &'static str| {
        let mut files = texts.to_vec();
        files.push(("fluent-tools.toml", config));
        let project = project(&files);
        opened(&project)[0].check()
    };
    assert_eq!(codes(&with("")).len(), 2);
    let findings = with("[rules]\nend-punctuation = \"error\"\n");
    let error = ("end-punctuation", Severity::Error);
    assert_eq!(codes(&findings), [error, error]);
    let findings = with(
        "[rules]\nend-punctuation = \"off\"\n\n[languages.fr.rules]\nend-punctuation = \"info\"\n",
    );
    assert_eq!(codes(&findings), [("end-punctuation", Severity::Info)]);
    assert_eq!(findings[0].language().as_str(), "fr");
}

#[test]
fn what_is_defined_elsewhere_is_known() {
    let project = project(&[
        (
            "fluent-tools.toml",
            "known = [\"-brand-*\"]\n[[roots]]\ndir = \"locales\"\nknown = [\"shared\"]\n",
        ),
        (
            "locales/en-US.ftl",
            "a = { -brand-name } and { shared }\nb = { -other }\n",
        ),
        (
            "locales/fr.ftl",
            "a = { -brand-name } et { shared }\nb = { -other }\n",
        ),
    ]);
    let findings = opened(&project)[0].check();
    let ids: Vec<_> = findings.iter().filter_map(Finding::id).collect();
    assert_eq!(ids, ["b"]);
}

#[test]
fn a_config_is_looked_for_above_up_to_the_repository() {
    let project = project(&[
        ("fluent-tools.toml", ""),
        (
            "i18n.toml",
            "fallback_language = \"en\"\n[fluent]\nassets_dir = \"i18n\"\n",
        ),
        ("locales/en-US.ftl", "a = A\n"),
        ("deep/deeper/a.txt", ""),
        ("other/.git/HEAD", ""),
        ("other/deep/a.txt", ""),
        (
            "foreign/i18n.toml",
            "fallback_language = \"en\"\n[fluent]\nassets_dir = \"i18n\"\n",
        ),
        ("foreign/deep/a.txt", ""),
    ]);
    let find = |below: &str| {
        let found = Config::find(&project.path().join(below)).expect("right configs");
        found.map(|config| config.path().to_owned())
    };
    let top = find("").expect("a config");
    assert!(top.ends_with("fluent-tools.toml"));
    let above = find("deep/deeper").expect("a config");
    assert_eq!(above.canonicalize().ok(), top.canonicalize().ok());
    assert_eq!(find("other/deep"), None);
    // Another tool's file is for the folder that it is in.
    assert!(find("foreign").expect("a config").ends_with("i18n.toml"));
    assert!(
        find("foreign/deep")
            .expect("a config")
            .ends_with("fluent-tools.toml")
    );
}

#[test]
fn cargo_i18n_is_understood_with_its_subcrates() {
    let project = project(&[
        (
            "i18n.toml",
            "fallback_language = \"en\"\nsubcrates = [\"sub\"]\n[fluent]\nassets_dir = \"i18n\"\n\
             [gettext]\ntarget_languages = [\"de\"]\noutput_dir = \"i18n\"\n",
        ),
        (
            "sub/i18n.toml",
            "fallback_language = \"en-GB\"\n[fluent]\nassets_dir = \"texts\"\n",
        ),
        ("i18n/en/app.ftl", "a = A\n"),
        ("i18n/de/app.ftl", "a = A\n"),
        ("sub/texts/en-GB/sub.ftl", "a = A\n"),
    ]);
    assert_eq!(
        files(&project),
        [
            "de app i18n/de/app.ftl",
            "en app i18n/en/app.ftl",
            "en-GB sub sub/texts/en-GB/sub.ftl",
        ]
    );
}

#[test]
fn mozillas_patterns_pair_files_of_any_place() {
    let project = project(&[
        (
            "l10n.toml",
            "basepath = \".\"\n[env]\nl = \"{locale}\"\n[[paths]]\n\
             reference = \"app/locales/en/**/*.ftl\"\nl10n = \"{l}/app/**/*.ftl\"\n\
             [[paths]]\nreference = \"app/en.properties\"\nl10n = \"{l}/app.properties\"\n\
             [[includes]]\npath = \"site/l10n.toml\"\n",
        ),
        (
            "site/l10n.toml",
            "[[paths]]\nreference = \"i18n/en/*.ftl\"\nl10n = \"i18n/{locale}/*.ftl\"\n",
        ),
        ("app/locales/en/a.ftl", "a = A\n"),
        ("app/locales/en/sub/b.ftl", "b = B\n"),
        ("fr/app/a.ftl", "a = A\n"),
        ("fr/app/sub/b.ftl", "b = B\n"),
        ("fr/other/c.ftl", "c = C\n"),
        ("site/i18n/en/s.ftl", "s = S\n"),
        ("site/i18n/pt-BR/s.ftl", "s = S\n"),
    ]);
    assert_eq!(
        files(&project),
        [
            "en-US app/locales/en/a app/locales/en/a.ftl",
            "en-US app/locales/en/sub/b app/locales/en/sub/b.ftl",
            "fr app/locales/en/a fr/app/a.ftl",
            "fr app/locales/en/sub/b fr/app/sub/b.ftl",
            "en s site/i18n/en/s.ftl",
            "pt-BR s site/i18n/pt-BR/s.ftl",
        ]
    );
}

#[test]
fn mozillas_patterns_for_the_usual_names_are_these() {
    let pairs = "[[paths]]\nreference = \"t/en-US/**/*.ftl\"\nl10n = \"t/{locale}/**/*.ftl\"\n";
    let project = project(&[
        ("l10n.toml", pairs),
        ("t/en-US/a.ftl", "a = A\n"),
        ("t/fr/a.ftl", "a = A\n"),
    ]);
    assert_eq!(
        files(&project),
        ["en-US a t/en-US/a.ftl", "fr a t/fr/a.ftl"]
    );
    assert!(opened(&project)[0].has_usual_names());
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    for (text, told) in [
        (
            "sauce = \"en\"\n",
            "fluent-tools.toml:1:1: unknown field `sauce`",
        ),
        ("source = \"x\"\n", "fluent-tools.toml:1:10: "),
        (
            "[rules]\nend-punct = \"off\"\n",
            "fluent-tools.toml:2:1: there is no rule \"end-punct\"; \"end-punctuation\" is one",
        ),
        (
            "[rules]\nquote-style = \"never\"\n",
            "fluent-tools.toml:2:15: unknown variant `never`",
        ),
        (
            "[[roots]]\ndir = \"**/locales\"\n",
            "fluent-tools.toml:2:7: a star stands for the name of one folder",
        ),
        ("[[roots]]\n", "fluent-tools.toml:1:1: missing field `dir`"),
        (
            "[[roots]]\ndir = \"src/*/locales\"\n",
            "fluent-tools.toml: there is no directory \"src/*/locales\"",
        ),
        (
            "[[roots]]\ndir = \"texts\"\n",
            "texts: No such file or directory",
        ),
        (
            "[[roots]]\ndir = \"locales\"\nsource-dir = \"../none\"\n",
            "No such file or directory",
        ),
        ("a = ", "fluent-tools.toml:1:5: "),
    ] {
        let refused = refused("fluent-tools.toml", text);
        assert!(refused.contains(told), "{text}: {refused}");
        assert!(refused.contains("; "), "{text}: no help in {refused}");
    }
    let pairs = |reference: &str, l10n: &str| {
        format!("[[paths]]\nreference = \"{reference}\"\nl10n = \"{l10n}\"\n")
    };
    for (text, told) in [
        (String::new(), "it names no Fluent files"),
        (
            pairs("en/*.ftl", "{l10n_base}/{locale}/*.ftl"),
            "\"{l10n_base}\" has no value here",
        ),
        (
            pairs("en/*.ftl", "../l10n/{locale}/*.ftl"),
            "leaves the folder of this file",
        ),
        (
            pairs("en/*.ftl", "fr/*.ftl"),
            "is not \"en/*.ftl\" in another language",
        ),
        (
            pairs("en/*.ftl", "{locale}/**/*.ftl"),
            "is not \"en/*.ftl\" in another language",
        ),
        (
            "[[includes]]\npath = \"l10n.toml\"\n".to_owned(),
            "cannot be included",
        ),
        (
            "[[includes]]\npath = \"none.toml\"\n".to_owned(),
            "No such file",
        ),
    ] {
        let refused = refused("l10n.toml", &text);
        assert!(refused.contains(told), "{text}: {refused}");
    }
    for (subcrates, told) in [
        ("[]", "it names no directory of Fluent files"),
        ("[\".\"]", "the subcrates are too deep"),
        ("[\"none\"]", "No such file"),
    ] {
        let text = format!("fallback_language = \"en\"\nsubcrates = {subcrates}\n");
        let refused = refused("i18n.toml", &text);
        assert!(refused.contains(told), "{text}: {refused}");
    }
}
