//! What the parser could not read: which message it is of.

/// What looks like an id at the start of something that cannot be read; empty if nothing
/// does.
pub(crate) fn id(content: &str) -> &str {
    let name = content.trim_start_matches(['"', '\'', '\u{FEFF}']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    let id = name.get(..end.unwrap_or(name.len())).unwrap_or_default();
    let letters = id.trim_start_matches('-');
    if letters.starts_with(|c: char| c.is_ascii_alphabetic()) {
        id
    } else {
        ""
    }
}

/// Whether it is a part of the message above it.
pub(crate) fn is_inside(content: &str) -> bool {
    content.starts_with(|c: char| c.is_whitespace() || ".}[*".contains(c))
}

/// The names of the attributes that stand in it.
pub(crate) fn attributes(content: &str) -> impl Iterator<Item = &str> {
    let lines = content.lines();
    lines.filter_map(|line| Some(id(line.trim_start().strip_prefix('.')?)))
}

/// Whether it is a message of its own, however its sign is written, and not a line of prose.
pub(crate) fn is_message(content: &str) -> bool {
    let id = id(content);
    let start = content.find(id).unwrap_or_default() + id.len();
    let rest = content.get(start..).unwrap_or_default();
    let rest = rest.trim_start_matches(|c: char| "\"'".contains(c) || c.is_whitespace());
    !id.is_empty() && rest.starts_with(['=', '＝', ':', '：'])
}

/// Whether such a message has a text besides its attributes.
pub(crate) fn has_value(content: &str) -> bool {
    let mut lines = content.lines();
    let first = lines.next().unwrap_or_default().trim_end();
    let is_attribute = |line: &str| line.trim_start().starts_with('.');
    !first.ends_with(['=', '＝', ':', '：']) || !lines.next().is_some_and(is_attribute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_told_from_prose() {
        let cases = [
            ("save = { $n", true, true),
            ("save ＝ 保存", true, true),
            ("\"save\": \"Save\",", true, true),
            ("save: Save", true, true),
            ("-brand = { x", true, true),
            ("save =\n    .title = { $n", true, false),
            ("save =\n    { $n", true, true),
            ("Second line.", false, true),
            ("<<<<<<< ours", false, true),
            ("404 = Gone", false, true),
        ];
        for (content, message, value) in cases {
            assert_eq!((is_message(content), has_value(content)), (message, value));
        }
    }
}
