use std::time::{Duration, Instant};

use fluent_status::{Language, Localizer, Preferences, StatusCode};
use proptest::prelude::*;

use crate::{language, own_reader, reader};

/// Longer than any answer takes on a slow machine without optimisation.
const BOUND: Duration = Duration::from_secs(1);

#[test]
fn hostile_headers_are_answered_in_bounded_time() {
    let headers = [
        "en,".repeat(34_000),
        "zh-CN;q=0.9,".repeat(9_000),
        ",".repeat(100_000),
        ";".repeat(100_000),
        "a-".repeat(50_000),
        "*,".repeat(50_000),
        "é".repeat(50_000),
        "zh;q=NaN".to_owned(),
        "zh;q=1e9".to_owned(),
        "zh;q=".to_owned(),
        "zh;q=0.5;q=0.9;q=x".to_owned(),
        "zh\r\nSet-Cookie: a=b".to_owned(),
        "中文, zh-中文, \u{0}".to_owned(),
        "\u{202e}zh-CN".to_owned(),
    ];
    for header in &headers {
        let begin = Instant::now();
        let localizer = Localizer::from_accept_language(header);
        let message = localizer.status(StatusCode::NOT_FOUND);
        assert!(!message.title().is_empty());
        let start: String = header.chars().take(20).collect();
        assert!(begin.elapsed() < BOUND, "{start:?}: {:?}", begin.elapsed());
    }
}

#[test]
fn a_good_member_among_bad_ones_counts() {
    for header in [
        "zh_CN, zh-CN",
        "zh-CN;q=abc, zh-SG",
        "i-klingon, zh",
        "\u{0}, zh-CN",
        "zh\r\n, zh-CN;level=1",
    ] {
        let localizer = Localizer::from_accept_language(header);
        assert_eq!(
            localizer.languages().next(),
            Some(&language("zh-CN")),
            "{header:?}"
        );
    }
}

proptest! {
    #[test]
    fn any_header_gives_a_chain_that_ends_in_the_source_language(header in ".{0,200}") {
        let localizer = Localizer::from_accept_language(&header);
        prop_assert_eq!(localizer.languages().last(), Some(&language("en-US")));
    }

    #[test]
    fn any_text_is_a_tag_or_is_not(tag in "[a-zA-Z0-9_@.\\-]{0,24}|.{0,24}") {
        if let Ok(language) = tag.parse::<Language>() {
            prop_assert_eq!(language.to_string().parse::<Language>(), Ok(language.clone()));
            let _ = language.direction();
            let _ = Preferences::from(language).rank(&[crate::language("en-US")]);
        }
    }

    #[test]
    fn any_id_and_any_family_are_looked_up(id in ".{0,80}", code in 100_u16..1000) {
        let localizer = reader("zh-CN");
        let status = StatusCode::from_u16(code).expect("a status code");
        let _ = localizer.message(&id);
        prop_assert!(!localizer.status_in(&id, status).description().is_empty());
    }

    #[test]
    fn any_argument_is_put_in(number in any::<f64>(), text in ".{0,20}", name in ".{0,20}") {
        for tag in ["en-US", "zh-CN"] {
            let localizer = own_reader(tag);
            let wait = localizer.message("detail-wait").expect("an id");
            prop_assert!(!wait.with("seconds", number).description().is_empty());
            prop_assert!(wait.with("seconds", &text).with(&name, number).to_string().len() > 4);
        }
    }
}
