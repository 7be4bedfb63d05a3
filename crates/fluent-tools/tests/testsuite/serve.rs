//! `review --serve`: a server that writes, over the wire. Who is let in is tested beside
//! the guard itself; what a browser makes of it is tested by `.ci/browser`.

use std::fs;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::serving::{FRENCH, REVIEW, Serving};

const APPROVED: &[(&str, &str)] = &[("verdict", "reviewed")];

#[test]
fn a_decision_is_written_shown_and_taken_back() {
    let serving = Serving::new(&["--lang", "fr"]);
    let before = serving.version();
    let decision = serving.decision("save", APPROVED);
    assert_eq!(
        serving.post("fr/decisions", &decision),
        (200, json!({"taken": 1}))
    );
    let review = serving.read("fr/review.toml");
    assert!(review.contains("reviewed = \"2026-11-27 ann\""), "{review}");
    let changes = serving.changes(before);
    assert_eq!(changes["isOther"], json!(false));
    assert_eq!(changes["takenHere"], json!([["menu.ftl", "save"]]));
    let html = changes["articles"][0]["html"].as_str().expect("a message");
    assert!(html.starts_with("<article "), "{html}");
    assert!(html.contains("data-state=reviewed"), "{html}");

    let named = json!({"file": "menu.ftl", "id": "save"}).to_string();
    assert_eq!(serving.post("fr/take-back", &named).0, 200);
    assert_eq!(serving.read("fr/review.toml"), REVIEW);
    let (status, answer) = serving.post("fr/take-back", &named);
    assert_eq!(
        (status, &answer["error"]),
        (409, &json!("nothing has been decided about it here"))
    );
}

/// Two tabs, or a key that is pressed twice.
#[test]
fn what_is_decided_twice_is_taken_back_once() {
    let serving = Serving::new(&["--lang", "fr"]);
    for _ in 0..2 {
        let decision = serving.decision("save", APPROVED);
        assert_eq!(serving.post("fr/decisions", &decision).0, 200);
    }
    let named = json!({"file": "menu.ftl", "id": "save"}).to_string();
    assert_eq!(serving.post("fr/take-back", &named).0, 200);
    assert_eq!(serving.read("fr/review.toml"), REVIEW);
}

/// On one day, dates do not tell who was first.
#[test]
fn what_somebody_else_has_said_meanwhile_is_not_overruled() {
    let serving = Serving::new(&["--lang", "fr"]);
    let late = serving.decision("save", APPROVED);
    let note = [("verdict", "needs-work"), ("note", "too formal")];
    let first = serving.decision("save", &note);
    assert_eq!(serving.post("fr/decisions", &first).0, 200);
    let (status, answer) = serving.post("fr/decisions", &late);
    assert_eq!(status, 409, "{answer}");
    assert!(serving.read("fr/review.toml").contains("too formal"));
}

#[test]
fn another_order_or_another_id_makes_the_page_anew() {
    let serving = Serving::new(&["--lang", "fr"]);
    for (from, to) in [
        ("save", "store"),
        (
            "open = Open { $name }\nstore = Save\n",
            "store = Save\nopen = Open { $name }\n",
        ),
    ] {
        let since = serving.version();
        let path = serving.path("en-US/menu.ftl");
        let text = serving.read("en-US/menu.ftl");
        assert!(text.contains(from), "{text}");
        fs::write(path, text.replace(from, to)).expect("written");
        if from == "save" {
            let french = FRENCH.replace(from, to);
            fs::write(serving.path("fr/menu.ftl"), french).expect("written");
        }
        assert_eq!(serving.changes(since)["isOther"], json!(true), "{from}");
    }
}

#[test]
fn an_edit_is_checked_before_it_is_kept() {
    let serving = Serving::new(&["--lang", "fr"]);
    for (edit, why) in [
        ("open = Ouvrir { $nom }", "nom"),
        ("open = Ouvrir { $name", "}"),
        ("save = Ouvrir", "open alone"),
        ("open = a\n\nsave = b", "open alone"),
    ] {
        let decision = serving.decision("open", &[("edit", edit)]);
        let (status, answer) = serving.post("fr/decisions", &decision);
        assert_eq!(status, 409, "{answer}");
        let error = answer["error"].as_str().expect("a cause");
        assert!(error.contains(why), "{error}");
        assert_eq!(serving.read("fr/menu.ftl"), FRENCH);
        assert_eq!(serving.read("fr/review.toml"), REVIEW);
    }
    let edit = [
        ("edit", "open = Ouvrir « { $name } »"),
        ("verdict", "reviewed"),
    ];
    let decision = serving.decision("open", &edit);
    assert_eq!(serving.post("fr/decisions", &decision).0, 200);
    let text = serving.read("fr/menu.ftl");
    assert_eq!(text, "open = Ouvrir « { $name } »\nsave = Enregistrer\n");
    let named = json!({"file": "menu.ftl", "id": "open"}).to_string();
    assert_eq!(serving.post("fr/take-back", &named).0, 200);
    assert_eq!(serving.read("fr/menu.ftl"), FRENCH);
    assert_eq!(serving.read("fr/review.toml"), REVIEW);
}

#[test]
fn what_was_missing_stays_when_it_is_taken_back() {
    let serving = Serving::new(&["--lang", "fr"]);
    let decision = serving.decision("help", &[("edit", "help = Aide")]);
    assert_eq!(serving.post("fr/decisions", &decision).0, 200);
    let named = json!({"file": "menu.ftl", "id": "help"}).to_string();
    let (status, answer) = serving.post("fr/take-back", &named);
    assert_eq!(status, 422, "{answer}");
    assert!(serving.read("fr/menu.ftl").ends_with("\nhelp = Aide\n"));
}

#[test]
fn an_edit_in_an_editor_shows() {
    let serving = Serving::new(&["--lang", "fr"]);
    let before = serving.version();
    assert_eq!(serving.changes(before)["articles"], json!([]));
    let stale = serving.decision("save", APPROVED);
    fs::write(
        serving.path("fr/menu.ftl"),
        FRENCH.replace("Enreg", "Sauveg"),
    )
    .expect("written");
    let changes = serving.changes(before);
    assert_eq!(changes["articles"].as_array().map(Vec::len), Some(1));
    assert_eq!(changes["articles"][0]["id"], json!("save"));
    assert_eq!(changes["isOther"], json!(false));
    let (status, answer) = serving.post("fr/decisions", &stale);
    assert_eq!(status, 409);
    let error = answer["error"].as_str().expect("a cause");
    assert!(
        error.contains("the text has changed since it was judged"),
        "{error}"
    );

    let since = changes["version"].as_u64().expect("a version");
    let bob = format!("{REVIEW}\n[reviewers.bob]\nname = \"Bob\"\n");
    fs::write(serving.path("fr/review.toml"), bob).expect("written");
    assert_eq!(serving.changes(since)["isOther"], json!(true));
}

#[test]
fn strangers_get_nothing_and_change_nothing() {
    let serving = Serving::new(&["--lang", "fr"]);
    let (host, token) = (&serving.host, &serving.token);
    let decision = serving.decision("save", APPROVED);
    let post = format!("POST {token}fr/decisions HTTP/1.1\r\nConnection: close\r\n");
    let length = format!("Content-Length: {}\r\n\r\n{decision}", decision.len());
    let json = "Content-Type: application/json\r\n";
    for (request, expected) in [
        (format!("GET / HTTP/1.1\r\nHost: {host}\r\n"), 404),
        (
            format!("GET {token}fr HTTP/1.1\r\nHost: evil.example\r\n"),
            403,
        ),
        (format!("GET {token}fr HTTP/1.1\r\n"), 403),
        (
            format!("GET {token}fr HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: cross-site\r\n"),
            403,
        ),
        (
            format!("GET {token}../../etc/passwd HTTP/1.1\r\nHost: {host}\r\n"),
            404,
        ),
        (
            format!("DELETE {token}fr HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n"),
            405,
        ),
    ] {
        let answer = serving.send(format!("{request}Connection: close\r\n\r\n").as_bytes());
        assert_eq!(
            answer.get(9..12),
            Some(expected.to_string().as_str()),
            "{request}{answer}"
        );
        assert!(!answer.contains("Enregistrer"), "{answer}");
        assert_eq!(
            answer.contains("allow: GET, HEAD"),
            expected == 405,
            "{answer}"
        );
    }
    for (headers, expected) in [
        (format!("Host: {host}\r\n{json}"), 403),
        (format!("Host: {host}\r\nOrigin: null\r\n{json}"), 403),
        (
            format!("Host: {host}\r\nOrigin: http://evil.example\r\n{json}"),
            403,
        ),
        (
            format!("Host: {host}\r\nOrigin: http://{host}\r\nContent-Type: text/plain\r\n"),
            415,
        ),
        (
            format!("Host: evil.example\r\nOrigin: http://evil.example\r\n{json}"),
            403,
        ),
    ] {
        let answer = serving.send(format!("{post}{headers}{length}").as_bytes());
        assert_eq!(
            answer.get(9..12),
            Some(expected.to_string().as_str()),
            "{headers}{answer}"
        );
        assert_eq!(serving.read("fr/review.toml"), REVIEW);
    }
    let (head, _) = serving.get("fr");
    for kept_out in [
        "frame-ancestors 'none'",
        "no-store",
        "no-referrer",
        "nosniff",
    ] {
        assert!(head.contains(kept_out), "{head}");
    }
    assert!(!head.to_lowercase().contains("access-control"), "{head}");
}

#[test]
fn hostile_bodies_are_answered() {
    let serving = Serving::new(&["--lang", "fr"]);
    let path = serving
        .decision("save", APPROVED)
        .replace("menu.ftl", "../en-US/menu.ftl");
    let deep = "[".repeat(100_000);
    for (body, expected) in [
        ("", 400),
        ("null", 400),
        ("{\"seen\": [], \"decisions\": {}}", 422),
        (path.as_str(), 422),
        (deep.as_str(), 400),
        (
            &serving
                .decision("save", APPROVED)
                .replace("[\"draft\"]", "[]"),
            409,
        ),
        (
            &serving
                .decision("save", APPROVED)
                .replace("\"ann\"", "\"eve\""),
            422,
        ),
        (
            &serving
                .decision("save", APPROVED)
                .replace("\"fr\"", "\"de\""),
            409,
        ),
        (
            &serving
                .decision("save", APPROVED)
                .replace("\"save\"", "\"gone\""),
            409,
        ),
        (&serving.decision("save", &[("verdict", "needs-work")]), 422),
        (&" ".repeat((1 << 20) + 1), 413),
    ] {
        let (status, answer) = serving.post("fr/decisions", body);
        assert_eq!(status, expected, "{answer}");
        assert!(answer["error"].is_string(), "{answer}");
    }
    for body in [
        "",
        "{}",
        "{\"since\": -1}",
        "{\"since\": 1, \"root\": \"/\"}",
    ] {
        assert_eq!(serving.post("fr/changes", body).0, 400, "{body}");
    }
    assert_eq!(serving.read("fr/review.toml"), REVIEW);
}

#[test]
fn a_client_that_says_nothing_keeps_nobody_waiting() {
    let serving = Serving::new(&["--lang", "fr"]);
    let silent: Vec<TcpStream> = (0..8)
        .map(|_| TcpStream::connect(&serving.host).expect("a connection"))
        .collect();
    let start = Instant::now();
    assert!(serving.get("fr").0.starts_with("HTTP/1.1 200"));
    assert!(start.elapsed() < Duration::from_secs(5));
    drop(silent);
}

#[test]
fn files_that_are_broken_are_told_and_can_be_mended() {
    let serving = Serving::new(&["--lang", "fr"]);
    let since = serving.version();
    fs::write(serving.path("fr/review.toml"), "format = 1\n<<<<<<< HEAD\n").expect("written");
    let (head, body) = serving.get("fr");
    assert!(head.starts_with("HTTP/1.1 500"), "{head}");
    assert!(body.contains("review.toml:2"), "{body}");
    let (status, answer) = serving.post("fr/changes", &json!({"since": since}).to_string());
    assert_eq!(status, 422);
    assert!(
        answer["error"]
            .as_str()
            .is_some_and(|it| it.contains("review.toml:2"))
    );
    fs::write(serving.path("fr/review.toml"), REVIEW).expect("written");
    assert!(serving.get("fr").0.starts_with("HTTP/1.1 200"));
    fs::write(
        serving.path("fr/menu.ftl"),
        "open = {\nsave = Enregistrer\n",
    )
    .expect("written");
    let (head, body) = serving.get("fr");
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    assert!(body.contains("a placeable is not closed"), "{body}");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written_is_told() {
    let serving = Serving::new(&["--lang", "fr"]);
    let review = serving.path("fr/review.toml");
    let decision = serving.decision("save", APPROVED);
    fs::hard_link(&review, serving.path("second")).expect("linked");
    let (status, answer) = serving.post("fr/decisions", &decision);
    assert_eq!(status, 409, "{answer}");
    assert!(
        answer["error"]
            .as_str()
            .is_some_and(|it| it.contains("review.toml")),
        "{answer}"
    );
    assert_eq!(serving.read("fr/review.toml"), REVIEW);
}

#[test]
fn several_languages_are_listed() {
    let serving = Serving::new(&["--beside", "de"]);
    let (_, list) = serving.get("");
    assert!(list.contains("<a href=fr>fr</a> 0 of 3 reviewed"), "{list}");
    assert!(list.contains("<a href=de>"), "{list}");
    assert!(!list.contains("en-US"), "{list}");
    assert!(serving.get("fr").1.contains("Speichern"));
    assert!(serving.get("en-US").0.starts_with("HTTP/1.1 404"));
}
