//! What programs read, or readers copy: numbers, addresses, options, keys.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::model::Rendering;
use crate::check::pair::{TextPair, VariantPair};
use crate::check::report::{Found, Report};
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan::{self, Finder};
use crate::check::severity::Severity::{Info, Warning};

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "number-mismatch",
        Warning,
        Look::Variant(number_mismatch),
        "A number of the source is missing, or another one stands there. Digits of any script count, and separators as each \
         language has them; small numbers may be written as words.",
        Example::new(
            "zh-CN",
            "trial = It ends in 30 days.\n",
            "trial = 将在 20 天后结束。\n",
            "trial = 将在 30 天后结束。\n",
        ),
    ),
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
    Rule::new(
        "shortcut",
        Warning,
        Look::Variant(shortcut),
        "A key that is pressed with Ctrl, Alt, Shift or ⌘ is another one than in the source, or is missing. The names of these \
         keys may be translated.",
        Example::new(
            "de",
            "hint = Press Ctrl+S to save.\n",
            "hint = Speichern mit Strg+D.\n",
            "hint = Speichern mit Strg+S.\n",
        ),
    ),
    Rule::new(
        "access-key",
        Warning,
        Look::Text(access_key),
        "An access key is one character, and one that the label has, so that it can be underlined there. Chinese, Japanese and \
         Korean write it in brackets behind the label: 打开(O).",
        Example::new(
            "de",
            "open = Open\n    .accesskey = O\n",
            "open = Anzeigen\n    .accesskey = O\n",
            "open = Anzeigen\n    .accesskey = A\n",
        ),
    ),
    Rule::new(
        "mnemonic",
        Warning,
        Look::Variant(mnemonic),
        "The source marks a letter as the key to press, by & or _ in front of it, and the translation marks none, or several.",
        Example::new("de", "file = &File\n", "file = Datei\n", "file = &Datei\n"),
    ),
];

/// How often each stands in a text.
fn count<'t>(found: impl Iterator<Item = &'t str>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for found in found {
        *counts.entry(found.to_owned()).or_insert(0) += 1;
    }
    counts
}

fn number_mismatch(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    if super::untranslated::is_key(pair) {
        return;
    }
    // In addresses and code they are compared with these; months and hours have
    // other numbers in other countries.
    let theirs = scan::numbers(&source.prose);
    let ours = scan::numbers(&pair.target.prose);
    if CLOCK.is_in(&source.prose) || CLOCK.is_in(&pair.target.prose) {
        return;
    }
    // The parts of a date, in another order and with other signs between them.
    if groups(&source.prose) == groups(&pair.target.prose) {
        return;
    }
    let has = |numbers: &[scan::Number], digits: &str| {
        numbers.iter().any(|number| same(&number.digits, digits))
    };
    let missing: Vec<&scan::Number> = theirs
        .iter()
        .filter(|number| !has(&ours, &number.digits))
        .collect();
    let any_source =
        |digits: &str| pair.any_source(|source| has(&scan::numbers(&source.prose), digits));
    let spelt: Vec<String> = scan::words(&source.prose)
        .filter_map(|(_, word)| {
            let place = WORDS
                .iter()
                .position(|name| word.eq_ignore_ascii_case(name))?;
            Some((place + 1).to_string())
        })
        .collect();
    let added: Vec<&scan::Number> = ours
        .iter()
        .filter(|number| !any_source(&number.digits) && !spelt.contains(&number.digits))
        .collect();
    let small = |number: &scan::Number| number.digits.parse::<u32>().is_ok_and(|n| n <= 12);
    // A variant for one number names it, or not.
    let by_key = pair
        .target
        .choices
        .iter()
        .any(|(selector, _)| selector.starts_with('$'));
    // Thousands and millions are counted in other steps in East Asia.
    let steps = pair
        .target
        .text
        .contains(['万', '億', '亿', '萬', '만', '억', '千', '百'])
        || source.text.contains("illion")
        || source.text.contains("housand");
    let numerals = pair.target.text.contains([
        '一', '二', '两', '兩', '三', '四', '五', '六', '七', '八', '九', '十',
    ]);
    let shown = |numbers: &[&scan::Number], text: &str| -> Vec<String> {
        let parts = numbers
            .iter()
            .filter_map(|number| text.get(number.place.clone()));
        parts.map(str::to_owned).collect()
    };
    if steps || (by_key && missing.iter().chain(&added).all(|number| small(number))) {
        return;
    }
    let their_words = shown(&missing, &source.prose).join(", ");
    match (missing.first(), added.first()) {
        (Some(_), Some(number)) => {
            let message = format!(
                "the source has the number {their_words} here, and this text {}",
                shown(&added, &pair.target.prose).join(", ")
            );
            report.shown(
                pair,
                number.place.clone(),
                message,
                format!("write {their_words}"),
            );
        }
        (Some(number), None) => {
            let all_small = missing.iter().all(|number| small(number)) || numerals;
            let _ = number;
            let message = format!("the number {their_words} of the source is missing");
            let severity = all_small.then_some(Info);
            report.shown_as(
                pair,
                0..0,
                message,
                format!("write {their_words}"),
                severity,
            );
        }
        (None, Some(number)) if !small(number) => {
            let shown = shown(&added, &pair.target.prose).join(", ");
            let message = format!("the source does not have the number {shown}");
            report.shown(
                pair,
                number.place.clone(),
                message,
                "take it out, or see what is meant",
            );
        }
        _ => {}
    }
}

/// All digits in a row, in order of their values.
fn groups(text: &str) -> Vec<String> {
    let ascii: String = text
        .chars()
        .map(|c| scan::digit(c).unwrap_or(' '))
        .collect();
    let groups = ascii.split_whitespace();
    let mut groups: Vec<String> = groups
        .map(|group| group.trim_start_matches('0').to_owned())
        .collect();
    groups.sort_unstable();
    groups
}

/// The small numbers of English, from one.
const WORDS: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// Hours that are counted to twelve or to twenty-four.
static CLOCK: Finder =
    Finder::new(r"(?i)[0-9]\s*(?:a\.?m\.?|p\.?m\.?)\b|[上下]午|午[前後后]|오[전후]");

/// Whether two numbers are the same: zeros behind the separator do not count.
fn same(one: &str, other: &str) -> bool {
    one == other || one.trim_start_matches('0') == other.trim_start_matches('0')
}

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

fn shortcut(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let keys = |text: &str| -> Vec<String> {
        let found = scan::SHORTCUT.groups(text);
        found
            .filter_map(|place| text.get(place))
            .map(str::to_uppercase)
            .collect()
    };
    let theirs = keys(&source.text);
    if theirs.is_empty() {
        return;
    }
    // Translated names of keys are not known; a key behind a plus sign is.
    let places: Vec<Range<usize>> = ANY_SHORTCUT.groups(&pair.target.text).collect();
    let ours: Vec<String> = places
        .iter()
        .filter_map(|place| pair.target.text.get(place.clone()))
        .map(str::to_uppercase)
        .collect();
    let (their_count, our_count) = (
        count(theirs.iter().map(String::as_str)),
        count(ours.iter().map(String::as_str)),
    );
    for key in theirs.iter().filter(|key| key.chars().count() <= 3) {
        if our_count.get(key) >= their_count.get(key) {
            continue;
        }
        let wrong = places
            .iter()
            .zip(&ours)
            .find(|(_, own)| !their_count.contains_key(*own));
        let (place, message) = match wrong {
            Some((place, own)) => (
                place.clone(),
                format!("the key {own} is {key} in the source"),
            ),
            None => (0..0, format!("the source names the key {key} here")),
        };
        report.shown(pair, place, message, format!("write the same key: {key}"));
        return;
    }
}

static ANY_SHORTCUT: Finder = Finder::new(
    r"(?:[\p{L}⌘⌥⇧⌃.]+[ \u{A0}]?[+＋-][ \u{A0}]?|[⌘⌥⇧⌃]+)(F[0-9]{1,2}|[A-Za-z0-9])(?:[^A-Za-z0-9]|$)",
);

fn access_key(pair: &TextPair<'_, '_>, report: &mut Report) {
    let name = pair
        .target
        .attribute
        .unwrap_or_default()
        .to_ascii_lowercase();
    let Some(prefix) = name.strip_suffix("accesskey") else {
        return;
    };
    let entry = pair.entry;
    // "label-accesskey" is for "label"; "accesskey" is for the label or the value.
    let label_of = |entry: &crate::check::model::RenderedEntry<'_>| -> Option<String> {
        let prefix = prefix.trim_end_matches(['-', '_']);
        let own = (!prefix.is_empty()).then(|| {
            entry.attributes.iter().find(|text| {
                text.attribute
                    .is_some_and(|name| name.eq_ignore_ascii_case(prefix))
            })
        });
        let label = own
            .flatten()
            .or_else(|| entry.attribute("label"))
            .or(entry.value.as_ref());
        let label = label.or_else(|| entry.attribute("title"));
        let texts: Vec<&str> = label?.renderings.iter().map(|r| r.text.as_str()).collect();
        Some(texts.join("\n").to_lowercase())
    };
    let label = label_of(entry.target);
    for rendering in &pair.target.renderings {
        let key = rendering.text.as_str();
        if key.chars().any(scan::is_opaque) || key.is_empty() {
            continue;
        }
        let letters = key.chars().filter(|c| !scan::is_mark(*c)).count();
        if letters > 1 {
            let message = format!("the access key \"{key}\" is more than one character");
            report.text(
                pair,
                Found::new(
                    rendering.span(),
                    message,
                    "write one character of the label",
                ),
            );
            continue;
        }
        let Some(label) = label
            .as_deref()
            .filter(|label| !label.contains(&key.to_lowercase()))
        else {
            continue;
        };
        let source_has = |rendering: &Rendering<'_>| {
            let label = entry.source.and_then(label_of).unwrap_or_default();
            label.contains(&rendering.text.to_lowercase())
        };
        // Where the source has none in its label, nobody is asked for one.
        if pair
            .source
            .is_some_and(|source| !source.renderings.iter().any(source_has))
        {
            continue;
        }
        let opaque = label.chars().all(scan::is_opaque);
        let wide = pair
            .entry
            .language
            .writing
            .is_script(&["Hans", "Hant", "Jpan", "Kore"]);
        let message = format!("the access key \"{key}\" is not in the label");
        let help = match wide {
            true => format!("write ({key}) behind the label"),
            false => "choose a letter of the label".to_owned(),
        };
        if !opaque {
            report.text(pair, Found::new(rendering.span(), message, help));
        }
    }
}

static MNEMONIC: Finder = Finder::new(r"(?:^|[\s(（])(&[A-Za-z0-9])|[A-Za-z](&[a-z])[a-z]");
static ANY_MNEMONIC: Finder = Finder::new(r"&[\p{L}\p{N}]");

fn mnemonic(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    // One sign, in a short text that is no sentence: "&File", "E&xit".
    let theirs = MNEMONIC.find(&source.prose).count();
    if theirs != 1 || source.prose.matches('&').count() != 1 || source.prose.contains('.') {
        return;
    }
    let ours = ANY_MNEMONIC.find(&pair.target.prose).count();
    if ours != 1 {
        let message = match ours {
            0 => "the source marks a key by \"&\", and this text marks none",
            _ => "several keys are marked by \"&\"",
        };
        report.shown(pair, 0..0, message, "write & in front of one letter");
    }
}
