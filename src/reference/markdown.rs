//! A page in Markdown.
//!
//! Markdown has no way to mark a language, so a text that fell back stands there without
//! a note. Use the HTML page where that matters.

use std::fmt::{self, Write as _};

use super::page::Page;

impl Page {
    /// The page in Markdown, with tables as in GitHub Flavored Markdown (section
    /// 4.10 of its specification). Documentation sites can include it unchanged. Each row
    /// can be linked to by the id of its message.
    ///
    /// ```
    /// use fluent_status::reference::Page;
    /// use fluent_status::{Language, Localizer};
    ///
    /// let english = Localizer::new(Language::SOURCE);
    /// let page = Page::new(&english, "http").ok_or("no such family")?;
    /// assert!(page.to_markdown().contains("\n### 4xx "));
    /// assert!(page.to_markdown().contains("\n| <a id=\"http-404\"></a>404 Not Found | "));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn to_markdown(&self) -> String {
        let mut page = String::new();
        // Writing to a string does not fail.
        let _ = self.write_markdown(&mut page);
        page
    }

    /// Writes the whole page: a heading of the second level for each table, and one of the
    /// third with a table of its own for each group.
    fn write_markdown(&self, w: &mut String) -> fmt::Result {
        writeln!(w, "# {}", Markdown(self.title()))?;
        for table in self.tables() {
            writeln!(w, "\n## {}", Markdown(table.title()))?;
            for group in table.groups() {
                if let Some(heading) = group.heading() {
                    writeln!(w, "\n### {}", Markdown(heading))?;
                }
                writeln!(w)?;
                for column in table.columns() {
                    write!(w, "| {} ", Markdown(column))?;
                }
                writeln!(w, "|")?;
                writeln!(w, "{}|", "| --- ".repeat(table.columns.len()))?;
                for row in group.rows() {
                    // Where a link such as `#http-404` leads. It is HTML, which renderers
                    // pass on, and an id has only letters, digits and hyphens.
                    write!(w, "| <a id=\"{}\"></a>", row.id())?;
                    if table.has_type() {
                        write!(w, "{} | {} ", Markdown(row.code()), Markdown(row.name()))?;
                    } else {
                        write!(w, "{} ", Markdown(&row.code_and_name()))?;
                    }
                    write!(w, "| {}", Markdown(row.description()))?;
                    if let Some(hint) = row.hint() {
                        write!(w, "<br />{}", Markdown(hint))?;
                    }
                    writeln!(w, " |")?;
                }
            }
        }
        Ok(())
    }
}

/// A text in Markdown. Whatever could be markup is escaped, including what only MDX takes
/// for markup, and a line break, which would end the table, becomes a space.
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
