//! What programs read, or readers copy: addresses, options, paths, code.

use std::ops::Range;

use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan;
use crate::check::severity::Severity::Warning;

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "url-mismatch",
        Warning,
        Look::Variant(url_mismatch),
        "An address of a page or a person is not that of the source. The part that names a language may differ.",
        Example::new(
            "zh-CN",
            "help = See https://example.org/help for details.\n",
            "help = 详情请见 https://example.org/hlep。\n",
            "help = 详情请见 https://example.org/help。\n",
        ),
    ),
    Rule::new(
        "token-mismatch",
        Warning,
        Look::Variant(token_mismatch),
        "An option of a command line, a path, a file name, a constant or code in grave accents is not as in the source.",
        Example::new(
            "zh-CN",
            "cli = Run again with --verbose for details.\n",
            "cli = 使用 —verbose 重新运行以查看详情。\n",
            "cli = 使用 --verbose 重新运行以查看详情。\n",
        ),
    ),
];

fn url_mismatch(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    // What stands in a tag is for the rules of markup.
    let outside = |text: &str| -> Vec<Range<usize>> {
        let tags: Vec<Range<usize>> = scan::TAG.find(text).collect();
        let found = scan::URL.find(text).chain(scan::EMAIL.find(text));
        found
            .filter(|place| {
                !tags
                    .iter()
                    .any(|tag| tag.start <= place.start && place.end <= tag.end)
            })
            .collect()
    };
    let (ours, theirs) = (outside(&pair.target.text), outside(&source.text));
    let languages = [
        pair.text.entry.language.writing,
        pair.text.entry.language.source_writing,
    ];
    let plain = |text: &str| -> String {
        let parts = text.split_inclusive(['/', '.', '=', '&', '?', '_']);
        let kept = parts.filter(|part| {
            let part = part.trim_end_matches(['/', '.', '=', '&', '?', '_']);
            let base = part
                .split('-')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase();
            let is_tag = part.len() <= 7 && languages.iter().any(|writing| writing.base == base);
            !is_tag
        });
        kept.collect::<String>().trim_end_matches('/').to_owned()
    };
    let texts = |text: &str, places: &[Range<usize>]| -> Vec<String> {
        places
            .iter()
            .filter_map(|place| text.get(place.clone()))
            .map(str::to_owned)
            .collect()
    };
    let their_texts = texts(&source.text, &theirs);
    let our_texts = texts(&pair.target.text, &ours);
    for url in &their_texts {
        if our_texts.iter().any(|other| plain(other) == plain(url)) {
            continue;
        }
        // The address that stands there instead, if one does.
        let instead = ours
            .iter()
            .zip(&our_texts)
            .find(|(_, other)| !their_texts.iter().any(|url| plain(url) == plain(other)));
        let (place, message) = match instead {
            Some((place, other)) => (
                place.clone(),
                format!("the address {other} is not that of the source"),
            ),
            None => (0..0, format!("the address {url} of the source is missing")),
        };
        report.shown(pair, place, message, format!("write {url}"));
    }
    for (place, url) in ours.iter().zip(&our_texts) {
        let known = pair.any_source(|source| {
            let places = outside(&source.text);
            texts(&source.text, &places)
                .iter()
                .any(|other| plain(other) == plain(url))
        });
        if !known && our_texts.len() > their_texts.len() {
            let message = format!("the source does not have the address {url}");
            report.shown(pair, place.clone(), message, "take it out");
        }
    }
}

/// Options, paths, names of files, constants and code, where they stand.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut outside: Vec<Range<usize>> =
        scan::URL.find(text).chain(scan::EMAIL.find(text)).collect();
    outside.extend(scan::TAG.find(text));
    let code: Vec<Range<usize>> = scan::CODE.find(text).collect();
    let others = scan::OPTION.groups(text).chain(scan::TOKEN.find(text));
    let others = others.chain(scan::PATH.groups(text));
    let mut places = code.clone();
    outside.extend(code);
    places.extend(others.filter(|place| {
        !outside
            .iter()
            .any(|other| other.start < place.end && place.start < other.end)
    }));
    places.sort_by_key(|place| place.start);
    places
}

fn token_mismatch(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let theirs = tokens(&source.text);
    let ours = tokens(&pair.target.text);
    let own = |places: &[Range<usize>], text: &str| -> Vec<String> {
        places
            .iter()
            .filter_map(|place| text.get(place.clone()))
            .map(str::to_owned)
            .collect()
    };
    let their_texts = own(&theirs, &source.text);
    let our_texts = own(&ours, &pair.target.text);
    for token in &their_texts {
        if pair.target.text.contains(token.as_str()) {
            continue;
        }
        // A word with a hyphen in front is often no option.
        let bare = token.trim_start_matches('-');
        let word = pair.target.text.find(bare).filter(|_| !bare.is_empty());
        let instead = ours
            .iter()
            .zip(&our_texts)
            .find(|(_, other)| !their_texts.contains(other));
        let place = match (word, instead) {
            (Some(start), _) => {
                let dashes = |c: char| matches!(c, '-' | '–' | '—' | '−' | '－');
                let before = pair.target.text.get(..start).unwrap_or_default();
                before.trim_end_matches(dashes).len()..start + bare.len()
            }
            (None, Some((place, _))) => place.clone(),
            (None, None) => 0..0,
        };
        let message = format!("{token} of the source is missing, or has been changed");
        report.shown(pair, place, message, format!("write {token}"));
    }
    let ticks = |text: &str| text.matches('`').count();
    if ticks(&source.text) % 2 == 0 && ticks(&pair.target.text) % 2 == 1 {
        let place = pair.target.text.rfind('`').unwrap_or(0);
        report.shown(
            pair,
            place..place + 1,
            "a grave accent has no counterpart",
            "write ` on both sides of the code",
        );
    }
}
