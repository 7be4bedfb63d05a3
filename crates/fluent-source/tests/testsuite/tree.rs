//! The syntax tree.

use fluent_source::tree::{
    self, Arguments, Comment, Element, Entry, Expression, Item, Pattern, Placeable, Resource, Span,
};
use fluent_syntax::ast;
use fluent_syntax::parser;
use proptest::prelude::*;

/// Every part of a tree with what stands at its place, a line each, inner parts
/// below outer ones.
struct Outline<'s> {
    text: &'s str,
    lines: Vec<String>,
    depth: usize,
}

impl Outline<'_> {
    fn of(resource: &Resource<'_>) -> String {
        let mut outline = Outline {
            text: resource.text(),
            lines: Vec::new(),
            depth: 0,
        };
        for item in resource.items() {
            outline.item(item);
        }
        outline.lines.join("\n")
    }

    fn add(&mut self, what: &str, span: Span) {
        let (depth, text) = (self.depth * 2, span.of(self.text));
        self.lines.push(format!("{:depth$}{what} {text:?}", ""));
    }

    fn inside(&mut self, look: impl FnOnce(&mut Self)) {
        self.depth += 1;
        look(self);
        self.depth -= 1;
    }

    fn item(&mut self, item: &Item<'_>) {
        match item {
            Item::Entry(entry) => self.entry(entry),
            Item::Comment(comment) => self.comment(comment),
            Item::Junk(junk) => self.add("junk", junk.span()),
            _ => unreachable!("no other items"),
        }
    }

    fn comment(&mut self, comment: &Comment<'_>) {
        self.add(&format!("{:?} comment", comment.level), comment.span);
        self.inside(|outline| {
            for line in &comment.lines {
                outline.add("line", line.span());
            }
        });
    }

    fn entry(&mut self, entry: &Entry<'_>) {
        self.add("whole", entry.full_span());
        if let Some(comment) = &entry.comment {
            self.comment(comment);
        }
        self.add(entry.kind.as_str(), entry.span());
        self.inside(|outline| {
            outline.add("id", entry.id.span());
            outline.add("name", entry.name().span());
            for (attribute, pattern) in entry.patterns() {
                if let Some(attribute) = attribute {
                    outline.add("attribute", attribute.span());
                    outline.add("name", attribute.name.span());
                }
                outline.pattern(pattern);
            }
        });
    }

    fn pattern(&mut self, pattern: &Pattern<'_>) {
        self.add("lead", pattern.lead);
        self.add("pattern", pattern.span);
        self.inside(|outline| {
            for element in &pattern.elements {
                match element {
                    Element::Text(text) => outline.add("text", text.span()),
                    Element::Placeable(placeable) => outline.placeable(placeable),
                    _ => unreachable!("no other elements"),
                }
            }
        });
    }

    fn placeable(&mut self, placeable: &Placeable<'_>) {
        self.add("placeable", placeable.span);
        self.inside(|outline| outline.expression(&placeable.expression));
    }

    fn expression(&mut self, expression: &Expression<'_>) {
        let span = expression.span();
        match expression {
            Expression::Literal(literal) => {
                self.add("literal", span);
                self.inside(|outline| outline.add("raw", literal.raw().span()));
            }
            Expression::Variable(variable) => {
                self.add("variable", span);
                self.inside(|outline| outline.add("name", variable.name.span()));
            }
            Expression::Reference(reference) => {
                self.add("reference", span);
                self.inside(|outline| {
                    outline.add("id", reference.id.span());
                    if let Some(attribute) = &reference.attribute {
                        outline.add("attribute", attribute.span());
                    }
                    if let Some(arguments) = &reference.arguments {
                        outline.arguments(arguments);
                    }
                });
            }
            Expression::Call(call) => {
                self.add("call", span);
                self.inside(|outline| {
                    outline.add("name", call.name.span());
                    outline.arguments(&call.arguments);
                });
            }
            Expression::Select(select) => {
                self.add("select", span);
                self.inside(|outline| {
                    outline.expression(&select.selector);
                    for variant in &select.variants {
                        outline.add("variant", variant.span());
                        outline.add("key", variant.key.span);
                        outline.add("name", variant.key.name.span());
                        outline.inside(|outline| outline.pattern(&variant.value));
                    }
                });
            }
            Expression::Placeable(placeable) => self.placeable(placeable),
            _ => unreachable!("no other expressions"),
        }
    }

    fn arguments(&mut self, arguments: &Arguments<'_>) {
        self.add("arguments", arguments.span);
        self.inside(|outline| {
            for argument in &arguments.positional {
                outline.expression(argument);
            }
            for argument in &arguments.named {
                outline.add("named", argument.name.span());
                outline.expression(&argument.value);
            }
        });
    }
}

#[test]
fn each_part_knows_its_place() {
    let cases = [
        (
            "### File\n\n# Key\n# of a menu\nopen = Open\n    .title =\n        Open a file\n\n\n## Group\n##\n?\n-x=y",
            r####"Resource comment "### File"
  line "File"
whole "# Key\n# of a menu\nopen = Open\n    .title =\n        Open a file"
Entry comment "# Key\n# of a menu"
  line "Key"
  line "of a menu"
message "open = Open\n    .title =\n        Open a file"
  id "open"
  name "open"
  lead " "
  pattern "Open"
    text "Open"
  attribute ".title =\n        Open a file"
  name "title"
  lead "\n        "
  pattern "Open a file"
    text "Open a file"
Group comment "## Group\n##"
  line "Group"
  line ""
junk "?\n"
whole "-x=y"
term "-x=y"
  id "-x"
  name "x"
  lead ""
  pattern "y"
    text "y""####,
        ),
        (
            "a =\n\n  x { \"}\\\"\" }\n     {$y  } z  \n  .b = { -t.c ->\n  *[ d ]{m.n}\n  [ -1.0 ] e\n }\n",
            r#"whole "a =\n\n  x { \"}\\\"\" }\n     {$y  } z  \n  .b = { -t.c ->\n  *[ d ]{m.n}\n  [ -1.0 ] e\n }"
message "a =\n\n  x { \"}\\\"\" }\n     {$y  } z  \n  .b = { -t.c ->\n  *[ d ]{m.n}\n  [ -1.0 ] e\n }"
  id "a"
  name "a"
  lead "\n\n  "
  pattern "x { \"}\\\"\" }\n     {$y  } z"
    text "x "
    placeable "{ \"}\\\"\" }"
      literal "\"}\\\"\""
        raw "}\\\""
    text "\n"
    placeable "{$y  }"
      variable "$y"
        name "y"
    text " z"
  attribute ".b = { -t.c ->\n  *[ d ]{m.n}\n  [ -1.0 ] e\n }"
  name "b"
  lead " "
  pattern "{ -t.c ->\n  *[ d ]{m.n}\n  [ -1.0 ] e\n }"
    placeable "{ -t.c ->\n  *[ d ]{m.n}\n  [ -1.0 ] e\n }"
      select "-t.c ->\n  *[ d ]{m.n}\n  [ -1.0 ] e"
        reference "-t.c"
          id "-t"
          attribute "c"
        variant "*[ d ]{m.n}"
        key "*[ d ]"
        name "d"
          lead ""
          pattern "{m.n}"
            placeable "{m.n}"
              reference "m.n"
                id "m"
                attribute "n"
        variant "[ -1.0 ] e"
        key "[ -1.0 ]"
        name "-1.0"
          lead " "
          pattern "e"
            text "e""#,
        ),
        (
            "a = { NUMBER( {$n} , 2 ,\n s: \"(\" , ) }{ -t ( c : \")\" ) }{ {\"\"} }\n#",
            r##"whole "a = { NUMBER( {$n} , 2 ,\n s: \"(\" , ) }{ -t ( c : \")\" ) }{ {\"\"} }"
message "a = { NUMBER( {$n} , 2 ,\n s: \"(\" , ) }{ -t ( c : \")\" ) }{ {\"\"} }"
  id "a"
  name "a"
  lead " "
  pattern "{ NUMBER( {$n} , 2 ,\n s: \"(\" , ) }{ -t ( c : \")\" ) }{ {\"\"} }"
    placeable "{ NUMBER( {$n} , 2 ,\n s: \"(\" , ) }"
      call "NUMBER( {$n} , 2 ,\n s: \"(\" , )"
        name "NUMBER"
        arguments "( {$n} , 2 ,\n s: \"(\" , )"
          placeable "{$n}"
            variable "$n"
              name "n"
          literal "2"
            raw "2"
          named "s"
          literal "\"(\""
            raw "("
    placeable "{ -t ( c : \")\" ) }"
      reference "-t ( c : \")\" )"
        id "-t"
        arguments "( c : \")\" )"
          named "c"
          literal "\")\""
            raw ")"
    placeable "{ {\"\"} }"
      placeable "{\"\"}"
        literal "\"\""
          raw ""
Entry comment "#""##,
        ),
        // The parser takes this star, and no variant is the default one.
        (
            "a = { $n ->\n [one] x\n *}\n\n# b\n#",
            r##"whole "a = { $n ->\n [one] x\n *}"
message "a = { $n ->\n [one] x\n *}"
  id "a"
  name "a"
  lead " "
  pattern "{ $n ->\n [one] x\n *}"
    placeable "{ $n ->\n [one] x\n *}"
      select "$n ->\n [one] x"
        variable "$n"
          name "n"
        variant "[one] x"
        key "[one]"
        name "one"
          lead " "
          pattern "x"
            text "x"
Entry comment "# b\n#"
  line "b""##,
        ),
        (
            "a = b\r\n    c\r\n    .d = e\r\n",
            r#"whole "a = b\r\n    c\r\n    .d = e"
message "a = b\r\n    c\r\n    .d = e"
  id "a"
  name "a"
  lead " "
  pattern "b\r\n    c"
    text "b"
    text "\n"
    text "c"
  attribute ".d = e"
  name "d"
  lead " "
  pattern "e"
    text "e""#,
        ),
    ];
    for (text, expected) in cases {
        let outline = Outline::of(tree::parse(text).resource());
        assert_eq!(outline, expected, "\n{text}\n{outline}\n");
    }
}

#[test]
fn a_text_that_the_parser_cannot_stand_is_refused() {
    let braces = format!("a = {}\nb = c\n", "{ ".repeat(100_000));
    let parentheses = format!("a = {{ {}\nb = c\n", "N(".repeat(100_000));
    for text in [braces, parentheses] {
        for parsed in [tree::parse(&text), tree::parse_runtime(&text)] {
            let lines = fluent_source::LineIndex::new("a.ftl", &text);
            let told: Vec<_> = parsed.diagnostics(&lines).collect();
            assert!(parsed.is_refused() && parsed.resource().items().is_empty());
            assert_eq!(told.len(), 1);
            assert_eq!(told[0].message(), "the braces nest too deeply");
        }
    }
}

/// That the parts of a tree say what fluent-syntax's tree says, and that each
/// says what stands at its place.
struct Compared<'s> {
    text: &'s str,
}

impl<'s> Compared<'s> {
    fn part(&self, part: tree::Slice<'_>, expected: &str) {
        assert_eq!(part.as_str(), expected);
        assert_eq!(part.span().of(self.text), expected);
    }

    fn enclosed(&self, span: Span, first: char, last: char) {
        let text = span.of(self.text);
        assert!(text.starts_with(first) && text.ends_with(last), "{text:?}");
    }

    fn resource(&self, resource: &Resource<'s>, body: &[ast::Entry<&'s str>]) {
        assert_eq!(resource.items().len(), body.len());
        let mut end = 0;
        for (item, entry) in resource.items().iter().zip(body) {
            assert!(end <= item.span().start && item.span().start <= item.span().end);
            end = item.span().end;
            match (item, entry) {
                (Item::Junk(junk), ast::Entry::Junk { content }) => self.part(*junk, content),
                (Item::Comment(comment), ast::Entry::Comment(expected)) => {
                    self.comment(comment, expected, "#");
                }
                (Item::Comment(comment), ast::Entry::GroupComment(expected)) => {
                    self.comment(comment, expected, "##");
                }
                (Item::Comment(comment), ast::Entry::ResourceComment(expected)) => {
                    self.comment(comment, expected, "###");
                }
                (Item::Entry(entry), ast::Entry::Message(message)) => {
                    self.part(entry.id, message.id.name);
                    assert_eq!(entry.comment.is_some(), message.comment.is_some());
                    if let (Some(comment), Some(expected)) = (&entry.comment, &message.comment) {
                        self.comment(comment, expected, "#");
                    }
                    self.entry(entry, message.value.as_ref(), &message.attributes);
                }
                (Item::Entry(entry), ast::Entry::Term(term)) => {
                    self.part(entry.id, &format!("-{}", term.id.name));
                    assert_eq!(entry.comment.is_some(), term.comment.is_some());
                    if let (Some(comment), Some(expected)) = (&entry.comment, &term.comment) {
                        self.comment(comment, expected, "#");
                    }
                    self.entry(entry, Some(&term.value), &term.attributes);
                }
                (item, entry) => panic!("{item:?}\n{entry:?}"),
            }
        }
    }

    fn comment(&self, comment: &Comment<'s>, expected: &ast::Comment<&'s str>, signs: &str) {
        assert_eq!(comment.lines.len(), expected.content.len());
        for (line, expected) in comment.lines.iter().zip(&expected.content) {
            self.part(*line, expected);
        }
        let text = comment.span.of(self.text);
        let before = self.text.get(..comment.span.start).expect("a place");
        assert!(before.is_empty() || before.ends_with('\n'));
        for line in text.split('\n') {
            let line = line.strip_prefix(signs).expect("a comment");
            assert!(
                line.trim_end().is_empty() || line.starts_with(' '),
                "{text:?}"
            );
        }
    }

    fn entry(
        &self,
        entry: &Entry<'s>,
        value: Option<&ast::Pattern<&'s str>>,
        attributes: &[ast::Attribute<&'s str>],
    ) {
        assert_eq!(entry.value.is_some(), value.is_some());
        if let (Some(pattern), Some(expected)) = (&entry.value, value) {
            self.pattern(pattern, expected, '=');
        }
        assert_eq!(entry.attributes.len(), attributes.len());
        for (attribute, expected) in entry.attributes.iter().zip(attributes) {
            self.part(attribute.name, expected.id.name);
            assert!(attribute.span().of(self.text).starts_with('.'));
            self.pattern(&attribute.value, &expected.value, '=');
        }
    }

    fn pattern(&self, pattern: &Pattern<'s>, expected: &ast::Pattern<&'s str>, sign: char) {
        let before = self.text.get(..pattern.lead.start).expect("a place");
        assert!(before.ends_with(sign), "{before:?}");
        assert!(pattern.lead.of(self.text).trim().is_empty());
        assert_eq!(pattern.lead.end, pattern.span.start);
        assert_eq!(pattern.elements.len(), expected.elements.len());
        // Between two elements there is nothing but indentation.
        let mut end = pattern.span.start;
        for (element, expected) in pattern.elements.iter().zip(&expected.elements) {
            let between = self.text.get(end..element.span().start).expect("a place");
            assert!(
                between.chars().all(|c| c == ' ' || c == '\r'),
                "{between:?}"
            );
            end = element.span().end;
            match (element, expected) {
                (Element::Text(text), ast::PatternElement::TextElement { value }) => {
                    self.part(*text, value);
                }
                (Element::Placeable(placeable), ast::PatternElement::Placeable { expression }) => {
                    self.placeable(placeable, expression)
                }
                (element, expected) => panic!("{element:?}\n{expected:?}"),
            }
        }
        assert_eq!(end, pattern.span.end);
    }

    fn placeable(&self, placeable: &Placeable<'s>, expected: &ast::Expression<&'s str>) {
        self.enclosed(placeable.span, '{', '}');
        match (&placeable.expression, expected) {
            (Expression::Select(select), ast::Expression::Select { selector, variants }) => {
                self.inline(&select.selector, selector);
                assert_eq!(select.variants.len(), variants.len());
                for (variant, expected) in select.variants.iter().zip(variants) {
                    let key = variant.key.span.of(self.text);
                    assert_eq!(variant.is_default, expected.default);
                    assert_eq!(key.starts_with("*["), expected.default);
                    self.enclosed(
                        variant.key.span,
                        if expected.default { '*' } else { '[' },
                        ']',
                    );
                    let (name, is_number) = match expected.key {
                        ast::VariantKey::Identifier { name } => (name, false),
                        ast::VariantKey::NumberLiteral { value } => (value, true),
                    };
                    self.part(variant.key.name, name);
                    assert_eq!(variant.key.is_number, is_number);
                    self.pattern(&variant.value, &expected.value, ']');
                }
            }
            (expression, ast::Expression::Inline(inline)) => self.inline(expression, inline),
            (expression, expected) => panic!("{expression:?}\n{expected:?}"),
        }
    }

    fn inline(&self, expression: &Expression<'s>, expected: &ast::InlineExpression<&'s str>) {
        use ast::InlineExpression as Inline;
        match (expression, expected) {
            (Expression::Literal(literal), Inline::StringLiteral { value }) => {
                self.part(literal.raw(), value);
                self.enclosed(literal.span(), '"', '"');
            }
            (Expression::Literal(literal), Inline::NumberLiteral { value }) => {
                self.part(literal.raw(), value);
                assert_eq!(literal.span().of(self.text), *value);
            }
            (Expression::Variable(variable), Inline::VariableReference { id }) => {
                self.part(variable.name, id.name);
                assert_eq!(variable.span().of(self.text), format!("${}", id.name));
            }
            (Expression::Reference(reference), Inline::MessageReference { id, attribute }) => {
                self.part(reference.id, id.name);
                let shown = reference.span().of(self.text);
                match (&reference.attribute, attribute) {
                    (Some(attribute), Some(expected)) => {
                        self.part(*attribute, expected.name);
                        assert_eq!(shown, format!("{}.{}", id.name, expected.name));
                    }
                    (None, None) => assert_eq!(shown, id.name),
                    (attribute, expected) => panic!("{attribute:?}\n{expected:?}"),
                }
            }
            (
                Expression::Reference(reference),
                Inline::TermReference {
                    id,
                    attribute,
                    arguments,
                },
            ) => {
                self.part(reference.id, &format!("-{}", id.name));
                self.part(reference.name(), id.name);
                assert_eq!(
                    reference.attribute.map(|attribute| attribute.as_str()),
                    attribute.as_ref().map(|attribute| attribute.name)
                );
                match (&reference.arguments, arguments) {
                    (Some(arguments), Some(expected)) => self.arguments(arguments, expected),
                    (None, None) => {}
                    (arguments, expected) => panic!("{arguments:?}\n{expected:?}"),
                }
            }
            (Expression::Call(call), Inline::FunctionReference { id, arguments }) => {
                self.part(call.name, id.name);
                self.arguments(&call.arguments, arguments);
            }
            (Expression::Placeable(placeable), Inline::Placeable { expression }) => {
                self.placeable(placeable, expression);
            }
            (expression, expected) => panic!("{expression:?}\n{expected:?}"),
        }
    }

    fn arguments(&self, arguments: &Arguments<'s>, expected: &ast::CallArguments<&'s str>) {
        self.enclosed(arguments.span, '(', ')');
        assert_eq!(arguments.positional.len(), expected.positional.len());
        for (argument, expected) in arguments.positional.iter().zip(&expected.positional) {
            self.inline(argument, expected);
        }
        assert_eq!(arguments.named.len(), expected.named.len());
        for (argument, expected) in arguments.named.iter().zip(&expected.named) {
            self.part(argument.name, expected.name.name);
            self.inline(&argument.value, &expected.value);
        }
    }
}

/// Lines as they occur in files, right and wrong ones, with any indentation.
fn lines() -> impl Strategy<Value = String> {
    let line = prop::sample::select(vec![
        "a = x",
        "b =",
        "-c = y",
        "d = { $n ->",
        "{ $n ->",
        "[one] x",
        "*[other] y",
        "*[other]",
        "[ -1.50 ]",
        "[two] { $m ->",
        "}",
        "} z",
        "text",
        "text  ",
        "{ $x }",
        "{ $x } text",
        ".t = u",
        ".u =",
        "# comment",
        "# comment  ",
        "#",
        "##",
        "## ",
        "#x",
        "## group",
        "### file",
        "",
        "",
        " ",
        "?",
        "{ \"}\" }",
        "{\"\"}",
        "{{ a.b }}",
        "a = x { $n ->",
        "e = x\r  ",
        "\ry",
        "} { $n ->",
        "\u{a0}x",
        "é",
        "g = { NUMBER($n,",
        "style: \"}\") }",
        "{ -c (k: 1 , ) }",
        "h = { -c.x ->",
        "{ F( {$n}, -1.5, h.i, -c(q: \")\"), r: 2 ) }",
        "*",
    ]);
    let line = (0..9_usize, line).prop_map(|(depth, line)| match line.chars().next() {
        Some('a'..='e' | 'g' | 'h' | '-' | '#') if depth < 7 => line.to_owned(),
        _ => format!("{:depth$}{line}", ""),
    });
    let end = prop::sample::select(vec!["\n", "\n", "\n", "\r\n", "  \n", "\r\r\n", ""]);
    let lines = prop::collection::vec((line, end), 0..14);
    lines.prop_map(|lines| lines.into_iter().map(|(line, end)| line + end).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn any_tree_says_what_stands_at_its_places(text in lines()) {
        let compared = Compared { text: &text };
        let (Ok(expected) | Err((expected, _))) = parser::parse(text.as_str());
        compared.resource(tree::parse(&text).resource(), &expected.body);
        let (Ok(expected) | Err((expected, _))) = parser::parse_runtime(text.as_str());
        compared.resource(tree::parse_runtime(&text).resource(), &expected.body);
    }

    #[test]
    fn two_trees_are_the_same_if_fluent_syntax_says_so(one in lines(), other in lines()) {
        let (Ok(left) | Err((left, _))) = parser::parse(one.as_str());
        let (Ok(right) | Err((right, _))) = parser::parse(other.as_str());
        let (ours, theirs) = (tree::parse(&one), tree::parse(&other));
        for (item, entry) in ours.resource().items().iter().zip(&left.body) {
            for (other, expected) in theirs.resource().items().iter().zip(&right.body) {
                prop_assert_eq!(item.is_same(other), entry == expected);
            }
        }
    }
}
