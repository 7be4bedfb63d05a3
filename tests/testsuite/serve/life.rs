use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::{Answer, LOCAL, PUBLIC, Served};

/// What the program says instead of serving.
fn refused(arguments: &[&str]) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_fluent-status"));
    let output = program.arg("serve").args(arguments).output();
    let output = output.expect("the program ends");
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert_eq!(output.stdout, b"", "{output:?}");
    String::from_utf8(output.stderr).expect("UTF-8")
}

#[test]
fn what_cannot_be_listened_to_is_told() {
    let served = Served::new(&LOCAL);
    let address = served.address.to_string();
    assert_eq!(
        refused(&["--listen", &address]),
        format!(
            "error: {address}: address in use; end the program that has it, or take another port\n"
        )
    );
    // Of documentation: no machine has it.
    let told = refused(&["--listen", "192.0.2.1:0"]);
    assert!(told.starts_with("error: 192.0.2.1:0: "), "{told}");
    for address in [
        "8080",
        ":8080",
        "localhost:8080",
        "127.0.0.1",
        "[::1]",
        "1.2.3.4:70000",
    ] {
        let told = refused(&["--listen", address]);
        assert!(told.contains("such as 127.0.0.1:8080"), "{told}");
    }
    let told = refused(&["--look", "never"]);
    assert!(told.contains("unexpected argument 'never'"), "{told}");
    let told = refused(&["--watch"]);
    assert!(told.contains("--dir <DIR>"), "{told}");
    let told = refused(&["--dir", "no folder", "--watch"]);
    assert!(told.contains("1 problem; no text was loaded"), "{told}");
}

#[test]
fn each_answer_has_a_line_in_the_log() {
    let mut served = Served::with(&LOCAL, Stdio::piped());
    served.get("/zh-CN/404.txt?a\\");
    served.get("/\"");
    served.get("/healthz");
    served.ask("HEAD /503", &[]);
    served.get("/");
    let mut log = served.log();
    let expected = [
        r#""GET /zh-CN/404.txt?a\\ HTTP/1.1" 404 "#,
        r#""GET /\" HTTP/1.1" 404 "#,
        r#""HEAD /503 HTTP/1.1" 503 - en-US "#,
        r#""GET / HTTP/1.1" 200 "#,
    ];
    for expected in expected {
        let line = log.next().expect("a line");
        let (begin, rest) = line.split_once("] ").expect(&line);
        assert!(begin.starts_with("127.0.0.1 - - ["), "{line}");
        assert!(rest.starts_with(expected), "{line}");
    }
    served.program.kill().expect("killed");
    assert_eq!(log.next(), None);
}

impl Served {
    /// What it writes on standard error.
    pub(super) fn log(&mut self) -> impl Iterator<Item = String> + use<> {
        let log = self.program.stderr.take().expect("a pipe");
        BufReader::new(log).lines().map(|line| line.expect("UTF-8"))
    }
}

#[cfg(unix)]
impl Served {
    pub(super) fn signal(&self, name: &str) {
        let id = self.program.id().to_string();
        let status = Command::new("kill").args(["-s", name, &id]).status();
        assert!(status.expect("kill").success());
    }

    pub(super) fn code(&mut self) -> Option<i32> {
        self.program.wait().expect("the program ends").code()
    }
}

#[cfg(unix)]
#[test]
fn a_signal_ends_it_when_all_is_answered() {
    for signal in ["TERM", "INT"] {
        let mut served = Served::new(&PUBLIC);
        let mut idle = served.client();
        let mut client = served.client();
        let head = b"POST /503.txt HTTP/1.1\r\ncontent-length: 2\r\n\r\n.";
        client.write_all(head).expect("sent");
        served.get("/healthz");
        served.signal(signal);
        // It accepts nobody, and nobody waits for those who ask nothing.
        let mut nothing = String::new();
        idle.read_to_string(&mut nothing).expect("an end");
        assert_eq!(nothing, "");
        assert!(TcpStream::connect(served.address).is_err());
        client.write_all(b".").expect("sent");
        let answer = Answer::read(&mut client);
        assert_eq!(answer.status, 503, "{signal}");
        assert_eq!(served.code(), Some(0), "{signal}");
    }
}

#[cfg(unix)]
#[test]
fn a_second_signal_ends_it_at_once() {
    let mut served = Served::new(&PUBLIC);
    let mut client = served.client();
    client
        .write_all(b"POST / HTTP/1.1\r\ncontent-length: 2\r\n\r\n")
        .expect("sent");
    let mut idle = served.client();
    served.get("/healthz");
    served.signal("TERM");
    let mut nothing = String::new();
    idle.read_to_string(&mut nothing).expect("an end");
    served.signal("TERM");
    assert_eq!(served.code(), Some(0));
}

#[cfg(unix)]
#[test]
fn the_end_waits_for_the_last_lines() {
    for (more, expected) in [(&[][..], 50), (&["--quiet"], 0)] {
        let mut served = Served::with(&[&PUBLIC[..], more].concat(), Stdio::piped());
        (0..50).for_each(|_| _ = served.get("/503"));
        served.signal("TERM");
        assert_eq!(served.code(), Some(0));
        let log: Vec<String> = served.log().collect();
        assert_eq!(log.len(), expected, "{log:#?}");
    }
}

/// A pipe that nobody empties takes 64 KiB; then a write waits for ever.
#[cfg(unix)]
#[test]
fn whoever_lets_the_log_wait_is_not_waited_for() {
    let long = "/503?".to_owned() + &"a".repeat(2900);
    // More than waits twice: what is being written, and what comes next.
    let fill = |served: &Served| {
        for _ in 0..1000 {
            assert_eq!(served.get(&long).status, 503);
        }
        assert_eq!(served.get("/healthz").status, 200);
    };
    let mut served = Served::with(&PUBLIC, Stdio::piped());
    fill(&served);
    let begin = Instant::now();
    served.signal("TERM");
    assert_eq!(served.code(), Some(0));
    assert!(begin.elapsed() < Duration::from_secs(5), "it waited");

    // When it is read again, it tells of the gap and goes on.
    let mut served = Served::with(&PUBLIC, Stdio::piped());
    fill(&served);
    let mut log = served.log();
    let before = log.by_ref().take_while(|line| !line.starts_with("note: "));
    let before = before.count();
    assert!((350..1000).contains(&before), "{before}");
    assert_eq!(served.get("/404").status, 404);
    let next = log.next().expect("a line");
    assert!(next.contains("\"GET /404 HTTP/1.1\" 404 "), "{next}");
}

#[cfg(unix)]
#[test]
fn whoever_reads_no_log_is_served_all_the_same() {
    let mut served = Served::with(&PUBLIC, Stdio::piped());
    drop(served.program.stderr.take());
    for _ in 0..3 {
        assert_eq!(served.get("/503").status, 503);
    }
    served.signal("TERM");
    assert_eq!(served.code(), Some(0));
}

#[test]
fn a_crowd_of_silent_clients_is_in_nobodys_way() {
    let served = Served::new(&PUBLIC);
    let crowd: Vec<TcpStream> = (0..300).map(|_| served.client()).collect();
    for client in &crowd {
        let mut client: &TcpStream = client;
        client
            .write_all(b"GET /404 HTTP/1.1\r\nhost:")
            .expect("sent");
    }
    assert_eq!(served.get("/503").status, 503);
}

#[test]
fn a_head_that_is_too_long_is_refused() {
    let served = Served::new(&PUBLIC);
    let long = "a".repeat(17 << 10);
    assert_eq!(served.ask("GET /404", &[("x-format", &long)]).status, 431);
    let long = format!("text/html,{}", "a/b,".repeat(3000));
    let answer = served.ask("GET /404", &[("x-format", &long)]);
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (404, super::HTML)
    );
}
