//! Turns of one and of two threads, for all benchmarks that measure threads.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What a turn takes that a thread does alone.
pub(crate) fn one(turn: impl Fn() -> f64 + Send + Sync) -> f64 {
    thread::scope(|scope| scope.spawn(turn).join().expect("no panic"))
}

/// What the slower one takes of two threads that do a turn at the same time; each
/// is told which one it is, 0 or 1.
pub(crate) fn two(turn: impl Fn(usize) -> f64 + Send + Sync) -> f64 {
    let ready = AtomicUsize::new(0);
    let together = |thread| {
        // Without sleeping, so that both begin at once.
        ready.fetch_add(1, Ordering::SeqCst);
        while ready.load(Ordering::SeqCst) < 2 {
            std::hint::spin_loop();
        }
        turn(thread)
    };
    thread::scope(|scope| {
        let other = scope.spawn(|| together(1));
        together(0).max(other.join().expect("no panic"))
    })
}
