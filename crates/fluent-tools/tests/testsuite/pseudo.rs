//! Pseudo-locales.

use fluent_tools::{PseudoKind, Severity, Workspace};

/// The text of `en-US/a.ftl` in a pseudo-locale, without the comment on top.
fn pseudo(kind: PseudoKind, text: &str) -> String {
    let pseudo = Workspace::from_files([("en-US/a.ftl", text)]).pseudo(kind);
    let (_, text) = pseudo.files().next().expect("a file");
    let (head, text) = text.split_once("\n\n").expect("a comment on top");
    assert!(head.starts_with("### "), "{head}");
    text.to_owned()
}

#[test]
fn only_what_a_reader_sees_is_changed() {
    let cases = [
        ("text", "a = Save it\n", "a = ⟦Šåṽé îţ⟧\n"),
        (
            "other-letters-stay",
            "a = Où? 中文 É\n",
            "a = ⟦Öù? 中文 É⟧\n",
        ),
        (
            "attributes",
            "a = b\n    .title = c\n",
            "a = ⟦ƀ⟧\n    .title = ⟦ç⟧\n",
        ),
        (
            "access-keys-stay",
            "a = b\n    .accesskey = c\n",
            "a = ⟦ƀ⟧\n    .accesskey = c\n",
        ),
        (
            "comments-stay",
            "# a = b\n\na = b\n",
            "# a = b\n\na = ⟦ƀ⟧\n",
        ),
        (
            "placeables-stay",
            "a = b { $name } { -term } { \"str\" } { NUMBER($n, type: \"ordinal\") } c\n",
            "a = ⟦ƀ { $name } { -term } { \"str\" } { NUMBER($n, type: \"ordinal\") } ç⟧\n",
        ),
        (
            "placeables-at-both-ends",
            "a = { $x } is { $y }\n",
            "a = ⟦{ $x } îš { $y }⟧\n",
        ),
        ("placeables-alone-stay", "a = { b }\n", "a = { b }\n"),
        (
            "several-lines",
            "a =\n    b\n      c\n\n    d\n",
            "a =\n    ⟦ƀ\n      ç\n\n    ð⟧\n",
        ),
        (
            "carriage-returns-at-the-end",
            "a = b\n  c\n\r\r",
            "a = ⟦ƀ\n  ç⟧\n\r\r",
        ),
        (
            "terms-have-no-marks",
            "-a = Fox\n    .case = upper\nb = { -a } it\n",
            "-a = Ƒöẋ\n    .case = upper\nb = ⟦{ -a } îţ⟧\n",
        ),
        (
            "variants",
            "a =\n    { $n ->\n        [one] b\n       *[other] c\n    }\n",
            "a =\n    { $n ->\n        [one] ⟦ƀ⟧\n       *[other] ⟦ç⟧\n    }\n",
        ),
        (
            "variants-in-a-text",
            "a = b { $n ->\n    [one] c\n   *[other] d\n} e\n",
            "a = ⟦ƀ { $n ->\n    [one] ç\n   *[other] ð\n} é⟧\n",
        ),
        (
            "variants-in-variants",
            "a = { $n ->\n   *[other] { $m ->\n       *[few] c\n    }\n}\n",
            "a = { $n ->\n   *[other] { $m ->\n       *[few] ⟦ç⟧\n    }\n}\n",
        ),
        (
            "markup-stays",
            "a = <b class=\"x\">b</b> &amp; c<br/>&#8230;&co\n",
            "a = ⟦<b class=\"x\">ƀ</b> &amp; ç<br/>&#8230;&çö⟧\n",
        ),
        (
            "markup-around-a-placeable-stays",
            "a = <a href=\"{ $url }\" id=\"x\">b</a>\n",
            "a = ⟦<a href=\"{ $url }\" id=\"x\">ƀ</a>⟧\n",
        ),
        ("no-markup", "a = 1 < 2 & x > y\n", "a = ⟦1 < 2 & ẋ > ý⟧\n"),
        (
            "placeholders-of-other-formats-stay",
            "a = It is %s of %1$d, %.2f%% and %(name)s, $HOME, 5 % so\n",
            "a = ⟦Îţ îš %s öƒ %1$d, %.2f%% åñð %(name)s, $HOME, 5 % šö⟧\n",
        ),
        (
            "addresses-stay",
            "a = See https://example.org/help?a=b, or ask help@example.org.\n",
            "a = ⟦Šéé https://example.org/help?a=b, öŕ åšķ help@example.org.⟧\n",
        ),
        (
            "addresses-with-a-placeable-stay",
            "a = See https://example.org/{ $page }/help now\n",
            "a = ⟦Šéé https://example.org/{ $page }/ĥéļþ ñöŵ⟧\n",
        ),
        (
            "options-paths-and-names-stay",
            "a = Use --keep-order, -v, ~/texts/a, readme.md or MAX_SIZE\n",
            "a = ⟦Ûšé --keep-order, -v, ~/texts/a, readme.md öŕ MAX_SIZE⟧\n",
        ),
        (
            "code-stays",
            "a = Run `fmt now` or <code class=\"x\">check <b>it</b></code> or <kbd>Tab</kbd> it\n",
            "a = ⟦Ŕûñ `fmt now` öŕ <code class=\"x\">check <b>it</b></code> öŕ <kbd>Tab</kbd> îţ⟧\n",
        ),
        (
            "code-with-a-placeable-stays",
            "a = Run `fmt { $n ->\n   *[other] now\n} it` <code>{ $x } or</code>\n",
            "a = ⟦Ŕûñ `fmt { $n ->\n   *[other] now\n} it` <code>{ $x } or</code>⟧\n",
        ),
        (
            "braces-as-strings-stay",
            "a = Write {\"{\"} name {\"}\"} in it\n",
            "a = ⟦Ŵŕîţé {\"{\"} name {\"}\"} îñ îţ⟧\n",
        ),
        (
            "targets-of-links-and-shortcuts-stay",
            "a = Press Ctrl+S, or see [the help](help/index)\n",
            "a = ⟦Þŕéšš Ctrl+S, öŕ šéé [ţĥé ĥéļþ](help/index)⟧\n",
        ),
        (
            "the-letter-of-an-access-key-stays-in-its-label",
            "a = Save\n    .accesskey = S\n    .title = Save\nb =\n    .label = Save\n    .title = Save\n    .accesskey = a\n",
            "a = ⟦Såṽé⟧\n    .accesskey = S\n    .title = ⟦Šåṽé⟧\nb =\n    .label = ⟦Šaṽé⟧\n    .title = ⟦Šåṽé⟧\n    .accesskey = a\n",
        ),
        (
            "spaces-as-strings-stay-at-the-ends",
            "a = { \" \" } for you { \" \" }\n",
            "a = { \" \" }⟦ ƒöŕ ýöû ⟧{ \" \" }\n",
        ),
        (
            "what-is-capped-has-room",
            "# MAX_LENGTH: 6\na = Save\n\n# MAX_LENGTH: 5\nb = Save\n",
            "# MAX_LENGTH: 6\na = ⟦Šåṽé⟧\n\n# MAX_LENGTH: 5\nb = Šåṽé\n",
        ),
        ("junk-stays", "a = b\n?\n", "a = ⟦ƀ⟧\n?\n"),
    ];
    for (name, text, expected) in cases {
        assert_eq!(pseudo(PseudoKind::Accented, text), expected, "{name}");
    }
}

#[test]
fn words_are_turned_one_by_one() {
    let cases = [
        ("a = Save it.\n", "a = (Save) (it.)\n"),
        ("a = b { $x } – c\n", "a = (b) { $x } – (c)\n"),
        (
            "a = 100 %\n    .title = <b>c</b>\n",
            "a = 100 %\n    .title = <b>(c)</b>\n",
        ),
        ("a =\n    b\n    c\n", "a =\n    (b)\n    (c)\n"),
    ];
    for (text, expected) in cases {
        let turned = pseudo(PseudoKind::Bidi, text);
        let shown = turned
            .replace("\u{200F}\u{202E}", "(")
            .replace("\u{202C}\u{200F}", ")");
        assert_eq!(shown, expected);
    }
}

#[test]
fn texts_become_as_long_as_translations_can_be() {
    let cases = [
        ("a = OK\n", "a = ⟦OK one⟧\n"),
        ("a = Not found\n", "a = ⟦Not found one two three four⟧\n"),
        ("a = { $n }\n", "a = { $n }\n"),
        ("-a = Fox\n", "-a = Fox\n"),
        ("a = It is { $n }.\n", "a = ⟦It is { $n } one two three.⟧\n"),
        (
            "a = Go to <b>it</b>!\n",
            "a = ⟦Go to <b>it one two three four</b>!⟧\n",
        ),
        ("a = Number one.\n", "a = ⟦Number one two three four.⟧\n"),
        (
            "a = See `it`: { $n ->\n   *[other] all.\n}\n",
            "a = ⟦See `it` one two three four: { $n ->\n   *[other] all.\n}⟧\n",
        ),
        (
            "a = See [it](a/b/c).\n",
            "a = ⟦See [it](a/b/c) one two three four.⟧\n",
        ),
        (
            "# MAX_LENGTH: 13\na = Save\n",
            "# MAX_LENGTH: 13\na = ⟦Save one⟧\n",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(pseudo(PseudoKind::Long, text), expected);
    }
    let text = "word ".repeat(40);
    let long = pseudo(PseudoKind::Long, &format!("a = {text}\n"));
    assert!((250..280).contains(&long.chars().count()), "{long}");
}

/// Texts of every kind that a rule looks at.
const TEXTS: &str = r#"
# About.
save = Save the file!
    .accesskey = S
    .title = Save it; then close { -program }.
-program = Sketcher
    .gender = neuter
files =
    You have { $count ->
        [one] one file
       *[other] { $count } files.
    }
day = { NUMBER($day, type: "ordinal") ->
    [one] The { $day }st day
   *[other] The { $day }th day
}
kind = { $kind ->
    [folder] The folder “{ $name }” is open…
   *[file] The file is open:
}
suffix = { " " } seconds
help = See <a href="https://example.org/{ $page }" title="Help">the help</a>, or write to help@example.org.
run = Run `fluent-tools fmt` or <code>--check</code> with --verbose (see docs/rules.md); press Ctrl+S.
format = %s of %1$d files in { "{" }name{ "}" } &amp; more
number = 1,000.50 is one of { $all }?
lines =
    First line.

    Second line,
    and more
# MAX_LENGTH: 12
short = At most
mark = It is <strong>very</strong> *important*.
copy = NOT_FOUND in config.toml
menu = &File
list = one, two, three
"#;

#[test]
fn check_finds_nothing_wrong() {
    for kind in PseudoKind::ALL {
        let pseudo = Workspace::from_files([("en-US/a.ftl", TEXTS)]).pseudo(kind);
        let files = pseudo
            .files()
            .map(|(path, text)| (path.to_owned(), text.to_owned()));
        let files = files.chain([("en-US/a.ftl".to_owned(), TEXTS.to_owned())]);
        let workspace = Workspace::from_files(files.collect::<Vec<_>>());
        let findings = workspace.check();
        let findings = findings.iter();
        let wrong: Vec<String> = findings
            .filter(|finding| finding.severity() != Severity::Info)
            .map(ToString::to_string)
            .collect();
        assert!(wrong.is_empty(), "{kind:?}\n{}", wrong.join("\n"));
    }
}

/// Only what a pseudo-locale is made to be is allowed in it.
#[test]
fn a_real_language_is_not_to_be_turned_round() {
    let turned = pseudo(PseudoKind::Bidi, "a = Save\n");
    for (path, count) in [("ar/a.ftl", 1), ("ar-XB/a.ftl", 0)] {
        let files = [("en-US/a.ftl", "a = Save\n"), (path, turned.as_str())];
        let findings = Workspace::from_files(files).check();
        let codes = findings.iter().map(|finding| finding.rule().code());
        let found = codes.filter(|code| *code == "bidi-override").count();
        assert_eq!(found, count, "{path}");
    }
}

#[test]
fn tags_and_paths_are_those_of_the_trade() {
    let cases = [
        ("en-US/a.ftl", PseudoKind::Accented, "en-XA/a.ftl"),
        ("en-US/a.ftl", PseudoKind::Bidi, "ar-XB/a.ftl"),
        ("en-US/a.ftl", PseudoKind::Long, "en-XL/a.ftl"),
        ("en-US.ftl", PseudoKind::Accented, "en-XA.ftl"),
    ];
    for (source, kind, expected) in cases {
        let pseudo = Workspace::from_files([(source, "a = b\n")]).pseudo(kind);
        let paths: Vec<&str> = pseudo.files().map(|(path, _)| path).collect();
        assert_eq!(paths, [expected]);
    }
    let russian =
        Workspace::from_files([("ru.ftl", "a = б\n")]).source_language(crate::language("ru"));
    assert_eq!(
        russian.pseudo(PseudoKind::Accented).language(),
        &crate::language("ru-XA")
    );
    let bidi = russian.pseudo(PseudoKind::Bidi);
    assert_eq!(
        bidi.language().direction(),
        fluent_source::Direction::RightToLeft
    );
}

#[test]
fn the_fixtures_of_fluent_syntax_stay_as_whole_as_they_are() {
    let errors = |text: &str| match fluent_syntax::parser::parse(text) {
        Ok(_) => 0,
        Err((_, errors)) => errors.len(),
    };
    for entry in std::fs::read_dir("tests/data/fluent-syntax").expect("the fixtures") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read(&path).expect("a text");
        let workspace = Workspace::from_files([("en-US/a.ftl", text)]);
        let old = workspace.files(workspace.source())[0]
            .text()
            .unwrap_or_default();
        for kind in PseudoKind::ALL {
            let pseudo = workspace.pseudo(kind);
            let (_, new) = pseudo.files().next().expect("a file");
            assert_eq!(errors(old), errors(new), "{} {kind:?}", path.display());
        }
    }
}

proptest::proptest! {
    /// Whatever the text: each entry is still there, and has its placeables.
    #[test]
    fn any_text_stays_as_whole_as_it_is(text in crate::fmt::lines()) {
        let workspace = Workspace::from_files([("en-US/a.ftl", text)]);
        let old = workspace.files(workspace.source())[0].text().expect("a text");
        for kind in PseudoKind::ALL {
            let pseudo = workspace.pseudo(kind);
            let (_, new) = pseudo.files().next().expect("a file");
            let new = new.split_once("\n\n").expect("a comment on top").1;
            assert_eq!(entries(old), entries(new), "{old:?}\n{new:?}");
        }
    }
}

/// What a pseudo-locale may not change, entry by entry.
fn entries(text: &str) -> Vec<String> {
    use fluent_syntax::ast::{Entry, Pattern, PatternElement};

    let (Ok(resource) | Err((resource, _))) = fluent_syntax::parser::parse(text);
    let placeables = |pattern: &Pattern<&str>| {
        let elements = pattern.elements.iter();
        let placeables =
            elements.filter(|element| matches!(element, PatternElement::Placeable { .. }));
        placeables.count()
    };
    let entries = resource.body.iter().map(|entry| match entry {
        Entry::Message(message) => {
            let value = message.value.as_ref().map(placeables);
            let attributes = message.attributes.iter();
            let attributes: Vec<_> = attributes
                .map(|attribute| (attribute.id.name, placeables(&attribute.value)))
                .collect();
            format!(
                "{} {value:?} {attributes:?} {:?}",
                message.id.name, message.comment
            )
        }
        Entry::Term(term) => {
            let value = placeables(&term.value);
            format!(
                "-{} {value} {:?} {:?}",
                term.id.name, term.attributes, term.comment
            )
        }
        other => format!("{other:?}"),
    });
    entries.collect()
}
