//! Languages that are left out at run time, fallbacks that can be seen, and codes that
//! are no HTTP status.

use std::sync::{Arc, Mutex};

use fluent_status::{Catalog, CatalogBuilder, Error, Language, Localizer, Preferences, StatusCode};

fn language(tag: &str) -> Language {
    tag.parse().expect("a tag")
}

const FILES: [(&str, &str); 3] = [
    (
        "en-US/a.ftl",
        "http-404 = Not there.\nhttp-410 = Gone away.\nhttp-4xx = A client's error.\n\
         shop-1 = Sold out.\nshop-other = Something of the shop.\nhttp-other = Something.\n\
         big-shop-1 = Far too big.\nbig-shop-late = { $name } is late.\n",
    ),
    (
        "de/a.ftl",
        "http-404 = Nicht da.\nshop-other = Etwas vom Laden.\n",
    ),
    (
        "fr/a.ftl",
        "http-410 = Parti.\nhttp-other = Quelque chose.\n",
    ),
];

fn builder() -> CatalogBuilder {
    Catalog::builder().without_embedded().files(FILES)
}

#[test]
fn languages_are_left_out_at_run_time() {
    let tags = |builder: CatalogBuilder| -> Result<Vec<String>, Error> {
        let catalog = builder.build()?;
        Ok(catalog.languages().map(ToString::to_string).collect())
    };
    assert_eq!(tags(builder()).expect("all"), ["en-US", "de", "fr"]);
    assert_eq!(
        tags(builder().only([language("fr")])).expect("two"),
        ["en-US", "fr"]
    );
    assert_eq!(tags(builder().only([])).expect("one"), ["en-US"]);
    let source = builder().only([language("en-US"), language("de")]);
    assert_eq!(tags(source).expect("two"), ["en-US", "de"]);

    let absent = tags(builder().only([language("de"), language("pl")])).expect_err("no Polish");
    assert_eq!(
        absent.to_string(),
        "pl: there are no texts in this language; take it out, or choose from de, en-US, fr"
    );
    let embedded = Catalog::builder().only([]).build().expect("a catalog");
    assert_eq!(embedded.languages().len(), 1);
    let reader = embedded.from_accept_language("zh-CN");
    assert_eq!(
        reader.status(StatusCode::NOT_FOUND).language(),
        &Language::SOURCE
    );
}

#[test]
fn the_owner_of_texts_sees_what_fell_back() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let list = seen.clone();
    let catalog = builder().on_fallback(move |gap| {
        let gap = format!("{} {} {}", gap.id(), gap.wished(), gap.answered());
        list.lock().expect("a list").push(gap);
    });
    let catalog = catalog.build().expect("good texts");
    let take = || std::mem::take(&mut *seen.lock().expect("a list"));

    let german = catalog.from_accept_language("de, fr;q=0.5");
    let code = |code| StatusCode::from_u16(code).expect("a code");
    german.status(code(404));
    german.message("http-404");
    german.message("no-such-id");
    assert_eq!(take(), [""; 0]);
    german.status(code(410));
    german.status_in("shop", code(410));
    german.message("shop-1");
    german.code("shop", "1");
    german.status(code(499));
    german.status(code(503));
    let expected = [
        "http-410 de fr",
        "http-410 de fr",
        "shop-1 de en-US",
        "http-4xx de en-US",
        "http-503 de en",
    ];
    assert_eq!(take(), expected);
    // A reader of two languages takes another way than one of three.
    let german = catalog.localizer(language("de"));
    german.status(code(404));
    german.status(code(410));
    assert_eq!(take(), ["http-410 de en-US"]);
    // The last resort is in English, whoever reads.
    let english = catalog.localizer(Preferences::default());
    english.status(code(404));
    assert_eq!(take(), [""; 0]);
}

#[test]
fn every_code_has_an_answer() {
    let catalog = builder().build().expect("good texts");
    let told = |tag: &str, family, code| {
        let localizer = catalog.localizer(language(tag));
        let message = localizer.code(family, code);
        format!("{} {}", message.language(), message.description())
    };
    // The language counts for more than the family's wording.
    for (tag, family, code, expected) in [
        ("en-US", "shop", "1", "en-US Sold out."),
        ("en-US", "shop", "2", "en-US Something of the shop."),
        ("en-US", "big-shop", "1", "en-US Far too big."),
        ("en-US", "big-shop", "late", "en-US Something."),
        ("en-US", "unheard-of", "1", "en-US Something."),
        ("en-US", "", "", "en-US Something."),
        (
            "en-US",
            "shop",
            "\u{0}{ $x }",
            "en-US Something of the shop.",
        ),
        ("de", "shop", "1", "de Etwas vom Laden."),
        ("de", "unheard-of", "1", "en-US Something."),
        ("fr", "shop", "1", "fr Quelque chose."),
        ("fr", "http", "410", "fr Parti."),
    ] {
        assert_eq!(told(tag, family, code), expected, "{tag} {family} {code}");
    }
    let bare = Catalog::builder()
        .without_embedded()
        .files([("en/a.ftl", "a-b = c\n")]);
    let bare = bare
        .source_language(language("en"))
        .build()
        .expect("a text");
    let reader = bare.localizer(language("en"));
    assert_eq!(reader.code("a", "b").description(), "c");
    assert_eq!(reader.code("a", "c").title(), "Unknown Code");
}

#[test]
fn the_families_have_their_facts_and_their_texts() {
    let english = Localizer::new(Language::SOURCE);
    for known in fluent_status::registry::family_codes() {
        let message = english.code(known.family(), known.code());
        let id = format!("{}-{}", known.family(), known.code());
        assert_eq!(message.id(), id);
        let found = english.message(&id).expect("the message");
        assert_eq!(found.title(), message.title());
        assert_ne!(found.title(), found.description(), "{id} has no title");
        assert!(!known.sender().is_empty() && !known.reference().document().is_empty());
    }
    let elb = StatusCode::from_u16(460).expect("a code");
    assert_eq!(english.status_in("aws-elb", elb).id(), "aws-elb-460");
    // Each code of these families has its facts, too.
    let families: Vec<&str> = Catalog::embedded().families();
    for family in [
        "aws-elb",
        "axum",
        "cloudflare",
        "grpc",
        "nginx",
        "websocket",
    ] {
        assert!(families.contains(&family), "{family}");
        let ids = Catalog::embedded()
            .ids()
            .filter_map(|id| id.strip_prefix(family));
        for code in ids.filter_map(|rest| rest.strip_prefix('-')) {
            let known = fluent_status::registry::family_code(family, code);
            assert!(known.is_some(), "{family}-{code}");
        }
    }
}
