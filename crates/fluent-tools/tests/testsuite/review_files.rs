//! Review files: what is written, what TOML makes of it, and what is wrong with them.

use fluent_tools::Workspace;
use fluent_tools::review::{Date, Drafted, History, ReviewFile};
use proptest::prelude::*;

use crate::language;
use crate::review::Project;

const HEAD: &str = "format = 1\n\n[reviewers.ann]\nname = \"Ann\"\n\n";

#[track_caller]
fn read(text: &str) -> ReviewFile {
    let read = ReviewFile::read("fr/review.toml", text.as_bytes(), false);
    read.unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn a_change_touches_the_lines_of_its_message_alone() {
    let mut project = Project::stamped();
    let text = "# Ours, by hand\r\nformat=1 # one\r\nlater = [\"a\", 'b',]\r\n\r\n[meta]\r\ndrafted = 'human'\r\nkey = 12\r\n\
        \r\n[ reviewers . ann ] # a person\r\nname=\"Ann\"\r\nsince = \"2020\"\r\n\r\n[unknown.\"table x\"]\r\nkey = true\r\n\
        \r\n# about z\r\n[\"menu.ftl\".zz]\r\nsource=\"00000000\"\r\ntext = \"00000000\"\r\n\
        \r\n# about open\r\n['menu.ftl'.\"open\"]\r\n# the source\r\nsource  = \"SOURCE\"  # as it was\r\ntext = 'TEXT'\r\nmine = \"kept\"\r\n\
        \r\n# the end\r\n";
    let [source, said] = ["source", "text"].map(|of| {
        project.of("fr", "open", |it| {
            let text = if of == "source" {
                it.source()
            } else {
                it.text()
            };
            text.expect("a text").fingerprint().to_string()
        })
    });
    let text = text.replace("SOURCE", &source).replace("TEXT", &said);
    *project.file("fr/review.toml") = text.clone();
    project.approve("fr", "open", "ann");
    let reviewed = "reviewed = \"2026-11-20 ann\"\r\nmine";
    assert_eq!(
        project.text("fr/review.toml"),
        text.replace("mine", reviewed)
    );

    // The text changes: one value is exchanged, what stands behind it stays.
    project.put("en-US/menu.ftl", "Open {", "Open it {");
    project.approve("fr", "open", "ann");
    let new = project.of("fr", "open", |it| {
        it.source().expect("a source").fingerprint().to_string()
    });
    let text = text.replace("mine", reviewed).replace(&source, &new);
    assert_eq!(project.text("fr/review.toml"), text);

    // A new entry comes where the order has it, whatever the order of the others is.
    project.approve("fr", "save", "ann");
    let own = project.text("fr/review.toml").to_owned();
    let place = own.find("[\"menu.ftl\".save]").expect("an entry");
    assert!(own[place..].contains(".zz]"), "{own}");
    let entry = &own[place..place + own[place..].find("\r\n\r\n").expect("its end") + 2];
    assert_eq!(own.replacen(&format!("\r\n{entry}"), "", 1), text);
}

/// Two programs have written the file, and one of them a byte-order mark.
#[test]
fn each_line_ends_as_it_did() {
    for most in ["\n", "\r\n"] {
        let mut project = Project::stamped();
        let stamped = project.text("fr/review.toml").to_owned();
        let (first, rest) = stamped.split_once('\n').expect("a line");
        let (rest, last) = rest.trim_end().rsplit_once('\n').expect("a line");
        let rest = rest.replace('\n', most);
        let text = format!("\u{FEFF}{first}\r\n# by hand\n{rest}{most}{last}");
        *project.file("fr/review.toml") = text.clone();
        project.approve("fr", "open", "ann");
        let written = project.text("fr/review.toml");
        let verdict = format!("reviewed = \"2026-11-20 ann\"{most}");
        assert!(written.contains(&verdict), "{written:?}");
        assert_eq!(written.replace(&verdict, ""), text + most);
    }
}

#[test]
fn everything_that_is_wrong_is_told_with_its_line_and_the_remedy() {
    for (text, told) in [
        (
            "",
            "1:1: the file does not say its format; write format = 1 at its top",
        ),
        ("format = 2\nnew stuff: {\n", "2:5: a = was to be here"),
        (
            "format = 2\n\n[meta]\ndrafted = \"nobody\"\n",
            "1:10: the file is of format 2, which is newer than this program; install a newer fluent-tools",
        ),
        (
            "format = 0\n",
            "1:10: there is no such format; write format = 1",
        ),
        (
            "format = \"1\"\n",
            "1:10: there is no such format; write format = 1",
        ),
        (
            "format = 1\nformat = 1\n",
            "2:10: the key \"format\" is there twice; take one out",
        ),
        (
            "format = 1\n[meta]\n[meta]\n",
            "3:1: this table is there twice; take one out, or run `fluent-tools review --resolve`, which takes the verdicts of both",
        ),
        (
            "format = 1\nmeta = 1\n[meta]\n",
            "3:1: the name of this table is a key already; rename it",
        ),
        (
            "format = 1\n[meta]\ndrafted = \"me\"\n",
            "3:11: this does not say who drafted the texts; write drafted = \"machine\" or drafted = \"human\"",
        ),
        (
            "format = 1\n[[a]]\n",
            "2:2: a review file has no arrays of tables; write one bracket",
        ),
        (
            "format = 1\n[a\n",
            "2:3: the name of the table does not end; write it as [\"file.ftl\".message]",
        ),
        (
            "format = 1\na\n",
            "2:2: a = was to be here; write it as key = \"value\"",
        ),
        (
            "format = 1\n= 1\n",
            "2:1: a key was to be here; write one of letters, digits, - and _, or put it into quotation marks",
        ),
        (
            "format = 1\na = \n",
            "2:5: this is no value that a review file has; write a string in quotation marks, an array of strings, a number, true or false",
        ),
        (
            "format = 1\na = 1.5\n",
            "2:6: something stands behind the end; put every key and every table on a line of its own",
        ),
        (
            "format = 1\na = 01\n",
            "2:5: this is no value that a review file has; write a string in quotation marks, an array of strings, a number, true or false",
        ),
        (
            "format = 1\na = {b = 1}\n",
            "2:5: this is no value that a review file has; write a string in quotation marks, an array of strings, a number, true or false",
        ),
        (
            "format = 1\na = [\n\"b\"]\n",
            "2:6: the array does not end on this line; write it on one line, with ] behind it",
        ),
        (
            "format = 1\na = [1]\n",
            "2:6: a review file has arrays of strings alone; put it into quotation marks",
        ),
        (
            "format = 1\na = \"b\n",
            "2:7: the string does not end on this line; write a quotation mark behind it",
        ),
        (
            "format = 1\na = \"\"\"b\"\"\"\n",
            "2:7: something stands behind the end; put every key and every table on a line of its own",
        ),
        (
            "format = 1\na = \"\\x\"\n",
            "2:6: TOML has no such escape; write \\\\ for a backslash",
        ),
        (
            "format = 1\na = \"\\uD800\"\n",
            "2:6: TOML has no such escape; write \\\\ for a backslash",
        ),
        (
            "format = 1\na = \"\u{7}\"\n",
            "2:6: a control character stands in the string; take it out",
        ),
        (
            "format = 1\n# \u{1B}[31m\n",
            "2:3: a control character stands in the comment; take it out",
        ),
        (
            "format = 1\n[reviewers.\"a b\"]\nname = \"A\"\n",
            "2:1: \"a b\" is no key of a reviewer; write letters, digits, - and _, at most 64",
        ),
        (
            "format = 1\n[reviewers.a]\n",
            "2:1: the reviewer has no name; write name = \"…\" below it",
        ),
        (
            "format = 1\n[reviewers.a]\nname = \"A\"\nnative = \"yes\"\n",
            "4:10: this is neither true nor false; write native = true",
        ),
        (
            "format = 1\n[\"a.ftl\".b]\nsource = \"12345678\"\n",
            "2:1: the key \"text\" is missing below this; take the table out and run `fluent-tools review --stamp`",
        ),
        (
            "format = 1\n[\"a.ftl\".\"../b\"]\nsource = \"12345678\"\ntext = \"12345678\"\n",
            "2:1: \"../b\" is no id of a message; take the table out",
        ),
        (
            "format = 1\n[\"a.ftl\".b]\nsource = \"1234567G\"\ntext = \"12345678\"\n",
            "3:10: this is no fingerprint: \"1234567G\"; write eight digits from 0 to 9 and a to f, or take the table out and run `fluent-tools review --stamp`",
        ),
        (
            "format = 1\n[\"a.ftl\".b]\nsource = 12345678\ntext = \"12345678\"\n",
            "3:10: this is no fingerprint; write eight digits from 0 to 9 and a to f, or take the table out and run `fluent-tools review --stamp`",
        ),
        (
            "format = 1\n[\"a.ftl\".b]\nsource = \"12345678\"\ntext = \"12345678\"\nsame = [\"x\"]\n",
            "5:8: no language but the source declares this; write it into the file of the source language, for all languages",
        ),
    ] {
        let error = ReviewFile::read("fr/review.toml", text.as_bytes(), false).expect_err(text);
        let first = error.diagnostics()[0].to_string();
        assert!(
            first.starts_with(&format!("fr/review.toml:{told}")),
            "{text}\n{error}"
        );
    }
    let entry = "[\"a.ftl\".b]\nsource = \"12345678\"\ntext = \"12345678\"\n";
    for (line, told) in [
        (
            "reviewed = \"2026-12-01 eve\"",
            "9:12: \"eve\" is not among the reviewers; add [reviewers.eve] with the name of that person",
        ),
        (
            "reviewed = \"2026-12-01 ann: good\"",
            "9:12: this is no verdict: \"2026-12-01 ann: good\"; write it as \"2026-12-01 key\", the key one of [reviewers]",
        ),
        (
            "reviewed = \"2026-13-01 ann\"",
            "9:12: this is no verdict: \"2026-13-01 ann\"; write it as \"2026-12-01 key\", the key one of [reviewers]",
        ),
        (
            "reviewed = true",
            "9:12: this is no string; write it in quotation marks",
        ),
        (
            "needs-work = \"2026-12-01 ann\"",
            "9:14: this is no verdict: \"2026-12-01 ann\"; write it as \"2026-12-01 key: what is to be changed\"",
        ),
        (
            "needs-work = [\"2026-12-01 ann: a\", \"2026-12-02 ann: b\"]",
            "9:14: a text has one such verdict at most; write the last one as a string",
        ),
    ] {
        let text = format!("{HEAD}{entry}{line}\n");
        let error = ReviewFile::read("fr/review.toml", text.as_bytes(), false).expect_err(line);
        assert_eq!(error.to_string(), format!("fr/review.toml:{told}"));
    }
    let same = format!("format = 1\n{entry}same = [\"12345678 typo\"]\n");
    let error = ReviewFile::read("en-US/review.toml", same.as_bytes(), true).expect_err("same");
    assert_eq!(
        error.to_string(),
        "en-US/review.toml:5:8: this is not understood: \"12345678 typo\"; \
         write it as \"9c41e07b 18fe02d3 why\": the fingerprints before and after",
    );
}

#[test]
fn of_two_contrary_verdicts_the_later_counts() {
    let entry = "[\"a.ftl\".b]\nsource = \"12345678\"\ntext = \"12345678\"\n";
    for (reviewed, needs_work, kind) in [
        ("2026-12-01", "2026-12-02", "needs-work"),
        ("2026-12-02", "2026-12-02", "needs-work"),
        ("2026-12-03", "2026-12-02", "reviewed"),
    ] {
        let text = format!(
            "{HEAD}{entry}reviewed = \"{reviewed} ann\"\nneeds-work = \"{needs_work} ann: no\"\n"
        );
        let file = read(&text);
        let entry = file.entry("a.ftl", "b").expect("an entry");
        assert_eq!(entry.verdicts()[0].kind().as_str(), kind);
        assert_eq!(file.to_text(), text);
    }
}

#[test]
fn a_merge_that_is_not_finished_is_told_once_with_its_line() {
    let text = format!(
        "{HEAD}<<<<<<< HEAD\n[\"a.ftl\".b]\n||||||| base\nx\n=======\n[\"a.ftl\".b]\n>>>>>>> other\n<<<<<<< HEAD\n"
    );
    let error = ReviewFile::read("fr/review.toml", text.as_bytes(), false).expect_err("marks");
    let told = "fr/review.toml:6:1: a merge is not finished here; run `fluent-tools review --resolve`, \
                which takes the verdicts of both sides";
    assert_eq!(error.to_string(), told);
    for marks in [
        "=======\n",
        "<<<<<<< a\n",
        ">>>>>>> a\n",
        "<<<<<<< a\n<<<<<<< b\n",
    ] {
        let text = format!("{HEAD}{marks}");
        let workspace = Workspace::from_files([
            ("fr/review.toml", text.as_str()),
            ("en-US/a.ftl", "a = b\n"),
        ]);
        let error = workspace.resolve_reviews().expect_err(marks).to_string();
        assert!(
            error.contains("this mark of a merge has no counterpart"),
            "{error}"
        );
    }
    // What is wrong on a side is told with its line in the file.
    let text = format!("{HEAD}<<<<<<< a\n[\"a.ftl\".b]\nsource = \"1\"\n=======\n>>>>>>> b\n");
    let workspace = Workspace::from_files([("fr/review.toml", text.as_str())]);
    let error = workspace
        .resolve_reviews()
        .expect_err("a fingerprint")
        .to_string();
    assert!(
        error.starts_with("fr/review.toml:7:1: the key \"text\" is missing"),
        "{error}"
    );
}

#[test]
fn tables_that_are_there_twice_are_put_together() {
    let entry = "[\"a.ftl\".b]\nsource = \"12345678\"\ntext = \"12345678\"\n";
    let text = format!(
        "{HEAD}{entry}\n{entry}reviewed = \"2026-12-01 ann\"\n\n[\"a.ftl\".c]\nsource = \"12345678\"\ntext = \"12345678\"\n"
    );
    let workspace = Workspace::from_files([
        ("fr/review.toml", text.as_str()),
        ("en-US/a.ftl", "a = b\n"),
    ]);
    assert!(workspace.review(&History::none()).is_err());
    let resolved = workspace.resolve_reviews().expect("two tables");
    let edits = resolved.edits();
    let (_, merged) = edits.iter().next().expect("a file");
    let expected = format!(
        "{HEAD}{entry}reviewed = \"2026-12-01 ann\"\n\n[\"a.ftl\".c]\nsource = \"12345678\"\ntext = \"12345678\"\n"
    );
    assert_eq!(merged, expected);
}

#[test]
fn reviewers_of_both_sides_come_together() {
    let text = "format = 1\n\n<<<<<<< a\n[reviewers.ann]\nname = \"Ann\"\n=======\n[reviewers.bob]\nname = \"Bob\"\n>>>>>>> b\n\n\
        [\"a.ftl\".b]\nsource = \"12345678\"\ntext = \"12345678\"\nreviewed = \"2026-12-01 bob\"\n\n\
        [\"a.ftl\".c]\nsource = \"12345678\"\ntext = \"12345678\"\nreviewed = \"2026-12-01 ann\"\n";
    let workspace = Workspace::from_files([("fr/review.toml", text)]);
    let resolved = workspace.resolve_reviews().expect("two reviewers");
    let (_, merged) = resolved
        .edits()
        .iter()
        .next()
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .expect("a file");
    let file = read(&merged);
    let keys: Vec<&str> = file.reviewers().map(|(key, _)| key).collect();
    assert_eq!(keys, ["ann", "bob"]);
    assert!(
        merged.find("[reviewers.bob]") < merged.find("[\"a.ftl\""),
        "{merged}"
    );
}

#[test]
fn huge_and_hostile_files_are_refused_or_read_in_time() {
    for text in [
        "[".repeat(1 << 20),
        "[a.".repeat(300_000),
        "a = [".to_owned() + &"\"\",".repeat(300_000),
        "\"\\u".repeat(250_000),
        "a = 1\n".repeat(170_000),
        "[a]\n".repeat(250_000),
        "<<<<<<< a\n=======\n>>>>>>> b\n".repeat(30_000),
        "\u{0}".repeat(1000),
        "x".repeat((1 << 20) + 1),
    ] {
        let error = ReviewFile::read("fr/review.toml", text.as_bytes(), false);
        let error = error.expect_err("no review file");
        assert!(error.diagnostics().len() <= 100);
        let workspace = Workspace::from_files([("fr/review.toml", text)]);
        let _ = workspace.resolve_reviews();
    }
    assert!(ReviewFile::read("fr/review.toml", b"\xFF\xFE", false).is_err());
    // 8,000 messages are too many for no file.
    let entry =
        |n: usize| format!("\n[\"a.ftl\".m{n}]\nsource = \"12345678\"\ntext = \"12345678\"\n");
    let text: String = "format = 1\n".to_owned() + &(0..8_000).map(entry).collect::<String>();
    assert_eq!(read(&text).entries().len(), 8_000);
    assert_eq!(read(&text).to_text(), text);
}

/// What TOML says of a file, and what is read of it.
fn agree(text: &str) {
    let table: toml::Table = text
        .parse()
        .unwrap_or_else(|error| panic!("{error}\n{text}"));
    let file = read(text);
    for (name, id, entry) in file.entries() {
        let own = &table[name][id];
        assert_eq!(
            own["text"].as_str(),
            entry.text().map(|it| it.to_string()).as_deref()
        );
        let source = entry.source().map(|it| it.to_string());
        assert_eq!(
            own.get("source").and_then(|it| it.as_str()),
            source.as_deref()
        );
        let told: Vec<String> = ["reviewed", "needs-work"]
            .iter()
            .filter_map(|key| own.get(*key))
            .flat_map(|value| match value {
                toml::Value::Array(all) => all.clone(),
                one => vec![one.clone()],
            })
            .filter_map(|value| value.as_str().map(str::to_owned))
            .collect();
        let own: Vec<String> = entry.verdicts().iter().map(ToString::to_string).collect();
        assert_eq!(own, told);
    }
    for (key, reviewer) in file.reviewers() {
        assert_eq!(
            table["reviewers"][key]["name"].as_str(),
            Some(reviewer.name())
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What is written is TOML, and TOML reads the same of it.
    #[test]
    fn what_is_written_is_toml(
        steps in prop::collection::vec((0_usize..3, 0_usize..2, 0_u32..4, "\\PC{1,12}|[\\x00-\\x7F]{1,8}"), 1..12),
    ) {
        let mut project = Project::stamped();
        let fr = language("fr");
        for (message, by, action, note) in steps {
            let id = ["open", "save", "-brand"][message];
            let by = ["ann", "bob"][by];
            let date: Date = "2026-11-20".parse().expect("a date");
            let _ = project.try_change(|changes| match action {
                0 => changes.approve(&fr, id, by, date),
                1 => changes.needs_work(&fr, id, by, &note, date),
                2 => changes.same(id, &note),
                _ => {
                    changes.stamp(&fr, Some(Drafted::Machine));
                    Ok(())
                }
            });
            agree(project.text("fr/review.toml"));
            let table: Result<toml::Table, _> = project.text("en-US/review.toml").parse();
            prop_assert!(table.is_ok());
        }
    }

    /// What is read is TOML, whatever it is; and it is written as it was read.
    #[test]
    fn what_is_read_is_toml(
        lines in prop::collection::vec(
            "[a-c]{1,2} = (\"[^\"\\\\\\x00-\\x1F\\x7F]{0,4}\"|'[a-z\"\\\\]{0,4}'|[0-9]{1,3}|true|false|\\[(\"a\", ?){0,2}\\]|\"\\\\u00[0-9]{2}\")( #[^\r\n]{0,3})?|\
             \\[(a|\"b c\"|'d')(\\.e)?\\]|#[ -~]{0,4}| {0,2}|[ -~]{0,6}",
            0..8,
        ),
        ends in prop::collection::vec("\r?\n", 9),
        mark in "\u{FEFF}?",
    ) {
        let lines = ["format = 1"].into_iter().chain(lines.iter().map(String::as_str));
        let lines = lines.zip(&ends).map(|(line, end)| format!("{line}{end}"));
        let text = mark + &lines.collect::<String>();
        if let Ok(file) = ReviewFile::read("fr/review.toml", text.as_bytes(), false) {
            let table: Result<toml::Table, _> = text.trim_start_matches('\u{FEFF}').parse();
            prop_assert!(table.is_ok(), "{}\n{:?}", text, table);
            prop_assert_eq!(file.to_text(), text);
        }
    }
}
