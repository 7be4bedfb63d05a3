//! `serve`: the error pages of servers that ask another one for them, as Traefik and
//! ingress-nginx do, and a view of all texts in context for translators.
//!
//! Nobody but a server should ask, but anybody may: whatever is sent is answered within the
//! bounds of [`Limits`], and nothing of it reaches a page but an id of the request.

mod answer;
mod asked;
mod line;
mod log;
mod look;
mod patience;
mod server;
mod stamp;
mod texts;

use std::io::{self, ErrorKind, Write as _};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::anyhow;
use tokio::net::TcpListener;
use tokio::runtime;

use self::answer::Answers;
use self::log::Log;
use self::server::Limits;
use crate::args::ServeArgs;

/// Serves until a signal ends it.
pub(crate) fn run(args: &ServeArgs) -> anyhow::Result<ExitCode> {
    let log = Log::new(io::stderr())?;
    // For as long as the program: no request counts who has them.
    let answers: &'static Answers = Box::leak(Box::new(Answers::new(args, &log)?));
    let runtime = runtime::Builder::new_multi_thread().enable_all().build()?;
    let ended = runtime.block_on(serve(args, answers));
    // Files may still be being read, on a network drive for example: nobody waits for them.
    runtime.shutdown_background();
    log.end();
    ended.map(|()| ExitCode::SUCCESS)
}

async fn serve(args: &ServeArgs, answers: &'static Answers) -> anyhow::Result<()> {
    // Before anybody is told the address: a signal from then on ends what is in work.
    let mut signals = Signals::new()?;
    let listener = TcpListener::bind(args.listen).await;
    let listener = listener.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!(
            "{}: address in use; end the program that has it, or take another port",
            args.listen
        ),
        _ => anyhow!("{}: {error}", args.listen),
    })?;
    // Whoever has closed standard output did not want to know.
    _ = writeln!(
        io::stdout(),
        "listening on http://{}/",
        listener.local_addr()?
    );
    let answer = |client: SocketAddr| {
        // Written once, and not for each line of the log.
        let client: Arc<str> = client.ip().to_string().into();
        move |request| answers.answer(&client, request)
    };
    server::serve(listener, Limits::USUAL, answer, async || {
        signals.next().await
    })
    .await;
    Ok(())
}

/// The signals that end the server.
#[cfg(unix)]
struct Signals {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn new() -> io::Result<Signals> {
        use tokio::signal::unix::{SignalKind, signal};

        Ok(Signals {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn new() -> io::Result<Signals> {
        Ok(Signals)
    }

    async fn next(&mut self) {
        // Where no signal can be waited for, none comes.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending().await
        }
    }
}
