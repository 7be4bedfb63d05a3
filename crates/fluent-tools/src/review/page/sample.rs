//! What a reader would see: a text with one variant and one number in it.

use fluent_source::tree::{Element, Expression, Pattern, Select};

use super::text::inner;

/// The text with the variant of that index, and the number in place of what it is
/// chosen by. Where there are further choices, the default stands. None where it would
/// say no more than the variant does, or is too long to be looked at.
pub(super) fn text(
    pattern: &Pattern<'_>,
    file: &str,
    select: &Select<'_>,
    index: usize,
    number: &str,
) -> Option<String> {
    let mut sample = Sample {
        file,
        select,
        index,
        number,
        has_number: false,
        parts: 0,
        text: String::new(),
    };
    sample.pattern(pattern);
    let has_more = sample.has_number || pattern.elements.len() > 1;
    (has_more && !sample.is_too_long()).then_some(sample.text)
}

struct Sample<'s, 't> {
    file: &'s str,
    select: &'s Select<'t>,
    index: usize,
    number: &'s str,
    has_number: bool,
    /// How many parts of texts have been gone over.
    parts: usize,
    text: String,
}

impl Sample<'_, '_> {
    /// Each variant has a sample: without bounds they would take the square of the text.
    fn is_too_long(&self) -> bool {
        const MOST_PARTS: usize = 200;
        const LONGEST: usize = 2000;

        self.parts > MOST_PARTS || self.text.len() > LONGEST
    }

    fn pattern(&mut self, pattern: &Pattern<'_>) {
        for element in &pattern.elements {
            self.parts += 1;
            if self.is_too_long() {
                return;
            }
            match element {
                Element::Text(slice) => self.text.push_str(slice.as_str()),
                Element::Placeable(placeable) => {
                    self.expression(inner(&placeable.expression));
                }
                _ => {}
            }
        }
    }

    fn expression(&mut self, expression: &Expression<'_>) {
        match expression {
            Expression::Select(select) => {
                let is_ours = select.span() == self.select.span();
                let index = if is_ours {
                    self.index
                } else {
                    // The way to a select inside another goes through its variant.
                    let inside = select.variants.iter().position(|variant| {
                        let (outer, ours) = (variant.span(), self.select.span());
                        outer.start <= ours.start && ours.end <= outer.end
                    });
                    inside.unwrap_or_else(|| select.default_index())
                };
                if let Some(variant) = select.variants.get(index) {
                    self.pattern(&variant.value);
                }
            }
            Expression::Literal(literal) => self.text.push_str(&literal.text()),
            other if self.is_number(other) => {
                self.has_number = true;
                self.text.push_str(self.number);
            }
            other => {
                self.text.push_str("{ ");
                self.text.push_str(other.span().of(self.file));
                self.text.push_str(" }");
            }
        }
    }

    /// Whether it writes the number that the variant is chosen by.
    fn is_number(&self, expression: &Expression<'_>) -> bool {
        let (shown, chosen) = (variable(expression), variable(&self.select.selector));
        shown.is_some() && shown == chosen
    }
}

/// The variable that an expression writes, perhaps through a function.
fn variable<'s>(expression: &Expression<'s>) -> Option<&'s str> {
    match expression {
        Expression::Variable(variable) => Some(variable.name.as_str()),
        Expression::Call(call) => call.arguments.positional.first().and_then(variable),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use fluent_source::tree::{self, Node};

    #[test]
    fn the_number_stands_where_the_reader_sees_it() {
        for (file, expected) in [
            (
                "a = All { $n ->\n [one] one\n *[other] { NUMBER($n) }\n } of { $m }.\n",
                ["All one of { $m }.", "All 7 of { $m }."],
            ),
            (
                "a = { $m ->\n [x] { $n ->\n [one] { \"}\" }{ $n }\n *[other] B\n }\n *[y] C\n }\n",
                ["}7", "-"],
            ),
        ] {
            let parsed = tree::parse(file);
            let entry = parsed.resource().entries().next().expect("a message");
            let pattern = entry.value.as_ref().expect("a value");
            let mut select = None;
            pattern.visit(&mut |node| {
                if let Node::Select(inner) = node {
                    select = Some(inner);
                }
            });
            let select = select.expect("a select");
            let told = [0, 1].map(|index| {
                let sample = super::text(pattern, file, select, index, "7");
                sample.unwrap_or_else(|| "-".to_owned())
            });
            assert_eq!(told, expected);
        }
    }
}
