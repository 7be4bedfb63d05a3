//! A directory that is written whole: beside the one that is there, whose place it takes in
//! one step.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::Builder;

use super::{UNFINISHED, below, is_ours, is_unfinished, parent, sync_folder};

/// Writes files as the whole of a directory, by their paths in it. What is there is gone
/// then, so look at it first.
///
/// The files are written into a directory beside it, before that takes its place: whatever
/// ends the program, a reader finds the one or the other. Where the system cannot exchange
/// two directories, there is none for a moment. Only the exchange is made to last at once:
/// waiting for the disk with each of thousands of files takes seconds. Who must be sure
/// after a failure of power compares the files, and writes them again.
///
/// ```
/// use std::path::Path;
///
/// # let folder = tempfile::tempdir()?;
/// let errors = folder.path().join("errors");
/// let files = [(Path::new("de/404.html"), &b"<p>404"[..])];
/// fluent_source::write::tree(&errors, files)?;
/// fluent_source::write::tree(&errors, [(Path::new("fr/404.html"), &b"<p>404"[..])])?;
/// assert!(errors.join("fr/404.html").exists() && !errors.join("de").exists());
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
///
/// If something cannot be written, if a path leads out of the directory, or if the directory
/// cannot be moved, such as where something is mounted. It is then what it was.
pub fn tree<'f>(
    directory: &Path,
    files: impl IntoIterator<Item = (&'f Path, &'f [u8])>,
) -> io::Result<()> {
    let place = place(directory)?;
    let (prefix, suffix) = UNFINISHED;
    let mut builder = Builder::new();
    builder.prefix(prefix).suffix(suffix);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As any program makes directories: what the user's mask leaves of this.
        let there = place.metadata().map(|there| there.permissions());
        builder.permissions(there.unwrap_or_else(|_| fs::Permissions::from_mode(0o777)));
    }
    tidy(parent(&place));
    let unfinished = builder.tempdir_in(parent(&place))?;
    // Another program sees that it is in work.
    let lock = File::open(unfinished.path())?;
    let _ = is_ours(&lock);
    let mut made = PathBuf::new();
    for (path, content) in files {
        let path = unfinished.path().join(below(path)?);
        let folder = parent(&path);
        if folder != made {
            fs::create_dir_all(folder)?;
            made = folder.to_owned();
        }
        fs::write(&path, content)?;
    }
    sync_folder(unfinished.path());
    exchange(unfinished.path(), &place)?;
    sync_folder(parent(&place));
    // What was there before, or nothing.
    unfinished.close().or_else(|error| match error.kind() {
        io::ErrorKind::NotFound => Ok(()),
        _ => Err(error),
    })
}

/// Takes the directories away that a program which was killed has left beside another.
fn tidy(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if is_unfinished(&entry)
            && entry.file_type().is_ok_and(|kind| kind.is_dir())
            && let Ok(folder) = File::open(entry.path())
            && is_ours(&folder) == Some(true)
        {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Where the directory really is, or would be.
fn place(directory: &Path) -> io::Result<PathBuf> {
    match directory.canonicalize() {
        Ok(place) if place.is_dir() => Ok(place),
        Ok(_) => Err(io::ErrorKind::NotADirectory.into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound && !directory.is_symlink() => {
            let name = directory.file_name();
            let name = name.ok_or(io::ErrorKind::InvalidFilename)?;
            fs::create_dir_all(parent(directory))?;
            Ok(parent(directory).canonicalize()?.join(name))
        }
        Err(error) => Err(error),
    }
}

/// Makes a new directory take the place of another, which takes its place.
fn exchange(new: &Path, place: &Path) -> io::Result<()> {
    if !place.exists() {
        return fs::rename(new, place);
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;

        match renameat_with(CWD, new, CWD, place, RenameFlags::EXCHANGE) {
            // A file system that cannot.
            Err(Errno::INVAL | Errno::NOSYS) => {}
            result => return result.map_err(io::Error::from),
        }
    }
    let aside = Builder::new().tempdir_in(parent(place))?;
    let old = aside.path().join("old");
    fs::rename(place, &old)?;
    match fs::rename(new, place) {
        Ok(()) => fs::rename(&old, new),
        Err(error) => {
            fs::rename(&old, place)?;
            Err(error)
        }
    }
}
