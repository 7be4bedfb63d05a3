//! The program `fluent-status`: explains status codes in the reader's language.
//!
//! Exit codes: 0 done; 1 the thing asked for was not found; 2 could not run.

mod args;
mod explain;
mod notes;
mod pages;
mod render;
mod serve;

use std::cell::RefCell;
use std::io::{self, Write as _};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{CommandFactory as _, Parser as _};
use fluent_status::reference::Page;
use fluent_status::{Catalog, Language, Localizer, Message, Preferences};

use crate::args::{
    Cli, Command, CompletionsArgs, ExplainArgs, ListArgs, ListFormat, LocalesArgs, ManArgs,
    NegotiateArgs, PageFormat, ReaderArgs, ReferenceArgs, TextsArgs,
};
use crate::explain::Question;
use crate::render::{Answer, FamilyData, LanguageData, MessageData, NegotiationData, ReviewData};

const NOT_FOUND: u8 = 1;
const COULD_NOT_RUN: u8 = 2;

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(code) => code,
        // The reader of a pipe, such as `head`, has seen enough: no error.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            match error.downcast_ref::<fluent_status::Error>() {
                Some(texts) if !texts.diagnostics().is_empty() => {
                    let told = render::diagnostics(texts.diagnostics(), "no text was loaded");
                    render::tell(format_args!("{told}"));
                }
                _ => render::tell(format_args!("error: {error:#}")),
            }
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let mut causes = error.chain();
    causes.any(|cause| match cause.downcast_ref::<io::Error>() {
        Some(error) => error.kind() == io::ErrorKind::BrokenPipe,
        None => cause
            .downcast_ref::<serde_json::Error>()
            .is_some_and(|error| error.io_error_kind() == Some(io::ErrorKind::BrokenPipe)),
    })
}

fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    match cli.command {
        Command::Explain(args) => explain(&catalog(&args.texts)?, &args),
        Command::List(args) => list(&catalog(&args.texts)?, &args),
        Command::Locales(args) => locales(&catalog(&args.texts)?, &args),
        Command::Reference(args) => reference(&catalog(&args.texts)?, &args),
        Command::Serve(args) => serve::run(&args),
        Command::Negotiate(args) => negotiate(&args),
        Command::Pages(args) => pages::run(&catalog(&args.texts)?, &args),
        Command::Completions(args) => completions(&args),
        Command::Man(args) => man(&args),
    }
}

/// The embedded texts, or those of a directory.
fn catalog(texts: &TextsArgs) -> Result<Catalog, fluent_status::Error> {
    let Some(directory) = &texts.dir else {
        return Ok(Catalog::embedded().clone());
    };
    let builder = Catalog::builder().without_embedded().directory(directory);
    match &texts.source {
        Some(language) => builder.source_language(language.clone()).build(),
        None => builder.build(),
    }
}

/// The catalog as the reader of this command line sees it.
fn localizer(catalog: &Catalog, reader: &ReaderArgs) -> Localizer {
    match (&reader.locale, &reader.accept_language) {
        (Some(language), _) => catalog.localizer(language.clone()),
        (None, Some(header)) => catalog.from_accept_language(header),
        (None, None) => catalog.localizer(Preferences::from_env()),
    }
}

/// Says that a thing was not found, and what to do.
fn not_found(what: std::fmt::Arguments<'_>) -> ExitCode {
    render::tell(format_args!("error: {what}"));
    ExitCode::from(NOT_FOUND)
}

fn explain(catalog: &Catalog, args: &ExplainArgs) -> anyhow::Result<ExitCode> {
    let localizer = localizer(catalog, &args.reader);
    let question = Question {
        catalog,
        localizer: &localizer,
        family: args.family.as_deref(),
        arguments: &args.arguments,
        taken: RefCell::default(),
    };
    if let Some(family) = &args.family
        && !catalog.families().contains(&family.as_str())
    {
        return Ok(no_family(catalog, family));
    }
    let mut code = ExitCode::SUCCESS;
    let mut answers = Vec::new();
    for asked in &args.codes {
        match question.ask(asked) {
            Answer::Nothing(why) => code = not_found(format_args!("{why}")),
            answer => answers.push(answer),
        }
    }
    // What was not found has no variables, and is told already.
    if let Some(name) = question.untaken().filter(|_| !answers.is_empty()) {
        render::tell(format_args!(
            "error: no text that is asked for has the variable {name:?}; leave --arg {name} out"
        ));
        return Ok(ExitCode::from(COULD_NOT_RUN));
    }
    if let Some(wished) = &args.reader.locale {
        notes::fallen_back(&answers, wished);
    }
    render::explain(answers, args.format)?;
    Ok(code)
}

fn no_family(catalog: &Catalog, family: &str) -> ExitCode {
    not_found(format_args!(
        "no message belongs to the family {family:?}; there are {}",
        catalog.families().join(", ")
    ))
}

fn list(catalog: &Catalog, args: &ListArgs) -> anyhow::Result<ExitCode> {
    let localizer = localizer(catalog, &args.reader);
    let Some(family) = &args.family else {
        let families = catalog.families().into_iter();
        let families = families.map(|family| FamilyData::new(catalog, &localizer, family));
        let families: Vec<FamilyData> = families.collect();
        match args.format {
            ListFormat::Text => render::families(&families)?,
            ListFormat::Json => render::json(&families)?,
            ListFormat::Csv => render::csv(&families)?,
        }
        return Ok(ExitCode::SUCCESS);
    };
    let messages: Vec<MessageData> = catalog
        .ids()
        .filter(|id| render::code_of(id, family).is_some())
        .filter_map(|id| localizer.message(id))
        .map(|message: Message<'_>| MessageData::new(message, None, &[]))
        .collect();
    if messages.is_empty() {
        return Ok(no_family(catalog, family));
    }
    match args.format {
        ListFormat::Text => render::list(&messages, family)?,
        ListFormat::Json => render::json(&messages)?,
        ListFormat::Csv => render::csv(&messages)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn locales(catalog: &Catalog, args: &LocalesArgs) -> anyhow::Result<ExitCode> {
    let languages: Vec<LanguageData> = catalog
        .languages()
        .map(|language| LanguageData {
            tag: language.to_string(),
            name: own_name(&catalog.localizer(language), language),
            direction: language.direction().as_str(),
            review: ReviewData::of(language.as_str()).filter(|_| args.texts.dir.is_none()),
        })
        .collect();
    render::locales(&languages, args.format)?;
    Ok(ExitCode::SUCCESS)
}

/// The name of a language in itself; the tag, if it has no word for that.
fn own_name(reader: &Localizer, language: &Language) -> String {
    let name = reader.message("language-name");
    let own = name.filter(|name| name.language() == language);
    own.map_or_else(|| language.to_string(), |name| name.to_string())
}

fn reference(catalog: &Catalog, args: &ReferenceArgs) -> anyhow::Result<ExitCode> {
    let localizer = localizer(catalog, &args.reader);
    let Some(mut page) = Page::new(&localizer, &args.family) else {
        return Ok(no_family(catalog, &args.family));
    };
    if args.no_hints {
        page = page.without_hints();
    }
    if args.titles {
        page = page.with_titles();
    }
    let text = match args.format() {
        PageFormat::Markdown => page.to_markdown(),
        PageFormat::Html => page.to_html(),
        PageFormat::Json => render::page(&page)?,
    };
    match &args.out {
        Some(path) => {
            let written = fluent_source::write::file(path, text.as_bytes());
            written.with_context(|| path.display().to_string())?;
        }
        None => io::stdout().lock().write_all(text.as_bytes())?,
    }
    if let Some(wished) = &args.reader.locale {
        notes::page_in_another_language(&page, wished);
    }
    notes::rows_in_other_languages(&page);
    Ok(ExitCode::SUCCESS)
}

fn completions(args: &CompletionsArgs) -> anyhow::Result<ExitCode> {
    let mut command = Cli::command();
    let name = command.get_name().to_owned();
    // Into memory first: the writer of clap_complete panics if the pipe is closed.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, name, &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a page for the program and for each command, `fluent-status-explain.1`. Whoever has
/// had no pages of their own before has no directory of them either.
fn man(args: &ManArgs) -> anyhow::Result<ExitCode> {
    let made = std::fs::create_dir_all(&args.dir);
    let written = made.and_then(|()| clap_mangen::generate_to(Cli::command(), &args.dir));
    written.with_context(|| args.dir.display().to_string())?;
    Ok(ExitCode::SUCCESS)
}

fn negotiate(args: &NegotiateArgs) -> anyhow::Result<ExitCode> {
    let available = match args.available.as_slice() {
        [] => Catalog::embedded().languages().cloned().collect(),
        available => available.to_vec(),
    };
    let wanted = Preferences::from_accept_language(&args.header);
    let mut chain: Vec<&Language> = wanted.rank(&available);
    // As a localizer does: the source language, the first one, comes last.
    if let Some(source) = available.first() {
        let wished = chain.iter().position(|language| *language == source);
        chain.truncate(wished.unwrap_or(chain.len()));
        chain.push(source);
    }
    let negotiation = NegotiationData::new(&chain, &wanted, &wanted.matches(&available));
    render::negotiation(&negotiation, args.format)?;
    Ok(ExitCode::SUCCESS)
}
