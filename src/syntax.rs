//! What the Fluent parser found wrong, in words for translators.

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::diagnostic::{Diagnostic, Lines};

/// What the parser found wrong in a file, each with its place and remedy.
pub(crate) fn diagnostic(lines: &Lines<'_>, text: &str, error: &ParserError) -> Diagnostic {
    let place = error.pos.start.min(text.len());
    let (message, help) = explain(&error.kind, text, place);
    let place = best_place(&error.kind, text, place);
    lines.diagnostic(place..place, message, help)
}

/// Where a person would point: the parser often is a few characters behind.
fn best_place(kind: &ErrorKind, text: &str, place: usize) -> usize {
    let before = text.get(..place).unwrap_or(text);
    let name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    match kind {
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
    let found = text.get(place..).and_then(|rest| rest.chars().next());
    let say = |message: &str, help: &str| (message.to_owned(), help.to_owned());
    match kind {
        ErrorKind::ExpectedToken('=') if found == Some('＝') => say(
            "the equals sign is full-width (＝)",
            "write the ASCII one: =",
        ),
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
        ErrorKind::ExpectedCharRange { .. } if line.starts_with(|c: char| c.is_ascii_digit()) => {
            say(
                "an id cannot begin with a digit",
                "write the family in front: http-404 = text",
            )
        }
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
        let lines = Lines::new("fr/a.ftl", text);
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
                "fr/a.ftl:1:3: the equals sign is full-width (＝); write the ASCII one: =",
            ),
            (
                "404 = b\n",
                "fr/a.ftl:1:1: an id cannot begin with a digit; write the family in front: http-404 = text",
            ),
            (
                "a: b\n",
                "fr/a.ftl:1:2: there is no \"=\" behind \"a\"; write \"a = text\"; a text of several lines is indented",
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
