//! How the time of every parser and of the rules grows with the text, shape by shape:
//! at n bytes, at 2n and at 4n. `cargo bench --bench growth`
//!
//! Words behind `--` choose rows that have one of them in their name:
//! `cargo bench --bench growth -- '<b>'`.
//!
//! The memory of a long text is slower than that of a short one, even if the allocator
//! keeps it. So a row that takes more than 2.2 times as long for twice the text is measured
//! again in instructions, if valgrind is there: those that each doubling adds, beside those
//! that the one before added.

// A benchmark may fail by panicking.
#![allow(clippy::expect_used, clippy::indexing_slicing)]

#[path = "../crates/fluent-tools/tests/testsuite/shapes.rs"]
mod shapes;

use std::hint::black_box;
use std::process::Command;
use std::time::Duration;

use fluent_source::dialect::Dialect;
use fluent_source::{tree, validate};
use fluent_status::reference::Page;
use fluent_status::{Catalog, Localizer};
use fluent_tools::{PseudoKind, Workspace};

use shapes::{on_processor, shapes};

/// In bytes. A text of more than 64 KiB is refused.
const LENGTHS: [usize; 3] = [15 << 10, 30 << 10, 60 << 10];

/// More than twice for twice the length, and what a shared machine adds.
const WORST: f64 = 2.2;

/// Translations into languages for which all rules do something.
const TAGS: [&str; 4] = ["zh-CN", "fr", "ar", "en-GB"];

/// What is measured, of a file or of a header.
type Measured = (&'static str, fn(&str));

const MEASURED: [Measured; 10] = [
    ("parse", |text| {
        black_box(tree::parse(text));
    }),
    ("validate", |text| {
        let file = validate::File {
            path: "fr/m.ftl",
            text,
            layer: 0,
        };
        black_box(validate::language(&[file], &Dialect::ecma(&["NUMBER"])));
    }),
    ("build a catalog", |text| {
        let builder = Catalog::builder().without_embedded();
        let built = builder.files([("en-US/m.ftl", text)]).build();
        black_box(built.is_ok());
    }),
    ("check as translation", |text| {
        check("m = Text\n    .title = Title\n-t = T\nn = N\n", text);
    }),
    ("check as source", |text| check(text, "m = x\n")),
    ("check as both", |text| check(text, text)),
    ("fmt", |text| {
        let files = [("en-US.ftl", text), ("fr.ftl", text)];
        black_box(Workspace::from_files(files).fmt());
    }),
    ("coverage", |text| {
        let files = [("en-US.ftl", text), ("fr.ftl", text)];
        black_box(Workspace::from_files(files).coverage());
    }),
    ("pseudo", |text| {
        let workspace = Workspace::from_files([("en-US.ftl", text)]);
        for kind in PseudoKind::ALL {
            black_box(workspace.pseudo(kind));
        }
    }),
    ("new locale", |text| {
        let workspace = Workspace::from_files([("en-US.ftl", text)]);
        black_box(workspace.new_locale("fr").is_ok());
    }),
];

/// Headers, which are no files.
const HEADERS: [(&str, &str); 6] = [
    ("fr, ", "fr, "),
    ("fr-CH;q=0.5, ", "fr-CH;q=0.5, "),
    ("en-x-", "en-x-a-"),
    (";q=", ";q="),
    (",", ","),
    ("a long tag", "a"),
];

/// One language after the other: of several at once, others' time would not be counted.
fn check(source: &str, translation: &str) {
    for tag in TAGS {
        let files = [("en-US.ftl", source), (&format!("{tag}.ftl"), translation)];
        black_box(Workspace::from_files(files).check());
    }
}

/// The least time at each length, of several rounds. Each measures so much work that the
/// clock of the system is fine enough.
fn times(texts: &[String; 3], work: &dyn Fn(&str)) -> [Duration; 3] {
    const ROUNDS: usize = 2;
    const ENOUGH: Duration = Duration::from_millis(6);

    let mut least = [Duration::MAX; 3];
    for _ in 0..ROUNDS {
        for (text, least) in texts.iter().zip(&mut least) {
            let start = on_processor();
            let mut runs = 0;
            while runs == 0 || on_processor() - start < ENOUGH {
                work(text);
                runs += 1;
            }
            *least = ((on_processor() - start) / runs).min(*least);
        }
    }
    least
}

/// What is measured, and how much.
struct Row<'r> {
    name: String,
    what: &'static str,
    text: &'r dyn Fn(usize) -> String,
    work: fn(&str),
}

impl Row<'_> {
    /// Prints it, and tells whether it is right.
    fn print(&self) -> bool {
        /// Where so little is done, the clock is what is measured.
        const TOO_SHORT: Duration = Duration::from_micros(200);
        const LOOKS: usize = 2;

        let texts = LENGTHS.map(self.text);
        let mut least = times(&texts, &self.work);
        let is_right = |least: &[Duration; 3]| {
            least[2] < TOO_SHORT || factors(least.map(|time| time.as_secs_f64())).1
        };
        // Further looks at what the machine may have disturbed.
        for _ in 0..LOOKS {
            if !is_right(&least) {
                let again = times(&texts, &self.work);
                least = [0, 1, 2].map(|index| least[index].min(again[index]));
            }
        }
        let (name, what) = (&self.name, self.what);
        let [short, middle, long] = least.map(|time| time.as_secs_f64() * 1e3);
        let (shown, _) = factors([short, middle, long]);
        let line = format!("{name:34} {what:21} {short:9.3} {middle:9.3} {long:9.3} {shown}");
        if is_right(&least) {
            println!("{line}");
            return true;
        }
        match self.instructions() {
            Some(counts) => {
                let (shown, is_right) = factors(counts);
                let mark = if is_right { "" } else { "  !" };
                println!("{line}  instructions {shown}{mark}");
                is_right
            }
            None => {
                println!("{line}  !");
                false
            }
        }
    }

    /// How many instructions each length takes beyond its half. What does not depend on the
    /// length falls out so; an empty text would not tell that, as it has no mistakes, of
    /// which some keep rules from being run.
    fn instructions(&self) -> Option<[f64; 3]> {
        let count = |length: usize| -> Option<f64> {
            let program = std::env::current_exe().ok()?;
            let mut valgrind = Command::new("valgrind");
            let valgrind = valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
            let valgrind = valgrind.arg(program).arg(ONCE);
            let run = valgrind.args([&self.name, self.what, &length.to_string()]);
            let told = String::from_utf8(run.output().ok()?.stderr).ok()?;
            let (_, count) = told.split_once("Collected : ")?;
            count.split_whitespace().next()?.parse().ok()
        };
        let half = count(LENGTHS[0] / 2)?;
        let [short, middle, long] = LENGTHS.map(count);
        Some([short? - half, middle? - short?, long? - middle?])
    }
}

/// How much more each length takes than the one before, and whether that is right.
fn factors([short, middle, long]: [f64; 3]) -> (String, bool) {
    let (one, two) = (middle / short, long / middle);
    let is_right = one <= WORST && two <= WORST;
    (format!("{one:5.2}× {two:5.2}×"), is_right)
}

/// The argument that makes this program do the work of one row once.
const ONCE: &str = "--once";

/// What glibc reads its settings from when a program starts.
const SETTINGS: &str = "GLIBC_TUNABLES";

/// Lets glibc keep what is freed. It would give the memory of a long text back to the system
/// and get it anew for the next one, page by page, in several times the time of the work.
const KEEPING: &str =
    "glibc.malloc.mmap_threshold=268435456:glibc.malloc.trim_threshold=1073741824";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if std::env::var_os(SETTINGS).is_none() {
        let mut program = Command::new(std::env::current_exe().expect("a path"));
        let run = program.args(&arguments).env(SETTINGS, KEEPING).status();
        std::process::exit(run.expect("a program").code().unwrap_or(1));
    }
    let once = match arguments.as_slice() {
        [once, name, what, length] if once == ONCE => Some((name, what, length)),
        _ => None,
    };
    let wanted: Vec<&String> = arguments.iter().filter(|word| *word != "--bench").collect();
    let mut wrong = 0;
    let mut see = |row: Row<'_>| match once {
        Some((name, what, length)) => {
            if *name == row.name && *what == row.what {
                (row.work)(&(row.text)(length.parse().expect("a length")));
            }
        }
        None => {
            let name = format!("{} | {}", row.name, row.what);
            if wanted.is_empty() || wanted.iter().any(|word| name.contains(word.as_str())) {
                wrong += usize::from(!row.print());
            }
        }
    };
    if once.is_none() {
        let [short, middle, long] = LENGTHS;
        println!(
            "{:34} {:21} {short:>9} {middle:>9} {long:>9}  factors",
            "shape", "milliseconds at"
        );
    }
    for shape in shapes() {
        for (what, work) in MEASURED {
            see(Row {
                name: shape.name.escape_debug().to_string(),
                what,
                text: &|bytes| shape.text(bytes),
                work,
            });
        }
    }
    for (name, unit) in HEADERS {
        see(Row {
            name: name.to_owned(),
            what: "preferences",
            text: &|bytes| unit.repeat(bytes / unit.len()),
            work: |header| {
                black_box(Localizer::from_accept_language(header));
            },
        });
    }
    let code = |code| format!("own-{code} = What the code says\n    .title = Title\n");
    see(Row {
        name: "many codes".to_owned(),
        what: "reference",
        text: &|bytes| (0..=bytes / 50).map(code).collect(),
        work: reference,
    });
    if once.is_none() {
        println!("{wrong} of the rows are beyond {WORST}");
    }
}

/// A page of a family, as Markdown and as HTML.
fn reference(text: &str) {
    let builder = Catalog::builder().files([("en-US/own.ftl", text)]);
    let catalog = builder.build().expect("texts without a mistake");
    let reader: Localizer = catalog.from_accept_language("en-US");
    let page = Page::new(&reader, "own").expect("a family");
    black_box((page.to_markdown(), page.to_html()));
}
