//! The program `git`, asked by fixed arguments. Nothing is written, nothing is fetched,
//! and nothing that a repository configures is run.

use std::collections::BTreeSet;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// A repository, asked from a folder in it.
#[derive(Debug)]
pub(crate) struct Git {
    folder: PathBuf,
    /// The folder's path below the root of the repository: empty, or with a slash at its
    /// end.
    prefix: String,
    /// What the repository lacks of its history, and how to get it.
    pub(super) gap: Option<&'static str>,
    /// Tells which object a file of a commit is.
    finder: Objects,
    /// Tells what is in an object.
    reader: Objects,
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
    pub(crate) fn of(folder: &Path) -> Result<Git, String> {
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        let mut git = Git {
            folder: folder.to_owned(),
            prefix: String::new(),
            gap: None,
            finder: Objects::new("--batch-check=%(objecttype) %(objectname) %(objectsize)"),
            reader: Objects::new("--batch"),
        };
        let told = git.ask(
            &["rev-parse", "--is-shallow-repository", "--show-prefix"],
            &[],
        )?;
        let told = String::from_utf8(told).map_err(|_| "a path is not in UTF-8".to_owned())?;
        let mut lines = told.lines();
        let is_shallow = lines.next() == Some("true");
        git.prefix = lines.next().unwrap_or_default().to_owned();
        git.ask(&["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], &[])
            .map_err(|_| "the repository has no commits yet".to_owned())?;
        // Git fails where nothing is configured so.
        let promised = ["config", "--get-regexp", r"^remote\..*\.promisor$"];
        let is_partial = git.ask(&promised, &[]).is_ok();
        git.gap = match (is_shallow, is_partial) {
            (true, _) => {
                Some("the repository is a shallow clone; fetch its history: git fetch --unshallow")
            }
            (_, true) => Some("the repository is a partial clone; clone it without --filter"),
            _ => None,
        };
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

    /// The files below the folder that differ from what they were where the present branch
    /// left a commit, and those that git does not know.
    pub(crate) fn changed_since(&self, revision: &str) -> Result<BTreeSet<String>, String> {
        let differing = ["diff", "--name-only", "-z", "--no-ext-diff", "--relative"];
        let differing = differing.into_iter();
        let differing: Vec<&str> = differing
            .chain(["--merge-base", "--end-of-options", revision, "--"])
            .collect();
        let unknown = ["ls-files", "-z", "--others", "--exclude-standard"];
        let mut paths = BTreeSet::new();
        for told in [self.ask(&differing, &[])?, self.ask(&unknown, &[])?] {
            let names = told
                .split(|byte| *byte == 0)
                .filter(|name| !name.is_empty());
            paths.extend(names.map(|name| String::from_utf8_lossy(name).into_owned()));
        }
        Ok(paths)
    }

    /// What a file was in each commit; none where it was not, or was too large.
    pub(super) fn blobs(&self, commits: &[Commit], below: &str) -> Option<Vec<Option<Blob>>> {
        let path = format!("{}{below}", self.prefix);
        if path.contains('\n') {
            return None;
        }
        let asked = commits
            .iter()
            .map(|commit| format!("{}:{path}\n", commit.hash));
        let blob = |line: &str| {
            let mut parts = line.strip_prefix("blob ")?.trim_end().split(' ');
            let object = parts.next()?.to_owned();
            let size = parts.next()?.parse().ok()?;
            (size <= LARGEST_FILE).then_some(Blob { object, size })
        };
        self.finder
            .ask(self, asked.collect(), |line, _| Ok(blob(line)))
    }

    /// The contents of objects, in the same order.
    pub(super) fn contents(&self, blobs: &[Blob]) -> Option<Vec<Vec<u8>>> {
        let asked = blobs.iter().map(|blob| format!("{}\n", blob.object));
        let mut sizes = blobs.iter().map(|blob| blob.size);
        // A line that names the object, the content, and a line feed; or one line, if the
        // object is missing, as in a partial clone.
        self.reader.ask(self, asked.collect(), |line, rest| {
            let size = sizes.next().unwrap_or_default();
            if !line.trim_end().ends_with(&format!(" blob {size}")) {
                return Err(io::ErrorKind::NotFound.into());
            }
            let mut content = vec![0; size + 1];
            rest.read_exact(&mut content)?;
            content.pop();
            Ok(content)
        })
    }

    /// What git answers; else the first line of its complaint.
    fn ask(&self, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>, String> {
        let mut child = self.start(arguments, Stdio::piped())?;
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

    fn start(&self, arguments: &[&str], complaints: Stdio) -> Result<Child, String> {
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
            .stderr(complaints);
        let child = command.spawn();
        child.map_err(|error| format!("the program git cannot be run: {error}"))
    }
}

/// A `git cat-file` that is asked again and again: to start one costs more than to answer.
#[derive(Debug)]
struct Objects {
    option: &'static str,
    running: Mutex<Option<Running>>,
}

#[derive(Debug)]
struct Running {
    child: Child,
    stdin: ChildStdin,
    stdout: BufReader<ChildStdout>,
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has nothing to save.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

impl Objects {
    fn new(option: &'static str) -> Objects {
        let running = Mutex::new(None);
        Objects { option, running }
    }

    /// An answer to each line that is asked: its first line is read, and what stands
    /// behind it is read by the caller. Nothing, if git breaks off.
    fn ask<T>(
        &self,
        git: &Git,
        asked: Vec<String>,
        mut answer: impl FnMut(&str, &mut BufReader<ChildStdout>) -> io::Result<T>,
    ) -> Option<Vec<T>> {
        let mut slot = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let mut running = match slot.take() {
            Some(running) => running,
            None => Running::start(git, self.option)?,
        };
        let Running {
            child,
            stdin,
            stdout,
        } = &mut running;
        let answers = thread::scope(|scope| {
            // Written beside, as git answers before it has read all.
            scope.spawn(|| stdin.write_all(asked.concat().as_bytes()));
            let mut line = String::new();
            let answers = asked.iter().map(|_| {
                line.clear();
                if stdout.read_line(&mut line)? == 0 {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                }
                answer(&line, stdout)
            });
            let answers = answers.collect::<io::Result<Vec<T>>>();
            if answers.is_err() {
                // Else whoever writes could wait for ever.
                _ = child.kill();
            }
            answers
        });
        let answers = answers.ok()?;
        *slot = Some(running);
        Some(answers)
    }
}

impl Running {
    fn start(git: &Git, option: &str) -> Option<Running> {
        let mut child = git.start(&["cat-file", option], Stdio::null()).ok()?;
        let (stdin, stdout) = (child.stdin.take()?, child.stdout.take()?);
        let stdout = BufReader::new(stdout);
        Some(Running {
            child,
            stdin,
            stdout,
        })
    }
}
