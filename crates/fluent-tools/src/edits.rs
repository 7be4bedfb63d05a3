//! [`Edits`]: what a tool would write, before anything is written.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};

use fluent_source::Diagnostic;
use fluent_source::Error;
use fluent_source::files;
use fluent_source::tree;
use fluent_source::write::Writer;

use crate::file::File;
use crate::workspace::Workspace;

/// New texts of files, by path. Nothing is written before
/// [`write`](Edits::write) is called.
///
/// # Example
///
/// ```
/// use fluent_tools::Workspace;
///
/// let workspace = Workspace::from_files([
///     ("en-US.ftl", "save = Save\n"),
///     ("zh-CN.ftl", "save ＝ 保存\n"),
/// ]);
/// let edits = workspace.fixes(&workspace.check());
/// let edited: Vec<_> = edits.iter().collect();
/// assert_eq!(edited, [("zh-CN.ftl", "save = 保存\n")]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits {
    root: PathBuf,
    /// By path below the root.
    files: BTreeMap<String, Edit>,
    /// The folders of the texts, below the root.
    folders: BTreeSet<PathBuf>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Edit {
    /// The path as it is shown.
    path: String,
    /// What the file has been read as; none for one that is to be made.
    old: Option<Vec<u8>>,
    new: String,
}

impl Edits {
    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Each path with the new text of its file.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        let edits = self.files.values();
        edits.map(|edit| (edit.path.as_str(), edit.new.as_str()))
    }

    /// Each path below the root with the new text of its file.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        let edits = self.files.iter();
        edits.map(|(below, edit)| (below.as_str(), edit.new.as_str()))
    }

    /// Writes the files, each of them whole: whatever interrupts this, a file is
    /// what it was or what it was to be. Permissions stay, links stay links and what
    /// they lead to is written. What a run that was killed has left unfinished in the
    /// folders of the texts is taken away.
    ///
    /// # Errors
    ///
    /// Names the files that could not be written: those that have changed since they
    /// were read, those that are there already and should be new, those that are
    /// read-only or have several names by hard links, and those behind a link that
    /// leaves the root. They are left as they are, and all others are written.
    pub fn write(&self) -> Result<(), WriteError> {
        let mut failed = WriteError::default();
        let mut writer = match Writer::below(&self.root) {
            Ok(writer) => writer,
            Err(error) => {
                let root = self.root.display().to_string();
                failed.refuse(&root, &error.to_string());
                return Err(failed);
            }
        };
        for folder in &self.folders {
            writer.tidy_below(folder);
        }
        for (below, edit) in &self.files {
            let (below, new) = (Path::new(below), edit.new.as_bytes());
            let written = match &edit.old {
                Some(old) => writer.replace(below, old, new),
                None => writer.create(below, new),
            };
            match written {
                Ok(()) => failed.written.push(edit.path.clone()),
                Err(error) => failed.refuse(&edit.path, &error.to_string()),
            }
        }
        if failed.diagnostics.is_empty() {
            Ok(())
        } else {
            Err(failed)
        }
    }

    /// For the files of a workspace.
    pub(crate) fn of(workspace: &Workspace) -> Edits {
        let files = workspace.languages().flat_map(|tag| workspace.files(tag));
        let folders = files.filter_map(|file| Path::new(file.below()).parent());
        Edits {
            root: workspace.directory().to_owned(),
            files: BTreeMap::new(),
            folders: folders.map(Path::to_owned).collect(),
        }
    }

    /// A new file, by its path below the root; its folder is made with it.
    pub(crate) fn create(&mut self, below: String, new: String) {
        let path = files::shown(&self.root.display().to_string(), &below);
        let old = None;
        self.files.insert(below, Edit { path, old, new });
    }

    /// A new content for a file that is no Fluent file, by its path below the root and as
    /// it is shown.
    pub(crate) fn rewrite(&mut self, below: String, path: &str, old: &[u8], new: String) {
        if old != new.as_bytes() {
            let edit = Edit {
                path: path.to_owned(),
                old: Some(old.to_vec()),
                new,
            };
            self.files.insert(below, edit);
        }
    }

    /// A new text for a file that has been read. It must not be harder to
    /// parse than the old one: if it is, nothing is taken, and the answer is
    /// false.
    pub(crate) fn replace(&mut self, file: &File, new: String) -> bool {
        let old = file.bytes();
        if old == new.as_bytes() {
            return true;
        }
        let mistakes = |text: &str| tree::parse_runtime(text).mistakes();
        if mistakes(&new) > mistakes(&String::from_utf8_lossy(old)) {
            return false;
        }
        let edit = Edit {
            path: file.path().to_owned(),
            old: Some(old.to_vec()),
            new,
        };
        self.files.insert(file.below().to_owned(), edit);
        true
    }
}

/// Why [`Edits::write`] could not write all files, and which it wrote.
///
/// It prints a line for each file that could not be written, and one that names those
/// that were.
///
/// # Example
///
/// ```
/// use fluent_tools::Workspace;
///
/// # let folder = tempfile::tempdir()?;
/// # let root = folder.path();
/// # std::fs::write(root.join("en-US.ftl"), "save = Save")?;
/// # std::fs::write(root.join("fr.ftl"), "save = Enregistrer")?;
/// let workspace = Workspace::open(root)?;
/// std::fs::write(root.join("fr.ftl"), "save = Sauver\n")?;
/// let error = workspace.fmt().edits().write().unwrap_err();
/// assert_eq!(error.diagnostics()[0].message(), "the file has been changed meanwhile");
/// let written = error.written().collect::<Vec<_>>();
/// assert_eq!(written, [root.join("en-US.ftl").display().to_string()]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WriteError {
    written: Vec<String>,
    diagnostics: Vec<Diagnostic>,
}

impl WriteError {
    fn refuse(&mut self, path: &str, what: &str) {
        let help = "look at the file and try again";
        self.diagnostics.push(Diagnostic::new(path, what, help));
    }

    /// The files that have been written, in the order of their paths.
    ///
    /// See [`WriteError`] for an example.
    pub fn written(&self) -> impl ExactSizeIterator<Item = &str> {
        self.written.iter().map(String::as_str)
    }

    /// The files that could not be written, and why.
    ///
    /// See [`WriteError`] for an example.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", Error::new(self.diagnostics.clone()))?;
        if self.written.is_empty() {
            return Ok(());
        }
        write!(f, "\nwritten all the same: {}", self.written.join(", "))
    }
}

impl std::error::Error for WriteError {}
