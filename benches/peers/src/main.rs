//! This crate and its peers, doing the same work in one interleaved run.
//! `cargo run --release` in this folder; `benches/README.md` has the results.

#[path = "../../threads/mod.rs"]
mod threads;

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_status::{Catalog, Language, Localizer, StatusCode};
use fluent_templates::Loader as _;
use i18n_embed::LanguageLoader as _;
use i18n_embed::fluent::FluentLanguageLoader;
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

rust_i18n::i18n!("generated/yaml", fallback = "en-US");

fluent_templates::static_loader! {
    static TEMPLATES = {
        locales: "./generated/fluent",
        fallback_language: "en-US",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

#[derive(RustEmbed)]
#[folder = "generated/fluent"]
struct Generated;

struct Counting;

static ALLOCATIONS: AtomicU64 = AtomicU64::new(0);
static COUNT: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if COUNT.load(Ordering::Relaxed) {
            ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        }
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const CALLS: usize = 4096;
const ROUNDS: usize = 101;
/// Localizers that a random one is taken of.
const READERS: usize = 30;

/// One call: which code, and which language.
#[derive(Clone, Copy)]
struct Call {
    status: StatusCode,
    id: &'static str,
    title_id: &'static str,
    language: usize,
}

type Work<'w> = Box<dyn Fn(Call) -> usize + Sync + 'w>;

/// One kind of work, done by the table first and then by each peer.
struct Task<'w> {
    name: &'static str,
    calls: Vec<Call>,
    work: Vec<(&'static str, Work<'w>)>,
}

fn leak(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

fn main() {
    let tags: Vec<&str> = include_str!("tags.txt").split_whitespace().collect();
    let codes: Vec<u16> = include_str!("codes.txt")
        .split_whitespace()
        .map(|c| c.parse().unwrap())
        .collect();

    // The peers, ready to answer.
    let catalog = Catalog::builder()
        .without_embedded()
        .embedded_folder::<Generated>()
        .isolation(fluent_status::Isolation::Never)
        .build()
        .unwrap();
    let localizers: Vec<Localizer> = tags
        .iter()
        .map(|tag| catalog.localizer(tag.parse::<Language>().unwrap()))
        .collect();
    let identifiers: Vec<LanguageIdentifier> =
        tags.iter().map(|tag| tag.parse().unwrap()).collect();
    let bundles: Vec<FluentBundle<FluentResource>> = identifiers
        .iter()
        .map(|identifier| {
            let file = Generated::get(&format!("{identifier}/http.ftl")).unwrap();
            let text = String::from_utf8(file.data.to_vec()).unwrap();
            let mut bundle = FluentBundle::new_concurrent(vec![identifier.clone()]);
            bundle.set_use_isolating(false);
            bundle
                .add_resource(FluentResource::try_new(text).unwrap())
                .unwrap();
            bundle
        })
        .collect();
    let embed = FluentLanguageLoader::new("http", "en-US".parse().unwrap());
    embed.load_available_languages(&Generated).unwrap();
    embed.set_use_isolating(false);
    let loaders: Vec<FluentLanguageLoader> = identifiers
        .iter()
        .map(|i| embed.select_languages(&[i.clone()]))
        .collect();

    let filled: Vec<_> = localizers
        .iter()
        .map(|l| l.message("filled").unwrap())
        .collect();
    let plural: Vec<_> = localizers
        .iter()
        .map(|l| l.message("plural").unwrap())
        .collect();

    // The limit: a dense static table.
    let table = |attribute: Option<&str>| -> Vec<[&'static str; 500]> {
        localizers
            .iter()
            .map(|localizer| {
                std::array::from_fn(|index| {
                    let status = StatusCode::from_u16(u16::try_from(index + 100).unwrap()).unwrap();
                    let message = localizer.status(status);
                    leak(match attribute {
                        None => message.description().into_owned(),
                        Some(name) => message.attribute(name).unwrap_or_default().into_owned(),
                    })
                })
            })
            .collect()
    };
    let (descriptions, titles, hints) = (table(None), table(Some("title")), table(Some("hint")));
    let vpc: Vec<&'static str> = localizers
        .iter()
        .map(|l| leak(l.message("vpc-404").unwrap().to_string()))
        .collect();

    let mut state = 20_261_121_u64;
    let mut below = |bound: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % bound
    };
    let held = tags.iter().position(|tag| *tag == "fr").unwrap();
    let source_only: Vec<u16> = (460..492).collect();
    let mut calls = |codes: &[u16], languages: Option<usize>| -> Vec<Call> {
        (0..CALLS)
            .map(|_| {
                let code = codes[below(codes.len())];
                Call {
                    status: StatusCode::from_u16(code).unwrap(),
                    id: leak(format!("http-{code}")),
                    title_id: leak(format!("http-{code}-title")),
                    language: languages.unwrap_or_else(|| below(READERS)),
                }
            })
            .collect()
    };
    let one = |call: Call| usize::from(call.status.as_u16()) - 100;

    let raw = |bundle: usize,
               id: &str,
               attribute: Option<&str>,
               args: Option<&FluentArgs>|
     -> Option<usize> {
        let bundle = &bundles[bundle];
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        Some(black_box(bundle.format_pattern(pattern, args, &mut Vec::new())).len())
    };
    let by_code = |calls: Vec<Call>, name: &'static str| -> Task<'_> {
        Task {
            name,
            calls,
            work: vec![
                (
                    "dense table",
                    Box::new(|c| black_box(descriptions[c.language][one(c)]).len()),
                ),
                (
                    "fluent-status",
                    Box::new(|c| {
                        black_box(localizers[c.language].status(c.status).description()).len()
                    }),
                ),
                (
                    "rust-i18n",
                    Box::new(|c| black_box(rust_i18n::t!(c.id, locale = tags[c.language])).len()),
                ),
                (
                    "fluent-bundle",
                    Box::new(|c| {
                        raw(c.language, c.id, None, None)
                            .or_else(|| raw(0, c.id, None, None))
                            .unwrap()
                    }),
                ),
                (
                    "i18n-embed",
                    Box::new(|c| black_box(loaders[c.language].get(c.id)).len()),
                ),
                (
                    "fluent-templates",
                    Box::new(|c| black_box(TEMPLATES.lookup(&identifiers[c.language], c.id)).len()),
                ),
            ],
        }
    };
    let random = calls(&codes, None);
    let held_calls = calls(&codes, Some(held));
    let mut tasks = vec![
        by_code(held_calls.clone(), "description by code, one reader"),
        by_code(random.clone(), "description by code, 30 readers"),
        by_code(
            calls(&source_only, Some(held)),
            "only in the source language, one reader",
        ),
        by_code(
            calls(&source_only, None),
            "only in the source language, 30 readers",
        ),
    ];
    tasks.push(Task {
        name: "title by code, one reader",
        calls: held_calls.clone(),
        work: vec![
            (
                "dense table",
                Box::new(|c| black_box(titles[c.language][one(c)]).len()),
            ),
            (
                "fluent-status",
                Box::new(|c| black_box(localizers[c.language].status(c.status).title()).len()),
            ),
            (
                "rust-i18n",
                Box::new(|c| black_box(rust_i18n::t!(c.title_id, locale = tags[c.language])).len()),
            ),
            (
                "fluent-bundle",
                Box::new(|c| raw(c.language, c.id, Some("title"), None).unwrap()),
            ),
            (
                "i18n-embed",
                Box::new(|c| black_box(loaders[c.language].get_attr(c.id, "title")).len()),
            ),
        ],
    });
    tasks.push(Task {
        name: "hint by code, one reader",
        calls: held_calls.clone(),
        work: vec![
            (
                "dense table",
                Box::new(|c| black_box(hints[c.language][one(c)]).len()),
            ),
            (
                "fluent-status",
                Box::new(|c| {
                    black_box(localizers[c.language].status(c.status).hint())
                        .map_or(0, |hint| hint.len())
                }),
            ),
            (
                "fluent-bundle",
                Box::new(|c| raw(c.language, c.id, Some("hint"), None).unwrap()),
            ),
            (
                "i18n-embed",
                Box::new(|c| black_box(loaders[c.language].get_attr(c.id, "hint")).len()),
            ),
        ],
    });
    tasks.push(Task {
        name: "by id, vpc-404, one reader",
        calls: held_calls.clone(),
        work: vec![
            (
                "dense table",
                Box::new(|c| black_box(vpc[black_box(c.language)]).len()),
            ),
            (
                "fluent-status",
                Box::new(|c| {
                    black_box(
                        localizers[c.language]
                            .message(black_box("vpc-404"))
                            .unwrap()
                            .description(),
                    )
                    .len()
                }),
            ),
            (
                "rust-i18n",
                Box::new(|c| {
                    black_box(rust_i18n::t!(
                        black_box("vpc-404"),
                        locale = tags[c.language]
                    ))
                    .len()
                }),
            ),
            (
                "fluent-bundle",
                Box::new(|c| raw(c.language, black_box("vpc-404"), None, None).unwrap()),
            ),
            (
                "i18n-embed",
                Box::new(|c| black_box(loaders[c.language].get(black_box("vpc-404"))).len()),
            ),
            (
                "fluent-templates",
                Box::new(|c| {
                    black_box(TEMPLATES.lookup(&identifiers[c.language], black_box("vpc-404")))
                        .len()
                }),
            ),
        ],
    });
    tasks.push(Task {
        name: "status_in(\"vpc\", 404), one reader",
        calls: held_calls.clone(),
        work: vec![
            (
                "dense table",
                Box::new(|c| black_box(vpc[black_box(c.language)]).len()),
            ),
            (
                "fluent-status",
                Box::new(|c| {
                    black_box(
                        localizers[c.language]
                            .status_in(black_box("vpc"), StatusCode::NOT_FOUND)
                            .description(),
                    )
                    .len()
                }),
            ),
        ],
    });
    tasks.push(Task {
        name: "a string and a number filled in",
        calls: random.clone(),
        work: vec![
            (
                "static segments",
                Box::new(|c| static_segments(c, tags[c.language])),
            ),
            (
                "fluent-status",
                Box::new(|c| {
                    let message = filled[c.language]
                        .with("name", black_box("the manual"))
                        .with("seconds", c.status.as_u16());
                    black_box(message.description()).len()
                }),
            ),
            (
                "rust-i18n",
                Box::new(|c| {
                    let seconds = c.status.as_u16();
                    black_box(rust_i18n::t!(
                        "filled",
                        locale = tags[c.language],
                        name = black_box("the manual"),
                        seconds = seconds
                    ))
                    .len()
                }),
            ),
            (
                "fluent-bundle",
                Box::new(|c| {
                    let mut args = FluentArgs::with_capacity(2);
                    args.set("name", black_box("the manual"));
                    args.set("seconds", c.status.as_u16());
                    raw(c.language, "filled", None, Some(&args)).unwrap()
                }),
            ),
        ],
    });
    tasks.push(Task {
        name: "the same, written into a buffer",
        calls: random.clone(),
        work: vec![
            (
                "static segments",
                Box::new(|c| static_segments(c, tags[c.language])),
            ),
            (
                "fluent-status",
                Box::new(|c| {
                    let message = filled[c.language]
                        .with("name", black_box("the manual"))
                        .with("seconds", c.status.as_u16());
                    let mut buffer = Buffer([0; 128], 0);
                    message.write_description(&mut buffer).unwrap();
                    black_box(buffer.1)
                }),
            ),
        ],
    });
    tasks.push(Task {
        name: "a plural selected",
        calls: random.clone(),
        work: vec![
            (
                "fluent-bundle",
                Box::new(|c| {
                    let mut args = FluentArgs::with_capacity(1);
                    args.set("seconds", c.status.as_u16());
                    raw(c.language, "plural", None, Some(&args)).unwrap()
                }),
            ),
            (
                "fluent-status",
                Box::new(|c| {
                    black_box(
                        plural[c.language]
                            .with("seconds", c.status.as_u16())
                            .description(),
                    )
                    .len()
                }),
            ),
        ],
    });

    for task in &tasks {
        report(task);
    }
}

struct Buffer([u8; 128], usize);

impl std::fmt::Write for Buffer {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        let end = self.1 + text.len();
        self.0
            .get_mut(self.1..end)
            .ok_or(std::fmt::Error)?
            .copy_from_slice(text.as_bytes());
        self.1 = end;
        Ok(())
    }
}

/// What a person would write by hand for the message `filled`.
fn static_segments(call: Call, tag: &str) -> usize {
    let mut text = String::with_capacity(80);
    text.push_str("Read ");
    text.push_str(black_box("the manual"));
    text.push_str(" again in ");
    push_number(&mut text, u64::from(call.status.as_u16()));
    text.push_str(" seconds, ");
    text.push_str(tag);
    text.push('.');
    black_box(text).len()
}

fn push_number(text: &mut String, mut number: u64) {
    let mut digits = [0_u8; 20];
    let mut start = digits.len();
    loop {
        start -= 1;
        digits[start] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    text.push_str(std::str::from_utf8(&digits[start..]).unwrap());
}

/// Checks that all give the same text, then measures them in turn.
fn report(task: &Task<'_>) {
    println!("\n{}", task.name);
    println!(
        "  {:<18} {:>8} {:>7} {:>7} {:>8}",
        "", "ns", "ratio", "allocs", "2 threads"
    );
    for call in &task.calls {
        let lengths: Vec<usize> = task.work.iter().map(|(_, work)| work(*call)).collect();
        assert!(
            lengths.iter().all(|length| *length == lengths[0]),
            "{}: {} {lengths:?}",
            task.name,
            call.id
        );
    }
    // Without the feature `format` texts with arguments go through fluent-bundle,
    // which the tests of the crate, with every feature on, never see.
    if std::env::args().any(|argument| argument == "--check") {
        return;
    }
    // The ratio is that of one round, since the machine's speed changes between
    // them.
    let mut times = vec![Vec::new(); task.work.len()];
    let mut ratios = times.clone();
    for _ in 0..ROUNDS {
        let round: Vec<f64> = task.work.iter().map(|(_, work)| time(task, work)).collect();
        for (index, time) in round.iter().enumerate() {
            times[index].push(*time);
            ratios[index].push(time / round[0]);
        }
    }
    let times: Vec<f64> = times.iter_mut().map(|times| median(times)).collect();
    let scaling = scaling(task, &times);
    for (index, (name, work)) in task.work.iter().enumerate() {
        COUNT.store(true, Ordering::Relaxed);
        ALLOCATIONS.store(0, Ordering::Relaxed);
        time(task, work);
        COUNT.store(false, Ordering::Relaxed);
        let allocations = ALLOCATIONS.load(Ordering::Relaxed) as f64 / task.calls.len() as f64;
        println!(
            "  {name:<18} {:>8.2} {:>6.2}× {allocations:>7.2} {:>8.2}×",
            times[index],
            median(&mut ratios[index]),
            scaling[index],
        );
    }
}

/// Nanoseconds a call.
fn time(task: &Task<'_>, work: &Work<'_>) -> f64 {
    let begin = Instant::now();
    let mut sum = 0;
    for call in &task.calls {
        sum += work(*call);
    }
    black_box(sum);
    begin.elapsed().as_nanos() as f64 / task.calls.len() as f64
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// How much more two threads do than one in the same time, for each work: at its
/// best of many turns, so short that in some of them nothing else runs on the
/// machine.
fn scaling(task: &Task<'_>, times: &[f64]) -> Vec<f64> {
    const TURNS: usize = 401;
    /// In nanoseconds.
    const TURN: f64 = 2e5;
    let mut best = vec![(f64::INFINITY, f64::INFINITY); task.work.len()];
    for _ in 0..TURNS {
        for (((_, work), of_call), (alone, slower)) in task.work.iter().zip(times).zip(&mut best) {
            let rounds = (TURN / (of_call * task.calls.len() as f64)).ceil() as usize;
            let turn = || {
                // What the works before have left in the cache is not counted.
                time(task, work);
                (0..rounds).map(|_| time(task, work)).sum()
            };
            *alone = alone.min(threads::one(turn));
            *slower = slower.min(threads::two(|_| turn()));
        }
    }
    best.iter()
        .map(|(alone, slower)| 2.0 * alone / slower)
        .collect()
}
