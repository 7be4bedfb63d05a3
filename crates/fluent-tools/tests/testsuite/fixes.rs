//! `check --fix`: one run is enough, and no line comes to end otherwise than it did.

use fluent_tools::{Finding, Workspace};
use proptest::prelude::*;

const SOURCE: &str = "a = Save { $n } files\nb = Close, (now)\n-t = Fox\n    .x = y\n";

/// The text of a file after one run, and how many mends a second run would make.
fn mended(tag: &str, text: &str) -> (String, usize) {
    let path = format!("{tag}.ftl");
    let open = |text: &str| {
        let files = [("en-US.ftl", SOURCE), (path.as_str(), text)];
        Workspace::from_files(files)
    };
    let after_one_run = |text: &str| {
        let workspace = open(text);
        let edits = workspace.fixes(&workspace.check());
        let edit = edits.iter().find(|(edited, _)| *edited == path);
        edit.map_or(text, |(_, new)| new).to_owned()
    };
    let once = after_one_run(text);
    let workspace = open(&once);
    let left = workspace.fixes(&workspace.check());
    (once, left.iter().len())
}

/// What each line ends with.
fn line_ends(text: &str) -> Vec<&str> {
    let lines = text.split_inclusive('\n');
    let lines = lines.filter(|line| line.ends_with('\n'));
    let ends = lines.map(|line| if line.ends_with("\r\n") { "\r\n" } else { "\n" });
    ends.collect()
}

#[test]
fn what_a_mend_brings_to_light_is_mended_in_the_same_run() {
    let cases = [
        (
            "a-tab-at-the-end",
            "fr",
            "a = x\t\r\nb = y",
            "a = x\r\nb = y",
        ),
        (
            "a-wide-space-at-the-end",
            "fr",
            "a = x\u{3000}\nb = y\n",
            "a = x\nb = y\n",
        ),
        (
            "behind-a-sign",
            "zh-CN",
            "a ＝ 保存  ｆｏｏ\u{3000}\r\nb = 关闭\n",
            "a = 保存 foo\r\nb = 关闭\n",
        ),
        (
            "two-comments",
            "zh-CN",
            "＃ 注\r\n＃ 注\na = 保存   ",
            "# 注\r\n# 注\na = 保存",
        ),
        (
            "overlapping",
            "fr",
            "a = x \t \t y\t \u{3000}\r\n\r\nb = y\r\n",
            "a = x y\r\n\r\nb = y\r\n",
        ),
        ("a-mark-and-more", "fr", "\u{FEFF}a = x \t\r\n", "a = x\r\n"),
    ];
    for (name, tag, text, expected) in cases {
        assert_eq!(mended(tag, text), (expected.to_owned(), 0), "{name}");
    }
}

/// Somebody who asks for one rule, or one file, gets no other mended.
#[test]
fn what_is_not_given_stays() {
    let files = [
        ("en-US.ftl", "a = Save\nb = Close\n"),
        ("de.ftl", "a = x  \n"),
        ("fr.ftl", "a = x\t\nb = y  z   \n"),
    ];
    let workspace = Workspace::from_files(files);
    let edits = |wanted: &dyn Fn(&Finding) -> bool| -> Vec<(String, String)> {
        let mut findings = workspace.check();
        findings.retain(wanted);
        let edits = workspace.fixes(&findings);
        let edits = edits.iter();
        edits
            .map(|(path, new)| (path.to_owned(), new.to_owned()))
            .collect()
    };
    let edit = |path: &str, new: &str| (path.to_owned(), new.to_owned());
    assert_eq!(
        edits(&|finding| finding.rule().code() == "double-space"),
        [edit("fr.ftl", "a = x\t\nb = y z   \n")]
    );
    assert_eq!(
        edits(&|finding| finding.path() == "de.ftl"),
        [edit("de.ftl", "a = x\n")]
    );
    assert_eq!(edits(&|_| false), []);
}

/// Lines of every shape that a rule mends something in.
fn texts() -> impl Strategy<Value = String> {
    let begins = prop::sample::select(vec![
        "a = ",
        "b ＝ ",
        "-t = ",
        "a: ",
        "    .x = ",
        ".y ＝ ",
        "# ",
        "＃ ",
        "## ",
        "    ",
        "",
        "    { $n ->",
        "       [one] ",
        "       ［one］ ",
        "       *[other] ",
        "      ＊[other] ",
        "    }",
        "\t",
        "\u{FEFF}",
    ]);
    let parts = prop::sample::select(vec![
        "x",
        "Save",
        "保存",
        " ",
        "  ",
        "\u{3000}",
        "\u{A0}",
        "\t",
        ".",
        "...",
        "…",
        "．",
        "，",
        ",",
        "！",
        "?",
        "：",
        "（",
        ")",
        "“",
        "\"",
        "{ $n }",
        "｛$n｝",
        "{ $n ",
        "<b>",
        "</B>",
        "%s",
        "ｆｏｏ",
        "１２",
        "\u{200B}",
        "\u{202A}",
        "e\u{301}",
        "--",
        "{ \"x\" }",
        "{ -t }",
        "{ Number($n) }",
        "\u{AD}",
        "\r",
    ]);
    let end = prop::sample::select(vec![
        "\n",
        "\n",
        "\r\n",
        " \n",
        "\t\r\n",
        "\u{3000}\n",
        "\n\n",
        "",
    ]);
    let line = (begins, prop::collection::vec(parts, 0..5), end);
    let line = line.prop_map(|(begin, parts, end)| {
        // A line that ends in nothing goes on with the next one.
        format!("{begin}{}{end}", parts.concat())
    });
    prop::collection::vec(line, 0..9).prop_map(|lines| lines.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn one_run_is_enough_and_lines_end_as_they_did(
        tag in prop::sample::select(vec!["zh-CN", "fr", "ar", "ja", "ru"]),
        text in texts(),
    ) {
        let (once, left) = mended(tag, &text);
        prop_assert_eq!(left, 0, "{:?} -> {:?}", text, once);
        prop_assert_eq!(line_ends(&text), line_ends(&once), "{:?} -> {:?}", text, once);
    }
}

#[test]
fn what_is_no_text_is_left_as_it_is() {
    let files: [(&str, &[u8]); 3] = [
        ("en-US/a.ftl", b"a = A\n"),
        ("fr/a.ftl", b"a \xEF\xBC\x9D A\n"),
        ("fr/b.ftl", b"b = caf\xE9\n"),
    ];
    let workspace = Workspace::from_files(files);
    let edits = workspace.fixes(&workspace.check());
    let paths: Vec<&str> = edits.iter().map(|(path, _)| path).collect();
    assert_eq!(paths, ["fr/a.ftl"]);
}
