//! The reference page of any texts: well formed, and no text is markup.
//!
//! An input chooses the texts of two languages from what HTML, Markdown and their
//! dialects give a meaning to.
#![no_main]

use arbitrary::{Result, Unstructured};
use fluent_status::reference::Page;
use fluent_status::{Catalog, Escaped, Language};
use fluent_status_fuzz::html;
use libfuzzer_sys::fuzz_target;
use pulldown_cmark::{Event, Options, Parser, Tag};

const MARKUP: &[&str] = &[
    "<",
    ">",
    "&",
    "\"",
    "'",
    "`",
    "```",
    "~~~",
    "*",
    "**",
    "_",
    "__",
    "[x](javascript:y)",
    "![i](z)",
    "|",
    "\\",
    "\\|",
    "#",
    "# ",
    "- ",
    "+ ",
    "1. ",
    "1) ",
    "&lt;",
    "&#60;",
    "https://a.b",
    "www.a.b",
    "a@b.c",
    "<a@b.c>",
    "<!--",
    "-->",
    "$x$",
    "~",
    "~~s~~",
    "\u{200b}",
    "\u{202e}",
    ":smile:",
    "[^1]",
    "[^1]: x",
    "==h==",
    "^a^",
    "{x}",
    "{{x}}",
    "{%x%}",
    "import x",
    "export",
    "---",
    "===",
    "***",
    "    ",
    "\t",
    "text",
    " ",
    "文",
    "!",
    ":::note",
    "<br />",
    "<script>",
    "</td>",
    "@import",
    "--",
    "...",
    "mailto:x",
    "xmpp:a@b.c",
    "\n",
    "\r",
    "\u{0}",
    "\u{1}",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\u{2028}",
    "\u{fffe}",
];

const CODES: [&str; 15] = [
    "404",
    "200",
    "1001",
    "4xx",
    "x",
    "100",
    "599",
    "600",
    "099",
    "Other",
    "a-b",
    "404-x",
    "2xx",
    "301",
    "999999999999",
];

const LABELS: [&str; 8] = [
    "reference-title",
    "reference-title-shop",
    "reference-normal-code",
    "reference-type",
    "reference-description",
    "reference-abnormal-code",
    "reference-other",
    "reference-other-code",
];

fuzz_target!(|data: &[u8]| {
    let mut bytes = Unstructured::new(data);
    let (Ok(english), Ok(arabic)) = (file(&mut bytes), file(&mut bytes)) else {
        return;
    };
    check_escaped(&english);
    let files = [("en-US/shop.ftl", english), ("ar/shop.ftl", arabic)];
    let Ok(catalog) = Catalog::builder().files(files).build() else {
        return;
    };
    for tag in ["en-US", "ar", "zh-CN"] {
        let language: Language = tag.parse().expect("a tag");
        if let Some(page) = Page::new(&catalog.localizer(language), "shop") {
            check_html(&page);
            check_markdown(&page);
        }
    }
});

fn file(bytes: &mut Unstructured<'_>) -> Result<String> {
    let mut file = String::new();
    let first = bytes.int_in_range(0..=CODES.len() - 1)?;
    for index in 0..bytes.int_in_range(1..=5)? {
        let code = CODES[(first + index * 2) % CODES.len()];
        file += &format!("shop-{code} = {}\n", pattern(bytes)?);
        for attribute in ["title", "hint"] {
            if bytes.arbitrary()? {
                file += &format!("    .{attribute} = {}\n", pattern(bytes)?);
            }
        }
    }
    if bytes.ratio(1, 3)? {
        for label in LABELS {
            if bytes.arbitrary()? {
                file += &format!("{label} = {}\n", pattern(bytes)?);
            }
        }
    }
    Ok(file)
}

/// Strings in braces: a text that can have anything in it.
fn pattern(bytes: &mut Unstructured<'_>) -> Result<String> {
    let mut pattern = String::new();
    for _ in 0..bytes.int_in_range(1..=6)? {
        let piece: &str = if bytes.ratio(1, 6)? {
            bytes.arbitrary()?
        } else {
            bytes.choose(MARKUP)?
        };
        pattern += "{\"";
        for c in piece.chars() {
            match c {
                '"' | '\\' => pattern.extend(['\\', c]),
                '\0'..' ' => pattern += &format!("\\u{:04X}", u32::from(c)),
                c => pattern.push(c),
            }
        }
        pattern += "\"}";
    }
    Ok(pattern)
}

fn check_escaped(text: &str) {
    let escaped = Escaped::new(text);
    assert_eq!(escaped.as_str(), text);
    assert!(!escaped.to_string().contains(['<', '>', '"', '\'']));
}

fn check_html(page: &Page) {
    const ELEMENTS: [&str; 19] = [
        "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "span", "p", "b",
        "section", "table", "thead", "tbody", "tr", "th", "td",
    ];
    const ATTRIBUTES: [&str; 10] = [
        "lang",
        "dir",
        "charset",
        "name",
        "content",
        "id",
        "aria-labelledby",
        "class",
        "scope",
        "colspan",
    ];
    html::check(&page.to_html(), &ELEMENTS, &ATTRIBUTES);
}

/// Headings, tables and line breaks are the page's own; nothing else is markup, and
/// each code has its row.
fn check_markdown(page: &Page) {
    let markdown = page.to_markdown();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    let (mut rows, mut anchors) = (0, 0);
    for event in Parser::new_ext(&markdown, options) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Table(_) | Tag::TableHead | Tag::TableCell) => {
            }
            Event::Start(Tag::TableRow) => rows += 1,
            Event::End(_) | Event::Text(_) | Event::SoftBreak => {}
            Event::InlineHtml(html) if &*html == "<br />" || &*html == "</a>" => {}
            Event::InlineHtml(html) if is_anchor(&html) => anchors += 1,
            other => panic!("{other:?} in {markdown}"),
        }
    }
    let groups = page.tables().iter().flat_map(|table| table.groups());
    let expected: usize = groups.map(|group| group.rows().len()).sum();
    assert_eq!((rows, anchors), (expected, expected), "{markdown}");
}

/// The place that a link to a code leads to.
fn is_anchor(html: &str) -> bool {
    let id = html
        .strip_prefix("<a id=\"")
        .and_then(|id| id.strip_suffix("\">"));
    let is_of_id = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    id.is_some_and(|id| id.bytes().all(is_of_id))
}
