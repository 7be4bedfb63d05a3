//! A language being validated: its files, and which definitions count.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, LineIndex};
use crate::dialect::Dialect;
use crate::tree::{self, Entry, EntryKind, Pattern, Resource, Slice, Span};

/// After so many mistakes in one file the others are only counted.
const MOST_DIAGNOSTICS: usize = 100;

/// One file of a language, decoded.
///
/// See [`language`](super::language) for an example.
#[derive(Clone, Copy, Debug)]
pub struct File<'f> {
    /// As it is shown to a person.
    pub path: &'f str,
    /// Its text, lines ended by a line feed.
    pub text: &'f str,
    /// Files of a higher layer override those of a lower one, message by message.
    pub layer: usize,
}

/// A file with its tree.
pub(super) struct ParsedFile<'f> {
    pub(super) file: &'f File<'f>,
    pub(super) lines: LineIndex<'f>,
    pub(super) resource: Resource<'f>,
}

/// The diagnostics of one file.
#[derive(Default)]
pub(super) struct Diagnostics {
    kept: Vec<Diagnostic>,
    uncounted: usize,
}

impl Diagnostics {
    /// Takes a diagnostic, which is not even made once there are too many.
    fn push(&mut self, diagnostic: impl FnOnce() -> Diagnostic) {
        if self.kept.len() < MOST_DIAGNOSTICS {
            self.kept.push(diagnostic());
        } else {
            self.uncounted += 1;
        }
    }

    /// All of them by place, and how many there are more.
    pub(super) fn into_vec(mut self) -> Vec<Diagnostic> {
        self.kept.sort_by_key(Diagnostic::position);
        if let (Some(first), 1..) = (self.kept.first(), self.uncounted) {
            let more = format!("there are {} more mistakes", self.uncounted);
            let more = Diagnostic::new(first.path(), more, "mend the first ones and look again");
            self.kept.push(more);
        }
        self.kept
    }
}

impl<'f> ParsedFile<'f> {
    /// Parses a file as loading does, and tells what is wrong with its syntax.
    pub(super) fn new(file: &'f File<'f>) -> (ParsedFile<'f>, Diagnostics) {
        let lines = LineIndex::new(file.path, file.text);
        let parsed = tree::parse_runtime(file.text);
        let mut told = Diagnostics::default();
        let mut diagnostics = parsed.diagnostics(&lines);
        told.kept
            .extend(diagnostics.by_ref().take(MOST_DIAGNOSTICS));
        told.uncounted = diagnostics.len();
        drop(diagnostics);
        let resource = parsed.into_resource();
        let parsed = ParsedFile {
            file,
            lines,
            resource,
        };
        (parsed, told)
    }
}

/// The value (no attribute) or an attribute of a message or term, whose id is as
/// it is written.
pub(super) type TextKey<'f> = (&'f str, Option<&'f str>);

/// A message or term that counts: of several with one id, the last one.
#[derive(Clone, Copy)]
pub(super) struct Definition<'a, 'f> {
    pub(super) file: usize,
    pub(super) entry: &'a Entry<'f>,
}

/// A text that counts.
#[derive(Clone, Copy)]
pub(super) struct DefinedText<'a, 'f> {
    pub(super) kind: EntryKind,
    pub(super) key: TextKey<'f>,
    pub(super) file: usize,
    /// The id without its hyphen, or the name of the attribute.
    pub(super) name: Slice<'f>,
    pub(super) pattern: &'a Pattern<'f>,
}

/// Validates one language.
pub(super) struct Checker<'a, 'f> {
    pub(super) dialect: &'a Dialect<'a>,
    pub(super) files: &'a [ParsedFile<'f>],
    pub(super) told: Vec<Diagnostics>,
    /// By their ids as they are written.
    pub(super) definitions: HashMap<&'f str, Definition<'a, 'f>>,
}

impl<'a, 'f> Checker<'a, 'f> {
    /// Tells of a mistake at this place of a file.
    pub(super) fn say(
        &mut self,
        rule: &'static str,
        file: usize,
        span: Span,
        message: String,
        help: impl Into<String>,
    ) {
        if let (Some(parsed), Some(told)) = (self.files.get(file), self.told.get_mut(file)) {
            told.push(|| parsed.lines.diagnostic(span, message, help).breaking(rule));
        }
    }

    /// Every text that counts, by where it stands in the files, so that each run
    /// says the same.
    pub(super) fn texts(&self) -> Vec<DefinedText<'a, 'f>> {
        let mut texts = Vec::new();
        for Definition { file, entry } in self.definitions.values() {
            texts.extend(entry.patterns().map(|(attribute, pattern)| DefinedText {
                kind: entry.kind,
                key: (entry.id.as_str(), attribute.map(|a| a.name.as_str())),
                file: *file,
                name: attribute.map_or_else(|| entry.name(), |attribute| attribute.name),
                pattern,
            }));
        }
        texts.sort_by_key(|text| (text.file, text.name.span()));
        texts
    }
}
