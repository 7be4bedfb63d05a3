//! Files that lie where no program looks for them, by their paths.

use std::collections::{BTreeMap, HashSet};

use crate::check::finding::Finding;
use crate::check::pair::LanguagePair;
use crate::check::rules::rules;
use crate::check::severity::Severity;
use crate::check::tags;
use crate::file::File;
use crate::workspace::{Layout, LeftAlone, Workspace};
use fluent_source::{Diagnostic, Language, files, place};

const RULE: &str = "misplaced-file";

/// A finding about a file or folder as a whole.
pub(crate) fn finding(
    code: &str,
    severity: Severity,
    language: &Language,
    path: &str,
    message: impl Into<String>,
    help: impl Into<String>,
) -> Option<Finding> {
    let rule = rules().find(|rule| rule.code == code)?;
    Some(Finding {
        rule,
        severity,
        language: language.clone(),
        id: None,
        diagnostic: Diagnostic::new(path, message, help).breaking(rule.code),
        edit: None,
        twin: None,
    })
}

/// The files that are not read: one finding for each folder that is no language's, and one
/// for each other file.
pub(crate) fn left_alone(workspace: &Workspace) -> Vec<Finding> {
    let source = workspace.files(workspace.source()).iter();
    let names: HashSet<&str> = source.map(File::name).collect();
    let mut places: BTreeMap<(&str, &str), Vec<&LeftAlone>> = BTreeMap::new();
    for alone in workspace.misplaced() {
        let key = (misnamed(&alone.below), alone.misplaced.message());
        places.entry(key).or_default().push(alone);
    }
    let told = places.into_iter().filter_map(|((place, message), files)| {
        let misplaced = &files.first()?.misplaced;
        let message = match files.len() {
            1 => format!("{message}; the file is not read"),
            count => format!("{message}; {count} files are not read"),
        };
        let language = misplaced.meant().unwrap_or(workspace.source());
        let path = files::shown(workspace.root(), place);
        let severity = severity(place, &files, &names);
        finding(RULE, severity, language, &path, message, misplaced.help())
    });
    told.collect()
}

/// What has the wrong name: a folder, or a file whose ending is wrong or that is in none.
fn misnamed(below: &str) -> &str {
    let is_of_folder = matches!(place::stem(below), Some(Ok(_)));
    match below.split_once('/') {
        Some((folder, _)) if is_of_folder => folder,
        _ => below,
    }
}

/// An error where these are clearly a language's texts. What is named like a file of the
/// source may be a copy or a template, and the rest may be anything.
fn severity(place: &str, files: &[&LeftAlone], names: &HashSet<&str>) -> Severity {
    let is_of_source = files.iter().any(|file| {
        let stem = file.below.split_once('/').map(|(_, name)| name);
        let stem = stem.and_then(place::stem).and_then(Result::ok);
        stem.is_some_and(|stem| names.contains(stem))
    });
    let written = place.strip_suffix(".ftl").unwrap_or(place);
    let meant = files.first().and_then(|file| file.misplaced.meant());
    match (place::tag(written), meant) {
        // It is there by its present tag, too.
        (Ok(old), _) => tags::of_old(&old).max(Severity::Warning),
        // A word has the form of a variant: `my_folder`.
        (_, Some(meant)) if tags::is_known(meant) && meant.variants().next().is_none() => {
            Severity::Error
        }
        _ if is_of_source => Severity::Warning,
        _ => Severity::Info,
    }
}

/// The files of a translation that lie otherwise than the source's do: deeper, or in no
/// folder where the source has one. Programs that look for the one find no other.
pub(crate) fn unlike_source(pair: &LanguagePair<'_, '_>, language: &Language) -> Vec<Finding> {
    if pair.is_source || pair.source_files.is_empty() {
        return Vec::new();
    }
    let of_source = pair.source_files.iter();
    let in_folders = of_source
        .clone()
        .all(|file| file.layout() == Layout::Folder);
    let nests = pair.source_nests();
    let told = pair.target_files.iter().filter_map(|file| {
        let error = |message: &str, help: String| {
            finding(RULE, Severity::Error, language, file.path(), message, help)
        };
        match file.layout() {
            Layout::Folder if !nests && file.name().contains('/') => {
                let misplaced = place::of(file.below())?.err()?;
                error(misplaced.message(), misplaced.help().to_owned())
            }
            Layout::Flat if in_folders && tags::is_translation(pair) => {
                let name = of_source.clone().next().map_or("main", File::name);
                let message = "the file is in no folder, and the source's files are";
                error(message, format!("move it to \"{language}/{name}.ftl\""))
            }
            _ => None,
        }
    });
    told.collect()
}
