//! The config files of other tools: `i18n.toml` of cargo-i18n and `l10n.toml` of Mozilla's
//! compare-locales and Pontoon.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_source::{Diagnostic, Error, Language};
use serde::Deserialize;

use super::found::Config;
use super::naming::{Naming, PathPair};
use super::own::parse;
use super::pattern::Pattern;
use super::roots::Root;
use crate::check::Settings;

/// Of <https://github.com/kellpossible/cargo-i18n>.
#[derive(Deserialize)]
struct I18n {
    fallback_language: Language,
    fluent: Option<I18nFluent>,
    #[serde(default)]
    subcrates: Vec<PathBuf>,
}

#[derive(Deserialize)]
struct I18nFluent {
    assets_dir: String,
}

/// Of <https://moz-l10n-config.readthedocs.io/en/latest/fileformat.html>.
#[derive(Deserialize)]
struct L10n {
    #[serde(default)]
    basepath: Option<String>,
    #[serde(default)]
    env: BTreeMap<String, String>,
    #[serde(default)]
    paths: Vec<L10nPaths>,
    #[serde(default)]
    includes: Vec<L10nInclude>,
}

#[derive(Deserialize)]
struct L10nPaths {
    reference: Option<String>,
    l10n: String,
}

#[derive(Deserialize)]
struct L10nInclude {
    path: String,
}

/// A config that says nothing of rules.
fn config(path: &Path, roots: Vec<Root>) -> Config {
    Config {
        path: path.to_owned(),
        roots,
        settings: Settings::default(),
    }
}

fn refused(path: &Path, what: impl Into<String>, help: &str) -> Error {
    Error::new(vec![Diagnostic::new(
        &path.display().to_string(),
        what,
        help,
    )])
}

/// How deep one file may name others.
const DEEPEST: usize = 8;

/// Reads an `i18n.toml`, and those of its subcrates.
pub(super) fn i18n(path: &Path, text: &str) -> Result<Config, Error> {
    let mut roots = Vec::new();
    read_i18n(path, text, Path::new(""), DEEPEST, &mut roots)?;
    if roots.is_empty() {
        let help = "write [fluent] and assets_dir, or a fluent-tools.toml";
        return Err(refused(path, "it names no directory of Fluent files", help));
    }
    Ok(config(path, roots))
}

fn read_i18n(
    path: &Path,
    text: &str,
    folder: &Path,
    depth: usize,
    roots: &mut Vec<Root>,
) -> Result<(), Error> {
    let written: I18n = parse(path, text)?;
    if let Some(fluent) = written.fluent {
        let dir = folder.join(fluent.assets_dir).display().to_string();
        roots.push(Root::new(dir, written.fallback_language));
    }
    for subcrate in written.subcrates {
        let help = "mend the list of subcrates";
        let own = path.parent().unwrap_or(Path::new(""));
        let own = own.join(&subcrate).join("i18n.toml");
        if depth == 0 {
            return Err(refused(&own, "the subcrates are too deep", help));
        }
        let text = fs::read_to_string(&own);
        let text = text.map_err(|error| refused(&own, error.to_string(), help))?;
        read_i18n(&own, &text, &folder.join(subcrate), depth - 1, roots)?;
    }
    Ok(())
}

/// Reads an `l10n.toml`, and what it includes: each file is a root of its own.
pub(super) fn l10n(path: &Path, text: &str) -> Result<Config, Error> {
    let mut roots = Vec::new();
    read_l10n(path, text, "", DEEPEST, &mut roots)?;
    if roots.is_empty() {
        let help = "write [[paths]] with `reference` and `l10n`, or a fluent-tools.toml";
        return Err(refused(path, "it names no Fluent files", help));
    }
    Ok(config(path, roots))
}

fn read_l10n(
    path: &Path,
    text: &str,
    folder: &str,
    depth: usize,
    roots: &mut Vec<Root>,
) -> Result<(), Error> {
    let written: L10n = parse(path, text)?;
    let base = joined(folder, written.basepath.as_deref().unwrap_or("."))
        .ok_or_else(|| refused(path, "basepath leaves the folder", LEAVES))?;
    let mut pairs = Vec::new();
    for paths in &written.paths {
        let (Some(reference), l10n) = (&paths.reference, &paths.l10n) else {
            continue;
        };
        let [reference, l10n] = [reference, l10n].map(|one| expanded(one, &written.env));
        if [&reference, &l10n]
            .iter()
            .any(|one| is_of_other_format(one))
        {
            continue;
        }
        if let Some(name) = unknown_variable(&reference).or_else(|| unknown_variable(&l10n)) {
            let what = format!("{name:?} has no value here");
            return Err(refused(
                path,
                what,
                "give it one in [env], or write a fluent-tools.toml",
            ));
        }
        let both = [&reference, &l10n].map(|one| joined(&base, one));
        let [Some(reference), Some(l10n)] = both else {
            let what = format!("{l10n:?} leaves the folder of this file");
            return Err(refused(path, what, LEAVES));
        };
        pairs.push((reference, l10n));
    }
    if !pairs.is_empty() {
        roots.push(root_of(path, &pairs)?);
    }
    for include in &written.includes {
        let below = joined(&base, &expanded(&include.path, &written.env));
        let (Some(below), true) = (below, depth > 0) else {
            let what = format!("{:?} cannot be included", include.path);
            return Err(refused(path, what, LEAVES));
        };
        let top = top_of(path, folder);
        let own = top.join(&below);
        let text = fs::read_to_string(&own)
            .map_err(|error| refused(&own, error.to_string(), "mend the path in [[includes]]"))?;
        let folder = below.rsplit_once('/').map_or("", |(folder, _)| folder);
        read_l10n(&own, &text, folder, depth - 1, roots)?;
    }
    Ok(())
}

const LEAVES: &str = "write a fluent-tools.toml with `dir` and `source-dir`";

/// The folder that paths are below, of a file that is so deep below it.
fn top_of(path: &Path, folder: &str) -> PathBuf {
    let parts = folder.split('/').filter(|part| !part.is_empty()).count();
    let own = path.parent().unwrap_or(Path::new(""));
    own.ancestors().nth(parts).unwrap_or(own).to_owned()
}

/// Whether a pattern is surely one of no Fluent files.
fn is_of_other_format(pattern: &str) -> bool {
    let name = pattern.rsplit('/').next().unwrap_or_default();
    match name.rsplit_once('.') {
        Some((_, extension)) => extension != "ftl" && !extension.contains('*'),
        None => !name.contains('*'),
    }
}

/// The pattern with the variables of the file in place of their names.
fn expanded(pattern: &str, env: &BTreeMap<String, String>) -> String {
    const DEEPEST: usize = 4;

    let mut pattern = pattern.to_owned();
    for _ in 0..DEEPEST {
        for (name, value) in env {
            pattern = pattern.replace(&format!("{{{name}}}"), value);
        }
    }
    pattern
}

/// A variable that nobody has given a value.
fn unknown_variable(pattern: &str) -> Option<&str> {
    let starts = pattern.match_indices('{');
    let names = starts.filter_map(|(start, _)| {
        let rest = pattern.get(start..)?;
        rest.split_inclusive('}').next()
    });
    names.into_iter().find(|name| *name != "{locale}")
}

/// A path behind a folder, both without `.` and `..`; none if it leaves the folder that
/// both are below.
fn joined(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    if path.starts_with('/') {
        return None;
    }
    for part in folder.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The root of these pairs of patterns: the folder that all of them are below.
fn root_of(path: &Path, pairs: &[(String, String)]) -> Result<Root, Error> {
    let fixed = |pattern: &str| {
        let end = pattern.find(['*', '?', '{']).unwrap_or(pattern.len());
        let folder = pattern.get(..end).and_then(|fixed| fixed.rsplit_once('/'));
        folder.map_or(String::new(), |(folder, _)| format!("{folder}/"))
    };
    let mut folders = pairs
        .iter()
        .flat_map(|(one, other)| [fixed(one), fixed(other)]);
    let first = folders.next().unwrap_or_default();
    let dir = folders.fold(first, |common, folder| {
        let parts = common.split_inclusive('/').zip(folder.split_inclusive('/'));
        let same = parts.take_while(|(one, other)| one == other);
        same.map(|(one, _)| one).collect()
    });
    let below = |pattern: &str| pattern.strip_prefix(&*dir).unwrap_or(pattern).to_owned();
    let mut naming = Naming {
        underscores: true,
        ..Naming::default()
    };
    let mut source = None;
    for (reference, l10n) in pairs {
        let (reference, l10n) = (below(reference), below(l10n));
        let tag = Pattern::locale_of(&reference, &l10n);
        let language = tag.and_then(|tag| Language::from_posix(&tag).ok());
        let new = |pattern: &str| {
            Pattern::new(pattern)
                .map_err(|what| refused(path, format!("{pattern:?}: {what}"), "name it once"))
        };
        let (pattern, translation) = (new(&reference)?, new(&l10n)?);
        if !translation.has_locale() || pattern.stars() != translation.stars() {
            let what = format!("{l10n:?} is not {reference:?} in another language");
            return Err(refused(
                path,
                what,
                "write {locale} once, and the same stars in both",
            ));
        }
        source = source.or(language);
        naming.paths.push(PathPair {
            source: pattern,
            translation,
        });
    }
    let mut root = Root::new(
        dir.trim_end_matches('/'),
        source.unwrap_or(Language::SOURCE),
    );
    let is_usual = |(reference, l10n): &(String, String)| {
        let own = below(l10n).replace("{locale}", root.source.as_str());
        let rest = own.strip_prefix(root.source.as_str());
        own == below(reference) && matches!(rest, Some("/**" | "/*.ftl" | "/**/*.ftl"))
    };
    if !pairs.iter().all(is_usual) {
        root.naming = naming;
    }
    Ok(root)
}
