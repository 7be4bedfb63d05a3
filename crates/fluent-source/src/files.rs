//! Files of texts on a disk, read within bounds, and their bytes as text.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostic;

/// Hundreds of messages take some 30 KB; a larger file is a mistake.
const LARGEST_FILE: usize = 1 << 20;

/// The bounds of a directory: what it may hold before it is not what somebody
/// meant.
#[derive(Clone, Copy)]
struct Bounds {
    bytes: usize,
    entries: usize,
}

/// Those of a directory that a service loads.
const OF_A_SERVICE: Bounds = Bounds {
    bytes: 64 << 20,
    entries: 10_000,
};

/// Those of a tool on its user's own disk.
const NONE: Bounds = Bounds {
    bytes: usize::MAX,
    entries: usize::MAX,
};

const DEEPEST: usize = 8;

/// The files of a directory, by their paths below it, and what is wrong with
/// its entries.
///
/// See [`tree`] for an example.
#[derive(Debug, Default)]
pub struct Tree {
    /// Each file that was wanted, by its path below the root, with a slash
    /// between folders.
    pub files: Vec<(String, io::Result<Vec<u8>>)>,
    /// Those of them that were found through a link, by the same path, each with the
    /// path where it really is below the root.
    pub links: Vec<(String, PathBuf)>,
    /// What could not be read, or must not be.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the files that are wanted, by their paths below the root: 1 MiB of each
/// and a byte more, 64 MiB and 10,000 entries in all, eight folders deep, and
/// never beyond the root. Entries whose names begin with a dot are passed over.
///
/// Links are followed, but below each folder of the root, each real folder is read
/// once, and the root itself is never read again: a link from a folder to itself
/// adds nothing. A file is refused if its path is not UTF-8: two such paths could
/// look the same.
///
/// ```
/// use std::path::Path;
///
/// use fluent_source::files;
///
/// let tree = files::tree(Path::new("no/such/folder"), &|path| path.ends_with(".ftl"));
/// assert_eq!(tree.diagnostics[0].help(), "name a directory of texts");
/// ```
pub fn tree(root: &Path, wanted: &dyn Fn(&str) -> bool) -> Tree {
    walk(root, wanted, OF_A_SERVICE)
}

/// The same for tools, which somebody runs on the own disk: however many files there are,
/// and however large they are together.
///
/// ```
/// use std::path::Path;
///
/// use fluent_source::files;
///
/// let tree = files::whole_tree(Path::new("src"), &|path| path.ends_with(".ftl"));
/// assert!(tree.files.is_empty() && tree.diagnostics.is_empty());
/// ```
pub fn whole_tree(root: &Path, wanted: &dyn Fn(&str) -> bool) -> Tree {
    walk(root, wanted, NONE)
}

fn walk(root: &Path, wanted: &dyn Fn(&str) -> bool, bounds: Bounds) -> Tree {
    let shown = root.display().to_string();
    let mut tree = Tree::default();
    match root.canonicalize() {
        Ok(canonical) => {
            let mut walk = Walk {
                canonical: &canonical,
                prefix: &shown,
                wanted,
                bounds,
                entries: 0,
                bytes: 0,
                stopped: false,
                read: HashSet::new(),
                tree: &mut tree,
            };
            walk.read(root, Below::default());
        }
        Err(error) => tree.fail(&shown, error, "name a directory of texts"),
    }
    tree
}

impl Tree {
    fn refuse(&mut self, path: &str, what: impl ToString, help: &str) {
        let diagnostic = Diagnostic::new(path, what.to_string(), help);
        self.diagnostics.push(diagnostic);
    }

    fn fail(&mut self, path: &str, error: io::Error, help: &str) {
        self.diagnostics
            .push(Diagnostic::of_error(path, error, help));
    }
}

/// A path below a root as it is shown to a person.
///
/// ```
/// use fluent_source::files::shown;
///
/// assert_eq!(shown("", "fr/menu.ftl"), "fr/menu.ftl");
/// assert_eq!(shown(".", "fr/menu.ftl"), "fr/menu.ftl");
/// ```
pub fn shown(prefix: &str, path: &str) -> String {
    match prefix {
        "" | "." => path.to_owned(),
        prefix => Path::new(prefix).join(path).display().to_string(),
    }
}

/// A directory being read.
struct Walk<'w> {
    canonical: &'w Path,
    /// The root as the caller named it.
    prefix: &'w str,
    wanted: &'w dyn Fn(&str) -> bool,
    bounds: Bounds,
    entries: usize,
    bytes: usize,
    stopped: bool,
    /// The real folders read below the present one of the root, and the root.
    read: HashSet<PathBuf>,
    tree: &'w mut Tree,
}

/// A place below the root.
#[derive(Clone, Copy, Default)]
struct Below<'b> {
    /// With slashes, and with signs for what is not UTF-8.
    path: &'b str,
    /// How many folders it lies in.
    depth: usize,
    /// A name on the way that is not UTF-8.
    strange: Option<&'b OsStr>,
}

impl Walk<'_> {
    fn read(&mut self, directory: &Path, below: Below<'_>) {
        let entries = fs::read_dir(directory).and_then(|entries| {
            entries
                .take(self.bounds.entries.saturating_add(1))
                .collect::<io::Result<Vec<_>>>()
        });
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => {
                let shown = shown(self.prefix, below.path);
                return self
                    .tree
                    .fail(&shown, error, "make it a readable directory");
            }
        };
        // Links to folders come last: a folder is known by its own name first.
        let is_link = |entry: &fs::DirEntry| {
            let is_link = entry.file_type().is_ok_and(|kind| kind.is_symlink());
            is_link && entry.path().is_dir()
        };
        entries.sort_by_cached_key(|entry| (is_link(entry), entry.file_name()));
        for entry in entries {
            if self.stopped {
                return;
            }
            self.entries += 1;
            if self.entries > self.bounds.entries || self.bytes > self.bounds.bytes {
                self.stopped = true;
                let what = "there are more than 10,000 files or 64 MiB of texts";
                let help = "name the directory of the texts alone";
                return self.tree.refuse(self.prefix, what, help);
            }
            let name = entry.file_name();
            let written = name.to_string_lossy();
            // Such as `.git`: nobody's texts.
            if written.starts_with('.') {
                continue;
            }
            let path = match below.path {
                "" => written.clone().into_owned(),
                below => format!("{below}/{written}"),
            };
            let is_strange = name.to_str().is_none();
            let entry_below = Below {
                path: &path,
                depth: below.depth + 1,
                strange: below.strange.or(is_strange.then_some(name.as_os_str())),
            };
            if below.depth == 0 {
                self.read.clear();
                self.read.insert(self.canonical.to_owned());
            }
            self.entry(&entry.path(), entry_below);
        }
    }

    fn entry(&mut self, file: &Path, below: Below<'_>) {
        let path = below.path;
        let shown = shown(self.prefix, path);
        let target = match file.canonicalize() {
            Ok(target) => target,
            // A link to nowhere matters only if texts were to be there.
            Err(error) if (self.wanted)(path) => {
                return self
                    .tree
                    .fail(&shown, error, "take the link out or mend it");
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
            if below.depth <= DEEPEST && self.read.insert(target.clone()) {
                self.read(&target, below);
            }
        } else if (self.wanted)(path) {
            if let Some(name) = below.strange {
                let what = format!("the name {name:?} is not in UTF-8");
                return self.tree.refuse(&shown, what, "rename it");
            }
            let content = read_bounded(&target);
            self.bytes += content.as_ref().map_or(0, Vec::len);
            if let Ok(real) = target.strip_prefix(self.canonical)
                && real != Path::new(path)
            {
                self.tree.links.push((path.to_owned(), real.to_owned()));
            }
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

/// A file's text: without byte-order marks at its beginning, lines ended by a line feed.
///
/// # Errors
///
/// If the bytes are not UTF-8, or more than 1 MiB. The diagnostic names the path
/// as it is given here.
///
/// ```
/// use fluent_source::files;
///
/// assert_eq!(files::decode("a.ftl", b"\xEF\xBB\xBFa = b\r\n").as_deref(), Ok("a = b\n"));
/// let refused = files::decode("a.ftl", b"\xFF\xFEa\0").unwrap_err();
/// assert_eq!(refused.message(), "the file is in UTF-16");
/// ```
pub fn decode(path: &str, bytes: &[u8]) -> Result<String, Diagnostic> {
    if bytes.len() > LARGEST_FILE {
        let what = "the file is larger than 1 MiB";
        let help = "divide it into several files";
        return Err(Diagnostic::new(path, what, help).breaking("too-large"));
    }
    // Without a branch for each byte, this takes many of them at a time: it is a
    // part of start-up.
    let is_unusual = |byte: u8| u8::from(byte == 0) | u8::from(byte == b'\r');
    let is_usual = bytes.iter().fold(0, |any, byte| any | is_unusual(*byte)) == 0;
    match str::from_utf8(bytes) {
        // Each mark, as whatever writes another one writes it in front.
        Ok(text) if is_usual => Ok(text.trim_start_matches('\u{FEFF}').to_owned()),
        Ok(text) if !bytes.contains(&0) => Ok(with_line_feeds(text.trim_start_matches('\u{FEFF}'))),
        decoded => {
            let valid = decoded.map_or_else(|error| error.valid_up_to(), str::len);
            let help = "save the file as UTF-8";
            Err(Diagnostic::new(path, mistaken_encoding(bytes, valid), help).breaking("encoding"))
        }
    }
}

/// The text with each line ended by a line feed alone.
#[cold]
fn with_line_feeds(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c != '\r' || !rest.as_str().starts_with('\n') {
            kept.push(c);
        }
    }
    kept
}

/// Why bytes are no text in UTF-8, of which so many at the start are.
#[cold]
fn mistaken_encoding(bytes: &[u8], valid: usize) -> String {
    if matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]) {
        return "the file is in UTF-16".to_owned();
    }
    let zeros = bytes.iter().filter(|byte| **byte == 0).count();
    // Every other byte of mostly Latin text in UTF-16 is zero.
    if bytes.len() >= 4 && zeros * 4 >= bytes.len() {
        return "the file is in UTF-16 without a byte-order mark".to_owned();
    }
    if zeros > 0 {
        return "the file has a NUL byte and is no text".to_owned();
    }
    let before = bytes.get(..valid).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let encoding = if looks_like_gbk(bytes) {
        "probably in GBK"
    } else {
        "probably in an old encoding such as Latin-1"
    };
    format!("the file is not in UTF-8 (line {line}), {encoding}")
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
