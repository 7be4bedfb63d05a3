//! Which files have changed since a commit.

use std::collections::BTreeSet;

use crate::file::File;
use crate::review::Git;
use crate::workspace::Workspace;

impl Workspace {
    /// The files that have changed since the present branch left a commit, be that
    /// committed or not, and those that are new; with a file of the source, its
    /// translations, which may have to follow. By their paths as they are shown.
    ///
    /// ```no_run
    /// use fluent_tools::Workspace;
    ///
    /// let workspace = Workspace::open("locales")?;
    /// let changed = workspace.changed_since("origin/main")?;
    /// let findings = workspace.check();
    /// let ours = findings.iter().filter(|finding| changed.contains(finding.path()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Why git cannot tell: there is no repository, or no such commit.
    pub fn changed_since(&self, revision: &str) -> Result<BTreeSet<String>, String> {
        let changed = Git::of(self.directory())?.changed_since(revision)?;
        let is_changed = |file: &&File| changed.contains(file.below());
        let source = self.files(self.source()).iter().filter(is_changed);
        let names: BTreeSet<&str> = source.map(File::name).collect();
        let files = self.languages().flat_map(|language| self.files(language));
        let files = files.filter(|file| is_changed(file) || names.contains(file.name()));
        Ok(files.map(|file| file.path().to_owned()).collect())
    }
}
