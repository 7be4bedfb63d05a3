//! What texts can do at the worst: whatever is accepted can be asked for, on a small
//! stack, in little memory and time.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use allocation_counter::measure;
use fluent_status::{Catalog, Localizer, Preferences, StatusCode};
use rust_embed::{EmbeddedFile, Metadata, RustEmbed};

/// Half of what the main thread has on the system that gives it the least, in
/// bytes; a fourth of what a thread of tokio has.
const SMALL_STACK: usize = 1 << 19;

/// Does it on a thread with a small stack; a call too deep ends the tests.
fn on_a_small_stack(work: impl FnOnce() + Send) {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(SMALL_STACK);
        let thread = thread.spawn_scoped(scope, work).expect("a thread");
        thread.join().expect("no panic");
    });
}

/// The reader of a catalog of one English file.
fn english(text: &str) -> Localizer {
    let builder = Catalog::builder().without_embedded();
    let catalog = builder.files([("en-US/a.ftl", text)]).build();
    let catalog = catalog.unwrap_or_else(|error| panic!("{error}"));
    catalog.localizer(Preferences::default())
}

/// The reader of a catalog of many lines in English, which no single file may have.
fn english_of_files(lines: impl IntoIterator<Item = String>) -> Localizer {
    let lines: Vec<String> = lines.into_iter().collect();
    let files = lines.chunks(8_000).zip(0..);
    let files = files.map(|(lines, number)| (format!("en-US/a{number}.ftl"), lines.concat()));
    let builder = Catalog::builder().without_embedded();
    let catalog = builder.files(files.collect::<Vec<_>>()).build();
    let catalog = catalog.unwrap_or_else(|error| panic!("{error}"));
    catalog.localizer(Preferences::default())
}

/// The description of a message of this text.
fn description(text: &str, id: &str) -> String {
    let english = english(text);
    let message = english.message(id).expect("an id");
    message.description().into_owned()
}

/// The most memory that is in use at a time while this is done, in bytes.
fn memory(work: impl FnOnce()) -> u64 {
    measure(work).bytes_max
}

/// What a person is told of these texts in English; nothing if they are accepted.
fn told(text: &str) -> Vec<String> {
    let files = [("en-US/a.ftl", text), ("en-US/b.ftl", "b = { -t }\n")];
    let error = match Catalog::builder().files(files).build() {
        Ok(_) => return Vec::new(),
        Err(error) => error,
    };
    let diagnostics = error.diagnostics().iter();
    let told = diagnostics.map(|told| match told.rule() {
        Some(rule) => format!("{rule} {told}"),
        None => told.to_string(),
    });
    told.collect()
}

#[test]
fn an_escape_that_is_cut_is_told_with_its_place_beside_all_else() {
    let elsewhere = r#"unknown-reference en-US/b.ftl:1:8: there is no term "-t"; define it in this language: -t = text"#;
    for (value, column, sequence) in [
        (r#"{"\u其"}"#, 9, "其"),
        (r#"{"\u20é"}"#, 11, "20é"),
        (r#"{"\U00其"}"#, 11, "00其"),
    ] {
        let expected = format!(
            "escape-sequence en-US/a.ftl:2:{column}: {sequence:?} is not the number of a \
             character; write four hexadecimal digits behind \\u, or six behind \\U"
        );
        let text = format!("a = x\nc = {value}\n");
        assert_eq!(told(&text), [expected.as_str(), elsewhere]);
        assert_eq!(told(text.trim_end()), [expected.as_str(), elsewhere]);
    }
}

/// A folder that is read from the disk, where somebody is at work: the text is
/// another one each time.
struct Changing;

static READ: AtomicUsize = AtomicUsize::new(0);

impl RustEmbed for Changing {
    fn get(_: &str) -> Option<EmbeddedFile> {
        let text = match READ.fetch_add(1, Ordering::Relaxed) {
            0 => "a = right\n".to_owned(),
            1 => "a = {\"\\u其\"}\n".to_owned(),
            _ => format!("a = {}\n", "{".repeat(100_000)),
        };
        Some(EmbeddedFile {
            data: text.into_bytes().into(),
            metadata: Metadata::__rust_embed_new([0; 32], None, None),
        })
    }

    fn iter() -> impl Iterator<Item = Cow<'static, str>> + 'static {
        [Cow::Borrowed("en-US/a.ftl")].into_iter()
    }
}

#[test]
fn what_is_looked_up_is_what_was_checked() {
    let builder = Catalog::builder()
        .without_embedded()
        .embedded_folder::<Changing>();
    let catalog = builder.build().expect("no problem");
    let english = catalog.localizer(Preferences::default());
    let message = english.message("a").expect("an id");
    assert_eq!(message.description(), "right");
}

/// The texts that DURATION is made of, as far as they are not given.
fn with_durations(given: &str) -> String {
    let mut text = given.to_owned();
    for unit in ["days", "hours", "minutes", "seconds"] {
        if !given.contains(&format!("detail-duration-{unit} =")) {
            let _ = writeln!(text, "detail-duration-{unit} = {{ ${unit} }} {unit}");
        }
    }
    if !given.contains("detail-duration-pair =") {
        text += "detail-duration-pair = { $larger } { $smaller }\n";
    }
    text
}

#[test]
fn duration_in_what_duration_is_made_of_is_a_circle() {
    let circle = |id: &str, steps: &str| {
        format!(
            "cyclic-reference en-US/a.ftl:1:1: the text refers to itself: {id} → {steps}; \
             write one of these without the reference"
        )
    };
    let elsewhere = |told: &String| !told.contains("b.ftl");
    let told = |text: &str| -> Vec<String> { told(text).into_iter().filter(elsewhere).collect() };
    for unit in ["days", "hours", "minutes", "seconds"] {
        let id = format!("detail-duration-{unit}");
        let text = format!("{id} = {{ DURATION(${unit}) }}\n");
        assert_eq!(told(&text), [circle(&id, &id)]);
    }
    let id = "detail-duration-pair";
    let through = "detail-duration-pair = { $larger }{ own }\nown = { own.wait }\n    .wait = { DURATION(90) }\n";
    assert_eq!(
        told(through),
        [circle(id, "own → own.wait → detail-duration-pair")]
    );
}

#[test]
fn what_duration_is_made_of_is_short() {
    let told = |id: &str| {
        format!(
            "too-large en-US/a.ftl:1:1: DURATION reads the message {id:?}, which is longer than \
             1 KiB or has more than 10 placeables, references included; leave what the function \
             is to say there, and nothing else"
        )
    };
    let texts = [
        ("detail-duration-pair", "{ $larger }".repeat(99)),
        ("detail-duration-days", "x".repeat(8_000)),
        ("detail-duration-hours", "{ -hours }".to_owned()),
    ];
    for (id, value) in texts {
        let text = format!("{id} = {value}\n-hours = {}\n", "h".repeat(2_000));
        assert!(self::told(&text).contains(&told(id)), "{id}");
    }
}

#[test]
fn a_length_of_time_as_long_as_may_be_stays_short() {
    let (pair, unit) = ("{ $larger }".repeat(10), "x".repeat(1000));
    let text = with_durations(&format!(
        "detail-duration-pair = {pair}\ndetail-duration-hours = {unit}{{ $hours }}\n\
         detail-duration-days = {unit}{{ $days }}\nwait = {}\n",
        "{ $wait }".repeat(100)
    ));
    let english = english(&text);
    let wait = english.message("wait").expect("an id");
    let told = wait
        .with("wait", Duration::from_secs(u64::MAX))
        .description();
    assert!(
        told.len() > 1_000_000 && told.len() < 2 << 20,
        "{}",
        told.len()
    );
}

#[test]
fn a_length_of_time_in_what_it_is_told_by_is_told_once() {
    let english = crate::own_reader("en-US");
    let told = |id: &str, name: &str, seconds: u64| {
        let message = english.message(id).expect("an id");
        let filled = message.with(name, Duration::from_secs(seconds));
        filled.description().into_owned()
    };
    // Each is filled in with what DURATION says, of which the parts are numbers.
    assert_eq!(
        told("detail-duration-minutes", "minutes", 90),
        "90 full seconds full minutes"
    );
    assert_eq!(
        told("detail-duration-seconds", "seconds", 1),
        "1 full second full second"
    );
    let pair = english.message("detail-duration-pair").expect("an id");
    let pair = pair.with("larger", Duration::from_secs(3_900));
    let pair = pair.with("smaller", Duration::from_secs(60));
    assert_eq!(
        pair.description(),
        "1 full hour and 5 full minutes and 1 full minute"
    );
}

#[test]
fn references_without_end_take_no_more_of_the_stack() {
    let chain = |links: usize, link: &dyn Fn(usize) -> String, end: &str| {
        let links =
            (0..links).map(link).collect::<String>() + &end.replace("END", &links.to_string());
        with_durations(&links)
    };
    let nested = |links: usize, braces: usize, end: &str| {
        let (open, close) = ("{ ".repeat(braces), " }".repeat(braces));
        let link = |link: usize| format!("a{link} = {open}a{}{close}\n", link + 1);
        chain(links, &link, &format!("aEND = {end}\n"))
    };
    let deep = "too-large en-US/a.ftl:1:1: the text has more than 100 placeables, references \
                included; divide it into several messages";
    assert_eq!(told(&nested(99, 49, "x"))[0], deep);
    let message = |n: usize| format!("a{n} = {{ a{} }}\n", n + 1);
    let term = |n: usize| format!("-a{n} = {{ -a{}(x: 1) }}\n", n + 1);
    let choice = |n: usize| format!("a{n} = {{ $x ->\n   *[x] {{ a{} }}\n }}\n", n + 1);
    let closed = |n: usize| format!("a{n} = {{ \"x\" ->\n   *[x] {{ a{} }}\n }}\n", n + 1);
    let kind = |n: usize| format!("-a{n} = x\n    .b = {{ -a{}.b ->\n   *[x] y\n }}\n", n + 1);
    // Resolved once, or filled in.
    let deepest = [
        nested(2, 50, "x"),
        nested(2, 49, "{ $x }"),
        chain(100, &message, "aEND = x\n"),
        chain(99, &message, "aEND = { $x }\n"),
        chain(44, &choice, "aEND = { DURATION($x) }\n"),
        chain(49, &closed, "aEND = { \"x\" }\n"),
        chain(
            99,
            &kind,
            "-aEND = x\n    .b = y\na0 = { -a0.b ->\n   *[x] y\n }\n",
        ),
        chain(99, &term, "-aEND = y\na0 = { -a0(x: 1) }\n"),
        chain(98, &term, "-aEND = { NUMBER(1) }\na0 = { -a0(x: 1) }\n"),
    ];
    for text in deepest {
        on_a_small_stack(|| {
            let english = english(&text);
            let message = english.message("a0").expect("an id");
            let _ = message.with("x", "y").description();
            let _ = message.with("x", Duration::MAX).try_description();
        });
    }
}

#[test]
fn texts_that_refer_to_each_other_twice_are_looked_at_once() {
    let mut text = String::new();
    for link in 0..45 {
        let next = link + 1;
        let _ = write!(
            text,
            "a{link} = {{ \"x\" ->\n    [y] {{ a{next} }}\n   *[x] {{ a{next} }}\n }}\n"
        );
    }
    let begin = Instant::now();
    assert_eq!(description(&(text + "a45 = x\n"), "a0"), "x");
    assert!(
        begin.elapsed() < Duration::from_secs(5),
        "{:?}",
        begin.elapsed()
    );
}

#[test]
fn what_is_overridden_is_not_resolved() {
    let huge = format!("-t = {}\n", "x".repeat(1 << 19));
    // In files that each may have as many braces.
    let overridden = (0..800).step_by(200).map(|from| {
        let texts = (from..from + 200).map(|n| format!("a{n} = {}\n", "{ -t }".repeat(100)));
        (format!("en-US/b{from}.ftl"), texts.collect::<String>())
    });
    let overridden: Vec<(String, String)> = overridden.collect();
    let own: String = (0..800)
        .map(|n| format!("a{n} = y\n    .b = z\n"))
        .collect();
    let begin = Instant::now();
    let used = memory(|| {
        let builder = Catalog::builder().without_embedded();
        // A reference that counts makes all names known.
        let first = "first = { second }\nsecond = x\n".to_owned();
        let builder = builder
            .files([("en-US/a.ftl", first + &huge)])
            .files(overridden);
        let catalog = builder
            .files([("en-US/a.ftl", own)])
            .build()
            .expect("no problem");
        let english = catalog.localizer(Preferences::default());
        let message = english.message("a799").expect("an id");
        assert_eq!(
            (message.description(), message.attribute("b")),
            ("y".into(), Some("z".into()))
        );
        let ids: Vec<&str> = catalog.ids().collect();
        assert_eq!((ids.len(), ids[801]), (802, "a799"));
    });
    assert!(used < 32 << 20, "{used} bytes");
    assert!(
        begin.elapsed() < Duration::from_secs(20),
        "{:?}",
        begin.elapsed()
    );
}

#[test]
fn a_long_id_and_terms_of_the_names_of_messages_take_little() {
    let mut text = format!("{} = x\n", "a".repeat(300_000));
    for n in 0..12_000 {
        let _ = write!(text, "m{n} = x\n-m{n} = {{ m{n} }}\n");
    }
    let begin = Instant::now();
    let used = memory(|| assert_eq!(description(&text, "m11999"), "x"));
    assert!(used < 64 << 20, "{used} bytes");
    assert!(
        begin.elapsed() < Duration::from_secs(20),
        "{:?}",
        begin.elapsed()
    );
}

#[test]
fn many_families_take_as_much_as_their_texts() {
    let lines = (0..50_000).map(|n| format!("f{n}-999 = {n}\n"));
    let lines = lines.chain(["f49999-404 = { $x }\n".to_owned()]);
    let lines: Vec<String> = lines.collect();
    let begin = Instant::now();
    let used = memory(|| {
        let english = english_of_files(lines);
        let of = |family: &str, code: u16| {
            let code = StatusCode::from_u16(code).expect("a code");
            let message = english.status_in(family, code);
            (message.id().to_owned(), message.description().into_owned())
        };
        for n in [0, 15, 16, 17, 49_999] {
            let id = format!("f{n}-999");
            assert_eq!(of(&format!("f{n}"), 999), (id.clone(), n.to_string()));
            assert_eq!(
                english.message(&id).expect("an id").description(),
                n.to_string()
            );
        }
        // What has not this code, or needs an argument, does not answer.
        assert_eq!(of("f0", 404).0, "http-404");
        assert_eq!(of("f49999", 404).0, "http-404");
        assert_eq!(of("no such family", 404).0, "http-404");
        assert!(english.message("f49999-404").is_some());
    });
    assert!(used < 64 << 20, "{used} bytes");
    assert!(
        begin.elapsed() < Duration::from_secs(20),
        "{:?}",
        begin.elapsed()
    );
}

#[test]
fn short_texts_that_refer_to_many_variables_take_little() {
    let variables: String = (0..99).map(|n| format!("{{$v{n}}}")).collect();
    for link in ["{m}", "{m}{$x}"] {
        let terms = (0..60_000).map(|n| format!("-a{n:x}={link}\n"));
        let lines: Vec<String> = [format!("m={variables}\n")]
            .into_iter()
            .chain(terms)
            .collect();
        let begin = Instant::now();
        let used = memory(|| assert!(english_of_files(lines).message("m").is_some()));
        assert!(used < 128 << 20, "{link}: {used} bytes");
        let elapsed = begin.elapsed();
        assert!(elapsed < Duration::from_secs(20), "{link}: {elapsed:?}");
    }
}
