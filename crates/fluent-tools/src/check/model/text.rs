//! [`RenderedText`]: a value or an attribute.

use std::cell::Cell;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use fluent_source::tree::{Pattern, Span};

use super::piece::{Piece, Selection};
use super::reader::Reader;
use super::rendering::Rendering;
use crate::check::scan;

/// A value or an attribute.
pub(crate) struct RenderedText<'w> {
    /// That of the message or term.
    entry_id: &'w str,
    pub(crate) attribute: Option<&'w str>,
    /// The id or the attribute's name with its dot, in the file.
    pub(crate) name_span: Range<usize>,
    /// The first rendering is the one of all default variants; each other
    /// variant has one of its own.
    pub(crate) renderings: Vec<Rendering<'w>>,
    pub(crate) selects: Vec<Selection<'w>>,
    shown: OnceLock<HashSet<&'w str>>,
    numbers: OnceLock<HashSet<Option<&'w str>>>,
}

impl<'w> RenderedText<'w> {
    pub(super) fn new(
        entry_id: &'w str,
        attribute: Option<&'w str>,
        name_span: Span,
        pattern: &Pattern<'w>,
        room: &Cell<usize>,
    ) -> RenderedText<'w> {
        let mut reader = Reader {
            selects: Vec::new(),
            room,
        };
        let mut renderings = reader.pattern(pattern);
        let selects = reader.selects;
        let first = renderings.iter().flat_map(|rendering| &rendering.pieces);
        let first = first.map(|piece| piece.source.start);
        let choosers = selects.iter().map(|select| select.span.start);
        let start = first.chain(choosers).min().unwrap_or(name_span.start);
        for rendering in &mut renderings {
            rendering.start = start;
            rendering.prose = scan::prose(&rendering.text);
            // Most have one piece, and room for four was made: a language has thousands.
            rendering.pieces.shrink_to_fit();
            rendering.text.shrink_to_fit();
            rendering.prose.shrink_to_fit();
        }
        renderings.shrink_to_fit();
        let variants = renderings.iter().skip(1).map(Rendering::size);
        room.set(room.get().saturating_sub(variants.sum()));
        RenderedText {
            entry_id,
            attribute,
            name_span: name_span.range(),
            renderings,
            selects,
            shown: OnceLock::new(),
            numbers: OnceLock::new(),
        }
    }

    /// The id with the attribute. Made when it is needed: many attributes of a long
    /// id would take the product of both.
    pub(crate) fn id(&self) -> String {
        match self.attribute {
            Some(name) => format!("{}.{name}", self.entry_id),
            None => self.entry_id.to_owned(),
        }
    }

    /// The last part of the id.
    pub(crate) fn name(&self) -> &'w str {
        self.attribute.unwrap_or(self.entry_id)
    }

    /// The rendering of this text that stands beside one of another language:
    /// that with the same choices, else that of the default variants.
    pub(crate) fn beside(&self, other: &Rendering<'_>) -> Option<&Rendering<'w>> {
        let chosen: HashSet<&(Arc<str>, &str)> = other.choices.iter().collect();
        let shared = |rendering: &&Rendering<'_>| {
            let choices = rendering.choices.iter();
            choices.filter(|choice| chosen.contains(choice)).count()
        };
        // Of equal ones the first, which is the default, is meant.
        self.renderings.iter().rev().max_by_key(shared)
    }

    pub(crate) fn start(&self) -> usize {
        let first = self.renderings.first();
        first.map_or(self.name_span.start, |rendering| rendering.start)
    }

    /// The pieces of every rendering.
    pub(crate) fn pieces(&self) -> impl Iterator<Item = &Piece<'w>> {
        self.renderings
            .iter()
            .flat_map(|rendering| &rendering.pieces)
    }

    /// The variables that are shown, in any variant.
    pub(crate) fn variables(&self) -> impl Iterator<Item = (&'w str, Range<usize>)> {
        self.pieces().flat_map(Piece::variables)
    }

    /// The names of these.
    pub(crate) fn shown(&self) -> &HashSet<&'w str> {
        self.shown
            .get_or_init(|| self.variables().map(|(name, _)| name).collect())
    }

    /// The variables that choose a plural; none is what a number itself chooses.
    pub(crate) fn numbers(&self) -> &HashSet<Option<&'w str>> {
        self.numbers.get_or_init(|| {
            let selects = self.selects.iter();
            let by_number = selects.filter(|select| select.has_plural_keys());
            by_number.map(Selection::variable).collect()
        })
    }

    /// The variables that choose.
    pub(crate) fn selectors(&self) -> impl Iterator<Item = (&'w str, Range<usize>)> {
        self.selects.iter().flat_map(|select| {
            let names = select.selector.variables().iter();
            names.map(|name| (*name, select.span.clone()))
        })
    }
}
