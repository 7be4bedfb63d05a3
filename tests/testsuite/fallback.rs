use fluent_status::{Catalog, Localizer, Message, Preferences, StatusCode};

use crate::{language, own_texts, reader};

fn chain(localizer: &Localizer) -> Vec<String> {
    let languages = localizer.languages();
    let length = languages.len();
    let chain: Vec<String> = languages.map(ToString::to_string).collect();
    assert_eq!(chain.len(), length);
    chain
}

/// The tags of what suits a reader, where English and Chinese are at hand.
fn ranked(wanted: &Preferences) -> Vec<String> {
    let available = ["en-US", "zh-CN"].map(language);
    let ranked = wanted.rank(&available);
    ranked.into_iter().map(ToString::to_string).collect()
}

#[test]
fn the_readers_language_or_the_nearest_is_taken() {
    let cases: &[(&str, &[&str])] = &[
        ("en-US", &["en-US"]),
        ("en-GB", &["en-US"]),
        ("en", &["en-US"]),
        ("zh-CN", &["zh-CN"]),
        ("zh", &["zh-CN"]),
        ("zh-SG", &["zh-CN"]),
        ("zh-Hans", &["zh-CN"]),
        ("zh-Hans-HK", &["zh-CN"]),
        ("zh-Hant-HK", &[]),
        ("zh-HK", &[]),
        ("zh-TW", &[]),
        ("fr-CA", &[]),
    ];
    for (tag, expected) in cases {
        assert_eq!(ranked(&language(tag).into()), *expected, "{tag}");
    }
}

#[test]
fn headers() {
    let cases: &[(&str, &[&str])] = &[
        ("", &[]),
        ("zh-CN", &["zh-CN"]),
        ("fr, zh-CN;q=0.9, en;q=0.8", &["zh-CN", "en-US"]),
        ("en, zh-CN", &["en-US", "zh-CN"]),
        ("en;q=0.5, zh-CN", &["zh-CN", "en-US"]),
        ("en;q=0, zh-CN;q=0.001", &["zh-CN"]),
        ("en;q=0", &[]),
        ("zh;q=0, zh-SG", &[]),
        ("zh-CN;q=0, zh", &[]),
        ("zh;q=0, zh-CN", &["zh-CN"]),
        ("fr, *;q=0.1", &["en-US", "zh-CN"]),
        ("*, en;q=0", &["zh-CN"]),
        ("*;q=0, zh", &["zh-CN"]),
        ("*;q=0", &[]),
        ("zh-CN;q=2, en", &["en-US"]),
        ("  ZH-cn ;\tQ=1.000 , ,,", &["zh-CN"]),
    ];
    for (header, expected) in cases {
        let wanted = Preferences::from_accept_language(header);
        assert_eq!(ranked(&wanted), *expected, "{header:?}");
    }
}

#[test]
fn a_chain_ends_in_the_source_language() {
    let cases: &[(&str, &[&str])] = &[
        ("zh-SG", &["zh-CN", "en-US"]),
        ("zh-CN, en;q=0", &["zh-CN", "en-US"]),
        ("en-GB, zh-CN", &["en-US"]),
        ("en;q=0", &["en-US"]),
        ("tlh", &["en-US"]),
        ("", &["en-US"]),
    ];
    for (header, expected) in cases {
        let localizer = Localizer::from_accept_language(header);
        assert_eq!(chain(&localizer), *expected, "{header:?}");
    }
}

#[test]
fn wishes_are_made_from_languages() {
    let one = Preferences::from(language("zh-CN"));
    let list: Preferences = ["zh-CN"].into_iter().map(language).collect();
    assert_eq!(one, list);
    let none = Localizer::new(Preferences::default());
    assert_eq!(chain(&none), ["en-US"]);
}

#[test]
fn a_code_of_no_family_is_answered_by_its_class() {
    let chinese = reader("zh-SG");
    for (code, id) in [
        (199, "http-1xx"),
        (299, "http-2xx"),
        (399, "http-3xx"),
        (499, "http-4xx"),
        (599, "http-5xx"),
        (600, "http-5xx"),
        (999, "http-5xx"),
    ] {
        let message = chinese.status(StatusCode::from_u16(code).expect("a status code"));
        assert_eq!(message.id(), id);
        assert_eq!(message.language().to_string(), "zh-CN");
    }
}

#[test]
fn a_family_is_asked_before_http_and_an_unknown_family_changes_nothing() {
    let chinese = reader("zh-CN");
    assert_eq!(
        chinese.status_in("vpc", StatusCode::NOT_FOUND).id(),
        "vpc-404"
    );
    assert_eq!(
        chinese.status_in("vpc", StatusCode::IM_A_TEAPOT).id(),
        "http-418"
    );
    assert_eq!(
        chinese
            .status_in("vpc", StatusCode::from_u16(700).expect("a status code"))
            .id(),
        "http-5xx"
    );
    for family in ["", "-", "nope", "http-404", &"x".repeat(1000)] {
        let message = chinese.status_in(family, StatusCode::NOT_FOUND);
        assert_eq!(message.id(), "http-404", "{family:?}");
    }
}

#[test]
fn an_id_that_no_language_has_gives_none() {
    let english = reader("en-US");
    for id in [
        "",
        "-",
        "http",
        "http-",
        "http-0404",
        "http-404 ",
        "HTTP-404",
        "http-498",
        "404",
        "NUMBER",
        "http-404.title",
    ] {
        assert!(english.message(id).is_none(), "{id:?}");
    }
}

#[test]
fn the_catalog_names_its_languages_and_ids() {
    let catalog = Catalog::embedded();
    let tags: Vec<String> = catalog.languages().map(ToString::to_string).collect();
    assert_eq!(tags.len(), catalog.languages().len());
    assert_eq!(tags[0], "en-US");
    assert!(tags[1..].is_sorted());
    assert!(tags.iter().any(|tag| tag == "zh-CN"));
    assert!(catalog.ids().any(|id| id == "http-404"));
    // The ids stand in the order of the files.
    assert_eq!(own_texts().ids().next(), Some("detail-wait"));
    assert_eq!(
        format!("{:?}", catalog.localizer(language("zh"))),
        "Localizer[Language(zh-CN), Language(en-US)]"
    );
}

#[test]
fn no_answer_for_a_code_shows_an_unfilled_variable() {
    let files = [
        (
            "en-US/http.ftl",
            "http-404 = Nothing is there.\nhttp-409 = A conflict.\nhttp-410 = Gone.\nhttp-4xx = Refused.\n",
        ),
        (
            "fr/http.ftl",
            "http-404 = { $path } manque.\n\
             http-409 = Un conflit.\n    .title = Conflit de { $item }\n\
             http-410 = Parti.\n    .hint = Revenez dans { $days } jours.\n\
             http-4xx = Refusé : { $reason }\n",
        ),
        (
            "fr/shop.ftl",
            "shop-410 = { $item } est épuisé.\nshop-411 = Épuisé.\n",
        ),
    ];
    let catalog = Catalog::builder().without_embedded().files(files).build();
    let catalog = catalog.unwrap_or_else(|error| panic!("{error}"));
    let french = catalog.localizer(language("fr"));
    let status = |code| StatusCode::from_u16(code).expect("a code");
    let cases = [
        (french.status(status(404)), "http-404", "en-US", None),
        (french.status(status(409)), "http-409", "en-US", None),
        (french.status(status(410)), "http-410", "fr", None),
        // The class's own text needs an argument in French.
        (french.status(status(418)), "http-4xx", "en-US", None),
        (
            french.status_in("shop", status(410)),
            "http-410",
            "fr",
            None,
        ),
        (
            french.status_in("shop", status(411)),
            "shop-411",
            "fr",
            None,
        ),
    ];
    for (message, id, language, hint) in cases {
        assert_eq!(message.id(), id);
        assert_eq!(message.language().to_string(), language, "{id}");
        assert_eq!(message.hint().as_deref(), hint, "{id}");
        for text in [message.title(), message.description()] {
            assert!(!text.contains('{'), "{id}: {text}");
        }
    }
    // With its argument the hint is told; one that it does not take changes nothing.
    let gone = french.status(status(410));
    assert_eq!(gone.with("other", 1).hint(), None);
    let hint = gone.with("days", 3).hint();
    assert_eq!(hint.as_deref(), Some("Revenez dans 3 jours."));
    // Who asks for a message by its id fills it in.
    let missing = french.message("http-404").expect("the id");
    assert_eq!(missing.with("path", "/a").description(), "/a manque.");
}

#[test]
fn families_are_told_apart() {
    // Two of them as long as the number that names are packed into, and beyond.
    let names = "a b ab ba vpc detail language referenc referencf reference aaaaaaaaa websocket \
                 cloudflare cloudflarf dloudflare bcdefghb";
    // Packed, the last of these is "bcdefghb" as well.
    let asked = ["", "http", "\u{3}bcdefgha"];
    for name in names.split_whitespace() {
        let file = format!("http-404 = Missing.\n{name}-404 = Its own.\n");
        let catalog = Catalog::builder().without_embedded();
        let catalog = catalog.files([("en-US/own.ftl", file)]).build();
        let catalog = catalog.expect("good texts");
        let english = catalog.localizer(language("en-US"));
        for other in names.split_whitespace().chain(asked) {
            let message = english.status_in(other, StatusCode::NOT_FOUND);
            let is_own = other == name;
            let id = format!("{}-404", if is_own { name } else { "http" });
            assert_eq!(message.id(), id, "{name:?} and {other:?}");
        }
    }
}

/// Languages that have some codes and lack others, with texts that cannot answer by
/// themselves among them.
fn gaps() -> Catalog {
    let files = [
        (
            "en-US/http.ftl",
            "http-404 = Missing.\nhttp-410 = Gone.\nhttp-4xx = Client.\nhttp-500 = { $x }\n",
        ),
        (
            "fr/http.ftl",
            "http-404 = Absent.\nhttp-5xx = Serveur.\nhttp-410 = Parti.\n    .title = { $x }\n",
        ),
        ("fr/shop.ftl", "shop-404 = Rien.\nshop-503 = { $x }\n"),
        ("de/http.ftl", "http-4xx = { $x }\nhttp-503 = Besetzt.\n"),
        ("ja/other.ftl", "other = 他\n"),
    ];
    let catalog = Catalog::builder().without_embedded().files(files).build();
    catalog.unwrap_or_else(|error| panic!("{error}"))
}

fn told(message: Message<'_>) -> (String, String, String, String) {
    let (id, language) = (message.id().to_owned(), message.language().to_string());
    let (title, description) = (message.title(), message.description());
    (id, language, title.into_owned(), description.into_owned())
}

/// `status` and `message` have the first steps of the walk written out. A family that is
/// not there, and a first language that has nothing, go by the loop alone.
#[test]
fn the_written_out_walk_is_the_loop() {
    let headers = "/fr/de/ja/fr, de/de, fr/ja, fr/ja, de, fr/fr, en, de/en, fr";
    for catalog in [Catalog::embedded().clone(), gaps()] {
        for header in headers.split('/') {
            // Twice: nothing is loaded at first, and all of it later.
            for _ in 0..2 {
                let reader = catalog.localizer(Preferences::from_accept_language(header));
                for status in crate::all_codes() {
                    let walked = told(reader.status(status));
                    let looped = told(reader.status_in("no-such-family", status));
                    assert_eq!(walked, looped, "{status} for {header:?}");
                }
            }
        }
    }
    let catalog = gaps();
    for header in headers.split('/') {
        let reader = |header: &str| {
            let wanted = Preferences::from_accept_language(header);
            catalog.localizer(wanted)
        };
        let (reader, behind) = (reader(header), reader(&format!("ja, {header}")));
        for id in ["http-404", "http-4xx", "shop-404", "shop-503", "no"] {
            let looped = behind.message(id).map(told);
            assert_eq!(reader.message(id).map(told), looped, "{id} for {header:?}");
        }
        let other = reader.message("other").is_some();
        assert_eq!(other, header.contains("ja"), "{header:?}");
    }
}
