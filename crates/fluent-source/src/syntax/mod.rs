//! What the Fluent parser found wrong, in words for translators.
//!
//! The parser sees only a character that it does not expect. What a person has
//! probably done is looked for first: mistakes of typing, then those of other
//! formats, then what the parser says.

mod explain;
mod foreign;
mod mistake;
mod typed;

use fluent_syntax::parser::ParserError;

use crate::diagnostic::{Diagnostic, LineIndex};
use mistake::Mistake;

/// What the parser found wrong in a file, with its place and remedy.
pub(crate) fn diagnostic(lines: &LineIndex<'_>, text: &str, error: &ParserError) -> Diagnostic {
    let place = error.pos.start.min(text.len());
    let mistake = typed::typed(error, text, place)
        .or_else(|| foreign::foreign(error, text, place))
        .unwrap_or_else(|| {
            let (message, help) = explain::explain(&error.kind, text, place);
            Mistake {
                rule: explain::rule(&error.kind),
                place: explain::best_place(&error.kind, text, place),
                message,
                help,
            }
        });
    // One character is pointed at; the end of a line has none.
    let rest = text.get(mistake.place..).unwrap_or_default();
    let width = rest.chars().next().filter(|c| *c != '\n');
    let end = mistake.place + width.map_or(0, char::len_utf8);
    let diagnostic = lines.diagnostic(mistake.place..end, mistake.message, mistake.help);
    diagnostic.breaking(mistake.rule)
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
                "7z = b\n",
                "fr/a.ftl:1:1: an id cannot begin with a digit; write a word in front: word-7z = text",
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
                "a = b\n    .title 4\n",
                "fr/a.ftl:2:1: an attribute is not complete; write it as \"    .title = text\", below a message; a \".\" that begins a line of text is written {\".\"}",
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
