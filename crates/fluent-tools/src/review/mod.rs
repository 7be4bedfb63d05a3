//! Who has judged which text, and whether that still holds.
//!
//! A review file lies beside the texts of a language, `review.toml` or `fr.review.toml`,
//! and is kept in git. It has an entry for each message: a [`Fingerprint`] of the source and
//! one of the text as they were, and the verdicts of persons. What a verdict is worth today
//! is a [`State`], which is worked out from the texts and never stored. A term has an entry
//! of its own, as a message has.
//!
//! Only a person approves: a verdict needs a key of the file's `[reviewers]`, and there is
//! nothing that approves all texts at once.
//!
//! # Example
//!
//! ```
//! use fluent_tools::Workspace;
//! use fluent_tools::review::{History, State};
//!
//! let mut files = vec![
//!     ("en-US/menu.ftl", "open = Open\nsave = Save\n".to_owned()),
//!     ("fr/menu.ftl", "open = Ouvrir\nsave = Enregistrer\n".to_owned()),
//!     ("fr/review.toml", "format = 1\n\n[reviewers.ann]\nname = \"Ann\"\n".to_owned()),
//! ];
//! let workspace = Workspace::from_files(files.clone());
//! let review = workspace.review(&History::none())?;
//! let mut changes = review.changes();
//! let fr = "fr".parse().unwrap();
//! changes.approve(&fr, "open", "ann", "2026-12-01".parse().unwrap())?;
//! let (path, text) = changes.edits().iter().next().map(|(p, t)| (p.to_owned(), t.to_owned())).unwrap();
//! assert_eq!(path, "fr/review.toml");
//!
//! // Somebody changes the source: the approval no longer holds.
//! files[0].1 = "open = Open a file\nsave = Save\n".to_owned();
//! files[2].1 = text;
//! let workspace = Workspace::from_files(files);
//! let review = workspace.review(&History::none())?;
//! let states: Vec<State> = review.of(&fr).map(|message| message.state()).collect();
//! assert_eq!(states, [State::Stale, State::Draft]);
//! # Ok::<(), fluent_tools::Error>(())
//! ```

mod canonical;
mod changes;
mod date;
#[cfg(feature = "cli")]
mod decisions;
mod difference;
mod edit;
mod entry;
mod file;
mod fingerprint;
mod git;
mod history;
#[cfg(feature = "cli")]
mod import;
mod lines;
mod message;
mod overview;
mod page;
mod reading;
mod resolve;
#[cfg(feature = "serve")]
mod serve;
mod stamp;
mod state;
mod toml;

pub use canonical::Canonical;
pub use changes::Changes;
pub use date::{Date, InvalidDate};
#[cfg(feature = "cli")]
pub use decisions::{Decision, Decisions};
pub use difference::{Difference, Part};
pub use entry::{ReviewEntry, Same, Verdict, VerdictKind};
pub use file::{Drafted, ReviewFile, Reviewer};
pub use fingerprint::{Fingerprint, InvalidFingerprint};
pub(crate) use git::Git;
pub use history::History;
#[cfg(feature = "cli")]
pub use import::{Imported, Refusal};
pub use message::{MessageReview, MessageText};
pub use overview::Review;
pub use resolve::Resolved;
#[cfg(feature = "serve")]
pub use serve::{Served, Server};
pub use state::{InvalidState, State};
