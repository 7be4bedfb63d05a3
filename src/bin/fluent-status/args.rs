//! The command line, as data. Nothing here does anything but check it.

use std::ffi::OsStr;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use fluent_status::pages::Server;
use fluent_status::{Language, StatusCode, Value};

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
    Serve(ServeArgs),
    Negotiate(NegotiateArgs),
    Pages(PagesArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

/// Explain status codes, or show any messages
#[derive(Args)]
#[command(after_help = "Examples:
  fluent-status explain 404 --locale zh-CN
  fluent-status explain 204 --family vpc
  fluent-status explain 499 --family nginx
  fluent-status explain 'too many requests' unavailable
  fluent-status explain detail-allowed-methods --arg methods=GET,HEAD
  fluent-status explain detail-retry-in --arg duration=65m")]
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
    ///
    /// The value is a number, a length of time (65m, 1h30m, 90s), a list (GET,HEAD) or a
    /// string; what stands in quotation marks ('"65m"') is a string, whatever it is.
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
  fluent-status reference --out status-codes.html
  fluent-status reference --family shop --dir locales")]
pub(crate) struct ReferenceArgs {
    /// Which family, such as vpc
    #[arg(long, value_name = "FAMILY", default_value = "http")]
    pub(crate) family: String,

    #[command(flatten)]
    pub(crate) reader: ReaderArgs,

    #[command(flatten)]
    pub(crate) texts: TextsArgs,

    /// Leave the hints out
    #[arg(long)]
    pub(crate) no_hints: bool,

    /// Name the codes by their titles in the page's language, not by their English names
    #[arg(long)]
    pub(crate) titles: bool,

    /// What to write; by default what the ending of FILE says, or else markdown
    #[arg(long, value_enum)]
    pub(crate) format: Option<PageFormat>,

    /// The file to write to, instead of printing
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

/// Serve error pages to Traefik, ingress-nginx and their like, and to translators
#[derive(Args)]
#[command(after_help = "Examples:
  fluent-status serve --listen 0.0.0.0:8080 --home https://shop.example/
  curl -H 'Accept-Language: zh-CN' -H 'X-Code: 503' http://127.0.0.1:8080/
  fluent-status serve --dir locales --watch")]
pub(crate) struct ServeArgs {
    /// The address to listen at; port 0 takes one that is free
    #[arg(
        long,
        value_name = "ADDRESS:PORT",
        value_parser = socket_address,
        default_value = "127.0.0.1:8080"
    )]
    pub(crate) listen: SocketAddr,

    #[command(flatten)]
    pub(crate) texts: TextsArgs,

    /// Look at the directory's files before each request, and read them anew if one is changed
    ///
    /// What is wrong with them is told on stderr and on the pages for translators; until it is
    /// mended, the last texts without a mistake are served.
    #[arg(long, requires = "dir")]
    pub(crate) watch: bool,

    #[command(flatten)]
    pub(crate) links: LinkArgs,

    /// Answer with the status 200, for a server in front that sets the status itself
    #[arg(long = "always-200")]
    pub(crate) always_ok: bool,

    /// Show translators each code in each language at /; --look alone is --look=always
    ///
    /// For a server in front on the same machine it should be never: who asks for /de/404 gets
    /// the translators' page, not the error.
    #[arg(
        long,
        value_name = "WHEN",
        value_enum,
        default_value_t,
        num_args = 0..=1,
        default_missing_value = "always",
        require_equals = true
    )]
    pub(crate) look: LookWhen,

    /// Write no access log on stderr
    #[arg(long)]
    pub(crate) quiet: bool,
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

/// Write error pages, and the configuration of a server that sends them
///
/// Each page is there in each language, as HTML, as JSON and as plain text, and the server
/// chooses by the Accept-Language and Accept of a request. DIR is written as a whole, and
/// only if it has nothing but what this command has written.
#[derive(Args)]
#[command(after_help = "Examples:
  fluent-status pages --for nginx --out /etc/nginx/errors
  fluent-status pages --for caddy --out errors --at /srv/errors --languages de,fr --home /
  fluent-status pages --for single --out errors && cp errors/404.html public/
  fluent-status pages --for nginx --out /etc/nginx/errors --check")]
pub(crate) struct PagesArgs {
    /// Which server sends them; single is one file of all languages, for a host of files
    #[arg(long = "for", value_name = "SERVER", value_parser = server())]
    pub(crate) server: Server,

    /// The directory to write
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,

    /// Where the server finds the directory; by default where it is written
    #[arg(long, value_name = "PATH")]
    pub(crate) at: Option<String>,

    /// The languages, beside the source language; by default all
    #[arg(long, value_name = "TAG,…", value_parser = language, value_delimiter = ',')]
    pub(crate) languages: Vec<Language>,

    /// The codes, such as 404,5xx; by default all of errors, and 404 for single
    #[arg(long, value_name = "CODE,…", value_parser = codes, value_delimiter = ',')]
    pub(crate) codes: Vec<Codes>,

    #[command(flatten)]
    pub(crate) links: LinkArgs,

    #[command(flatten)]
    pub(crate) texts: TextsArgs,

    /// Write nothing; tell whether DIR is what would be written
    #[arg(long)]
    pub(crate) check: bool,

    /// Write over files of this command that were changed since
    #[arg(long, conflicts_with = "check")]
    pub(crate) force: bool,
}

/// Where a page leads on.
#[derive(Args, Clone, Debug)]
pub(crate) struct LinkArgs {
    /// Link to this address, as the first page of the site
    #[arg(long, value_name = "URL", value_parser = address)]
    pub(crate) home: Option<String>,

    /// Link to this address, as that of the people who run the site
    #[arg(long, value_name = "URL", value_parser = address)]
    pub(crate) contact: Option<String>,
}

/// Print what a shell needs to complete the arguments of this program
#[derive(Args)]
#[command(after_help = "Example:
  fluent-status completions bash > ~/.local/share/bash-completion/completions/fluent-status")]
pub(crate) struct CompletionsArgs {
    /// Which shell
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}

/// Write the manual pages of this program
#[derive(Args)]
#[command(after_help = "Example:
  fluent-status man ~/.local/share/man/man1")]
pub(crate) struct ManArgs {
    /// The directory to write them to
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
}

/// Whose texts.
#[derive(Args, Clone, Debug)]
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
pub(crate) enum LookWhen {
    /// At a loopback address
    #[default]
    Auto,
    /// Also where strangers can reach the address
    Always,
    /// Not even at a loopback address
    Never,
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

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum PageFormat {
    /// For a documentation site
    Markdown,
    /// One file that needs no other
    Html,
    /// For programs
    Json,
}

/// Codes of errors: one, or those of a class.
#[derive(Clone, Copy)]
pub(crate) enum Codes {
    One(StatusCode),
    ClientErrors,
    ServerErrors,
}

fn codes(text: &str) -> Result<Codes, String> {
    match text {
        "4xx" => Ok(Codes::ClientErrors),
        "5xx" => Ok(Codes::ServerErrors),
        _ => {
            let code = text.parse().ok().filter(|code| (400..600).contains(code));
            let code = code.and_then(|code: u16| StatusCode::from_u16(code).ok());
            code.map(Codes::One)
                .ok_or_else(|| "write a code from 400 to 599, or 4xx or 5xx".to_owned())
        }
    }
}

/// The servers by their names.
fn server() -> impl TypedValueParser<Value = Server> {
    PossibleValuesParser::new(Server::ALL.map(Server::name)).try_map(|name| {
        let mut known = Server::ALL.into_iter();
        known
            .find(|server| server.name() == name)
            .ok_or("no server of this name")
    })
}

/// An address that a page can link to.
fn address(text: &str) -> Result<String, &'static str> {
    let is_bad = |c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c);
    if text.is_empty() || text.contains(is_bad) {
        return Err("write an address as browsers show it, such as / or mailto:help@example.org");
    }
    Ok(text.to_owned())
}

/// A tag; the spelling of POSIX is welcome here.
fn language(tag: &str) -> Result<Language, fluent_status::InvalidLanguage> {
    tag.parse()
        .or_else(|error| Language::from_posix(tag).map_err(|_| error))
}

/// Where to listen: a name such as `localhost` may stand for several addresses.
fn socket_address(text: &str) -> Result<SocketAddr, &'static str> {
    let hint = "write an IP address and a port, such as 127.0.0.1:8080, 0.0.0.0:8080 or [::1]:8080";
    text.parse().map_err(|_| hint)
}

impl ReferenceArgs {
    /// The form that is asked for, or that the file's name has.
    pub(crate) fn format(&self) -> PageFormat {
        let ending = self.out.as_deref().and_then(Path::extension);
        let ending = ending.and_then(OsStr::to_str).map(str::to_ascii_lowercase);
        let by_name = match ending.as_deref() {
            Some("html" | "htm") => PageFormat::Html,
            Some("json") => PageFormat::Json,
            _ => PageFormat::Markdown,
        };
        self.format.unwrap_or(by_name)
    }
}

/// `seconds=90`: what the value looks like.
fn argument(text: &str) -> Result<(String, Value<'static>), String> {
    let (name, value) = text
        .split_once('=')
        .filter(|(name, _)| !name.is_empty())
        .ok_or("write it as NAME=VALUE, such as seconds=90")?;
    Ok((name.to_owned(), value_of(value)))
}

fn value_of(text: &str) -> Value<'static> {
    let quoted = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'));
    let is_list = || {
        text.split(',')
            .all(|item| item == item.trim() && !item.is_empty())
    };
    if let Some(quoted) = quoted {
        quoted.to_owned().into()
    } else if let Ok(number) = text.parse::<u64>() {
        number.into()
    } else if let Ok(number) = text.parse::<i64>() {
        number.into()
    } else if let Ok(number) = text.parse::<f64>() {
        number.into()
    } else if let Some(duration) = duration(text) {
        duration.into()
    } else if text.contains(',') && is_list() {
        text.split(',').map(str::to_owned).collect()
    } else {
        text.to_owned().into()
    }
}

/// A length of time in days, hours, minutes and seconds, the largest first: `1h30m`.
fn duration(text: &str) -> Option<Duration> {
    let mut rest = text;
    let mut seconds = 0_u64;
    for (unit, worth) in [('d', 86_400), ('h', 3_600), ('m', 60), ('s', 1)] {
        if let Some((number, behind)) = rest.split_once(unit)
            && number.bytes().all(|byte| byte.is_ascii_digit())
        {
            let number = number.parse::<u64>().ok()?;
            seconds = number.checked_mul(worth)?.checked_add(seconds)?;
            rest = behind;
        }
    }
    (rest.is_empty() && !text.is_empty()).then(|| Duration::from_secs(seconds))
}
