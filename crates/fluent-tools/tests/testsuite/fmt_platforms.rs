//! What platforms for translators leave out of the files that they write: the blank lines
//! between messages, and the order of attributes.
//!
//! In `tests/data/platforms` a folder is a file of a source language, its translation as it
//! should be, and the translation as the libraries of Pontoon (moz.l10n 0.15) and Weblate
//! (translate-toolkit 3.20) write it: as it is, and with one text edited.

use std::fs;
use std::path::Path;

use fluent_tools::FmtOptions;
use proptest::prelude::*;

use crate::fmt::{formatted, held, held_with};

#[test]
fn what_a_platform_writes_becomes_what_it_was() {
    let mut count = 0;
    for folder in ["grouped", "spaced"] {
        let read = |name: &str| {
            let path = Path::new("tests/data/platforms").join(folder).join(name);
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        };
        let source = read("source.ftl");
        for edited in ["", "-edited"] {
            let canonical = read(&format!("canonical{edited}.ftl"));
            assert_eq!(held(&source, &canonical), canonical, "{folder}{edited}");
            for platform in ["pontoon", "weblate"] {
                let written = read(&format!("{platform}{edited}.ftl"));
                assert_ne!(written, canonical, "{folder} {platform}{edited}");
                let name = format!("{folder} {platform}{edited}");
                assert_eq!(held(&source, &written), canonical, "{name}");
                count += 1;
            }
        }
    }
    assert_eq!(count, 8);
}

#[test]
fn blank_lines_are_those_of_the_source() {
    let cases = [
        (
            "spaced",
            "a = 1\n\nb = 2\n\n\nc = 3\n",
            "a = x\nb = y\nc = z\n",
            "a = x\n\nb = y\n\n\nc = z\n",
        ),
        (
            "tight",
            "a = 1\nb = 2\n",
            "a = x\n\nb = y\n",
            "a = x\nb = y\n",
        ),
        (
            "in-groups",
            "a = 1\nb = 2\n\nc = 3\nd = 4\n",
            "a = x\nb = y\nc = z\nd = w\n",
            "a = x\nb = y\n\nc = z\nd = w\n",
        ),
        (
            "what-is-between-is-missing",
            "a = 1\nb = 2\n\nc = 3\nd = 4\n",
            "a = x\nd = w\n",
            "a = x\n\nd = w\n",
        ),
        (
            "what-is-between-is-missing-in-a-group",
            "a = 1\nb = 2\nc = 3\n",
            "a = x\n\nc = z\n",
            "a = x\nc = z\n",
        ),
        (
            "the-source-has-comments",
            "# A\na = 1\n\n# B\nb = 2\n",
            "a = x\nb = y\n",
            "a = x\n\nb = y\n",
        ),
        (
            "a-comment-of-its-own",
            "a = 1\nb = 2\n",
            "a = x\n# B\nb = y\n",
            "a = x\n\n# B\nb = y\n",
        ),
        (
            "a-comment-of-its-own-where-comments-are-tight",
            "a = 1\n# B\nb = 2\nc = 3\n",
            "a = x\nb = y\n\n# C\nc = z\n",
            "a = x\nb = y\n# C\nc = z\n",
        ),
        (
            "what-the-source-has-not",
            "# A\na = 1\n\n# B\nb = 2\n",
            "a = x\nold = o\nb = y\n",
            "a = x\n\nold = o\n\nb = y\n",
        ),
        (
            "headings",
            "a = 1\n\n\n## B\n\nb = 2\nc = 3\n\n\n## D\n\nd = 4\n",
            "a = x\n## 乙\nc = z\n\n## 丁\nd = w\n",
            "a = x\n\n\n## 乙\n\nc = z\n\n\n## 丁\n\nd = w\n",
        ),
        (
            "headings-in-a-tight-file",
            "## A\na = 1\n## B\nb = 2\n",
            "## 甲\n\na = x\n\n## 乙\n\nb = y\n",
            "## 甲\na = x\n## 乙\nb = y\n",
        ),
        (
            "between-two-comments",
            "a = 1\n",
            "### 文\n\n\n## 甲\n\na = x\n",
            "### 文\n\n## 甲\n\na = x\n",
        ),
        (
            "between-two-comments-by-hand",
            "a = 1\nb = 2\n",
            "### 文\n\n\n## 甲\n\n\na = x\n",
            "### 文\n\n\n## 甲\n\n\na = x\n",
        ),
        (
            "a-file-that-is-not-the-source\u{2019}s",
            "a = 1\n\nb = 2\n",
            "c = x\n\n\nd = y\ne = z\n",
            "c = x\n\n\nd = y\ne = z\n",
        ),
        (
            "beside-what-cannot-be-read",
            "a = 1\n\nb = 2\n",
            "a = x\nb = y\n?\n",
            "a = x\nb = y\n?\n",
        ),
        (
            "carriage-returns",
            "a = 1\r\n\r\nb = 2\r\n",
            "a = x\r\nb = y\r\n",
            "a = x\r\n\r\nb = y\r\n",
        ),
    ];
    for (name, source, text, expected) in cases {
        assert_eq!(held(source, text), expected, "{name}");
    }
}

/// The source is what others follow: nothing tells how it should be spaced.
#[test]
fn the_source_keeps_its_blank_lines() {
    let source = "a = 1\nb = 2\n\n\n\n# C\nc = 3\n# D\nd = 4\n";
    let files = [("en-US/a.ftl", source), ("fr/a.ftl", "a = x\n\nb = y\n")];
    let formatted = fluent_tools::Workspace::from_files(files).fmt();
    let edits: Vec<_> = formatted.edits().iter().collect();
    assert_eq!(edits, [("fr/a.ftl", "a = x\nb = y\n")]);
}

#[test]
fn attributes_come_in_the_order_of_the_source() {
    let cases = [
        (
            "by-the-alphabet",
            "a = 1\n    .title = 2\n    .hint = 3\n",
            "a = x\n    .hint = z\n    .title = y\n",
            "a = x\n    .title = y\n    .hint = z\n",
        ),
        (
            "without-a-value",
            "a =\n    .t = 1\n    .h = 2\n",
            "a =\n  .h = z\n  .t =\n   y\n   w\n",
            "a =\n    .t =\n        y\n        w\n    .h = z\n",
        ),
        (
            "of-a-term",
            "-a = 1\n    .b = 2\n    .a = 3\n",
            "-a = x\n    .a = z\n    .b = y\n",
            "-a = x\n    .b = y\n    .a = z\n",
        ),
        (
            "with-variants",
            "a = 1\n    .t = 2\n    .h = 3\n",
            "a = x\n    .h = { $n ->\n       *[other] z\n    }\n    .t = y\nb = w\n",
            "a = x\n    .t = y\n    .h = { $n ->\n       *[other] z\n    }\nb = w\n",
        ),
        (
            "what-the-source-has-not",
            "a = 1\n    .t = 2\n    .h = 3\n",
            "a = x\n    .h = z\n    .old = o\n    .t = y\n",
            "a = x\n    .t = y\n    .old = o\n    .h = z\n",
        ),
        (
            "of-one-name",
            "a = 1\n    .t = 2\n    .h = 3\n",
            "a = x\n    .h = z\n    .t = y\n    .h = w\n",
            "a = x\n    .t = y\n    .h = z\n    .h = w\n",
        ),
        (
            "blank-lines-between",
            "a = 1\n    .t = 2\n    .h = 3\n",
            "a = x\n\n    .h = z\n\n\n    .t = y\n\nb = w\n",
            "a = x\n\n    .t = y\n\n\n    .h = z\n\nb = w\n",
        ),
        (
            "beside-what-cannot-be-read",
            "a = 1\n    .t = 2\n    .h = 3\n",
            "a = x\n    .h = z\n    .t = y\n?\n",
            "a = x\n    .h = z\n    .t = y\n?\n",
        ),
    ];
    for (name, source, text, expected) in cases {
        assert_eq!(held(source, text), expected, "{name}");
        let kept = held_with(FmtOptions::default().keep_order(true), source, text);
        assert_eq!(kept, expected, "{name}");
    }
}

#[test]
fn messages_can_stay_where_they_are() {
    let cases = [
        (
            "order",
            "a = 1\n\nb = 2\n",
            "b = y   \n  .t = z\na = x",
            "b = y\n    .t = z\n\na = x\n",
        ),
        (
            "headings",
            "## A\n\na = 1\n\n## B\n\nb = 2\n",
            "## 乙\n\nb = y\n\n## 甲\n\na = x\n",
            "## 乙\n\nb = y\n\n## 甲\n\na = x\n",
        ),
    ];
    for (name, source, text, expected) in cases {
        let kept = held_with(FmtOptions::default().keep_order(true), source, text);
        assert_eq!(kept, expected, "{name}");
        assert_ne!(held(source, text), expected, "{name}");
    }
}

/// A message as it stands in both languages.
#[derive(Clone, Debug)]
struct Message {
    /// How many blank lines stand above it in the source, and in the translation.
    above: [usize; 2],
    has_comment: bool,
    /// The source's attributes, in their order.
    attributes: Vec<&'static str>,
    is_translated: bool,
}

fn sections() -> impl Strategy<Value = Vec<Vec<Message>>> {
    let attributes = prop::sample::subsequence(vec!["title", "alt", "hint", "accesskey"], 0..4);
    let message = (
        [0..3_usize, 0..3_usize],
        any::<bool>(),
        attributes.prop_shuffle(),
        any::<bool>(),
    );
    let message = message.prop_map(|(above, has_comment, attributes, is_translated)| Message {
        above,
        has_comment,
        attributes,
        is_translated,
    });
    prop::collection::vec(prop::collection::vec(message, 1..6), 1..4)
}

/// Who writes a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Writer {
    Source,
    Translator,
    Platform,
}

/// The messages in a file. The first below each heading is always translated.
fn written(sections: &[Vec<Message>], writer: Writer) -> String {
    let mut text = "### File\n".to_owned();
    for (number, section) in sections.iter().enumerate() {
        text += if writer == Writer::Platform && number == 0 {
            "\n\n## Heading\n\n"
        } else {
            "\n## Heading\n\n"
        };
        for (index, message) in section.iter().enumerate() {
            if writer != Writer::Source && index > 0 && !message.is_translated {
                continue;
            }
            let (blank, comment) = match writer {
                Writer::Source => (message.above[0], message.has_comment),
                Writer::Translator => (message.above[1], false),
                Writer::Platform => (0, false),
            };
            text += &"\n".repeat(if index == 0 { 0 } else { blank });
            text += if comment { "# About.\n" } else { "" };
            text += &format!("m{number}-{index} = x\n");
            let mut attributes = message.attributes.clone();
            if writer == Writer::Platform {
                attributes.sort_by_key(|name| (*name == "accesskey", *name));
            }
            for name in attributes {
                text += &format!("    .{name} = {name}\n");
            }
        }
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// There is one canonical form, whoever has written the file.
    #[test]
    fn a_platform_and_a_person_write_the_same_in_the_end(sections in sections()) {
        let source = written(&sections, Writer::Source);
        let own = held(&source, &written(&sections, Writer::Translator));
        let platform = held(&source, &written(&sections, Writer::Platform));
        prop_assert_eq!(&own, &platform, "{}", source);
    }

    /// A translation that lies as its source does is as it should be.
    #[test]
    fn what_lies_as_the_source_does_stays(sections in sections()) {
        let source = written(&sections, Writer::Source);
        prop_assert_eq!(formatted(&source, &source), source);
    }
}
