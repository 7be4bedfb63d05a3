//! Validation.

use fluent_source::dialect::{Argument, Dialect, Function};
use fluent_source::validate::{self, File};

const READING: &[(&str, &str)] = &[("days", "days"), ("hours", "hours")];

/// What is told of a language of one file.
fn told(text: &str, dialect: &Dialect<'_>) -> Vec<String> {
    let file = File {
        path: "a.ftl",
        text,
        layer: 0,
    };
    let found = validate::language(&[file], dialect);
    let found = found.iter().map(|found| {
        let rule = found.rule().expect("a rule");
        format!("{rule} {found}")
    });
    found.collect()
}

fn strict() -> Dialect<'static> {
    let duration = Function::new("DURATION", Argument::Number).reading(READING);
    Dialect::new([Function::new("NUMBER", Argument::Number), duration]).needing_values()
}

fn strict_alone() -> Dialect<'static> {
    Dialect::new([Function::new("NUMBER", Argument::Number)]).needing_values()
}

#[test]
fn a_function_that_reads_messages_refers_to_them() {
    let cases = [
        (
            "days = { $days }\nhours = { DURATION($hours) }\n",
            "cyclic-reference a.ftl:2:1: the text refers to itself: hours → hours; \
             write one of these without the reference",
        ),
        (
            "days = { unit }\nunit = { DURATION($unit) }\nhours = { $hours }\n",
            "cyclic-reference a.ftl:1:1: the text refers to itself: days → unit → days; \
             write one of these without the reference",
        ),
        (
            "days = { DURATION(1) ->\n   *[other] x\n }\nhours = { $hours }\n",
            "cyclic-reference a.ftl:1:1: the text refers to itself: days → days; \
             write one of these without the reference",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(told(text, &strict()), [expected]);
    }
    let right = "days = { $days }\nhours = { $hours }\nwait = { DURATION($wait) }\n";
    assert_eq!(told(right, &strict()), [""; 0]);
}

#[test]
fn what_a_function_reads_counts_for_the_size() {
    let days = format!("days = {}\nhours = {{ $hours }}\n", "{ $days }".repeat(10));
    let call = "{ DURATION($wait) }";
    assert_eq!(
        told(&format!("{days}wait = {}\n", call.repeat(8)), &strict()),
        [""; 0]
    );
    assert_eq!(
        told(&format!("{days}wait = {}\n", call.repeat(9)), &strict()),
        [
            "too-large a.ftl:3:1: the text has more than 100 placeables, references included; \
             divide it into several messages"
        ]
    );
    // One of them may be shown in the other, wherever that has a variable.
    let long = |bytes: usize| {
        let days = "x".repeat(bytes);
        format!(
            "days = {days}\nhours = {}\nwait = {}\n",
            "{ $d }".repeat(9),
            call.repeat(8)
        )
    };
    assert_eq!(told(&long(800), &strict()), [""; 0]);
    assert_eq!(
        told(&long(900), &strict()),
        [
            "too-large a.ftl:3:1: the text is longer than 64 KiB, references included; \
             divide it into several messages"
        ]
    );
}

#[test]
fn what_a_function_reads_is_short_whether_it_is_called_or_not() {
    let texts = [
        ("x".repeat(1024), true),
        ("x".repeat(1025), false),
        ("{ $days }".repeat(10), true),
        ("{ $days }".repeat(11), false),
        ("{ long }".to_owned(), false),
        (format!("{{ ${} }}", "d".repeat(1100)), false),
    ];
    for (days, is_right) in texts {
        let long = "x".repeat(1100);
        let text = format!("days = {days}\nhours = {{ $hours }}\nlong = {long}\n");
        let expected = "too-large a.ftl:1:1: DURATION reads the message \"days\", which is longer \
                        than 1 KiB or has more than 10 placeables, references included; leave \
                        what the function is to say there, and nothing else";
        let expected = if is_right { &[][..] } else { &[expected][..] };
        assert_eq!(told(&text, &strict()), expected, "{days}");
    }
}

#[test]
fn a_missing_argument_is_as_long_as_its_name() {
    let name = "n".repeat(1 << 15);
    let text = format!("a = {{ b }}\nb = {{ ${name} }}{{ ${name} }}\n");
    let expected =
        "the text is longer than 64 KiB, references included; divide it into several messages";
    let told = told(&text, &Dialect::ecma(&[]));
    assert_eq!(
        told,
        [
            format!("too-large a.ftl:1:1: {expected}"),
            format!("too-large a.ftl:2:1: {expected}")
        ]
    );
}

#[test]
fn a_placeable_in_a_placeable_counts() {
    let chain = |links: usize, braces: usize| {
        let link = |link: usize| {
            let (open, close) = ("{ ".repeat(braces), " }".repeat(braces));
            format!("a{link} = {open}a{}{close}\n", link + 1)
        };
        let links: String = (0..links).map(link).collect();
        links + "a99 = x\n"
    };
    assert_eq!(
        told(&chain(2, 49).replace("a2 ", "a99 "), &strict_alone()),
        [""; 0]
    );
    let found = told(&chain(99, 49), &strict_alone());
    assert_eq!(found.len(), 97);
    assert!(found[0].starts_with("too-large a.ftl:1:1: the text has more than 100 placeables"));
}

#[test]
fn a_term_is_given_what_it_shows() {
    let wanted = |column: usize, id: &str, name: &str| {
        format!(
            "term-without-argument a.ftl:1:{column}: the term {id:?} is shown without its \
             argument {name:?}; write {{ {id}({name}: \"…\") }}"
        )
    };
    let cases = [
        ("a = { -t }\n-t = { $x }\n", vec![wanted(8, "-t", "x")]),
        ("a = { -t(y: 1) }\n-t = { $x }\n", vec![wanted(8, "-t", "x")]),
        ("a = { -t(x: 1) }\n-t = { $x }\n", vec![]),
        // What only chooses has a default.
        ("a = { -t }\n-t = { $x ->\n    [one] y\n   *[other] z\n }\n", vec![]),
        (
            "a = { -t }\n-t = { $x ->\n    [one] { $y }\n   *[other] { NUMBER($z) }\n }\n",
            vec![wanted(8, "-t", "y"), wanted(8, "-t", "z")],
        ),
        ("a = { -t }\n-t = x\n    .case = { $x }\n", vec![]),
        // A message in a term is shown with the term's arguments.
        ("a = { -t }\n-t = { b }\nb = { c.d }\nc = c\n    .d = { $x }\n", vec![wanted(8, "-t", "x")]),
        ("a = { -t(x: 1) }\n-t = { b }\nb = { $x }\n", vec![]),
        // A term in a term has arguments of its own.
        ("-t = { -u }\na = { -t(x: 1) }\n-u = { $x }\n", vec![wanted(9, "-u", "x")]),
        ("a = { -t }\n-t = { -u(x: 1) }\n-u = { {$x} }\n", vec![]),
        ("a = { $x ->\n   *[other] { -t }\n }\n-t = { $x }\n", vec![
            "term-without-argument a.ftl:2:16: the term \"-t\" is shown without its argument \"x\"; \
             write { -t(x: \"…\") }".to_owned(),
        ]),
    ];
    for (text, expected) in cases {
        assert_eq!(told(text, &strict()), expected, "{text}");
        // The programs of others show the variable's name.
        assert_eq!(told(text, &Dialect::ecma(&["NUMBER"])), [""; 0], "{text}");
    }
}

#[test]
fn long_chains_do_not_fill_the_stack() {
    let mut text = String::new();
    for link in 0..19_000 {
        text += &format!("-a{link} = {{ -a{} }}\n", link + 1);
    }
    text += "-a19000 = { $x }\n";
    let found = told(&text, &strict());
    assert_eq!(found.len(), 1);
    assert!(
        found[0].starts_with("term-without-argument a.ftl:19000:14:"),
        "{found:?}"
    );
}
