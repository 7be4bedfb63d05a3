//! Runs the rules over a workspace.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::allow::Allowances;
use crate::check::finding::{Finding, Replacement, Severity};
use crate::check::model::{Entry, ParsedFile, PieceKind, Rendering, Text, Texts};
use crate::check::rule::{Look, Rule, rules};
use crate::check::rules::glossary::{self, Term};
use crate::check::writing::Writing;
use crate::edits::Edits;
use crate::workspace::{File, Workspace};
use fluent_source::Diagnostic;
use fluent_source::Language;
use fluent_source::dialect::Dialect;
use fluent_source::{tree, validate};

/// A language beside the source language.
pub(crate) struct LanguagePair<'m, 'w> {
    pub(crate) writing: &'m Writing,
    pub(crate) source_writing: &'m Writing,
    pub(crate) target: &'m Texts<'w>,
    pub(crate) source: &'m Texts<'w>,
    pub(crate) target_files: &'w [File],
    pub(crate) source_files: &'w [File],
    pub(crate) glossary: &'m [Term],
    /// Whether it is the source language itself that is looked at.
    pub(crate) is_source: bool,
}

/// A message or term beside that of the source language, if that has it.
pub(crate) struct EntryPair<'m, 'w> {
    pub(crate) language: &'m LanguagePair<'m, 'w>,
    pub(crate) file: &'m ParsedFile<'w>,
    pub(crate) target: &'m Entry<'w>,
    pub(crate) source: Option<&'m Entry<'w>>,
}

/// A value or attribute beside that of the source language.
pub(crate) struct TextPair<'m, 'w> {
    pub(crate) entry: &'m EntryPair<'m, 'w>,
    pub(crate) target: &'m Text<'w>,
    pub(crate) source: Option<&'m Text<'w>>,
}

/// One variant beside the one of the source language that says the same.
pub(crate) struct VariantPair<'m, 'w> {
    pub(crate) text: &'m TextPair<'m, 'w>,
    pub(crate) target: &'m Rendering<'w>,
    pub(crate) source: Option<&'m Rendering<'w>>,
}

impl<'m> VariantPair<'m, '_> {
    pub(crate) fn writing(&self) -> &'m Writing {
        self.text.entry.language.writing
    }

    /// Whether both languages are the same one, such as en-US and en-GB.
    pub(crate) fn is_same_language(&self) -> bool {
        let language = self.text.entry.language;
        let (writing, source) = (language.writing, language.source_writing);
        writing.base == source.base && writing.script_tag == source.script_tag
    }

    /// Whether any variant of the source text fulfils this.
    pub(crate) fn any_source(&self, is: impl Fn(&Rendering<'_>) -> bool) -> bool {
        let renderings = self.text.source.map_or(&[][..], |text| &text.renderings);
        renderings.iter().any(is)
    }
}

/// What a rule has found, before it is a [`Finding`].
pub(crate) struct Found {
    span: Range<usize>,
    message: String,
    help: String,
    severity: Option<Severity>,
    edit: Option<String>,
}

impl Found {
    pub(crate) fn new(
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Found {
        Found {
            span,
            message: message.into(),
            help: help.into(),
            severity: None,
            edit: None,
        }
    }

    /// Less sure than the rule mostly is.
    pub(crate) fn info(mut self) -> Found {
        self.severity = Some(Severity::Info);
        self
    }

    pub(crate) fn with(mut self, severity: Severity) -> Found {
        self.severity = Some(severity);
        self
    }

    /// What certainly belongs in the place.
    pub(crate) fn edit(mut self, text: impl Into<String>) -> Found {
        self.edit = Some(text.into());
        self
    }
}

/// Takes what a rule finds.
pub(crate) struct Report<'r, 'w> {
    rule: &'static Rule,
    language: &'w Language,
    findings: &'r mut Vec<Finding>,
    /// The same mistake may be seen in several variants.
    seen: &'r mut HashSet<(&'static str, String, usize, String)>,
}

impl Report<'_, '_> {
    /// Something about a message, in the file that has it.
    pub(crate) fn add(&mut self, file: &ParsedFile<'_>, id: Option<&str>, found: Found) {
        let path = file.file.path().to_owned();
        let key = (
            self.rule.code,
            path,
            found.span.start,
            found.message.clone(),
        );
        if !self.seen.insert(key) {
            return;
        }
        let span = found.span;
        let diagnostic = file
            .lines
            .diagnostic(span.clone(), found.message, found.help);
        self.findings.push(Finding {
            rule: self.rule,
            severity: found.severity.unwrap_or(self.rule.severity),
            language: self.language.clone(),
            id: id.map(str::to_owned),
            diagnostic: diagnostic.breaking(self.rule.code),
            edit: found.edit.map(|text| Replacement { span, text }),
        });
    }

    /// Something about a file as a whole.
    pub(crate) fn file(
        &mut self,
        file: &ParsedFile<'_>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.findings.push(Finding {
            rule: self.rule,
            severity: self.rule.severity,
            language: self.language.clone(),
            id: None,
            diagnostic: Diagnostic::new(file.file.path(), message, help).breaking(self.rule.code),
            edit: None,
        });
    }

    pub(crate) fn entry(&mut self, pair: &EntryPair<'_, '_>, found: Found) {
        self.add(pair.file, Some(&pair.target.id), found);
    }

    pub(crate) fn text(&mut self, pair: &TextPair<'_, '_>, found: Found) {
        self.add(pair.entry.file, Some(&pair.target.id), found);
    }

    /// Something about a part of what is shown.
    pub(crate) fn shown(
        &mut self,
        pair: &VariantPair<'_, '_>,
        part: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.shown_as(pair, part, message, help, None);
    }

    /// The same, as bad as this.
    pub(crate) fn shown_as(
        &mut self,
        pair: &VariantPair<'_, '_>,
        part: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
        severity: Option<Severity>,
    ) {
        let mut found = Found::new(pair.target.source(part), message, help);
        found.severity = severity;
        self.text(pair.text, found);
    }

    /// The same, with a mend that is certain: it is made only if the part is
    /// written in the file as it is shown.
    pub(crate) fn mended(
        &mut self,
        pair: &VariantPair<'_, '_>,
        part: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
        text: &str,
    ) {
        let pieces = pair.target.pieces.iter();
        let as_shown = pieces
            .filter(|piece| piece.kind == PieceKind::Text)
            .any(|piece| piece.rendered.start <= part.start && part.end <= piece.rendered.end);
        let found = Found::new(pair.target.source(part), message, help);
        self.text(
            pair.text,
            match as_shown {
                true => found.edit(text),
                false => found,
            },
        );
    }

    /// A finding of loading.
    fn loaded(&mut self, file: Option<&ParsedFile<'_>>, diagnostic: &Diagnostic) {
        let place = diagnostic.offset();
        self.findings.push(Finding {
            rule: self.rule,
            severity: self.rule.severity,
            language: self.language.clone(),
            id: file.zip(place).and_then(|(file, place)| file.id_at(place)),
            diagnostic: diagnostic.clone(),
            edit: None,
        });
    }
}

/// Finds what is wrong with the texts, by language, file and place.
pub(crate) fn check(workspace: &Workspace) -> Vec<Finding> {
    let source_files = workspace.files(workspace.source());
    let source = Texts::new(source_files);
    let source_writing = Writing::new(workspace.source());
    let functions = functions(&source);
    let mut allowances = Allowances::default();
    let mut findings = Vec::new();
    for language in workspace.languages() {
        let is_source = language == workspace.source();
        let own;
        let target = match is_source {
            true => &source,
            false => {
                own = Texts::new(workspace.files(language));
                &own
            }
        };
        let writing = Writing::new(language);
        let terms = match is_source {
            true => Vec::new(),
            false => glossary::read(workspace, language),
        };
        let pair = LanguagePair {
            writing: &writing,
            source_writing: &source_writing,
            target,
            source: &source,
            target_files: workspace.files(language),
            source_files,
            glossary: &terms,
            is_source,
        };
        allowances.read(language, target);
        let mut found = loading(&pair, language, &functions);
        run(&pair, language, &mut found);
        findings.append(&mut found);
    }
    let mut findings = allowances.apply(findings);
    findings.sort_by(|a, b| {
        let place = |finding: &Finding| {
            let position = finding.diagnostic.position();
            (
                finding.language.clone(),
                finding.path().to_owned(),
                position,
            )
        };
        (place(a), a.rule.code).cmp(&(place(b), b.rule.code))
    });
    findings
}

/// The functions that the texts may call: those of the Fluent world, and those
/// that the source language uses.
fn functions<'w>(source: &Texts<'w>) -> Vec<&'w str> {
    let mut functions = vec!["NUMBER", "DATETIME", "LIST", "PLATFORM"];
    let texts = source.entries().flat_map(|(_, entry)| entry.texts());
    for text in texts {
        let pieces = text.renderings.iter().flat_map(|r| &r.pieces);
        let kinds = pieces.map(|piece| &piece.kind);
        for kind in kinds.chain(text.selects.iter().map(|select| &select.selector)) {
            if let PieceKind::Call(call) = kind {
                functions.push(call.name);
            }
        }
    }
    functions.sort_unstable();
    functions.dedup();
    functions
}

/// A diagnostic of loading as a finding.
fn elsewhere(
    language: &Language,
    file: Option<&ParsedFile<'_>>,
    diagnostic: &Diagnostic,
) -> Option<Finding> {
    let code = diagnostic.rule().unwrap_or("syntax");
    let mut findings = Vec::new();
    let mut report = Report {
        rule: rules().find(|rule| rule.code == code)?,
        language,
        findings: &mut findings,
        seen: &mut HashSet::new(),
    };
    report.loaded(file, diagnostic);
    findings.pop()
}

/// What loading would refuse.
fn loading(pair: &LanguagePair<'_, '_>, language: &Language, functions: &[&str]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in pair.target_files {
        let problem = file.encoding_problem();
        findings.extend(problem.and_then(|problem| elsewhere(language, None, problem)));
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
    let dialect = Dialect::ecma(functions);
    let diagnostics = validate::language(&files, &dialect);
    let merging: HashSet<String> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.rule() == Some("merge-marker"))
        .map(|diagnostic| diagnostic.path().to_owned())
        .collect();
    for diagnostic in &diagnostics {
        // Both sides of a merge are there; that has been told.
        if diagnostic.rule() == Some("duplicate-id") && merging.contains(diagnostic.path()) {
            continue;
        }
        let mut files = parsed.iter();
        let file = files.find(|file| file.file.path() == diagnostic.path());
        let Some(mut finding) = elsewhere(language, file, diagnostic) else {
            continue;
        };
        if let Some(file) = file
            && !improve(pair, file, &mut finding)
        {
            continue;
        }
        findings.push(finding);
    }
    findings
}

/// Says more than loading can, which sees one language only. False if there is
/// nothing to say, since the cause is told elsewhere.
fn improve(pair: &LanguagePair<'_, '_>, file: &ParsedFile<'_>, finding: &mut Finding) -> bool {
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
    if finding.rule.code == "unknown-reference" {
        let hyphen = if before.ends_with('-') { "-" } else { "" };
        let id = format!("{hyphen}{name}");
        if pair.target.is_broken(&id) {
            return false;
        }
        let source = finding.id.as_deref().and_then(|id| {
            let (id, _) = id.split_once('.').unwrap_or((id, ""));
            pair.source.get(id)
        });
        let is_variable = source.is_some_and(|entry| {
            let mut texts = entry.texts();
            texts.any(|text| {
                text.variables()
                    .chain(text.selectors())
                    .any(|(v, _)| v == name)
            })
        });
        let nearest = nearest(&id, pair.target.ids().chain(pair.source.ids()));
        let help = match (is_variable, nearest) {
            (true, _) => Some(format!("write the variable with its sign: {{ ${name} }}")),
            (false, Some(nearest)) => Some(format!("write {{ {nearest} }}")),
            _ => None,
        };
        if let Some(help) = help {
            let message = finding.message().to_owned();
            let code = finding.rule.code;
            let span = place..place + name.len();
            finding.diagnostic = file.lines.diagnostic(span, message, help).breaking(code);
        }
    }
    true
}

/// The name that was probably meant.
pub(crate) fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    /// Of a file of nothing but mistakes not all are compared with all.
    const MOST_NAMES: usize = 200;

    let is_term = name.starts_with('-');
    let alike = |other: &&str| *other != name && other.starts_with('-') == is_term;
    // One that is half as long again is not the one.
    let fits = |other: &&str| other.len().abs_diff(name.len()) * 2 <= name.len().max(4);
    let names = names
        .filter(|other| alike(other) && fits(other))
        .take(MOST_NAMES);
    let likeness = |other: &str| strsim::normalized_damerau_levenshtein(name, other);
    let scored = names.map(|other| (likeness(other), other));
    // Of equal ones the first by name, whatever order they come in.
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))?;
    (best.0 >= 0.6).then_some(best.1)
}

/// Runs each rule over what it looks at.
fn run(pair: &LanguagePair<'_, '_>, language: &Language, findings: &mut Vec<Finding>) {
    let mut seen = HashSet::new();
    let applies = |rule: &&'static Rule| !pair.is_source || rule.in_source;
    let rules: Vec<&'static Rule> = rules().filter(applies).collect();
    let mut report = |rule, look: &mut dyn FnMut(&mut Report<'_, '_>)| {
        look(&mut Report {
            rule,
            language,
            findings,
            seen: &mut seen,
        });
    };
    for rule in &rules {
        if let Look::Language(look) = rule.look {
            report(rule, &mut |report| look(pair, report));
        }
    }
    for (file, target) in pair.target.entries() {
        let source = match pair.is_source {
            true => None,
            false => pair.source.get(&target.id),
        };
        let entry = EntryPair {
            language: pair,
            file,
            target,
            source,
        };
        for rule in &rules {
            if let Look::Entry(look) = rule.look {
                report(rule, &mut |report| look(&entry, report));
            }
        }
        for text in target.texts() {
            let pair = TextPair {
                entry: &entry,
                target: text,
                source: source.and_then(|source| source.counterpart(text)),
            };
            let variants: Vec<VariantPair<'_, '_>> = text
                .renderings
                .iter()
                .map(|rendering| VariantPair {
                    text: &pair,
                    target: rendering,
                    source: pair.source.and_then(|text| text.beside(rendering)),
                })
                .collect();
            for rule in &rules {
                match rule.look {
                    Look::Text(look) => report(rule, &mut |report| look(&pair, report)),
                    Look::Variant(look) => {
                        for variant in &variants {
                            report(rule, &mut |report| look(variant, report));
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}

/// The mends that are certain.
pub(crate) fn fixes(workspace: &Workspace, findings: &[Finding]) -> Edits {
    let mut edits = Edits::default();
    let files = workspace
        .languages()
        .flat_map(|language| workspace.files(language));
    for file in files {
        let Some(text) = file.text() else {
            continue;
        };
        let ours = findings.iter().filter(|f| f.path() == file.path());
        let has_mark = ours.clone().any(|finding| finding.rule.code == "bom");
        let mut replacements: Vec<&Replacement> =
            ours.filter_map(|finding| finding.edit.as_ref()).collect();
        replacements.sort_by_key(|replacement| replacement.span.start);
        let mended = replaced(text, &replacements);
        let mended = match others_are_equal(text, &mended, &replacements) {
            true => mended,
            false => text.to_owned(),
        };
        edits.replace(file.path(), file.bytes(), as_saved(file, &mended, has_mark));
    }
    edits
}

fn replaced(text: &str, replacements: &[&Replacement]) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut done = 0;
    for replacement in replacements {
        let Some(kept) = text.get(done..replacement.span.start) else {
            continue;
        };
        mended.push_str(kept);
        mended.push_str(&replacement.text);
        done = replacement.span.end;
    }
    mended.push_str(text.get(done..).unwrap_or_default());
    mended
}

/// Whether the messages that no mend touches are as they were.
fn others_are_equal(before: &str, after: &str, replacements: &[&Replacement]) -> bool {
    let (old, new) = (tree::parse_runtime(before), tree::parse_runtime(after));
    let touched = |from: usize, to: usize| {
        let mut spans = replacements.iter().map(|replacement| &replacement.span);
        spans.any(|span| span.start <= to && from <= span.end)
    };
    let starts = old
        .resource()
        .entries()
        .map(|entry| entry.name().span().start);
    let ends = starts.clone().skip(1).chain([before.len()]);
    let mut old = old.resource().entries().zip(starts.zip(ends));
    old.all(|(entry, (start, end))| {
        touched(start, end) || new.resource().entries().any(|other| other.is_same(entry))
    })
}

/// The text with the line ends and the mark that the file had.
fn as_saved(file: &File, text: &str, without_mark: bool) -> String {
    let bytes = file.bytes();
    let mark = bytes.starts_with(b"\xEF\xBB\xBF") && !without_mark;
    let text = match bytes.windows(2).any(|pair| pair == b"\r\n") {
        true => text.replace('\n', "\r\n"),
        false => text.to_owned(),
    };
    match mark {
        true => format!("\u{FEFF}{text}"),
        false => text,
    }
}
