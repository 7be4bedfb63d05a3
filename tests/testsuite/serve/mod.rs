//! The server of error pages, over a socket, as servers in front ask it.

/// How it begins and ends, and what it writes meanwhile.
mod life;
/// What translators are shown.
mod look;
/// Files that change while they are served.
mod watch;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// What Chromium sends, and ingress-nginx passes on as X-Format.
const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,\
    image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7";
/// An address that strangers can reach has no look.
const PUBLIC: [&str; 2] = ["--listen", "0.0.0.0:0"];
const LOCAL: [&str; 2] = ["--listen", "127.0.0.1:0"];

/// The program, serving; it is ended with the test.
struct Served {
    program: Child,
    address: SocketAddr,
}

impl Served {
    fn new(arguments: &[&str]) -> Served {
        Served::with(arguments, Stdio::null())
    }

    fn with(arguments: &[&str], stderr: Stdio) -> Served {
        let mut program = Command::new(env!("CARGO_BIN_EXE_fluent-status"))
            .arg("serve")
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(stderr)
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        let stdout = program.stdout.take().expect("a pipe");
        BufReader::new(stdout).read_line(&mut line).expect("a line");
        let address = line.strip_prefix("listening on http://");
        let address = address.and_then(|address| address.strip_suffix("/\n"));
        let address: SocketAddr = address.and_then(|it| it.parse().ok()).expect(&line);
        let address = SocketAddr::from(([127, 0, 0, 1], address.port()));
        Served { program, address }
    }

    fn client(&self) -> TcpStream {
        let client = TcpStream::connect(self.address).expect("a connection");
        let long = Some(Duration::from_secs(60));
        client.set_read_timeout(long).expect("a time");
        client
    }

    /// The answer to a request line and headers.
    fn ask(&self, request: &str, headers: &[(&str, &str)]) -> Answer {
        let mut client = self.client();
        let headers = headers.iter();
        let headers: String = headers
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        let request = format!("{request} HTTP/1.1\r\nconnection: close\r\n{headers}\r\n");
        client.write_all(request.as_bytes()).expect("sent");
        Answer::read(&mut client)
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path}"), &[])
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        _ = self.program.kill();
        _ = self.program.wait();
    }
}

/// What a server sends back.
#[derive(Debug)]
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn read(client: &mut TcpStream) -> Answer {
        let mut answer = String::new();
        client.read_to_string(&mut answer).expect("an answer");
        let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        Answer {
            status: status.expect("a status"),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    fn header(&self, name: &str) -> &str {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines
            .find_map(|(known, value)| (known == name).then_some(value))
            .unwrap_or_default()
    }
}

const HTML: &str = "text/html; charset=utf-8";
const JSON: &str = "application/problem+json";
const TEXT: &str = "text/plain; charset=utf-8";
const CHINESE: (&str, &str) = ("accept-language", "zh-CN,zh;q=0.9,en;q=0.8");

/// Request line and headers; then status, form, language, and what Vary names.
type Row = (
    &'static str,
    &'static [(&'static str, &'static str)],
    u16,
    &'static str,
    &'static str,
    &'static str,
);

#[rustfmt::skip]
const ROWS: &[Row] = &[
    // By ingress-nginx.
    ("GET /", &[("x-code", "503"), ("x-format", BROWSER), CHINESE], 503, HTML, "zh-CN", "x-code, x-format, accept-language"),
    ("GET /", &[("x-code", "404"), ("x-format", "application/json")], 404, JSON, "en-US", "x-code, x-format, accept-language"),
    ("GET /", &[("x-code", "404"), ("x-format", "text/plain"), ("accept", BROWSER)], 404, TEXT, "en-US", "x-code, x-format, accept-language"),
    ("GET /", &[("x-code", "404"), ("x-format", ""), ("accept", BROWSER)], 404, HTML, "en-US", "x-code, x-format, accept, accept-language"),
    ("POST /", &[("x-code", "413"), ("x-format", "*/*")], 413, JSON, "en-US", "x-code, x-format, accept-language"),
    ("GET /shop/cart.html", &[("x-code", "502"), ("x-format", "*/*")], 502, JSON, "en-US", "x-code, x-format, accept-language"),
    ("GET /de/shop", &[("x-code", "502"), ("x-format", "*/*"), CHINESE], 502, JSON, "zh-CN", "x-code, x-format, accept-language"),
    // By Traefik.
    ("GET /503", &[("accept", BROWSER), CHINESE], 503, HTML, "zh-CN", "x-code, x-format, accept, accept-language"),
    ("GET /429", &[("accept", "application/vnd.api+json"), ("accept-language", "fr")], 429, JSON, "fr", "x-code, x-format, accept, accept-language"),
    ("GET /404?url=%2Fshop", &[], 404, JSON, "en-US", "x-code, x-format, accept, accept-language"),
    ("GET http://shop.example/404", &[], 404, JSON, "en-US", "x-code, x-format, accept, accept-language"),
    // By endings and tags.
    ("GET /410.html", &[("accept", "application/json")], 410, HTML, "en-US", "x-code, accept-language"),
    ("GET /410.json", &[("accept", BROWSER)], 410, JSON, "en-US", "x-code, accept-language"),
    ("GET /410.txt", &[("x-format", BROWSER)], 410, TEXT, "en-US", "x-code, accept-language"),
    ("GET /zh-CN/410", &[("accept-language", "fr")], 410, JSON, "zh-CN", "x-code, x-format, accept"),
    ("GET /zh-CN/410", &[("x-format", BROWSER)], 410, HTML, "zh-CN", "x-code, x-format"),
    ("GET /ZH-cn/410.txt", &[("accept-language", "fr")], 410, TEXT, "zh-CN", "x-code"),
    // Codes of nobody, and of others.
    ("GET /499", &[], 499, JSON, "en-US", "x-code, x-format, accept, accept-language"),
    ("GET /599.txt", &[], 599, TEXT, "en-US", "x-code, accept-language"),
    ("GET /404", &[("x-code", "200")], 404, JSON, "en-US", "x-code, x-format, accept, accept-language"),
    ("GET /", &[("x-code", "200")], 404, JSON, "en-US", "x-code, x-format, accept, accept-language"),
    ("GET /", &[("x-code", "abc")], 404, JSON, "en-US", "x-code, x-format, accept, accept-language"),
    // Nothing of ours is not found.
    ("GET /", &[CHINESE], 404, JSON, "zh-CN", "x-code, x-format, accept, accept-language"),
    ("GET /200", &[], 404, JSON, "en-US", "x-code, x-format, accept, accept-language"),
    ("GET /zh/503", &[], 404, JSON, "en-US", "x-code, x-format, accept, accept-language"),
    ("GET /zh-CN/shop.html", &[], 404, JSON, "en-US", "x-code, x-format, accept, accept-language"),
    ("GET /zh-CN/vpc-404", &[], 404, JSON, "en-US", "x-code, x-format, accept, accept-language"),
    ("GET /../etc/passwd", &[], 404, JSON, "en-US", "x-code, x-format, accept, accept-language"),
    ("OPTIONS *", &[], 404, JSON, "en-US", "x-code, x-format, accept, accept-language"),
    // Any method.
    ("POST /503", &[], 503, JSON, "en-US", "x-code, x-format, accept, accept-language"),
    ("DELETE /503", &[], 503, JSON, "en-US", "x-code, x-format, accept, accept-language"),
    ("BREW /418.txt", &[], 418, TEXT, "en-US", "x-code, accept-language"),
    ("HEAD /zh-CN/503.html", &[], 503, HTML, "zh-CN", "x-code"),
];

#[test]
fn each_request_gets_its_code_form_and_language() {
    let served = Served::new(&PUBLIC);
    for (request, headers, status, form, language, vary) in ROWS {
        let answer = served.ask(request, headers);
        let found = (
            answer.status,
            answer.header("content-type"),
            answer.header("content-language"),
            answer.header("vary"),
        );
        let name = format!("{request} {headers:?}");
        assert_eq!(found, (*status, *form, *language, *vary), "{name}");
        assert_eq!(answer.header("cache-control"), "no-store", "{name}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{name}");
        let length: usize = answer.header("content-length").parse().expect("a length");
        if request.starts_with("HEAD") {
            assert!(length > 1000 && answer.body.is_empty(), "{name}");
            continue;
        }
        assert_eq!(answer.body.len(), length, "{name}");
        let title = crate::reader(language)
            .status(fluent_status::StatusCode::from_u16(*status).expect("a code"))
            .title()
            .into_owned();
        let shown = match *form {
            HTML => format!("<title>{status} {title}</title>"),
            JSON => format!(r#""title":"{title}","status":{status}"#),
            _ => format!("{status} {title}\n"),
        };
        assert!(answer.body.contains(&shown), "{name}: {}", answer.body);
        if *form == HTML {
            let policy = answer.header("content-security-policy");
            assert!(policy.ends_with("frame-ancestors 'none'"), "{policy}");
        }
    }
}

#[test]
fn the_status_may_be_left_to_the_server_in_front() {
    let served = Served::new(&[&PUBLIC[..], &["--always-200"]].concat());
    for (request, headers) in [("GET /503", [("a", "b")]), ("GET /", [("x-code", "503")])] {
        let answer = served.ask(request, &headers);
        assert_eq!(answer.status, 200);
        assert!(answer.body.contains(r#""status":503"#), "{}", answer.body);
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[test]
fn the_id_of_a_request_and_links_are_shown() {
    let home = [
        "--home",
        "https://shop.example/?a&b",
        "--contact",
        "mailto:a@shop.example",
    ];
    let served = Served::new(&[&PUBLIC[..], &home].concat());
    let ask = |id| served.ask("GET /503.html", &[("x-request-id", id)]);
    let answer = ask("7f3a-<b>");
    assert_eq!(answer.header("x-request-id"), "7f3a-<b>");
    assert!(
        answer.body.contains("7f3a-&lt;b&gt;</footer>"),
        "{}",
        answer.body
    );
    for link in ["https://shop.example/?a&amp;b", "mailto:a@shop.example"] {
        assert!(
            answer.body.contains(&format!("<a href=\"{link}\">")),
            "{}",
            answer.body
        );
    }
    // What is no id.
    for id in ["", "a b", "é", &"a".repeat(129)] {
        let answer = ask(id);
        assert_eq!(answer.header("x-request-id"), "", "{id}");
        assert!(!answer.body.contains("<footer>"), "{id}");
    }
}

#[test]
fn probes_are_answered() {
    for arguments in [PUBLIC, LOCAL] {
        let served = Served::new(&arguments);
        let answer = served.get("/healthz");
        assert_eq!((answer.status, &*answer.body), (200, "ok\n"));
        assert_eq!(answer.header("content-type"), TEXT);
        assert_eq!(answer.header("cache-control"), "no-store");
        let answer = served.ask("HEAD /healthz", &[]);
        assert_eq!((answer.status, &*answer.body), (200, ""));
        // The path of a request that has failed.
        let answer = served.ask("GET /healthz", &[("x-code", "503")]);
        assert_eq!(answer.status, 503);
    }
}
