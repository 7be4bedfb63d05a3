//! How much of each language is translated, file by file.

use std::collections::{BTreeMap, HashSet};

use crate::broken;
use crate::review::{History, State};
use crate::workspace::Workspace;
use fluent_source::Language;
use fluent_source::tree::{self, Element, EntryKind, Expression, Item, Pattern};

/// How much of one file a language has. Texts are counted: each message's value,
/// each of its attributes, and each term's value.
///
/// See [`Workspace::coverage`] for an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    language: Language,
    file: String,
    translated: usize,
    missing: Vec<String>,
    obsolete: Vec<String>,
    identical: Vec<String>,
    broken: Vec<String>,
    reviewed: usize,
}

impl Coverage {
    /// The language that is measured.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// What its file and the source's are called: `menu`. Empty where a
    /// language has one file for all, such as `fr.ftl`.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// How many texts the source language has, the [broken](Coverage::broken) ones too.
    pub fn total(&self) -> usize {
        self.translated + self.missing.len()
    }

    /// How many of these the language has.
    pub fn translated(&self) -> usize {
        self.translated
    }

    /// How many of these belong to a message that a person has approved as it stands;
    /// nothing where a review file cannot be understood, which
    /// [`review`](Workspace::review) tells.
    pub fn reviewed(&self) -> usize {
        self.reviewed
    }

    /// The texts that only the source has, by id and attribute:
    /// `open.title`. One that cannot be parsed is missing.
    pub fn missing(&self) -> &[String] {
        &self.missing
    }

    /// The texts that the source does not have, or no longer has.
    pub fn obsolete(&self) -> &[String] {
        &self.obsolete
    }

    /// The translated texts that are the same as in the source. Some have to be,
    /// such as OK; many are a sign that work is left. Texts without a letter are
    /// not counted.
    pub fn identical(&self) -> &[String] {
        &self.identical
    }

    /// The texts that cannot be read in the source, whose syntax is broken there. They
    /// count as any other.
    ///
    /// ```
    /// use fluent_tools::Workspace;
    ///
    /// let files = [("en-US.ftl", "open = { Open\nsave = Save\n"), ("fr.ftl", "open = Ouvrir\n")];
    /// let french = &Workspace::from_files(files).coverage()[0];
    /// assert_eq!(french.broken(), ["open"]);
    /// assert_eq!((french.translated(), french.total()), (1, 2));
    /// ```
    pub fn broken(&self) -> &[String] {
        &self.broken
    }
}

impl Workspace {
    /// Measures every language but the source against the source, by language
    /// and file.
    ///
    /// ```
    /// use fluent_tools::Workspace;
    ///
    /// let workspace = Workspace::from_files([
    ///     ("en-US/menu.ftl", "open = Open\n    .title = OK\nsave = Save\n"),
    ///     ("fr/menu.ftl", "open = Ouvrir\n    .title = OK\nclose = Fermer\n"),
    /// ]);
    /// let french = &workspace.coverage()[0];
    /// assert_eq!((french.translated(), french.total()), (2, 3));
    /// assert_eq!(french.missing(), ["save"]);
    /// assert_eq!(french.obsolete(), ["close"]);
    /// assert_eq!(french.identical(), ["open.title"]);
    /// ```
    pub fn coverage(&self) -> Vec<Coverage> {
        let source = self.texts_by_file(self.source(), texts_and_broken_ones);
        let reviewed = self.reviewed_messages();
        let languages = self
            .languages()
            .filter(|language| *language != self.source());
        let reviewed: HashSet<(&Language, &str, &str)> = reviewed
            .iter()
            .map(|(language, file, id)| (language, file.as_str(), id.as_str()))
            .collect();
        let rows = languages.flat_map(|language| {
            let own = self.texts_by_file(language, texts);
            let files: HashSet<&str> = source.keys().chain(own.keys()).copied().collect();
            let mut files: Vec<&str> = files.into_iter().collect();
            files.sort_unstable();
            let nothing = Vec::new();
            let rows = files.into_iter().map(|file| {
                let source = source.get(file).unwrap_or(&nothing);
                let own = own.get(file).unwrap_or(&nothing);
                let reviewed = |id: &str| reviewed.contains(&(language, file, id));
                measure(language, file, source, own, &reviewed)
            });
            rows.collect::<Vec<_>>()
        });
        rows.collect()
    }

    /// The messages that are approved, by language, the name of their file and their id.
    fn reviewed_messages(&self) -> Vec<(Language, String, String)> {
        if self.review_sources().is_empty() {
            return Vec::new();
        }
        let Ok(review) = self.review(&History::none()) else {
            return Vec::new();
        };
        let messages = review.messages().iter();
        let reviewed = messages.filter(|message| message.state() == State::Reviewed);
        let reviewed = reviewed.filter_map(|message| {
            let language = message.language();
            let below = message.text()?.below();
            let file = self
                .files(language)
                .iter()
                .find(|file| file.below() == below)?;
            Some((
                language.clone(),
                file.name().to_owned(),
                message.id().to_owned(),
            ))
        });
        reviewed.collect()
    }

    fn texts_by_file<'w>(
        &'w self,
        language: &Language,
        read: fn(&'w str) -> Vec<CountedText<'w>>,
    ) -> BTreeMap<&'w str, Vec<CountedText<'w>>> {
        let files = self.files(language).iter();
        files
            .map(|file| (file.name(), file.text().map(read).unwrap_or_default()))
            .collect()
    }
}

/// A text by its name: the id, and the attribute behind a dot.
struct CountedText<'t> {
    name: String,
    /// None if it cannot be read.
    pattern: Option<Pattern<'t>>,
}

impl CountedText<'_> {
    /// The id of its message.
    fn id(&self) -> &str {
        self.name.split('.').next().unwrap_or_default()
    }
}

fn measure(
    language: &Language,
    file: &str,
    source: &[CountedText<'_>],
    own: &[CountedText<'_>],
    is_reviewed: &dyn Fn(&str) -> bool,
) -> Coverage {
    let by_name: BTreeMap<&str, &CountedText<'_>> =
        own.iter().map(|text| (text.name.as_str(), text)).collect();
    let names: HashSet<&str> = source.iter().map(|text| text.name.as_str()).collect();
    let mut coverage = Coverage {
        language: language.clone(),
        file: file.to_owned(),
        translated: 0,
        missing: Vec::new(),
        obsolete: Vec::new(),
        identical: Vec::new(),
        broken: Vec::new(),
        reviewed: 0,
    };
    for text in source {
        let name = text.name.clone();
        if text.pattern.is_none() {
            coverage.broken.push(name.clone());
        }
        match by_name.get(name.as_str()) {
            None => coverage.missing.push(name),
            Some(own) => {
                coverage.translated += 1;
                coverage.reviewed += usize::from(is_reviewed(text.id()));
                if let (Some(own), Some(pattern)) = (&own.pattern, &text.pattern)
                    && own.is_same(pattern)
                    && has_letters(pattern)
                {
                    coverage.identical.push(name);
                }
            }
        }
    }
    // What a broken message of the source has besides, nobody can see.
    let broken = source.iter().filter(|text| text.pattern.is_none());
    let broken: HashSet<&str> = broken.map(CountedText::id).collect();
    let obsolete = own
        .iter()
        .filter(|text| !names.contains(text.name.as_str()) && !broken.contains(text.id()));
    coverage.obsolete = obsolete.map(|text| text.name.clone()).collect();
    coverage
}

/// The texts of a file, each name once. The attributes of terms belong to the
/// grammar of one language, and are no texts.
fn texts(text: &str) -> Vec<CountedText<'_>> {
    let resource = tree::parse(text).into_resource();
    let mut texts: Vec<CountedText<'_>> = Vec::new();
    let mut seen = HashSet::new();
    for entry in resource.entries() {
        let id = entry.id.as_str();
        if !seen.insert(id) {
            continue;
        }
        let is_text = |is_value: bool| is_value || entry.kind == EntryKind::Message;
        let patterns = entry.patterns();
        let patterns = patterns.filter(|(attribute, _)| is_text(attribute.is_none()));
        texts.extend(patterns.map(|(attribute, pattern)| CountedText {
            name: match attribute {
                Some(attribute) => format!("{id}.{}", attribute.name.as_str()),
                None => id.to_owned(),
            },
            pattern: Some(pattern.clone()),
        }));
    }
    texts
}

/// The same, with those that cannot be read: behind the others, as nobody shows them.
fn texts_and_broken_ones(text: &str) -> Vec<CountedText<'_>> {
    let mut all = texts(text);
    let mut seen: HashSet<String> = all.iter().map(|text| text.name.clone()).collect();
    for name in broken_names(text) {
        if seen.insert(name.clone()) {
            all.push(CountedText {
                name,
                pattern: None,
            });
        }
    }
    all
}

/// The names of the texts that the parser could not read.
fn broken_names(text: &str) -> Vec<String> {
    let parsed = tree::parse(text);
    if parsed.is_refused() {
        let lines = text.lines().filter(|line| broken::is_message(line));
        return lines.map(|line| broken::id(line).to_owned()).collect();
    }
    let mut names = Vec::new();
    let mut id = "";
    for item in parsed.resource().items() {
        match item {
            Item::Entry(entry) => id = entry.id.as_str(),
            Item::Junk(junk) => {
                let junk = junk.as_str();
                let is_message = broken::is_message(junk) && !broken::is_inside(junk);
                if is_message {
                    id = broken::id(junk);
                    names.extend(broken::has_value(junk).then(|| id.to_owned()));
                }
                // The attributes of terms are no texts.
                let is_counted = (is_message || broken::is_inside(junk)) && !id.starts_with('-');
                let attributes =
                    broken::attributes(junk).filter(|name| is_counted && !name.is_empty());
                names.extend(attributes.map(|name| format!("{id}.{name}")));
            }
            _ => {}
        }
    }
    names
}

/// Whether there is anything to translate.
fn has_letters(pattern: &Pattern<'_>) -> bool {
    pattern.elements.iter().any(|element| match element {
        Element::Text(text) => text.as_str().chars().any(char::is_alphabetic),
        Element::Placeable(placeable) => match &placeable.expression {
            Expression::Select(select) => {
                let mut variants = select.variants.iter();
                variants.any(|variant| has_letters(&variant.value))
            }
            _ => false,
        },
        _ => false,
    })
}
