//! Keys that readers press.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use crate::check::model::{RenderedEntry, RenderedText, Rendering};
use crate::check::pair::{EntryPair, VariantPair};
use crate::check::report::{Found, Report};
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan::{self, Finder};
use crate::check::severity::Severity::Warning;
use crate::check::suffixes::Suffixes;

pub(super) const RULES: &[Rule] = &[
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
        Look::Entry(access_keys),
        "An access key is one character, and one that the label has, so that it can be underlined there. Chinese, Japanese and \
         Korean write it in brackets behind the label, 打开(O), or leave that to the program, where it is the key of the source.",
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
    misspelt_keys(pair, report);
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

/// Names of keys with two letters swapped: Crtl+S
fn misspelt_keys(pair: &VariantPair<'_, '_>, report: &mut Report) {
    const NAMES: [&str; 5] = ["Ctrl", "Shift", "Control", "Command", "Option"];
    let text = pair.target.text.as_str();
    for place in KEY_NAME.groups(text) {
        let found = text.get(place.clone()).unwrap_or_default();
        let sorted = |name: &str| {
            let mut letters: Vec<u8> = name.bytes().collect();
            letters.sort_unstable();
            letters
        };
        let meant = NAMES
            .iter()
            .find(|name| found != **name && sorted(found) == sorted(name));
        if let Some(name) = meant {
            let message = format!("no key is named {found}");
            report.shown(pair, place, message, format!("write {name}"));
        }
    }
}

/// What stands in front of a plus sign, as the name of a key does.
static KEY_NAME: Finder = Finder::new(r"(?-u:\b)([A-Z][a-z]{3,6})[ \u{A0}]?[+＋]");

static ANY_SHORTCUT: Finder = Finder::new(
    r"(?:[\p{L}⌘⌥⇧⌃.]{1,40}[ \u{A0}]?[+＋-][ \u{A0}]?|[⌘⌥⇧⌃]{1,8})(F[0-9]{1,2}|[A-Za-z0-9])(?:[^A-Za-z0-9]|$)",
);

/// The labels of a message, in lower case: each of many access keys may be for one.
struct Labels<'e, 'w> {
    entry: &'e RenderedEntry<'w>,
    /// The attributes by name, in lower case.
    by_name: HashMap<String, &'e RenderedText<'w>>,
    texts: HashMap<Option<&'w str>, Label>,
}

struct Label {
    parts: Suffixes<u8>,
    /// Whether it shows nothing but what nobody knows here.
    is_opaque: bool,
    has_latin: bool,
}

impl<'e, 'w> Labels<'e, 'w> {
    fn new(entry: &'e RenderedEntry<'w>) -> Labels<'e, 'w> {
        let mut by_name = HashMap::new();
        for text in &entry.attributes {
            let name = text.attribute.unwrap_or_default();
            by_name.entry(name.to_ascii_lowercase()).or_insert(text);
        }
        Labels {
            entry,
            by_name,
            texts: HashMap::new(),
        }
    }

    /// What an access key is for: "label-accesskey" for "label", "accesskey" for the
    /// label or the value.
    fn of(&mut self, prefix: &str) -> Option<&Label> {
        let prefix = prefix.trim_end_matches(['-', '_']);
        let own = self.by_name.get(prefix).copied();
        let label = own
            .filter(|_| !prefix.is_empty())
            .or_else(|| self.entry.attribute("label"))
            .or(self.entry.value.as_ref())
            .or_else(|| self.entry.attribute("title"))?;
        Some(self.texts.entry(label.attribute).or_insert_with(|| {
            let texts: Vec<&str> = label.renderings.iter().map(|r| r.text.as_str()).collect();
            let text = texts.join("\n").to_lowercase();
            let parts = Suffixes::of_texts([text.as_str()].into_iter());
            let is_opaque = text.chars().all(scan::is_opaque);
            let has_latin = text.contains(|c: char| c.is_ascii_alphabetic());
            Label {
                parts,
                is_opaque,
                has_latin,
            }
        }))
    }
}

fn access_keys(pair: &EntryPair<'_, '_>, report: &mut Report) {
    let mut labels = None;
    for text in &pair.target.attributes {
        let name = text.attribute.unwrap_or_default().to_ascii_lowercase();
        let Some(prefix) = name.strip_suffix("accesskey") else {
            continue;
        };
        if pair.language.is_too_large(text) {
            continue;
        }
        let (ours, theirs) =
            labels.get_or_insert_with(|| (Labels::new(pair.target), pair.source.map(Labels::new)));
        let theirs = theirs.as_mut().and_then(|labels| labels.of(prefix));
        access_key(pair, text, ours.of(prefix), theirs, report);
    }
}

fn access_key(
    pair: &EntryPair<'_, '_>,
    text: &RenderedText<'_>,
    label: Option<&Label>,
    source_label: Option<&Label>,
    report: &mut Report,
) {
    let source = pair.source.and_then(|source| source.counterpart(text));
    // Where the source has none in its label, nobody is asked for one.
    let is_asked = source.is_none_or(|source| {
        let has = |rendering: &Rendering<'_>| {
            let key = rendering.text.to_lowercase();
            source_label.map_or(key.is_empty(), |label| label.parts.contains(&key))
        };
        source.renderings.iter().any(has)
    });
    let id = text.id();
    for rendering in &text.renderings {
        let key = rendering.text.as_str();
        if key.chars().any(scan::is_opaque) || key.is_empty() {
            continue;
        }
        let letters = key.chars().filter(|c| !scan::is_mark(*c)).count();
        if letters > 1 {
            let message = format!("the access key \"{key}\" is more than one character");
            let help = "write one character of the label";
            let found = Found::new(rendering.span(), message, help);
            report.add(pair.file, Some(&id), found);
            continue;
        }
        let Some(label) = label.filter(|label| !label.parts.contains(&key.to_lowercase())) else {
            continue;
        };
        if !is_asked || label.is_opaque {
            continue;
        }
        let wide = pair
            .language
            .writing
            .is_script(&["Hans", "Hant", "Jpan", "Kore"]);
        // Gecko writes the key behind such a label by itself.
        let is_of_source = source.is_some_and(|source| {
            let mut keys = source.renderings.iter();
            keys.any(|own| own.text.eq_ignore_ascii_case(key))
        });
        if wide && is_of_source && !label.has_latin {
            continue;
        }
        let message = format!("the access key \"{key}\" is not in the label");
        let help = if wide {
            format!("write ({key}) behind the label")
        } else {
            "choose a letter of the label".to_owned()
        };
        report.add(
            pair.file,
            Some(&id),
            Found::new(rendering.span(), message, help),
        );
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
