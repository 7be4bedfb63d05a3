//! The reference page of a family: what an API's documentation says of its
//! status codes, as data, as Markdown and as HTML.
//!
//! One source gives the page in every language, so that none of them drifts.
//!
//! # Example
//!
//! ```
//! use fluent_status::reference::Page;
//! use fluent_status::{Language, Localizer};
//!
//! let chinese = Localizer::new("zh-CN".parse::<Language>()?);
//! let page = Page::new(&chinese, "vpc").ok_or("no such family")?;
//! assert_eq!(page.title(), "状态码");
//! let [normal, abnormal] = page.tables() else { unreachable!() };
//! assert!(normal.columns().eq(["正常返回码", "类型", "说明"]));
//! assert_eq!(abnormal.groups()[0].rows()[0].name(), "Bad Request");
//! assert!(page.to_markdown().starts_with("# 状态码\n"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::fmt::{self, Write as _};

use http::StatusCode;

use crate::html::Escaped;
use crate::localizer::{Localizer, Message};
use crate::negotiate::Preferences;
use crate::registry::{self, Class};
use fluent_source::Language;

/// The reference page of a family in one reader's language.
#[derive(Clone, Debug)]
pub struct Page {
    family: String,
    language: Language,
    title: Label,
    tables: Vec<Table>,
}

/// A short text that may have fallen back to another language.
#[derive(Clone, Debug, PartialEq)]
struct Label {
    text: String,
    language: Language,
}

/// A table of a page: normal values, abnormal values, or codes of an API that
/// are no status codes.
#[derive(Clone, Debug)]
pub struct Table {
    kind: Kind,
    title: Label,
    columns: Vec<Label>,
    groups: Vec<Group>,
}

/// The rows of one class of status codes.
#[derive(Clone, Debug)]
pub struct Group {
    heading: Option<Label>,
    rows: Vec<Row>,
}

/// One code.
#[derive(Clone, Debug)]
pub struct Row {
    id: String,
    code: String,
    name: String,
    description: String,
    hint: Option<String>,
    language: Language,
}

impl Page {
    /// The page of a family for this reader; none if the source language has no
    /// codes of the family.
    ///
    /// A family's messages for classes, such as `http-4xx`, head the rows of
    /// that class. A title of its own is `reference-title-<family>`.
    pub fn new(localizer: &Localizer, family: &str) -> Option<Page> {
        let mut rows = Vec::new();
        for id in localizer.ids() {
            let code = id
                .strip_prefix(family)
                .and_then(|rest| rest.strip_prefix('-'));
            if let Some(code) = code.filter(|code| is_code(code))
                && let Some(message) = localizer.message(id)
            {
                rows.push((number(code), Row::new(code, message)));
            }
        }
        if rows.is_empty() {
            return None;
        }
        rows.sort_by_key(|(number, _)| *number);
        let labels = Labels::new(localizer);
        let title = labels.get(&format!("reference-title-{family}"));
        let kinds = [Kind::Normal, Kind::Abnormal, Kind::Other];
        let tables = kinds.map(|kind| Table::new(kind, family, &labels, &rows));
        Some(Page {
            family: family.to_owned(),
            language: localizer.languages().next()?.clone(),
            title: title.or_else(|| labels.get("reference-title"))?,
            tables: tables.into_iter().flatten().collect(),
        })
    }

    /// The family.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// The reader's language. A row that fell back to another one says so by
    /// [`Row::language`].
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The title of the page.
    pub fn title(&self) -> &str {
        &self.title.text
    }

    /// The tables that have rows: normal values, abnormal values, other codes.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The page in Markdown, with the tables of GitHub's flavour (section 4.10
    /// of its specification); documentation sites take it in unchanged.
    pub fn to_markdown(&self) -> String {
        let mut page = String::new();
        // Writing to a string does not fail.
        let _ = self.write_markdown(&mut page);
        page
    }

    /// The page as one HTML file that needs no other.
    pub fn to_html(&self) -> String {
        let mut page = String::new();
        let _ = self.write_html(&mut page);
        page
    }

    fn write_markdown(&self, w: &mut String) -> fmt::Result {
        writeln!(w, "# {}", Markdown(self.title()))?;
        for table in &self.tables {
            writeln!(w, "\n## {}", Markdown(table.title()))?;
            for group in &table.groups {
                if let Some(heading) = group.heading() {
                    writeln!(w, "\n### {}", Markdown(heading))?;
                }
                writeln!(w)?;
                for column in table.columns() {
                    write!(w, "| {} ", Markdown(column))?;
                }
                writeln!(w, "|")?;
                writeln!(w, "{}|", "| --- ".repeat(table.columns.len()))?;
                for row in &group.rows {
                    match table.has_type() {
                        true => write!(w, "| {} | {} ", Markdown(&row.code), Markdown(&row.name))?,
                        false => write!(w, "| {} ", Markdown(&row.code_and_name()))?,
                    }
                    write!(w, "| {}", Markdown(&row.description))?;
                    if let Some(hint) = &row.hint {
                        write!(w, "<br />{}", Markdown(hint))?;
                    }
                    writeln!(w, " |")?;
                }
            }
        }
        Ok(())
    }

    fn write_html(&self, w: &mut String) -> fmt::Result {
        let title = Escaped::new(self.title());
        writeln!(
            w,
            "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n<h1{}>{title}</h1>",
            self.language,
            self.language.direction(),
            include_str!("reference.css"),
            self.foreign(&self.title.language),
        )?;
        for (number, table) in self.tables.iter().enumerate() {
            self.write_table(w, number, table)?;
        }
        writeln!(w, "</main>\n</body>\n</html>")
    }

    fn write_table(&self, w: &mut String, number: usize, table: &Table) -> fmt::Result {
        writeln!(w, "<section aria-labelledby=\"table-{number}\">")?;
        let heading = self.foreign(&table.title.language);
        let title = Escaped::new(table.title());
        writeln!(w, "<h2 id=\"table-{number}\"{heading}>{title}</h2>")?;
        let class = match table.has_type() {
            true => " class=\"typed\"",
            false => "",
        };
        writeln!(w, "<table{class} aria-labelledby=\"table-{number}\">")?;
        writeln!(w, "<thead>\n<tr>")?;
        for column in &table.columns {
            let foreign = self.foreign(&column.language);
            writeln!(
                w,
                "<th scope=\"col\"{foreign}>{}</th>",
                Escaped::new(&column.text)
            )?;
        }
        writeln!(w, "</tr>\n</thead>")?;
        for group in &table.groups {
            writeln!(w, "<tbody>")?;
            if let Some(heading) = &group.heading {
                let columns = table.columns.len();
                write!(w, "<tr><th colspan=\"{columns}\" scope=\"rowgroup\"")?;
                let foreign = self.foreign(&heading.language);
                writeln!(w, "{foreign}>{}</th></tr>", Escaped::new(&heading.text))?;
            }
            for row in &group.rows {
                self.write_row(w, table, row)?;
            }
            writeln!(w, "</tbody>")?;
        }
        writeln!(w, "</table>\n</section>")
    }

    fn write_row(&self, w: &mut String, table: &Table, row: &Row) -> fmt::Result {
        let (code, name) = (Escaped::new(&row.code), Escaped::new(&row.name));
        write!(w, "<tr id=\"{}\"><th scope=\"row\">", Escaped::new(&row.id))?;
        // Names are in English, unless they are a message's own title.
        let name_language = match registered(&row.code) {
            Some(_) => &Language::ENGLISH,
            None => &row.language,
        };
        let name_language = self.foreign(name_language);
        match table.has_type() {
            true => write!(w, "<b>{code}</b></th><td{name_language}>{name}</td>")?,
            false => write!(w, "<b>{code}</b> <span{name_language}>{name}</span></th>")?,
        }
        write!(
            w,
            "<td{}>{}",
            self.foreign(&row.language),
            Escaped::new(&row.description)
        )?;
        if let Some(hint) = &row.hint {
            write!(w, "<p>{}</p>", Escaped::new(hint))?;
        }
        writeln!(w, "</td></tr>")
    }

    /// The attributes for a text in another language than the page's.
    fn foreign(&self, language: &Language) -> String {
        if *language == self.language {
            return String::new();
        }
        let direction = match language.direction() == self.language.direction() {
            true => String::new(),
            false => format!(" dir=\"{}\"", language.direction()),
        };
        format!(" lang=\"{language}\"{direction}")
    }
}

impl Table {
    fn new(
        kind: Kind,
        family: &str,
        labels: &Labels<'_>,
        rows: &[(Option<u32>, Row)],
    ) -> Option<Table> {
        let mut groups: Vec<Group> = Vec::new();
        for (_, row) in rows {
            let class = status(&row.code).map(Class::of);
            if kind != Kind::of(class) {
                continue;
            }
            // A family without messages for classes has one group a table.
            let heading = class.and_then(|class| labels.heading(family, class));
            match groups.last_mut() {
                Some(group) if group.heading == heading => group.rows.push(row.clone()),
                _ => groups.push(Group {
                    heading,
                    rows: vec![row.clone()],
                }),
            }
        }
        if groups.is_empty() {
            return None;
        }
        let (title, columns) = kind.labels();
        Some(Table {
            kind,
            title: labels.get(title)?,
            columns: columns.iter().filter_map(|id| labels.get(id)).collect(),
            groups,
        })
    }

    /// The heading of the table.
    pub fn title(&self) -> &str {
        &self.title.text
    }

    /// The headings of the columns. Three are code, type and description; two
    /// are code with name, and description.
    pub fn columns(&self) -> impl ExactSizeIterator<Item = &str> {
        self.columns.iter().map(|column| column.text.as_str())
    }

    /// The rows by class.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    fn has_type(&self) -> bool {
        self.kind == Kind::Normal
    }
}

impl Group {
    /// The name of the class, `4xx Client error`, if the family has a message
    /// for it.
    pub fn heading(&self) -> Option<&str> {
        self.heading.as_ref().map(|heading| heading.text.as_str())
    }

    /// The codes in ascending order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }
}

impl Row {
    fn new(code: &str, message: Message<'_>) -> Row {
        let own_title = message.attribute("title").map(|title| title.into_owned());
        let reason = registered(code).map(|entry| entry.reason().to_owned());
        Row {
            id: message.id().to_owned(),
            code: code.to_owned(),
            name: reason.or(own_title).unwrap_or_default(),
            description: message.description().into_owned(),
            hint: message.hint().map(|hint| hint.into_owned()),
            language: message.language().clone(),
        }
    }

    /// The id of the message.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The code: what stands behind the family in the id.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The registered reason phrase, in English on every page; for a code that
    /// is not registered the message's title, if it has one.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The description.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// What the reader can do about it.
    pub fn hint(&self) -> Option<&str> {
        self.hint.as_deref()
    }

    /// The language of description and hint.
    pub fn language(&self) -> &Language {
        &self.language
    }

    fn code_and_name(&self) -> String {
        let both = format!("{} {}", self.code, self.name);
        both.trim_end().to_owned()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Normal,
    Abnormal,
    Other,
}

impl Kind {
    fn of(class: Option<Class>) -> Kind {
        match class {
            Some(Class::Informational | Class::Successful | Class::Redirection) => Kind::Normal,
            Some(Class::ClientError | Class::ServerError) => Kind::Abnormal,
            None => Kind::Other,
        }
    }

    /// The ids of the table's heading and of its columns' headings.
    fn labels(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Kind::Normal => (
                "reference-normal",
                &[
                    "reference-normal-code",
                    "reference-type",
                    "reference-description",
                ],
            ),
            Kind::Abnormal => (
                "reference-abnormal",
                &["reference-abnormal-code", "reference-description"],
            ),
            Kind::Other => (
                "reference-other",
                &["reference-other-code", "reference-description"],
            ),
        }
    }
}

/// Where the words around the texts come from: the reader's catalog, or the
/// embedded texts for what a catalog of one's own does not have.
struct Labels<'l> {
    own: &'l Localizer,
    embedded: Localizer,
}

impl Labels<'_> {
    fn new(own: &Localizer) -> Labels<'_> {
        let wanted: Preferences = own.languages().cloned().collect();
        Labels {
            own,
            embedded: Localizer::new(wanted),
        }
    }

    fn get(&self, id: &str) -> Option<Label> {
        let message = self.own.message(id).or_else(|| self.embedded.message(id))?;
        Some(Label {
            text: message.to_string(),
            language: message.language().clone(),
        })
    }

    /// `4xx Client error`, where the family has such a message.
    fn heading(&self, family: &str, class: Class) -> Option<Label> {
        let code = class.id().strip_prefix("http-")?;
        let message = self.own.message(&format!("{family}-{code}"))?;
        Some(Label {
            text: format!("{code} {}", message.title()),
            language: message.language().clone(),
        })
    }
}

/// A class such as `4xx` heads a group and is no row.
fn is_code(code: &str) -> bool {
    let classes = Class::ALL.map(Class::id);
    !code.is_empty()
        && !classes
            .iter()
            .any(|id| id.strip_prefix("http-") == Some(code))
}

fn number(code: &str) -> Option<u32> {
    code.parse().ok()
}

/// The status code that a code is; one outside 100–599 is an API's own.
fn status(code: &str) -> Option<StatusCode> {
    let status = StatusCode::from_bytes(code.as_bytes()).ok()?;
    (status.as_u16() < 600).then_some(status)
}

fn registered(code: &str) -> Option<&'static registry::Entry> {
    status(code).and_then(registry::entry)
}

/// Text in Markdown: whatever could be markup is escaped, in MDX too.
struct Markdown<'t>(&'t str);

impl fmt::Display for Markdown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '|' | '#' | '~'
                | '&' | '$' => write!(f, "\\{character}")?,
                '\r' | '\n' => f.write_char(' ')?,
                _ => f.write_char(character)?,
            }
        }
        Ok(())
    }
}
