//! The command line, as data. Nothing here does anything but check it.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};
use fluent_tools::{Language, Rule};

use crate::project::{Source, language};
use crate::review::args::{DraftedBy, Review};

/// Tools for the translators of any Fluent project
#[derive(Parser)]
#[command(version, max_term_width = 100)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Check(Check),
    Rules(Rules),
    Fmt(Fmt),
    NewLocale(NewLocale),
    Coverage(Cover),
    Pseudo(MakePseudo),
    Review(Box<Review>),
}

/// Find mistakes in translations, and say how to mend them
#[derive(Group)]
#[command(after_help = "Examples:
  fluent-tools check
  fluent-tools check i18n --source en --deny warnings
  fluent-tools check --rules end-punctuation,glossary
  fluent-tools check --rules=-untranslated --lang fr --min-severity warning
  fluent-tools check --baseline l10n.baseline --changed-since origin/main
  fluent-tools check --fix

docs/config.md of this crate says what a config file can say.

Exit codes: 0 clean, 1 there are errors (warnings too with --deny warnings), 2 could not run")]
pub(crate) struct Check {
    /// Directories of texts, <DIR>/<tag>/<file>.ftl or <DIR>/<tag>.ftl, or folders and files in
    /// them, which alone are told of [default: those of the config file, else locales]
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) source: Source,

    /// Only these languages
    #[arg(long, value_name = "TAG,…", value_parser = language, value_delimiter = ',')]
    pub(crate) lang: Vec<Language>,

    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: CheckFormat,

    /// Only these rules, or with a hyphen all but these; `fluent-tools rules` lists them
    #[arg(long, value_name = "CODE,…", value_parser = choice, value_delimiter = ',')]
    #[arg(allow_hyphen_values = true)]
    pub(crate) rules: Vec<RuleChoice>,

    /// Nothing that is less bad
    #[arg(long, value_enum, value_name = "HOW-BAD")]
    pub(crate) min_severity: Option<Least>,

    /// What makes the exit code 1, besides errors
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(crate) deny: Option<Deny>,

    /// Only files that have changed since the branch left this commit, and the translations of
    /// changed source files
    #[arg(long, value_name = "REV")]
    pub(crate) changed_since: Option<String>,

    /// Nothing that this file knows of
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,

    /// Write all that is found into the baseline, and tell nothing
    #[arg(long, requires = "baseline", conflicts_with = "fix")]
    pub(crate) update_baseline: bool,

    /// Make the mends that are certain, and print what is left
    #[arg(long)]
    pub(crate) fix: bool,
}

/// A rule that alone is wanted, or that is not.
#[derive(Clone, Copy)]
pub(crate) enum RuleChoice {
    Only(&'static Rule),
    Without(&'static Rule),
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Least {
    /// All
    Info,
    /// Warnings and errors
    Warning,
    /// Errors
    Error,
}

/// List the rules of `check`, or explain one
#[derive(Group)]
pub(crate) struct Rules {
    /// Which rule, such as missing-variable
    #[arg(value_name = "CODE", value_parser = rule)]
    pub(crate) code: Option<&'static Rule>,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum CheckFormat {
    /// For people
    #[default]
    Text,
    /// For programs: an object on each line
    Json,
    /// For the annotations of GitHub's workflows
    Github,
    /// SARIF 2.1.0, for code scanners
    Sarif,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Deny {
    /// Warnings
    Warnings,
}

/// A rule by its code.
fn rule(code: &str) -> Result<&'static Rule, String> {
    let mut rules = fluent_tools::rules();
    rules
        .find(|rule| rule.code() == code)
        .ok_or_else(|| "`fluent-tools rules` lists the codes".to_owned())
}

fn choice(code: &str) -> Result<RuleChoice, String> {
    match code.strip_prefix('-') {
        Some(code) => rule(code).map(RuleChoice::Without),
        None => rule(code).map(RuleChoice::Only),
    }
}

/// Bring files into their canonical form, with as few changes as can be
#[derive(Group)]
#[command(after_help = "\
Messages come in the order of the source file, below the same headings; where these are others, they
stay. Attributes come in the source's order, and between messages stand as many blank lines as in
the source: so what Pontoon or Weblate has written lies as before. Attributes and further lines are
indented by four spaces; blanks at the ends of lines, a byte-order mark and missing or further line
ends at the end of the file are put right. Line ends stay as most of them are. What a file says stays
the same: if it would not, the file is left alone.

Exit codes: 0 done, or nothing to do; 1 with --check, files would change; 1 files were left alone;
2 could not run")]
pub(crate) struct Fmt {
    #[command(flatten)]
    pub(crate) project: Project,

    /// Change nothing, and name the files that would be changed
    #[arg(long)]
    pub(crate) check: bool,

    /// Leave the messages in the order that they stand in
    #[arg(long)]
    pub(crate) keep_order: bool,
}

/// Lay out the files of a new language, ready to be translated
#[derive(Group)]
#[command(after_help = "Examples:
  fluent-tools new-locale ru
  fluent-tools new-locale pt-BR i18n --source en")]
pub(crate) struct NewLocale {
    /// The tag of the language, such as ru, pt-BR or sr-Latn
    #[arg(value_name = "TAG")]
    pub(crate) tag: String,

    #[command(flatten)]
    pub(crate) project: Project,

    /// Who is going to write the first version of the texts; its review file says so
    #[arg(long, value_enum, value_name = "WHO", default_value = "human")]
    pub(crate) drafted: DraftedBy,
}

/// Show how much of each language is translated
#[derive(Group)]
pub(crate) struct Cover {
    #[command(flatten)]
    pub(crate) project: Project,

    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// Make a pseudo-locale of the source, to test layouts with
#[derive(Group)]
#[command(after_help = "Examples:
  fluent-tools pseudo
  fluent-tools pseudo --kind bidi --out locales

Markup, addresses, options (--flag), paths, placeholders (%s), code and access keys stay as they are.
`fluent-tools check` finds no more wrong with the texts than with the source's.

The tags en-XA and ar-XB are those of Android, Chromium and CLDR. For long texts there is no common
one; en-XL is from the range for private use.")]
pub(crate) struct MakePseudo {
    #[command(flatten)]
    pub(crate) project: Project,

    /// What to do to the texts
    #[arg(long, value_enum, default_value_t)]
    pub(crate) kind: PseudoChoice,

    /// The directory to write <tag>/<file>.ftl in, instead of printing
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

/// Whose texts.
#[derive(Group)]
pub(crate) struct Project {
    /// The directory of the texts: <DIR>/<tag>/<file>.ftl or <DIR>/<tag>.ftl [default: that of the
    /// config file, else locales]
    #[arg(value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) source: Source,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum PseudoChoice {
    /// An accent on every letter: en-XA
    #[default]
    Accented,
    /// Every word from right to left: ar-XB
    Bidi,
    /// As long as translations can be: en-XL
    Long,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum Format {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}
