//! Any texts: a catalog refuses them, or each of them can be asked for with whatever
//! arguments, in bounded time and in bounded length.

use std::cell::Cell;
use std::fmt::Write as _;
use std::slice::Iter;
use std::time::{Duration, Instant};

use fluent_status::{Catalog, Isolation, Message, StatusCode, Value};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use crate::language;

/// What one answer takes at the most, in bytes. A hundred placeables with a string
/// of the longest length each, and a text of its own.
const LONGEST_ANSWER: usize = 4 << 20;
const LONGEST_STRING: usize = 1 << 15;

/// More than all answers of a small catalog take without optimisation.
const LONGEST_TIME: Duration = Duration::from_secs(10);

const VARIABLES: [&str; 8] = [
    "a", "b", "c", "days", "hours", "minutes", "seconds", "larger",
];

/// In the order in which one may refer to the next.
const IDS: [&str; 14] = [
    "m0",
    "m1",
    "http-404",
    "http-4xx",
    "shop-404",
    "shop-1001",
    "m2",
    "detail-retry-in",
    "detail-duration-pair",
    "detail-duration-days",
    "detail-duration-hours",
    "detail-duration-minutes",
    "detail-duration-seconds",
    "m3",
];
const TERMS: [&str; 4] = ["-t0", "-m0", "-t1", "-t2"];
const ATTRIBUTES: [&str; 3] = ["title", "hint", "x"];

/// Writes files by choices that a test makes; without further ones it chooses the
/// first of what there is.
struct Writer<'c> {
    choices: Iter<'c, u8>,
    text: String,
}

impl Writer<'_> {
    fn choose(&mut self, count: usize) -> usize {
        let choice = self.choices.next().copied().unwrap_or_default();
        usize::from(choice) % count
    }

    /// Writes one of these words.
    fn one_of(&mut self, words: &[&str]) {
        let word = words[self.choose(words.len())];
        self.text += word;
    }

    fn file(&mut self) {
        for (number, id) in IDS.iter().chain(&TERMS).enumerate() {
            let _ = write!(self.text, "{id} = ");
            self.pattern(number, 0);
            for attribute in ATTRIBUTES {
                // Terms refer to this attribute of each other.
                let is_needed = id.starts_with('-') && attribute == "x";
                if self.choose(3) == 1 || is_needed {
                    let _ = write!(self.text, "\n    .{attribute} = ");
                    self.pattern(number, 1);
                }
            }
            self.text += "\n";
        }
    }

    /// The text of an entry of this number.
    fn pattern(&mut self, number: usize, depth: usize) {
        self.text += "x";
        for _ in 0..self.choose(5) {
            match self.choose(3) {
                0 => self.one_of(&[" y", "文字", "\n    z", "\u{202e}", "<b>", "\u{2068}"]),
                _ => self.placeable(number, depth),
            }
        }
    }

    fn placeable(&mut self, number: usize, depth: usize) {
        self.text += "{ ";
        match self.choose(8) {
            0 if depth < 3 => self.placeable(number, depth + 1),
            1 | 2 if depth < 3 => {
                self.selector(number);
                self.text += " ->";
                let count = 1 + self.choose(3);
                let default = self.choose(count);
                for variant in 0..count {
                    let star = if variant == default { "*" } else { " " };
                    let _ = write!(self.text, "\n   {star}[");
                    self.one_of(&["one", "few", "other", "0", "1.0", "-1", "y"]);
                    self.text += "] ";
                    self.pattern(number, depth + 1);
                }
                self.text += "\n    ";
            }
            _ => self.operand(number),
        }
        self.text += " }";
    }

    fn selector(&mut self, number: usize) {
        match self.choose(4) {
            0 => self.term(number, ".x"),
            1 => self.text += "\"y\"",
            _ => self.value(),
        }
    }

    fn operand(&mut self, number: usize) {
        match self.choose(6) {
            0 => self.term(number, ""),
            1 => {
                // Now and then to any one, which may be a circle.
                let from = if self.choose(32) == 31 { 0 } else { number + 1 };
                if let Some(ids) = IDS.get(from..).filter(|ids| !ids.is_empty()) {
                    self.one_of(ids);
                } else {
                    self.text += "\"z\"";
                }
            }
            2 => self.one_of(&["\"\"", "\"{\"", r#""\u0041\U01F602""#, r#""\\""#]),
            _ => self.value(),
        }
    }

    /// A term later than this entry, with all arguments.
    fn term(&mut self, number: usize, attribute: &str) {
        let from = (number + 1).saturating_sub(IDS.len());
        let Some(terms) = TERMS.get(from..).filter(|terms| !terms.is_empty()) else {
            self.text += "\"t\"";
            return;
        };
        self.one_of(terms);
        self.text += attribute;
        for (place, name) in VARIABLES.iter().enumerate() {
            let sign = if place == 0 { "(" } else { ", " };
            let _ = write!(self.text, "{sign}{name}: ");
            self.one_of(&["1", "\"y\"", "0.5"]);
        }
        self.text += ")";
    }

    fn value(&mut self) {
        let variable = VARIABLES[self.choose(VARIABLES.len())];
        let _ = match self.choose(8) {
            0 => write!(self.text, "LIST(${variable}, style: \"narrow\")"),
            1 if self.choose(2) == 0 => write!(self.text, "DURATION(${variable})"),
            2 => write!(self.text, "NUMBER(${variable}, minimumFractionDigits: 100)"),
            3 => write!(
                self.text,
                "NUMBER(${variable}, minimumIntegerDigits: 21, type: \"ordinal\")"
            ),
            4 => write!(self.text, "NUMBER(-1.5, maximumSignificantDigits: 1)"),
            5 => write!(self.text, "123456789"),
            _ => write!(self.text, "${variable}"),
        };
    }
}

/// A value of each kind, at its ends.
fn value(choice: u8) -> Value<'static> {
    match choice % 18 {
        0 => 0_u8.into(),
        1 => 1_u8.into(),
        2 => u64::MAX.into(),
        3 => i64::MIN.into(),
        4 => f64::NAN.into(),
        5 => f64::NEG_INFINITY.into(),
        6 => f64::MAX.into(),
        7 => 5e-324.into(),
        8 => (-0.0).into(),
        9 => "".into(),
        10 => "one".into(),
        11 => "\u{202e}\u{2066}".into(),
        12 => "長".repeat(LONGEST_STRING / "長".len()).into(),
        13 => (0..2_000).map(|_| "GET").collect(),
        14 => std::iter::empty::<&str>().collect(),
        15 => Duration::MAX.into(),
        16 => Duration::from_secs(259_201).into(),
        #[cfg(feature = "datetime")]
        17 => std::time::SystemTime::UNIX_EPOCH.into(),
        _ => Duration::ZERO.into(),
    }
}

/// Asks for all that a message says.
fn ask(message: Message<'_>, choices: &[u8]) -> Result<(), TestCaseError> {
    let mut filled = message.with("none", 1);
    for (name, choice) in VARIABLES.iter().zip(choices) {
        // Some are missing.
        if *choice < 224 {
            filled = filled.with(name, value(*choice));
        }
    }
    let description = filled.description();
    let mut written = String::new();
    let is_written = filled.write_description(&mut written);
    prop_assert!(is_written.is_ok());
    prop_assert_eq!(&written, &description);
    if let Ok(tried) = filled.try_description() {
        prop_assert_eq!(tried, written);
    }
    let texts = [
        Some(message.title()),
        Some(message.description()),
        message.hint(),
        Some(description),
        Some(filled.title()),
        filled.hint(),
        filled.attribute("x"),
    ];
    for text in texts.into_iter().flatten() {
        prop_assert!(text.len() <= LONGEST_ANSWER, "{}", text.len());
    }
    Ok(())
}

#[test]
fn what_is_accepted_answers_whatever_it_is_given() {
    const CASES: u32 = 300;

    let accepted = Cell::new(0);
    let choices = || prop::collection::vec(any::<u8>(), 0..400);
    let given = prop::collection::vec(any::<u8>(), VARIABLES.len());
    let cases = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(CASES)
    };
    let test = |(choices, other, given, mode): (Vec<u8>, Vec<u8>, Vec<u8>, u8)| {
        let file = |choices: &[u8]| {
            let mut writer = Writer {
                choices: choices.iter(),
                text: String::new(),
            };
            writer.file();
            writer.text
        };
        let files = [
            ("en-US/a.ftl", file(&choices)),
            ("ar/a.ftl", file(&other)),
            ("ar/b.ftl", "only-here = { $a }\n".to_owned()),
        ];
        let begin = Instant::now();
        let builder = Catalog::builder().files(files.clone());
        let builder = if mode % 4 == 0 {
            builder
        } else {
            builder.without_embedded()
        };
        let catalog = match builder.isolation(Isolation::Always).build() {
            Ok(catalog) => catalog,
            Err(error) => {
                for diagnostic in error.diagnostics() {
                    prop_assert!(diagnostic.rule().is_some(), "{diagnostic}");
                }
                return Ok(());
            }
        };
        accepted.set(accepted.get() + 1);
        for tag in ["en-US", "ar"] {
            let reader = catalog.localizer(language(tag));
            for id in IDS {
                let message = reader.message(id);
                let message = message.ok_or_else(|| TestCaseError::fail(id))?;
                ask(message, &given)?;
            }
            for code in [404, 499, 999] {
                let code = StatusCode::from_u16(code).expect("a code");
                ask(reader.status(code), &given)?;
                ask(reader.status_in("shop", code), &given)?;
            }
        }
        prop_assert!(begin.elapsed() < LONGEST_TIME, "{:?}", begin.elapsed());
        Ok(())
    };
    let any = (choices(), choices(), given, any::<u8>());
    let result = TestRunner::new(cases).run(&any, test);
    result.unwrap_or_else(|error| panic!("{error}"));
    // Enough of the texts are right.
    assert!(accepted.get() > CASES / 4, "{}", accepted.get());
}
