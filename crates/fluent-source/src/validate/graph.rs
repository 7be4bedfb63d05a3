//! Which text shows which: the order in which they can be measured, and circles.

use std::collections::HashMap;

use super::checker::{Checker, DefinedText, TextKey};
use crate::dialect::Dialect;
use crate::tree::Node;

/// The texts of a language, with what they refer to.
pub(super) struct Graph<'a, 'f> {
    pub(super) texts: Vec<DefinedText<'a, 'f>>,
    indexes: HashMap<TextKey<'f>, usize>,
    /// The texts in an order in which each comes behind those it refers to.
    /// Missing are those that refer to themselves in the end, and what refers to
    /// them.
    pub(super) order: Vec<usize>,
}

impl<'a, 'f> Graph<'a, 'f> {
    /// Orders the texts of a language.
    pub(super) fn new(checker: &Checker<'a, 'f>) -> Graph<'a, 'f> {
        let texts = checker.texts();
        let indexes = texts.iter().enumerate();
        let indexes = indexes.map(|(index, text)| (text.key, index)).collect();
        let mut graph = Graph {
            texts,
            indexes,
            order: Vec::new(),
        };
        graph.order = graph.ordered(checker.dialect);
        graph
    }

    /// The text of this name, by its number.
    pub(super) fn index(&self, id: &str, attribute: Option<&str>) -> Option<usize> {
        self.indexes.get(&(id, attribute)).copied()
    }

    /// What a text refers to, in the order of the file; what is there several
    /// times is told as often. To call a function is to refer to the messages
    /// that it reads.
    pub(super) fn targets(&self, index: usize, dialect: &Dialect<'_>, see: &mut dyn FnMut(usize)) {
        let Some(text) = self.texts.get(index) else {
            return;
        };
        text.pattern.visit(&mut |node| match node {
            Node::Reference(reference) => {
                let attribute = reference.attribute.map(|attribute| attribute.as_str());
                let target = self.index(reference.id.as_str(), attribute);
                target.into_iter().for_each(&mut *see);
            }
            Node::Call(call) => {
                let reads = dialect.function(call.name.as_str());
                for (message, _) in reads.map_or(&[][..], |function| function.reads()) {
                    let target = self.index(message, None);
                    target.into_iter().for_each(&mut *see);
                }
            }
            _ => {}
        });
    }

    /// From what refers to nothing upwards.
    fn ordered(&self, dialect: &Dialect<'_>) -> Vec<usize> {
        let mut waits = vec![0_usize; self.texts.len()];
        let mut waited_for: Vec<Vec<usize>> = vec![Vec::new(); self.texts.len()];
        for index in 0..self.texts.len() {
            self.targets(index, dialect, &mut |target| {
                if let (Some(count), Some(list)) =
                    (waits.get_mut(index), waited_for.get_mut(target))
                {
                    *count += 1;
                    list.push(index);
                }
            });
        }
        let all = 0..self.texts.len();
        let mut ready: Vec<usize> = all.filter(|index| waits.get(*index) == Some(&0)).collect();
        let mut order = Vec::with_capacity(self.texts.len());
        while let Some(index) = ready.pop() {
            order.push(index);
            for waiting in waited_for.get(index).into_iter().flatten() {
                if let Some(count) = waits.get_mut(*waiting) {
                    *count -= 1;
                    if *count == 0 {
                        ready.push(*waiting);
                    }
                }
            }
        }
        order
    }

    /// The name of a text as it is referred to.
    fn shown(&self, index: usize) -> Option<String> {
        let (id, attribute) = self.texts.get(index)?.key;
        Some(match attribute {
            Some(name) => format!("{id}.{name}"),
            None => id.to_owned(),
        })
    }
}

impl<'a, 'f> Checker<'a, 'f> {
    /// Tells one circle for each group of texts that refer to each other.
    pub(super) fn cycles(&mut self, graph: &Graph<'a, 'f>) {
        let mut unordered = vec![true; graph.texts.len()];
        for index in &graph.order {
            if let Some(flag) = unordered.get_mut(*index) {
                *flag = false;
            }
        }
        let is_unordered = |index: usize| unordered.get(index) == Some(&true);
        let mut seen = vec![false; graph.texts.len()];
        for start in (0..graph.texts.len()).filter(|index| is_unordered(*index)) {
            let mut path = Vec::new();
            let mut next = Some(start);
            while let Some(index) = next.take_if(|index| seen.get(*index) == Some(&false)) {
                if let Some(mark) = seen.get_mut(index) {
                    *mark = true;
                }
                path.push(index);
                // Each text that is left refers to another one that is left.
                graph.targets(index, self.dialect, &mut |target| {
                    if is_unordered(target) {
                        next.get_or_insert(target);
                    }
                });
            }
            let back = next.and_then(|index| path.iter().position(|step| *step == index));
            if let Some(cycle) = back.and_then(|from| path.get(from..)) {
                self.cycle(graph, cycle);
            }
        }
    }

    fn cycle(&mut self, graph: &Graph<'a, 'f>, cycle: &[usize]) {
        /// A longer cycle is not told in full.
        const LONGEST: usize = 8;

        let first = cycle.first().and_then(|index| graph.texts.get(*index));
        let Some(DefinedText { file, name, .. }) = first else {
            return;
        };
        let steps = cycle.iter().take(LONGEST).chain(cycle.first());
        let steps: Vec<String> = steps.filter_map(|index| graph.shown(*index)).collect();
        let message = format!("the text refers to itself: {}", steps.join(" → "));
        let help = "write one of these without the reference";
        self.say("cyclic-reference", *file, name.span(), message, help);
    }
}
