//! [`Habits`]: what a language does throughout, which is a decision and no slip.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

/// A way to write something, by two signs that a rule knows.
pub(crate) type Habit = (char, char);

/// How often something could be done in a language, and how often it is done.
#[derive(Default)]
pub(crate) struct Counts(HashMap<Habit, (usize, usize)>);

impl Counts {
    pub(crate) fn add(&mut self, habit: Habit, does: bool) {
        let (does_it, could) = self.0.entry(habit).or_default();
        *does_it += usize::from(does);
        *could += 1;
    }
}

/// What a language does in most texts.
pub(crate) struct Usual {
    pub(crate) does: usize,
    pub(crate) could: usize,
    /// Whether nobody has asked before: what is usual is told once.
    pub(crate) is_first: bool,
}

/// What is usual in one language, by rule.
#[derive(Default)]
pub(crate) struct Habits {
    counts: RefCell<HashMap<&'static str, Counts>>,
    told: RefCell<HashSet<(&'static str, Habit)>>,
}

impl Habits {
    /// How many texts do it, and how many could. A rule counts once, when it first asks.
    pub(crate) fn count(
        &self,
        rule: &'static str,
        habit: Habit,
        count: impl FnOnce() -> Counts,
    ) -> (usize, usize) {
        let mut all = self.counts.borrow_mut();
        let counts = all.entry(rule).or_insert_with(count);
        counts.0.get(&habit).copied().unwrap_or_default()
    }

    /// Whether most texts that could do it do: hundreds of findings would say the same.
    pub(crate) fn usual(
        &self,
        rule: &'static str,
        habit: Habit,
        count: impl FnOnce() -> Counts,
    ) -> Option<Usual> {
        /// Fewer may be slips.
        const LEAST: usize = 5;

        let (does, could) = self.count(rule, habit, count);
        (does >= LEAST && does * 2 >= could).then(|| Usual {
            does,
            could,
            is_first: self.told.borrow_mut().insert((rule, habit)),
        })
    }
}
