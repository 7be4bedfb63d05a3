//! `review`: who has judged which text.

mod act;
pub(crate) mod args;
mod check;
mod github;
mod list;
mod page;
#[cfg(feature = "serve")]
mod serve;
mod show;

use std::process::ExitCode;

use fluent_tools::review::{History, MessageReview, State};
use fluent_tools::{Language, Workspace};

use self::args::{Review as Args, ReviewFormat};
use crate::{after_printing, tell};

/// Something was found, or refused.
const FINDINGS: u8 = 1;

pub(crate) fn review(args: &Args) -> anyhow::Result<ExitCode> {
    let workspace = args.source.open_one(args.dir.as_deref())?;
    for language in &args.lang {
        anyhow::ensure!(
            workspace.languages().any(|own| own == language),
            "{}: there are no texts in {language}",
            workspace.root()
        );
    }
    if args.resolve {
        return act::resolve(&workspace);
    }
    let history = History::of(&workspace);
    let asked = Asked {
        args,
        workspace: &workspace,
        history: &history,
        review: workspace.review(&history)?,
    };
    if let Some(path) = &args.import {
        return act::import(&asked, path);
    }
    if let Some(out) = &args.page {
        return page::page(&asked, out);
    }
    if args.serve {
        #[cfg(feature = "serve")]
        return serve::serve(&asked);
        #[cfg(not(feature = "serve"))]
        anyhow::bail!(
            "this program was built without its feature `serve`; \
             `cargo install fluent-tools` builds one with it"
        );
    }
    if args.stamp || args.approve || args.needs_work || args.same {
        return act::change(&asked);
    }
    if args.check {
        return check::check(&asked);
    }
    let printed = match (args.format, args.ids.as_slice()) {
        (ReviewFormat::Json, _) => list::json(&asked.messages()?),
        (ReviewFormat::Github, _) => github::annotations(&asked.messages()?),
        (ReviewFormat::Text, [_, ..]) => show::messages(&asked, &asked.messages()?),
        (ReviewFormat::Text, []) if !args.state.is_empty() => list::lines(&asked.messages()?),
        (ReviewFormat::Text, []) => list::table(&asked),
    };
    asked.tell_of_history();
    after_printing(printed, ExitCode::SUCCESS)
}

/// What was asked, about which texts.
struct Asked<'a> {
    args: &'a Args,
    workspace: &'a Workspace,
    history: &'a History,
    review: fluent_tools::review::Review<'a>,
}

impl Asked<'_> {
    /// The languages that were asked for: all, if none was named.
    fn languages(&self) -> impl Iterator<Item = &Language> {
        let named = &self.args.lang;
        let languages = self.workspace.languages();
        languages.filter(move |language| named.is_empty() || named.contains(language))
    }

    /// The messages that were asked for, by language, id and state.
    fn messages(&self) -> anyhow::Result<Vec<&MessageReview>> {
        let Args { ids, state, .. } = self.args;
        let mut messages: Vec<&MessageReview> = Vec::new();
        if ids.is_empty() {
            messages.extend(
                self.languages()
                    .flat_map(|language| self.review.of(language)),
            );
        }
        for id in ids {
            let before = messages.len();
            let named = self
                .languages()
                .flat_map(|language| self.review.named(language, id));
            messages.extend(named);
            anyhow::ensure!(messages.len() > before, no_message(id));
        }
        messages.retain(|message| state.is_empty() || state.contains(&message.state()));
        Ok(messages)
    }

    /// The languages that are to be shown beside the one that is reviewed.
    fn beside(&self) -> anyhow::Result<&[Language]> {
        for language in &self.args.beside {
            anyhow::ensure!(
                self.workspace.languages().any(|own| own == language),
                "{}: there are no texts in {language}",
                self.workspace.root()
            );
        }
        Ok(&self.args.beside)
    }

    /// The one language that a verdict is about.
    fn one_language(&self) -> anyhow::Result<&Language> {
        let source = self.workspace.source();
        let languages = self.languages();
        let wanted = |language: &&Language| !self.args.lang.is_empty() || *language != source;
        let languages: Vec<&Language> = languages.filter(wanted).collect();
        match languages.as_slice() {
            [one] => Ok(one),
            _ => anyhow::bail!("name one language with --lang"),
        }
    }

    /// Says why a text that could have followed its source is told to be stale.
    fn tell_of_history(&self) {
        let mut messages = self.review.messages().iter();
        let could_have_followed = messages.any(|message| {
            let recorded = message.entry().and_then(|entry| entry.text());
            let text = message.text().map(|text| text.fingerprint());
            message.state() == State::Stale && recorded != text
        });
        if could_have_followed && let Some(problem) = self.history.problem() {
            tell(format_args!(
                "note: some stale texts may have followed their source: {problem}"
            ));
        }
    }
}

fn no_message(id: &str) -> String {
    let help = if std::path::Path::new(id).is_dir() {
        "; name a directory with --dir"
    } else {
        ""
    };
    format!("there is no message {id:?}{help}")
}

/// How many, with the noun.
fn number(count: usize, noun: &str, nouns: &str) -> String {
    let noun = if count == 1 { noun } else { nouns };
    format!("{count} {noun}")
}
