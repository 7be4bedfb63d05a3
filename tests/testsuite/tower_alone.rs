//! The layers on tower and hyper, without axum: the example, over a socket.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use tokio::net::TcpListener;

#[path = "../../examples/tower.rs"]
#[allow(dead_code, unreachable_pub)]
mod example;

/// What a server sends back to this request, to the end of the connection.
fn exchange(address: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.write_all(request.as_bytes()).expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}

/// Request line, a header, then the status line, the language and a part of the
/// answer. TITLE is the one that the language has for the code.
const ANSWERS: [(&str, &str, &str, &str, &str); 5] = [
    ("GET /", "accept: */*", "200 OK", "", "welcome"),
    (
        "GET /nowhere",
        "accept-language: zh-SG",
        "404 Not Found",
        "zh-CN",
        r#""title":"TITLE","status":404"#,
    ),
    (
        "GET /zh-CN/nowhere",
        "accept: text/html",
        "404 Not Found",
        "zh-CN",
        "<html lang=\"zh-CN\"",
    ),
    (
        "DELETE /",
        "accept: text/plain",
        "405 Method Not Allowed",
        "en-US",
        "405 TITLE\n",
    ),
    (
        "HEAD /nowhere",
        "accept: text/plain",
        "404 Not Found",
        "en-US",
        "content-type: text/plain; charset=utf-8\r\n",
    ),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_example_of_tower_tells_every_error() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(example::serve(listener));
    for (line, header, status, language, part) in ANSWERS {
        let request =
            format!("{line} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n{header}\r\n\r\n");
        let told = tokio::task::spawn_blocking(move || exchange(address, &request));
        let told = told.await.expect("an answer");
        let head = format!("HTTP/1.1 {status}\r\n");
        assert!(told.starts_with(&head), "{line}: {told}");
        let line_of_language = format!("\r\ncontent-language: {language}\r\n");
        let is_told = told.contains(&line_of_language);
        assert_eq!(is_told, !language.is_empty(), "{line}: {told}");
        let code: u16 = status[..3].parse().expect("a code");
        let code = fluent_status::StatusCode::from_u16(code).expect("a code");
        let reader = crate::reader(if language.is_empty() {
            "en-US"
        } else {
            language
        });
        let part = part.replace("TITLE", &reader.status(code).title());
        assert!(told.contains(&part), "{line}: {told}");
        if code == 405 {
            // What the Allow header says is told in words.
            let methods: fluent_status::Value<'_> = ["GET", "HEAD"].into_iter().collect();
            let allowed = reader.message("detail-allowed-methods").expect("an id");
            let allowed = allowed.with("methods", methods).to_string();
            assert!(told.contains(&allowed), "{line}: {told}");
        }
        let (_, body) = told.split_once("\r\n\r\n").expect("an end of the headers");
        assert_eq!(body.is_empty(), line.starts_with("HEAD "), "{line}: {told}");
    }
}
