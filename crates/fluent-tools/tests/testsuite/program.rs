/// `tests/cmd/*.trycmd` and the README's `$ fluent-tools …` lines.
/// `TRYCMD=overwrite cargo test` writes what came out instead; the difference is
/// for a person to review.
#[test]
fn commands_print_what_is_written_down() {
    trycmd::TestCases::new()
        .case("tests/cmd/*.trycmd")
        .case("README.md");
}

/// A project in which `check` finds an error, and `fmt` a file to change.
#[cfg(unix)]
fn project_with_mistakes() -> tempfile::TempDir {
    let project = tempfile::tempdir().expect("a folder");
    for (path, text) in [
        ("en-US", "a = { $n } files\nb = b\n"),
        ("fr", "b = c  \na =\n"),
    ] {
        let folder = project.path().join(path);
        std::fs::create_dir(&folder).expect("a folder");
        std::fs::write(folder.join("m.ftl"), text).expect("a file");
    }
    project
}

#[cfg(unix)]
#[test]
fn nobody_who_reads_changes_the_exit_code() {
    use std::process::{Command, Stdio};

    let project = project_with_mistakes();
    for (arguments, code) in [
        (&["check"][..], 1),
        (&["check", "--format", "json"], 1),
        (&["check", "--format", "github"], 1),
        (&["check", "--rules", "todo"], 0),
        (&["fmt", "--check"], 1),
        (&["coverage"], 0),
        (&["coverage", "--format", "json"], 0),
        (&["pseudo"], 0),
        (&["rules"], 0),
        (&["rules", "todo"], 0),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fluent-tools"));
        command.args(arguments);
        if arguments[0] != "rules" {
            command.arg(project.path());
        }
        let mut program = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        // The program meets a closed pipe.
        drop(program.stdout.take());
        let output = program.wait_with_output().expect("the program ends");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
    }
}

/// A message to nobody ends no program, and what is lost is not passed over.
#[cfg(unix)]
#[test]
fn a_closed_standard_error_and_a_full_disk_are_no_crash() {
    use std::process::{Command, Stdio};

    let project = project_with_mistakes();
    std::fs::write(project.path().join("fr.old.ftl"), "").expect("a file");
    let mut program = Command::new(env!("CARGO_BIN_EXE_fluent-tools"))
        .arg("check")
        .arg(project.path())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(program.stderr.take());
    assert_eq!(program.wait().expect("the program ends").code(), Some(1));

    #[cfg(target_os = "linux")]
    {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full");
        let output = Command::new(env!("CARGO_BIN_EXE_fluent-tools"))
            .arg("check")
            .arg(project.path())
            .stdout(full.expect("a disk that is full"))
            .output()
            .expect("the program ends");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.contains("error: No space left on device"), "{told}");
        assert_eq!(output.status.code(), Some(2));
    }
}
