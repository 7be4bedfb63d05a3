//! The command line of `review`, as data.

use std::path::PathBuf;

use clap::{ArgGroup, Args as Group, ValueEnum};
use fluent_tools::Language;
use fluent_tools::review::{Drafted, State};

use crate::project::{Source, language};

/// Show who has judged which text, and record verdicts
#[derive(Group)]
#[command(
    group(ArgGroup::new("action").args([
        "stamp", "approve", "needs_work", "same", "resolve", "check", "import", "page",
    ])),
    after_help = "\
States: draft, nobody has judged it; reviewed; stale, the source has changed; edited, the text has
changed since; needs-work; missing; followed, a draft that has changed along with the source;
obsolete, the source does not have it; orphan, an entry without a message.

Examples:
  fluent-tools review
  fluent-tools review --lang zh-CN --state stale,needs-work
  fluent-tools review http-404 --lang zh-CN
  fluent-tools review --stamp
  fluent-tools review --approve http-404 http-409 --by lin --lang zh-CN
  fluent-tools review --needs-work http-409 --by lin --lang zh-CN --note 'reads like a quarrel'
  fluent-tools review --same http-404 -m typo
  fluent-tools review --check --deny stale --require reviewed=80
  fluent-tools review --page ru.html --lang ru --beside de,ja
  fluent-tools review --import decisions.json
  fluent-tools review --serve --lang ru

Verdicts are kept in <DIR>/<tag>/review.toml or <DIR>/<tag>.review.toml. Only a person gives one: --by
is a key of [reviewers] in that file.

Exit codes: 0 clean or done; 1 --check has findings, or --import has refused something; 2 could not run")]
pub(crate) struct Review {
    /// Messages, by id or by file and id, as in http.ftl:http-404
    #[arg(value_name = "ID")]
    pub(crate) ids: Vec<String>,

    /// The directory of the texts: <DIR>/<tag>/<file>.ftl or <DIR>/<tag>.ftl [default: that of the
    /// config file, else locales]
    #[arg(long, value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) source: Source,

    /// Only these languages
    #[arg(long, value_name = "TAG,…", value_parser = language, value_delimiter = ',')]
    pub(crate) lang: Vec<Language>,

    /// List the messages in these states
    #[arg(long, value_name = "STATE,…", value_parser = state, value_delimiter = ',')]
    pub(crate) state: Vec<State>,

    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ReviewFormat,

    /// Add missing entries, move those of renamed messages and drop those of messages that are
    /// gone; with ID, take the present texts of these although their source has changed
    #[arg(long)]
    pub(crate) stamp: bool,

    /// Who has written the first version of the texts, for files that --stamp makes
    #[arg(long, value_enum, value_name = "WHO", requires = "stamp")]
    pub(crate) drafted: Option<DraftedBy>,

    /// Approve the texts of ID as they stand
    #[arg(long, requires = "ids", requires = "by")]
    pub(crate) approve: bool,

    /// Say that the texts of ID need work
    #[arg(long, requires = "ids", requires = "by", requires = "note")]
    pub(crate) needs_work: bool,

    /// Who gives the verdict: a key of [reviewers]
    #[arg(long, value_name = "KEY")]
    pub(crate) by: Option<String>,

    /// What is to be changed
    #[arg(long, value_name = "TEXT", requires = "needs_work")]
    pub(crate) note: Option<String>,

    /// Declare that the last change of ID in the source changes nothing for translations
    #[arg(long, requires = "ids", requires = "message")]
    pub(crate) same: bool,

    /// Why it changes nothing
    #[arg(short, long, value_name = "WHY", requires = "same")]
    pub(crate) message: Option<String>,

    /// Take the verdicts of both sides where a merge has left its marks in review files
    #[arg(long, conflicts_with = "ids")]
    pub(crate) resolve: bool,

    /// Find messages without an entry, and what --deny and --require do not allow
    #[arg(long, conflicts_with = "ids")]
    pub(crate) check: bool,

    /// States that --check does not allow
    #[arg(
        long,
        value_enum,
        value_name = "STATE,…",
        value_delimiter = ',',
        requires = "check"
    )]
    pub(crate) deny: Vec<DeniedState>,

    /// The least share of each language in percent that --check allows
    #[arg(long, value_name = "reviewed=PERCENT", value_parser = share, requires = "check")]
    pub(crate) require: Option<u8>,

    /// Write what a reviewer has decided on a page into texts and review files
    #[arg(long, value_name = "decisions.json", conflicts_with = "ids")]
    pub(crate) import: Option<PathBuf>,

    /// Write the page on which a person reviews one language in a browser
    #[arg(long, value_name = "OUT.html", conflicts_with = "ids", group = "shown")]
    pub(crate) page: Option<PathBuf>,

    /// Show the pages at an address of this machine, write down at once what is decided there, and
    /// show what changes in the files, until the program is stopped
    #[arg(long, conflicts_with = "ids", groups = ["action", "shown"])]
    pub(crate) serve: bool,

    /// The port for --serve; 0 takes one that is free
    #[arg(long, value_name = "NUMBER", default_value_t, requires = "serve")]
    pub(crate) port: u16,

    /// Show these languages on the page, too
    #[arg(long, value_name = "TAG,…", value_parser = language, value_delimiter = ',', requires = "shown")]
    pub(crate) beside: Vec<Language>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReviewFormat {
    /// For people
    #[default]
    Text,
    /// For programs: an object for each message on a line of its own
    Json,
    /// For the annotations of GitHub's workflows
    Github,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum DraftedBy {
    /// A program
    Machine,
    /// A person
    Human,
}

impl From<DraftedBy> for Drafted {
    fn from(by: DraftedBy) -> Drafted {
        match by {
            DraftedBy::Machine => Drafted::Machine,
            DraftedBy::Human => Drafted::Human,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DeniedState {
    /// The source has changed
    Stale,
    /// Changed after it was approved
    Edited,
    /// Somebody wants it to be changed
    NeedsWork,
    /// Nobody has judged it
    Draft,
    /// Not translated
    Missing,
}

impl DeniedState {
    pub(crate) fn has(self, state: State) -> bool {
        match self {
            DeniedState::Stale => state == State::Stale,
            DeniedState::Edited => state == State::Edited,
            DeniedState::NeedsWork => state == State::NeedsWork,
            DeniedState::Draft => state.is_draft(),
            DeniedState::Missing => state == State::Missing,
        }
    }
}

fn state(name: &str) -> Result<State, fluent_tools::review::InvalidState> {
    name.parse()
}

/// `reviewed=80`.
fn share(written: &str) -> Result<u8, String> {
    let percent = written.strip_prefix("reviewed=");
    let percent = percent.map(|percent| percent.strip_suffix('%').unwrap_or(percent));
    let percent = percent.and_then(|percent| percent.parse().ok());
    percent
        .filter(|percent| *percent <= 100)
        .ok_or_else(|| "write reviewed=80 for at least 80 percent".to_owned())
}
