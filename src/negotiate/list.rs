//! Headers that are lists (RFC 9110 section 5.6.1), read within bounds.
//!
//! Whatever a client sends, no more than [`MOST_BYTES`] and [`MOST_MEMBERS`] of a header
//! are looked at, and no memory is taken for the rest.

/// The most bytes of a header that are read, in all lines. No browser sends a tenth as
/// many.
const MOST_BYTES: usize = 4096;

/// The most members of a header that are read, in all lines; empty ones count.
const MOST_MEMBERS: usize = 100;

/// Calls `take` with each member of a header, which may have several lines. White space
/// around a member is not removed. A comma always divides, even within a quoted string: the
/// headers that are read here seldom have one, and lose no more than that member.
pub(crate) fn for_each_member<L: AsRef<str>>(
    lines: impl IntoIterator<Item = L>,
    mut take: impl FnMut(&str),
) {
    let (mut bytes, mut members) = (MOST_BYTES, MOST_MEMBERS);
    for line in lines {
        let line = capped(line.as_ref(), bytes);
        bytes -= line.len();
        for member in line.split(',') {
            if members == 0 {
                return;
            }
            members -= 1;
            take(member);
        }
    }
}

/// The first members of a line, up to a number of bytes. A member that the limit
/// would cut is left out: half a tag may be another tag.
fn capped(line: &str, bytes: usize) -> &str {
    let Some(head) = line
        .as_bytes()
        .get(..bytes)
        .filter(|head| head.len() < line.len())
    else {
        return line;
    };
    let end = head.iter().rposition(|byte| *byte == b',').unwrap_or(0);
    line.get(..end).unwrap_or_default()
}

/// Removes optional white space, which is spaces and tabs (RFC 9110 section
/// 5.6.3).
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}
