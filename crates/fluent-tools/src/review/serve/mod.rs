//! [`Server`]: the pages of review from a server on this machine, which writes down at
//! once what is decided there.
//!
//! Whoever the server listens to can write into a project. So it listens on the loopback
//! interface alone, answers nobody who does not know the random token of its address, and
//! looks at who has caused a request ([`guard`]). No path on the disk comes from a client:
//! a language is looked up among those that there are, and a decision names a message.

mod answer;
mod desk;
mod guard;

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener as StdListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use fluent_source::Language;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use self::answer::Answer;
use self::desk::Desk;
use self::guard::{Asked, Guard, Refused};

/// The largest body that is read, in bytes: a message of the largest size that is taken,
/// with every byte escaped.
const LARGEST_BODY: usize = 1 << 20;
/// How long a client may take for its request.
const PATIENCE: Duration = Duration::from_secs(10);
/// Browsers open six to an address.
const MOST_CONNECTIONS: usize = 64;

/// Which texts are served.
///
/// See [`Server`] for an example.
#[derive(Clone, Debug)]
pub struct Served {
    root: PathBuf,
    source: Language,
    languages: Vec<Language>,
    beside: Vec<Language>,
}

impl Served {
    /// The languages of a directory of texts, beside its source language. They are read
    /// anew whenever something is asked.
    ///
    /// See [`Server`] for an example.
    pub fn new(root: impl AsRef<Path>, source: Language, languages: Vec<Language>) -> Served {
        Served {
            root: root.as_ref().to_owned(),
            source,
            languages,
            beside: Vec::new(),
        }
    }

    /// Shows these languages on each page, too.
    ///
    /// See [`Server`] for an example.
    #[must_use]
    pub fn beside(mut self, languages: Vec<Language>) -> Served {
        self.beside = languages;
        self
    }
}

/// A server for reviewers on this machine: it shows the page of each language, as
/// [`Review::page`](super::Review::page) writes it, takes decisions as
/// [`Review::import`](super::Review::import) does and writes them at once, and shows what
/// changes in the files.
///
/// # Example
///
/// ```
/// use fluent_tools::review::{Served, Server};
///
/// # fn main() -> std::io::Result<()> {
/// let (english, french) = ("en-US".parse().unwrap(), "fr".parse().unwrap());
/// let served = Served::new("locales", english, vec![french]).beside(Vec::new());
/// let server = Server::bind(0, served)?;
/// let address = server.address();
/// assert!(address.starts_with("http://127.0.0.1:"));
/// // `server.run()` answers until the process ends.
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Server {
    listener: StdListener,
    guard: Guard,
    desk: Desk,
}

impl Server {
    /// Begins to listen, on the loopback interface alone; port 0 takes any that is free.
    ///
    /// See [`Server`] for an example.
    ///
    /// # Errors
    ///
    /// If the port is taken, or the system gives no random numbers for the token.
    pub fn bind(port: u16, served: Served) -> io::Result<Server> {
        let listener = StdListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
        listener.set_nonblocking(true)?;
        let guard = Guard::new(listener.local_addr()?.port(), served.languages.clone())?;
        let desk = Desk::new(served);
        Ok(Server {
            listener,
            guard,
            desk,
        })
    }

    /// The address for the reviewer's browser. Whoever knows it can write into the
    /// project.
    ///
    /// See [`Server`] for an example.
    pub fn address(&self) -> String {
        self.guard.address()
    }

    /// Answers, for as long as the process lives.
    ///
    /// # Errors
    ///
    /// If the system lets nothing be listened to.
    pub fn run(self) -> io::Result<()> {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        runtime.enable_all().build()?.block_on(self.accept())
    }

    async fn accept(self) -> io::Result<()> {
        let listener = TcpListener::from_std(self.listener)?;
        let guard = Arc::new(self.guard);
        let desk = Arc::new(Mutex::new(self.desk));
        let connections = Arc::new(Semaphore::new(MOST_CONNECTIONS));
        // The semaphore is never closed.
        while let Ok(permit) = Arc::clone(&connections).acquire_owned().await {
            let Ok((stream, _)) = listener.accept().await else {
                // Too many files are open, or the client has gone again.
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            };
            let (guard, desk) = (Arc::clone(&guard), Arc::clone(&desk));
            tokio::spawn(async move {
                let answering = service_fn(|request| answered(&guard, &desk, request));
                let mut http = http1::Builder::new();
                http.timer(TokioTimer::new()).header_read_timeout(PATIENCE);
                // A client that breaks off is no fault of ours.
                _ = http.serve_connection(TokioIo::new(stream), answering).await;
                drop(permit);
            });
        }
        Ok(())
    }
}

async fn answered(
    guard: &Guard,
    desk: &Arc<Mutex<Desk>>,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let is_head = request.method() == hyper::Method::HEAD;
    let answer = answer(guard, desk, request).await;
    let answer = answer.unwrap_or_else(|refused| Answer::refused(&refused));
    Ok(answer.into_response(is_head))
}

async fn answer(
    guard: &Guard,
    desk: &Arc<Mutex<Desk>>,
    request: Request<Incoming>,
) -> Result<Answer, Refused> {
    let (head, body) = request.into_parts();
    let asked = guard.admit(&head)?;
    let body = if matches!(asked, Asked::Do(..)) {
        content(body).await?
    } else {
        Bytes::new()
    };
    // Files are read and git is asked: other requests can be received meanwhile.
    let desk = Arc::clone(desk);
    let work = spawn_blocking(move || {
        let mut desk = desk.lock().unwrap_or_else(PoisonError::into_inner);
        desk.answer(&asked, &body)
    });
    let failed = "the program has failed at this; what it has written is whole";
    work.await
        .map_err(|_| Refused::new(StatusCode::INTERNAL_SERVER_ERROR, failed))
}

async fn content(body: Incoming) -> Result<Bytes, Refused> {
    let collected = timeout(PATIENCE, Limited::new(body, LARGEST_BODY).collect());
    match collected.await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<http_body_util::LengthLimitError>() => Err(Refused::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "it has more than 1 MiB",
        )),
        Ok(Err(_)) => Err(Refused::new(
            StatusCode::BAD_REQUEST,
            "it cannot be read to its end",
        )),
        Err(_) => Err(Refused::new(
            StatusCode::REQUEST_TIMEOUT,
            "it did not come in time",
        )),
    }
}
