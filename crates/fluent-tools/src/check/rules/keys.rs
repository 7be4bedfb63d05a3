//! Keys that readers press.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::model::{RenderedEntry, Rendering};
use crate::check::pair::{TextPair, VariantPair};
use crate::check::report::{Found, Report};
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan::{self, Finder};
use crate::check::severity::Severity::Warning;

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
    let label_of = |entry: &RenderedEntry<'_>| -> Option<String> {
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
        let help = if wide {
            format!("write ({key}) behind the label")
        } else {
            "choose a letter of the label".to_owned()
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
