//! Fluent texts made by grammar: mostly right, sometimes not.

use arbitrary::{Result, Unstructured};

/// Names of variables and of named arguments.
pub const VARIABLES: [&str; 5] = ["a", "b", "c", "d", "e"];

/// Ids that mean something to the library, beside some that do not.
const IDS: &[&str] = &[
    "m0",
    "m1",
    "m2",
    "m3",
    "m4",
    "http-404",
    "http-4xx",
    "http-499",
    "shop-1001",
    "vpc-204",
    "a",
    "b",
    "detail-retry-in",
    "detail-allowed-methods",
    "detail-supported-media-types",
    "page-request-id",
    "detail-duration-days",
    "detail-duration-hours",
    "detail-duration-minutes",
    "detail-duration-seconds",
    "detail-duration-pair",
    "reference-title",
    "reference-normal",
];
const TERMS: &[&str] = &["-t0", "-t1", "-t2", "-m0"];
const ATTRIBUTES: &[&str] = &["title", "hint", "x", "gender", "accesskey"];
const KEYS: &[&str] = &[
    "one", "two", "few", "many", "other", "zero", "0", "1", "1.0", "-1", "3.5", "m", "f",
];
/// What rules look at in a text.
const TEXTS: &[&str] = &[
    "text",
    " ",
    "Hello, world.",
    "<b>x</b>",
    "&amp;",
    "“q”",
    "文字。",
    "\u{202e}",
    "\u{2068}",
    "...",
    "!",
    "’",
    "a b c",
    "%s",
    "[",
    ".",
    "*",
    "#",
    "x=y",
    "{\"{\"}",
    "https://a.b/c?d=e#f",
    "Retry-After",
    "123",
    "１２",
    "é",
    "e\u{301}",
    "\u{fffd}",
    "|",
    "`",
    "$",
    "()",
    "\\",
    "\\u20é",
    "TODO",
    " the the ",
    "Ctrl+S",
    "1234567.5",
    "<script>",
    "</b>",
    "javascript:x",
    "аbc",
    "ﬁ",
    "&File",
    ", ",
    "(a",
    "**x**",
    "\u{200d}",
    "٣",
    "。。",
];
const STRINGS: &[&str] = &[
    r#""""#,
    r#"" ""#,
    r#""\u0041""#,
    r#""\U01F602""#,
    r#""\\""#,
    r#""{""#,
    r#""\uD800""#,
    r#""}""#,
];
const WRONG_STRINGS: &[&str] = &[r#""\u其""#, r#""\U00é""#, r#""\x""#];
const NUMBERS: &[&str] = &[
    "0",
    "1",
    "-1",
    "1.0",
    "0.000000000000001",
    "123456789012345",
    "999999999999999",
    "-0",
    "-0.0",
    "1.50",
    "00001",
    "2",
];
const COMMENTS: &[&str] = &[
    "# c\n",
    "## g\n",
    "## h\n",
    "### r\n",
    "# allow: todo x\n",
    "#\n",
    "# MAX_LENGTH: 5\n",
    "\n",
    "\n\n",
];
const FUNCTIONS: &[&str] = &["NUMBER", "NUMBER", "DATETIME", "LIST", "DURATION"];
const NUMBER_OPTIONS: &[&str] = &[
    "minimumIntegerDigits: 21",
    "minimumIntegerDigits: 1",
    "minimumFractionDigits: 100",
    "minimumFractionDigits: 19",
    "maximumFractionDigits: 0",
    "maximumFractionDigits: 100",
    "minimumSignificantDigits: 21",
    "maximumSignificantDigits: 1",
    "maximumSignificantDigits: 21",
    "useGrouping: \"min2\"",
    "useGrouping: \"false\"",
    "type: \"ordinal\"",
    "useGrouping: \"always\"",
];
const DATETIME_OPTIONS: &[&str] = &[
    "dateStyle: \"full\"",
    "dateStyle: \"short\"",
    "timeStyle: \"full\"",
    "timeStyle: \"long\"",
    "timeStyle: \"short\"",
    "timeStyle: \"medium\"",
];
const LIST_OPTIONS: &[&str] = &[
    "type: \"unit\"",
    "type: \"disjunction\"",
    "style: \"narrow\"",
    "style: \"short\"",
];

/// How deep a text has choices and placeables in one another.
const DEPTH: usize = 3;

/// A file of up to twelve entries. Empty if the bytes do not suffice.
pub fn file(bytes: &mut Unstructured<'_>) -> String {
    let mut text = String::new();
    let written = Writer {
        bytes,
        text: &mut text,
        messages: Vec::new(),
        terms: Vec::new(),
        is_in_term: false,
    }
    .file();
    match written {
        Ok(()) => text,
        Err(_) => String::new(),
    }
}

/// Writes a file as the bytes choose.
struct Writer<'w, 'b> {
    bytes: &'w mut Unstructured<'b>,
    text: &'w mut String,
    /// The messages that are there already: who refers to them alone makes no circle.
    messages: Vec<&'static str>,
    /// The terms that are there already.
    terms: Vec<&'static str>,
    is_in_term: bool,
}

impl Writer<'_, '_> {
    fn file(&mut self) -> Result<()> {
        for _ in 0..self.bytes.int_in_range(0..=12)? {
            match self.bytes.int_in_range(0..=11)? {
                0 => self.one_of(COMMENTS)?,
                1 | 2 => self.entry(TERMS)?,
                3 if self.one_in(8)? => self.anything()?,
                _ => self.entry(IDS)?,
            }
        }
        Ok(())
    }

    fn write(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn one_of(&mut self, all: &[&str]) -> Result<()> {
        let chosen = self.bytes.choose(all)?;
        self.write(chosen);
        Ok(())
    }

    /// A line that no grammar has a hand in.
    fn anything(&mut self) -> Result<()> {
        let text: &str = self.bytes.arbitrary()?;
        self.text.extend(text.chars().take(60));
        self.write("\n");
        Ok(())
    }

    /// Whether something rare is to be. Where the bytes have run out, it is not.
    fn one_in(&mut self, times: u8) -> Result<bool> {
        Ok(!self.bytes.ratio(times - 1, times)?)
    }

    /// Whether something is to be wrong that mostly is right: a file of many entries
    /// is refused for one of them.
    fn is_wrong(&mut self) -> Result<bool> {
        self.one_in(32)
    }

    fn entry(&mut self, ids: &[&'static str]) -> Result<()> {
        let id = *self.bytes.choose(ids)?;
        let is_known = self.messages.contains(&id) || self.terms.contains(&id);
        if is_known && !self.is_wrong()? {
            return Ok(());
        }
        self.is_in_term = id.starts_with('-');
        self.write(id);
        self.write(" =");
        self.pattern(DEPTH)?;
        self.write("\n");
        for attribute in ATTRIBUTES {
            if self.one_in(4)? {
                self.attribute(attribute)?;
            }
        }
        if self.is_wrong()? {
            self.attribute(ATTRIBUTES[0])?;
        }
        let known = if self.is_in_term {
            &mut self.terms
        } else {
            &mut self.messages
        };
        known.push(id);
        Ok(())
    }

    fn attribute(&mut self, name: &str) -> Result<()> {
        self.write("    .");
        self.write(name);
        self.write(" =");
        self.pattern(DEPTH - 1)?;
        self.write("\n");
        Ok(())
    }

    fn pattern(&mut self, depth: usize) -> Result<()> {
        let begins_below = self.one_in(12)?;
        self.write(if begins_below { "\n    " } else { " " });
        for _ in 0..self.bytes.int_in_range(1..=4)? {
            match self.bytes.int_in_range(0..=5)? {
                0..=2 => self.one_of(TEXTS)?,
                3 if self.one_in(3)? => self.write("\n    more"),
                _ => self.placeable(depth)?,
            }
        }
        Ok(())
    }

    fn placeable(&mut self, depth: usize) -> Result<()> {
        self.write("{ ");
        if depth > 0 && self.one_in(3)? {
            self.selector()?;
            self.variants(depth - 1)?;
        } else {
            self.inline(depth)?;
            self.write(" ");
        }
        self.write("}");
        Ok(())
    }

    fn selector(&mut self) -> Result<()> {
        match self.bytes.int_in_range(0..=4)? {
            0 => self.variable(),
            1 => self.call(),
            2 => {
                if self.term()? {
                    self.write(".gender");
                }
                Ok(())
            }
            3 => self.one_of(NUMBERS),
            _ => {
                self.write("\"m\"");
                Ok(())
            }
        }
    }

    fn variants(&mut self, depth: usize) -> Result<()> {
        self.write(" ->");
        let count = self.bytes.int_in_range(1..=4)?;
        let default = self.bytes.int_in_range(0..=count - 1)?;
        for index in 0..count {
            self.write(if index == default {
                "\n   *["
            } else {
                "\n    ["
            });
            self.one_of(KEYS)?;
            self.write("]");
            self.pattern(depth)?;
        }
        self.write("\n    ");
        Ok(())
    }

    fn inline(&mut self, depth: usize) -> Result<()> {
        match self.bytes.int_in_range(0..=9)? {
            0..=2 => self.variable(),
            3 => {
                self.message()?;
                if self.is_wrong()? {
                    self.write(".");
                    self.one_of(ATTRIBUTES)?;
                }
                Ok(())
            }
            4 => {
                if self.term()? && self.one_in(2)? {
                    self.named_argument()?;
                }
                Ok(())
            }
            5 | 6 => self.call(),
            7 => self.one_of(NUMBERS),
            8 if depth > 0 => self.placeable(depth - 1),
            _ if self.is_wrong()? => self.one_of(WRONG_STRINGS),
            _ => self.one_of(STRINGS),
        }
    }

    fn message(&mut self) -> Result<()> {
        if self.is_wrong()? {
            return self.one_of(IDS);
        }
        if self.messages.is_empty() {
            return self.variable();
        }
        let id = *self.bytes.choose(&self.messages)?;
        self.write(id);
        Ok(())
    }

    /// A term, or a variable where there is none yet. Says whether it is a term.
    fn term(&mut self) -> Result<bool> {
        if self.is_wrong()? {
            self.one_of(TERMS)?;
        } else if self.terms.is_empty() {
            self.variable()?;
            return Ok(false);
        } else {
            let id = *self.bytes.choose(&self.terms)?;
            self.write(id);
        }
        Ok(true)
    }

    /// A term's variables are the arguments of each that refers to it.
    fn variable(&mut self) -> Result<()> {
        if self.is_in_term && !self.is_wrong()? {
            return self.one_of(NUMBERS);
        }
        self.write("$");
        self.one_of(&VARIABLES)
    }

    fn named_argument(&mut self) -> Result<()> {
        self.write("(");
        self.one_of(&VARIABLES)?;
        self.write(": ");
        let is_number = self.bytes.arbitrary()?;
        self.one_of(if is_number { NUMBERS } else { STRINGS })?;
        self.write(")");
        Ok(())
    }

    fn call(&mut self) -> Result<()> {
        let function = *self.bytes.choose(FUNCTIONS)?;
        self.write(function);
        self.write("(");
        if function == "NUMBER" && self.one_in(5)? || self.is_wrong()? {
            self.one_of(NUMBERS)?;
        } else {
            self.variable()?;
        }
        let options = match function {
            "NUMBER" => NUMBER_OPTIONS,
            "DATETIME" => DATETIME_OPTIONS,
            "LIST" => LIST_OPTIONS,
            _ => &[],
        };
        for _ in 0..self.bytes.int_in_range(0..=3)? {
            if !options.is_empty() {
                self.write(", ");
                self.one_of(options)?;
            }
        }
        self.write(")");
        Ok(())
    }
}
