//! One text as HTML: placeables, variants, and what is marked in it.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use fluent_source::plural::{self, Category, NumberUse};
use fluent_source::tree::{Element, Expression, Pattern, Select};
use fluent_source::{Direction, Language};

use super::html::Html;
use super::sample;
use crate::check::scan;

/// A place of the file that is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) place: Range<usize>,
    pub(super) kind: MarkKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkKind {
    /// What a finding is about.
    Finding,
    /// A word of the glossary.
    Word,
}

/// The numbers of each plural category of a language: of quantities, and of places in
/// an order.
pub(super) struct Numbers([Vec<Category>; 2]);

impl Numbers {
    pub(super) fn new(language: &Language) -> Numbers {
        let uses = [NumberUse::Cardinal, NumberUse::Ordinal];
        Numbers(uses.map(|number_use| plural::categories(language, number_use)))
    }
}

/// Shows the texts of one file.
pub(super) struct TextWriter<'w> {
    /// The whole file.
    pub(super) file: &'w str,
    pub(super) numbers: &'w Numbers,
    pub(super) direction: Direction,
}

impl TextWriter<'_> {
    pub(super) fn pattern(&self, pattern: &Pattern<'_>, marks: &[Mark], html: &mut Html) {
        self.inside(pattern, pattern, marks, html);
    }

    /// `whole` is the text that a sample is made of.
    fn inside(&self, pattern: &Pattern<'_>, whole: &Pattern<'_>, marks: &[Mark], html: &mut Html) {
        for element in &pattern.elements {
            match element {
                Element::Text(text) => self.line(text.as_str(), text.span().start, marks, html),
                Element::Placeable(placeable) => {
                    let expression = inner(&placeable.expression);
                    if let Expression::Select(select) = expression {
                        self.select(select, whole, marks, html);
                    } else {
                        let span = placeable.span.range();
                        self.placeable(expression, &span, marks, html);
                    }
                }
                _ => {}
            }
        }
    }

    /// A text that begins at a place of its file. From right to left a tag of HTML would
    /// be torn apart if it were not kept together.
    fn line(&self, text: &str, start: usize, marks: &[Mark], html: &mut Html) {
        let mut at = 0;
        let part = |range: Range<usize>, html: &mut Html| {
            let text = text.get(range.clone()).unwrap_or_default();
            marked(text, start + range.start, marks, html);
        };
        if self.direction == Direction::RightToLeft {
            for tag in scan::tags(text) {
                part(at..tag.start, html);
                at = tag.end;
                html.raw("<bdi>");
                part(tag, html);
                html.raw("</bdi>");
            }
        }
        part(at..text.len(), html);
    }

    fn placeable(
        &self,
        expression: &Expression<'_>,
        span: &Range<usize>,
        marks: &[Mark],
        html: &mut Html,
    ) {
        let is_found = marks.iter().any(|mark| {
            mark.kind == MarkKind::Finding
                && mark.place.start < span.end
                && span.start < mark.place.end
        });
        html.raw(if is_found { "<mark><code>" } else { "<code>" });
        html.text(expression.span().of(self.file));
        html.raw(if is_found {
            "</code></mark>"
        } else {
            "</code>"
        });
    }

    fn select(&self, select: &Select<'_>, whole: &Pattern<'_>, marks: &[Mark], html: &mut Html) {
        html.raw("<div class=select><code>");
        html.text(select.selector.span().of(self.file));
        html.raw("</code><ul>");
        let numbers = numbers_left(self.categories_of(select), select);
        for (index, variant) in select.variants.iter().enumerate() {
            let key = variant.key.name.as_str();
            html.raw("<li><span class=key>").text(key);
            if variant.is_default && !plural::CATEGORIES.contains(&key) {
                html.raw(" (otherwise)");
            }
            html.raw("</span>");
            let numbers = numbers.get(key).map_or(&[][..], Vec::as_slice);
            if !numbers.is_empty() {
                html.raw(" <span class=numbers>").text(&listed(numbers));
                html.raw("</span>");
            }
            html.raw("<div>");
            self.inside(&variant.value, whole, marks, html);
            html.raw("</div>");
            // Nought is often put in other words.
            let telling = numbers.iter().find(|number| **number > 0);
            let of_category = telling.or(numbers.first()).map(u32::to_string);
            let own = Some(key.to_owned()).filter(|_| variant.key.is_number);
            let sample = of_category
                .or(own)
                .and_then(|number| sample::text(whole, self.file, select, index, &number));
            if let Some(sample) = sample {
                html.raw("<div class=sample>").text(&sample).raw("</div>");
            }
            html.raw("</li>");
        }
        html.raw("</ul></div>");
    }

    /// None where a select is about no number.
    fn categories_of(&self, select: &Select<'_>) -> &[Category] {
        let mut keys = select.variants.iter().map(|variant| variant.key);
        let of_number = |key: &str| plural::CATEGORIES.contains(&key);
        let is_number = keys.all(|key| key.is_number || of_number(key.name.as_str()));
        let Numbers([cardinal, ordinal]) = self.numbers;
        match &select.selector {
            _ if !is_number => &[],
            Expression::Call(call) => {
                let mut named = call.arguments.named.iter();
                let is_ordinal = named.any(|argument| {
                    let value = argument.value.span().of(self.file);
                    argument.name.as_str() == "type" && value.contains("ordinal")
                });
                if is_ordinal { ordinal } else { cardinal }
            }
            _ => cardinal,
        }
    }
}

/// The first numbers of a category.
fn listed(numbers: &[u32]) -> String {
    const MOST: usize = 4;

    let first = numbers.iter().take(MOST).map(u32::to_string);
    let mut listed = first.collect::<Vec<_>>().join(", ");
    if numbers.len() > MOST {
        listed.push_str(", …");
    }
    listed
}

/// The numbers of each category that have no variants of their own.
fn numbers_left(categories: &[Category], select: &Select<'_>) -> HashMap<&'static str, Vec<u32>> {
    let exact = select.variants.iter().map(|variant| variant.key);
    let exact = exact.filter(|key| key.is_number);
    let exact: HashSet<u32> = exact
        .filter_map(|key| key.name.as_str().parse().ok())
        .collect();
    let left = categories.iter().map(|category| {
        let numbers = category.numbers().iter().copied();
        let left = numbers.filter(|number| !exact.contains(number));
        (category.name(), left.collect())
    });
    left.collect()
}

/// Without braces around braces.
pub(super) fn inner<'e, 's>(expression: &'e Expression<'s>) -> &'e Expression<'s> {
    let mut expression = expression;
    while let Expression::Placeable(placeable) = expression {
        expression = &placeable.expression;
    }
    expression
}

/// A text that begins at a place of its file, with the marks that are in it.
fn marked(text: &str, start: usize, marks: &[Mark], html: &mut Html) {
    let end = start + text.len();
    let is_in = |mark: &&Mark| mark.place.start < end && start < mark.place.end;
    let marks: Vec<&Mark> = marks.iter().filter(is_in).collect();
    let mut edges: Vec<usize> = marks
        .iter()
        .flat_map(|mark| [mark.place.start.max(start), mark.place.end.min(end)])
        .chain([start, end])
        .collect();
    edges.sort_unstable();
    edges.dedup();
    for edge in edges.windows(2) {
        let &[from, to] = edge else { continue };
        let part = text.get(from - start..to - start).unwrap_or_default();
        let has = |kind| {
            let mut marks = marks.iter();
            marks.any(|mark| mark.kind == kind && mark.place.start <= from && to <= mark.place.end)
        };
        let (is_found, is_word) = (has(MarkKind::Finding), has(MarkKind::Word));
        html.raw(if is_found { "<mark>" } else { "" });
        html.raw(if is_word { "<i>" } else { "" });
        html.text(part);
        html.raw(if is_word { "</i>" } else { "" });
        html.raw(if is_found { "</mark>" } else { "" });
    }
}

/// The text as it stands in the file, without the indentation that its lines have
/// in common: what a reviewer edits.
pub(super) fn written(pattern: &Pattern<'_>, file: &str) -> String {
    let text = pattern.span.of(file);
    let mut lines = text.split('\n');
    let first = lines.next().unwrap_or_default();
    // A text that begins on its own line has that line's indentation in common.
    let before = file.get(..pattern.span.start).unwrap_or_default();
    let own = before.rsplit('\n').next().unwrap_or_default();
    let own = own.chars().all(|c| c == ' ').then_some(own.len());
    let blanks = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let rest = lines.clone().filter(|line| !line.trim().is_empty());
    let common = rest.map(blanks).chain(own).min().unwrap_or_default();
    let mut written = " ".repeat(own.map_or(0, |own| own - common));
    written.push_str(first);
    for line in lines {
        written.push('\n');
        written.push_str(
            line.get(common..)
                .unwrap_or_default()
                .trim_end_matches('\r'),
        );
    }
    written
}

#[cfg(test)]
mod tests {
    use fluent_source::tree;

    use super::*;

    #[test]
    fn indentation_in_common_is_no_part_of_a_text() {
        for (file, expected) in [
            ("a = One\n", "One"),
            ("a = One\n    two\n      three\n", "One\ntwo\n  three"),
            ("a =\n    One\n    two\n", "One\ntwo"),
            ("a =\n      One\n    two\n", "  One\ntwo"),
            (
                "a =\n    { $n ->\n       *[other] B\n    }\n",
                "{ $n ->\n   *[other] B\n}",
            ),
            ("a = One\n\n    two\n", "One\n\ntwo"),
        ] {
            let parsed = tree::parse(file);
            let entry = parsed.resource().entries().next().expect("a message");
            let pattern = entry.value.as_ref().expect("a value");
            assert_eq!(written(pattern, file), expected, "{file}");
        }
    }

    #[test]
    fn marks_may_overlap_and_leave_the_text() {
        let mark = |place, kind| Mark { place, kind };
        let marks = [
            mark(0..12, MarkKind::Finding),
            mark(11..14, MarkKind::Word),
            mark(30..40, MarkKind::Word),
        ];
        let mut html = Html::default();
        marked("<abcde", 10, &marks, &mut html);
        let expected = "<mark>&lt;</mark><mark><i>a</i></mark><i>bc</i>de";
        assert_eq!(html.into_string(), expected);
    }
}
