//! Errors that were told before are told in the same way, unless something else decides.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use fluent_status::web::{LocalizerLayer, ProblemLayer};
use fluent_status::{Catalog, Localizer};
use http::HeaderValue;
use tower::ServiceBuilder;

use super::{Lines, always, get, more_languages, problems, response, tell};

const GERMAN: (&str, &str) = ("accept-language", "de");

#[tokio::test]
async fn what_decides_may_be_one_header_alone() {
    let (_root, catalog) = more_languages();
    let layer = ProblemLayer::over(catalog);
    // Each is asked twice, in turns with its neighbours: status, headers, what is told.
    let cases: &[(u16, Lines<'_>, &str, &str)] = &[
        (404, &[GERMAN], "de", "application/problem+json"),
        (405, &[GERMAN], "de", "application/problem+json"),
        (
            404,
            &[("accept-language", "ar")],
            "ar",
            "application/problem+json",
        ),
        (
            404,
            &[GERMAN, ("accept", "text/plain")],
            "de",
            "text/plain; charset=utf-8",
        ),
        // The same bytes in the other header, and in two lines.
        (
            404,
            &[("accept", "de")],
            "en-US",
            "application/problem+json",
        ),
        (
            404,
            &[
                GERMAN,
                ("accept", "text/plain;q=0.1"),
                ("accept", "text/html"),
            ],
            "de",
            "text/html; charset=utf-8",
        ),
        (404, &[], "en-US", "application/problem+json"),
    ];
    for _ in 0..2 {
        for (status, lines, language, content_type) in cases {
            let told = tell(
                problems(layer.clone(), response(*status, &[], "")),
                get(lines),
            )
            .await;
            let found = (told.header("content-language"), told.header("content-type"));
            assert_eq!(
                found,
                ((*language).into(), (*content_type).into()),
                "{lines:?}"
            );
            assert!(told.body.contains(&status.to_string()), "{lines:?}");
        }
    }
}

#[tokio::test]
async fn a_reader_over_other_texts_gets_those() {
    let (_root, catalog) = more_languages();
    let layer = ProblemLayer::over(Catalog::embedded().clone());
    let ask = async |reader: Option<&Catalog>| {
        let readers = reader.cloned().map(LocalizerLayer::over);
        let service = ServiceBuilder::new()
            .option_layer(readers)
            .layer(layer.clone())
            .service(always(response(404, &[], "")));
        tell(service, get(&[GERMAN])).await.body
    };
    let own = "Unter dieser Adresse gibt es nichts.";
    for _ in 0..2 {
        assert!(!ask(None).await.contains(own));
        assert!(ask(Some(&catalog)).await.contains(own));
        assert_eq!(ask(Some(Catalog::embedded())).await, ask(None).await);
    }
    // One whom the application knows comes before both headers.
    let mut request = get(&[GERMAN]);
    let arabic = catalog.localizer(crate::language("ar"));
    request.extensions_mut().insert::<Localizer>(arabic);
    let told = tell(problems(layer, response(404, &[], "")), request).await;
    assert_eq!(told.header("content-language"), "ar");
}

#[tokio::test]
async fn who_observes_fallbacks_hears_of_each() {
    let heard = Arc::new(AtomicUsize::new(0));
    let count = heard.clone();
    let catalog = Catalog::builder()
        .files([("pl/a.ftl", "http-410 = Tego już nie ma.\n")])
        .on_fallback(move |_| _ = count.fetch_add(1, Ordering::Relaxed))
        .build()
        .expect("good texts");
    let layer = ProblemLayer::over(catalog);
    for (status, expected) in [(410, 0), (499, 1), (499, 2), (499, 3)] {
        tell(
            problems(layer.clone(), response(status, &[], "")),
            get(&[("accept-language", "pl")]),
        )
        .await;
        assert_eq!(heard.load(Ordering::Relaxed), expected, "{status}");
    }
}

#[tokio::test]
async fn a_layer_that_is_changed_forgets() {
    let layer = ProblemLayer::new();
    let control = async |layer: &ProblemLayer| {
        let service = problems(layer.clone(), response(404, &[], ""));
        tell(service, get(&[])).await.header("cache-control")
    };
    assert_eq!(control(&layer).await, "no-store");
    assert_eq!(control(&layer).await, "no-store");
    let layer = layer.cache_control(HeaderValue::from_static("max-age=60"));
    assert_eq!(control(&layer).await, "max-age=60");
}

#[tokio::test]
async fn an_id_in_a_header_of_the_body_goes_with_the_body() {
    for name in ["etag", "retry-after", "cache-control"] {
        let id = http::HeaderName::from_static(name);
        let layer = ProblemLayer::new().request_id_header(id);
        let ask = async || {
            let service = ServiceBuilder::new()
                .layer(LocalizerLayer::new())
                .layer(layer.clone())
                .service(always(response(503, &[(name, "60")], "")));
            let told = tell(service, get(&[("accept", "text/plain")])).await;
            (told.headers, told.body)
        };
        assert_eq!(ask().await, ask().await, "{name}");
    }
}
