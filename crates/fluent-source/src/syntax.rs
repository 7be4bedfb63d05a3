//! What the Fluent parser found wrong, in words for translators.

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::diagnostic::{Diagnostic, LineIndex};

/// What the parser found wrong in a file, each with its place and remedy.
pub(crate) fn diagnostic(lines: &LineIndex<'_>, text: &str, error: &ParserError) -> Diagnostic {
    let place = error.pos.start.min(text.len());
    let mistake = typed(error, text, place).unwrap_or_else(|| Mistake {
        rule: rule(&error.kind),
        place: best_place(&error.kind, text, place),
        told: explain(&error.kind, text, place),
    });
    let (message, help) = mistake.told;
    // One character is pointed at; the end of a line has none.
    let rest = text.get(mistake.place..).unwrap_or_default();
    let width = rest.chars().next().filter(|c| *c != '\n');
    let end = mistake.place + width.map_or(0, char::len_utf8);
    let diagnostic = lines.diagnostic(mistake.place..end, message, help);
    diagnostic.breaking(mistake.rule)
}

/// A mistake, its place, its cause and its remedy.
struct Mistake {
    rule: &'static str,
    place: usize,
    told: (String, String),
}

/// The code of the rule that a kind of error breaks.
fn rule(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::ExpectedMessageField { .. }
        | ErrorKind::ExpectedTermField { .. }
        | ErrorKind::MissingValue => "missing-text",
        ErrorKind::MissingDefaultVariant | ErrorKind::MultipleDefaultVariants => "default-variant",
        ErrorKind::ForbiddenCallee => "function-case",
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::TermAttributeAsPlaceable
        | ErrorKind::ExpectedSimpleExpressionAsSelector => "selector",
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            "escape-sequence"
        }
        _ => "syntax",
    }
}

/// Mistakes of typing, of keyboards, editors and other formats, which the
/// parser does not know: it only sees a character that it does not expect.
fn typed(error: &ParserError, text: &str, place: usize) -> Option<Mistake> {
    let (line, _) = line_at(text, place);
    let start = start_of_line(text, place);
    let found = text.get(place..).and_then(|rest| rest.chars().next());
    let mistake = |rule, place, message: &str, help: &str| {
        let told = (message.to_owned(), help.to_owned());
        Some(Mistake { rule, place, told })
    };
    let marker = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];
    if marker.iter().any(|marker| line.starts_with(marker)) {
        let message = "a merge was not finished: this line is a marker of git";
        let help = "keep the text of one side, and take the marker lines out";
        return mistake("merge-marker", start, message, help);
    }
    // A message without a text may have lines below that were meant for it.
    if let ErrorKind::ExpectedMessageField { .. }
    | ErrorKind::ExpectedTermField { .. }
    | ErrorKind::MissingValue = error.kind
    {
        return misplaced_lines(error, text, place);
    }
    if let Some((tab, _)) = indentation(text, start).find(|(_, c)| *c == '\t') {
        return mistake("tab", tab, TAB.0, TAB.1);
    }
    if let Some((odd, c)) = indentation(text, start).find(|(_, c)| *c != ' ') {
        let (message, help) = odd_space(c);
        return mistake("odd-space-syntax", odd, &message, help);
    }
    if let ErrorKind::MissingDefaultVariant = error.kind {
        let junk = error
            .slice
            .clone()
            .and_then(|slice| text.get(slice.start..place));
        if let (Some(junk), Some(star)) = (junk, junk.and_then(|junk| junk.rfind("＊["))) {
            let star = place - junk.len() + star;
            let message = "the star is full-width";
            return mistake("full-width-syntax", star, message, "write the ASCII one: *");
        }
    }
    // `.title =` and nothing behind it.
    if line.starts_with('.') && line.trim_end().ends_with('=') {
        let message = "the attribute has no text";
        let help = "write a text behind the \"=\", or take the line out";
        return mistake("missing-text", start + indent(text, start), message, help);
    }
    // A comma behind a brace that is not closed is a comma.
    let is_syntax = |ascii: &char| match error.kind {
        ErrorKind::ExpectedToken('}') => !"!?,.;:".contains(*ascii),
        _ => true,
    };
    let ascii = found.and_then(ascii_twin).filter(is_syntax);
    match (found?, ascii) {
        (found, Some(ascii)) => {
            let message = format!("the sign {found} is full-width");
            let help = format!("write the ASCII one: {ascii}");
            mistake("full-width-syntax", place, &message, &help)
        }
        ('\t', _) => mistake("tab", place, TAB.0, TAB.1),
        (odd, _) if odd.is_whitespace() && !matches!(odd, ' ' | '\n' | '\r') => {
            let (message, help) = odd_space(odd);
            mistake("odd-space-syntax", place, &message, help)
        }
        ('\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}', _) => {
            let message = format!(
                "there is an invisible character (U+{:04X})",
                found.map_or(0, u32::from)
            );
            mistake("odd-space-syntax", place, &message, "take it out")
        }
        ('“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '「' | '」', _) => {
            let message = "the quotation mark is a typographic one";
            let help = "write straight ones here: \"text\"";
            mistake("smart-quote-syntax", place, message, help)
        }
        ('–' | '—' | '−' | '→' | '⇒', _) => {
            let message = "the arrow or hyphen is not the ASCII one";
            mistake("full-width-syntax", place, message, "write - or ->")
        }
        _ => other_format(error, text, place, line, start),
    }
}

const TAB: (&str, &str) = (
    "there is a tab, which Fluent does not take as a blank",
    "write four spaces instead",
);

fn odd_space(c: char) -> (String, &'static str) {
    let name = match c {
        '\u{A0}' => "a no-break space",
        '\u{3000}' => "an ideographic (full-width) space",
        _ => "not the ordinary space",
    };
    let message = format!("the blank here is {name} (U+{:04X})", u32::from(c));
    (message, "write an ordinary space")
}

/// The blanks of any kind that a line begins with.
fn indentation(text: &str, start: usize) -> impl Iterator<Item = (usize, char)> {
    let line = text.get(start..).unwrap_or_default();
    let blanks = line.char_indices();
    blanks
        .take_while(|(_, c)| c.is_whitespace() && *c != '\n')
        .map(move |(place, c)| (start + place, c))
}

/// How many bytes of blanks a line begins with.
fn indent(text: &str, start: usize) -> usize {
    indentation(text, start).map(|(_, c)| c.len_utf8()).sum()
}

/// What the character of a Chinese or Japanese keyboard stands for in Fluent.
fn ascii_twin(c: char) -> Option<char> {
    match c {
        '【' | '〔' => Some('['),
        '】' | '〕' => Some(']'),
        '。' => Some('.'),
        '￥' => Some('$'),
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0),
        _ => None,
    }
    .filter(|c| !c.is_ascii_alphanumeric())
}

/// The lines below a message without a text, which were meant to belong to it.
fn misplaced_lines(error: &ParserError, text: &str, place: usize) -> Option<Mistake> {
    // A message of nothing is told where it begins; an attribute where it ends.
    let at = match error.kind {
        ErrorKind::MissingValue => place,
        _ => place + text.get(place..)?.find('\n')? + 1,
    };
    let below = text.get(at..)?;
    let blank = below.len() - below.trim_start_matches('\n').len();
    let below = at + blank;
    let mistake = |rule, place, message: &str, help: &str| {
        let told = (message.to_owned(), help.to_owned());
        Some(Mistake { rule, place, told })
    };
    let mut blanks = indentation(text, below);
    if let Some((odd, c)) = blanks.find(|(_, c)| *c != ' ' && *c != '\r') {
        if c == '\t' {
            return mistake("tab", odd, TAB.0, TAB.1);
        }
        let (message, help) = odd_space(c);
        return mistake("odd-space-syntax", odd, &message, help);
    }
    let line = text.get(below..)?.lines().next()?;
    let words = !line.contains('=') && line.chars().any(char::is_alphabetic);
    if blank == 0 && words && !line.starts_with([' ', '#', '-']) {
        let message = "the line belongs to the message above and is not indented";
        return mistake(
            "missing-indentation",
            below,
            message,
            "put four spaces in front of it",
        );
    }
    None
}

/// What people write who know other formats, or who translate too much.
fn other_format(
    error: &ParserError,
    text: &str,
    place: usize,
    line: &str,
    start: usize,
) -> Option<Mistake> {
    let mistake = |rule, place, message: &str, help: &str| {
        let told = (message.to_owned(), help.to_owned());
        Some(Mistake { rule, place, told })
    };
    let found = text.get(place..)?.chars().next()?;
    let first = line.chars().next()?;
    let indented = text.get(start..)?.starts_with(' ');
    let name: String = line
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    match error.kind {
        ErrorKind::ExpectedToken('=') if found == ':' => mistake(
            "foreign-syntax",
            place,
            "there is a \":\" where \"=\" belongs",
            &format!("write \"{name} = …\""),
        ),
        ErrorKind::ExpectedToken('=') if found == '.' => {
            let help = "write \"id = text\", and the attribute below it: \"    .title = text\"";
            mistake("foreign-syntax", place, "an id has no dots", help)
        }
        ErrorKind::ExpectedToken('=')
            if found.is_alphabetic() && !found.is_ascii() && place > 0 =>
        {
            let joined = text
                .get(..place)?
                .ends_with(|c: char| c.is_ascii_alphanumeric());
            let message = "an id has only the letters a to z; it is not translated";
            let help = "write the id as in the source file";
            if joined {
                return mistake("id-form", place, message, help);
            }
            continuation(text, start, line)
        }
        ErrorKind::ExpectedToken('=') => continuation(text, start, line),
        ErrorKind::ExpectedToken(' ') if first == '#' => mistake(
            "comment-form",
            start,
            "there is no space behind the # of a comment",
            "write \"# comment\"",
        ),
        ErrorKind::ExpectedCharRange { .. } if !indented && place == start => match first {
            '"' | '\'' | '{' | '}' | '<' => mistake(
                "foreign-syntax",
                place,
                "this is not the form of a Fluent file",
                "write \"id = text\", without quotation marks, braces, tags or commas around it",
            ),
            ';' => mistake(
                "comment-form",
                place,
                "a comment begins with # in Fluent",
                "write \"# comment\"",
            ),
            '/' if line.starts_with("//") || line.starts_with("/*") => mistake(
                "comment-form",
                place,
                "a comment begins with # in Fluent",
                "write \"# comment\"",
            ),
            first if first.is_alphabetic() && !first.is_ascii() => {
                if line.contains('=') {
                    let message = "an id has only the letters a to z; it is not translated";
                    let help = "write the id as in the source file";
                    mistake("id-form", place, message, help)
                } else {
                    continuation(text, start, line)
                }
            }
            first if first.is_ascii_digit() && line.contains('=') => mistake(
                "id-form",
                place,
                "an id cannot begin with a digit",
                "write the family in front: http-404 = text",
            ),
            first if first.is_alphanumeric() => continuation(text, start, line),
            _ => None,
        },
        ErrorKind::ExpectedCharRange { .. } | ErrorKind::ExpectedInlineExpression
            if found.is_alphabetic() && !found.is_ascii() =>
        {
            let message = "the names of variables, terms and variants are not translated";
            let help = "write the name as in the source file";
            mistake("id-form", place, message, help)
        }
        _ => None,
    }
}

/// A line of text without indentation below a message.
fn continuation(text: &str, start: usize, line: &str) -> Option<Mistake> {
    let above = text.get(..start)?.strip_suffix('\n')?;
    let above = above.rsplit('\n').next()?;
    let in_message = above.contains('=') || above.starts_with(' ');
    let words = line.contains(char::is_whitespace) || !line.is_ascii();
    let is_text = !line.contains('=') && !line.contains(':') && words;
    (in_message && !above.starts_with('#') && is_text).then(|| Mistake {
        rule: "missing-indentation",
        place: start,
        told: (
            "a line of text is not indented, or an id has no \"=\"".to_owned(),
            "put four spaces in front of it if it goes on with the message above; \
             write \"id = text\" if it begins one"
                .to_owned(),
        ),
    })
}

fn start_of_line(text: &str, place: usize) -> usize {
    let before = text.get(..place).unwrap_or(text);
    before.rfind('\n').map_or(0, |end| end + 1)
}

/// Where a person would point: the parser often is a few characters behind.
fn best_place(kind: &ErrorKind, text: &str, place: usize) -> usize {
    let before = text.get(..place).unwrap_or(text);
    let name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    match kind {
        ErrorKind::MissingValue => before.trim_end().len(),
        // Where the line ended that should have gone on.
        ErrorKind::ExpectedToken(_) if before.trim_end_matches(' ').ends_with('\n') => {
            before.trim_end().len()
        }
        ErrorKind::ForbiddenCallee => {
            let call = before.rfind('(').unwrap_or(place);
            let before = text.get(..call).unwrap_or(text);
            before.trim_end_matches(name).len()
        }
        _ => place,
    }
}

/// Cause and remedy.
fn explain(kind: &ErrorKind, text: &str, place: usize) -> (String, String) {
    let (line, indented) = line_at(text, place);
    let say = |message: &str, help: &str| (message.to_owned(), help.to_owned());
    match kind {
        ErrorKind::ExpectedToken('=') => {
            let name = line.split([' ', '=', ':']).next().unwrap_or_default();
            (
                format!("there is no \"=\" behind {name:?}"),
                format!("write \"{name} = text\"; a text of several lines is indented"),
            )
        }
        ErrorKind::ExpectedToken('}') => say(
            "a placeable is not closed",
            "write \"}\" behind it; a brace that is text is written {\"{\"}",
        ),
        ErrorKind::ExpectedToken(']') => say(
            "the key of a variant is not closed",
            "write it as [one] or [0]; a \"[\" that begins a line of text is written {\"[\"}",
        ),
        ErrorKind::ExpectedToken(')') => say(
            "a list of arguments is not closed",
            "write \")\" behind the last argument",
        ),
        ErrorKind::ExpectedToken(token) => (
            format!("{token:?} is missing here"),
            format!("write {token:?}"),
        ),
        ErrorKind::ExpectedCharRange { .. } if indented && line.starts_with('.') => say(
            "an attribute is not complete",
            "write it as \"    .title = text\", below a message",
        ),
        ErrorKind::ExpectedCharRange { .. } if indented => say(
            "an indented line belongs to no message",
            "begin a message at the start of the line: id = text",
        ),
        ErrorKind::ExpectedCharRange { .. } => say(
            "a name is missing or has a character that names cannot have",
            "begin it with a letter from a to z; go on with letters, digits, \"-\" and \"_\"",
        ),
        ErrorKind::ExpectedMessageField { entry_id } => (
            format!("message {entry_id:?} has no text"),
            format!("write \"{entry_id} = text\", or take the line out"),
        ),
        ErrorKind::ExpectedTermField { entry_id } => (
            format!("term \"-{entry_id}\" has no text"),
            format!("write \"-{entry_id} = text\", or take the line out"),
        ),
        ErrorKind::MissingValue => say("the text is missing here", "write a text"),
        ErrorKind::MissingDefaultVariant => say(
            "no variant is the default one",
            "put a \"*\" in front of one variant: *[other] text",
        ),
        ErrorKind::MultipleDefaultVariants => say(
            "two variants are the default one",
            "leave the \"*\" in front of one of them only",
        ),
        ErrorKind::ForbiddenCallee => say(
            "the name of a function has a lower-case letter",
            "write it in upper case: NUMBER($name)",
        ),
        ErrorKind::MessageReferenceAsSelector | ErrorKind::MessageAttributeAsSelector => say(
            "a message cannot choose among variants",
            "choose by a variable: { $name -> … }",
        ),
        ErrorKind::TermReferenceAsSelector => say(
            "a term cannot choose among variants",
            "choose by an attribute of the term: { -term.attribute -> … }",
        ),
        ErrorKind::TermAttributeAsPlaceable => say(
            "an attribute of a term cannot be shown",
            "only choose by it: { -term.attribute -> … }",
        ),
        ErrorKind::ExpectedSimpleExpressionAsSelector => say(
            "this cannot choose among variants",
            "choose by a variable, a number or a function: { $name -> … }",
        ),
        ErrorKind::UnterminatedStringLiteral => say(
            "a quoted string does not end on its line",
            "write the closing \" on the same line",
        ),
        // The parser tells the character by its number; it stands in the text.
        ErrorKind::UnknownEscapeSequence(_) => {
            let escaped = text.get(place..).and_then(|rest| rest.chars().nth(1));
            (
                format!("\"\\{}\" is no escape sequence", escaped.unwrap_or(' ')),
                r#"write one of \" \\ \u0000 \U000000"#.to_owned(),
            )
        }
        ErrorKind::InvalidUnicodeEscapeSequence(sequence) => (
            format!("{sequence:?} is not the number of a character"),
            r"write four hexadecimal digits behind \u, or six behind \U".to_owned(),
        ),
        ErrorKind::PositionalArgumentFollowsNamed => say(
            "an argument without a name stands behind one with a name",
            "put it in front",
        ),
        ErrorKind::DuplicatedNamedArgument(name) => (
            format!("the argument {name:?} is given twice"),
            "leave one of them".to_owned(),
        ),
        ErrorKind::UnbalancedClosingBrace => say(
            "a \"}\" closes nothing",
            "take it out; a brace that is text is written {\"}\"}",
        ),
        ErrorKind::ExpectedInlineExpression => say(
            "there is nothing to show between the braces, or something that is not known there",
            "write { $name } for a variable, { -name } for a term, {\"text\"} for text",
        ),
        ErrorKind::ExpectedLiteral => say(
            "a named argument takes a number or a quoted string",
            "write it as name: 2 or name: \"text\"",
        ),
    }
}

/// The line around a place without its indentation, and whether it has one.
fn line_at(text: &str, place: usize) -> (&str, bool) {
    let (before, after) = text.split_at_checked(place).unwrap_or((text, ""));
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let end = place + after.find('\n').unwrap_or(after.len());
    let line = text.get(start..end).unwrap_or_default();
    let trimmed = line.trim_start();
    (trimmed, trimmed.len() < line.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a translator is told of a file, or nothing if it is right.
    fn told(text: &str) -> String {
        let errors = match fluent_syntax::parser::parse_runtime(text) {
            Ok(_) => Vec::new(),
            Err((_, errors)) => errors,
        };
        let lines = LineIndex::new("fr/a.ftl", text);
        let told: Vec<String> = errors
            .iter()
            .map(|error| diagnostic(&lines, text, error).to_string())
            .collect();
        told.join("\n")
    }

    #[test]
    fn each_kind_of_mistake_is_told_with_its_place_and_remedy() {
        let cases = [
            ("a = b\n", ""),
            (
                "a ＝ b\n",
                "fr/a.ftl:1:3: the sign ＝ is full-width; write the ASCII one: =",
            ),
            (
                "404 = b\n",
                "fr/a.ftl:1:1: an id cannot begin with a digit; write the family in front: http-404 = text",
            ),
            (
                "a: b\n",
                "fr/a.ftl:1:2: there is a \":\" where \"=\" belongs; write \"a = …\"",
            ),
            (
                "a = b\nc =\n",
                "fr/a.ftl:2:1: message \"c\" has no text; write \"c = text\", or take the line out",
            ),
            (
                "-c =\n",
                "fr/a.ftl:1:1: term \"-c\" has no text; write \"-c = text\", or take the line out",
            ),
            (
                "a = 中文 { $b\n",
                "fr/a.ftl:1:12: a placeable is not closed; write \"}\" behind it; a brace that is text is written {\"{\"}",
            ),
            (
                "a = b }\n",
                "fr/a.ftl:1:7: a \"}\" closes nothing; take it out; a brace that is text is written {\"}\"}",
            ),
            (
                "a = { }\n",
                "fr/a.ftl:1:7: there is nothing to show between the braces, or something that is not known there; write { $name } for a variable, { -name } for a term, {\"text\"} for text",
            ),
            (
                "a = { $n ->\n    [one] x\n}\n",
                "fr/a.ftl:3:1: no variant is the default one; put a \"*\" in front of one variant: *[other] text",
            ),
            (
                "a = { $n ->\n   *[one] x\n   *[other] y\n}\n",
                "fr/a.ftl:3:5: two variants are the default one; leave the \"*\" in front of one of them only",
            ),
            (
                "a = { number($n) }\n",
                "fr/a.ftl:1:7: the name of a function has a lower-case letter; write it in upper case: NUMBER($name)",
            ),
            (
                "a = { b ->\n   *[one] x\n}\n",
                "fr/a.ftl:1:9: a message cannot choose among variants; choose by a variable: { $name -> … }",
            ),
            (
                "a = { \"x }\n",
                "fr/a.ftl:1:11: a quoted string does not end on its line; write the closing \" on the same line",
            ),
            (
                "a = { \"\\x\" }\n",
                "fr/a.ftl:1:8: \"\\x\" is no escape sequence; write one of \\\" \\\\ \\u0000 \\U000000",
            ),
            (
                "a = { N(x: 1, x: 2) }\n",
                "fr/a.ftl:1:16: the argument \"x\" is given twice; leave one of them",
            ),
            (
                "a = b\n    .title 404\n",
                "fr/a.ftl:2:1: an attribute is not complete; write it as \"    .title = text\", below a message",
            ),
        ];
        let wrong: Vec<String> = cases
            .into_iter()
            .filter(|(text, expected)| told(text) != *expected)
            .map(|(text, expected)| format!("{text:?}\n  {expected}\n  {}", told(text)))
            .collect();
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }
}
