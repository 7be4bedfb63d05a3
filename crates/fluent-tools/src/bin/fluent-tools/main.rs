//! The program `fluent-tools`: what translators run on any Fluent project.
//!
//! Exit codes: 0 clean or done; 1 findings, or files that are left alone; 2 could
//! not run.

mod args;
mod check;
mod translate;

use std::io;
use std::process::ExitCode;

use clap::Parser as _;
use fluent_source::report::{Level, report};

use crate::args::{Args, Command};

const COULD_NOT_RUN: u8 = 2;

fn main() -> ExitCode {
    match run(Args::parse()) {
        Ok(code) => code,
        // The reader of a pipe, such as `head`, has seen enough: no error.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            match error.downcast_ref::<fluent_tools::Error>() {
                Some(error) => diagnostics(error),
                None => anstream::eprintln!("error: {error:#}"),
            }
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}

/// What could not be read, each with its remedy.
fn diagnostics(error: &fluent_tools::Error) {
    let diagnostics = error.diagnostics();
    for diagnostic in diagnostics {
        anstream::eprintln!("{}\n", report(diagnostic, Level::Error, None, None));
    }
    let noun = if diagnostics.len() == 1 {
        "problem"
    } else {
        "problems"
    };
    anstream::eprintln!("error: {} {noun}; nothing was looked at", diagnostics.len());
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

fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.command {
        Command::Check(args) => check::check(&args),
        Command::Rules(args) => check::rules(&args),
        Command::Fmt(args) => translate::fmt(&args),
        Command::NewLocale(args) => translate::new_locale(&args),
        Command::Coverage(args) => translate::coverage(&args),
        Command::Pseudo(args) => translate::pseudo(&args),
    }
}
