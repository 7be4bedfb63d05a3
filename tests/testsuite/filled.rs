use fluent_status::{Catalog, Isolation, Value};

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
