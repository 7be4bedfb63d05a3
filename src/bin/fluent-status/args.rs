//! The command line, as data. Nothing here does anything but check it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use fluent_status::{Language, Value};

/// Status codes, in the reader's language
#[derive(Parser)]
#[command(version, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Explain(ExplainArgs),
    List(ListArgs),
    Locales(LocalesArgs),
    Reference(ReferenceArgs),
    Negotiate(NegotiateArgs),
}

/// Explain status codes, or show any messages
#[derive(Args)]
#[command(after_help = "Examples:
  fluent-status explain 404 --locale zh-CN
  fluent-status explain 204 --family vpc
  fluent-status explain 499 --family nginx
  fluent-status explain 'too many requests' unavailable
  fluent-status explain detail-allowed-methods --arg methods=GET")]
pub(crate) struct ExplainArgs {
    /// A status code such as 404, a message id such as vpc-404, or words of a name
    #[arg(value_name = "CODE|ID|WORDS", required = true)]
    pub(crate) codes: Vec<String>,

    #[command(flatten)]
    pub(crate) reader: ReaderArgs,

    #[command(flatten)]
    pub(crate) texts: TextsArgs,

    /// Take the wording of this family where it has one, such as vpc
    #[arg(long, value_name = "FAMILY")]
    pub(crate) family: Option<String>,

    /// An argument for the text's variables; may be given several times
    #[arg(long = "arg", value_name = "NAME=VALUE", value_parser = argument)]
    pub(crate) arguments: Vec<(String, Value<'static>)>,

    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: OutputFormat,
}

/// List the families, or the messages of one
#[derive(Args)]
pub(crate) struct ListArgs {
    /// Which family, such as http; without it, the families are listed
    #[arg(long, value_name = "FAMILY")]
    pub(crate) family: Option<String>,

    #[command(flatten)]
    pub(crate) reader: ReaderArgs,

    #[command(flatten)]
    pub(crate) texts: TextsArgs,

    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ListFormat,
}

/// List the languages, by their own names
#[derive(Args)]
pub(crate) struct LocalesArgs {
    #[command(flatten)]
    pub(crate) texts: TextsArgs,

    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: OutputFormat,
}

/// Write the reference page of a family, as an API's documentation has it
#[derive(Args)]
#[command(after_help = "Examples:
  fluent-status reference --family vpc --locale zh-CN
  fluent-status reference --format html --out status-codes.html
  fluent-status reference --family shop --dir locales")]
pub(crate) struct ReferenceArgs {
    /// Which family, such as vpc
    #[arg(long, value_name = "FAMILY", default_value = "http")]
    pub(crate) family: String,

    #[command(flatten)]
    pub(crate) reader: ReaderArgs,

    #[command(flatten)]
    pub(crate) texts: TextsArgs,

    /// What to write
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: PageFormat,

    /// The file to write to, instead of printing
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

/// Show which languages an Accept-Language header gets, and why
#[derive(Args)]
#[command(after_help = "Examples:
  fluent-status negotiate 'zh-HK, zh;q=0.9, en;q=0.8'
  fluent-status negotiate es-MX --available en,es,es-419")]
pub(crate) struct NegotiateArgs {
    /// The header, such as 'fr-CA, fr;q=0.8, en;q=0.5'
    #[arg(value_name = "HEADER", allow_hyphen_values = true)]
    pub(crate) header: String,

    /// The languages at hand, the source language first; by default those embedded
    #[arg(long, value_name = "TAG,…", value_parser = language, value_delimiter = ',')]
    pub(crate) available: Vec<Language>,

    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: OutputFormat,
}

/// Whose texts.
#[derive(Args)]
pub(crate) struct TextsArgs {
    /// Take the texts in this directory, not the embedded ones
    #[arg(long, value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,

    /// The directory's source language, which has every message
    #[arg(long, value_name = "TAG", value_parser = language, requires = "dir")]
    pub(crate) source: Option<Language>,
}

/// Who reads. Without one of these, the environment tells.
#[derive(Args)]
#[group(multiple = false)]
pub(crate) struct ReaderArgs {
    /// The language, such as zh-CN; by default that of the environment
    #[arg(long, value_name = "TAG", value_parser = language)]
    pub(crate) locale: Option<Language>,

    /// The languages, as an Accept-Language header tells them
    #[arg(long, value_name = "HEADER")]
    pub(crate) accept_language: Option<String>,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum OutputFormat {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum ListFormat {
    /// For people
    #[default]
    Text,
    /// For programs: an array of objects
    Json,
    /// For spreadsheets
    Csv,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum PageFormat {
    /// For a documentation site
    #[default]
    Markdown,
    /// One file that needs no other
    Html,
    /// For programs
    Json,
}

/// A tag; the spelling of POSIX is welcome here.
fn language(tag: &str) -> Result<Language, fluent_status::InvalidLanguage> {
    tag.parse()
        .or_else(|error| Language::from_posix(tag).map_err(|_| error))
}

/// `seconds=90`: a number where it is one, else a string.
fn argument(text: &str) -> Result<(String, Value<'static>), String> {
    let (name, value) = text
        .split_once('=')
        .filter(|(name, _)| !name.is_empty())
        .ok_or("write it as NAME=VALUE, such as seconds=90")?;
    let value = if let Ok(number) = value.parse::<u64>() {
        number.into()
    } else if let Ok(number) = value.parse::<i64>() {
        number.into()
    } else if let Ok(number) = value.parse::<f64>() {
        number.into()
    } else {
        value.to_owned().into()
    };
    Ok((name.to_owned(), value))
}
