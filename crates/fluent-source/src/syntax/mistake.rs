//! A mistake of syntax as it is told, and the lines around it.

/// A mistake, its place, its cause and its remedy.
pub(super) struct Mistake {
    pub(super) rule: &'static str,
    pub(super) place: usize,
    pub(super) message: String,
    pub(super) help: String,
}

impl Mistake {
    /// For functions that know only some mistakes.
    pub(super) fn some(
        rule: &'static str,
        place: usize,
        message: &str,
        help: &str,
    ) -> Option<Mistake> {
        Some(Mistake {
            rule,
            place,
            message: message.to_owned(),
            help: help.to_owned(),
        })
    }
}

/// The line around a place without its indentation, and whether it has one.
pub(super) fn line_at(text: &str, place: usize) -> (&str, bool) {
    let (before, after) = text.split_at_checked(place).unwrap_or((text, ""));
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let end = place + after.find('\n').unwrap_or(after.len());
    let line = text.get(start..end).unwrap_or_default();
    let trimmed = line.trim_start();
    (trimmed, trimmed.len() < line.len())
}

/// Where the line of a place begins.
pub(super) fn start_of_line(text: &str, place: usize) -> usize {
    let before = text.get(..place).unwrap_or(text);
    before.rfind('\n').map_or(0, |end| end + 1)
}

/// The blanks of any kind that a line begins with.
pub(super) fn indentation(text: &str, start: usize) -> impl Iterator<Item = (usize, char)> {
    let line = text.get(start..).unwrap_or_default();
    let blanks = line.char_indices();
    blanks
        .take_while(|(_, c)| c.is_whitespace() && *c != '\n')
        .map(move |(place, c)| (start + place, c))
}

/// How many bytes of blanks a line begins with.
pub(super) fn indent(text: &str, start: usize) -> usize {
    indentation(text, start).map(|(_, c)| c.len_utf8()).sum()
}
