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

/// In each language the program lists every code by its title, explains one, and writes
/// the page of a family.
#[test]
fn every_kept_language_is_listed_explained_and_written() {
    let run = |arguments: &[&str]| {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_fluent-status"));
        let output = program.args(arguments).args(["--dir", "locales"]).output();
        let output = output.expect("the program ends");
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let catalog = crate::shipped();
    for tag in crate::gate::KEPT {
        let reader = catalog.localizer(crate::language(tag));
        let list = run(&["list", "--family", "http", "--locale", tag]);
        let explained = run(&["explain", "404", "--locale", tag]);
        let page = run(&["reference", "--family", "http", "--locale", tag]);
        let label = reader
            .message("reference-title-http")
            .expect("the id")
            .to_string();
        assert!(page.starts_with(&format!("# {label}\n")), "{tag}");
        for entry in fluent_status::registry::iter() {
            let message = reader.status(entry.status());
            let (code, title) = (entry.status().as_str().to_owned(), message.title());
            let line = list
                .lines()
                .find(|line| line.trim_start().starts_with(&code));
            assert!(
                line.is_some_and(|line| line.contains(&*title)),
                "{code} in {tag}"
            );
        }
        let not_found = reader.status(fluent_status::StatusCode::NOT_FOUND);
        assert!(
            explained.contains(&*not_found.title()),
            "{tag}: {explained}"
        );
    }
}

/// As environments, Java and old clients write it.
#[test]
fn a_locale_in_another_spelling_is_understood() {
    let run = |tag: &str| {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_fluent-status"));
        let output = program.args(["explain", "404", "--locale", tag]).output();
        output.expect("the program ends")
    };
    let expected = run("zh-CN").stdout;
    for tag in ["zh_CN", "zh_CN.UTF-8", "ZH-cn", "zh-cmn-Hans-CN"] {
        assert_eq!(run(tag).stdout, expected, "{tag}");
    }
    for tag in ["C", "C.UTF-8", "zh_", "english"] {
        let refused = run(tag);
        let told = String::from_utf8(refused.stderr).expect("UTF-8");
        assert!(!refused.status.success(), "{tag}");
        assert!(
            told.contains(&format!("{tag:?} is not a language tag")),
            "{told}"
        );
    }
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

#[cfg(unix)]
#[test]
fn a_closed_standard_error_is_no_crash() {
    use std::process::{Command, Stdio};

    let texts = tempfile::tempdir().expect("a folder");
    std::fs::write(texts.path().join("en-US.ftl"), "?").expect("a file");
    let broken = texts.path().to_string_lossy();
    for (arguments, code) in [
        (["explain", "http-9999"].as_slice(), 1),
        (&["explain", "404", "--dir", "no folder"], 2),
        (&["explain", "404", "--dir", &*broken], 2),
    ] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_fluent-status"))
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        drop(program.stderr.take());
        let status = program.wait().expect("the program ends");
        assert_eq!(status.code(), Some(code), "{arguments:?}");
    }
}

/// The page of a family, written to where `--out` says.
#[cfg(unix)]
#[test]
fn a_page_is_written_whole_and_nothing_is_replaced_but_a_file() {
    use std::fs::{self, File, OpenOptions, Permissions};
    use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _, symlink};
    use std::path::Path;
    use std::process::{Command, Stdio};

    let folder = tempfile::tempdir().expect("a folder");
    let program = |out: Option<&Path>| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fluent-status"));
        command.args(["reference", "--locale", "en-US"]);
        if let Some(out) = out {
            command.arg("--out").arg(out);
        }
        command
    };
    let page = program(None).output().expect("the program ends").stdout;
    assert!(!page.is_empty());

    // A link stays one, and what it leads to keeps its mode.
    let (file, link) = (folder.path().join("page.md"), folder.path().join("link"));
    fs::write(&file, "old").expect("a file");
    fs::set_permissions(&file, Permissions::from_mode(0o600)).expect("a mode");
    symlink("page.md", &link).expect("a link");
    let status = program(Some(&link)).status().expect("the program ends");
    assert!(status.success() && link.is_symlink());
    assert_eq!(fs::read(&file).expect("a file"), page);
    let mode = file.metadata().expect("a file").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);

    fs::write(&file, "old").expect("a file");
    fs::set_permissions(&file, Permissions::from_mode(0o444)).expect("a mode");
    let output = program(Some(&file)).output().expect("the program ends");
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.ends_with("page.md: the file is read-only\n"), "{told}");
    assert_eq!(fs::read(&file).expect("a file"), b"old");

    // To standard output by its name: a pipe, and a file that others go on writing to.
    let stdout = Path::new("/dev/stdout");
    let output = program(Some(stdout)).output().expect("the program ends");
    assert_eq!(output.stdout, page);
    let log = folder.path().join("log");
    fs::write(&log, "before\n").expect("a file");
    let opened = OpenOptions::new().append(true).open(&log).expect("a file");
    let after = opened.try_clone().expect("a file");
    let status = program(Some(stdout)).stdout(opened).status();
    assert!(status.expect("the program ends").success());
    std::io::Write::write_all(&mut &after, b"after\n").expect("written");
    let logged = fs::read(&log).expect("a file");
    assert_eq!(logged, [b"before\n", page.as_slice(), b"after\n"].concat());

    let pipe = folder.path().join("pipe");
    let made = Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo").success());
    let mut writer = program(Some(&pipe))
        .stdout(Stdio::null())
        .spawn()
        .expect("started");
    let mut read = Vec::new();
    let opened = File::open(&pipe).expect("the pipe");
    std::io::Read::read_to_end(&mut &opened, &mut read).expect("read");
    assert!(writer.wait().expect("the program ends").success());
    assert_eq!(read, page);
    let kind = pipe.metadata().expect("a pipe").file_type();
    assert!(kind.is_fifo());
}

/// What stands behind the last hyphen of an id is no code by that alone.
#[test]
fn only_a_whole_number_behind_the_family_is_a_code() {
    let directory = tempfile::tempdir().expect("a directory");
    let folder = directory.path().join("en-US");
    std::fs::create_dir(&folder).expect("a folder");
    let texts = "shop-order-404 = Order.\necs-APIGW-0301 = Gateway.\nshop-404 = Shop.\n\
                 shop-0404 = Zero.\nshop-70000 = Large.\n";
    std::fs::write(folder.join("a.ftl"), texts).expect("a file");
    for (id, code, class) in [
        ("shop-order-404", "null", "null"),
        ("ecs-APIGW-0301", "null", "null"),
        ("shop-0404", "null", "null"),
        ("shop-70000", "70000", "null"),
        ("shop-404", "404", "\"client-error\""),
    ] {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_fluent-status"));
        let program = program.args(["explain", id, "--format", "json", "--dir"]);
        let output = program
            .arg(directory.path())
            .output()
            .expect("the program ends");
        let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(told["code"].to_string(), code, "{id}");
        assert_eq!(told["class"].to_string(), class, "{id}");
    }
    // Who names the family says where the code begins.
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_fluent-status"));
    let program = program.args(["list", "--family", "shop-order", "--dir"]);
    let output = program.arg(directory.path()).output();
    let told = output.expect("the program ends").stdout;
    assert_eq!(String::from_utf8_lossy(&told), "404    Order.\n");
}

#[test]
fn pages_for_shells_manuals_and_files_are_written() {
    let directory = tempfile::tempdir().expect("a directory");
    let run = |arguments: &[&str]| {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_fluent-status"));
        let program = program.current_dir(directory.path());
        let output = program.args(arguments).output().expect("the program ends");
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(
            run(&["completions", shell]).contains("negotiate"),
            "{shell}"
        );
    }
    run(&["man", "man/man1"]);
    let read = |name: &str| std::fs::read_to_string(directory.path().join(name)).expect(name);
    assert!(read("man/man1/fluent-status.1").contains(".TH fluent-status 1"));
    assert!(read("man/man1/fluent-status-explain.1").contains("locale"));
    for (name, begin) in [
        ("page.html", "<!DOCTYPE html>"),
        ("PAGE.HTM", "<!DOCTYPE html>"),
        ("page.json", "{"),
        ("page.md", "# "),
        ("page", "# "),
    ] {
        run(&["reference", "--family", "vpc", "--out", name]);
        assert!(read(name).starts_with(begin), "{name}");
    }
    run(&["reference", "--format", "html", "--out", "page.md"]);
    assert!(read("page.md").starts_with("<!DOCTYPE html>"));
}
