//! The mends that are certain.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::check::finding::Finding;
use crate::check::report::Replacement;
use crate::edits::Edits;
use crate::file::File;
use crate::workspace::Workspace;
use fluent_source::tree::{self, Entry, Parsed};

impl Workspace {
    /// The mends that are certain, of findings of this workspace: a full-width
    /// sign where Fluent needs the ASCII one, a blank at the end of a line. The
    /// messages beside are not changed; if one were, its file is left as it is.
    /// No line comes to end otherwise than it did.
    ///
    /// What a mend brings to light is mended as well, so that nothing is left for a second
    /// run: a message that can only be read behind its new sign, or the blank that was a tab.
    /// Findings that are not given are not mended, nor is what is like them: of the same rule
    /// in the same file.
    ///
    /// See [`Edits`] for an example.
    pub fn fixes(&self, findings: &[Finding]) -> Edits {
        let mut edits = self.fixes_once(findings);
        if edits.is_empty() {
            return edits;
        }
        let all = self.check();
        let left_out = LeftOut::new(&all, findings);
        let mut mended = self.edited(&edits);
        for _ in 0..MOST_ROUNDS {
            let mut found = mended.check();
            found.retain(|finding| !left_out.has(finding));
            let more = mended.fixes_once(&found);
            if more.is_empty() {
                break;
            }
            mended = mended.edited(&more);
        }
        edits = Edits::of(self);
        for (old, new) in self.files_once().zip(mended.files_once()) {
            // What is no text has no mend, and is left byte for byte.
            if let Ok(new) = str::from_utf8(new.bytes()) {
                edits.replace(old, new.to_owned());
            }
        }
        edits
    }

    /// The same files with the new texts.
    fn edited(&self, edits: &Edits) -> Workspace {
        let mut workspace = self.clone();
        for (below, new) in edits.texts() {
            workspace.set_text(below, new);
        }
        workspace
    }

    /// The mends of these findings, and not of what they bring to light.
    fn fixes_once(&self, findings: &[Finding]) -> Edits {
        let mut edits = Edits::of(self);
        for file in self.files_once() {
            let Some(text) = file.text() else {
                continue;
            };
            let ours = findings.iter().filter(|f| f.path() == file.path());
            let has_mark = ours.clone().any(|finding| finding.rule.code == "bom");
            let mut replacements: Vec<&Replacement> =
                ours.filter_map(|finding| finding.edit.as_ref()).collect();
            replacements.sort_by_key(|replacement| replacement.span.start);
            if !replacements.is_empty() {
                keep_parts(text, &mut replacements);
                let mended = replaced(text, &replacements);
                if adds_mistakes(text, &mended) || !others_are_equal(text, &mended, &replacements) {
                    replacements.clear();
                }
            }
            edits.replace(file, as_saved(file, &replacements, has_mark));
        }
        edits
    }
}

/// How often what a mend has brought to light is mended: each round leaves less that is
/// wrong, and only mends that contradict each other would need more.
const MOST_ROUNDS: usize = 10;

/// What is not to be mended although it could be.
struct LeftOut<'f> {
    /// Files, and rules that a finding in them breaks that was not given.
    rules: HashSet<(&'f str, &'f str)>,
    /// Files without any finding that was given.
    files: HashSet<&'f str>,
}

impl<'f> LeftOut<'f> {
    fn new(all: &'f [Finding], given: &'f [Finding]) -> LeftOut<'f> {
        let key = |finding: &'f Finding| {
            let (path, code) = (finding.path(), finding.rule.code);
            (path, code, finding.position(), finding.message())
        };
        let given_keys: HashSet<_> = given.iter().map(key).collect();
        let given_files: HashSet<&str> = given.iter().map(Finding::path).collect();
        let others = all.iter().filter(|other| !given_keys.contains(&key(other)));
        let others = others.map(|other| (other.path(), other.rule.code));
        let rules: HashSet<(&str, &str)> = others.collect();
        let files = rules.iter().map(|(path, _)| *path);
        let files = files.filter(|path| !given_files.contains(path));
        LeftOut {
            files: files.collect(),
            rules,
        }
    }

    fn has(&self, finding: &Finding) -> bool {
        let path = finding.path();
        self.files.contains(path) || self.rules.contains(&(path, finding.rule.code))
    }
}

fn replaced(text: &str, replacements: &[&Replacement]) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut done = 0;
    for replacement in replacements {
        let Some(kept) = text.get(done..replacement.span.start) else {
            continue;
        };
        mended.push_str(kept);
        mended.push_str(&replacement.text);
        done = replacement.span.end;
    }
    mended.push_str(text.get(done..).unwrap_or_default());
    mended
}

/// Leaves out the mends of messages that would lose their text or an attribute by them, or
/// get an attribute: what stands behind an odd space may be syntax behind an ordinary one.
fn keep_parts(text: &str, replacements: &mut Vec<&Replacement>) {
    let mended = replaced(text, replacements);
    let (old, new) = (tree::parse_runtime(text), tree::parse_runtime(&mended));
    let mut kept: HashMap<&str, Vec<&Entry<'_>>> = HashMap::new();
    for entry in new.resource().entries() {
        kept.entry(entry.id.as_str()).or_default().push(entry);
    }
    // Of several of one name the first is the first, and none may be gone.
    let mut before: HashMap<&str, usize> = HashMap::new();
    for entry in old.resource().entries() {
        *before.entry(entry.id.as_str()).or_default() += 1;
    }
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let entries = old.resource().entries().zip(places(&old));
    let lost = entries.filter(|(entry, _)| {
        let id = entry.id.as_str();
        let nth = seen.entry(id).or_default();
        *nth += 1;
        let named = kept.get(id).map_or(&[][..], Vec::as_slice);
        let same = named
            .get(*nth - 1)
            .filter(|_| before.get(id) == Some(&named.len()));
        !same.is_some_and(|other| has_parts_of(entry, other))
    });
    let lost: Vec<Range<usize>> = lost.map(|(_, place)| place).collect();
    replacements.retain(|replacement| {
        let next = lost.partition_point(|place| place.end < replacement.span.start);
        !lost
            .get(next)
            .is_some_and(|place| touches(replacement, place))
    });
}

/// Whether two messages have the same parts, whatever they say.
fn has_parts_of(entry: &Entry<'_>, other: &Entry<'_>) -> bool {
    let names = entry
        .attributes
        .iter()
        .map(|attribute| attribute.name.as_str());
    let others = other
        .attributes
        .iter()
        .map(|attribute| attribute.name.as_str());
    entry.value.is_some() == other.value.is_some() && names.eq(others)
}

/// Whether there is more that cannot be read: behind an ordinary space a line of text that
/// begins with a full stop is a broken attribute.
fn adds_mistakes(before: &str, after: &str) -> bool {
    let [old, new] = [before, after].map(|text| tree::parse_runtime(text).mistakes());
    new > old
}

/// Whether the messages that no mend touches are as they were.
fn others_are_equal(before: &str, after: &str, replacements: &[&Replacement]) -> bool {
    let (old, new) = (tree::parse_runtime(before), tree::parse_runtime(after));
    let mut entries = old.resource().entries().zip(places(&old));
    entries.all(|(entry, place)| {
        replacements
            .iter()
            .any(|replacement| touches(replacement, &place))
            || new.resource().entries().any(|other| other.is_same(entry))
    })
}

fn touches(replacement: &Replacement, place: &Range<usize>) -> bool {
    replacement.span.start <= place.end && place.start <= replacement.span.end
}

/// Where each message and term is named, up to where the next one is.
fn places(parsed: &Parsed<'_>) -> Vec<Range<usize>> {
    let entries = parsed.resource().entries();
    let starts: Vec<usize> = entries.map(|entry| entry.name().span().start).collect();
    let ends = starts.iter().copied().skip(1).chain([usize::MAX]);
    starts
        .iter()
        .copied()
        .zip(ends)
        .map(|(start, end)| start..end)
        .collect()
}

/// The mended text as it is to be saved: with the line ends that it had, each one,
/// and with a byte-order mark, unless that goes as well.
fn as_saved(file: &File, replacements: &[&Replacement], without_mark: bool) -> String {
    let saved = String::from_utf8_lossy(file.bytes());
    let text = saved.trim_start_matches('\u{FEFF}');
    let marks = saved.strip_suffix(text).filter(|_| !without_mark);
    let returns = text.match_indices("\r\n").enumerate();
    // Where the text as it is read has the line feeds of these lines.
    let feeds: Vec<usize> = returns.map(|(count, (at, _))| at - count).collect();
    let place = |read: usize| read + feeds.partition_point(|feed| *feed < read);
    let placed: Vec<Replacement> = replacements
        .iter()
        .map(|replacement| Replacement {
            span: place(replacement.span.start)..place(replacement.span.end),
            text: file.line_end().end_lines_of(replacement.text.clone()),
        })
        .collect();
    let mended = replaced(text, &placed.iter().collect::<Vec<_>>());
    format!("{}{mended}", marks.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_read_is_read_afterwards() {
        let text = "a = one\n   \u{3000} .two three\nb = x\u{3000}y\n";
        assert!(adds_mistakes(text, &text.replace('\u{3000}', " ")));
        assert!(!adds_mistakes(text, &text.replace("x\u{3000}", "x ")));
        assert!(!adds_mistakes("a = one\nb\n", "a = one\n"));
    }

    /// Whether a mend that takes this out is made.
    fn is_kept(text: &str, part: &str) -> bool {
        let start = text.rfind(part).unwrap_or_default();
        let replacement = Replacement {
            span: start..start + part.len(),
            text: String::new(),
        };
        let mut replacements = vec![&replacement];
        keep_parts(text, &mut replacements);
        !replacements.is_empty()
    }

    #[test]
    fn of_messages_of_one_name_none_loses_its_text() {
        assert!(is_kept("a = one\nb = two  \n", "  "));
        assert!(!is_kept("a = one\nb =\n    \u{A0}\n", "\u{A0}"));
        assert!(!is_kept("a = one\na =\n    \u{A0}\n", "\u{A0}"));
    }
}
