//! The files of a new language: all that a translator needs to know stands in
//! them, and nothing is translated yet.

use std::collections::BTreeSet;

use icu_locale::exemplar_chars::ExemplarCharacters;

use crate::check::writing::Writing;
use crate::edits::Edits;
use crate::file::File;
use crate::fmt::{self, FmtOptions};
use crate::quotation::quotes;
use crate::review::{Drafted, ReviewFile};
use crate::stretch;
use crate::workspace::{Layout, Workspace};
use fluent_source::Diagnostic;
use fluent_source::files;
use fluent_source::icu;
use fluent_source::plural::{CATEGORIES, NumberUse};
use fluent_source::tree::{
    self, Element, Entry, Expression, Item, Literal, Pattern, Resource, Select, Span, Variant,
};
use fluent_source::{Direction, Language};
use fluent_source::{Error, InvalidLanguage};

impl Workspace {
    /// Makes the files of a new language: those of the source language, with
    /// the comments for translators and with each text in a comment above an
    /// empty slot. A slot is a comment itself, so that the files load at once
    /// and what is not translated yet is missing: take the `# ` in front of its
    /// lines away and write the text behind each `=`.
    ///
    /// Where a text chooses by a number, the slot has the plural categories that
    /// the new language needs. On top stand its quotation marks, punctuation
    /// and plural categories, as CLDR has them.
    ///
    /// ```
    /// use fluent_tools::Workspace;
    ///
    /// let workspace = Workspace::from_files([("en-US/menu.ftl", "\
    /// ## $count (number): how many.
    /// files = { $count ->
    ///     [one] One file
    ///    *[other] { $count } files
    /// }
    /// ")]);
    /// let edits = workspace.new_locale("pl")?;
    /// let (path, text) = edits.iter().next().unwrap();
    /// assert_eq!(path, "pl/menu.ftl");
    /// assert!(text.ends_with("
    /// ## $count (number): how many.
    /// ## en-US: { $count ->
    /// ##     [one] One file
    /// ##    *[other] { $count } files
    /// ## }
    /// ## files =
    /// ##     { $count ->
    /// ##         [one]
    /// ##         [few]
    /// ##         [many]
    /// ##        *[other]
    /// ##     }
    /// "));
    ///
    /// let error = workspace.new_locale("zh_cn").unwrap_err();
    /// assert_eq!(error.to_string(), r#"zh_cn: "zh_cn" is not a language tag; write "zh-CN""#);
    /// # Ok::<(), fluent_tools::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the tag is not a language tag or not in its usual spelling, if the
    /// language already has texts, or if the source language has none.
    pub fn new_locale(&self, tag: &str) -> Result<Edits, Error> {
        let usual = self.new_language(tag).map_err(|(what, help)| {
            let path = files::shown(self.root(), tag);
            Error::new(vec![Diagnostic::new(&path, what, help)])
        })?;
        let mut edits = Edits::of(self);
        for file in self.files(self.source()) {
            let Some(text) = file.text() else {
                return Err(Error::new(
                    file.encoding_problem().cloned().into_iter().collect(),
                ));
            };
            let path = match file.name() {
                "" => format!("{usual}.ftl"),
                name => format!("{usual}/{name}.ftl"),
            };
            let text = untranslated(text, self.source(), &usual);
            edits.create(path, text);
        }
        Ok(edits)
    }

    /// The same with a review file, which says who is going to write the first version
    /// of the texts.
    ///
    /// ```
    /// use fluent_tools::Workspace;
    /// use fluent_tools::review::Drafted;
    ///
    /// let workspace = Workspace::from_files([("en-US/menu.ftl", "save = Save\n")]);
    /// let edits = workspace.new_locale_drafted("fr", Drafted::Human)?;
    /// let paths: Vec<&str> = edits.iter().map(|(path, _)| path).collect();
    /// assert_eq!(paths, ["fr/menu.ftl", "fr/review.toml"]);
    /// # Ok::<(), fluent_tools::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As for [`new_locale`](Workspace::new_locale).
    pub fn new_locale_drafted(&self, tag: &str, drafted: Drafted) -> Result<Edits, Error> {
        let mut edits = self.new_locale(tag)?;
        if let Ok(language) = tag.parse() {
            let source = self.files(self.source()).iter();
            let layouts: BTreeSet<Layout> = source.map(File::layout).collect();
            for layout in layouts {
                let file = ReviewFile::new(Some(drafted));
                edits.create(layout.review_below(&language), file.to_text());
            }
        }
        Ok(edits)
    }

    /// The language of a tag, if there can be new files for it; else what is
    /// wrong, and what to do.
    fn new_language(&self, tag: &str) -> Result<Language, (String, String)> {
        let language: Language = tag.parse().map_err(|e: InvalidLanguage| e.parts())?;
        let usual = language.canonical();
        let refused = |what: String, help: &str| Err((what, help.to_owned()));
        if icu::identifier(&usual).language.is_unknown() && !usual.is_private_use() {
            let what = format!("{tag:?} names no language");
            return refused(what, "write one such as \"fr\" or \"zh-CN\"");
        }
        if usual.as_str() != tag {
            let what = format!("{tag:?} is not the usual spelling of the tag");
            return refused(what, &format!("write \"{usual}\""));
        }
        let mut others = self.languages();
        if let Some(other) = others.find(|other| other.canonical() == usual) {
            let what = format!("there are texts in {other} already");
            return refused(what, "see what is missing: fluent-tools coverage");
        }
        if self.files(self.source()).is_empty() {
            let what = format!("the source language {} has no texts", self.source());
            return refused(what, "name another source language");
        }
        Ok(usual)
    }
}

/// A file of the source, ready to be translated.
fn untranslated(text: &str, source: &Language, language: &Language) -> String {
    let canonical = fmt::canonical(text, None, FmtOptions::default());
    let text = canonical.as_deref().unwrap_or(text);
    let resource = tree::parse(text).into_resource();
    let slots = Slots {
        text,
        source,
        writing: Writing::new(language),
    };
    let mut blocks = vec![slots.head(language, &resource)];
    for item in resource.items() {
        match item {
            Item::Entry(entry) => {
                let comment = entry.comment.iter();
                let comment = comment.flat_map(|comment| comment.span.of(text).trim_end().lines());
                // What silences a check of the source says nothing here.
                let comment = comment.filter(|line| !line.starts_with("# allow:"));
                let mut lines: Vec<String> = comment.map(str::to_owned).collect();
                let slot = slots.originals(entry).into_iter().chain(slots.slot(entry));
                lines.extend(slot.map(|line| format!("# {line}").trim_end().to_owned()));
                blocks.push(lines.join("\n"));
            }
            Item::Comment(comment) => blocks.push(comment.span.of(text).trim().to_owned()),
            _ => {}
        }
    }
    blocks.join("\n\n") + "\n"
}

/// What the slots of a file are made with.
struct Slots<'t> {
    text: &'t str,
    source: &'t Language,
    writing: Writing,
}

impl Slots<'_> {
    /// What stands at the top of the file.
    fn head(&self, language: &Language, resource: &Resource<'_>) -> String {
        let mut lines = vec![
            format!("{language}: a draft from {}, not yet reviewed by a native speaker.", self.source),
            String::new(),
            "Each text of the source stands in a comment above its slot. To translate it, take the \"# \" in"
                .to_owned(),
            "front of the slot's lines away, and write the text behind each \"=\" and each key in brackets."
                .to_owned(),
            "What is still a comment is missing: readers are shown another language."
                .to_owned(),
            String::new(),
        ];
        if language.direction() == Direction::RightToLeft {
            lines.push("Direction: from right to left".to_owned());
        }
        if let Some([open, close, inner_open, inner_close]) = quotes(language) {
            lines.push(format!(
                "Quotation marks: {open}…{close}, and {inner_open}…{inner_close} within them"
            ));
        }
        let marks = punctuation(language);
        if !marks.is_empty() {
            lines.push(format!("Punctuation: {}", marks.join(" ")));
        }
        for (number_use, name) in [
            (NumberUse::Cardinal, "Plural categories"),
            (NumberUse::Ordinal, "Categories of ordinal numbers"),
        ] {
            if self.uses_plurals(resource, number_use) {
                lines.push(format!(
                    "{name}: {}",
                    self.categories(number_use).join("; ")
                ));
            }
        }
        let lines = lines
            .iter()
            .map(|line| format!("### {line}").trim_end().to_owned());
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Each category that a text needs, with numbers for example.
    fn categories(&self, number_use: NumberUse) -> Vec<String> {
        const EXAMPLES: usize = 4;

        let mut shown: Vec<String> = Vec::new();
        // A number whose category is left out is of `other`.
        let mut others: Vec<u32> = Vec::new();
        for category in self.writing.categories(number_use) {
            let mut of_category = category.numbers().to_vec();
            let key = match category.name() {
                "other" => {
                    of_category.append(&mut others);
                    of_category.sort_unstable();
                    "*[other]".to_owned()
                }
                name if category.is_needed() => format!("[{name}]"),
                _ => {
                    others.append(&mut of_category);
                    continue;
                }
            };
            let examples = of_category.iter().take(EXAMPLES);
            let mut numbers: Vec<String> = examples.map(u32::to_string).collect();
            if of_category.len() > EXAMPLES {
                numbers.push("…".to_owned());
            }
            shown.push(if numbers.is_empty() {
                format!("{key} other numbers, such as 1.5")
            } else {
                format!("{key} {}", numbers.join(", "))
            });
        }
        shown
    }

    fn uses_plurals(&self, resource: &Resource<'_>, number_use: NumberUse) -> bool {
        let mut patterns = resource.entries().flat_map(Entry::patterns);
        patterns.any(|(_, pattern)| has_plural(pattern, number_use))
    }

    /// The texts of the source.
    fn originals(&self, entry: &Entry<'_>) -> Vec<String> {
        let originals = entry.patterns().flat_map(|(attribute, pattern)| {
            let attribute = attribute
                .map(|attribute| format!(" .{}", attribute.name.as_str()))
                .unwrap_or_default();
            let written = Span::new(pattern.lead.start, pattern.span.end).of(self.text);
            let original = format!("{}{attribute}:{written}", self.source);
            let lines: Vec<String> = original.lines().map(str::to_owned).collect();
            lines
        });
        originals.collect()
    }

    /// A message or term without its texts.
    fn slot(&self, entry: &Entry<'_>) -> Vec<String> {
        let mut lines = vec![format!("{} =", entry.id.as_str())];
        for (attribute, pattern) in entry.patterns() {
            let below = match attribute {
                None => 4,
                Some(attribute) => {
                    lines.push(format!("    .{} =", attribute.name.as_str()));
                    8
                }
            };
            lines.extend(self.skeleton(pattern, below));
        }
        lines
    }

    /// The variants that a text needs in the new language; nothing for one that
    /// needs none.
    fn skeleton(&self, pattern: &Pattern<'_>, indent: usize) -> Vec<String> {
        let mut lines = Vec::new();
        for select in selects(pattern) {
            let variants = self.variants(select);
            if let [(_, only)] = variants.as_slice() {
                lines.extend(self.skeleton(&only.value, indent));
                continue;
            }
            let selector = select.selector.span().of(self.text);
            let selector: Vec<&str> = selector.split_whitespace().collect();
            lines.push(format!("{:indent$}{{ {} ->", "", selector.join(" ")));
            for (key, variant) in variants {
                let at = indent + 4 - usize::from(key.starts_with('*'));
                lines.push(format!("{:at$}{key}", ""));
                lines.extend(self.skeleton(&variant.value, indent + 8));
            }
            lines.push(format!("{:indent$}}}", ""));
        }
        lines
    }

    /// The keys of the variants in the new language, each with the source's
    /// variant that is nearest to it.
    fn variants<'t, 's>(&self, select: &'t Select<'s>) -> Vec<(String, &'t Variant<'s>)> {
        // Without rules for the language, the source's variants have to do.
        let plural = plural(select).filter(|plural| !self.writing.categories(*plural).is_empty());
        let variants = select.variants.iter();
        let Some(number_use) = plural else {
            let variants = variants.map(|variant| {
                let key = variant.key.span.of(self.text);
                (key.split_whitespace().collect(), variant)
            });
            return variants.collect();
        };
        let is_category = |variant: &Variant<'_>| CATEGORIES.contains(&variant.key.name.as_str());
        let named = |name: &str| variants.clone().find(|it| it.key.name.as_str() == name);
        let default = variants.clone().find(|variant| variant.is_default);
        let numbers = variants.clone().filter(|variant| !is_category(variant));
        let mut variants: Vec<_> = numbers
            .map(|variant| (format!("[{}]", variant.key.name.as_str()), variant))
            .collect();
        for category in self.writing.categories(number_use) {
            let key = match category.name() {
                "other" => "*[other]".to_owned(),
                name if category.is_needed() => format!("[{name}]"),
                _ => continue,
            };
            if let Some(variant) = named(category.name()).or(default) {
                variants.push((key, variant));
            }
        }
        variants
    }
}

/// Whether a text chooses by a number that is used so.
fn has_plural(pattern: &Pattern<'_>, number_use: NumberUse) -> bool {
    selects(pattern).any(|select| {
        let mut variants = select.variants.iter();
        plural(select) == Some(number_use)
            || variants.any(|variant| has_plural(&variant.value, number_use))
    })
}

/// What a text uses a number for here, if it chooses by one.
fn plural(select: &Select<'_>) -> Option<NumberUse> {
    let mut keys = select.variants.iter().map(|variant| variant.key);
    let is_category = |name: &str| CATEGORIES.contains(&name);
    let is_plural = keys.clone().any(|key| is_category(key.name.as_str()))
        && keys.all(|key| key.is_number || is_category(key.name.as_str()));
    let options = match &select.selector {
        Expression::Call(call) => call.arguments.named.as_slice(),
        _ => &[],
    };
    let is_ordinal = options.iter().any(|option| {
        matches!(&option.value, Expression::Literal(Literal::String(word)) if word.as_str() == "ordinal")
    });
    is_plural.then_some(if is_ordinal {
        NumberUse::Ordinal
    } else {
        NumberUse::Cardinal
    })
}

fn selects<'t, 's>(pattern: &'t Pattern<'s>) -> impl Iterator<Item = &'t Select<'s>> {
    pattern.elements.iter().filter_map(|element| match element {
        Element::Placeable(placeable) => stretch::select(placeable),
        _ => None,
    })
}

/// The punctuation that a language uses, in the order of Unicode; nothing if
/// CLDR does not know.
fn punctuation(language: &Language) -> Vec<String> {
    let Ok(marks) = ExemplarCharacters::try_new_punctuation(&icu::identifier(language).into())
    else {
        return Vec::new();
    };
    // Of the ASCII ones those that stand in sentences; and no forms that exist
    // for old character sets, or look like others.
    let is_wanted = |mark: &char| match mark {
        '\0'..='\x7F' => "!\"'(),-.:;?".contains(*mark),
        '\u{2011}' | '\u{FF61}'..='\u{FF65}' => false,
        _ => true,
    };
    // Between these two are ideographs, syllables and forms of old character sets.
    let all = ('\0'..='\u{30FF}').chain('\u{FF00}'..='\u{FFEF}');
    let marks = all.filter(|mark| is_wanted(mark) && marks.contains(*mark));
    marks.map(String::from).collect()
}
