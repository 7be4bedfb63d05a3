//! [`Rendering`]: what a reader is shown when certain variants are chosen.

use std::ops::Range;
use std::sync::Arc;

use super::piece::{Piece, PieceKind};

/// What a reader is shown when certain variants are chosen.
#[derive(Clone, Default)]
pub(crate) struct Rendering<'w> {
    pub(crate) text: String,
    /// The same with addresses, markup and code blanked out, byte for byte.
    pub(crate) prose: String,
    /// In order, and one right behind the other.
    pub(crate) pieces: Vec<Piece<'w>>,
    /// The variants that were chosen: selector and key.
    pub(crate) choices: Vec<(Arc<str>, &'w str)>,
    /// Where the pattern begins in the file.
    pub(crate) start: usize,
}

/// A place in a rendering: so much of it stands before.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    text: usize,
    pieces: usize,
    choices: usize,
}

/// Which end of a part is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Start,
    End,
}

impl<'w> Rendering<'w> {
    pub(super) fn push(&mut self, text: &str, source: Range<usize>, kind: PieceKind<'w>) {
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(Piece {
            rendered: start..self.text.len(),
            source,
            kind,
        });
    }

    pub(super) fn append(&mut self, other: &Rendering<'w>) {
        self.append_part(other, Place::default()..other.end());
    }

    /// Appends a part of another one.
    pub(super) fn append_part(&mut self, other: &Rendering<'w>, part: Range<Place>) {
        let (from, to) = (part.start, part.end);
        let shift = |place: usize| place - from.text + self.text.len();
        let pieces = other.pieces.get(from.pieces..to.pieces).unwrap_or_default();
        let shifted = pieces.iter().map(|piece| Piece {
            rendered: shift(piece.rendered.start)..shift(piece.rendered.end),
            ..piece.clone()
        });
        self.pieces.extend(shifted);
        let text = other.text.get(from.text..to.text).unwrap_or_default();
        self.text.push_str(text);
        let choices = other.choices.get(from.choices..to.choices);
        self.choices.extend_from_slice(choices.unwrap_or_default());
    }

    pub(super) fn end(&self) -> Place {
        Place {
            text: self.text.len(),
            pieces: self.pieces.len(),
            choices: self.choices.len(),
        }
    }

    /// How much memory it takes, roughly, in bytes.
    pub(super) fn size(&self) -> usize {
        size_of_val(self.text.as_str())
            + size_of_val(self.prose.as_str())
            + size_of_val(self.pieces.as_slice())
            + size_of_val(self.choices.as_slice())
    }

    /// Where a part of the rendered text stands in the file.
    pub(crate) fn source(&self, part: Range<usize>) -> Range<usize> {
        let start = self.place(part.start, Edge::Start);
        let end = if part.is_empty() {
            start
        } else {
            self.place(part.end, Edge::End)
        };
        start..end.max(start)
    }

    fn place(&self, at: usize, edge: Edge) -> usize {
        let piece = match edge {
            Edge::Start => self.piece(at),
            // That of the byte before.
            Edge::End => at.checked_sub(1).and_then(|before| self.piece(before)),
        };
        match piece.or(self.pieces.last()) {
            // What is written as it is shown can be pointed into.
            Some(piece) if piece.rendered.len() == piece.source.len() => {
                piece.source.start + at.clamp(piece.rendered.start, piece.rendered.end)
                    - piece.rendered.start
            }
            Some(piece) if edge == Edge::End || at >= piece.rendered.end => piece.source.end,
            Some(piece) => piece.source.start,
            None => self.start,
        }
    }

    /// The piece that a byte of the text is of.
    fn piece(&self, at: usize) -> Option<&Piece<'w>> {
        let behind = |piece: &Piece<'_>| piece.rendered.end <= at;
        self.pieces.get(self.pieces.partition_point(behind))
    }

    /// The whole of it in the file.
    pub(crate) fn span(&self) -> Range<usize> {
        if self.text.is_empty() {
            self.start..self.start
        } else {
            self.source(0..self.text.len())
        }
    }

    /// Whether a place is in a string in braces, where a translator says that
    /// each character is meant.
    pub(crate) fn is_literal(&self, at: usize) -> bool {
        let piece = self.piece(at);
        piece.is_some_and(|piece| piece.kind == PieceKind::Literal)
    }

    /// Whether a part is text that is written in the file as it is shown.
    pub(crate) fn is_as_written(&self, part: &Range<usize>) -> bool {
        let piece = self.piece(part.start);
        piece.is_some_and(|piece| piece.kind == PieceKind::Text && part.end <= piece.rendered.end)
    }

    pub(crate) fn variables(&self) -> impl Iterator<Item = (&'w str, Range<usize>)> {
        self.pieces.iter().flat_map(Piece::variables)
    }
}
