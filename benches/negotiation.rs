//! From a header to a localizer, beside fluent-langneg, in one interleaved run:
//! three wishes, 32 languages. `cargo bench --bench negotiation`

// A benchmark may fail by panicking.
#![allow(clippy::indexing_slicing)]

use std::hint::black_box;
use std::time::Instant;

use fluent_langneg::{NegotiationStrategy, negotiate_languages, parse_accepted_languages};
use fluent_status::{Catalog, Preferences};

const TAGS: &str = "en-US zh-CN zh-TW es es-419 pt-BR pt-PT fr de ja ko ru ar hi nb sr it nl pl tr \
    vi th id uk cs sv da fi el he hu ro";

const HEADERS: [&str; 6] = [
    "fr-CH, fr;q=0.9, en;q=0.8",
    "zh-HK, zh;q=0.9, en;q=0.5",
    "es-MX, pt-AO;q=0.8, en-GB;q=0.3",
    "ta, te;q=0.5, kn;q=0.2",
    "gsw, lb;q=0.8, de-AT;q=0.4",
    "nb-NO, nn;q=0.8, da;q=0.5",
];

const ROUNDS: usize = 15;
const CALLS: usize = 6_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = std::env::temp_dir().join(format!("fluent-status-bench-{}", std::process::id()));
    for tag in TAGS.split_whitespace() {
        std::fs::create_dir_all(root.join(tag))?;
        std::fs::write(root.join(tag).join("a.ftl"), "a = b\n")?;
    }
    let catalog = Catalog::builder()
        .without_embedded()
        .directory(&root)
        .build();
    std::fs::remove_dir_all(&root)?;
    let catalog = catalog?;
    let parse = |tag: &str| -> Result<fluent_langneg::LanguageIdentifier, String> {
        tag.parse().map_err(|error| format!("{tag}: {error:?}"))
    };
    let available: Result<Vec<_>, _> = TAGS.split_whitespace().map(parse).collect();
    let (available, default) = (available?, parse("en-US")?);
    let flood: Vec<String> = (0..CALLS)
        .map(|n| format!("fr-CH, fr;q=0.9, en-x-{n:06}"))
        .collect();
    let long = "en,".repeat(34_000);

    let header = |call: usize| HEADERS[call % HEADERS.len()];
    let peer = |call: usize| {
        let wanted = parse_accepted_languages(header(call));
        let strategy = NegotiationStrategy::Filtering;
        black_box(negotiate_languages(
            &wanted,
            &available,
            Some(&default),
            strategy,
        ));
    };
    let unseen = |call: usize| {
        black_box(catalog.localizer(Preferences::from_accept_language(header(call))));
    };
    let seen = |call: usize| {
        black_box(catalog.from_accept_language(header(call)));
    };
    let flooded = |call: usize| {
        black_box(catalog.from_accept_language(&flood[call]));
    };
    let longest = |_: usize| {
        black_box(catalog.from_accept_language(&long));
    };
    type Row<'w> = (&'w str, usize, &'w dyn Fn(usize));
    let rows: [Row<'_>; 5] = [
        ("fluent-langneg 0.14, header to list", CALLS, &peer),
        ("never seen, parsing included", CALLS, &unseen),
        ("never seen, through the cache", CALLS, &flooded),
        ("seen before", CALLS, &seen),
        ("100 KB of \"en,\"", CALLS / 60, &longest),
    ];
    let mut times = vec![Vec::new(); rows.len()];
    for _ in 0..ROUNDS {
        for ((_, calls, work), times) in rows.iter().zip(&mut times) {
            let begin = Instant::now();
            (0..*calls).for_each(work);
            times.push(begin.elapsed().as_nanos() as f64 / *calls as f64);
        }
    }
    println!("{:<38} {:>12} {:>8}", "", "ns (median)", "ratio");
    let mut first = None;
    for ((name, ..), times) in rows.iter().zip(&mut times) {
        times.sort_by(f64::total_cmp);
        let median = times[ROUNDS / 2];
        let ratio = median / *first.get_or_insert(median);
        println!("{name:<38} {median:>12.0} {ratio:>8.3}");
    }
    Ok(())
}
