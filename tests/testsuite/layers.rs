use std::cell::RefCell;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_status::{Catalog, Isolation, Preferences, StatusCode, Value};
use proptest::prelude::*;
use tempfile::TempDir;

use crate::language;

/// A directory with these files.
fn directory(files: &[(&str, &[u8])]) -> TempDir {
    let root = TempDir::new().expect("a temporary directory");
    for (path, bytes) in files {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    root
}

/// What a person is told of a directory that is refused; nothing if it is not. No shipped
/// language stands below, in which there would be what a text refers to.
fn told(root: &Path) -> String {
    let builder = Catalog::builder().without_embedded();
    let builder = builder.files([("en-US/source.ftl", "source = x\n")]);
    let builder = builder.directory(root);
    match builder.build() {
        Ok(_) => String::new(),
        Err(error) => error
            .to_string()
            .replace(&root.display().to_string(), "DIR"),
    }
}

/// What a person is told of one French file.
fn told_of(text: impl AsRef<[u8]>) -> String {
    let root = directory(&[("fr/a.ftl", text.as_ref())]);
    told(root.path())
}

/// What fluent-bundle makes of the same text, left to itself: of its first
/// message, with a number for `$n` and a string for `$s`.
fn raw(text: &str) -> String {
    let (resource, parser) = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (resource, 0),
        Err((resource, errors)) => (resource, errors.len()),
    };
    let mut bundle = FluentBundle::new_concurrent(vec!["fr".parse().expect("a tag")]);
    bundle.set_use_isolating(false);
    bundle.add_builtins().expect("an empty bundle");
    let added = bundle.add_resource(resource).is_ok();
    let mut args = FluentArgs::new();
    args.set("n", 0.1 + 0.2);
    args.set("s", "string");
    let shown = catch_unwind(AssertUnwindSafe(|| {
        let Some(message) = bundle.get_message("a") else {
            return "no message".to_owned();
        };
        let Some(pattern) = message.value() else {
            return "no text".to_owned();
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
        format!("{text:?}, {} errors", errors.len())
    }));
    let shown = shown.unwrap_or_else(|_| "panic".to_owned());
    format!("parser {parser}, added {added}: {shown}")
}

const PANIC: &str = "parser 0, added true: panic";

/// Name, text, what fluent-bundle does, what a translator is told.
const REFUSED: &[(&str, &str, &str, &str)] = &[
    (
        "syntax",
        "a = { $n\n",
        "parser 1, added true: no message",
        r#"DIR/fr/a.ftl:1:9: a placeable is not closed; write "}" behind it; a brace that is text is written {"{"}"#,
    ),
    (
        "duplicate-message",
        "a = one\nb = b\na = two\n",
        r#"parser 0, added false: "one", 0 errors"#,
        r#"DIR/fr/a.ftl:3:1: message "a" is defined twice; first on line 1; take one of them out"#,
    ),
    (
        "duplicate-term",
        "a = { -t }\n-t = one\n-t = two\n",
        r#"parser 0, added false: "one", 0 errors"#,
        r#"DIR/fr/a.ftl:3:2: term "-t" is defined twice; first on line 2; take one of them out"#,
    ),
    (
        "duplicate-attribute",
        "a = a\n    .title = one\n    .title = two\n",
        r#"parser 0, added true: "a", 0 errors"#,
        r#"DIR/fr/a.ftl:3:6: attribute ".title" of "a" is there twice; take one of them out"#,
    ),
    (
        "message-without-value",
        "a =\n    .title = Title\n",
        "parser 0, added true: no text",
        r#"DIR/fr/a.ftl:1:1: message "a" has attributes and no text of its own; write "a = text" above them"#,
    ),
    (
        "cycle",
        "a = { b }\nb = { a }\n",
        r#"parser 0, added true: "{a}", 1 errors"#,
        "DIR/fr/a.ftl:1:1: the text refers to itself: a → b → a; write one of these without the reference",
    ),
    (
        "cycle-of-one",
        "a = a { a }\n",
        r#"parser 0, added true: "a {a}", 1 errors"#,
        "DIR/fr/a.ftl:1:1: the text refers to itself: a → a; write one of these without the reference",
    ),
    (
        "cycle-by-terms",
        "a = { -t }\n-t = { -u }\n-u = { -t }\n",
        r#"parser 0, added true: "{-u}", 1 errors"#,
        "DIR/fr/a.ftl:2:2: the text refers to itself: -t → -u → -t; write one of these without the reference",
    ),
    (
        "cycle-by-attributes",
        "a = { b.title }\nb = b\n    .title = { a }\n",
        r#"parser 0, added true: "{a}", 1 errors"#,
        "DIR/fr/a.ftl:1:1: the text refers to itself: a → b.title → a; write one of these without the reference",
    ),
    (
        "cycle-by-a-variant",
        "a = { $n ->\n    [one] { a }\n   *[other] x\n}\n",
        r#"parser 0, added true: "{a}", 1 errors"#,
        "DIR/fr/a.ftl:1:1: the text refers to itself: a → a; write one of these without the reference",
    ),
    (
        "no-such-message",
        "a = { b }\n",
        r#"parser 0, added true: "{b}", 1 errors"#,
        r#"DIR/fr/a.ftl:1:7: there is no message "b"; define it in this language: b = text"#,
    ),
    (
        "no-such-term",
        "a = { -b }\n",
        r#"parser 0, added true: "{-b}", 1 errors"#,
        r#"DIR/fr/a.ftl:1:8: there is no term "-b"; define it in this language: -b = text"#,
    ),
    (
        "no-such-attribute",
        "a = { b.title }\nb = b\n",
        r#"parser 0, added true: "{b.title}", 1 errors"#,
        r#"DIR/fr/a.ftl:1:9: message "b" has no attribute ".title"; use one that it has"#,
    ),
    (
        "no-such-function",
        "a = { UPPER($s) }\n",
        r#"parser 0, added true: "{UPPER()}", 1 errors"#,
        if cfg!(feature = "datetime") {
            "DIR/fr/a.ftl:1:7: there is no function UPPER; use one of: NUMBER, DATETIME, LIST, DURATION"
        } else {
            "DIR/fr/a.ftl:1:7: there is no function UPPER; use one of: NUMBER, LIST, DURATION"
        },
    ),
    (
        "number-of-a-string",
        "a = { NUMBER(\"42\") }\n",
        r#"parser 0, added true: "NUMBER()", 0 errors"#,
        "DIR/fr/a.ftl:1:7: NUMBER takes one number; write NUMBER($name) or NUMBER(1.5)",
    ),
    (
        "number-of-nothing",
        "a = { NUMBER() }\n",
        r#"parser 0, added true: "NUMBER()", 0 errors"#,
        "DIR/fr/a.ftl:1:7: NUMBER takes one number; write NUMBER($name) or NUMBER(1.5)",
    ),
    (
        "number-fraction-digits-panic",
        "a = { NUMBER($n, minimumFractionDigits: 250) ->\n   *[other] x\n    [one] y\n}\n",
        PANIC,
        r#"DIR/fr/a.ftl:1:18: the option "minimumFractionDigits" has a value that it cannot have; write a whole number from 0 to 100"#,
    ),
    (
        "number-negative-digits",
        "a = { NUMBER($n, minimumFractionDigits: -1) }\n",
        "parser 1, added true: no message",
        r#"DIR/fr/a.ftl:1:41: a named argument takes a number or a quoted string; write it as name: 2 or name: "text""#,
    ),
    (
        "number-digits-as-a-string",
        "a = { NUMBER($n, minimumFractionDigits: \"2\") }\n",
        r#"parser 0, added true: "0.30000000000000004", 0 errors"#,
        r#"DIR/fr/a.ftl:1:18: the option "minimumFractionDigits" has a value that it cannot have; write a whole number from 0 to 100"#,
    ),
    (
        "number-unknown-option",
        "a = { NUMBER($n, digits: 2) }\n",
        r#"parser 0, added true: "0.30000000000000004", 0 errors"#,
        r#"DIR/fr/a.ftl:1:18: NUMBER has no option "digits"; leave it out, or use minimumIntegerDigits, minimumFractionDigits, maximumFractionDigits, minimumSignificantDigits, maximumSignificantDigits, useGrouping, type"#,
    ),
    (
        "number-unknown-type",
        "a = { NUMBER($n, type: \"plural\") }\n",
        r#"parser 0, added true: "0.30000000000000004", 0 errors"#,
        r#"DIR/fr/a.ftl:1:18: the option "type" has a value that it cannot have; write "cardinal" or "ordinal""#,
    ),
    (
        "number-currency",
        "a = { NUMBER($n, style: \"currency\") }\n",
        r#"parser 0, added true: "0.30000000000000004", 0 errors"#,
        r#"DIR/fr/a.ftl:1:18: NUMBER has no option "style"; write the sign of the currency, unit or percentage into the text"#,
    ),
    (
        "number-minimum-above-maximum",
        "a = { NUMBER($n, maximumFractionDigits: 1, minimumFractionDigits: 2) }\n",
        r#"parser 0, added true: "0.30000000000000004", 0 errors"#,
        r#"DIR/fr/a.ftl:1:44: the option "minimumFractionDigits" is larger than "maximumFractionDigits"; write minimumFractionDigits: 1 or less"#,
    ),
    (
        "number-grouping",
        "a = { NUMBER($n, useGrouping: 0) }\n",
        r#"parser 0, added true: "0.30000000000000004", 0 errors"#,
        r#"DIR/fr/a.ftl:1:18: the option "useGrouping" has a value that it cannot have; write "true", "false", "auto", "always" or "min2""#,
    ),
    (
        "list-of-strings",
        "a = { LIST(\"GET\", \"HEAD\") }\n",
        r#"parser 0, added true: "{LIST()}", 1 errors"#,
        "DIR/fr/a.ftl:1:7: LIST takes one variable; write LIST($name)",
    ),
    (
        "list-type",
        "a = { LIST($s, type: \"and\") }\n",
        r#"parser 0, added true: "{LIST()}", 1 errors"#,
        r#"DIR/fr/a.ftl:1:16: the option "type" has a value that it cannot have; write "conjunction", "disjunction" or "unit""#,
    ),
    #[cfg(feature = "datetime")]
    (
        "date-of-a-string",
        "a = { DATETIME(\"today\") }\n",
        r#"parser 0, added true: "{DATETIME()}", 1 errors"#,
        "DIR/fr/a.ftl:1:7: DATETIME takes one variable; write DATETIME($name)",
    ),
    #[cfg(feature = "datetime")]
    (
        "date-style",
        "a = { DATETIME($s, dateStyle: \"tiny\", month: \"long\") }\n",
        r#"parser 0, added true: "{DATETIME()}", 1 errors"#,
        r#"DIR/fr/a.ftl:1:20: the option "dateStyle" has a value that it cannot have; write "full", "long", "medium" or "short"
DIR/fr/a.ftl:1:39: DATETIME has no option "month"; leave it out, or use dateStyle, timeStyle"#,
    ),
    #[cfg(not(feature = "datetime"))]
    (
        "date-without-its-feature",
        "a = { DATETIME($s) }\n",
        r#"parser 0, added true: "{DATETIME()}", 1 errors"#,
        r#"DIR/fr/a.ftl:1:7: the function DATETIME is not there in this build; switch on the feature "datetime" of the crate fluent-status"#,
    ),
    (
        "duration-without-its-messages",
        "a = { DURATION($n) }\ndetail-duration-days = d\ndetail-duration-hours = h\ndetail-duration-minutes = m\ndetail-duration-seconds = s\n",
        r#"parser 0, added true: "{DURATION()}", 1 errors"#,
        r#"DIR/fr/a.ftl:1:7: DURATION needs the message "detail-duration-pair"; define it in this language: detail-duration-pair = { $larger } …"#,
    ),
    (
        "number-too-long",
        "a = { 9007199254740993 }\n",
        r#"parser 0, added true: "9007199254740992", 0 errors"#,
        r#"DIR/fr/a.ftl:1:7: the number has more than 15 digits and would not stay exact; write it as text: {"…"}"#,
    ),
    (
        "number-literal-panic",
        "a = { 0.1000000000000000000000000 ->\n    [one] y\n   *[other] x\n}\n",
        PANIC,
        r#"DIR/fr/a.ftl:1:7: the number has more than 15 digits and would not stay exact; write it as text: {"…"}"#,
    ),
    (
        "name-of-a-function",
        "a = a\nNUMBER = b\n",
        r#"parser 0, added false: "a", 0 errors"#,
        r#"DIR/fr/a.ftl:2:1: "NUMBER" is the name of a function; choose another id"#,
    ),
    (
        "placeables",
        "a = { 1 ->\n   *[other] PLACEABLES\n}\n",
        PANIC,
        "DIR/fr/a.ftl:1:1: the text has more than 100 placeables, references included; divide it into several messages",
    ),
    (
        "placeables-by-references",
        "a = { -t }{ -t }\n-t = { -u }{ -u }{ -u }{ -u }{ -u }{ -u }{ -u }\n-u = PLACES\n",
        r#"parser 0, added true: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{-u}{-t}", 1 errors"#,
        "DIR/fr/a.ftl:1:1: the text has more than 100 placeables, references included; divide it into several messages",
    ),
    (
        "braces",
        "a = BRACES\n",
        "parser 1, added true: no message",
        "DIR/fr/a.ftl:1:55: the braces nest too deeply; give the inner part a message or a term of its own",
    ),
];

#[test]
fn what_is_refused_and_what_fluent_bundle_does_with_it() {
    for (name, text, raw_outcome, expected) in REFUSED {
        let text = text
            .replace("PLACEABLES", &"{\"x\"}".repeat(101))
            .replace("PLACES", &"{\"x\"}".repeat(7))
            .replace("BRACES", &"{".repeat(60));
        // fluent-bundle overflows silently where overflow is not checked.
        if *raw_outcome != PANIC || cfg!(debug_assertions) {
            assert_eq!(raw(&text), *raw_outcome, "{name}");
        }
        assert_eq!(told_of(&text), *expected, "{name}");
    }
}

#[test]
fn all_problems_of_all_files_are_told_at_once() {
    let root = directory(&[
        ("fr/a.ftl", b"404 = x\nb = { -c }\n" as &[u8]),
        ("zh_tw/a.ftl", b"a = x\n"),
        ("de/a.ftl", b"a =\n    .title = x\n"),
    ]);
    assert_eq!(
        told(root.path()),
        r#"DIR/zh_tw/a.ftl: "zh_tw" is not a language tag; write "zh-TW"
DIR/de/a.ftl:1:1: message "a" has attributes and no text of its own; write "a = text" above them
DIR/fr/a.ftl:1:1: an id cannot begin with a digit; write a word in front: word-404 = text
DIR/fr/a.ftl:2:8: there is no term "-c"; define it in this language: -c = text"#
    );
}

#[test]
fn files_in_the_wrong_place_are_named() {
    let cases = [
        (
            "a.ftl",
            r#"DIR/a.ftl: the file is in no language's folder; move it to "<tag>/a.ftl", such as "fr/a.ftl""#,
        ),
        (
            "fr/sub/a.ftl",
            r#"DIR/fr/sub/a.ftl: the file is too deep; move it to "fr/a.ftl", right below the folder"#,
        ),
        (
            "fr_CA/a.ftl",
            r#"DIR/fr_CA/a.ftl: "fr_CA" is not a language tag; write "fr-CA""#,
        ),
        (
            "fr-ca/a.ftl",
            r#"DIR/fr-ca/a.ftl: "fr-ca" is not the usual spelling of the tag; write "fr-CA""#,
        ),
        (
            "french/a.ftl",
            r#"DIR/french/a.ftl: "french" is not a language tag; write one such as "fr" or "zh-CN""#,
        ),
        (
            "fr-u-ca-buddhist/a.ftl",
            r#"DIR/fr-u-ca-buddhist/a.ftl: "fr-u-ca-buddhist" is not the usual spelling of the tag; write "fr""#,
        ),
        (
            "iw/a.ftl",
            r#"DIR/iw/a.ftl: "iw" is a tag that has been replaced; write "he""#,
        ),
        (
            "in/a.ftl",
            r#"DIR/in/a.ftl: "in" is a tag that has been replaced; write "id""#,
        ),
        (
            "mo/a.ftl",
            r#"DIR/mo/a.ftl: "mo" is a tag that has been replaced; write "ro""#,
        ),
        (
            "zh-cmn/a.ftl",
            r#"DIR/zh-cmn/a.ftl: "zh-cmn" is not the usual spelling of the tag; write "zh""#,
        ),
        (
            "fr/A.FTL",
            r#"DIR/fr/A.FTL: the ending is not in lower case; name the file "A.ftl""#,
        ),
    ];
    for (path, expected) in cases {
        let root = directory(&[(path, b"a = x\n")]);
        assert_eq!(told(root.path()), expected);
    }
}

#[test]
fn encodings_are_named() {
    let utf16: Vec<u8> = "a = x\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let mut utf16_with_mark = vec![0xFF, 0xFE];
    utf16_with_mark.extend(&utf16);
    let cases: [(&[u8], &str); 6] = [
        (&utf16_with_mark, "the file is in UTF-16"),
        (&[0xFE, 0xFF, 0, b'a'], "the file is in UTF-16"),
        (&utf16, "the file is in UTF-16 without a byte-order mark"),
        (
            b"a = x\nb = \0 and so on\n",
            "the file has a NUL byte and is no text",
        ),
        // "a = 未找到" in GBK.
        (
            b"a = \xCE\xB4\xD5\xD2\xB5\xBD\n",
            "the file is not in UTF-8 (line 1), probably in GBK",
        ),
        (
            b"b = x\na = Acc\xE8s refus\xE9\n",
            "the file is not in UTF-8 (line 2), probably in an old encoding such as Latin-1",
        ),
    ];
    for (bytes, expected) in cases {
        let expected = format!("DIR/fr/a.ftl: {expected}; save the file as UTF-8");
        assert_eq!(told_of(bytes), expected);
    }
}

#[test]
fn a_file_over_1_mib_is_refused_and_one_below_is_not() {
    let comment = |length: usize| format!("a = x\n# {}\n", "x".repeat(length - 9));
    assert_eq!(comment(1 << 20).len(), 1 << 20);
    assert_eq!(told_of(comment(1 << 20)), "");
    let expected = "DIR/fr/a.ftl: the file is larger than 1 MiB; divide it into several files";
    assert_eq!(told_of(comment((1 << 20) + 1)), expected);
}

#[test]
fn a_file_of_mistakes_is_told_in_part_and_fast() {
    let begin = Instant::now();
    let text = told_of("x\n".repeat(39_000));
    assert_eq!(text.lines().count(), 101);
    assert!(
        text.ends_with(
            "DIR/fr/a.ftl: there are 38900 more mistakes; mend the first ones and look again"
        ),
        "{}",
        text.lines().last().unwrap_or_default()
    );
    assert!(
        begin.elapsed() < Duration::from_secs(10),
        "{:?}",
        begin.elapsed()
    );
}

#[test]
fn texts_that_grow_beyond_measure_are_refused() {
    let long = "x".repeat(7_000);
    let text = format!("-t = {long}\na = {}\n", "{ -t }".repeat(10));
    assert_eq!(
        told_of(text),
        "DIR/fr/a.ftl:2:1: the text is longer than 64 KiB, references included; divide it into several messages"
    );
    let many: String = (0..5_000).map(|n| format!("a{n} = {{ -t }}\n")).collect();
    let told = told_of(format!("-t = {long}\n{many}"));
    assert!(
        told.ends_with("the texts of this language grow beyond 32 MiB; repeat less by references"),
        "{told}"
    );
}

#[test]
fn texts_that_grow_beyond_every_number_are_refused() {
    // Each message repeats the one before ten times: more bytes than can be
    // counted, twice over.
    let mut text = String::from("a0 = some text\n");
    for n in 1..40 {
        let last = format!("{{ a{} }}", n - 1);
        text += &format!("a{n} = {}\n", last.repeat(10));
    }
    let told = told_of(text);
    assert!(told.contains("references included"), "{told}");
    assert!(told.contains("grow beyond 32 MiB"), "{told}");
}

#[cfg(unix)]
#[test]
fn links_that_leave_the_directory_are_refused_and_others_followed() {
    use std::os::unix::fs::symlink;

    let outside = directory(&[("fr/a.ftl", b"a = outside\n")]);
    let root = directory(&[("de/a.ftl", b"a = inside\n")]);
    symlink(outside.path().join("fr"), root.path().join("fr")).expect("a link");
    symlink(
        outside.path().join("fr/a.ftl"),
        root.path().join("de/b.ftl"),
    )
    .expect("a link");
    symlink("/nowhere", root.path().join("de/c.ftl")).expect("a link");
    symlink("/nowhere", root.path().join("de/readme.txt")).expect("a link");
    symlink(root.path(), root.path().join("de/loop")).expect("a link");
    let told = told(root.path());
    assert_eq!(
        told.lines().collect::<Vec<_>>(),
        [
            "DIR/de/b.ftl: the link leaves the directory; put the file itself there",
            "DIR/de/c.ftl: No such file or directory (os error 2); take the link out or mend it",
            "DIR/fr: the link leaves the directory; put the file itself there",
        ]
    );

    let root = directory(&[("de/a.ftl", b"a = inside\n")]);
    symlink("de", root.path().join("de-AT")).expect("a link");
    let catalog = Catalog::builder()
        .directory(root.path())
        .build()
        .expect("no problem");
    let austrian = catalog.localizer(language("de-AT"));
    assert_eq!(austrian.message("a").expect("an id").to_string(), "inside");
}

#[test]
fn a_directory_that_is_none_is_named() {
    assert_eq!(
        told(Path::new("no/such")),
        "DIR: No such file or directory (os error 2); name a directory of texts"
    );
    let root = directory(&[("file", b"")]);
    let told = told(&root.path().join("file"));
    assert!(told.starts_with("DIR"), "{told}");
}

#[test]
fn marks_line_ends_and_files_of_other_kinds_are_accepted() {
    let root = directory(&[
        (
            "fr/a.ftl",
            b"\xEF\xBB\xBFa = one\r\n  two\r\n    .title = three\r\n",
        ),
        ("fr/glossary.csv", b"\xFF\xFE\0"),
        ("README.md", b"text"),
        ("fr/sub/notes.txt", b"text"),
        (".git/a.ftl", b"1"),
        ("fr/.ftl", b"1"),
    ]);
    let catalog = Catalog::builder()
        .directory(root.path())
        .build()
        .expect("no problem");
    let french = catalog.localizer(language("fr"));
    let message = french.message("a").expect("an id");
    assert_eq!(message.description(), "one\ntwo");
    assert_eq!(message.title(), "three");
}

#[test]
fn a_term_and_a_message_of_one_name_both_work() {
    let text = r#"
-a = Term
    .kind = x
a = Message with { -a }
    .title = Title of { -a(case: "genitive") }
b = { a } { -a.kind ->
    [x] and { -a }
   *[y] wrong
}
"#;
    // Which of the two fluent-bundle loses depends on their order.
    assert_eq!(raw(text), "parser 0, added false: no message");
    let root = directory(&[("fr/a.ftl", text.as_bytes())]);
    let catalog = Catalog::builder()
        .directory(root.path())
        .build()
        .expect("no problem");
    let french = catalog.localizer(language("fr"));
    let message = french.message("a").expect("an id");
    assert_eq!(message.description(), "Message with Term");
    assert_eq!(message.title(), "Title of Term");
    assert_eq!(
        french.message("b").expect("an id").description(),
        "Message with Term and Term"
    );
}

#[test]
fn a_later_layer_overrides_message_by_message_as_a_whole() {
    let first = directory(&[
        (
            "en-US/http.ftl",
            b"http-404 = Nothing here.\n    .title = Nothing\n" as &[u8],
        ),
        (
            "en-US/shop.ftl",
            b"shop-1001 = Sold out.\n    .title = Sold out\nshop-1002 = Closed.\n",
        ),
        ("tlh/shop.ftl", b"shop-1001 = pagh.\n"),
    ]);
    let second = directory(&[(
        "en-US/more.ftl",
        b"shop-1002 = Closed for today.\n" as &[u8],
    )]);
    let builder = Catalog::builder()
        .directory(first.path())
        .directory(second.path());
    let catalog = builder.build().expect("no problem");

    let english = catalog.localizer(Preferences::default());
    let found = english.status(StatusCode::NOT_FOUND);
    assert_eq!(found.description(), "Nothing here.");
    assert_eq!(found.title(), "Nothing");
    assert_eq!(
        found.hint(),
        None,
        "the hint of the overridden message must not show through"
    );
    // What the layers do not have is told by the embedded texts.
    let embedded = crate::reader("en-US");
    assert_eq!(
        english.status(StatusCode::GONE).title(),
        embedded.status(StatusCode::GONE).title()
    );
    let text = |id| english.message(id).map(|message| message.to_string());
    assert_eq!(text("shop-1002").as_deref(), Some("Closed for today."));
    assert_eq!(
        english.status_in("shop", StatusCode::NOT_FOUND).id(),
        "http-404"
    );
    assert!(catalog.ids().any(|id| id == "shop-1001"));
    assert_eq!(catalog.ids().filter(|id| *id == "http-404").count(), 1);

    // A new language has what it brings and falls back for the rest.
    let klingon = catalog.localizer(language("tlh"));
    let sold_out = klingon.message("shop-1001").expect("an id");
    assert_eq!(
        (sold_out.title().as_ref(), sold_out.language()),
        ("pagh.", &language("tlh"))
    );
    assert_eq!(
        klingon.message("shop-1002").expect("an id").language(),
        &language("en-US")
    );
    assert_eq!(klingon.status(StatusCode::NOT_FOUND).title(), "Nothing");
}

#[test]
fn a_catalog_without_the_embedded_texts_still_answers_every_code() {
    let root = directory(&[("de/shop.ftl", b"shop-404 = Nichts da.\n" as &[u8])]);
    let alone = || Catalog::builder().without_embedded().directory(root.path());
    assert_eq!(
        alone().build().expect_err("no English").to_string(),
        "en-US: the source language has no texts; add some, or set another source language"
    );
    let catalog = alone()
        .source_language(language("de"))
        .build()
        .expect("no problem");
    let german = catalog.localizer(language("zh-CN"));
    assert_eq!(
        german.status_in("shop", StatusCode::NOT_FOUND).to_string(),
        "Nichts da."
    );

    // What nobody wrote is told by the registry, in English, and says so.
    for status in crate::all_codes() {
        let message = german.status(status);
        assert_eq!(message.language(), &language("en"));
        assert_eq!(message.title(), message.description());
        assert!(!message.title().is_empty() && !message.title().contains("http-"));
    }
    assert_eq!(german.status(StatusCode::GONE).title(), "Gone");
    assert_eq!(german.status(StatusCode::GONE).id(), "http-410");
    let unknown = StatusCode::from_u16(499).expect("a status code");
    assert_eq!(german.status(unknown).title(), "Client Error");
    assert_eq!(german.status(unknown).id(), "http-4xx");
}

#[test]
fn a_code_beyond_the_classes_is_told_by_its_own_text() {
    let text = b"http-600 = Six hundred.\nhttp-999 = The last one.\n";
    let root = directory(&[("en-US/http.ftl", text as &[u8])]);
    let catalog = Catalog::builder().directory(root.path()).build();
    let english = catalog.expect("no problem").localizer(language("en-US"));
    for (code, text) in [(600, "Six hundred."), (999, "The last one.")] {
        let status = StatusCode::from_u16(code).expect("a status code");
        assert_eq!(english.status(status).description(), text);
        assert_eq!(english.status_in("vpc", status).description(), text);
    }
}

#[test]
fn a_reader_of_one_chinese_is_never_given_the_other() {
    let root = directory(&[
        ("zh-TW/a.ftl", b"a = traditional\n" as &[u8]),
        ("zh-CN/a.ftl", b"a = simplified\n"),
        ("en-US/a.ftl", b"a = english\n"),
    ]);
    let catalog = Catalog::builder()
        .directory(root.path())
        .build()
        .expect("no problem");
    let cases = [
        ("zh-HK", "traditional"),
        ("zh-SG", "simplified"),
        ("zh-Hant", "traditional"),
    ];
    for (tag, expected) in cases {
        let localizer = catalog.localizer(language(tag));
        assert_eq!(
            localizer.message("a").expect("an id").to_string(),
            expected,
            "{tag}"
        );
        assert_eq!(localizer.languages().len(), 2, "{tag}");
    }
}

#[test]
fn strings_are_isolated_in_right_to_left_languages() {
    let text = b"a = x { $s } { $n }\nb = { $s ->\n    [m] male\n   *[f] female\n} { $x }\n";
    let root = directory(&[("ar/a.ftl", text), ("fr/a.ftl", text)]);
    let told = |isolation, tag| {
        let builder = Catalog::builder()
            .directory(root.path())
            .isolation(isolation);
        let catalog = builder.build().expect("no problem");
        let message = catalog.localizer(language(tag));
        let message = message.message("a").expect("an id");
        message.with("s", "m").with("n", 1).to_string()
    };
    let isolated = "x \u{2068}m\u{2069} 1";
    assert_eq!(told(Isolation::RightToLeft, "ar"), isolated);
    assert_eq!(told(Isolation::RightToLeft, "fr"), "x m 1");
    assert_eq!(told(Isolation::Always, "fr"), isolated);
    assert_eq!(told(Isolation::Never, "ar"), "x m 1");

    // The marks are for what is shown: a choice by the string still works.
    let catalog = Catalog::builder()
        .directory(root.path())
        .build()
        .expect("no problem");
    let arabic = catalog.localizer(language("ar"));
    let choice = arabic
        .message("b")
        .expect("an id")
        .with("s", "m")
        .to_string();
    assert!(choice.starts_with("male "), "{choice:?}");
}

#[test]
fn a_source_language_of_ones_own_ends_the_chain() {
    // No shipped language suits who reads these.
    let root = directory(&[("tlh/a.ftl", b"a = x\n" as &[u8]), ("vo/a.ftl", b"a = y\n")]);
    let builder = Catalog::builder()
        .directory(root.path())
        .source_language(language("tlh"));
    let catalog = builder.build().expect("no problem");
    let chain = |tag| -> Vec<String> {
        let localizer = catalog.localizer(language(tag));
        localizer.languages().map(ToString::to_string).collect()
    };
    assert_eq!(chain("vo"), ["vo", "tlh"]);
    assert_eq!(chain("qaa"), ["tlh"]);
    assert_eq!(catalog.languages().next(), Some(&language("tlh")));
    assert_eq!(
        catalog
            .localizer(language("vo"))
            .status(StatusCode::OK)
            .language(),
        &language("en")
    );
}

thread_local! {
    /// What [`Anything`] embeds.
    static FILES: RefCell<Vec<(String, Vec<u8>)>> = const { RefCell::new(Vec::new()) };
}

/// An embedded folder of any files.
struct Anything;

impl rust_embed::RustEmbed for Anything {
    fn get(path: &str) -> Option<rust_embed::EmbeddedFile> {
        FILES.with_borrow(|files| {
            let (_, bytes) = files.iter().find(|(known, _)| known == path)?;
            Some(rust_embed::EmbeddedFile {
                data: bytes.clone().into(),
                metadata: rust_embed::Metadata::__rust_embed_new([0; 32], None, None),
            })
        })
    }

    fn iter() -> impl Iterator<Item = std::borrow::Cow<'static, str>> + 'static {
        let names = FILES.with_borrow(|files| {
            let names = files.iter().map(|(name, _)| name.clone().into());
            names.collect::<Vec<_>>()
        });
        names.into_iter()
    }
}

/// Loads these files and, if they are taken, asks for all that they say.
fn build_and_ask(files: Vec<(String, Vec<u8>)>) {
    let begin = Instant::now();
    FILES.set(files);
    let builder = Catalog::builder()
        .without_embedded()
        .embedded_folder::<Anything>();
    match builder.source_language(language("fr")).build() {
        Err(error) => {
            assert!(!error.diagnostics().is_empty());
            assert!(!error.to_string().is_empty());
            for diagnostic in error.diagnostics() {
                let (excerpt, span) = diagnostic.excerpt().unwrap_or_default();
                assert!(excerpt.get(span).is_some(), "{diagnostic}");
            }
        }
        Ok(catalog) => {
            let localizer = catalog.localizer(language("fr"));
            for id in catalog.ids() {
                let message = localizer.message(id).expect("an id of the source language");
                let numbers = [0.1 + 0.2, 1e300, -0.0, f64::NAN, 9_007_199_254_740_993.0];
                let _ = (message.title(), message.description(), message.hint());
                for number in numbers {
                    let _ = message.with("n", number).with("s", "x").try_description();
                }
                let _ = message.with("n", "x").with("s", u64::MAX).title();
                let list: Value<'_> = ["x", "\u{202e}"].into_iter().collect();
                let _ = message.with("n", list).with("s", Duration::MAX).title();
                let _ = message.with("n", i64::MIN).with("s", i64::MIN).title();
                #[cfg(feature = "datetime")]
                let _ = message.with("n", std::time::SystemTime::UNIX_EPOCH).title();
            }
        }
    }
    assert!(
        begin.elapsed() < Duration::from_secs(5),
        "{:?}",
        begin.elapsed()
    );
}

/// Pieces that make up Fluent files, right and wrong ones.
fn fluent_pieces() -> impl Strategy<Value = String> {
    let pieces = [
        "a",
        "b",
        "-t",
        "t",
        " = ",
        "=",
        "\n",
        "\n    ",
        "\n.title = ",
        "\n    .x = ",
        "{ ",
        " }",
        "{",
        "}",
        "$n",
        "$s",
        " ->",
        "\n   *[other] ",
        "\n    [one] ",
        "[",
        "]",
        "*",
        "\"",
        "\\u",
        "NUMBER(",
        "UPPER(",
        ")",
        ", ",
        "minimumFractionDigits: ",
        "type: ",
        "1",
        "1.5",
        "25",
        "0.30000000000000004",
        "99999999999999999999",
        "-",
        "#",
        "# ",
        "text ",
        "中文",
        "\u{feff}",
        "\r\n",
        "\t",
        "a = { b }\n",
        "b = { -t }\n",
        "-t = { $n }\n",
        "c = { $n ->\n    [one] x\n   *[other] y\n}\n",
        "e = { LIST($s, type: \"unit\") }{ DATETIME($n, timeStyle: \"full\") }{ NUMBER($n, minimumSignificantDigits: 21) }\n",
        "d = { NUMBER($n, minimumFractionDigits: 100) ->\n   *[other] y\n    [one] z\n}\n",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..60)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_and_any_file_name_are_answered(
        name in "(fr|de|zh_CN|.{0,6})(/|//|\\\\|)(a|http|.{0,6})(\\.ftl|\\.FTL|.{0,4})",
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        build_and_ask(vec![(name, bytes)]);
    }

    #[test]
    fn what_is_taken_can_be_asked_for_and_never_panics(text in fluent_pieces()) {
        build_and_ask(vec![("fr/a.ftl".to_owned(), text.into_bytes())]);
    }
}
