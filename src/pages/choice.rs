//! [`Choice`]: how a server chooses language and form, as regular expressions over the
//! headers Accept-Language and Accept.
//!
//! A server tries the *steps* in their order. The first that matches has, as its only
//! group, the member of the header that decides; another row of expressions says what that
//! member means. So a header is read as the web layers read it, but for three things that no
//! expression can do: qualities are told apart by their first decimal; a member with `q=0`
//! takes nothing from what the others mean; and a language that is far from the one that is
//! there (see `negotiate/tag_patterns.rs`) comes behind all near ones, even where the
//! matcher has demoted these below it, as behind `lb-LU, lb`. Of far ones those with less
//! than the full quality come as they stand: they are hundreds, and rarely decide.
//!
//! PCRE, RE2 and JavaScript read the expressions alike. They have no space in them, and
//! match whatever case is meant by the flag of the server. PCRE tries all ways in which an
//! expression could match, and headers are made by anybody: there is one way alone to read
//! white space or a parameter.

use crate::negotiate::TagPatterns;
use fluent_source::Language;

/// Members before the one that decides. As for the layers (`negotiate/list.rs`), a header
/// has a hundred of them and no more.
const BEFORE: &str = r"^(?:[^,]*,){0,99}?\s*";

/// What may stand beside a member's quality, and never begins with a `q`.
const PARAMETERS: &str = r"(?:;\s*[a-pr-z][^,;]*)*";

/// Media types that mean a form, with the ending of its files.
const TYPES: [(&str, &str); 3] = [
    (r"text/(?:html|\*)", "html"),
    ("text/plain", "txt"),
    (r"application/(?:(?:[^,;\s]+\+)?json|\*)", "json"),
];

/// One expression for all of them.
const TYPE: &str = r"text/(?:html|plain)|application/(?:[^,;\s]+\+)?json";

/// Where a server looks what a reader wishes.
#[derive(Debug)]
pub(super) struct Choice {
    /// Of Accept-Language, the best first.
    pub(super) language_steps: Vec<Step>,
    /// What means which language. Nothing means the first one, which is for everybody else.
    pub(super) languages: Vec<(Language, String)>,
    /// Of Accept.
    pub(super) form_steps: Vec<Step>,
    /// What means which form: the ending of its files.
    pub(super) forms: Vec<(&'static str, String)>,
}

impl Choice {
    /// Among these languages, the source language first.
    pub(super) fn among(languages: &[Language]) -> Choice {
        let patterns = TagPatterns::of(languages);
        let near = TagPatterns::of_any(&patterns, true).into_iter();
        let near: Vec<String> = near.map(|tags| format!("{tags}|\\*")).collect();
        let far = TagPatterns::of_any(&patterns, false);
        let far_steps = [full_quality(), any_quality()].into_iter();
        let far_steps =
            far_steps.flat_map(|quality| far.iter().map(move |tags| step(tags, &quality)));
        // The first one is for everybody else, whatever its own tags are.
        let named = languages.iter().zip(&patterns).skip(1);
        let named = named.filter_map(|(language, tags)| Some((language.clone(), tags.all()?)));
        let whole = |(language, tags)| (language, format!("^(?:{tags})$"));
        Choice {
            language_steps: by_quality(&near).chain(far_steps).collect(),
            languages: named.map(whole).collect(),
            form_steps: by_quality(&[TYPE.to_owned(), r"text/\*".to_owned()]).collect(),
            forms: TYPES
                .iter()
                .map(|(name, ending)| (*ending, format!("^{name}$")))
                .collect(),
        }
    }

    /// The tags of each language for a script that asks no header: the near ones, but for the
    /// rest of them.
    pub(super) fn tags(languages: &[Language]) -> Vec<(Language, String)> {
        let patterns = TagPatterns::of(languages);
        let named = languages.iter().zip(&patterns);
        named
            .filter_map(|(language, tags)| Some((language.clone(), tags.near()?)))
            .collect()
    }
}

/// For each quality, from 1 down to its first decimal, a step for each of these names.
fn by_quality(names: &[String]) -> impl Iterator<Item = Step> {
    let tenths = (1..=9)
        .rev()
        .map(|tenth| quality(&format!(r"0\.{tenth}[0-9]{{0,2}}")));
    let least = quality(r"0\.0(?:[1-9][0-9]?|0[1-9])");
    let qualities = [full_quality()].into_iter().chain(tenths).chain([least]);
    qualities.flat_map(|quality| names.iter().map(move |name| step(name, &quality)))
}

fn full_quality() -> String {
    format!("(?:{})?", quality(r"1(?:\.0{0,3})?"))
}

/// Any quality but none.
fn any_quality() -> String {
    let numbers = r"(?:1(?:\.0{0,3})?|0\.(?:[1-9][0-9]{0,2}|0[1-9][0-9]?|00[1-9]))";
    format!("(?:{})?", quality(numbers))
}

/// A quality that is one of these numbers, with what may stand behind it.
fn quality(numbers: &str) -> String {
    format!(r";\s*q={numbers}\s*{PARAMETERS}")
}

/// The first member of such a name and quality.
fn step(name: &str, quality: &str) -> Step {
    Step {
        name: name.to_owned(),
        quality: quality.to_owned(),
    }
}

/// The first member of a header that has one of several names, and a quality.
#[derive(Debug)]
pub(super) struct Step {
    name: String,
    quality: String,
}

impl Step {
    /// The expression whose only group is the name.
    pub(super) fn pattern(&self) -> String {
        self.with_group("")
    }

    /// The same with a name for the group: `?<name>`.
    pub(super) fn with_group(&self, group: &str) -> String {
        let Step { name, quality } = self;
        format!(r"{BEFORE}({group}{name})\s*{PARAMETERS}{quality}(?:,|$)")
    }
}

#[cfg(test)]
mod tests {
    use regex::{Regex, RegexBuilder};

    use super::*;
    use crate::catalog::Catalog;
    use crate::negotiate::Preferences;
    use crate::web::Form;

    /// What a server does with the expressions.
    struct Emulated {
        steps: Vec<Regex>,
        meanings: Vec<(String, Regex)>,
        default: String,
    }

    impl Emulated {
        fn new<'m>(
            steps: &[Step],
            meanings: impl Iterator<Item = (String, &'m String)>,
            default: &str,
        ) -> Emulated {
            let regex = |pattern: &str| RegexBuilder::new(pattern).case_insensitive(true).build();
            let regex = |pattern: &str| regex(pattern).expect("an expression");
            Emulated {
                steps: steps.iter().map(|step| regex(&step.pattern())).collect(),
                meanings: meanings
                    .map(|(meaning, pattern)| (meaning, regex(pattern)))
                    .collect(),
                default: default.to_owned(),
            }
        }

        fn choose(&self, header: &str) -> &str {
            let mut found = self.steps.iter().filter_map(|step| step.captures(header));
            let wish = found.next().map(|captures| captures[1].to_owned());
            let wish = wish.unwrap_or_default();
            let mut meanings = self
                .meanings
                .iter()
                .filter(|(_, regex)| regex.is_match(&wish));
            meanings
                .next()
                .map_or(&self.default, |(meaning, _)| meaning)
        }
    }

    fn languages(available: &[Language]) -> Emulated {
        let choice = Choice::among(available);
        let meanings = choice.languages.iter();
        let meanings = meanings.map(|(language, pattern)| (language.to_string(), pattern));
        Emulated::new(&choice.language_steps, meanings, available[0].as_str())
    }

    fn by_the_matcher<'l>(available: &'l [Language], header: &str) -> &'l str {
        let wanted = Preferences::from_accept_language(header);
        let first = wanted.rank(available).into_iter().next();
        first.unwrap_or(&available[0]).as_str()
    }

    fn available(tags: &str) -> Vec<Language> {
        tags.split(' ').map(|tag| tag.parse().unwrap()).collect()
    }

    const HEADERS: &[&str] = &[
        "",
        "*",
        "en",
        "en-GB,en;q=0.9",
        "en-US,en;q=0.9,zh-CN;q=0.8,zh;q=0.7",
        "zh-CN,zh;q=0.9,en;q=0.8,en-GB;q=0.7,en-US;q=0.6",
        "zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7",
        "zh-HK,zh-TW;q=0.9,zh;q=0.8",
        "zh-Hant-HK;q=1, zh;q=0.8",
        "zh-SG",
        "zh-cmn-Hans-CN, en;q=0.5",
        "yue-HK, en;q=0.5",
        "fr-CA,fr;q=0.8,en-US;q=0.5,en;q=0.3",
        "pt-PT,pt;q=0.8",
        "es-419,es;q=0.9",
        "de-CH, fr-CH;q=0.9, it-CH;q=0.8",
        "gsw, de-CH;q=0.9",
        "gsw, en;q=0.5",
        "ca,es;q=0.9,en;q=0.8",
        "be, ru;q=0.9",
        "uk",
        "ko-KR,ko;q=0.9",
        "ja",
        "JA-jp",
        "fr;q=0.9,de, zh-SG;q=0.2",
        "zh-TW, en",
        "en;q=0.1, zh",
        "en;q=0, zh;q=0.001",
        "xx, yy;q=0.9, ru;q=0.1",
        "nl, *;q=0.5",
        "nl-BE,nl;q=0.9,fr;q=0.8",
        "ru;q=0.30,it;q=0.8,ko;q=0.5",
        "sr-Latn, ru;q=0.5",
        "en-US-x-private, de",
        "de-DE-1996, en",
        "not a header",
        ",,, ;q=1, de",
        "de;q=2, fr",
        "de;q=0.5;x=1, fr;q=0.4",
        "fr ; q=0.4 ,  de ;q=0.5",
        "i-klingon, fr",
        "br;q=0.1, ca",
        "kk;q=0.5,ca",
        "ca, en-US;q=0.7, en;q=0.3",
        "yue-HK, yue;q=0.9, en;q=0.8",
        "iw, en;q=0.1",
    ];

    #[test]
    fn a_server_chooses_the_language_that_the_matcher_chooses() {
        let embedded = Catalog::embedded().languages().cloned().collect();
        for available in [
            embedded,
            available("en-US zh-CN"),
            available("en en-GB pt-PT zh-Hant"),
        ] {
            let server = languages(&available);
            for header in HEADERS {
                let expected = by_the_matcher(&available, header);
                assert_eq!(
                    server.choose(header),
                    expected,
                    "{header:?} of {available:?}"
                );
            }
        }
    }

    /// What three kinds of headers get otherwise, as is said above.
    #[test]
    fn what_an_expression_cannot_do_is_known() {
        let available = available("en-US de fr");
        let server = languages(&available);
        for (header, on_the_server, expected) in [
            ("fr;q=0.81, de;q=0.89", "fr", "de"),
            ("*, en;q=0", "en-US", "de"),
            ("lb-LU, lb;q=0.9, en;q=0.8", "en-US", "de"),
            ("br;q=0.1, rm;q=0.9", "fr", "de"),
        ] {
            assert_eq!(server.choose(header), on_the_server);
            assert_eq!(by_the_matcher(&available, header), expected);
        }
    }

    #[test]
    fn a_header_has_as_many_members_as_for_the_matcher() {
        let available = available("en-US fr");
        let server = languages(&available);
        for (before, expected) in [(99, "fr"), (100, "en-US")] {
            let header = "xx,".repeat(before) + "fr";
            assert_eq!(server.choose(&header), expected);
            assert_eq!(by_the_matcher(&available, &header), expected);
        }
    }

    #[test]
    fn a_server_chooses_the_form_that_the_layers_choose() {
        let choice = Choice::among(&[Language::SOURCE]);
        let forms = choice.forms.iter();
        let forms = forms.map(|(ending, pattern)| ((*ending).to_owned(), pattern));
        let server = Emulated::new(&choice.form_steps, forms, "json");
        for header in [
            "",
            "*/*",
            "text/html",
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
            "text/html, application/xhtml+xml, image/jxr, */*",
            "application/json",
            "application/problem+json",
            "application/json, text/plain, */*",
            "application/vnd.api+json",
            "text/plain",
            "text/plain;q=0.5, text/html;q=0.6",
            "text/html;level=1;q=0.4, application/json;charset=utf-8;q=0.7",
            "TEXT/HTML",
            "text/*",
            "text/*;q=0.3, text/plain",
            "text/*, application/json;q=0.9",
            "image/avif,image/webp,*/*;q=0.8",
            "text/css,*/*;q=0.1",
            "text/html;q=0, text/plain",
            "text/html-sandboxed",
            "application/xml",
        ] {
            let lines = [std::borrow::Cow::from(header)].into_iter();
            let expected = match crate::web::choose_form(lines) {
                Form::Html => "html",
                Form::Json => "json",
                Form::Text => "txt",
            };
            assert_eq!(server.choose(header), expected, "{header:?}");
        }
    }
}
