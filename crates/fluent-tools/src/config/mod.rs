//! [`Config`]: where the texts of a project are, and what it wants of the rules.

mod naming;
#[cfg(feature = "config")]
mod other_tools;
#[cfg(feature = "config")]
mod own;
#[cfg_attr(
    not(feature = "config"),
    allow(dead_code, reason = "there are patterns in config files alone")
)]
mod pattern;
#[cfg(feature = "config")]
mod roots;

pub(crate) use naming::Naming;
pub(crate) use pattern::Pattern;

#[cfg(feature = "config")]
pub use found::Config;

#[cfg(feature = "config")]
mod found {
    use std::fs;
    use std::io;
    use std::path::{Path, PathBuf};

    use fluent_source::{Diagnostic, Error, Language};

    use super::roots::Root;
    use super::{other_tools, own};
    use crate::check::Settings;
    use crate::workspace::Workspace;

    /// Where the texts of a project are, and what it wants of the rules: what its
    /// `fluent-tools.toml` says or, where there is none, the `i18n.toml` of cargo-i18n or
    /// the `l10n.toml` of Mozilla.
    ///
    /// # Example
    ///
    /// ```
    /// use fluent_tools::Config;
    ///
    /// # let folder = tempfile::tempdir()?;
    /// # let folder = folder.path();
    /// std::fs::create_dir_all(folder.join("texts/templates"))?;
    /// std::fs::create_dir_all(folder.join("texts/zh_CN"))?;
    /// std::fs::write(folder.join("texts/templates/menu.ftl"), "open = Open\n")?;
    /// std::fs::write(folder.join("texts/zh_CN/menu.ftl"), "open = 打开。\n")?;
    /// std::fs::write(
    ///     folder.join("fluent-tools.toml"),
    ///     r#"
    ///         [[roots]]
    ///         dir = "texts"
    ///         source = "en"
    ///         source-dir = "texts/templates"
    ///         underscores = true
    ///
    ///         [rules]
    ///         end-punctuation = "error"
    ///     "#,
    /// )?;
    /// let config = Config::find(folder)?.ok_or("no config file")?;
    /// let workspaces = config.open()?;
    /// let findings = workspaces[0].check();
    /// assert_eq!(findings[0].language().as_str(), "zh-CN");
    /// assert_eq!(findings[0].severity(), fluent_tools::Severity::Error);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Debug)]
    pub struct Config {
        pub(super) path: PathBuf,
        pub(super) roots: Vec<Root>,
        pub(super) settings: Settings,
    }

    /// What reads the text of a config file.
    type Reader = fn(&Path, &str) -> Result<Config, Error>;

    /// The names of config files, that which counts for more first: our own.
    const NAMES: [(&str, Reader); 3] = [
        ("fluent-tools.toml", own::read),
        ("i18n.toml", other_tools::i18n),
        ("l10n.toml", other_tools::l10n),
    ];

    /// As far up as a config file is looked for.
    const MOST_PARENTS: usize = 64;

    impl Config {
        /// The config file of a folder or, where it has none, the `fluent-tools.toml` of
        /// the next folder above that has one, up to that of the repository. Paths are
        /// shown as seen from the folder.
        ///
        /// See [`Config`] for an example.
        ///
        /// # Errors
        ///
        /// If the file cannot be read, or is not what such a file can be.
        pub fn find(folder: &Path) -> Result<Option<Config>, Error> {
            let mut folder = folder.to_owned();
            for above in 0..MOST_PARENTS {
                // Those of other tools are for the folder that they are in.
                let names = if above == 0 { NAMES.len() } else { 1 };
                for (name, read) in NAMES.into_iter().take(names) {
                    let path = folder.join(name);
                    match fs::read_to_string(&path) {
                        Ok(text) => return read(&path, &text).map(Some),
                        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                        Err(error) => return Err(unreadable(&path, &error)),
                    }
                }
                let at = if folder.as_os_str().is_empty() {
                    Path::new(".")
                } else {
                    &folder
                };
                let is_top = at.canonicalize().map_or(true, |at| at.parent().is_none());
                if is_top || folder.join(".git").exists() {
                    break;
                }
                folder.push("..");
            }
            Ok(None)
        }

        /// A config file by its path. What it is, its name says: `i18n.toml`, `l10n.toml`,
        /// and one of this crate's own by any other name.
        ///
        /// See [`Config`] for an example.
        ///
        /// # Errors
        ///
        /// As for [`find`](Config::find), and if there is no such file.
        pub fn read(path: &Path) -> Result<Config, Error> {
            let text = fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
            let known = NAMES.iter().find(|(name, _)| path.ends_with(name));
            let read = known.map_or(own::read as Reader, |(_, read)| *read);
            read(path, &text)
        }

        /// The config file.
        ///
        /// See [`Config`] for an example.
        pub fn path(&self) -> &Path {
            &self.path
        }

        /// The source language of the first root.
        ///
        /// See [`Config`] for an example.
        pub fn source(&self) -> Language {
            let first = self.roots.first().map(|root| root.source.clone());
            first.unwrap_or(Language::SOURCE)
        }

        /// Another source language for all roots.
        ///
        /// See [`Config`] for an example.
        #[must_use]
        pub fn source_language(mut self, language: &Language) -> Config {
            for root in &mut self.roots {
                root.source = language.clone();
            }
            self
        }

        /// Reads the texts of each root.
        ///
        /// See [`Config`] for an example.
        ///
        /// # Errors
        ///
        /// Names everything that could not be read, and the roots that are not there.
        pub fn open(&self) -> Result<Vec<Workspace>, Error> {
            let mut diagnostics = Vec::new();
            let mut workspaces = Vec::new();
            for root in &self.roots {
                match root.open(&self.path, &self.settings) {
                    Ok(opened) => workspaces.extend(opened),
                    Err(error) => diagnostics.extend(error.diagnostics().to_vec()),
                }
            }
            if diagnostics.is_empty() {
                Ok(workspaces)
            } else {
                Err(Error::new(diagnostics))
            }
        }

        /// Reads a directory that somebody has named: as a root of this file, if it is
        /// one, and else by the usual names. What the file says of rules holds for both.
        ///
        /// See [`Config`] for an example.
        ///
        /// # Errors
        ///
        /// As for [`open`](Config::open).
        pub fn open_dir(&self, dir: &Path) -> Result<Workspace, Error> {
            let named = dir.canonicalize().ok();
            let is_it = |found: &PathBuf| found.canonicalize().ok() == named;
            let root = self.roots.iter().find(|root| {
                let found = root.dirs(&self.path);
                named.is_some() && found.is_ok_and(|found| found.iter().any(is_it))
            });
            match root {
                Some(root) => root.open_at(&self.path, dir, &self.settings),
                None => Ok(Workspace::open(dir)?.settings(self.settings.clone())),
            }
        }
    }

    fn unreadable(path: &Path, error: &io::Error) -> Error {
        let path = path.display().to_string();
        let help = "make it a readable file of UTF-8";
        Error::new(vec![Diagnostic::new(&path, error.to_string(), help)])
    }
}
