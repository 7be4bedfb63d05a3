//! [`Rendering`]: what a reader is shown when certain variants are chosen.

use std::ops::Range;

use super::piece::{Piece, PieceKind};

/// What a reader is shown when certain variants are chosen.
#[derive(Clone, Default)]
pub(crate) struct Rendering<'w> {
    pub(crate) text: String,
    /// The same with addresses, markup and code blanked out, byte for byte.
    pub(crate) prose: String,
    pub(crate) pieces: Vec<Piece<'w>>,
    /// The variants that were chosen: selector and key.
    pub(crate) choices: Vec<(String, &'w str)>,
    /// Where the pattern begins in the file.
    pub(crate) start: usize,
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
        let shift = self.text.len();
        self.text.push_str(&other.text);
        self.pieces.extend(other.pieces.iter().map(|piece| Piece {
            rendered: piece.rendered.start + shift..piece.rendered.end + shift,
            ..piece.clone()
        }));
        self.choices.extend(other.choices.iter().cloned());
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
        let piece = self.pieces.iter().find(|piece| match edge {
            Edge::Start => piece.rendered.start <= at && at < piece.rendered.end,
            Edge::End => piece.rendered.start < at && at <= piece.rendered.end,
        });
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
        let mut pieces = self.pieces.iter();
        pieces.any(|piece| piece.rendered.contains(&at) && piece.kind == PieceKind::Literal)
    }

    pub(crate) fn variables(&self) -> impl Iterator<Item = (&'w str, Range<usize>)> {
        self.pieces.iter().flat_map(Piece::variables)
    }
}
