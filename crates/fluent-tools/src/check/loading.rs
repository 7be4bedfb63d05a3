//! What loading would refuse, as findings.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use crate::check::finding::Finding;
use crate::check::model::{RenderedFile, RenderedLanguage};
use crate::check::nearest::Nearest;
use crate::check::pair::LanguagePair;
use crate::check::report::Replacement;
use crate::check::rules::rules;
use crate::check::severity::Severity;
use fluent_source::dialect::{DURATION, Dialect, Function};
use fluent_source::{Diagnostic, Language, validate};

/// A diagnostic of loading as a finding.
fn finding(
    language: &Language,
    file: Option<&RenderedFile<'_>>,
    diagnostic: &Diagnostic,
) -> Option<Finding> {
    let code = diagnostic.rule().unwrap_or("syntax");
    let rule = rules().find(|rule| rule.code == code)?;
    let place = file.zip(diagnostic.offset());
    Some(Finding {
        rule,
        severity: rule.severity,
        language: language.clone(),
        id: place.and_then(|(file, place)| file.id_at(place)),
        diagnostic: diagnostic.clone(),
        edit: None,
        twin: None,
    })
}

/// What loading would refuse.
pub(crate) fn loading(
    pair: &LanguagePair<'_, '_>,
    language: &Language,
    functions: &[&str],
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in pair.target_files {
        let problem = file.encoding_problem();
        findings.extend(problem.and_then(|problem| finding(language, None, problem)));
    }
    let parsed = &pair.target.files;
    let files: Vec<validate::File<'_>> = parsed
        .iter()
        .map(|file| validate::File {
            path: file.file.path(),
            text: file.text,
            layer: 0,
        })
        .collect();
    let dialect = dialect(pair, functions);
    let diagnostics = validate::language(&files, &dialect);
    let merging: HashSet<String> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.rule() == Some("merge-marker"))
        .map(|diagnostic| diagnostic.path().to_owned())
        .collect();
    let by_path: HashMap<&str, &RenderedFile<'_>> =
        parsed.iter().map(|file| (file.file.path(), file)).collect();
    let ids = OnceCell::new();
    for diagnostic in &diagnostics {
        // Both sides of a merge are there; that has been told.
        if diagnostic.rule() == Some("duplicate-id") && merging.contains(diagnostic.path()) {
            continue;
        }
        let file = by_path.get(diagnostic.path()).copied();
        let Some(mut finding) = finding(language, file, diagnostic) else {
            continue;
        };
        if let Some(file) = file
            && !(improve(pair, file, &ids, &mut finding) && is_twice(pair, file, &mut finding))
        {
            continue;
        }
        findings.push(finding);
    }
    findings
}

/// The functions. DURATION is known by the messages that it is made of, if the source has
/// any of them; a function of that name may be another program's as well.
fn dialect<'d>(pair: &LanguagePair<'_, '_>, functions: &[&'d str]) -> Dialect<'d> {
    let dialect = Dialect::ecma(functions);
    let is_ours = || {
        DURATION
            .reads()
            .iter()
            .any(|(id, _)| pair.source.get(id).is_some())
    };
    match dialect.function(DURATION.name()) {
        Some(_) if is_ours() => dialect.with(DURATION),
        Some(_) => dialect.with(Function::unknown(DURATION.name()).reading(DURATION.reads())),
        None => dialect,
    }
}

/// Whether a message that DURATION is made of is missed here: by a translation where the
/// source has it. What the source lacks may lie in other texts that are loaded with these:
/// that is told in the source alone, and of a function that may be another one, once.
fn is_missed(pair: &LanguagePair<'_, '_>, finding: &mut Finding) -> bool {
    let ids = DURATION.reads().iter().map(|(id, _)| *id);
    let missing = ids
        .clone()
        .find(|id| finding.message().ends_with(&format!("{id:?}")));
    let Some(missing) = missing else {
        return true;
    };
    if pair.source.get(missing).is_some() {
        return true;
    }
    let has_some = ids.clone().any(|id| pair.source.get(id).is_some());
    finding.severity = if has_some {
        Severity::Warning
    } else {
        Severity::Info
    };
    pair.is_source && (has_some || ids.clone().next() == Some(missing))
}

/// Whether an id that is there twice is so to whoever shows the texts. In many projects a
/// file is a namespace of its own: what two files of the source have, two files of a
/// translation may have. In the source itself it is no more than a hint if the source has
/// folders, as such projects do; files that lie beside each other are loaded together,
/// unless a translation has the id twice as well, which is found once all are read.
fn is_twice(pair: &LanguagePair<'_, '_>, file: &RenderedFile<'_>, finding: &mut Finding) -> bool {
    let (Some(place), "duplicate-id") = (finding.diagnostic.offset(), finding.rule.code) else {
        return true;
    };
    let Some(id) = file.id_at(place) else {
        return true;
    };
    let name = file.file.name();
    let first = pair.target.get_in(name, &id);
    if first.is_some_and(|first| first.span.start < place) {
        return true;
    }
    if pair.is_source {
        if pair.source_nests() {
            finding.severity = Severity::Info;
        }
        return true;
    }
    !(pair.source.is_in_several(&id) && pair.source.get_in(name, &id).is_some())
}

/// Says more than loading can, which sees one language only. False if there is
/// nothing to say, since the cause is told elsewhere.
fn improve<'w>(
    pair: &LanguagePair<'_, 'w>,
    file: &RenderedFile<'_>,
    ids: &OnceCell<Nearest<'w>>,
    finding: &mut Finding,
) -> bool {
    let Some(place) = finding.diagnostic.offset() else {
        return true;
    };
    let found = file.text.get(place..).unwrap_or_default();
    let end = found.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    let name = found.get(..end.unwrap_or(found.len())).unwrap_or_default();
    let before = file.text.get(..place).unwrap_or_default();
    if finding.rule.code == "full-width-syntax"
        && let Some(wide) = found.chars().next()
        && finding.message().contains("full-width")
    {
        let span = place..place + wide.len_utf8();
        let ascii = finding.help().chars().next_back();
        let text = ascii.map(String::from).unwrap_or_default();
        finding.edit = Some(Replacement { span, text });
    }
    if finding.rule.code == "unknown-reference" && name == DURATION.name() {
        return is_missed(pair, finding);
    }
    if finding.rule.code == "unknown-reference" {
        let hyphen = if before.ends_with('-') { "-" } else { "" };
        let id = format!("{hyphen}{name}");
        if pair.target.is_broken(&id) || pair.settings.is_known(&id) {
            return false;
        }
        let source = finding.id.as_deref().and_then(|id| {
            let (id, _) = id.split_once('.').unwrap_or((id, ""));
            pair.source.get(id)
        });
        let is_known =
            |entry: &RenderedLanguage<'_>| entry.get(&id).is_some() || entry.is_broken(&id);
        let is_of_source = source.is_some_and(|entry| entry.references().contains(&id));
        if !pair.is_source && is_of_source && !is_known(pair.source) {
            return false;
        }
        let is_variable = source.is_some_and(|entry| entry.variables().all.contains(name));
        let ids = ids.get_or_init(|| Nearest::new(pair.target.ids().chain(pair.source.ids())));
        let nearest = ids.name(&id);
        // Brands are often defined elsewhere; a slip of a letter or two is one all the same.
        let is_slip = |nearest: &&str| strsim::damerau_levenshtein(&id, nearest) <= 2;
        // ${HOME} is how other formats and shells have it.
        let is_shell = before.trim_end().ends_with("${");
        let is_message = !hyphen.is_empty() && pair.target.get(name).is_some();
        let is_term = hyphen.is_empty() && pair.target.get(&format!("-{name}")).is_some();
        let help = match nearest.filter(|nearest| !pair.is_source || is_slip(nearest)) {
            _ if is_variable => Some(format!("write the variable with its sign: {{ ${name} }}")),
            _ if is_shell => Some(format!("if it is text, write {{ \"${{{name}}}\" }}")),
            _ if is_message => Some(format!("write {{ {name} }}: it is a message")),
            _ if is_term => Some(format!("write {{ -{name} }}: it is a term")),
            Some(nearest) => Some(format!("write {{ {nearest} }}")),
            None => None,
        };
        if pair.is_source && help.is_none() {
            finding.severity = Severity::Warning;
        }
        if let Some(help) = help {
            let message = finding.message().to_owned();
            let code = finding.rule.code;
            let span = place..place + name.len();
            finding.diagnostic = file.lines.diagnostic(span, message, help).breaking(code);
        }
    }
    true
}
