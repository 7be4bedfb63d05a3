//! Where the texts are: what the command line names, what the config file says, and else
//! `locales`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;
use fluent_tools::{Config, InvalidLanguage, Language, Workspace};

use crate::source;

/// The directory of texts of a project that says nothing else.
const USUAL: &str = "locales";

/// What all commands take.
#[derive(Args, Clone)]
pub(crate) struct Source {
    /// The source language, which the others are measured against [default: what the config file
    /// says, else en-US]
    #[arg(long, value_name = "TAG", value_parser = language)]
    pub(crate) source: Option<Language>,

    /// The config file [default: fluent-tools.toml, i18n.toml or l10n.toml, here or above]
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
}

/// Texts, and which of them somebody wants to hear of.
pub(crate) struct Opened {
    pub(crate) workspace: Workspace,
    /// Real paths of files and folders; none for all of it.
    pub(crate) only: Vec<PathBuf>,
}

impl Opened {
    fn real_root(&self) -> PathBuf {
        let root = match self.workspace.root() {
            "" => Path::new("."),
            root => Path::new(root),
        };
        root.canonicalize().unwrap_or_default()
    }

    /// Whether a file is one that somebody wants to hear of.
    pub(crate) fn is_wanted(&self, path: &str) -> bool {
        let real = Path::new(path).canonicalize();
        let is_in = |real: &Path| self.only.iter().any(|only| real.starts_with(only));
        self.only.is_empty() || real.is_ok_and(|real| is_in(&real))
    }

    /// All of it, if all of it is named.
    fn simplified(mut self) -> Opened {
        let root = self.real_root();
        if self.only.iter().any(|only| root.starts_with(only)) {
            self.only.clear();
        }
        self
    }
}

fn all_of(workspaces: Vec<Workspace>) -> Vec<Opened> {
    let all = workspaces.into_iter().map(|workspace| Opened {
        workspace,
        only: Vec::new(),
    });
    all.collect()
}

impl Source {
    /// The texts of one directory, in which files are to be made: the one that is named,
    /// or that of the project.
    pub(crate) fn open_one(&self, dir: Option<&Path>) -> anyhow::Result<Workspace> {
        let workspaces = self.open_dirs(dir)?;
        let roots: Vec<&str> = workspaces.iter().map(Workspace::root).collect();
        let several = format!("name one of the directories {}", roots.join(", "));
        match <[Workspace; 1]>::try_from(workspaces) {
            Ok([workspace]) if workspace.has_usual_names() => Ok(workspace),
            Ok([workspace]) => anyhow::bail!(
                "{}: the config file gives this directory names of its own; this command knows \
                 <tag>/<file>.ftl and <tag>.ftl",
                workspace.root()
            ),
            Err(_) => anyhow::bail!(several),
        }
    }

    /// The texts of the directory that is named, or of all those of the project.
    pub(crate) fn open_dirs(&self, dir: Option<&Path>) -> anyhow::Result<Vec<Workspace>> {
        let Some(dir) = dir else {
            let opened = self.open(&[])?;
            return Ok(opened.into_iter().map(|one| one.workspace).collect());
        };
        let workspace = self.open_dir(self.find_config()?.as_ref(), dir)?;
        source::is_there(&workspace)?;
        Ok(vec![workspace])
    }

    /// The texts of each directory that is named, that has what is named or is below it;
    /// else those of the project.
    pub(crate) fn open(&self, paths: &[PathBuf]) -> anyhow::Result<Vec<Opened>> {
        let config = self.find_config()?;
        let opened = match (&config, paths) {
            (Some(config), []) => all_of(config.open()?),
            (None, []) => all_of(vec![self.open_dir(None, Path::new(USUAL))?]),
            (_, paths) => self.open_named(config.as_ref(), paths)?,
        };
        opened
            .iter()
            .try_for_each(|one| source::is_there(&one.workspace))?;
        Ok(opened)
    }

    fn open_named(
        &self,
        config: Option<&Config>,
        paths: &[PathBuf],
    ) -> anyhow::Result<Vec<Opened>> {
        // A root that is not there matters to nobody who names others.
        let roots = config.map(|config| config.open().unwrap_or_default());
        let mut known = all_of(roots.unwrap_or_default());
        let mut wanted = BTreeSet::new();
        for path in paths {
            let Ok(real) = path.canonicalize() else {
                // This says what is wrong.
                self.open_dir(config, path)?;
                continue;
            };
            let roots: Vec<PathBuf> = known.iter().map(Opened::real_root).collect();
            let indices = 0..roots.len();
            let is_above = |at: &usize| roots.get(*at).is_some_and(|root| real.starts_with(root));
            let is_below = |at: &usize| roots.get(*at).is_some_and(|root| root.starts_with(&real));
            let mut found: Vec<usize> = indices.clone().filter(is_below).collect();
            if found.is_empty() {
                found.extend(indices.clone().find(is_above));
            }
            if found.is_empty() {
                let workspace = self.open_dir(config, &self.root_of(path, config))?;
                found.push(known.len());
                known.extend(all_of(vec![workspace]));
            }
            for at in found {
                wanted.insert(at);
                if let Some(one) = known.get_mut(at) {
                    one.only.push(real.clone());
                }
            }
        }
        let opened = known.into_iter().enumerate();
        let opened = opened.filter(|(at, _)| wanted.contains(at));
        Ok(opened.map(|(_, one)| one.simplified()).collect())
    }

    fn find_config(&self) -> anyhow::Result<Option<Config>> {
        let config = match &self.config {
            Some(path) => Some(Config::read(path)?),
            None => Config::find(Path::new(""))?,
        };
        Ok(match (&self.source, config) {
            (Some(source), Some(config)) => Some(config.source_language(source)),
            (_, config) => config,
        })
    }

    fn open_dir(&self, config: Option<&Config>, dir: &Path) -> anyhow::Result<Workspace> {
        let workspace = match config {
            Some(config) => config.open_dir(dir)?,
            None => Workspace::open(dir)?,
        };
        Ok(match &self.source {
            Some(source) => workspace.source_language(source.clone()),
            None => workspace,
        })
    }

    /// The directory of texts that a path is in: the nearest one that has the source
    /// language; the path itself, if there is none.
    fn root_of(&self, path: &Path, config: Option<&Config>) -> PathBuf {
        let source = match (&self.source, config) {
            (Some(source), _) => source.clone(),
            (None, Some(config)) => config.source(),
            (None, None) => Language::SOURCE,
        };
        let has_source = |folder: &&Path| {
            folder.join(source.as_str()).is_dir() || folder.join(format!("{source}.ftl")).is_file()
        };
        let Ok(real) = path.canonicalize() else {
            return path.to_owned();
        };
        let start = if real.is_dir() {
            Some(&*real)
        } else {
            real.parent()
        };
        let mut folders = start.into_iter().flat_map(Path::ancestors);
        let Some(root) = folders.find(has_source) else {
            return path.to_owned();
        };
        let is_root = |folder: &&Path| folder.canonicalize().is_ok_and(|real| real == root);
        let written = path.ancestors().find(is_root);
        written.map_or_else(|| seen_from_here(root), Path::to_owned)
    }
}

/// A real path as seen from the current folder, if that is below it.
fn seen_from_here(root: &Path) -> PathBuf {
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    let below = here
        .as_deref()
        .ok()
        .and_then(|here| here.strip_prefix(root).ok());
    match below.map(|below| below.components().count()) {
        Some(0) => PathBuf::from("."),
        Some(count) => std::iter::repeat_n("..", count).collect(),
        None => root.to_owned(),
    }
}

/// A tag; the spelling of POSIX is welcome here.
pub(crate) fn language(tag: &str) -> Result<Language, InvalidLanguage> {
    tag.parse()
        .or_else(|error| Language::from_posix(tag).map_err(|_| error))
}
