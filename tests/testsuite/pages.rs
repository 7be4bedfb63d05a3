//! Error pages as files, and the program that writes them.

use std::collections::BTreeMap;
use std::fs;

use fluent_status::pages::{PageFile, Pages, PagesError, Server};
use fluent_status::web::{PAGE_STYLE_HASH, ProblemLayer};
use fluent_status::{Catalog, Language, StatusCode};

fn files(server: Server) -> BTreeMap<String, String> {
    let pages = Pages::of(&ProblemLayer::new());
    let files = pages.files(server, "/srv/errors").expect("files");
    let text = |file: &PageFile| String::from_utf8(file.content().to_vec()).expect("UTF-8");
    files
        .iter()
        .map(|file| (file.path().to_owned(), text(file)))
        .collect()
}

#[test]
fn each_code_is_there_in_each_language_and_form() {
    let files = files(Server::Nginx);
    for language in Catalog::embedded().languages() {
        let of_language = format!("{language}/");
        let bodies = files.keys().filter(|path| path.starts_with(&of_language));
        assert_eq!(bodies.count(), 40 * 3, "{language}");
        let html = &files[&format!("{language}/404.html")];
        assert!(html.contains(&format!("<html lang=\"{language}\" dir=\"ltr\">")));
        let json = &files[&format!("{language}/503.json")];
        let problem: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(problem["status"], 503);
        assert!(files[&format!("{language}/410.txt")].starts_with("410 "));
    }
}

#[test]
fn a_page_is_small_and_needs_nothing_else() {
    for (path, page) in files(Server::Nginx) {
        if path.ends_with(".html") {
            assert!(page.len() <= 2_500, "{path} has {} bytes", page.len());
            for outside in ["http", "src=", "<link", "<script", "url(", "@import"] {
                assert!(!page.contains(outside), "{path} has {outside}");
            }
        }
    }
}

#[test]
fn a_configuration_is_filled_in_and_names_its_directory() {
    for server in Server::ALL {
        let files = files(server);
        for name in server.configurations() {
            let text = &files[*name];
            let marks = text.split('@').filter(|mark| {
                !mark.is_empty() && mark.bytes().all(|b| b.is_ascii_uppercase() || b == b'_')
            });
            assert_eq!(marks.count(), 0, "{name}");
            assert!(text.contains("/srv/errors"), "{name}");
        }
        let whole: String = files.values().map(String::as_str).collect();
        if server != Server::Single {
            assert!(whole.contains(PAGE_STYLE_HASH), "{}", server.name());
        }
    }
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    for server in Server::ALL {
        assert_eq!(files(server), files(server), "{}", server.name());
    }
}

#[test]
fn one_file_for_all_shows_the_source_language_without_a_script() {
    let files = files(Server::Single);
    let page = &files["404.html"];
    assert_eq!(
        page.matches("<main ").count(),
        Catalog::embedded().languages().len()
    );
    assert_eq!(
        page.matches(" hidden>").count(),
        Catalog::embedded().languages().len() - 1
    );
    assert!(
        page.contains("<main lang=\"en-US\" dir=\"ltr\">\n<h1><span>404</span> Not found</h1>")
    );
    assert!(page.contains("<title>404 Not found</title>"));
}

#[test]
fn what_cannot_be_made_is_an_error() {
    let pages = || Pages::of(&ProblemLayer::new());
    let greek: Language = "el".parse().unwrap();
    assert_eq!(
        pages().languages([greek.clone()]).unwrap_err(),
        PagesError::UnknownLanguage(greek)
    );
    for code in [StatusCode::OK, StatusCode::from_u16(600).unwrap()] {
        assert_eq!(
            pages().codes([code]).unwrap_err(),
            PagesError::NoError(code)
        );
    }
    for path in [
        "/srv/a,b",
        "/srv/@SOURCE@",
        "",
        "/",
        "errors",
        "/srv/my errors",
        "/srv/a;b",
        "/srv/$x",
        "/srv/{a}",
        "/a\n",
    ] {
        let error = pages().files(Server::Nginx, path).unwrap_err();
        assert!(
            matches!(error, PagesError::UnusablePath(_)),
            "{path}: {error}"
        );
    }
    let long = "a".repeat(20_000);
    let large = Pages::of(&ProblemLayer::new().home(&long));
    let error = large.files(Server::HaProxy, "/srv").unwrap_err();
    assert!(matches!(error, PagesError::TooLarge(..)), "{error}");
}

/// A directory of texts, and the catalog of it.
fn own_texts(texts: &[(&str, &str)]) -> (tempfile::TempDir, Catalog) {
    let folder = tempfile::tempdir().expect("a folder");
    for (tag, text) in texts {
        fs::create_dir(folder.path().join(tag)).expect("a folder");
        fs::write(folder.path().join(tag).join("http.ftl"), text).expect("a file");
    }
    let source: Language = texts[0].0.parse().expect("a tag");
    let builder = Catalog::builder()
        .without_embedded()
        .directory(folder.path());
    let catalog = builder.source_language(source).build().expect("texts");
    (folder, catalog)
}

#[test]
fn no_page_is_sent_in_another_language_than_its_own() {
    // The registry has a phrase for each code, in English.
    let (_folder, catalog) = own_texts(&[
        ("de", "http-404 = Nichts.\n"),
        ("en", "http-404 = Nothing.\n"),
    ]);
    let pages = Pages::of(&ProblemLayer::over(catalog));
    assert_eq!(pages.known_codes(), [StatusCode::NOT_FOUND]);
    let gone = StatusCode::GONE;
    assert_eq!(
        pages.clone().codes([gone]).unwrap_err(),
        PagesError::NoText(gone)
    );
    let files = pages.files(Server::Caddy, "/srv").unwrap();
    assert!(files.iter().any(|file| file.path() == "de/404.html"));
    assert!(!files.iter().any(|file| file.path().contains("/410.")));
    // The text of a class is one of the language.
    let (_folder, catalog) = own_texts(&[("de", "http-4xx = Geht nicht.\n")]);
    assert_eq!(
        Pages::of(&ProblemLayer::over(catalog)).known_codes().len(),
        29
    );
}

#[test]
fn a_server_is_told_of_no_code_that_it_refuses() {
    let texts = "http-404 = Nothing.\nhttp-499 = Bye.\nhttp-520 = Odd.\n";
    let (_folder, catalog) = own_texts(&[("en", texts)]);
    let pages = Pages::of(&ProblemLayer::over(catalog));
    let config = |server: Server| {
        let files = pages.files(server, "/srv").unwrap();
        let files = files.iter().filter(|file| file.path().ends_with("conf"));
        let texts = files.map(|file| String::from_utf8_lossy(file.content()).into_owned());
        texts.collect::<String>()
    };
    let nginx = config(Server::Nginx);
    assert!(
        nginx.contains("error_page 404 520\n") && !nginx.contains("499"),
        "{nginx}"
    );
    let httpd = config(Server::Apache);
    assert!(
        httpd.contains("ProxyErrorOverride On 404\n") && !httpd.contains("520"),
        "{httpd}"
    );
    let teapot = Pages::of(&ProblemLayer::new());
    let teapot = teapot.codes([StatusCode::IM_A_TEAPOT]).unwrap();
    assert_eq!(
        teapot.files(Server::Apache, "/srv").unwrap_err(),
        PagesError::NoCodes
    );
    assert!(teapot.files(Server::Nginx, "/srv").is_ok());
}

#[test]
fn a_policy_that_means_something_to_a_configuration_is_refused() {
    for policy in [
        "default-src 'none'; report-uri /%20",
        "img-src $host",
        "img-src {x}",
        "a \"b\"",
    ] {
        let value = http::HeaderValue::from_static(policy);
        let layer = ProblemLayer::new().html_page(value, |_| String::new());
        let error = Pages::of(&layer).files(Server::Nginx, "/srv").unwrap_err();
        assert_eq!(error, PagesError::UnusableHeader(policy.to_owned()));
    }
}

#[test]
fn what_looks_like_a_mark_stays_what_it_is() {
    let pages = Pages::of(&ProblemLayer::new().contact("mailto:a@HTML@b"));
    let files = pages.files(Server::Single, "/srv").unwrap();
    let page = String::from_utf8_lossy(files[0].content());
    assert!(
        page.contains("<a href=\"mailto:a@HTML@b\">Contact</a>"),
        "{page}"
    );
}

#[test]
fn a_language_that_lacks_a_text_is_left_out() {
    let (_folder, catalog) = own_texts(&[
        ("en-US", "http-404 = Nothing.\nhttp-410 = Gone.\n"),
        ("de", "http-404 = Nichts.\nhttp-410 = Weg.\n"),
        ("fr", "http-404 = Rien.\n"),
    ]);
    let codes = [StatusCode::NOT_FOUND, StatusCode::GONE];
    let pages = Pages::of(&ProblemLayer::over(catalog))
        .codes(codes)
        .unwrap();
    let french: Language = "fr".parse().unwrap();
    assert_eq!(pages.left_out(), [(french, vec![StatusCode::GONE])]);
    let files = pages.files(Server::Caddy, "/srv").unwrap();
    assert!(files.iter().any(|file| file.path() == "de/410.html"));
    assert!(!files.iter().any(|file| file.path().starts_with("fr/")));
    let config = files
        .iter()
        .find(|file| file.path() == "errors.caddy")
        .unwrap();
    let config = String::from_utf8_lossy(config.content());
    assert!(!config.lines().any(|line| line.ends_with(" fr")));
}

#[cfg(feature = "cli")]
mod program {
    use std::path::Path;
    use std::process::{Command, Output};

    use fluent_status::pages::MANIFEST;

    use super::*;

    fn pages(arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fluent-status"));
        command
            .arg("pages")
            .args(arguments)
            .output()
            .expect("the program")
    }

    /// Runs `pages --for nginx --out DIR`, and gives its exit code and what it says on
    /// standard error.
    fn write(out: &Path, more: &[&str]) -> (Option<i32>, String) {
        let out = out.to_str().expect("UTF-8");
        let arguments = ["--for", "nginx", "--out", out, "--codes", "404,503"];
        let output = pages(&[&arguments, more].concat());
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        (output.status.code(), said)
    }

    #[test]
    fn what_is_written_is_what_check_expects() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("new/errors");
        let expected = (Some(1), true);
        let (code, said) = write(&out, &["--check"]);
        assert_eq!(
            (code, said.contains("missing: de/404.html\n")),
            expected,
            "{said}"
        );
        assert!(!out.exists());
        for _ in 0..2 {
            assert_eq!(write(&out, &[]), (Some(0), String::new()));
            assert_eq!(write(&out, &["--check"]), (Some(0), String::new()));
        }
        let manifest = fs::read_to_string(out.join(MANIFEST)).unwrap();
        assert!(manifest.contains("  zh-CN/503.txt\n"), "{manifest}");
        let config = fs::read_to_string(out.join("server.conf")).unwrap();
        let real = out.canonicalize().unwrap();
        assert!(
            config.contains(&format!("alias {}/;", real.display())),
            "{config}"
        );
        // Nothing is left beside it.
        assert_eq!(fs::read_dir(folder.path().join("new")).unwrap().count(), 1);
        // Other arguments would write something else.
        let (code, said) = write(&out, &["--check", "--languages", "de"]);
        assert_eq!(code, Some(1));
        assert!(said.contains("differs: http.conf\n"), "{said}");
        assert!(said.contains("no longer written: fr/404.html\n"), "{said}");
    }

    #[test]
    fn what_is_not_its_own_stays() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        let mine = out.join("de/mine.html");
        fs::create_dir(out.join("de")).unwrap();
        fs::write(&mine, "mine").unwrap();
        for more in [&[][..], &["--force"]] {
            let (code, said) = write(out, more);
            assert_eq!(code, Some(2));
            assert!(said.contains("has not written: de/mine.html;"), "{said}");
            assert_eq!(fs::read_to_string(&mine).unwrap(), "mine");
            assert_eq!(fs::read_dir(out).unwrap().count(), 1);
        }
        fs::remove_file(&mine).unwrap();
        // An empty directory of somebody else, and a name that is more than a line.
        let (code, said) = write(out, &[]);
        assert_eq!(
            (code, said.contains("has not written: de/;")),
            (Some(2), true),
            "{said}"
        );
        fs::remove_dir(out.join("de")).unwrap();
        fs::write(out.join("a\n\u{1b}[31m"), "").unwrap();
        let (code, said) = write(out, &[]);
        assert_eq!(code, Some(2));
        assert!(said.contains("has not written: a\\n\\u{1b}[31m;"), "{said}");
        fs::remove_file(out.join("a\n\u{1b}[31m")).unwrap();
        assert_eq!(write(out, &[]).0, Some(0));
        // Beside its own files as well, and behind a link.
        fs::write(&mine, "mine").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc", out.join("de/link")).unwrap();
        let (code, said) = write(out, &["--force"]);
        assert_eq!(
            (code, fs::read_to_string(&mine).unwrap()),
            (Some(2), "mine".to_owned())
        );
        #[cfg(unix)]
        assert!(said.contains("de/link, de/mine.html;"), "{said}");
        assert!(out.join("de/404.html").exists());
    }

    #[test]
    fn what_was_changed_is_written_over_by_force_alone() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("errors");
        assert_eq!(write(&out, &[]).0, Some(0));
        let page = out.join("fr/404.html");
        let before = fs::read(&page).unwrap();
        fs::write(&page, "changed").unwrap();
        fs::remove_file(out.join("fr/503.txt")).unwrap();
        let (code, said) = write(&out, &["--check"]);
        assert_eq!(code, Some(1));
        assert_eq!(said, "differs: fr/404.html\nmissing: fr/503.txt\n");
        let (code, said) = write(&out, &[]);
        assert_eq!(code, Some(2));
        assert!(said.contains("fr/404.html; --force"), "{said}");
        assert_eq!(fs::read_to_string(&page).unwrap(), "changed");
        assert_eq!(write(&out, &["--force"]), (Some(0), String::new()));
        assert_eq!(fs::read(&page).unwrap(), before);
    }

    /// The shell limits how large a file may grow, as a full disk does.
    #[cfg(unix)]
    #[test]
    fn a_full_disk_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("errors");
        assert_eq!(write(&out, &[]).0, Some(0));
        let before = fs::read(out.join(MANIFEST)).unwrap();
        let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" pages --for nginx --out \"$1\"";
        let output = Command::new("sh")
            .args(["-c", script, env!("CARGO_BIN_EXE_fluent-status")])
            .arg(&out)
            .output()
            .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(
            said.contains("errors cannot be written: File too large"),
            "{said}"
        );
        assert_eq!(fs::read(out.join(MANIFEST)).unwrap(), before);
        assert_eq!(write(&out, &["--check"]), (Some(0), String::new()));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn bad_arguments_are_told_with_what_there_is() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("errors");
        let out = out.to_str().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        let cases: &[(&[&str], &str)] = &[
            (
                &["--for", "iis", "--out", out],
                "[possible values: nginx, caddy, apache, haproxy, single]",
            ),
            (&["--for", "nginx"], "--out <DIR>"),
            (
                &["--for", "nginx", "--out", out, "--codes", "404,4x"],
                "a code from 400 to 599, or 4xx or 5xx",
            ),
            (
                &["--for", "nginx", "--out", out, "--codes", "200"],
                "a code from 400 to 599",
            ),
            (
                &["--for", "nginx", "--out", out, "--codes", "499"],
                "no text is about 499; there are 400, 401,",
            ),
            (
                &["--for", "apache", "--out", out, "--codes", "404,418"],
                "apache cannot be told to replace 418; there are 400, 401,",
            ),
            (
                &["--for", "nginx", "--out", out, "--languages", "de,el"],
                "no texts in el; there are en-US, de, es",
            ),
            (
                &["--for", "nginx", "--out", out, "--languages", "d"],
                "'d' for '--languages",
            ),
            (
                &["--for", "nginx", "--out", out, "--home", "a b"],
                "write an address as browsers show it",
            ),
            (
                &["--for", "nginx", "--out", out, "--contact", ""],
                "write an address as browsers show it",
            ),
            (
                &["--for", "nginx", "--out", out, "--at", "errors"],
                "cannot name \"errors\": give the absolute path",
            ),
            (
                &["--for", "nginx", "--out", out, "--at", "/a b"],
                "cannot name \"/a b\"",
            ),
            (
                &["--for", "nginx", "--out", out, "--dir", "/nonexistent"],
                "/nonexistent",
            ),
            (
                &["--for", "nginx", "--out", file.to_str().unwrap()],
                "ot a directory",
            ),
        ];
        for (arguments, expected) in cases {
            let output = pages(arguments);
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
            assert!(said.contains(expected), "{arguments:?}: {said}");
        }
        assert!(!Path::new(out).exists());
        assert_eq!(fs::read_to_string(&file).unwrap(), "");
    }

    #[test]
    fn one_file_for_a_host_of_files_has_404_alone() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("public");
        let output = pages(&[
            "--for",
            "single",
            "--out",
            out.to_str().unwrap(),
            "--home",
            "/",
        ]);
        assert_eq!(output.status.code(), Some(0));
        let mut names: Vec<_> = fs::read_dir(&out)
            .unwrap()
            .map(|e| e.unwrap().file_name())
            .collect();
        names.sort();
        assert_eq!(names, ["404.html", MANIFEST]);
        let page = fs::read_to_string(out.join("404.html")).unwrap();
        assert!(page.contains("<a href=\"/\">Startseite</a>"));
    }
}
