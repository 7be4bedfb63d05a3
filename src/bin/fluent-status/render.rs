//! What the program prints: text for people, JSON and CSV for programs.

use std::fmt::{self, Write as _};
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use fluent_source::report::{Level, report};
use fluent_status::reference::{self, Page, Row, Table};
use fluent_status::registry::{self, Class, FamilyCode};
use fluent_status::{
    Catalog, Diagnostic, Language, Localizer, Match, Message, Preferences, StatusCode, Value,
};
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::args::OutputFormat;

const BOLD: Style = Style::new().bold();
const LABEL: Style = Style::new().dimmed();
const HINT: Style = AnsiColor::Cyan.on_default();

/// One message, as it is printed.
#[derive(Serialize)]
pub(crate) struct MessageData {
    pub(crate) id: String,
    /// The number that was asked for or that the id ends in.
    code: Option<u32>,
    pub(crate) language: String,
    title: String,
    description: String,
    hint: Option<String>,
    reason: Option<&'static str>,
    class: Option<&'static str>,
    reference: Option<String>,
    sender: Option<&'static str>,
    /// The ids of other families that have the code or the name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<String>,
}

impl MessageData {
    pub(crate) fn new(
        message: Message<'_>,
        asked: Option<StatusCode>,
        arguments: &[(String, Value<'static>)],
    ) -> MessageData {
        let id = message.id();
        let code = asked
            .map(|status| u32::from(status.as_u16()))
            .or_else(|| number_of(id)?.parse().ok());
        let status = code
            .and_then(|code| u16::try_from(code).ok())
            .and_then(|code| StatusCode::from_u16(code).ok());
        let entry = status.and_then(registry::entry);
        let known = family_code(id);
        let class = status.map(Class::of).or_else(|| {
            let classes = Class::ALL.into_iter();
            classes.into_iter().find(|class| class.id() == id)
        });
        // An argument that no text takes changes nothing.
        let mut filled = message.with("", "");
        for (name, value) in arguments {
            filled = filled.with(name, value.clone());
        }
        MessageData {
            id: id.to_owned(),
            code,
            language: message.language().to_string(),
            title: filled.title().into_owned(),
            description: filled.description().into_owned(),
            hint: filled.hint().map(Into::into),
            reason: match known {
                Some(known) => known.name(),
                None => entry.map(registry::Entry::reason),
            },
            class: class.map(Class::as_str),
            reference: match known {
                Some(known) => Some(known.reference().to_string()),
                None => entry.map(|entry| entry.reference().to_string()),
            },
            sender: known.map(FamilyCode::sender),
            also: Vec::new(),
        }
    }

    /// The same, with the ids of other families that have the code or the name.
    pub(crate) fn with_also(mut self, also: &[String]) -> MessageData {
        let others = also.iter().filter(|id| **id != self.id);
        self.also = others.cloned().collect();
        self
    }

    /// The title, unless the description stands in its place.
    fn own_title(&self) -> Option<&str> {
        (self.title != self.description).then_some(&self.title)
    }

    /// The code as people write it: `404`, `4xx`, `retry-after`.
    fn short_code(&self) -> String {
        match self.code {
            Some(code) => code.to_string(),
            None => self.id.split_once('-').map_or("", |it| it.1).to_owned(),
        }
    }
}

/// What stands behind a family's name in an id of that family.
pub(crate) fn code_of<'i>(id: &'i str, family: &str) -> Option<&'i str> {
    id.strip_prefix(family)?.strip_prefix('-')
}

/// The number that is the code of an id: all of what stands behind the family. That of
/// `shop-order-404` is none, and neither is `0301`.
pub(crate) fn number_of(id: &str) -> Option<&str> {
    let code = match family_code(id) {
        Some(known) => known.code(),
        None => id.split_once('-')?.1,
    };
    let is_number = code.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && (code == "0" || !code.starts_with('0'))).then_some(code)
}

/// The facts about the code of an id, if it is one of another family than `http`.
pub(crate) fn family_code(id: &str) -> Option<&'static FamilyCode> {
    let mut known = registry::family_codes();
    known.find(|known| code_of(id, known.family()) == Some(known.code()))
}

/// What was found for one question.
pub(crate) enum Answer {
    /// One message, told in full.
    One(Box<MessageData>),
    /// Several that it may be, told in a line each.
    Several(Vec<MessageData>),
    /// Nothing, and why.
    Nothing(String),
}

/// The answers, one after another. One alone is an object in JSON, several an array.
pub(crate) fn explain(answers: Vec<Answer>, format: OutputFormat) -> io::Result<()> {
    if let OutputFormat::Text = format {
        for (number, answer) in answers.iter().enumerate() {
            if number > 0 {
                writeln!(anstream::stdout())?;
            }
            match answer {
                Answer::One(message) => explain_text(message)?,
                Answer::Several(messages) => by_id(messages)?,
                Answer::Nothing(_) => {}
            }
        }
        return Ok(());
    }
    let is_one = matches!(answers.as_slice(), [Answer::One(_)]);
    let messages: Vec<MessageData> = answers
        .into_iter()
        .flat_map(|answer| match answer {
            Answer::One(message) => vec![*message],
            Answer::Several(messages) => messages,
            Answer::Nothing(_) => Vec::new(),
        })
        .collect();
    match messages.as_slice() {
        [] => Ok(()),
        [message] if is_one => json(message),
        messages => json(messages),
    }
}

fn explain_text(message: &MessageData) -> io::Result<()> {
    let mut out = anstream::stdout().lock();
    let code = message.short_code();
    if let Some(title) = message.own_title() {
        writeln!(out, "{BOLD}{code} {title}{BOLD:#}")?;
    }
    writeln!(out, "{}", message.description)?;
    if let Some(hint) = &message.hint {
        writeln!(out, "{HINT}{hint}{HINT:#}")?;
    }
    writeln!(out)?;
    let also = message.also.join(", ");
    let facts = [
        ("id", Some(message.id.as_str())),
        ("language", Some(&message.language)),
        ("reason", message.reason),
        ("class", message.class),
        ("reference", message.reference.as_deref()),
        ("sender", message.sender),
        ("also", Some(also.as_str()).filter(|also| !also.is_empty())),
    ];
    for (label, fact) in facts {
        if let Some(fact) = fact {
            writeln!(out, "{LABEL}{label:<9}{LABEL:#}  {fact}")?;
        }
    }
    Ok(())
}

/// One row a message: code, title, description.
pub(crate) fn list(messages: &[MessageData], family: &str) -> io::Result<()> {
    rows(messages, |it| {
        code_of(&it.id, family).unwrap_or_default().into()
    })
}

/// The same of several families, with whole ids.
fn by_id(messages: &[MessageData]) -> io::Result<()> {
    rows(messages, |message| message.id.clone())
}

fn rows(messages: &[MessageData], head: impl Fn(&MessageData) -> String) -> io::Result<()> {
    let rows = messages.iter().map(|message| {
        let title = message.own_title().unwrap_or_default().to_owned();
        [head(message), title, message.description.clone()]
    });
    columns(&rows.collect::<Vec<_>>())
}

/// One family of a catalog, as it is printed.
#[derive(Serialize)]
pub(crate) struct FamilyData {
    family: String,
    messages: usize,
    /// The title of its reference page, if it has one of its own.
    title: Option<String>,
}

impl FamilyData {
    pub(crate) fn new(catalog: &Catalog, localizer: &Localizer, family: &str) -> FamilyData {
        let ids = catalog.ids();
        let title = localizer.message(&format!("reference-title-{family}"));
        FamilyData {
            family: family.to_owned(),
            messages: ids.filter(|id| code_of(id, family).is_some()).count(),
            title: title.map(|title| title.to_string()),
        }
    }
}

pub(crate) fn families(families: &[FamilyData]) -> io::Result<()> {
    let row = |family: &FamilyData| {
        let title = family.title.clone().unwrap_or_default();
        [family.family.clone(), family.messages.to_string(), title]
    };
    columns(&families.iter().map(row).collect::<Vec<_>>())
}

/// One language of a catalog, as it is printed.
#[derive(Serialize)]
pub(crate) struct LanguageData {
    pub(crate) tag: String,
    /// In the language itself.
    pub(crate) name: String,
    pub(crate) direction: &'static str,
    /// How far the embedded texts are reviewed; none for other texts.
    #[serde(flatten)]
    pub(crate) review: Option<ReviewData>,
}

/// How far a language is reviewed, when the program was made.
#[derive(Serialize)]
pub(crate) struct ReviewData {
    /// The share of its messages that a person has approved, in percent.
    pub(crate) reviewed: u8,
    /// Who has drafted them: a machine or a person.
    pub(crate) drafted_by: &'static str,
}

impl ReviewData {
    /// What `docs/languages.md` says of a language.
    pub(crate) fn of(tag: &str) -> Option<ReviewData> {
        const PAGE: &str = include_str!("../../../docs/languages.md");

        let rows = PAGE
            .lines()
            .map(|line| line.split('|').map(str::trim).collect::<Vec<_>>());
        let of_tag = |cells: Vec<&'static str>| match *cells.as_slice() {
            [_, code, _, _, reviewed, drafted_by, _] if code.trim_matches('`') == tag => {
                let reviewed = reviewed.strip_suffix('%')?.trim().parse().ok()?;
                Some(ReviewData {
                    reviewed,
                    drafted_by,
                })
            }
            _ => None,
        };
        rows.into_iter().find_map(of_tag)
    }
}

pub(crate) fn locales(languages: &[LanguageData], format: OutputFormat) -> io::Result<()> {
    match format {
        OutputFormat::Json => json(languages),
        OutputFormat::Text => {
            let row = |language: &LanguageData| {
                let direction = language.direction.to_owned();
                let review = language.review.as_ref().map(|review| {
                    let ReviewData {
                        reviewed,
                        drafted_by,
                    } = review;
                    format!("  (drafted by {drafted_by}, {reviewed} % reviewed)")
                });
                let name = language.name.clone() + &review.unwrap_or_default();
                [language.tag.clone(), direction, name]
            };
            columns(&languages.iter().map(row).collect::<Vec<_>>())
        }
    }
}

/// Which languages a header gets, and why.
#[derive(Serialize)]
pub(crate) struct NegotiationData {
    chain: Vec<String>,
    wishes: Vec<WishData>,
    refused: Vec<String>,
}

#[derive(Serialize)]
struct WishData {
    tag: String,
    q: f64,
    matched: Option<String>,
    distance: Option<u8>,
}

impl NegotiationData {
    pub(crate) fn new(
        chain: &[&Language],
        wanted: &Preferences,
        matches: &[Match<'_, '_>],
    ) -> Self {
        let row = |found: &Match<'_, '_>| WishData {
            tag: found.wish().tag().to_owned(),
            // To three digits, which is all that a q-value has.
            q: (f64::from(found.wish().quality()) * 1000.0).round() / 1000.0,
            matched: found.language().map(ToString::to_string),
            distance: found.distance(),
        };
        NegotiationData {
            chain: chain.iter().map(ToString::to_string).collect(),
            wishes: matches.iter().map(row).collect(),
            refused: wanted
                .refusals()
                .map(|wish| wish.tag().to_owned())
                .collect(),
        }
    }
}

pub(crate) fn negotiation(negotiation: &NegotiationData, format: OutputFormat) -> io::Result<()> {
    if let OutputFormat::Json = format {
        return json(negotiation);
    }
    {
        let mut out = anstream::stdout().lock();
        writeln!(out, "{BOLD}{}{BOLD:#}", negotiation.chain.join(" → "))?;
        if !(negotiation.wishes.is_empty() && negotiation.refused.is_empty()) {
            writeln!(out)?;
        }
    }
    let wish = |wish: &WishData| {
        let answer = match (&wish.matched, wish.distance) {
            (Some(matched), Some(distance)) => format!("{matched}, distance {distance}"),
            _ if wish.tag == "*" => "whatever is left".to_owned(),
            _ => "nothing that suits".to_owned(),
        };
        [wish.tag.clone(), format!("q={}", wish.q), answer]
    };
    let refusal = |tag: &String| [tag.clone(), "q=0".to_owned(), "refused".to_owned()];
    let rows = negotiation.wishes.iter().map(wish);
    let rows = rows.chain(negotiation.refused.iter().map(refusal));
    columns(&rows.collect::<Vec<_>>())
}

/// Rows aligned in columns, the first one bold. Widths are counted as a
/// terminal does: a Chinese character takes two columns.
fn columns(rows: &[[String; 3]]) -> io::Result<()> {
    let mut out = anstream::stdout().lock();
    let width = |column: fn(&[String; 3]) -> &String| {
        let widths = rows.iter().map(|row| column(row).width());
        widths.max().unwrap_or_default()
    };
    let (first, second) = (width(|[first, ..]| first), width(|[_, second, _]| second));
    for [head, middle, tail] in rows {
        let head_gap = " ".repeat(first - head.width());
        let middle_gap = " ".repeat(second - middle.width());
        let line = format!("{head_gap}  {middle}{middle_gap}  {tail}");
        writeln!(out, "{BOLD}{head}{BOLD:#}{}", line.trim_end())?;
    }
    Ok(())
}

/// One value and a line end. JSON is never coloured.
pub(crate) fn json(value: &(impl Serialize + ?Sized)) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    serde_json::to_writer_pretty(&mut out, value)?;
    writeln!(out)?;
    out.flush()
}

pub(crate) fn csv(rows: &[impl Serialize]) -> io::Result<()> {
    let mut out = csv::Writer::from_writer(io::stdout().lock());
    for row in rows {
        out.serialize(row)
            .map_err(|error| match error.into_kind() {
                csv::ErrorKind::Io(error) => error,
                kind => io::Error::other(format!("{kind:?}")),
            })?;
    }
    out.flush()
}

/// A page as JSON: its tables, their rows by class.
pub(crate) fn page(page: &Page) -> serde_json::Result<String> {
    #[derive(Serialize)]
    struct PageData<'p> {
        family: &'p str,
        language: String,
        direction: &'static str,
        title: &'p str,
        tables: Vec<TableData<'p>>,
    }

    #[derive(Serialize)]
    struct TableData<'p> {
        title: &'p str,
        columns: Vec<&'p str>,
        groups: Vec<GroupData<'p>>,
    }

    #[derive(Serialize)]
    struct GroupData<'p> {
        heading: Option<&'p str>,
        rows: Vec<RowData<'p>>,
    }

    #[derive(Serialize)]
    struct RowData<'p> {
        id: &'p str,
        code: &'p str,
        name: &'p str,
        description: &'p str,
        hint: Option<&'p str>,
        language: String,
    }

    fn row(row: &Row) -> RowData<'_> {
        RowData {
            id: row.id(),
            code: row.code(),
            name: row.name(),
            description: row.description(),
            hint: row.hint(),
            language: row.language().to_string(),
        }
    }
    fn group(group: &reference::Group) -> GroupData<'_> {
        GroupData {
            heading: group.heading(),
            rows: group.rows().iter().map(row).collect(),
        }
    }
    fn table(table: &Table) -> TableData<'_> {
        TableData {
            title: table.title(),
            columns: table.columns().collect(),
            groups: table.groups().iter().map(group).collect(),
        }
    }
    let data = PageData {
        family: page.family(),
        language: page.language().to_string(),
        direction: page.language().direction().as_str(),
        title: page.title(),
        tables: page.tables().iter().map(table).collect(),
    };
    serde_json::to_string_pretty(&data).map(|text| text + "\n")
}

/// What is wrong with texts, the line, a caret under the place, the remedy; and what comes
/// of it.
pub(crate) fn diagnostics(diagnostics: &[Diagnostic], outcome: &str) -> String {
    let mut told = String::new();
    for diagnostic in diagnostics {
        let report = report(diagnostic, Level::Error, None, None);
        // Writing to memory does not fail.
        _ = writeln!(told, "{report}\n");
    }
    let (count, noun) = match diagnostics.len() {
        1 => (1, "problem"),
        count => (count, "problems"),
    };
    _ = write!(told, "error: {count} {noun}; {outcome}");
    told
}

/// A line on standard error. If nobody can read it there, the exit code still
/// tells.
pub(crate) fn tell(line: fmt::Arguments<'_>) {
    let _ = writeln!(anstream::stderr(), "{line}");
}
