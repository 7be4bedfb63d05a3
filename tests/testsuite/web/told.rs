//! What a header says beside a message, or in place of its hint, in every language
//! that is there: nothing twice, and nothing that the hint contradicts.

use std::time::Duration;

use fluent_status::web::ProblemLayer;
use fluent_status::{Catalog, Language, Localizer, StatusCode, Value};

use super::{Lines, get, problems, response, tell};

const WAIT: Duration = Duration::from_secs(120);

/// The detail of an error with these headers.
async fn detail(language: &Language, status: u16, lines: Lines<'_>) -> String {
    let tag = language.to_string();
    let request = get(&[("accept-language", &tag)]);
    let told = tell(
        problems(ProblemLayer::new(), response(status, lines, "")),
        request,
    )
    .await;
    let detail = told.json()["detail"].as_str().map(str::to_owned);
    detail.expect("a detail")
}

/// A sentence of a language itself, if it has it.
fn sentence(
    localizer: &Localizer,
    id: &str,
    argument: Option<(&str, Value<'_>)>,
) -> Option<String> {
    let message = localizer.message(id)?;
    if Some(message.language()) != localizer.languages().next() {
        return None;
    }
    let (name, value) = argument.unwrap_or(("", "".into()));
    Some(message.with(name, value).description().into_owned())
}

/// Every language that has the sentences about headers, with its localizer.
fn languages() -> Vec<(Language, Localizer)> {
    let all = Catalog::embedded().languages();
    let all = all.map(|language| (language.clone(), Localizer::new(language)));
    let has_details = |localizer: &Localizer| {
        let wait = sentence(
            localizer,
            "detail-retry-in",
            Some(("duration", WAIT.into())),
        );
        wait.is_some() && sentence(localizer, "detail-check-first", None).is_some()
    };
    let all: Vec<_> = all
        .filter(|(_, localizer)| has_details(localizer))
        .collect();
    assert!(all.len() >= 2, "English and Chinese have them");
    all
}

fn count(detail: &str, sentence: &str) -> usize {
    detail.matches(sentence).count()
}

#[tokio::test]
async fn waiting_is_told_where_it_helps_and_nothing_is_told_twice() {
    // By the codes: what waiting means there.
    let in_place = [403, 408, 409, 425, 429, 499, 500, 502, 503, 504, 520, 599];
    let beside = [401, 402, 404, 407, 413, 423, 451, 507];
    let untold = [
        400, 405, 406, 410, 411, 412, 414, 415, 416, 417, 421, 422, 424, 426, 428,
    ];
    let untold_too = [431, 501, 505, 506, 508, 510, 511];
    for (language, localizer) in languages() {
        let wait = sentence(
            &localizer,
            "detail-retry-in",
            Some(("duration", WAIT.into())),
        );
        let (wait, look) = (
            wait.expect("it"),
            sentence(&localizer, "detail-check-first", None),
        );
        let look = look.expect("it");
        for status in in_place
            .into_iter()
            .chain(beside)
            .chain(untold)
            .chain(untold_too)
        {
            let code = StatusCode::from_u16(status).expect("a code");
            let message = localizer.status(code);
            let hint = message.hint().unwrap_or_default();
            let lines = [("retry-after", "120")];
            let detail = detail(&language, status, &lines).await;
            let name = format!("{language} {status}: {detail}");
            assert_eq!(count(&detail, &message.description()), 1, "{name}");
            let is_told = in_place.contains(&status) || beside.contains(&status);
            assert_eq!(count(&detail, &wait), usize::from(is_told), "{name}");
            if !hint.is_empty() {
                let stays = !in_place.contains(&status);
                assert_eq!(count(&detail, &hint), usize::from(stays), "{name}");
            }
            // What may have taken effect is not simply sent again.
            let warns = status == 409 || (status >= 500 && in_place.contains(&status));
            assert_eq!(count(&detail, &look), usize::from(warns), "{name}");
        }
    }
}

#[tokio::test]
async fn lists_are_told_with_the_code_that_they_belong_to() {
    let lines = [
        ("allow", "GET"),
        ("accept", "text/csv"),
        ("upgrade", "HTTP/2.0, websocket"),
    ];
    for (language, localizer) in languages() {
        let told = |id, name, values: &[&str]| {
            let value: Value<'_> = values.iter().copied().collect();
            sentence(&localizer, id, Some((name, value.clone())))
        };
        let lists = [
            (405, told("detail-allowed-methods", "methods", &["GET"])),
            (
                415,
                told("detail-supported-media-types", "types", &["text/csv"]),
            ),
            (
                426,
                told(
                    "detail-upgrade-protocols",
                    "protocols",
                    &["HTTP/2.0", "websocket"],
                ),
            ),
        ];
        for status in [404, 405, 406, 413, 415, 426, 501, 503] {
            let detail = detail(&language, status, &lines).await;
            for (owner, sentence) in &lists {
                if let Some(sentence) = sentence {
                    let times = usize::from(*owner == status);
                    assert_eq!(
                        count(&detail, sentence),
                        times,
                        "{language} {status}: {detail}"
                    );
                }
            }
        }
    }
}

#[tokio::test]
async fn a_language_without_the_warning_keeps_its_hint() {
    let files = [(
        "en-US/http.ftl",
        "http-503 = It is busy.\n    .title = Busy\n    .hint = Look whether it was done.\n\
         detail-retry-in = Again in { $duration }.\n\
         detail-duration-days = { $days } d\n\
         detail-duration-hours = { $hours } h\n\
         detail-duration-minutes = { $minutes } min\n\
         detail-duration-seconds = { $seconds } s\n\
         detail-duration-pair = { $larger } { $smaller }\n",
    )];
    let catalog = Catalog::builder().without_embedded().files(files).build();
    let inner = response(503, &[("retry-after", "120")], "");
    let told = tell(super::both(catalog.expect("good texts"), inner), get(&[])).await;
    let expected = "It is busy. Look whether it was done. Again in 2 min.";
    assert_eq!(told.json()["detail"], expected);
}

#[tokio::test]
async fn protocols_that_are_none_are_not_told() {
    let english = Language::SOURCE;
    let plain = detail(&english, 426, &[]).await;
    for value in ["", "a b", "<b>", "a/b/c", "h2c/", "é"] {
        assert_eq!(
            detail(&english, 426, &[("upgrade", value)]).await,
            plain,
            "{value:?}"
        );
    }
    assert_ne!(detail(&english, 426, &[("upgrade", "h2c")]).await, plain);
}
