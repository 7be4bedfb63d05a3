//! Files that are written whole. Whatever interrupts the writing, a file is what
//! it was or what it was to be.
//!
//! A new content is written beside the file, under a name of its own, and then
//! takes the file's place in one step. A file keeps its permissions; one that is
//! read-only is left alone, as that is somebody's wish. A link stays a link, and
//! what it leads to is written. What is not a regular file, such as `/dev/null` or
//! a pipe, is written to and never replaced.

use std::collections::BTreeSet;
use std::fs::{self, DirEntry, File, Metadata, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Component, Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

mod tree;

pub use self::tree::tree;

/// The names of files that are not finished yet, some random letters between the
/// two. Beginning with a dot they are nobody's texts.
const UNFINISHED: (&str, &str) = (".fluent-unfinished-", ".tmp");

/// Writes a file that a person has named, and that may be there already.
///
/// ```
/// # let folder = tempfile::tempdir()?;
/// # let path = folder.path().join("page.html");
/// fluent_source::write::file(&path, b"<p>404</p>\n")?;
/// assert_eq!(std::fs::read(&path)?, b"<p>404</p>\n");
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
///
/// If the file cannot be written, is read-only, or has several names by hard links:
/// these would become different files.
pub fn file(path: &Path, content: &[u8]) -> io::Result<()> {
    if is_stream(path) {
        return write_to(path, content);
    }
    match path.canonicalize() {
        Ok(target) => {
            tidy(parent(&target));
            exchange(&target, None, content)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => {
            tidy(parent(path));
            make(path, content)
        }
        Err(error) => Err(error),
    }
}

/// Writes files below one folder, and never beyond it, whatever links lie there.
///
/// # Example
///
/// ```
/// use std::path::Path;
///
/// use fluent_source::write::Writer;
///
/// # let folder = tempfile::tempdir()?;
/// # let root = folder.path();
/// let mut writer = Writer::below(root)?;
/// writer.create(Path::new("fr/menu.ftl"), b"open = Ouvert\n")?;
/// writer.replace(Path::new("fr/menu.ftl"), b"open = Ouvert\n", b"open = Ouvrir\n")?;
/// assert_eq!(std::fs::read(root.join("fr/menu.ftl"))?, b"open = Ouvrir\n");
///
/// let error = writer.replace(Path::new("fr/menu.ftl"), b"open = Ouvert\n", b"").unwrap_err();
/// assert_eq!(error.to_string(), "the file has been changed meanwhile");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Writer {
    root: PathBuf,
    tidied: BTreeSet<PathBuf>,
}

impl Writer {
    /// For files below this folder, which is made if it is not there.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If there is no such folder and none can be made.
    pub fn below(root: &Path) -> io::Result<Writer> {
        let root = if root.as_os_str().is_empty() {
            Path::new(".")
        } else {
            root
        };
        fs::create_dir_all(root)?;
        Ok(Writer {
            root: root.canonicalize()?,
            tidied: BTreeSet::new(),
        })
    }

    /// Writes a file that has been read as `old`. Whether it is still that is looked
    /// at as late as can be.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// As for [`file()`], and if the file is not what it was or its path leads out of
    /// the root.
    pub fn replace(&mut self, path: &Path, old: &[u8], new: &[u8]) -> io::Result<()> {
        let target = self.inside(&self.root.join(below(path)?))?;
        self.tidy(parent(&target));
        exchange(&target, Some(old), new)
    }

    /// Writes a file that is not there yet; its folder is made with it.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If the file is there, cannot be written, or its path leads out of the root.
    pub fn create(&mut self, path: &Path, content: &[u8]) -> io::Result<()> {
        make(&self.place(path)?, content)
    }

    /// Writes a file, be it there or not; its folder is made with it.
    ///
    /// ```
    /// # use std::path::Path;
    /// # use fluent_source::write::Writer;
    /// # let folder = tempfile::tempdir()?;
    /// let mut writer = Writer::below(folder.path())?;
    /// writer.put(Path::new("en-XA/menu.ftl"), b"open = [Open]\n")?;
    /// writer.put(Path::new("en-XA/menu.ftl"), b"open = [[Open]]\n")?;
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As for [`file()`], and if its path leads out of the root.
    pub fn put(&mut self, path: &Path, content: &[u8]) -> io::Result<()> {
        let place = self.place(path)?;
        if place.symlink_metadata().is_err() {
            match make(&place, content) {
                // Another program has made it meanwhile.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                made => return made,
            }
        }
        let target = self.inside(&place)?;
        self.tidy(parent(&target));
        exchange(&target, None, content)
    }

    /// Takes away what an earlier run that was interrupted has left in a folder. Each
    /// folder that is written in is tidied anyway.
    ///
    /// ```
    /// # use std::path::Path;
    /// # use fluent_source::write::Writer;
    /// # let folder = tempfile::tempdir()?;
    /// let mut writer = Writer::below(folder.path())?;
    /// writer.tidy_below(Path::new("fr"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn tidy_below(&mut self, folder: &Path) {
        let folder = below(folder).map(|folder| self.root.join(folder));
        if let Ok(folder) = folder.and_then(|folder| self.inside(&folder)) {
            self.tidy(&folder);
        }
    }

    fn tidy(&mut self, folder: &Path) {
        if !self.tidied.contains(folder) {
            tidy(folder);
            self.tidied.insert(folder.to_owned());
        }
    }

    /// Where a file of this path is to be, in a folder that is there.
    fn place(&mut self, path: &Path) -> io::Result<PathBuf> {
        let path = self.root.join(below(path)?);
        let folder = parent(&path);
        // Before anything is made: what is there must not lead elsewhere.
        let there = folder.ancestors().find(|folder| folder.exists());
        self.inside(there.unwrap_or(folder))?;
        fs::create_dir_all(folder)?;
        let folder = self.inside(folder)?;
        self.tidy(&folder);
        let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
        Ok(folder.join(name))
    }

    /// What a path really leads to, which must be below the root.
    fn inside(&self, path: &Path) -> io::Result<PathBuf> {
        let real = path.canonicalize()?;
        if real.starts_with(&self.root) {
            Ok(real)
        } else {
            Err(io::Error::other("the link leaves the directory"))
        }
    }
}

/// The path, if it goes down only.
fn below(path: &Path) -> io::Result<&Path> {
    let mut parts = path.components();
    if parts.all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
        Ok(path)
    } else {
        Err(io::Error::other("the path leaves the directory"))
    }
}

fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// A new file.
fn make(path: &Path, content: &[u8]) -> io::Result<()> {
    // As any program makes files: what the user's mask leaves of this.
    let unfinished = unfinished(parent(path), 0o666)?;
    unfinished.as_file().write_all(content)?;
    unfinished.as_file().sync_all()?;
    unfinished.persist_noclobber(path).map_err(|failure| {
        let kind = failure.error.kind();
        if kind == io::ErrorKind::AlreadyExists {
            io::Error::new(kind, "the file is there already")
        } else {
            failure.error
        }
    })?;
    sync_folder(parent(path));
    Ok(())
}

/// A new content for a file, by its real path. It must still have the old content,
/// if that is given.
fn exchange(target: &Path, old: Option<&[u8]>, new: &[u8]) -> io::Result<()> {
    let metadata = target.metadata()?;
    if !metadata.is_file() {
        return match old {
            None => write_to(target, new),
            Some(_) => Err(changed()),
        };
    }
    may_be_replaced(target, &metadata)?;
    // Nobody else's until it has the permissions of the other.
    let unfinished = unfinished(parent(target), 0o600)?;
    unfinished.as_file().write_all(new)?;
    #[cfg(unix)]
    keep_owner(unfinished.as_file(), &metadata)?;
    unfinished
        .as_file()
        .set_permissions(metadata.permissions())?;
    unfinished.as_file().sync_all()?;
    if let Some(old) = old
        && !has_content(target, old)?
    {
        return Err(changed());
    }
    unfinished.persist(target)?;
    sync_folder(parent(target));
    Ok(())
}

fn changed() -> io::Error {
    io::Error::other("the file has been changed meanwhile")
}

fn has_content(path: &Path, content: &[u8]) -> io::Result<bool> {
    let mut now = Vec::with_capacity(content.len() + 1);
    let limit = content.len() as u64 + 1;
    File::open(path)?.take(limit).read_to_end(&mut now)?;
    Ok(now == content)
}

/// Whether a file is one that may be written, and that another can take the place
/// of.
fn may_be_replaced(path: &Path, metadata: &Metadata) -> io::Result<()> {
    // To replace a file one needs no permission for the file, only for its folder;
    // and root needs none at all.
    if metadata.permissions().readonly() {
        return Err(io::Error::other("the file is read-only"));
    }
    #[cfg(unix)]
    if std::os::unix::fs::MetadataExt::nlink(metadata) > 1 {
        let what = "the file has several names by hard links, which would become different files";
        return Err(io::Error::other(what));
    }
    OpenOptions::new().write(true).open(path).map(drop)
}

/// Makes the file belong to those that the one before belongs to, as far as this
/// user may.
#[cfg(unix)]
fn keep_owner(file: &File, before: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, fchown};

    let now = file.metadata()?;
    if (now.uid(), now.gid()) != (before.uid(), before.gid())
        && fchown(file, Some(before.uid()), Some(before.gid())).is_err()
    {
        let _ = fchown(file, None, Some(before.gid()));
    }
    Ok(())
}

/// An empty file beside others, which is gone again unless it takes another's
/// place; with these permissions, where there are such.
fn unfinished(folder: &Path, mode: u32) -> io::Result<NamedTempFile> {
    const TRIES: usize = 8;

    let open = |path: &Path| {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
        #[cfg(not(unix))]
        let _ = mode;
        options.open(path)
    };
    let (prefix, suffix) = UNFINISHED;
    for _ in 0..TRIES {
        let mut builder = Builder::new();
        builder.prefix(prefix).suffix(suffix).rand_bytes(12);
        let file = builder.make_in(folder, open)?;
        // Another program may have taken it for a left one before it was locked.
        if is_ours(file.as_file()) != Some(false) && file.path().exists() {
            return Ok(file);
        }
    }
    Err(io::Error::other("another program writes there"))
}

/// Whether no other program has this unfinished file in work, and now none can; none
/// if that cannot be told here. A program that is killed loses its locks.
#[cfg(all(unix, not(target_os = "solaris")))]
fn is_ours(file: &File) -> Option<bool> {
    use rustix::fs::{FlockOperation, flock};
    use rustix::io::Errno;

    match flock(file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Some(true),
        Err(Errno::WOULDBLOCK) => Some(false),
        Err(_) => None,
    }
}

#[cfg(not(all(unix, not(target_os = "solaris"))))]
fn is_ours(_: &File) -> Option<bool> {
    None
}

/// Takes the unfinished files away that a program which was killed has left in a
/// folder.
fn tidy(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if is_unfinished(&entry)
            && entry.file_type().is_ok_and(|kind| kind.is_file())
            && let Ok(file) = File::open(entry.path())
            && is_ours(&file) == Some(true)
        {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Whether it has a name of what is not finished.
fn is_unfinished(entry: &DirEntry) -> bool {
    let (prefix, suffix) = UNFINISHED;
    let name = entry.file_name();
    let name = name.to_string_lossy();
    name.starts_with(prefix) && name.ends_with(suffix)
}

/// Makes the names in a folder last, where a folder can be told to; the content of
/// the files does already, so that a failure loses nothing.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = folder;
}

/// Whether a path is the name of an open stream, such as `/dev/stdout`. It may lead
/// to a regular file, which others go on writing to, so that none must take its
/// place.
fn is_stream(path: &Path) -> bool {
    const STREAMS: [&str; 5] = [
        "/dev/fd",
        "/dev/stdin",
        "/dev/stdout",
        "/dev/stderr",
        "/proc",
    ];
    const MOST_LINKS: usize = 40;

    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        if STREAMS.iter().any(|stream| path.starts_with(stream)) {
            return true;
        }
        match path.read_link() {
            Ok(target) => path = parent(&path).join(target),
            Err(_) => return false,
        }
    }
    false
}

/// Writes to what is there, behind what it may have.
fn write_to(path: &Path, content: &[u8]) -> io::Result<()> {
    #[cfg(unix)]
    if is_standard_output(path) {
        // A socket could not be opened by its name, and a file would be written at
        // its end, not where the output is.
        let mut out = io::stdout().lock();
        return out.write_all(content).and_then(|()| out.flush());
    }
    let mut file = OpenOptions::new().append(true).open(path)?;
    file.write_all(content)
}

#[cfg(unix)]
fn is_standard_output(path: &Path) -> bool {
    use std::os::fd::AsFd as _;
    use std::os::unix::fs::MetadataExt as _;

    let ours = io::stdout().as_fd().try_clone_to_owned();
    let ours = ours.and_then(|stream| File::from(stream).metadata());
    let theirs = path.metadata();
    ours.is_ok_and(|ours| {
        theirs.is_ok_and(|theirs| (ours.dev(), ours.ino()) == (theirs.dev(), theirs.ino()))
    })
}
