//! What a reader wishes for, and which of the available languages suit that.
//!
//! Wishes come from a header (`accept_language.rs`), from the environment
//! (`env.rs`) or from the program ([`Preferences`]). Languages are matched as UTS
//! #35 defines it (`matching.rs`), with CLDR's distances (`distances.rs`).
//!
//! Headers are read within bounds, malformed parts are skipped, and nothing here
//! returns an error. `list.rs` and `quality.rs` read the Accept header as well, and
//! `cache.rs` remembers what a catalog has made of a header. `tag_patterns.rs` writes the
//! matcher's answers down for servers that cannot ask it.

mod accept_language;
mod cache;
mod canonical;
mod distances;
mod env;
mod list;
mod matches;
mod matching;
mod preferences;
mod quality;
#[cfg(feature = "pages")]
mod tag_patterns;

#[cfg(feature = "tower")]
pub(crate) use self::cache::Key;
#[cfg(feature = "tower")]
pub(crate) use self::list::{MOST_LINES, for_each_member, lines, split_unquoted, trim};
#[cfg(feature = "tower")]
pub(crate) use self::quality::{FULL_QUALITY, parse_quality};
#[cfg(feature = "pages")]
pub(crate) use self::tag_patterns::{REST as REST_OF_TAG, TagPatterns};
pub(crate) use self::{cache::HeaderCache, matching::Matcher};

pub use self::matches::Match;
pub use self::preferences::{Preferences, Wish};
