//! Headers that are lists (RFC 9110 section 5.6.1), read within bounds.

/// The most bytes of a header that are read. No browser sends a tenth as many.
const MOST_BYTES: usize = 4096;

/// The most members of a header that are read.
const MOST_MEMBERS: usize = 100;

/// Calls a function with each member of a header, which may have several lines.
/// White space around a member is not removed.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_up_to_a_whole_member() {
        let cut = format!("fr,{}", "x".repeat(MOST_BYTES));
        assert_eq!(capped(&cut, MOST_BYTES), "fr");
        assert_eq!(capped(&"é".repeat(MOST_BYTES), MOST_BYTES), "");
        assert_eq!(capped("fr,de", 5), "fr,de");
        assert_eq!(capped("fr,de", 4), "fr");
    }

    #[test]
    fn a_header_is_read_up_to_a_limit() {
        let count = |lines: &[&str]| {
            let (mut members, mut bytes) = (0, 0);
            for_each_member(lines, |member| {
                members += 1;
                bytes += member.len();
            });
            assert!(bytes <= MOST_BYTES);
            members
        };
        assert_eq!(count(&[]), 0);
        assert_eq!(count(&["en, fr", "de"]), 3);
        assert_eq!(count(&["en,"; 1000]), MOST_MEMBERS);
        assert_eq!(count(&["en,fr".repeat(100_000).as_str()]), MOST_MEMBERS);
        assert_eq!(count(&["x".repeat(1000).as_str(); 1000]), MOST_MEMBERS);
    }
}
