//! Line by line: the indentation, and the blanks at the end.

use fluent_source::tree::{Item, Pattern, Placeable, Resource, Span};

use crate::stretch::{self, Stretch, stretches};

/// What is to become of a line.
#[derive(Clone, Copy, Default)]
struct Plan {
    /// The new indentation, if it is to have another.
    indent: Option<usize>,
    /// Whether blanks at its end are a part of a text.
    keep_end: bool,
}

/// The lines of a file, and what is to become of each.
pub(super) struct LinePlans<'t> {
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

impl<'t> LinePlans<'t> {
    pub(super) fn new(resource: &Resource<'t>) -> LinePlans<'t> {
        let text = resource.text();
        let ends = text.match_indices('\n').map(|(end, _)| end + 1);
        let starts: Vec<usize> = [0].into_iter().chain(ends).collect();
        let mut lines = LinePlans {
            text,
            plans: vec![Plan::default(); starts.len()],
            starts,
        };
        for item in resource.items() {
            match item {
                Item::Junk(junk) => lines.keep(junk.span()),
                Item::Comment(comment) => lines.comment(comment.span),
                Item::Entry(entry) => {
                    if let Some(comment) = &entry.comment {
                        lines.comment(comment.span);
                    }
                    for (attribute, pattern) in entry.patterns() {
                        let (start, indent) = match attribute {
                            None => (entry.id.span().start, 0),
                            Some(attribute) => (attribute.span().start, 4),
                        };
                        lines.indent(start, indent);
                        lines.pattern(pattern, indent, indent + 4);
                    }
                }
                _ => {}
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
    fn keep(&mut self, span: Span) {
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
    fn comment(&mut self, span: Span) {
        for line in self.line(span.start)..=self.line(span.end.saturating_sub(1)) {
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
    fn pattern(&mut self, pattern: &Pattern<'_>, mut indent: usize, below: usize) {
        let new = self.shift(pattern, below);
        for stretch in stretches(pattern) {
            match stretch {
                Stretch::Text(span) => {
                    let begun = span.start > pattern.lead.start;
                    self.text_lines(span, begun, &new, &mut indent);
                }
                Stretch::Placeable(placeable) => self.placeable(placeable, indent),
            }
        }
    }

    /// The lines of a pattern, all moved by as much: what is deeper than the
    /// others is so in the text as well. Blank lines too, as fluent-syntax
    /// takes their blanks for text.
    fn shift(
        &self,
        pattern: &Pattern<'_>,
        below: usize,
    ) -> impl Fn(usize, Begins) -> usize + use<> {
        let rest = self.text.get(pattern.lead.start..).unwrap_or_default();
        let begins_below = rest.trim_start_matches(' ').starts_with('\n');
        let lines: Vec<(usize, Begins)> = stretches(pattern)
            .iter()
            .flat_map(|stretch| match stretch {
                Stretch::Text(span) => self.line_starts(*span),
                Stretch::Placeable(_) => Vec::new(),
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
        let (old, new) = if at_edge && lines.iter().any(counts) {
            (0, 0)
        } else {
            (least, below)
        };
        let common = if at_edge { Some(0) } else { texts };
        move |indent, begins| match (begins, common) {
            (Begins::Blank, Some(common)) if indent > common => (indent + new).saturating_sub(old),
            (Begins::Blank, _) => 0,
            _ => (indent + new).saturating_sub(old),
        }
    }

    /// The lines that begin within a text: where, how deep, and with what.
    fn line_starts(&self, span: Span) -> Vec<(usize, usize, Begins)> {
        let ends = span.of(self.text).match_indices('\n');
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
        span: Span,
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
    fn placeable(&mut self, placeable: &Placeable<'_>, indent: usize) {
        let mut from = placeable.span.start;
        let select = stretch::select(placeable);
        for variant in select.into_iter().flat_map(|select| &select.variants) {
            let start = variant.key.span.start;
            self.expression(Span::new(from, start), indent);
            self.indent(start, indent + 4 - usize::from(variant.is_default));
            self.pattern(&variant.value, indent + 4, indent + 8);
            from = variant.value.span.end;
        }
        self.expression(Span::new(from, placeable.span.end), indent);
    }

    /// Lines of an expression, other than the variants.
    fn expression(&mut self, span: Span, indent: usize) {
        for (start, old, begins) in self.line_starts(span) {
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
