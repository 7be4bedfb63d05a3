//! [`Piece`]: a part of what is shown, and [`Selection`]: what chooses it.

use std::ops::Range;
use std::sync::Arc;

use fluent_source::plural::CATEGORIES;
use fluent_source::tree::{Arguments, Expression, Literal};

/// A part of a rendered text that stands in one piece in the file.
#[derive(Clone)]
pub(crate) struct Piece<'w> {
    pub(crate) rendered: Range<usize>,
    pub(crate) source: Range<usize>,
    pub(crate) kind: PieceKind<'w>,
}

#[derive(Clone, PartialEq, Eq)]
pub(crate) enum PieceKind<'w> {
    /// Text as it stands in the file.
    Text,
    /// A string or a number in braces.
    Literal,
    Variable(&'w str),
    Call(Arc<CallSummary<'w>>),
    Term(Arc<CallSummary<'w>>),
    Message(&'w str, Option<&'w str>),
}

/// A function or a term, with its arguments.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct CallSummary<'w> {
    /// A term's has no hyphen.
    pub(crate) name: &'w str,
    pub(crate) variables: Vec<&'w str>,
    pub(crate) positional: usize,
    /// Names and values.
    pub(crate) options: Vec<(&'w str, &'w str)>,
}

/// A choice among variants.
pub(crate) struct Selection<'w> {
    pub(crate) selector: PieceKind<'w>,
    /// An attribute of a term, if that is what chooses.
    pub(crate) term_attribute: Option<&'w str>,
    pub(crate) span: Range<usize>,
    pub(crate) keys: Vec<SelectionKey<'w>>,
}

pub(crate) struct SelectionKey<'w> {
    pub(crate) name: &'w str,
    pub(crate) span: Range<usize>,
    pub(crate) is_default: bool,
    pub(crate) is_number: bool,
}

impl<'w> PieceKind<'w> {
    /// The message, with its attribute, or the term with its hyphen that it refers to.
    pub(crate) fn reference(&self) -> Option<String> {
        match self {
            PieceKind::Term(term) => Some(format!("-{}", term.name)),
            PieceKind::Message(id, None) => Some((*id).to_owned()),
            PieceKind::Message(id, Some(attribute)) => Some(format!("{id}.{attribute}")),
            _ => None,
        }
    }

    /// The variables that it shows, or chooses by.
    pub(crate) fn variables(&self) -> &[&'w str] {
        match self {
            PieceKind::Variable(name) => std::slice::from_ref(name),
            PieceKind::Call(call) | PieceKind::Term(call) => &call.variables,
            _ => &[],
        }
    }
}

impl<'w> Selection<'w> {
    /// The variable that chooses, bare or given to a function.
    pub(crate) fn variable(&self) -> Option<&'w str> {
        match &self.selector {
            PieceKind::Variable(name) => Some(name),
            PieceKind::Call(call) => call.variables.first().copied(),
            _ => None,
        }
    }

    /// Whether a key says that the choice is by number: `other` alone is the default of
    /// any choice.
    pub(crate) fn has_plural_keys(&self) -> bool {
        let mut keys = self.keys.iter();
        let telling =
            |key: &SelectionKey<'_>| CATEGORIES.contains(&key.name) && key.name != "other";
        let by_number = matches!(&self.selector, PieceKind::Call(call) if call.name == "NUMBER");
        self.term_attribute.is_none() && (by_number || keys.any(telling))
    }
}

impl<'w> Piece<'w> {
    /// The variables in it, each where the piece stands.
    pub(crate) fn variables(&self) -> impl Iterator<Item = (&'w str, Range<usize>)> {
        let names = self.kind.variables().iter();
        names.map(|name| (*name, self.source.clone()))
    }
}

impl<'w> CallSummary<'w> {
    pub(crate) fn new(name: &'w str, arguments: Option<&Arguments<'w>>) -> CallSummary<'w> {
        let mut summary = CallSummary {
            name,
            variables: Vec::new(),
            positional: 0,
            options: Vec::new(),
        };
        let Some(arguments) = arguments else {
            return summary;
        };
        summary.positional = arguments.positional.len();
        for argument in &arguments.positional {
            summary.take(argument);
        }
        let options = arguments.named.iter();
        summary.options.extend(options.filter_map(|option| {
            let literal = literal(&option.value)?;
            Some((option.name.as_str(), literal.raw().as_str()))
        }));
        summary
    }

    fn take(&mut self, argument: &Expression<'w>) {
        match argument {
            Expression::Variable(variable) => self.variables.push(variable.name.as_str()),
            Expression::Call(call) => {
                for argument in &call.arguments.positional {
                    self.take(argument);
                }
            }
            _ => {}
        }
    }
}

fn literal<'e, 'w>(expression: &'e Expression<'w>) -> Option<&'e Literal<'w>> {
    match expression {
        Expression::Literal(literal) => Some(literal),
        _ => None,
    }
}
