//! Numbers, plurals, lists and dates in a sentence, beside the same sentence
//! with a string in it. `cargo bench --bench format`

// A benchmark may fail by panicking.
#![allow(clippy::expect_used, clippy::indexing_slicing)]

use std::hint::black_box;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use fluent_status::{Catalog, Localizer, Message, Value};

const CALLS: u32 = 10_000;
const ROUNDS: usize = 31;

const TEXTS: &str = "\
string = In { $x } it was so.
number = In { $x } it was so.
digits = In { NUMBER($x, minimumFractionDigits: 2) } it was so.
plural = { $x ->
    [one] In { $x } second it was so.
   *[other] In { $x } seconds it was so.
}
list = In { LIST($x) } it was so.
date = In { DATETIME($x, dateStyle: \"long\", timeStyle: \"short\") } it was so.
";

/// Fills a message in, and gives the length of the text.
type Fill = dyn Fn(Message<'_>) -> usize + Sync;

fn main() {
    let root = std::env::temp_dir().join(format!("fluent-status-bench-{}", std::process::id()));
    std::fs::create_dir_all(root.join("de")).expect("a folder");
    std::fs::write(root.join("de/a.ftl"), TEXTS).expect("a file");
    let language: fluent_status::Language = "de".parse().expect("a tag");
    let catalog = Catalog::builder().directory(&root).build().expect("texts");
    std::fs::remove_dir_all(&root).expect("the folder");
    let reader = catalog.localizer(language);

    let rows: [(&str, &str, &Fill); 8] = [
        ("a string", "string", &|m| {
            m.with("x", "1234").description().len()
        }),
        ("a small number", "number", &|m| {
            m.with("x", 123).description().len()
        }),
        ("a number", "number", &|m| {
            m.with("x", 1_234_567).description().len()
        }),
        ("a float", "number", &|m| {
            m.with("x", 1234.5).description().len()
        }),
        ("a number with options", "digits", &|m| {
            m.with("x", 1234.5).description().len()
        }),
        ("a plural", "plural", &|m| {
            m.with("x", 90).description().len()
        }),
        ("a list", "list", &|m| {
            m.with("x", list()).description().len()
        }),
        ("a date", "date", &|m| {
            m.with("x", date()).description().len()
        }),
    ];
    println!(
        "{:<28}{:>12}{:>8}{:>12}",
        "", "ns (median)", "ratio", "2 threads"
    );
    let mut first = None;
    for (name, id, fill) in rows {
        let one = median(|| time(&reader, id, fill));
        let ratio = one / *first.get_or_insert(one);
        // Times as much in the same time, were the machine's threads independent.
        let two = 2.0 * one / median(|| both(&reader, id, fill));
        println!("{name:<28}{one:>12.0}{ratio:>7.2}×{two:>11.2}×");
    }
}

fn date() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_266_309)
}

fn list() -> Value<'static> {
    ["GET", "HEAD", "POST"].into_iter().collect()
}

fn median(mut run: impl FnMut() -> f64) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS).map(|_| run()).collect();
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}

/// The slower of two threads at the same time.
fn both(reader: &Localizer, id: &str, fill: &Fill) -> f64 {
    thread::scope(|scope| {
        let other = scope.spawn(|| time(reader, id, fill));
        let own = time(reader, id, fill);
        own.max(other.join().expect("no panic"))
    })
}

fn time(reader: &Localizer, id: &str, fill: &Fill) -> f64 {
    let message = reader.message(id).expect("the id");
    let begin = Instant::now();
    for _ in 0..CALLS {
        black_box(fill(black_box(message)));
    }
    begin.elapsed().as_nanos() as f64 / f64::from(CALLS)
}
