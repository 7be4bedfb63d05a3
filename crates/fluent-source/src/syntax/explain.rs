//! Each kind of mistake that the parser knows, with the cause and the remedy.

use fluent_syntax::parser::ErrorKind;

use super::mistake::line_at;

/// The code of the rule that a kind of error breaks.
pub(super) fn rule(kind: &ErrorKind) -> &'static str {
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

/// Where a person would point: the parser often is a few characters behind.
pub(super) fn best_place(kind: &ErrorKind, text: &str, place: usize) -> usize {
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
pub(super) fn explain(kind: &ErrorKind, text: &str, place: usize) -> (String, String) {
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
            "write it as \"    .title = text\", below a message; a \".\" that begins a line of text is written {\".\"}",
        ),
        // These signs end a text when they begin a line of it.
        ErrorKind::ExpectedCharRange { .. } if indented && line.starts_with(['*', '[', '}']) => {
            let sign = line.get(..1).unwrap_or_default();
            (
                format!("a line of text cannot begin with {sign:?}"),
                format!(
                    "write {{{sign:?}}} in its place; or begin a message at the start of the line"
                ),
            )
        }
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
