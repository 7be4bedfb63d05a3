//! States: what a verdict is worth after texts have changed.

use std::collections::BTreeMap;

use fluent_source::tree;
use fluent_tools::review::{
    Changes, Date, Drafted, Fingerprint, History, MessageReview, State, VerdictKind,
};
use fluent_tools::{Edits, Error, Workspace};

use crate::language;

/// A project in memory, by path.
#[derive(Clone)]
pub(crate) struct Project(BTreeMap<String, String>);

pub(crate) const REVIEWERS: &str = "
[reviewers.ann]
name = \"Ann\"

[reviewers.bob]
name = \"Bob\"
native = true
";

fn date(written: &str) -> Date {
    written.parse().expect("a date")
}

impl Project {
    pub(crate) fn new(files: &[(&str, &str)]) -> Project {
        let files = files.iter();
        Project(
            files
                .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
                .collect(),
        )
    }

    /// English, French and Polish, each message with an entry, and two reviewers.
    pub(crate) fn stamped() -> Project {
        let mut project = Project::new(&[
            (
                "en-US/menu.ftl",
                "# Comment\nopen = Open { $name }\n    .title = Open\nsave = Save\n-brand = Lamp\n",
            ),
            (
                "fr/menu.ftl",
                "open = Ouvrir { $name }\n    .title = Ouvrir\nsave = Enregistrer\n-brand = Lampe\n",
            ),
            (
                "pl/menu.ftl",
                "open = Otwórz { $name }\n    .title = Otwórz\nsave = Zapisz\n-brand = Lampa\n",
            ),
        ]);
        project.stamp();
        for tag in ["en-US", "fr", "pl"] {
            let file = project.file(&format!("{tag}/review.toml"));
            *file = file.replacen("\n[\"menu", &format!("{REVIEWERS}\n[\"menu"), 1);
        }
        project
    }

    pub(crate) fn file(&mut self, path: &str) -> &mut String {
        self.0.get_mut(path).expect(path)
    }

    pub(crate) fn text(&self, path: &str) -> &str {
        &self.0[path]
    }

    /// Puts something else in a file.
    #[track_caller]
    pub(crate) fn put(&mut self, path: &str, old: &str, new: &str) {
        let file = self.file(path);
        assert!(file.contains(old), "{file}");
        *file = file.replacen(old, new, 1);
    }

    pub(crate) fn workspace(&self) -> Workspace {
        Workspace::from_files(self.0.clone())
    }

    pub(crate) fn apply(&mut self, edits: &Edits) {
        for (path, text) in edits.iter() {
            self.0.insert(path.to_owned(), text.to_owned());
        }
    }

    #[track_caller]
    pub(crate) fn change(&mut self, change: impl FnOnce(&mut Changes<'_>) -> Result<(), Error>) {
        if let Err(error) = self.try_change(change) {
            panic!("{error}");
        }
    }

    pub(crate) fn try_change(
        &mut self,
        change: impl FnOnce(&mut Changes<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let workspace = self.workspace();
        let review = workspace.review(&History::none())?;
        let mut changes = review.changes();
        change(&mut changes)?;
        self.apply(&changes.edits());
        Ok(())
    }

    pub(crate) fn stamp(&mut self) {
        self.change(|changes| {
            for tag in ["en-US", "fr", "pl"] {
                changes.stamp(&language(tag), Some(Drafted::Human));
            }
            Ok(())
        });
    }

    #[track_caller]
    pub(crate) fn approve(&mut self, tag: &str, id: &str, by: &str) {
        self.change(|changes| changes.approve(&language(tag), id, by, date("2026-11-20")));
    }

    #[track_caller]
    pub(crate) fn of<T>(&self, tag: &str, id: &str, get: impl Fn(&MessageReview) -> T) -> T {
        let workspace = self.workspace();
        let review = workspace.review(&History::none());
        let review = review.unwrap_or_else(|error| panic!("{error}"));
        let message = review.named(&language(tag), id).next();
        get(message.expect(id))
    }

    #[track_caller]
    pub(crate) fn state(&self, tag: &str, id: &str) -> State {
        self.of(tag, id, MessageReview::state)
    }

    /// Every message of which the state is another than a draft.
    #[track_caller]
    fn notable(&self) -> Vec<String> {
        let workspace = self.workspace();
        let review = workspace.review(&History::none());
        let review = review.unwrap_or_else(|error| panic!("{error}"));
        let messages = review.messages().iter();
        let notable = messages.filter(|message| message.state() != State::Draft);
        notable
            .map(|message| {
                format!(
                    "{} {} {}",
                    message.language(),
                    message.id(),
                    message.state()
                )
            })
            .collect()
    }
}

#[test]
fn the_states_are_those_of_the_table() {
    let mut project = Project::stamped();
    assert_eq!(project.state("fr", "open"), State::Draft);
    project.put("fr/menu.ftl", "Ouvrir {", "Ouvre {");
    assert_eq!(project.state("fr", "open"), State::Draft);

    project.approve("fr", "open", "ann");
    assert_eq!(project.state("fr", "open"), State::Reviewed);
    let reviewed = project.clone();

    // The approval lapses by itself, and comes back.
    project.put("fr/menu.ftl", "Ouvre {", "Ouvrez {");
    assert_eq!(project.state("fr", "open"), State::Edited);
    project.put("fr/menu.ftl", "Ouvrez {", "Ouvre {");
    assert_eq!(project.state("fr", "open"), State::Reviewed);

    // Stale goes before edited; without history, nothing has followed.
    project.put("en-US/menu.ftl", "Open {", "Open the file {");
    assert_eq!(project.state("fr", "open"), State::Stale);
    project.put("fr/menu.ftl", "Ouvre {", "Ouvrez le fichier {");
    assert_eq!(project.state("fr", "open"), State::Stale);
    project.approve("fr", "open", "bob");
    assert_eq!(project.state("fr", "open"), State::Reviewed);
    let by = project.of("fr", "open", |it| {
        it.verdicts()
            .iter()
            .map(|v| v.by().to_owned())
            .collect::<Vec<_>>()
    });
    assert_eq!(by, ["bob"], "an approval of another text is none");

    // Needs work, answered, and needs work again.
    let mut project = reviewed;
    let note = "say what is opened";
    project.change(|it| it.needs_work(&language("fr"), "open", "bob", note, date("2026-11-21")));
    assert_eq!(project.state("fr", "open"), State::NeedsWork);
    assert!(!project.text("fr/review.toml").contains("reviewed ="));
    project.put("fr/menu.ftl", "Ouvre {", "Ouvrir le fichier {");
    assert_eq!(project.state("fr", "open"), State::Draft);
    assert_eq!(
        project
            .of("fr", "open", |it| it.note().map(str::to_owned))
            .as_deref(),
        Some(note)
    );
    project.stamp();
    assert_eq!(
        project.state("fr", "open"),
        State::Draft,
        "a stamp is no verdict"
    );
    assert_eq!(
        project
            .of("fr", "open", |it| it.note().map(str::to_owned))
            .as_deref(),
        Some(note)
    );
    project.put("en-US/menu.ftl", "Open {", "Open the file {");
    assert_eq!(
        project.state("fr", "open"),
        State::Stale,
        "stale goes before needs work"
    );

    // What is not on both sides.
    project.put("fr/menu.ftl", "save = Enregistrer\n", "");
    assert_eq!(project.state("fr", "save"), State::Missing);
    project.put("en-US/menu.ftl", "save = Save\n", "");
    assert_eq!(project.state("fr", "save"), State::Orphan);
    assert_eq!(project.state("pl", "save"), State::Obsolete);
}

#[test]
fn a_change_of_the_source_makes_exactly_that_message_stale_in_every_language() {
    let mut project = Project::stamped();
    for tag in ["fr", "pl"] {
        for id in ["open", "save", "-brand"] {
            project.approve(tag, id, "ann");
        }
    }
    let all = project.notable();
    assert!(
        all.iter().all(|state| state.ends_with("reviewed")),
        "{all:?}"
    );
    for (id, old, new) in [
        ("open", "Open {", "Open the file {"),
        ("open", ".title = Open", ".title = Open it"),
        ("open", "    .title = Open\n", ""),
        ("save", "Save", "Keep"),
        ("-brand", "Lamp", "Light"),
        ("-brand", "Lamp\n", "Lamp\n    .gender = none\n"),
    ] {
        let mut project = project.clone();
        project.put("en-US/menu.ftl", old, new);
        let notable = project.notable();
        let stale: Vec<_> = notable
            .iter()
            .filter(|state| state.ends_with("stale"))
            .collect();
        assert_eq!(
            stale,
            [&format!("fr {id} stale"), &format!("pl {id} stale")]
        );
        assert_eq!(notable.len(), all.len());
    }
}

#[test]
fn comments_and_layout_make_nothing_stale() {
    let mut project = Project::stamped();
    project.approve("fr", "open", "ann");
    project.approve("fr", "save", "bob");
    project.approve("en-US", "save", "bob");
    let before = project.notable();
    let texts = "### File\n-brand=Lamp\n\n\n# Another comment\nsave =\n  Save\n## Group\n\
                 open=Open {$name}\n .title=\n       Open\n";
    *project.file("en-US/menu.ftl") = texts.replace('\n', "\r\n");
    *project.file("fr/menu.ftl") =
        "\u{FEFF}save = Enregistrer\nopen =\n    Ouvrir { $name }\n    .title = Ouvrir\n-brand = Lampe".to_owned();
    let mut sorted = project.notable();
    sorted.sort();
    assert_eq!(sorted, before);
}

#[test]
fn what_platforms_write_makes_nothing_stale() {
    let fingerprints = |text: &str| {
        let resource = tree::parse(text).into_resource();
        let entries = resource.entries();
        entries
            .map(|entry| (entry.id.as_str().to_owned(), Fingerprint::of(entry)))
            .collect::<Vec<_>>()
    };
    let original = include_str!("../data/review/original.ftl");
    assert_eq!(tree::parse(original).mistakes(), 0);
    let before = fingerprints(original);
    assert_eq!(before.len(), 18);
    for (platform, text) in [
        ("Pontoon", include_str!("../data/review/pontoon.ftl")),
        ("Weblate", include_str!("../data/review/weblate.ftl")),
        (
            "fluent.syntax",
            include_str!("../data/review/fluent-syntax.ftl"),
        ),
    ] {
        assert_ne!(text, original);
        assert_eq!(fingerprints(text), before, "{platform}");
        let mut project = Project::new(&[("en-US.ftl", original), ("fr.ftl", original)]);
        project.change(|changes| {
            changes.stamp(&language("fr"), None);
            Ok(())
        });
        project.put(
            "fr.review.toml",
            "format = 1\n",
            &format!("format = 1\n{REVIEWERS}"),
        );
        for (id, _) in &before {
            project.approve("fr", id, "ann");
        }
        *project.file("en-US.ftl") = text.to_owned();
        *project.file("fr.ftl") = text.to_owned();
        for (id, _) in &before {
            assert_eq!(project.state("fr", id), State::Reviewed, "{platform}: {id}");
        }
    }
}

#[test]
fn a_trivial_change_is_declared_once_for_all_languages() {
    let mut project = Project::stamped();
    project.approve("fr", "save", "ann");
    project.approve("pl", "save", "ann");
    project.approve("en-US", "save", "ann");
    let french = project.text("fr/review.toml").to_owned();
    for (old, new) in [
        ("Save", "Sav"),
        ("Sav", "Save it"),
        ("Save it", "Save them"),
    ] {
        project.put("en-US/menu.ftl", old, new);
        assert_eq!(project.state("fr", "save"), State::Stale);
        assert_eq!(project.state("en-US", "save"), State::Edited);
        project.change(|changes| changes.same("save", "typo"));
        for tag in ["fr", "pl", "en-US"] {
            assert_eq!(project.state(tag, "save"), State::Reviewed, "{tag}");
        }
    }
    // Back to where it was: that is the same, too.
    project.put("en-US/menu.ftl", "Save them", "Save");
    assert_eq!(project.state("fr", "save"), State::Reviewed);
    assert_eq!(
        project.text("fr/review.toml"),
        french,
        "no other language is touched"
    );
    let told = project.try_change(|changes| changes.same("save", "typo"));
    let told = told.expect_err("nothing has changed").to_string();
    assert!(told.contains("nothing is known to have changed"), "{told}");
    // Another change is another.
    project.put("en-US/menu.ftl", "= Save", "= Delete");
    assert_eq!(project.state("fr", "save"), State::Stale);
}

#[test]
fn the_old_source_is_found_in_other_languages_if_the_sources_own_entry_is_renewed() {
    let mut project = Project::stamped();
    project.approve("fr", "save", "ann");
    project.put("en-US/menu.ftl", "Save", "Save it");
    project.stamp();
    assert_eq!(project.state("fr", "save"), State::Stale);
    project.change(|changes| changes.same("save", "clearer"));
    assert_eq!(project.state("fr", "save"), State::Reviewed);
    assert_eq!(project.state("pl", "save"), State::Draft);
}

#[test]
fn a_stamp_adds_renews_moves_and_drops_and_never_hides_a_change_of_the_source() {
    let mut project = Project::stamped();
    project.approve("fr", "save", "ann");
    let before = project.text("fr/review.toml").to_owned();
    project.stamp();
    assert_eq!(project.text("fr/review.toml"), before, "nothing to do");

    // A rename keeps its verdict; a new message gets an entry; one that is gone loses its own.
    for (tag, text) in [("en-US", "Save"), ("fr", "Enregistrer"), ("pl", "Zapisz")] {
        let path = format!("{tag}/menu.ftl");
        project.put(
            &path,
            &format!("save = {text}"),
            &format!("keep = {text}\nnew = x"),
        );
        let brand = project.text(&path).find("-brand").expect("a term");
        project.file(&path).truncate(brand);
    }
    assert_eq!(project.state("fr", "keep"), State::Draft);
    project.stamp();
    assert_eq!(project.state("fr", "keep"), State::Reviewed);
    let file = project.text("fr/review.toml").to_owned();
    let entries: Vec<&str> = file
        .lines()
        .filter(|line| line.starts_with("[\""))
        .collect();
    assert_eq!(
        entries,
        [
            "[\"menu.ftl\".keep]",
            "[\"menu.ftl\".new]",
            "[\"menu.ftl\".open]"
        ]
    );

    // A draft takes the new text; what is stale stays so until somebody says otherwise.
    project.put("fr/menu.ftl", "Ouvrir {", "Ouvre {");
    project.put("en-US/menu.ftl", "keep = Save", "keep = Save it");
    project.stamp();
    assert_ne!(project.text("fr/review.toml"), file);
    assert_eq!(project.state("fr", "keep"), State::Stale);
    project.change(|changes| changes.stamp_one(&language("fr"), "keep"));
    assert_eq!(
        project.state("fr", "keep"),
        State::Draft,
        "a stamp is no approval"
    );
    assert_eq!(project.state("pl", "keep"), State::Stale);
}

#[test]
fn entries_stay_where_a_file_is_broken() {
    let mut project = Project::stamped();
    project.approve("fr", "save", "ann");
    let before = project.text("fr/review.toml").to_owned();
    project.put("fr/menu.ftl", "save = Enregistrer", "save: Enregistrer");
    project.stamp();
    assert_eq!(project.text("fr/review.toml"), before);
    project.put("fr/menu.ftl", "save: Enregistrer", "save = Enregistrer");
    assert_eq!(project.state("fr", "save"), State::Reviewed);
}

#[test]
fn only_a_reviewer_gives_a_verdict() {
    let mut project = Project::stamped();
    let fr = language("fr");
    let today = date("2026-11-20");
    for (by, told) in [
        (
            "eve",
            "fr/review.toml: \"eve\" is not among the reviewers; add a table [reviewers.eve] to it with a line name = \"…\"",
        ),
        (
            "",
            "fr/review.toml: \"\" is no key of a reviewer; write letters, digits, - and _, at most 64",
        ),
        (
            "a: b",
            "fr/review.toml: \"a: b\" is no key of a reviewer; write letters, digits, - and _, at most 64",
        ),
    ] {
        let error = project.try_change(|it| it.approve(&fr, "open", by, today));
        assert_eq!(error.expect_err(by).to_string(), told);
        let error = project.try_change(|it| it.needs_work(&fr, "open", by, "x", today));
        assert_eq!(error.expect_err(by).to_string(), told);
    }
    for note in ["", " \n"] {
        let error = project.try_change(|it| it.needs_work(&fr, "open", "ann", note, today));
        assert_eq!(
            error.expect_err("no note").to_string(),
            "open: the note is empty; say what is to be changed"
        );
    }
    let error = project.try_change(|it| it.approve(&fr, "close", "ann", today));
    assert_eq!(
        error.expect_err("no message").to_string(),
        "close: fr has no message \"close\"; `fluent-tools review --format json` lists all",
    );
}

#[test]
fn several_persons_approve_and_the_last_contrary_verdict_replaces_them() {
    let mut project = Project::stamped();
    let fr = language("fr");
    project.approve("fr", "open", "bob");
    project.change(|it| it.approve(&fr, "open", "ann", date("2026-11-22")));
    project.approve("fr", "open", "bob");
    let line = "reviewed = [\"2026-11-20 bob\", \"2026-11-22 ann\"]\n";
    assert!(
        project.text("fr/review.toml").contains(line),
        "{}",
        project.text("fr/review.toml")
    );
    project.change(|it| it.needs_work(&fr, "open", "bob", "\"no\"\n\u{202E}", date("2026-11-23")));
    let line = "needs-work = \"2026-11-23 bob: \\\"no\\\"\\n\\u202E\"\n";
    assert!(
        project.text("fr/review.toml").contains(line),
        "{}",
        project.text("fr/review.toml")
    );
    assert_eq!(
        project.of("fr", "open", |it| it.verdicts()[0].kind()),
        VerdictKind::NeedsWork
    );
    assert_eq!(
        project
            .of("fr", "open", |it| it.note().map(str::to_owned))
            .as_deref(),
        Some("\"no\"\n\u{202E}")
    );
    project.approve("fr", "open", "ann");
    assert!(!project.text("fr/review.toml").contains("needs-work"));
    assert_eq!(project.state("fr", "open"), State::Reviewed);
}

#[test]
fn a_language_of_one_file_has_its_review_file_beside_it() {
    let mut project = Project::new(&[
        ("en-US.ftl", "a = A\n"),
        ("fr.ftl", "a = B\n"),
        ("fr/menu.ftl", "x = Y\n"),
        ("en-US/menu.ftl", "x = X\n"),
    ]);
    project.stamp();
    assert!(project.text("fr.review.toml").contains("[\"fr.ftl\".a]"));
    assert!(project.text("fr/review.toml").contains("[\"menu.ftl\".x]"));
    assert!(
        project
            .text("en-US.review.toml")
            .contains("[\"en-US.ftl\".a]")
    );
    project.put(
        "fr.review.toml",
        "format = 1\n",
        &format!("format = 1\n{REVIEWERS}"),
    );
    project.approve("fr", "a", "ann");
    assert_eq!(project.state("fr", "a"), State::Reviewed);
    assert_eq!(project.state("fr", "fr.ftl:a"), State::Reviewed);
    project.put("en-US.ftl", "= A", "= C");
    assert_eq!(project.state("fr", "a"), State::Stale);
    project.change(|changes| changes.same("a", "typo"));
    assert_eq!(project.state("fr", "a"), State::Reviewed);
}

#[test]
fn coverage_counts_the_texts_of_reviewed_messages() {
    let mut project = Project::stamped();
    project.approve("fr", "open", "ann");
    let reviewed = |project: &Project| {
        let coverage = project.workspace().coverage();
        coverage
            .iter()
            .map(|row| row.reviewed())
            .collect::<Vec<_>>()
    };
    assert_eq!(reviewed(&project), [2, 0], "its value and its attribute");
    project.put("en-US/menu.ftl", "Open {", "Open it {");
    assert_eq!(reviewed(&project), [0, 0]);
    *project.file("fr/review.toml") = "format = ".to_owned();
    assert_eq!(
        reviewed(&project),
        [0, 0],
        "a broken file is told by review"
    );
}
