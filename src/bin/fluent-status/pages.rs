//! `fluent-status pages`: a directory of error pages, written whole or not at all.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use anyhow::{Context as _, bail};
use fluent_source::write;
use fluent_status::pages::{MANIFEST, PageFile, Pages, Server};
use fluent_status::web::ProblemLayer;
use fluent_status::{Catalog, StatusCode};
use sha2::{Digest as _, Sha256};

use crate::args::{Codes, LinkArgs, PagesArgs};
use crate::render::tell;

/// What differs in a directory, or is not ours there, is told up to so many files.
const MOST_TOLD: usize = 5;

pub(crate) fn run(catalog: &Catalog, args: &PagesArgs) -> anyhow::Result<ExitCode> {
    let pages = pages(catalog, args)?;
    for (language, codes) in pages.left_out() {
        let lacking: Vec<&str> = codes.iter().map(StatusCode::as_str).collect();
        let (what, lacking) = (lacking.len(), lacking.join(", "));
        if args.languages.contains(&language) {
            bail!("{language} has no text for {what} of the codes: {lacking}");
        }
        tell(format_args!(
            "note: {language} is left out: it has no text for {what} of the codes: {lacking}"
        ));
    }
    let at = match &args.at {
        Some(at) => at.clone(),
        None => place(&args.out)?,
    };
    let files = pages.files(args.server, &at)?;
    let there = There::read(&args.out).with_context(|| args.out.display().to_string())?;
    if args.check {
        return Ok(check(&there, &files));
    }
    let out = args.out.display();
    if !there.foreign.is_empty() {
        bail!(
            "{out} has files that this command has not written: {}; it writes a directory as a \
             whole, so give it one of its own",
            some(&there.foreign)
        );
    }
    if !there.changed.is_empty() && !args.force {
        bail!(
            "files were changed since they were written: {}; --force writes over them",
            some(&there.changed)
        );
    }
    let content = files.iter();
    let content = content.map(|file| (Path::new(file.path()), file.content()));
    write::tree(&args.out, content).with_context(|| format!("{out} cannot be written"))?;
    let mut stdout = io::stdout().lock();
    writeln!(stdout, "{} files in {out}", files.len())?;
    for name in args.server.configurations() {
        writeln!(
            stdout,
            "{} says what includes it",
            args.out.join(name).display()
        )?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The pages that are asked for.
fn pages(catalog: &Catalog, args: &PagesArgs) -> anyhow::Result<Pages> {
    let mut pages = Pages::of(&layer(catalog, &args.links));
    if !args.languages.is_empty() {
        let known = catalog.languages().map(ToString::to_string);
        let known = || known.collect::<Vec<_>>().join(", ");
        pages = pages
            .languages(args.languages.iter().cloned())
            .map_err(|error| anyhow::anyhow!("{error}; there are {}", known()))?;
    }
    let codes = match args.server {
        Server::Single if args.codes.is_empty() => vec![StatusCode::NOT_FOUND],
        server => codes(&pages, server, &args.codes)?,
    };
    Ok(if args.codes.is_empty() && args.server != Server::Single {
        pages
    } else {
        pages.codes(codes)?
    })
}

/// A layer over a catalog, whose pages lead on as the arguments say.
pub(crate) fn layer(catalog: &Catalog, links: &LinkArgs) -> ProblemLayer {
    let mut layer = ProblemLayer::over(catalog.clone());
    if let Some(url) = &links.home {
        layer = layer.home(url);
    }
    if let Some(url) = &links.contact {
        layer = layer.contact(url);
    }
    layer
}

/// The codes that are asked for: each has a text, and each that was named can be replaced.
fn codes(pages: &Pages, server: Server, asked: &[Codes]) -> anyhow::Result<Vec<StatusCode>> {
    let known = || pages.known_codes().iter().copied();
    let replaced = || known().filter(|code| server.replaces(*code));
    let mut codes = Vec::new();
    for asked in asked {
        match asked {
            Codes::ClientErrors => codes.extend(replaced().filter(StatusCode::is_client_error)),
            Codes::ServerErrors => codes.extend(replaced().filter(StatusCode::is_server_error)),
            Codes::One(code) if replaced().any(|known| known == *code) => codes.push(*code),
            Codes::One(code) => {
                let there: Vec<String> = replaced().map(|code| code.as_u16().to_string()).collect();
                let what = if known().any(|known| known == *code) {
                    format!(
                        "{} cannot be told to replace {}",
                        server.name(),
                        code.as_u16()
                    )
                } else {
                    format!("no text is about {}", code.as_u16())
                };
                bail!("{what}; there are {}", there.join(", "));
            }
        }
    }
    Ok(codes)
}

/// The absolute path of a directory, which may not be there yet.
fn place(out: &Path) -> anyhow::Result<String> {
    let there = out.ancestors().find(|folder| folder.exists());
    let there = there.unwrap_or(Path::new(""));
    let rest = out.strip_prefix(there).unwrap_or(out);
    let there = if there.as_os_str().is_empty() {
        Path::new(".")
    } else {
        there
    };
    let place = there
        .canonicalize()
        .with_context(|| there.display().to_string())?
        .join(rest);
    let place: PathBuf = place
        .components()
        .filter(|part| *part != Component::CurDir)
        .collect();
    let text = place.into_os_string().into_string();
    text.map_err(|path| anyhow::anyhow!("{} is no UTF-8; give --at", path.display()))
}

/// What a directory has.
struct There {
    /// What the manifest names, with what it has now; none for what is gone.
    ours: BTreeMap<String, Option<Vec<u8>>>,
    /// Of these, what is no longer what the manifest says.
    changed: Vec<String>,
    /// All others.
    foreign: Vec<String>,
}

impl There {
    fn read(out: &Path) -> io::Result<There> {
        let manifest = match fs::read_to_string(out.join(MANIFEST)) {
            Ok(manifest) => manifest,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error),
        };
        let written: BTreeMap<&str, &str> = manifest
            .lines()
            .filter_map(|line| line.split_once("  "))
            .map(|(sum, path)| (path, sum))
            .collect();
        let mut there = There {
            ours: written
                .keys()
                .map(|path| ((*path).to_owned(), None))
                .collect(),
            changed: Vec::new(),
            foreign: Vec::new(),
        };
        if !manifest.is_empty() {
            there
                .ours
                .insert(MANIFEST.to_owned(), Some(manifest.clone().into_bytes()));
        }
        let mut found = Vec::new();
        if out.exists() {
            walk(out, "", &mut found)?;
        }
        for (path, is_file) in found {
            match (there.ours.get_mut(&path), written.get(path.as_str())) {
                (Some(content), Some(sum)) if is_file => {
                    let now = fs::read(out.join(&path))?;
                    if hex(&now) != **sum {
                        there.changed.push(path);
                    }
                    *content = Some(now);
                }
                (Some(_), None) if is_file => {}
                _ => there.foreign.push(path),
            }
        }
        Ok(there)
    }
}

/// All that is in a folder, each with its path and whether it is a file. A link is none,
/// wherever it leads, and of folders only those count that have nothing in them.
fn walk(folder: &Path, path: &str, found: &mut Vec<(String, bool)>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let (kind, name) = (entry.file_type()?, entry.file_name());
        let path = format!("{path}{}", name.to_string_lossy().escape_debug());
        if kind.is_dir() {
            let before = found.len();
            walk(&entry.path(), &format!("{path}/"), found)?;
            if found.len() == before {
                found.push((format!("{path}/"), false));
            }
        } else {
            found.push((path, kind.is_file()));
        }
    }
    Ok(())
}

fn hex(content: &[u8]) -> String {
    let digits = Sha256::digest(content);
    digits.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Tells what a directory has otherwise than it would be written.
fn check(there: &There, files: &[PageFile]) -> ExitCode {
    let mut lines = Vec::new();
    for file in files {
        match there.ours.get(file.path()) {
            Some(Some(content)) if content == file.content() => {}
            Some(Some(_)) => lines.push(format!("differs: {}", file.path())),
            Some(None) | None => lines.push(format!("missing: {}", file.path())),
        }
    }
    let is_written = |path: &&String| files.iter().any(|file| file.path() == path.as_str());
    let there_now = there.ours.iter().filter(|(_, content)| content.is_some());
    let gone = there_now
        .map(|(path, _)| path)
        .filter(|path| !is_written(path));
    lines.extend(gone.map(|path| format!("no longer written: {path}")));
    lines.extend(
        there
            .foreign
            .iter()
            .map(|path| format!("not of this command: {path}")),
    );
    if lines.is_empty() {
        return ExitCode::SUCCESS;
    }
    for line in &lines {
        tell(format_args!("{line}"));
    }
    ExitCode::from(crate::NOT_FOUND)
}

/// The first of some paths, and how many more there are.
fn some(paths: &[String]) -> String {
    let told: Vec<&str> = paths.iter().take(MOST_TOLD).map(String::as_str).collect();
    match paths.len().saturating_sub(MOST_TOLD) {
        0 => told.join(", "),
        more => format!("{} and {more} more", told.join(", ")),
    }
}
