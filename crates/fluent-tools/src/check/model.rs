//! The texts as rules see them: what a reader is shown, variant by variant,
//! with the way back to the place in the file.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::workspace::File;
use fluent_source::LineIndex;
use fluent_source::tree;

/// Stands for a placeable in a rendered text.
pub(crate) const PLACEABLE: char = '\u{FFFC}';

/// A text with more variants is looked at in part.
const MOST_RENDERINGS: usize = 200;

/// All the texts of a language.
pub(crate) struct Texts<'w> {
    pub(crate) files: Vec<ParsedFile<'w>>,
    /// Where a message or term (with its hyphen) is: file and entry. Of several
    /// with one id, the first.
    index: HashMap<String, (usize, usize)>,
    /// The ids of entries that the parser could not read.
    broken: HashSet<String>,
}

/// One file, parsed.
pub(crate) struct ParsedFile<'w> {
    pub(crate) file: &'w File,
    pub(crate) text: &'w str,
    pub(crate) lines: LineIndex<'w>,
    pub(crate) entries: Vec<Entry<'w>>,
    /// What stands where, in the order of the file: the ids of entries, broken
    /// ones too, by the bytes at which they begin.
    starts: Vec<(usize, String)>,
    /// The attributes that stand in what the parser could not read.
    broken: Vec<String>,
}

/// A message or a term.
pub(crate) struct Entry<'w> {
    pub(crate) is_term: bool,
    /// The id as it is written, a term's with its hyphen.
    pub(crate) id: String,
    pub(crate) span: Range<usize>,
    /// The comment's lines and where they begin.
    pub(crate) comment: Vec<(usize, &'w str)>,
    pub(crate) value: Option<Text<'w>>,
    pub(crate) attributes: Vec<Text<'w>>,
}

/// A value or an attribute.
pub(crate) struct Text<'w> {
    /// The id with the attribute.
    pub(crate) id: String,
    pub(crate) attribute: Option<&'w str>,
    /// The id or the attribute's name, in the file.
    pub(crate) name_span: Range<usize>,
    /// The first rendering is the one of all default variants; each other
    /// variant has one of its own.
    pub(crate) renderings: Vec<Rendering<'w>>,
    pub(crate) selects: Vec<Select<'w>>,
}

/// What a reader is shown when certain variants are chosen.
#[derive(Clone, Default)]
pub(crate) struct Rendering<'w> {
    pub(crate) text: String,
    /// The same with addresses, markup and code blanked out, byte for byte.
    pub(crate) prose: String,
    pub(crate) pieces: Vec<Piece<'w>>,
    /// The variants that were chosen: selector and key.
    pub(crate) choices: Vec<(String, &'w str)>,
    /// Where the pattern begins in the file.
    pub(crate) start: usize,
}

#[derive(Clone)]
pub(crate) struct Piece<'w> {
    pub(crate) rendered: Range<usize>,
    pub(crate) source: Range<usize>,
    pub(crate) kind: PieceKind<'w>,
}

#[derive(Clone, PartialEq, Eq)]
pub(crate) enum PieceKind<'w> {
    /// Text as it stands in the file.
    Text,
    /// A string or a number in braces.
    Literal,
    Variable(&'w str),
    Call(Call<'w>),
    Term(Call<'w>),
    Message(&'w str, Option<&'w str>),
}

/// A function or a term, with its arguments.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Call<'w> {
    pub(crate) name: &'w str,
    pub(crate) variables: Vec<&'w str>,
    pub(crate) positional: usize,
    /// Names and values.
    pub(crate) options: Vec<(&'w str, &'w str)>,
}

/// A choice among variants.
pub(crate) struct Select<'w> {
    pub(crate) selector: PieceKind<'w>,
    /// An attribute of a term, if that is what chooses.
    pub(crate) term_attribute: Option<&'w str>,
    pub(crate) span: Range<usize>,
    pub(crate) keys: Vec<Key<'w>>,
}

pub(crate) struct Key<'w> {
    pub(crate) name: &'w str,
    pub(crate) span: Range<usize>,
    pub(crate) is_default: bool,
    pub(crate) is_number: bool,
}

impl<'w> Texts<'w> {
    pub(crate) fn new(files: &'w [File]) -> Texts<'w> {
        let files: Vec<ParsedFile<'w>> = files
            .iter()
            .filter_map(|file| Some(ParsedFile::new(file, file.text()?)))
            .collect();
        let mut index = HashMap::new();
        let mut broken = HashSet::new();
        for (number, file) in files.iter().enumerate() {
            for (place, entry) in file.entries.iter().enumerate() {
                index.entry(entry.id.clone()).or_insert((number, place));
            }
            broken.extend(file.starts.iter().map(|(_, id)| id.clone()));
            broken.extend(file.broken.iter().cloned());
        }
        broken.retain(|id| !index.contains_key(id) && !id.is_empty());
        Texts {
            files,
            index,
            broken,
        }
    }

    /// The entry of this id, a term's with its hyphen.
    pub(crate) fn get(&self, id: &str) -> Option<&Entry<'w>> {
        let (file, entry) = self.index.get(id)?;
        self.files.get(*file)?.entries.get(*entry)
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.index.keys().map(String::as_str)
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = (&ParsedFile<'w>, &Entry<'w>)> {
        let files = self.files.iter();
        files.flat_map(|file| file.entries.iter().map(move |entry| (file, entry)))
    }

    /// Whether an entry of this id is there that the parser could not read.
    pub(crate) fn is_broken(&self, id: &str) -> bool {
        self.broken.contains(id)
    }
}

impl<'w> ParsedFile<'w> {
    fn new(file: &'w File, text: &'w str) -> ParsedFile<'w> {
        let lines = LineIndex::new(file.path(), text);
        let mut starts: Vec<(usize, String)> = Vec::new();
        let mut broken = Vec::new();
        let resource = match tree::parse(text).is_refused() {
            true => {
                // Nothing is parsed; the ids are there all the same.
                let lines_of = text.lines().filter(|line| line.contains('='));
                starts.extend(lines_of.map(|line| (lines.offset(line), junk_id(line).to_owned())));
                ast::Resource { body: Vec::new() }
            }
            false => match parser::parse(text) {
                Ok(resource) | Err((resource, _)) => resource,
            },
        };
        let mut entries = Vec::new();
        for entry in &resource.body {
            let (is_term, id, comment, value, attributes) = match entry {
                ast::Entry::Message(message) => (
                    false,
                    message.id.name,
                    &message.comment,
                    message.value.as_ref(),
                    &message.attributes,
                ),
                ast::Entry::Term(term) => (
                    true,
                    term.id.name,
                    &term.comment,
                    Some(&term.value),
                    &term.attributes,
                ),
                ast::Entry::Junk { content } => {
                    let inside = |c: char| c.is_whitespace() || ".}[*".contains(c);
                    let indented = content.starts_with(inside);
                    let before = starts.last().map(|(_, id)| id.clone());
                    let id = match (indented, before) {
                        (true, Some(before)) => before,
                        _ => junk_id(content).to_owned(),
                    };
                    let attributes = content.lines().filter_map(|line| {
                        let name = junk_id(line.trim_start().strip_prefix('.')?);
                        Some(format!("{id}.{name}"))
                    });
                    broken.extend(attributes);
                    starts.push((lines.offset(content), id));
                    continue;
                }
                ast::Entry::Comment(comment) => {
                    let first = comment.content.first();
                    let start = first.map_or(0, |line| lines.offset(line));
                    starts.push((start, String::new()));
                    continue;
                }
                _ => continue,
            };
            let hyphen = usize::from(is_term);
            let start = lines.offset(id) - hyphen;
            let id = text.get(start..start + hyphen + id.len()).unwrap_or(id);
            starts.push((start, id.to_owned()));
            let comment = comment.iter().flat_map(|comment| &comment.content);
            let span = start..start + id.len();
            let value = value.map(|value| Text::new(&lines, id, None, span.clone(), value));
            let attributes = attributes.iter().map(|attribute| {
                let name = attribute.id.name;
                let start = lines.offset(name).saturating_sub(1);
                let span = start..start + 1 + name.len();
                Text::new(&lines, id, Some(name), span, &attribute.value)
            });
            entries.push(Entry {
                is_term,
                id: id.to_owned(),
                span,
                comment: comment.map(|line| (lines.offset(line), *line)).collect(),
                value,
                attributes: attributes.collect(),
            });
        }
        ParsedFile {
            file,
            text,
            lines,
            entries,
            starts,
            broken,
        }
    }

    /// The id, with its attribute, of what stands at this place.
    pub(crate) fn id_at(&self, place: usize) -> Option<String> {
        let count = self.starts.partition_point(|(start, _)| *start <= place);
        let (start, id) = self.starts.get(count.checked_sub(1)?)?;
        if id.is_empty() {
            return None;
        }
        let entry = self
            .entries
            .binary_search_by_key(start, |entry| entry.span.start);
        let entry = entry.ok().and_then(|entry| self.entries.get(entry));
        let attributes = entry.map_or(&[][..], |entry| &entry.attributes);
        let attribute = attributes.iter().rfind(|a| a.name_span.start <= place);
        Some(attribute.map_or_else(|| id.clone(), |attribute| attribute.id.clone()))
    }
}

/// What looks like an id at the start of something that cannot be read.
fn junk_id(content: &str) -> &str {
    let name = content.trim_start_matches(['"', '\'', '\u{FEFF}']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    let id = name.get(..end.unwrap_or(name.len())).unwrap_or_default();
    match id
        .trim_start_matches('-')
        .starts_with(|c: char| c.is_ascii_alphabetic())
    {
        true => id,
        false => "",
    }
}

impl<'w> Entry<'w> {
    /// The value and the attributes.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Text<'w>> {
        self.value.iter().chain(&self.attributes)
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&Text<'w>> {
        self.attributes
            .iter()
            .find(|text| text.attribute == Some(name))
    }

    /// The text that stands in the place of one of another language.
    pub(crate) fn counterpart(&self, of: &Text<'_>) -> Option<&Text<'w>> {
        match of.attribute {
            None => self.value.as_ref(),
            Some(name) => self.attribute(name),
        }
    }
}

impl<'w> Text<'w> {
    fn new(
        lines: &LineIndex<'w>,
        id: &str,
        attribute: Option<&'w str>,
        name_span: Range<usize>,
        pattern: &ast::Pattern<&'w str>,
    ) -> Text<'w> {
        let mut reader = Reader {
            lines,
            selects: Vec::new(),
        };
        let mut renderings = reader.pattern(pattern);
        let first = renderings.iter().flat_map(|rendering| &rendering.pieces);
        let first = first.map(|piece| piece.source.start);
        let selects = reader.selects.iter().map(|select| select.span.start);
        let start = first.chain(selects).min().unwrap_or(name_span.start);
        for rendering in &mut renderings {
            rendering.start = start;
            rendering.prose = super::scan::prose(&rendering.text);
        }
        Text {
            id: match attribute {
                Some(name) => format!("{id}.{name}"),
                None => id.to_owned(),
            },
            attribute,
            name_span,
            renderings,
            selects: reader.selects,
        }
    }

    /// The rendering of this text that stands beside one of another language:
    /// that with the same choices, else that of the default variants.
    pub(crate) fn beside(&self, other: &Rendering<'_>) -> Option<&Rendering<'w>> {
        let shared = |rendering: &&Rendering<'_>| {
            let choices = rendering.choices.iter();
            choices
                .filter(|choice| other.choices.iter().any(|other| other == *choice))
                .count()
        };
        // Of equal ones the first, which is the default, is meant.
        self.renderings.iter().rev().max_by_key(shared)
    }

    pub(crate) fn start(&self) -> usize {
        let first = self.renderings.first();
        first.map_or(self.name_span.start, |rendering| rendering.start)
    }

    /// The variables that are shown, in any variant.
    pub(crate) fn variables(&self) -> impl Iterator<Item = (&'w str, Range<usize>)> {
        let pieces = self.renderings.iter().flat_map(|r| &r.pieces);
        pieces.flat_map(Piece::variables)
    }

    /// The variables that choose.
    pub(crate) fn selectors(&self) -> impl Iterator<Item = (&'w str, Range<usize>)> {
        self.selects.iter().flat_map(|select| {
            let names: Vec<&'w str> = match &select.selector {
                PieceKind::Variable(name) => vec![name],
                PieceKind::Call(call) | PieceKind::Term(call) => call.variables.clone(),
                _ => Vec::new(),
            };
            let span = select.span.clone();
            names.into_iter().map(move |name| (name, span.clone()))
        })
    }
}

impl<'w> Piece<'w> {
    pub(crate) fn variables(&self) -> Vec<(&'w str, Range<usize>)> {
        let names = match &self.kind {
            PieceKind::Variable(name) => std::slice::from_ref(name),
            PieceKind::Call(call) | PieceKind::Term(call) => call.variables.as_slice(),
            _ => &[],
        };
        let names = names.iter();
        names.map(|name| (*name, self.source.clone())).collect()
    }
}

impl<'w> Rendering<'w> {
    fn push(&mut self, text: &str, source: Range<usize>, kind: PieceKind<'w>) {
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(Piece {
            rendered: start..self.text.len(),
            source,
            kind,
        });
    }

    fn append(&mut self, other: &Rendering<'w>) {
        let shift = self.text.len();
        self.text.push_str(&other.text);
        self.pieces.extend(other.pieces.iter().map(|piece| Piece {
            rendered: piece.rendered.start + shift..piece.rendered.end + shift,
            ..piece.clone()
        }));
        self.choices.extend(other.choices.iter().cloned());
    }

    /// Where a part of the rendered text stands in the file.
    pub(crate) fn source(&self, part: Range<usize>) -> Range<usize> {
        let start = self.place(part.start, false);
        let end = match part.is_empty() {
            true => start,
            false => self.place(part.end, true),
        };
        start..end.max(start)
    }

    fn place(&self, at: usize, is_end: bool) -> usize {
        let piece = self.pieces.iter().find(|piece| match is_end {
            true => piece.rendered.start < at && at <= piece.rendered.end,
            false => piece.rendered.start <= at && at < piece.rendered.end,
        });
        match piece.or(self.pieces.last()) {
            // What is written as it is shown can be pointed into.
            Some(piece) if piece.rendered.len() == piece.source.len() => {
                piece.source.start + at.clamp(piece.rendered.start, piece.rendered.end)
                    - piece.rendered.start
            }
            Some(piece) if is_end || at >= piece.rendered.end => piece.source.end,
            Some(piece) => piece.source.start,
            None => self.start,
        }
    }

    /// The whole of it in the file.
    pub(crate) fn span(&self) -> Range<usize> {
        match self.text.is_empty() {
            true => self.start..self.start,
            false => self.source(0..self.text.len()),
        }
    }

    /// Whether a place is in a string in braces, where a translator says that
    /// each character is meant.
    pub(crate) fn is_literal(&self, at: usize) -> bool {
        let mut pieces = self.pieces.iter();
        pieces.any(|piece| piece.rendered.contains(&at) && piece.kind == PieceKind::Literal)
    }

    pub(crate) fn variables(&self) -> impl Iterator<Item = (&'w str, Range<usize>)> {
        self.pieces.iter().flat_map(Piece::variables)
    }
}

/// Reads patterns, and notes the choices in them.
struct Reader<'l, 'w> {
    lines: &'l LineIndex<'w>,
    selects: Vec<Select<'w>>,
}

impl<'w> Reader<'_, 'w> {
    fn span(&self, part: &str) -> Range<usize> {
        let start = self.lines.offset(part);
        start..start + part.len()
    }

    fn pattern(&mut self, pattern: &ast::Pattern<&'w str>) -> Vec<Rendering<'w>> {
        let mut parts: Vec<Vec<Rendering<'w>>> = Vec::new();
        for element in &pattern.elements {
            parts.push(match element {
                PatternElement::TextElement { value } => {
                    let mut part = Rendering::default();
                    part.push(value, self.span(value), PieceKind::Text);
                    vec![part]
                }
                PatternElement::Placeable { expression } => self.expression(expression),
            });
        }
        let mut base = Rendering::default();
        for first in parts.iter().filter_map(|part| part.first()) {
            base.append(first);
        }
        let mut renderings = vec![base];
        for (changed, part) in parts.iter().enumerate() {
            for variant in part.iter().skip(1) {
                if renderings.len() >= MOST_RENDERINGS {
                    return renderings;
                }
                let mut rendering = Rendering::default();
                for (number, part) in parts.iter().enumerate() {
                    match part.first() {
                        _ if number == changed => rendering.append(variant),
                        Some(first) => rendering.append(first),
                        None => {}
                    }
                }
                renderings.push(rendering);
            }
        }
        renderings
    }

    fn expression(&mut self, expression: &Expression<&'w str>) -> Vec<Rendering<'w>> {
        let (selector, variants) = match expression {
            Expression::Inline(InlineExpression::Placeable { expression }) => {
                return self.expression(expression);
            }
            Expression::Inline(inline) => return vec![self.inline(inline)],
            Expression::Select { selector, variants } => (selector, variants),
        };
        let chooser = self.inline(selector);
        let Some(piece) = chooser.pieces.into_iter().next() else {
            return Vec::new();
        };
        let name = selector_name(selector);
        let keys: Vec<Key<'w>> = variants
            .iter()
            .map(|variant| {
                let (name, is_number) = match variant.key {
                    ast::VariantKey::Identifier { name } => (name, false),
                    ast::VariantKey::NumberLiteral { value } => (value, true),
                };
                Key {
                    name,
                    span: self.span(name),
                    is_default: variant.default,
                    is_number,
                }
            })
            .collect();
        let names: Vec<&'w str> = keys.iter().map(|key| key.name).collect();
        let term_attribute = match selector {
            InlineExpression::TermReference { attribute, .. } => {
                attribute.as_ref().map(|attribute| attribute.name)
            }
            _ => None,
        };
        self.selects.push(Select {
            selector: piece.kind,
            term_attribute,
            span: piece.source,
            keys,
        });
        let mut renderings = Vec::new();
        for (variant, key) in variants.iter().zip(names) {
            let mut own = self.pattern(&variant.value);
            for rendering in &mut own {
                rendering.choices.insert(0, (name.clone(), key));
            }
            match variant.default {
                true => {
                    own.append(&mut renderings);
                    renderings = own;
                }
                false => renderings.append(&mut own),
            }
        }
        renderings
    }

    fn inline(&self, inline: &InlineExpression<&'w str>) -> Rendering<'w> {
        let mut rendering = Rendering::default();
        let shown = PLACEABLE.to_string();
        match inline {
            InlineExpression::StringLiteral { value } => {
                let text = unescape_unicode_to_string(value);
                rendering.push(&text, self.span(value), PieceKind::Literal);
            }
            InlineExpression::NumberLiteral { value } => {
                rendering.push(value, self.span(value), PieceKind::Literal);
            }
            InlineExpression::VariableReference { id } => {
                let span = self.span(id.name);
                let span = span.start.saturating_sub(1)..span.end;
                rendering.push(&shown, span, PieceKind::Variable(id.name));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                let call = Call::new(id.name, Some(arguments));
                rendering.push(&shown, self.span(id.name), PieceKind::Call(call));
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                let call = Call::new(id.name, arguments.as_ref());
                let span = self.span(id.name);
                let span = span.start.saturating_sub(1)..span.end;
                rendering.push(&shown, span, PieceKind::Term(call));
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                let kind = PieceKind::Message(id.name, attribute);
                rendering.push(&shown, self.span(id.name), kind);
            }
            InlineExpression::Placeable { .. } => {}
        }
        rendering
    }
}

/// A selector, so that those of two languages can be compared.
fn selector_name(selector: &InlineExpression<&str>) -> String {
    match selector {
        InlineExpression::VariableReference { id } => format!("${}", id.name),
        InlineExpression::FunctionReference { arguments, .. } => {
            let first = arguments.positional.first();
            first.map(selector_name).unwrap_or_default()
        }
        InlineExpression::TermReference { id, attribute, .. } => {
            let attribute = attribute.as_ref().map(|attribute| attribute.name);
            format!("-{}.{}", id.name, attribute.unwrap_or_default())
        }
        _ => String::new(),
    }
}

impl<'w> Call<'w> {
    fn new(name: &'w str, arguments: Option<&ast::CallArguments<&'w str>>) -> Call<'w> {
        let mut call = Call {
            name,
            variables: Vec::new(),
            positional: 0,
            options: Vec::new(),
        };
        let Some(arguments) = arguments else {
            return call;
        };
        call.positional = arguments.positional.len();
        for argument in &arguments.positional {
            call.take(argument);
        }
        for argument in &arguments.named {
            if let InlineExpression::StringLiteral { value }
            | InlineExpression::NumberLiteral { value } = argument.value
            {
                call.options.push((argument.name.name, value));
            }
        }
        call
    }

    fn take(&mut self, argument: &InlineExpression<&'w str>) {
        match argument {
            InlineExpression::VariableReference { id } => self.variables.push(id.name),
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    self.take(argument);
                }
            }
            _ => {}
        }
    }
}
