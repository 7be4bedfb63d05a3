//! Which language a path names, and what is wrong with one that nearly does.

use fluent_source::place::{self, Misplaced};

/// The language, or what is wrong and, behind an arrow, the language that is meant.
fn told(place: Result<fluent_source::Language, Misplaced>) -> String {
    match place {
        Ok(language) => language.to_string(),
        Err(it) => {
            let meant = it.meant().map(|meant| format!(" -> {meant}"));
            let meant = meant.unwrap_or_default();
            format!("{}; {}{meant}", it.message(), it.help())
        }
    }
}

#[test]
fn a_name_is_a_tag_in_its_usual_spelling() {
    let any = r#"write one such as "fr" or "zh-CN""#;
    let not = |name: &str| format!("{name:?} is not a language tag; {any}");
    let cases = [
        ("fr", "fr".to_owned()),
        ("zh-Hans-HK", "zh-Hans-HK".to_owned()),
        ("iw", "iw".to_owned()),
        ("core", not("core")),
        ("root", not("root")),
        ("french", not("french")),
        ("", not("")),
        (
            "pt_BR",
            r#""pt_BR" is not a language tag; write "pt-BR" -> pt-BR"#.to_owned(),
        ),
        (
            "PT-br",
            r#""PT-br" is not the usual spelling of the tag; write "pt-BR" -> pt-BR"#.to_owned(),
        ),
        (
            "fr.old",
            r#""fr.old" is not a language tag; name it after its language if its texts are to be read"#
                .to_owned(),
        ),
    ];
    for (name, expected) in cases {
        assert_eq!(told(place::tag(name)), expected, "{name}");
    }
}

#[test]
fn a_file_lies_right_in_the_folder_of_its_language() {
    let cases = [
        ("fr/a.ftl", Some("fr")),
        ("fr/a.txt", None),
        ("fr/.ftl", None),
        ("ftl", None),
        (
            "fr/a.Ftl",
            Some(r#"the ending is not in lower case; name the file "a.ftl" -> fr"#),
        ),
        (
            "a.ftl",
            Some(
                r#"the file is in no language's folder; move it to "<tag>/a.ftl", such as "fr/a.ftl""#,
            ),
        ),
        (
            "fr/b/c/a.ftl",
            Some(r#"the file is too deep; move it to "fr/a.ftl", right below the folder -> fr"#),
        ),
        (
            "app/old/x/a.ftl",
            Some(r#"the file is too deep; move it to "app/a.ftl", right below the folder -> app"#),
        ),
        (
            "shared/x/a.ftl",
            Some(r#"the file is too deep; move it to "<tag>/a.ftl", right below the root"#),
        ),
        (
            "iw/a.ftl",
            Some(r#""iw" is a tag that has been replaced; write "he" -> he"#),
        ),
    ];
    for (path, expected) in cases {
        assert_eq!(place::of(path).map(told).as_deref(), expected, "{path}");
    }
}
