//! The program `git`, asked by fixed arguments. Nothing is written, nothing is fetched,
//! and nothing that a repository configures is run.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

/// A repository, asked from a folder in it.
#[derive(Debug)]
pub(super) struct Git {
    folder: PathBuf,
    /// The folder's path below the root of the repository: empty, or with a slash at its
    /// end.
    prefix: String,
    pub(super) is_shallow: bool,
}

/// A commit and its parents, as far as they concern some files.
#[derive(Clone, Debug)]
pub(super) struct Commit {
    pub(super) hash: String,
    pub(super) parents: Vec<String>,
}

/// A file as it was: its object, and how many bytes it has.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Blob {
    pub(super) object: String,
    size: usize,
}

/// The largest file that is looked at: as large as a file of texts may be.
const LARGEST_FILE: usize = 1 << 20;
const MOST_COMMITS: &str = "--max-count=50000";

impl Git {
    /// The repository that a folder is in; else why there is none.
    pub(super) fn of(folder: &Path) -> Result<Git, String> {
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        let mut git = Git {
            folder: folder.to_owned(),
            prefix: String::new(),
            is_shallow: false,
        };
        let told = git.ask(
            &["rev-parse", "--is-shallow-repository", "--show-prefix"],
            &[],
        )?;
        let told = String::from_utf8(told).map_err(|_| "a path is not in UTF-8".to_owned())?;
        let mut lines = told.lines();
        git.is_shallow = lines.next() == Some("true");
        git.prefix = lines.next().unwrap_or_default().to_owned();
        git.ask(&["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], &[])
            .map_err(|_| "the repository has no commits yet".to_owned())?;
        Ok(git)
    }

    /// The commits that have changed one of the files, those of the present branch, each
    /// before its parents; and all merges between them.
    pub(super) fn commits(&self, below: &[&str]) -> Option<Vec<Commit>> {
        let mut arguments = vec![
            "rev-list",
            "--full-history",
            "--topo-order",
            "--parents",
            MOST_COMMITS,
            "HEAD",
            "--",
        ];
        arguments.extend(below);
        let told = String::from_utf8(self.ask(&arguments, &[]).ok()?).ok()?;
        let commits = told.lines().filter_map(|line| {
            let mut hashes = line.split(' ').map(str::to_owned);
            Some(Commit {
                hash: hashes.next()?,
                parents: hashes.collect(),
            })
        });
        Some(commits.collect())
    }

    /// What a file was in each commit; none where it was not, or was too large.
    pub(super) fn blobs(&self, commits: &[Commit], below: &str) -> Option<Vec<Option<Blob>>> {
        let path = format!("{}{below}", self.prefix);
        if path.contains('\n') {
            return None;
        }
        let asked: String = commits
            .iter()
            .map(|commit| format!("{}:{path}\n", commit.hash))
            .collect();
        let format = "--batch-check=%(objecttype) %(objectname) %(objectsize)";
        let told =
            String::from_utf8(self.ask(&["cat-file", format], asked.as_bytes()).ok()?).ok()?;
        let blobs = told.lines().map(|line| {
            let mut parts = line.strip_prefix("blob ")?.split(' ');
            let object = parts.next()?.to_owned();
            let size = parts.next()?.parse().ok()?;
            (size <= LARGEST_FILE).then_some(Blob { object, size })
        });
        let blobs: Vec<_> = blobs.collect();
        (blobs.len() == commits.len()).then_some(blobs)
    }

    /// The contents of objects, in the same order.
    pub(super) fn contents(&self, blobs: &[Blob]) -> Option<Vec<Vec<u8>>> {
        let asked: String = blobs
            .iter()
            .map(|blob| format!("{}\n", blob.object))
            .collect();
        let told = self.ask(&["cat-file", "--batch"], asked.as_bytes()).ok()?;
        let mut rest = told.as_slice();
        let mut contents = Vec::with_capacity(blobs.len());
        for blob in blobs {
            // A line that names the object, the content, and a line feed.
            let head = rest.iter().position(|byte| *byte == b'\n')? + 1;
            rest = rest.get(head..)?;
            contents.push(rest.get(..blob.size)?.to_vec());
            rest = rest.get(blob.size + 1..)?;
        }
        Some(contents)
    }

    /// What git answers; else the first line of its complaint.
    fn ask(&self, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>, String> {
        let mut command = Command::new("git");
        command
            .arg("-C")
            .arg(&self.folder)
            .args([
                "--no-pager",
                "--literal-pathspecs",
                "-c",
                "core.fsmonitor=false",
            ])
            .args(arguments)
            // In a hook these name another folder than the one that is asked about.
            .env_remove("GIT_DIR")
            .env_remove("GIT_WORK_TREE")
            .env_remove("GIT_INDEX_FILE")
            .env_remove("GIT_PREFIX")
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_NO_REPLACE_OBJECTS", "1")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("LC_ALL", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command
            .spawn()
            .map_err(|error| format!("the program git cannot be run: {error}"))?;
        let stdin = child.stdin.take();
        let output = thread::scope(|scope| {
            // Written beside, as git may answer before it has read all.
            scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(input)));
            child.wait_with_output()
        });
        let output = output.map_err(|error| error.to_string())?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let told = String::from_utf8_lossy(&output.stderr);
        let first = told.lines().next().unwrap_or("git has failed");
        let first = first.strip_prefix("fatal: ").unwrap_or(first);
        // Behind "not a git repository" git tells how far up it has looked.
        Err(first.split(" (or any").next().unwrap_or(first).to_owned())
    }
}
