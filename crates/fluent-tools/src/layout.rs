//! Where the parts of a file of texts stand. fluent-syntax keeps no places of
//! braces, variants and blank lines; the tools that write need them all.

use std::ops::Range;

use fluent_syntax::ast;

use fluent_source::tree;

/// A file of texts in its parts: entries, and what lies between them.
pub(super) struct Layout<'t> {
    pub(super) text: &'t str,
    pub(super) items: Vec<Item<'t>>,
}

/// An entry, together with the blank lines behind it.
pub(super) struct Item<'t> {
    /// From the first character, that of the entry's comment if it has one, to
    /// the beginning of the next item.
    pub(super) span: Range<usize>,
    /// Where the message or term itself begins, below its comment.
    pub(super) start: usize,
    pub(super) entry: ast::Entry<&'t str>,
}

/// A text: the value of a message, of an attribute or of a variant.
#[derive(Debug, Default)]
pub(super) struct Pattern {
    /// From behind the `=` or `]` to the last character that is not blank.
    pub(super) span: Range<usize>,
    pub(super) parts: Vec<Part>,
}

#[derive(Debug)]
pub(super) enum Part {
    /// With the line breaks and the indentation in it.
    Text(Range<usize>),
    Placeable(Placeable),
}

/// What stands in braces, these included.
#[derive(Debug)]
pub(super) struct Placeable {
    pub(super) span: Range<usize>,
    pub(super) select: Option<Select>,
}

/// A choice among variants.
#[derive(Debug)]
pub(super) struct Select {
    /// What is between `{` and `->`.
    pub(super) selector: Range<usize>,
    pub(super) variants: Vec<Variant>,
}

#[derive(Debug)]
pub(super) struct Variant {
    /// The key in its brackets, with the `*` of the default one.
    pub(super) key: Range<usize>,
    pub(super) value: Pattern,
}

/// A pattern of a message or term, with the attribute that it belongs to.
pub(super) struct Field<'t> {
    pub(super) attribute: Option<&'t str>,
    /// Where the id begins, or the dot of the attribute.
    pub(super) start: usize,
    pub(super) pattern: Pattern,
}

impl<'t> Layout<'t> {
    /// Parses a text whose lines end in line feeds; none if its braces nest too
    /// deeply to be parsed.
    pub(super) fn new(text: &'t str) -> Option<Layout<'t>> {
        if tree::parse(text).is_refused() {
            return None;
        }
        let body = match fluent_syntax::parser::parse(text) {
            Ok(resource) | Err((resource, _)) => resource.body,
        };
        let mut items: Vec<Item<'t>> = body
            .into_iter()
            .map(|entry| {
                let (first, start) = starts(text, &entry);
                Item {
                    span: first..text.len(),
                    start,
                    entry,
                }
            })
            .collect();
        let mut end = text.len();
        for item in items.iter_mut().rev() {
            item.span.end = end;
            end = item.span.start;
        }
        Some(Layout { text, items })
    }
}

/// Where an entry begins, its comment included and without.
fn starts(text: &str, entry: &ast::Entry<&str>) -> (usize, usize) {
    let (start, comment) = match entry {
        ast::Entry::Message(message) => (offset(text, message.id.name), message.comment.as_ref()),
        // The hyphen stands before the name.
        ast::Entry::Term(term) => (offset(text, term.id.name) - 1, term.comment.as_ref()),
        ast::Entry::Comment(comment)
        | ast::Entry::GroupComment(comment)
        | ast::Entry::ResourceComment(comment) => (comment_start(text, comment), None),
        ast::Entry::Junk { content } => (offset(text, content), None),
    };
    let first = comment.map_or(start, |comment| comment_start(text, comment));
    (first.min(start), start)
}

fn comment_start(text: &str, comment: &ast::Comment<&str>) -> usize {
    // The parser gives no content for signs alone at the end of the file.
    let Some(first) = comment.content.first() else {
        return text.trim_end_matches('#').len();
    };
    let before = text.get(..offset(text, first)).unwrap_or_default();
    before.rfind('\n').map_or(0, |end| end + 1)
}

/// Where a part of the text stands in it.
pub(super) fn offset(text: &str, part: &str) -> usize {
    let offset = (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    offset.min(text.len())
}

impl<'t> Item<'t> {
    /// The texts of a message or term; none for what is not one.
    pub(super) fn fields(&self, text: &'t str) -> Vec<Field<'t>> {
        let (value, attributes) = match &self.entry {
            ast::Entry::Message(message) => (message.value.is_some(), &message.attributes),
            ast::Entry::Term(term) => (true, &term.attributes),
            _ => return Vec::new(),
        };
        let value = value.then_some((None, self.start));
        let attributes = attributes.iter().map(|attribute| {
            let name = attribute.id.name;
            (Some(name), offset(text, name) - 1)
        });
        let fields = value.into_iter().chain(attributes);
        let fields = fields.map(|(attribute, start)| {
            // An id has no "=" in it.
            let rest = text.get(start..).unwrap_or_default();
            let equals = rest.find('=').unwrap_or(rest.len());
            let mut scanner = Scanner {
                text,
                at: (start + equals + 1).min(text.len()),
            };
            Field {
                attribute,
                start,
                pattern: scanner.pattern(),
            }
        });
        fields.collect()
    }

    /// The kind and the name of a message or term.
    pub(super) fn id(&self) -> Option<Id<'t>> {
        match &self.entry {
            ast::Entry::Message(message) => Some(Id::Message(message.id.name)),
            ast::Entry::Term(term) => Some(Id::Term(term.id.name)),
            _ => None,
        }
    }
}

/// The name of a message or of a term; the two are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Id<'t> {
    Message(&'t str),
    Term(&'t str),
}

/// Reads what the parser has found to be right; so it need not look for
/// mistakes.
struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl Scanner<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Goes to the first character that is none of these.
    fn skip(&mut self, bytes: &[u8]) {
        while self.peek().is_some_and(|byte| bytes.contains(&byte)) {
            self.at += 1;
        }
    }

    fn pattern(&mut self) -> Pattern {
        let start = self.at;
        let mut parts = Vec::new();
        let mut text = start;
        let mut last = start;
        loop {
            match self.peek() {
                Some(b'{') => {
                    if text < self.at {
                        parts.push(Part::Text(text..self.at));
                    }
                    parts.push(Part::Placeable(self.placeable()));
                    text = self.at;
                    last = self.at;
                }
                Some(b'\n') if self.goes_on() => {}
                None | Some(b'\n' | b'}') => break,
                Some(byte) => {
                    self.at += 1;
                    if byte != b' ' {
                        last = self.at;
                    }
                }
            }
        }
        if text < last {
            parts.push(Part::Text(text..last));
        }
        Pattern {
            span: start..last,
            parts,
        }
    }

    /// At a line feed: whether the next line that is not blank belongs to the
    /// same pattern. If it does, goes to its beginning.
    fn goes_on(&mut self) -> bool {
        let rest = self.text.get(self.at + 1..).unwrap_or_default();
        let mut line = self.at + 1;
        for piece in rest.split_inclusive('\n') {
            let inner = piece.trim_start_matches(' ');
            let indented = inner.len() < piece.len();
            match inner.bytes().next() {
                Some(b'\n') => line += piece.len(),
                None | Some(b'.' | b'}' | b'[' | b'*') => return false,
                // fluent-syntax goes on at a carriage return, too.
                Some(first) if indented || matches!(first, b'{' | b'\r') => {
                    self.at = line;
                    return true;
                }
                Some(_) => return false,
            }
        }
        false
    }

    fn placeable(&mut self) -> Placeable {
        let start = self.at;
        self.at += 1;
        let mut depth = 1_usize;
        let mut select = None;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => self.string(),
                b'-' if depth == 1 && self.text.as_bytes().get(self.at + 1) == Some(&b'>') => {
                    let selector = start + 1..self.at;
                    self.at += 2;
                    let variants = self.variants();
                    select = Some(Select { selector, variants });
                }
                b'{' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' => {
                    depth -= 1;
                    self.at += 1;
                    if depth == 0 {
                        break;
                    }
                }
                _ => self.at += 1,
            }
        }
        Placeable {
            span: start..self.at,
            select,
        }
    }

    /// At a quotation mark: goes behind the closing one.
    fn string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += match byte {
                b'\\' => 2,
                _ => 1,
            };
            if byte == b'"' {
                return;
            }
        }
    }

    fn variants(&mut self) -> Vec<Variant> {
        let mut variants = Vec::new();
        loop {
            self.skip(b" \n");
            let Some(b'*' | b'[') = self.peek() else {
                return variants;
            };
            let start = self.at;
            while self.peek().is_some_and(|byte| byte != b']') {
                self.at += 1;
            }
            self.at = (self.at + 1).min(self.text.len());
            variants.push(Variant {
                key: start..self.at,
                value: self.pattern(),
            });
        }
    }
}
