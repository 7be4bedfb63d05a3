//! What becomes of letters and words.

/// A look-alike of a letter; those of other alphabets stay.
pub(super) fn accented(letter: char) -> char {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const ACCENTED: &str = "ÅƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
    let mut pairs = LETTERS.chars().zip(ACCENTED.chars());
    let pair = pairs.find(|(plain, _)| *plain == letter);
    pair.map_or(letter, |(_, accented)| accented)
}

/// Each word from right to left, as Android does it: an override around the
/// word, and marks around that, so that the words follow each other likewise.
pub(super) fn turned(text: &str) -> String {
    let pieces = text.split_inclusive(char::is_whitespace).map(|piece| {
        let word = piece.trim_end();
        let space = piece.get(word.len()..).unwrap_or_default();
        if word.contains(char::is_alphabetic) {
            format!("\u{200F}\u{202E}{word}\u{202C}\u{200F}{space}")
        } else {
            piece.to_owned()
        }
    });
    pieces.collect()
}

/// What makes a text of so many characters as long as its translations can be,
/// by the table in "Text size in translation" (W3C, from IBM's figures), but no longer
/// than there is room. No word comes twice in a row, so it depends on the text's last one.
pub(super) fn filler(length: usize, room: Option<usize>, last: &str) -> String {
    let percent = match length {
        0..=10 => 300,
        11..=20 => 200,
        21..=30 => 180,
        31..=50 => 160,
        51..=70 => 170,
        _ => 130,
    };
    let missing = length * percent / 100 - length;
    let words = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    let mut filler = String::new();
    let is_last = |word: &&str| last.eq_ignore_ascii_case(word);
    for word in words.into_iter().cycle().skip_while(is_last) {
        let longer = filler.len() + 1 + word.len();
        if filler.len() >= missing || room.is_some_and(|room| longer > room) {
            break;
        }
        filler.push(' ');
        filler.push_str(word);
    }
    filler
}
