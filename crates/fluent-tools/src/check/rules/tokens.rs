//! What programs read, or readers copy: addresses, options, paths, code.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::nearest::is_near;
use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan;
use crate::check::severity::Severity::{Info, Warning};
use crate::check::suffixes::Suffixes;

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
    // A field shows how an address looks, with words of the language.
    if is_placeholder(&source.text) && pair.target.text.contains('@') {
        return;
    }
    // What stands in a tag is for the rules of markup.
    let outside = |text: &str| -> Vec<Range<usize>> {
        let tags: Vec<Range<usize>> = scan::tags(text).collect();
        let found = scan::URL.find(text).chain(scan::EMAIL.find(text));
        let in_tag = |place: &Range<usize>| {
            let tag = tags.partition_point(|tag| tag.end < place.end);
            tags.get(tag).is_some_and(|tag| tag.start <= place.start)
        };
        found.filter(|place| !in_tag(place)).collect()
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
    let plain_set =
        |texts: &[String]| -> HashSet<String> { texts.iter().map(|url| plain(url)).collect() };
    let (our_plain, their_plain) = (plain_set(&our_texts), plain_set(&their_texts));
    // The address that stands there instead, if one does.
    let mut both = ours.iter().zip(&our_texts);
    let instead = both.find(|(_, other)| !their_plain.contains(&plain(other)));
    for url in &their_texts {
        if our_plain.contains(&plain(url)) || is_example(url, &pair.target.text) {
            continue;
        }
        let (place, message) = match instead {
            Some((place, other)) => (
                place.clone(),
                format!("the address {other} is not that of the source"),
            ),
            None => (0..0, format!("the address {url} of the source is missing")),
        };
        report.shown(pair, place, message, format!("write {url}"));
    }
    if our_texts.len() <= their_texts.len() {
        return;
    }
    let sources = pair.text.sources().iter();
    let known = sources.flat_map(|source| texts(&source.text, &outside(&source.text)));
    let known: HashSet<String> = known.map(|url| plain(&url)).collect();
    for (place, url) in ours.iter().zip(&our_texts) {
        if !known.contains(&plain(url)) && !is_example(url, &source.text) {
            let message = format!("the source does not have the address {url}");
            report.shown(pair, place.clone(), message, "take it out");
        }
    }
}

/// Whether a text is nothing but an address of a domain that is kept for examples.
fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    let host = text.split_once('@').map(|(_, host)| host);
    let is_word = !text.contains(char::is_whitespace);
    is_word && matches!(host, Some("example.com" | "example.org" | "example.net"))
}

/// Whether an address is one that somebody might make up, and another text has such a
/// one: shop@yourdomain.acme.com. Its words are translated, and its domain stays.
fn is_example(address: &str, text: &str) -> bool {
    let host = address.split_once('@').map_or("", |(_, host)| host);
    let below = host.split_once('.').map_or("", |(_, below)| below);
    if !below.contains('.') {
        return false;
    }
    let mut words = text.split(|c: char| c.is_whitespace() || "\"“”„«»(),;".contains(c));
    words.any(|word| {
        let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let above = word.strip_suffix(below);
        word.contains('@') && above.is_some_and(|above| above.ends_with('.'))
    })
}

/// Options, paths, names of files, constants and code, where they stand.
fn tokens(text: &str) -> Vec<Range<usize>> {
    // Names of buttons stand in grave accents, too: `Show answer`.
    let is_code = |place: &Range<usize>| {
        let inside = text.get(place.start + 1..place.end.saturating_sub(1));
        let inside = inside.unwrap_or_default();
        let has_words = inside.contains(' ');
        let in_prose =
            |c: char| c.is_alphabetic() || c == ' ' || has_words && ",.!?'’&-".contains(c);
        let is_prose = inside.chars().all(in_prose) && !inside.contains(" -");
        // What a variable stands for is not known.
        // Between two pieces of code: `a`, or `b`
        let is_between = inside.trim() != inside || inside.starts_with(',');
        !(is_between
            || inside.contains(scan::is_opaque)
            || is_prose && inside.starts_with(char::is_uppercase))
    };
    let code: Vec<Range<usize>> = scan::CODE.find(text).filter(is_code).collect();
    let outside = scan::URL.find(text).chain(scan::EMAIL.find(text));
    let outside = outside.chain(scan::tags(text)).chain(code.iter().cloned());
    let outside = scan::joined(outside.collect());
    let others = scan::OPTION.groups(text).chain(scan::names(text));
    let others = others.chain(scan::PATH.groups(text));
    let others = others.filter(|place| !scan::overlaps(&outside, place));
    let mut places: Vec<Range<usize>> = code.into_iter().chain(others).collect();
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
    let our_texts = own(&ours, &pair.target.text);
    if !theirs.is_empty() {
        missing_tokens(pair, &theirs, &ours, &our_texts, report);
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

/// Whether a constant is part of a longer name of a program in the source: Mode.NO_BORDER.
fn is_joined(source: &str, place: &Range<usize>) -> bool {
    let [before, behind] = scan::around(source, place.clone());
    matches!(before, Some('.' | '$' | '%')) || matches!(behind, Some('=' | '('))
}

/// Tells of the source's tokens that a translation does not have.
fn missing_tokens(
    pair: &VariantPair<'_, '_>,
    theirs: &[Range<usize>],
    places: &[Range<usize>],
    ours: &[String],
    report: &mut Report,
) {
    let text = Suffixes::of_texts([pair.target.text.as_str()].into_iter());
    let source = pair.source.map_or("", |source| source.text.as_str());
    let theirs = theirs
        .iter()
        .filter_map(|place| Some((place, source.get(place.clone())?)));
    let their_tokens: HashSet<&str> = theirs.clone().map(|(_, token)| token).collect();
    let mut both = places.iter().zip(ours);
    let instead = both.find(|(_, other)| !their_tokens.contains(other.as_str()));
    let mut told = HashSet::new();
    for (their_place, token) in theirs.filter(|(_, token)| told.insert(*token)) {
        if text.contains(token) {
            continue;
        }
        // A word with a hyphen in front is often no option.
        let bare = token.trim_start_matches('-');
        let word = text.find(bare).filter(|_| !bare.is_empty());
        let place = match (word, instead) {
            (Some(start), _) => {
                let dashes = |c: char| matches!(c, '-' | '–' | '—' | '−' | '－');
                let before = pair.target.text.get(..start).unwrap_or_default();
                before.trim_end_matches(dashes).len()..start + bare.len()
            }
            (None, Some((place, _))) => place.clone(),
            (None, None) => 0..0,
        };
        // Other marks around it do little harm, and a word alone may be meant as one.
        let inside = token.trim_matches('`');
        // <space> is a word for it.
        let named = inside.strip_prefix('<').and_then(|it| it.strip_suffix('>'));
        let is_letter = |c: char| c.is_alphabetic() || c == '-' && named.is_some();
        let is_word = named.unwrap_or(inside).chars().all(is_letter);
        // Names in capitals that stand for what is typed are translated: FILE, LINK_NAME,
        // -WIDTH. One that is there with a slip is not.
        let is_name = bare.len() > 1
            && bare.chars().all(|c| c.is_ascii_uppercase() || c == '_')
            && !instead.is_some_and(|(_, other)| is_near(other, token))
            && !is_joined(source, their_place);
        // What is hung on to another word: -blocks
        let is_part = !token.starts_with("--")
            && bare.len() > 2
            && bare.len() + 1 == token.len()
            && bare.bytes().all(|byte| byte.is_ascii_lowercase());
        let is_name = is_name || is_part && word.is_none();
        let is_mild = inside != token && (is_word || text.contains(inside)) || is_name;
        let message = format!("{token} of the source is missing, or has been changed");
        let help = format!("write {token}");
        report.shown_as(pair, place, message, help, is_mild.then_some(Info));
    }
}
