//! The pages of the look, written. What the program says there is in English, as in a
//! terminal; each text is in its own language, and says so.

use std::fmt::{self, Write};

use fluent_status::{Escaped, Language, Localizer, Message, StatusCode};

use super::codes;
use crate::render::code_of;
use crate::serve::texts::Shown;

pub(super) const STYLE: &str = include_str!("look.css");
/// So many mistakes are shown; more of them come of one.
const MOST_MISTAKES: usize = 50;

/// The texts as readers of one language see them.
pub(super) struct Look<'l> {
    pub(super) shown: &'l Shown,
    pub(super) language: &'l Language,
    pub(super) reader: &'l Localizer,
}

/// A body, and the language that it is in.
pub(super) struct Told {
    pub(super) language: Language,
    pub(super) text: String,
}

/// A text with the attributes of its language.
struct In<'t>(&'t Language, &'static str, &'t str);

impl fmt::Display for In<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let In(language, element, text) = self;
        let (direction, text) = (language.direction(), Escaped::new(text));
        write!(
            f,
            "<{element} lang=\"{language}\" dir=\"{direction}\">{text}</{element}>"
        )
    }
}

impl Look<'_> {
    /// All codes by their titles, and what else there is.
    pub(super) fn list(&self) -> String {
        self.page("Error pages", |w| {
            w.push_str("<h1>Error pages</h1>\n<h2>Languages</h2>\n");
            self.languages(w, "")?;
            w.push_str("<h2>Codes</h2>\n<ul>\n");
            for code in codes() {
                self.row(w, code.as_str(), self.reader.status(code))?;
            }
            w.push_str("</ul>\n<h2>Other messages</h2>\n");
            for family in self.shown.catalog.families() {
                let ids = self.ids(family);
                if ids.is_empty() {
                    continue;
                }
                writeln!(
                    w,
                    "<details>\n<summary>{}</summary>\n<ul>",
                    Escaped::new(family)
                )?;
                for message in ids {
                    self.row(w, message.id(), message)?;
                }
                w.push_str("</ul>\n</details>\n");
            }
            Ok(())
        })
    }

    /// A code in its three forms.
    pub(super) fn code(&self, code: StatusCode, json: &Told, text: &Told) -> String {
        let message = self.reader.status(code);
        let name = code.as_str();
        self.page(&format!("{name} {}", message.title()), |w| {
            let before = codes().take_while(|other| *other < code).last();
            let behind = codes().find(|other| *other > code);
            let [before, behind] =
                [&before, &behind].map(|code| code.as_ref().map(StatusCode::as_str));
            self.neighbours(w, before, behind)?;
            writeln!(
                w,
                "<h1>{name} {}</h1>",
                In(message.language(), "span", &message.title())
            )?;
            self.told_elsewhere(w, &text.language)?;
            self.languages(w, name)?;
            let path = format!("/{}/{name}", self.language);
            writeln!(
                w,
                "<h2><a href=\"{path}.html\">Page</a></h2>\n\
                 <iframe src=\"{path}.html\" title=\"The page\"></iframe>\n\
                 <h2><a href=\"{path}.json\">Problem details</a></h2>\n\
                 <pre lang=\"{}\" dir=\"ltr\">{}</pre>\n\
                 <h2><a href=\"{path}.txt\">Plain text</a></h2>\n{}",
                json.language,
                Escaped::new(&json.text),
                In(&text.language, "pre", &text.text),
            )
        })
    }

    /// A message that no page is made of: its texts alone.
    pub(super) fn message(&self, message: Message<'_>) -> String {
        let (id, language) = (message.id(), message.language());
        self.page(id, |w| {
            let families = self.shown.catalog.families().into_iter();
            let family = families.filter(|family| code_of(id, family).is_some());
            let ids = self.ids(family.max_by_key(|family| family.len()).unwrap_or(id));
            let ids = ids.iter().map(|message| message.id());
            let before = ids.clone().take_while(|other| *other != id).last();
            let behind = ids.skip_while(|other| *other != id).nth(1);
            self.neighbours(w, before, behind)?;
            writeln!(w, "<h1>{}</h1>", Escaped::new(id))?;
            self.languages(w, id)?;
            self.told_elsewhere(w, language)?;
            let (title, description) = (message.title(), message.description());
            if title != description {
                writeln!(w, "{}", In(language, "h2", &title))?;
            }
            writeln!(w, "{}", In(language, "p", &description))?;
            match message.hint() {
                Some(hint) => writeln!(w, "{}", In(language, "p", &hint)),
                None => Ok(()),
            }
        })
    }

    /// What is around the content.
    fn page(&self, title: &str, content: impl FnOnce(&mut String) -> fmt::Result) -> String {
        let title = Escaped::new(title);
        let tag = self.language;
        let mut html = format!(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title} ({tag})</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        );
        // Writing to memory does not fail.
        _ = self.mistakes(&mut html);
        html.push_str("<main>\n");
        _ = content(&mut html);
        html.push_str("</main>\n</body>\n</html>\n");
        html
    }

    /// What is wrong with the files that are not shown.
    fn mistakes(&self, w: &mut String) -> fmt::Result {
        let wrong = &self.shown.wrong;
        if wrong.is_empty() {
            return Ok(());
        }
        w.push_str(
            "<section class=\"wrong\" role=\"alert\">\n\
             <h2>The files have mistakes; this is what they said before</h2>\n<ul>\n",
        );
        for mistake in wrong.iter().take(MOST_MISTAKES) {
            writeln!(w, "<li>{}</li>", Escaped::new(mistake))?;
        }
        if let Some(more) = wrong
            .len()
            .checked_sub(MOST_MISTAKES)
            .filter(|more| *more > 0)
        {
            writeln!(w, "<li>and {more} more</li>")?;
        }
        w.write_str("</ul>\n</section>\n")
    }

    /// The messages of a family that have a title and that no page is made of.
    fn ids(&self, family: &str) -> Vec<Message<'_>> {
        let ids = self.shown.catalog.ids().filter_map(|id| {
            let code = code_of(id, family)?;
            let is_page = family == "http" && codes().any(|known| known.as_str() == code);
            self.reader.message(id).filter(|_| !is_page)
        });
        ids.filter(|message| message.attribute("title").is_some())
            .collect()
    }

    /// A row of the list: a name, and what it is called in the language.
    fn row(&self, w: &mut String, name: &str, message: Message<'_>) -> fmt::Result {
        let (name, language) = (Escaped::new(name), self.language);
        let title = message.title();
        let title = In(message.language(), "span", &title);
        writeln!(
            w,
            "<li><a href=\"/{language}/{name}\">{name} {title}</a></li>"
        )
    }

    /// Links to the list, and to what stands before and behind in it.
    fn neighbours(
        &self,
        w: &mut String,
        before: Option<&str>,
        behind: Option<&str>,
    ) -> fmt::Result {
        let language = self.language;
        writeln!(
            w,
            "<nav aria-label=\"Codes\">\n<a href=\"/{language}/\">All codes</a>"
        )?;
        if let Some(name) = before.map(Escaped::new) {
            writeln!(
                w,
                "<a href=\"/{language}/{name}\" rel=\"prev\">← {name}</a>"
            )?;
        }
        if let Some(name) = behind.map(Escaped::new) {
            writeln!(
                w,
                "<a href=\"/{language}/{name}\" rel=\"next\">{name} →</a>"
            )?;
        }
        w.write_str("</nav>\n")
    }

    /// Says so, if a text is in another language than the one that is looked at.
    fn told_elsewhere(&self, w: &mut String, told: &Language) -> fmt::Result {
        if told == self.language {
            return Ok(());
        }
        writeln!(
            w,
            "<p class=\"quiet\">Told in {told}: there is no text in {}.</p>",
            self.language
        )
    }

    /// Links to the same in each language.
    fn languages(&self, w: &mut String, name: &str) -> fmt::Result {
        w.push_str("<nav aria-label=\"Languages\">\n");
        for (language, reader) in self.shown.readers.iter() {
            let own = crate::own_name(reader, language);
            let own = In(language, "span", &own);
            let name = Escaped::new(name);
            let current = if language == self.language {
                " aria-current=\"page\""
            } else {
                ""
            };
            writeln!(w, "<a href=\"/{language}/{name}\"{current}>{own}</a>")?;
        }
        w.write_str("</nav>\n")
    }
}
