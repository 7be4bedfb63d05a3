use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

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
    let mut log = served.log();
    let again = "note: the texts are without a mistake again";
    let told: Vec<String> = log.by_ref().take_while(|line| line != again).collect();
    let told = told.join("\n");
    assert_eq!(told.matches("http.ftl:1:").count(), 1, "{told}");
    let outcome = "1 problem; the texts before are served";
    assert_eq!(told.matches(outcome).count(), 1, "{told}");
    assert!(!told.contains('\u{1B}'), "styles for no terminal: {told}");
    served.program.kill().expect("killed");
    assert_eq!(log.next(), None);
}

#[cfg(unix)]
#[test]
fn mistakes_that_nobody_reads_hold_up_nobody() {
    let texts = tempfile::tempdir().expect("a folder");
    let root = texts.path();
    let directory = root.to_string_lossy();
    write(root, "en-US", "http-404 = Here.\n");
    let watching = [&LOCAL[..], &["--watch", "--dir", &directory]].concat();
    let mut served = Served::with(&watching, Stdio::piped());
    // More than a pipe takes.
    let long = "/404?".to_owned() + &"a".repeat(2900);
    (0..30).for_each(|_| _ = served.get(&long));
    let begin = Instant::now();
    for text in ["There.", "Away."] {
        write(root, "en-US", "http-404 = { $a\n");
        assert!(served.get("/").body.contains("http.ftl:1:"));
        write(root, "en-US", &format!("http-404 = {text}\n"));
        assert_eq!(told(&served, "en-US"), text);
    }
    served.signal("TERM");
    assert_eq!(served.code(), Some(0));
    assert!(begin.elapsed() < Duration::from_secs(30), "it waited");
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
