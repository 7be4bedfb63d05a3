//! [`Diagnostic`]: one thing that is wrong with a file of texts, as data.

use std::fmt;
use std::ops::Range;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, OnceLock};

/// One thing that is wrong with a file of texts: where, what, and what to
/// write instead.
///
/// It prints as one line: `fr/menu.ftl:12:1: message "open" is defined twice;
/// …`.
///
/// # Example
///
/// ```
/// use fluent_source::LineIndex;
///
/// let lines = LineIndex::new("fr/menu.ftl", "open = Ouvrir\nopen = Ouverture\n");
/// let diagnostic = lines.diagnostic(14..18, "message \"open\" is there twice", "take one out");
/// assert_eq!(diagnostic.path(), "fr/menu.ftl");
/// assert_eq!(diagnostic.position(), Some((2, 1)));
/// assert_eq!(diagnostic.excerpt(), Some(("open = Ouverture", 0..4)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The code of the rule that it breaks.
    rule: Option<&'static str>,
    path: String,
    location: Option<Box<Location>>,
    message: String,
    help: String,
    cause: Option<Cause>,
}

/// The error that a diagnostic is made of. It is told in the message, by which diagnostics
/// are compared.
#[derive(Clone, Debug)]
struct Cause(Arc<AssertUnwindSafe<Box<dyn std::error::Error + Send + Sync>>>);

impl PartialEq for Cause {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Cause {}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Location {
    /// In bytes from the start of the text.
    offset: usize,
    line: usize,
    column: usize,
    /// Behind the last character that is meant, which may be some lines below.
    end: (usize, usize),
    /// The line as it stands in the file, and what in it is meant, in bytes.
    excerpt: String,
    span: Range<usize>,
}

impl Diagnostic {
    /// About a file as a whole. Control characters in message and help, which may quote
    /// a file, are written as escapes: `\n`.
    ///
    /// ```
    /// use fluent_source::Diagnostic;
    ///
    /// let diagnostic = Diagnostic::new("fr/menu.ftl", "the file is empty", "write a text");
    /// assert_eq!(diagnostic.to_string(), "fr/menu.ftl: the file is empty; write a text");
    /// ```
    pub fn new(path: &str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Diagnostic {
            rule: None,
            path: path.to_owned(),
            location: None,
            message: on_one_line(message.into()),
            help: on_one_line(help.into()),
            cause: None,
        }
    }

    /// About a file that an error of the system is about: the message is that of the error,
    /// which is the [`cause`](Self::cause).
    ///
    /// ```
    /// use std::io;
    ///
    /// use fluent_source::Diagnostic;
    ///
    /// let error = io::Error::from(io::ErrorKind::NotFound);
    /// let diagnostic = Diagnostic::of_error("fr", error, "name a directory");
    /// let cause = diagnostic.cause().and_then(|it| it.downcast_ref::<io::Error>());
    /// assert_eq!(cause.map(io::Error::kind), Some(io::ErrorKind::NotFound));
    /// ```
    pub fn of_error(
        path: &str,
        error: impl std::error::Error + Send + Sync + 'static,
        help: impl Into<String>,
    ) -> Self {
        let diagnostic = Diagnostic::new(path, error.to_string(), help);
        Diagnostic {
            cause: Some(Cause(Arc::new(AssertUnwindSafe(Box::new(error))))),
            ..diagnostic
        }
    }

    /// The same, as a breach of the rule with this code.
    ///
    /// ```
    /// use fluent_source::Diagnostic;
    ///
    /// let diagnostic = Diagnostic::new("fr/menu.ftl", "the file is empty", "write a text");
    /// assert_eq!(diagnostic.breaking("empty").rule(), Some("empty"));
    /// ```
    #[must_use]
    pub fn breaking(mut self, rule: &'static str) -> Self {
        self.rule = Some(rule);
        self
    }

    /// The file, as it was given or found.
    ///
    /// See [`Diagnostic`] for an example.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Line and column, both from 1, the column in characters; none if the
    /// file as a whole is meant.
    ///
    /// See [`Diagnostic`] for an example.
    pub fn position(&self) -> Option<(usize, usize)> {
        self.location
            .as_ref()
            .map(|location| (location.line, location.column))
    }

    /// Line and column behind the last character that is meant, both from 1, the column
    /// in characters; none if the file as a whole is meant.
    ///
    /// ```
    /// use fluent_source::LineIndex;
    ///
    /// let lines = LineIndex::new("fr/menu.ftl", "open = Ouvrir\nclose = Fermer\n");
    /// assert_eq!(lines.diagnostic(0..4, "this", "that").end_position(), Some((1, 5)));
    /// assert_eq!(lines.diagnostic(0..19, "these", "those").end_position(), Some((2, 6)));
    /// ```
    pub fn end_position(&self) -> Option<(usize, usize)> {
        self.location.as_ref().map(|location| location.end)
    }

    /// The line that is meant, and the part of it in bytes. The line is empty if
    /// it has more than 1,000 bytes.
    ///
    /// See [`Diagnostic`] for an example.
    pub fn excerpt(&self) -> Option<(&str, Range<usize>)> {
        let location = self.location.as_ref()?;
        Some((&location.excerpt, location.span.clone()))
    }

    /// The stable code of the rule that is broken, such as `"duplicate-id"`;
    /// none for what concerns no text, such as a file that cannot be read.
    ///
    /// ```
    /// use fluent_source::Diagnostic;
    ///
    /// let diagnostic = Diagnostic::new("fr", "permission denied", "make it readable");
    /// assert_eq!(diagnostic.rule(), None);
    /// ```
    pub fn rule(&self) -> Option<&'static str> {
        self.rule
    }

    /// Where in the text it is, in bytes from the start; none if the file as a
    /// whole is meant.
    ///
    /// ```
    /// use fluent_source::LineIndex;
    ///
    /// let lines = LineIndex::new("fr/menu.ftl", "a = b\nc = d\n");
    /// assert_eq!(lines.diagnostic(6..7, "this", "that").offset(), Some(6));
    /// ```
    pub fn offset(&self) -> Option<usize> {
        self.location.as_ref().map(|location| location.offset)
    }

    /// What is wrong, as half a sentence.
    ///
    /// ```
    /// use fluent_source::Diagnostic;
    ///
    /// let diagnostic = Diagnostic::new("fr/menu.ftl", "the file is empty", "write a text");
    /// assert_eq!(diagnostic.message(), "the file is empty");
    /// assert_eq!(diagnostic.help(), "write a text");
    /// ```
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to write or do instead.
    ///
    /// See [`message`](Diagnostic::message) for an example.
    pub fn help(&self) -> &str {
        &self.help
    }

    /// The error that it tells of, such as that of a file that cannot be read; none for what
    /// is wrong with a text.
    ///
    /// See [`of_error`](Diagnostic::of_error) for an example.
    pub fn cause(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let Cause(cause) = self.cause.as_ref()?;
        Some(&***cause.as_ref())
    }
}

/// The text without line breaks, and without what steers a terminal.
fn on_one_line(text: String) -> String {
    if !text.contains(char::is_control) {
        return text;
    }
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() {
            line.extend(c.escape_debug());
        } else {
            line.push(c);
        }
    }
    line
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Diagnostic {
            path,
            message,
            help,
            ..
        } = self;
        match self.position() {
            Some((line, column)) => write!(f, "{path}:{line}:{column}: {message}; {help}"),
            None => write!(f, "{path}: {message}; {help}"),
        }
    }
}

/// Turns places in one file's text into lines and columns. The lines are
/// counted once, so that a file of nothing but mistakes is still read fast.
///
/// # Example
///
/// ```
/// use fluent_source::LineIndex;
///
/// let lines = LineIndex::new("fr/menu.ftl", "a = b\nc = d\n");
/// assert_eq!(lines.line(6), 2);
/// ```
#[derive(Clone, Debug)]
pub struct LineIndex<'t> {
    path: &'t str,
    text: &'t str,
    starts: Vec<usize>,
    /// How many characters stand before each [`STRIDE`] bytes. Counted when it is
    /// first needed: a line can be as long as its file, and have a mistake in each
    /// word.
    characters: OnceLock<Vec<usize>>,
}

/// In bytes: as far as characters are counted anew for each column.
const STRIDE: usize = 512;

impl<'t> LineIndex<'t> {
    /// Counts the lines of a text; the path is that of its file, as it is to be
    /// shown.
    ///
    /// See [`LineIndex`] for an example.
    pub fn new(path: &'t str, text: &'t str) -> Self {
        let ends = text.match_indices('\n').map(|(end, _)| end + 1);
        LineIndex {
            path,
            text,
            starts: [0].into_iter().chain(ends).collect(),
            characters: OnceLock::new(),
        }
    }

    /// A diagnostic about these bytes of the text: a range, or the
    /// [`Span`](crate::tree::Span) of a part of the tree.
    ///
    /// See [`Diagnostic`] for an example.
    pub fn diagnostic(
        &self,
        span: impl Into<Range<usize>>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Diagnostic {
        /// A longer line is not shown; nobody could find the caret in it.
        const LONGEST_EXCERPT: usize = 1000;

        let span = span.into();
        let (line, start) = self.line_at(span.start);
        let next = self.starts.get(line).map(|next| next - 1);
        let end = next.unwrap_or(self.text.len());
        let excerpt = self.text.get(start..end).unwrap_or_default();
        let from = (span.start - start).min(excerpt.len());
        let to = span.end.saturating_sub(start).clamp(from, excerpt.len());
        let (last, last_start) = self.line_at(span.end.clamp(span.start, self.text.len()));
        let behind = span.end.clamp(last_start, self.text.len());
        let mut diagnostic = Diagnostic::new(self.path, message, help);
        let is_shown = excerpt.len() <= LONGEST_EXCERPT;
        diagnostic.location = Some(Box::new(Location {
            offset: span.start,
            line,
            column: self.characters(start..start + from) + 1,
            end: (last, self.characters(last_start..behind) + 1),
            excerpt: if is_shown { excerpt } else { "" }.to_owned(),
            span: if is_shown { from..to } else { 0..0 },
        }));
        diagnostic
    }

    /// The line of a place, from 1, and where it starts.
    fn line_at(&self, place: usize) -> (usize, usize) {
        let line = self.line(place);
        let start = self.starts.get(line.wrapping_sub(1));
        (line, start.copied().unwrap_or(0))
    }

    /// How many characters a part of one line has.
    fn characters(&self, part: Range<usize>) -> usize {
        if part.len() <= STRIDE {
            return self.text.get(part).unwrap_or_default().chars().count();
        }
        if !self.text.is_char_boundary(part.end) {
            return 0;
        }
        let counts = self.characters.get_or_init(|| {
            let blocks = self.text.as_bytes().chunks(STRIDE).chain([&[][..]]);
            let counts = blocks.scan(0, |before, block| {
                let count = *before;
                *before += first_bytes(block);
                Some(count)
            });
            counts.collect()
        });
        let before = |place: usize| {
            let block = place / STRIDE * STRIDE;
            let counted = counts.get(place / STRIDE).copied().unwrap_or_default();
            let rest = self.text.as_bytes().get(block..place).unwrap_or_default();
            counted + first_bytes(rest)
        };
        before(part.end) - before(part.start)
    }

    /// The line of a place in the text, in bytes; the first one is 1.
    ///
    /// See [`LineIndex`] for an example.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }
}

/// How many characters begin in a part of a text.
fn first_bytes(bytes: &[u8]) -> usize {
    let begins = |byte: &&u8| !(0x80..0xC0).contains(*byte);
    bytes.iter().filter(begins).count()
}
