//! Commands of GitHub's workflows, which show what was found beside the lines.

use std::io::{self, Write};

use fluent_tools::review::{MessageReview, State};

/// What wants a look: what is stale, edited or needs work, as warnings; all others, if
/// they were asked for, as notices.
pub(super) fn annotations(messages: &[&MessageReview]) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for message in messages {
        let level = match message.state() {
            State::Stale | State::Edited | State::NeedsWork => "warning",
            _ => "notice",
        };
        annotation(&mut out, level, message, &told(message))?;
    }
    out.flush()
}

/// What is to be said of a message.
pub(super) fn told(message: &MessageReview) -> String {
    let note = message
        .note()
        .map_or(String::new(), |note| format!("; {note}"));
    format!("{}: {}{note}", message.id(), message.state())
}

pub(super) fn annotation(
    out: &mut impl Write,
    level: &str,
    message: &MessageReview,
    text: &str,
) -> io::Result<()> {
    let place = match message.path().zip(message.line()) {
        Some((path, line)) => format!(" file={},line={line},", property(path)),
        None => " ".to_owned(),
    };
    let title = property(&format!("{} {}", message.language(), message.state()));
    writeln!(out, "::{level}{place}title={title}::{}", value(text))
}

pub(super) fn value(text: &str) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D");
    text.replace('\n', "%0A")
}

fn property(text: &str) -> String {
    value(text).replace(':', "%3A").replace(',', "%2C")
}
