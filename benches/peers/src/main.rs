//! This crate and its peers, doing the same work in one interleaved run.
//! `cargo run --release` in this folder; `benches/README.md` has the results.

#[path = "../../threads/mod.rs"]
mod threads;

use std::alloc::{GlobalAlloc, Layout, System};
use std::borrow::Cow;
use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_status::{Catalog, Language, Localizer, Message, StatusCode};
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

fluent_templates::static_loader! {
    static SHIPPED_TEMPLATES = {
        locales: "../../locales",
        fallback_language: "en-US",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

#[derive(RustEmbed)]
#[folder = "generated/fluent"]
struct Generated;

#[derive(RustEmbed)]
#[folder = "../../locales"]
#[include = "*.ftl"]
struct Shipped;

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
    /// rust-i18n has one table for all texts.
    key: &'static str,
    title_key: &'static str,
    language: usize,
}

/// The texts of every code from 100 to 599, by language.
type Table = Vec<[&'static str; 500]>;

type Work<'w> = Box<dyn Fn(Call) -> usize + Sync + 'w>;

/// One kind of work, done by the table first and then by each peer.
struct Task<'w> {
    name: String,
    calls: Vec<Call>,
    work: Vec<(&'static str, Work<'w>)>,
}

fn leak(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

fn main() {
    let made = Set::made();
    let shipped = Set::shipped();
    let mut random = Random(20_261_121);
    let codes: Vec<u16> = include_str!("codes.txt")
        .split_whitespace()
        .map(|c| c.parse().unwrap())
        .collect();
    let source_only: Vec<u16> = (460..492).collect();

    let (french, chinese) = (made.place("fr"), shipped.place("zh-CN"));
    let held = made.calls(&mut random, &codes, Some(french));
    let readers = made.calls(&mut random, &codes, None);
    let mut tasks = vec![
        made.description("one reader", held.clone()),
        made.description("30 readers", readers.clone()),
        made.description(
            "only in the source language, one reader",
            made.calls(&mut random, &source_only, Some(french)),
        ),
        made.description(
            "only in the source language, 30 readers",
            made.calls(&mut random, &source_only, None),
        ),
        made.title(held.clone()),
        made.hint(held.clone()),
        made.by_id(held.clone()),
        made.status_in(held),
    ];
    let calls = shipped.calls(&mut random, &codes, Some(chinese));
    let hinted = |call: &Call| {
        shipped.localizers[chinese]
            .status(call.status)
            .hint()
            .is_some()
    };
    let hinted: Vec<Call> = calls.iter().copied().filter(hinted).collect();
    tasks.extend([
        shipped.description("one reader", calls.clone()),
        shipped.title(calls.clone()),
        shipped.hint(hinted),
        shipped.by_id(calls.clone()),
        shipped.status_in(calls),
    ]);
    tasks.extend(made.with_arguments(readers));
    for task in &tasks {
        report(task);
    }
}

/// Random, and the same in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

/// Texts, and the peers ready to answer with them, by language.
struct Set {
    name: &'static str,
    tags: Vec<&'static str>,
    localizers: Vec<Localizer>,
    identifiers: Vec<LanguageIdentifier>,
    bundles: Vec<FluentBundle<FluentResource>>,
    /// A loader knows one file of a language; the second is for the family `vpc`.
    loaders: Vec<[FluentLanguageLoader; 2]>,
    templates: &'static fluent_templates::StaticLoader,
    /// What stands before an id in rust-i18n's table.
    prefix: &'static str,
}

impl Set {
    /// 32 languages of 64 codes, made by `build.rs`.
    fn made() -> Set {
        let tags = include_str!("tags.txt").split_whitespace().collect();
        let catalog = Catalog::builder()
            .without_embedded()
            .embedded_folder::<Generated>()
            .isolation(fluent_status::Isolation::Never)
            .build()
            .unwrap();
        Set::new(
            "made texts",
            "",
            tags,
            &catalog,
            &Generated,
            ["http"; 2],
            &TEMPLATES,
        )
    }

    /// The texts of the crate.
    fn shipped() -> Set {
        let (catalog, tags) = (Catalog::embedded(), vec!["en-US", "zh-CN"]);
        let files = ["http", "vpc"];
        Set::new(
            "shipped texts",
            "shipped-",
            tags,
            catalog,
            &Shipped,
            files,
            &SHIPPED_TEMPLATES,
        )
    }

    fn new<T: RustEmbed + i18n_embed::I18nAssets>(
        name: &'static str,
        prefix: &'static str,
        tags: Vec<&'static str>,
        catalog: &Catalog,
        files: &T,
        domains: [&str; 2],
        templates: &'static fluent_templates::StaticLoader,
    ) -> Set {
        let identifiers: Vec<LanguageIdentifier> =
            tags.iter().map(|tag| tag.parse().unwrap()).collect();
        let bundle = |identifier: &LanguageIdentifier| {
            let mut bundle = FluentBundle::new_concurrent(vec![identifier.clone()]);
            bundle.set_use_isolating(false);
            let folder = format!("{identifier}/");
            for path in T::iter().filter(|path| path.starts_with(&folder)) {
                let text = String::from_utf8(T::get(&path).unwrap().data.to_vec()).unwrap();
                bundle
                    .add_resource(FluentResource::try_new(text).unwrap())
                    .unwrap();
            }
            bundle
        };
        let loaders = domains.map(|domain| {
            let loader = FluentLanguageLoader::new(domain, "en-US".parse().unwrap());
            loader.load_available_languages(files).unwrap();
            loader.set_use_isolating(false);
            loader
        });
        let loader = |identifier: &LanguageIdentifier| {
            let languages = [identifier.clone()];
            loaders
                .each_ref()
                .map(|loader| loader.select_languages(&languages))
        };
        let localizer = |tag: &&str| catalog.localizer(tag.parse::<Language>().unwrap());
        Set {
            name,
            localizers: tags.iter().map(localizer).collect(),
            bundles: identifiers.iter().map(bundle).collect(),
            loaders: identifiers.iter().map(loader).collect(),
            tags,
            identifiers,
            templates,
            prefix,
        }
    }

    fn place(&self, tag: &str) -> usize {
        self.tags.iter().position(|known| *known == tag).unwrap()
    }

    /// Random ones of these codes, in one language or in random ones.
    fn calls(&self, random: &mut Random, codes: &[u16], language: Option<usize>) -> Vec<Call> {
        let mut call = || {
            let code = codes[random.below(codes.len())];
            let key = leak(format!("{}http-{code}", self.prefix));
            Call {
                status: StatusCode::from_u16(code).unwrap(),
                id: leak(format!("http-{code}")),
                key,
                title_key: leak(format!("{key}-title")),
                language: language.unwrap_or_else(|| random.below(READERS)),
            }
        };
        (0..CALLS).map(|_| call()).collect()
    }

    /// The limit: a dense table by language and code.
    fn table(&self, text: fn(Message<'_>) -> Option<Cow<'_, str>>) -> Table {
        let of_reader = |localizer: &Localizer| {
            std::array::from_fn(|index| {
                let status = StatusCode::from_u16(u16::try_from(index + 100).unwrap()).unwrap();
                let text = text(localizer.status(status)).unwrap_or_default();
                leak(text.into_owned())
            })
        };
        self.localizers.iter().map(of_reader).collect()
    }

    fn task<'w>(
        &self,
        name: &str,
        calls: Vec<Call>,
        work: Vec<(&'static str, Work<'w>)>,
    ) -> Task<'w> {
        let name = format!("{}: {name}", self.name);
        Task { name, calls, work }
    }

    /// By fluent-bundle, if it has the text.
    fn raw(
        &self,
        bundle: usize,
        id: &str,
        attribute: Option<&str>,
        args: Option<&FluentArgs>,
    ) -> Option<usize> {
        let bundle = &self.bundles[bundle];
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        Some(black_box(bundle.format_pattern(pattern, args, &mut Vec::new())).len())
    }

    fn description(&self, who: &str, calls: Vec<Call>) -> Task<'_> {
        let table = self.table(|message| Some(message.description()));
        let work: Vec<(_, Work<'_>)> = vec![
            (
                "dense table",
                Box::new(move |c| black_box(table[c.language][index(c)]).len()),
            ),
            (
                "fluent-status",
                Box::new(|c| {
                    black_box(self.localizers[c.language].status(c.status).description()).len()
                }),
            ),
            (
                "rust-i18n",
                Box::new(|c| black_box(rust_i18n::t!(c.key, locale = self.tags[c.language])).len()),
            ),
            (
                "fluent-bundle",
                Box::new(|c| {
                    self.raw(c.language, c.id, None, None)
                        .or_else(|| self.raw(0, c.id, None, None))
                        .unwrap()
                }),
            ),
            (
                "i18n-embed",
                Box::new(|c| black_box(self.loaders[c.language][0].get(c.id)).len()),
            ),
            (
                "fluent-templates",
                Box::new(|c| {
                    black_box(self.templates.lookup(&self.identifiers[c.language], c.id)).len()
                }),
            ),
        ];
        self.task(&format!("description by code, {who}"), calls, work)
    }

    /// Without i18n-embed, whose `get_attr` answers in the first language that it
    /// knows.
    fn title(&self, calls: Vec<Call>) -> Task<'_> {
        let table = self.table(|message| Some(message.title()));
        let work: Vec<(_, Work<'_>)> = vec![
            (
                "dense table",
                Box::new(move |c| black_box(table[c.language][index(c)]).len()),
            ),
            (
                "fluent-status",
                Box::new(|c| black_box(self.localizers[c.language].status(c.status).title()).len()),
            ),
            (
                "rust-i18n",
                Box::new(|c| {
                    black_box(rust_i18n::t!(c.title_key, locale = self.tags[c.language])).len()
                }),
            ),
            (
                "fluent-bundle",
                Box::new(|c| self.raw(c.language, c.id, Some("title"), None).unwrap()),
            ),
        ];
        self.task("title by code, one reader", calls, work)
    }

    fn hint(&self, calls: Vec<Call>) -> Task<'_> {
        let table = self.table(|message| message.hint());
        let work: Vec<(_, Work<'_>)> = vec![
            (
                "dense table",
                Box::new(move |c| black_box(table[c.language][index(c)]).len()),
            ),
            (
                "fluent-status",
                Box::new(|c| {
                    black_box(self.localizers[c.language].status(c.status).hint())
                        .map_or(0, |hint| hint.len())
                }),
            ),
            (
                "fluent-bundle",
                Box::new(|c| self.raw(c.language, c.id, Some("hint"), None).unwrap()),
            ),
        ];
        self.task("hint by code, one reader", calls, work)
    }

    fn by_id(&self, calls: Vec<Call>) -> Task<'_> {
        let table = self.table_of_vpc();
        let key = leak(format!("{}vpc-404", self.prefix));
        let work: Vec<(_, Work<'_>)> = vec![
            (
                "dense table",
                Box::new(move |c| black_box(table[black_box(c.language)]).len()),
            ),
            (
                "fluent-status",
                Box::new(|c| {
                    let message = self.localizers[c.language].message(black_box("vpc-404"));
                    black_box(message.unwrap().description()).len()
                }),
            ),
            (
                "rust-i18n",
                Box::new(move |c| {
                    black_box(rust_i18n::t!(
                        black_box(key),
                        locale = self.tags[c.language]
                    ))
                    .len()
                }),
            ),
            (
                "fluent-bundle",
                Box::new(|c| {
                    self.raw(c.language, black_box("vpc-404"), None, None)
                        .unwrap()
                }),
            ),
            (
                "i18n-embed",
                Box::new(|c| {
                    black_box(self.loaders[c.language][1].get(black_box("vpc-404"))).len()
                }),
            ),
            (
                "fluent-templates",
                Box::new(|c| {
                    let language = &self.identifiers[c.language];
                    black_box(self.templates.lookup(language, black_box("vpc-404"))).len()
                }),
            ),
        ];
        self.task("by id, vpc-404, one reader", calls, work)
    }

    fn status_in(&self, calls: Vec<Call>) -> Task<'_> {
        let table = self.table_of_vpc();
        let work: Vec<(_, Work<'_>)> = vec![
            (
                "dense table",
                Box::new(move |c| black_box(table[black_box(c.language)]).len()),
            ),
            (
                "fluent-status",
                Box::new(|c| {
                    let localizer = &self.localizers[c.language];
                    let message = localizer.status_in(black_box("vpc"), StatusCode::NOT_FOUND);
                    black_box(message.description()).len()
                }),
            ),
        ];
        self.task("status_in(\"vpc\", 404), one reader", calls, work)
    }

    fn table_of_vpc(&self) -> Vec<&'static str> {
        let of_reader = |l: &Localizer| leak(l.message("vpc-404").unwrap().to_string());
        self.localizers.iter().map(of_reader).collect()
    }

    fn messages(&self, id: &str) -> Vec<Message<'_>> {
        let localizers = self.localizers.iter();
        localizers.map(|l| l.message(id).unwrap()).collect()
    }

    /// The tasks that the made texts alone have messages for.
    fn with_arguments(&self, calls: Vec<Call>) -> [Task<'_>; 3] {
        let (filled, in_buffer, plural) = (
            self.messages("filled"),
            self.messages("filled"),
            self.messages("plural"),
        );
        let filling: Vec<(_, Work<'_>)> = vec![
            (
                "static segments",
                Box::new(|c| static_segments(c, self.tags[c.language])),
            ),
            (
                "fluent-status",
                Box::new(move |c| {
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
                        locale = self.tags[c.language],
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
                    self.raw(c.language, "filled", None, Some(&args)).unwrap()
                }),
            ),
        ];
        let writing: Vec<(_, Work<'_>)> = vec![
            (
                "static segments",
                Box::new(|c| static_segments(c, self.tags[c.language])),
            ),
            (
                "fluent-status",
                Box::new(move |c| {
                    let message = in_buffer[c.language]
                        .with("name", black_box("the manual"))
                        .with("seconds", c.status.as_u16());
                    let mut buffer = Buffer([0; 128], 0);
                    message.write_description(&mut buffer).unwrap();
                    black_box(buffer.1)
                }),
            ),
        ];
        let selecting: Vec<(_, Work<'_>)> = vec![
            (
                "fluent-bundle",
                Box::new(|c| {
                    let mut args = FluentArgs::with_capacity(1);
                    args.set("seconds", c.status.as_u16());
                    self.raw(c.language, "plural", None, Some(&args)).unwrap()
                }),
            ),
            (
                "fluent-status",
                Box::new(move |c| {
                    black_box(
                        plural[c.language]
                            .with("seconds", c.status.as_u16())
                            .description(),
                    )
                    .len()
                }),
            ),
        ];
        [
            self.task("a string and a number filled in", calls.clone(), filling),
            self.task("the same, written into a buffer", calls.clone(), writing),
            self.task("a plural selected", calls, selecting),
        ]
    }
}

fn index(call: Call) -> usize {
    usize::from(call.status.as_u16()) - 100
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
