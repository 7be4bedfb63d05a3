//! `review --page`: writes the page on which a person reviews a language.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;

use super::Asked;
use crate::{after_printing, tell};

pub(super) fn page(asked: &Asked<'_>, out: &Path) -> anyhow::Result<ExitCode> {
    let language = asked.one_language()?;
    let beside = asked.beside()?;
    if let Some(problem) = asked.history.problem() {
        tell(format_args!(
            "note: the page does not show what has changed in the source: {problem}"
        ));
    }
    let page = asked.review.page(language, beside, asked.history);
    fluent_source::write::file(out, page.as_bytes()).with_context(|| out.display().to_string())?;
    after_printing(written(out, page.len()), ExitCode::SUCCESS)
}

fn written(out: &Path, size: usize) -> io::Result<()> {
    const UNIT: usize = 1000;

    let mut stdout = io::stdout().lock();
    let (out, size) = (out.display(), size.div_ceil(UNIT));
    writeln!(
        stdout,
        "{out}: {size} kB, to be opened in a browser; what it saves is taken in by \
         `fluent-tools review --import decisions.json`"
    )?;
    stdout.flush()
}
