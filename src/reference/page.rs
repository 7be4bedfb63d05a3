//! A reference page as data: [`Page`], [`Table`], [`Group`] and [`Row`].
//!
//! A page is made whole at once and borrows nothing, so that it can be kept and written
//! in several forms.

use http::StatusCode;

use super::labels::{Label, Labels};
use crate::localizer::Localizer;
use crate::message::Message;
use crate::registry::{self, Class};
use fluent_source::Language;

/// The reference page of a family in one reader's language.
///
/// # Example
///
/// ```
/// use fluent_status::reference::Page;
/// use fluent_status::{Language, Localizer};
///
/// let english = Localizer::new(Language::SOURCE);
/// let page = Page::new(&english, "http").ok_or("no such family")?;
/// assert_eq!(page.family(), "http");
/// assert_eq!(page.language(), &Language::SOURCE);
/// assert!(page.tables().len() >= 2);
/// assert!(Page::new(&english, "no-such-family").is_none());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug)]
pub struct Page {
    family: String,
    /// The first of the reader's languages.
    language: Language,
    pub(super) title: Label,
    tables: Vec<Table>,
}

/// A table of a [`Page`]: normal values, abnormal values, or an API's own codes.
///
/// # Example
///
/// ```
/// use fluent_status::reference::Page;
/// use fluent_status::{Language, Localizer};
///
/// let english = Localizer::new(Language::SOURCE);
/// let page = Page::new(&english, "http").ok_or("no such family")?;
/// let [normal, abnormal, ..] = page.tables() else { unreachable!() };
/// assert_eq!(normal.columns().len(), 3);
/// assert_eq!(abnormal.columns().len(), 2);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug)]
pub struct Table {
    /// Which codes it lists, and so which columns it has.
    section: Section,
    pub(super) title: Label,
    pub(super) columns: Vec<Label>,
    groups: Vec<Group>,
}

/// The rows of a [`Table`] that belong to one class of status codes.
///
/// # Example
///
/// ```
/// use fluent_status::reference::Page;
/// use fluent_status::{Language, Localizer};
///
/// let english = Localizer::new(Language::SOURCE);
/// let page = Page::new(&english, "http").ok_or("no such family")?;
/// let [of_the_client, of_the_server] = page.tables()[1].groups() else { unreachable!() };
/// assert!(of_the_client.heading().is_some_and(|heading| heading.starts_with("4xx ")));
/// assert!(of_the_server.heading().is_some_and(|heading| heading.starts_with("5xx ")));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug)]
pub struct Group {
    /// The name of the class, unless the family has no message for it.
    pub(super) heading: Option<Label>,
    rows: Vec<Row>,
}

/// One code of a [`Group`].
///
/// # Example
///
/// ```
/// use fluent_status::reference::Page;
/// use fluent_status::{Language, Localizer};
///
/// let chinese = Localizer::new("zh-CN".parse::<Language>()?);
/// let page = Page::new(&chinese, "http").ok_or("no such family")?;
/// let row = &page.tables()[1].groups()[0].rows()[4];
/// assert_eq!((row.id(), row.code()), ("http-404", "404"));
/// assert_eq!(row.name(), "Not Found");
/// assert_eq!(row.language().to_string(), "zh-CN");
/// assert!(!row.description().is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Row {
    id: String,
    code: String,
    name: String,
    /// Whether the name is that of the registry or of the family's owner.
    is_official: bool,
    /// The message's own title.
    title: Option<String>,
    description: String,
    hint: Option<String>,
    /// The language of description and hint, and of a name that is not official.
    language: Language,
}

impl Page {
    /// The page of a family for a reader, or `None` if the source language has no code
    /// of the family.
    ///
    /// A family's messages for classes, such as `http-4xx`, are the headings of
    /// groups. The title of the page is the message `reference-title-<family>` or,
    /// without one, `reference-title`; so it is with every label. A message
    /// `<family>-other`, for codes that are not listed, has no row.
    pub fn new(localizer: &Localizer, family: &str) -> Option<Page> {
        let mut rows = Vec::new();
        for id in localizer.ids() {
            let code = id
                .strip_prefix(family)
                .and_then(|rest| rest.strip_prefix('-'));
            if let Some(code) = code.filter(|code| is_code(code))
                && let Some(message) = localizer.message(id)
            {
                rows.push((number(code), Row::new(family, code, message)));
            }
        }
        if rows.is_empty() {
            return None;
        }
        rows.sort_by_key(|(number, _)| *number);
        let labels = Labels::new(localizer);
        let sections = [Section::Normal, Section::Abnormal, Section::Other];
        let tables = sections.map(|section| Table::new(section, family, &labels, &rows));
        Some(Page {
            family: family.to_owned(),
            language: localizer.languages().next()?.clone(),
            title: labels.of_family("reference-title", family)?,
            tables: tables.into_iter().flatten().collect(),
        })
    }

    /// The same page without hints.
    ///
    /// ```
    /// use fluent_status::reference::Page;
    /// use fluent_status::{Language, Localizer};
    ///
    /// let english = Localizer::new(Language::SOURCE);
    /// let page = Page::new(&english, "http").ok_or("no such family")?.without_hints();
    /// assert_eq!(page.tables()[1].groups()[0].rows()[0].hint(), None);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn without_hints(mut self) -> Page {
        self.change_rows(|row| row.hint = None);
        self
    }

    /// The same page with each code named by the title of its message, in the page's
    /// language, in place of the English name that protocols have. A message without a
    /// title keeps the name.
    ///
    /// ```
    /// use fluent_status::reference::Page;
    /// use fluent_status::{Language, Localizer};
    ///
    /// let chinese = Localizer::new(Language::from_static("zh-CN"));
    /// let page = Page::new(&chinese, "http").ok_or("no such family")?.with_titles();
    /// assert_eq!(page.tables()[1].groups()[0].rows()[4].name(), "未找到");
    /// # Ok::<(), &str>(())
    /// ```
    pub fn with_titles(mut self) -> Page {
        self.change_rows(|row| {
            if let Some(title) = row.title.clone() {
                row.name = title;
                row.is_official = false;
            }
        });
        self
    }

    fn change_rows(&mut self, change: impl Fn(&mut Row)) {
        let groups = self.tables.iter_mut().flat_map(|table| &mut table.groups);
        groups.flat_map(|group| &mut group.rows).for_each(change);
    }

    /// The family whose codes the page lists.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// The reader's first language. A row is in another one if that language has no text
    /// for the code; see [`Row::language`].
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The heading of the page.
    pub fn title(&self) -> &str {
        &self.title.text
    }

    /// The tables that have rows, in this order: normal values, abnormal values,
    /// an API's own codes.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }
}

impl Table {
    /// The table of a section, or `None` if no row belongs to it. `rows` are all rows of
    /// the page, sorted, with their codes as numbers.
    fn new(
        section: Section,
        family: &str,
        labels: &Labels<'_>,
        rows: &[(Option<u32>, Row)],
    ) -> Option<Table> {
        let mut groups: Vec<Group> = Vec::new();
        for (_, row) in rows {
            let class = status(&row.code).map(Class::of);
            if section != Section::of(class) {
                continue;
            }
            // Without headings all rows are one group.
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
        let (title, columns) = section.labels();
        let columns = columns.iter();
        Some(Table {
            section,
            title: labels.of_family(title, family)?,
            columns: columns
                .filter_map(|id| labels.of_family(id, family))
                .collect(),
            groups,
        })
    }

    /// The heading of the table.
    pub fn title(&self) -> &str {
        &self.title.text
    }

    /// The headings of the columns: code, type and description in a table of
    /// normal values; code with name, and description in the others.
    pub fn columns(&self) -> impl ExactSizeIterator<Item = &str> {
        self.columns.iter().map(|column| column.text.as_str())
    }

    /// The groups of rows, one for each class. A family without messages for
    /// classes has a single group.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Whether the name of a code has a column of its own.
    pub(super) fn has_type(&self) -> bool {
        self.section == Section::Normal
    }
}

impl Group {
    /// The name of the class, such as `4xx` with its title, if the family has a
    /// message for it.
    pub fn heading(&self) -> Option<&str> {
        self.heading.as_ref().map(|heading| heading.text.as_str())
    }

    /// The rows in ascending order of their codes.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }
}

impl Row {
    /// The row of a message. A name that its owner gives the code goes before the
    /// message's own title: it is what protocols and tools show.
    fn new(family: &str, code: &str, message: Message<'_>) -> Row {
        let own_title = message.attribute("title").map(|title| title.into_owned());
        let reason = official_name(family, code);
        Row {
            id: message.id().to_owned(),
            code: code.to_owned(),
            is_official: reason.is_some(),
            name: reason
                .map(str::to_owned)
                .or(own_title.clone())
                .unwrap_or_default(),
            title: own_title,
            description: message.description().into_owned(),
            hint: message.hint().map(|hint| hint.into_owned()),
            language: message.language().clone(),
        }
    }

    /// The id of the message.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The code, which is what follows the family in the id.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The registered reason phrase or the name that the family's owner gives the code,
    /// which are English on every page but one [with titles](Page::with_titles). For any
    /// other code it is the title of the message, and empty if the message has none.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the code means.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// What the reader can do about it, if the message says so.
    pub fn hint(&self) -> Option<&str> {
        self.hint.as_deref()
    }

    /// The language of description and hint, which is not the page's if the
    /// message fell back.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The language of the name: English if it is official, else that of the message
    /// whose title it is.
    pub(super) fn name_language(&self) -> Language {
        if self.is_official {
            Language::ENGLISH
        } else {
            self.language.clone()
        }
    }

    /// Code and name in one cell.
    pub(super) fn code_and_name(&self) -> String {
        let both = format!("{} {}", self.code, self.name);
        both.trim_end().to_owned()
    }
}

/// What the codes of a table have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    /// Status codes 1xx to 3xx.
    Normal,
    /// Status codes 4xx and 5xx.
    Abnormal,
    /// Codes that are not status codes.
    Other,
}

impl Section {
    /// The section of a class; of codes without one, the last.
    fn of(class: Option<Class>) -> Section {
        match class {
            Some(Class::Informational | Class::Successful | Class::Redirection) => Section::Normal,
            Some(Class::ClientError | Class::ServerError) => Section::Abnormal,
            None => Section::Other,
        }
    }

    /// The ids of the table's heading and of its columns' headings.
    fn labels(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Section::Normal => (
                "reference-normal",
                &[
                    "reference-normal-code",
                    "reference-type",
                    "reference-description",
                ],
            ),
            Section::Abnormal => (
                "reference-abnormal",
                &["reference-abnormal-code", "reference-description"],
            ),
            Section::Other => (
                "reference-other",
                &["reference-other-code", "reference-description"],
            ),
        }
    }
}

/// Whether the end of an id is a code. A class such as `4xx` is the heading of a
/// group instead, and `other` is for what is not listed.
fn is_code(code: &str) -> bool {
    let classes = Class::ALL.map(Class::id);
    !matches!(code, "" | "other")
        && !classes
            .iter()
            .any(|id| id.strip_prefix("http-") == Some(code))
}

/// What rows are sorted by: the number. Codes that are none come first, in the order of
/// the files.
fn number(code: &str) -> Option<u32> {
    code.parse().ok()
}

/// The code as a status code. A number outside 100–599 is an API's own code, although
/// [`StatusCode`] could hold some of them.
fn status(code: &str) -> Option<StatusCode> {
    let status = StatusCode::from_bytes(code.as_bytes()).ok()?;
    (status.as_u16() < 600).then_some(status)
}

/// The name of a code in English: that of the family's owner or, for a registered
/// status code, the reason phrase.
fn official_name(family: &str, code: &str) -> Option<&'static str> {
    match registry::family_code(family, code) {
        Some(known) => known.name(),
        None => status(code)
            .and_then(registry::entry)
            .map(registry::Entry::reason),
    }
}
