//! How much of each language is translated, file by file.

use std::collections::{BTreeMap, HashSet};

use crate::review::{History, State};
use crate::workspace::Workspace;
use fluent_source::Language;
use fluent_source::tree::{self, Element, EntryKind, Expression, Pattern};

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

    /// How many texts the source language has.
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
        let source = self.texts_by_file(self.source());
        let reviewed = self.reviewed_messages();
        let languages = self
            .languages()
            .filter(|language| *language != self.source());
        let reviewed: HashSet<(&Language, &str, &str)> = reviewed
            .iter()
            .map(|(language, file, id)| (language, file.as_str(), id.as_str()))
            .collect();
        let rows = languages.flat_map(|language| {
            let own = self.texts_by_file(language);
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

    fn texts_by_file(&self, language: &Language) -> BTreeMap<&str, Vec<CountedText<'_>>> {
        let files = self.files(language).iter();
        files
            .map(|file| (file.name(), file.text().map(texts).unwrap_or_default()))
            .collect()
    }
}

/// A text by its name: the id, and the attribute behind a dot.
struct CountedText<'t> {
    name: String,
    pattern: Pattern<'t>,
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
        reviewed: 0,
    };
    for text in source {
        let name = text.name.clone();
        match by_name.get(name.as_str()) {
            None => coverage.missing.push(name),
            Some(own) => {
                coverage.translated += 1;
                coverage.reviewed += usize::from(is_reviewed(text.id()));
                if own.pattern.is_same(&text.pattern) && has_letters(&text.pattern) {
                    coverage.identical.push(name);
                }
            }
        }
    }
    let obsolete = own
        .iter()
        .filter(|text| !names.contains(text.name.as_str()));
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
            pattern: pattern.clone(),
        }));
    }
    texts
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
