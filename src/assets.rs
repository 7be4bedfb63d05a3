//! Where texts come from: the embedded files, the caller's own embedded folder, a
//! directory on disk, files in memory. All of them become a [`Layer`] of [`Source`]s.
//!
//! Files are placed here but not parsed: a path tells language and family, and whatever
//! is wrong with it becomes a diagnostic. Beside the builder's method for a folder, this
//! is the only file that names rust-embed, by which callers hand over theirs.

use std::borrow::Cow;
use std::io;
use std::path::Path;
use std::sync::Arc;

use fluent_source::files::{decode, shown, tree};
use fluent_source::{Diagnostic, Language, place};
use rust_embed::{EmbeddedFile, RustEmbed};

/// The texts of `locales/` without comments, one file behind the other. A table of files, as
/// rust-embed makes it, would be 170 bytes of a program for each of them, and there are a
/// dozen in each language.
const TEXTS: &str = include_str!(concat!(env!("OUT_DIR"), "/texts.ftl"));

/// What is where in [`TEXTS`]; see the build script, which writes both.
const FOLDERS: &str = include_str!(concat!(env!("OUT_DIR"), "/folders.txt"));

/// The files of one language.
pub(crate) enum Files {
    /// Embedded in this crate, with no layer above: a line of [`FOLDERS`] behind its tag. A
    /// process looks into few of them, so there is no list.
    Embedded(&'static str),
    /// With those of other layers; the higher ones come later. Lists share what the files
    /// have in them.
    Listed(Vec<Arc<Source>>),
}

/// One file of texts, not yet looked into.
pub(crate) struct Source {
    /// As it is shown to a person: `fr/http.ftl`.
    pub(crate) path: Cow<'static, str>,
    /// That of the folder.
    pub(crate) language: Language,
    /// Files of a higher layer override those of a lower one.
    pub(crate) layer: usize,
    content: Cow<'static, [u8]>,
}

/// The files of one layer, and what is wrong with their places.
#[derive(Default)]
pub(crate) struct Layer {
    pub(crate) sources: Vec<Arc<Source>>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// A number of the build script's.
fn number(digits: Option<&str>) -> usize {
    digits
        .and_then(|digits| digits.parse().ok())
        .unwrap_or_default()
}

/// The texts that this crate carries, by language. Only names are looked at here.
pub(crate) fn embedded() -> Languages {
    let mut languages = Languages::default();
    for line in FOLDERS.lines() {
        // That each is a tag is tested.
        if let Some((tag, files)) = line.split_once(' ')
            && let Ok(language) = tag.parse()
        {
            languages.change(&language, |known| *known = Files::Embedded(files));
        }
    }
    languages
}

/// Languages with their files, sorted by tag. A list, since they come in order, or
/// nearly so, and a map would be a lot of code for that.
#[derive(Default)]
pub(crate) struct Languages(pub(crate) Vec<(Language, Files)>);

impl Languages {
    /// Whether there are files of this language.
    pub(crate) fn has(&self, language: &Language) -> bool {
        self.0.iter().any(|(known, _)| known == language)
    }

    /// Changes the files of a language; a language that is new has none before.
    pub(crate) fn change(&mut self, language: &Language, change: impl FnOnce(&mut Files)) {
        let place = self.0.partition_point(|(known, _)| known < language);
        if self.0.get(place).is_none_or(|(known, _)| known != language) {
            let none = Files::Listed(Vec::new());
            self.0.insert(place, (language.clone(), none));
        }
        if let Some((_, files)) = self.0.get_mut(place) {
            change(files);
        }
    }

    /// Takes a language out, with its files.
    pub(crate) fn remove(&mut self, language: &Language) -> Option<Files> {
        let place = self.0.iter().position(|(known, _)| known == language)?;
        Some(self.0.remove(place).1)
    }
}

/// A folder that the caller has embedded. What it has is taken once: a debug build
/// reads it from the disk, where it may be another text when it is looked up than
/// it was when it was checked.
pub(crate) fn folder<T: RustEmbed>(number: usize) -> Layer {
    let mut layer = Layer::default();
    for path in T::iter() {
        match place::of(&path) {
            None => {}
            Some(Ok(language)) => layer.sources.push(Arc::new(Source {
                content: data(T::get(&path)),
                path,
                language,
                layer: number,
            })),
            Some(Err(it)) => layer.refuse(&path, it.message(), it.help()),
        }
    }
    layer
}

/// What a file has in it; one that has gone has nothing.
fn data(file: Option<EmbeddedFile>) -> Cow<'static, [u8]> {
    file.map_or(Cow::Borrowed(&[]), |file| file.data)
}

/// Files in memory, by their paths below a root.
pub(crate) fn files<P, C>(files: impl IntoIterator<Item = (P, C)>, number: usize) -> Layer
where
    P: AsRef<str>,
    C: Into<Vec<u8>>,
{
    let mut layer = Layer::default();
    for (path, content) in files {
        layer.add(number, path.as_ref(), "", Ok(content.into()));
    }
    layer
}

/// The layer of a directory on disk, read within bounds and never beyond its root.
/// What could not be read is among the diagnostics.
pub(crate) fn directory(root: &Path, number: usize) -> Layer {
    let shown_root = root.display().to_string();
    let tree = tree(root, &|path| place::of(path).is_some());
    let mut layer = Layer {
        sources: Vec::new(),
        diagnostics: tree.diagnostics,
    };
    for (path, content) in tree.files {
        layer.add(number, &path, &shown_root, content);
    }
    layer
}

impl Files {
    /// All files, those of a higher layer later. `language` is theirs.
    pub(crate) fn sources(&self, language: &Language) -> Vec<Arc<Source>> {
        match self {
            Files::Embedded(files) => {
                let mut files = files.split('/');
                let mut begin = number(files.next());
                let source = |file: &'static str| {
                    let (name, length) = file.split_once(' ').unwrap_or((file, ""));
                    let text = begin..begin + number(Some(length));
                    begin = text.end;
                    Arc::new(Source {
                        path: Cow::Owned(format!("{language}/{name}")),
                        language: language.clone(),
                        layer: 0,
                        content: TEXTS.get(text).unwrap_or_default().as_bytes().into(),
                    })
                };
                files.map(source).collect()
            }
            Files::Listed(sources) => sources.clone(),
        }
    }

    /// Adds a file of a higher layer.
    pub(crate) fn push(&mut self, source: &Arc<Source>) {
        if let Files::Embedded(_) = self {
            *self = Files::Listed(self.sources(&source.language));
        }
        if let Files::Listed(sources) = self {
            sources.push(source.clone());
        }
    }
}

impl Layer {
    /// Adds what is wrong with a file or its place, and what to do.
    fn refuse(&mut self, path: &str, what: impl ToString, help: &str) {
        let diagnostic = Diagnostic::new(path, what.to_string(), help);
        self.diagnostics.push(diagnostic);
    }

    /// Adds a file at `path` below the root, if it is a file of texts. `prefix` is the
    /// root as diagnostics show it.
    fn add(&mut self, layer: usize, path: &str, prefix: &str, content: io::Result<Vec<u8>>) {
        let shown = shown(prefix, path);
        let language = match place::of(path) {
            None => return,
            Some(Ok(language)) => language,
            Some(Err(it)) => return self.refuse(&shown, it.message(), it.help()),
        };
        match content {
            Ok(bytes) => self.sources.push(Arc::new(Source {
                path: shown.into(),
                language,
                layer,
                content: bytes.into(),
            })),
            Err(error) => {
                let diagnostic = Diagnostic::of_error(&shown, error, "make the file readable");
                self.diagnostics.push(diagnostic);
            }
        }
    }
}

impl Source {
    /// The family: the file's name without its ending.
    pub(crate) fn family(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.strip_suffix(".ftl").unwrap_or(name)
    }

    /// The file's text, without a byte-order mark and with a line feed at the end of each
    /// line; or a diagnostic if it is too large or not UTF-8.
    pub(crate) fn text(&self) -> Result<String, Diagnostic> {
        decode(&self.path, &self.content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_files_are_all_of_the_texts() {
        let languages = embedded().0;
        let sources = languages
            .iter()
            .flat_map(|(language, files)| files.sources(language));
        let mut texts = String::new();
        for source in sources {
            let text = source.text().unwrap();
            assert!(
                text.starts_with(|c: char| c.is_ascii_lowercase()),
                "{}",
                source.path
            );
            assert_eq!(place::of(&source.path), Some(Ok(source.language.clone())));
            texts += &text;
        }
        assert_eq!(texts, TEXTS);
    }
}
