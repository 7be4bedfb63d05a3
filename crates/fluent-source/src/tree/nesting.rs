//! How deep braces and parentheses nest, found without a call in a call.
//!
//! fluent-syntax calls itself for each brace in a brace, and so does whoever
//! walks over its tree: a few kilobytes of braces would fill a stack.
//!
//! # Invariant
//!
//! Wherever the parser stands in a text, the scanner has at least as many braces
//! and parentheses open. It follows the parser in all that is right. After a
//! mistake the parser passes over the text up to the next line that begins with a
//! letter, a hyphen or a `#`. The scanner does not know all mistakes, and may
//! stay in a placeable that the parser has given up. But an id with its equals
//! sign at the start of a line is right in no placeable: there the parser begins
//! a message, or has just given one up, and the scanner begins anew.

/// So deep may braces and parentheses nest; how much of a stack that takes is
/// measured in the tests.
const DEEPEST: usize = 50;

/// So many options may a call have. fluent-syntax compares each with all before it.
const MOST_OPTIONS: usize = 1000;

/// What the parser cannot stand, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// A brace or a parenthesis that nests too deep.
    TooDeep(usize),
    /// A call with too many options.
    TooManyOptions(usize),
}

/// What the parser cannot stand in a text.
pub(super) fn refused(text: &str) -> Option<Refused> {
    let mut scanner = Scanner::new(text);
    while let Some(place) = scanner.step() {
        if scanner.open.len() > DEEPEST {
            return Some(Refused::TooDeep(place));
        }
        if scanner.options > MOST_OPTIONS {
            return Some(Refused::TooManyOptions(place));
        }
    }
    None
}

/// Reads a text as the parser does, as far as braces are concerned.
struct Scanner<'s> {
    text: &'s [u8],
    at: usize,
    state: State,
    open: Vec<Opened>,
    /// The options of the innermost call so far: no call can stand behind one.
    options: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Comments, and what is passed over after a mistake.
    Nothing,
    Text,
    /// In braces or parentheses. In braces there is one operand, which is still
    /// missing or is not.
    Expression {
        is_empty: bool,
    },
    /// In quotation marks.
    Quoted,
    /// In the brackets of a variant's key.
    Key,
}

/// What stands before a brace or parenthesis that is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opened {
    BraceInText,
    BraceInExpression,
    Parenthesis,
}

impl<'s> Scanner<'s> {
    fn new(text: &'s str) -> Scanner<'s> {
        Scanner {
            text: text.as_bytes(),
            at: 0,
            state: State::Nothing,
            open: Vec::new(),
            options: 0,
        }
    }

    /// Reads on by a sign or more, of which the first can be a brace. Gives its
    /// place; none at the end.
    fn step(&mut self) -> Option<usize> {
        let place = self.at;
        let byte = *self.text.get(place)?;
        if place == 0 || self.text.get(place - 1) == Some(&b'\n') {
            self.begin_line(byte);
        }
        if self.at == place {
            self.at += 1;
            self.read(byte);
        }
        Some(place)
    }

    /// Looks at the start of a line.
    fn begin_line(&mut self, byte: u8) {
        let sign = usize::from(byte == b'-');
        if let Some(behind) = self.behind_name(self.at + sign) {
            self.open.clear();
            self.begin_text(behind);
        } else if self.state == State::Text {
            self.begin_line_of_text();
        }
    }

    /// A text goes on with its next line, or has ended with the last one.
    fn begin_line_of_text(&mut self) {
        let indent = self.spaces(self.at);
        let behind = self.at + indent;
        let Some(byte) = self.text.get(behind) else {
            return;
        };
        let goes_on = match (byte, indent) {
            (b'\n' | b'\r', _) | (b'{', 0) => true,
            (b'.' | b'}' | b'[' | b'*', _) | (_, 0) => false,
            _ => true,
        };
        if goes_on {
            self.at = behind;
        } else if !self.open.is_empty() {
            self.at = behind;
            self.state = State::Expression { is_empty: false };
        } else if let (b'.', Some(text)) = (byte, self.behind_name(behind + 1)) {
            self.begin_text(text);
        } else {
            self.give_up();
        }
    }

    /// A text begins behind its equals sign.
    fn begin_text(&mut self, behind: usize) {
        self.at = behind;
        self.state = State::Text;
    }

    /// Reads a sign, wherever it stands.
    fn read(&mut self, byte: u8) {
        match (self.state, byte) {
            (State::Nothing, b'\n') => {}
            (State::Nothing, _) => self.pass(&|byte| byte == b'\n'),
            (State::Text, b'{') => self.open(Opened::BraceInText),
            (State::Text, b'}') => self.give_up(),
            (State::Text, b'\n') => {}
            (State::Text, _) => self.pass(&|byte| matches!(byte, b'{' | b'}' | b'\n')),
            (State::Expression { is_empty }, _) => self.expression(byte, is_empty),
            (State::Quoted, _) => self.quoted(byte),
            (State::Key, b']') => self.state = State::Text,
            (State::Key, b' ' | b'\r' | b'\n' | b'-' | b'_' | b'.') => {}
            (State::Key, byte) if byte.is_ascii_alphanumeric() => {}
            (State::Key, _) => self.give_up(),
        }
    }

    /// Passes over what stands before one of these signs.
    fn pass(&mut self, is_wanted: &dyn Fn(u8) -> bool) {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let found = rest.iter().position(|byte| is_wanted(*byte));
        self.at += found.unwrap_or(rest.len());
    }

    fn expression(&mut self, byte: u8, is_empty: bool) {
        let is_argument = self.open.last() == Some(&Opened::Parenthesis);
        match byte {
            b' ' | b'\r' | b'\n' => return,
            b'{' if is_empty || is_argument => return self.open(Opened::BraceInExpression),
            b'(' if !is_empty || is_argument => return self.open(Opened::Parenthesis),
            b'"' if is_empty || is_argument => {
                self.state = State::Quoted;
                return;
            }
            b'[' if !is_argument => {
                self.state = State::Key;
                return;
            }
            b')' if is_argument => {
                self.open.pop();
                self.options = 0;
            }
            b'}' if !is_argument => {
                if self.open.pop() == Some(Opened::BraceInText) {
                    self.state = State::Text;
                    return;
                }
            }
            b':' if is_argument => self.options += 1,
            b'$' | b'-' | b'>' | b'_' | b'.' | b',' | b':' | b'*' => {}
            byte if byte.is_ascii_alphanumeric() => {}
            _ => return self.give_up(),
        }
        self.state = State::Expression { is_empty: false };
    }

    fn quoted(&mut self, byte: u8) {
        match byte {
            b'"' => self.state = State::Expression { is_empty: false },
            b'\n' => self.give_up(),
            b'\\' => self.at += 1,
            _ => {}
        }
    }

    fn open(&mut self, opened: Opened) {
        self.open.push(opened);
        self.options = 0;
        self.state = State::Expression { is_empty: true };
    }

    fn give_up(&mut self) {
        self.open.clear();
        self.state = State::Nothing;
    }

    /// The place behind a name and an equals sign, if they stand here.
    fn behind_name(&self, place: usize) -> Option<usize> {
        let rest = self.text.get(place..)?;
        let name = rest
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        let is_name = rest.first().is_some_and(u8::is_ascii_alphabetic);
        let behind = place + name.count();
        let sign = behind + self.spaces(behind);
        (is_name && self.text.get(sign) == Some(&b'=')).then_some(sign + 1)
    }

    /// How many spaces stand here.
    fn spaces(&self, place: usize) -> usize {
        let rest = self.text.get(place..).unwrap_or_default();
        rest.iter().take_while(|byte| **byte == b' ').count()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::ops::Range;

    use fluent_syntax::parser::{self, Slice};
    use proptest::prelude::*;

    use super::super::escapes::without_cut_escapes;
    use super::*;
    use crate::tree::{Arguments, Element, Expression, Pattern};

    /// How many braces and parentheses are open at most.
    fn depth(text: &str) -> usize {
        let mut scanner = Scanner::new(text);
        let mut deepest = 0;
        while scanner.step().is_some() {
            deepest = deepest.max(scanner.open.len());
        }
        deepest
    }

    /// A text that finds out how much of the stack the parser takes.
    #[derive(Clone)]
    struct Probe<'p> {
        text: &'p str,
        lowest: &'p Cell<usize>,
    }

    impl Probe<'_> {
        /// Looks at how far the stack, which grows downwards, has come.
        #[inline(never)]
        fn look(&self) {
            let here = 0_u8;
            let address = std::ptr::from_ref(&here) as usize;
            self.lowest.set(self.lowest.get().min(address));
        }
    }

    impl AsRef<str> for Probe<'_> {
        fn as_ref(&self) -> &str {
            self.look();
            self.text
        }
    }

    impl PartialEq for Probe<'_> {
        fn eq(&self, other: &Self) -> bool {
            self.text == other.text
        }
    }

    impl<'p> Slice<'p> for Probe<'p> {
        fn slice(&self, range: Range<usize>) -> Self {
            Probe {
                text: &self.text[range],
                lowest: self.lowest,
            }
        }

        fn trim(&mut self) {
            self.text = self.text.trim_end_matches([' ', '\r', '\n']);
        }
    }

    /// How much of the stack the parser takes, in bytes.
    #[inline(never)]
    fn stack(text: &str) -> usize {
        let lowest = Cell::new(usize::MAX);
        let text = without_cut_escapes(text);
        let probe = Probe {
            text: &text,
            lowest: &lowest,
        };
        let here = 0_u8;
        let start = std::ptr::from_ref(&here) as usize;
        let _ = parser::parse_runtime(probe);
        start - lowest.get()
    }

    /// Braces that nest so deep.
    fn braces(levels: usize) -> String {
        format!("a = {}\"x\"{}\n", "{ ".repeat(levels), " }".repeat(levels))
    }

    /// What braces take of the stack as a measure of depth: a level more than they
    /// have is a level too few for the scanner.
    fn most_stack(depth: usize) -> usize {
        let level = (stack(&braces(40)) - stack(&braces(20))) / 20;
        stack("a = { \"x\" }\n") + level * depth
    }

    #[test]
    fn half_a_small_stack_is_enough() {
        let choices = "{ $x ->\n *[x] ".repeat(DEEPEST) + "x" + &"\n }".repeat(DEEPEST);
        let calls = "{ N(".repeat(DEEPEST / 2) + "$x" + &") }".repeat(DEEPEST / 2);
        let texts = [
            braces(DEEPEST),
            format!("a = {choices}\n"),
            format!("a = {calls}\n"),
        ];
        for text in texts {
            assert_eq!(refused(&text), None);
            assert!(parser::parse(text.as_str()).is_ok());
            assert_eq!(depth(&text), DEEPEST);
            assert!(stack(&text) < 1 << 19, "{}", stack(&text));
        }
        let too_deep = Refused::TooDeep(4 + 2 * DEEPEST);
        assert_eq!(refused(&braces(DEEPEST + 1)), Some(too_deep));
    }

    #[test]
    fn the_options_of_each_call_are_counted() {
        let call = |options: usize| format!("{{ N($x{}) }} ", ", o: 1".repeat(options));
        let text = format!("a = (x: y) {}\n", call(MOST_OPTIONS).repeat(3));
        assert_eq!(refused(&text), None);
        assert_eq!(
            refused(&format!("a = {}\n", "x: (y: z) ".repeat(MOST_OPTIONS))),
            None
        );
        let place = "a = { N($x".len() + ", o: 1".len() * MOST_OPTIONS + ", o".len();
        let too_many = Refused::TooManyOptions(place);
        let text = format!("a = {}\n", call(MOST_OPTIONS + 1));
        assert_eq!(refused(&text), Some(too_many));
    }

    /// What Fluent is made of, in any order.
    fn pieces() -> impl Strategy<Value = String> {
        const PIECES: [&str; 44] = [
            "a = ",
            "b = ",
            "-t = ",
            "\nb = ",
            "\n-t =",
            "\nb",
            "\n-t",
            "\n-",
            "\n#",
            "\n# {",
            "\n",
            "\n    ",
            "\r\n",
            " ",
            "    .t = ",
            "\n    .t = ",
            "\n.u = ",
            "{",
            "{ ",
            "}",
            " }",
            "\n}",
            "\n    }",
            "\"",
            "\"x\"",
            "\"{\"",
            "\\\"",
            "\\u",
            "\\",
            "N(",
            "(",
            ")",
            "$x",
            "-t",
            "b",
            "b.c",
            "1",
            ",",
            "x: 1",
            " ->\n",
            "\n    [x] ",
            "\n   *[x] ",
            "*[x] ",
            "其",
        ];
        let piece = prop::sample::select(PIECES.to_vec());
        let pieces = prop::collection::vec(piece, 0..30);
        let tail = prop::sample::select(vec!["", "{ ", "N(", "{ $x ->\n *[x] "]);
        (pieces, tail)
            .prop_map(|(pieces, tail)| "a = ".to_owned() + &pieces.concat() + &tail.repeat(12))
    }

    /// How deep braces and parentheses nest in a text that is right.
    fn depth_of_tree(expression: &Expression<'_>) -> usize {
        let arguments = |arguments: &Arguments<'_>| {
            let named = arguments.named.iter().map(|argument| &argument.value);
            let all = arguments.positional.iter().chain(named);
            1 + all.map(depth_of_tree).max().unwrap_or_default()
        };
        match expression {
            Expression::Literal(_) | Expression::Variable(_) => 0,
            Expression::Reference(reference) => reference.arguments.as_ref().map_or(0, arguments),
            Expression::Call(call) => arguments(&call.arguments),
            Expression::Select(select) => {
                let variants = select.variants.iter();
                let variants = variants.map(|variant| depth_of_pattern(&variant.value));
                let deepest = variants.max().unwrap_or_default();
                deepest.max(depth_of_tree(&select.selector))
            }
            Expression::Placeable(placeable) => 1 + depth_of_tree(&placeable.expression),
        }
    }

    fn depth_of_pattern(pattern: &Pattern<'_>) -> usize {
        let depths = pattern.elements.iter().map(|element| match element {
            Element::Text(_) => 0,
            Element::Placeable(placeable) => 1 + depth_of_tree(&placeable.expression),
        });
        depths.max().unwrap_or_default()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(5000))]

        #[test]
        fn the_parser_is_never_deeper_than_the_scanner(text in pieces()) {
            prop_assert!(stack(&text) <= most_stack(depth(&text)));
        }

        #[test]
        fn of_a_right_text_the_depth_is_exact(text in pieces()) {
            let parsed = crate::tree::parse(&text);
            if parsed.is_right() {
                let patterns = parsed.resource().entries().flat_map(|entry| entry.patterns());
                let depths = patterns.map(|(_, pattern)| depth_of_pattern(pattern));
                prop_assert_eq!(depths.max().unwrap_or_default(), depth(&text));
            }
        }
    }
}
