//! Quotation marks.

use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan::{self, Finder};
use crate::check::severity::Severity::{Info, Warning};

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "straight-quotes",
        Warning,
        Look::Variant(straight_quotes),
        "The text is in straight quotation marks as a whole, which readers are shown: a text needs none in Fluent. Or they \
         stand where the source has typographic ones.",
        Example::new(
            "zh-CN",
            "save = Save\n",
            "save = \"保存\"\n",
            "save = 保存\n",
        ),
    ),
    Rule::new(
        "quote-style",
        Warning,
        Look::Variant(quote_style),
        "Quotation marks are those of English, “so”, in a language that has others.",
        Example::new(
            "de",
            "press = Press “Save”.\n",
            "press = Klicken Sie auf “Speichern”.\n",
            "press = Klicken Sie auf „Speichern“.\n",
        ),
    ),
];

fn straight_quotes(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let text = pair.target.prose.as_str();
    let trimmed = text.trim();
    let straight = |c: char| c == '"' || c == '＂';
    // Around signs alone they are part of what is typed: "[::]"
    let mut parts = text.split(straight).skip(1).step_by(2);
    let has_letters = parts.any(|part| {
        part.chars()
            .any(|c| scan::is_letter(c) || scan::is_opaque(c))
    });
    let Some(first) = text
        .find(straight)
        .filter(|place| has_letters && !pair.target.is_literal(*place))
    else {
        wrapped(pair, report);
        return;
    };
    if source.prose.contains('"') {
        // Chinese and Japanese have marks of their own, whatever the source has.
        if pair.writing().is_wide() {
            let message = "the quotation marks are straight ones";
            report.shown_as(pair, first..first + 1, message, own(pair), Some(Info));
        }
        return;
    }
    let count = text.chars().filter(|c| straight(*c)).count();
    // One alone may stand for inches.
    if count == 1 {
        return;
    }
    let whole = trimmed.starts_with(straight) && trimmed.ends_with(straight) && count == 2;
    let typographic = source.prose.contains(['“', '”', '‘', '«', '„']);
    let part = first..first + 1;
    if whole && !typographic {
        let message = "readers are shown the quotation marks around the text";
        let help = "take them out: a text stands without quotation marks in Fluent";
        report.shown(pair, part, message, help);
    } else if typographic || pair.writing().is_wide() {
        let message = "the quotation marks are straight ones";
        report.shown(pair, part, message, own(pair));
    } else {
        let message = "the source has no quotation marks here";
        let help = "take them out, or leave them if they help";
        report.shown_as(pair, part, message, help, Some(Info));
    }
}

/// The same in single marks, or typographic ones.
fn wrapped(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let text = pair.target.prose.trim();
    let pairs = [
        ("'", "'"),
        ("“", "”"),
        ("„", "“"),
        ("«", "»"),
        ("「", "」"),
        ("`", "`"),
    ];
    let around = pairs.iter().find(|(open, close)| {
        let inside = text
            .strip_prefix(open)
            .and_then(|text| text.strip_suffix(close));
        inside.is_some_and(|inside| {
            !inside.is_empty() && !inside.contains(open) && !inside.contains(close)
        })
    });
    let quotes = ['\'', '"', '“', '”', '«', '»', '‘', '’', '「', '„', '`'];
    if let Some((open, _)) = around
        && !pair.any_source_is("straight-quotes", None, |source| {
            source.text.contains(quotes)
        })
    {
        let help = "take them out: a text stands without quotation marks in Fluent";
        report.shown(
            pair,
            0..open.len(),
            "readers are shown the quotation marks around the text",
            help,
        );
    }
}

/// What to write in the language, by CLDR.
fn own(pair: &VariantPair<'_, '_>) -> String {
    let writing = pair.writing();
    match writing.quotes() {
        // With the spaces that do not break.
        Some(["«", "»", ..]) if writing.is(&["fr"]) => "write «\u{a0}…\u{a0}»".to_owned(),
        Some([open, close, ..]) => format!("write {open}…{close}"),
        None => "write typographic ones".to_owned(),
    }
}

static ENGLISH: Finder = Finder::new(r"“[^“”„«»\n]{1,200}”");

fn quote_style(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let writing = pair.writing();
    // Languages that CLDR gives others, outside and inside of each other.
    let strict = writing.is(&[
        "de", "cs", "sk", "sl", "bg", "is", "lt", "ru", "uk", "be", "pl", "hu", "mk", "ka",
    ]);
    let lenient = writing.is(&[
        "fr", "el", "et", "hr", "sr", "bs", "ro", "sv", "fi", "nb", "no", "sq", "lv",
    ]) || writing.is_script(&["Hant", "Jpan"]);
    if !strict && !lenient {
        return;
    }
    for place in ENGLISH.find(&pair.target.prose) {
        let message = "the quotation marks are those of English";
        report.shown_as(pair, place, message, own(pair), lenient.then_some(Info));
    }
}
