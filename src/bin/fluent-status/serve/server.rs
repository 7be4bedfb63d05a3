//! Connections: how many, for how long, and how they end.

use std::convert::Infallible;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use http::header::EXPECT;
use http::request::Parts;
use http::{Request, Response};
use http_body::Body;
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};

/// What clients may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// So many connections at a time; others wait until one ends.
    pub(super) connections: usize,
    /// So many bytes of a request's head, its first line and its headers.
    pub(super) head: usize,
    /// So long for the head of a request, from the end of the one before.
    pub(super) head_time: Duration,
    /// So many bytes of a request's body are thrown away.
    pub(super) body: u64,
    /// So long for them.
    pub(super) body_time: Duration,
    /// So long for what is in work when the server is to end.
    pub(super) end_time: Duration,
}

impl Limits {
    pub(super) const USUAL: Limits = Limits {
        connections: 1024,
        head: 16 << 10,
        head_time: Duration::from_secs(10),
        body: 1 << 20,
        body_time: Duration::from_secs(10),
        end_time: Duration::from_secs(10),
    };
}

/// Answers until it is told to `stop`. Then it accepts no connection any more, and ends when
/// all that is in work is answered, `at_once` if it is told again, or when the time is over.
pub(super) async fn serve<A, F, B>(
    listener: TcpListener,
    limits: Limits,
    answer: A,
    mut signal: impl AsyncFnMut(),
) where
    A: Fn(Parts) -> F + Clone + Send + 'static,
    F: Future<Output = Response<B>> + Send,
    B: Body<Error = Infallible> + Send + 'static,
    B::Data: Send,
{
    let connections = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            accepted = accept(&listener, &connections) => accepted,
            () = signal() => break,
        };
        let Ok((stream, permit)) = accepted else {
            // Too many files are open, or the client has gone again.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        let answer = answer.clone();
        let answering = service_fn(move |request: Request<Incoming>| {
            let answer = answer.clone();
            async move {
                let (head, body) = request.into_parts();
                // Who asks whether to send a body at all gets the answer instead.
                if !body.is_end_stream() && !head.headers.contains_key(EXPECT) {
                    read_away(body, limits).await;
                }
                Ok::<_, Infallible>(answer(head).await)
            }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(limits.head_time)
            .max_buf_size(limits.head)
            .serve_connection(TokioIo::new(stream), answering);
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // A client that breaks off is no fault of ours.
            _ = connection.await;
            drop(permit);
        });
    }
    drop(listener);
    tokio::select! {
        () = graceful.shutdown() => {}
        () = sleep(limits.end_time) => {}
        () = signal() => {}
    }
}

/// The next connection, as soon as there may be one more.
async fn accept(
    listener: &TcpListener,
    connections: &Arc<Semaphore>,
) -> io::Result<(TcpStream, OwnedSemaphorePermit)> {
    let permit = Arc::clone(connections).acquire_owned().await;
    // It is never closed.
    let permit = permit.map_err(io::Error::other)?;
    let (stream, _) = listener.accept().await?;
    // An answer is written at once: nothing more is to be waited for.
    stream.set_nodelay(true)?;
    Ok((stream, permit))
}

/// Throws away the body of a request, within bounds. A client that is still sending when its
/// connection is closed may never see the answer: it learns only that the connection was
/// reset. What is too long, or too slow, ends the connection all the same.
async fn read_away(mut body: Incoming, limits: Limits) {
    let reading = async {
        let mut left = limits.body;
        while let Some(Ok(frame)) = body.frame().await {
            let length = frame.data_ref().map_or(0, bytes::Buf::remaining);
            let Some(rest) = left.checked_sub(length as u64) else {
                return;
            };
            left = rest;
        }
    };
    _ = timeout(limits.body_time, reading).await;
}
