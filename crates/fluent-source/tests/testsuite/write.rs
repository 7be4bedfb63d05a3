//! Files that are written whole: links, permissions, and what is no regular file.

use std::fs::{self, File, Permissions};
use std::io::{self, Read as _};
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Barrier};
use std::thread;

use fluent_source::write::{self, Writer};
use tempfile::TempDir;

/// A folder with `root/fr/a.ftl`, and `home/.profile` beside the root.
fn project() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, content) in [("root/fr/a.ftl", "old"), ("home/.profile", "mine")] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, content).expect("a file");
    }
    folder
}

fn writer(project: &TempDir) -> Writer {
    Writer::below(&project.path().join("root")).expect("the root")
}

fn replaced(project: &TempDir, path: &str) -> io::Result<()> {
    writer(project).replace(Path::new(path), b"old", b"new")
}

fn read(project: &TempDir, path: &str) -> String {
    fs::read_to_string(project.path().join(path)).expect("the file")
}

/// Everything below the project, to see that nothing else has come to be.
fn names(project: &TempDir) -> Vec<String> {
    fn add(folder: &Path, names: &mut Vec<String>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let entry = entry.expect("an entry");
            if entry.file_type().expect("a type").is_dir() {
                add(&entry.path(), names);
            } else {
                names.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
    }
    let mut names = Vec::new();
    add(project.path(), &mut names);
    names.sort();
    names
}

#[test]
fn a_file_beside_it_is_neither_followed_nor_overwritten() {
    let project = project();
    let root = project.path().join("root");
    symlink("../../home/.profile", root.join("fr/a.ftl.new")).expect("a link");
    fs::write(root.join("fr/b.ftl"), "old").expect("a file");
    fs::write(root.join("fr/b.ftl.new"), "my own").expect("a file");
    replaced(&project, "fr/a.ftl").expect("written");
    replaced(&project, "fr/b.ftl").expect("written");
    assert_eq!(read(&project, "root/fr/a.ftl"), "new");
    assert_eq!(read(&project, "root/fr/b.ftl"), "new");
    assert_eq!(read(&project, "root/fr/b.ftl.new"), "my own");
    assert_eq!(read(&project, "home/.profile"), "mine");
    assert_eq!(
        names(&project),
        [".profile", "a.ftl", "a.ftl.new", "b.ftl", "b.ftl.new"]
    );
}

#[test]
fn permissions_stay_and_new_files_have_the_usual_ones() {
    let project = project();
    let file = project.path().join("root/fr/a.ftl");
    let mode = |path: &Path| path.metadata().expect("a file").mode() & 0o7777;
    for kept in [0o600, 0o640, 0o755] {
        fs::write(&file, "old").expect("a file");
        fs::set_permissions(&file, Permissions::from_mode(kept)).expect("a mode");
        replaced(&project, "fr/a.ftl").expect("written");
        assert_eq!(mode(&file), kept, "{kept:o}");
    }
    let new = project.path().join("root/de/a.ftl");
    let created = writer(&project).create(Path::new("de/a.ftl"), b"new");
    created.expect("written");
    // What the mask of this process leaves.
    let usual = project.path().join("usual");
    File::create(&usual).expect("a file");
    assert_eq!(mode(&new), mode(&usual));
}

/// Root could write to it; whoever made it so did not want that.
#[test]
fn a_read_only_file_is_refused() {
    let project = project();
    let file = project.path().join("root/fr/a.ftl");
    fs::set_permissions(&file, Permissions::from_mode(0o444)).expect("a mode");
    let error = replaced(&project, "fr/a.ftl").expect_err("refused");
    assert_eq!(error.to_string(), "the file is read-only");
    let error = write::file(&file, b"new").expect_err("refused");
    assert_eq!(error.to_string(), "the file is read-only");
    assert_eq!(read(&project, "root/fr/a.ftl"), "old");
    assert_eq!(names(&project), [".profile", "a.ftl"]);
}

#[test]
fn a_link_stays_a_link_and_what_it_leads_to_is_written() {
    let project = project();
    let root = project.path().join("root");
    symlink("fr", root.join("fr-CA")).expect("a link");
    symlink("../fr-CA/a.ftl", root.join("fr/b.ftl")).expect("a link");
    replaced(&project, "fr/b.ftl").expect("written");
    assert!(root.join("fr/b.ftl").is_symlink() && root.join("fr-CA").is_symlink());
    assert!(!root.join("fr/a.ftl").is_symlink());
    assert_eq!(read(&project, "root/fr/a.ftl"), "new");
    let link = project.path().join("page");
    symlink("root/fr/a.ftl", &link).expect("a link");
    write::file(&link, b"newer").expect("written");
    assert!(link.is_symlink());
    assert_eq!(read(&project, "root/fr/a.ftl"), "newer");
}

#[test]
fn nothing_is_written_beyond_the_root() {
    let project = project();
    let root = project.path().join("root");
    fs::write(project.path().join("home/a.ftl"), "old").expect("a file");
    symlink("../../home/a.ftl", root.join("fr/b.ftl")).expect("a link");
    symlink("../home", root.join("de")).expect("a link");
    symlink("../home/new", root.join("nb")).expect("a link");
    symlink("../../home/new.ftl", root.join("fr/c.ftl")).expect("a link");
    let mut writer = writer(&project);
    let told = |written: io::Result<()>| written.expect_err("refused").to_string();
    for path in ["fr/b.ftl", "de/a.ftl"] {
        let path = Path::new(path);
        let leaves = "the link leaves the directory";
        assert_eq!(told(writer.replace(path, b"old", b"new")), leaves);
        assert_eq!(told(writer.put(path, b"new")), leaves);
    }
    for path in ["de/b.ftl", "de/new/b.ftl"] {
        let path = Path::new(path);
        let leaves = "the link leaves the directory";
        assert_eq!(told(writer.create(path, b"new")), leaves);
        assert_eq!(told(writer.put(path, b"new")), leaves);
    }
    for path in ["../home/b.ftl", "fr/../../home/b.ftl", "/tmp/b.ftl"] {
        let leaves = "the path leaves the directory";
        assert_eq!(told(writer.create(Path::new(path), b"new")), leaves);
    }
    // Links to nowhere are no places for new files.
    for path in ["nb/a.ftl", "fr/c.ftl"] {
        told(writer.create(Path::new(path), b"new"));
        told(writer.put(Path::new(path), b"new"));
    }
    assert_eq!(read(&project, "home/a.ftl"), "old");
    let left = names(&project);
    assert_eq!(
        left,
        [".profile", "a.ftl", "a.ftl", "b.ftl", "c.ftl", "de", "nb"]
    );
}

#[test]
fn files_with_several_names_are_not_divided() {
    let project = project();
    let root = project.path().join("root");
    fs::hard_link(root.join("fr/a.ftl"), root.join("fr/b.ftl")).expect("a link");
    let error = replaced(&project, "fr/a.ftl").expect_err("refused");
    let told = "the file has several names by hard links, which would become different files";
    assert_eq!(error.to_string(), told);
    assert_eq!(read(&project, "root/fr/a.ftl"), "old");
    assert_eq!(read(&project, "root/fr/b.ftl"), "old");
}

#[test]
fn what_is_there_already_or_was_changed_stays() {
    let project = project();
    let mut writer = writer(&project);
    let error = writer.create(Path::new("fr/a.ftl"), b"new");
    let error = error.expect_err("refused");
    assert_eq!(error.to_string(), "the file is there already");
    let error = writer.replace(Path::new("fr/a.ftl"), b"older", b"new");
    let error = error.expect_err("refused");
    assert_eq!(error.to_string(), "the file has been changed meanwhile");
    let error = writer.replace(Path::new("fr/gone.ftl"), b"old", b"new");
    assert_eq!(error.expect_err("refused").kind(), io::ErrorKind::NotFound);
    assert_eq!(read(&project, "root/fr/a.ftl"), "old");
    writer.put(Path::new("fr/a.ftl"), b"new").expect("written");
    assert_eq!(read(&project, "root/fr/a.ftl"), "new");
    assert_eq!(names(&project), [".profile", "a.ftl"]);
}

#[test]
fn what_is_no_regular_file_is_written_to_and_stays() {
    let project = project();
    let pipe = project.path().join("root/fr/pipe");
    let made = Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo").success());
    let read_pipe = |pipe: &Path| {
        let pipe = pipe.to_owned();
        thread::spawn(move || {
            let mut told = String::new();
            let read = File::open(pipe).and_then(|mut pipe| pipe.read_to_string(&mut told));
            read.map(|_| told).expect("the pipe")
        })
    };
    let reader = read_pipe(&pipe);
    write::file(&pipe, b"a page").expect("written");
    assert_eq!(reader.join().expect("read"), "a page");
    let reader = read_pipe(&pipe);
    let put = writer(&project).put(Path::new("fr/pipe"), b"texts");
    put.expect("written");
    assert_eq!(reader.join().expect("read"), "texts");
    let is_pipe = |path: &Path| path.metadata().expect("a pipe").file_type().is_fifo();
    assert!(is_pipe(&pipe));

    let socket = project.path().join("socket");
    let _listener = UnixListener::bind(&socket).expect("a socket");
    write::file(&socket, b"a page").expect_err("a socket cannot be opened");
    let kind = socket.metadata().expect("a socket").file_type();
    assert!(kind.is_socket());
    write::file(project.path(), b"a page").expect_err("a folder");
    assert!(project.path().is_dir());

    // Only now, as root: were the pipe replaced, so would the device be, for all.
    write::file(Path::new("/dev/null"), b"a page").expect("written");
    let kind = Path::new("/dev/null").metadata().expect("a device");
    assert!(kind.file_type().is_char_device());
    assert_eq!(names(&project), [".profile", "a.ftl", "pipe", "socket"]);
}

#[test]
fn what_an_interrupted_run_has_left_is_taken_away_and_what_is_in_work_is_not() {
    let project = project();
    let folder = project.path().join("root/fr");
    let left = folder.join(".fluent-unfinished-0123456789ab.tmp");
    fs::write(&left, "half a te").expect("a file");
    let own = folder.join(".fluent-unfinished-by-me");
    fs::write(&own, "mine").expect("a file");
    let profile = folder.join(".fluent-unfinished-link.tmp");
    symlink("../../home/.profile", &profile).expect("a link");
    let in_work = folder.join(".fluent-unfinished-ba9876543210.tmp");
    let locked = File::create(&in_work).expect("a file");
    rustix::fs::flock(&locked, rustix::fs::FlockOperation::LockExclusive).expect("a lock");
    replaced(&project, "fr/a.ftl").expect("written");
    assert!(!left.exists() && own.exists() && profile.is_symlink() && in_work.exists());
    // By closing it a lock ends when the last copy is closed, and a test beside this
    // one that starts a program has copied all that is open.
    rustix::fs::flock(&locked, rustix::fs::FlockOperation::Unlock).expect("unlocked");
    let mut writer = writer(&project);
    writer.tidy_below(Path::new("fr"));
    assert!(!in_work.exists() && own.exists());
    assert_eq!(read(&project, "home/.profile"), "mine");
}

/// Each thread writes a letter of its own, many times over.
#[test]
fn of_several_at_once_one_is_there_and_whole() {
    const SIZE: usize = 1 << 16;

    let project = Arc::new(project());
    let barrier = Arc::new(Barrier::new(4));
    let threads: Vec<_> = [b'a', b'b', b'c', b'd']
        .into_iter()
        .map(|letter| {
            let (project, barrier) = (Arc::clone(&project), Arc::clone(&barrier));
            thread::spawn(move || {
                barrier.wait();
                for _ in 0..10 {
                    let mut writer = writer(&project);
                    let put = writer.put(Path::new("fr/a.ftl"), &[letter; SIZE]);
                    put.expect("written");
                    let now = read(&project, "root/fr/a.ftl");
                    assert_eq!(now.len(), SIZE);
                    assert!(now.chars().all(|one| now.starts_with(one)));
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().expect("no failure");
    }
    assert_eq!(names(&project), [".profile", "a.ftl"]);
}

/// The files of a directory that is written whole.
const TREE: [(&str, &[u8]); 2] = [("de/404.html", b"weg"), ("fr/404.html", b"rien")];

fn tree(directory: &Path, files: &[(&str, &[u8])]) -> io::Result<()> {
    let files = files
        .iter()
        .map(|(path, content)| (Path::new(*path), *content));
    write::tree(directory, files)
}

#[test]
fn a_directory_takes_the_place_of_the_one_before() {
    let project = project();
    let root = project.path().join("root");
    fs::set_permissions(&root, Permissions::from_mode(0o750)).expect("a mode");
    let link = project.path().join("link");
    symlink("root", &link).expect("a link");
    tree(&link, &TREE).expect("written");
    assert!(link.is_symlink());
    assert_eq!(
        names(&project),
        [".profile", "404.html", "404.html", "link"]
    );
    assert_eq!(read(&project, "root/fr/404.html"), "rien");
    let mode = root.metadata().expect("a folder").permissions().mode();
    assert_eq!(mode & 0o777, 0o750);
    // One that is not there, nor the one above.
    tree(&project.path().join("a/b"), &TREE).expect("written");
    assert_eq!(read(&project, "a/b/de/404.html"), "weg");
}

#[test]
fn a_directory_that_cannot_be_written_whole_stays() {
    let project = project();
    let root = project.path().join("root");
    let before = names(&project);
    let outside = [("de/404.html", &b"weg"[..]), ("../home/.profile", b"yours")];
    let error = tree(&root, &outside).expect_err("a path that leads out");
    assert_eq!(error.to_string(), "the path leaves the directory");
    let twice = [("de", &b"weg"[..]), ("de/404.html", b"weg")];
    tree(&root, &twice).expect_err("a file and a folder of one name");
    tree(&root.join("fr/a.ftl"), &TREE).expect_err("a file");
    symlink("nowhere", project.path().join("dangling")).expect("a link");
    tree(&project.path().join("dangling"), &TREE).expect_err("a link to nothing");
    fs::remove_file(project.path().join("dangling")).expect("the link");
    assert_eq!(names(&project), before);
    assert_eq!(read(&project, "root/fr/a.ftl"), "old");
}

#[test]
fn a_directory_that_a_killed_run_has_left_is_taken_away_and_one_in_work_is_not() {
    let project = project();
    let left = project.path().join(".fluent-unfinished-left.tmp");
    let in_work = project.path().join(".fluent-unfinished-work.tmp");
    for folder in [&left, &in_work] {
        fs::create_dir_all(folder.join("de")).expect("a folder");
    }
    let lock = File::open(&in_work).expect("a folder");
    rustix::fs::flock(&lock, rustix::fs::FlockOperation::LockExclusive).expect("a lock");
    tree(&project.path().join("root"), &TREE).expect("written");
    assert!(!left.exists() && in_work.exists());
    rustix::fs::flock(&lock, rustix::fs::FlockOperation::Unlock).expect("unlocked");
}
