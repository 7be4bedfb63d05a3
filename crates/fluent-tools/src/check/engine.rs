//! Runs the rules over a workspace.

use std::cell::{OnceCell, RefCell};
use std::collections::HashSet;

use crate::check::allow::Allowances;
use crate::check::finding::Finding;
use crate::check::glossary;
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
        let source_files = self.files(self.source());
        let source = RenderedLanguage::new(source_files);
        let source_writing = Writing::new(self.source());
        let functions = functions(&source);
        let mut allowances = Allowances::default();
        let mut findings = places::left_alone(self);
        findings.append(&mut glossary::unreadable(self));
        // The source first: what is too large there is not compared with.
        let mut languages: Vec<&Language> = self.languages().collect();
        languages.sort_by_key(|language| *language != self.source());
        let mut too_large_source = HashSet::new();
        for language in languages {
            let is_source = language == self.source();
            let own = (!is_source).then(|| RenderedLanguage::new(self.files(language)));
            let target = own.as_ref().unwrap_or(&source);
            let glossary = if is_source {
                Vec::new()
            } else {
                glossary::read(self, language)
            };
            let mut pair = LanguagePair {
                writing: &Writing::of_texts(language, target),
                source_writing: &source_writing,
                target,
                source: &source,
                target_files: self.files(language),
                source_files,
                glossary: &glossary,
                kept_terms: OnceCell::new(),
                is_source,
                settings: self.own_settings(),
                missing: OnceCell::new(),
                too_large: HashSet::new(),
            };
            allowances.read(language, target);
            let mut told = loading(&pair, language, &functions);
            pair.too_large = too_large(&told);
            if is_source {
                too_large_source = pair.too_large.clone();
            } else {
                pair.too_large.extend(too_large_source.iter().cloned());
            }
            findings.append(&mut told);
            findings.append(&mut places::unlike_source(&pair, language));
            findings.extend(tags::odd_tag(self, &pair, language));
            findings.append(&mut run(&pair, language));
        }
        let shared = shared_divisions(&findings, self.languages().len());
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
