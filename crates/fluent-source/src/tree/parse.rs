//! The way of every text into the parser.

use fluent_syntax::ast;
use fluent_syntax::parser::{self, ErrorKind, ParserError};

use super::entry::Resource;
use super::nesting::Refused;
use super::visit::Node;
use super::{escapes, nesting, parts};
use crate::diagnostic::{Diagnostic, LineIndex};
use crate::syntax;

/// A text as it was understood: the tree, and what is wrong with the syntax.
///
/// Around a mistake the tree has [junk](super::Item::Junk), and everything else
/// is there.
///
/// # Example
///
/// ```
/// use fluent_source::{LineIndex, tree};
///
/// let text = "open = { $file\nsave = Save\n";
/// let parsed = tree::parse(text);
/// assert_eq!(parsed.resource().entries().count(), 1);
///
/// let lines = LineIndex::new("menu.ftl", text);
/// let told = parsed.diagnostics(&lines).next().unwrap();
/// assert_eq!(told.message(), "a placeable is not closed");
/// ```
#[derive(Clone, Debug)]
pub struct Parsed<'s> {
    resource: Resource<'s>,
    mistakes: Vec<ParseMistake>,
    is_refused: bool,
}

#[derive(Clone, Debug)]
enum ParseMistake {
    /// What the parser is not given.
    Refused(Refused),
    /// Where the first part begins that is too many.
    TooMany(usize),
    Syntax(ParserError),
}

/// Parses a text, comments included. It never fails: see [`Parsed`].
///
/// ```
/// use fluent_source::tree::{self, Item};
///
/// let parsed = tree::parse("# The menu\n\n\nopen = Open\n");
/// let [Item::Comment(comment), Item::Entry(entry)] = parsed.resource().items() else {
///     panic!("a comment and a message");
/// };
/// assert_eq!(comment.lines[0].as_str(), "The menu");
/// assert_eq!(entry.id.as_str(), "open");
/// ```
pub fn parse(text: &str) -> Parsed<'_> {
    guarded(text, |text| parser::parse(text))
}

/// Parses a text as programs do that show it: without its comments, and without
/// regard to mistakes in them.
///
/// ```
/// use fluent_source::tree;
///
/// let text = "#The menu\nopen = Open\n";
/// assert!(tree::parse_runtime(text).is_right());
/// assert!(!tree::parse(text).is_right());
/// ```
pub fn parse_runtime(text: &str) -> Parsed<'_> {
    guarded(text, |text| parser::parse_runtime(text))
}

type Parse =
    for<'c> fn(
        &'c str,
    ) -> Result<ast::Resource<&'c str>, (ast::Resource<&'c str>, Vec<ParserError>)>;

/// The only place where a text is given to the parser: what the parser cannot
/// stand is refused or made harmless before.
fn guarded(text: &str, parse: Parse) -> Parsed<'_> {
    let refused = nesting::refused(text).map(ParseMistake::Refused);
    let too_many = || parts::too_many(text).map(ParseMistake::TooMany);
    if let Some(mistake) = refused.or_else(too_many) {
        return Parsed {
            resource: Resource::new(text, Vec::new()),
            mistakes: vec![mistake],
            is_refused: true,
        };
    }
    let harmless = escapes::without_cut_escapes(text);
    let (resource, errors) = match parse(&harmless) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let errors = errors.into_iter();
    let errors = errors.map(|error| escapes::as_written(error, text));
    let resource = Resource::of_copy(text, &harmless, resource.body);
    let mut errors: Vec<ParserError> = errors.chain(without_default(&resource)).collect();
    errors.sort_by_key(|error| error.pos.start);
    Parsed {
        mistakes: errors.into_iter().map(ParseMistake::Syntax).collect(),
        resource,
        is_refused: false,
    }
}

/// The choices whose star stands in front of no variant. The parser takes any star for
/// a default variant, and lets them pass: `{ $n -> [one] one *}`.
fn without_default(resource: &Resource<'_>) -> Vec<ParserError> {
    let mut found = Vec::new();
    // Texts are loaded at start-up, and hardly any has such a star.
    let mut pairs = resource.text().as_bytes().windows(2);
    if !pairs.any(|pair| matches!(pair, [b'*', behind] if *behind != b'[')) {
        return found;
    }
    for entry in resource.entries() {
        entry.visit(&mut |node| {
            if let Node::Select(select) = node
                && !select.variants.iter().any(|variant| variant.is_default)
            {
                let end = select.span().end;
                found.push(ParserError {
                    pos: end..end + 1,
                    slice: Some(entry.span().range()),
                    kind: ErrorKind::MissingDefaultVariant,
                });
            }
        });
    }
    found
}

impl<'s> Parsed<'s> {
    /// The tree.
    ///
    /// ```
    /// let parsed = fluent_source::tree::parse("open = Open\n");
    /// assert_eq!(parsed.resource().items().len(), 1);
    /// ```
    pub fn resource(&self) -> &Resource<'s> {
        &self.resource
    }

    /// The tree alone.
    ///
    /// ```
    /// let resource = fluent_source::tree::parse("open = Open\n").into_resource();
    /// assert_eq!(resource.items().len(), 1);
    /// ```
    pub fn into_resource(self) -> Resource<'s> {
        self.resource
    }

    /// Whether the syntax has no mistake.
    ///
    /// ```
    /// use fluent_source::tree;
    ///
    /// assert!(tree::parse("open = Open\n").is_right());
    /// assert!(!tree::parse("open: Open\n").is_right());
    /// ```
    pub fn is_right(&self) -> bool {
        self.mistakes.is_empty()
    }

    /// Whether the text was not parsed at all, because the parser could not have
    /// stood it. Its tree is empty, and the one diagnostic says why.
    ///
    /// ```
    /// use fluent_source::tree;
    ///
    /// let text = format!("open = {}\n", "{ ".repeat(100_000));
    /// assert!(tree::parse(&text).is_refused());
    /// assert!(!tree::parse("open: Open\n").is_refused());
    /// ```
    pub fn is_refused(&self) -> bool {
        self.is_refused
    }

    /// How many mistakes the syntax has.
    ///
    /// ```
    /// assert_eq!(fluent_source::tree::parse("open: Open\n\nsave: Save\n").mistakes(), 2);
    /// ```
    pub fn mistakes(&self) -> usize {
        self.mistakes.len()
    }

    /// What is wrong with the syntax, each mistake with its place, cause and
    /// remedy. A diagnostic is made only when it is taken.
    ///
    /// ```
    /// use fluent_source::{LineIndex, tree};
    ///
    /// let text = "open ＝ Open\n";
    /// let lines = LineIndex::new("menu.ftl", text);
    /// let parsed = tree::parse(text);
    /// let told: Vec<String> = parsed.diagnostics(&lines).map(|told| told.to_string()).collect();
    /// assert_eq!(told, ["menu.ftl:1:6: the sign ＝ is full-width; write the ASCII one: ="]);
    /// ```
    pub fn diagnostics<'p>(
        &'p self,
        lines: &'p LineIndex<'_>,
    ) -> impl ExactSizeIterator<Item = Diagnostic> + 'p {
        let mistakes = self.mistakes.iter();
        mistakes.map(|mistake| match mistake {
            ParseMistake::Refused(refused) => {
                let (place, message, help) = match *refused {
                    Refused::TooDeep(place) => (
                        place,
                        "the braces nest too deeply",
                        "give the inner part a message or a term of its own",
                    ),
                    Refused::TooManyOptions(place) => (
                        place,
                        "the call has more than 1,000 options",
                        "leave those that the function has",
                    ),
                };
                let told = lines.diagnostic(place..place + 1, message, help);
                told.breaking("too-large")
            }
            ParseMistake::TooMany(place) => {
                let message = "the file has more than 40,000 lines, braces and brackets";
                let help = "divide it into several files";
                let told = lines.diagnostic(*place..*place, message, help);
                told.breaking("too-large")
            }
            ParseMistake::Syntax(error) => syntax::diagnostic(lines, self.resource.text(), error),
        })
    }
}
