//! [`Log`]: what is written on standard error while requests are answered.
//!
//! Whoever reads it may be slow, or hang: a pipe that nobody empties takes 64 KiB, and then
//! the next write waits for ever. So a request leaves its line in memory and goes on, and a
//! thread of its own does the writing. What does not fit is lost, and counted.

use std::io::{self, Write};
use std::mem;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// So many bytes may wait to be written.
const MOST: usize = 1 << 20;
/// So many bytes are written at once, if no line is longer: a pipe keeps them together, also
/// if other programs write to it.
const PIECE: usize = 4096;
/// So long it is collected what comes behind a line that was written at once: a hundred lines
/// in one write cost as much as one.
const PAUSE: Duration = Duration::from_millis(5);
/// So long the last lines may take when the program ends.
const END: Duration = Duration::from_secs(1);

/// Lines on their way to standard error. Clones are of the same.
#[derive(Clone, Debug)]
pub(super) struct Log(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    waiting: Mutex<Waiting>,
    /// There is something to write.
    more: Condvar,
    /// All is written, and somebody is waiting for that.
    done: Condvar,
}

#[derive(Debug, Default)]
struct Waiting {
    /// Whole lines.
    lines: Vec<u8>,
    /// So many did not fit, after them.
    lost: usize,
    /// Whether all is written, and the thread is to be woken for more.
    is_idle: bool,
    is_ending: bool,
}

impl Waiting {
    /// Whether there is room for more lines. Behind a gap there is none until it is told.
    fn fits(&self, lines: &str) -> bool {
        self.lost == 0 && self.lines.len() + lines.len() <= MOST
    }
}

impl Log {
    /// Begins to write to `out`. What cannot be written is no reason not to answer.
    pub(super) fn new(out: impl Write + Send + 'static) -> io::Result<Log> {
        let shared = Arc::new(Shared::default());
        let log = Log(Arc::clone(&shared));
        let thread = thread::Builder::new().name("log".to_owned());
        thread.spawn(move || shared.write_to(out))?;
        Ok(log)
    }

    /// Leaves whole lines to be written, and waits for nobody.
    pub(super) fn write(&self, lines: &str) {
        let mut waiting = self.0.lock();
        if waiting.fits(lines) {
            waiting.lines.extend_from_slice(lines.as_bytes());
        } else {
            for line in lines.split_inclusive('\n') {
                if waiting.fits(line) {
                    waiting.lines.extend_from_slice(line.as_bytes());
                } else {
                    waiting.lost += 1;
                }
            }
        }
        if mem::take(&mut waiting.is_idle) {
            drop(waiting);
            self.0.more.notify_one();
        }
    }

    /// Waits until all is written, but not for somebody who does not read it.
    pub(super) fn end(&self) {
        let mut waiting = self.0.lock();
        waiting.is_ending = true;
        let done = &self.0.done;
        // Either way there is nothing more to do.
        _ = done.wait_timeout_while(waiting, END, |waiting| !waiting.is_idle);
    }
}

impl Shared {
    /// It is held for as long as some bytes are copied.
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write_to(&self, mut out: impl Write) {
        let mut lines = Vec::new();
        loop {
            let lost = self.take(&mut lines);
            for piece in pieces(&lines) {
                _ = out.write_all(piece);
            }
            let lost = match lost {
                0 => String::new(),
                1 => "note: 1 line was not written\n".to_owned(),
                lost => format!("note: {lost} lines were not written\n"),
            };
            _ = out.write_all(lost.as_bytes());
            lines.clear();
            thread::sleep(PAUSE);
        }
    }

    /// Waits for lines, takes them, and says how many were lost after them.
    fn take(&self, lines: &mut Vec<u8>) -> usize {
        let mut waiting = self.lock();
        while waiting.lines.is_empty() && waiting.lost == 0 {
            waiting.is_idle = true;
            if waiting.is_ending {
                self.done.notify_all();
            }
            let woken = self.more.wait(waiting);
            waiting = woken.unwrap_or_else(PoisonError::into_inner);
        }
        waiting.is_idle = false;
        mem::swap(&mut waiting.lines, lines);
        mem::take(&mut waiting.lost)
    }
}

/// The lines, as many together as are written at once.
fn pieces(mut lines: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        let is_end = |byte: &u8| *byte == b'\n';
        let fitting = lines.get(..PIECE).unwrap_or(lines);
        let last = fitting.iter().rposition(is_end);
        let end = last.or_else(|| lines.iter().position(is_end));
        let (piece, rest) = lines.split_at(end.map_or(lines.len(), |end| end + 1));
        lines = rest;
        (!piece.is_empty()).then_some(piece)
    })
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{self, Receiver, Sender};
    use std::time::Instant;

    use super::*;

    /// Each write waits until it may, and is told.
    struct Slow {
        may: Receiver<()>,
        written: Sender<String>,
    }

    impl Write for Slow {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            // Once it may for ever, it does not wait any more.
            _ = self.may.recv();
            let text = String::from_utf8(bytes.to_vec()).expect("UTF-8");
            _ = self.written.send(text);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn slow() -> (Log, Sender<()>, Receiver<String>) {
        let (may, waits) = mpsc::channel();
        let (written, read) = mpsc::channel();
        let slow = Slow {
            may: waits,
            written,
        };
        (Log::new(slow).expect("a thread"), may, read)
    }

    #[test]
    fn lines_are_written_together_in_pieces() {
        let (log, may, read) = slow();
        log.write("first\n");
        may.send(()).expect("it waits");
        // A line comes at once if it is alone.
        assert_eq!(read.recv().expect("a line"), "first\n");
        let long = "long ".repeat(1000) + "\n";
        let short = "0123456789\n".repeat(400);
        let all = [&short, &long, "last\n"].concat();
        log.write(&all);
        drop(may);
        log.end();
        let pieces: Vec<String> = read.try_iter().collect();
        assert_eq!(pieces.concat(), all);
        let lengths: Vec<usize> = pieces.iter().map(String::len).collect();
        assert_eq!(lengths, [372 * 11, 28 * 11, long.len(), 5]);
    }

    #[test]
    fn what_does_not_fit_is_counted() {
        let (log, may, read) = slow();
        log.write("first\n");
        // The thread has it, and the next ones wait.
        while !log.0.lock().lines.is_empty() {
            thread::yield_now();
        }
        let line = "a".repeat(1023) + "\n";
        (0..MOST / line.len() + 3).for_each(|_| log.write(&line));
        // It would fit, but stands behind those that do not.
        log.write("b\nc\n");
        assert!(log.0.lock().lines.capacity() <= 2 * MOST);
        drop(may);
        let mut told = read.iter();
        let gap = told.find(|piece| piece.starts_with("note: "));
        assert_eq!(gap.as_deref(), Some("note: 5 lines were not written\n"));
        log.write("last\n");
        assert_eq!(told.next().as_deref(), Some("last\n"));
        // Also if nothing else is waiting.
        log.write(&("a".repeat(MOST) + "\n"));
        assert_eq!(
            told.next().as_deref(),
            Some("note: 1 line was not written\n")
        );
    }

    #[test]
    fn the_end_waits_for_readers_alone() {
        let (log, may, read) = slow();
        let begin = Instant::now();
        log.end();
        assert!(begin.elapsed() < END, "there is nothing to wait for");
        log.write("a\n");
        log.end();
        assert!(read.try_recv().is_err());
        drop(may);
        log.write("b\n");
        log.end();
        assert_eq!(read.try_iter().collect::<String>(), "a\nb\n");
    }
}
