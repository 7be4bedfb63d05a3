//! `review --serve`: shows the pages on this machine, and writes down what is decided.

use std::io::{self, Write as _};
use std::process::ExitCode;

use anyhow::Context as _;
use fluent_tools::Language;
use fluent_tools::review::{Served, Server};

use super::Asked;

pub(super) fn serve(asked: &Asked<'_>) -> anyhow::Result<ExitCode> {
    let args = asked.args;
    let source = asked.workspace.source();
    // The source is reviewed where somebody names it.
    let languages = asked.languages();
    let languages = languages.filter(|language| !args.lang.is_empty() || *language != source);
    let languages: Vec<Language> = languages.cloned().collect();
    anyhow::ensure!(
        !languages.is_empty(),
        "{}: there are texts in {source} alone; name it with --lang to review it",
        asked.workspace.root()
    );
    let served = Served::new(asked.workspace.root(), source.clone(), languages);
    let served = served.beside(asked.beside()?.to_vec());
    let server = Server::bind(args.port, served);
    let server = server.with_context(|| format!("port {}", args.port))?;
    announce(&server)?;
    server.run()?;
    Ok(ExitCode::SUCCESS)
}

/// On standard output, for the person and for programs that open a browser.
fn announce(server: &Server) -> io::Result<()> {
    let text = format!(
        "{}\nOpen this address in a browser on this machine; whoever knows it can write into the \
         texts.\nCtrl+C stops the program.\n",
        server.address()
    );
    // At once: a program may close what it reads from behind the address.
    let mut stdout = io::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    stdout.flush()
}
