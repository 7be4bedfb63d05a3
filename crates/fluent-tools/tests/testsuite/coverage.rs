//! How much of each language is translated.

use fluent_tools::Workspace;

/// One line for each language and file: translated/total, then the names of
/// what is missing, obsolete and identical.
fn rows(files: &[(&str, &str)]) -> Vec<String> {
    let workspace = Workspace::from_files(files.iter().copied());
    let coverage = workspace.coverage();
    let rows = coverage.iter().map(|row| {
        let names = |names: &[String]| names.join(" ");
        let (translated, total) = (row.translated(), row.total());
        let (missing, obsolete) = (names(row.missing()), names(row.obsolete()));
        let identical = names(row.identical());
        let (language, file) = (row.language(), row.file());
        format!(
            "{language} {file:?} {translated}/{total} -[{missing}] +[{obsolete}] =[{identical}]"
        )
    });
    rows.collect()
}

#[test]
fn each_text_is_translated_or_missing() {
    let source = "-brand = Fox\n    .case = upper\na = A\n    .title = Ay\nb = { $n }\nc =\n    .title = See\n";
    let cases: [(&str, &str, &str); 9] = [
        ("nothing", "", "0/5 -[-brand a a.title b c.title] +[] =[]"),
        (
            "slots",
            "# a =\n#     .title =\n",
            "0/5 -[-brand a a.title b c.title] +[] =[]",
        ),
        (
            "all",
            "-brand = Renard\na = Un\n    .title = Deux\nb = { $n } !\nc =\n    .title = Trois\n",
            "5/5 -[] +[] =[]",
        ),
        (
            "identical",
            source,
            "5/5 -[] +[] =[-brand a a.title c.title]",
        ),
        (
            "identical-but-for-layout",
            "a =\n\n   A\n .title = Ay\n",
            "2/5 -[-brand b c.title] +[] =[a a.title]",
        ),
        (
            "an-attribute-less-and-one-more",
            "a = Un\n    .hint = Trois\n",
            "1/5 -[-brand a.title b c.title] +[a.hint] =[]",
        ),
        (
            "obsolete",
            "d = Quatre\n    .title = Cinq\n-old = Six\n",
            "0/5 -[-brand a a.title b c.title] +[d d.title -old] =[]",
        ),
        (
            "term-and-message-are-apart",
            "brand = Renard\n-a = Un\n",
            "0/5 -[-brand a a.title b c.title] +[brand -a] =[]",
        ),
        (
            "broken",
            "a = { $n\nb = B\n",
            "1/5 -[-brand a a.title c.title] +[] =[]",
        ),
    ];
    for (name, text, expected) in cases {
        let rows = rows(&[("en-US/x.ftl", source), ("fr/x.ftl", text)]);
        assert_eq!(rows, [format!("fr \"x\" {expected}")], "{name}");
    }
}

#[test]
fn each_file_of_each_language_has_a_row() {
    let rows = rows(&[
        ("en-US/a.ftl", "a = A\n"),
        ("en-US/b.ftl", "b = B\n"),
        ("de/b.ftl", "b = Be\n"),
        ("fr/a.ftl", "a = Ah\n"),
        ("fr/old.ftl", "c = Cé\n"),
    ]);
    assert_eq!(
        rows,
        [
            "de \"a\" 0/1 -[a] +[] =[]",
            "de \"b\" 1/1 -[] +[] =[]",
            "fr \"a\" 1/1 -[] +[] =[]",
            "fr \"b\" 0/1 -[b] +[] =[]",
            "fr \"old\" 0/0 -[] +[c] =[]",
        ]
    );
}

#[test]
fn one_file_a_language_is_measured_likewise() {
    let rows = rows(&[("en-US.ftl", "a = A\nb = B\n"), ("fr.ftl", "a = Ah\n")]);
    assert_eq!(rows, ["fr \"\" 1/2 -[b] +[] =[]"]);
}

#[test]
fn the_source_language_can_be_another() {
    let files = [("en-US.ftl", "a = A\n"), ("fr.ftl", "a = Ah\nb = Bé\n")];
    let french = "fr".parse().expect("a tag");
    let coverage = Workspace::from_files(files)
        .source_language(french)
        .coverage();
    assert_eq!(coverage.len(), 1);
    assert_eq!(coverage[0].language().to_string(), "en-US");
    assert_eq!(coverage[0].missing(), ["b"]);
}

/// What bounds a directory that a service loads bounds no project.
#[test]
fn a_project_may_have_any_number_of_files() {
    let directory = tempfile::tempdir().unwrap();
    let folder = directory.path().join("en-US");
    std::fs::create_dir(&folder).unwrap();
    for number in 0..10_100 {
        let text = format!("m{number} = Text\n");
        std::fs::write(folder.join(format!("f{number}.ftl")), text).unwrap();
    }
    let is_text = |path: &str| path.ends_with(".ftl");
    let loaded = fluent_source::files::tree(directory.path(), &is_text);
    assert_eq!(loaded.diagnostics.len(), 1);
    let workspace = Workspace::open(directory.path()).unwrap();
    assert_eq!(workspace.files(workspace.source()).len(), 10_100);
}

/// A mistake in the source takes no text out of the totals, and makes none obsolete.
#[test]
fn what_the_source_has_broken_counts() {
    let french = "a = Un\n    .title = Titre\n    .hint = Aide\nb = Deux\nc = Trois\n";
    let cases = [
        (
            "a = A\n    .title = T\nb = { $n\nc = C\n",
            "4/4 +[a.hint] ![b]",
        ),
        (
            "a = { A\n    .title = T\n    .hint = H\n",
            "3/3 +[b c] ![a a.title a.hint]",
        ),
        (
            "a =\n    .title = { T\nb: B\nc ＝ C\n",
            "3/3 +[] ![a.title b c]",
        ),
        (
            "a = A\n    .title = { T\nb = B\nd = { D\n",
            "3/4 +[c] ![a.title d]",
        ),
        (
            "a = A\nSecond line.\n404 = x\n",
            "1/1 +[a.title a.hint b c] ![]",
        ),
        (
            "-t = { T\n    .case = x\na = A\n",
            "1/2 +[a.title a.hint b c] ![-t]",
        ),
    ];
    for (source, expected) in cases {
        let files = [("en-US/x.ftl", source), ("fr/x.ftl", french)];
        let coverage = Workspace::from_files(files).coverage();
        let row = &coverage[0];
        let (obsolete, broken) = (row.obsolete().join(" "), row.broken().join(" "));
        let (translated, total) = (row.translated(), row.total());
        let told = format!("{translated}/{total} +[{obsolete}] ![{broken}]");
        assert_eq!(told, expected, "{source:?}");
    }
    let deep = format!("a = A\nb = {}\n", "{".repeat(60));
    let files = [("en-US/x.ftl", deep.as_str()), ("fr/x.ftl", french)];
    let coverage = Workspace::from_files(files).coverage();
    assert_eq!((coverage[0].translated(), coverage[0].total()), (2, 2));
}
