//! What the parser cannot stand, through every tool.

use std::thread;

use fluent_tools::{PseudoKind, Workspace};

/// The stack of a thread that no main thread and no runtime's worker is below,
/// in bytes.
const SMALL_STACK: usize = 1 << 20;

/// Does it on a thread with a small stack, which a panic or too deep a call ends.
fn on_a_small_stack(work: impl FnOnce() + Send + 'static) {
    let thread = thread::Builder::new().stack_size(SMALL_STACK);
    let thread = thread.spawn(work).expect("a thread");
    thread.join().expect("no panic");
}

/// Lets every tool see a text, as that of the source language and as a
/// translation, beside files that are right.
fn seen_by_every_tool(text: &str) -> Workspace {
    let workspace = Workspace::from_files([
        ("en-US/a.ftl", text),
        ("en-US/b.ftl", "b = B"),
        ("fr/a.ftl", text),
        ("fr/b.ftl", "b = Bé"),
    ]);
    let found = workspace.check();
    assert!(
        !found
            .iter()
            .any(|finding| finding.path().ends_with("b.ftl"))
    );
    let formatted = workspace.fmt();
    let formatted: Vec<&str> = formatted.edits().iter().map(|(path, _)| path).collect();
    for right in ["en-US/b.ftl", "fr/b.ftl"] {
        assert!(formatted.contains(&right), "{formatted:?}");
    }
    let coverage = workspace.coverage();
    let mut rows = coverage.iter();
    assert!(rows.any(|row| row.file() == "b" && row.translated() == 1));
    let pseudo = workspace.pseudo(PseudoKind::Accented);
    assert!(
        pseudo
            .files()
            .any(|(_, text)| text.contains("ß") || text.contains("Ɓ"))
    );
    let edits = workspace.new_locale("de").expect("a new language");
    assert!(edits.iter().any(|(path, _)| path == "de/b.ftl"));
    workspace
}

#[test]
fn an_escape_that_is_cut_takes_no_other_text_down() {
    for value in ["\\u其", "\\u20é", "\\U00其", "\\U12345😀"] {
        let value = value.to_owned();
        on_a_small_stack(move || {
            let text = format!("a = A\nc = {{\"{value}\"}}\nd = D\n");
            let workspace = seen_by_every_tool(&text);
            let found = workspace.check();
            let mut broken = found.iter().map(|finding| finding.to_string());
            let place = "fr/a.ftl:2:";
            assert!(
                broken.any(|told| told.starts_with(place) && told.ends_with("(escape-sequence)"))
            );
            let coverage = workspace.coverage();
            let french = coverage.iter().find(|row| row.file() == "a");
            assert_eq!(french.map(|row| row.translated()), Some(2));
        });
    }
}

#[test]
fn braces_in_braces_take_no_other_text_down() {
    for value in [
        "{\nN(".repeat(400),
        "{ N(\"}\", ".repeat(400),
        "{ $n ->\n   *[b] ".repeat(51),
    ] {
        on_a_small_stack(move || {
            let text = format!("a = A\nc = {value}\nd = D\n");
            let workspace = seen_by_every_tool(&text);
            let found = workspace.check();
            let mut deep = found.iter().map(ToString::to_string);
            assert!(deep.any(|told| told.contains("the braces nest too deeply")));
        });
    }
}

#[test]
fn as_deep_as_may_be_every_tool_answers() {
    let texts = [
        "{ $n ->\n   *[b] ".repeat(50) + "x" + &"\n    }".repeat(50),
        "{ ".repeat(50) + "$n" + &" }".repeat(50),
        "{ ".to_owned() + &"NUMBER(".repeat(49) + "$n" + &")".repeat(49) + " }",
        "{ N({ $n ->\n   *[b] ".repeat(16) + "x" + &"\n    }) }".repeat(16),
    ];
    for value in texts {
        on_a_small_stack(move || {
            let text = format!("a = A\nc = {value}\nd = D\n");
            let workspace = seen_by_every_tool(&text);
            let coverage = workspace.coverage();
            let french = coverage.iter().find(|row| row.file() == "a");
            assert_eq!(french.map(|row| row.translated()), Some(3));
        });
    }
}

/// The debug program and its libraries take some 30 MB of the address space.
#[cfg(target_os = "linux")]
#[test]
fn the_largest_file_of_any_shape_takes_less_than_150_mib() {
    const PROGRAM: &str = env!("CARGO_BIN_EXE_fluent-tools");

    let ids: String = (0..39_999).map(|n| format!("a{n}=b\n")).collect();
    let arguments = format!("m = {{ N({}) }}\n", "$a,".repeat(339_000));
    let shapes = [
        ("messages", "a=b\n".repeat(39_999)),
        ("messages and their ids", ids),
        ("comments", "#\na=b\n".repeat(19_999)),
        ("lines", format!("m =\n{}", " a\n".repeat(39_000))),
        ("references", format!("m = {}\n", "{a}".repeat(39_000))),
        ("attributes", format!("m = x\n{}", " .a=b\n".repeat(39_000))),
        ("arguments", arguments),
        ("what cannot be read", "a:b\n".repeat(39_999)),
        ("more than is taken", "a=b\n".repeat(262_000)),
        (
            "one long text",
            format!("m = {}\n", "word ".repeat(209_000)),
        ),
    ];
    for (name, text) in shapes {
        let project = tempfile::tempdir().expect("a folder");
        std::fs::write(project.path().join("en-US.ftl"), text).expect("a file");
        let output = std::process::Command::new("sh")
            .args([
                "-c",
                "ulimit -v 153600; exec \"$@\"",
                "sh",
                PROGRAM,
                "check",
            ])
            .arg(project.path())
            .output()
            .expect("the shell ends");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(
            matches!(output.status.code(), Some(0 | 1)),
            "{name}: {told}"
        );
    }
}
