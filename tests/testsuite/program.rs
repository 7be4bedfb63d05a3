/// `tests/cmd/*.trycmd`, and the `$ fluent-status …` lines of the README and of
/// `docs/`, run with the environment of an English reader. `TRYCMD=overwrite cargo test` writes
/// what came out instead; the difference is for a person to review.
#[test]
fn commands_print_what_is_written_down() {
    let cases = trycmd::TestCases::new();
    cases
        .env("LC_ALL", "en_US.UTF-8")
        .env("LANGUAGE", "")
        .case("tests/cmd/*.trycmd")
        .case("README.md")
        .case("docs/*.md");
}

#[cfg(unix)]
#[test]
fn a_broken_pipe_ends_quietly() {
    use std::process::{Command, Stdio};

    for format in ["text", "json", "csv"] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_fluent-status"))
            .args(["list", "--format", format])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        // Nobody reads: the program meets a closed pipe.
        drop(program.stdout.take());
        let output = program.wait_with_output().expect("the program ends");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{format}");
        assert_eq!(output.status.code(), Some(0), "{format}");
    }
}
