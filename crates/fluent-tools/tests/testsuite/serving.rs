//! [`Serving`]: the program `review --serve` over texts of its own, and a client of it.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) const MENU: &str = "open = Open { $name }\nsave = Save\nhelp = Help\n";
pub(crate) const FRENCH: &str = "open = Ouvrir { $name }\nsave = Enregistrer\n";
pub(crate) const REVIEW: &str = "format = 1\n\n[reviewers.ann]\nname = \"Ann\"\n";

/// A program that serves texts of its own, until it is dropped.
pub(crate) struct Serving {
    pub(crate) folder: TempDir,
    program: Child,
    /// Host and port.
    pub(crate) host: String,
    /// The token, with a slash on both sides.
    pub(crate) token: String,
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.program.kill().expect("the program is there");
        self.program.wait().expect("it ends");
    }
}

impl Serving {
    pub(crate) fn new(arguments: &[&str]) -> Serving {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in [
            ("en-US/menu.ftl", MENU),
            ("fr/menu.ftl", FRENCH),
            ("fr/review.toml", REVIEW),
            ("de/menu.ftl", "save = Speichern\n"),
        ] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, text).expect("written");
        }
        let mut program = Command::new(env!("CARGO_BIN_EXE_fluent-tools"))
            .args(["review", "--serve", "--dir"])
            .arg(folder.path())
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let mut lines = BufReader::new(program.stdout.take().expect("its output")).lines();
        let address = lines.next().expect("a line").expect("text");
        let (host, path) = address
            .strip_prefix("http://")
            .and_then(|rest| rest.split_once('/'))
            .unwrap_or_else(|| panic!("{address}"));
        let (token, _) = path.split_once('/').expect("a token");
        Serving {
            host: host.to_owned(),
            token: format!("/{token}/"),
            folder,
            program,
        }
    }

    pub(crate) fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    pub(crate) fn read(&self, below: &str) -> String {
        fs::read_to_string(self.path(below)).expect("a file")
    }

    /// Sends bytes, and gives what comes back until the server closes.
    pub(crate) fn send(&self, request: &[u8]) -> String {
        let mut stream = TcpStream::connect(&self.host).expect("a connection");
        let patience = Some(Duration::from_secs(30));
        stream.set_read_timeout(patience).expect("set");
        // It may have answered before it has read all.
        _ = stream.write_all(request);
        let mut answer = Vec::new();
        _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Head and body of what is at an address below the token.
    pub(crate) fn get(&self, below: &str) -> (String, String) {
        let (host, token) = (&self.host, &self.token);
        let answer = self.send(
            format!("GET {token}{below} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
                .as_bytes(),
        );
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        (head.to_owned(), body.to_owned())
    }

    /// Asks as the page does, and gives status and JSON.
    pub(crate) fn post(&self, below: &str, body: &str) -> (u16, Value) {
        let (host, token, length) = (&self.host, &self.token, body.len());
        let answer = self.send(
            format!(
                "POST {token}{below} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n\
                 Sec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n\
                 Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            )
            .as_bytes(),
        );
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        let status = head.get(9..12).expect("a status").parse();
        let body = serde_json::from_str(body).unwrap_or_else(|_| panic!("{answer}"));
        (status.expect("a number"), body)
    }

    /// What the French page says of a message: its state, and the fingerprints of both
    /// texts.
    fn shown(&self, id: &str) -> [String; 3] {
        let (_, page) = self.get("fr");
        let mut articles = page.split("<article ");
        let article = articles.find(|it| it.contains(&format!("data-id={id} ")));
        let article = article.expect("the message");
        ["data-state", "data-source", "data-text"].map(|name| {
            let (_, behind) = article.split_once(&format!("{name}=")).expect(name);
            let value = behind.split([' ', '>']).next().expect("a value");
            value.trim_matches('"').to_owned()
        })
    }

    /// A decision of Ann's about a message as it stands.
    pub(crate) fn decision(&self, id: &str, what: &[(&str, &str)]) -> String {
        let [state, source, text] = self.shown(id);
        let text = Some(text).filter(|text| !text.is_empty());
        let mut one = json!({
            "file": "menu.ftl", "id": id, "source": source, "text": text, "date": "2026-11-27",
        });
        for (name, value) in what {
            one[*name] = json!(value);
        }
        let decisions = json!({"format": 1, "language": "fr", "by": "ann", "decisions": [one]});
        json!({"seen": [state], "decisions": decisions}).to_string()
    }

    pub(crate) fn version(&self) -> u64 {
        let (_, page) = self.get("fr");
        let (_, behind) = page.split_once("data-version=\"").expect("a version");
        behind
            .split('"')
            .next()
            .expect("a value")
            .parse()
            .expect("a number")
    }

    pub(crate) fn changes(&self, since: u64) -> Value {
        let (status, changes) = self.post("fr/changes", &json!({"since": since}).to_string());
        assert_eq!(status, 200, "{changes}");
        changes
    }
}
