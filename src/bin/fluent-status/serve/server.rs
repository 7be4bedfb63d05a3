//! Connections: how many, for how long, and how they end.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use http::header::EXPECT;
use http::{Request, Response};
use http_body::Body;
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};

use super::patience::{Patient, Turn};

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
    /// So long to take an answer.
    pub(super) answer_time: Duration,
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
        answer_time: Duration::from_secs(10),
        end_time: Duration::from_secs(10),
    };
}

/// Answers until it is told to `stop`. Then it accepts no connection any more, and ends when
/// all that is in work is answered, `at_once` if it is told again, or when the time is over.
/// `answer` is asked by whom a connection is, and then for each head.
pub(super) async fn serve<A, C, F, B>(
    listener: TcpListener,
    limits: Limits,
    answer: A,
    mut signal: impl AsyncFnMut(),
) where
    A: Fn(SocketAddr) -> C,
    C: Fn(Request<()>) -> F + Clone + Send + 'static,
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
        let Ok((stream, client, permit)) = accepted else {
            // Too many files are open, or the client has gone again.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        let answer = answer(client);
        let turn = Turn::default();
        let stream = Patient::new(stream, turn.clone(), limits);
        let answering = service_fn(move |request: Request<Incoming>| {
            turn.take();
            let (head, body) = request.into_parts();
            let request = Request::from_parts(head, ());
            // Who asks whether to send a body at all gets the answer instead. It is asked for
            // here, and not when hyper waits for it: hyper reads on before, into the same
            // memory if nothing of the request is needed any more.
            let is_whole = body.is_end_stream() || request.headers().contains_key(EXPECT);
            let answering = if is_whole {
                Ok(answer(request))
            } else {
                let answer = answer.clone();
                Err(Box::pin(async move {
                    read_away(body, limits).await;
                    answer(request).await
                }))
            };
            async move {
                Ok::<_, Infallible>(match answering {
                    Ok(answering) => answering.await,
                    Err(answering) => answering.await,
                })
            }
        });
        // hyper would set a timer anew for each request, and would send an answer in two
        // pieces of memory, which for a short one costs more than to copy it.
        let connection = http1::Builder::new()
            .header_read_timeout(None)
            .writev(false)
            .max_buf_size(limits.head)
            .serve_connection(stream, answering);
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
) -> io::Result<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let permit = Arc::clone(connections).acquire_owned().await;
    // It is never closed.
    let permit = permit.map_err(io::Error::other)?;
    let (stream, client) = listener.accept().await?;
    // An answer is written at once: nothing more is to be waited for.
    stream.set_nodelay(true)?;
    Ok((stream, client, permit))
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

#[cfg(test)]
mod tests {
    use std::io::{ErrorKind, Read as _, Write as _};
    use std::net::TcpStream;
    use std::thread::{self, JoinHandle};
    use std::time::Instant;

    use bytes::Bytes;
    use http_body_util::Full;
    use tokio::runtime;
    use tokio::sync::mpsc::{self, Sender};

    use super::*;

    const SHORT: Duration = Duration::from_millis(100);
    /// Of what must not happen, and of a test that hangs.
    const LONG: Duration = Duration::from_secs(60);
    const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nhost: a\r\n\r\n";

    /// Long times, and none that matters to a test.
    const PATIENT: Limits = Limits {
        head_time: LONG,
        body_time: LONG,
        answer_time: LONG,
        end_time: LONG,
        ..Limits::USUAL
    };

    /// A server that answers each request with so many bytes.
    struct Served {
        address: SocketAddr,
        signal: Sender<()>,
        ended: JoinHandle<()>,
    }

    impl Served {
        fn new(limits: Limits, bytes: usize) -> Served {
            let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
            listener.set_nonblocking(true).expect("a listener");
            let address = listener.local_addr().expect("an address");
            let (signal, mut signals) = mpsc::channel(2);
            let ended = thread::spawn(move || {
                let runtime = runtime::Builder::new_multi_thread()
                    .worker_threads(1)
                    .enable_all()
                    .build();
                runtime.expect("a runtime").block_on(async move {
                    let listener = TcpListener::from_std(listener).expect("a listener");
                    let body = Bytes::from(vec![b'a'; bytes]);
                    let answer = |_| {
                        let body = body.clone();
                        move |_| {
                            let body = Full::new(body.clone());
                            async { Response::new(body) }
                        }
                    };
                    let signal = async || _ = signals.recv().await;
                    serve(listener, limits, answer, signal).await;
                });
            });
            Served {
                address,
                signal,
                ended,
            }
        }

        fn client(&self) -> TcpStream {
            let client = TcpStream::connect(self.address).expect("a connection");
            client.set_read_timeout(Some(LONG)).expect("a time");
            client
        }

        /// What is sent back to these bytes until the server ends the connection.
        fn answers(&self, bytes: &[u8]) -> String {
            let mut client = self.client();
            client.write_all(bytes).expect("sent");
            read(&mut client)
        }

        fn is_answering(&self) -> bool {
            let bytes = b"GET / HTTP/1.1\r\nconnection: close\r\n\r\n";
            self.answers(bytes).starts_with("HTTP/1.1 200 OK\r\n")
        }

        fn tell(&self) {
            self.signal.blocking_send(()).expect("the server is there");
        }

        fn end(self) {
            self.ended.join().expect("the server ends");
        }
    }

    /// All that comes until the server ends the connection, or resets it.
    fn read(client: &mut TcpStream) -> String {
        let mut answer = Vec::new();
        match client.read_to_end(&mut answer) {
            Err(error) if error.kind() != ErrorKind::ConnectionReset => panic!("{error}"),
            _ => String::from_utf8(answer).expect("UTF-8"),
        }
    }

    #[test]
    fn whoever_sends_no_whole_head_is_cut_off() {
        let limits = Limits {
            head_time: SHORT,
            ..PATIENT
        };
        let served = Served::new(limits, 1);
        assert_eq!(served.answers(b""), "");
        assert_eq!(served.answers(b"GET / HTTP/1.1\r\nhost:"), "");
        // Also between two requests, and with a byte now and then.
        assert!(served.answers(REQUEST).ends_with("\r\n\r\na"));
        let mut client = served.client();
        let begin = Instant::now();
        while client.write_all(b"a").is_ok() {
            assert!(begin.elapsed() < LONG, "it is still listened to");
            thread::sleep(SHORT / 10);
        }
    }

    #[test]
    fn each_head_has_its_own_time() {
        let limits = Limits {
            head_time: SHORT * 20,
            ..PATIENT
        };
        let served = Served::new(limits, 1);
        let mut client = served.client();
        // Longer than the time of one, counted from the first, and in the end from a body
        // that takes longer than a head may.
        for _ in 0..3 {
            client.write_all(REQUEST).expect("sent");
            thread::sleep(SHORT * 8);
        }
        let head = b"POST / HTTP/1.1\r\ncontent-length: 1\r\n\r\n";
        client.write_all(head).expect("sent");
        thread::sleep(SHORT * 24);
        client.write_all(b".").expect("sent");
        client.write_all(REQUEST).expect("sent");
        assert_eq!(read(&mut client).matches("200 OK").count(), 5);
    }

    #[test]
    fn a_head_has_bounds() {
        let served = Served::new(PATIENT, 1);
        let with = |length: usize| {
            let header = "a".repeat(length);
            let head = format!("GET / HTTP/1.1\r\nconnection: close\r\na: {header}\r\n\r\n");
            served.answers(head.as_bytes())
        };
        assert!(with(15 << 10).starts_with("HTTP/1.1 200 "));
        assert!(with(17 << 10).starts_with("HTTP/1.1 431 "));
        assert!(
            served
                .answers(b"what?\r\n\r\n")
                .starts_with("HTTP/1.1 400 ")
        );
        let many = "a: b\r\n".repeat(101);
        let many = format!("GET / HTTP/1.1\r\n{many}\r\n");
        assert!(served.answers(many.as_bytes()).starts_with("HTTP/1.1 431 "));
    }

    #[test]
    fn whoever_takes_no_answer_is_cut_off() {
        let limits = Limits {
            connections: 1,
            answer_time: SHORT,
            ..PATIENT
        };
        // More than the system takes for a client that does not read.
        let served = Served::new(limits, 32 << 20);
        let mut client = served.client();
        client.write_all(REQUEST).expect("sent");
        // There is place for one: the other is answered when the first is gone.
        assert!(served.is_answering());
        assert!(read(&mut client).len() < 32 << 20);
    }

    #[test]
    fn whoever_takes_a_byte_now_and_then_is_cut_off() {
        let limits = Limits {
            // Longer than it takes until the system has place for more.
            answer_time: SHORT * 8,
            ..PATIENT
        };
        let served = Served::new(limits, 64 << 20);
        let mut client = served.client();
        client.write_all(REQUEST).expect("sent");
        let (mut some, mut taken) = (vec![0; 64 << 10], 0);
        let begin = Instant::now();
        while let Ok(length) = client.read(&mut some)
            && length > 0
        {
            taken += length;
            thread::sleep(SHORT / 20);
        }
        assert!(taken < 64 << 20 && begin.elapsed() < LONG, "{taken}");
    }

    #[test]
    fn a_flood_waits_for_its_turn() {
        let limits = Limits {
            connections: 4,
            head_time: SHORT,
            ..PATIENT
        };
        let served = Served::new(limits, 1);
        let flood: Vec<TcpStream> = (0..40).map(|_| served.client()).collect();
        assert!(served.is_answering());
        drop(flood);
        assert!(served.is_answering());
    }

    #[test]
    fn a_body_is_read_away_within_bounds() {
        let limits = Limits {
            body: 1 << 10,
            body_time: SHORT,
            ..PATIENT
        };
        let served = Served::new(limits, 1);
        let post = |length: usize, sent: usize, more: &str| {
            let body = "b".repeat(sent);
            format!("POST / HTTP/1.1\r\ncontent-length: {length}\r\n{more}\r\n{body}")
        };
        // What is read is followed by the next request.
        let two = post(1 << 10, 1 << 10, "") + &post(0, 0, "connection: close\r\n");
        assert_eq!(served.answers(two.as_bytes()).matches("200 OK").count(), 2);
        // What is too long, or does not come, ends the connection behind the answer.
        let long = post(4 << 10, 2 << 10, "");
        assert_eq!(served.answers(long.as_bytes()).matches("200 OK").count(), 1);
        let slow = post(9, 3, "");
        assert_eq!(served.answers(slow.as_bytes()).matches("200 OK").count(), 1);
        // Whoever asks first is not told to go on.
        let asking = post(9, 0, "expect: 100-continue\r\n");
        let answer = served.answers(asking.as_bytes());
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    }

    #[test]
    fn what_is_in_work_is_finished() {
        let served = Served::new(PATIENT, 1);
        let mut idle = served.client();
        let mut working = served.client();
        let head = b"POST / HTTP/1.1\r\ncontent-length: 2\r\n\r\n.";
        working.write_all(head).expect("sent");
        // Both are known to the server.
        assert!(served.is_answering());
        served.tell();
        assert_eq!(read(&mut idle), "");
        assert!(TcpStream::connect(served.address).is_err());
        working.write_all(b".").expect("sent");
        let answer = read(&mut working);
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        assert!(answer.contains("connection: close\r\n"), "{answer}");
        served.end();
    }

    #[test]
    fn it_ends_at_once_or_when_the_time_is_over() {
        let limits = Limits {
            end_time: SHORT,
            ..PATIENT
        };
        for (limits, signals) in [(PATIENT, 2), (limits, 1)] {
            let served = Served::new(limits, 1);
            let mut half = served.client();
            half.write_all(b"GET / HT").expect("sent");
            assert!(served.is_answering());
            (0..signals).for_each(|_| served.tell());
            served.end();
        }
    }
}
