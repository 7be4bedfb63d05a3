//! The program `review`: what goes wrong around it, and what it prints for others.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Stdio};

use fluent_tools::review::State;

use crate::review_merges::Repository;

#[test]
fn without_commits_or_a_repository_only_history_is_missing() {
    let repository = Repository::new();
    repository.put("en-US/menu.ftl", "= Save", "= Save it");
    repository.put("fr/menu.ftl", "Enregistrer", "L’enregistrer");
    assert_eq!(repository.state("b-save"), State::Followed);
    let git = repository.path().join(".git");
    fs::remove_dir_all(&git).expect("a repository");
    assert_eq!(repository.state("b-save"), State::Stale);
    let told = repository.review(&["b-save", "--lang", "fr"], 0);
    assert!(
        told.contains("the source has changed; not a git repository"),
        "{told}"
    );
    repository.git(&["init", "-q"]);
    assert_eq!(repository.state("b-save"), State::Stale);
    let told = repository.review(&["--check", "--deny", "stale"], 1);
    assert!(
        told.contains(
            "some stale texts may have followed their source: the repository has no commits yet"
        ),
        "{told}"
    );
}

#[test]
fn a_clone_without_its_history_says_what_to_do() {
    let repository = Repository::new();
    repository.put("en-US/menu.ftl", "= Save", "= Save it");
    repository.commit("source");
    repository.put("fr/menu.ftl", "Enregistrer", "L’enregistrer");
    repository.commit("text");
    assert_eq!(repository.state("b-save"), State::Followed);
    repository.git(&["config", "uploadpack.allowFilter", "true"]);
    for (option, expected) in [
        ("--depth=1", "git fetch --unshallow"),
        ("--filter=blob:none", "clone it without --filter"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let from = format!("file://{}", repository.path().display());
        let to = folder.path().join("clone");
        let mut clone = Command::new("git");
        let clone = clone.args(["clone", "-q", option, &from]).arg(&to);
        assert!(clone.status().expect("git runs").success());
        let mut program = Command::new(env!("CARGO_BIN_EXE_fluent-tools"));
        let output = program
            .args(["review", "b-save", "--lang", "fr"])
            .current_dir(&to)
            .output();
        let output = output.expect("the program ends");
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(told.contains("b-save: stale"), "{told}");
        assert!(told.contains(expected), "{told}");
    }
}

#[test]
fn what_git_cannot_find_keeps_nobody_waiting() {
    let repository = Repository::new();
    repository.put("en-US/menu.ftl", "= Save", "= Save it");
    repository.commit("source");
    let objects = repository.path().join(".git/objects");
    for below in ["en-US", "fr"] {
        let name = format!("HEAD~1:locales/{below}/menu.ftl");
        let object = repository.try_git(&["rev-parse", &name]).stdout;
        let object = String::from_utf8(object).expect("an object");
        let (folder, file) = object.trim().split_at(2);
        fs::remove_file(objects.join(folder).join(file)).expect("the object");
    }
    let told = repository.review(&["b-save", "--lang", "fr"], 0);
    assert!(told.contains("b-save: stale"), "{told}");
}

#[test]
fn without_the_program_git_only_history_is_missing() {
    let repository = Repository::new();
    repository.put("en-US/menu.ftl", "= Save", "= Save it");
    let mut program = Command::new(env!("CARGO_BIN_EXE_fluent-tools"));
    let output = program
        .args(["review", "b-save", "--lang", "fr"])
        .current_dir(repository.path())
        .env("PATH", "")
        .output();
    let output = output.expect("the program ends");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(told.contains("the program git cannot be run"), "{told}");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn of_many_writers_at_once_each_verdict_is_kept_or_told_to_be_lost() {
    let repository = Repository::new();
    let ids = ["a-open", "b-save", "c-close", "d-help", "e-about"];
    for _ in 0..4 {
        let writers = ids.map(|id| {
            let mut program = Command::new(env!("CARGO_BIN_EXE_fluent-tools"));
            program
                .args(["review", "--approve", id, "--by", "ann"])
                .current_dir(repository.path())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .expect("the program starts")
        });
        for mut writer in writers {
            let code = writer.wait().expect("the program ends").code();
            assert!(matches!(code, Some(0 | 2)), "{code:?}");
        }
        // The file is whole, whoever has won.
        repository.review(&["--check"], 0);
    }
    for id in ids {
        repository.review(&["--approve", id, "--by", "ann"], 0);
        assert_eq!(repository.state(id), State::Reviewed);
    }
}

#[test]
fn a_file_that_has_changed_meanwhile_or_is_read_only_is_left_alone() {
    let repository = Repository::new();
    let path = repository.path().join("locales/fr/review.toml");
    let workspace =
        fluent_tools::Workspace::open(repository.path().join("locales")).expect("texts");
    let review = workspace
        .review(&fluent_tools::review::History::none())
        .expect("reviews");
    let mut changes = review.changes();
    let date = "2026-11-20".parse().expect("a date");
    changes
        .approve(&crate::language("fr"), "a-open", "ann", date)
        .expect("a verdict");
    repository.review(&["--approve", "b-save", "--by", "bob"], 0);
    let before = repository.read("fr/review.toml");
    let error = changes
        .edits()
        .write()
        .expect_err("another has written")
        .to_string();
    assert!(
        error.contains("fr/review.toml: the file has been changed meanwhile"),
        "{error}"
    );
    assert_eq!(repository.read("fr/review.toml"), before);

    fs::set_permissions(&path, Permissions::from_mode(0o444)).expect("permissions");
    let told = repository.review(&["--approve", "a-open", "--by", "ann"], 2);
    assert!(
        told.contains("fr/review.toml: the file is read-only"),
        "{told}"
    );
    assert_eq!(repository.read("fr/review.toml"), before);
}

#[test]
fn a_broken_file_is_told_and_nothing_is_written() {
    let repository = Repository::new();
    let broken = repository.read("fr/review.toml") + "[\"menu.ftl\".x]\nsource = \n";
    repository.write("fr/review.toml", &broken);
    for arguments in [
        &[][..],
        &["--check"],
        &["--stamp"],
        &["--approve", "a-open", "--by", "ann"],
        &["--state", "draft"],
    ] {
        let told = repository.review(arguments, 2);
        assert!(
            told.contains("this is no value that a review file has"),
            "{told}"
        );
        assert!(
            told.contains(&format!("fr/review.toml:{}:10", broken.lines().count())),
            "{told}"
        );
    }
    assert_eq!(repository.read("fr/review.toml"), broken);
    let mut program = Command::new(env!("CARGO_BIN_EXE_fluent-tools"));
    let output = program
        .arg("coverage")
        .current_dir(repository.path())
        .output()
        .expect("the program ends");
    assert_eq!(output.status.code(), Some(0));
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("warning: nothing counts as reviewed")
    );
}

#[test]
fn decisions_are_written_and_refused_ones_are_told_with_both_texts() {
    let repository = Repository::new();
    let fingerprints = |id: &str| {
        let entry = repository.read("fr/review.toml");
        let (_, entry) = entry.split_once(&format!(".{id}]\n")).expect("an entry");
        let digits: Vec<String> = entry
            .split('"')
            .skip(1)
            .step_by(2)
            .take(2)
            .map(str::to_owned)
            .collect();
        format!(r#""source": "{}", "text": "{}""#, digits[0], digits[1])
    };
    let json = format!(
        r#"{{"format":1,"language":"fr","by":"ann","decisions":[
            {{"file":"menu.ftl","id":"a-open",{},"verdict":"reviewed","date":"2026-11-20"}},
            {{"file":"menu.ftl","id":"b-save",{},"verdict":"reviewed","edit":"b-save = Sauver","date":"2026-11-20"}}]}}"#,
        fingerprints("a-open"),
        fingerprints("b-save"),
    );
    let path = repository.path().join("decisions.json");
    fs::write(&path, json).expect("a file");
    repository.put("en-US/menu.ftl", "= Open", "= Open it");
    let told = repository.review(&["--import", "decisions.json"], 1);
    let expected = "refused: menu.ftl:a-open: locales/en-US/menu.ftl: the source has changed since it was judged; \
        look at it again: make a new page\n  seen:\n    a-open = Open\n  now:\n    a-open = Open it\n\
        locales/fr/menu.ftl\nlocales/fr/review.toml\n1 decision taken, 1 refused\n";
    assert_eq!(told, expected);
    assert_eq!(repository.state("b-save"), State::Reviewed);
    assert!(repository.read("fr/menu.ftl").contains("b-save = Sauver\n"));
    let told = repository.review(&["--import", "none.json"], 2);
    assert!(told.contains("error: none.json: "), "{told}");
    fs::write(&path, "{").expect("a file");
    let told = repository.review(&["--import", "decisions.json"], 2);
    assert!(
        told.contains("EOF while parsing an object at line 1 column 1"),
        "{told}"
    );
}

#[test]
fn nothing_in_a_note_or_a_text_steers_a_terminal() {
    let repository = Repository::new();
    repository.review(
        &[
            "--needs-work",
            "a-open",
            "--by",
            "ann",
            "--note",
            "\u{1B}[31m::error::\n\u{202E}",
        ],
        0,
    );
    repository.put("fr/menu.ftl", "Enregistrer", "\u{202E}Enregistrer");
    for arguments in [
        &["a-open", "b-save"][..],
        &["--state", "needs-work"],
        &["--check", "--deny", "needs-work"],
    ] {
        let output = repository.program(arguments);
        let told = String::from_utf8(output.stdout).expect("text");
        assert!(!told.contains(['\u{1B}', '\u{202E}']), "{told}");
        assert!(told.contains("<U+001B>[31m::error:: <U+202E>"), "{told}");
    }
    let told = repository.review(&["--format", "github", "--state", "needs-work"], 0);
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(
        told.starts_with(
            "::warning file=locales/fr/menu.ftl,line=3,title=fr needs-work::a-open: needs-work; "
        ),
        "{told}"
    );
}

#[test]
fn json_has_an_object_for_each_message() {
    let repository = Repository::new();
    repository.review(
        &[
            "--needs-work",
            "a-open",
            "--by",
            "ann",
            "--note",
            "a \"b\"\n",
        ],
        0,
    );
    let told = repository.review(&["--format", "json", "--lang", "fr"], 0);
    assert_eq!(told.lines().count(), 5);
    assert_eq!(
        told.lines().next(),
        Some(
            r#"{"language":"fr","file":"menu.ftl","id":"a-open","state":"needs-work","note":"a \"b\""}"#
        ),
    );
    let told = repository.review(
        &[
            "--format",
            "json",
            "--check",
            "--require",
            "reviewed=50",
            "--deny",
            "needs-work",
            "--lang",
            "fr",
        ],
        1,
    );
    assert_eq!(
        told,
        "{\"finding\":\"denied\",\"language\":\"fr\",\"file\":\"menu.ftl\",\"id\":\"a-open\",\"state\":\"needs-work\",\"note\":\"a \\\"b\\\"\"}\n\
         {\"finding\":\"too-few-reviewed\",\"language\":\"fr\",\"reviewed\":0,\"total\":5}\n",
    );
}
