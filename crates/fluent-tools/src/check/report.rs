//! [`Report`]: takes what a rule finds.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use crate::check::model::RenderedFile;
use crate::check::pair::{EntryPair, TextPair, VariantPair};
use crate::check::severity::Severity;
use fluent_source::Diagnostic;

/// What a rule has found at a place of a file.
pub(crate) struct Found {
    span: Range<usize>,
    message: String,
    help: String,
    severity: Option<Severity>,
    edit: Option<String>,
    twin: Option<String>,
}

impl Found {
    pub(crate) fn new(
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Found {
        Found {
            span,
            message: message.into(),
            help: help.into(),
            severity: None,
            edit: None,
            twin: None,
        }
    }

    /// It is about this message, too.
    pub(crate) fn beside(mut self, twin: String) -> Found {
        self.twin = Some(twin);
        self
    }

    /// Less sure than the rule mostly is.
    pub(crate) fn info(self) -> Found {
        self.with(Severity::Info)
    }

    pub(crate) fn with(mut self, severity: Severity) -> Found {
        self.severity = Some(severity);
        self
    }

    /// What certainly belongs in the place.
    pub(crate) fn edit(mut self, text: impl Into<String>) -> Found {
        self.edit = Some(text.into());
        self
    }
}

/// Names between marks. Of many the first ones: each of as many findings names them.
pub(crate) fn listed<'n>(names: impl Iterator<Item = &'n str>, mark: &str) -> String {
    const MOST: usize = 50;

    let mut names = names;
    let mut list: Vec<&str> = names.by_ref().take(MOST).collect();
    list.extend(names.next().map(|_| "…"));
    list.join(mark)
}

/// A text, or what it begins with: each of many findings may quote the same one.
pub(crate) fn quoted(text: &str) -> Cow<'_, str> {
    const MOST: usize = 500;

    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()).into(),
        None => text.into(),
    }
}

/// A part of a file's text, in bytes, and what belongs there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Replacement {
    pub(crate) span: Range<usize>,
    pub(crate) text: String,
}

/// A breach of a rule, told and placed.
pub(crate) struct Breach {
    /// The message or term, with its attribute.
    pub(crate) id: Option<String>,
    /// If it is another one than the rule's.
    pub(crate) severity: Option<Severity>,
    pub(crate) diagnostic: Diagnostic,
    pub(crate) edit: Option<Replacement>,
    /// The other message that it is about.
    pub(crate) twin: Option<String>,
}

/// The breaches of one rule in one language.
#[derive(Default)]
pub(crate) struct Report {
    pub(crate) breaches: Vec<Breach>,
    /// The same mistake may be seen in several variants.
    seen: HashSet<(String, usize, String)>,
    last: Last,
}

/// What was told of last.
#[derive(Default)]
struct Last {
    path: String,
    id: String,
    /// How often the file was told of, and the text.
    of_file: usize,
    of_text: usize,
}

/// Of one rule in one text; more would say the same. A text of nothing but brackets has
/// tens of thousands.
const MOST_OF_A_TEXT: usize = 50;

/// Of one rule in one file.
const MOST_OF_A_FILE: usize = 1000;

impl Report {
    /// Something about a message, in the file that has it.
    pub(crate) fn add(&mut self, file: &RenderedFile<'_>, id: Option<&str>, found: Found) {
        if self.is_enough(file, id.unwrap_or_default()) {
            return;
        }
        let path = file.file.path().to_owned();
        let key = (path, found.span.start, found.message.clone());
        if !self.seen.insert(key) {
            return;
        }
        let span = found.span;
        let diagnostic = file
            .lines
            .diagnostic(span.clone(), found.message, found.help);
        self.breaches.push(Breach {
            id: id.map(str::to_owned),
            severity: found.severity,
            diagnostic,
            edit: found.edit.map(|text| Replacement { span, text }),
            twin: found.twin,
        });
    }

    /// Counts what is told of texts, which are looked at in their order.
    fn is_enough(&mut self, file: &RenderedFile<'_>, id: &str) -> bool {
        let last = &mut self.last;
        if last.path != file.file.path() {
            *last = Last {
                path: file.file.path().to_owned(),
                ..Last::default()
            };
        }
        if last.id != id {
            (last.id, last.of_text) = (id.to_owned(), 0);
        }
        last.of_text += 1;
        if !id.is_empty() && last.of_text > MOST_OF_A_TEXT {
            return true;
        }
        last.of_file += 1;
        let is_enough = last.of_file > MOST_OF_A_FILE;
        if last.of_file == MOST_OF_A_FILE + 1 {
            let message = format!("there are more than {MOST_OF_A_FILE} of these in the file");
            self.file(file, message, "mend the first ones and look again");
        }
        is_enough
    }

    /// Something about a file as a whole.
    pub(crate) fn file(
        &mut self,
        file: &RenderedFile<'_>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.breaches.push(Breach {
            id: None,
            severity: None,
            diagnostic: Diagnostic::new(file.file.path(), message, help),
            edit: None,
            twin: None,
        });
    }

    pub(crate) fn entry(&mut self, pair: &EntryPair<'_, '_>, found: Found) {
        self.add(pair.file, Some(pair.target.id), found);
    }

    pub(crate) fn text(&mut self, pair: &TextPair<'_, '_>, found: Found) {
        self.add(pair.entry.file, Some(&pair.target.id()), found);
    }

    /// Something about a part of what is shown.
    pub(crate) fn shown(
        &mut self,
        pair: &VariantPair<'_, '_>,
        part: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.shown_as(pair, part, message, help, None);
    }

    /// The same, as bad as this.
    pub(crate) fn shown_as(
        &mut self,
        pair: &VariantPair<'_, '_>,
        part: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
        severity: Option<Severity>,
    ) {
        let mut found = Found::new(pair.target.source(part), message, help);
        found.severity = severity;
        self.text(pair.text, found);
    }

    /// The same, with a mend that is certain: it is made only if the part is
    /// written in the file as it is shown.
    pub(crate) fn mended(
        &mut self,
        pair: &VariantPair<'_, '_>,
        part: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
        text: &str,
    ) {
        let as_shown = pair.target.is_as_written(&part);
        let mut found = Found::new(pair.target.source(part), message, help);
        found.edit = as_shown.then(|| text.to_owned());
        self.text(pair.text, found);
    }
}
