//! What the kept languages have in common: words are free, facts are not. What can be
//! seen without understanding a language is held here.

use std::collections::BTreeSet;
use std::fmt::Debug;

use fluent_status::{Language, Message, Value};
use fluent_tools::Workspace;
use fluent_tools::review::{History, State};
use unicode_width::UnicodeWidthStr as _;

use crate::gate::KEPT;
use crate::{language, shipped};

/// Names that are never translated: a text has those that the source has, and no others.
const NAMES: [&str; 33] = [
    // Methods.
    "CONNECT",
    "DELETE",
    "GET",
    "HEAD",
    "OPTIONS",
    "PATCH",
    "POST",
    "PUT",
    "TRACE",
    // Headers.
    "Accept",
    "Accept-Encoding",
    "Accept-Language",
    "Allow",
    "Authorization",
    "Content-Encoding",
    "Content-Length",
    "Content-Range",
    "Content-Type",
    "Depth",
    "ETag",
    "Expect",
    "Host",
    "If-Match",
    "If-Modified-Since",
    "If-None-Match",
    "If-Unmodified-Since",
    "Location",
    "Range",
    "Retry-After",
    "Transfer-Encoding",
    "Upgrade",
    "WWW-Authenticate",
    "X-Forwarded-For",
];

/// The most columns of a title, a description and a hint; a Chinese character takes two.
const WIDEST: [usize; 3] = [40, 200, 300];

/// The texts of each kept language, each beside the same of the source. What is missing,
/// or was written beside another source, waits for a translator and is left out.
fn pairs(check: impl Fn(&Language, Message<'_>, Message<'_>)) {
    let workspace = Workspace::open("locales").expect("the texts");
    let review = workspace.review(&History::none()).expect("review files");
    let catalog = shipped();
    let source = catalog.localizer(Language::SOURCE);
    for tag in KEPT {
        let language = language(tag);
        let reader = catalog.localizer(&language);
        let messages = review.of(&language).filter(|message| {
            // A stale text that has been written anew is looked at.
            let text = message.text().map(|text| text.fingerprint());
            let recorded = message.entry().and_then(|entry| entry.text());
            match message.state() {
                State::Missing | State::Obsolete => false,
                State::Stale => text != recorded,
                _ => true,
            }
        });
        let ids: Vec<&str> = messages.map(|message| message.id()).collect();
        assert!(!ids.is_empty(), "{tag}");
        for id in ids {
            let (own, original) = (reader.message(id), source.message(id));
            check(&language, own.expect(id), original.expect(id));
        }
    }
}

/// Description and hint, without variables.
fn sentences(message: Message<'_>) -> String {
    let hint = message.hint().unwrap_or_default();
    let text = format!("{} {hint}", message.description());
    text.split(['{', '}']).step_by(2).collect()
}

/// The words of Latin letters, as they stand in a text of any script: `If-Match`.
fn latin_words(text: &str) -> BTreeSet<&str> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let words = words.map(|word| word.trim_matches('-'));
    words
        .filter(|word| word.chars().any(|c| c.is_ascii_alphabetic()))
        .collect()
}

/// Which names a text has.
fn names(text: &str) -> BTreeSet<&'static str> {
    latin_words(text).into_iter().filter_map(name_of).collect()
}

/// The name that a word is, or with which it begins: German writes `If-Match-Header`.
fn name_of(word: &str) -> Option<&'static str> {
    let begins = |name: &&str| {
        let behind = word.strip_prefix(name);
        behind.is_some_and(|behind| behind.is_empty() || behind.starts_with('-'))
    };
    NAMES
        .into_iter()
        .filter(begins)
        .max_by_key(|name| name.len())
}

/// Holds that something of description and hint is the same as in the source.
fn same<T: PartialEq + Debug>(what: impl Fn(&str) -> T) {
    pairs(|language, own, original| {
        let (told, original) = (sentences(own), sentences(original));
        let is_same = what(&told) == what(&original);
        assert!(
            is_same,
            "{} in {language}: {:?} of {told}",
            own.id(),
            what(&told)
        );
    });
}

#[test]
fn methods_and_headers_are_those_of_the_source() {
    same(names);
}

/// A single digit may be a word: "1 つ以上".
#[test]
fn numbers_are_those_of_the_source() {
    same(|text| {
        let numbers = text.split(|c: char| !c.is_ascii_digit());
        let numbers = numbers.filter(|number| number.len() > 1);
        let mut numbers: Vec<String> = numbers.map(str::to_owned).collect();
        numbers.sort();
        numbers
    });
}

#[test]
fn a_hint_is_there_where_the_source_has_one() {
    pairs(|language, own, original| {
        let (own_hint, hint) = (own.hint().is_some(), original.hint().is_some());
        assert_eq!(own_hint, hint, "{} in {language}", own.id());
        let (own_title, title) = (own.attribute("title"), original.attribute("title"));
        assert_eq!(
            own_title.is_some(),
            title.is_some(),
            "{} in {language}",
            own.id()
        );
    });
}

#[test]
fn texts_are_no_wider_than_they_may_be() {
    pairs(|language, own, _| {
        let parts = [own.attribute("title"), Some(own.description()), own.hint()];
        for (part, widest) in parts.into_iter().zip(WIDEST) {
            let part = part.unwrap_or_default();
            assert!(part.width() <= widest, "{} in {language}: {part}", own.id());
        }
    });
}

/// In languages of other scripts, where it can be seen: a Latin word that stands in the
/// source, such as a name or `Cookie`, and no other.
#[test]
fn no_english_is_left_over() {
    const OTHER_SCRIPTS: [&str; 5] = ["ja", "ko", "ru", "zh-CN", "zh-TW"];
    /// Names that a text may add.
    const ADDED: [&str; 7] = ["API", "Cloudflare", "DNS", "HTTP", "IP", "TLS", "URL"];

    pairs(|language, own, original| {
        if !OTHER_SCRIPTS.contains(&language.to_string().as_str()) {
            return;
        }
        let all = |message: Message<'_>| format!("{} {}", message.title(), sentences(message));
        let (own_text, original) = (all(own), all(original).to_lowercase());
        for word in latin_words(&own_text) {
            let is_there = original.contains(&word.to_lowercase()) || ADDED.contains(&word);
            assert!(is_there, "{} in {language}: {word}", own.id());
        }
    });
}

/// Lengths of time and lists in each language: the number is there in its own writing, and
/// its noun follows the plural category (plural rules of CLDR 49).
#[test]
fn lengths_of_time_and_lists_are_told_in_every_kept_language() {
    const NUMBERS: [f64; 6] = [0.0, 1.0, 2.0, 5.0, 21.0, 1.5];
    /// Of each of the numbers: one, few, many or other.
    const CATEGORIES: [(&str, &str); 11] = [
        ("de", "o1oooo"),
        ("en-US", "o1oooo"),
        ("es", "o1oooo"),
        ("fr", "11ooo1"),
        ("it", "o1oooo"),
        ("ja", "oooooo"),
        ("ko", "oooooo"),
        ("pt-BR", "11ooo1"),
        ("ru", "m1fm1o"),
        ("zh-CN", "oooooo"),
        ("zh-TW", "oooooo"),
    ];
    assert_eq!(CATEGORIES.map(|(tag, _)| tag), KEPT);
    let catalog = shipped();
    for (tag, categories) in CATEGORIES {
        let reader = catalog.localizer(language(tag));
        let comma = if matches!(tag, "de" | "es" | "fr" | "it" | "pt-BR" | "ru") {
            "1,5"
        } else {
            "1.5"
        };
        for unit in ["days", "hours", "minutes", "seconds"] {
            let message = reader.message(&format!("detail-duration-{unit}"));
            let message = message.expect("a unit");
            let nouns = NUMBERS.map(|number| {
                let told = message.with(unit, number).description().into_owned();
                let written = match number {
                    1.5 => comma.to_owned(),
                    number => number.to_string(),
                };
                assert!(told.contains(&written), "{number} {unit} in {tag}: {told}");
                told.replacen(&written, "", 1)
            });
            let by_category: Vec<_> = categories.chars().zip(&nouns).collect();
            for (category, noun) in &by_category {
                let same = by_category.iter().filter(|(other, _)| other == category);
                assert!(
                    same.clone().all(|(_, other)| other == noun),
                    "{unit} in {tag}: {nouns:?}"
                );
            }
            let forms: BTreeSet<_> = nouns.iter().collect();
            assert_eq!(
                forms.len() > 1,
                categories.contains('1'),
                "{unit} in {tag}: {nouns:?}"
            );
        }
        let wait = reader.message("detail-retry-in").expect("the id");
        for seconds in [0, 1, 2, 5, 21, 125] {
            let duration = std::time::Duration::from_secs(seconds);
            let told = wait.with("duration", duration).description().into_owned();
            let number = if seconds == 125 { 2 } else { seconds };
            assert!(
                told.contains(&number.to_string()),
                "{seconds} s in {tag}: {told}"
            );
            assert!(!told.contains(['{', '}', '$']), "{told}");
        }
        let methods = reader.message("detail-allowed-methods").expect("the id");
        for count in 1..=3 {
            let names = &["GET", "HEAD", "POST"][..count];
            let told = methods.with("methods", names.iter().copied().collect::<Value<'_>>());
            let told = told.description().into_owned();
            assert!(names.iter().all(|name| told.contains(name)), "{told}");
        }
    }
}
