//! Reading a tree of files: links, and names that are not UTF-8.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use fluent_source::files::{Tree, tree};
use tempfile::TempDir;

fn folder(files: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for path in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, "a = b\n").expect("a file");
    }
    folder
}

fn texts(root: &Path) -> Tree {
    tree(root, &|path| path.ends_with(".ftl"))
}

fn paths(tree: &Tree) -> Vec<&str> {
    tree.files.iter().map(|(path, _)| path.as_str()).collect()
}

#[test]
fn a_folder_is_read_once_below_each_folder_of_the_root() {
    let folder = folder(&["fr/a.ftl", "fr/z/b.ftl", "nb/c.ftl"]);
    let link = |to: &str, at: &str| symlink(to, folder.path().join(at)).expect("a link");
    link(".", "loop");
    link("..", "fr/loop");
    link(".", "fr/z/loop");
    link("z", "fr/a");
    link("../../nb", "fr/z/nb");
    link("nb", "no");
    // Two links in each of many folders would be thousands of ways.
    for depth in 0..7 {
        let below = format!("fr/deep/{}", "d/".repeat(depth));
        fs::create_dir_all(folder.path().join(format!("{below}d"))).expect("a folder");
        link("d", &format!("{below}e"));
        link("d", &format!("{below}f"));
    }
    let tree = texts(folder.path());
    assert_eq!(tree.diagnostics, []);
    assert_eq!(
        paths(&tree),
        [
            "fr/a.ftl",
            "fr/z/b.ftl",
            "fr/z/nb/c.ftl",
            "nb/c.ftl",
            "no/c.ftl"
        ]
    );
    let real = |path: &str| PathBuf::from(path);
    assert_eq!(
        tree.links,
        [
            ("fr/z/nb/c.ftl".to_owned(), real("nb/c.ftl")),
            ("no/c.ftl".to_owned(), real("nb/c.ftl")),
        ]
    );
}

/// Read with a sign in place of what is not UTF-8, they would all be one file.
#[cfg(target_os = "linux")]
#[test]
fn names_that_are_not_utf_8_are_refused_each_by_itself() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let folder = folder(&["fr/a.ftl", "fr/\u{FFFD}.ftl"]);
    let strange = |name: &'static [u8]| folder.path().join(OsStr::from_bytes(name));
    for name in [&b"fr/\xFF.ftl"[..], b"fr/\xFE.ftl", b"fr/\xFF.txt"] {
        fs::write(strange(name), "a = b\n").expect("a file");
    }
    for name in [&b"n\xFF"[..], b"n\xFF/sub", b"empty\xFF"] {
        fs::create_dir(strange(name)).expect("a folder");
    }
    fs::write(strange(b"n\xFF/sub/b.ftl"), "a = b\n").expect("a file");
    let tree = texts(folder.path());
    assert_eq!(paths(&tree), ["fr/a.ftl", "fr/\u{FFFD}.ftl"]);
    let root = format!("{}/", folder.path().display());
    let told: Vec<String> = tree
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.to_string().replace(&root, ""))
        .collect();
    assert_eq!(
        told,
        [
            "fr/\u{FFFD}.ftl: the name \"\\xFE.ftl\" is not in UTF-8; rename it",
            "fr/\u{FFFD}.ftl: the name \"\\xFF.ftl\" is not in UTF-8; rename it",
            "n\u{FFFD}/sub/b.ftl: the name \"n\\xFF\" is not in UTF-8; rename it",
        ]
    );
    // The root may have any name.
    let tree = texts(&strange(b"n\xFF"));
    assert_eq!(paths(&tree), ["sub/b.ftl"]);
}
