//! [`Patient`]: a connection that waits for its client no longer than it should.
//!
//! hyper has no time limit for taking an answer: a client that sends requests and takes no
//! answers would keep its connection for ever. It has one for the head of a request, and
//! sets a timer for each; here a connection has one timer for all of them.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::{Instant, Sleep, sleep, sleep_until};

use super::server::Limits;

/// Whose turn it is on a connection: the client's, to send the head of a request, or ours,
/// from then until it is answered. Clones are of the same connection.
#[derive(Clone, Debug, Default)]
pub(super) struct Turn {
    // The task of the connection alone uses it.
    is_ours: Arc<AtomicBool>,
}

impl Turn {
    /// The head of a request has come.
    pub(super) fn take(&self) {
        self.is_ours.store(true, Ordering::Relaxed);
    }

    fn give(&self) {
        self.is_ours.store(false, Ordering::Relaxed);
    }

    fn is_ours(&self) -> bool {
        self.is_ours.load(Ordering::Relaxed)
    }
}

/// A connection whose client has a limited time to send the head of a request whole, counted
/// from the end of the answer before, and to take an answer whole, counted from the first
/// byte that it does not take. To send or take a byte now and then lengthens neither.
#[derive(Debug)]
pub(super) struct Patient<S> {
    stream: TokioIo<S>,
    limits: Limits,
    turn: Turn,
    /// Since when it has been the client's turn.
    since: Instant,
    /// It may ring before the client's time is over, and is then set again: most requests
    /// have come long before, and need no timer of their own.
    listening: Option<Pin<Box<Sleep>>>,
    /// Whether something was written that is not flushed.
    is_writing: bool,
    /// Until when the client has time, if it lets us wait.
    waiting: Option<Pin<Box<Sleep>>>,
}

impl<S> Patient<S> {
    pub(super) fn new(stream: S, turn: Turn, limits: Limits) -> Patient<S> {
        Patient {
            stream: TokioIo::new(stream),
            limits,
            turn,
            since: Instant::now(),
            listening: None,
            is_writing: false,
            waiting: None,
        }
    }

    /// Waits for more of a head, or until there was time enough for it.
    fn listen<T>(&mut self, context: &mut Context<'_>) -> Poll<io::Result<T>> {
        let until = self.since + self.limits.head_time;
        let timer = self
            .listening
            .get_or_insert_with(|| Box::pin(sleep_until(until)));
        while timer.as_mut().poll(context).is_ready() {
            if timer.deadline() >= until {
                return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
            }
            timer.as_mut().reset(until);
        }
        Poll::Pending
    }

    /// What an attempt to write has come to, or an error if it has been waited for too long.
    fn waited<T>(
        &mut self,
        context: &mut Context<'_>,
        attempt: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        self.is_writing = true;
        if attempt.is_ready() {
            return attempt;
        }
        let patience = self.limits.answer_time;
        let waiting = self
            .waiting
            .get_or_insert_with(|| Box::pin(sleep(patience)));
        let over = waiting.as_mut().poll(context);
        over.map(|()| Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncRead + Unpin> Read for Patient<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        let attempt = Pin::new(&mut self.stream).poll_read(context, buffer);
        if attempt.is_ready() || self.turn.is_ours() {
            return attempt;
        }
        self.listen(context)
    }
}

impl<S: AsyncWrite + Unpin> Write for Patient<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let attempt = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.waited(context, attempt)
    }

    /// hyper flushes when all of an answer is written.
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let attempt = Pin::new(&mut self.stream).poll_flush(context);
        if attempt.is_pending() {
            return self.waited(context, attempt);
        }
        if self.is_writing {
            self.is_writing = false;
            self.waiting = None;
            self.since = Instant::now();
            self.turn.give();
            // hyper may have tried to read before, and then waits for the client alone.
            if let Poll::Ready(over) = self.listen(context) {
                return Poll::Ready(over);
            }
        }
        attempt
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let attempt = Pin::new(&mut self.stream).poll_shutdown(context);
        self.waited(context, attempt)
    }
}
