//! DURATION: a length of time, put into words by texts of the language.
//!
//! ICU4X's own format for durations would not fit into a sentence: in "in 2 minutes" a
//! language may need another form than in a list of units. So units are messages
//! (`detail-duration-*`), which translators write for just that place.
//!
//! These texts are given numbers and each other, and never a length of time: what
//! is told here tells no further one. That none of them calls DURATION itself is
//! checked when texts are loaded. If a caller asks for one of them by its id, and
//! gives it a length of time, that is told in place of the number.

use std::fmt;

use super::compiled::Unit;
use super::fill::{Filling, Scope};
use crate::value::Kind;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

impl Filling<'_> {
    /// Writes a length of time in whole units, at most two that follow each other:
    ///
    /// - below two minutes, seconds; but 60 seconds are a minute;
    /// - below an hour, minutes and seconds;
    /// - below two days, hours and minutes;
    /// - from two days on, days and hours.
    ///
    /// The rest is rounded up, so that whoever waits that long has waited long enough.
    /// A language without the messages gets the number of seconds.
    pub(super) fn duration(&self, seconds: u64, w: &mut dyn fmt::Write) -> fmt::Result {
        let Some([days, hours, minutes, whole, (pair, _)]) = self.compiled.duration else {
            return self.formats.write(&Kind::Duration(seconds), false, w);
        };
        let rounded = |unit: u64| seconds.div_ceil(unit);
        let ((first, count), (second, rest)) = if seconds < 2 * MINUTE && seconds != MINUTE {
            ((whole, seconds), (whole, 0))
        } else if seconds < HOUR {
            ((minutes, seconds / MINUTE), (whole, seconds % MINUTE))
        } else if seconds < 2 * DAY {
            let (count, rest) = (rounded(MINUTE) / 60, rounded(MINUTE) % 60);
            ((hours, count), (minutes, rest))
        } else {
            let (count, rest) = (rounded(HOUR) / 24, rounded(HOUR) % 24);
            ((days, count), (hours, rest))
        };
        if rest == 0 {
            return self.unit(first, count, w);
        }
        let (mut larger, mut smaller) = (String::new(), String::new());
        self.unit(first, count, &mut larger)?;
        self.unit(second, rest, &mut smaller)?;
        // These are texts of the language itself, which a term's scope does not
        // isolate.
        let both = [
            ("larger".into(), larger.into()),
            ("smaller".into(), smaller.into()),
        ];
        self.write(pair, Scope::Term(&both), w)
    }

    /// `detail-duration-minutes` and the like with their only variable.
    fn unit(&self, unit: Unit, count: u64, w: &mut dyn fmt::Write) -> fmt::Result {
        let (place, variable) = unit;
        self.write(place, Scope::Caller(&[(variable, count.into())]), w)
    }
}
