//! Wishes of strangers: never a panic, and a chain of languages that makes sense.
//!
//! An input is a byte that chooses what is read, and what is read: a header, a
//! language tag, or four lines of an environment.
#![no_main]

use std::env;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::sync::LazyLock;

use fluent_status::{Catalog, Language, Localizer, Preferences, StatusCode, Wish};
use libfuzzer_sys::fuzz_target;

static AVAILABLE: LazyLock<Vec<Language>> = LazyLock::new(|| {
    const TAGS: &str = "en-US en en-GB de de-CH gsw fr fr-CA es es-419 pt pt-PT zh-CN zh-TW zh-Hant \
        zh-Hant-HK sr sr-Latn nb nn he yi ar arz ru uk hi ja ko vi th tlh-Latn yue und \
        ca-valencia mn-Mong az-Arab";
    let tags = TAGS.split_whitespace();
    tags.map(|tag| tag.parse().expect("a tag")).collect()
});

/// How many wishes of a header are kept, and how many refusals.
const MOST_WISHES: usize = 10;

fuzz_target!(|data: &[u8]| {
    let Some((mode, rest)) = data.split_first() else {
        return;
    };
    let text = String::from_utf8_lossy(rest);
    match mode % 4 {
        0 | 1 => check_header(&text),
        2 => check_tag(&text),
        _ => check_environment(rest),
    }
});

fn check_header(header: &str) {
    let preferences = Preferences::from_accept_language(header);
    check_expected(header, &preferences);
    check_preferences(&preferences);
    // A comma less a line: near the limit, lines have more room.
    if header.len() < 2000 {
        let lines = Preferences::from_accept_language_lines(header.split(','));
        assert_eq!(lines, preferences);
    }
    let first = Localizer::from_accept_language(header);
    let remembered = Localizer::from_accept_language(header);
    let unremembered = Catalog::embedded().localizer(preferences);
    assert!(first.languages().eq(remembered.languages()));
    assert!(first.languages().eq(unremembered.languages()));
}

/// Reads a header once more, in the plainest way, by what the documentation says.
fn check_expected(header: &str, preferences: &Preferences) {
    const MOST_BYTES: usize = 4096;
    const MOST_MEMBERS: usize = 100;

    let readable = match header.as_bytes().get(..MOST_BYTES) {
        Some(head) if header.len() > MOST_BYTES => {
            let comma = head.iter().rposition(|byte| *byte == b',');
            &header[..comma.unwrap_or(0)]
        }
        _ => header,
    };
    let mut members: Vec<(String, u16)> = Vec::new();
    for member in readable.split(',').take(MOST_MEMBERS) {
        if let Some((range, quality)) = expected_member(member)
            && !members
                .iter()
                .any(|(known, _)| known.eq_ignore_ascii_case(&range))
        {
            members.push((range, quality));
        }
    }
    let (mut wishes, mut refusals): (Vec<_>, Vec<_>) =
        members.into_iter().partition(|(_, quality)| *quality > 0);
    wishes.sort_by_key(|(_, quality)| 1000 - quality);
    wishes.truncate(MOST_WISHES);
    refusals.truncate(MOST_WISHES);
    let read = |wish: &Wish| {
        (
            wish.tag().to_owned(),
            (wish.quality() * 1000.0).round() as u16,
        )
    };
    assert!(preferences.wishes().map(read).eq(wishes));
    assert!(preferences.refusals().map(read).eq(refusals));
}

fn expected_member(member: &str) -> Option<(String, u16)> {
    let mut parts = member.split(';').map(|part| part.trim_matches([' ', '\t']));
    let range = parts.next()?;
    let mut quality = 1000;
    for part in parts {
        let Some((name, value)) = part.split_once('=') else {
            continue;
        };
        if name.trim_matches([' ', '\t']).eq_ignore_ascii_case("q") {
            quality = expected_quality(value.trim_matches([' ', '\t']))?;
        }
    }
    let is_subtag = |(index, subtag): (usize, &str)| {
        let is_letter = |c: char| c.is_ascii_alphabetic() || index > 0 && c.is_ascii_digit();
        (1..=8).contains(&subtag.len()) && subtag.chars().all(is_letter)
    };
    let is_range = range == "*" || range.len() <= 64 && range.split('-').enumerate().all(is_subtag);
    is_range.then(|| (range.to_owned(), quality))
}

/// A quality in thousandths.
fn expected_quality(value: &str) -> Option<u16> {
    let is_number = value.chars().all(|c| c.is_ascii_digit() || c == '.');
    let has_digit = value.chars().any(|c| c.is_ascii_digit());
    let whole = value.split('.').next().unwrap_or_default();
    let is_short = value.len() <= 16 && whole.len() <= 1;
    if !is_number || !has_digit || !is_short || value.matches('.').count() > 1 {
        return None;
    }
    let fraction = value.split('.').nth(1).unwrap_or_default();
    let digits = format!("{whole:0>1}{fraction:0<3.3}");
    digits.parse().ok().filter(|quality| *quality <= 1000)
}

/// What must be so of wishes, wherever they come from.
fn check_preferences(preferences: &Preferences) {
    assert!(preferences.wishes().len() <= MOST_WISHES);
    assert!(preferences.refusals().len() <= MOST_WISHES);
    let mut least = 1.0;
    for wish in preferences.wishes() {
        let quality = wish.quality();
        assert!(quality > 0.0 && quality <= least, "{preferences:?}");
        least = quality;
        assert!(!wish.tag().is_empty());
        wish.language().into_iter().for_each(check_language);
    }
    assert!(preferences.refusals().all(|wish| wish.quality() == 0.0));
    check_rank(preferences);
    check_chain(preferences);
}

fn check_rank(preferences: &Preferences) {
    let ranked = preferences.rank(&AVAILABLE);
    assert_each_once(&ranked);
    let matches = preferences.matches(&AVAILABLE);
    assert_eq!(matches.len(), preferences.wishes().len());
    for (found, wish) in matches.iter().zip(preferences.wishes()) {
        assert_eq!(found.wish(), wish);
        assert_eq!(found.language().is_some(), found.distance().is_some());
        // What is just what a wish is for is not left out, whatever the others are.
        let is_perfect = found.distance() == Some(0);
        assert!(
            !is_perfect
                || found
                    .language()
                    .is_some_and(|found| ranked.contains(&found))
        );
    }
    for refused in preferences.refusals().filter_map(Wish::language) {
        let alone = [refused.clone()];
        let wishes: Preferences = preferences
            .wishes()
            .filter_map(Wish::language)
            .cloned()
            .collect();
        let is_wished = wishes
            .matches(&alone)
            .iter()
            .any(|found| found.distance() == Some(0));
        assert!(is_wished || !ranked.contains(&refused), "{preferences:?}");
    }
    let mut best = preferences.wishes();
    if let (Some(first), None) = (best.next(), preferences.refusals().next())
        && let Some(language) = first.language()
        && best
            .next()
            .is_none_or(|second| second.quality() < first.quality())
        && AVAILABLE.contains(language)
    {
        assert_eq!(ranked.first(), Some(&language), "{preferences:?}");
    }
}

/// The reader's languages end with the source language, and each answers.
fn check_chain(preferences: &Preferences) {
    let localizer = Catalog::embedded().localizer(preferences.clone());
    let chain: Vec<&Language> = localizer.languages().collect();
    assert_eq!(chain.last(), Some(&&Language::SOURCE));
    assert_each_once(&chain);
    for code in [100, 404, 499, 599, 999] {
        let code = StatusCode::from_u16(code).expect("a code");
        for message in [localizer.status(code), localizer.status_in("vpc", code)] {
            assert!(!message.title().is_empty());
            assert!(chain.contains(&message.language()));
        }
    }
}

fn assert_each_once(languages: &[&Language]) {
    let mut once = languages.to_vec();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), languages.len(), "{languages:?}");
}

fn check_tag(tag: &str) {
    for parsed in [tag.parse::<Language>(), Language::from_posix(tag)] {
        match parsed {
            Ok(language) => {
                check_language(&language);
                check_preferences(&Preferences::from(language));
            }
            Err(error) => {
                let told = error.to_string();
                assert!(told.len() < 1500, "{} bytes are told", told.len());
            }
        }
    }
}

/// What is printed of a language is read as the same language.
fn check_language(language: &Language) {
    let tag = language.to_string();
    let is_of_tag = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    assert!(tag.bytes().all(is_of_tag), "{tag}");
    assert_eq!(tag.parse().as_ref(), Ok(language));
    assert_eq!(language.as_str(), tag);
    let canonical = language.canonical();
    assert_eq!(canonical.canonical(), canonical);
    let _ = language.direction();
}

fn check_environment(lines: &[u8]) {
    let mut lines = lines.split(|byte| *byte == b'\n');
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
        let line = lines.next().unwrap_or_default();
        let value: Vec<u8> = line.iter().copied().filter(|byte| *byte != 0).collect();
        // SAFETY: no other thread reads the environment.
        unsafe { env::set_var(name, OsStr::from_bytes(&value)) };
    }
    let preferences = Preferences::from_env();
    assert!(preferences.wishes().all(|wish| wish.quality() == 1.0));
    assert_each_once(&preferences.rank(&AVAILABLE));
    check_chain(&preferences);
}
