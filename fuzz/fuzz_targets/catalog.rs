//! Any texts: loading refuses them, or each of them answers.
//!
//! An input is a byte of options, five bytes that choose the arguments, and what four
//! files are made of.
#![no_main]

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use fluent_status::reference::Page;
use fluent_status::{Catalog, Isolation, Language, Localizer, Message, StatusCode, Value};
use fluent_status_fuzz::grammar::VARIABLES;
use fluent_status_fuzz::{diagnostics, inputs, syntax};
use libfuzzer_sys::fuzz_target;

/// The longest text that may come of accepted ones, in bytes, whatever the
/// arguments are.
const LONGEST: usize = 4 << 20;

const PATHS: [&str; 3] = ["en-US/m.ftl", "ar/m.ftl", "zh-CN/http.ftl"];
/// The file of a layer over these.
const PATH_ABOVE: &str = "en-US/m.ftl";

fuzz_target!(|data: &[u8]| {
    let Some((options, rest)) = data.split_first() else {
        return;
    };
    let (arguments, rest) = rest.split_at(rest.len().min(VARIABLES.len()));
    let [files @ .., above]: [Vec<u8>; 4] = inputs::files(*options, rest);
    files.iter().for_each(|file| syntax::check_bytes(file));
    let mut builder = Catalog::builder().files(PATHS.into_iter().zip(files));
    if options & 2 != 0 {
        builder = builder.files([(PATH_ABOVE, above)]);
    }
    if options & 4 != 0 {
        builder = builder.without_embedded();
    }
    builder = builder.isolation(match options & 24 {
        0 => Isolation::Always,
        8 => Isolation::Never,
        _ => Isolation::RightToLeft,
    });
    match builder.build() {
        Ok(catalog) => check_answers(&catalog, arguments),
        Err(error) => {
            assert!(!error.diagnostics().is_empty());
            assert!(!error.to_string().is_empty());
            error.diagnostics().iter().for_each(diagnostics::check);
        }
    }
});

fn check_answers(catalog: &Catalog, arguments: &[u8]) {
    const OTHER_IDS: [&str; 9] = ["m0", "m1", "m2", "m3", "m4", "shop-1001", "a", "b", "?"];

    let ids: Vec<&str> = catalog.ids().collect();
    for tag in ["en-US", "ar", "zh-CN"] {
        let language: Language = tag.parse().expect("a tag");
        let reader = catalog.localizer(language);
        for id in &ids {
            let message = reader.message(id).expect("an id that is listed");
            check_message(message, arguments);
        }
        for message in OTHER_IDS.iter().filter_map(|id| reader.message(id)) {
            check_message(message, arguments);
        }
        for code in [204, 404, 499, 999] {
            let code = StatusCode::from_u16(code).expect("a code");
            check_message(reader.status(code), arguments);
            check_message(reader.status_in("vpc", code), arguments);
        }
        // Pages are for another target, but not of such texts.
        if arguments.first().is_some_and(|first| first % 16 == 0) {
            check_page(&reader);
        }
    }
}

fn check_message(message: Message<'_>, arguments: &[u8]) {
    let description = message.description();
    assert_eq!(message.to_string(), description);
    assert_bounded(&description);
    assert_bounded(&message.title());
    message.hint().iter().for_each(|hint| assert_bounded(hint));

    let mut filled = message.with("zz", 1);
    for (name, argument) in VARIABLES.into_iter().zip(arguments) {
        // An argument may be missing.
        if *argument != 255 {
            filled = filled.with(name, value(*argument));
        }
    }
    let description = filled.description();
    assert_bounded(&description);
    let mut written = String::new();
    filled
        .write_description(&mut written)
        .expect("a string takes all");
    assert_eq!(written, description);
    match filled.try_description() {
        Ok(tried) => assert_eq!(tried, description),
        Err(error) => assert!(error.to_string().len() < 10_000),
    }
    assert_bounded(&filled.title());
    filled.hint().iter().for_each(|hint| assert_bounded(hint));
    for name in ["title", "hint", "x", "gender", "nope"] {
        let _ = message.attribute(name);
        let attribute = filled.attribute(name);
        attribute
            .iter()
            .for_each(|attribute| assert_bounded(attribute));
    }
}

fn assert_bounded(text: &str) {
    assert!(text.len() <= LONGEST, "{} bytes", text.len());
}

/// The extremes of all that an argument can be.
fn value(choice: u8) -> Value<'static> {
    let most_seconds = Duration::from_secs(i64::MAX.unsigned_abs());
    match choice % 29 {
        0 => 0_u8.into(),
        1 => 1_u8.into(),
        2 => u64::MAX.into(),
        3 => i64::MIN.into(),
        4 => i64::MAX.into(),
        5 => f64::NAN.into(),
        6 => f64::INFINITY.into(),
        7 => f64::NEG_INFINITY.into(),
        8 => (-0.0).into(),
        9 => f64::MAX.into(),
        10 => f64::MIN_POSITIVE.into(),
        11 => 5e-324.into(),
        12 => 0.1_f32.into(),
        13 => "".into(),
        14 => "\u{202e}\u{2066}x".into(),
        15 => "one".into(),
        16 => "<b>&\"'".into(),
        17 => ["GET"; 2000].into_iter().collect(),
        18 => std::iter::empty::<&str>().collect(),
        19 => ["", "y"].into_iter().collect(),
        20 => Duration::MAX.into(),
        21 => Duration::ZERO.into(),
        22 => Duration::from_secs(259_201).into(),
        23 => (UNIX_EPOCH + most_seconds).into(),
        24 => (UNIX_EPOCH - most_seconds).into(),
        25 => SystemTime::UNIX_EPOCH.into(),
        26 => jiff::civil::Date::MAX.into(),
        27 => jiff::civil::Date::MIN.into(),
        _ => time::Date::MIN.into(),
    }
}

fn check_page(reader: &Localizer) {
    if let Some(page) = Page::new(reader, "http") {
        assert!(!page.to_html().is_empty());
        assert!(!page.to_markdown().is_empty());
    }
}
