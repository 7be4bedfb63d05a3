//! Texts that are longer or shorter than they can be.

use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan::{self, Finder};
use crate::check::severity::Severity::{Error, Info, Warning};

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "max-length",
        Error,
        Look::Variant(max_length),
        "A comment of the source says MAX_LENGTH: 12, and the text has more characters.",
        Example::new(
            "de",
            "# MAX_LENGTH: 8\nok = OK\n",
            "ok = Einverstanden\n",
            "ok = OK\n",
        ),
    ),
    Rule::new(
        "too-long",
        Warning,
        Look::Variant(too_long),
        "The text is so much longer than the source's that it can hardly say the same, or will not fit where it is shown.",
        Example::new(
            "de",
            "ok = OK\n",
            "ok = Ja, ich habe alle Hinweise gelesen und möchte mit allen Änderungen fortfahren\n",
            "ok = Ja\n",
        ),
    ),
    Rule::new(
        "too-short",
        Warning,
        Look::Variant(too_short),
        "The text is so much shorter than the source's that some of it must be missing.",
        Example::new(
            "zh-CN",
            "warn = Your session is about to expire. Save your work now, or your changes will be lost.\n",
            "warn = 会话。\n",
            "warn = 会话即将过期。请立即保存，否则更改将会丢失。\n",
        ),
    ),
    Rule::new(
        "paragraphs",
        Info,
        Look::Variant(paragraphs),
        "The text has more or fewer paragraphs, which empty lines divide, than the source.",
        Example::new(
            "zh-CN",
            "help =\n    First.\n\n    Second.\n",
            "help = 第一段。第二段。\n",
            "help =\n    第一段。\n\n    第二段。\n",
        ),
    ),
];

static MAX_LENGTH: Finder = Finder::new(r"(?i)(?-u:\b)MAX[_ -]?LENGTH\s*[:=]?\s*([0-9]{1,6})");

fn max_length(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let entry = pair.text.entry;
    let limit = entry.limit.get_or_init(|| {
        let entries = [entry.source, Some(entry.target)].into_iter().flatten();
        let limits = entries.flat_map(|entry| &entry.comment).flat_map(|line| {
            let line = line.as_str();
            let places = MAX_LENGTH.groups(line);
            places.filter_map(|place| line.get(place)?.parse::<usize>().ok())
        });
        limits.min()
    });
    let Some(limit) = *limit else {
        return;
    };
    // What a variable adds nobody knows; a mark sits on the letter before it.
    let visible = |c: &char| !scan::is_opaque(*c) && !scan::is_mark(*c);
    let length = pair.target.text.chars().filter(visible).count();
    if length > limit {
        let message = format!("the text has {length} characters, and {limit} are allowed");
        report.shown(
            pair,
            0..pair.target.text.len(),
            message,
            "write a shorter one",
        );
    }
}

fn too_long(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let (ours, theirs) = (scan::width(&pair.target.text), scan::width(&source.text));
    if theirs > 0 && ours > 3 * theirs + 50 {
        let message = format!(
            "the text is {} times as long as the source's",
            ours / theirs
        );
        report.shown(
            pair,
            0..pair.target.text.len(),
            message,
            "say the same, and no more",
        );
    }
}

fn too_short(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let (ours, theirs) = (scan::width(&pair.target.text), scan::width(&source.text));
    // Chinese and Japanese need some two thirds of the room of English.
    if theirs >= 40 && ours > 0 && ours * 5 < theirs {
        let message = "the text is far shorter than the source's";
        report.shown(
            pair,
            0..pair.target.text.len(),
            message,
            "see what is missing at its end",
        );
    }
}

fn paragraphs(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let count = |text: &str| {
        let blocks = text.split("\n\n");
        blocks.filter(|block| !block.trim().is_empty()).count()
    };
    let (ours, theirs) = (count(&pair.target.text), count(&source.text));
    if ours != theirs && ours > 0 && theirs > 0 {
        let message = format!("the text has {ours} paragraphs, and the source {theirs}");
        report.shown(
            pair,
            0..0,
            message,
            "divide it as the source, with an empty line",
        );
    }
}
