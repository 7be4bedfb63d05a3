//! [`Naming`]: how a project names the folders and files of its languages, where that is
//! not `<tag>/<file>.ftl` or `<tag>.ftl`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_source::Language;

use super::pattern::Pattern;

/// Turns the paths below a root into those that they would be by the usual names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Naming {
    /// The languages of names that are no tags, or the tags of others.
    pub(crate) tags: BTreeMap<String, Language>,
    /// Whether `zh_CN` is zh-CN.
    pub(crate) underscores: bool,
    /// Only these, if there are any.
    pub(crate) included: Vec<Pattern>,
    pub(crate) excluded: Vec<Pattern>,
    /// If there are any, no other file is one of texts.
    pub(crate) paths: Vec<PathPair>,
}

/// Where the files of the source are, and those of the other languages.
#[derive(Clone, Debug)]
pub(crate) struct PathPair {
    pub(crate) source: Pattern,
    pub(crate) translation: Pattern,
}

impl Naming {
    /// The path by the usual names; none if nobody is to look at the file.
    pub(crate) fn usual<'p>(&self, path: &'p str, source: &Language) -> Option<Cow<'p, str>> {
        let is_in = |patterns: &[Pattern]| patterns.iter().any(|one| one.is_match(path));
        if is_in(&self.excluded) || (!self.included.is_empty() && !is_in(&self.included)) {
            return None;
        }
        if !self.paths.is_empty() && path.ends_with(".ftl") {
            return self.of_pairs(path, source).map(Cow::Owned);
        }
        let (first, behind) = match path.split_once('/') {
            Some((folder, _)) => path.split_at(folder.len()),
            // Such as `zh_CN.ftl` and `zh_CN.review.toml`.
            None => path.split_at(path.find('.').unwrap_or(path.len())),
        };
        Some(match self.language(first) {
            Some(language) => Cow::Owned(format!("{language}{behind}")),
            None => Cow::Borrowed(path),
        })
    }

    /// Whether the paths are by the usual names.
    pub(crate) fn is_usual(&self) -> bool {
        self.tags.is_empty() && !self.underscores && self.paths.is_empty()
    }

    /// The language of a name, if it is not simply its tag.
    fn language(&self, name: &str) -> Option<Language> {
        if let Some(language) = self.tags.get(name) {
            return Some(language.clone());
        }
        let is_posix = self.underscores && name.contains('_');
        is_posix.then(|| Language::from_posix(name).ok()).flatten()
    }

    fn of_pairs(&self, path: &str, source: &Language) -> Option<String> {
        self.paths.iter().find_map(|pair| {
            if pair.source.is_match(path) {
                return Some(format!("{source}/{path}"));
            }
            let matched = pair.translation.matched(path)?;
            let written = matched.locale?;
            let language = self.language(written);
            let tag = language.as_ref().map_or(written, Language::as_str);
            Some(format!("{tag}/{}", pair.source.filled(&matched)))
        })
    }
}
