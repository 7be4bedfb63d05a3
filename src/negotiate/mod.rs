//! What a reader wishes for, and which of the languages at hand that gives.

mod accept_language;
mod cache;
mod distances;
mod env;
mod list;
mod matches;
mod matching;
mod preferences;
mod quality;

#[cfg(feature = "tower")]
pub(crate) use self::list::{for_each_member, trim};
#[cfg(feature = "tower")]
pub(crate) use self::quality::{FULL_QUALITY, parse_quality};
pub(crate) use self::{cache::HeaderCache, matching::Matcher};

pub use self::matches::Match;
pub use self::preferences::{Preferences, Wish};
