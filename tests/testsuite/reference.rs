use std::fs;

use fluent_status::reference::Page;
use fluent_status::registry::{self, Class};
use fluent_status::{Catalog, Localizer, Preferences};

use crate::{language, own_reader, reader};

#[cfg(feature = "axum")]
#[path = "../../examples/own_codes.rs"]
#[allow(dead_code, unreachable_pub)]
pub(crate) mod own_codes;

/// A shipped label, in English.
fn label(id: &str) -> String {
    reader("en-US").message(id).expect("a label").to_string()
}

/// A page of this text, as the family `shop`, for a reader of `tag`.
fn page_of(text: &str, tag: &str) -> Page {
    let root = tempfile::TempDir::new().expect("a temporary directory");
    let folder = root.path().join("en-US");
    fs::create_dir(&folder).expect("a folder");
    fs::write(folder.join("shop.ftl"), text).expect("a file");
    let catalog = Catalog::builder()
        .directory(root.path())
        .build()
        .expect("no problem");
    Page::new(&catalog.localizer(language(tag)), "shop").expect("a family")
}

#[test]
fn the_vpc_page_has_the_two_tables_of_its_api() {
    let page = Page::new(&own_reader("zh-CN"), "vpc").expect("a family");
    let [normal, abnormal] = page.tables() else {
        panic!("two tables");
    };
    assert_eq!(page.title(), "我们的号码");
    assert_eq!(normal.title(), "顺利的时候");
    assert!(normal.columns().eq(["号码", "简称", "怎么说"]));
    assert_eq!(abnormal.title(), "不顺利的时候");
    assert!(abnormal.columns().eq(["号码和简称", "怎么说"]));

    let page = Page::new(&reader("zh-CN"), "vpc").expect("a family");
    let [normal, abnormal] = page.tables() else {
        panic!("two tables");
    };
    assert_eq!(normal.columns().len(), 3);
    assert_eq!(abnormal.columns().len(), 2);
    let codes = |table: &fluent_status::reference::Table| -> Vec<String> {
        let [group] = table.groups() else {
            panic!("one group");
        };
        let rows = group.rows().iter();
        rows.map(|row| format!("{} {}", row.code(), row.name()))
            .collect()
    };
    assert_eq!(codes(normal), ["200 OK", "201 Created", "204 No Content"]);
    assert_eq!(codes(abnormal).len(), 14);
    assert_eq!(codes(abnormal)[0], "400 Bad Request");
}

#[test]
fn the_http_page_is_grouped_by_class() {
    let english = reader("en-US");
    let page = Page::new(&english, "http").expect("a family");
    let groups = page.tables().iter().flat_map(|table| table.groups());
    let headings = groups.clone().filter_map(|group| group.heading());
    let headings: Vec<_> = headings.collect();
    let classes = Class::ALL.map(|class| {
        let message = english.message(class.id()).expect("a class");
        let (_, class) = class.id().split_once('-').expect("a family");
        format!("{class} {}", message.title())
    });
    assert_eq!(headings, classes);
    // What is no status code has no class, and a table of its own.
    let rows = groups.flat_map(|group| group.rows());
    let rows: Vec<_> = rows
        .filter(|row| row.code().parse::<u16>().is_ok())
        .collect();
    assert_eq!(rows.len(), registry::iter().len());
    assert!(
        rows.iter()
            .zip(registry::iter())
            .all(|(row, entry)| row.name() == entry.reason())
    );
}

#[test]
fn every_family_has_a_page_in_every_language_and_an_unknown_one_has_none() {
    pages_of_every_family(Catalog::embedded());
}

/// The gate for the pages of a catalog.
pub(crate) fn pages_of_every_family(catalog: &Catalog) {
    for language in catalog.languages() {
        let localizer = catalog.localizer(language);
        for family in ["http", "vpc"] {
            let page = Page::new(&localizer, family).expect("a family");
            assert_eq!(page.language(), language);
            let html = page.to_html();
            let head = format!(
                "<html lang=\"{language}\" dir=\"{}\">",
                language.direction()
            );
            assert!(html.contains(&head), "{family} in {language}");
            assert_eq!(
                html.matches("<tr id=").count(),
                page.to_markdown().matches("\n| ").count() - 2 * table_count(&page)
            );
        }
        for family in ["", "nope", "htt", "http-4"] {
            assert!(Page::new(&localizer, family).is_none(), "{family:?}");
        }
    }
}

/// How many tables Markdown has: one for each group.
fn table_count(page: &Page) -> usize {
    page.tables().iter().map(|table| table.groups().len()).sum()
}

#[test]
fn codes_of_ones_own_come_in_the_order_of_their_numbers() {
    let text = "shop-1001 = b\n    .title = Sold out\nshop-42 = a\nshop-404 = c\nshop-many = d\n";
    let page = page_of(text, "en-US");
    let rows = page
        .tables()
        .iter()
        .flat_map(|table| table.groups())
        .flat_map(|group| group.rows());
    let rows: Vec<_> = rows.map(|row| (row.code(), row.name())).collect();
    assert_eq!(
        rows,
        [
            ("404", "Not Found"),
            ("many", ""),
            ("42", ""),
            ("1001", "Sold out")
        ]
    );
    assert_eq!(
        page.tables().last().map(|table| table.title()),
        Some(&*label("reference-other"))
    );
}

#[test]
fn what_looks_like_markup_is_escaped() {
    let text = "shop-1 = <script>alert(\"1\")</script> & a|b *c* [d](e) {\"{\"} $f `g`\n    .title = <i>'t'</i>\n";
    let page = page_of(text, "en-US");
    let html = page.to_html();
    assert!(
        html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; a|b"),
        "{html}"
    );
    assert!(html.contains("&lt;i&gt;&#39;t&#39;&lt;/i&gt;"), "{html}");
    assert!(!html.contains("<script") && !html.contains("<i>"));
    let markdown = page.to_markdown();
    let escaped = r#"| <a id="shop-1"></a>1 \<i\>'t'\</i\> | \<script\>alert("1")\</script\> \& a\|b \*c\* \[d\](e) \{ \$f \`g\` |"#;
    assert!(markdown.contains(escaped), "{markdown}");
}

#[test]
fn a_row_that_fell_back_says_its_language() {
    let page = page_of(
        "shop-1 = Text.\n    .title = Title\nshop-404 = Gone.\n",
        "tlh",
    );
    // No Klingon is shipped, so that the page itself is English.
    assert_eq!(page.language(), &language("en-US"));
    let page = page_of(
        "shop-1 = Text.\n    .title = Title\nshop-404 = Gone.\n",
        "zh-CN",
    );
    let html = page.to_html();
    assert!(html.contains("<html lang=\"zh-CN\" dir=\"ltr\">"));
    assert!(
        html.contains(
            "<b>1</b> <span lang=\"en-US\">Title</span></th><td lang=\"en-US\">Text.</td>"
        ),
        "{html}"
    );
    assert!(html.contains(
        "<b>404</b> <span lang=\"en\">Not Found</span></th><td lang=\"en-US\">Gone.</td>"
    ));
}

#[test]
fn a_catalog_without_labels_takes_the_embedded_ones() {
    let root = tempfile::TempDir::new().expect("a temporary directory");
    fs::create_dir(root.path().join("tlh")).expect("a folder");
    fs::write(root.path().join("tlh/shop.ftl"), "shop-1 = Text.\n").expect("a file");
    let builder = Catalog::builder().without_embedded().directory(root.path());
    let catalog = builder
        .source_language(language("tlh"))
        .build()
        .expect("no problem");
    let localizer = catalog.localizer(Preferences::default());
    let page = Page::new(&localizer, "shop").expect("a family");
    assert_eq!(page.language(), &language("tlh"));
    let title = Page::new(&Localizer::new(language("tlh")), "vpc").expect("a family");
    assert_eq!(page.title(), title.title());
    assert!(!page.to_html().contains("reference-"));
}

#[test]
fn the_html_needs_no_other_file() {
    let html = Page::new(&Localizer::new(Preferences::default()), "http")
        .expect("a family")
        .to_html();
    for outside in [
        "<script", "<link", "<img", "url(", "@import", "http://", "https://",
    ] {
        assert!(!html.contains(outside), "{outside}");
    }
}

#[cfg(feature = "axum")]
#[test]
fn the_example_of_own_codes_says_what_its_readers_expect() {
    // The last one is not replaced by the example.
    let gone = |tag: &str| {
        reader(tag)
            .status(fluent_status::StatusCode::GONE)
            .title()
            .into_owned()
    };
    let (english, chinese) = (gone("en-US"), gone("zh-CN"));
    let expected = format!(
        "\
en-GB → en-US
  Sold out: Fluent is sold out here; other shops have 2 copies.
  404 Not Found: No such book
  410 Gone: {english}
zh-SG, en;q=0.5 → zh-CN
  已售罄: 《Fluent》在本店已售罄，其他门店还有 2 本。
  404 Not Found: 查无此书
  410 Gone: {chinese}
tlh → en-US
  Sold out: Fluent is sold out here; other shops have 2 copies.
  404 Not Found: No such book
  410 Gone: {english}
"
    );
    assert_eq!(own_codes::answers().expect("no problem"), expected);
}
