//! [`Edits`]: what a tool would write, before anything is written.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use fluent_source::Diagnostic;
use fluent_source::Error;
use fluent_source::tree;

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
    files: BTreeMap<String, Edit>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Edit {
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
        let files = self.files.iter();
        files.map(|(path, edit)| (path.as_str(), edit.new.as_str()))
    }

    /// Writes the files. Each is written beside its place first and then moved
    /// there, so that none is ever half written.
    ///
    /// # Errors
    ///
    /// Names the files that could not be written, and those that have changed
    /// since they were read; these are left as they are.
    pub fn write(&self) -> Result<(), Error> {
        let mut diagnostics = Vec::new();
        for (path, edit) in &self.files {
            if let Err(error) = edit.write(Path::new(path)) {
                let help = "look at the file and try again";
                diagnostics.push(Diagnostic::new(path, error.to_string(), help));
            }
        }
        if diagnostics.is_empty() {
            Ok(())
        } else {
            Err(Error::new(diagnostics))
        }
    }

    /// A new file; its folder is made with it.
    pub(crate) fn create(&mut self, path: impl Into<String>, new: String) {
        self.files.insert(path.into(), Edit { old: None, new });
    }

    /// A new text for a file that has been read. It must not be harder to
    /// parse than the old one: if it is, nothing is taken, and the answer is
    /// false.
    pub(crate) fn replace(&mut self, path: impl Into<String>, old: &[u8], new: String) -> bool {
        if old == new.as_bytes() {
            return true;
        }
        let mistakes = |text: &str| tree::parse_runtime(text).mistakes();
        if mistakes(&new) > mistakes(&String::from_utf8_lossy(old)) {
            return false;
        }
        let old = Some(old.to_vec());
        self.files.insert(path.into(), Edit { old, new });
        true
    }
}

impl Edit {
    fn write(&self, path: &Path) -> io::Result<()> {
        match &self.old {
            Some(old) if fs::read(path)? != *old => {
                return Err(io::Error::other("the file has been changed meanwhile"));
            }
            None if path.exists() => {
                return Err(io::Error::other("the file is there already"));
            }
            _ => {}
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut beside = path.as_os_str().to_owned();
        beside.push(".new");
        fs::write(&beside, &self.new)?;
        fs::rename(&beside, path)
    }
}
