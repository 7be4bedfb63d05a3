//! Sentences, one behind the other.

use std::borrow::Cow;

/// Sentences one behind the other, with what stands between them.
pub(super) fn joined<'s>(sentences: &'s [Cow<'_, str>]) -> impl Iterator<Item = &'s str> {
    let mut before = "";
    sentences.iter().flat_map(move |sentence| {
        // No space stands behind a full-width stop, which has its own.
        let is_spaced = before.is_empty() || before.ends_with(['。', '！', '？', '．']);
        before = sentence;
        [if is_spaced { "" } else { " " }, sentence]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_joined() {
        let cases: [(&[&str], &str); 4] = [
            (&[], ""),
            (&["One."], "One."),
            (&["One.", "Two!", "Three"], "One. Two! Three"),
            (&["一。", "二！", "Three.", "三。"], "一。二！Three. 三。"),
        ];
        for (sentences, expected) in cases {
            let sentences: Vec<Cow<'_, str>> = sentences.iter().map(|s| Cow::from(*s)).collect();
            assert_eq!(joined(&sentences).collect::<String>(), expected);
        }
    }
}
