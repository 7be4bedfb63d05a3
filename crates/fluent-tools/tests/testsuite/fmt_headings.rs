//! Messages and their headings, in the canonical form.

use proptest::prelude::*;

use crate::fmt::held;

/// What stands in a file below each heading, the first of them none: the ids, and
/// the heading itself.
fn below_headings(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut sections = vec![("", Vec::new())];
    for line in text.lines() {
        if line.starts_with("## ") {
            sections.push((line, Vec::new()));
        } else if let Some((id, _)) = line.split_once(" =") {
            let (_, ids) = sections.last_mut().expect("one");
            ids.push(id);
        }
    }
    sections
}

/// Messages below headings, and comments that stand alone, in any order.
fn sections(heading: &'static str) -> impl Strategy<Value = String> {
    let ids = prop::sample::select(vec!["a", "b", "c", "d", "e", "f", "-g", "old", "#"]);
    let section = prop::collection::vec(ids, 0..5);
    prop::collection::vec(section, 1..5).prop_map(move |sections| {
        let mut text = String::new();
        for (number, ids) in sections.iter().enumerate() {
            if number > 0 {
                // Without a blank line two headings would be one.
                text += &format!("## {heading} {number}\n\n");
            }
            for id in ids {
                text += &match *id {
                    "#" => "# Alone.\n\n".to_owned(),
                    id => format!("{id} = {number}\n"),
                };
            }
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Messages stand below the headings that they stood below, or with most of those
    /// that they are with in the source.
    #[test]
    fn headings_move_with_their_messages_or_nothing_moves(
        source in sections("S"),
        text in sections("T"),
    ) {
        let source = source.replace("old", "new");
        let new = held(&source, &text);
        let (old, theirs) = (below_headings(&text), below_headings(&source));
        let now = below_headings(&new);
        if old.len() == 1 || old == now {
            return Ok(());
        }
        let section = |id: &str| theirs.iter().position(|(_, ids)| ids.contains(&id));
        for (heading, ids) in now {
            let (_, before) = old.iter().find(|(old, _)| *old == heading).expect("the heading");
            let votes = |of| ids.iter().filter(|id| section(id) == of).count();
            for id in ids.iter().filter(|id| !before.contains(id)) {
                let of = section(id);
                let known = ids.iter().map(|id| section(id)).filter(Option::is_some);
                let most = known.map(votes).max();
                let is_own = match heading {
                    "" => of == Some(0),
                    _ => of > Some(0) && Some(votes(of)) == most,
                };
                prop_assert!(is_own, "{id} below {heading:?}\n{source}\n{text}\n{new}");
            }
        }
    }
}
