//! The syntax tree of a Fluent file, in which every part knows its place.
//!
//! [fluent-syntax] is the parser; its tree has texts and no places. This one is
//! made from it in a single pass, and gives each part its [`Span`]: braces,
//! brackets and comments included. Messages and terms are both an [`Entry`],
//! and all that can stand between braces is an [`Expression`].
//!
//! [fluent-syntax]: https://docs.rs/fluent-syntax
//!
//! # Example
//!
//! ```
//! use fluent_source::tree::{self, Node};
//!
//! let text = "save = Save to { -brand(case: \"dative\") }\n";
//! let parsed = tree::parse(text);
//! let entry = parsed.resource().entries().next().unwrap();
//! entry.visit(&mut |node| {
//!     if let Node::Reference(reference) = node {
//!         assert_eq!(reference.span().of(text), r#"-brand(case: "dative")"#);
//!     }
//! });
//! ```

mod convert;
mod entry;
mod escapes;
mod kind;
mod leaf;
mod nesting;
mod parse;
mod parts;
mod pattern;
mod same;
mod span;
mod visit;

pub use entry::{Attribute, Comment, CommentLevel, Entry, Item, Resource};
pub use kind::EntryKind;
pub use leaf::{Literal, Variable, VariantKey};
pub use parse::{Parsed, parse, parse_runtime};
pub use pattern::{
    Arguments, Call, Element, Expression, NamedArgument, Pattern, Placeable, Reference, Select,
    Variant,
};
pub use span::{Slice, Span};
pub use visit::Node;
