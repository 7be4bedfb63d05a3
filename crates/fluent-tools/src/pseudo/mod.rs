//! Pseudo-locales: the source's texts, changed so that they can still be read,
//! to find what a program does wrong before anybody has translated a word.

mod change;
mod kept;
mod letters;

use fluent_source::tree::{self, EntryKind};
use fluent_source::{Language, icu};
use icu_locale::subtags::{Region, region};
use icu_locale::{LanguageIdentifier, langid};

use crate::pseudo::change::{AboutMessage, Changer, names_key};
use crate::workspace::Workspace;

/// What a pseudo-locale does to the texts.
///
/// The tags are those of Android and Chromium, and of CLDR's own pseudo-locales
/// `en-XA` and `ar-XB`. No standard has one for texts that are only long; the
/// region `XL` is from the range that ISO 3166 and BCP 47 leave to private use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PseudoKind {
    /// Accents on every letter: what is shown without them is not translated,
    /// and a font or an encoding that lacks them shows. The tag is the source's
    /// language with the region `XA`: `en-XA`.
    Accented,
    /// Every word written from right to left, under the tag `ar-XB`: a layout
    /// that does not turn with the language shows.
    Bidi,
    /// Longer texts, as translations are: what has no room for them shows. The
    /// tag is the source's language with the region `XL`: `en-XL`.
    Long,
}

/// A pseudo-locale, as data: the files to be written below a directory of texts.
///
/// See [`Workspace::pseudo`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pseudo {
    language: Language,
    files: Vec<(String, String)>,
}

impl Pseudo {
    /// The tag that the texts go by.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// Each file's path below the root, such as `en-XA/menu.ftl`, and its text.
    pub fn files(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        let files = self.files.iter();
        files.map(|(path, text)| (path.as_str(), text.as_str()))
    }
}

impl Workspace {
    /// Makes a pseudo-locale of the source language. Only what a reader sees is
    /// changed: placeables, ids, comments, markup (`<b>`, `&amp;`) and the
    /// attributes of terms stay as they are. So do `.accesskey`, which names a key, and
    /// its letter in the label; addresses, options (`--flag`), paths, names of files,
    /// placeholders of other formats (`%s`), shortcuts, and code in grave accents, in
    /// `<code>` or in braces that are written as strings.
    ///
    /// Nothing is wrong with the texts that is not wrong with the source's:
    /// [`check`](Workspace::check) has neither errors nor warnings for them. What a
    /// comment caps (`MAX_LENGTH: 12`) does not become longer.
    ///
    /// ```
    /// use fluent_tools::{PseudoKind, Workspace};
    ///
    /// let workspace = Workspace::from_files([("en-US/a.ftl", "hi = Hello, { $name }!\n")]);
    /// let pseudo = workspace.pseudo(PseudoKind::Accented);
    /// assert_eq!(pseudo.language().to_string(), "en-XA");
    /// let (path, text) = pseudo.files().next().unwrap();
    /// assert_eq!(path, "en-XA/a.ftl");
    /// assert!(text.ends_with("hi = ⟦Ĥéļļö, { $name }!⟧\n"));
    /// ```
    pub fn pseudo(&self, kind: PseudoKind) -> Pseudo {
        let language = kind.language(self.source());
        let files = self.files(self.source()).iter();
        let files = files.filter_map(|file| {
            let path = match file.name() {
                "" => format!("{language}.ftl"),
                name => format!("{language}/{name}.ftl"),
            };
            let head = format!(
                "### {language}: made from {} by `fluent-tools pseudo --kind {}`; do not edit.\n\n",
                self.source(),
                kind.as_str(),
            );
            Some((path, head + &transformed(file.text()?, kind)?))
        });
        let files = files.collect();
        Pseudo { language, files }
    }
}

impl PseudoKind {
    /// Every kind there is.
    pub const ALL: [PseudoKind; 3] = [PseudoKind::Accented, PseudoKind::Bidi, PseudoKind::Long];

    /// Its name, as the program takes it.
    ///
    /// ```
    /// use fluent_tools::PseudoKind;
    ///
    /// assert_eq!(PseudoKind::ALL.map(PseudoKind::as_str), ["accented", "bidi", "long"]);
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            PseudoKind::Accented => "accented",
            PseudoKind::Bidi => "bidi",
            PseudoKind::Long => "long",
        }
    }

    /// Texts that are still the source's need its plural rules, and so its
    /// language; those that are to go from right to left need one that does.
    fn language(self, source: &Language) -> Language {
        match self {
            PseudoKind::Accented => in_region(icu::identifier(source), region!("XA")),
            PseudoKind::Bidi => in_region(&langid!("ar"), region!("XB")),
            PseudoKind::Long => in_region(icu::identifier(source), region!("XL")),
        }
    }
}

/// A language as this region has it.
fn in_region(language: &LanguageIdentifier, region: Region) -> Language {
    let mut identifier = language.clone();
    identifier.region = Some(region);
    icu::language(identifier)
}

/// A file in a pseudo-locale. The places of the texts are all that changes.
fn transformed(text: &str, kind: PseudoKind) -> Option<String> {
    let parsed = tree::parse(text);
    if parsed.is_refused() {
        return None;
    }
    let mut changes = Vec::new();
    for entry in parsed.resource().entries() {
        let is_message = entry.kind == EntryKind::Message;
        let about = AboutMessage::of(text, entry);
        for (attribute, pattern) in entry.patterns() {
            let attribute = attribute.map(|attribute| attribute.name.as_str());
            // A term's attributes are chosen by, and never shown.
            let is_shown = attribute.is_none_or(|name| is_message && !names_key(name));
            if is_shown {
                // Terms are shown within other texts.
                let changer = Changer::new(text, kind, &about, attribute, pattern);
                changer.change(pattern, is_message, &mut changes);
            }
        }
    }
    let mut new = String::new();
    let mut end = 0;
    for (span, change) in changes {
        new.push_str(text.get(end..span.start).unwrap_or_default());
        new.push_str(&change);
        end = span.end;
    }
    new.push_str(text.get(end..).unwrap_or_default());
    Some(new)
}
