use std::collections::{BTreeMap, BTreeSet};

use fluent_status::registry::{self, Class};
use fluent_status::{Catalog, Message};

use crate::{all_codes, language, reader};

/// What every language says of every id, asked one language at a time.
fn messages(check: impl Fn(&str, Message<'_>)) {
    for language in Catalog::embedded().languages() {
        let localizer = Catalog::embedded().localizer(language);
        for id in Catalog::embedded().ids() {
            check(&language.to_string(), localizer.message(id).expect(id));
        }
    }
}

#[test]
fn every_code_gets_a_title_and_a_description_in_every_language_and_in_an_unknown_one() {
    let languages = Catalog::embedded().languages().cloned();
    let languages: Vec<_> = languages.chain([language("tlh")]).collect();
    for language in &languages {
        let localizer = Catalog::embedded().localizer(language);
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
                let wanted = Catalog::embedded()
                    .languages()
                    .any(|known| known == language);
                let answering = if wanted {
                    language.to_string()
                } else {
                    "en-US".to_owned()
                };
                assert_eq!(message.language().to_string(), answering, "{status}");
            }
        }
    }
}

#[test]
fn every_registered_code_and_class_has_a_message_of_its_own() {
    let codes = registry::iter().map(|entry| format!("http-{}", entry.status().as_str()));
    let classes = Class::ALL.map(|class| class.id().to_owned());
    let expected: BTreeSet<String> = codes.chain(classes).collect();
    let http = Catalog::embedded()
        .ids()
        .filter(|id| id.starts_with("http-"));
    assert_eq!(http.map(str::to_owned).collect::<BTreeSet<_>>(), expected);
    let vpc = Catalog::embedded()
        .ids()
        .filter(|id| id.starts_with("vpc-"));
    assert_eq!(vpc.count(), 17);
}

#[test]
fn every_language_has_every_message_with_the_same_attributes() {
    let source = reader("en-US");
    messages(|language, message| {
        assert_eq!(
            message.language().to_string(),
            language,
            "{} is missing",
            message.id()
        );
        let source = source
            .message(message.id())
            .expect("the source has every id");
        let has_title = |message: Message<'_>| message.attribute("title").is_some();
        assert_eq!(
            has_title(message),
            has_title(source),
            "{} in {language}",
            message.id()
        );
        let has_hint = |message: Message<'_>| message.hint().is_some();
        assert_eq!(
            has_hint(message),
            has_hint(source),
            "{} in {language}",
            message.id()
        );
    });
}

#[test]
fn no_two_codes_of_a_family_share_a_title_or_a_description() {
    for language in Catalog::embedded().languages() {
        let localizer = Catalog::embedded().localizer(language);
        let mut seen = BTreeMap::new();
        for id in Catalog::embedded().ids() {
            let message = localizer.message(id).expect(id);
            let family = id.split('-').next();
            let description = ("description", message.description());
            let title = message.attribute("title").map(|title| ("title", title));
            for (part, text) in [Some(description), title].into_iter().flatten() {
                let earlier = seen.insert((family, part, text), id);
                assert_eq!(
                    earlier, None,
                    "{id} in {language} says the same in its {part}"
                );
            }
        }
    }
}

#[test]
fn descriptions_and_hints_are_sentences_and_titles_are_not() {
    messages(|language, message| {
        let id = message.id();
        // Names, labels and parts of sentences stand alone.
        let alone = ["language-", "page-", "reference-", "detail-duration-"];
        if alone.iter().any(|family| id.starts_with(family)) {
            return;
        }
        let stop = if language.starts_with("zh") {
            '。'
        } else {
            '.'
        };
        assert!(message.description().ends_with(stop), "{id} in {language}");
        assert!(
            message.hint().is_none_or(|hint| hint.ends_with(stop)),
            "{id}.hint in {language}"
        );
        if let Some(title) = message.attribute("title") {
            let punctuated = title.ends_with(['.', '。', '!', '！', '?', '？', ':', '：']);
            assert!(!punctuated, "{id}.title in {language}");
        }
    });
}

#[test]
fn chinese_is_written_with_full_width_punctuation() {
    messages(|language, message| {
        if language != "zh-CN" {
            return;
        }
        let texts = [
            Some(message.title()),
            Some(message.description()),
            message.hint(),
        ];
        for text in texts.into_iter().flatten() {
            let text = text.replace("{ $", "").replace(" }", "");
            assert!(
                !text.contains([',', '.', ';', ':', '!', '?', '(', ')']),
                "{text}"
            );
        }
    });
}

#[test]
fn every_language_tells_its_own_name() {
    let names: BTreeSet<String> = Catalog::embedded()
        .languages()
        .map(|language| {
            let localizer = Catalog::embedded().localizer(language);
            let name = localizer.message("language-name").expect("a name");
            assert_eq!(name.language(), language);
            name.to_string()
        })
        .collect();
    assert_eq!(names.len(), Catalog::embedded().languages().len());
}
