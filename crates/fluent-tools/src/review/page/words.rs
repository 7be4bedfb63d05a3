//! [`Words`]: the glossary, found in texts as they are shown.

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_source::Language;

use crate::check::glossary::{self, GlossaryTerm, places};
use crate::workspace::Workspace;

/// The agreed words of a language.
pub(super) struct Words(Vec<GlossaryTerm>);

impl Words {
    pub(super) fn new(workspace: &Workspace, language: &Language) -> Words {
        Words(glossary::read(workspace, language))
    }

    pub(super) fn get(&self, index: usize) -> Option<&GlossaryTerm> {
        self.0.get(index)
    }

    /// All of them, each with its number.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &GlossaryTerm)> {
        self.0.iter().enumerate()
    }

    /// Where words stand in a text of the source, and which they are; longer ones go
    /// before those inside them.
    pub(super) fn in_source(&self, text: &str) -> Vec<(Range<usize>, usize)> {
        let text = in_lower_case(text);
        let mut taken: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for (index, term) in self.0.iter().enumerate() {
            for place in places(&text, &term.source) {
                let before = taken.range(..place.end).next_back();
                if before.is_none_or(|(_, (end, _))| *end <= place.start) {
                    taken.insert(place.start, (place.end, index));
                }
            }
        }
        let places = taken.into_iter();
        places
            .map(|(start, (end, index))| (start..end, index))
            .collect()
    }

    /// Where a translation has what was agreed on for these words.
    pub(super) fn in_target(&self, text: &str, words: &[usize]) -> Vec<Range<usize>> {
        let text = in_lower_case(text);
        let terms = words.iter().filter_map(|word| self.get(*word));
        let targets = terms.flat_map(|term| &term.targets);
        let places = targets.flat_map(|target| {
            let places = text.match_indices(target);
            places.map(|(start, found)| start..start + found.len())
        });
        places.collect()
    }
}

/// The same text in lower case, byte for byte in its place: a letter whose small
/// form has another length stays.
fn in_lower_case(text: &str) -> String {
    let letters = text.chars().map(|c| {
        let mut lower = c.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(lower), None) if lower.len_utf8() == c.len_utf8() => lower,
            _ => c,
        }
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_their_places() {
        let workspace = Workspace::from_files([
            ("en-US.ftl", ""),
            ("zh-CN.ftl", ""),
            (
                "zh-CN/glossary.csv",
                "source,target,note\nserver,服务器,\norigin server,源服务器,a note\n",
            ),
        ]);
        let language: Language = "zh-CN".parse().expect("a tag");
        let words = Words::new(&workspace, &language);
        let text = "İ: The Origin servers, or the server.";
        let found = words.in_source(text);
        let told: Vec<_> = found
            .iter()
            .map(|(place, _)| &text[place.clone()])
            .collect();
        assert_eq!(told, ["Origin server", "server"]);
        assert_eq!(words.get(found[0].1).expect("a word").note, "a note");
        let text = "源服务器";
        let places = words.in_target(text, &[found[1].1]);
        assert_eq!(&text[places[0].clone()], "服务器");
    }
}
