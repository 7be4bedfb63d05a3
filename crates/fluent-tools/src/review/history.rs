//! [`History`]: what git remembers of texts.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use fluent_source::files;
use fluent_source::tree;

use super::fingerprint::Fingerprint;
use super::git::{Blob, Git};
use crate::workspace::Workspace;

/// What git remembers of the texts of a workspace. It is asked only where a state or a
/// difference depends on it; without git or its history the difference is missing, and a
/// text that could have followed its source is told to be stale.
///
/// # Example
///
/// ```
/// use fluent_tools::Workspace;
/// use fluent_tools::review::History;
///
/// let workspace = Workspace::from_files([("en-US.ftl", "save = Save\n")]);
/// let review = workspace.review(&History::none())?;
/// assert_eq!(review.messages().len(), 1);
/// # Ok::<(), fluent_tools::Error>(())
/// ```
pub struct History {
    folder: Option<std::path::PathBuf>,
    git: OnceLock<Result<Git, String>>,
    known: Mutex<Known>,
}

/// What has been asked already.
#[derive(Default)]
struct Known {
    /// By the two files.
    logs: HashMap<(String, String), Option<Arc<Vec<Change>>>>,
    /// What the messages of a file said, by its object.
    texts: HashMap<String, Arc<Fingerprints>>,
}

type Fingerprints = BTreeMap<String, Fingerprint>;

/// A commit, and what two files were in it.
#[derive(Clone, Debug)]
struct Change {
    /// Where in the log its parents are.
    parents: Vec<usize>,
    source: Option<Blob>,
    text: Option<Blob>,
}

impl fmt::Debug for History {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("History")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

impl History {
    /// Of the repository that the workspace's directory is in.
    ///
    /// ```no_run
    /// use fluent_tools::Workspace;
    /// use fluent_tools::review::History;
    ///
    /// let workspace = Workspace::open("locales")?;
    /// let review = workspace.review(&History::of(&workspace))?;
    /// # Ok::<(), fluent_tools::Error>(())
    /// ```
    pub fn of(workspace: &Workspace) -> History {
        History {
            folder: Some(workspace.directory().to_owned()),
            ..History::none()
        }
    }

    /// No history: for texts that lie in memory.
    ///
    /// See [`History`] for an example.
    pub fn none() -> History {
        History {
            folder: None,
            git: OnceLock::new(),
            known: Mutex::default(),
        }
    }

    /// Why history is not there or not whole, and what to do; none if it is whole.
    ///
    /// ```
    /// use fluent_tools::review::History;
    ///
    /// assert_eq!(History::none().problem().as_deref(), Some("the texts are in no repository"));
    /// ```
    pub fn problem(&self) -> Option<String> {
        match self.git() {
            Ok(git) => git.gap.map(str::to_owned),
            Err(why) => Some(why.to_owned()),
        }
    }

    /// What a message of a file said when it had this fingerprint: the newest such text in
    /// git's history, without its comment. The file is named by its path below the
    /// workspace's root.
    ///
    /// ```
    /// use fluent_tools::review::{Fingerprint, History};
    ///
    /// let fingerprint = Fingerprint::of_text("save = Save\n").unwrap();
    /// assert_eq!(History::none().text("en-US/menu.ftl", "save", fingerprint), None);
    /// ```
    pub fn text(&self, below: &str, id: &str, fingerprint: Fingerprint) -> Option<String> {
        let log = self.log(below, below)?;
        let blobs: Vec<&Blob> = log
            .iter()
            .filter_map(|change| change.text.as_ref())
            .collect();
        let known = self.fingerprints(&blobs)?;
        let found = blobs.iter().find(|blob| {
            let texts = known.get(&blob.object);
            texts.and_then(|texts| texts.get(id)) == Some(&fingerprint)
        })?;
        let content = self.git().ok()?.contents(&[(*found).clone()])?.pop()?;
        let text = files::decode(below, &content).ok()?;
        let parsed = tree::parse(&text);
        let entry = parsed
            .resource()
            .entries()
            .find(|entry| entry.id.as_str() == id)?;
        Some(entry.span().of(&text).to_owned())
    }

    /// Whether a text first appeared at or after the commit at which the source became
    /// what it is: false where that is not known.
    pub(super) fn has_followed(
        &self,
        [source, text]: [&str; 2],
        id: &str,
        [present_source, present_text]: [Fingerprint; 2],
    ) -> bool {
        if self.git().map_or(true, |git| git.gap.is_some()) {
            return false;
        }
        let Some(log) = self.log(source, text) else {
            return false;
        };
        let both = log.iter().flat_map(|change| [&change.source, &change.text]);
        let blobs: Vec<&Blob> = both.flatten().collect();
        let Some(known) = self.fingerprints(&blobs) else {
            return false;
        };
        let says = |blob: &Option<Blob>, fingerprint: Fingerprint| {
            let texts = blob.as_ref().and_then(|blob| known.get(&blob.object));
            texts.and_then(|texts| texts.get(id)) == Some(&fingerprint)
        };
        let steps: Vec<Step<'_>> = log
            .iter()
            .map(|change| Step {
                parents: &change.parents,
                has_source: says(&change.source, present_source),
                has_text: says(&change.text, present_text),
            })
            .collect();
        has_followed(&steps)
    }

    fn git(&self) -> Result<&Git, &str> {
        let git = self.git.get_or_init(|| match &self.folder {
            Some(folder) => Git::of(folder),
            None => Err("the texts are in no repository".to_owned()),
        });
        git.as_ref().map_err(String::as_str)
    }

    /// The commits that concern two files, by their paths below the workspace's root.
    fn log(&self, source: &str, text: &str) -> Option<Arc<Vec<Change>>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (source.to_owned(), text.to_owned());
        if let Some(log) = known.logs.get(&key) {
            return log.clone();
        }
        let log = self.read_log(source, text).map(Arc::new);
        known.logs.insert(key, log.clone());
        log
    }

    fn read_log(&self, source: &str, text: &str) -> Option<Vec<Change>> {
        let git = self.git().ok()?;
        let commits = git.commits(&[source, text])?;
        let sources = git.blobs(&commits, source)?;
        let texts = if source == text {
            sources.clone()
        } else {
            git.blobs(&commits, text)?
        };
        let commits_with_places = commits.iter().enumerate();
        let places: HashMap<&str, usize> = commits_with_places
            .map(|(place, commit)| (commit.hash.as_str(), place))
            .collect();
        let changes = commits.iter().zip(sources.into_iter().zip(texts));
        let changes = changes.map(|(commit, (source, text))| {
            let parents = commit.parents.iter();
            let parents = parents.filter_map(|hash| places.get(hash.as_str()).copied());
            Change {
                parents: parents.collect(),
                source,
                text,
            }
        });
        Some(changes.collect())
    }

    /// What the messages of these files said, by object.
    fn fingerprints(&self, blobs: &[&Blob]) -> Option<HashMap<String, Arc<Fingerprints>>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let mut seen = HashSet::new();
        let new: Vec<Blob> = blobs
            .iter()
            .filter(|blob| !known.texts.contains_key(&blob.object) && seen.insert(&blob.object))
            .map(|blob| (*blob).clone())
            .collect();
        // Some at a time: all the versions of a large file could be very much.
        for some in new.chunks(64) {
            let contents = self.git().ok()?.contents(some)?;
            for (blob, content) in some.iter().zip(contents) {
                let texts = Arc::new(fingerprints(&content));
                known.texts.insert(blob.object.clone(), texts);
            }
        }
        let texts = blobs.iter().filter_map(|blob| {
            let texts = known.texts.get(&blob.object)?;
            Some((blob.object.clone(), texts.clone()))
        });
        Some(texts.collect())
    }
}

/// What each message of a file says, the first of each id.
fn fingerprints(content: &[u8]) -> Fingerprints {
    let mut fingerprints = Fingerprints::new();
    if let Ok(text) = files::decode("", content) {
        let parsed = tree::parse(&text);
        for entry in parsed.resource().entries() {
            let id = entry.id.as_str().to_owned();
            fingerprints
                .entry(id)
                .or_insert_with(|| Fingerprint::of(entry));
        }
    }
    fingerprints
}

/// A commit, as far as the question is whether a text has followed its source.
struct Step<'s> {
    parents: &'s [usize],
    /// Whether the source is there what it is now.
    has_source: bool,
    has_text: bool,
}

/// Whether the text appears first where the source is the present one. The steps are in
/// the order of a log, each before its parents.
///
/// The commits that had the present source without interruption up to now are those at and
/// after the commit of the present source; every commit at which the text appears, none
/// of its parents having it, must be among them. A text that is not committed yet appears
/// after all of them.
fn has_followed(steps: &[Step<'_>]) -> bool {
    if steps.is_empty() {
        return false;
    }
    let mut since = HashSet::new();
    let mut left = vec![0];
    while let Some(place) = left.pop() {
        if let Some(step) = steps.get(place)
            && step.has_source
            && since.insert(place)
        {
            left.extend(step.parents);
        }
    }
    let has_text = |place: &usize| steps.get(*place).is_some_and(|step| step.has_text);
    let places = steps.iter().enumerate();
    let mut first = places.filter(|(_, step)| step.has_text && !step.parents.iter().any(has_text));
    first.all(|(place, _)| since.contains(&place))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each step as its parents and what it has: `s` the source, `t` the text.
    #[track_caller]
    fn follows(steps: &[(&[usize], &str)], expected: bool) {
        let steps: Vec<Step<'_>> = steps
            .iter()
            .map(|(parents, has)| Step {
                parents,
                has_source: has.contains('s'),
                has_text: has.contains('t'),
            })
            .collect();
        assert_eq!(has_followed(&steps), expected);
    }

    #[test]
    fn a_text_follows_if_it_first_appears_at_or_after_the_present_source() {
        follows(&[], false);
        // In one commit, after, and not committed yet.
        follows(&[(&[1], "st"), (&[], "")], true);
        follows(&[(&[1], "st"), (&[2], "s"), (&[], "")], true);
        follows(&[(&[1], "s"), (&[], "")], true);
        // Before: as it was, or changed before the source.
        follows(&[(&[1], "st"), (&[], "t")], false);
        follows(&[(&[1], "st"), (&[2], "t"), (&[], "")], false);
        // The source is not committed yet, the text is.
        follows(&[(&[1], "t"), (&[], "")], false);
        // It was there long before, went, and came back.
        follows(&[(&[1], "st"), (&[2], "s"), (&[], "t")], false);
        // The source has been so before, and the text is from that time.
        follows(&[(&[1], "st"), (&[2], "t"), (&[3], "st"), (&[], "")], false);
    }

    #[test]
    fn a_text_of_another_branch_follows_only_if_the_source_was_there() {
        // A merge of a branch with the source and one with the text.
        follows(
            &[(&[1, 2], "st"), (&[3], "s"), (&[3], "t"), (&[], "")],
            false,
        );
        follows(
            &[(&[1, 2], "st"), (&[3], "st"), (&[3], "s"), (&[], "s")],
            true,
        );
        // The same change of the source on both branches.
        follows(
            &[(&[1, 2], "st"), (&[3], "st"), (&[3], "s"), (&[], "")],
            true,
        );
    }
}
