//! `fluent-tools.toml`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use fluent_source::{Diagnostic, Error, Language, LineIndex};
use serde::de::{Deserialize, Deserializer, Error as _};

use super::found::Config;
use super::naming::Naming;
use super::pattern::Pattern;
use super::roots::Root;
use crate::check::{Rule, RuleLevel, Settings, Severity, rules};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct Written {
    source: Language,
    known: Vec<Pattern>,
    roots: Vec<WrittenRoot>,
    rules: BTreeMap<RuleCode, Level>,
    languages: BTreeMap<Language, WrittenLanguage>,
}

impl Default for Written {
    fn default() -> Written {
        Written {
            source: Language::SOURCE,
            known: Vec::new(),
            roots: Vec::new(),
            rules: BTreeMap::new(),
            languages: BTreeMap::new(),
        }
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct WrittenRoot {
    dir: Dir,
    source: Option<Language>,
    source_dir: Option<PathBuf>,
    #[serde(default)]
    tags: BTreeMap<String, Language>,
    #[serde(default)]
    underscores: bool,
    #[serde(default)]
    include: Vec<Pattern>,
    #[serde(default)]
    exclude: Vec<Pattern>,
    #[serde(default)]
    known: Vec<Pattern>,
}

#[derive(Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
struct WrittenLanguage {
    rules: BTreeMap<RuleCode, Level>,
}

/// A directory, with stars for names of folders.
struct Dir(String);

#[derive(Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Level {
    Off,
    Info,
    Warning,
    Error,
}

struct RuleCode(&'static Rule);

impl PartialEq for RuleCode {
    fn eq(&self, other: &RuleCode) -> bool {
        self.0 == other.0
    }
}

impl Eq for RuleCode {}

impl PartialOrd for RuleCode {
    fn partial_cmp(&self, other: &RuleCode) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for RuleCode {
    fn cmp(&self, other: &RuleCode) -> std::cmp::Ordering {
        self.0.code().cmp(other.0.code())
    }
}

impl<'de> Deserialize<'de> for RuleCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<RuleCode, D::Error> {
        let code = String::deserialize(deserializer)?;
        let rule = rules().find(|rule| rule.code() == code);
        let unknown = || {
            let alike = |rule: &&Rule| strsim::jaro_winkler(rule.code(), &code);
            let nearest = rules().max_by(|a, b| alike(a).total_cmp(&alike(b)));
            let nearest = nearest.map(Rule::code).unwrap_or_default();
            D::Error::custom(format!("there is no rule {code:?}; {nearest:?} is one"))
        };
        rule.map(RuleCode).ok_or_else(unknown)
    }
}

impl<'de> Deserialize<'de> for Pattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Pattern, D::Error> {
        let pattern = String::deserialize(deserializer)?;
        Pattern::new(&pattern).map_err(D::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Dir {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Dir, D::Error> {
        let dir = String::deserialize(deserializer)?;
        if dir.contains("**") {
            return Err(D::Error::custom("a star stands for the name of one folder"));
        }
        Ok(Dir(dir))
    }
}

/// Reads the text of a config file.
pub(super) fn read(path: &Path, text: &str) -> Result<Config, Error> {
    let written: Written = parse(path, text)?;
    let mut levels = Vec::new();
    let mut add = |language: Option<&Language>, rules: BTreeMap<RuleCode, Level>| {
        levels.extend(rules.into_iter().map(|(RuleCode(rule), level)| RuleLevel {
            language: language.cloned(),
            rule,
            severity: level.severity(),
        }));
    };
    add(None, written.rules);
    for (language, of_it) in written.languages {
        add(Some(&language), of_it.rules);
    }
    let source = written.source;
    let mut roots: Vec<Root> = written
        .roots
        .into_iter()
        .map(|root| root.root(&source))
        .collect();
    if roots.is_empty() {
        roots.push(Root::new("locales", source));
    }
    Ok(Config {
        path: path.to_owned(),
        roots,
        settings: Settings {
            levels,
            known: written.known,
        },
    })
}

impl WrittenRoot {
    fn root(self, source: &Language) -> Root {
        Root {
            dir: self.dir.0,
            source: self.source.unwrap_or_else(|| source.clone()),
            source_dir: self.source_dir,
            naming: Naming {
                tags: self.tags,
                underscores: self.underscores,
                included: self.include,
                excluded: self.exclude,
                paths: Vec::new(),
            },
            known: self.known,
        }
    }
}

impl Level {
    fn severity(self) -> Option<Severity> {
        match self {
            Level::Off => None,
            Level::Info => Some(Severity::Info),
            Level::Warning => Some(Severity::Warning),
            Level::Error => Some(Severity::Error),
        }
    }
}

/// What a text in TOML says; else where it is not what it should be.
pub(super) fn parse<'t, T: Deserialize<'t>>(path: &Path, text: &'t str) -> Result<T, Error> {
    let refused = |error: toml::de::Error| {
        let path = path.display().to_string();
        let help = "docs/config.md says what can stand here";
        let lines = LineIndex::new(&path, text);
        let message = error.message();
        let diagnostic = match error.span() {
            Some(span) => lines.diagnostic(span, message, help),
            None => Diagnostic::new(&path, message, help),
        };
        Error::new(vec![diagnostic])
    };
    toml::from_str(text).map_err(refused)
}
