use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::Stdio;

use super::{LOCAL, Served};

const GONE: &str = "Away.";

/// The text of 404 in a language, as it is served.
fn told(served: &Served, tag: &str) -> String {
    let body = served.get(&format!("/{tag}/404.json")).body;
    let problem: serde_json::Value = serde_json::from_str(&body).expect("JSON");
    problem["title"].as_str().unwrap_or_default().to_owned()
}

fn write(root: &Path, tag: &str, text: &str) {
    let folder = root.join(tag);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("http.ftl"), text).expect("a file");
}

#[test]
fn what_is_edited_is_served_and_what_is_broken_is_told() {
    let texts = tempfile::tempdir().expect("a folder");
    let root = texts.path();
    let english = |text: &str| write(root, "en-US", &format!("http-404 = {text}\n"));
    english(GONE);
    let directory = root.to_string_lossy();
    let watching = [&LOCAL[..], &["--quiet", "--watch", "--dir", &directory]].concat();
    let mut served = Served::with(&watching, Stdio::piped());
    assert_eq!(told(&served, "en-US"), GONE);

    // Of the same length, at once, again and again.
    for text in ["Gone.", "Awry.", "Home."] {
        english(text);
        assert_eq!(told(&served, "en-US"), text);
    }

    // A broken file keeps what was served, wherever it is asked for.
    write(root, "en-US", "http-404 = { $a\n");
    for _ in 0..3 {
        assert_eq!(told(&served, "en-US"), "Home.");
    }
    let place = fluent_status::Escaped::new(&directory).to_string() + "/en-US/http.ftl:1:";
    for path in ["/", "/en-US/404"] {
        let page = served.get(path).body;
        let (_, mistakes) = page
            .split_once("<section class=\"wrong\" role=\"alert\">")
            .expect(&page);
        assert!(mistakes.contains(&place), "{mistakes}");
    }
    assert!(!served.get("/en-US/404.html").body.contains("http.ftl"));

    // Mended, and with a language more.
    english("Back.");
    write(root, "fr", "http-404 = Là.\n");
    assert_eq!(told(&served, "en-US"), "Back.");
    assert_eq!(told(&served, "fr"), "Là.");
    let page = served.get("/fr/404").body;
    assert!(
        page.contains("<a href=\"/fr/404\" aria-current=\"page\">"),
        "{page}"
    );
    assert!(!page.contains("class=\"wrong\""), "{page}");

    // A language that goes.
    fs::remove_dir_all(root.join("fr")).expect("removed");
    assert_eq!(
        served.get("/fr/404.json").header("content-language"),
        "en-US"
    );

    // Each mistake is told once, and that it is gone.
    served.program.kill().expect("killed");
    let mut log = String::new();
    let mut stderr = served.program.stderr.take().expect("a pipe");
    stderr.read_to_string(&mut log).expect("UTF-8");
    assert_eq!(log.matches("http.ftl:1:").count(), 1, "{log}");
    assert_eq!(
        log.matches("1 problem; the texts before are served\n")
            .count(),
        1,
        "{log}"
    );
    assert!(
        log.ends_with("note: the texts are without a mistake again\n"),
        "{log}"
    );
}

#[test]
fn a_directory_that_goes_keeps_what_was_served() {
    let texts = tempfile::tempdir().expect("a folder");
    let root = texts.path().join("texts");
    write(&root, "en-US", "http-404 = Here.\n");
    let directory = root.to_string_lossy();
    let served = Served::new(&[&LOCAL[..], &["--watch", "--dir", &directory]].concat());
    fs::remove_dir_all(&root).expect("removed");
    assert_eq!(told(&served, "en-US"), "Here.");
    write(&root, "en-US", "http-404 = Again.\n");
    assert_eq!(told(&served, "en-US"), "Again.");
}

#[test]
fn without_watch_nothing_is_seen_and_many_are_served_while_one_is_read() {
    let texts = tempfile::tempdir().expect("a folder");
    write(texts.path(), "en-US", "http-404 = Before.\n");
    let directory = texts.path().to_string_lossy();
    let still = Served::new(&[&LOCAL[..], &["--dir", &directory]].concat());
    let watching = Served::new(&[&LOCAL[..], &["--watch", "--dir", &directory]].concat());
    write(texts.path(), "en-US", "http-404 = Behind.\n");
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..10 {
                    let told = told(&watching, "en-US");
                    assert!(["Before.", "Behind."].contains(&&*told), "{told}");
                }
            });
        }
    });
    assert_eq!(told(&watching, "en-US"), "Behind.");
    assert_eq!(told(&still, "en-US"), "Before.");
}
