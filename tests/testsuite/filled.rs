use fluent_status::{Catalog, Isolation, Language, Localizer, Value};

use crate::{language, own_reader};

#[track_caller]
fn told<'v>(tag: &str, id: &str, name: &'v str, value: impl Into<Value<'v>>) -> String {
    let localizer = own_reader(tag);
    localizer
        .message(id)
        .expect(id)
        .with(name, value)
        .to_string()
}

#[test]
fn plurals_follow_the_language() {
    let english = |seconds: u64| told("en-US", "detail-wait", "seconds", seconds);
    assert_eq!(english(0), "Wait 0 seconds.");
    assert_eq!(english(1), "Wait 1 second.");
    assert_eq!(english(90), "Wait 90 seconds.");
    let of_a_type = |value: Value<'static>| told("en-US", "detail-wait", "seconds", value);
    assert_eq!(of_a_type(1_i32.into()), "Wait 1 second.");
    assert_eq!(of_a_type(1_u8.into()), "Wait 1 second.");
    assert_eq!(of_a_type(3_u16.into()), "Wait 3 seconds.");
    assert_eq!(told("zh-CN", "detail-wait", "seconds", 1), "等 1 秒吧。");
    assert_eq!(told("zh-CN", "detail-wait", "seconds", 2), "等 2 秒吧。");
}

#[test]
fn strings_are_put_in_as_they_are() {
    assert_eq!(
        told("en-US", "detail-allowed-methods", "methods", "GET, HEAD"),
        "It can be used by GET, HEAD."
    );
    assert_eq!(
        told("zh-CN", "detail-room", "size", String::from("10 MB")),
        "放得下 10 MB。"
    );
    let markup = "{ $x } <b> \u{202e}";
    assert_eq!(
        told("en-US", "detail-room", "size", markup),
        format!("There is room for {markup}.")
    );
}

#[test]
fn numbers_of_every_kind_have_an_answer() {
    let seconds = |value: Value<'static>| told("en-US", "detail-wait", "seconds", value);
    let cases: Vec<(Value<'static>, &str)> = vec![
        (u64::MAX.into(), "18,446,744,073,709,551,615"),
        (9_007_199_254_740_993_u64.into(), "9,007,199,254,740,993"),
        (i64::MIN.into(), "-9,223,372,036,854,775,808"),
        ((-1).into(), "-1"),
        (usize::MAX.into(), "18,446,744,073,709,551,615"),
        (1.5.into(), "1.5"),
        (0.1_f32.into(), "0.1"),
        (f64::NAN.into(), "NaN"),
        (f64::INFINITY.into(), "∞"),
        (f64::NEG_INFINITY.into(), "-∞"),
        (f32::NAN.into(), "NaN"),
        ("soon".into(), "soon"),
    ];
    for (value, shown) in cases {
        let text = seconds(value.clone());
        let unit = if shown == "-1" { "second" } else { "seconds" };
        assert_eq!(text, format!("Wait {shown} {unit}."), "{value:?}");
    }
    for extreme in [
        f64::MAX,
        f64::MIN,
        f64::MIN_POSITIVE,
        f64::EPSILON,
        5e-324,
        -0.0,
        1e19,
    ] {
        assert!(seconds(extreme.into()).starts_with("Wait "), "{extreme}");
    }
}

#[test]
fn a_missing_argument_is_shown_and_reported() {
    let english = own_reader("en-US");
    let wait = english.message("detail-wait").expect("an id");
    assert_eq!(wait.description(), "Wait { $seconds } seconds.");
    assert_eq!(wait.title(), wait.description());
    let misspelt = wait.with("second", 1).with("minutes", 2);
    assert_eq!(misspelt.description(), "Wait { $seconds } seconds.");
    assert_eq!(
        misspelt
            .try_description()
            .expect_err("an argument is missing")
            .to_string(),
        r#"message "detail-wait" (en-US) needs the argument "seconds"; add it with `with("seconds", …)`"#
    );
    let given = misspelt.with("seconds", 1);
    assert_eq!(
        given.try_description().expect("all arguments"),
        "Wait 1 second."
    );
}

#[test]
fn of_two_arguments_with_one_name_the_later_counts() {
    let english = own_reader("en-US");
    let wait = english.message("detail-wait").expect("an id");
    let filled = wait.with("seconds", 1).with("seconds", 5);
    assert_eq!(filled.description(), "Wait 5 seconds.");
    assert_eq!(filled.id(), "detail-wait");
    assert_eq!(filled.language().to_string(), "en-US");
    assert_eq!(filled.hint(), None);
}

#[test]
fn a_plain_text_takes_arguments_and_leaves_them() {
    let english = own_reader("en-US");
    let plain = english.message("http-404").expect("an id");
    let filled = plain.with("seconds", 1);
    assert_eq!(filled.title(), "No such page");
    assert_eq!(filled.attribute("hint"), plain.hint());
    assert_eq!(filled.attribute("nope"), None);
    assert!(filled.try_description().is_ok());
    let mut written = String::new();
    filled
        .write_description(&mut written)
        .expect("a string takes everything");
    assert_eq!(written, plain.description());
}

/// Isolation marks are for strings of unknown direction: the caller's.
#[test]
fn only_the_callers_strings_are_isolated() {
    let files = [(
        "en-US/a.ftl",
        "-brand = { $case ->\n   *[nominative] Fox\n} { $case }\n\
         a = { -brand(case: \"genitive\") } { $name ->\n    [x] X\n   *[other] { $name }\n}\n",
    )];
    let builder = Catalog::builder().without_embedded().files(files);
    let catalog = builder.isolation(Isolation::Always).build();
    let catalog = catalog.unwrap_or_else(|error| panic!("{error}"));
    let english = catalog.localizer(language("en-US"));
    let message = english.message("a").expect("the id");
    assert_eq!(
        message.with("name", "Eve").description(),
        "Fox genitive \u{2068}Eve\u{2069}"
    );
}

#[test]
fn a_text_about_an_empty_list_says_nothing() {
    let files = [(
        "en-US/a.ftl",
        "a-list = Methods: { $list }.\n    .hint = Use { $list }.\n    .title = Methods\n\
         a-plural = { $n ->\n    [one] One of { LIST($list, type: \"disjunction\") }.\n   *[other] None.\n}\n\
         a-term = See { -both }.\n-both = both\n",
    )];
    let catalog = Catalog::builder().without_embedded().files(files).build();
    let catalog = catalog.expect("good texts");
    let english = catalog.localizer(Language::SOURCE);
    let empty = || Value::from_iter([""; 0]);
    let message = english.message("a-list").expect("an id");
    let filled = message.with("list", empty());
    assert_eq!(filled.description(), "");
    assert_eq!(
        filled.try_description().expect("no argument is missing"),
        ""
    );
    assert_eq!((&*filled.title(), filled.hint()), ("Methods", None));
    let mut text = String::from("Before. ");
    filled
        .write_description(&mut text)
        .expect("a string has room");
    assert_eq!(text, "Before. ");
    assert_eq!(
        message
            .with("list", Value::from_iter(["GET"]))
            .description(),
        "Methods: GET."
    );
    // A list that is not shown is none of its business.
    let plural = english.message("a-plural").expect("an id");
    let of = |n: u32| {
        plural
            .with("n", n)
            .with("list", empty())
            .description()
            .into_owned()
    };
    assert_eq!((of(1).as_str(), of(2).as_str()), ("", "None."));
    let term = english
        .message("a-term")
        .expect("an id")
        .with("list", empty());
    assert_eq!(term.description(), "See both.");
    // Longer than what is written without measuring first.
    let long = format!("a-long = {} {{ $list }}\n", "word ".repeat(100));
    let catalog = Catalog::builder()
        .without_embedded()
        .files([("en-US/a.ftl", long)])
        .build();
    let catalog = catalog.expect("good texts");
    let english = catalog.localizer(Language::SOURCE);
    let long = english.message("a-long").expect("an id");
    assert_eq!(long.with("list", empty()).description(), "");
}

#[test]
fn an_id_of_digits_is_no_quantity() {
    for tag in Catalog::embedded().languages() {
        let localizer = Localizer::new(tag);
        let line = localizer.message("page-request-id").expect("an id");
        assert!(
            line.with("id", 1_234_567).description().contains("1234567"),
            "{tag}"
        );
        assert!(
            line.with("id", "7f3a9c").description().contains("7f3a9c"),
            "{tag}"
        );
    }
}

/// What a function cannot write is left as it is, and told to who asks.
#[test]
fn an_argument_of_another_kind_is_told() {
    let text = "a-wait = { DURATION($x) }\n    .title = { $x }\n    .hint = { NUMBER($x) }\n";
    let texts = format!("{text}{}", include_str!("../../locales/en-US/detail.ftl"));
    let files = [("en-US/a.ftl", texts)];
    let catalog = Catalog::builder().without_embedded().files(files).build();
    let catalog = catalog.unwrap_or_else(|error| panic!("{error}"));
    let english = catalog.localizer(Language::SOURCE);
    let message = english.message("a-wait").expect("an id");
    let wait = |value: Value<'static>| {
        let told = message.with("x", value).try_description();
        told.map_err(|error| {
            assert_eq!(error.arguments(), ["x"]);
            error.to_string()
        })
    };
    let refused = r#"message "a-wait" (en-US) gives the argument "x" to DURATION, which takes a length of time; give it a length of time"#;
    assert_eq!(wait(5.into()).as_deref(), Ok("5 seconds"));
    for value in ["5".into(), true.into(), Value::from_iter(["5"])] {
        assert_eq!(wait(value).unwrap_err(), refused);
    }
    // NUMBER leaves a string as it is, and no function no value.
    assert!(message.with("x", "soon").try_hint().is_ok());
    assert_eq!(message.with("x", "soon").try_title().as_deref(), Ok("soon"));
    let missing = message.with("y", 5).try_title().unwrap_err();
    assert_eq!(missing.arguments(), ["x"]);
}

#[cfg(feature = "datetime")]
#[test]
fn what_is_no_date_is_told_by_datetime() {
    let files = [("en-US/a.ftl", "a-date = { DATETIME($x) }\n")];
    let catalog = Catalog::builder().without_embedded().files(files).build();
    let catalog = catalog.unwrap_or_else(|error| panic!("{error}"));
    let english = catalog.localizer(Language::SOURCE);
    let date = english.message("a-date").expect("an id");
    for value in [Value::from(3), Value::from("today"), Value::from(2.5)] {
        let error = date.with("x", value).try_description().unwrap_err();
        let told = error.to_string();
        assert!(
            told.contains("DATETIME, which takes a date or a time"),
            "{told}"
        );
    }
    let moment = std::time::SystemTime::UNIX_EPOCH;
    assert!(date.with("x", moment).try_description().is_ok());
}

#[test]
fn values_are_made_of_what_callers_have() {
    let source = Language::SOURCE;
    let values: [(Value<'_>, &str); 8] = [
        (true.into(), "true"),
        (false.into(), "false"),
        ('é'.into(), "é"),
        (std::sync::Arc::<str>::from("shared").into(), "shared"),
        (Box::<str>::from("boxed").into(), "boxed"),
        (http::Method::GET.into(), "GET"),
        ((&http::Method::PATCH).into(), "PATCH"),
        ((&source).into(), "en-US"),
    ];
    let files = [("en-US/a.ftl", "a-text = { $x }\n")];
    let catalog = Catalog::builder().without_embedded().files(files).build();
    let catalog = catalog.unwrap_or_else(|error| panic!("{error}"));
    let english = catalog.localizer(Language::SOURCE);
    let message = english.message("a-text").expect("an id");
    for (value, told) in values {
        assert_eq!(message.with("x", value).description(), told);
    }
}
