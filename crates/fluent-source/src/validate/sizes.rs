//! Texts that grow beyond measure by their references.

use super::checker::{Checker, DefinedText};
use super::graph::Graph;
use crate::tree::{Element, EntryKind, Expression, Pattern};

/// fluent-bundle gives up above a hundred placeables in one text, and panics
/// in some of these cases.
pub(super) const MOST_PLACEABLES: usize = 100;

/// No text that a person reads is longer, in bytes; without a bound, a few
/// terms that repeat each other fill any memory.
const LONGEST_TEXT: usize = 1 << 16;
const LONGEST_LANGUAGE: usize = 1 << 25;

/// A message that a function reads is told in a text wherever a program gives a
/// value of the function's kind, which no text shows: it has to be short.
const MOST_READ_PLACEABLES: usize = 10;
const LONGEST_READ: usize = 1 << 10;

/// How much fluent-bundle does for a text at the most: of variants, that of
/// the largest.
#[derive(Clone, Copy, Debug, Default)]
struct Size {
    placeables: usize,
    bytes: usize,
}

impl Size {
    fn plus(self, other: Size) -> Size {
        Size {
            placeables: self.placeables.saturating_add(other.placeables),
            bytes: self.bytes.saturating_add(other.bytes),
        }
    }

    fn max(self, other: Size) -> Size {
        Size {
            placeables: self.placeables.max(other.placeables),
            bytes: self.bytes.max(other.bytes),
        }
    }
}

impl<'a, 'f> Checker<'a, 'f> {
    /// Measures every text with what it refers to.
    pub(super) fn sizes(&mut self, graph: &Graph<'a, 'f>) {
        let sizes = self.measured(graph);
        self.sizes_of_read(graph, &sizes);
    }

    fn measured(&mut self, graph: &Graph<'a, 'f>) -> Vec<Size> {
        let mut sizes = vec![Size::default(); graph.texts.len()];
        let mut total = 0_usize;
        for index in &graph.order {
            let Some(text) = graph.texts.get(*index) else {
                continue;
            };
            let known = |id: &str, attribute: Option<&str>| {
                let index = graph.index(id, attribute);
                let size = index.and_then(|index| sizes.get(index));
                size.copied().unwrap_or_default()
            };
            let size = self.pattern_size(text.pattern, &known);
            if let Some(slot) = sizes.get_mut(*index) {
                *slot = size;
            }
            if text.kind == EntryKind::Message {
                let was_right = total <= LONGEST_LANGUAGE;
                total = total.saturating_add(size.bytes);
                self.size(text, size);
                if was_right && total > LONGEST_LANGUAGE {
                    let message = "the texts of this language grow beyond 32 MiB".to_owned();
                    let help = "repeat less by references";
                    self.say("too-large", text.file, text.name.span(), message, help);
                }
            }
        }
        sizes
    }

    /// Looks at the messages that functions read, whether these are called or not.
    fn sizes_of_read(&mut self, graph: &Graph<'a, 'f>, sizes: &[Size]) {
        for function in self.dialect.functions() {
            for (message, _) in function.reads() {
                let index = graph.index(message, None);
                let size = index.and_then(|index| sizes.get(index));
                let text = index.and_then(|index| graph.texts.get(index));
                if let (Some(text), Some(size)) = (text, size)
                    && (size.placeables > MOST_READ_PLACEABLES || size.bytes > LONGEST_READ)
                {
                    let name = function.name();
                    let message = format!(
                        "{name} reads the message {message:?}, which is longer than 1 KiB \
                         or has more than 10 placeables, references included"
                    );
                    let help = "leave what the function is to say there, and nothing else";
                    self.say("too-large", text.file, text.name.span(), message, help);
                }
            }
        }
    }

    fn size(&mut self, text: &DefinedText<'a, 'f>, size: Size) {
        let what = if size.placeables > MOST_PLACEABLES {
            "the text has more than 100 placeables, references included"
        } else if size.bytes > LONGEST_TEXT {
            "the text is longer than 64 KiB, references included"
        } else {
            return;
        };
        let (message, help) = (what.to_owned(), "divide it into several messages");
        self.say("too-large", text.file, text.name.span(), message, help);
    }

    fn pattern_size(
        &self,
        pattern: &Pattern<'f>,
        known: &dyn Fn(&str, Option<&str>) -> Size,
    ) -> Size {
        let elements = pattern.elements.iter().map(|element| match element {
            Element::Text(text) => Size {
                placeables: 0,
                bytes: text.as_str().len(),
            },
            Element::Placeable(placeable) => {
                let own = Size {
                    placeables: 1,
                    bytes: 0,
                };
                own.plus(self.expression_size(&placeable.expression, known))
            }
        });
        elements.fold(Size::default(), Size::plus)
    }

    fn expression_size(
        &self,
        expression: &Expression<'f>,
        known: &dyn Fn(&str, Option<&str>) -> Size,
    ) -> Size {
        let sum = |expressions: &[Expression<'f>]| {
            let sizes = expressions.iter();
            let sizes = sizes.map(|expression| self.expression_size(expression, known));
            sizes.fold(Size::default(), Size::plus)
        };
        match expression {
            Expression::Literal(literal) => Size {
                placeables: 0,
                bytes: literal.raw().as_str().len(),
            },
            // Without its argument it is shown by its name.
            Expression::Variable(variable) => Size {
                placeables: 0,
                bytes: variable.name.as_str().len() + "{ $ }".len(),
            },
            Expression::Reference(reference) => {
                let attribute = reference.attribute.map(|attribute| attribute.as_str());
                let own = known(reference.id.as_str(), attribute);
                let arguments = reference.arguments.as_ref();
                own.plus(arguments.map_or_else(Size::default, |it| sum(&it.positional)))
            }
            Expression::Call(call) => {
                let function = self.dialect.function(call.name.as_str());
                let reads = function.map_or(&[][..], |function| function.reads());
                let reads = reads.iter().map(|(message, _)| known(message, None));
                let (all, largest) = reads.fold(Default::default(), |(all, largest), one| {
                    (Size::plus(all, one), Size::max(largest, one))
                });
                // One of them may be shown in another one, in place of a variable.
                let shown = Size {
                    placeables: 0,
                    bytes: all.placeables.saturating_mul(largest.bytes),
                };
                sum(&call.arguments.positional).plus(all).plus(shown)
            }
            Expression::Select(select) => {
                let variants = select.variants.iter();
                let variants = variants.map(|variant| self.pattern_size(&variant.value, known));
                let largest = variants.fold(Size::default(), Size::max);
                largest.plus(self.expression_size(&select.selector, known))
            }
            // A call in a call for whoever shows it, so that what bounds the placeables
            // bounds the stack.
            Expression::Placeable(placeable) => {
                let own = Size {
                    placeables: 1,
                    bytes: 0,
                };
                own.plus(self.expression_size(&placeable.expression, known))
            }
        }
    }
}
