//! The program `fluent-tools`: what translators run on any Fluent project.
//!
//! Exit codes: 0 clean or done; 1 findings, or files that are left alone; 2 could
//! not run.

mod args;
mod check;
mod project;
mod review;
mod source;
mod translate;

use std::fmt;
use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Parser as _;
use fluent_source::report::{Level, report};

use crate::args::{Args, Command};

const COULD_NOT_RUN: u8 = 2;

fn main() -> ExitCode {
    match run(Args::parse()) {
        Ok(code) => code,
        Err(error) => {
            match error.downcast_ref::<fluent_tools::Error>() {
                Some(error) => diagnostics(error),
                None => tell(format_args!("error: {error:#}")),
            }
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}

/// What could not be read, each with its remedy.
fn diagnostics(error: &fluent_tools::Error) {
    let diagnostics = error.diagnostics();
    for diagnostic in diagnostics {
        let report = report(diagnostic, Level::Error, None, None);
        tell(format_args!("{report}\n"));
    }
    let noun = if diagnostics.len() == 1 {
        "problem"
    } else {
        "problems"
    };
    let count = diagnostics.len();
    tell(format_args!("error: {count} {noun}; nothing was looked at"));
}

/// A line on standard error. If nobody can read it there, the exit code still
/// tells.
fn tell(line: fmt::Arguments<'_>) {
    let _ = writeln!(anstream::stderr(), "{line}");
}

/// The exit code after printing. It is decided before: the reader of a pipe, such
/// as `head`, that has seen enough does not make it another.
fn after_printing(printed: io::Result<()>, code: ExitCode) -> anyhow::Result<ExitCode> {
    match printed {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(code),
    }
}

fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.command {
        Command::Check(args) => check::check(&args),
        Command::Rules(args) => check::rules(&args),
        Command::Fmt(args) => translate::fmt(&args),
        Command::NewLocale(args) => translate::new_locale(&args),
        Command::Coverage(args) => translate::coverage(&args),
        Command::Pseudo(args) => translate::pseudo(&args),
        Command::Review(args) => review::review(&args),
    }
}
