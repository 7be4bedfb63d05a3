//! What reviewers hand in: compared with what is there, checked, and written or refused.

use fluent_tools::Error;
use fluent_tools::review::{Decisions, History, State};

use crate::review::Project;

/// A decision about French.
struct Decided<'d> {
    id: &'d str,
    source: Option<&'d str>,
    text: Option<&'d str>,
    rest: &'d str,
}

fn decided<'d>(id: &'d str, rest: &'d str) -> Decided<'d> {
    Decided {
        id,
        source: None,
        text: None,
        rest,
    }
}

/// The decisions as a page hands them in, with the fingerprints of the project unless
/// others are given.
fn json(project: &Project, by: &str, decisions: &[Decided<'_>]) -> String {
    let decisions = decisions.iter().map(|decided| {
        let own = |get: &dyn Fn(&fluent_tools::review::MessageReview) -> String| {
            project.of("fr", decided.id, get)
        };
        let source = own(&|it| it.source().map_or_else(String::new, |text| text.fingerprint().to_string()));
        let text = own(&|it| it.text().map_or_else(String::new, |text| text.fingerprint().to_string()));
        let source = decided.source.unwrap_or(&source).to_owned();
        let text = match decided.text.unwrap_or(&text) {
            "" => "null".to_owned(),
            text => format!("\"{text}\""),
        };
        let (id, rest) = (decided.id, decided.rest);
        format!(r#"{{"file": "menu.ftl", "id": "{id}", "source": "{source}", "text": {text}, {rest}, "date": "2026-11-20"}}"#)
    });
    let decisions: Vec<String> = decisions.collect();
    format!(
        r#"{{"format": 1, "language": "fr", "by": "{by}", "decisions": [{}]}}"#,
        decisions.join(",")
    )
}

/// Imports, and tells what was refused.
fn import(project: &mut Project, json: &str) -> Result<Vec<String>, Error> {
    let decisions = Decisions::read("decisions.json", json.as_bytes())?;
    let workspace = project.workspace();
    let review = workspace.review(&History::none())?;
    let imported = review.import(&decisions, &History::none())?;
    project.apply(imported.edits());
    let refusals = imported.refusals().iter();
    let told = refusals.map(|refusal| {
        let told = refusal.diagnostics().first().map(ToString::to_string);
        let present = refusal
            .present()
            .map_or(String::new(), |text| format!(" | {text}"));
        format!(
            "{}: {}{present}",
            refusal.message(),
            told.unwrap_or_default()
        )
    });
    Ok(told.collect())
}

#[test]
fn verdicts_and_texts_are_written() {
    let mut project = Project::stamped();
    project.put("fr/menu.ftl", "open = ", "# How it is opened\nopen = ");
    let json = json(
        &project,
        "ann",
        &[
            decided(
                "open",
                r#""verdict": "reviewed", "edit": "open = Ouvre { $name }\n    .title = Ouvrir\n""#,
            ),
            decided(
                "save",
                r#""verdict": "needs-work", "note": "<b>no</b> & \"no\"""#,
            ),
            decided("-brand", r#""verdict": null, "edit": "-brand = La Lampe""#),
        ],
    );
    assert_eq!(import(&mut project, &json).expect("decisions"), [""; 0]);
    let text = "# How it is opened\nopen = Ouvre { $name }\n    .title = Ouvrir\nsave = Enregistrer\n-brand = La Lampe\n";
    assert_eq!(project.text("fr/menu.ftl"), text);
    assert_eq!(project.state("fr", "open"), State::Reviewed);
    assert_eq!(project.state("fr", "save"), State::NeedsWork);
    assert_eq!(
        project
            .of("fr", "save", |it| it.note().map(str::to_owned))
            .as_deref(),
        Some("<b>no</b> & \"no\"")
    );
    assert_eq!(project.state("fr", "-brand"), State::Draft);
    // Once more: everything is there already.
    let before = project.clone();
    assert_eq!(import(&mut project, &json).expect("decisions"), [""; 0]);
    assert_eq!(project.text("fr/menu.ftl"), before.text("fr/menu.ftl"));
    assert_eq!(
        project.text("fr/review.toml"),
        before.text("fr/review.toml")
    );
}

#[test]
fn what_has_moved_is_refused_and_the_rest_is_taken() {
    let mut project = Project::stamped();
    let json = json(
        &project,
        "bob",
        &[
            decided("open", r#""verdict": "reviewed""#),
            decided("save", r#""verdict": "reviewed""#),
            decided("-brand", r#""verdict": "reviewed""#),
        ],
    );
    project.put("en-US/menu.ftl", "Open {", "Open it {");
    project.put("fr/menu.ftl", "Enregistrer", "Sauver");
    let told = import(&mut project, &json).expect("decisions");
    assert_eq!(
        told,
        [
            "menu.ftl:open: en-US/menu.ftl: the source has changed since it was judged; look at it again: make a new page \
         | open = Open it { $name }\n    .title = Open",
            "menu.ftl:save: fr/menu.ftl: the text has changed since it was judged; look at it again: make a new page \
         | save = Sauver",
        ]
    );
    assert_eq!(project.state("fr", "-brand"), State::Reviewed);
    assert_eq!(project.state("fr", "save"), State::Draft);
    assert!(
        !project
            .text("fr/review.toml")
            .contains("[\"menu.ftl\".open]\nreviewed")
    );
}

#[test]
fn fingerprints_of_another_language_are_refused() {
    let mut project = Project::stamped();
    let polish = project.of("pl", "save", |it| {
        it.text().expect("a text").fingerprint().to_string()
    });
    let one = Decided {
        text: Some(&polish),
        ..decided("save", r#""verdict": "reviewed""#)
    };
    let json = json(&project, "ann", &[one]);
    assert_eq!(import(&mut project, &json).expect("decisions").len(), 1);
    assert_eq!(project.state("fr", "save"), State::Draft);
}

#[test]
fn every_changed_text_is_parsed_and_checked() {
    let mut project = Project::stamped();
    let before = project.clone();
    let texts = [
        ("open = Ouvrir { $name", "menu.ftl:open:1:22: "),
        (
            "open = Ouvrir\\n    .title = Ouvrir",
            "fr/menu.ftl:1:8: the variable { $name } is missing",
        ),
        (
            "open = Ouvrir { $nom }\\n    .title = Ouvrir",
            "fr/menu.ftl:1:8: the variable { $name } is missing",
        ),
        (
            "# allow: missing-variable x\\nopen = Ouvrir\\n    .title = Ouvrir",
            "menu.ftl:open: this is not the message open alone",
        ),
        (
            "close = Fermer",
            "menu.ftl:open: this is not the message open alone",
        ),
        (
            "open = Ouvrir { $name }\\n    .title = x\\nsave = Non",
            "menu.ftl:open: this is not the message open alone",
        ),
        ("", "menu.ftl:open: this is not the message open alone"),
        ("open = { open }\\n    .title = x", "fr/menu.ftl:1:"),
        (
            "open = Ouvrir { $name } { -gone }\\n    .title = x",
            "fr/menu.ftl:1:",
        ),
    ];
    for (edit, told) in texts {
        let open = format!(r#""verdict": "reviewed", "edit": "{edit}""#);
        let json = json(
            &project,
            "ann",
            &[
                decided("open", &open),
                decided("save", r#""verdict": "reviewed""#),
            ],
        );
        let refused = import(&mut project, &json).expect("decisions");
        assert_eq!(refused.len(), 1, "{edit}: {refused:?}");
        assert!(
            refused[0].starts_with(&format!("menu.ftl:open: {told}")),
            "{edit}: {refused:?}"
        );
        assert_eq!(project.text("fr/menu.ftl"), before.text("fr/menu.ftl"));
        assert_eq!(
            project.state("fr", "save"),
            State::Reviewed,
            "the rest is taken"
        );
        assert_eq!(project.state("fr", "open"), State::Draft);
        project = before.clone();
    }
    let long = format!(
        r#""verdict": null, "edit": "open = {}""#,
        "x".repeat(70_000)
    );
    let json = json(&project, "ann", &[decided("open", &long)]);
    assert!(import(&mut project, &json).expect("decisions")[0].contains("more than 64 KiB"));
}

#[test]
fn a_missing_message_is_added() {
    let mut project = Project::stamped();
    project.put("fr/menu.ftl", "save = Enregistrer\n", "");
    let json = json(
        &project,
        "ann",
        &[decided(
            "save",
            r#""verdict": "reviewed", "edit": "save = Sauver""#,
        )],
    );
    assert_eq!(import(&mut project, &json).expect("decisions"), [""; 0]);
    assert!(
        project
            .text("fr/menu.ftl")
            .ends_with("-brand = Lampe\n\nsave = Sauver\n")
    );
    assert_eq!(project.state("fr", "save"), State::Reviewed);
}

#[test]
fn line_ends_stay_and_a_later_verdict_counts() {
    let mut project = Project::stamped();
    let text = project.text("fr/menu.ftl").replace('\n', "\r\n");
    *project.file("fr/menu.ftl") = text.clone();
    let decisions = json(
        &project,
        "ann",
        &[decided(
            "save",
            r#""verdict": "reviewed", "edit": "save =\n    Sauver""#,
        )],
    );
    assert_eq!(
        import(&mut project, &decisions).expect("decisions"),
        [""; 0]
    );
    assert_eq!(
        project.text("fr/menu.ftl"),
        text.replace("= Enregistrer", "=\r\n    Sauver")
    );
    let fr = crate::language("fr");
    project.change(|it| {
        it.needs_work(
            &fr,
            "save",
            "bob",
            "no",
            "2026-11-25".parse().expect("a date"),
        )
    });
    let decisions = json(
        &project,
        "ann",
        &[decided("save", r#""verdict": "reviewed""#)],
    );
    let told = import(&mut project, &decisions).expect("decisions");
    assert_eq!(
        told,
        [
            "menu.ftl:save: decisions.json: somebody has judged it later: 2026-11-25 bob: no; look at it again"
        ]
    );
    assert_eq!(project.state("fr", "save"), State::NeedsWork);
}

#[test]
fn what_cannot_be_is_refused_as_a_whole() {
    let mut project = Project::stamped();
    let before = project.clone();
    let good = json(
        &project,
        "ann",
        &[decided("save", r#""verdict": "reviewed""#)],
    );
    let exchanged = |old: &str, new: &str| {
        assert!(good.contains(old), "{good}");
        good.replacen(old, new, 1)
    };
    for (json, told) in [
        (String::new(), "EOF while parsing"),
        ("[]".to_owned(), "invalid"),
        (
            exchanged("\"format\": 1", "\"format\": 2"),
            "it is of format 2, which is newer than this program; install a newer",
        ),
        (
            exchanged("\"format\": 1", "\"format\": 0"),
            "there is no format 0",
        ),
        (exchanged("\"format\": 1,", ""), "missing field `format`"),
        (
            exchanged("\"by\"", "\"extra\": 1, \"by\""),
            "unknown field `extra`",
        ),
        (
            exchanged("\"verdict\"", "\"extra\": 1, \"verdict\""),
            "unknown field `extra`",
        ),
        (
            exchanged("\"reviewed\"", "\"approved\""),
            "unknown variant `approved`",
        ),
        (exchanged("\"fr\"", "\"../fr\""), "is no language"),
        (exchanged("\"fr\"", "\"de\""), "there are no texts in de"),
        (
            exchanged("\"ann\"", "\"eve\""),
            "\"eve\" is not among the reviewers",
        ),
        (
            exchanged("\"save\"", "\"../save\""),
            "decision 1: \"../save\" is no id of a message",
        ),
        (
            exchanged("\"menu.ftl\"", "\"../menu.ftl\""),
            "decision 1: \"../menu.ftl\" is no file of a language",
        ),
        (
            exchanged("\"menu.ftl\"", "\"/etc/menu.ftl\""),
            "is no file of a language",
        ),
        (
            exchanged("\"menu.ftl\"", "\"a\\\\menu.ftl\""),
            "is no file of a language",
        ),
        (
            exchanged("\"menu.ftl\"", "\"menu.txt\""),
            "is no file of a language",
        ),
        (
            exchanged("2026-11-20", "2026-11-31"),
            "\"2026-11-31\" is no day",
        ),
        (
            exchanged("\"source\": \"", "\"source\": \"x"),
            "is no fingerprint",
        ),
        (
            exchanged("\"verdict\": \"reviewed\"", "\"verdict\": \"needs-work\""),
            "a text that needs work has no note",
        ),
        (
            exchanged(
                "\"verdict\": \"reviewed\"",
                "\"verdict\": \"reviewed\", \"note\": \"x\"",
            ),
            "there is a note, and the text does not need work",
        ),
        (
            exchanged("\"decisions\": [", "\"decisions\": [null, "),
            "invalid type: null",
        ),
        (
            format!("{}{}", "[".repeat(200_000), "]".repeat(200_000)),
            "invalid",
        ),
        (" ".repeat(9 << 20), "it has more than 8 MiB"),
    ] {
        let error = import(&mut project, &json).expect_err(told).to_string();
        assert!(error.contains(told), "{told}: {error}");
        assert_eq!(
            project.text("fr/review.toml"),
            before.text("fr/review.toml")
        );
    }
    let twice = json(
        &project,
        "ann",
        &[
            decided("save", r#""verdict": null"#),
            decided("save", r#""verdict": null"#),
        ],
    );
    let error = import(&mut project, &twice).expect_err("twice").to_string();
    assert!(
        error.contains("decision 2: menu.ftl:save is there twice"),
        "{error}"
    );
    let gone = exchanged("\"save\"", "\"gone\"");
    let told = import(&mut project, &gone).expect("decisions");
    assert!(
        told[0].starts_with("menu.ftl:gone: menu.ftl:gone: fr has no message"),
        "{told:?}"
    );
}
