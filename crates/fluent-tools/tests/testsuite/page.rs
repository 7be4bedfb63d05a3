//! The page on which a language is reviewed, as HTML; `tests/page/` has it in a browser.

use std::collections::HashSet;
use std::path::Path;
use std::time::Duration;

use fluent_tools::Workspace;
use fluent_tools::review::History;

use crate::language;
use crate::shapes::on_processor;

fn page(files: &[(&str, &str)], tag: &str, beside: &[&str]) -> String {
    let workspace = Workspace::from_files(files.iter().copied());
    of_workspace(&workspace, tag, beside)
}

fn of_workspace(workspace: &Workspace, tag: &str, beside: &[&str]) -> String {
    let history = History::none();
    let review = workspace.review(&history).expect("a right review file");
    let beside: Vec<_> = beside.iter().map(|tag| language(tag)).collect();
    let page = review.page(&language(tag), &beside, &history);
    assert_well_formed(&page);
    page
}

/// The tags of a page, each with its name and its attributes; scripts and styles are
/// left out.
fn tags(page: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        let end = start + rest[start..].find('>').expect("a tag ends");
        let tag = &rest[start + 1..end];
        tags.push(tag);
        rest = &rest[end + 1..];
        if let Some(name) = ["script", "style"].iter().find(|name| tag == **name) {
            let end = format!("</{name}");
            rest = &rest[rest.find(&end).expect("an end tag")..];
        }
    }
    tags
}

/// Every tag is closed in its place, and no id is given twice.
fn assert_well_formed(page: &str) {
    const VOID: [&str; 3] = ["meta", "input", "!DOCTYPE"];

    let mut open = Vec::new();
    let mut ids = HashSet::new();
    for tag in tags(page) {
        let name = tag.split_whitespace().next().expect("a name");
        if let Some(name) = name.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{tag}");
        } else if !VOID.contains(&name) {
            open.push(name);
        }
        if let Some((_, id)) = tag.split_once(" id=") {
            let id = id.split_whitespace().next().expect("an id");
            assert!(ids.insert(id), "{id} is there twice");
        }
    }
    assert_eq!(open, [""; 0]);
}

/// What is between the tags, without scripts and styles.
fn text(page: &str) -> String {
    let body = page.split("<main").nth(1).expect("a main part");
    let body = body
        .split("<script>")
        .next()
        .expect("what is before scripts");
    let parts = body
        .split('<')
        .map(|part| part.split_once('>').map_or("", |(_, text)| text));
    parts.collect()
}

#[test]
fn whatever_texts_names_and_notes_say_is_no_markup() {
    const HOSTILE: &str = "</script><script>alert(1)</script><img src=x onerror='a()' \"'&amp;";
    let in_toml = HOSTILE.replace('"', "\\\"");
    let source = format!(
        "### {HOSTILE}\n\n## {HOSTILE}\n\n# {HOSTILE}\na = {HOSTILE}\n    .b = {HOSTILE}\n"
    );
    let target =
        format!("a = {HOSTILE} {{ $x ->\n    [one] {HOSTILE}\n   *[other] {HOSTILE}\n    }}\n");
    let review = format!(
        "format = 1\n\n[reviewers.k]\nname = \"{in_toml}\"\n\n[\"{in_toml}.ftl\".a]\nsource = \"00000000\"\n\
         text = \"00000000\"\nneeds-work = \"2026-12-01 k: {in_toml}\"\n"
    );
    let glossary = format!("source,target,note\nalert,{HOSTILE},{HOSTILE}\n").replace('"', "\"\"");
    let name = HOSTILE.replace('/', "\\");
    let file = |tag: &str| format!("{tag}/{name}.ftl");
    let page = page(
        &[
            (&file("en-US"), &source),
            (&file("fr"), &target),
            (&file("de"), &target),
            ("fr/review.toml", &review),
            ("fr/glossary.csv", &glossary),
        ],
        "fr",
        &["de"],
    );
    let tags = tags(&page);
    assert_eq!(
        tags.iter().filter(|tag| tag.starts_with("script")).count(),
        1
    );
    assert!(
        tags.iter()
            .all(|tag| !tag.starts_with("img") && !tag.contains("onerror='"))
    );
    assert!(page.matches("alert(1)").count() > 10, "{page}");
    assert!(text(&page).contains("&lt;/script&gt;"));
}

#[test]
fn every_text_has_its_language_and_its_direction() {
    let page = page(
        &[
            ("en-US.ftl", "a = One\n"),
            ("ar.ftl", "a = واحد\n"),
            ("he.ftl", "a = אחת\n"),
            ("ja.ftl", "a = 一\n"),
        ],
        "ar",
        &["he", "ja"],
    );
    for expected in [
        "<div class=source lang=en-US>One</div>",
        "<div class=target lang=ar dir=rtl data-name=\"\">واحد</div>",
        "<div class=beside lang=he dir=rtl>אחת</div>",
        "<div class=beside lang=ja>一</div>",
    ] {
        assert!(page.contains(expected), "{expected}");
    }
}

#[test]
fn all_that_helps_to_judge_is_there_without_scripts() {
    let page = page(
        &[
            (
                "en-US/menu.ftl",
                "### On the menu\n## Files\n-app = Fox\n# A verb\nopen = Open { $n ->\n    [one] a file\n   \
                 *[other] { $n } files\n    } with { -app }\n    .hint = Press it\nsave = Save\n",
            ),
            (
                "pl/menu.ftl",
                "-app = Lis\nopen = Otwórz { $n ->\n    [one] plik\n    [few] { $n } pliki\n   *[other] { $n } \
                 plików\n    } z { -app } { $m }\nold = Stare\n",
            ),
            ("pl/glossary.csv", "source,target,note\nfile,plik,m\n"),
        ],
        "pl",
        &[],
    );
    let text = text(&page);
    for expected in [
        "On the menu",
        "Files",
        "A verb",
        "2, 3, 4, 22, …",
        "Otwórz 2 pliki z { -app } { $m }",
        "Open 2 files with { -app }",
        ".hint",
        "Press it",
        "unknown-variable",
        "missing-attribute",
        "Used in open",
        "file plik note",
        "file plik m\n",
        "save missing",
        "old obsolete",
    ] {
        assert!(text.contains(expected), "{expected} is not in {text}");
    }
    assert!(page.contains("<mark><code>$m</code></mark>"));
    assert!(page.contains("Open <div class=select>"));
    assert!(page.contains("a <i>file</i>"));
}

#[test]
fn the_texts_of_this_project_fit_into_400_kb() {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let workspace = Workspace::open(locales).expect("readable texts");
    let others = workspace
        .languages()
        .filter(|language| *language != workspace.source());
    for tag in others.map(ToString::to_string) {
        let size = of_workspace(&workspace, &tag, &[]).len();
        assert!(size <= 400_000, "{tag}: {size}");
    }
}

#[test]
fn broken_and_odd_files_get_a_page() {
    for (source, target) in [
        ("", ""),
        ("a = A\n", ""),
        ("", "a = A\n"),
        (
            "a = A\na = B\n",
            "a = { \n\na = B\n    .c = C\n    .c = D\n",
        ),
        ("<<<<<<< ours\na = A\n=======\n", "a = \u{FEFF}\r\n  b\r\n"),
        (
            "-t = { -t }\na = { a.b }\n    .b = { a }\n",
            "-t = { -t }\na = { a.b }\n    .b = { a }\n",
        ),
        ("## \n##\na = A\n", "### \n# \na = { \"\" }\n"),
    ] {
        let page = page(
            &[("en-US/a.ftl", source), ("fr/a.ftl", target)],
            "fr",
            &["fr"],
        );
        assert!(page.ends_with("</html>\n"));
    }
    let page = page(
        &[
            ("en-US/a.ftl", "a = A\n"),
            ("fr/a.ftl", "a\n"),
            ("fr/b.ftl", "b: B\n"),
        ],
        "fr",
        &[],
    );
    assert!(page.contains("<h2>fr/b.ftl</h2>"));
    assert!(
        text(&page).contains("error line 1: "),
        "what belongs to no message is told at the file"
    );
}

type Shape = fn(usize) -> String;

/// Text that would be gone over again and again, so many times long.
const SHAPES: [(&str, Shape); 5] = [
    ("attributes", |n| {
        let attributes = (0..n).map(|i| format!("    .a{i} = A server {{ $x }} !\n"));
        format!("m = M\n{}", attributes.collect::<String>())
    }),
    ("lines", |n| {
        format!("m =\n{}", "    A server <b>  x  ,\n".repeat(n))
    }),
    ("variants", |n| {
        let variants = (0..n).map(|i| format!("    [{i}] A server\n"));
        let variants: String = variants.collect();
        format!("m = Before {{ $n ->\n{variants}   *[other] {{ $n }}\n    }}\n")
    }),
    ("messages", |n| {
        let messages = (0..n).map(|i| format!("m{i} = A server {{ m }} {{ -t }}\n"));
        messages.collect()
    }),
    ("junk", |n| "a server\n".repeat(n)),
];

#[test]
fn a_page_takes_time_as_the_texts_grow() {
    const SIZE: usize = 300;
    const ATTEMPTS: usize = 4;

    let time = |text: &str| {
        let glossary = "source,target,note\nserver,serveur,n\n";
        let workspace = Workspace::from_files([
            ("en-US/a.ftl", text),
            ("fr/a.ftl", text),
            ("fr/glossary.csv", glossary),
        ]);
        let history = History::none();
        let review = workspace.review(&history).expect("a right review file");
        let start = on_processor();
        review.page(&language("fr"), &[], &history);
        on_processor() - start
    };
    for (name, shape) in SHAPES {
        let texts = [SIZE, 4 * SIZE].map(shape);
        let mut times = [Duration::MAX; 2];
        let is_linear = (0..ATTEMPTS).any(|_| {
            for (time_of, text) in times.iter_mut().zip(&texts) {
                *time_of = time(text).min(*time_of);
            }
            times[1] <= 8 * times[0] + Duration::from_millis(20)
        });
        assert!(is_linear, "{name}: {times:?}");
    }
}

/// The program on two languages and the source: how it ends, and what it tells.
#[cfg(feature = "cli")]
fn program(arguments: &[&str]) -> (Option<i32>, String, tempfile::TempDir) {
    let project = tempfile::tempdir().expect("a folder");
    for tag in ["en-US", "de", "fr"] {
        let folder = project.path().join("locales").join(tag);
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join("a.ftl"), "a = A\n").expect("a file");
    }
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_fluent-tools"))
        .arg("review")
        .args(arguments)
        .current_dir(project.path())
        .output()
        .expect("the program ends");
    let told = [output.stdout, output.stderr].concat();
    let told = String::from_utf8_lossy(&told).into_owned();
    (output.status.code(), told, project)
}

#[cfg(feature = "cli")]
#[test]
fn the_program_writes_the_page_of_one_language() {
    let (code, told, project) = program(&["--page", "de.html", "--lang", "de", "--beside", "fr"]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("does not show what has changed"), "{told}");
    assert!(told.contains("de.html: "), "{told}");
    let page = std::fs::read_to_string(project.path().join("de.html")).expect("a page");
    assert!(page.contains("<div class=beside lang=fr>A</div>"));

    for (arguments, expected) in [
        (&["--page", "x.html"][..], "name one language with --lang"),
        (
            &["--page", "x.html", "--lang", "ja"],
            "there are no texts in ja",
        ),
        (
            &["--page", "x.html", "--lang", "de", "--beside", "ja"],
            "there are no texts in ja",
        ),
        (&["--beside", "fr"], "--page"),
        (
            &["--page", "x.html", "--stamp", "--lang", "de"],
            "cannot be used with",
        ),
        (&["--page", "no/x.html", "--lang", "de"], "no/x.html"),
    ] {
        let (code, told, project) = program(arguments);
        assert_eq!(code, Some(2), "{told}");
        assert!(told.contains(expected), "{told}");
        assert!(!project.path().join("x.html").exists());
    }
}
