//! Mistakes of people who know other formats, or who translate too much.

use fluent_syntax::parser::{ErrorKind, ParserError};

use super::mistake::{Mistake, line_at, start_of_line};

/// What people write who know other formats, or who translate too much.
pub(super) fn foreign(error: &ParserError, text: &str, place: usize) -> Option<Mistake> {
    let (line, _) = line_at(text, place);
    let start = start_of_line(text, place);
    let found = text.get(place..)?.chars().next()?;
    let first = line.chars().next()?;
    let indented = text.get(start..)?.starts_with(' ');
    let name: String = line
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    match error.kind {
        ErrorKind::ExpectedToken('=') if found == ':' => Mistake::some(
            "foreign-syntax",
            place,
            "there is a \":\" where \"=\" belongs",
            &format!("write \"{name} = …\""),
        ),
        ErrorKind::ExpectedToken('=') if found == '.' => {
            let help = "write \"id = text\", and the attribute below it: \"    .title = text\"";
            Mistake::some("foreign-syntax", place, "an id has no dots", help)
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
                return Mistake::some("id-form", place, message, help);
            }
            continuation(text, start, line)
        }
        ErrorKind::ExpectedToken('=') => continuation(text, start, line),
        ErrorKind::ExpectedToken(' ') if first == '#' => Mistake::some(
            "comment-form",
            start,
            "there is no space behind the # of a comment",
            "write \"# comment\"",
        ),
        ErrorKind::ExpectedCharRange { .. } if !indented && place == start => match first {
            '"' | '\'' | '{' | '}' | '<' => Mistake::some(
                "foreign-syntax",
                place,
                "this is not the form of a Fluent file",
                "write \"id = text\", without quotation marks, braces, tags or commas around it",
            ),
            ';' => Mistake::some(
                "comment-form",
                place,
                "a comment begins with # in Fluent",
                "write \"# comment\"",
            ),
            '/' if line.starts_with("//") || line.starts_with("/*") => Mistake::some(
                "comment-form",
                place,
                "a comment begins with # in Fluent",
                "write \"# comment\"",
            ),
            first if first.is_alphabetic() && !first.is_ascii() => {
                if line.contains('=') {
                    let message = "an id has only the letters a to z; it is not translated";
                    let help = "write the id as in the source file";
                    Mistake::some("id-form", place, message, help)
                } else {
                    continuation(text, start, line)
                }
            }
            first if first.is_ascii_digit() && line.contains('=') => Mistake::some(
                "id-form",
                place,
                "an id cannot begin with a digit",
                &format!("write a word in front: word-{name} = text"),
            ),
            first if first.is_alphanumeric() => continuation(text, start, line),
            _ => None,
        },
        ErrorKind::ExpectedCharRange { .. } | ErrorKind::ExpectedInlineExpression
            if found.is_alphabetic() && !found.is_ascii() =>
        {
            let message = "the names of variables, terms and variants are not translated";
            let help = "write the name as in the source file";
            Mistake::some("id-form", place, message, help)
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
    let message = "a line of text is not indented, or an id has no \"=\"";
    let help = "put four spaces in front of it if it goes on with the message above; \
         write \"id = text\" if it begins one";
    let is_meant = in_message && !above.starts_with('#') && is_text;
    Mistake::some("missing-indentation", start, message, help).filter(|_| is_meant)
}
