//! `fluent-tools check` as CI and editors call it: what it is asked about, and what it
//! does not tell.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

struct Project {
    folder: tempfile::TempDir,
}

/// What a run has printed, and its exit code.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Project {
    fn new(files: &[(&str, &str)]) -> Project {
        let folder = tempfile::tempdir().expect("a folder");
        let project = Project { folder };
        for (path, text) in files {
            project.write(path, text);
        }
        project
    }

    fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn run_in(&self, below: &str, arguments: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_fluent-tools"))
            .arg("check")
            .args(arguments)
            .current_dir(self.path(below))
            .output()
            .expect("the program runs");
        Run {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.run_in("", arguments)
    }

    /// Each finding as path, rule and id.
    fn findings_in(&self, below: &str, arguments: &[&str]) -> Vec<String> {
        let mut all = vec!["--format", "json"];
        all.extend(arguments);
        let run = self.run_in(below, &all);
        assert_eq!(run.err, "", "{arguments:?}");
        let lines = run.out.lines().map(|line| {
            let found: serde_json::Value = serde_json::from_str(line).expect("JSON");
            let part = |name: &str| found[name].as_str().unwrap_or("-").to_owned();
            [part("path"), part("rule"), part("id")].join(" ")
        });
        lines.collect()
    }

    fn findings(&self, arguments: &[&str]) -> Vec<String> {
        self.findings_in("", arguments)
    }

    fn git(&self, arguments: &[&str]) {
        let status = Command::new("git")
            .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
            .args(arguments)
            .current_dir(self.folder.path())
            .stdout(std::process::Stdio::null())
            .status();
        assert!(status.expect("git runs").success(), "{arguments:?}");
    }
}

/// Two files in three languages, with an error and a hint in each translation.
fn project() -> Project {
    let source = "a = { $n } files\nb = B\n";
    let translation = "a = Ah\nb =  B b\u{200B}\n";
    Project::new(&[
        ("locales/en-US/m.ftl", source),
        ("locales/en-US/n.ftl", "c = Open { $n }\n"),
        ("locales/fr/m.ftl", translation),
        ("locales/fr/n.ftl", "c = Ouvrir\n"),
        ("locales/de/m.ftl", translation),
        ("locales/de/n.ftl", "c = Öffne { $n }\n"),
    ])
}

const LOST: [&str; 3] = [
    "locales/de/m.ftl missing-variable a",
    "locales/fr/m.ftl missing-variable a",
    "locales/fr/n.ftl missing-variable c",
];

#[test]
fn what_is_named_alone_is_told_of() {
    let project = project();
    let only = ["--rules", "missing-variable"];
    let found = |below: &str, paths: &[&str]| {
        let arguments: Vec<&str> = only.iter().chain(paths).copied().collect();
        let found = project.findings_in(below, &arguments).into_iter();
        let found = found.map(|line| {
            line.split_once("locales/")
                .map_or("", |(_, b)| b)
                .to_owned()
        });
        found.collect::<Vec<_>>()
    };
    let all = LOST.map(|line| line.trim_start_matches("locales/"));
    assert_eq!(found("", &[]), all);
    assert_eq!(found("", &["locales"]), all);
    assert_eq!(found("", &["locales/fr"]), all[1..]);
    assert_eq!(found("", &["locales/fr/n.ftl"]), all[2..]);
    assert_eq!(found("", &["locales/fr/m.ftl", "locales/de"]), all[..2]);
    assert_eq!(found("", &["locales/fr/n.ftl", "locales"]), all);
    assert_eq!(found("", &["locales/en-US/m.ftl"]), [""; 0]);
    assert_eq!(
        project
            .findings_in("locales/fr", &["--rules=missing-variable", "m.ftl"])
            .len(),
        1
    );
    // With a config file the same, and from below it.
    project.write("fluent-tools.toml", "");
    project.write("other/readme.txt", "");
    assert_eq!(found("", &[]), all);
    assert_eq!(found("", &["."]), all);
    assert_eq!(found("other", &[]), all);
    assert_eq!(found("other", &["../locales/fr/n.ftl"]), all[2..]);
    let nowhere = project.run(&["locales/none.ftl"]);
    assert_eq!(nowhere.code, Some(2));
    assert!(nowhere.err.contains("locales/none.ftl"), "{}", nowhere.err);
    let elsewhere = project.run(&["other"]);
    assert_eq!(elsewhere.code, Some(2));
    assert!(
        elsewhere.err.contains("has no texts there"),
        "{}",
        elsewhere.err
    );
}

#[test]
fn languages_rules_and_severities_are_chosen() {
    let project = project();
    let lost = |arguments: &[&str]| {
        let found = project.findings(arguments).into_iter();
        found
            .filter(|line| line.contains("missing-variable"))
            .count()
    };
    let all = project.findings(&[]);
    assert!(all.len() > LOST.len());
    assert_eq!(lost(&[]), 3);
    assert_eq!(lost(&["--lang", "fr"]), 2);
    assert_eq!(lost(&["--lang", "fr,de"]), 3);
    assert_eq!(project.findings(&["--lang", "en-US"]).len(), 0);
    assert_eq!(
        project.findings(&["--rules=-missing-variable"]).len(),
        all.len() - 3
    );
    assert_eq!(lost(&["--rules", "-missing-variable"]), 0);
    assert_eq!(
        project
            .findings(&["--rules=missing-variable,-missing-variable"])
            .len(),
        0
    );
    assert_eq!(project.findings(&["--min-severity", "error"]), LOST);
    let unknown = project.run(&["--lang", "it"]);
    assert_eq!(
        (unknown.code, &*unknown.err),
        (Some(2), "error: there are no texts in it\n")
    );
    // What is not shown still makes the exit code.
    project.write("locales/fr/n.ftl", "c = Ouvrir { $n }\n");
    let warned = project.run(&[
        "--lang",
        "fr",
        "--rules=-missing-variable",
        "--deny",
        "warnings",
    ]);
    let shown = project.run(&[
        "--lang",
        "fr",
        "--rules=-missing-variable",
        "--min-severity",
        "error",
    ]);
    assert_eq!((warned.code, shown.code), (Some(1), Some(0)));
}

#[test]
fn a_baseline_holds_back_what_was_there_and_nothing_else() {
    let project = project();
    let with = ["--baseline", "l10n.baseline"];
    let missing = project.run(&with);
    assert_eq!(missing.code, Some(2));
    assert!(
        missing.err.contains("--update-baseline makes it"),
        "{}",
        missing.err
    );
    let all = project.findings(&[]).len();
    let written = project.run(&["--baseline", "l10n.baseline", "--update-baseline"]);
    assert_eq!(
        (written.code, written.out),
        (Some(0), format!("{all} findings written\n"))
    );
    let clean = project.run(&["--baseline", "l10n.baseline", "--deny", "warnings"]);
    assert_eq!((clean.code, &*clean.err), (Some(0), ""));
    // From wherever it is called.
    assert_eq!(
        project.findings_in("locales", &["--baseline", "../l10n.baseline", "."]),
        [""; 0]
    );
    // A text that moves is the same text.
    project.write("locales/de/m.ftl", "# New\n\nb =  B b\u{200B}\n\na = Ah\n");
    let moved = project.findings(&["--baseline", "l10n.baseline", "--rules=missing-variable"]);
    assert_eq!(moved, [""; 0]);
    // A text that is changed, and still wrong, is another.
    project.write("locales/de/m.ftl", "a = Oh\nb =  B b\u{200B}\n");
    let changed = project.findings(&["--baseline", "l10n.baseline", "--rules=missing-variable"]);
    assert_eq!(changed, LOST[..1]);
    // The same mistake once more is one more.
    project.write("locales/de/o.ftl", "a = Ah\n");
    project.write("locales/en-US/o.ftl", "a = { $n } files\n");
    let more = project.findings(&["--baseline", "l10n.baseline", "--rules=missing-variable"]);
    assert_eq!(more.len(), 2, "{more:?}");
    project.write("locales/de/m.ftl", "a = { $n } Dateien\nb = B\n");
    let run = project.run(&["--baseline", "l10n.baseline"]);
    assert!(
        run.err.contains("of the baseline are no more"),
        "{}",
        run.err
    );
    let conflict = project.run(&["--update-baseline"]);
    assert_eq!(conflict.code, Some(2));
}

#[test]
fn what_has_changed_since_a_commit_is_told() {
    let project = project();
    project.git(&["init", "-q", "-b", "main"]);
    project.git(&["add", "."]);
    project.git(&["commit", "-q", "-m", "all"]);
    let since = |revision: &str| {
        project.findings(&["--rules=missing-variable", "--changed-since", revision])
    };
    assert_eq!(since("HEAD"), [""; 0]);
    project.write("locales/de/m.ftl", "a = Oh\nb = B\n");
    assert_eq!(since("HEAD"), LOST[..1]);
    project.git(&["checkout", "-q", "-b", "branch"]);
    project.git(&["commit", "-q", "-a", "-m", "branch"]);
    assert_eq!(since("HEAD"), [""; 0]);
    assert_eq!(since("main"), LOST[..1]);
    // What others have done on the other branch is not ours.
    project.git(&["checkout", "-q", "main"]);
    project.write("locales/fr/m.ftl", "a = Oh\nb = B\n");
    project.git(&["commit", "-q", "-a", "-m", "main"]);
    project.git(&["checkout", "-q", "branch"]);
    assert_eq!(since("main"), LOST[..1]);
    // With the source its translations.
    project.write("locales/en-US/n.ftl", "c = Open { $n } now\n");
    assert_eq!(since("main"), [LOST[0], LOST[2]]);
    // And what git does not know yet.
    project.write("locales/it/m.ftl", "a = Ah\nb = B\n");
    assert_eq!(since("main").len(), 3);
    for revision in ["none", "--output=x"] {
        let run = project.run(&[&format!("--changed-since={revision}")]);
        assert_eq!(run.code, Some(2), "{revision}");
        assert!(run.err.contains(revision), "{}", run.err);
    }
    assert!(!project.path("x").exists() && !project.path("locales/x").exists());
}

#[test]
fn people_are_told_once_what_a_file_lacks() {
    let project = Project::new(&[
        (
            "locales/en-US/m.ftl",
            "a = Open\nb = Close\nc = Save\nd = Print\n",
        ),
        ("locales/fr/m.ftl", "a = Ouvrir\n"),
    ]);
    let text = project.run(&[]).out;
    assert!(
        text.contains("3 messages are not translated: b, c, d"),
        "{text}"
    );
    assert_eq!(text.matches("missing-message").count(), 1, "{text}");
    let github = project.run(&["--format", "github"]).out;
    assert_eq!(github.matches("missing-message").count(), 1, "{github}");
    assert_eq!(project.findings(&[]).len(), 3);
    // Many findings are summed up by rule.
    let many: String = (0..12).map(|n| format!("m{n} = Text {n}\n")).collect();
    project.write("locales/en-US/m.ftl", &many);
    project.write("locales/fr/m.ftl", "m0 = Texte\n");
    let text = project.run(&[]).out;
    assert!(text.contains("\n11 missing-message\n"), "{text}");
}

#[test]
fn sarif_has_what_code_scanners_ask_for() {
    let project = Project::new(&[
        ("locales/en-US/a b.ftl", "a = { $n } files\n"),
        ("locales/fr/a b.ftl", "a = 🦊 { $m } fichiers\n"),
        ("locales/en-US/m.ftl", "b = B\n"),
    ]);
    let run = project.run(&["--format", "sarif"]);
    assert_eq!(run.code, Some(1));
    let log: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    assert_eq!(rules.len(), fluent_tools::rules().count());
    let results = run["results"].as_array().expect("results");
    for result in results {
        let index = result["ruleIndex"].as_u64().expect("an index");
        assert_eq!(rules[index as usize]["id"], result["ruleId"]);
    }
    let found = |code: &str| {
        let mut results = results.iter();
        results.find(|one| one["ruleId"] == code).expect("a result")
    };
    let unknown = found("unknown-variable");
    assert_eq!(unknown["level"], "error");
    let place = &unknown["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "locales/fr/a%20b.ftl");
    let region = serde_json::json!({
        "startLine": 1, "startColumn": 9, "endLine": 1, "endColumn": 11,
    });
    assert_eq!(place["region"], region);
    // Of a file as a whole there is no region.
    let missing = found("missing-message");
    assert!(
        missing["locations"][0]["physicalLocation"]
            .get("region")
            .is_none()
    );
}

#[test]
fn the_folder_of_a_config_file_can_be_a_root() {
    for config in [
        ("fluent-tools.toml", "[[roots]]\ndir = \".\"\n"),
        (
            "l10n.toml",
            "[[paths]]\nreference = \"en-US/**/*.ftl\"\nl10n = \"{locale}/**/*.ftl\"\n",
        ),
        (
            "i18n.toml",
            "fallback_language = \"en-US\"\n[fluent]\nassets_dir = \"\"\n",
        ),
    ] {
        let project = Project::new(&[
            config,
            ("en-US/m.ftl", "a = { $n } files\n"),
            ("fr/m.ftl", "a = Ah\n"),
        ]);
        let lost = "fr/m.ftl missing-variable a";
        assert_eq!(project.findings(&[]), [lost], "{}", config.0);
        assert_eq!(project.findings(&["fr/m.ftl"]), [lost], "{}", config.0);
    }
    let project = Project::new(&[
        ("a/fluent-tools.toml", "[[roots]]\ndir = \"../b\"\n"),
        ("b/en-US/m.ftl", "a = { $n } files\n"),
        ("b/fr/m.ftl", "a = Ah\n"),
    ]);
    assert_eq!(
        project.findings_in("a", &[]),
        ["../b/fr/m.ftl missing-variable a"]
    );
}
