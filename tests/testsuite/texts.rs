//! What the texts of a catalog promise. Each is a gate, which `drop_in.rs` holds to
//! languages that are not there yet; what is incomplete passes.

use std::collections::{BTreeMap, BTreeSet};

use fluent_status::registry::{self, Class};
use fluent_status::{Catalog, Language, Message};

use crate::gate::KEPT;
use crate::{all_codes, language, shipped};

/// What every language says of every id, asked one language at a time; what it lacks is
/// left out.
fn messages(catalog: &Catalog, check: impl Fn(&Language, Message<'_>)) {
    for language in catalog.languages() {
        let localizer = catalog.localizer(language);
        for id in catalog.ids() {
            let message = localizer.message(id).expect(id);
            if message.language() == language {
                check(language, message);
            }
        }
    }
}

/// The gate for what each code gets.
pub(crate) fn every_code_is_told(catalog: &Catalog) {
    let languages = catalog.languages().cloned();
    let languages: Vec<_> = languages.chain([language("tlh")]).collect();
    for language in &languages {
        let localizer = catalog.localizer(language);
        let chain: Vec<&Language> = localizer.languages().collect();
        for status in all_codes() {
            for message in [localizer.status(status), localizer.status_in("vpc", status)] {
                for text in [message.title(), message.description()] {
                    assert!(!text.trim().is_empty(), "{status} in {language}");
                    assert!(
                        !text.contains(message.id()),
                        "{status} in {language}: {text}"
                    );
                    assert!(!text.contains('{'), "{status} in {language}: {text}");
                }
                assert_ne!(
                    message.hint().as_deref(),
                    Some(""),
                    "{status} in {language}"
                );
                // The first of the chain that has the message, which the chain's other
                // languages then do not tell.
                let alone = |one: &&&Language| {
                    let reader = catalog.localizer(**one);
                    let of_id = reader.message(message.id());
                    of_id.is_some_and(|message| message.language() == **one)
                };
                let first = chain.iter().find(alone).copied();
                assert_eq!(Some(message.language()), first, "{status} in {language}");
            }
        }
    }
}

/// The gate for the ids that the facts ask for.
pub(crate) fn every_registered_code_and_class_is_there(catalog: &Catalog) {
    let codes = registry::iter().map(|entry| format!("http-{}", entry.status().as_str()));
    let classes = Class::ALL.map(|class| class.id().to_owned());
    let ids: BTreeSet<&str> = catalog.ids().collect();
    for id in codes.chain(classes) {
        assert!(ids.contains(id.as_str()), "{id}");
    }
    let vpc = ids.iter().filter(|id| id.starts_with("vpc-"));
    assert_eq!(vpc.count(), 17);
}

/// The gate for the names of languages, which people choose among.
pub(crate) fn every_name_of_a_language_is_told(catalog: &Catalog) {
    for language in catalog.languages() {
        let localizer = catalog.localizer(language);
        let name = localizer.message("language-name").expect("a name");
        assert!(!name.to_string().trim().is_empty(), "{language}");
    }
}

#[test]
fn every_code_gets_a_title_and_a_description_in_every_language_and_in_an_unknown_one() {
    every_code_is_told(Catalog::embedded());
}

#[test]
fn every_registered_code_and_class_has_a_message_of_its_own() {
    every_registered_code_and_class_is_there(Catalog::embedded());
}

#[test]
fn every_language_tells_its_own_name() {
    every_name_of_a_language_is_told(Catalog::embedded());
    let catalog = shipped();
    let mut names = BTreeSet::new();
    for tag in KEPT {
        let reader = catalog.localizer(language(tag));
        let name = reader.message("language-name").expect("a name");
        assert_eq!(name.language().to_string(), tag);
        assert!(names.insert(name.to_string()), "{tag}");
    }
}

#[test]
fn no_two_codes_of_a_family_share_a_title_or_a_description() {
    for tag in KEPT {
        let catalog = shipped();
        let localizer = catalog.localizer(language(tag));
        let mut seen = BTreeMap::new();
        for id in catalog.ids() {
            let message = localizer.message(id).expect(id);
            // What a language lacks is the source's, which is looked at by itself; and
            // columns of two tables may have one name.
            if message.language().to_string() != tag || id.starts_with("reference-") {
                continue;
            }
            let family = id.split('-').next();
            // Labels may say the same at two places.
            let Some(title) = message.attribute("title") else {
                continue;
            };
            for (part, text) in [("description", message.description()), ("title", title)] {
                let key = (family, part, text.into_owned());
                let earlier = seen.insert(key, id);
                assert_eq!(earlier, None, "{id} in {tag} says the same in its {part}");
            }
        }
    }
}

/// Of the source alone: how other languages end a sentence is known to `check`.
#[test]
fn descriptions_and_hints_are_sentences_and_titles_are_not() {
    messages(&shipped(), |language, message| {
        let id = message.id();
        // Names, labels and parts of sentences stand alone.
        let alone = ["language-", "page-", "reference-", "detail-duration-"];
        if *language != Language::SOURCE || alone.iter().any(|family| id.starts_with(family)) {
            return;
        }
        assert!(message.description().ends_with('.'), "{id}");
        assert!(
            message.hint().is_none_or(|hint| hint.ends_with('.')),
            "{id}.hint"
        );
        if let Some(title) = message.attribute("title") {
            assert!(!title.ends_with(['.', '!', '?', ':']), "{id}.title");
        }
    });
}

/// Among Chinese characters: a header or an address has marks of its own.
#[test]
fn chinese_is_written_with_full_width_punctuation() {
    let is_han = |c: Option<char>| c.is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    messages(&shipped(), |language, message| {
        if language.to_string() != "zh-CN" {
            return;
        }
        let texts = [
            Some(message.title()),
            Some(message.description()),
            message.hint(),
        ];
        for text in texts.into_iter().flatten() {
            for (place, mark) in text.match_indices([',', '.', ';', ':', '!', '?', '(', ')']) {
                let before = text[..place].chars().next_back();
                let after = text[place + mark.len()..].chars().next();
                assert!(
                    !is_han(before) && !is_han(after),
                    "{}: {text}",
                    message.id()
                );
                assert!(after.is_some(), "{}: {text}", message.id());
            }
        }
    });
}
