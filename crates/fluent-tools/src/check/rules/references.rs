//! References to messages and terms.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::model::{CallSummary, PieceKind, RenderedText};
use crate::check::nearest::{LONGEST_NAME, MOST_NAMES};
use crate::check::pair::TextPair;
use crate::check::report::{Found, Report, listed};
use crate::check::rule::{Example, Look, Rule};
use crate::check::scan;
use crate::check::severity::Severity::{Error, Info, Warning};
use crate::check::suffixes::Suffixes;

const ABOUT: &str = "-brand-name = Acme\nabout = About { -brand-name }\n";
const ABOUT_ZH: &str = "-brand-name = 艾克\nabout = 关于{ -brand-name }\n";

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "unknown-reference",
        Error,
        Look::Elsewhere,
        "A text refers to a message or a term that its language does not have; readers are shown the bare name. A \
         variable needs its sign: { $name }.",
        Example::new(
            "zh-CN",
            ABOUT,
            "-brand-name = 艾克\nabout = 关于{ -brnad-name }\n",
            ABOUT_ZH,
        ),
    ),
    Rule::new(
        "unknown-attribute-reference",
        Error,
        Look::Elsewhere,
        "A text refers to an attribute that the message or term does not have.",
        Example::new(
            "pl",
            "-brand = Acme\nupdated = { -brand } was updated.\n",
            "-brand = Akme\n    .rodzaj = feminine\nupdated = { -brand.gender ->\n    [masculine] { -brand } został \
             zaktualizowany.\n   *[feminine] { -brand } została zaktualizowana.\n}\n",
            "-brand = Akme\n    .gender = feminine\nupdated = { -brand.gender ->\n    [masculine] { -brand } został \
             zaktualizowany.\n   *[feminine] { -brand } została zaktualizowana.\n}\n",
        ),
    ),
    Rule::new(
        "reference-without-value",
        Error,
        Look::Elsewhere,
        "A text refers to a message that has only attributes. One of these has to be named.",
        Example::new(
            "zh-CN",
            "field =\n    .label = Name\nhint = Fill in { field.label }.\n",
            "field =\n    .label = 姓名\nhint = 请填写{ field }。\n",
            "field =\n    .label = 姓名\nhint = 请填写{ field.label }。\n",
        ),
    ),
    Rule::new(
        "cyclic-reference",
        Error,
        Look::Elsewhere,
        "Texts refer to each other in a circle, through attributes and terms too, and never come to an end.",
        Example::new(
            "zh-CN",
            "-brand = Acme\n-suite = { -brand } Suite\n",
            "-brand = { -suite }\n-suite = { -brand }套件\n",
            "-brand = 艾克\n-suite = { -brand }套件\n",
        ),
    ),
    Rule::new(
        "missing-reference",
        Warning,
        Look::Text(missing_reference),
        "The source refers to a term or a message, and the translation does not; often the name was written out. When it \
         changes, this text will not.",
        Example::new(
            "de",
            ABOUT,
            "-brand-name = Acme\nabout = Über Acme\n",
            "-brand-name = Acme\nabout = Über { -brand-name }\n",
        ),
    ),
    Rule::new(
        "term-argument",
        Warning,
        Look::Text(term_argument),
        "A term is given an argument that it does not read, or a value that none of its variants has. It is shown in its \
         default form, silently. Arguments without a name are never read.",
        Example::new(
            "pl",
            "-brand = Acme\nabout = About { -brand }\n",
            "-brand = { $case ->\n   *[nominative] Akme\n    [locative] Akmie\n}\nabout = O { -brand(cas: \"locative\") }\n",
            "-brand = { $case ->\n   *[nominative] Akme\n    [locative] Akmie\n}\nabout = O { -brand(case: \"locative\") }\n",
        ),
    )
    .in_source(),
];

/// The terms and messages that a text shows.
fn references(text: &RenderedText<'_>) -> HashSet<String> {
    let kinds = text.pieces().map(|piece| &piece.kind);
    kinds.filter_map(PieceKind::reference).collect()
}

fn missing_reference(pair: &TextPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    let ours = references(pair.target);
    // A reference that leads nowhere is the same mistake, and told.
    let target = pair.entry.language.target;
    let unknown = |name: &String| {
        let (id, attribute) = name.split_once('.').unwrap_or((name, ""));
        target.get(id).is_none_or(|entry| match attribute {
            "" => entry.value.is_none(),
            name => entry.attribute(name).is_none(),
        })
    };
    if ours.iter().any(unknown) {
        return;
    }
    let first = source.renderings.first();
    let needed = first.into_iter().flat_map(|rendering| &rendering.pieces);
    let mut told = HashSet::new();
    let mut written = None;
    for name in needed.filter_map(|piece| piece.kind.reference()) {
        if ours.contains(&name) || !told.insert(name.clone()) || is_mended(pair, &ours, &name) {
            continue;
        }
        let message = format!("the source refers to {{ {name} }} here, and this text does not");
        let help = format!("write {{ {name} }} in the place of the name");
        let written = written.get_or_insert_with(|| Written::new(pair));
        let span = written.place(pair, &name);
        // A word of the language is declined in a sentence; a brand's name mostly is not.
        let is_free = span.is_none() && !name.starts_with('-');
        let severity = if is_free { Info } else { Warning };
        let span = span.unwrap_or(pair.target.start()..pair.target.start());
        report.text(pair, Found::new(span, message, help).with(severity));
    }
}

/// Whether the source refers to nothing by a slip of a letter or two, or by a hyphen, and
/// the translation to what is meant.
fn is_mended(pair: &TextPair<'_, '_>, ours: &HashSet<String>, name: &str) -> bool {
    let (id, _) = name.split_once('.').unwrap_or((name, ""));
    let source = pair.entry.language.source;
    let is_unknown = source.get(id).is_none() && !source.is_broken(id);
    let bare = |name: &str| name.trim_start_matches('-').to_owned();
    let is_slip = |own: &String| strsim::damerau_levenshtein(&bare(own), &bare(name)) <= 2;
    // Of a text of nothing but mistakes not all are compared with all.
    let mut near = ours
        .iter()
        .filter(|own| own.len().abs_diff(name.len()) <= 3);
    is_unknown && name.len() <= LONGEST_NAME && near.by_ref().take(MOST_NAMES).any(is_slip)
}

/// What all variants of a translation say.
struct Written {
    texts: Suffixes<u8>,
    /// Where in it each of them begins.
    starts: Vec<usize>,
}

impl Written {
    fn new(pair: &TextPair<'_, '_>) -> Written {
        let renderings = pair.target.renderings.iter();
        let texts = renderings.map(|rendering| rendering.text.as_str());
        let starts = texts.clone().scan(0, |next, text| {
            let start = *next;
            *next += text.len() + 1;
            Some(start)
        });
        Written {
            starts: starts.collect(),
            texts: Suffixes::of_texts(texts),
        }
    }

    /// Where the text of a term or message stands in place of a reference.
    fn place(&self, pair: &TextPair<'_, '_>, name: &str) -> Option<Range<usize>> {
        let languages = [pair.entry.language.target, pair.entry.language.source];
        let values = languages
            .iter()
            .filter_map(|texts| texts.get(name)?.value.as_ref());
        let values = values.flat_map(|value| &value.renderings);
        for value in values.filter(|value| !value.text.is_empty()) {
            if let Some(place) = self.texts.find(&value.text) {
                let number = self.starts.partition_point(|start| *start <= place) - 1;
                let start = place - self.starts.get(number)?;
                let rendering = pair.target.renderings.get(number)?;
                // With an ending it is another form of the word.
                let next = scan::next(&rendering.text, start + value.text.len());
                if !name.starts_with('-')
                    && next.is_some_and(|c| scan::is_letter(c) && !scan::is_cjk(c))
                {
                    continue;
                }
                return Some(rendering.source(start..start + value.text.len()));
            }
        }
        None
    }
}

fn term_argument(pair: &TextPair<'_, '_>, report: &mut Report) {
    let pieces = pair.target.pieces();
    let shown = pieces.map(|piece| (&piece.kind, piece.source.clone()));
    let selects = pair.target.selects.iter();
    let choosing = selects.map(|select| (&select.selector, select.span.clone()));
    for (kind, span) in shown.chain(choosing) {
        if let PieceKind::Term(call) = kind {
            arguments(pair, call, &span, report);
        }
    }
}

fn arguments(
    pair: &TextPair<'_, '_>,
    call: &CallSummary<'_>,
    span: &Range<usize>,
    report: &mut Report,
) {
    let id = format!("-{}", call.name);
    let Some(term) = pair.entry.language.target.get(&id) else {
        return;
    };
    if call.positional > 0 {
        let message =
            format!("the term {id} is given an argument without a name, which it cannot read");
        let help = format!("write {{ {id}(case: \"…\") }}");
        report.text(pair, Found::new(span.clone(), message, help));
    }
    let read = term.variables();
    for (name, value) in &call.options {
        if !read.all.contains(name) {
            let message = format!("the term {id} does not read the argument {name:?}");
            let help = match read.first {
                Some(first) => format!("it reads {first:?}; write {{ {id}({first}: \"…\") }}"),
                None => format!("write {{ {id} }}"),
            };
            // One without any variants is given the same as the others.
            let severity = if read.first.is_some() { Warning } else { Info };
            report.text(pair, Found::new(span.clone(), message, help).with(severity));
            continue;
        }
        if let Some(keys) = read.keys(name)
            && !keys.all.contains(value)
        {
            let message = format!("the term {id} has no variant {value:?} of {name:?}");
            let help = format!("write one of: {}", listed(keys.names.iter().copied(), ", "));
            report.text(pair, Found::new(span.clone(), message, help));
        }
    }
}
