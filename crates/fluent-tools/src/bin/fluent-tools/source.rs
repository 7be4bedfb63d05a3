//! The source language, which every command needs: what is told where it has no texts.

use std::path::Path;

use fluent_tools::{Language, Workspace};

use crate::tell;

/// So many of the files that were left alone are named.
const MOST_NAMED: usize = 5;

/// Asks that the source language has texts in the directory.
///
/// # Errors
///
/// If it has none. The error lists the languages that are there, and proposes the one that
/// is probably meant; before it, the files that were left alone are told.
pub(crate) fn is_there(workspace: &Workspace) -> anyhow::Result<()> {
    let directory = Path::new(workspace.root());
    let source = workspace.source();
    if !workspace.files(source).is_empty() {
        return Ok(());
    }
    let mut left_alone = workspace.left_alone();
    for file in left_alone.by_ref().take(MOST_NAMED) {
        tell(format_args!("note: left alone: {file}"));
    }
    if left_alone.len() > 0 {
        let more = left_alone.len();
        tell(format_args!("note: left alone: {more} more files"));
    }
    anyhow::bail!(
        "{}: the source language {source} has no texts there; {}",
        directory.display(),
        advice(workspace, directory)
    )
}

fn advice(workspace: &Workspace, directory: &Path) -> String {
    let tags: Vec<&str> = workspace.languages().map(Language::as_str).collect();
    if tags.is_empty() {
        return without_texts(workspace, directory);
    }
    let there = format!("there are texts in {}", tags.join(", "));
    let right = format!("write \"{}\"", workspace.source());
    if workspace.left_alone().any(|file| file.help() == right) {
        return format!("{there}: give what was left alone its right name");
    }
    match meant(workspace) {
        Some(language) => format!("{there}: write --source {language}"),
        None => format!("{there}: name one of them with --source"),
    }
}

/// The language that is probably meant: the only one of the source's with another region or
/// script, or the only one that there is.
fn meant(workspace: &Workspace) -> Option<&Language> {
    let source = workspace.source();
    let near = workspace.languages();
    let near: Vec<&Language> = near
        .filter(|known| known.language() == source.language())
        .collect();
    let all: Vec<&Language> = workspace.languages().collect();
    match (near.as_slice(), all.as_slice()) {
        ([language], _) | (_, [language]) => Some(language),
        _ => None,
    }
}

fn without_texts(workspace: &Workspace, directory: &Path) -> String {
    let name = directory.file_name().and_then(|name| name.to_str());
    let language = name.and_then(|name| name.parse::<Language>().ok());
    if let Some(language) = language.filter(|_| workspace.left_alone().len() > 0) {
        let parent = directory
            .parent()
            .filter(|parent| parent.file_name().is_some());
        let parent = parent.unwrap_or(Path::new(".")).display();
        return format!("it is the folder of {language}: name the one that it lies in, {parent}");
    }
    let mut folders = FOLDERS.iter().map(|folder| directory.join(folder));
    match folders.find(|folder| folder.is_dir()) {
        Some(folder) => format!(
            "name the directory of the texts, such as {}",
            folder.display()
        ),
        None => "it takes a folder or a file for each language: <tag>/<file>.ftl or <tag>.ftl"
            .to_owned(),
    }
}

/// What directories of texts are mostly called.
const FOLDERS: [&str; 5] = ["i18n", "l10n", "locale", "locales", "translations"];
