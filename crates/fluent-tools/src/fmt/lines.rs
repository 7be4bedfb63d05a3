//! Line by line: the indentation, and the blanks at the end.

use std::ops::Range;

use fluent_syntax::ast;

use crate::layout::{Layout, Part, Pattern, Placeable};

/// What is to become of a line.
#[derive(Clone, Copy, Default)]
struct Plan {
    /// The new indentation, if it is to have another.
    indent: Option<usize>,
    /// Whether blanks at its end are a part of a text.
    keep_end: bool,
}

/// The lines of a file, and what is to become of each.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
    plans: Vec<Plan>,
}

/// What a line within a pattern begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begins {
    Blank,
    Text,
    Placeable,
}

impl<'t> Lines<'t> {
    pub(super) fn new(layout: &Layout<'t>) -> Lines<'t> {
        let mut starts: Vec<usize> = layout
            .text
            .match_indices('\n')
            .map(|(end, _)| end + 1)
            .collect();
        starts.insert(0, 0);
        let mut lines = Lines {
            text: layout.text,
            plans: vec![Plan::default(); starts.len()],
            starts,
        };
        for item in &layout.items {
            match &item.entry {
                ast::Entry::Junk { .. } => lines.keep(item.span.clone()),
                _ => lines.comments(item.span.start..item.start),
            }
            if let ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_) = item.entry
            {
                lines.comments(item.span.clone());
            }
            for field in item.fields(layout.text) {
                let (indent, below) = match field.attribute {
                    None => (0, 4),
                    Some(_) => (4, 8),
                };
                lines.indent(field.start, indent);
                lines.pattern(&field.pattern, indent, below);
            }
        }
        lines
    }

    /// The line that a place is on.
    pub(super) fn line(&self, place: usize) -> usize {
        let after = self.starts.partition_point(|start| *start <= place);
        after.saturating_sub(1)
    }

    fn plan(&mut self, line: usize, plan: Plan) {
        if let Some(slot) = self.plans.get_mut(line) {
            *slot = plan;
        }
    }

    /// The line that a place is on, if nothing stands before it there.
    fn indent(&mut self, place: usize, indent: usize) {
        let line = self.line(place);
        let start = self.starts.get(line).copied().unwrap_or_default();
        let before = self.text.get(start..place).unwrap_or_default();
        if before.bytes().all(|byte| byte == b' ') {
            let plan = self.plans.get(line).copied().unwrap_or_default();
            let indent = Some(indent);
            self.plan(line, Plan { indent, ..plan });
        }
    }

    /// Leaves the lines as they are.
    fn keep(&mut self, span: Range<usize>) {
        for line in self.line(span.start)..=self.line(span.end.saturating_sub(1)) {
            let keep_end = true;
            self.plan(
                line,
                Plan {
                    indent: None,
                    keep_end,
                },
            );
        }
    }

    /// A blank at the end of a comment belongs to it, if there is anything else.
    fn comments(&mut self, span: Range<usize>) {
        for line in self.line(span.start)..self.line(span.end.saturating_sub(1)) + 1 {
            let text = self.content(line);
            let content = text.trim_start_matches('#');
            let keep_end = content.len() < text.len() && content != " ";
            self.plan(
                line,
                Plan {
                    indent: None,
                    keep_end,
                },
            );
        }
    }

    /// A line without its line feed.
    fn content(&self, line: usize) -> &'t str {
        let start = self.starts.get(line).copied().unwrap_or_default();
        let rest = self.text.get(start..).unwrap_or_default();
        rest.split('\n').next().unwrap_or_default()
    }

    /// A pattern that begins on a line of this indentation, and whose further
    /// lines shall stand `below` deep.
    fn pattern(&mut self, pattern: &Pattern, mut indent: usize, below: usize) {
        let new = self.shift(pattern, below);
        for part in &pattern.parts {
            match part {
                Part::Text(span) => {
                    let begun = span.start > pattern.span.start;
                    self.text_lines(span, begun, &new, &mut indent);
                }
                Part::Placeable(placeable) => self.placeable(placeable, indent),
            }
        }
    }

    /// The lines of a pattern, all moved by as much: what is deeper than the
    /// others is so in the text as well. Blank lines too, as fluent-syntax
    /// takes their blanks for text.
    fn shift(&self, pattern: &Pattern, below: usize) -> impl Fn(usize, Begins) -> usize + use<> {
        let rest = self.text.get(pattern.span.clone()).unwrap_or_default();
        let begins_below = rest.trim_start_matches(' ').starts_with('\n');
        let lines: Vec<(usize, Begins)> = pattern
            .parts
            .iter()
            .flat_map(|part| match part {
                Part::Text(span) => self.line_starts(span),
                Part::Placeable(_) => Vec::new(),
            })
            .map(|(_, indent, begins)| (indent, begins))
            // Blank lines above the text are no part of it.
            .skip_while(|(_, begins)| begins_below && *begins == Begins::Blank)
            .collect();
        let least = |wanted: &[Begins]| {
            let wanted = lines.iter().filter(|(_, begins)| wanted.contains(begins));
            wanted.map(|(indent, _)| *indent).min()
        };
        let texts = least(&[Begins::Text]);
        let least = least(&[Begins::Text, Begins::Placeable]);
        let at_edge = least == Some(0);
        let least = least.unwrap_or_default();
        // fluent-syntax takes an indentation for text if a placeable stands at
        // the edge, and only there.
        let counts = |(indent, begins): &(usize, Begins)| match begins {
            Begins::Blank => *indent > 0,
            Begins::Text => true,
            Begins::Placeable => false,
        };
        let (old, new) = match at_edge && lines.iter().any(counts) {
            true => (0, 0),
            false => (least, below),
        };
        let common = match at_edge {
            true => Some(0),
            false => texts,
        };
        move |indent, begins| match (begins, common) {
            (Begins::Blank, Some(common)) if indent > common => (indent + new).saturating_sub(old),
            (Begins::Blank, _) => 0,
            _ => (indent + new).saturating_sub(old),
        }
    }

    /// The lines that begin within a text: where, how deep, and with what.
    fn line_starts(&self, span: &Range<usize>) -> Vec<(usize, usize, Begins)> {
        let text = self.text.get(span.clone()).unwrap_or_default();
        let ends = text.match_indices('\n');
        let lines = ends.map(|(end, _)| {
            let start = span.start + end + 1;
            let rest = self.text.get(start..).unwrap_or_default();
            let inner = rest.trim_start_matches(' ');
            let begins = match inner.bytes().next() {
                None | Some(b'\n') => Begins::Blank,
                Some(b'{') => Begins::Placeable,
                Some(_) => Begins::Text,
            };
            (start, rest.len() - inner.len(), begins)
        });
        lines.collect()
    }

    fn text_lines(
        &mut self,
        span: &Range<usize>,
        mut begun: bool,
        new: &impl Fn(usize, Begins) -> usize,
        indent: &mut usize,
    ) {
        let mut from = span.start;
        for (start, old, begins) in self.line_starts(span) {
            let before = self.text.get(from..start).unwrap_or_default();
            begun |= before.bytes().any(|byte| !matches!(byte, b' ' | b'\n'));
            let line = self.line(start);
            // The blanks before it are a part of the text once it has begun.
            if let Some(above) = self.plans.get_mut(line.wrapping_sub(1)) {
                above.keep_end = begun;
            }
            if begun || begins != Begins::Blank {
                *indent = new(old, begins);
                let plan = Plan {
                    indent: Some(*indent),
                    keep_end: false,
                };
                self.plan(line, plan);
            }
            from = start;
        }
    }

    /// What stands in braces that open on a line of this indentation.
    fn placeable(&mut self, placeable: &Placeable, indent: usize) {
        let mut from = placeable.span.start;
        for variant in placeable.select.iter().flat_map(|select| &select.variants) {
            self.expression(from..variant.key.start, indent);
            let key = self.text.get(variant.key.clone()).unwrap_or_default();
            let star = usize::from(key.starts_with('*'));
            self.indent(variant.key.start, indent + 4 - star);
            self.pattern(&variant.value, indent + 4, indent + 8);
            from = variant.value.span.end;
        }
        self.expression(from..placeable.span.end, indent);
    }

    /// Lines of an expression, other than the variants.
    fn expression(&mut self, span: Range<usize>, indent: usize) {
        for (start, old, begins) in self.line_starts(&span) {
            let closes = self.text.get(start + old..).unwrap_or_default();
            match begins {
                Begins::Blank => {}
                _ if closes.starts_with('}') => self.indent(start, indent),
                _ => self.indent(start, indent + 4),
            }
        }
    }

    /// The lines in their new form.
    pub(super) fn render(&self) -> Vec<String> {
        let lines = self.plans.iter().enumerate().map(|(line, plan)| {
            let mut content = self.content(line);
            let trimmed = content.trim_end_matches(' ');
            // A carriage return would become a part of the line's end.
            if !plan.keep_end && !trimmed.ends_with('\r') {
                content = trimmed;
            }
            match plan.indent {
                Some(indent) => format!("{:indent$}{}", "", content.trim_start_matches(' ')),
                None => content.to_owned(),
            }
        });
        lines.collect()
    }
}
