//! [`Stamp`]: what can be seen of a directory's files without reading them.
//!
//! Notifications of changes do not come from network drives, nor into many containers; to
//! look is slower and always right.

use std::collections::HashSet;
use std::fs::{self, Metadata};
use std::hash::{DefaultHasher, Hash, Hasher as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// As deep as texts may lie, and as many entries as a directory of them may have.
const DEEPEST: usize = 10;
const MOST_ENTRIES: usize = 10_000;
/// So coarse is the time of a change on some file systems: what was changed so lately may be
/// changed again without a trace.
const COARSE: Duration = Duration::from_secs(2);

/// The paths, lengths, times and numbers of a directory's files, as one number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stamp {
    hash: u64,
    /// Whether the last change is long enough ago to be told from the next one.
    is_settled: bool,
}

impl Stamp {
    pub(super) fn of(root: &Path) -> Stamp {
        let mut walk = Walk {
            entries: 0,
            folders: HashSet::new(),
            hasher: DefaultHasher::new(),
            newest: None,
        };
        walk.look(root, 0);
        let now = SystemTime::now();
        let is_fresh = |changed: SystemTime| match now.duration_since(changed) {
            Ok(age) => age < COARSE,
            // The clock of a network drive may be ahead for good.
            Err(ahead) => ahead.duration() < COARSE,
        };
        Stamp {
            hash: walk.hasher.finish(),
            is_settled: !walk.newest.is_some_and(is_fresh),
        }
    }

    /// Whether files that had this stamp, then, and have that one now, are surely the same.
    pub(super) fn is_still(self, now: Stamp) -> bool {
        self.hash == now.hash && self.is_settled
    }
}

/// A directory that is being looked through.
struct Walk {
    entries: usize,
    /// The real folders, each of which is looked into once.
    folders: HashSet<PathBuf>,
    hasher: DefaultHasher,
    newest: Option<SystemTime>,
}

impl Walk {
    fn look(&mut self, folder: &Path, depth: usize) {
        let real = folder.canonicalize().unwrap_or_default();
        if depth > DEEPEST || !self.folders.insert(real) {
            return;
        }
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let left = MOST_ENTRIES.saturating_sub(self.entries);
        let mut paths: Vec<PathBuf> = entries.take(left).map(|entry| entry.path()).collect();
        self.entries += paths.len();
        // The system lists them in any order.
        paths.sort_unstable();
        for path in paths {
            path.hash(&mut self.hasher);
            // Of what a link leads to. What cannot be looked at is told when it is read.
            let Ok(found) = path.metadata() else {
                continue;
            };
            if found.is_dir() {
                self.look(&path, depth + 1);
            } else {
                self.note(&found);
            }
        }
    }

    fn note(&mut self, found: &Metadata) {
        let changed = found.modified().ok();
        self.newest = self.newest.max(changed);
        (found.len(), changed, identity(found)).hash(&mut self.hasher);
    }
}

/// The number of a file, and when anything of it was changed: a file that is put in the place
/// of another may have its length and its time.
#[cfg(unix)]
fn identity(found: &Metadata) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt as _;

    (found.ino(), found.ctime(), found.ctime_nsec())
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> (u64, i64, i64) {
    (0, 0, 0)
}

#[cfg(test)]
mod tests {
    use std::fs::File;

    use super::*;

    /// A directory of texts that nobody has changed for an hour.
    fn texts() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("fr")).expect("a folder");
        write(folder.path(), "fr/a.ftl", "a = b");
        folder
    }

    fn write(root: &Path, path: &str, text: &str) {
        let path = root.join(path);
        fs::write(&path, text).expect("a file");
        let hour_ago = SystemTime::now() - Duration::from_secs(3600);
        let file = File::options().write(true).open(path).expect("a file");
        file.set_modified(hour_ago).expect("a time");
    }

    #[test]
    fn what_is_not_touched_is_the_same() {
        let folder = texts();
        let stamp = Stamp::of(folder.path());
        assert!(stamp.is_still(Stamp::of(folder.path())));
    }

    #[test]
    fn every_change_is_seen() {
        let folder = texts();
        let root = folder.path();
        let changes: [(&str, &dyn Fn()); 5] = [
            ("another length", &|| write(root, "fr/a.ftl", "a = bc")),
            // Of the same length and at the same time.
            ("another file", &|| {
                write(root, "fr/new", "a = cb");
                fs::rename(root.join("fr/new"), root.join("fr/a.ftl")).expect("renamed");
            }),
            ("a new file", &|| write(root, "fr/b.ftl", "")),
            ("a new folder", &|| {
                fs::create_dir(root.join("de")).expect("a folder")
            }),
            ("a file less", &|| {
                fs::remove_file(root.join("fr/b.ftl")).expect("removed")
            }),
        ];
        let mut before = Stamp::of(root);
        for (name, change) in changes {
            change();
            let now = Stamp::of(root);
            assert!(!before.is_still(now), "{name}");
            before = now;
        }
    }

    #[test]
    fn what_was_just_changed_may_be_changed_again() {
        let folder = texts();
        fs::write(folder.path().join("fr/a.ftl"), "a = c").expect("a file");
        let stamp = Stamp::of(folder.path());
        assert!(!stamp.is_still(Stamp::of(folder.path())));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_itself_has_an_end() {
        let folder = texts();
        std::os::unix::fs::symlink(".", folder.path().join("fr/again")).expect("a link");
        let stamp = Stamp::of(folder.path());
        assert!(stamp.is_still(Stamp::of(folder.path())));
    }
}
