//! Where texts come from: the embedded files, the caller's own embedded folder,
//! a directory on disk → source files. The only file that names rust-embed.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use rust_embed::{EmbeddedFile, RustEmbed};

use crate::diagnostic::Diagnostic;
use crate::language::Language;

#[derive(RustEmbed)]
#[folder = "locales/"]
#[include = "*.ftl"]
struct Locales;

/// The files in `Locales`: a line for each folder, with its name and those of its
/// files, a slash between them. rust-embed's own names lie among the texts, so
/// that reading them all would bring most pages of these into memory.
const FOLDERS: &str = include_str!(concat!(env!("OUT_DIR"), "/folders.txt"));

/// The texts of sixty codes take some 30 KB; a larger file is a mistake.
const LARGEST_FILE: usize = 1 << 20;

/// The bounds of a directory: what it may hold before it is not what somebody
/// meant.
const MOST_BYTES: usize = 64 << 20;
const MOST_ENTRIES: usize = 10_000;
const DEEPEST: usize = 8;

/// The files of one language.
pub(crate) enum Files {
    /// Embedded in this crate alone: their names, with slashes between them.
    /// There are many more of them than a process looks into.
    Embedded(&'static str),
    Listed(Vec<Source>),
}

/// One file of texts, not yet looked into.
#[derive(Clone)]
pub(crate) struct Source {
    /// As it is shown to a person: `fr/http.ftl`.
    pub(crate) path: Cow<'static, str>,
    pub(crate) language: Language,
    /// Files of a higher layer override those of a lower one.
    pub(crate) layer: usize,
    content: Content,
}

#[derive(Clone)]
enum Content {
    Bytes(Cow<'static, [u8]>),
    /// Of an embedded folder, by path. Asked for when it is needed: there are
    /// many more files than a process looks into.
    Embedded(fn(&str) -> Option<EmbeddedFile>),
}

/// The files of one layer, and what is wrong with their places.
#[derive(Default)]
pub(crate) struct Layer {
    pub(crate) sources: Vec<Source>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// The texts that this crate carries, by language. Only names are looked at here.
pub(crate) fn embedded() -> Languages {
    let mut languages = Languages::default();
    for line in FOLDERS.lines() {
        // That each is a tag is tested.
        if let Some((tag, names)) = line.split_once('/')
            && let Ok(language) = tag.parse()
        {
            languages.change(&language, |files| *files = Files::Embedded(names));
        }
    }
    languages
}

/// Languages with their files, by tag. A list, since they come in order, or
/// nearly so, and a tree is a lot of code for that.
#[derive(Default)]
pub(crate) struct Languages(pub(crate) Vec<(Language, Files)>);

impl Languages {
    /// Changes the files of a language; a new one has none.
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

/// A folder that the caller has embedded.
pub(crate) fn folder<T: RustEmbed>(number: usize) -> Layer {
    let mut layer = Layer::default();
    for path in T::iter() {
        match place(&path) {
            None => {}
            Some(Ok(language)) => layer.sources.push(Source {
                path,
                language,
                layer: number,
                content: Content::Embedded(T::get),
            }),
            Some(Err((what, help))) => layer.refuse(&path, what, &help),
        }
    }
    layer
}

/// A directory on disk, read within bounds and never beyond its root.
pub(crate) fn directory(root: &Path, number: usize) -> Layer {
    let shown_root = root.display().to_string();
    let tree = tree(root, &|path| place(path).is_some());
    let mut layer = Layer {
        sources: Vec::new(),
        diagnostics: tree.diagnostics,
    };
    for (path, content) in tree.files {
        layer.add(number, &path, &shown_root, content);
    }
    layer
}

/// The files of a directory, by their paths below it, and what is wrong with
/// its entries.
#[derive(Default)]
pub(crate) struct Tree {
    pub(crate) files: Vec<(String, io::Result<Vec<u8>>)>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Reads the files that are wanted, by their paths below the root, within
/// bounds and never beyond the root.
pub(crate) fn tree(root: &Path, wanted: &dyn Fn(&str) -> bool) -> Tree {
    let shown = root.display().to_string();
    let mut tree = Tree::default();
    match root.canonicalize() {
        Ok(canonical) => {
            let mut walk = Walk {
                canonical: &canonical,
                prefix: &shown,
                wanted,
                entries: 0,
                bytes: 0,
                stopped: false,
                tree: &mut tree,
            };
            walk.read(root, "", 0);
        }
        Err(error) => tree.refuse(&shown, error, "name a directory of texts"),
    }
    tree
}

impl Tree {
    fn refuse(&mut self, path: &str, what: impl ToString, help: &str) {
        let diagnostic = Diagnostic::file(path, what.to_string(), help);
        self.diagnostics.push(diagnostic);
    }
}

impl Files {
    /// Each file; those of a higher layer come later.
    pub(crate) fn sources(&self, language: &Language) -> Vec<Source> {
        match self {
            Files::Embedded(names) => {
                let source = |name| Source {
                    path: Cow::Owned(format!("{language}/{name}")),
                    language: language.clone(),
                    layer: 0,
                    content: Content::Embedded(Locales::get),
                };
                names.split('/').map(source).collect()
            }
            Files::Listed(sources) => sources.clone(),
        }
    }

    /// Takes a file of a further layer.
    pub(crate) fn push(&mut self, source: &Source) {
        if let Files::Embedded(_) = self {
            *self = Files::Listed(self.sources(&source.language));
        }
        if let Files::Listed(sources) = self {
            sources.push(source.clone());
        }
    }
}

impl Layer {
    fn refuse(&mut self, path: &str, what: impl ToString, help: &str) {
        let diagnostic = Diagnostic::file(path, what.to_string(), help);
        self.diagnostics.push(diagnostic);
    }

    /// Takes a file at `path` below the root, if it is one of texts.
    fn add(&mut self, layer: usize, path: &str, prefix: &str, content: io::Result<Vec<u8>>) {
        let shown = shown(prefix, path);
        let language = match place(path) {
            None => return,
            Some(Ok(language)) => language,
            Some(Err((what, help))) => return self.refuse(&shown, what, &help),
        };
        match content {
            Ok(bytes) => self.sources.push(Source {
                path: shown.into(),
                language,
                layer,
                content: Content::Bytes(bytes.into()),
            }),
            Err(error) => self.refuse(&shown, error, "make the file readable"),
        }
    }
}

pub(crate) fn shown(prefix: &str, path: &str) -> String {
    match prefix {
        "" => path.to_owned(),
        prefix => Path::new(prefix).join(path).display().to_string(),
    }
}

/// The language that a file is for, by its place `<tag>/<family>.ftl`, or what
/// is wrong with the place; none for a file of another kind.
fn place(path: &str) -> Option<Result<Language, (String, String)>> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (family, extension) = name.rsplit_once('.')?;
    if family.is_empty() || !extension.eq_ignore_ascii_case("ftl") {
        return None;
    }
    let refused = |what: &str, help: String| Some(Err((what.to_owned(), help)));
    if extension != "ftl" {
        return refused(
            "the ending is not in lower case",
            format!("name the file \"{family}.ftl\""),
        );
    }
    match folder.parse::<Language>() {
        _ if folder.is_empty() => refused(
            "the file is in no language's folder",
            format!("move it to \"<tag>/{name}\", such as \"fr/{name}\""),
        ),
        _ if folder.contains('/') => refused(
            "the file is too deep",
            format!("move it to \"<tag>/{name}\", right below the root"),
        ),
        Ok(language) if language.is_written(folder) => Some(Ok(language)),
        Ok(language) => refused(
            "the folder's name is not in the usual spelling of tags",
            format!("write \"{language}\""),
        ),
        Err(error) => {
            let (what, help) = error.parts();
            Some(Err((what, help)))
        }
    }
}

/// A directory being read.
struct Walk<'w> {
    canonical: &'w Path,
    /// The root as the caller named it.
    prefix: &'w str,
    wanted: &'w dyn Fn(&str) -> bool,
    entries: usize,
    bytes: usize,
    stopped: bool,
    tree: &'w mut Tree,
}

impl Walk<'_> {
    fn read(&mut self, directory: &Path, below: &str, depth: usize) {
        let entries = fs::read_dir(directory).and_then(|entries| {
            entries
                .take(MOST_ENTRIES + 1)
                .collect::<io::Result<Vec<_>>>()
        });
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => {
                let shown = shown(self.prefix, below);
                return self
                    .tree
                    .refuse(&shown, error, "make it a readable directory");
            }
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            if self.stopped {
                return;
            }
            self.entries += 1;
            if self.entries > MOST_ENTRIES || self.bytes > MOST_BYTES {
                self.stopped = true;
                let what = "there are more than 10,000 files or 64 MiB of texts";
                let help = "name the directory of the texts alone";
                return self.tree.refuse(self.prefix, what, help);
            }
            let name = entry.file_name();
            let name = name.to_string_lossy();
            // Such as `.git`: nobody's texts.
            if name.starts_with('.') {
                continue;
            }
            let path = match below {
                "" => name.into_owned(),
                below => format!("{below}/{name}"),
            };
            self.entry(&entry.path(), &path, depth);
        }
    }

    fn entry(&mut self, file: &Path, path: &str, depth: usize) {
        let shown = shown(self.prefix, path);
        let target = match file.canonicalize() {
            Ok(target) => target,
            // A link to nowhere matters only if texts were to be there.
            Err(error) if (self.wanted)(path) => {
                return self
                    .tree
                    .refuse(&shown, error, "take the link out or mend it");
            }
            Err(_) => return,
        };
        let is_directory = target.is_dir();
        if !target.starts_with(self.canonical) && (is_directory || (self.wanted)(path)) {
            let help = "put the file itself there";
            return self
                .tree
                .refuse(&shown, "the link leaves the directory", help);
        }
        if is_directory {
            if depth < DEEPEST {
                self.read(&target, path, depth + 1);
            }
        } else if (self.wanted)(path) {
            let content = read_bounded(&target);
            self.bytes += content.as_ref().map_or(0, Vec::len);
            self.tree.files.push((path.to_owned(), content));
        }
    }
}

/// At most one byte more than a file may have, whatever its length says.
fn read_bounded(path: &Path) -> io::Result<Vec<u8>> {
    if !path.metadata()?.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    let mut bytes = Vec::new();
    let limit = LARGEST_FILE as u64 + 1;
    File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

impl Source {
    /// The stem of the file's name.
    pub(crate) fn family(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.strip_suffix(".ftl").unwrap_or(name)
    }

    fn bytes(&self) -> Cow<'_, [u8]> {
        match &self.content {
            Content::Bytes(bytes) => Cow::Borrowed(bytes),
            Content::Embedded(get) => get(&self.path).map_or(Cow::Borrowed(&[]), |file| file.data),
        }
    }

    /// The file's text: without a byte-order mark, lines ended by a line feed.
    pub(crate) fn text(&self) -> Result<String, Diagnostic> {
        decode(&self.path, &self.bytes())
    }
}

/// A file's text: without a byte-order mark, lines ended by a line feed.
pub(crate) fn decode(path: &str, bytes: &[u8]) -> Result<String, Diagnostic> {
    if bytes.len() > LARGEST_FILE {
        let what = "the file is larger than 1 MiB";
        let help = "divide it into several files";
        return Err(Diagnostic::file(path, what, help).of("too-large"));
    }
    let refused = |what: String| {
        let help = "save the file as UTF-8";
        Err(Diagnostic::file(path, what, help).of("encoding"))
    };
    if matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]) {
        return refused("the file is in UTF-16".to_owned());
    }
    // Without a branch for each byte, this takes many of them at a time: it is a
    // part of start-up.
    let is_unusual = |byte: u8| u8::from(byte == 0) | u8::from(byte == b'\r');
    let is_usual = bytes.iter().fold(0, |any, byte| any | is_unusual(*byte)) == 0;
    let zeros = match is_usual {
        true => 0,
        false => bytes.iter().filter(|byte| **byte == 0).count(),
    };
    if zeros > 0 {
        // Every other byte of mostly Latin text in UTF-16 is zero.
        let utf16 = bytes.len() >= 4 && zeros * 4 >= bytes.len();
        return refused(match utf16 {
            true => "the file is in UTF-16 without a byte-order mark".to_owned(),
            false => "the file has a NUL byte and is no text".to_owned(),
        });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
            Ok(match is_usual {
                true => text.to_owned(),
                false => text.replace("\r\n", "\n"),
            })
        }
        Err(error) => {
            let line = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = line.iter().filter(|byte| **byte == b'\n').count() + 1;
            let encoding = match looks_like_gbk(bytes) {
                true => "probably in GBK",
                false => "probably in an old encoding such as Latin-1",
            };
            refused(format!(
                "the file is not in UTF-8 (line {line}), {encoding}"
            ))
        }
    }
}

/// GBK writes each Chinese character as two bytes above 0x7F, or a few rare
/// ones with a second byte from 0x40 on; in Latin-1 a byte above 0x7F mostly
/// stands alone.
fn looks_like_gbk(bytes: &[u8]) -> bool {
    let mut rest = bytes.iter();
    let (mut pairs, mut high) = (0, 0);
    while let Some(byte) = rest.next() {
        let trail = match byte {
            0..=0x7F => continue,
            0x81..=0xFE => rest.next(),
            _ => return false,
        };
        match trail {
            Some(0x80..=0xFE) => high += 1,
            Some(0x40..=0x7E) => {}
            _ => return false,
        }
        pairs += 1;
    }
    high * 2 >= pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_paths_are_those_of_the_embedded_files() {
        let layer = folder::<Locales>(0);
        assert_eq!(layer.diagnostics, []);
        let paths = layer.sources.into_iter().map(|source| source.path);
        let languages = embedded().0;
        let ours = languages
            .iter()
            .flat_map(|(language, files)| files.sources(language))
            .map(|source| source.path);
        assert_eq!(ours.collect::<Vec<_>>(), paths.collect::<Vec<_>>());
    }
}
