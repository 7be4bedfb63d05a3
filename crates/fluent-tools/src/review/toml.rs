//! The lines of a review file: the part of TOML that such a file has, line by line.
//!
//! A line is blank, a comment, a `[table]`, or a key with a value that ends on it: a
//! string, an integer, `true` or `false`, or an array of strings. What else TOML has is
//! refused, and the remedy named; all that is taken means the same in TOML.

use std::borrow::Cow;

/// What a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TomlLine {
    /// Nothing, or a comment.
    Empty,
    /// The name of a table, in its parts.
    Table(Vec<String>),
    /// A key with its value, and where in the line the value stands.
    Pair(String, TomlValue, (usize, usize)),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TomlValue {
    String(String),
    Integer(i64),
    Boolean(bool),
    Array(Vec<String>),
}

/// What is wrong with a line: at which byte, what, and the remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TomlMistake {
    pub(super) at: usize,
    pub(super) what: &'static str,
    pub(super) help: &'static str,
}

/// Reads one line, which has no line end.
pub(super) fn line(text: &str) -> Result<TomlLine, TomlMistake> {
    let mut scan = Scan { text, at: 0 };
    scan.blanks();
    let read = match scan.peek() {
        None | Some('#') => TomlLine::Empty,
        Some('[') => scan.table()?,
        Some(_) => scan.pair()?,
    };
    scan.blanks();
    match scan.peek() {
        None => Ok(read),
        Some('#') => {
            let is_control = |c: char| c.is_control() && c != '\t';
            match scan.rest().find(is_control) {
                None => Ok(read),
                Some(at) => {
                    scan.at += at;
                    scan.wrong("a control character stands in the comment", "take it out")
                }
            }
        }
        Some(_) => scan.wrong(
            "something stands behind the end",
            "put every key and every table on a line of its own",
        ),
    }
}

/// So many parts may the name of a table have.
const MOST_PARTS: usize = 8;

struct Scan<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scan<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn takes(&mut self, wanted: char) -> bool {
        let is_there = self.peek() == Some(wanted);
        if is_there {
            self.at += wanted.len_utf8();
        }
        is_there
    }

    fn blanks(&mut self) {
        while self.takes(' ') || self.takes('\t') {}
    }

    fn wrong<T>(&self, what: &'static str, help: &'static str) -> Result<T, TomlMistake> {
        Err(TomlMistake {
            at: self.at,
            what,
            help,
        })
    }

    fn table(&mut self) -> Result<TomlLine, TomlMistake> {
        self.takes('[');
        if self.peek() == Some('[') {
            return self.wrong("a review file has no arrays of tables", "write one bracket");
        }
        let mut parts = Vec::new();
        loop {
            self.blanks();
            parts.push(self.key()?);
            if parts.len() > MOST_PARTS {
                return self.wrong(
                    "the name of the table has more than eight parts",
                    "write a shorter one",
                );
            }
            self.blanks();
            if self.takes(']') {
                return Ok(TomlLine::Table(parts));
            }
            if !self.takes('.') {
                return self.wrong(
                    "the name of the table does not end",
                    "write it as [\"file.ftl\".message]",
                );
            }
        }
    }

    fn key(&mut self) -> Result<String, TomlMistake> {
        match self.peek() {
            Some('"' | '\'') => self.string(),
            _ => {
                let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
                let rest = self.rest();
                let key = rest
                    .find(|c| !is_part(c))
                    .map_or(rest, |end| rest.get(..end).unwrap_or_default());
                if key.is_empty() {
                    return self.wrong(
                        "a key was to be here",
                        "write one of letters, digits, - and _, or put it into quotation marks",
                    );
                }
                self.at += key.len();
                Ok(key.to_owned())
            }
        }
    }

    fn pair(&mut self) -> Result<TomlLine, TomlMistake> {
        let key = self.key()?;
        self.blanks();
        if !self.takes('=') {
            return self.wrong("a = was to be here", "write it as key = \"value\"");
        }
        self.blanks();
        let start = self.at;
        let value = self.value()?;
        Ok(TomlLine::Pair(key, value, (start, self.at)))
    }

    fn value(&mut self) -> Result<TomlValue, TomlMistake> {
        match self.peek() {
            Some('"' | '\'') => self.string().map(TomlValue::String),
            Some('[') => self.array(),
            Some('t') => self.word("true", TomlValue::Boolean(true)),
            Some('f') => self.word("false", TomlValue::Boolean(false)),
            Some('0'..='9') => self.integer(),
            _ => self.unknown_value(),
        }
    }

    fn unknown_value<T>(&self) -> Result<T, TomlMistake> {
        self.wrong(
            "this is no value that a review file has",
            "write a string in quotation marks, an array of strings, a number, true or false",
        )
    }

    fn word(&mut self, word: &str, value: TomlValue) -> Result<TomlValue, TomlMistake> {
        if self.rest().starts_with(word) {
            self.at += word.len();
            Ok(value)
        } else {
            self.unknown_value()
        }
    }

    fn integer(&mut self) -> Result<TomlValue, TomlMistake> {
        let rest = self.rest();
        let end = rest.find(|c: char| !c.is_ascii_digit());
        let digits = end.map_or(rest, |end| rest.get(..end).unwrap_or_default());
        let has_zero = digits.len() > 1 && digits.starts_with('0');
        match digits.parse() {
            Ok(number) if !has_zero => {
                self.at += digits.len();
                Ok(TomlValue::Integer(number))
            }
            _ => self.unknown_value(),
        }
    }

    fn array(&mut self) -> Result<TomlValue, TomlMistake> {
        self.takes('[');
        let mut members = Vec::new();
        loop {
            self.blanks();
            match self.peek() {
                Some(']') => break,
                Some('"' | '\'') => members.push(self.string()?),
                None | Some('#') => {
                    return self.wrong(
                        "the array does not end on this line",
                        "write it on one line, with ] behind it",
                    );
                }
                Some(_) => {
                    return self.wrong(
                        "a review file has arrays of strings alone",
                        "put it into quotation marks",
                    );
                }
            }
            self.blanks();
            if !self.takes(',') {
                break;
            }
        }
        if self.takes(']') {
            Ok(TomlValue::Array(members))
        } else {
            self.wrong(
                "the array does not end on this line",
                "write it on one line, with ] behind it",
            )
        }
    }

    fn string(&mut self) -> Result<String, TomlMistake> {
        let quote = self.take();
        let mut string = String::new();
        loop {
            let start = self.at;
            match self.take() {
                None => {
                    return self.wrong(
                        "the string does not end on this line",
                        "write a quotation mark behind it",
                    );
                }
                Some(c) if Some(c) == quote => return Ok(string),
                Some('\\') if quote == Some('"') => match self.escape() {
                    Some(c) => string.push(c),
                    None => {
                        self.at = start;
                        return self.wrong("TOML has no such escape", "write \\\\ for a backslash");
                    }
                },
                Some(c) if c.is_ascii_control() && c != '\t' => {
                    self.at = start;
                    return self.wrong("a control character stands in the string", "take it out");
                }
                Some(c) => string.push(c),
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let digits = match self.take()? {
            'b' => return Some('\u{8}'),
            't' => return Some('\t'),
            'n' => return Some('\n'),
            'f' => return Some('\u{C}'),
            'r' => return Some('\r'),
            '"' => return Some('"'),
            '\\' => return Some('\\'),
            'u' => 4,
            'U' => 8,
            _ => return None,
        };
        let code = self.rest().get(..digits)?;
        if !code.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        self.at += digits;
        char::from_u32(u32::from_str_radix(code, 16).ok()?)
    }
}

/// A string as TOML writes it. What steers a terminal or turns the direction of text is
/// written as an escape, so that a file looks like what it says.
pub(super) fn quoted(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    for c in text.chars() {
        match c {
            '"' => written += "\\\"",
            '\\' => written += "\\\\",
            '\n' => written += "\\n",
            '\t' => written += "\\t",
            '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                written += &format!("\\u{:04X}", u32::from(c));
            }
            c if c.is_control() => written += &format!("\\u{:04X}", u32::from(c)),
            c => written.push(c),
        }
    }
    written.push('"');
    written
}

/// A part of a table's name: bare where it can be.
pub(super) fn bare(key: &str) -> Cow<'_, str> {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if !key.is_empty() && key.bytes().all(is_part) {
        Cow::Borrowed(key)
    } else {
        Cow::Owned(quoted(key))
    }
}
