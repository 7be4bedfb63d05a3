//! Functions and their options.

use std::collections::{HashMap, HashSet};

use crate::check::model::{CallSummary, PieceKind, RenderedText};
use crate::check::pair::TextPair;
use crate::check::report::{Found, Report};
use crate::check::rule::{Example, Look, Rule};
use crate::check::severity::Severity::{Error, Warning};

const SHARE: &str = "share = { NUMBER($share, style: \"percent\") } done\n";
const SHARE_DE: &str = "share = { NUMBER($share, style: \"percent\") } erledigt\n";

pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "unknown-function",
        Error,
        Look::Elsewhere,
        "A text calls a function that neither Fluent's programs have (NUMBER, DATETIME, LIST, PLATFORM) nor the source \
         uses.",
        Example::new(
            "de",
            SHARE,
            "share = { NUMBR($share, style: \"percent\") } erledigt\n",
            SHARE_DE,
        ),
    ),
    Rule::new(
        "function-argument",
        Error,
        Look::Elsewhere,
        "NUMBER and DATETIME take one variable, or one number.",
        Example::new(
            "de",
            SHARE,
            "share = { NUMBER(\"42\", style: \"percent\") } von { $share } erledigt\n",
            SHARE_DE,
        ),
    ),
    Rule::new(
        "function-option",
        Error,
        Look::Elsewhere,
        "An option of NUMBER or DATETIME is misspelt, or has a value that it cannot have. Some programs stop at it.",
        Example::new(
            "de",
            SHARE,
            "share = { NUMBER($share, style: \"percent\", maximumFractionDigits: 99) } erledigt\n",
            SHARE_DE,
        ),
    ),
    Rule::new(
        "function-name",
        Error,
        Look::Elsewhere,
        "A message or term has the name of a function; the two cannot be told apart.",
        Example::new(
            "de",
            "number = Number\n",
            "NUMBER = Zahl\n",
            "number = Zahl\n",
        ),
    ),
    Rule::new(
        "function-dropped",
        Warning,
        Look::Text(function_dropped),
        "The source formats a variable by a function, and the translation shows it bare, or without an option. Numbers and \
         dates then look as in another language, or as no language has them.",
        Example::new("de", SHARE, "share = { $share } erledigt\n", SHARE_DE),
    ),
];

/// The functions by which a text shows variables.
fn calls<'t, 'w>(text: &'t RenderedText<'w>) -> impl Iterator<Item = &'t CallSummary<'w>> {
    let pieces = text.pieces();
    pieces.filter_map(|piece| match &piece.kind {
        PieceKind::Call(call) => Some(call.as_ref()),
        _ => None,
    })
}

fn function_dropped(pair: &TextPair<'_, '_>, report: &mut Report) {
    let Some(source) = pair.source else {
        return;
    };
    // The functions by which each variable is shown, with their options.
    let mut ours: HashMap<&str, HashSet<&str>> = HashMap::new();
    for call in calls(pair.target) {
        for variable in &call.variables {
            let options = call.options.iter().map(|(name, _)| *name);
            ours.entry(variable).or_default().extend(options);
        }
    }
    let mut places = HashMap::new();
    for (variable, place) in pair.target.variables() {
        places.entry(variable).or_insert(place);
    }
    for call in calls(source) {
        let Some(variable) = call.variables.first() else {
            continue;
        };
        let name = call.name;
        let Some(place) = places.get(variable) else {
            continue;
        };
        let Some(options) = ours.get(variable) else {
            let message = format!("the source shows {{ ${variable} }} by the function {name}");
            let help = format!("write {{ {name}(${variable}) }} with the source's options");
            report.text(pair, Found::new(place.clone(), message, help));
            continue;
        };
        for (option, value) in &call.options {
            if !options.contains(option) {
                let message = format!("the option {option:?} of {name} is missing");
                let help = format!(
                    "write {{ {name}(${variable}, {option}: \"{value}\") }}, or what suits the language"
                );
                report.text(pair, Found::new(place.clone(), message, help));
            }
        }
    }
}
