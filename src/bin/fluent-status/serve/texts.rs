//! [`Texts`]: the texts that are served, and with `--watch` those that are on the disk now.

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use anstream::adapter::strip_str;
use anstream::{AutoStream, ColorChoice};
use fluent_status::web::ProblemLayer;
use fluent_status::{Catalog, Error};
use tokio::sync::Mutex;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::asked::Reader;
use super::log::Log;
use super::stamp::Stamp;
use crate::args::{LinkArgs, ServeArgs, TextsArgs};
use crate::{pages, render};

/// So long a request waits for files that are being read, on a network drive for example.
/// Then it is answered by the texts that there are.
const PATIENCE: Duration = Duration::from_secs(5);

/// The texts that are served.
#[derive(Debug)]
pub(super) enum Texts {
    /// As they were read at the beginning. No request takes a lock for them, nor counts who
    /// has them: the threads would wait for one another there.
    Fixed(Box<Shown>),
    /// As they are on the disk.
    Disk(Disk),
}

/// The texts on the disk.
#[derive(Debug)]
pub(super) struct Disk {
    shown: Arc<Place>,
    /// Whoever holds it looks at the disk. Others do not wait: they go on with what is
    /// shown.
    watched: Arc<Mutex<Watched>>,
}

/// Where what is shown is put and found.
pub(super) type Place = RwLock<Arc<Shown>>;

/// Texts without a mistake, and what is wrong with newer ones.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub(super) catalog: Catalog,
    pub(super) layer: ProblemLayer,
    /// Of each language.
    pub(super) readers: Arc<[Reader]>,
    /// What keeps the files on the disk from being shown: a line for each mistake.
    pub(super) wrong: Arc<[String]>,
}

/// A directory that is looked at.
#[derive(Debug)]
pub(super) struct Watched {
    texts: TextsArgs,
    directory: PathBuf,
    /// Of what was last read.
    stamp: Stamp,
    links: LinkArgs,
    /// Where mistakes are told.
    log: Log,
}

impl Shown {
    fn new(catalog: Catalog, links: &LinkArgs) -> Shown {
        let layer = pages::layer(&catalog, links);
        let languages = catalog.languages();
        let readers = languages.map(|language| (language.clone(), catalog.localizer(language)));
        Shown {
            readers: readers.collect(),
            layer,
            catalog,
            wrong: Arc::default(),
        }
    }
}

impl Texts {
    /// Reads the texts for the first time; there must be some to begin with.
    pub(super) fn new(args: &ServeArgs, log: &Log) -> Result<Texts, Error> {
        let links = args.links.clone();
        let directory = args.texts.dir.as_ref().filter(|_| args.watch);
        // Before the files are read: what changes meanwhile is seen at the next request.
        let watched = directory.map(|directory| Watched {
            texts: args.texts.clone(),
            directory: directory.clone(),
            stamp: Stamp::of(directory),
            links: links.clone(),
            log: log.clone(),
        });
        let shown = Shown::new(crate::catalog(&args.texts)?, &links);
        Ok(match watched {
            None => Texts::Fixed(Box::new(shown)),
            Some(watched) => Texts::Disk(Disk {
                shown: Arc::new(RwLock::new(Arc::new(shown))),
                watched: Arc::new(Mutex::new(watched)),
            }),
        })
    }
}

impl Disk {
    /// The texts for a request.
    pub(super) async fn texts(&self) -> Arc<Shown> {
        if let Ok(mut watched) = Arc::clone(&self.watched).try_lock_owned() {
            let place = Arc::clone(&self.shown);
            // If it takes longer than this request waits, it is for those that come later.
            let reading = spawn_blocking(move || watched.look(&place));
            _ = timeout(PATIENCE, reading).await;
        }
        shown(&self.shown)
    }
}

fn shown(place: &Place) -> Arc<Shown> {
    Arc::clone(&place.read().unwrap_or_else(PoisonError::into_inner))
}

impl Watched {
    /// Puts into its place what is to be shown from now on, if anything has changed.
    fn look(&mut self, place: &Place) {
        let stamp = Stamp::of(&self.directory);
        if self.stamp.is_still(stamp) {
            return;
        }
        self.stamp = stamp;
        let last = shown(place);
        let new = match crate::catalog(&self.texts) {
            Ok(catalog) => {
                if !last.wrong.is_empty() {
                    let told = "note: the texts are without a mistake again\n";
                    self.log.write(told);
                }
                Shown::new(catalog, &self.links)
            }
            Err(error) => {
                let diagnostics = error.diagnostics();
                let wrong: Arc<[String]> = diagnostics.iter().map(ToString::to_string).collect();
                if wrong == last.wrong {
                    return;
                }
                let told = render::diagnostics(diagnostics, "the texts before are served");
                self.log.write(&for_stderr(told + "\n"));
                Shown {
                    wrong,
                    ..Shown::clone(&last)
                }
            }
        };
        *place.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(new);
    }
}

/// A text with styles as standard error can show it. What is written there by the thousand
/// has none, and is not looked through for them.
fn for_stderr(styled: String) -> String {
    match AutoStream::choice(&io::stderr()) {
        ColorChoice::Never => strip_str(&styled).to_string(),
        _ => styled,
    }
}
