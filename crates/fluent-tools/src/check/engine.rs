//! Runs the rules over a workspace.

use std::cell::{OnceCell, RefCell};
use std::collections::HashSet;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::check::allow::Allowances;
use crate::check::finding::Finding;
use crate::check::glossary;
use crate::check::habits::Habits;
use crate::check::loading::loading;
use crate::check::model::{PieceKind, RenderedLanguage};
use crate::check::pair::{EntryPair, LanguagePair, TextPair, VariantPair};
use crate::check::places;
use crate::check::report::{Breach, Report};
use crate::check::rule::{Look, Rule};
use crate::check::rules::{division, rules, shared_divisions};
use crate::check::severity::Severity;
use crate::check::tags;
use crate::check::writing::Writing;
use crate::workspace::Workspace;
use fluent_source::Language;

impl Workspace {
    /// Finds what is wrong with the texts, by language, file and place.
    ///
    /// ```
    /// use fluent_tools::{Severity, Workspace};
    ///
    /// let workspace = Workspace::from_files([
    ///     ("en-US.ftl", "hello = Hello, { $name }!\n"),
    ///     ("de.ftl", "hello = Hallo, { $nmae }!\n"),
    /// ]);
    /// let findings = workspace.check();
    /// assert_eq!(findings[0].rule().code(), "unknown-variable");
    /// assert_eq!(findings[0].help(), "write { $name }");
    /// assert_eq!(findings[0].severity(), Severity::Error);
    /// ```
    pub fn check(&self) -> Vec<Finding> {
        let source = Source::new(self);
        // The source first: what is too large there is not compared with.
        let of_source = self.check_language(self.source(), &source, &HashSet::new());
        let mut checked = self.check_others(&source, &of_source.too_large);
        checked.insert(0, of_source);
        let mut findings = places::left_alone(self);
        findings.append(&mut glossary::unreadable(self));
        let mut allowances = Allowances::default();
        let mut in_several = HashSet::new();
        for language in checked {
            findings.extend(language.findings);
            allowances.append(language.allowances);
            in_several.extend(language.in_several);
        }
        let shared = shared_divisions(&findings, self.languages().len());
        hint_at_namespaces(&mut findings, &source.texts, self.source(), &in_several);
        let mut findings = self.own_settings().apply(allowances.apply(findings));
        findings.retain(|finding| !division(finding).is_some_and(|it| shared.contains(&it)));
        findings.sort_by(|a, b| {
            fn place(finding: &Finding) -> (&Language, &str, Option<(usize, usize)>) {
                (&finding.language, finding.path(), finding.position())
            }
            (place(a), a.rule.code).cmp(&(place(b), b.rule.code))
        });
        findings
    }

    /// Checks the translations, some at a time where there are processors for it.
    fn check_others<'w>(
        &'w self,
        source: &Source<'w>,
        too_large: &HashSet<String>,
    ) -> Vec<Checked> {
        let others = self.languages().filter(|own| *own != self.source());
        let others: Vec<&Language> = others.collect();
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        let threads = processors.min(others.len());
        let next = AtomicUsize::new(0);
        // Each takes the next language, as these are not alike.
        let work = || {
            let mut checked = Vec::new();
            loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                let Some(language) = others.get(index) else {
                    return checked;
                };
                checked.push((index, self.check_language(language, source, too_large)));
            }
        };
        let mut checked = thread::scope(|scope| {
            let started: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
            let mut checked = work();
            for thread in started {
                match thread.join() {
                    Ok(others) => checked.extend(others),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            checked
        });
        checked.sort_by_key(|(index, _)| *index);
        checked.into_iter().map(|(_, checked)| checked).collect()
    }

    /// Checks one language; the source beside itself.
    fn check_language<'w>(
        &'w self,
        language: &Language,
        source: &Source<'w>,
        too_large_source: &HashSet<String>,
    ) -> Checked {
        let is_source = language == self.source();
        let own = (!is_source).then(|| RenderedLanguage::new(self.files(language)));
        let target = own.as_ref().unwrap_or(&source.texts);
        let glossary = if is_source {
            Vec::new()
        } else {
            glossary::read(self, language)
        };
        let mut pair = LanguagePair {
            writing: &Writing::of_texts(language, target),
            source_writing: &source.writing,
            target,
            source: &source.texts,
            target_files: self.files(language),
            source_files: self.files(self.source()),
            glossary: &glossary,
            kept_terms: OnceCell::new(),
            is_source,
            settings: self.own_settings(),
            missing: OnceCell::new(),
            habits: Habits::default(),
            too_large: HashSet::new(),
        };
        let mut allowances = Allowances::default();
        allowances.read(language, target);
        let mut findings = loading(&pair, language, &source.functions);
        let too_large = too_large(&findings);
        pair.too_large = too_large.union(too_large_source).cloned().collect();
        findings.append(&mut places::unlike_source(&pair, language));
        findings.extend(tags::odd_tag(self, &pair, language));
        findings.append(&mut run(&pair, language));
        let in_several = target.in_several().map(str::to_owned);
        Checked {
            findings,
            allowances,
            too_large,
            in_several: in_several.filter(|_| !is_source).collect(),
        }
    }
}

/// The source language, which all others are beside.
struct Source<'w> {
    texts: RenderedLanguage<'w>,
    writing: Writing,
    functions: Vec<&'w str>,
}

impl<'w> Source<'w> {
    fn new(workspace: &'w Workspace) -> Source<'w> {
        let texts = RenderedLanguage::new(workspace.files(workspace.source()));
        Source {
            functions: functions(&texts),
            writing: Writing::new(workspace.source()),
            texts,
        }
    }
}

/// What one language has.
struct Checked {
    findings: Vec<Finding>,
    allowances: Allowances,
    /// The texts that go beyond the sizes that loading takes.
    too_large: HashSet<String>,
    /// The ids that several files of a translation have.
    in_several: Vec<String>,
}

/// Lowers what is said of an id that several files of the source have, if a translation
/// has it in several as well: there a file is a namespace, or somebody would have noticed.
fn hint_at_namespaces(
    findings: &mut [Finding],
    source: &RenderedLanguage<'_>,
    language: &Language,
    in_several: &HashSet<String>,
) {
    let twice = findings
        .iter_mut()
        .filter(|finding| finding.rule.code == "duplicate-id" && finding.language == *language);
    for finding in twice {
        let place = finding.diagnostic.offset();
        let file = source
            .files
            .iter()
            .find(|file| file.file.path() == finding.path());
        let Some((file, place)) = file.zip(place) else {
            continue;
        };
        let Some(id) = file.id_at(place) else {
            continue;
        };
        let first = source.get_in(file.file.name(), &id);
        let is_first = first.is_some_and(|first| first.span.start == place);
        if is_first && in_several.contains(&*id) {
            finding.severity = Severity::Info;
        }
    }
}

/// The texts that go beyond the sizes that loading takes.
fn too_large(findings: &[Finding]) -> HashSet<String> {
    let found = findings.iter();
    let found = found.filter(|finding| finding.rule.code == "too-large");
    found.filter_map(|finding| finding.id.clone()).collect()
}

/// The functions that the texts may call: those of the Fluent world, and those
/// that the source language uses.
fn functions<'w>(source: &RenderedLanguage<'w>) -> Vec<&'w str> {
    let mut functions = vec!["NUMBER", "DATETIME", "LIST", "PLATFORM"];
    let texts = source.entries().flat_map(|(_, entry)| entry.texts());
    for text in texts {
        let kinds = text.pieces().map(|piece| &piece.kind);
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

/// Runs each rule over what it looks at.
fn run(pair: &LanguagePair<'_, '_>, language: &Language) -> Vec<Finding> {
    let applies = |rule: &&'static Rule| !pair.is_source || rule.in_source;
    let mut reports: Vec<(&'static Rule, Report)> = rules()
        .filter(applies)
        .map(|rule| (rule, Report::default()))
        .collect();
    for (rule, report) in &mut reports {
        if let Look::Language(look) = rule.look {
            look(pair, report);
        }
    }
    for (file, target) in pair.target.entries() {
        let beside = || pair.source.get_beside(file.file.name(), target.id);
        let source = (!pair.is_source).then(beside);
        let entry = EntryPair {
            language: pair,
            file,
            target,
            source: source.flatten(),
            limit: OnceCell::new(),
            agreed: RefCell::default(),
        };
        for (rule, report) in &mut reports {
            if let Look::Entry(look) = rule.look {
                look(&entry, report);
            }
        }
        let texts = target.texts();
        for text in texts.filter(|text| !pair.is_too_large(text)) {
            let pair = TextPair::new(&entry, text);
            let renderings = text.renderings.iter();
            let variants: Vec<VariantPair<'_, '_>> = renderings
                .map(|rendering| VariantPair {
                    text: &pair,
                    target: rendering,
                    source: pair.source.and_then(|text| text.beside(rendering)),
                })
                .collect();
            for (rule, report) in &mut reports {
                match rule.look {
                    Look::Text(look) => look(&pair, report),
                    Look::Variant(look) => {
                        for variant in &variants {
                            look(variant, report);
                        }
                    }
                    _ => {}
                }
            }
        }
    }
    let reports = reports.into_iter();
    let findings = reports.flat_map(|(rule, report)| {
        let breaches = report.breaches.into_iter();
        breaches.map(|mut breach| {
            if pair.is_source && rule.is_hint_in_source {
                breach.severity = Some(Severity::Info);
            }
            finding(rule, language, breach)
        })
    });
    findings.collect()
}

fn finding(rule: &'static Rule, language: &Language, breach: Breach) -> Finding {
    Finding {
        rule,
        severity: breach.severity.unwrap_or(rule.severity),
        language: language.clone(),
        id: breach.id,
        twin: breach.twin,
        diagnostic: breach.diagnostic.breaking(rule.code),
        edit: breach.edit,
    }
}
