//! The files of a new language.

use fluent_tools::Workspace;

/// What a new language's file says of one source text, without the comment on
/// top.
fn made(tag: &str, source: &str) -> String {
    let workspace = Workspace::from_files([("en-US/a.ftl", source)]);
    let edits = workspace
        .new_locale(tag)
        .unwrap_or_else(|error| panic!("{error}"));
    let (_, text) = edits.iter().next().expect("a file");
    let (head, text) = text.split_once("\n\n").expect("a comment on top");
    assert!(head.lines().all(|line| line.starts_with("###")), "{head}");
    text.to_owned()
}

#[test]
fn each_text_stands_above_an_empty_slot() {
    let plural = "a = { $n ->\n    [0] None\n    [one] One\n   *[other] { $n }\n}\n";
    let cases = [
        (
            "plain",
            "ru",
            "# About.\na = b\n",
            "# About.\n# en-US: b\n# a =\n",
        ),
        (
            "attributes",
            "ru",
            "a = b\n    .title = c\n    .hint = d\n",
            "# en-US: b\n# en-US .title: c\n# en-US .hint: d\n# a =\n#     .title =\n#     .hint =\n",
        ),
        (
            "no-value",
            "ru",
            "a =\n    .title = c\n",
            "# en-US .title: c\n# a =\n#     .title =\n",
        ),
        ("term", "ru", "-a = b\n", "# en-US: b\n# -a =\n"),
        (
            "several-lines",
            "ru",
            "a =\n  b\n\n    c\n",
            "# en-US:\n#     b\n#\n#       c\n# a =\n",
        ),
        (
            "other-comments",
            "ru",
            "### File\n\n## Part\n\n# Alone.\n\n\na = b\n",
            "### File\n\n## Part\n\n# Alone.\n\n# en-US: b\n# a =\n",
        ),
        (
            "allowances-are-the-source's",
            "ru",
            "# allow: x y\n# About.\na = b\n",
            "# About.\n# en-US: b\n# a =\n",
        ),
        (
            "what-cannot-be-read-is-left-out",
            "ru",
            "a = b\n?\n",
            "# en-US: b\n# a =\n",
        ),
        (
            "plural-of-four",
            "ru",
            plural,
            "# en-US: { $n ->\n#     [0] None\n#     [one] One\n#    *[other] { $n }\n# }\n# a =\n#     { $n ->\n#         [0]\n#         [one]\n#         [few]\n#         [many]\n#        *[other]\n#     }\n",
        ),
        (
            "plural-of-six-in-an-attribute",
            "ar",
            "a = b\n    .t = { $n ->\n       *[other] { $n }\n    }\n",
            "# en-US: b\n# en-US .t: { $n ->\n#        *[other] { $n }\n#     }\n# a =\n#     .t =\n#         { $n ->\n#             [zero]\n#             [one]\n#             [two]\n#             [few]\n#             [many]\n#            *[other]\n#         }\n",
        ),
        (
            "no-plural",
            "ja",
            "a =\n    { $n ->\n        [one] One\n       *[other] { $n }\n    }\n",
            "# en-US:\n#     { $n ->\n#         [one] One\n#        *[other] { $n }\n#     }\n# a =\n",
        ),
        (
            "ordinal",
            "en-GB",
            "a = { NUMBER($n,\n    type: \"ordinal\") ->\n   *[other] { $n }th\n}\n",
            "# en-US: { NUMBER($n,\n#     type: \"ordinal\") ->\n#    *[other] { $n }th\n# }\n# a =\n#     { NUMBER($n, type: \"ordinal\") ->\n#         [one]\n#         [two]\n#         [few]\n#        *[other]\n#     }\n",
        ),
        (
            "words-are-no-plural",
            "ru",
            "a = { $os ->\n    [mac] b\n   *[other] { $n ->\n        [one] c\n       *[other] d\n    }\n}\n",
            "# en-US: { $os ->\n#     [mac] b\n#    *[other] { $n ->\n#         [one] c\n#        *[other] d\n#     }\n# }\n# a =\n#     { $os ->\n#         [mac]\n#        *[other]\n#             { $n ->\n#                 [one]\n#                 [few]\n#                 [many]\n#                *[other]\n#             }\n#     }\n",
        ),
    ];
    for (name, tag, source, expected) in cases {
        assert_eq!(made(tag, source), expected, "{name}");
    }
}

#[test]
fn a_slot_without_its_comment_signs_takes_texts() {
    let source = "# About.\na =\n    { $n ->\n        [one] One\n       *[other] { $n }\n    }\n    .title = c\n";
    let slot = made("pl", source);
    let (_, slot) = slot.split_once("# a =").expect("a slot");
    let filled: String = format!("# a ={slot}")
        .lines()
        .map(|line| line.strip_prefix("# ").expect("a comment"))
        .map(|line| {
            if line.ends_with([']', '=']) && line != "a =" {
                format!("{line} tekst\n")
            } else {
                format!("{line}\n")
            }
        })
        .collect();
    let workspace = Workspace::from_files([("en-US/a.ftl", source), ("pl/a.ftl", filled.as_str())]);
    assert_eq!(
        workspace.coverage()[0].missing(),
        [] as [&str; 0],
        "{filled}"
    );
    assert!(workspace.fmt().edits().is_empty(), "{filled}");
}

#[test]
fn the_top_names_marks_and_categories() {
    let source = "a = { $n ->\n   *[other] b\n}\n";
    let cases = [
        (
            "ru",
            "### Quotation marks: «…», and „…“ within them\n### Punctuation: ! \" ' ( ) , - . : ; ? § « » ‐ – — ‘ ‚ “ „ …\n### Plural categories: [one] 1, 21, 31, 41, …; [few] 2, 3, 4, 22, …; [many] 0, 5, 6, 7, …; *[other] other numbers, such as 1.5",
        ),
        (
            "zh-TW",
            "### Quotation marks: 「…」, and 『…』 within them\n### Punctuation: ",
        ),
        (
            "pt-AO",
            "### Quotation marks: «…», and “…” within them\n### Punctuation: ",
        ),
        (
            "ar",
            "### Direction: from right to left\n### Quotation marks: ”…“, and ’…‘ within them\n### Punctuation: ",
        ),
        ("ja", "\n### Plural categories: *[other] 0, 1, 2, 3, …\n\n"),
        // `one` is too new to be needed: its numbers are of `other` where it is not written.
        ("vi", "\n### Plural categories: *[other] 0, 1, 2, 3, …\n\n"),
        (
            "kab",
            "\n### Plural categories: [one] 0, 1; *[other] 2, 3, 4, 5, …\n\n",
        ),
        (
            "fr",
            "\n### Plural categories: [one] 0, 1; *[other] 2, 3, 4, 5, …\n\n",
        ),
    ];
    for (tag, expected) in cases {
        let workspace = Workspace::from_files([("en-US/a.ftl", source)]);
        let edits = workspace
            .new_locale(tag)
            .unwrap_or_else(|error| panic!("{error}"));
        let (_, text) = edits.iter().next().expect("a file");
        assert!(text.contains(expected), "{tag}:\n{text}");
    }
    let without = Workspace::from_files([("en-US/a.ftl", "a = b\n")]);
    let edits = without
        .new_locale("ru")
        .unwrap_or_else(|error| panic!("{error}"));
    assert!(edits.iter().all(|(_, text)| !text.contains("Plural")));
}

#[test]
fn wrong_tags_are_refused_with_advice() {
    let cases = [
        (
            "zh_cn",
            r#"zh_cn: "zh_cn" is not a language tag; write "zh-CN""#,
        ),
        (
            "klingonese",
            r#"klingonese: "klingonese" is not a language tag; write one such as "fr" or "zh-CN""#,
        ),
        (
            "klingon",
            r#"klingon: "klingon" is not a language tag; write one such as "fr" or "zh-CN""#,
        ),
        (
            "und",
            r#"und: "und" names no language; write one such as "fr" or "zh-CN""#,
        ),
        (
            "",
            r#": "" is not a language tag; write one such as "fr" or "zh-CN""#,
        ),
        (
            "../ru",
            r#"../ru: "../ru" is not a language tag; write one such as "fr" or "zh-CN""#,
        ),
        (
            "pt-br",
            r#"pt-br: "pt-br" is not the usual spelling of the tag; write "pt-BR""#,
        ),
        (
            "iw",
            r#"iw: "iw" is not the usual spelling of the tag; write "he""#,
        ),
        (
            "fr",
            "fr: there are texts in fr already; see what is missing: fluent-tools coverage",
        ),
        (
            "en-US",
            "en-US: there are texts in en-US already; see what is missing: fluent-tools coverage",
        ),
    ];
    let workspace = Workspace::from_files([("en-US/a.ftl", "a = b\n"), ("fr/a.ftl", "a = b\n")]);
    for (tag, expected) in cases {
        let error = workspace.new_locale(tag).expect_err(tag);
        assert_eq!(error.to_string(), expected);
    }
    let empty = Workspace::from_files([("fr/a.ftl", "a = b\n")]);
    assert_eq!(
        empty.new_locale("de").expect_err("no source").to_string(),
        "de: the source language en-US has no texts; name another source language"
    );
    let broken: [(&str, &[u8]); 1] = [("en-US/a.ftl", b"\xFF\xFEa\0")];
    assert_eq!(
        Workspace::from_files(broken)
            .new_locale("de")
            .expect_err("no text")
            .to_string(),
        "en-US/a.ftl: the file is in UTF-16; save the file as UTF-8"
    );
}

#[test]
fn one_file_a_language_stays_one_file() {
    let edits = Workspace::from_files([("en-US.ftl", "a = b\n")]).new_locale("de");
    let edits = edits.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        edits.iter().map(|(path, _)| path).collect::<Vec<_>>(),
        ["de.ftl"]
    );
}

proptest::proptest! {
    // Each one looks CLDR up anew, which takes its time in a debug build.
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    /// Whatever the source: nothing but comments, in their canonical form.
    #[test]
    fn any_source_gives_comments_alone(source in crate::fmt::lines()) {
        use fluent_syntax::ast::Entry;

        let text = made("ar", &format!("### File\n\n{source}"));
        let resource = fluent_syntax::parser::parse(text.as_str()).expect("no mistake");
        for entry in &resource.body {
            let is_comment = matches!(entry, Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_));
            assert!(is_comment, "{entry:?}\n{source:?}");
        }
        let formatted = Workspace::from_files([("ar/a.ftl", text)]).fmt();
        assert!(formatted.edits().is_empty(), "{source:?}\n{formatted:?}");
    }
}
