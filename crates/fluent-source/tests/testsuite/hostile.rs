//! Texts that the parser cannot stand.

use std::thread;

use fluent_source::dialect::Dialect;
use fluent_source::tree::{self, Item, Parsed};
use fluent_source::{LineIndex, validate};
use proptest::prelude::*;

/// Each mistake of a text, as both ways of parsing tell it.
fn told(text: &str) -> Vec<String> {
    let lines = LineIndex::new("a.ftl", text);
    let told = |parsed: Parsed<'_>| -> Vec<String> {
        let told = parsed.diagnostics(&lines);
        told.map(|told| format!("{} {told}", told.rule().expect("a rule")))
            .collect()
    };
    assert_eq!(told(tree::parse(text)), told(tree::parse_runtime(text)));
    told(tree::parse(text))
}

/// The ids of the messages that are there.
fn ids(text: &str) -> Vec<&str> {
    let resource = tree::parse(text).into_resource();
    let ids = resource.entries().map(|entry| entry.id.as_str());
    ids.collect()
}

#[test]
fn an_escape_that_is_cut_is_told_and_costs_no_other_message() {
    let remedy = r"write four hexadecimal digits behind \u, or six behind \U";
    let cases = [
        (r#"{"\u其"}"#, "2:9", "其"),
        (r#"{"\u20é"}"#, "2:11", "20é"),
        (r#"{ "\U00其" }"#, "2:12", "00其"),
        (r#"{"\U12345😀"}"#, "2:14", "12345😀"),
        (r#"{"\u其"#, "2:9", "其"),
        (r#"{ NUMBER($n, style: "\uAé") }"#, "2:29", "Aé"),
        ("{ $n ->\n   *[other] {\"\\u其\"}\n    }", "3:17", "其"),
        ("x\n    y { \"\\u00\u{1F600}\" }", "3:14", "00\u{1F600}"),
        // These the parser can stand by itself.
        (r#"{"\u"}"#, "2:9", "\""),
        (r#"{"\u20"#, "2:11", "20\n"),
    ];
    for (value, place, sequence) in cases {
        let text = format!("a = b\nc = {value}\nd = e\n");
        let expected = format!(
            "escape-sequence a.ftl:{place}: {sequence:?} is not the number of a character; {remedy}"
        );
        assert_eq!(told(&text), [expected], "{text}");
        assert_eq!(ids(&text), ["a", "d"], "{text}");
        // At the very end of a file.
        let text = format!("a = b\nc = {value}");
        assert_eq!(told(&text).len(), 1, "{text}");
        assert_eq!(ids(&text), ["a"], "{text}");
    }
}

#[test]
fn what_only_looks_like_a_cut_escape_is_kept() {
    let text = "# \\u其\na = \\u20é {\"\\\\u其\"}\n    .b = C:\\users\\ü\n";
    assert!(told(text).is_empty());
    let resource = tree::parse(text).into_resource();
    let [Item::Entry(entry)] = resource.items() else {
        panic!("one message");
    };
    let comment = entry.comment.as_ref().expect("the comment");
    assert_eq!(comment.lines[0].as_str(), "\\u其");
    let value = entry.value.as_ref().expect("the value");
    assert_eq!(value.span.of(text), "\\u20é {\"\\\\u其\"}");
    let mut seen = Vec::new();
    entry.visit(&mut |node| match node {
        tree::Node::Text(text) => seen.push(text.as_str().to_owned()),
        tree::Node::Literal(literal) => seen.push(literal.text().into_owned()),
        _ => {}
    });
    assert_eq!(seen, ["\\u20é ", "\\u其", "C:\\users\\ü"]);
}

/// Half of what the main thread has on the system that gives it the least, in
/// bytes.
const SMALL_STACK: usize = 1 << 19;

/// Does it on a thread with a small stack; a call too deep ends the tests.
fn on_a_small_stack(work: impl FnOnce() + Send) {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(SMALL_STACK);
        let thread = thread.spawn_scoped(scope, work).expect("a thread");
        thread.join().expect("no panic");
    });
}

#[test]
fn braces_that_nest_too_deep_are_told_wherever_they_stand() {
    let deep = [
        ("a letter at the start of lines", "{\nN(".repeat(400)),
        ("a hyphen at the start of lines", "{\n-t(".repeat(400)),
        ("letters only", "{\nb\n(".repeat(400)),
        ("braces in strings", "{ N(\"}\", ".repeat(400)),
        ("quotation marks in strings", "{ N(\"\\\"}\", ".repeat(400)),
        ("escapes in strings", "{ N(\"\\\\\", ".repeat(400)),
        (
            "choices",
            "{ $n ->\n    [a] }\n   *[b] ".replace(" }", "").repeat(400),
        ),
        (
            "choices with a line of text",
            "{ $n ->\n   *[b]\n    text\n{ 1 }\n    ".repeat(400),
        ),
        ("calls", "{ N(".to_owned() + &"N(".repeat(400)),
        ("terms", "{ -t(".to_owned() + &"x, -t(".repeat(400)),
    ];
    for (name, value) in &deep {
        let starts = [
            "a = ",
            "# {\n-a =\n    ",
            "a = x\n    .b = ",
            "a = { $x\nb = c { \"\nd = ",
        ];
        for start in starts {
            let text = format!("{start}{value}");
            on_a_small_stack(|| {
                assert!(tree::parse(&text).is_refused(), "{name}: {start:?}");
                let told = told(&text);
                assert_eq!(told.len(), 1, "{name}");
                assert!(told[0].starts_with("too-large a.ftl:"), "{name}: {told:?}");
            });
        }
    }
}

#[test]
fn what_only_looks_deep_is_right() {
    let many = 51;
    let texts = [
        format!("# {}\na = b\n", "{ ".repeat(many)),
        format!("a = {}\n", "{\"{\"}".repeat(many)),
        format!("a = {{ \"{}\" }}\n", "{".repeat(many)),
        format!("a = {}{{ $x }}\n", "(".repeat(many)),
        format!("a = {}\n", "{\nb }".repeat(many)),
        format!("a = {}\n", "{ $x ->\n   *[x] y\n} ".repeat(many)),
        "a =\n    { N($x,\nstyle: \"(\") }\n".repeat(many),
    ];
    for text in texts {
        assert_eq!(told(&text), [""; 0], "{text}");
    }
}

#[test]
fn mistakes_do_not_add_up() {
    for line in [
        "a = { $x\n",
        "a = { N(\n",
        "a = { \"\n",
        "a = { $x -> { (\n",
        "-t = {{\n",
    ] {
        let parsed = line.repeat(60);
        let parsed = tree::parse(&parsed);
        assert!(!parsed.is_refused(), "{line}");
        // What looks like an argument at first takes the line with it.
        assert!(parsed.mistakes() >= 30, "{line}");
    }
    // What is no Fluent at all.
    let text = "{\n  \"a\": {\n    \"b\": [({\n".repeat(60);
    assert!(!tree::parse(&text).is_refused());
}

/// Texts of what can go wrong in a string.
fn strings() -> impl Strategy<Value = String> {
    let pieces = [
        "a = ",
        "b = {\"",
        "\\u",
        "\\U",
        "\\",
        "0",
        "2f",
        "其",
        "\"",
        "}",
        "{",
        "\n",
        "\n    ",
        "# ",
        "-t = ",
        " ->\n   *[x] ",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..24)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    /// The parser stands question marks, of which no name is made either.
    #[test]
    fn a_wide_character_is_read_as_any_other_sign(text in strings()) {
        let narrow = text.replace('其', "???");
        for parse in [tree::parse, tree::parse_runtime] {
            let (wide, narrow) = (parse(&text), parse(&narrow));
            prop_assert_eq!(wide.mistakes(), narrow.mistakes());
            let wide = format!("{:?}", wide.resource()).replace('其', "???");
            prop_assert_eq!(wide, format!("{:?}", narrow.resource()));
        }
    }
}

/// fluent-syntax takes any star for a default variant, whether a variant follows or not.
#[test]
fn a_star_in_front_of_no_variant_is_no_default() {
    for text in [
        "a = { $n ->\n    [one] x\n   *}\nb = b\n",
        "a = { $n ->\n   *}\nb = b\n",
        "b = b\na =\n    .c = { $n ->\n       *[one] { $m ->\n        [two] x\n       * }\n    }\n",
    ] {
        for parsed in [tree::parse(text), tree::parse_runtime(text)] {
            assert_eq!(parsed.mistakes(), 1, "{text}");
            let lines = LineIndex::new("m.ftl", text);
            let told = parsed.diagnostics(&lines).next().expect("a mistake");
            assert_eq!(told.message(), "no variant is the default one", "{text}");
            assert_eq!(told.rule(), Some("default-variant"));
            assert!(
                told.offset().is_some_and(|offset| offset < text.len()),
                "{text}"
            );
        }
        let file = validate::File {
            path: "en-US/m.ftl",
            text,
            layer: 0,
        };
        assert_eq!(
            validate::language(&[file], &Dialect::ecma(&["NUMBER"])).len(),
            1
        );
    }
}
