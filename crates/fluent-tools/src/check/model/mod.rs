//! The texts as rules see them: what a reader is shown, variant by variant,
//! with the way back to the place in the file.

mod language;
mod piece;
mod reader;
mod rendering;
mod text;

pub(crate) use language::{RenderedEntry, RenderedFile, RenderedLanguage};
pub(crate) use piece::{CallSummary, PieceKind, Selection};
pub(crate) use rendering::Rendering;
pub(crate) use text::RenderedText;
