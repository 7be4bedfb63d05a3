//! [`Root`]: a directory of texts, or several that are alike, as a config file names it.

use std::fs;
use std::path::{Component, Path, PathBuf};

use fluent_source::{Diagnostic, Error, Language};

use super::naming::Naming;
use super::pattern::Pattern;
use crate::check::Settings;
use crate::workspace::Workspace;

/// A directory of texts, or several of the same kind.
#[derive(Clone, Debug)]
pub(crate) struct Root {
    /// Below the folder of the config file, with stars: `src/*/locales`.
    pub(crate) dir: String,
    pub(crate) source: Language,
    /// Where the source's files are, if not in a folder of its tag: below the folder of
    /// the config file, or beyond it.
    pub(crate) source_dir: Option<PathBuf>,
    pub(crate) naming: Naming,
    /// The messages and terms that are defined elsewhere, besides those of all roots.
    pub(crate) known: Vec<Pattern>,
}

impl Root {
    /// A directory of the usual names.
    pub(crate) fn new(dir: impl Into<String>, source: Language) -> Root {
        Root {
            dir: dir.into(),
            source,
            source_dir: None,
            naming: Naming::default(),
            known: Vec::new(),
        }
    }

    /// The directories, as they are shown.
    pub(crate) fn dirs(&self, config: &Path) -> Result<Vec<PathBuf>, Error> {
        let mut found = vec![config.parent().unwrap_or(Path::new("")).to_owned()];
        for part in Path::new(&self.dir).components() {
            let name = part.as_os_str().to_string_lossy();
            found = match part {
                Component::Normal(_) if name.contains('*') => found
                    .iter()
                    .flat_map(|folder| folders_in(folder, &name))
                    .collect(),
                Component::CurDir => found,
                part => found.iter().map(|folder| folder.join(part)).collect(),
            };
        }
        for folder in &mut found {
            if folder.as_os_str().is_empty() {
                folder.push(".");
            }
        }
        // Stars find many folders, of which only some have texts.
        if self.dir.contains('*') {
            found.retain(|folder| folder.is_dir());
        }
        if found.is_empty() {
            let what = format!("there is no directory {:?}", self.dir);
            let diagnostic = Diagnostic::new(
                &config.display().to_string(),
                what,
                "name one that is there, below the folder of this file",
            );
            return Err(Error::new(vec![diagnostic]));
        }
        Ok(found)
    }

    pub(crate) fn open(&self, config: &Path, settings: &Settings) -> Result<Vec<Workspace>, Error> {
        let dirs = self.dirs(config)?.into_iter();
        dirs.map(|dir| self.open_at(config, &dir, settings))
            .collect()
    }

    /// The same for one directory of it.
    pub(crate) fn open_at(
        &self,
        config: &Path,
        dir: &Path,
        settings: &Settings,
    ) -> Result<Workspace, Error> {
        let folder = config.parent().unwrap_or(Path::new(""));
        let source_dir = self.source_dir.as_ref().map(|source| folder.join(source));
        let mut naming = self.naming.clone();
        let mut beyond = None;
        if let Some(source) = &source_dir {
            let both = (source.canonicalize(), dir.canonicalize());
            let below = match &both {
                (Ok(source), Ok(dir)) => source.strip_prefix(dir).ok(),
                _ => None,
            };
            match below.and_then(Path::to_str) {
                // A folder beside those of the other languages.
                Some(name) if !name.is_empty() && !name.contains('/') => {
                    naming.tags.insert(name.to_owned(), self.source.clone());
                }
                _ => beyond = Some(source),
            }
        }
        let mut workspace = Workspace::open_named(dir, naming, &self.source)?;
        if let Some(source) = beyond {
            workspace.add_source(source)?;
        }
        let mut settings = settings.clone();
        settings.known.extend(self.known.iter().cloned());
        Ok(workspace.settings(settings))
    }
}

/// The folders in a folder whose names fit, in their order.
fn folders_in(folder: &Path, name: &str) -> Vec<PathBuf> {
    let shown = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let Ok(pattern) = Pattern::new(name) else {
        return Vec::new();
    };
    let entries = fs::read_dir(shown).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names
        .filter(|name| !name.starts_with('.') && pattern.is_match(name))
        .collect();
    names.sort();
    names.iter().map(|name| folder.join(name)).collect()
}
