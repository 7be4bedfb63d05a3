//! Where the parts of a tree stand.

use fluent_source::tree::{
    Arguments, Comment, CommentLevel, Element, Entry, EntryKind, Expression, Item, Literal,
    Pattern, Placeable, Resource, Slice, Span,
};

/// Every part lies in the text, between characters, within the part that it belongs
/// to and behind the one before it.
pub(super) fn check(text: &str, resource: &Resource<'_>) {
    let places = Places { text };
    let mut behind = 0;
    for item in resource.items() {
        let span = item.span();
        places.within(span, Span::new(behind, text.len()));
        behind = span.end;
        match item {
            Item::Entry(entry) => places.entry(entry),
            Item::Comment(comment) => places.comment(comment),
            Item::Junk(junk) => places.slice(junk, span),
            _ => unreachable!("an item of another kind"),
        }
    }
}

struct Places<'t> {
    text: &'t str,
}

impl Places<'_> {
    fn within(&self, span: Span, whole: Span) {
        assert!(span.start <= span.end, "{span:?}");
        assert!(
            whole.start <= span.start && span.end <= whole.end,
            "{span:?} is not in {whole:?}"
        );
        let part = self.text.get(span.range());
        assert!(part.is_some(), "{span:?} cuts a character");
    }

    /// A part with the signs that it must begin and end with.
    fn signed(&self, span: Span, whole: Span, first: &str, last: &str) {
        self.within(span, whole);
        let part = span.of(self.text);
        assert!(part.starts_with(first), "{part:?} after {first:?}");
        assert!(part.ends_with(last), "{part:?} before {last:?}");
    }

    fn slice(&self, slice: &Slice<'_>, whole: Span) {
        self.within(slice.span(), whole);
        assert_eq!(slice.span().of(self.text), slice.as_str());
    }

    fn comment(&self, comment: &Comment<'_>) {
        let sign = match comment.level {
            CommentLevel::Entry => "#",
            CommentLevel::Group => "##",
            CommentLevel::Resource => "###",
        };
        self.signed(comment.span, comment.span, sign, "");
        for line in &comment.lines {
            self.slice(line, comment.span);
        }
    }

    fn entry(&self, entry: &Entry<'_>) {
        let whole = entry.full_span();
        self.within(entry.span(), whole);
        if let Some(comment) = &entry.comment {
            self.within(comment.span, whole);
            self.comment(comment);
            assert!(comment.span.end <= entry.span().start);
        }
        self.slice(&entry.id, whole);
        assert_eq!(
            entry.id.as_str().starts_with('-'),
            entry.kind == EntryKind::Term
        );
        for (attribute, pattern) in entry.patterns() {
            let whole = match attribute {
                Some(attribute) => {
                    self.signed(attribute.span(), whole, ".", "");
                    self.slice(&attribute.name, attribute.span());
                    attribute.span()
                }
                None => whole,
            };
            self.pattern(pattern, whole);
        }
    }

    fn pattern(&self, pattern: &Pattern<'_>, whole: Span) {
        self.within(pattern.lead, whole);
        self.within(pattern.span, whole);
        let lead = pattern.lead.of(self.text);
        assert!(lead.trim_matches([' ', '\n', '\r']).is_empty(), "{lead:?}");
        assert_eq!(pattern.lead.end, pattern.span.start);
        let mut behind = pattern.span.start;
        for element in &pattern.elements {
            let span = element.span();
            self.within(span, Span::new(behind, pattern.span.end));
            behind = span.end;
            match element {
                Element::Text(text) => self.slice(text, pattern.span),
                Element::Placeable(placeable) => self.placeable(placeable, pattern.span),
                _ => unreachable!("an element of another kind"),
            }
        }
        assert_eq!(behind, pattern.span.end);
    }

    fn placeable(&self, placeable: &Placeable<'_>, whole: Span) {
        self.signed(placeable.span, whole, "{", "}");
        self.expression(&placeable.expression, placeable.span);
    }

    fn expression(&self, expression: &Expression<'_>, whole: Span) {
        let span = expression.span();
        self.within(span, whole);
        match expression {
            Expression::Literal(literal) => {
                if let Literal::String(_) = literal {
                    self.signed(span, whole, "\"", "\"");
                }
                self.slice(&literal.raw(), span);
                let _ = literal.text();
            }
            Expression::Variable(variable) => {
                self.signed(span, whole, "$", variable.name.as_str());
                self.slice(&variable.name, span);
            }
            Expression::Reference(reference) => {
                self.slice(&reference.id, span);
                if let Some(attribute) = &reference.attribute {
                    self.slice(attribute, span);
                }
                if let Some(arguments) = &reference.arguments {
                    self.arguments(arguments, span);
                }
            }
            Expression::Call(call) => {
                self.slice(&call.name, span);
                self.arguments(&call.arguments, span);
            }
            Expression::Select(select) => {
                self.expression(&select.selector, span);
                let mut behind = select.selector.span().end;
                for variant in &select.variants {
                    let first = if variant.is_default { "*[" } else { "[" };
                    let rest = Span::new(behind, span.end);
                    self.within(variant.span(), rest);
                    self.signed(variant.key.span, rest, first, "]");
                    self.slice(&variant.key.name, variant.key.span);
                    self.pattern(&variant.value, variant.span());
                    behind = variant.span().end;
                }
            }
            Expression::Placeable(placeable) => self.placeable(placeable, whole),
            _ => unreachable!("an expression of another kind"),
        }
    }

    fn arguments(&self, arguments: &Arguments<'_>, whole: Span) {
        self.signed(arguments.span, whole, "(", ")");
        for argument in &arguments.positional {
            self.expression(argument, arguments.span);
        }
        for argument in &arguments.named {
            self.slice(&argument.name, arguments.span);
            self.expression(&argument.value, arguments.span);
        }
    }
}
