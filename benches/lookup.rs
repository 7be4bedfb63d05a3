//! Look-ups, filling in and start-up beside a dense table written by hand, in
//! one interleaved run. `cargo bench --bench lookup`; `benches/peers/` has the
//! same for other crates.

// A benchmark may fail by panicking.
#![allow(clippy::expect_used, clippy::indexing_slicing)]

mod threads;

use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

use fluent_status::{Catalog, Language, Localizer, Message, Preferences, StatusCode, registry};

const CALLS: usize = 4096;
const ROUNDS: usize = 201;

/// The texts of every code from 100 to 599, by language.
type Table = Vec<[&'static str; 500]>;

/// One call: which code, and which of the languages.
#[derive(Clone, Copy)]
struct Call {
    status: StatusCode,
    language: usize,
}

/// The second one has a text for but one of the codes.
const LANGUAGES: [&str; 2] = ["zh-CN", "tlh"];

fn main() {
    if std::env::args().any(|argument| argument == FIRST_MESSAGE) {
        return first_message();
    }
    let catalog = catalog();
    let readers = LANGUAGES.map(|tag| catalog.localizer(tag.parse::<Language>().expect("a tag")));
    let table = |text: &dyn Fn(Message<'_>) -> String| -> Table {
        let text = |message: Message<'_>| -> &'static str { text(message).leak() };
        let table = |reader: &Localizer| {
            std::array::from_fn(|index| text(reader.status(code(index + 100))))
        };
        readers.iter().map(table).collect()
    };
    let descriptions = table(&|message| message.description().into_owned());
    let titles = table(&|message| message.title().into_owned());
    let hints = table(&|message| message.hint().unwrap_or_default().into_owned());
    let vpc = readers.each_ref().map(|reader| {
        let message = reader.message("vpc-404").expect("the id");
        message.to_string()
    });
    let in_chinese = |id: &str| readers[0].message(id).expect("the id");
    let (filled, plural) = (in_chinese("filled"), in_chinese("plural"));

    let known: Vec<StatusCode> = registry::iter().map(|entry| entry.status()).collect();
    let unknown: Vec<StatusCode> = (460..499).map(code).collect();
    let hinted: Vec<StatusCode> = known
        .iter()
        .copied()
        .filter(|code| readers[0].status(*code).hint().is_some())
        .collect();
    let source_only = random(&known, 1);
    let [known, hinted, unknown] = [&known, &hinted, &unknown].map(|codes| random(codes, 0));
    let look_up = |table: &Table, call: Call| black_box(table[call.language][index(call)]).len();
    let description = |call: Call| {
        let message = readers[call.language].status(call.status);
        black_box(message.description()).len()
    };
    println!(
        "{:<40}{:>10}{:>10}{:>9}",
        "", "table, ns", "ours, ns", "ratio"
    );
    for (name, calls) in [
        ("description by code", &known),
        ("only in the source language", &source_only),
        ("an unknown code: its class", &unknown),
    ] {
        row(
            name,
            calls,
            |call| look_up(&descriptions, call),
            description,
        );
    }
    row(
        "title by code",
        &known,
        |call| look_up(&titles, call),
        |call| black_box(readers[call.language].status(call.status).title()).len(),
    );
    row(
        "hint by code",
        &hinted,
        |call| look_up(&hints, call),
        |call| {
            let hint = black_box(readers[call.language].status(call.status).hint());
            hint.map_or(0, |hint| hint.len())
        },
    );
    let of_id = |call: Call| black_box(&*vpc[black_box(call.language)]).len();
    row("by id, vpc-404", &known, of_id, |call| {
        let message = readers[call.language].message(black_box("vpc-404"));
        black_box(message.expect("the id").description()).len()
    });
    row("status_in(\"vpc\", 404)", &known, of_id, |call| {
        let message = readers[call.language].status_in(black_box("vpc"), StatusCode::NOT_FOUND);
        black_box(message.description()).len()
    });
    row(
        "a string and a number filled in",
        &known,
        |call| {
            let name = black_box("the manual");
            let mut number = itoa::Buffer::new();
            let number = number.format(call.status.as_u16());
            black_box(["请在 ", number, " 秒后重读", name, "。"].concat()).len()
        },
        |call| {
            let filled = filled.with("name", black_box("the manual"));
            black_box(filled.with("seconds", call.status.as_u16()).description()).len()
        },
    );
    row(
        "a plural selected",
        &known,
        |call| match call.status.as_u16() {
            1 => black_box("1 秒后".to_owned()).len(),
            seconds => black_box(format!("{seconds} 秒后")).len(),
        },
        |call| black_box(plural.with("seconds", call.status.as_u16()).description()).len(),
    );
    let header = "zh-SG, zh;q=0.9, en;q=0.5";
    let of_table = |call| look_up(&descriptions, call);
    row(
        "a localizer, its header seen before",
        &known,
        of_table,
        |_| {
            black_box(catalog.from_accept_language(black_box(header)));
            1
        },
    );
    row(
        "a localizer, its header never seen",
        &known,
        of_table,
        |_| {
            let wanted = Preferences::from_accept_language(black_box(header));
            black_box(catalog.localizer(wanted));
            1
        },
    );
    start_up();
    let other = self::catalog().localizer(LANGUAGES[0].parse::<Language>().expect("a tag"));
    two_threads(&known, [&readers[0], &other]);
}

/// The shipped texts, and a language that has but one of the codes.
fn catalog() -> Catalog {
    let root = std::env::temp_dir().join(format!("fluent-status-bench-{}", std::process::id()));
    let files = [
        ("tlh/http.ftl", "http-418 = Dargh.\n"),
        (
            "zh-CN/bench.ftl",
            "filled = 请在 { $seconds } 秒后重读{ $name }。\n\
             plural = { $seconds ->\n    [1] 1 秒后\n   *[other] { $seconds } 秒后\n}\n",
        ),
    ];
    for (path, text) in files {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    let catalog = Catalog::builder().directory(&root).build().expect("texts");
    std::fs::remove_dir_all(&root).expect("the folder");
    catalog
}

fn code(number: usize) -> StatusCode {
    let number = u16::try_from(number).expect("a code");
    StatusCode::from_u16(number).expect("a code")
}

fn index(call: Call) -> usize {
    usize::from(call.status.as_u16()) - 100
}

fn random(codes: &[StatusCode], language: usize) -> Vec<Call> {
    let mut state = 20_261_122_u64;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("31 bits") % codes.len()
    };
    let mut call = || Call {
        status: codes[next()],
        language,
    };
    (0..CALLS).map(|_| call()).collect()
}

/// The medians of both, and of the ratio of one round.
fn row(name: &str, calls: &[Call], table: impl Fn(Call) -> usize, ours: impl Fn(Call) -> usize) {
    let round = |_| (time(calls, &table), time(calls, &ours));
    print(name, &(0..ROUNDS).map(round).collect::<Vec<_>>());
}

/// Nanoseconds a call, the loop included. Generic, so that both are inlined into
/// their loops, as in a program.
fn time(calls: &[Call], work: impl Fn(Call) -> usize) -> f64 {
    let begin = Instant::now();
    for call in calls {
        black_box(work(*call));
    }
    begin.elapsed().as_nanos() as f64 / calls.len() as f64
}

fn print(name: &str, rounds: &[(f64, f64)]) {
    let median = |value: fn(&(f64, f64)) -> f64| {
        let mut values: Vec<f64> = rounds.iter().map(value).collect();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    let (table, ours) = (median(|round| round.0), median(|round| round.1));
    let ratio = median(|round| round.1 / round.0);
    println!("{name:<40}{table:>10.1}{ours:>10.1}{ratio:>8.2}×");
}

/// How much more two threads do than one, each at its best of many short turns: with
/// one catalog, and with a catalog each, which is all that the machine can do.
fn two_threads(calls: &[Call], readers: [&Localizer; 2]) {
    const TURNS: usize = 1001;

    let turn = |reader: &Localizer| {
        let description = |call: Call| reader.status(call.status).description().len();
        // What stands in the cache from before is not counted.
        time(calls, description);
        time(calls, description)
    };
    let mut best = [f64::INFINITY; 3];
    for _ in 0..TURNS {
        let turns = [
            threads::one(|| turn(readers[0])),
            threads::two(|_| turn(readers[0])),
            threads::two(|thread| turn(readers[thread])),
        ];
        for (best, turn) in best.iter_mut().zip(turns) {
            *best = best.min(turn);
        }
    }
    let [one, shared, apart] = best;
    let (shared, apart) = (2.0 * one / shared, 2.0 * one / apart);
    println!("two threads: {shared:.2}×, with a catalog each {apart:.2}×");
}

const FIRST_MESSAGE: &str = "--first-message";

/// A process of its own, from the start of `main` to the first message.
fn start_up() {
    let program = std::env::current_exe().expect("this program");
    let run = |table: &str| -> f64 {
        let mut command = Command::new(&program);
        let output = command
            .args([FIRST_MESSAGE, table])
            .output()
            .expect("output");
        let text = String::from_utf8(output.stdout).expect("a number");
        text.trim().parse().expect("a number")
    };
    let rounds: Vec<(f64, f64)> = (0..ROUNDS).map(|_| (run("table"), run("ours"))).collect();
    print("the first message of a process", &rounds);
}

fn first_message() {
    let begin = Instant::now();
    match std::env::args().next_back().as_deref() {
        Some("table") => {
            black_box(black_box(["未找到"; 500])[404 - 100]);
        }
        _ => {
            let reader = Localizer::from_accept_language("zh-CN, zh;q=0.9");
            black_box(reader.status(StatusCode::NOT_FOUND).description());
        }
    }
    println!("{}", begin.elapsed().as_nanos());
}
