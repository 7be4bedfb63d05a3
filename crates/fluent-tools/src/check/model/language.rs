//! [`RenderedLanguage`]: the texts of a language, by file and entry.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::OnceLock;

use fluent_source::LineIndex;
use fluent_source::tree::{self, CommentLevel, Entry, EntryKind, Item, Slice};

use super::piece::PieceKind;
use super::reader::MOST_OF_LANGUAGE;
use super::text::RenderedText;
use crate::broken;
use crate::file::File;

/// All the texts of a language.
pub(crate) struct RenderedLanguage<'w> {
    pub(crate) files: Vec<RenderedFile<'w>>,
    /// Where a message or term (with its hyphen) is: file and entry. Of several
    /// with one id, the first.
    index: HashMap<&'w str, (usize, usize)>,
    /// The same by the name of the file and the id: in Mozilla's projects a file is a
    /// namespace of its own.
    by_file: HashMap<(&'w str, &'w str), (usize, usize)>,
    /// The ids that several files have.
    in_several: HashSet<&'w str>,
    /// The ids of entries that the parser could not read.
    broken: HashSet<String>,
}

/// One file.
pub(crate) struct RenderedFile<'w> {
    pub(crate) file: &'w File,
    pub(crate) text: &'w str,
    pub(crate) lines: LineIndex<'w>,
    pub(crate) entries: Vec<RenderedEntry<'w>>,
    /// What stands where, in the order of the file: the ids of entries, broken
    /// ones too, by the bytes at which they begin.
    starts: Vec<(usize, String)>,
    /// The attributes that stand in what the parser could not read.
    broken: Vec<String>,
}

/// A message or a term.
pub(crate) struct RenderedEntry<'w> {
    pub(crate) is_term: bool,
    /// The id as it is written, a term's with its hyphen.
    pub(crate) id: &'w str,
    pub(crate) span: Range<usize>,
    /// The lines of the comment above it.
    pub(crate) comment: Vec<Slice<'w>>,
    pub(crate) value: Option<RenderedText<'w>>,
    pub(crate) attributes: Vec<RenderedText<'w>>,
    /// The attributes by name; of several with one name, the first one first.
    by_name: Vec<usize>,
    variables: OnceLock<EntryVariables<'w>>,
    references: OnceLock<HashSet<String>>,
}

/// The variables that a message or term shows or chooses by.
pub(crate) struct EntryVariables<'w> {
    pub(crate) first: Option<&'w str>,
    pub(crate) all: HashSet<&'w str>,
    /// The keys of the variants that are chosen by each.
    keys: HashMap<&'w str, VariantKeys<'w>>,
}

/// The keys of variants: in order, and as a set.
#[derive(Default)]
pub(crate) struct VariantKeys<'w> {
    pub(crate) names: Vec<&'w str>,
    pub(crate) all: HashSet<&'w str>,
}

impl<'w> EntryVariables<'w> {
    /// The keys of the variants that a variable chooses among, if it is not given to
    /// a function there.
    pub(crate) fn keys(&self, variable: &str) -> Option<&VariantKeys<'w>> {
        self.keys.get(variable)
    }
}

impl<'w> RenderedLanguage<'w> {
    pub(crate) fn new(files: &'w [File]) -> RenderedLanguage<'w> {
        let room = Cell::new(MOST_OF_LANGUAGE);
        let files: Vec<RenderedFile<'w>> = files
            .iter()
            .filter_map(|file| Some(RenderedFile::new(file, file.text()?, &room)))
            .collect();
        let (mut index, mut by_file) = (HashMap::new(), HashMap::new());
        let mut in_several = HashSet::new();
        let mut broken = HashSet::new();
        for (number, file) in files.iter().enumerate() {
            for (place, entry) in file.entries.iter().enumerate() {
                let (first, _) = *index.entry(entry.id).or_insert((number, place));
                let name = file.file.name();
                by_file.entry((name, entry.id)).or_insert((number, place));
                if first != number {
                    in_several.insert(entry.id);
                }
            }
            broken.extend(file.starts.iter().map(|(_, id)| id.clone()));
            broken.extend(file.broken.iter().cloned());
        }
        broken.retain(|id| !index.contains_key(id.as_str()) && !id.is_empty());
        RenderedLanguage {
            files,
            index,
            by_file,
            in_several,
            broken,
        }
    }

    /// The entry of this id, a term's with its hyphen.
    pub(crate) fn get(&self, id: &str) -> Option<&RenderedEntry<'w>> {
        let (file, entry) = self.index.get(id)?;
        self.files.get(*file)?.entries.get(*entry)
    }

    /// The entry of this id in the file of this name.
    pub(crate) fn get_in(&self, file: &str, id: &str) -> Option<&RenderedEntry<'w>> {
        let (file, entry) = self.by_file.get(&(file, id))?;
        self.files.get(*file)?.entries.get(*entry)
    }

    /// The entry of this id in the file of this name or, if it is in none, in any other.
    pub(crate) fn get_beside(&self, file: &str, id: &str) -> Option<&RenderedEntry<'w>> {
        self.get_in(file, id).or_else(|| self.get(id))
    }

    /// The ids that several files have.
    pub(crate) fn in_several(&self) -> impl Iterator<Item = &str> {
        self.in_several.iter().copied()
    }

    /// Whether several files have an entry of this id.
    pub(crate) fn is_in_several(&self, id: &str) -> bool {
        self.in_several.contains(id)
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = &'w str> {
        self.index.keys().copied()
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = (&RenderedFile<'w>, &RenderedEntry<'w>)> {
        let files = self.files.iter();
        files.flat_map(|file| file.entries.iter().map(move |entry| (file, entry)))
    }

    /// Whether an entry of this id is there that the parser could not read.
    pub(crate) fn is_broken(&self, id: &str) -> bool {
        self.broken.contains(id)
    }
}

impl<'w> RenderedFile<'w> {
    fn new(file: &'w File, text: &'w str, room: &Cell<usize>) -> RenderedFile<'w> {
        let mut rendered = RenderedFile {
            file,
            text,
            lines: LineIndex::new(file.path(), text),
            entries: Vec::new(),
            starts: Vec::new(),
            broken: Vec::new(),
        };
        let parsed = tree::parse(text);
        if parsed.is_refused() {
            rendered.refused();
        }
        for item in parsed.resource().items() {
            match item {
                Item::Entry(entry) => {
                    let start = entry.id.span().start;
                    rendered.starts.push((start, entry.id.as_str().to_owned()));
                    rendered.entries.push(RenderedEntry::new(entry, room));
                }
                Item::Comment(comment) if comment.level == CommentLevel::Entry => {
                    // A message that is cut off by the sign of a comment ends there.
                    let words = comment.lines.first().map(|line| line.span().start);
                    let start = words.unwrap_or(comment.span.end);
                    rendered.starts.push((start, String::new()));
                }
                Item::Junk(junk) => rendered.junk(*junk),
                _ => {}
            }
        }
        rendered
    }

    /// Nothing was parsed; the ids are there all the same.
    fn refused(&mut self) {
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            if line.contains('=') {
                self.starts.push((start, broken::id(line).to_owned()));
            }
            start += line.len();
        }
    }

    /// What the parser could not read: part of the entry above if it is indented.
    fn junk(&mut self, junk: Slice<'w>) {
        let content = junk.as_str();
        let above = self.starts.last().map(|(_, id)| id.clone());
        let above = above.filter(|_| broken::is_inside(content));
        let id = above.unwrap_or_else(|| broken::id(content).to_owned());
        let attributes = broken::attributes(content).map(|name| format!("{id}.{name}"));
        self.broken.extend(attributes);
        self.starts.push((junk.span().start, id));
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
        let count = attributes.partition_point(|a| a.name_span.start <= place);
        let attribute = count.checked_sub(1).and_then(|last| attributes.get(last));
        Some(attribute.map_or_else(|| id.clone(), RenderedText::id))
    }
}

impl<'w> RenderedEntry<'w> {
    fn new(entry: &Entry<'w>, room: &Cell<usize>) -> RenderedEntry<'w> {
        let id = entry.id.as_str();
        let span = entry.id.span();
        let value = entry.value.as_ref();
        let attributes = entry.attributes.iter().map(|attribute| {
            let name = attribute.name;
            // With the dot.
            let name_span = attribute.span().to(name.span());
            RenderedText::new(id, Some(name.as_str()), name_span, &attribute.value, room)
        });
        let attributes: Vec<RenderedText<'w>> = attributes.collect();
        let mut by_name: Vec<usize> = (0..attributes.len()).collect();
        by_name.sort_by_key(|index| attributes.get(*index).and_then(|text| text.attribute));
        let comment = entry.comment.as_ref();
        RenderedEntry {
            is_term: entry.kind == EntryKind::Term,
            id,
            span: span.range(),
            comment: comment
                .map(|comment| comment.lines.clone())
                .unwrap_or_default(),
            value: value.map(|value| RenderedText::new(id, None, span, value, room)),
            attributes,
            by_name,
            variables: OnceLock::new(),
            references: OnceLock::new(),
        }
    }

    /// The value and the attributes.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &RenderedText<'w>> {
        self.value.iter().chain(&self.attributes)
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&RenderedText<'w>> {
        let text = |index: &usize| self.attributes.get(*index);
        let is_before = |index: &usize| text(index).and_then(|text| text.attribute) < Some(name);
        let first = self.by_name.get(self.by_name.partition_point(is_before))?;
        text(first).filter(|text| text.attribute == Some(name))
    }

    /// The messages and terms, these with their hyphen, that it refers to.
    pub(crate) fn references(&self) -> &HashSet<String> {
        self.references.get_or_init(|| {
            let pieces = self.texts().flat_map(RenderedText::pieces);
            let names = pieces.filter_map(|piece| piece.kind.reference());
            // An attribute is that of a message, which is what may be missing.
            let names = names.map(|name| name.split('.').next().unwrap_or_default().to_owned());
            names.collect()
        })
    }

    /// The variables of the value and the attributes.
    pub(crate) fn variables(&self) -> &EntryVariables<'w> {
        self.variables.get_or_init(|| {
            let texts = self.texts();
            let names = texts.flat_map(|text| text.variables().chain(text.selectors()));
            let mut names = names.map(|(name, _)| name).peekable();
            let mut keys: HashMap<&str, VariantKeys<'w>> = HashMap::new();
            for select in self.texts().flat_map(|text| &text.selects) {
                if let PieceKind::Variable(name) = select.selector {
                    let of_variable = keys.entry(name).or_default();
                    of_variable
                        .names
                        .extend(select.keys.iter().map(|key| key.name));
                    of_variable
                        .all
                        .extend(select.keys.iter().map(|key| key.name));
                }
            }
            EntryVariables {
                first: names.peek().copied(),
                all: names.collect(),
                keys,
            }
        })
    }

    /// The text that stands in the place of one of another language.
    pub(crate) fn counterpart(&self, of: &RenderedText<'_>) -> Option<&RenderedText<'w>> {
        match of.attribute {
            None => self.value.as_ref(),
            Some(name) => self.attribute(name),
        }
    }
}
