use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use axum::Router;
use axum::routing::get as on_get;
use fluent_status::web::{LocalizerLayer, ProblemLayer};
use tower::Layer as _;

use crate::own_texts;

/// What a server sends back to these bytes, to the end of the connection.
fn exchange(address: SocketAddr, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.write_all(request).expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    String::from_utf8(answer).expect("UTF-8")
}

#[path = "../../../examples/errors.rs"]
#[allow(dead_code, unreachable_pub)]
mod errors;

/// It is a whole program, which serves what it says.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_example_of_the_readme_serves() {
    let code = include_str!("../../../examples/errors.rs");
    let (_, code) = code.split_once("\n\n").expect("a line behind the head");
    let readme = include_str!("../../../README.md");
    assert!(
        readme.contains(&format!("```rust,no_run\n{code}```\n")),
        "{code}"
    );

    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, errors::app()).await });
    let told = tokio::task::spawn_blocking(move || {
        ["/", "/old", "/nowhere"].map(|path| {
            let request = format!(
                "GET {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\naccept-language: zh-SG\r\n\r\n"
            );
            exchange(address, request.as_bytes())
        })
    });
    let [home, old, nowhere] = told.await.expect("answers");
    // What is no HTTP does not come to a layer.
    let garbage = tokio::task::spawn_blocking(move || exchange(address, b"no HTTP\r\n\r\n"));
    let garbage = garbage.await.expect("an answer");
    assert!(garbage.starts_with("HTTP/1.1 400 "), "{garbage}");
    assert!(!garbage.contains("content-language"), "{garbage}");
    assert!(home.ends_with("home"), "{home}");
    for (told, status) in [(old, "410"), (nowhere, "404")] {
        assert!(told.starts_with(&format!("HTTP/1.1 {status} ")), "{told}");
        assert!(told.contains("\r\ncontent-language: zh-CN\r\n"), "{told}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_server_answers_over_a_socket() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let address = listener.local_addr().expect("an address");
    let router = Router::new().route("/", on_get(|| async { "home" }));
    let router = Router::new().fallback_service(ProblemLayer::new().layer(router));
    let router = router.layer(LocalizerLayer::over(own_texts().clone()));
    tokio::spawn(async move { axum::serve(listener, router).await });

    let request = move |method: &str, path: &str, headers: &str| {
        let request =
            format!("{method} {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n{headers}\r\n");
        exchange(address, request.as_bytes())
    };
    let told = tokio::task::spawn_blocking(move || {
        [
            request("GET", "/", ""),
            request("GET", "/x", "accept-language: zh-CN\r\n"),
            request("HEAD", "/x", "accept-language: zh-CN\r\n"),
            request("POST", "/", "accept: text/plain\r\ncontent-length: 0\r\n"),
            request("HEAD", "/", ""),
        ]
    });
    let [home, missing, head, method, head_of_home] = told.await.expect("answers");
    assert!(
        home.starts_with("HTTP/1.1 200 OK\r\n") && home.ends_with("\r\n\r\nhome"),
        "{home}"
    );
    assert!(
        missing.starts_with("HTTP/1.1 404 Not Found\r\n"),
        "{missing}"
    );
    let (top, body) = missing
        .split_once("\r\n\r\n")
        .expect("an end of the headers");
    assert!(
        top.contains(&format!("\r\ncontent-length: {}\r\n", body.len())),
        "{top}"
    );
    assert!(top.contains("\r\ncontent-language: zh-CN\r\n"), "{top}");
    // The same but for the body and the second in which it was sent.
    let dateless = |top: &str| -> Vec<String> {
        let lines = top
            .trim_end()
            .lines()
            .filter(|line| !line.starts_with("date:"));
        lines.map(str::to_owned).collect()
    };
    assert_eq!(dateless(&head), dateless(top));
    assert!(head.ends_with("\r\n\r\n"), "{head}");
    assert!(method.contains("\r\nallow: GET,HEAD\r\n"), "{method}");
    assert!(
        method.ends_with("\nIt can be used by GET and HEAD.\n"),
        "{method}"
    );
    assert!(
        head_of_home.contains("\r\ncontent-length: 4\r\n"),
        "{head_of_home}"
    );
}
