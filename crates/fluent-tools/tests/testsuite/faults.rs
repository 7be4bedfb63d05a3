//! What happens to files when something goes wrong: real programs, killed, at once,
//! on full disks and among links.

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Instant;

use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_fluent-tools");

/// So many languages, each with a file of some 3 KB that is not in its canonical
/// form.
const LANGUAGES: [&str; 30] = [
    "ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu",
    "id", "is", "it", "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt", "ro", "ru", "sk",
];

type Files = BTreeMap<PathBuf, String>;

fn unformatted() -> String {
    let messages = (0..100).map(|n| format!("id-{n} = A text of some words.   \n"));
    messages.collect()
}

/// A project, a folder for each language.
fn project() -> TempDir {
    let project = tempfile::tempdir().expect("a folder");
    for tag in LANGUAGES.into_iter().chain(["en-US"]) {
        let folder = project.path().join(tag);
        fs::create_dir(&folder).expect("a folder");
        fs::write(folder.join("m.ftl"), unformatted()).expect("a file");
    }
    project
}

/// All that lies in a folder, each file with its content.
fn files(root: &Path) -> Files {
    let mut files = Files::new();
    for entry in fs::read_dir(root).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.is_symlink() {
            files.extend(self::files(&path));
        } else {
            let content = fs::read_to_string(&path).unwrap_or_default();
            files.insert(path, content);
        }
    }
    files
}

fn run(arguments: &[&str], root: &Path) -> Output {
    let mut command = Command::new(PROGRAM);
    let output = command.args(arguments).arg(root).output();
    output.expect("the program ends")
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// What a run that nothing disturbs makes of a project.
fn formatted(root: &Path) -> Files {
    let output = run(&["fmt"], root);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    files(root)
}

fn restore(files: &Files) {
    for (path, content) in files {
        fs::write(path, content).expect("a file");
    }
}

/// Each file is as it was or as it was to be.
fn assert_whole(root: &Path, before: &Files, after: &Files) {
    for (path, content) in files(root) {
        let name = path.file_name().expect("a name").to_string_lossy();
        if !name.starts_with(".fluent-unfinished-") {
            let is_whole = [before, after]
                .into_iter()
                .any(|files| files.get(&path) == Some(&content));
            assert!(is_whole, "{}: {content:?}", path.display());
        }
    }
}

#[test]
fn a_run_that_is_killed_cuts_no_file_and_what_it_leaves_is_taken_away() {
    const ROUNDS: u32 = 30;

    let project = project();
    let root = project.path();
    let before = files(root);
    let begun = Instant::now();
    let after = formatted(root);
    let whole = begun.elapsed();
    assert_ne!(before, after);
    for round in 0..ROUNDS {
        restore(&before);
        let mut program = Command::new(PROGRAM)
            .arg("fmt")
            .arg(root)
            .stdout(Stdio::null())
            .spawn()
            .expect("the program starts");
        std::thread::sleep(whole * (round + 1) / ROUNDS);
        program.kill().expect("killed, or ended before");
        program.wait().expect("ended");
        assert_whole(root, &before, &after);
    }
    assert_eq!(formatted(root), after);
}

/// One formats and one mends: either may come first with each file, and what it did
/// may be told to be changed meanwhile.
#[test]
fn of_two_runs_at_once_each_leaves_whole_files() {
    let project = project();
    let root = project.path();
    // Without optimisation, `check` takes its time.
    for tag in LANGUAGES.iter().skip(8) {
        fs::remove_dir_all(root.join(tag)).expect("a folder");
    }
    // What `check --fix` does here is another thing than what `fmt` does.
    for path in files(root).into_keys() {
        fs::write(path, format!("b = b\n{}", unformatted())).expect("a file");
    }
    fs::write(
        root.join("en-US/m.ftl"),
        format!("{}b = b\n", unformatted()),
    )
    .expect("a file");
    let before = files(root);
    let formatted_alone = formatted(root);
    let mended_afterwards = mended(root);
    restore(&before);
    let mended_alone = mended(root);
    let formatted_afterwards = formatted(root);
    let whole = [
        &before,
        &formatted_alone,
        &mended_afterwards,
        &mended_alone,
        &formatted_afterwards,
    ];
    for _ in 0..5 {
        restore(&before);
        let runs = [&["fmt"][..], &["check", "--fix"]].map(|arguments| {
            let mut command = Command::new(PROGRAM);
            command.args(arguments).arg(root);
            command.stdout(Stdio::null()).stderr(Stdio::piped());
            command.spawn().expect("the program starts")
        });
        for run in runs {
            let output = run.wait_with_output().expect("the program ends");
            let told = stderr(&output);
            let is_told = output.status.code() == Some(2)
                && told.contains("the file has been changed meanwhile");
            assert!(is_told || told.is_empty(), "{told}");
        }
        for (path, content) in files(root) {
            let is_whole = whole.iter().any(|files| files.get(&path) == Some(&content));
            assert!(is_whole, "{}: {content:?}", path.display());
        }
    }
}

fn mended(root: &Path) -> Files {
    let output = run(&["check", "--fix"], root);
    assert_eq!(stderr(&output), "");
    files(root)
}

/// The shell limits how large a file may grow; beyond that the program is killed, or
/// told so if the signal is ignored, as on a full disk.
#[test]
fn a_limit_of_file_sizes_leaves_the_old_files() {
    let project = project();
    let root = project.path();
    let before = files(root);
    for (script, code, signal) in [
        ("trap '' XFSZ; ulimit -f 1; exec \"$@\"", Some(2), None),
        // SIGXFSZ, which has this number on Linux, macOS and the BSDs.
        ("ulimit -c 0; ulimit -f 1; exec \"$@\"", None, Some(25)),
    ] {
        let output = Command::new("sh")
            .args(["-c", script, "sh", PROGRAM, "fmt"])
            .arg(root)
            .output()
            .expect("the shell ends");
        let told = stderr(&output);
        assert_eq!(output.status.code(), code, "{told}");
        assert_eq!(output.status.signal(), signal, "{told}");
        if code.is_some() {
            assert_eq!(
                told.matches("File too large").count(),
                before.len(),
                "{told}"
            );
            assert_eq!(files(root), before);
        }
        assert_whole(root, &before, &before);
    }
    assert_eq!(formatted(root).len(), before.len());
}

/// Formats a project on a disk of 256 KiB of its own, to which something is done
/// first; the files must be as they were. What was told; none if nobody can have a
/// disk here: only root can, or who may be root among users of his own.
#[cfg(target_os = "linux")]
fn formatted_on_a_disk(disk_script: &str) -> Option<String> {
    let script = format!(
        "mount -t tmpfs -o size=256k none \"$1\" && cp -r \"$2\" \"$1/locales\" || exit 1
        {disk_script} || exit 1
        \"$3\" fmt \"$1/locales\"
        code=$?
        cp -r \"$1/locales\" \"$4\"
        exit $((100 + code))"
    );
    let project = project();
    let folder = tempfile::tempdir().expect("a folder");
    let (disk, result) = (folder.path().join("disk"), folder.path().join("result"));
    fs::create_dir(&disk).expect("a folder");
    let output = ["--mount", "--map-root-user"]
        .into_iter()
        .filter_map(|kind| {
            Command::new("unshare")
                .args([kind, "--mount", "sh", "-c", &script, "sh"])
                .args([&disk, project.path(), Path::new(PROGRAM), &result])
                .output()
                .ok()
        });
    let mut ran = output.filter(|output| output.status.code() >= Some(100));
    let output = ran.next()?;
    let told = stderr(&output);
    assert_eq!(output.status.code(), Some(102), "{told}");
    let below = |files: Files, root: &Path| -> Files {
        let files = files.into_iter();
        let below = |path: PathBuf| path.strip_prefix(root).expect("below").to_owned();
        files.map(|(path, text)| (below(path), text)).collect()
    };
    assert_eq!(
        below(files(&result), &result),
        below(files(project.path()), project.path())
    );
    Some(told)
}

/// Where no disk can be had, the limit of file sizes has to do.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_files() {
    match formatted_on_a_disk("! cat /dev/zero > \"$1/full\" 2> /dev/null") {
        Some(told) => assert!(told.contains("No space left on device"), "{told}"),
        None => a_limit_of_file_sizes_leaves_the_old_files(),
    }
}

/// Where no disk can be had, a folder that may not be written in has to do.
#[cfg(target_os = "linux")]
#[test]
fn a_read_only_disk_leaves_the_old_files() {
    match formatted_on_a_disk("mount -o remount,ro \"$1\"") {
        Some(told) => assert!(told.contains("Read-only file system"), "{told}"),
        None => a_folder_that_may_not_be_written_in_is_named(),
    }
}

/// What could be written is, and is named with what could not.
#[test]
fn a_read_only_file_is_left_and_the_others_are_named() {
    let project = project();
    let root = project.path();
    let file = root.join("fr/m.ftl");
    fs::set_permissions(&file, Permissions::from_mode(0o444)).expect("a mode");
    let output = run(&["fmt"], root);
    let told = stderr(&output).replace(&root.display().to_string(), "DIR");
    assert_eq!(output.status.code(), Some(2), "{told}");
    let refused = "error: DIR/fr/m.ftl: the file is read-only; look at the file and try again\n\
        written all the same: DIR/ar/m.ftl, DIR/bg/m.ftl, ";
    assert!(told.starts_with(refused), "{told}");
    assert!(told.ends_with(", DIR/sk/m.ftl\n"), "{told}");
    assert_eq!(fs::read_to_string(&file).expect("a file"), unformatted());
    let mode = file.metadata().expect("a file").permissions().mode();
    assert_eq!(mode & 0o777, 0o444);
    let output = run(&["fmt", "--check"], root);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        told.ends_with("1 file would change; run `fluent-tools fmt`\n"),
        "{told}"
    );
}

/// Root may write in any folder, so that here root is somebody else.
#[test]
fn a_folder_that_may_not_be_written_in_is_named() {
    let project = project();
    let root = project.path();
    let program = root.join(".program");
    fs::copy(PROGRAM, &program).expect("the program");
    let set = |path: &Path, mode| {
        fs::set_permissions(path, Permissions::from_mode(mode)).expect("a mode");
    };
    for path in files(root).into_keys() {
        set(path.parent().expect("a folder"), 0o777);
        set(&path, 0o777);
    }
    set(&root.join("fr"), 0o555);
    let mut command = Command::new(&program);
    let probe = root.join("fr/probe");
    if fs::write(&probe, "").is_ok() {
        fs::remove_file(&probe).expect("the probe");
        command.uid(65_534).gid(65_534);
    }
    let output = command
        .arg("fmt")
        .arg(root)
        .output()
        .expect("the program ends");
    let told = stderr(&output).replace(&root.display().to_string(), "DIR");
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("DIR/fr/m.ftl: Permission denied"), "{told}");
    assert!(told.contains("written all the same: "), "{told}");
    assert!(told.contains("DIR/de/m.ftl"), "{told}");
    let names = fs::read_dir(root.join("fr")).expect("a folder").count();
    assert_eq!(names, 1);
    let left = fs::read_to_string(root.join("fr/m.ftl")).expect("a file");
    assert_eq!(left, unformatted());
    // So that whoever runs this can take it away.
    set(&root.join("fr"), 0o777);
}

/// A branch of a stranger has links where files used to be made.
#[test]
fn links_are_no_way_out_and_no_second_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("locales");
    let home = folder.path().join("home");
    for path in [&root.join("en-US"), &root.join("fr"), &home] {
        fs::create_dir_all(path).expect("a folder");
    }
    fs::write(home.join(".profile"), "mine").expect("a file");
    for path in ["en-US/m.ftl", "fr/m.ftl"] {
        fs::write(root.join(path), "a = x  \n").expect("a file");
    }
    symlink("../../home/.profile", root.join("fr/m.ftl.new")).expect("a link");
    fs::write(root.join("en-US/m.ftl.new"), "my own").expect("a file");
    symlink("fr", root.join("fr-CA")).expect("a link");
    symlink("m.ftl", root.join("fr/n.ftl")).expect("a link");

    let output = run(&["fmt"], &root);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let told = told.replace(&root.display().to_string(), "DIR");
    assert_eq!(stderr(&output), "");
    assert_eq!(told, "DIR/en-US/m.ftl\nDIR/fr/m.ftl\n2 files changed\n");
    let read = |path: PathBuf| fs::read_to_string(path).expect("a file");
    assert_eq!(read(root.join("fr/m.ftl")), "a = x\n");
    assert!(root.join("fr/n.ftl").is_symlink() && root.join("fr-CA").is_symlink());
    assert_eq!(read(root.join("en-US/m.ftl.new")), "my own");
    assert_eq!(read(home.join(".profile")), "mine");

    // A language that is to be new.
    symlink("../home", root.join("nb")).expect("a link");
    let output = Command::new(PROGRAM)
        .args(["new-locale", "nb"])
        .arg(&root)
        .output()
        .expect("the program ends");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("the link leaves the directory"));
    fs::remove_file(root.join("nb")).expect("a link");
    let made = folder.path().join("made");
    fs::create_dir(&made).expect("a folder");
    symlink("../home", made.join("en-XA")).expect("a link");
    let output = Command::new(PROGRAM)
        .arg("pseudo")
        .arg(&root)
        .arg("--out")
        .arg(&made)
        .output()
        .expect("the program ends");
    assert_eq!(output.status.code(), Some(2));
    let told = stderr(&output).replace(&made.display().to_string(), "OUT");
    assert!(
        told.starts_with("error: OUT/en-XA/m.ftl: the link leaves the directory"),
        "{told}"
    );
    assert_eq!(files(&home).len(), 1);
}

#[test]
fn pseudo_writes_whole_files_over_what_is_there() {
    let project = project();
    let made = tempfile::tempdir().expect("a folder");
    let pseudo = || {
        let output = Command::new(PROGRAM)
            .arg("pseudo")
            .arg(project.path())
            .arg("--out")
            .arg(made.path())
            .output();
        output.expect("the program ends")
    };
    assert_eq!(pseudo().status.code(), Some(0));
    let file = made.path().join("en-XA/m.ftl");
    let text = fs::read_to_string(&file).expect("a file");
    fs::write(&file, "cut").expect("a file");
    fs::set_permissions(&file, Permissions::from_mode(0o600)).expect("a mode");
    assert_eq!(pseudo().status.code(), Some(0));
    assert_eq!(fs::read_to_string(&file).expect("a file"), text);
    let mode = file.metadata().expect("a file").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    fs::set_permissions(&file, Permissions::from_mode(0o400)).expect("a mode");
    let output = pseudo();
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).ends_with("en-XA/m.ftl: the file is read-only\n"));
    assert_eq!(files(made.path()).len(), 1);
}

/// The folder of the texts may have any name, and the command line may name it; what
/// is no path has to be text.
#[cfg(target_os = "linux")]
#[test]
fn names_that_are_not_utf_8_are_kept_or_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let folder = tempfile::tempdir().expect("a folder");
    let strange = |name: &'static [u8]| folder.path().join(OsStr::from_bytes(name));
    let root = strange(b"texts\xFF");
    fs::create_dir_all(root.join("en-US")).expect("a folder");
    fs::write(root.join("en-US/m.ftl"), "a = x  \n").expect("a file");
    let run = |arguments: &[&OsStr]| {
        let output = Command::new(PROGRAM).args(arguments).output();
        output.expect("the program ends")
    };
    let arg = OsStr::new;
    let out = strange(b"made\xFE");
    for arguments in [
        &[arg("fmt"), root.as_os_str()][..],
        &[arg("new-locale"), arg("nb"), root.as_os_str()],
        &[arg("check"), root.as_os_str()],
        &[
            arg("pseudo"),
            root.as_os_str(),
            arg("--out"),
            out.as_os_str(),
        ],
    ] {
        let output = run(arguments);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{arguments:?} {}",
            stderr(&output)
        );
    }
    let mut names: Vec<PathBuf> = files(folder.path()).into_keys().collect();
    names.sort();
    let expected = [
        out.join("en-XA/m.ftl"),
        root.join("en-US/m.ftl"),
        root.join("nb/m.ftl"),
        root.join("nb/review.toml"),
    ];
    assert_eq!(names, expected);
    assert_eq!(fs::read_to_string(&expected[1]).expect("a file"), "a = x\n");

    let wrong = OsStr::from_bytes(b"fr\xFF");
    for arguments in [
        &[arg("new-locale"), wrong, root.as_os_str()][..],
        &[arg("check"), root.as_os_str(), arg("--source"), wrong],
        &[arg("check"), root.as_os_str(), arg("--rules"), wrong],
        &[wrong],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            stderr(&output).starts_with("error: "),
            "{}",
            stderr(&output)
        );
    }

    // Below the folder each is refused by its name, and nothing is written.
    let before = files(folder.path());
    for name in [
        &b"texts\xFF/en-US/\xFF.ftl"[..],
        b"texts\xFF/en-US/\xFE.ftl",
    ] {
        fs::write(strange(name), "a = x  \n").expect("a file");
    }
    let output = run(&[arg("fmt"), root.as_os_str()]);
    let told = stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{told}");
    for name in ["\"\\xFF.ftl\"", "\"\\xFE.ftl\""] {
        let line = format!("error: the name {name} is not in UTF-8\n");
        assert!(told.contains(&line), "{told}");
    }
    assert_eq!(files(folder.path()).len(), before.len() + 2);
}

/// Each finding once, however many ways lead to it.
#[test]
fn a_link_to_its_own_folder_multiplies_no_finding() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    fs::write(root.join("en-US.ftl"), "a = { $n } x\n").expect("a file");
    fs::write(root.join("fr.ftl"), "a = { $m } y\n").expect("a file");
    fs::write(root.join("fr.old.ftl"), "").expect("a file");
    let alone = run(&["check"], root);
    symlink(".", root.join("loop")).expect("a link");
    let looped = run(&["check"], root);
    assert_eq!(stderr(&looped), stderr(&alone));
    assert_eq!(looped.stdout, alone.stdout);
    assert_eq!(looped.status.code(), Some(1));
}
