//! [`Texts`]: the parsed files of one language, as a page walks over them.

use std::collections::{BTreeMap, HashMap, HashSet};

use fluent_source::Language;
use fluent_source::tree::{self, Comment, CommentLevel, Entry, Item, Node, Pattern, Resource};

use super::text::{Numbers, TextWriter};
use crate::workspace::Workspace;

/// The texts of one language.
pub(super) struct Texts<'w> {
    pub(super) language: &'w Language,
    /// By name: `http` for `fr/http.ftl`.
    pub(super) files: BTreeMap<&'w str, ParsedFile<'w>>,
    numbers: Numbers,
}

pub(super) struct ParsedFile<'w> {
    /// As it is shown.
    pub(super) path: &'w str,
    pub(super) text: &'w str,
    resource: Resource<'w>,
    /// Of each id the first entry, by its index among the items.
    by_id: HashMap<&'w str, usize>,
}

impl<'w> Texts<'w> {
    pub(super) fn new(workspace: &'w Workspace, language: &'w Language) -> Texts<'w> {
        let files = workspace.files(language).iter();
        let files = files.filter_map(|file| {
            let parsed = ParsedFile::new(file.path(), file.text()?);
            Some((file.name(), parsed))
        });
        Texts {
            language,
            files: files.collect(),
            numbers: Numbers::new(language),
        }
    }

    pub(super) fn get(&self, file: &str, id: &str) -> Option<(&ParsedFile<'w>, &Entry<'w>)> {
        let file = self.files.get(file)?;
        Some((file, file.get(id)?))
    }

    pub(super) fn writer<'t>(&'t self, file: &'t ParsedFile<'_>) -> TextWriter<'t> {
        TextWriter {
            file: file.text,
            numbers: &self.numbers,
            direction: self.language.direction(),
        }
    }

    /// The ids of the entries that refer to each entry, in the order of the files.
    pub(super) fn users(&self) -> HashMap<&'w str, Vec<&'w str>> {
        let mut users: HashMap<&str, Vec<&str>> = HashMap::new();
        for entry in self.files.values().flat_map(ParsedFile::entries) {
            entry.visit(&mut |node| {
                if let Node::Reference(reference) = node {
                    let of_one = users.entry(reference.id.as_str()).or_default();
                    if of_one.last() != Some(&entry.id.as_str()) {
                        of_one.push(entry.id.as_str());
                    }
                }
            });
        }
        users
    }
}

impl<'w> ParsedFile<'w> {
    fn new(path: &'w str, text: &'w str) -> ParsedFile<'w> {
        let resource = tree::parse(text).into_resource();
        let mut by_id = HashMap::new();
        for (index, item) in resource.items().iter().enumerate() {
            if let Item::Entry(entry) = item {
                by_id.entry(entry.id.as_str()).or_insert(index);
            }
        }
        ParsedFile {
            path,
            text,
            resource,
            by_id,
        }
    }

    pub(super) fn items(&self) -> &[Item<'w>] {
        self.resource.items()
    }

    pub(super) fn get(&self, id: &str) -> Option<&Entry<'w>> {
        match self.items().get(*self.by_id.get(id)?) {
            Some(Item::Entry(entry)) => Some(entry),
            _ => None,
        }
    }

    /// Each id once.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry<'w>> {
        let items = self.items().iter().enumerate();
        items.filter_map(|(index, item)| match item {
            Item::Entry(entry) if self.by_id.get(entry.id.as_str()) == Some(&index) => Some(entry),
            _ => None,
        })
    }

    /// What the sections say, by the id of the first message of each.
    pub(super) fn sections(&self) -> HashMap<&'w str, String> {
        let mut sections = HashMap::new();
        let mut section = None;
        for (index, item) in self.items().iter().enumerate() {
            match item {
                Item::Comment(comment) if comment.level == CommentLevel::Group => {
                    section = Some(reflowed(comment));
                }
                Item::Entry(entry) if self.by_id.get(entry.id.as_str()) == Some(&index) => {
                    let said = section.take().filter(|said| !said.is_empty());
                    sections.extend(said.map(|said| (entry.id.as_str(), said)));
                }
                _ => {}
            }
        }
        sections
    }

    /// What the file says of itself.
    pub(super) fn comment(&self) -> String {
        let comments = self.items().iter().filter_map(|item| match item {
            Item::Comment(comment) if comment.level == CommentLevel::Resource => {
                Some(reflowed(comment))
            }
            _ => None,
        });
        comments.collect::<Vec<_>>().join("\n")
    }
}

/// The texts of an entry by name, empty for the value and `title` for an attribute; of
/// several with one name the first.
pub(super) fn by_name<'e, 's>(entry: &'e Entry<'s>) -> HashMap<&'s str, &'e Pattern<'s>> {
    let mut texts = HashMap::new();
    for (attribute, pattern) in entry.patterns() {
        texts.entry(text_name(attribute)).or_insert(pattern);
    }
    texts
}

/// The names of the texts of entries, in their order, each once.
pub(super) fn names<'e, 's: 'e>(entries: impl IntoIterator<Item = &'e Entry<'s>>) -> Vec<&'s str> {
    let mut seen = HashSet::new();
    let entries = entries.into_iter();
    let names = entries.flat_map(|entry| entry.patterns().map(|(name, _)| text_name(name)));
    names.filter(|name| seen.insert(*name)).collect()
}

fn text_name<'s>(attribute: Option<&tree::Attribute<'s>>) -> &'s str {
    attribute.map_or("", |attribute| attribute.name.as_str())
}

/// A comment without the breaks that its lines have only to be short.
pub(super) fn reflowed(comment: &Comment<'_>) -> String {
    let mut text = String::new();
    for line in &comment.lines {
        let line = line.as_str().trim();
        let is_new = line.is_empty()
            || text.ends_with(['.', ':', '。', '：', '\n'])
            || !line.starts_with(char::is_alphanumeric);
        if !text.is_empty() {
            text.push(if is_new { '\n' } else { ' ' });
        }
        text.push_str(line);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_comments_are_joined_within_sentences() {
        let file = "# Seen by\n# users. A code\n# of 404.\n# Next.\n#\n# $n (number): how\n# many\na = A\n";
        let parsed = tree::parse(file);
        let entry = parsed.resource().entries().next().expect("a message");
        let comment = entry.comment.as_ref().expect("a comment");
        let expected = "Seen by users. A code of 404.\nNext.\n\n$n (number): how many";
        assert_eq!(reflowed(comment), expected);
    }

    #[test]
    fn users_are_found_in_every_file_and_place() {
        let files = [
            (
                "fr/a.ftl",
                "-t = T\na = { -t } { -t }\nb =\n    .x = { a }\n",
            ),
            (
                "fr/b.ftl",
                "c = { $n ->\n [one] { -t(n: 1) }\n *[other] B\n }\n",
            ),
        ];
        let workspace = Workspace::from_files(files);
        let language: Language = "fr".parse().expect("a tag");
        let users = Texts::new(&workspace, &language).users();
        assert_eq!(users["-t"], ["a", "c"]);
        assert_eq!(users["a"], ["b"]);
    }
}
