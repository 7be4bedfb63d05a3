//! The baseline: the findings that a project knows of and does not want to hear again.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use fluent_tools::Finding;
use sha2::{Digest as _, Sha256};

const HEAD: &str = "\
# Findings that `fluent-tools check --baseline` does not tell again; --update-baseline renews them.
";

/// A file of fingerprints, and the findings that they stand for.
pub(crate) struct Baseline {
    path: PathBuf,
    /// Paths in it are below this.
    folder: Option<PathBuf>,
    /// How often each line is there.
    lines: HashMap<String, usize>,
}

impl Baseline {
    /// One of which nothing is known.
    pub(crate) fn empty(path: &Path) -> Baseline {
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        Baseline {
            path: path.to_owned(),
            folder: folder.canonicalize().ok(),
            lines: HashMap::new(),
        }
    }

    pub(crate) fn read(path: &Path) -> anyhow::Result<Baseline> {
        let hint = "--update-baseline makes it";
        let text = fs::read_to_string(path)
            .with_context(|| format!("{}: the baseline cannot be read; {hint}", path.display()))?;
        let mut baseline = Baseline::empty(path);
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            *baseline
                .lines
                .entry(line.trim_end().to_owned())
                .or_default() += 1;
        }
        Ok(baseline)
    }

    /// Takes out what is known, each line once, and says how many lines stand for
    /// nothing any more.
    pub(crate) fn take_out(mut self, findings: &mut Vec<Finding>) -> usize {
        findings.retain(|finding| {
            let line = self.line(finding);
            match self.lines.get_mut(&line) {
                Some(left) if *left > 0 => {
                    *left -= 1;
                    false
                }
                _ => true,
            }
        });
        self.lines.values().sum()
    }

    /// Writes down all of these.
    pub(crate) fn write<'f>(
        &self,
        findings: impl Iterator<Item = &'f Finding>,
    ) -> anyhow::Result<usize> {
        let mut lines: Vec<String> = findings.map(|finding| self.line(finding)).collect();
        // By path and id, so that a change of one text changes one place.
        lines.sort_by(|a, b| {
            let [(a, behind_a), (b, behind_b)] =
                [a, b].map(|line| line.split_once(' ').unwrap_or(("", line)));
            behind_a.cmp(behind_b).then(a.cmp(b))
        });
        let mut text = HEAD.to_owned();
        for line in &lines {
            text.push_str(line);
            text.push('\n');
        }
        fluent_source::write::file(&self.path, text.as_bytes())
            .with_context(|| self.path.display().to_string())?;
        Ok(lines.len())
    }

    /// The line of a finding: a fingerprint, and for people the path, the rule and the id.
    /// It stays the same wherever the text moves, and no longer does if the text itself,
    /// or what is said of it, becomes another.
    fn line(&self, finding: &Finding) -> String {
        let path = self.path_of(finding);
        let rule = finding.rule().code();
        let id = finding.id().unwrap_or("-");
        // What is missing has no text of its own; beside it stands another's.
        let text = match finding.excerpt() {
            Some((line, _)) if rule != "missing-message" => line.trim(),
            _ => "",
        };
        let mut hash = Sha256::new();
        for part in [&*path, id, rule, finding.message(), text] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        let hash = hash.finalize();
        let short = hash.iter().take(8).map(|byte| format!("{byte:02x}"));
        let short: String = short.collect();
        format!("{short} {path} {rule} {id}")
    }

    /// The path as seen from the folder of the baseline, wherever the program runs.
    fn path_of(&self, finding: &Finding) -> String {
        let path = Path::new(finding.path());
        let real = path.canonicalize().ok();
        let below = match (&real, &self.folder) {
            (Some(real), Some(folder)) => real.strip_prefix(folder).ok(),
            _ => None,
        };
        let below = below.unwrap_or(path).display().to_string();
        below.replace('\\', "/")
    }
}
