use fluent_status::registry;

use super::{HTML, LOCAL, PUBLIC, Served};

#[test]
fn the_list_has_every_code_and_every_language() {
    let served = Served::new(&[&LOCAL[..], &["--dir", "locales"]].concat());
    let answer = served.get("/");
    assert_eq!((answer.status, answer.header("content-type")), (200, HTML));
    let mut codes = 0;
    let english = crate::shipped().localizer(crate::language("en-US"));
    for entry in registry::iter().filter(|entry| entry.status().as_u16() >= 400) {
        let code = entry.status();
        let title = english.status(code).title().into_owned();
        let title = fluent_status::Escaped::new(&title);
        let row = format!(
            "<a href=\"/en-US/{0}\">{0} <span lang=\"en-US\" dir=\"ltr\">{title}</span></a>",
            code.as_str()
        );
        assert!(answer.body.contains(&row), "{row}");
        codes += 1;
    }
    assert_eq!(codes, 40);
    let catalog = crate::shipped();
    assert!(catalog.languages().len() >= crate::gate::KEPT.len());
    for language in catalog.languages() {
        let name = catalog
            .localizer(language)
            .message("language-name")
            .expect("the id")
            .to_string();
        let name = format!(
            "<span lang=\"{language}\" dir=\"{}\">{name}</span>",
            language.direction()
        );
        let link = format!("<a href=\"/{language}/\"");
        assert!(
            answer.body.contains(&link) && answer.body.contains(&name),
            "{language}"
        );
        assert_eq!(served.get(&format!("/{language}/")).status, 200);
    }
    assert!(
        answer.body.contains("<a href=\"/en-US/vpc-404\">"),
        "{}",
        answer.body
    );

    let chinese = served.ask("GET /", &[("accept-language", "zh-SG")]);
    assert!(
        chinese.body.contains("<a href=\"/zh-CN/404\">"),
        "{}",
        chinese.body
    );
    assert_eq!(chinese.header("vary"), "x-code, accept-language");
}

#[test]
fn a_code_is_shown_in_its_forms() {
    let served = Served::new(&LOCAL);
    let answer = served.get("/zh-CN/404");
    assert_eq!((answer.status, answer.header("content-type")), (200, HTML));
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    let policy = answer.header("content-security-policy");
    for part in [
        "default-src 'none'; ",
        "; frame-src 'self'; ",
        "; frame-ancestors 'none'",
    ] {
        assert!(policy.contains(part), "{policy}");
    }
    let text = served.get("/zh-CN/404.txt").body;
    let json = served.get("/zh-CN/404.json").body;
    for part in [
        "<iframe src=\"/zh-CN/404.html\" title=\"The page\"></iframe>",
        &format!("<pre lang=\"zh-CN\" dir=\"ltr\">{text}</pre>"),
        &format!(
            "<pre lang=\"zh-CN\" dir=\"ltr\">{}</pre>",
            json.replace('"', "&quot;")
        ),
        "<a href=\"/zh-CN/403\" rel=\"prev\">",
        "<a href=\"/zh-CN/405\" rel=\"next\">",
        "<a href=\"/fr/404\"><span lang=\"fr\" dir=\"ltr\">",
    ] {
        assert!(answer.body.contains(part), "{part}: {}", answer.body);
    }
    assert!(!answer.body.contains("<script"));
    // The page itself may be shown in a frame here, and nowhere else.
    let framed = |path| {
        let answer = served.get(path);
        let policy = answer.header("content-security-policy").to_owned();
        policy.rsplit("frame-ancestors ").next().map(str::to_owned)
    };
    assert_eq!(framed("/zh-CN/404.html").as_deref(), Some("'self'"));
    assert_eq!(framed("/404.html").as_deref(), Some("'none'"));
    for (path, absent) in [
        ("/en-US/400", "rel=\"prev\""),
        ("/en-US/511", "rel=\"next\""),
    ] {
        let answer = served.get(path);
        assert!(
            answer.status == 200 && !answer.body.contains(absent),
            "{path}"
        );
    }
}

#[test]
fn a_message_that_no_page_is_made_of_stands_alone() {
    let served = Served::new(&LOCAL);
    let reader = crate::reader("fr");
    for id in ["nginx-499", "vpc-404", "aws-elb-460", "http-301"] {
        let answer = served.get(&format!("/fr/{id}"));
        let message = reader.message(id).expect("the id");
        let description = message.description();
        let description = fluent_status::Escaped::new(&description);
        let description = format!("<p lang=\"fr\" dir=\"ltr\">{description}</p>");
        assert!(
            answer.status == 200 && answer.body.contains(&description),
            "{id}"
        );
        assert!(!answer.body.contains("<iframe"), "{id}");
    }
    assert_eq!(served.get("/fr/vpc-9999").status, 404);
    assert_eq!(served.get("/fr/%3Cscript%3E").status, 404);
    assert_eq!(served.get("/xx/vpc-404").status, 404);
}

#[test]
fn texts_are_escaped_and_say_in_which_language_they_are() {
    let texts = tempfile::tempdir().expect("a folder");
    for (tag, text) in [
        (
            "en-US",
            "http-404 = <script>alert(1)</script>\n    .title = A & \"B\"\nshop-1 = <b>\n    .title = <i>\n",
        ),
        ("ar", "language-name = <u>\nhttp-410 = b\n    .title = c\n"),
    ] {
        let folder = texts.path().join(tag);
        std::fs::create_dir(&folder).expect("a folder");
        std::fs::write(folder.join("a.ftl"), text).expect("a file");
    }
    let directory = texts.path().to_string_lossy();
    let served = Served::new(&[&LOCAL[..], &["--dir", &directory]].concat());
    for path in [
        "/",
        "/en-US/404",
        "/en-US/shop-1",
        "/ar/404",
        "/ar/410",
        "/ar/shop-1",
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, 200, "{path}");
        for raw in ["<script", "<b>", "<i>", "<u>"] {
            assert!(!answer.body.contains(raw), "{path} {raw}: {}", answer.body);
        }
        assert!(
            answer
                .body
                .contains("<span lang=\"ar\" dir=\"rtl\">&lt;u&gt;</span>"),
            "{path}"
        );
    }
    let elsewhere = served.get("/ar/404").body;
    assert!(
        elsewhere.contains("Told in en-US: there is no text in ar."),
        "{elsewhere}"
    );
    assert!(elsewhere.contains("<span lang=\"en-US\" dir=\"ltr\">A &amp; &quot;B&quot;</span>"));
    let own = served.get("/ar/410").body;
    assert!(
        own.contains("<pre lang=\"ar\" dir=\"rtl\">410 c\nb\n</pre>"),
        "{own}"
    );
    assert!(!own.contains("Told in"), "{own}");
}

#[test]
fn strangers_have_no_look_unless_they_are_to() {
    let look = |arguments: &[&str]| {
        let served = Served::new(arguments);
        let paths = ["/", "/zh-CN/", "/zh-CN/404", "/zh-CN/vpc-404"];
        paths.map(|path| served.get(path).status)
    };
    assert_eq!(look(&PUBLIC), [404; 4]);
    for (address, when, expected) in [
        (PUBLIC, "--look", 200),
        (PUBLIC, "--look=always", 200),
        (PUBLIC, "--look=auto", 404),
        (LOCAL, "--look=auto", 200),
        (LOCAL, "--look=never", 404),
    ] {
        // It takes no word that stands behind it.
        let arguments = [&[when, "--quiet"], &address[..]].concat();
        assert_eq!(look(&arguments), [expected; 4], "{arguments:?}");
    }
    // Nor may a page be shown in a frame where nobody is shown around.
    let served = Served::new(&[&LOCAL[..], &["--look=never"]].concat());
    let answer = served.get("/zh-CN/404.html");
    let policy = answer.header("content-security-policy");
    assert!(policy.ends_with("frame-ancestors 'none'"), "{policy}");
    // A server in front asks for an error, wherever it listens.
    let served = Served::new(&LOCAL);
    let answer = served.ask("GET /", &[("x-code", "503")]);
    assert_eq!(answer.status, 503);
}
