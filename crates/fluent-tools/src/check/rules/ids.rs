//! Messages, attributes and variants: there, and as the source has them.

use std::collections::{HashMap, HashSet};

use crate::check::nearest::Nearest;
use crate::check::pair::{EntryPair, LanguagePair};
use crate::check::report::{Found, Report};
use crate::check::rule::{Example, Look, Rule};
use crate::check::severity::Severity::{Error, Warning};
use crate::file::File;

const SEARCH: &str = "search =\n    .placeholder = Search…\n    .title = Search the library\n";
const SEARCH_ZH: &str = "search =\n    .placeholder = 搜索……\n    .title = 搜索书库\n";

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "duplicate-id",
        Error,
        Look::Elsewhere,
        "An id is there twice in a language. Which of the two texts is shown depends on the program.",
        Example::new(
            "zh-CN",
            "save = Save\n",
            "save = 保存\nsave = 储存\n",
            "save = 保存\n",
        ),
    ),
    Rule::new(
        "duplicate-attribute",
        Error,
        Look::Elsewhere,
        "An attribute is there twice in a message.",
        Example::new(
            "zh-CN",
            "open = Open\n    .title = Open a file\n",
            "open = 打开\n    .title = 打开文件\n    .title = 打开一个文件\n",
            "open = 打开\n    .title = 打开文件\n",
        ),
    ),
    Rule::new(
        "missing-message",
        Warning,
        Look::Language(missing_message),
        "The source language has a message that the translation lacks; readers are shown it in another language. Its \
         place in the translation is pointed at; of a file that is missing altogether the messages are only counted, in \
         that of the source.",
        Example::new(
            "zh-CN",
            "save = Save\nclose = Close\n",
            "save = 保存\n",
            "save = 保存\nclose = 关闭\n",
        ),
    ),
    Rule::new(
        "obsolete-message",
        Warning,
        Look::Entry(obsolete_message),
        "The translation has a message that the source does not have, or no longer has: nobody is ever shown it. \
         Often its id is misspelt, or has been renamed in the source. Terms are left alone: a language may have its own.",
        Example::new(
            "zh-CN",
            "save = Save\n",
            "save = 保存\nsvae-as = 另存为\n",
            "save = 保存\n",
        ),
    ),
    Rule::new(
        "missing-attribute",
        Error,
        Look::Entry(missing_attribute),
        "The source's message has an attribute that the translation lacks.",
        Example::new(
            "zh-CN",
            SEARCH,
            "search =\n    .placeholder = 搜索……\n",
            SEARCH_ZH,
        ),
    ),
    Rule::new(
        "extra-attribute",
        Warning,
        Look::Entry(extra_attribute),
        "The translation has an attribute that the source's message does not have: nobody is ever shown it. Often its \
         name is misspelt. The attributes of terms are left alone: they are for grammar.",
        Example::new(
            "zh-CN",
            SEARCH,
            "search =\n    .placeholder = 搜索……\n    .title = 搜索书库\n    .tooltip = 搜索\n",
            SEARCH_ZH,
        ),
    ),
    Rule::new(
        "missing-value",
        Error,
        Look::Entry(missing_value),
        "The source's message has a text of its own, and the translation only attributes.",
        Example::new(
            "zh-CN",
            "open = Open\n    .title = Open a file\n",
            "open =\n    .title = 打开文件\n",
            "open = 打开\n    .title = 打开文件\n",
        ),
    ),
    Rule::new(
        "extra-value",
        Warning,
        Look::Entry(extra_value),
        "The source's message has only attributes, and the translation a text of its own, which nobody is ever shown.",
        Example::new(
            "zh-CN",
            "search =\n    .placeholder = Search…\n",
            "search = 搜索\n    .placeholder = 搜索……\n",
            "search =\n    .placeholder = 搜索……\n",
        ),
    ),
    Rule::new(
        "message-for-term",
        Error,
        Look::Entry(message_for_term),
        "The source has a term, whose id begins with a hyphen, and the translation a message of the same name, or the \
         reverse. They are two different things.",
        Example::new(
            "zh-CN",
            "-brand = Acme\n",
            "brand = 艾克\n",
            "-brand = 艾克\n",
        ),
    ),
];

/// The names of the source's files that a language has no readable file of.
fn lacking<'p>(pair: &'p LanguagePair<'_, '_>) -> HashSet<&'p str> {
    let names = pair.source_files.iter().map(|file| file.name());
    let there: HashSet<&str> = pair
        .target_files
        .iter()
        .filter(|file| file.text().is_some())
        .map(|file| file.name())
        .collect();
    names.filter(|name| !there.contains(name)).collect()
}

fn missing_message(pair: &LanguagePair<'_, '_>, report: &mut Report) {
    let lacking = lacking(pair);
    missing_files(pair, &lacking, report);
    let mut files = HashMap::new();
    for file in &pair.target.files {
        files.entry(file.file.name()).or_insert((file, None));
    }
    for (file, entry) in pair.source.entries() {
        let (id, name) = (entry.id, file.file.name());
        let beside = pair.target.get_in(name, id);
        if let (Some(found), Some((_, behind))) = (beside, files.get_mut(name)) {
            *behind = Some(found);
        }
        // An id that two files of the source have is two messages.
        let found = match beside {
            None if !pair.source.is_in_several(id) => pair.target.get(id),
            beside => beside,
        };
        let is_there = found.is_some() || pair.target.is_broken(id);
        // A term that the translation does without is told where it is missed.
        let other = match id.strip_prefix('-') {
            Some(name) => pair.target.get(name).is_some() && pair.source.get(name).is_none(),
            None => false,
        };
        if is_there || other || lacking.contains(name) {
            continue;
        }
        // A term is there for messages that refer to it.
        let kind = if entry.is_term { "term" } else { "message" };
        let message = format!("the {kind} {id:?} is not translated");
        // Behind that which stands before it in the source.
        let (file, span, place) = match files.get(name) {
            Some((file, Some(found))) => {
                (*file, found.span.clone(), format!("behind {:?}", found.id))
            }
            Some((file, None)) => (*file, 0..0, "at the top".to_owned()),
            None => (file, entry.span.clone(), "in the translation".to_owned()),
        };
        let found = Found::new(span, message, format!("write it {place}: {id} = …"));
        let found = if entry.is_term { found.info() } else { found };
        report.add(file, Some(id), found);
    }
}

fn missing_files(pair: &LanguagePair<'_, '_>, lacking: &HashSet<&str>, report: &mut Report) {
    // One that is there and cannot be read has been told.
    let there: HashSet<&str> = pair.target_files.iter().map(File::name).collect();
    for file in &pair.source.files {
        let name = file.file.name();
        if lacking.contains(name) && !there.contains(name) && !file.entries.is_empty() {
            let language = pair.target_files.first().map(|file| file.language());
            let language = language.map(ToString::to_string).unwrap_or_default();
            let count = file.entries.len();
            let message = format!("{language} has no file {name}.ftl ({count} messages)");
            let help = "make it, with the ids of this one";
            report.file(file, message, help);
        }
    }
}

fn obsolete_message(pair: &EntryPair<'_, '_>, report: &mut Report) {
    let id = pair.target.id;
    let source = pair.language.source;
    if pair.source.is_some() || pair.target.is_term || source.is_broken(id) {
        return;
    }
    if source.get(&format!("-{id}")).is_some() {
        return;
    }
    let message = format!("the source has no message {id:?}");
    let help = match pair.language.missing().name(id) {
        Some(meant) => format!("write \"{meant}\" if that is meant, or take the message out"),
        None => "take the message out, or see whether it has a new id".to_owned(),
    };
    report.entry(pair, Found::new(pair.target.span.clone(), message, help));
}

fn missing_attribute(pair: &EntryPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source.filter(|source| !source.is_term) else {
        return;
    };
    for text in &source.attributes {
        let name = text.attribute.unwrap_or_default();
        if pair.target.attribute(name).is_some() || pair.language.target.is_broken(&text.id()) {
            continue;
        }
        let message = format!("the attribute \".{name}\" is missing");
        let help = format!("write it below: \"    .{name} = …\"");
        let found = Found::new(pair.target.span.clone(), message, help);
        report.add(pair.file, Some(&text.id()), found);
    }
}

fn extra_attribute(pair: &EntryPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source.filter(|source| !source.is_term) else {
        return;
    };
    let mut missing = None;
    for text in &pair.target.attributes {
        let name = text.attribute.unwrap_or_default();
        if source.attribute(name).is_some() {
            continue;
        }
        let missing = missing.get_or_insert_with(|| {
            let names = source.attributes.iter().filter_map(|text| text.attribute);
            Nearest::new(names.filter(|name| pair.target.attribute(name).is_none()))
        });
        let message = format!("the source has no attribute \".{name}\" here");
        let help = match missing.name(name) {
            Some(meant) => format!("write \".{meant}\""),
            None => "take it out".to_owned(),
        };
        let found = Found::new(text.name_span.clone(), message, help);
        report.add(pair.file, Some(&text.id()), found);
    }
}

fn missing_value(pair: &EntryPair<'_, '_>, report: &mut Report) {
    let id = pair.target.id;
    if pair.target.value.is_none() && pair.source.is_some_and(|source| source.value.is_some()) {
        let message = format!("the message {id:?} has attributes and no text of its own");
        let help = format!("write \"{id} = …\" above them");
        report.entry(pair, Found::new(pair.target.span.clone(), message, help));
    }
}

fn extra_value(pair: &EntryPair<'_, '_>, report: &mut Report) {
    if let Some(value) = &pair.target.value
        && pair.source.is_some_and(|source| source.value.is_none())
    {
        let message = "the source's message has only attributes, and no text of its own";
        let found = Found::new(value.start()..value.start(), message, "take this text out");
        report.entry(pair, found);
    }
}

fn message_for_term(pair: &EntryPair<'_, '_>, report: &mut Report) {
    let (source, target) = (pair.language.source, pair.language.target);
    let id = pair.target.id;
    if pair.source.is_some() {
        return;
    }
    let other = match id.strip_prefix('-') {
        Some(name) => name.to_owned(),
        None => format!("-{id}"),
    };
    if source.get(&other).is_some() && target.get(&other).is_none() {
        let message = format!("the source has {other:?}, not {id:?}");
        let found = Found::new(
            pair.target.span.clone(),
            message,
            format!("write \"{other}\""),
        );
        report.entry(pair, found);
    }
}
