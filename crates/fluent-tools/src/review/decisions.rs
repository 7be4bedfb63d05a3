//! [`Decisions`]: what a reviewer has decided on a page, as it is handed in.

use fluent_source::{Error, Language};
use serde::Deserialize;

use super::changes::{LONGEST_NOTE, refused};
use super::date::Date;
use super::entry::VerdictKind;
use super::fingerprint::Fingerprint;
use super::reading::is_id;

/// What a reviewer has decided about texts of a language: the content of a
/// `decisions.json`, as it was handed in and before anything of it is believed.
///
/// # Example
///
/// ```
/// use fluent_tools::review::{Decisions, VerdictKind};
///
/// let json = r#"{"format": 1, "language": "fr", "by": "ann", "decisions": [
///     {"file": "menu.ftl", "id": "open", "source": "0832d7c5", "text": "13adc6ba",
///      "verdict": "reviewed", "date": "2026-12-01"}
/// ]}"#;
/// let decisions = Decisions::read("decisions.json", json.as_bytes())?;
/// assert_eq!(decisions.by(), "ann");
/// assert_eq!(decisions.decisions()[0].verdict(), Some(VerdictKind::Reviewed));
///
/// let error = Decisions::read("decisions.json", b"{\"format\": 2}").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "decisions.json: it is of format 2, which is newer than this program; \
///      install a newer fluent-tools",
/// );
/// # Ok::<(), fluent_tools::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Decisions {
    path: String,
    language: Language,
    by: String,
    decisions: Vec<Decision>,
}

/// What a reviewer has decided about one text.
///
/// See [`Decisions`] for an example.
#[derive(Clone, Debug)]
pub struct Decision {
    pub(super) file: String,
    pub(super) id: String,
    pub(super) source: Fingerprint,
    pub(super) text: Option<Fingerprint>,
    pub(super) verdict: Option<VerdictKind>,
    pub(super) note: Option<String>,
    pub(super) edit: Option<String>,
    pub(super) date: Date,
}

impl Decision {
    /// Which one it is; none for a text that was only changed.
    ///
    /// See [`Decisions`] for an example.
    pub fn verdict(&self) -> Option<VerdictKind> {
        self.verdict
    }
}

/// As it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(rename = "format")]
    _format: u64,
    language: String,
    by: String,
    decisions: Vec<WrittenDecision>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDecision {
    file: String,
    id: String,
    source: String,
    text: Option<String>,
    verdict: Option<WrittenVerdict>,
    note: Option<String>,
    edit: Option<String>,
    date: String,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum WrittenVerdict {
    Reviewed,
    NeedsWork,
}

#[derive(Deserialize)]
struct WrittenFormat {
    format: u64,
}

impl Decisions {
    /// The largest file that is read, in bytes: 8 MiB.
    pub const LARGEST: usize = 8 << 20;

    /// Reads what was handed in; the path is named in what is wrong.
    ///
    /// See [`Decisions`] for an example.
    ///
    /// # Errors
    ///
    /// If it has more than 8 MiB or 20,000 decisions, is of a newer format, is not JSON, has
    /// keys that there are not, or something that cannot be: ids and files that are paths,
    /// fingerprints and days that are none, a wish for a change without a note, the same
    /// message twice.
    pub fn read(path: &str, json: &[u8]) -> Result<Decisions, Error> {
        const MOST: usize = 20_000;

        if json.len() > Decisions::LARGEST {
            return Err(refused(
                path,
                "it has more than 8 MiB",
                "hand it in in several parts",
            ));
        }
        let broken = |error: serde_json::Error| {
            let help = "hand in the file as the page has saved it";
            refused(path, error.to_string(), help)
        };
        let WrittenFormat { format } = serde_json::from_slice(json).map_err(broken)?;
        match format {
            1 => {}
            0 => return Err(refused(path, "there is no format 0", "write \"format\": 1")),
            newer => {
                let what = format!("it is of format {newer}, which is newer than this program");
                return Err(refused(path, what, "install a newer fluent-tools"));
            }
        }
        let written: Written = serde_json::from_slice(json).map_err(broken)?;
        if written.decisions.len() > MOST {
            let what = "it has more than 20,000 decisions";
            return Err(refused(path, what, "hand it in in several parts"));
        }
        let language: Language = written.language.parse().map_err(|_| {
            let what = format!("{:?} is no language", written.language);
            refused(path, what, "write its tag, such as \"zh-CN\"")
        })?;
        let mut decisions = Vec::with_capacity(written.decisions.len());
        let mut seen = std::collections::HashSet::new();
        for (number, decision) in written.decisions.into_iter().enumerate() {
            let what = |what: String| {
                let help = "hand in the file as the page has saved it";
                refused(path, format!("decision {}: {what}", number + 1), help)
            };
            if !seen.insert((decision.file.clone(), decision.id.clone())) {
                let told = format!("{}:{} is there twice", decision.file, decision.id);
                return Err(what(told));
            }
            decisions.push(decision.understood().map_err(what)?);
        }
        Ok(Decisions {
            path: path.to_owned(),
            language,
            by: written.by,
            decisions,
        })
    }

    /// Where it was read from.
    ///
    /// See [`Decisions`] for an example.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The language of the texts.
    ///
    /// See [`Decisions`] for an example.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The key of the reviewer.
    ///
    /// See [`Decisions`] for an example.
    pub fn by(&self) -> &str {
        &self.by
    }

    /// What was decided, message by message.
    ///
    /// See [`Decisions`] for an example.
    pub fn decisions(&self) -> &[Decision] {
        &self.decisions
    }
}

impl WrittenDecision {
    fn understood(self) -> Result<Decision, String> {
        if !is_id(&self.id) {
            return Err(format!("{:?} is no id of a message", self.id));
        }
        let is_part = |part: &str| !part.is_empty() && !part.starts_with('.');
        let is_strange = |c: char| c.is_control() || "\\:".contains(c);
        if !self.file.ends_with(".ftl")
            || !self.file.split('/').all(is_part)
            || self.file.contains(is_strange)
        {
            return Err(format!("{:?} is no file of a language", self.file));
        }
        let fingerprint = |digits: &str| {
            let read = digits.parse::<Fingerprint>();
            read.map_err(|_| format!("{digits:?} is no fingerprint"))
        };
        let verdict = self.verdict.map(|verdict| match verdict {
            WrittenVerdict::Reviewed => VerdictKind::Reviewed,
            WrittenVerdict::NeedsWork => VerdictKind::NeedsWork,
        });
        let note = self.note.filter(|note| !note.trim().is_empty());
        match (verdict, &note) {
            (_, Some(note)) if note.len() > LONGEST_NOTE => {
                return Err("the note has more than 4,096 bytes".to_owned());
            }
            (Some(VerdictKind::NeedsWork), None) => {
                return Err("a text that needs work has no note".to_owned());
            }
            (Some(VerdictKind::Reviewed) | None, Some(_)) => {
                return Err("there is a note, and the text does not need work".to_owned());
            }
            _ => {}
        }
        let date: Date = self
            .date
            .parse()
            .map_err(|_| format!("{:?} is no day", self.date))?;
        Ok(Decision {
            source: fingerprint(&self.source)?,
            text: self.text.as_deref().map(fingerprint).transpose()?,
            file: self.file,
            id: self.id,
            verdict,
            note,
            edit: self.edit,
            date,
        })
    }
}
