//! [`Canonical`]: what a message says, in one way of writing it.

use std::collections::BTreeMap;

use fluent_source::tree::{
    Arguments, Element, Entry, Expression, Literal, Pattern, Placeable, Select, Variant,
};

/// What a message or term says, written in one way however a file writes it: the bytes
/// that a [`Fingerprint`](super::Fingerprint) is of.
///
/// # Example
///
/// ```
/// use fluent_source::tree;
/// use fluent_tools::review::Canonical;
///
/// let written = |text: &str| {
///     let resource = tree::parse(text).into_resource();
///     let entry = resource.entries().next().unwrap();
///     String::from_utf8(Canonical::of(entry).as_bytes().to_vec()).unwrap()
/// };
/// assert_eq!(written("open = Open { $name }\n    .title = Open"), "=(t5:Open $4:name).5:title(t4:Open)");
///
/// // A choice within a sentence, and the whole sentence in the choice.
/// let within = "files = { $n ->\n   [one] One file\n  *[other] Files\n } here";
/// let around = "files = { $n ->\n   *[other] Files here\n    [one] One file here\n }";
/// assert_eq!(written(within), "=?$1:nk3:one*k5:other;(t13:One file here)(t10:Files here)");
/// assert_eq!(written(within), written(around));
/// ```
///
/// # Definition
///
/// A sequence of bytes without anything between its parts. A *string* is written as its
/// length in bytes in decimal digits, a colon, and its bytes in UTF-8.
///
/// ```text
/// message    = [ "=" text ] *( "." string text )
/// text       = pattern / "?" 1*( expression 1*key ";" ) 1*pattern
/// key        = [ "*" ] ( "k" / "d" ) string            a word, or a number
/// pattern    = "(" *( "t" string / expression ) ")"
/// expression = "s" string                              a string literal
///            / "n" string                              a number literal
///            / "$" string                              a variable
///            / "m" string [ "." string ]               a message, or its attribute
///            / "-" string [ "." string ] [ arguments ] a term, or its attribute
///            / "f" string arguments                    a function
///            / "?" expression *( key text ) ";"        a choice where it stands
/// arguments  = "[" *expression *( ":" string expression ) "]"
/// ```
///
/// - The value comes first, then the attributes in the order of their names' bytes, and
///   those of one name in the order of the file. Comments and the id are left out.
/// - Names are written without `$`, `.` and the hyphen of a term. Numbers are written as
///   they stand in the file.
/// - In a pattern, a string literal is text as any other, escapes resolved. Text that is
///   not divided by an expression is one `t`: lines are joined by line feeds, without their
///   indentation. Braces in braces are the inner ones, and empty arguments of a term are
///   none.
/// - A text with choices is written as a table, since platforms move choices around a
///   sentence or into it: first each selector, in the order of their bytes, with all keys
///   that any choice by it has, the default one last; then the pattern for every
///   combination of keys, those of the last selector changing fastest. Where a choice does
///   not have a key, its default variant is written. Keys come in the order of their
///   bytes, and in the order of the file if there are numbers and words among them, as a
///   number can fit both.
/// - A selector `NUMBER($count)` without options is the variable, which platforms make of
///   it.
/// - Choices stay where they stand, with variants in the order of the file, in a text in
///   which one selector has several defaults, or whose table would have more than 256
///   patterns or more than 1 MiB; and so do those among the arguments of a function.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Canonical {
    bytes: Vec<u8>,
}

const MOST_PATTERNS: usize = 256;
const MOST_BYTES: usize = 1 << 20;

/// The key of a variant: whether it is a number, and what it is.
type Key<'s> = (bool, &'s str);

/// What a text chooses by, and the keys.
struct Selector<'s> {
    /// The default key comes last.
    keys: Vec<Key<'s>>,
    default: Key<'s>,
}

/// The selectors of a text, by their canonical writing.
type Selectors<'s> = BTreeMap<Vec<u8>, Selector<'s>>;

/// The key of each selector for which a pattern is written.
type Chosen<'c, 's> = BTreeMap<&'c [u8], Key<'s>>;

impl Canonical {
    /// Writes a message or term.
    ///
    /// See [`Canonical`] for an example.
    pub fn of(entry: &Entry<'_>) -> Canonical {
        let mut written = Canonical::default();
        if let Some(value) = &entry.value {
            written.sign(b'=');
            written.text(value);
        }
        let mut attributes: Vec<_> = entry.attributes.iter().collect();
        attributes.sort_by_key(|attribute| attribute.name.as_str());
        for attribute in attributes {
            written.sign(b'.');
            written.string(attribute.name.as_str());
            written.text(&attribute.value);
        }
        written
    }

    /// The bytes.
    ///
    /// See [`Canonical`] for an example.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    fn sign(&mut self, sign: u8) {
        self.bytes.push(sign);
    }

    fn string(&mut self, text: &str) {
        self.bytes.extend(text.len().to_string().bytes());
        self.sign(b':');
        self.bytes.extend(text.bytes());
    }

    fn key(&mut self, (is_number, name): Key<'_>, is_default: bool) {
        if is_default {
            self.sign(b'*');
        }
        self.sign(if is_number { b'd' } else { b'k' });
        self.string(name);
    }

    /// A text: as a table if it has choices.
    fn text(&mut self, text: &Pattern<'_>) {
        let mut selectors = Selectors::new();
        let Some(combinations) = table(text, &mut selectors) else {
            return self.pattern(text, None);
        };
        if selectors.is_empty() {
            return self.pattern(text, None);
        }
        self.sign(b'?');
        for (written, selector) in &selectors {
            self.bytes.extend(written);
            for key in &selector.keys {
                self.key(*key, *key == selector.default);
            }
            self.sign(b';');
        }
        for combination in 0..combinations {
            let mut rest = combination;
            let mut chosen = Chosen::new();
            for (written, selector) in selectors.iter().rev() {
                let place = rest % selector.keys.len().max(1);
                rest /= selector.keys.len().max(1);
                let key = selector.keys.get(place).copied();
                chosen.insert(written, key.unwrap_or(selector.default));
            }
            self.pattern(text, Some(&chosen));
        }
    }

    /// A pattern: with its choices where they stand, or with the variants of some keys.
    fn pattern(&mut self, pattern: &Pattern<'_>, chosen: Option<&Chosen<'_, '_>>) {
        self.sign(b'(');
        let mut text = String::new();
        self.elements(pattern, chosen, &mut text);
        self.run(&mut text);
        self.sign(b')');
    }

    fn elements(
        &mut self,
        pattern: &Pattern<'_>,
        chosen: Option<&Chosen<'_, '_>>,
        text: &mut String,
    ) {
        for element in &pattern.elements {
            let expression = match element {
                Element::Text(line) => {
                    *text += line.as_str();
                    continue;
                }
                Element::Placeable(placeable) => inner(placeable),
                _ => continue,
            };
            match (expression, chosen) {
                (Expression::Literal(literal @ Literal::String(_)), _) => *text += &literal.text(),
                (Expression::Select(select), Some(chosen)) => {
                    if let Some(variant) = variant(select, chosen) {
                        self.elements(&variant.value, Some(chosen), text);
                    }
                }
                (expression, _) => {
                    self.run(text);
                    self.expression(expression);
                }
            }
        }
    }

    /// Writes what has come together, and begins anew.
    fn run(&mut self, text: &mut String) {
        if !text.is_empty() {
            self.sign(b't');
            self.string(text);
            text.clear();
        }
    }

    fn expression(&mut self, expression: &Expression<'_>) {
        match expression {
            Expression::Literal(literal) => {
                self.sign(match literal {
                    Literal::Number(_) => b'n',
                    _ => b's',
                });
                self.string(&literal.text());
            }
            Expression::Variable(variable) => {
                self.sign(b'$');
                self.string(variable.name.as_str());
            }
            Expression::Reference(reference) => {
                let is_term = reference.id.as_str().starts_with('-');
                self.sign(if is_term { b'-' } else { b'm' });
                self.string(reference.name().as_str());
                if let Some(attribute) = reference.attribute {
                    self.sign(b'.');
                    self.string(attribute.as_str());
                }
                let arguments = reference.arguments.as_ref();
                let is_empty =
                    |it: &&Arguments<'_>| it.positional.is_empty() && it.named.is_empty();
                if let Some(arguments) = arguments.filter(|arguments| !is_empty(arguments)) {
                    self.arguments(arguments);
                }
            }
            Expression::Call(call) => {
                self.sign(b'f');
                self.string(call.name.as_str());
                self.arguments(&call.arguments);
            }
            Expression::Select(select) => {
                self.sign(b'?');
                self.expression(&select.selector);
                for variant in &select.variants {
                    self.key(key(variant), variant.is_default);
                    self.pattern(&variant.value, None);
                }
                self.sign(b';');
            }
            Expression::Placeable(placeable) => self.expression(inner(placeable)),
            _ => {}
        }
    }

    fn arguments(&mut self, arguments: &Arguments<'_>) {
        self.sign(b'[');
        for argument in &arguments.positional {
            self.expression(argument);
        }
        for argument in &arguments.named {
            self.sign(b':');
            self.string(argument.name.as_str());
            self.expression(&argument.value);
        }
        self.sign(b']');
    }
}

/// What stands in the innermost braces.
fn inner<'p, 's>(placeable: &'p Placeable<'s>) -> &'p Expression<'s> {
    let mut expression = &placeable.expression;
    while let Expression::Placeable(placeable) = expression {
        expression = &placeable.expression;
    }
    expression
}

fn key<'s>(variant: &Variant<'s>) -> Key<'s> {
    (variant.key.is_number, variant.key.name.as_str())
}

/// The variant that is shown: that of the key, or the default one.
fn variant<'p, 's>(select: &'p Select<'s>, chosen: &Chosen<'_, '_>) -> Option<&'p Variant<'s>> {
    let chosen = chosen.get(selector(select).as_slice()).copied();
    let mut variants = select.variants.iter();
    let own = variants.find(|variant| Some(key(variant)) == chosen);
    own.or_else(|| select.variants.get(select.default_index()))
}

/// A selector in its canonical writing.
fn selector(select: &Select<'_>) -> Vec<u8> {
    let mut written = Canonical::default();
    let selector = match &select.selector {
        Expression::Call(call) => match call.arguments.positional.as_slice() {
            [variable @ Expression::Variable(_)]
                if call.name.as_str() == "NUMBER" && call.arguments.named.is_empty() =>
            {
                variable
            }
            _ => &select.selector,
        },
        selector => selector,
    };
    written.expression(selector);
    written.bytes
}

/// Collects the selectors of a text, and tells how many combinations of their keys there
/// are; none if the choices are to stay where they stand.
fn table<'s>(text: &Pattern<'s>, selectors: &mut Selectors<'s>) -> Option<usize> {
    collect(text, selectors)?;
    let mut combinations = 1_usize;
    for selector in selectors.values_mut() {
        let mut keys = selector.keys.iter();
        let is_mixed = keys.clone().any(|key| key.0) && keys.any(|key| !key.0);
        if !is_mixed {
            selector.keys.sort_unstable();
        }
        let default = selector.default;
        selector.keys.retain(|key| *key != default);
        selector.keys.push(default);
        combinations = combinations.saturating_mul(selector.keys.len());
    }
    let bytes = combinations.saturating_mul(text.span.len());
    (combinations <= MOST_PATTERNS && bytes <= MOST_BYTES).then_some(combinations)
}

/// None if a selector has several defaults.
fn collect<'s>(text: &Pattern<'s>, selectors: &mut Selectors<'s>) -> Option<()> {
    for element in &text.elements {
        let Element::Placeable(placeable) = element else {
            continue;
        };
        let Expression::Select(select) = inner(placeable) else {
            continue;
        };
        let default = key(select.variants.get(select.default_index())?);
        let known = selectors.entry(selector(select)).or_insert(Selector {
            keys: Vec::new(),
            default,
        });
        if known.default != default {
            return None;
        }
        for variant in &select.variants {
            if !known.keys.contains(&key(variant)) {
                known.keys.push(key(variant));
            }
        }
        for variant in &select.variants {
            collect(&variant.value, selectors)?;
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_source::tree;

    #[track_caller]
    fn written(text: &str) -> String {
        let parsed = tree::parse(text);
        let entry = parsed.resource().entries().next();
        let written = entry.map(Canonical::of).unwrap_or_default();
        String::from_utf8(written.bytes).unwrap_or_default()
    }

    #[test]
    fn the_canonical_writing_is_what_its_description_says() {
        for (text, canonical) in [
            ("a = Save", "=(t4:Save)"),
            ("a =\n    Ö\n    b", "=(t4:Ö\nb)"),
            (
                "a =\n .y = Y\n .x = X\n .x = Z",
                ".1:x(t1:X).1:x(t1:Z).1:y(t1:Y)",
            ),
            ("-a = b { $c }d", "=(t2:b $1:ct1:d)"),
            (r#"a = {"\u0041\""}b{ -1.50 }"#, r#"=(t3:A"bn5:-1.50)"#),
            ("a = { b.c }{ b }", "=(m1:b.1:cm1:b)"),
            (
                r#"a = { -b(c: "d", e: 1) }{ -b() }{ -b }"#,
                "=(-1:b[:1:cs1:d:1:en1:1]-1:b-1:b)",
            ),
            (
                "a = { NUMBER($n, x: 1) }{{ $n }}",
                "=(f6:NUMBER[$1:n:1:xn1:1]$1:n)",
            ),
            (
                "a = { -b.c ->\n [0] x\n *[other] y\n }z",
                "=?-1:b.1:cd1:0*k5:other;(t2:xz)(t2:yz)",
            ),
            // Numbers and words: the order counts. Words alone: it does not.
            (
                "a = { $n ->\n [one] x\n [1] y\n *[other] z\n }",
                "=?$1:nk3:oned1:1*k5:other;(t1:x)(t1:y)(t1:z)",
            ),
            (
                "a = { $n ->\n *[b] x\n [c] y\n [a] z\n }",
                "=?$1:nk1:ak1:c*k1:b;(t1:z)(t1:y)(t1:x)",
            ),
            // A number without options.
            (
                "a = { NUMBER($n) ->\n [one] x\n *[other] y\n }",
                "=?$1:nk3:one*k5:other;(t1:x)(t1:y)",
            ),
            // One selector twice, with other keys.
            (
                "a = { $n ->\n [a] x\n *[c] y\n }{ $n ->\n [b] z\n *[c] w\n }",
                "=?$1:nk1:ak1:b*k1:c;(t2:xw)(t2:yz)(t2:yw)",
            ),
            // With two defaults.
            (
                "a = { $n ->\n *[a] x\n }{ $n ->\n *[b] y\n }",
                "=(?$1:n*k1:a(t1:x);?$1:n*k1:b(t1:y);)",
            ),
        ] {
            assert_eq!(written(text), canonical, "{text:?}");
        }
    }

    #[test]
    fn a_table_that_would_be_too_large_is_not_made() {
        let choice = |name: usize| format!("{{ $n{name} ->\n [a] x\n [b] y\n [c] z\n *[d] w\n }}");
        let text = |choices: usize| format!("a = {}", (0..choices).map(choice).collect::<String>());
        let four = "=?$2:n0k1:ak1:bk1:c*k1:d;$2:n1";
        assert!(written(&text(4)).starts_with(four));
        assert!(written(&text(5)).starts_with("=(?$2:n0k1:a(t1:x)"));
        let long = format!("a = {}{}", "x".repeat(400_000), choice(0));
        assert!(written(&long).starts_with("=(t400000:"));
    }
}
