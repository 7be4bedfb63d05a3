//! Review files in git: real branches, merged by git.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use fluent_tools::review::{History, MessageReview, State};
use fluent_tools::{Error, Workspace};
use tempfile::TempDir;

use crate::language;

const PROGRAM: &str = env!("CARGO_BIN_EXE_fluent-tools");

/// A project in a repository.
pub(crate) struct Repository {
    folder: TempDir,
}

const ENGLISH: &str = "## Files\n\na-open = Open\n\nb-save = Save\n\nc-close = Close\n\n## Help\n\nd-help = Help\n\ne-about = About\n";
const FRENCH: &str = "## Files\n\na-open = Ouvrir\n\nb-save = Enregistrer\n\nc-close = Fermer\n\n## Help\n\nd-help = Aide\n\ne-about = À propos\n";

impl Repository {
    /// English and French, each message with an entry, two reviewers; one commit on
    /// `main`.
    pub(crate) fn new() -> Repository {
        let folder = tempfile::tempdir().expect("a folder");
        let repository = Repository { folder };
        repository.write("en-US/menu.ftl", ENGLISH);
        repository.write("fr/menu.ftl", FRENCH);
        repository.git(&["init", "-q", "-b", "main"]);
        repository.review(&["--stamp", "--drafted", "human"], 0);
        repository.put(
            "fr/review.toml",
            "drafted = \"human\"\n",
            "drafted = \"human\"\n\n[reviewers.ann]\nname = \"Ann\"\n\n[reviewers.bob]\nname = \"Bob\"\n",
        );
        repository.commit("all");
        repository
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path().join("locales").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join("locales").join(path)).expect("a file")
    }

    #[track_caller]
    pub(crate) fn put(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{text}");
        self.write(path, &text.replacen(old, new, 1));
    }

    /// What git has done, whatever came of it.
    pub(crate) fn try_git(&self, arguments: &[&str]) -> Output {
        Command::new("git")
            .arg("-C")
            .arg(self.path())
            .args([
                "-c",
                "user.name=A",
                "-c",
                "user.email=a@example.org",
                "-c",
                "commit.gpgsign=false",
            ])
            .args(arguments)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .output()
            .expect("git runs")
    }

    #[track_caller]
    pub(crate) fn git(&self, arguments: &[&str]) {
        let output = self.try_git(arguments);
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    }

    pub(crate) fn commit(&self, message: &str) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", message]);
    }

    pub(crate) fn program(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(PROGRAM);
        let output = command
            .arg("review")
            .args(arguments)
            .current_dir(self.path())
            .output();
        output.expect("the program ends")
    }

    /// Runs `review`, and looks at the exit code.
    #[track_caller]
    pub(crate) fn review(&self, arguments: &[&str], code: i32) -> String {
        let output = self.program(arguments);
        let told = [output.stdout, output.stderr].concat();
        let told = String::from_utf8(told).expect("text");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {told}");
        told
    }

    #[track_caller]
    fn approve(&self, id: &str, by: &str) {
        self.review(&["--approve", id, "--by", by], 0);
    }

    /// A branch from main, with a commit of what is done on it.
    fn branch(&self, name: &str, work: impl FnOnce(&Repository)) {
        self.git(&["checkout", "-q", "-b", name, "main"]);
        work(self);
        self.commit(name);
    }

    /// Merges `one` and `other` into a new branch; whether git did it alone.
    fn merge(&self) -> bool {
        self.git(&["checkout", "-q", "-b", "merged", "one"]);
        self.try_git(&["merge", "-q", "--no-edit", "other"])
            .status
            .success()
    }

    #[track_caller]
    fn merges_alone(&self) {
        assert!(self.merge(), "{}", self.read("fr/review.toml"));
        self.review(&["--check"], 0);
    }

    #[track_caller]
    pub(crate) fn state(&self, id: &str) -> State {
        self.of(id, MessageReview::state)
    }

    #[track_caller]
    fn of<T>(&self, id: &str, get: impl Fn(&MessageReview) -> T) -> T {
        let workspace = Workspace::open(self.path().join("locales"));
        let told = |error: Error| -> Workspace { panic!("{error}") };
        let workspace = workspace.unwrap_or_else(told);
        let review = workspace.review(&History::of(&workspace));
        let review = review.unwrap_or_else(|error| panic!("{error}"));
        let message = review.named(&language("fr"), id).next();
        get(message.expect(id))
    }

    #[track_caller]
    fn states(&self, expected: [State; 5]) {
        let ids = ["a-open", "b-save", "c-close", "d-help", "e-about"];
        assert_eq!(ids.map(|id| self.state(id)), expected);
    }
}

use State::{Draft, NeedsWork, Reviewed, Stale};

#[test]
fn two_reviewers_on_neighbouring_messages() {
    let repository = Repository::new();
    repository.branch("one", |it| {
        it.approve("a-open", "ann");
        it.approve("c-close", "ann");
    });
    repository.branch("other", |it| {
        it.approve("b-save", "bob");
        it.review(
            &[
                "--needs-work",
                "d-help",
                "--by",
                "bob",
                "--note",
                "too short",
            ],
            0,
        );
    });
    repository.merges_alone();
    repository.states([Reviewed, Reviewed, Reviewed, NeedsWork, Draft]);
}

#[test]
fn two_verdicts_on_one_message() {
    let repository = Repository::new();
    repository.branch("one", |it| it.approve("b-save", "ann"));
    repository.branch("other", |it| it.approve("b-save", "bob"));
    assert!(!repository.merge());
    let told = repository.review(&[], 2);
    assert!(told.contains("a merge is not finished here"), "{told}");
    assert!(told.contains("review --resolve"), "{told}");
    repository.review(&["--resolve"], 0);
    repository.states([Draft, Reviewed, Draft, Draft, Draft]);
    assert_eq!(repository.of("b-save", |it| it.verdicts().len()), 2);
    let file = repository.read("fr/review.toml");
    repository.review(&["--resolve"], 0);
    assert_eq!(
        repository.read("fr/review.toml"),
        file,
        "there is nothing left to do"
    );
    repository.review(&["--stamp"], 0);
    assert_eq!(repository.read("fr/review.toml"), file);
}

#[test]
fn an_approval_and_a_wish_for_a_change_of_one_day() {
    let repository = Repository::new();
    repository.branch("one", |it| it.approve("b-save", "ann"));
    repository.branch("other", |it| {
        it.review(
            &["--needs-work", "b-save", "--by", "bob", "--note", "no"],
            0,
        );
    });
    assert!(!repository.merge());
    repository.review(&["--resolve"], 0);
    assert_eq!(repository.state("b-save"), NeedsWork);
    assert_eq!(
        repository
            .of("b-save", |it| it.note().map(str::to_owned))
            .as_deref(),
        Some("no")
    );
}

#[test]
fn moved_in_the_source_on_one_branch_and_approved_on_the_other() {
    let repository = Repository::new();
    let moved =
        |text: &str, line: &str| text.replace(&format!("{line}\n\n"), "") + "\n" + line + "\n";
    repository.branch("one", |it| {
        it.write("en-US/menu.ftl", &moved(ENGLISH, "b-save = Save"));
        it.write("fr/menu.ftl", &moved(FRENCH, "b-save = Enregistrer"));
        it.review(&["--stamp"], 0);
    });
    repository.branch("other", |it| it.approve("b-save", "bob"));
    repository.merges_alone();
    repository.states([Draft, Reviewed, Draft, Draft, Draft]);
}

/// Help before files.
fn swapped(text: &str) -> String {
    let help = text.find("## Help").expect("a section");
    let (files, help) = text.split_at(help);
    format!("{}\n\n{}", help.trim_end(), files.trim_end()) + "\n"
}

#[test]
fn sections_swapped_on_one_branch_and_verdicts_on_the_other() {
    let repository = Repository::new();
    repository.branch("one", |it| {
        it.write("en-US/menu.ftl", &swapped(ENGLISH));
        it.write("fr/menu.ftl", &swapped(FRENCH));
        it.review(&["--stamp"], 0);
        it.approve("e-about", "ann");
    });
    repository.branch("other", |it| {
        it.approve("a-open", "bob");
        it.approve("d-help", "bob");
    });
    repository.merges_alone();
    repository.states([Reviewed, Draft, Draft, Reviewed, Reviewed]);
}

#[test]
fn the_same_move_on_both_branches() {
    let repository = Repository::new();
    for (name, by, id) in [("one", "ann", "a-open"), ("other", "bob", "e-about")] {
        repository.branch(name, |it| {
            it.write("en-US/menu.ftl", &swapped(ENGLISH));
            it.write("fr/menu.ftl", &swapped(FRENCH));
            it.review(&["--stamp"], 0);
            it.approve(id, by);
        });
    }
    repository.merges_alone();
    repository.states([Reviewed, Draft, Draft, Draft, Reviewed]);
}

#[test]
fn a_new_and_a_dropped_message_beside_a_verdict() {
    let repository = Repository::new();
    repository.branch("one", |it| {
        for (path, word) in [("en-US/menu.ftl", "Save"), ("fr/menu.ftl", "Enregistrer")] {
            it.put(
                path,
                &format!("b-save = {word}\n"),
                &format!("b-save = {word}\n\nb-save-as = {word}…\n"),
            );
        }
        it.put("en-US/menu.ftl", "d-help = Help\n\n", "");
        it.put("fr/menu.ftl", "d-help = Aide\n\n", "");
        it.review(&["--stamp"], 0);
    });
    repository.branch("other", |it| {
        it.approve("b-save", "bob");
        it.approve("c-close", "bob");
        it.approve("e-about", "bob");
    });
    repository.merges_alone();
    for id in ["b-save", "c-close", "e-about"] {
        assert_eq!(repository.state(id), Reviewed, "{id}");
    }
    assert_eq!(repository.state("b-save-as"), Draft);
    assert!(!repository.read("fr/review.toml").contains("d-help"));
}

#[test]
fn a_dropped_message_that_was_judged_on_the_other_branch() {
    let repository = Repository::new();
    repository.branch("one", |it| {
        it.put("en-US/menu.ftl", "d-help = Help\n\n", "");
        it.put("fr/menu.ftl", "d-help = Aide\n\n", "");
        it.review(&["--stamp"], 0);
    });
    repository.branch("other", |it| {
        it.approve("d-help", "bob");
        it.approve("b-save", "bob");
    });
    assert!(!repository.merge());
    repository.review(&["--resolve"], 0);
    repository.review(&["--stamp"], 0);
    assert_eq!(repository.state("b-save"), Reviewed);
    assert!(!repository.read("fr/review.toml").contains("d-help"));
}

#[test]
fn new_messages_at_the_end_on_both_branches() {
    let repository = Repository::new();
    for (name, id) in [("one", "x-one"), ("other", "y-other")] {
        repository.branch(name, |it| {
            for path in ["en-US/menu.ftl", "fr/menu.ftl"] {
                it.put(path, "## Help", &format!("{id} = {id}\n\n## Help"));
            }
            it.review(&["--stamp"], 0);
            it.approve(id, "ann");
        });
    }
    // Git cannot know which of the two is to come first, in the texts as in the reviews.
    assert!(!repository.merge());
    for path in ["en-US/menu.ftl", "fr/menu.ftl"] {
        let text = repository.read(path);
        let kept = text
            .lines()
            .filter(|line| !line.starts_with(['<', '=', '>']));
        let kept: Vec<&str> = kept.collect();
        repository.write(path, &(kept.join("\n") + "\n"));
    }
    repository.review(&["--resolve"], 0);
    assert_eq!(repository.state("x-one"), Reviewed);
    assert_eq!(repository.state("y-other"), Reviewed);
    let file = repository.read("fr/review.toml");
    assert!(file.find("x-one") < file.find("y-other"), "{file}");
    repository.review(&["--check"], 0);
}

#[test]
fn a_rename_beside_a_verdict() {
    let repository = Repository::new();
    repository.approve("c-close", "ann");
    repository.commit("approved");
    repository.branch("one", |it| {
        it.put("en-US/menu.ftl", "c-close", "c-shut");
        it.put("fr/menu.ftl", "c-close", "c-shut");
        it.review(&["--stamp"], 0);
    });
    repository.branch("other", |it| {
        it.approve("b-save", "bob");
        it.approve("d-help", "bob");
    });
    repository.merges_alone();
    assert_eq!(repository.state("c-shut"), Reviewed);
    assert_eq!(repository.state("b-save"), Reviewed);
    assert_eq!(repository.state("d-help"), Reviewed);
}

#[test]
fn a_restamp_beside_and_on_a_verdict() {
    let repository = Repository::new();
    repository.branch("one", |it| {
        it.put("fr/menu.ftl", "Enregistrer", "Sauver");
        it.put("fr/menu.ftl", "Aide", "À l’aide");
        it.review(&["--stamp"], 0);
    });
    repository.branch("other", |it| {
        it.approve("a-open", "bob");
        it.approve("c-close", "bob");
        it.approve("d-help", "bob");
    });
    // The one who approved has seen another text of d-help than there is now.
    assert!(!repository.merge());
    let told = repository.review(&["--resolve"], 0);
    assert!(
        told.contains("a verdict on another text of menu.ftl:d-help is left out"),
        "{told}"
    );
    repository.states([Reviewed, Draft, Reviewed, Draft, Draft]);
    repository.review(&["--check"], 0);
}

#[test]
fn a_source_that_has_changed_on_one_branch_makes_the_approval_of_the_other_stale() {
    let repository = Repository::new();
    repository.branch("one", |it| {
        it.put("en-US/menu.ftl", "= Save", "= Save the file");
        it.review(&["--stamp"], 0);
    });
    repository.branch("other", |it| it.approve("b-save", "bob"));
    repository.merges_alone();
    repository.states([Draft, Stale, Draft, Draft, Draft]);
    let told = repository.review(&["b-save", "--lang", "fr"], 0);
    assert!(told.contains("b-save = Save{+ the file+}"), "{told}");
    repository.review(&["--check", "--deny", "stale"], 1);
}

#[test]
fn what_has_followed_its_source_is_told_by_the_order_of_commits() {
    let repository = Repository::new();
    // A text that was changed before its source: nobody has looked at the two together.
    repository.put("fr/menu.ftl", "Enregistrer", "Sauver");
    repository.commit("text");
    repository.put("en-US/menu.ftl", "= Save", "= Save it");
    repository.commit("source");
    assert_eq!(repository.state("b-save"), Stale);
    // Changed afterwards, and together.
    repository.put("fr/menu.ftl", "Sauver", "Le sauver");
    assert_eq!(repository.state("b-save"), State::Followed);
    repository.commit("text again");
    assert_eq!(repository.state("b-save"), State::Followed);
    repository.put("en-US/menu.ftl", "= Close", "= Close it");
    repository.put("fr/menu.ftl", "Fermer", "Le fermer");
    repository.commit("both");
    assert_eq!(repository.state("c-close"), State::Followed);
    let told = repository.review(&["--state", "followed"], 0);
    assert_eq!(told.lines().count(), 2, "{told}");
    // A text of a branch that began before.
    repository.git(&["checkout", "-q", "-b", "old", "main~3"]);
    repository.put("fr/menu.ftl", "Aide", "Secours");
    repository.commit("old text");
    repository.git(&["checkout", "-q", "main"]);
    repository.put("en-US/menu.ftl", "= Help", "= Help me");
    repository.commit("new source");
    repository.git(&["merge", "-q", "--no-edit", "old"]);
    assert_eq!(repository.state("d-help"), Stale);
    // The stale one stays so through a stamp, until it is told to fit.
    repository.review(&["--stamp"], 0);
    assert_eq!(repository.state("d-help"), Stale);
    repository.review(&["--stamp", "d-help"], 0);
    assert_eq!(repository.state("d-help"), Draft);
}
