//! Tests that hold the compiled form of texts to fluent-bundle's: whatever both can
//! resolve says the same in both, with all arguments or only some.
//!
//! They are here, and not in `tests/`, since the choice between the two is not public:
//! a text that fluent-bundle resolves is never compiled, and here it is.
//!
//! Not generated is what fluent-bundle 0.16 is never asked for: numbers, functions,
//! number keys, and, in a term, a reference beside variables or arguments
//! ([`Definitions::is_closed`]).

use std::collections::BTreeSet;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use fluent_source::tree::{EntryKind, Resource};
use proptest::prelude::*;

use crate::definitions::Definitions;
use crate::format::{Compiler, Formats};
use crate::value::Value;

/// The variables of generated texts.
const VARIABLES: [&str; 3] = ["a", "b", "c"];

/// The bounds of generated texts: placeables within placeables, and all of a file.
const DEEPEST: usize = 3;
const MOST_PLACEABLES: usize = 60;

/// Makes a file of choices; without any left it takes the first and simplest one,
/// so that fewer choices are a smaller file.
struct Writer<'c> {
    choices: std::slice::Iter<'c, u8>,
    placeables: usize,
}

/// What a text may have.
#[derive(Clone, Copy)]
struct May {
    variables: bool,
    /// Messages and terms below these numbers.
    messages: usize,
    terms: usize,
}

impl May {
    fn have(variables: bool, messages: usize, terms: usize) -> May {
        May {
            variables,
            messages,
            terms,
        }
    }
}

impl Writer<'_> {
    fn choose(&mut self, count: usize) -> usize {
        self.choices
            .next()
            .map_or(0, |choice| usize::from(*choice) % count)
    }

    /// One of the texts that stand between commas.
    fn one_of(&mut self, texts: &str) -> String {
        let texts: Vec<&str> = texts.split(',').collect();
        texts[self.choose(texts.len())].to_owned()
    }

    fn file(&mut self) -> String {
        let mut file = String::new();
        let terms = self.choose(4);
        for number in 0..terms {
            // Either variables or one reference.
            let value = match self.choose(3) {
                choice @ (0 | 1) => self.pattern(May::have(choice == 1, 0, 0), 0),
                _ if number == 0 => self.pattern(May::have(false, 0, 0), 0),
                _ => format!("x {{ {} }}y", self.term_reference(number, false)),
            };
            file += &format!("-t{number} = {value}\n");
            let attribute = self.pattern(May::have(true, 0, 0), DEEPEST);
            file += &format!("    .kind = {attribute}\n");
        }
        let messages = 1 + self.choose(4);
        for number in 0..messages {
            let may = May::have(true, number, terms);
            file += &format!("m{number} = {}\n", self.pattern(may, 0));
            file += &format!("    .title = {}\n", self.pattern(may, 0));
        }
        file
    }

    fn pattern(&mut self, may: May, depth: usize) -> String {
        let mut pattern = String::new();
        for part in 0..=self.choose(4) {
            let is_line = part > 0 && self.choose(6) == 1;
            if is_line {
                pattern += "\n            ";
            }
            pattern += &match self.choose(3) {
                0 => self.text(),
                _ => self.placeable(may, depth),
            };
        }
        pattern
    }

    fn text(&mut self) -> String {
        self.one_of("word,two words,é文,a.b,“q”,x  y,z*,k[0]")
    }

    fn placeable(&mut self, may: May, depth: usize) -> String {
        if self.placeables >= MOST_PLACEABLES {
            return self.text();
        }
        self.placeables += 1;
        let inner = match self.choose(7) {
            1 if may.variables => self.variable(),
            2 if may.messages > 0 => {
                let attribute = [".title", ""][self.choose(2)];
                format!("m{}{attribute}", self.choose(may.messages))
            }
            3 if may.terms > 0 => self.term_reference(may.terms, true),
            4 | 5 if depth < DEEPEST => self.select(may, depth),
            6 if depth < DEEPEST => self.placeable(may, depth + 1),
            _ => self.string(),
        };
        format!("{{ {inner} }}")
    }

    fn variable(&mut self) -> String {
        format!("${}", VARIABLES[self.choose(VARIABLES.len())])
    }

    fn term_reference(&mut self, terms: usize, given: bool) -> String {
        let term = self.choose(terms);
        let arguments = match (given, self.choose(3)) {
            (true, 1) => "(a: \"one\")",
            (true, 2) => "(a: \"two\", c: \"\\u00e9\")",
            _ => "",
        };
        format!("-t{term}{arguments}")
    }

    fn string(&mut self) -> String {
        self.one_of(r#""s",""," ","\u00e9","\\","\"","\U01F600","*""#)
    }

    fn select(&mut self, may: May, depth: usize) -> String {
        let selector = match self.choose(4) {
            1 if may.variables => self.variable(),
            2 if may.terms > 0 => {
                let reference = self.term_reference(may.terms, true);
                let (name, arguments) =
                    reference.split_at(reference.find('(').unwrap_or(reference.len()));
                format!("{name}.kind{arguments}")
            }
            3 => "\"two\"".to_owned(),
            _ => self.string(),
        };
        let mut select = format!("{selector} ->\n");
        let keys = ["one", "two", "other", "s", "word"];
        let count = 1 + self.choose(3);
        let default = self.choose(count);
        for number in 0..count {
            let star = if number == default { "*" } else { " " };
            let key = keys[(number + self.choose(2)) % keys.len()];
            let value = self.pattern(may, depth + 1);
            select += &format!("           {star}[{key}] {value}\n");
        }
        select + "        "
    }
}

/// What one of the two makes of a text: missing variables read as `{$x}`.
type Told = (String, BTreeSet<String>);

/// A text by fluent-bundle. Any error but a missing variable fails the test.
fn by_fluent_bundle(
    bundle: &FluentBundle<&FluentResource>,
    id: &str,
    attribute: Option<&str>,
    arguments: &[(&str, Value<'_>)],
) -> Told {
    let message = bundle.get_message(id).expect("the message");
    let pattern = match attribute {
        None => message.value(),
        Some(name) => message
            .get_attribute(name)
            .map(|attribute| attribute.value()),
    };
    let mut args = FluentArgs::new();
    for (name, _) in arguments {
        args.set(*name, argument(name));
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern.expect("the text"), Some(&args), &mut errors);
    let missing = errors.iter().map(|error| match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => {
            id.clone()
        }
        error => panic!("{error}"),
    });
    (text.into_owned(), missing.collect())
}

/// What is given for a variable: a key of variants, a string in another script, and
/// nothing at all.
fn argument(name: &str) -> &'static str {
    match name {
        "a" => "one",
        "b" => "中文",
        _ => "",
    }
}

/// Compares each text of a file in both forms, with these variables given; how many
/// there are.
fn compare(file: &str, given: &[&str]) -> Result<usize, TestCaseError> {
    let resource = FluentResource::try_new(file.to_owned());
    let resource =
        resource.map_err(|(_, errors)| TestCaseError::fail(format!("{errors:?}\n{file}")))?;
    let language = "en-US".parse().expect("a tag");
    let mut bundle = FluentBundle::new_concurrent(vec!["en-US".parse().expect("a tag")]);
    bundle.set_use_isolating(false);
    bundle.add_resource(&resource).expect("each name once");
    let trees = [Resource::of(resource.source(), resource.entries())];
    let definitions = Definitions::new(&trees);
    let mut compiler = Compiler::new(&definitions);
    let mut places = Vec::new();
    for entry in trees[0]
        .entries()
        .filter(|entry| entry.kind == EntryKind::Message)
    {
        for (attribute, _) in entry.patterns() {
            let attribute = attribute.map(|attribute| attribute.name.as_str());
            let id = entry.name().as_str();
            let place = compiler.place(EntryKind::Message, id, attribute);
            places.push((id, attribute, place.expect("the text")));
        }
    }
    let compiled = compiler.finish();
    let formats = Formats::new(&language);
    let arguments: Vec<(&str, Value<'_>)> = given
        .iter()
        .map(|name| (*name, argument(name).into()))
        .collect();
    for (id, attribute, place) in &places {
        let theirs = by_fluent_bundle(&bundle, id, *attribute, &arguments);
        let filled = compiled.fill(*place, &arguments, &formats, false);
        let mut text = filled.text;
        for name in VARIABLES {
            text = text.replace(&format!("{{ ${name} }}"), &format!("{{${name}}}"));
        }
        let ours = (text, filled.lacking.missing.into_iter().collect());
        let place = format!("{id} {attribute:?} with {given:?} in\n{file}");
        prop_assert_eq!(theirs, ours, "{}", place);
    }
    Ok(places.len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn any_text_says_the_same_in_both(
        choices in prop::collection::vec(any::<u8>(), 0..250),
        given in 0..8_usize,
    ) {
        let mut writer = Writer { choices: choices.iter(), placeables: 0 };
        let file = writer.file();
        let given: Vec<&str> = VARIABLES
            .into_iter()
            .enumerate()
            .filter(|(bit, _)| given >> bit & 1 == 1)
            .map(|(_, name)| name)
            .collect();
        prop_assert!(compare(&file, &given)? > 0);
    }
}

/// Every text of the catalog that fluent-bundle resolves, compiled as well.
#[test]
fn the_shipped_texts_say_the_same_in_both() {
    let mut compared = 0;
    for (language, files) in crate::assets::embedded().0 {
        for source in files.sources(&language) {
            let resources = crate::bundle::parse(std::slice::from_ref(&source));
            let trees: Vec<Resource<'_>> = resources
                .iter()
                .map(|resource| Resource::of(resource.source(), resource.entries()))
                .collect();
            let definitions = Definitions::new(&trees);
            let mut compiler = Compiler::new(&definitions);
            let entries = trees.iter().flat_map(Resource::entries);
            let texts: Vec<_> = entries
                .flat_map(|entry| {
                    entry
                        .patterns()
                        .map(move |(attribute, pattern)| (entry, attribute, pattern))
                })
                .filter(|(_, _, pattern)| definitions.is_closed(pattern))
                .map(|(entry, attribute, _)| {
                    let attribute = attribute.map(|attribute| attribute.name.as_str());
                    let place = compiler.place(entry.kind, entry.name().as_str(), attribute);
                    (entry.name().as_str(), attribute, place.expect("the text"))
                })
                .collect();
            let compiled = compiler.finish();
            let formats = Formats::new(&language);
            let mut bundle = FluentBundle::new_concurrent(vec![language.clone().into()]);
            bundle.set_use_isolating(false);
            bundle.add_resource(&resources[0]).expect("each name once");
            for (id, attribute, place) in texts {
                let (text, missing) = by_fluent_bundle(&bundle, id, attribute, &[]);
                assert_eq!(
                    compiled.fill(place, &[], &formats, false).text,
                    text,
                    "{language} {id}"
                );
                assert!(missing.is_empty(), "{language} {id}");
                compared += 1;
            }
        }
    }
    assert!(compared > 500, "{compared}");
}
