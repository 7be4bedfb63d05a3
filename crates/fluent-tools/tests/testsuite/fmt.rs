//! The canonical form of files.

use std::fs;

use fluent_tools::{FmtOptions, Workspace};
use proptest::prelude::*;

/// What becomes of a French text, beside a source text. Fails if the text is
/// refused.
pub(crate) fn formatted(source: &str, text: &str) -> String {
    formatted_with(FmtOptions::default(), source, text)
}

fn formatted_with(options: FmtOptions, source: &str, text: &str) -> String {
    let files = [("en-US/a.ftl", source), ("fr/a.ftl", text)];
    let formatted = Workspace::from_files(files).fmt_with(options);
    let refused: Vec<_> = formatted.refused().iter().collect();
    assert!(refused.is_empty(), "{refused:?}\n{text:?}");
    let edits = formatted.edits();
    let edit = edits.iter().find(|(path, _)| *path == "fr/a.ftl");
    edit.map_or(text, |(_, new)| new).to_owned()
}

/// All that a file says, in no order, with positions left out. Of attributes of one name
/// the last counts, and so these have an order.
fn meaning(text: &str) -> Vec<String> {
    use fluent_syntax::ast::Entry;

    let text = text.trim_start_matches('\u{FEFF}');
    let mut text = text.to_owned();
    while text.contains("\r\n") {
        text = text.replace("\r\n", "\n");
    }
    let (Ok(mut resource) | Err((mut resource, _))) = fluent_syntax::parser::parse(text.as_str());
    for entry in &mut resource.body {
        match entry {
            Entry::Message(message) => message.attributes.sort_by_key(|one| one.id.name),
            Entry::Term(term) => term.attributes.sort_by_key(|one| one.id.name),
            _ => {}
        }
    }
    let mut entries: Vec<String> = resource
        .body
        .iter()
        .map(|entry| format!("{entry:?}"))
        .collect();
    entries.sort();
    entries
}

/// Formats, and holds what must always be so.
pub(crate) fn held(source: &str, text: &str) -> String {
    held_with(FmtOptions::default(), source, text)
}

pub(crate) fn held_with(options: FmtOptions, source: &str, text: &str) -> String {
    let once = formatted_with(options, source, text);
    assert_eq!(meaning(text), meaning(&once), "{text:?}\n{once:?}");
    let twice = formatted_with(options, source, &once);
    assert_eq!(twice, once, "formatted twice: {text:?}");
    // Beside the source as it has become.
    let files = [("en-US/a.ftl", source)];
    let formatted = Workspace::from_files(files).fmt_with(options);
    let new = formatted.edits().iter().next();
    let source = new.map_or(source, |(_, new)| new);
    let twice = formatted_with(options, source, &once);
    assert_eq!(twice, once, "formatted twice: {text:?}");
    once
}

#[test]
fn each_deviation_is_mended_and_nothing_else() {
    let cases = [
        (
            "right-already",
            "",
            "# c\na = b\n    .t = c\n\n\n# Alone.\n\nd = e\n",
            "# c\na = b\n    .t = c\n\n\n# Alone.\n\nd = e\n",
        ),
        ("empty", "", "", ""),
        ("byte-order-mark", "", "\u{FEFF}a = b\n", "a = b\n"),
        (
            "byte-order-marks",
            "",
            "\u{FEFF}\u{FEFF} x\n# c   \n",
            " x\n# c   \n",
        ),
        (
            "carriage-returns",
            "",
            "a = b\r\n  .t = c  \r\n",
            "a = b\r\n    .t = c\r\n",
        ),
        (
            "carriage-returns-mostly",
            "",
            "a = b\r\nc = d\ne = f\r\n",
            "a = b\r\nc = d\r\ne = f\r\n",
        ),
        (
            "carriage-returns-rarely",
            "",
            "a = b\r\nc = d\n",
            "a = b\nc = d\n",
        ),
        (
            "carriage-returns-in-order",
            "a = 1\r\nb = 2\r\n",
            "b = y\r\n# c\r\na =\r\n  x\r\n",
            "# c\r\na =\r\n    x\r\nb = y\r\n",
        ),
        (
            "carriage-returns-without-final-newline",
            "",
            "a = b\r\nc = d",
            "a = b\r\nc = d\r\n",
        ),
        ("several-carriage-returns", "", "a = b\r\r\r\n", "a = b\r\n"),
        (
            "carriage-return-at-the-end",
            "a = 1\nb = 2\n",
            "b = x\r\na =\r\n  y\r",
            "b = x\r\na =\r\n    y\r",
        ),
        ("no-final-newline", "", "a = b", "a = b\n"),
        ("several-final-newlines", "", "a = b\n\n  \n\n", "a = b\n"),
        (
            "trailing-blanks",
            "",
            "a = b  \n    .t =  \n        c \n   \nd = e\n",
            "a = b\n    .t =\n        c\n\nd = e\n",
        ),
        (
            "blanks-within-a-text",
            "",
            "a = b  \n    c  \n",
            "a = b  \n    c\n",
        ),
        (
            "blanks-of-comments",
            "",
            "# \n# a  \na = b\n",
            "#\n# a  \na = b\n",
        ),
        (
            "attributes",
            "",
            "a = b\n .t = c\n          .u = d\n.v = e\n",
            "a = b\n    .t = c\n    .u = d\n    .v = e\n",
        ),
        (
            "continuation",
            "",
            "a =\n  b\n   c\na2 = b\n c\n\n   d\n    .t =\n   x\n",
            "a =\n    b\n     c\na2 = b\n    c\n\n      d\n    .t =\n        x\n",
        ),
        (
            "spacing-within-lines-stays",
            "",
            "a=b\n-c   = {d  }\n",
            "a=b\n-c   = {d  }\n",
        ),
        (
            "variants",
            "",
            "a =\n  { $n ->\n  [one] x\n  *[other]\n  y\n    z\n  }\n",
            "a =\n    { $n ->\n        [one] x\n       *[other]\n            y\n              z\n    }\n",
        ),
        (
            "nested-variants",
            "",
            "a = { $n ->\n[one] { $m ->\n *[other] x\n}\n *[other] y\n   }\n    .t = { $n ->\n *[other] y\n }\n",
            "a = { $n ->\n    [one] { $m ->\n       *[other] x\n    }\n   *[other] y\n}\n    .t = { $n ->\n       *[other] y\n    }\n",
        ),
        (
            "text-around-variants",
            "",
            "a =\n  b { $n ->\n  *[other] x\n  } c\n  d\n",
            "a =\n    b { $n ->\n       *[other] x\n    } c\n    d\n",
        ),
        (
            "braces-and-dots-in-strings",
            "",
            "a = { \"}{\\\"\" } x\n  { \"{ -> [\" } y\n",
            "a = { \"}{\\\"\" } x\n    { \"{ -> [\" } y\n",
        ),
        (
            "arguments-on-lines",
            "",
            "a = { NUMBER($n,\n  useGrouping: \"false\",\n  ) }\n",
            "a = { NUMBER($n,\n    useGrouping: \"false\",\n    ) }\n",
        ),
        (
            "brace-at-the-edge",
            "",
            "a =\n{$x}\n{$y}\n",
            "a =\n    {$x}\n    {$y}\n",
        ),
        (
            "brace-at-the-edge-of-text",
            "",
            "a =\n{$x}\n    b\n",
            "a =\n{$x}\n    b\n",
        ),
        (
            "junk",
            "",
            "a = b  \n  junk  \n\n\nc = { \n",
            "a = b  \n    junk\n\n\nc = { \n",
        ),
        ("junk-without-newline", "", " ?  ", " ?  "),
        (
            "order",
            "a = 1\nb = 2\nc = 3\n",
            "c = z\na = x\nb = y\n",
            "a = x\nb = y\nc = z\n",
        ),
        (
            "order-with-comments",
            "a = 1\n-b = 2\nc = 3\n",
            "### File\n\n# C\nc = z\n\n# A\na = x\n\n\n-b = y\n",
            "### File\n\n# A\na = x\n-b = y\n\n# C\nc = z\n",
        ),
        (
            "order-within-sections",
            "## A\n\na = 1\nb = 2\n\n## C\n\nc = 3\nd = 4\n",
            "## 甲\n\na = x\n\nd = w\n\n## 丙\n\nb = y\nc = z\n",
            "## 甲\n\na = x\nb = y\n\n## 丙\n\nc = z\nd = w\n",
        ),
        (
            "order-of-sections",
            "## A\n\na = 1\nb = 2\n\n## C\n\nc = 3\n",
            "## 丙\n\nc = z\n\n## 甲\n\na = x\nb = y\n",
            "## 甲\n\na = x\nb = y\n\n## 丙\n\nc = z\n",
        ),
        (
            "order-below-headings-of-its-own",
            "a = 1\nb = 2\nc = 3\n",
            "## 甲\n\nb = y\n\n## 丙\n\na = x\n\nc = z\n",
            "## 甲\n\nb = y\n\n## 丙\n\na = x\nc = z\n",
        ),
        (
            "order-on-the-other-side-of-a-heading",
            "a = 1\n## g\nb = 2\n",
            "b = y\n## g\na = x\n",
            "a = x\n## g\nb = y\n",
        ),
        (
            "order-on-the-other-side-of-one-heading-of-two",
            "a = 1\n## B\nb = 2\n## C\nc = 3\n",
            "b = y\n## 乙\na = x\n## 丙\nc = z\n",
            "a = x\n## 乙\nb = y\n## 丙\nc = z\n",
        ),
        (
            "order-below-a-heading-that-is-not-the-source\u{2019}s",
            "a = 1\n## B\nb = 2\n## C\nc = 3\n",
            "b = y\n## 甲\na = x\n",
            "b = y\n## 甲\na = x\n",
        ),
        (
            "order-of-a-section-in-two-parts",
            "a = 1\n## G\nb = 2\nc = 3\nd = 4\n",
            "d = w\nold = o\nc = z\n## 丁\nb = y\nd = w\na = x\n",
            "old = o\na = x\n## 丁\nb = y\nc = z\nd = w\nd = w\n",
        ),
        (
            "order-with-a-heading-less",
            "## A\na = 1\n## B\nb = 2\n## C\nc = 3\n",
            "## 甲\nc = z\na = x\n## 乙\nb = y\n",
            "## 甲\nc = z\na = x\n## 乙\nb = y\n",
        ),
        (
            "order-of-sections-with-what-the-source-has-not",
            "## A\na = 1\nb = 2\n## C\nc = 3\n",
            "## 丙\n# Alone.\n\nc = z\nold = o\n## 甲\nb = y\na = x\n",
            "## 甲\na = x\nb = y\n## 丙\n# Alone.\n\nc = z\nold = o\n",
        ),
        (
            "order-into-an-empty-section",
            "a = 1\n## B\nb = 2\n## C\nc = 3\nd = 4\n",
            "# Alone.\n\n## 乙\n# Alone.\n\n## 丙\nd = z\na = x\nc = w\nb = y\n",
            "# Alone.\n\n\na = x\n## 乙\n# Alone.\n\n## 丙\nc = w\nd = z\nb = y\n",
        ),
        (
            "order-below-some-of-the-headings",
            "## A\na = 1\nb = 2\n## C\nc = 3\n## D\nd = 4\ne = 5\n",
            "## 丁\ne = v\nd = w\nc = z\n## 空\n\n## 甲\nb = y\na = x\n",
            "## 甲\na = x\nb = y\n## 丁\nd = w\ne = v\nc = z\n## 空\n",
        ),
        (
            "order-of-one-heading-in-two",
            "## A\na = 1\nb = 2\nc = 3\n",
            "## 甲\nb = y\na = x\n## 乙\nc = z\n",
            "## 甲\nb = y\na = x\n## 乙\nc = z\n",
        ),
        (
            "order-without-headings",
            "## A\na = 1\n## B\nb = 2\n",
            "b = y\na = x\n",
            "a = x\nb = y\n",
        ),
        (
            "order-of-unknown",
            "a = 1\nb = 2\n",
            "b = y\nold = o\na = x\n",
            "old = o\na = x\nb = y\n",
        ),
        (
            "order-of-duplicates",
            "a = 1\nb = 2\n",
            "b = y\na = x\nb = z\n",
            "a = x\nb = y\nb = z\n",
        ),
        (
            "order-beside-a-comment",
            "a = 1\nb = 2\nc = 3\n",
            "c = z\n# Alone.\n\n\na = x\nb = y\n",
            "# Alone.\n\n\na = x\nb = y\nc = z\n",
        ),
        (
            "order-with-junk",
            "a = 1\nb = 2\n",
            "b = y\na = x\n?\n",
            "b = y\na = x\n?\n",
        ),
    ];
    let wrong: Vec<String> = cases
        .into_iter()
        .map(|(name, source, text, expected)| (name, held(source, text), expected))
        .filter(|(_, got, expected)| got != expected)
        .map(|(name, got, expected)| format!("{name}\n  expected {expected:?}\n  got      {got:?}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_fixtures_of_fluent_syntax_mean_the_same_afterwards() {
    let mut names = Vec::new();
    for entry in fs::read_dir("tests/data/fluent-syntax").expect("the fixtures") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            let text = fs::read_to_string(&path).expect("a text");
            eprintln!("{}", path.display());
            held("", &text);
            // With an order to bring it in as well: the reverse of its own.
            let ids: Vec<&str> = text.split('\n').rev().collect();
            held(&ids.join("\n"), &text);
            names.push(path);
        }
    }
    assert_eq!(names.len(), 34);
}

#[test]
fn what_is_no_text_is_refused_by_name() {
    let files: [(&str, &[u8]); 2] = [("en-US/a.ftl", b"a = 1"), ("fr/a.ftl", b"\xFF\xFEa\0")];
    let formatted = Workspace::from_files(files).fmt();
    assert_eq!(
        formatted.edits().iter().collect::<Vec<_>>(),
        [("en-US/a.ftl", "a = 1\n")]
    );
    let refused: Vec<String> = formatted
        .refused()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        refused,
        ["fr/a.ftl: the file is in UTF-16; save the file as UTF-8"]
    );
}

#[test]
fn braces_without_end_do_not_fill_the_stack() {
    let text = format!("a = {}\n", "{ ".repeat(100_000));
    let workspace = Workspace::from_files([("fr/a.ftl", text)]);
    let formatted = workspace.fmt();
    assert!(formatted.edits().is_empty());
    assert_eq!(
        formatted.refused()[0].message(),
        "the braces nest too deeply"
    );
}

/// The whole pass over the text was made once for each carriage return.
#[test]
fn a_file_of_carriage_returns_takes_no_longer_than_another() {
    const LARGEST: usize = 1 << 20;

    let returns = |before: &str, after: &str| {
        let count = LARGEST - before.len() - after.len();
        format!("{before}{}{after}", "\r".repeat(count))
    };
    let begun = std::time::Instant::now();
    for text in [
        returns("", ""),
        returns("a = ", "\n"),
        "\r\r\n".repeat(LARGEST / 3),
    ] {
        let files = [("en-US/a.ftl", text.as_str()), ("fr/a.ftl", &text)];
        let workspace = Workspace::from_files(files);
        let formatted = workspace.fmt();
        let new: Vec<_> = formatted.edits().iter().map(|(_, new)| new.len()).collect();
        assert!(new.iter().all(|length| *length <= LARGEST + 1), "{new:?}");
        let _ = workspace.new_locale("nb");
    }
    let taken = begun.elapsed();
    assert!(taken.as_secs() < 60, "{taken:?}");
}

/// A table of sections by sections took 1.2 GB here.
#[test]
fn headings_by_the_thousand_take_no_memory_to_speak_of() {
    let file = |of: fn(usize) -> usize| -> String {
        let sections = (0..13_000).map(|n| format!("## {}\n\na{} = x\n\n", of(n), of(n)));
        sections.collect()
    };
    let (source, text) = (file(|n| n), file(|n| 12_999 - n));
    let begun = std::time::Instant::now();
    let new = formatted(&source, &text);
    assert!(new == format!("{}\n", source.trim_end()));
    let taken = begun.elapsed();
    assert!(taken.as_secs() < 30, "{taken:?}");
}

/// Lines as they occur in files, right and wrong ones, with any indentation.
pub(crate) fn lines() -> impl Strategy<Value = String> {
    let line = prop::sample::select(vec![
        "a = x",
        "b =",
        "-c = y",
        "d = { $n ->",
        "{ $n ->",
        "[one] x",
        "*[other] y",
        "*[other]",
        "[two] { $m ->",
        "}",
        "} z",
        "text",
        "text  ",
        "{ $x }",
        "{ $x } text",
        ".t = u",
        ".u =",
        "# comment",
        "# comment  ",
        "#",
        "# ",
        "## group",
        "### file",
        "",
        "",
        " ",
        "?",
        "{ \"}\" }",
        "a = x { $n ->",
        "e = x\r  ",
        "\ry",
        "} { $n ->",
        "\u{a0}x",
        "\tx",
        "g = { NUMBER($n,",
        "style: \"}\") }",
    ]);
    let line = (0..9_usize, line).prop_map(|(depth, line)| match line.chars().next() {
        Some('a'..='e' | 'g' | '-' | '#') if depth < 7 => line.to_owned(),
        _ => format!("{:depth$}{line}", ""),
    });
    let end = prop::sample::select(vec!["\n", "\n", "\n", "\r\n", "  \n"]);
    prop::collection::vec((line, end), 0..14).prop_map(|lines| {
        let lines = lines.into_iter().map(|(line, end)| {
            if line.ends_with('\r') {
                line + "\n"
            } else {
                line + end
            }
        });
        lines.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_means_the_same_afterwards_and_stays_so(source in lines(), text in lines()) {
        held(&source, &text);
        held_with(FmtOptions::default().keep_order(true), &source, &text);
    }
}
