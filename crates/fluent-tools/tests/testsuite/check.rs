//! The checker: `tests/check/<rule>/<case>.txt`. Each case is a few small files
//! and what is found in them, all of it:
//!
//! ```text
//! == en-US.ftl
//! save = Save
//! == zh-CN.ftl
//! save ＝ 保存
//! == findings
//! zh-CN.ftl:1:6: error: the sign ＝ is full-width; write the ASCII one: = (full-width-syntax)
//! ```
//!
//! `== name hex` has bytes in hexadecimal digits. `SNAPSHOTS=overwrite cargo
//! test` writes what is found now; the difference is for a person to review.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_source::plural::{self, NumberUse};
use fluent_tools::{Finding, Severity, Workspace};
use proptest::prelude::*;

const CASES: &str = "tests/check";

/// The entries of a folder, in order.
fn entries(folder: impl AsRef<Path>) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of cases");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    let name = path.file_name().expect("a name");
    name.to_string_lossy().into_owned()
}

/// The files of a case, without its findings, and these.
fn read(case: &str) -> (Vec<(String, Vec<u8>)>, String) {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for part in case.split("== ").skip(1) {
        let (head, content) = part.split_once('\n').expect("a line of its own");
        files.push(match head.split_once(" hex") {
            Some((name, _)) => (name.to_owned(), bytes(content)),
            None => (head.to_owned(), content.as_bytes().to_vec()),
        });
    }
    let (last, findings) = files.pop().expect("findings");
    assert_eq!(last, "findings");
    (files, String::from_utf8(findings).expect("text"))
}

fn bytes(digits: &str) -> Vec<u8> {
    let digits: Vec<char> = digits.chars().filter(char::is_ascii_hexdigit).collect();
    let pairs = digits.chunks(2).map(|pair| pair.iter().collect::<String>());
    pairs
        .map(|pair| u8::from_str_radix(&pair, 16).expect("two hexadecimal digits"))
        .collect()
}

fn told(findings: &[Finding]) -> String {
    findings
        .iter()
        .map(|finding| format!("{finding}\n"))
        .collect()
}

/// And each rule has a folder, with a case that breaks it.
#[test]
fn each_case_finds_what_is_written_down() {
    let overwrite = std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite");
    let mut wrong = Vec::new();
    let mut broken = BTreeSet::new();
    for path in entries(CASES).iter().flat_map(entries) {
        let case = fs::read_to_string(&path).expect("a case");
        let (files, expected) = read(&case);
        let findings = Workspace::from_files(files).check();
        let folder = name(path.parent().expect("a folder"));
        if findings.iter().any(|f| f.rule().code() == folder) {
            broken.insert(folder);
        }
        let found = told(&findings);
        if found != expected && overwrite {
            let kept = case.len() - expected.len();
            fs::write(&path, case[..kept].to_owned() + &found).expect("the case is written");
        } else if found != expected {
            wrong.push(format!(
                "{}\n--- expected\n{expected}--- found\n{found}",
                path.display()
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    let folders: BTreeSet<String> = entries(CASES).iter().map(|path| name(path)).collect();
    let codes: BTreeSet<String> = fluent_tools::rules()
        .map(|rule| rule.code().to_owned())
        .collect();
    assert_eq!(folders, codes, "a folder for each rule");
    assert_eq!(broken, codes, "a case that breaks each rule");
}

#[test]
fn the_bad_example_of_each_rule_breaks_it_and_the_good_one_breaks_none() {
    let mut wrong = String::new();
    for rule in fluent_tools::rules() {
        let example = rule.example();
        let usual = format!("{}.ftl", example.language());
        let [bad, good] = example.paths().unwrap_or([&usual; 2]);
        let check = |path: &str, target: &str| {
            let glossary = "source,target\nrepository,仓库\n";
            let files = [
                ("glossary.csv", glossary),
                ("en-US.ftl", example.source()),
                (path, target),
            ];
            // A rule may be about the glossary itself.
            let files: BTreeMap<&str, &str> = files.into();
            Workspace::from_files(files).check()
        };
        let mut good = check(good, example.good());
        let bad = check(bad, example.bad());
        if !bad.iter().any(|finding| finding.rule() == rule) {
            wrong += &format!("{}, bad:\n{}", rule.code(), told(&bad));
        }
        good.retain(|finding| finding.severity() > Severity::Info || finding.rule() == rule);
        if !good.is_empty() {
            wrong += &format!("{}, good:\n{}", rule.code(), told(&good));
        }
    }
    assert_eq!(wrong, "");
}

#[test]
fn codes_are_kebab_case_and_each_is_there_once() {
    let mut seen = BTreeSet::new();
    for rule in fluent_tools::rules() {
        let code = rule.code();
        assert!(seen.insert(code), "{code} is there twice");
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
        assert!(code.bytes().all(plain), "{code}");
        assert!(rule.explanation().ends_with('.') || rule.explanation().ends_with("……"));
        assert!(rule.summary().len() < 200, "{code}: {}", rule.summary());
    }
}

#[test]
fn a_mend_changes_its_place_alone_and_leaves_nothing_to_mend() {
    let cases = [
        (
            "save ＝ 保存\nclose = 关闭\n",
            "save = 保存\nclose = 关闭\n",
        ),
        (
            "save = 保存   \nclose = 关闭\n",
            "save = 保存\nclose = 关闭\n",
        ),
        (
            "save = 打开  文件\r\nclose = 关闭\r\n",
            "save = 打开 文件\r\nclose = 关闭\r\n",
        ),
        ("\u{FEFF}save = 保存\n", "save = 保存\n"),
        // Each line ends as it did, be they all alike or not.
        (
            "save = 保存\nclose = 关闭\r\n",
            "save = 保存\nclose = 关闭\r\n",
        ),
        (
            "save = 保存   \r\nclose = 打开  文件\n",
            "save = 保存\r\nclose = 打开 文件\n",
        ),
        (
            "\u{FEFF}# x\r\n\r\nsave ＝ 保存   \nclose = 打开  文件\r\n",
            "# x\r\n\r\nsave = 保存\nclose = 打开 文件\r\n",
        ),
        ("#注\nsave = ＰＤＦ\n", "# 注\nsave = PDF\n"),
        // What is not certain is left to a person.
        ("save = 保存.\n", "save = 保存.\n"),
    ];
    for (before, after) in cases {
        let files = [
            ("en-US.ftl", "save = Save\nclose = Close\n"),
            ("zh-CN.ftl", before),
        ];
        let workspace = Workspace::from_files(files);
        let edits = workspace.fixes(&workspace.check());
        let edited = edits.iter().next().map_or(before, |(_, text)| text);
        assert_eq!(edited, after);
        let mended = Workspace::from_files([files[0], ("zh-CN.ftl", after)]);
        let left = mended.fixes(&mended.check());
        assert!(left.is_empty(), "{after:?}");
    }
}

#[test]
fn folders_and_flat_files_are_read_alike() {
    let flat = Workspace::from_files([("en-US.ftl", "a = Save\n"), ("fr.ftl", "b = Bien\n")]);
    let folders = Workspace::from_files([
        ("en-US/app.ftl", "a = Save\n"),
        ("fr/app.ftl", "b = Bien\n"),
        ("fr/README.md", "# Français\n"),
    ]);
    let codes = |workspace: &Workspace| -> Vec<&str> {
        let findings = workspace.check();
        findings
            .iter()
            .map(|finding| finding.rule().code())
            .collect()
    };
    assert_eq!(codes(&flat), ["missing-message", "obsolete-message"]);
    assert_eq!(codes(&flat), codes(&folders));
}

#[test]
fn a_file_that_a_language_lacks_is_told_once() {
    let workspace = Workspace::from_files([
        ("en-US/a.ftl", "a = Save\n"),
        ("en-US/b.ftl", "b = Open\nc = Close\n"),
        ("fr/a.ftl", "a = Enregistrer\n"),
    ]);
    assert_eq!(
        told(&workspace.check()),
        "en-US/b.ftl: warning: fr has no file b.ftl (2 messages); make it, with the ids of this one \
         (missing-message)\n"
    );
}

/// The list of rules is made from their table; `SNAPSHOTS=overwrite cargo test`
/// writes it anew.
#[test]
fn the_list_of_rules_is_that_of_the_table() {
    const PAGE: &str = "docs/rules.md";

    let page = fs::read_to_string(PAGE).expect("the page");
    let (head, list) = page.split_once("\n| rule ").expect("the table");
    let table = fluent_tools::rules_markdown();
    if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
        fs::write(PAGE, format!("{head}\n{table}")).expect("the page");
    } else {
        let list = format!("| rule {list}");
        assert_eq!(list, table, "SNAPSHOTS=overwrite cargo test writes it anew");
    }
}

proptest! {
    #[test]
    fn any_two_texts_are_compared(
        source in "([a-c]( = |:|＝)?[ \\tA-z{}$\u{4e00}-\u{4e20}\u{2028}\u{202e}“”()<>/&.0-9`*-]{0,30}\n){0,6}",
        target in "([a-c]( = |:|＝)?[ \\tA-z{}$\u{4e00}-\u{4e20}\u{2028}\u{202e}“”()<>/&.0-9`*-]{0,30}\n){0,6}|.{0,60}",
        tag in "(zh-CN|fr|ar|ja|de|el|sr|es)",
    ) {
        let lines = |text: &str| text.matches('\n').count();
        let before = lines(&target);
        let workspace = Workspace::from_files([
            ("en-US.ftl".to_owned(), source),
            (format!("{tag}.ftl"), target),
        ]);
        let findings = workspace.check();
        // A mend is made within a line.
        for (path, text) in workspace.fixes(&findings).iter() {
            prop_assert!(path == "en-US.ftl" || lines(text) == before);
        }
    }
}

#[test]
fn a_file_of_nothing_but_mistakes_is_checked_in_bounded_time() {
    let lines = |id: &str| -> String {
        let lines = (0..1500).map(|n| format!("{id}-{n} = {{ ${id}{n} }}  x, , (“ \n"));
        lines.collect()
    };
    let begin = std::time::Instant::now();
    let workspace =
        Workspace::from_files([("en-US.ftl", lines("old")), ("zh-CN.ftl", lines("new"))]);
    assert!(workspace.check().len() > 5000);
    // Without optimisation, on a slow machine.
    assert!(begin.elapsed().as_secs() < 30, "{:?}", begin.elapsed());
}

/// A carriage return behind which the blanks are taken out becomes a line end, and a text
/// of a tab alone becomes none.
#[test]
fn no_mend_takes_the_only_text_of_a_message() {
    for text in [
        "a =\r  \n",
        "# c\r\na =\r  \n\u{1}  y\r\n",
        "a =\t\n",
        "a =\n    \t\nb = b\n",
        "b = b\n# c\na =\n \t",
        "a =\n \u{3000}",
        // Behind an ordinary space, what follows is syntax.
        "a =\n   \u{3000} .label x\n",
        "a = x\n   \u{3000} .label = x\n",
        "a =\n   \t[x]\n",
        "a = x\n    .b =\n\u{3000}\u{3000}}\n",
    ] {
        let files = [("en-US/m.ftl", "a = a\nb = b\n"), ("fr/m.ftl", text)];
        let workspace = Workspace::from_files(files);
        let findings = workspace.check();
        let fixes = workspace.fixes(&findings);
        let mended = fixes.iter().find(|(path, _)| *path == "fr/m.ftl");
        let mended = mended.map_or(text, |(_, mended)| mended);
        let ids = |text: &str| {
            let parsed = fluent_source::tree::parse(text);
            let entries = parsed.resource().entries();
            entries
                .map(|entry| entry.id.as_str().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            ids(&mended.replace("\r\n", "\n")),
            ids(text),
            "{text:?} -> {mended:?}"
        );
    }
    let files = [("en-US.ftl", "a = a\n"), ("fr.ftl", "a = b  \n")];
    let workspace = Workspace::from_files(files);
    let fixes = workspace.fixes(&workspace.check());
    assert_eq!(fixes.iter().collect::<Vec<_>>(), [("fr.ftl", "a = b\n")]);
}

/// The present tag counts, and has its plural rules by the old one, too.
#[test]
fn texts_by_an_old_tag_are_left_alone_beside_those_by_the_present_one() {
    let text = "n = { $n ->\n    [one] one\n    [two] two\n   *[other] other\n}\n";
    let open = |tags: &[&str]| {
        let files = tags.iter().map(|tag| (format!("{tag}/a.ftl"), text));
        Workspace::from_files(files)
    };
    let both = open(&["en-US", "he", "iw"]);
    let alone: Vec<_> = both.left_alone().map(ToString::to_string).collect();
    let told = r#"iw/a.ftl: iw is the old tag of he, whose texts are there, too; move what it has to "he""#;
    assert_eq!(alone, [told]);
    let old = open(&["en-US", "iw"]);
    assert_eq!(old.left_alone().len(), 0);
    let hebrew: fluent_source::Language = "iw".parse().unwrap();
    let categories = plural::categories(&hebrew, NumberUse::Cardinal);
    let names: Vec<_> = categories.iter().map(|category| category.name()).collect();
    assert_eq!(names, ["one", "two", "other"]);
}
