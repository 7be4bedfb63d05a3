//! [`ReviewEntry`]: what a review file says of one message.

use std::fmt;

use super::date::Date;
use super::fingerprint::Fingerprint;

/// What a review file says of one message: which texts were there, and what a person
/// thought of them.
///
/// # Example
///
/// ```
/// use fluent_tools::review::{ReviewFile, VerdictKind};
///
/// let text = r#"format = 1
///
/// [reviewers.lin]
/// name = "Lin"
///
/// ["menu.ftl".open]
/// source = "9c41e07b"
/// text = "0aa3d611"
/// reviewed = "2026-12-01 lin"
/// "#;
/// let file = ReviewFile::read("zh-CN/review.toml", text.as_bytes(), false)?;
/// let entry = file.entry("menu.ftl", "open").unwrap();
/// assert_eq!(entry.text().unwrap().to_string(), "0aa3d611");
/// assert_eq!(entry.verdicts()[0].kind(), VerdictKind::Reviewed);
/// assert_eq!(entry.verdicts()[0].by(), "lin");
/// # Ok::<(), fluent_tools::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewEntry {
    pub(super) source: Option<Fingerprint>,
    pub(super) text: Option<Fingerprint>,
    pub(super) reviewed: Vec<Verdict>,
    pub(super) needs_work: Option<Verdict>,
    pub(super) same: Vec<Same>,
}

impl ReviewEntry {
    /// What the source said; none in the source language itself.
    ///
    /// See [`ReviewEntry`] for an example.
    pub fn source(&self) -> Option<Fingerprint> {
        self.source
    }

    /// What the text said.
    ///
    /// See [`ReviewEntry`] for an example.
    pub fn text(&self) -> Option<Fingerprint> {
        self.text
    }

    /// The verdicts that hold: approvals by several persons, or that the text needs
    /// work. The later one replaces the other; of one day, that the text needs work.
    ///
    /// See [`ReviewEntry`] for an example.
    pub fn verdicts(&self) -> &[Verdict] {
        match &self.needs_work {
            Some(needs_work) if !self.is_approved() => std::slice::from_ref(needs_work),
            _ => &self.reviewed,
        }
    }

    /// Whether the last verdict is an approval.
    pub(super) fn is_approved(&self) -> bool {
        let last = self.reviewed.iter().map(|verdict| verdict.date).max();
        match (last, &self.needs_work) {
            (Some(last), Some(needs_work)) => last > needs_work.date,
            (last, _) => last.is_some(),
        }
    }

    /// The note of somebody who wants the text to be changed, if that was the last
    /// verdict.
    ///
    /// See [`MessageReview`](super::MessageReview) for an example.
    pub fn note(&self) -> Option<&str> {
        self.verdicts().iter().find_map(Verdict::note)
    }

    /// The changes of the source that change nothing for translations; in the source
    /// language alone.
    ///
    /// See [`Same`] for an example.
    pub fn same(&self) -> &[Same] {
        &self.same
    }

    /// Takes a verdict, which replaces what it contradicts.
    pub(super) fn judge(&mut self, verdict: Verdict) {
        match verdict.kind {
            VerdictKind::Reviewed => {
                self.needs_work = None;
                self.reviewed.retain(|other| other.by != verdict.by);
                self.reviewed.push(verdict);
                self.reviewed.sort();
            }
            VerdictKind::NeedsWork => {
                self.reviewed.clear();
                self.needs_work = Some(verdict);
            }
        }
    }

    /// Takes all verdicts away.
    pub(super) fn forget_verdicts(&mut self) {
        self.reviewed.clear();
        self.needs_work = None;
    }
}

/// What a person thinks of a text.
///
/// See [`ReviewEntry`] for an example.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Verdict {
    pub(super) date: Date,
    pub(super) by: String,
    pub(super) kind: VerdictKind,
    pub(super) note: Option<String>,
}

/// The two verdicts that there are.
///
/// See [`ReviewEntry`] for an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum VerdictKind {
    /// The text is good.
    Reviewed,
    /// The text is to be changed; a note says why.
    NeedsWork,
}

impl VerdictKind {
    /// As it stands in a file: `reviewed` or `needs-work`.
    ///
    /// ```
    /// use fluent_tools::review::VerdictKind;
    ///
    /// assert_eq!(VerdictKind::NeedsWork.as_str(), "needs-work");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            VerdictKind::Reviewed => "reviewed",
            VerdictKind::NeedsWork => "needs-work",
        }
    }
}

impl Verdict {
    /// Which one it is.
    ///
    /// See [`ReviewEntry`] for an example.
    pub fn kind(&self) -> VerdictKind {
        self.kind
    }

    /// The day it was given.
    ///
    /// See [`ReviewEntry`] for an example.
    pub fn date(&self) -> Date {
        self.date
    }

    /// The key of the reviewer who gave it.
    ///
    /// See [`ReviewEntry`] for an example.
    pub fn by(&self) -> &str {
        &self.by
    }

    /// Why the text needs work.
    ///
    /// See [`ReviewEntry`] for an example.
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }

    /// Reads `2026-12-01 lin` or `2026-12-01 lin: note`.
    pub(super) fn read(kind: VerdictKind, written: &str) -> Result<Verdict, &'static str> {
        let (judged, note) = match kind {
            VerdictKind::Reviewed => (written, None),
            VerdictKind::NeedsWork => match written.split_once(": ") {
                Some((judged, note)) if !note.trim().is_empty() => (judged, Some(note)),
                _ => return Err("write it as \"2026-12-01 key: what is to be changed\""),
            },
        };
        let usual = "write it as \"2026-12-01 key\", the key one of [reviewers]";
        let (date, by) = judged.split_once(' ').ok_or(usual)?;
        if !is_key(by) {
            return Err(usual);
        }
        Ok(Verdict {
            date: date.parse().map_err(|_| usual)?,
            by: by.to_owned(),
            kind,
            note: note.map(str::to_owned),
        })
    }
}

impl fmt::Display for Verdict {
    /// As it stands in a review file: `2026-12-01 lin`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.date, self.by)?;
        match &self.note {
            Some(note) => write!(f, ": {note}"),
            None => Ok(()),
        }
    }
}

/// Whether this can be the key of a reviewer: ASCII letters, digits, `-` and `_`.
pub(super) fn is_key(key: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    (1..=64).contains(&key.len()) && key.bytes().all(is_part)
}

/// A change of the source that changes nothing for translations, such as a typing
/// error that was mended.
///
/// ```
/// use fluent_tools::review::ReviewFile;
///
/// let text = r#"format = 1
///
/// ["menu.ftl".open]
/// text = "18fe02d3"
/// same = ["9c41e07b 18fe02d3 typo"]
/// "#;
/// let file = ReviewFile::read("en-US/review.toml", text.as_bytes(), true)?;
/// let same = &file.entry("menu.ftl", "open").unwrap().same()[0];
/// assert_eq!((same.before().to_string(), same.reason()), ("9c41e07b".to_owned(), "typo"));
/// # Ok::<(), fluent_tools::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Same {
    pub(super) before: Fingerprint,
    pub(super) after: Fingerprint,
    pub(super) reason: String,
}

impl Same {
    /// What the source said before.
    ///
    /// See [`Same`] for an example.
    pub fn before(&self) -> Fingerprint {
        self.before
    }

    /// What it said afterwards.
    ///
    /// See [`Same`] for an example.
    pub fn after(&self) -> Fingerprint {
        self.after
    }

    /// Why that is the same.
    ///
    /// See [`Same`] for an example.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// Reads `9c41e07b 18fe02d3 typo`.
    pub(super) fn read(written: &str) -> Result<Same, &'static str> {
        let usual = "write it as \"9c41e07b 18fe02d3 why\": the fingerprints before and after";
        let mut parts = written.splitn(3, ' ');
        let mut fingerprint = || parts.next().and_then(|part| part.parse().ok());
        let (before, after) = (fingerprint().ok_or(usual)?, fingerprint().ok_or(usual)?);
        let reason = parts.next().filter(|reason| !reason.trim().is_empty());
        let reason = reason.ok_or(usual)?.to_owned();
        Ok(Same {
            before,
            after,
            reason,
        })
    }
}

impl fmt::Display for Same {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.before, self.after, self.reason)
    }
}

/// Whether two fingerprints of a message's source are the same by what was declared,
/// over any number of steps.
pub(super) fn is_same(same: &[Same], one: Fingerprint, other: Fingerprint) -> bool {
    let mut reached = vec![one];
    let mut at = 0;
    while let Some(here) = reached.get(at).copied() {
        if here == other {
            return true;
        }
        at += 1;
        for step in same {
            let next = if step.before == here {
                step.after
            } else if step.after == here {
                step.before
            } else {
                continue;
            };
            if !reached.contains(&next) {
                reached.push(next);
            }
        }
    }
    false
}
