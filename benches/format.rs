//! Numbers, plurals, lists and dates in a sentence, beside the same sentence
//! with a string in it. `cargo bench --bench format`

// A benchmark may fail by panicking.
#![allow(clippy::expect_used, clippy::indexing_slicing)]

mod threads;

use std::hint::black_box;
use std::time::{Duration, Instant, SystemTime};

use fluent_status::{Catalog, Localizer, Message, Value};

const CALLS: u32 = 500;
const TURNS: usize = 2001;

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
    // All rows in turn, so that each meets the machine as the others do.
    let mut rows = rows.map(|(name, id, fill)| Row::new(name, id, fill));
    for _ in 0..TURNS {
        for row in &mut rows {
            row.turn(&reader);
        }
    }
    let mut first = None;
    for row in rows {
        let one = row.median();
        let ratio = one / *first.get_or_insert(one);
        let two = 2.0 * row.alone() / row.both;
        println!("{:<28}{one:>12.0}{ratio:>7.2}×{two:>11.2}×", row.name);
    }
}

struct Row<'f> {
    name: &'static str,
    id: &'static str,
    fill: &'f Fill,
    /// Nanoseconds a call, of each turn.
    one: Vec<f64>,
    /// Of the slower of two threads, in the best turn.
    both: f64,
}

impl<'f> Row<'f> {
    fn new(name: &'static str, id: &'static str, fill: &'f Fill) -> Row<'f> {
        Row {
            name,
            id,
            fill,
            one: Vec::new(),
            both: f64::INFINITY,
        }
    }

    /// One thread, then two at the same time: so short that in some turns nothing
    /// else runs on the machine.
    fn turn(&mut self, reader: &Localizer) {
        let time = || time(reader, self.id, self.fill);
        self.one.push(threads::one(time));
        self.both = self.both.min(threads::two(|_| time()));
    }

    fn median(&self) -> f64 {
        let mut times = self.one.clone();
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    }

    fn alone(&self) -> f64 {
        self.one.iter().copied().fold(f64::INFINITY, f64::min)
    }
}

fn date() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_266_309)
}

fn list() -> Value<'static> {
    ["GET", "HEAD", "POST"].into_iter().collect()
}

fn time(reader: &Localizer, id: &str, fill: &Fill) -> f64 {
    let message = reader.message(id).expect("the id");
    let begin = Instant::now();
    for _ in 0..CALLS {
        black_box(fill(black_box(message)));
    }
    begin.elapsed().as_nanos() as f64 / f64::from(CALLS)
}
