//! A directory that is written whole: beside the one that is there, whose place it takes in
//! one step.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempDir};

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
    let (unfinished, _lock) = locked(|| builder.tempdir_in(parent(&place)))?;
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
    exchange(unfinished.path(), &place).map_err(|error| match error.kind() {
        io::ErrorKind::ResourceBusy => io::Error::new(
            error.kind(),
            "something is mounted there; name a directory below it",
        ),
        _ => error,
    })?;
    sync_folder(parent(&place));
    // What was there before is taken away; what cannot be is left to the next run.
    drop(unfinished);
    Ok(())
}

/// A new directory that no other program takes for one that was left.
#[cfg(unix)]
fn locked(make: impl Fn() -> io::Result<TempDir>) -> io::Result<(TempDir, File)> {
    const TRIES: usize = 8;

    for _ in 0..TRIES {
        let made = make()?;
        // It may have been taken away before it was locked.
        if let Ok(lock) = File::open(made.path())
            && is_ours(&lock) != Some(false)
            && made.path().exists()
        {
            return Ok((made, lock));
        }
    }
    Err(io::Error::other("another program writes there"))
}

/// Where directories cannot be locked, none is taken for one that was left.
#[cfg(not(unix))]
fn locked(make: impl Fn() -> io::Result<TempDir>) -> io::Result<(TempDir, ())> {
    Ok((make()?, ()))
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
    // Whatever goes wrong, what was there is never taken away before the new one is there.
    let aside = Builder::new()
        .prefix(".fluent-before-")
        .tempdir_in(parent(place))?;
    let aside = aside.keep();
    let old = aside.join("old");
    let moved = fs::rename(place, &old).and_then(|()| match fs::rename(new, place) {
        Ok(()) => fs::rename(&old, new),
        Err(error) => match fs::rename(&old, place) {
            Ok(()) => Err(error),
            Err(_) => {
                let what = format!("{error}; what was there is now {}", old.display());
                Err(io::Error::new(error.kind(), what))
            }
        },
    });
    // It is empty, unless it has what could not be moved back.
    let _ = fs::remove_dir(&aside);
    moved
}
