//! A page as one HTML file.
//!
//! All texts go through [`Escaped`]. A text that fell back to another language carries
//! `lang`, and `dir` where it runs the other way, so that a screen reader pronounces it
//! and a browser lays it out as that language.

use std::fmt::{self, Write as _};

use super::page::{Page, Row, Table};
use crate::html::Escaped;
use fluent_source::Language;

impl Page {
    /// The page as one HTML file that needs no other: the style is inside, and
    /// there is no script. Each row can be linked to by the id of its message.
    ///
    /// ```
    /// use fluent_status::reference::Page;
    /// use fluent_status::{Language, Localizer};
    ///
    /// let chinese = Localizer::new("zh-CN".parse::<Language>()?);
    /// let page = Page::new(&chinese, "http").ok_or("no such family")?;
    /// let html = page.to_html();
    /// assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\" dir=\"ltr\">"));
    /// assert!(html.contains("<tr id=\"http-404\">"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_html(&self) -> String {
        let mut page = String::new();
        let _ = self.write_html(&mut page);
        page
    }

    /// Writes the whole file. A string takes everything, so no write fails.
    fn write_html(&self, w: &mut String) -> fmt::Result {
        let title = Escaped::new(self.title());
        writeln!(
            w,
            "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n<h1{}>{title}</h1>",
            self.language(),
            self.language().direction(),
            include_str!(concat!(env!("OUT_DIR"), "/reference.css")),
            self.foreign(&self.title.language),
        )?;
        for (number, table) in self.tables().iter().enumerate() {
            self.write_table(w, number, table)?;
        }
        writeln!(w, "</main>\n</body>\n</html>")
    }

    /// Writes a table with its heading, and a body for each group. `number` makes the id
    /// of the heading, by which the table is labelled.
    fn write_table(&self, w: &mut String, number: usize, table: &Table) -> fmt::Result {
        writeln!(w, "<section aria-labelledby=\"table-{number}\">")?;
        let heading = self.foreign(&table.title.language);
        let title = Escaped::new(table.title());
        writeln!(w, "<h2 id=\"table-{number}\"{heading}>{title}</h2>")?;
        let class = if table.has_type() {
            " class=\"typed\""
        } else {
            ""
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
        for group in table.groups() {
            writeln!(w, "<tbody>")?;
            if let Some(heading) = &group.heading {
                let columns = table.columns.len();
                write!(w, "<tr><th colspan=\"{columns}\" scope=\"rowgroup\"")?;
                let foreign = self.foreign(&heading.language);
                writeln!(w, "{foreign}>{}</th></tr>", Escaped::new(&heading.text))?;
            }
            for row in group.rows() {
                self.write_row(w, table, row)?;
            }
            writeln!(w, "</tbody>")?;
        }
        writeln!(w, "</table>\n</section>")
    }

    /// Writes the row of a code, with the id of its message as the anchor.
    fn write_row(&self, w: &mut String, table: &Table, row: &Row) -> fmt::Result {
        let (code, name) = (Escaped::new(row.code()), Escaped::new(row.name()));
        write!(
            w,
            "<tr id=\"{}\"><th scope=\"row\">",
            Escaped::new(row.id())
        )?;
        let name_language = self.foreign(&row.name_language());
        if table.has_type() {
            write!(w, "<b>{code}</b></th><td{name_language}>{name}</td>")?;
        } else {
            write!(w, "<b>{code}</b> <span{name_language}>{name}</span></th>")?;
        }
        write!(
            w,
            "<td{}>{}",
            self.foreign(row.language()),
            Escaped::new(row.description())
        )?;
        if let Some(hint) = row.hint() {
            write!(w, "<p>{}</p>", Escaped::new(hint))?;
        }
        writeln!(w, "</td></tr>")
    }

    /// The attributes `lang` and `dir` for a text whose language is not the page's, with
    /// a space before each; nothing for a text of the page's language.
    fn foreign(&self, language: &Language) -> String {
        if language == self.language() {
            return String::new();
        }
        let direction = if language.direction() == self.language().direction() {
            String::new()
        } else {
            format!(" dir=\"{}\"", language.direction())
        };
        format!(" lang=\"{language}\"{direction}")
    }
}
