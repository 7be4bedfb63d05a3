//! What has changed between two texts, word by word.

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Run<'t> {
    Same(&'t str),
    Old(&'t str),
    New(&'t str),
}

/// More words than this are not compared one by one: the table would have the square
/// of it.
const MOST_WORDS: usize = 1000;

/// The old text made into the new one.
pub(super) fn difference<'t>(old: &'t str, new: &'t str) -> Vec<Run<'t>> {
    let (old_words, new_words) = (words(old), words(new));
    if old_words.len().max(new_words.len()) > MOST_WORDS {
        return vec![Run::Old(old), Run::New(new)];
    }
    // How many words the rests have in common, from each pair of places on.
    let width = new_words.len() + 1;
    let mut common = vec![0_u16; (old_words.len() + 1) * width];
    let at = |table: &[u16], row: usize, column: usize| {
        table.get(row * width + column).copied().unwrap_or_default()
    };
    for (row, old) in old_words.iter().enumerate().rev() {
        for (column, new) in new_words.iter().enumerate().rev() {
            let best = if old == new {
                at(&common, row + 1, column + 1) + 1
            } else {
                at(&common, row + 1, column).max(at(&common, row, column + 1))
            };
            if let Some(cell) = common.get_mut(row * width + column) {
                *cell = best;
            }
        }
    }
    let mut runs = Vec::new();
    let (mut row, mut column) = (0, 0);
    loop {
        let run = match (old_words.get(row), new_words.get(column)) {
            (Some(old), Some(new)) if old == new => {
                (row, column) = (row + 1, column + 1);
                Run::Same(new)
            }
            (Some(old), new)
                if new.is_none()
                    || at(&common, row + 1, column) >= at(&common, row, column + 1) =>
            {
                row += 1;
                Run::Old(old)
            }
            (_, Some(new)) => {
                column += 1;
                Run::New(new)
            }
            _ => break,
        };
        runs.push(run);
    }
    joined(runs, old, new)
}

/// Neighbouring runs of a kind as one, and the old words of a place before its new ones.
fn joined<'t>(runs: Vec<Run<'t>>, old: &'t str, new: &'t str) -> Vec<Run<'t>> {
    let (mut old_end, mut new_end) = (0, 0);
    let mut joined = Vec::new();
    let mut runs = runs.into_iter().peekable();
    while runs.peek().is_some() {
        let new_start = new_end;
        while let Some(Run::Same(word)) = runs.next_if(|run| matches!(run, Run::Same(_))) {
            (old_end, new_end) = (old_end + word.len(), new_end + word.len());
        }
        joined.push(Run::Same(new.get(new_start..new_end).unwrap_or_default()));
        let (old_start, new_start) = (old_end, new_end);
        while let Some(run) = runs.next_if(|run| !matches!(run, Run::Same(_))) {
            match run {
                Run::Old(word) => old_end += word.len(),
                Run::New(word) | Run::Same(word) => new_end += word.len(),
            }
        }
        joined.push(Run::Old(old.get(old_start..old_end).unwrap_or_default()));
        joined.push(Run::New(new.get(new_start..new_end).unwrap_or_default()));
    }
    joined.retain(|run| match run {
        Run::Same(text) | Run::Old(text) | Run::New(text) => !text.is_empty(),
    });
    joined
}

/// Words, and what stands between them; a character of a script without spaces is a
/// word of its own.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        let kind = Kind::of(c);
        if before.is_some_and(|before| before != kind || kind == Kind::Single) {
            words.push(text.get(start..at).unwrap_or_default());
            start = at;
        }
        before = Some(kind);
    }
    if start < text.len() {
        words.push(text.get(start..).unwrap_or_default());
    }
    words
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letters,
    Blank,
    /// Punctuation, and writing without spaces.
    Single,
}

impl Kind {
    fn of(c: char) -> Kind {
        match c {
            c if c.is_whitespace() => Kind::Blank,
            // Thai to Burmese, and all that is East Asian.
            '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{2E80}'.. => Kind::Single,
            c if c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '_' | '$') => {
                Kind::Letters
            }
            _ => Kind::Single,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(old: &str, new: &str) -> String {
        let runs = difference(old, new).into_iter();
        let runs = runs.map(|run| match run {
            Run::Same(text) => text.to_owned(),
            Run::Old(text) => format!("[-{text}-]"),
            Run::New(text) => format!("[+{text}+]"),
        });
        runs.collect()
    }

    #[test]
    fn words_are_compared_and_not_letters() {
        for (old, new, expected) in [
            ("", "", ""),
            ("", "A", "[+A+]"),
            ("A", "", "[-A-]"),
            ("Try again.", "Try again.", "Try again."),
            ("Try again later.", "Try again.", "Try again[- later-]."),
            ("Try it.", "Try { $x }.", "Try [-it-][+{ $x }+]."),
            ("请求失败。", "请求已失败。", "请求[+已+]失败。"),
        ] {
            assert_eq!(told(old, new), expected, "{old} {new}");
        }
    }

    #[test]
    fn what_is_long_is_told_whole() {
        let (old, new) = ("a ".repeat(2000), "b ".repeat(2000));
        assert_eq!(difference(&old, &new), [Run::Old(&old), Run::New(&new)]);
    }
}
