//! Marks of emphasis, and entities.

use std::collections::HashSet;

use super::tags::tags;
use crate::check::pair::VariantPair;
use crate::check::report::Report;
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan::{self, Finder};
use crate::check::severity::Severity::Warning;
use crate::check::suffixes::Suffixes;

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "emphasis",
        Warning,
        Look::Variant(emphasis),
        "The marks of Markdown are not those of the source: ** on both sides of a word, or [text](address).",
        Example::new(
            "zh-CN",
            "md = This is **important**.\n",
            "md = 这很**重要*。\n",
            "md = 这很**重要**。\n",
        ),
    ),
    Rule::new(
        "entity",
        Warning,
        Look::Variant(entity),
        "An entity of HTML, such as &amp;, is not complete, misspelt or missing.",
        Example::new(
            "zh-CN",
            "both = Cut &amp; paste\n",
            "both = 剪切 &amp 粘贴\n",
            "both = 剪切 &amp; 粘贴\n",
        ),
    ),
];

static LINK: Finder = Finder::new(r"\[[^\]\n]+\]\([^)\s]+\)");

fn emphasis(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let text = pair.target.text.as_str();
    for mark in ["**", "__", "~~"] {
        let count = |text: &str| text.matches(mark).count();
        let theirs = count(&source.text);
        // In pairs, else it is something else.
        if theirs > 0 && theirs % 2 == 0 && count(text) != theirs {
            let at = text.find(mark).unwrap_or(0);
            let message = format!(
                "the source has {mark} {theirs} times, and this text {} times",
                count(text)
            );
            report.shown(pair, at..at, message, format!("write {mark}…{mark}"));
        }
    }
    // 10*1024 is a product.
    let is_product = |text: &str, at: usize| {
        let around = scan::around(text, at..at + 1);
        around.iter().all(|c| c.is_some_and(|c| c.is_ascii_digit()))
    };
    let single = |text: &str| {
        let text = text.replace("**", "");
        let marks = text.match_indices('*');
        marks.filter(|(at, _)| !is_product(&text, *at)).count()
    };
    let theirs = single(&source.text);
    if source.text.matches("**").count() == text.matches("**").count()
        && theirs > 0
        && theirs % 2 == 0
        && single(text) % 2 == 1
    {
        let at = text.rfind('*').unwrap_or(0);
        report.shown(pair, at..at + 1, "a mark * has no counterpart", "write *…*");
    }
    let links = |text: &str| LINK.find(text).count();
    if links(&source.text) > links(text) {
        let at = text.find('[').unwrap_or(0);
        report.shown(
            pair,
            at..at,
            "a link [text](address) of the source is missing, or broken",
            "write [text](address)",
        );
    }
}

static CUT_ENTITY: Finder = Finder::new(
    r"&(?:amp|lt|gt|quot|apos|nbsp|copy|reg|trade|hellip|mdash|ndash|#[0-9]+)(?:[^;A-Za-z0-9]|$)|＆(?:amp|lt|gt|quot|nbsp)|&(?:amp|lt|gt|quot|apos|nbsp)；",
);

fn entity(pair: &VariantPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let text = pair.target.text.as_str();
    for place in CUT_ENTITY.find(text) {
        let found = text.get(place.clone()).unwrap_or_default().trim_end();
        if !pair.any_source_is("entity", None, |source| CUT_ENTITY.is_in(&source.text)) {
            let message = format!("the entity \"{found}\" is not complete");
            report.shown(
                pair,
                place,
                message,
                "write it as in &amp;, with ASCII signs",
            );
        }
    }
    let names = scan::ENTITY.find(&source.text);
    let mut told = HashSet::new();
    let names = names.filter_map(|place| source.text.get(place));
    let names: Vec<&str> = names.filter(|name| told.insert(*name)).collect();
    if !names.is_empty() && !CUT_ENTITY.is_in(text) {
        let ours = Suffixes::of_texts([text].into_iter());
        for name in names {
            let cut = name.trim_end_matches(';');
            if !ours.contains(name)
                && let Some(at) = ours.find(cut)
            {
                let message = format!("the entity {name} has lost its semicolon");
                report.shown(pair, at..at + cut.len(), message, format!("write {name}"));
            }
        }
    }
    // What must not stand bare in HTML.
    for name in ["&lt;", "&gt;", "&amp;"] {
        let bare = match name {
            "&lt;" => "<",
            "&gt;" => ">",
            _ => "& ",
        };
        if source.text.contains(name)
            && !text.contains(name)
            && tags(text).is_empty()
            && text.contains(bare)
        {
            let at = text.find(bare).unwrap_or(0);
            report.shown(
                pair,
                at..at + 1,
                format!("the source writes {name} here"),
                format!("write {name}"),
            );
        }
    }
}
