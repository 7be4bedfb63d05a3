//! [`Difference`]: what has changed between two texts, word by word.

/// A part of a text that has stayed, gone or come.
///
/// See [`Difference`] for an example.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Part {
    /// In both.
    Same(String),
    /// Only in the old one.
    Removed(String),
    /// Only in the new one.
    Added(String),
}

/// What has changed between two texts, word by word; where words are not divided by blanks,
/// letter by letter.
///
/// # Example
///
/// ```
/// use fluent_tools::review::{Difference, Part};
///
/// let difference = Difference::between("open = Open the file", "open = Open a file");
/// assert_eq!(difference.parts(), [
///     Part::Same("open = Open ".to_owned()),
///     Part::Removed("the".to_owned()),
///     Part::Added("a".to_owned()),
///     Part::Same(" file".to_owned()),
/// ]);
/// assert_eq!(difference.to_string(), "open = Open [-the-]{+a+} file");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    parts: Vec<Part>,
}

/// So many comparisons are made at most; texts for which there were more are told to be
/// different as a whole between their equal ends.
const MOST_COMPARISONS: usize = 4_000_000;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    Same,
    Removed,
    Added,
}

impl Difference {
    /// Compares two texts.
    ///
    /// See [`Difference`] for an example.
    pub fn between(old: &str, new: &str) -> Difference {
        let (old, new) = (words(old), words(new));
        let mut difference = Difference { parts: Vec::new() };
        let pairs = old.iter().zip(&new);
        let start = pairs.take_while(|(one, other)| one == other).count();
        let (same, old) = old.split_at(start);
        let (_, new) = new.split_at(start);
        let pairs = old.iter().rev().zip(new.iter().rev());
        let end = pairs.take_while(|(one, other)| one == other).count();
        let (old, same_end) = old.split_at(old.len() - end);
        let (new, _) = new.split_at(new.len() - end);
        difference.all(Change::Same, same);
        if old.len().saturating_mul(new.len()) > MOST_COMPARISONS {
            difference.all(Change::Removed, old);
            difference.all(Change::Added, new);
        } else {
            difference.middle(old, new);
        }
        difference.all(Change::Same, same_end);
        difference
    }

    /// The parts, in their order: what has gone before what has come in its place.
    ///
    /// See [`Difference`] for an example.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// By the longest sequence of words that both have.
    fn middle(&mut self, old: &[&str], new: &[&str]) {
        let width = new.len() + 1;
        // How many words both have from here on.
        let mut lengths = vec![0_u32; (old.len() + 1) * width];
        let length = |lengths: &[u32], i: usize, j: usize| {
            lengths.get(i * width + j).copied().unwrap_or_default()
        };
        for (i, one) in old.iter().enumerate().rev() {
            for (j, other) in new.iter().enumerate().rev() {
                let longest = if one == other {
                    length(&lengths, i + 1, j + 1) + 1
                } else {
                    length(&lengths, i + 1, j).max(length(&lengths, i, j + 1))
                };
                if let Some(place) = lengths.get_mut(i * width + j) {
                    *place = longest;
                }
            }
        }
        let (mut i, mut j) = (0, 0);
        loop {
            match (old.get(i), new.get(j)) {
                (Some(one), Some(other)) if one == other => {
                    self.push(Change::Same, one);
                    i += 1;
                    j += 1;
                }
                (Some(one), other)
                    if other.is_none()
                        || length(&lengths, i + 1, j) >= length(&lengths, i, j + 1) =>
                {
                    self.push(Change::Removed, one);
                    i += 1;
                }
                (_, Some(other)) => {
                    self.push(Change::Added, other);
                    j += 1;
                }
                _ => break,
            }
        }
    }

    fn all(&mut self, change: Change, words: &[&str]) {
        words.iter().for_each(|word| self.push(change, word));
    }

    fn push(&mut self, change: Change, word: &str) {
        match (change, self.parts.last_mut()) {
            (Change::Same, Some(Part::Same(text)))
            | (Change::Removed, Some(Part::Removed(text)))
            | (Change::Added, Some(Part::Added(text))) => *text += word,
            (Change::Same, _) => self.parts.push(Part::Same(word.to_owned())),
            (Change::Removed, _) => self.parts.push(Part::Removed(word.to_owned())),
            (Change::Added, _) => self.parts.push(Part::Added(word.to_owned())),
        }
    }
}

impl std::fmt::Display for Difference {
    /// As git's `--word-diff` prints it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.parts.iter().try_for_each(|part| match part {
            Part::Same(text) => f.write_str(text),
            Part::Removed(text) => write!(f, "[-{text}-]"),
            Part::Added(text) => write!(f, "{{+{text}+}}"),
        })
    }
}

/// Words, single other signs, and blanks together.
fn words(text: &str) -> Vec<&str> {
    #[derive(PartialEq)]
    enum Kind {
        Word,
        Blank,
        Other,
    }
    let kind = |c: char| match c {
        c if c.is_whitespace() => Kind::Blank,
        // Scripts that do not divide words by blanks: each letter counts.
        '\u{0E00}'..='\u{0EFF}'
        | '\u{1780}'..='\u{17FF}'
        | '\u{1000}'..='\u{109F}'
        | '\u{2E80}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}' => Kind::Other,
        c if c.is_alphanumeric() || c == '_' || is_mark(c) => Kind::Word,
        _ => Kind::Other,
    };
    let mut words = Vec::new();
    let mut start = 0;
    let mut last = Kind::Other;
    for (at, c) in text.char_indices() {
        let kind = kind(c);
        if at > start && (kind == Kind::Other || kind != last) {
            words.extend(text.get(start..at));
            start = at;
        }
        last = kind;
    }
    words.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    words
}

/// A combining mark, which belongs to the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5C7}'
        | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{900}'..='\u{DFF}' | '\u{200C}' | '\u{200D}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_compared_by_words_or_letters() {
        for (old, new, told) in [
            ("", "", ""),
            ("", "a b", "{+a b+}"),
            ("a b", "", "[-a b-]"),
            ("one two three", "one three", "one [-two -]three"),
            ("one three", "one two three", "one {+two +}three"),
            ("保存文件", "保存该文件", "保存{+该+}文件"),
            ("a, b", "a; b", "a[-,-]{+;+} b"),
            ("x y z", "z y x", "[-x-]{+z+} y [-z-]{+x+}"),
        ] {
            assert_eq!(
                Difference::between(old, new).to_string(),
                told,
                "{old:?}, {new:?}"
            );
        }
    }

    #[test]
    fn long_texts_are_not_compared_word_by_word() {
        let old = "a ".repeat(20_000);
        let new = "b ".repeat(20_000);
        let difference = Difference::between(&format!("x {old}y"), &format!("x {new}y"));
        assert_eq!(difference.parts().len(), 4);
    }
}
